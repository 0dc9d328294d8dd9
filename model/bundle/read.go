package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"council/scrutiny/model"
)

// Is says whether a file that begins with these bytes is meant to be a bundle.
func Is(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"scrutiny"`))
}

// The answers to bundles that cannot be taken, in words for people.
var (
	ErrNotWhole = errors.New("it is the public form of a review, which is not whole: export the bundle again with --private")
	ErrAltered  = errors.New("it was altered after it was written, so its review cannot be trusted: export it again where it came from")
	ErrPart     = errors.New("a part of it is missing: export it again where it came from")
)

// Write writes a bundle as JSON that a person can read.
func (b *Bundle) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(b); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	return nil
}

// Read reads a bundle. Errors are sentences about the file.
//
// The bytes of its files are held to their checksums, one after another, and let
// go: see ReadFiles.
func Read(r io.Reader) (*Bundle, error) {
	var b Bundle
	if err := b.decode(meterOf(r)); err != nil {
		return nil, err
	}
	switch {
	case b.Scrutiny != Mark:
		return nil, fmt.Errorf("it is no bundle of a review: %q is not %q", b.Scrutiny, Mark)
	case b.Schema > Schema:
		return nil, fmt.Errorf("it was written by a later version of the program (schema %d, this one reads %d): bring this one up to date", b.Schema, Schema)
	case b.Form == Public:
		return nil, ErrNotWhole
	case b.Review == nil || b.Review.Details == nil || b.Review.Counters == nil || b.Review.Records == nil && len(b.Review.History) > 1:
		return nil, ErrPart
	}
	if sum, err := b.Review.sum(); err != nil || sum != b.Sum {
		return nil, errors.Join(err, ErrAltered)
	}
	return &b, nil
}

// ReadFiles gives the bytes of a bundle's files to keep, one at a time, and reads
// nothing else: the bundle is one that was read before.
func ReadFiles(r io.Reader, keep func(model.Content) error) error {
	var b Bundle
	in := meterOf(r)
	dec := json.NewDecoder(in)
	return members(dec, func(key string) error {
		if key != "files" {
			return skip(dec)
		}
		return b.decodeFiles(in, dec, keep)
	})
}

// Stored returns the review of a whole bundle as a book keeps it: its rows, and
// its history.
func (b *Bundle) Stored() (model.Stored, []model.StoredEntry, error) {
	in := b.Review
	s := model.Stored{Review: model.ReviewID(in.ID), Revision: model.Revision(in.Revision)}
	all := append([]Record{{ID: 1, Kind: model.KindInfo.Plural(), Order: "0", Fields: in.Details}}, in.Records...)
	state, err := (&Record{Order: "0", Fields: in.Counters}).stored(model.KindState)
	if err != nil {
		return s, nil, fmt.Errorf("the counters: %w", err)
	}
	s.Rows = []model.Row{{Key: model.RowKey{Kind: uint8(model.KindState)}, Value: state}}
	seen := map[uint64]bool{}
	for _, rec := range all {
		row, err := rowOf(rec)
		if err != nil {
			return s, nil, err
		}
		if seen[rec.ID] {
			return s, nil, fmt.Errorf("two records have the number %d: %w", rec.ID, ErrAltered)
		}
		seen[rec.ID] = true
		s.Rows = append(s.Rows, row)
	}
	entries, err := in.entries()
	if err != nil {
		return s, nil, err
	}
	if _, err := model.Load(s); err != nil {
		return s, nil, err
	}
	return s, entries, nil
}

func rowOf(rec Record) (model.Row, error) {
	k, err := kindNamed(rec.Kind)
	if err != nil {
		return model.Row{}, err
	}
	value, err := rec.stored(k)
	if err != nil {
		return model.Row{}, fmt.Errorf("record %d: %w", rec.ID, err)
	}
	return model.Row{Key: model.RowKey{Kind: uint8(k), ID: rec.ID}, Value: value}, nil
}

// entries returns the history in stored form. A book that was mended may lack
// some of it; what there is comes in its order.
func (r *Review) entries() ([]model.StoredEntry, error) {
	var all []model.StoredEntry
	last := model.Revision(0)
	for _, in := range r.History {
		e := in.Entry
		if e.Seq <= last || e.Seq > model.Revision(r.Revision) {
			return nil, fmt.Errorf("entry %d of the history is not where it belongs: %w", e.Seq, ErrAltered)
		}
		last = e.Seq
		for _, t := range in.Touched {
			touch, err := t.stored()
			if err != nil {
				return nil, fmt.Errorf("entry %d of the history: %w", e.Seq, err)
			}
			e.Touched = append(e.Touched, touch)
		}
		b, err := e.Encode()
		if err != nil {
			return nil, err
		}
		all = append(all, model.StoredEntry{Seq: e.Seq, Bytes: b})
	}
	if last != model.Revision(r.Revision) {
		return nil, fmt.Errorf("the history ends at entry %d of %d: %w", last, r.Revision, ErrPart)
	}
	return all, nil
}

func (t Touch) stored() (model.Touch, error) {
	k, err := kindNamed(t.Kind)
	if err != nil {
		return model.Touch{}, err
	}
	out := model.Touch{Kind: k, ID: model.ID(t.ID)}
	for _, side := range []struct {
		from *Record
		to   *[]byte
	}{{t.Before, &out.Before}, {t.After, &out.After}} {
		if side.from == nil {
			continue
		}
		if *side.to, err = side.from.stored(k); err != nil {
			return out, err
		}
	}
	return out, nil
}

// Package bundle is a review as one value that can leave the program and come
// back: a whole one with its history, equal to what it was made from, or the
// public projection, for others to read.
//
// It knows the model and the projection; it knows no file.
package bundle

import (
	"fmt"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// Mark is what the first member of every bundle says.
const Mark = "review bundle"

// Schema is the version of what follows. A reader refuses a later one.
const Schema = 1

// The forms of a bundle.
const (
	Whole  = "whole"  // everything, with its history: not for the public
	Public = "public" // what the public may see
)

// Bundle is one review.
type Bundle struct {
	Scrutiny string `json:"scrutiny"`
	Schema   int    `json:"schema"`
	Form     string `json:"form"`
	Exported string `json:"exported"`
	// Sum is the SHA-256 of the review as it was written, in hexadecimal.
	Sum    string  `json:"sum"`
	Review *Review `json:"review"`
	// Files are the source files that the book keeps.
	Files []File `json:"files,omitempty"`
}

// Review is a review in the form of a bundle. A public one has no identity, no
// counters and no history, and its records are counted from 1.
type Review struct {
	ID       string   `json:"id,omitempty"`
	Revision uint64   `json:"revision,omitempty"`
	Counters Fields   `json:"counters,omitempty"`
	Details  Fields   `json:"details"`
	Records  []Record `json:"records"`
	History  []Entry  `json:"history,omitempty"`
}

// Record is one record: its fields under their keys, those that are empty left
// out. Order is its place among the records of its kind.
type Record struct {
	Kind    string `json:"kind"`
	ID      uint64 `json:"id"`
	Order   string `json:"order,omitempty"`
	Removed string `json:"removed,omitempty"`
	Fields  Fields `json:"fields"`
}

// Entry is one entry of the history, with each record that it touched before
// and after; null where there was none.
type Entry struct {
	model.Entry
	Touched []Touch `json:"touched"`
}

// Touch is a record before and after a change.
type Touch struct {
	Kind   string  `json:"kind"`
	ID     uint64  `json:"id"`
	Before *Record `json:"before"`
	After  *Record `json:"after"`
}

// Of makes the whole bundle of a review and all entries of its history.
func Of(r *model.Review, history []*model.Entry, at time.Time) (*Bundle, error) {
	out := &Review{ID: string(r.ID), Revision: uint64(r.Revision)}
	for _, row := range r.Rows() {
		rec, err := recordOf(model.Kind(row.Key.Kind), row.Key.ID, row.Value)
		if err != nil {
			return nil, err
		}
		switch model.Kind(row.Key.Kind) { //nolint:exhaustive // the two that are no records
		case model.KindState:
			out.Counters = rec.Fields
		case model.KindInfo:
			out.Details = rec.Fields
		default:
			out.Records = append(out.Records, *rec)
		}
	}
	for _, e := range history {
		entry := Entry{Entry: *e, Touched: []Touch{}}
		for _, t := range e.Touched {
			touch := Touch{Kind: t.Kind.Plural(), ID: uint64(t.ID)}
			var err error
			if touch.Before, err = optional(t.Kind, uint64(t.ID), t.Before); err == nil {
				touch.After, err = optional(t.Kind, uint64(t.ID), t.After)
			}
			if err != nil {
				return nil, fmt.Errorf("entry %d of the history: %w", e.Seq, err)
			}
			entry.Touched = append(entry.Touched, touch)
		}
		out.History = append(out.History, entry)
	}
	b, err := finished(Whole, out, at)
	if err != nil {
		return nil, err
	}
	b.Files, err = filesOf(r, history)
	return b, err
}

// OfPublic makes the bundle of what the public may see of a review.
func OfPublic(p public.Review, at time.Time) (*Bundle, error) {
	shown := p.Shown()
	ids := map[model.ID]model.ID{}
	var records []model.Record
	for _, k := range model.Kinds() {
		for _, rec := range shown.Of(k) {
			records = append(records, rec)
			ids[model.IDOf(rec)] = model.ID(len(records))
		}
	}
	out := &Review{Details: fieldsOf(shown.Info(), ids), Records: []Record{}}
	for _, rec := range records {
		out.Records = append(out.Records, Record{
			Kind: rec.Kind().Plural(), ID: uint64(ids[model.IDOf(rec)]), Fields: fieldsOf(rec, ids),
		})
	}
	return finished(Public, out, at)
}

// fieldsOf returns the fields of a record with its links counted anew.
func fieldsOf(rec model.Record, ids map[model.ID]model.ID) Fields {
	fields := Fields{}
	for _, f := range model.FieldsOf(rec.Kind()) {
		text := f.Get(rec)
		if f.Links() {
			text = relinked(text, ids)
		}
		if text != "" {
			fields[f.Key] = valueOf(f, text)
		}
	}
	if m, ok := rec.(*model.Motion); ok && len(m.Ballots) > 0 {
		again := *m
		again.Ballots = nil
		for _, b := range m.Ballots {
			again.Ballots = append(again.Ballots, model.Ballot{Member: ids[b.Member], Vote: b.Vote})
		}
		if f, ok := model.FieldOf(model.KindMotion, "ballots"); ok {
			fields["ballots"] = valueOf(f, f.Get(&again))
		}
	}
	return fields
}

func finished(form string, r *Review, at time.Time) (*Bundle, error) {
	sum, err := r.sum()
	if err != nil {
		return nil, err
	}
	return &Bundle{Scrutiny: Mark, Schema: Schema, Form: form, Exported: at.UTC().Format(time.RFC3339), Sum: sum, Review: r}, nil
}

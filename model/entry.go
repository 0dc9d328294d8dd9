package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Entry is one entry of a review's history: who did what, when, and what each
// record touched was before and after.
type Entry struct {
	Seq  Revision  `json:"seq"`
	At   time.Time `json:"at"`
	Who  string    `json:"who"`
	Done string    `json:"done"` // in words, as a sentence without its end: "rated 2.1 Red"
	// Undid and Redid are the entries that this one took back or did again.
	Undid Revision `json:"undid,omitempty"`
	Redid Revision `json:"redid,omitempty"`
	// UndoBefore and RedoBefore are what could be undone and redone before.
	UndoBefore Revision `json:"undoBefore,omitempty"`
	RedoBefore Revision `json:"redoBefore,omitempty"`
	// Meeting and Item are the meeting that was live, and the item that was being
	// taken there; 0 where there was none.
	Meeting ID `json:"meeting,omitempty"`
	Item    ID `json:"item,omitempty"`

	Touched []Touch `json:"-"`

	files []Content // on their way into the book; not part of what is stored of the entry
}

// Touch is one record before and after a change, in stored form; nil where it
// did not exist.
type Touch struct {
	Kind          Kind
	ID            ID
	Before, After []byte
}

// Records returns the record before and after, nil where it did not exist.
func (t Touch) Records() (before, after Record, err error) {
	if t.Before != nil {
		if before, err = decode(t.Kind, t.ID, t.Before); err != nil {
			return nil, nil, err
		}
	}
	if t.After != nil {
		after, err = decode(t.Kind, t.ID, t.After)
	}
	return before, after, err
}

const entryVersion = 1

var errEntry = errors.New("the history entry is damaged")

// Encode returns the entry's stored form.
func (e *Entry) Encode() ([]byte, error) {
	head, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("write history entry %d: %w", e.Seq, err)
	}
	b := appendPair([]byte{entryVersion}, "entry", string(head))
	for _, t := range e.Touched {
		b = append(b, byte(t.Kind))
		b = appendPair(b, formatIDs([]ID{t.ID}), optional(t.Before))
		b = appendPair(b, "", optional(t.After))
	}
	return b, nil
}

// optional marks bytes that are there with a first byte of 1.
func optional(b []byte) string {
	if b == nil {
		return ""
	}
	return "\x01" + string(b)
}

func unoptional(s string) []byte {
	if s == "" {
		return nil
	}
	return []byte(s[1:])
}

// DecodeEntry reads a stored history entry.
func DecodeEntry(data []byte) (*Entry, error) {
	if len(data) == 0 || data[0] != entryVersion {
		return nil, errEntry
	}
	_, s, err := cutString(string(data[1:]))
	if err != nil {
		return nil, errEntry
	}
	head, s, err := cutString(s)
	if err != nil {
		return nil, errEntry
	}
	var e Entry
	if err := json.NewDecoder(bytes.NewReader([]byte(head))).Decode(&e); err != nil {
		return nil, fmt.Errorf("read history entry: %w", err)
	}
	for s != "" {
		t := Touch{Kind: Kind(s[0])}
		var parts [4]string
		s = s[1:]
		for i := range parts {
			if parts[i], s, err = cutString(s); err != nil {
				return nil, errEntry
			}
		}
		ids, err := parseIDs(parts[0])
		if err != nil || len(ids) != 1 {
			return nil, errEntry
		}
		t.ID, t.Before, t.After = ids[0], unoptional(parts[1]), unoptional(parts[3])
		e.Touched = append(e.Touched, t)
	}
	return &e, nil
}

// Commit returns what the store has to write for the entry: next is the review
// that Apply returned with it.
func (e *Entry) Commit(next *Review) (Commit, error) {
	entry, err := e.Encode()
	if err != nil {
		return Commit{}, err
	}
	c := Commit{Review: next.ID, Base: e.Seq - 1, Entry: entry, Files: e.files}
	for _, t := range e.Touched {
		c.Rows = append(c.Rows, Row{Key: RowKey{Kind: uint8(t.Kind), ID: uint64(t.ID)}, Value: t.After})
	}
	c.Rows = append(c.Rows, rowOf(next.state, encode(next.state)))
	return c, nil
}

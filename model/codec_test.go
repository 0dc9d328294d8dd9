package model_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// pair is one field in its stored form.
func pair(key, value string) []byte {
	b := binary.AppendUvarint(nil, uint64(len(key)))
	b = append(b, key...)
	b = binary.AppendUvarint(b, uint64(len(value)))
	return append(b, value...)
}

func rowOf(k model.Kind, id uint64, value []byte) model.Row {
	return model.Row{Key: model.RowKey{Kind: uint8(k), ID: id}, Value: value}
}

func load(t *testing.T, rows []model.Row) *model.Review {
	t.Helper()
	r, err := model.Load(model.Stored{Review: "r", Revision: 9, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// valueOf returns a record's stored form.
func valueOf(r *model.Review, id model.ID) []byte {
	for _, row := range r.Rows() {
		if row.Key.ID == uint64(id) && row.Key.Kind != uint8(model.KindState) {
			return row.Value
		}
	}
	return nil
}

// TestFieldsOfALaterVersionStay reads a record with a field that this version
// does not know, edits it, undoes and redoes, and finds the field each time.
func TestFieldsOfALaterVersionStay(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("Fill"))
	later := pair("colour", "mauve\x00\xff")
	rows := r.Rows()
	for i := range rows {
		if rows[i].Key.ID == 2 {
			rows[i].Value = append(rows[i].Value, later...)
		}
	}
	r = load(t, rows)
	check := func(what string, r *model.Review) {
		t.Helper()
		if !bytes.HasSuffix(valueOf(r, 2), later) {
			t.Errorf("%s: %q", what, valueOf(r, 2))
		}
	}
	check("loaded", r)
	r, e := after(t, r, model.Set{IDs: []model.ID{2}, Values: vals("action", "Fill in")})
	check("edited", r)
	r, _ = after(t, r, model.Rate{IDs: []model.ID{2}, Rating: "red"}, model.Remove{IDs: []model.ID{2}})
	check("rated and removed", r)
	before, now, err := e.Touched[0].Records()
	if err != nil || before.(*model.Action).Text != "Fill" || now.(*model.Action).Text != "Fill in" {
		t.Errorf("the entry tells of %v and %v: %v", before, now, err)
	}
}

// TestRowsComeBack loads what a random story stored.
func TestRowsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := tell(t, 10)
		again, err := model.Load(model.Stored{Review: "r", Revision: s.review.Revision, Rows: s.review.Rows()})
		if err != nil {
			t.Fatal(err)
		}
		if rowsOf(again) != rowsOf(s.review) || recordsOf(again) != recordsOf(s.review) {
			t.Fatal("another review came back")
		}
	})
}

// TestFieldsComeBack sets every field of every kind to random texts and reads
// them back as they were.
func TestFieldsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(model.Kinds()).Draw(t, "kind")
		rec := model.New(k)
		for _, f := range model.FieldsOf(k) {
			_ = f.Set(rec, rapid.SampledFrom([]string{"", "yes", "red", "3 4", "7", "2026-03-01T12:00:00Z", "1:a1:b", "0:0:0:4:text", "na", "tbd", "\n", rapid.String().Draw(t, "any")}).Draw(t, "text"))
		}
		r, _, err := model.Apply(begun(t, model.Blank), model.Insert{Records: []model.Record{rec}}, stampAt(1))
		if err != nil {
			t.Fatal(err)
		}
		again, err := model.Load(model.Stored{Review: "r", Revision: 2, Rows: r.Rows()})
		if err != nil {
			t.Fatal(err)
		}
		stored := again.Find(2)
		for _, f := range model.FieldsOf(k) {
			if f.Get(stored) != f.Get(r.Find(2)) {
				t.Fatalf("%s came back as %q, was %q", f.Key, f.Get(stored), f.Get(r.Find(2)))
			}
		}
	})
}

func TestDamagedRows(t *testing.T) {
	for name, row := range map[string]model.Row{
		"nothing":                rowOf(model.KindAction, 2, nil),
		"a later version":        rowOf(model.KindAction, 2, []byte{2}),
		"a later kind":           rowOf(77, 2, []byte{1}),
		"a key cut off":          rowOf(model.KindAction, 2, []byte{1, 9, 'a'}),
		"a length without end":   rowOf(model.KindAction, 2, bytes.Repeat([]byte{0xff}, 12)),
		"a huge length":          rowOf(model.KindAction, 2, append([]byte{1}, binary.AppendUvarint(nil, 1<<63)...)),
		"a place that is none":   rowOf(model.KindAction, 2, slices.Concat([]byte{1}, pair("~order", "first"))),
		"a time that is none":    rowOf(model.KindAction, 2, slices.Concat([]byte{1}, pair("~removed", "soon"))),
		"a list that is none":    rowOf(model.KindAction, 2, slices.Concat([]byte{1}, pair("positions", "3:a"))),
		"a position of two":      rowOf(model.KindAction, 2, slices.Concat([]byte{1}, pair("positions", "1:a1:b"))),
		"a scheme that is none":  rowOf(model.KindInfo, 1, slices.Concat([]byte{1}, pair("scheme", "{"))),
		"a choice that is none":  rowOf(model.KindTask, 2, slices.Concat([]byte{1}, pair("state", "lost"))),
		"a link that is none":    rowOf(model.KindEvidence, 2, slices.Concat([]byte{1}, pair("bears_on", "x"))),
		"a counter that is none": rowOf(model.KindState, 0, slices.Concat([]byte{1}, pair("next_id", "many"))),
	} {
		if _, err := model.Load(model.Stored{Review: "r", Rows: []model.Row{row}}); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

// FuzzRow reads hostile rows: they give a record or an error, and what was read
// is stored in a form that is read as the same.
func FuzzRow(f *testing.F) {
	f.Add(uint8(10), slices.Concat([]byte{1}, pair("action", "x"), pair("positions", "0:0:0:1:x")))
	f.Add(uint8(1), slices.Concat([]byte{1}, pair("scheme", `{"key":"own"}`), pair("columns", "1:a1:b0:3:yes")))
	f.Add(uint8(9), slices.Concat([]byte{1}, pair("number", "-1"), pair("~order", "9223372036854775807")))
	f.Add(uint8(0), []byte{1, 0, 0, 0xff})
	f.Fuzz(func(t *testing.T, kind uint8, value []byte) {
		r, err := model.Load(model.Stored{Review: "r", Rows: []model.Row{rowOf(model.Kind(kind), 5, value)}})
		if err != nil {
			return
		}
		again, err := model.Load(model.Stored{Review: "r", Rows: r.Rows()})
		if err != nil {
			t.Fatalf("what was stored cannot be read: %v", err)
		}
		if rowsOf(again) != rowsOf(r) {
			t.Errorf("stored as\n%s\nread as\n%s", rowsOf(r), rowsOf(again))
		}
	})
}

func FuzzEntry(f *testing.F) {
	e := &model.Entry{Seq: 3, Done: "x", Touched: []model.Touch{{Kind: model.KindAction, ID: 4, After: []byte{1}}}}
	data, err := e.Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte{1, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := model.DecodeEntry(data)
		if err != nil {
			return
		}
		for _, touch := range e.Touched {
			_, _, _ = touch.Records()
		}
		again, err := e.Encode()
		if err != nil {
			return // a time that JSON cannot hold
		}
		if _, err := model.DecodeEntry(again); err != nil {
			t.Errorf("what was written cannot be read: %v", err)
		}
	})
}

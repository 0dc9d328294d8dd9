package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// canary returns a value for a field that no other field has, in its canonical
// form.
func canary(f Field, n int) string {
	switch {
	case f.Key == "scheme":
		return Presets()[1].Key
	case f.Key == "house":
		return Houses()[1].Key
	case f.Key == "stays", f.Key == "chaired":
		return joinList("2026-03-01T12:00:00Z", "")
	case f.Key == "sessions":
		return joinList("2026-03-01T12:00:00Z", "public", "2026-03-01T13:00:00Z", "")
	case f.Key == "ballots":
		return joinList(fmt.Sprint(n), "for")
	case f.Key == "slips":
		return joinList("2026-03-01T12:00:00Z", "May", "June", "no reason", "", "", "", "")
	case f.Key == "look":
		return joinList("a.pdf", "3", SumOf([]byte("abc")).String(), "")
	case f.Key == FilesKey:
		return joinList("a.pdf", "3", SumOf([]byte("abc")).String(), "", "b 3:x", "0", "", `C:\in`)
	case f.Key == "tally":
		return joinList("red", "3", "", "4")
	case f.Key == "as_at", strings.HasSuffix(f.Key, "_day"):
		return "2026-03-01"
	case f.Key == "counters":
		return joinList("meeting", "3", "2")
	case f.Key == "columns":
		return joinList(f.Key, "Name", "field", "yes")
	case len(f.Choices) > 0:
		return f.Choices[len(f.Choices)-1].Key
	case f.Type == FlagField:
		return "yes"
	case f.Links():
		return fmt.Sprintf("%d 18446744073709551615", n)
	case f.Type == PositionsField:
		return joinList("2026-03-01", "2026-03-02T10:00:00Z", "Ann", "first: 3:x", "", "", "", "second")
	case f.Type == ExtrasField:
		return joinList("cost", "£5", "", "")
	case strings.HasSuffix(f.Key, "_at"), f.Key == "at", f.Key == "approved", f.Key == "kept", f.Key == "scope_agreed", f.Key == "closed":
		return "2026-03-01T12:00:00Z"
	case f.Type == RecordedField && (f.Key == "number" || f.Label == "" || f.Key == "against" || f.Key == "abstained" || f.Key == "for" || f.Key == "scope_version" || f.Key == "version"), slices.Contains(numbers, f.Key):
		return fmt.Sprint(n)
	}
	return fmt.Sprintf(" canary %d \xff\x00\n", n)
}

// numbers are the fields that take a number typed by the officer.
var numbers = []string{"batch", "revision", "quorum", "threshold", "response_days", "rests", "amount", "score", "most", "first_stage", "last_stage"}

// TestEveryFieldKeepsItsValue sets each field of each kind to a value of its
// own, stores the record and reads it again.
func TestEveryFieldKeepsItsValue(t *testing.T) {
	for k := range Kind(kindCount) {
		rec := New(k)
		fields := FieldsOf(k)
		for i, f := range fields {
			if err := f.Set(rec, canary(f, i+1)); err != nil {
				t.Fatalf("%s, %s: %v", k.Noun(), f.Key, err)
			}
		}
		*rec.head() = Head{ID: 7, Order: -3, Removed: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), unknown: []Value{{"later", "x"}, {"~later", ""}}}
		again, err := decode(k, 7, encode(rec))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again, rec) {
			t.Errorf("%+v came back as %+v", rec, again)
		}
		for i, f := range fields {
			if got, want := f.Get(again), canary(f, i+1); got != want {
				t.Errorf("%s, %s: %q, want %q", k.Noun(), f.Key, got, want)
			}
		}
		if v := reflect.ValueOf(rec).Elem(); k != KindState {
			for i := range v.NumField() {
				if v.Field(i).IsZero() {
					t.Errorf("%s: no field fills %s", k.Noun(), v.Type().Field(i).Name)
				}
			}
		}
	}
}

// TestEmptyFieldsTakeNoRoom: an empty record is stored as its place alone, and a
// field is emptied by the empty text.
func TestEmptyFieldsTakeNoRoom(t *testing.T) {
	for k := range Kind(kindCount) {
		rec := New(k)
		want := encode(rec)
		if string(want) != "\x01\x06~order\x010" {
			t.Errorf("%s: %q", k.Noun(), want)
		}
		for i, f := range FieldsOf(k) {
			if err := f.Set(rec, canary(f, i+1)); err != nil {
				t.Fatal(err)
			}
			if err := f.Set(rec, ""); err != nil {
				t.Errorf("%s, %s cannot be emptied: %v", k.Noun(), f.Key, err)
			}
		}
		if got := encode(rec); string(got) != string(want) {
			t.Errorf("%s: %q", k.Noun(), got)
		}
	}
}

// TestFieldKeysAreTheirOwn, also beside what the head stores.
func TestFieldKeysAreTheirOwn(t *testing.T) {
	for k := range Kind(kindCount) {
		seen := map[string]bool{}
		for _, f := range FieldsOf(k) {
			if seen[f.Key] || f.Key == "" || strings.HasPrefix(f.Key, "~") {
				t.Errorf("%s: the key %q", k.Noun(), f.Key)
			}
			seen[f.Key] = true
			if got, ok := FieldOf(k, f.Key); !ok || got.Label != f.Label {
				t.Errorf("%s: %q finds %q", k.Noun(), f.Key, got.Label)
			}
		}
		if _, ok := FieldOf(k, "~order"); ok {
			t.Errorf("%s: the head's order is a field", k.Noun())
		}
	}
}

// TestFieldsRefuse what is none of their values, and keep the one they have.
func TestFieldsRefuse(t *testing.T) {
	for _, c := range []struct {
		kind      Kind
		key, text string
		why       string
	}{
		{KindTask, "state", "later", `"later" is not one of to do, under way, done, dropped`},
		{KindAction, "withheld", "maybe", "neither yes nor no"},
		{KindAction, "rated_at", "noon", "not a time"},
		{KindAction, "positions", "1:a", "damaged"},
		{KindAction, "positions", joinList("2026-13-01", "", "", "x"), "2026-13-01"},
		{KindAction, "positions", joinList("", "noon", "", "x"), "not a time"},
		{KindAction, "extras", "5:a", "damaged"},
		{KindAction, "extras", joinList("one"), "damaged"},
		{KindInfo, "columns", joinList("a", "b", "c"), "damaged"},
		{KindEvidence, "bears_on", "2 -1", "not a link"},
		{KindEvidence, "number", "many", "not a number"},
	} {
		f, _ := FieldOf(c.kind, c.key)
		if err := f.Set(New(c.kind), c.text); err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s = %q: %v, want %q", c.key, c.text, err, c.why)
		}
	}
	task := &Task{}
	state, _ := FieldOf(KindTask, "state")
	if err := state.Set(task, "under way"); err != nil || task.State != TaskUnderWay {
		t.Errorf("a label is not taken for its value: %v", err)
	}
	withheld, _ := FieldOf(KindAction, "withheld")
	a := &Action{Withheld: true}
	if err := withheld.Set(a, "no"); err != nil || a.Withheld {
		t.Errorf("no: %v", err)
	}
}

// TestListsKeepWhatTheyHold, whatever it looks like, and refuse what is cut.
func TestListsKeepWhatTheyHold(t *testing.T) {
	items := []string{"", "1:", "a:b", "£5", "\x00", strings.Repeat("x", 1000)}
	got, err := splitList(joinList(items...))
	if err != nil || !slices.Equal(got, items) {
		t.Errorf("%q, %v", got, err)
	}
	for _, bad := range []string{"x", "1", "-1:x", "9999999999999999999999:x", "2:x", ":x"} {
		if _, err := splitList(bad); err == nil {
			t.Errorf("%q is a list", bad)
		}
	}
}

// TestEditableFields: what the program keeps is not typed, all else is.
func TestEditableFields(t *testing.T) {
	kept := map[string]bool{}
	for _, k := range append(Kinds(), KindInfo) {
		for _, f := range FieldsOf(k) {
			if !f.Editable() {
				kept[f.Key] = true
			}
			if f.Required && !f.Editable() {
				t.Errorf("%s is required and cannot be typed", f.Key)
			}
		}
	}
	for _, key := range []string{"columns", "extras", "number", "positions", "rated_at", "rated_by", "rating", "scheme", "meeting", "ballots", "reference", "stays"} {
		if !kept[key] {
			t.Errorf("%s can be typed, and is the program's to keep", key)
		}
	}
	for _, key := range []string{"title", "text", "answer", "leads", "place", "quorum", "open_text"} {
		if kept[key] {
			t.Errorf("%s cannot be typed", key)
		}
	}
	if (Field{Type: 99}).Editable() {
		t.Error("a field of an unknown type can be typed")
	}
}

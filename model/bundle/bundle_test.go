package bundle_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/bundle"
	"council/scrutiny/model/public"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/timetable"
)

var at = time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)

// sampled returns the sample review with its whole history.
func sampled(t testing.TB) (*model.Review, []*model.Entry) {
	t.Helper()
	steps, err := sample.Build("0000000000000", timetable.DayOf(at), at)
	if err != nil {
		t.Fatal(err)
	}
	var entries []*model.Entry
	for _, s := range steps {
		entries = append(entries, s.Entry)
	}
	return steps[len(steps)-1].Review, entries
}

func written(t testing.TB) []byte {
	t.Helper()
	r, entries := sampled(t)
	b, err := bundle.Of(r, entries, at)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWholeReviewComesBackEqual(t *testing.T) {
	r, entries := sampled(t)
	data := written(t)
	if !bundle.Is(data[:200]) {
		t.Error("it is not known as a bundle")
	}
	b, err := bundle.Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	s, stored, err := b.Stored()
	if err != nil {
		t.Fatal(err)
	}
	again, err := model.Load(s)
	if err != nil {
		t.Fatal(err)
	}
	if again.ID != r.ID || again.Revision != r.Revision || !reflect.DeepEqual(again.Rows(), r.Rows()) {
		t.Error("the review came back different")
	}
	if len(stored) != len(entries) {
		t.Fatalf("%d entries of %d", len(stored), len(entries))
	}
	last, err := model.DecodeEntry(stored[len(stored)-1].Bytes)
	if err != nil {
		t.Fatal(err)
	}
	// What could be undone before can be undone now.
	stamp := model.Stamp{At: at, Who: "Ann"}
	one, _, err := model.Apply(r, model.Undo{Entry: entries[len(entries)-1]}, stamp)
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := model.Apply(again, model.Undo{Entry: last}, stamp)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(one.Rows(), other.Rows()) {
		t.Error("undo leads elsewhere")
	}
}

func TestPublicFormIsTheProjection(t *testing.T) {
	r, _ := sampled(t)
	b, err := bundle.OfPublic(public.Project(r), at)
	if err != nil {
		t.Fatal(err)
	}
	if b.Review.ID != "" || b.Review.Counters != nil || b.Review.History != nil || b.Review.Revision != 0 {
		t.Errorf("the public is told of the inside: %q, %d", b.Review.ID, b.Review.Revision)
	}
	seen := map[uint64]bool{}
	for i, rec := range b.Review.Records {
		seen[rec.ID] = true
		if rec.ID != uint64(i)+1 || rec.Removed != "" || rec.Order != "" {
			t.Fatalf("%+v", rec)
		}
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	if where, leaks := public.ClosedTexts(r).In(out.String()); leaks {
		t.Errorf("it holds the %s", where)
	}
	if _, err := bundle.Read(&out); !errors.Is(err, bundle.ErrNotWhole) {
		t.Errorf("%v", err)
	}
}

func TestUnfitBundles(t *testing.T) {
	whole := string(written(t))
	for name, c := range map[string]struct {
		from, to string
		want     string
	}{
		"other JSON":       {bundle.Mark, "weather report", "no bundle"},
		"a later schema":   {`"schema": 1`, `"schema": 9`, "later version"},
		"an altered text":  {`"title": "`, `"title": "Not `, "altered"},
		"an altered order": {`"order": "`, `"order": "1`, "altered"},
		"no details":       {`"details"`, `"retails"`, "missing"},
		"no counters":      {`"counters"`, `"encounters"`, "missing"},
		"no sum":           {`"sum"`, `"total"`, "altered"},
		"cut off":          {whole[len(whole)/2:], "", "ends too early"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := bundle.Read(strings.NewReader(strings.Replace(whole, c.from, c.to, 1)))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

// resummed gives a bundle that was altered the right sum: what is wrong in it
// has to be found by what it says.
func resummed(t *testing.T, alter func(*bundle.Bundle)) error {
	t.Helper()
	var b bundle.Bundle
	if err := json.Unmarshal(written(t), &b); err != nil {
		t.Fatal(err)
	}
	alter(&b)
	_, _, err := b.Stored()
	return err
}

func TestContradictions(t *testing.T) {
	for name, c := range map[string]struct {
		alter func(*bundle.Bundle)
		want  string
	}{
		"the same number twice":   {func(b *bundle.Bundle) { b.Review.Records[1].ID = b.Review.Records[0].ID }, "have the number"},
		"a kind that is not":      {func(b *bundle.Bundle) { b.Review.Records[0].Kind = "spells" }, `"spells" is not known`},
		"a field out of its form": {func(b *bundle.Bundle) { b.Review.Details["stage"] = bundle.Value{Text: "moon"} }, "is not one of"},
		"history out of order":    {func(b *bundle.Bundle) { b.Review.History[0].Seq = 5 }, "not where it belongs"},
		"history that ends early": {func(b *bundle.Bundle) { b.Review.History = b.Review.History[:3] }, "ends at entry 3"},
		"no history":              {func(b *bundle.Bundle) { b.Review.History = nil }, "ends at entry 0"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := resummed(t, c.alter); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	if err := resummed(t, func(*bundle.Bundle) {}); err != nil {
		t.Errorf("one that was not altered: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"scrutiny":"review bundle","schema":1,"form":"whole","review":{"id":"a","details":{},"counters":{},"records":[{"kind":"actions","id":2}]}}`))
	f.Add([]byte(`{"scrutiny":"review bundle","review":{"details":{"stage":["1"]},"counters":{},"records":[],"history":[{"seq":1,"touched":[{"kind":"tasks","before":null}]}]}}`))
	f.Add([]byte("\ufeff{}"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if _, err := bundle.Read(bytes.NewReader(data)); err != nil {
			var b bundle.Bundle
			if json.Unmarshal(data, &b) == nil && b.Review != nil {
				_, _, _ = b.Stored() // no panic, whatever stands there
			}
		}
	})
}

func BenchmarkWhole(b *testing.B) {
	r, entries := sampled(b)
	for b.Loop() {
		if _, err := bundle.Of(r, entries, at); err != nil {
			b.Fatal(err)
		}
	}
}

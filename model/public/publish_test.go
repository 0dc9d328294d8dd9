package public_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/store/site"
)

// published tries to publish a projection of a review.
func published(t *testing.T, r *model.Review, seen public.Review) error {
	t.Helper()
	dir := t.TempDir()
	p := publish.Of(seen, seen, report.Options{Today: today}, today)
	closed := public.ClosedTexts(r).Except(append(report.Own(), p.Own()...)...)
	f, err := site.New(filepath.Join(dir, "pages"), p, closed, func(path string, data []byte) error { return os.WriteFile(path, data, 0o600) })
	if err != nil {
		return err
	}
	for n := range f.Papers() {
		if err := f.Write(t.Context(), n); err != nil {
			if dropped := f.Drop(); dropped != nil {
				t.Error(dropped)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Error("half a folder is left")
			}
			return err
		}
	}
	_, err = f.Finish()
	return err
}

// TestPublishRefusesMistakes takes a whole review for its projection: nothing is
// published.
func TestPublishRefusesMistakes(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.say(t, model.NoteMinute, "The panel thanked the officers for it")
	c.do(t, model.Capture{Text: "The tender of Messrs Holt & Sons was the lowest by far", Exempt: "3"})
	c.do(t, model.Insert{Records: []model.Record{&model.Action{Text: "Look at it", Measures: "It was looked at", Leads: "GD", Notes: "Gita said that she may leave us"}}})
	if err := published(t, c.review, public.Project(c.review)); err != nil {
		t.Fatalf("without a mistake: %v", err)
	}
	c.do(t, model.CloseMeeting{ID: c.meeting})
	err := published(t, c.review, public.Unnarrowed(c.review))
	if err == nil || !strings.Contains(err.Error(), "the text of a minute (“An exempt matter was considered (paragraph 3).”)") || strings.Contains(err.Error(), "Holt") {
		t.Errorf("a review taken for its projection: %v", err)
	}
}

// TestTheReadBackFindsFieldsMadePublic makes each private field public in turn,
// as a wrong mark in the model would: what is published is held against texts
// that find it.
func TestTheReadBackFindsFieldsMadePublic(t *testing.T) {
	r := begin(t, model.PublicSession).review
	for _, k := range model.Kinds() {
		if next, _, err := model.Apply(r, model.Insert{Records: []model.Record{secretive(k)}}, model.Stamp{Who: "Sam"}); err == nil {
			r = next
		}
	}
	closed, found := public.ClosedTexts(r), 0
	for _, k := range model.Kinds() {
		for _, f := range model.FieldsOf(k) {
			mistaken := ""
			for _, rec := range public.WithOpen(r, k, f.Key).Shown().Of(k) {
				mistaken += f.Get(rec) + "\n"
			}
			if f.Public || !strings.Contains(mistaken, "keep this to yourself") {
				continue
			}
			found++
			if where, leaks := closed.In(mistaken); !leaks || strings.Contains(where, "yourself") {
				t.Errorf("that %s of a %s is public is not found (%s)", f.Key, k.Noun(), where)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d mistakes were tried", found)
	}
}

// secretive is a record with a closed text in every private field that takes it.
func secretive(k model.Kind) model.Record {
	rec := model.New(k)
	for _, f := range model.FieldsOf(k) {
		switch {
		case f.Type != model.LineField && f.Type != model.TextField && f.Type != model.LeadsField && f.Type != model.TimetableField:
		case f.Public:
			_ = f.Set(rec, "x") // a number stays empty
		default:
			_ = f.Set(rec, "keep this to yourself: "+f.Key+" of "+k.Noun())
		}
	}
	return rec
}

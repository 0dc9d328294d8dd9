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

// TestPublishRefusesMistakes makes fields public by mistake, as a wrong mark in
// the model would, and takes a whole review for its projection: nothing is
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
	r := c.review
	for _, k := range model.Kinds() {
		if next, _, err := model.Apply(r, model.Insert{Records: []model.Record{secretive(k)}}, model.Stamp{Who: "Sam"}); err == nil {
			r = next
		}
	}
	stopped := 0
	for _, k := range model.Kinds() {
		for _, f := range model.FieldsOf(k) {
			if f.Public {
				continue
			}
			if err := published(t, r, public.WithOpen(r, k, f.Key)); err != nil {
				stopped++
				if strings.Contains(err.Error(), "keep this to yourself") {
					t.Errorf("the refusal tells: %v", err)
				}
			}
		}
	}
	if stopped == 0 {
		t.Errorf("no mistake was stopped")
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

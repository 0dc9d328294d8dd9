package paper_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/store/file"
)

const shared = "../../../../shared"

var (
	noon  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	stamp = model.Stamp{At: noon, Who: "Ann"}
)

// take puts what was read into a new review.
func take(t testing.TB, p *paper.Proposal) *model.Review {
	t.Helper()
	r, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: p.Title}, stamp)
	if err == nil {
		r, _, err = model.Apply(r, p.Change(), stamp)
	}
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	return r
}

func TestTheFiveDocuments(t *testing.T) {
	for _, want := range []struct {
		file   string
		kind   paper.Kind
		counts map[string]int
	}{
		{"stockton-outline-scope", paper.Scope, map[string]int{"questions": 13, "sources": 20, "witnesses": 2, "tasks": 11, "enquiries": 2, "roles": 4}},
		{"ashfield-minutes", paper.Minutes, map[string]int{"resolutions": 1, "objectives": 5, "indicators": 6, "methods": 6, "involvement": 5, "meetings": 1, "items": 1, "attendance": 3}},
		{"barnet-review-scope", paper.Report, map[string]int{"recommendations": 3, "priorities": 8, "challenges": 3, "in_scope": 4, "out_of_scope": 3, "methods": 4, "risks": 1, "roles": 5}},
		{"east-sussex-executive-summary", paper.Programme, map[string]int{"themes": 6, "options": 6, "risks": 7, "recommendations": 25, "streams": 6, "stage_notes": 6, "deliverables": 23}},
		{"salford-improvement-plan", paper.Tracker, map[string]int{"actions": 39, "people": 22, "themes": 7, "tasks": 30}},
	} {
		t.Run(want.file, func(t *testing.T) {
			path := filepath.Join(shared, "data", want.file+".docx")
			if _, err := os.Stat(path); err != nil {
				t.Skip("the documents are not here")
			}
			src, err := file.ReadFile(context.Background(), path)
			if err != nil {
				t.Fatal(err)
			}
			p, err := paper.Read(src, nil, paper.Options{Options: intake.Options{At: noon}})
			if err != nil {
				t.Fatal(err)
			}
			if p.Kind != want.kind || p.Sureness() != paper.Sure {
				t.Errorf("taken for %s, %s: %+v", p.Kind, p.Sureness(), p.Beliefs)
			}
			r := take(t, p)
			counts := r.Counts()
			for k, n := range want.counts {
				if counts[k] != n {
					t.Errorf("%s: %d, want %d", k, counts[k], n)
				}
			}
			if adrift := withoutPlace(r); len(adrift) > 0 {
				t.Errorf("nobody knows where these stood: %q", adrift)
			}
			if os.Getenv("DUMP") != "" {
				dump(t, p, r)
			}
		})
	}
}

func dump(t *testing.T, p *paper.Proposal, r *model.Review) {
	t.Logf("title %q", p.Title)
	for _, b := range p.Beliefs {
		t.Logf("belief %+v", b)
	}
	for _, k := range model.Kinds() {
		if k == model.KindPassage || k == model.KindAction || k == model.KindPerson {
			continue
		}
		for _, rec := range r.Of(k) {
			s := ""
			for _, f := range model.FieldsOf(k) {
				if v := f.Get(rec); v != "" {
					s += " " + f.Key + "=" + v
				}
			}
			if len(s) > 250 {
				s = s[:250]
			}
			t.Logf("%s %d:%s", k.Noun(), model.IDOf(rec), s)
		}
	}
	t.Logf("info body=%q stages=%q", r.Info().Body, r.Info().Stages)
	for _, g := range p.Guesses {
		t.Logf("guess %+v", g)
	}
	for _, n := range p.Notes {
		t.Logf("note %+v", n)
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// recommend gives a packed review an agreed recommendation, and a draft.
func recommend(p *packer) {
	add := func(k model.Kind, pairs ...string) {
		var values []model.Value
		for i := 0; i+1 < len(pairs); i += 2 {
			values = append(values, model.Value{Field: pairs[i], Text: pairs[i+1]})
		}
		p.apply(model.Add{Kind: k, Values: values})
	}
	add(model.KindRecommendation, "recommendation", "That the lodge is mended.", "to", "Head of Parks")
	add(model.KindRecommendation, "recommendation", "That nobody reads this draft.")
	p.apply(model.Agree{IDs: p.ids(model.KindRecommendation)[:1]}, model.Set{IDs: []model.ID{model.IDOf(p.r.Info())}, Values: []model.Value{{Field: "submitted", Text: "1 January 2020"}}})
}

// The papers about recommendations are written from the screen, in each format,
// and read back; where the public has nothing to read, that is said.
func TestPapersAboutRecommendations(t *testing.T) {
	p := newPacker(t)
	recommend(p)
	ids := p.ids(model.KindRecommendation)
	book := filepath.Join(t.TempDir(), "parks.scrutiny")
	for _, f := range file.PaperFormats() {
		for _, x := range []ui.Export{
			{What: report.ProofPaper, Recommendation: ids[0]},
			{What: report.ProofPaper, Recommendation: ids[1], Private: true},
			{What: report.ChasePaper},
			{What: report.ChasePaper, Private: true},
		} {
			x.Format, x.Today = string(f), p.o.e.today()
			path, err := p.o.Export(t.Context(), book, p.r, x)
			if err != nil {
				t.Fatalf("%+v: %v", x, err)
			}
			if info, err := os.Stat(path); err != nil || info.Size() == 0 {
				t.Errorf("%s: %v", path, err)
			}
			if private := strings.Contains(filepath.Base(path), "private"); private != x.Private {
				t.Errorf("%+v is called %s", x, filepath.Base(path))
			}
		}
	}
	if _, err := p.o.Export(t.Context(), book, p.r, ui.Export{What: report.ProofPaper, Recommendation: ids[1], Format: "txt"}); err == nil || !strings.Contains(err.Error(), "it is a draft") {
		t.Errorf("the public card of a draft: %v", err)
	}
	p.apply(model.SignOffAs{IDs: ids[:1], State: model.ClosedDown, Reason: "sold"})
	if _, err := p.o.Export(t.Context(), book, p.r, ui.Export{What: report.ChasePaper, Format: "txt"}); err == nil || !strings.Contains(err.Error(), "nothing waits for an answer") {
		t.Errorf("a letter about nothing: %v", err)
	}
	if err := nothingToWrite(report.MinutesPaper); !strings.Contains(err.Error(), "no such meeting") {
		t.Error(err)
	}
}

func TestFindRecommendation(t *testing.T) {
	p := newPacker(t)
	if _, err := findRecommendation(p.r, "R1"); err == nil || !strings.Contains(err.Error(), "no recommendation yet") {
		t.Errorf("%v", err)
	}
	recommend(p)
	for _, name := range []string{"R1", "r 1", "1"} {
		if rec, err := findRecommendation(p.r, name); err != nil || rec.Label != "1" {
			t.Errorf("%q: %v", name, err)
		}
	}
	for name, says := range map[string]string{"": "one of R1, R2", "R9": `called "R9"`} {
		if _, err := findRecommendation(p.r, name); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

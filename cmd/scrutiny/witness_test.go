package main

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// TestFindWitnesses finds them by their name or a part of it, and says who there
// is where it does not.
func TestFindWitnesses(t *testing.T) {
	p := newPacker(t)
	p.apply(model.Insert{Records: []model.Record{&model.Witness{Name: "Ann Abbey", Said: "Yes."}, &model.Witness{Name: "Ann"}, &model.Witness{Name: "Bo Bell"}}})
	n := func(what report.Paper, name string, want int, says string) {
		t.Helper()
		got, err := findWitnesses(p.r, what, name)
		if len(got) != want || err != nil != (says != "") || err != nil && !strings.Contains(err.Error(), says) {
			t.Errorf("%s of %q: %d, %v", what, name, len(got), err)
		}
	}
	all := len(p.ids(model.KindWitness))
	n(report.WitnessLetterPaper, "", all, "")
	n(report.WitnessLetterPaper, "ann", 1, "")
	n(report.WitnessLetterPaper, "BELL", 1, "")
	n(report.WitnessLetterPaper, "b", 0, `called "b"`)
	n(report.WitnessLetterPaper, "nobody", 0, `"Bo Bell"`)
	n(report.WitnessNotePaper, "abbey", 1, "")
	n(report.WitnessNotePaper, "bell", 0, "nothing is noted yet")
}

// TestWitnessPapersInEachFormat are written and read back; with the questions
// only where the officer says so.
func TestWitnessPapersInEachFormat(t *testing.T) {
	p := newPacker(t)
	p.apply(model.Insert{Records: []model.Record{&model.Witness{Name: "Ann / Abbey", Said: "Yes.", Questions: "Why?"}}})
	ids := p.ids(model.KindWitness)
	book := t.TempDir() + "/parks.scrutiny"
	for _, f := range file.PaperFormats() {
		for _, x := range []ui.Export{{What: report.WitnessLetterPaper}, {What: report.WitnessLetterPaper, Private: true}, {What: report.WitnessNotePaper, Private: true}} {
			x.Witness, x.Format, x.Today = ids[len(ids)-1], string(f), p.o.e.today()
			path, err := p.o.Export(t.Context(), book, p.r, x)
			if err != nil || !strings.Contains(path, "Ann - Abbey") {
				t.Errorf("%+v: %s, %v", x, path, err)
			}
		}
	}
}

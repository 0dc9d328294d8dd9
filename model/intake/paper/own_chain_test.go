package paper_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/tabular"
	"council/scrutiny/store/file"
)

// chain are the papers in an order in which each finds what it refers to.
func chain() []report.Paper {
	return []report.Paper{
		report.ScopePaper, report.PlanPaper, report.EvidencePaper, report.FindingsPaper, report.RecommendationsPaper, report.PositionPaper, report.ResponsesPaper,
	}
}

// allBack takes every paper of a review out, and into an empty one, and tells what
// was lost on the way.
func allBack(t *testing.T, r *model.Review, f file.Format) *model.Review {
	t.Helper()
	got := blank(t)
	for _, what := range chain() {
		of := f
		if what == report.ScopePaper {
			of = file.DOCX
		}
		got, _ = broughtBack(t, madeOf(t, r, what, of, true), of, got)
	}
	for _, tr := range trips() {
		for _, l := range tr.lost(r, got, true, false) {
			t.Errorf("%s, %s: %s", f, tr.what, l)
		}
	}
	return got
}

// TestTheSampleComesBackFromItsPapers does with the sample what an officer would.
func TestTheSampleComesBackFromItsPapers(t *testing.T) {
	steps, err := sample.Build("s", options.Today, noon)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range both {
		allBack(t, steps[len(steps)-1].Review, f)
	}
}

// TestAReviewComesBackFromItsPapers brings all papers of a review into one: the
// links between records of different papers come back too, and the papers of
// the new review are the same, but for the line that says whose they are.
func TestAReviewComesBackFromItsPapers(t *testing.T) {
	r := rich(t)
	for _, f := range both {
		got := allBack(t, r, f)
		title := model.Value{Field: "title", Text: r.Info().Title}
		got, _, err := model.Apply(got, model.Set{IDs: []model.ID{model.IDOf(got.Info())}, Values: []model.Value{title}}, model.Stamp{At: noon, Who: "Ann"})
		if err != nil {
			t.Fatal(err)
		}
		for _, what := range chain() {
			if was, is := text(t, r, what), text(t, got, what); was != is {
				t.Errorf("%s: the %s of what came back differs:\n%s", f, what, firstDifference(was, is))
			}
		}
	}
}

// text is a private paper as Markdown.
func text(t *testing.T, r *model.Review, what report.Paper) string {
	t.Helper()
	var buf bytes.Buffer
	if err := file.Write(&buf, file.MD, report.MakePrivate(what, r, 0, options)); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func firstDifference(was, is string) string {
	a, b := strings.Split(was, "\n"), strings.Split(is, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d\n was %s\n is  %s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, were %d", len(b), len(a))
}

// TestAPaperThatComesBackDoublesNothing imports the papers of a review into that
// review: what it says already is left as it is; what was reworded is added.
func TestAPaperThatComesBackDoublesNothing(t *testing.T) {
	r := rich(t)
	for _, what := range chain() {
		got, p := broughtBack(t, madeOf(t, r, what, file.DOCX, true), file.DOCX, r)
		for _, k := range model.Kinds() {
			if was, is := len(r.Of(k)), len(got.Of(k)); k != model.KindPassage && was != is {
				t.Errorf("the %s: %d %s, were %d", what, is, k.Plural(), was)
			}
		}
		if len(p.Notes) == 0 || !strings.Contains(p.Notes[len(p.Notes)-1].Text, "not added again") {
			t.Errorf("the %s: nothing is said of it: %v", what, p.Notes)
		}
	}
	data := madeOf(t, r, report.FindingsPaper, file.DOCX, true)
	reworded, _, err := model.Apply(r, model.Set{IDs: []model.ID{model.IDOf(r.Of(model.KindFinding)[0])}, Values: []model.Value{{Field: "finding", Text: "Most lamps fail."}}}, model.Stamp{At: noon, Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	got, _ := broughtBack(t, data, file.DOCX, reworded)
	if n := len(got.Of(model.KindFinding)); n != 3 {
		t.Errorf("%d findings, want the two and the one in other words", n)
	}
}

// TestWhatIsTypedIntoAPaperIsKept: a row with what cannot be understood, a table
// of somebody's own and a sentence between them.
func TestWhatIsTypedIntoAPaperIsKept(t *testing.T) {
	src := word(`
# Project plan
Somebody wrote a sentence here.
Tasks, their dates and who is responsible
| Key task | Date | State |
| Dig | May 2026 | done |
| Fill | June 2026 | nearly there |
| Rest |  |  |
# Deliverables
What each strand of work delivers
| Deliverable | Strand of work | Mark |
| A hole | Holes | ✓ |
`)
	src.Title = "Lamps: project plan"
	p := read(t, src, "")
	r := take(t, p)
	var said []string
	for task := range model.Each[*model.Task](r) {
		said = append(said, task.Name+"|"+task.When.Words+"|"+string(task.State)+"|"+task.Notes)
	}
	if want := []string{"Dig|May 2026|done|", "Fill|June 2026||State: nearly there", "Rest|||"}; p.Own != string(tabular.PlanKind) || !slices.Equal(said, want) {
		t.Errorf("%q: tasks %q, want %q", p.Own, said, want)
	}
	if n := len(r.Of(model.KindStream)); n != 1 {
		t.Errorf("%d strands of work, want the one that the deliverable names", n)
	}
	found := false
	for ps := range model.Each[*model.Passage](r) {
		found = found || ps.Text == "Somebody wrote a sentence here."
	}
	if !found {
		t.Error("the sentence is gone")
	}
}

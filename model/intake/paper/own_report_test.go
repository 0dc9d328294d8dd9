package paper_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/tabular"
	"council/scrutiny/store/file"
)

// TestTheFinalReportComesBack reads the final report into an empty review: what
// stands in its tables and lists is there, each record once.
func TestTheFinalReportComesBack(t *testing.T) {
	r := rich(t)
	for _, private := range []bool{true, false} {
		shown := r
		if !private {
			shown = public.Project(r).Shown()
		}
		got, p := broughtBack(t, madeOf(t, r, report.FinalPaper, file.DOCX, private), file.DOCX, blank(t))
		if p.Own != string(tabular.FinalKind) {
			t.Fatalf("taken for %s (%q)", p.Kind.Words(), p.Own)
		}
		tr := trip{
			tables: []*tabular.Table{
				tabular.Roles, tabular.Questions, tabular.Witnesses, tabular.Themes, tabular.Bodies, tabular.Tasks, tabular.Matrix, tabular.Notes, tabular.Deliverables,
				tabular.Findings, tabular.Options, tabular.Recommendations, tabular.Risks, tabular.Evidence,
			},
			lists: tabular.Lists(),
		}
		for _, l := range tr.lost(shown, got, private, true) {
			t.Errorf("private %v: %s", private, l)
		}
		if n, want := len(got.Of(model.KindResponse)), len(shown.Of(model.KindResponse)); n != want {
			t.Errorf("private %v: %d responses, want %d", private, n, want)
		}
		if n, want := len(got.Of(model.KindAction)), len(shown.Of(model.KindAction)); n != want {
			t.Errorf("private %v: %d actions, want %d", private, n, want)
		}
		if was, is := written(r.Info().Background), written(got.Info().Background); is != was {
			t.Errorf("private %v: the background is %q, want %q", private, is, was)
		}
	}
}

// written is a text without its empty lines, which paragraphs do not show.
func written(s string) string {
	for strings.Contains(s, "\n\n") {
		s = strings.ReplaceAll(s, "\n\n", "\n")
	}
	return s
}

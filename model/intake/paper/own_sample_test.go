package paper_test

import (
	"testing"

	"council/scrutiny/model/report"
	"council/scrutiny/model/sample"
	"council/scrutiny/store/file"
)

// TestTheSampleComesBackFromItsPapers does with the sample review what an
// officer would: every paper out, and into an empty review.
func TestTheSampleComesBackFromItsPapers(t *testing.T) {
	steps, err := sample.Build("s", options.Today, noon)
	if err != nil {
		t.Fatal(err)
	}
	r := steps[len(steps)-1].Review
	for _, f := range both {
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
	}
}

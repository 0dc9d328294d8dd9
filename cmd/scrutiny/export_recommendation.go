package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// exportRecommendation writes the proof card of a recommendation, or the chair's
// letter about responses that have not come.
func (e env) exportRecommendation(cmd *cobra.Command, book string, r *model.Review, what report.Paper, format file.Format, f exportFlags) error {
	var id model.ID
	if what == report.ProofPaper {
		rec, err := findRecommendation(r, f.recommendation)
		if err != nil {
			return err
		}
		id = rec.ID
	}
	doc := e.paper(r, what, id, f.private, nil)
	if doc == nil {
		return nothingToWrite(what)
	}
	return e.sendOut(cmd, book, r, outgoing{doc: doc, format: format, name: recommendationName(r, what, id, f.private, e.today(), f.format)}, f)
}

// findRecommendation returns the recommendation that somebody names.
func findRecommendation(r *model.Review, name string) (*model.Recommendation, error) {
	var called []string
	for _, rec := range r.Recommendations() {
		called = append(called, r.Called(rec))
	}
	switch rec := r.RecommendationCalled(name); {
	case rec != nil:
		return rec, nil
	case len(called) == 0:
		return nil, wrongUsef("the review has no recommendation yet: make one on the screen, on tab 5")
	case strings.TrimSpace(name) == "":
		return nil, wrongUsef("say which recommendation the card is of: --recommendation with one of %s", strings.Join(called, ", "))
	}
	return nil, wrongUsef("no one recommendation is called %q. The recommendations are: %s", name, strings.Join(called, ", "))
}

// recommendationName is the name of the file of a paper about recommendations.
func recommendationName(r *model.Review, paper report.Paper, recommendation model.ID, private bool, today timetable.Day, ext string) string {
	what := string(paper)
	if rec, ok := r.Find(recommendation).(*model.Recommendation); ok {
		what += " " + r.Called(rec)
	}
	if private {
		what += " private"
	}
	return exportName(r, what, today, ext)
}

// nothingToWrite says why there is no such paper.
func nothingToWrite(what report.Paper) error {
	switch what {
	case report.ChasePaper:
		return errors.New("nothing waits for an answer that was agreed and submitted, so there is no letter to write")
	case report.ProofPaper:
		return errors.New("the public sees no such recommendation: it is a draft until the panel agrees it, on tab 5")
	default:
		return errors.New("there is no such meeting any more")
	}
}

package report_test

import (
	"bytes"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// lived is a review with something of everything.
func lived(t *testing.T) *model.Review {
	t.Helper()
	r := model.NewReview("r")
	at := model.Stamp{At: dayOf(2024, 10, 4).Time(), Who: "Ann"}
	do := func(c model.Change) model.ID {
		next, entry, err := model.Apply(r, c, at)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		r = next
		return entry.Touched[0].ID
	}
	add := func(k model.Kind, pairs ...string) model.ID {
		var values []model.Value
		for i := 0; i < len(pairs); i += 2 {
			values = append(values, model.Value{Field: pairs[i], Text: pairs[i+1]})
		}
		return do(model.Add{Kind: k, Values: values})
	}
	do(model.Begin{Title: "Fly-tipping", Body: "Environment Panel"})
	do(model.Set{IDs: []model.ID{1}, Values: []model.Value{
		{Field: "stages", Text: "Brief\nDesign\nStart"},
		{Field: "foreword", Text: "A word first."},
		{Field: "submitted", Text: "1 September 2024"},
		{Field: "response_days", Text: "28"},
		{Field: "response_basis", Text: "our own rule"},
	}})
	enquiry := add(model.KindEnquiry, "enquiry", "Who clears it?")
	method := add(model.KindPoint, "type", "method", "text", "Hear witnesses")
	add(model.KindPoint, "type", "method", "text", "officers first", "under", id(method))
	add(model.KindSource, "group", "Existing", "text", "Counts of a year")
	add(model.KindSource, "group", "New", "text", "A survey")
	add(model.KindWitness, "witness", "Depot manager", "questions", "Why so slow?")
	stream := add(model.KindStream, "stream", "Depots")
	add(model.KindStageNote, "stream", id(stream), "first_stage", "2", "last_stage", "3", "text", "Being drawn")
	add(model.KindStageNote, "stream", id(stream), "first_stage", "9", "text", "Past the end")
	evidence := add(model.KindEvidence, "title", "Counts", "bears_on", id(enquiry), "says", "Half stays.", "open", "yes")
	finding := add(model.KindFinding, "finding", "Half is never cleared.", "evidence", id(evidence))
	add(model.KindOption, "option", "One depot", "money", "saving", "qualifier", "up to", "amount", "1265000")
	rec := add(model.KindRecommendation, "recommendation", "Clear within five days.", "findings", id(finding), "heading", "Depots")
	add(model.KindRecommendation, "recommendation", "A draft thought.")
	action := add(model.KindAction, "action", "Hire crews", "timetable", "June 2024")
	do(model.Agree{IDs: []model.ID{finding, rec}})
	do(model.SignOffAs{IDs: []model.ID{rec}, State: model.ClosedDown, Reason: "The service ends."})
	do(model.SignOffAs{IDs: []model.ID{rec}})
	do(model.PutOff{IDs: []model.ID{action}, To: "July 2024", Reason: "nobody applied"})
	return r
}

func dayOf(y, m, d int) timetable.Day {
	day, _ := timetable.NewDay(y, m, d)
	return day
}

func id(id model.ID) string {
	var out []byte
	for n := uint64(id); n > 0; n /= 10 {
		out = append([]byte{byte('0' + n%10)}, out...)
	}
	return string(out)
}

// written returns a paper as Markdown: the public one, then the private one.
func written(t *testing.T, r *model.Review, what report.Paper) (open, closed string) {
	t.Helper()
	o := report.Options{Today: dayOf(2024, 11, 23)}
	md := func(w *bytes.Buffer, private bool) string {
		d := report.Make(what, public.Project(r), 0, o)
		if private {
			d = report.MakePrivate(what, r, 0, o)
		}
		if err := file.Write(w, file.MD, d); err != nil {
			t.Fatal(err)
		}
		return w.String()
	}
	return md(&bytes.Buffer{}, false), md(&bytes.Buffer{}, true)
}

// inOrder says which of the texts does not stand behind the one before.
func inOrder(s string, wanted ...string) string {
	for _, want := range wanted {
		_, rest, found := strings.Cut(s, want)
		if !found {
			return want
		}
		s = rest
	}
	return ""
}

func TestPapersOfALife(t *testing.T) {
	r := lived(t)
	for what, wanted := range map[report.Paper][]string{
		report.ScopePaper:           {"Methodology", "Hear witnesses", "officers first", "Who clears it?", "Information needed", "Existing", "Counts of a year", "New", "A survey", "Depot manager"},
		report.PlanPaper:            {"| Depots |  | 1 | → 2 |", "Notes", "| 1 | Depots | Design | Start | Being drawn |", "| 2 | Depots | Start | Start | Past the end |"},
		report.EvidencePaper:        {"E1", "Half stays.", "Who clears it?", "E1"},
		report.FindingsPaper:        {"F1", "Half is never cleared.", "E1", "One depot", "saving of up to £1,265,000"},
		report.RecommendationsPaper: {"Depots", "Recommendations on Depots", "| R1 | Clear within five days.", "F1"},
		report.ResponsesPaper:       {"Clear within five days.", "none", "Without an answer as at", "Clear within five days.", "1 September 2024", "29 September 2024", "83", "55"},
		report.PositionPaper:        {"as at 23 November 2024", "Not rated", "All actions", "Latest | 23 November 2024 | 1 | 1", "Hire crews"},
		report.FinalPaper:           {"Foreword", "A word first.", "looked into", "carried out", "Evidence", "Findings", "Recommendations", "Appendix A: scope", "Appendix B: project plan", "Appendix C: action tracker"},
		report.ScorecardPaper:       {"Fly-tipping", "1 | 0 | 0 | 0 | 1"},
	} {
		open, closed := written(t, r, what)
		if lacks := inOrder(open, wanted...); lacks != "" {
			t.Errorf("the %s does not say %q where it belongs:\n%s", what, lacks, open)
		}
		for _, secret := range []string{"A draft thought.", "Why so slow?"} {
			if strings.Contains(open, secret) {
				t.Errorf("the public %s says %q", what, secret)
			}
		}
		if !strings.Contains(closed, "Not for publication") || strings.Contains(open, "Not for publication") {
			t.Errorf("the %s does not say whom it is for", what)
		}
	}
	if _, closed := written(t, r, report.RecommendationsPaper); inOrder(closed, "A draft thought.", "draft") != "" {
		t.Errorf("a draft is not marked:\n%s", closed)
	}
	if _, closed := written(t, r, report.ScopePaper); !strings.Contains(closed, "Why so slow?") {
		t.Error("the private scope lacks the questions to ask")
	}
}

func TestEmptyPapersSayWhatIsMissing(t *testing.T) {
	for _, what := range report.ReviewPapers() {
		open, closed := written(t, model.NewReview("r"), what)
		if len(open) < 40 || len(closed) < 40 {
			t.Errorf("the empty %s says nothing: %q", what, open)
		}
	}
}

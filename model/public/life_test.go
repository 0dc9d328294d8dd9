package public_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/store/file/ics"
)

// TestPublicPapersOfAReviewHoldNoPrivateText looks into every part of every
// paper of a review's life, in every format. The same search finds closed texts
// in the private papers, and open ones in the public.
func TestPublicPapersOfAReviewHoldNoPrivateText(t *testing.T) {
	c := newCage(t)
	p, o := public.Project(c.review), report.Options{Today: today}
	var open, closed strings.Builder
	for _, what := range report.ReviewPapers() {
		for _, f := range append(file.ReviewFormats(), file.TXT) {
			said := content(t, f, report.Make(what, p, 0, o))
			if leaks := found(said, c.closed); len(leaks) > 0 {
				t.Errorf("the public %s as %s holds %q", what, f, leaks)
			}
			open.WriteString(said)
			closed.WriteString(content(t, f, report.MakePrivate(what, c.review, 0, o)))
		}
	}
	for _, b := range []bool{true, false} {
		var out bytes.Buffer
		cal := report.PrivateCalendar(c.review, o, noon)
		if b {
			cal = report.Calendar(p, o, noon)
		}
		if err := ics.Write(&out, cal); err != nil {
			t.Fatal(err)
		}
		said := strings.ReplaceAll(out.String(), "\r\n ", "")
		if leaks := found(said, c.closed); b && len(leaks) > 0 {
			t.Errorf("the public calendar holds %q", leaks)
		}
	}
	for _, what := range []string{
		"questionquestion", "questionanswer", "pointtext", "sourcetext", "witnesscover", "taskdetails", "strandofworkstream", "deliverabledeliverable",
		"pieceofevidencesays", "findingfinding", "optionappraisal", "recommendationrecommendation", "recommendationcost", "responsewords", "riskmitigation",
		"reviewforeword", "reviewbackground", "reviewconclusion", "amendmentwas", "amendmentreason", "signoffreason",
	} {
		if !slices.ContainsFunc(c.open, func(w string) bool { return strings.Contains(w, what) && strings.Contains(open.String(), w) }) {
			t.Errorf("no public paper holds a %s", what)
		}
	}
	for _, what := range []string{"rolecontact", "witnessquestions", "pieceofevidenceworth", "findingfinding", "recommendationrecommendation"} {
		if !slices.ContainsFunc(c.closed, func(w string) bool { return strings.Contains(w, what) && strings.Contains(closed.String(), w) }) {
			t.Errorf("no private paper holds the closed %s", what)
		}
	}
}

// TestAsAtShowsNothingWithheldSince: what is withheld today was public once.
func TestAsAtShowsNothingWithheldSince(t *testing.T) {
	c := newCage(t)
	then := c.review
	a := then.Of(model.KindAction)[0]
	c.apply(t, model.Set{IDs: []model.ID{model.IDOf(a)}, Values: []model.Value{{Field: "withheld", Text: "yes"}}})
	said := content(t, file.TXT, report.Make(report.PositionPaper, public.ProjectAsAt(then, c.review), 0, report.Options{Today: today}))
	was := content(t, file.TXT, report.Make(report.PositionPaper, public.Project(then), 0, report.Options{Today: today}))
	words := a.(*model.Action).Text
	if strings.Contains(said, words) || !strings.Contains(was, words) {
		t.Errorf("%q is shown: %v, was: %v", words, strings.Contains(said, words), strings.Contains(was, words))
	}
}

// TestWhatWasPublicThenMayBePublished with the tracker of that day, and nothing
// else of that day: not what an action kept to itself, not what has been closed
// since, nor what other records said in public then.
func TestWhatWasPublicThenMayBePublished(t *testing.T) {
	c := &cage{review: model.NewReview("r")}
	c.apply(t, model.Begin{Title: "x"})
	held := func(words string, days int) []model.Position {
		return []model.Position{{Held: today.AddDays(days), Text: words}}
	}
	c.apply(t, model.Insert{Records: []model.Record{
		&model.Action{Text: "a", Positions: held("The posts stand in half of the lanes", -60), Notes: "Jo never wanted any posts at all"},
		&model.Action{Text: "b", Positions: held("The school was asked for its gates", -60)},
		&model.Question{Text: "Who pays for it?", Answer: "The parish would pay a third of it"},
	}})
	then := c.review
	ids := []model.ID{model.IDOf(then.Of(model.KindAction)[0]), model.IDOf(then.Of(model.KindAction)[1])}
	c.apply(t, model.RecordPosition{ID: ids[0], Held: today - 1, Text: "The posts stand in all of the lanes"})
	c.apply(t, model.Set{IDs: ids[1:], Values: []model.Value{{Field: "withheld", Text: "yes"}}})
	question := model.IDOf(then.Of(model.KindQuestion)[0])
	c.apply(t, model.Set{IDs: []model.ID{question}, Values: []model.Value{{Field: "answer", Text: "Nobody knows as yet"}}})
	c.apply(t, model.Insert{Records: []model.Record{&model.Person{Name: "Jo", Notes: "The parish would pay a third of it"}}})

	now, asAt := public.ClosedTexts(c.review), public.ClosedAsAt(then, c.review)
	for _, tt := range []struct {
		words       string
		today, asAt bool // whether they are closed
	}{
		{"The posts stand in all of the lanes", false, false},
		{"The posts stand in half of the lanes", true, false},
		{"Jo never wanted any posts at all", true, true},
		{"The school was asked for its gates", true, true},
		{"The parish would pay a third of it", true, true},
	} {
		if _, found := now.In(tt.words); found != tt.today {
			t.Errorf("today %q is closed: %v", tt.words, found)
		}
		if _, found := asAt.In(tt.words); found != tt.asAt {
			t.Errorf("with the tracker of then %q is closed: %v", tt.words, found)
		}
	}
}

// TestAsAtShowsNoColumnClosedSince: neither its cells nor its name.
func TestAsAtShowsNoColumnClosedSince(t *testing.T) {
	c := newCage(t)
	column := model.Column{ID: "c", Name: "What residents said", Public: true}
	c.apply(t, model.SetColumns{Columns: append(model.StandardColumns(), column)})
	a := &model.Action{Text: "a", Extras: []model.Extra{{Column: "c", Text: "that it smells"}}}
	c.apply(t, model.Insert{Records: []model.Record{a}})
	then := c.review
	column.Public = false
	c.apply(t, model.SetColumns{Columns: append(model.StandardColumns(), column)})
	was := content(t, file.TXT, report.Make(report.PositionPaper, public.Project(then), 0, report.Options{Today: today}))
	said := content(t, file.TXT, report.Make(report.PositionPaper, public.ProjectAsAt(then, c.review), 0, report.Options{Today: today}))
	for _, words := range []string{"What residents said", "that it smells"} {
		if !strings.Contains(was, words) || strings.Contains(said, words) {
			t.Errorf("%q was shown: %v, is shown: %v", words, strings.Contains(was, words), strings.Contains(said, words))
		}
	}
}

// TestPassagesThatArePublicElsewhere: an imported document says again what its
// records say. That is no secret; what nobody made public is.
func TestPassagesThatArePublicElsewhere(t *testing.T) {
	c := newCage(t)
	enquiry := c.put(t, &model.Enquiry{Text: "who clears the waste behind the mill"})
	hidden := c.put(t, &model.Evidence{Title: "the letter of the mill's former owner"})
	for _, p := range []*model.Passage{
		{Text: "1. Question\twho clears the waste behind the mill", Made: links(enquiry)},
		{Text: "Question: who clears the waste behind the mill"},
		{Text: "Asked by many at the first meeting of the year: who clears the waste behind the mill?", Made: links(enquiry)},
		{Text: "Key lines of enquiry for the panel"},
		{Text: "a letter that the mill's former owner sent", Made: links(hidden)},
		{Text: "nobody has cleared it for nine years"},
	} {
		c.put(t, p)
	}
	closed := public.ClosedTexts(c.review)
	for said, want := range map[string]bool{
		"1 Question who clears the waste behind the mill":                                       false,
		"Question: who clears the waste behind the mill":                                        false,
		"Key lines of enquiry for the panel":                                                    true,
		"Asked by many at the first meeting of the year: who clears the waste behind the mill?": false,
		"so a letter that the mill's former owner sent tells":                                   true,
		"and nobody has cleared it for nine years, it says":                                     true,
		"who clears the waste behind the mill on other grounds":                                 false,
	} {
		if where, found := closed.In(said); found != want {
			t.Errorf("%q is closed: %v (%s)", said, found, where)
		}
	}
	if _, found := closed.Except("Key lines of enquiry for the panel").In("Key lines of enquiry for the panel"); found {
		t.Error("a paper's own words are taken for a secret")
	}
	if _, found := closed.Except(report.Own()...).In("nobody has cleared it for nine years"); !found {
		t.Error("what a paper says of itself hides a secret")
	}
}

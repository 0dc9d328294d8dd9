package report_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	astext "council/scrutiny/model/document/plain"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

// answered is a review with recommendations that were agreed and submitted: one
// that nothing came of, one with half an answer, one that was answered, and a
// draft.
type answered struct {
	t      *testing.T
	review *model.Review
	ids    map[string]model.ID
}

func (a *answered) do(changes ...model.Change) {
	a.t.Helper()
	for _, c := range changes {
		next, _, err := model.Apply(a.review, c, model.Stamp{At: starts, Who: "Officer"})
		if err != nil {
			a.t.Fatalf("%T: %v", c, err)
		}
		a.review = next
	}
}

func (a *answered) add(name string, k model.Kind, pairs ...string) model.ID {
	a.t.Helper()
	var values []model.Value
	for i := 0; i+1 < len(pairs); i += 2 {
		values = append(values, model.Value{Field: pairs[i], Text: pairs[i+1]})
	}
	a.do(model.Add{Kind: k, Values: values})
	newest := model.ID(0)
	for _, rec := range a.review.Of(k) {
		newest = max(newest, model.IDOf(rec))
	}
	a.ids[name] = newest
	return newest
}

// link returns the link to a record that was added under that name.
func (a *answered) link(name string) string {
	f, _ := model.FieldOf(model.KindResponse, "recommendation")
	return f.Get(&model.Response{Recommendation: []model.ID{a.ids[name]}})
}

func newAnswered(t *testing.T) *answered {
	t.Helper()
	a := &answered{t: t, review: model.NewReview("answered"), ids: map[string]model.ID{}}
	a.do(model.Begin{Title: "Cleaner parks", Body: "Parks Panel", Chair: "Cllr Asha Rao"})
	a.add("enquiry", model.KindEnquiry, "enquiry", "Who empties the bins?")
	a.add("counts", model.KindEvidence, "title", "Counts of a summer", "bears_on", a.link("enquiry"), "open", "yes", "source", "Street Care")
	a.add("secret", model.KindEvidence, "title", "What a whistleblower said", "bears_on", a.link("enquiry"))
	a.add("finding", model.KindFinding, "finding", "Half of them overflow.", "evidence", a.link("counts")+" "+a.link("secret"), "enquiries", a.link("enquiry"))
	a.add("first", model.KindRecommendation, "recommendation", "That every bin is emptied daily.", "to", "Head of Parks", "findings", a.link("finding"), "measure", "No bin overflows", "date", "March 2027")
	a.add("second", model.KindRecommendation, "recommendation", "That residents are asked.", "to", "Head of Parks")
	a.add("third", model.KindRecommendation, "recommendation", "That gates are mended.", "to", "Director of Place")
	a.add("part", model.KindRecommendation, "recommendation", "and painted", "under", a.link("third"))
	a.add("draft", model.KindRecommendation, "recommendation", "That nobody knows of this draft.")
	a.do(model.Agree{IDs: []model.ID{a.ids["first"], a.ids["second"], a.ids["third"], a.ids["finding"]}},
		model.Set{IDs: []model.ID{1}, Values: []model.Value{
			{Field: "submitted", Text: "1 October 2026"}, {Field: "response_days", Text: "28"}, {Field: "response_basis", Text: "the council's own rule"},
		}})
	a.add("half", model.KindResponse, "recommendation", a.link("second"), "answer", "accept", "words", "Gladly.")
	a.add("whole", model.KindResponse, "recommendation", a.link("third"), "answer", "accept", "words", "We will.", "lead", "JB", "date", "May 2027", "received", "20 October 2026")
	a.add("chaser", model.KindChaser, "recommendations", a.link("first"), "date", "9 November 2026", "to", "JB")
	return a
}

func on(t *testing.T, year, month, day int) report.Options {
	t.Helper()
	d, ok := timetable.NewDay(year, month, day)
	if !ok {
		t.Fatal("no such day")
	}
	return report.Options{Today: d, Council: "Anytown Council"}
}

// reads holds a document, as it reads, to texts that are in it and to some that
// are not.
func reads(t *testing.T, d *document.Document, in, out []string) {
	t.Helper()
	if d == nil {
		t.Fatal("there is no document")
	}
	says := strings.Join(strings.Fields(astext.Text(d, 2000)), " ")
	for _, s := range in {
		if !strings.Contains(says, s) {
			t.Errorf("it lacks %q:\n%s", s, astext.Text(d, 80))
		}
	}
	for _, s := range out {
		if strings.Contains(says, s) {
			t.Errorf("it holds %q:\n%s", s, astext.Text(d, 80))
		}
	}
}

func TestChairsLetter(t *testing.T) {
	a, o := newAnswered(t), on(t, 2026, 11, 22)
	in := []string{
		"Responses that are awaited: Cleaner parks", "Parks Panel · Anytown Council · 22 November 2026", "on 1 October 2026",
		"2 of its 3 recommendations have not been answered.", "was due by 29 October 2026: 28 days from its submission, on the basis of the council's own rule.",
		"R1", "That every bin is emptied daily.", "52", "24", "R2 is accepted, but nobody leads it and it has no date.",
		"at the earliest date", "Cllr Asha Rao", "Chair of the Parks Panel",
	}
	reads(t, report.PrivateChase(a.review, o), append(in, "Asked for 9 November 2026"), []string{"draft", "gates"})
	reads(t, report.Chase(public.Project(a.review), o), in, []string{"9 November", "draft", "gates"})
	paragraph := report.ChaseParagraph(public.Project(a.review), o)
	for _, s := range []string{"R1 (52 days, 24 days late) and R2 (52 days, 24 days late)", "The panel is asked to note this"} {
		if !strings.Contains(paragraph, s) {
			t.Errorf("the paragraph lacks %q:\n%s", s, paragraph)
		}
	}
	// Before the deadline it is due and not late; the next meeting is a date.
	a.do(model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "20 October 2026"}}})
	reads(t, report.PrivateChase(a.review, on(t, 2026, 10, 10)), []string{"is due by 29 October 2026", "before its next meeting on 20 October 2026"}, []string{"days late: "})
	reads(t, report.PrivateChase(a.review, on(t, 2026, 10, 20)), []string{"at the earliest date"}, []string{"before its next meeting"})
}

func TestNoLetterWithoutSilence(t *testing.T) {
	a := newAnswered(t)
	p := public.Project(a.review)
	if before := on(t, 2026, 9, 1); report.Chase(p, before) != nil || report.ChaseParagraph(p, before) != "" {
		t.Error("the panel writes before the report was submitted")
	}
	a.do(model.SignOffAs{IDs: []model.ID{a.ids["first"], a.ids["second"]}, State: model.ClosedDown, Reason: "Overtaken."})
	if report.PrivateChase(a.review, on(t, 2026, 11, 22)) != nil {
		t.Error("the panel writes about what it closed down")
	}
}

func TestLetterOfOne(t *testing.T) {
	a := newAnswered(t)
	a.do(model.Remove{IDs: []model.ID{a.ids["second"], a.ids["third"]}})
	reads(t, report.PrivateChase(a.review, on(t, 2026, 10, 2)), []string{"Its recommendation has not been answered."}, nil)
	a = newAnswered(t)
	a.do(model.Remove{IDs: []model.ID{a.ids["whole"]}}, model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "response_days"}}})
	reads(t, report.PrivateChase(a.review, on(t, 2026, 10, 2)), []string{"None of its 3 recommendations has been answered.", "1"}, []string{"due by"})
}

func TestProofCard(t *testing.T) {
	a, o := newAnswered(t), on(t, 2026, 11, 22)
	a.do(model.Follow{Response: a.ids["whole"], Actions: [][]model.Value{{{Field: "action", Text: "Buy forty hinges"}, {Field: "leads", Text: "JB"}, {Field: "timetable", Text: "1 November 2026"}}}})
	first := []string{
		"R1: from the question to the discharge", "That every bin is emptied daily.", "Addressed to: Head of Parks", "Known to be done by: No bin overflows",
		"Who empties the bins?", "Counts of a summer (Street Care)", "Half of them overflow.", "52 days without an answer since 1 October 2026, 24 days past the deadline of 29 October 2026",
		"(none came of it)", "(open)",
	}
	reads(t, report.PrivateProof(a.review, a.ids["first"], o), append(first, "whistleblower", "asked for 9 November 2026", "Not for publication"), nil)
	reads(t, report.Proof(public.Project(a.review), a.ids["first"], o), first, []string{"whistleblower", "9 November", "Not for publication"})

	action := a.review.Of(model.KindAction)[0]
	a.do(model.Rate{IDs: []model.ID{model.IDOf(action)}, Rating: "blue"}, model.RecordPosition{ID: model.IDOf(action), Text: "All hang.", Held: o.Today},
		model.SignOffAs{IDs: []model.ID{a.ids["third"]}, State: model.Discharged, Reason: "The panel saw them."},
		model.SignOffAs{IDs: []model.ID{model.IDOf(action)}, State: model.Succeeded, Successor: "Place Committee"})
	reads(t, report.Proof(public.Project(a.review), a.ids["third"], o), []string{
		"Accepted, 20 October 2026", "We will.", "Lead: JB", "By: May 2027", "Buy forty hinges (JB · 1 November 2026)", "Rated Blue", "Position at 22 November 2026: All hang.",
		"Taken over by Place Committee", "Discharged on", "The panel saw them.", "(none that is published is linked)",
	}, []string{"late", "Silence", "painted"})
	reads(t, report.PrivateProof(a.review, a.ids["second"], o), []string{"Not yet an answer: nobody leads it and it has no date."}, nil)
	reads(t, report.PrivateProof(a.review, a.ids["third"], o), []string{"(a) and painted"}, nil)
	reads(t, report.PrivateProof(a.review, a.ids["part"], o), []string{"R3a: from", "(not yet: it is a draft)", "(none yet)"}, nil)

	if report.Proof(public.Project(a.review), a.ids["draft"], o) != nil || report.PrivateProof(a.review, a.ids["finding"], o) != nil {
		t.Error("there is a card of a draft for the public, or of a finding")
	}
}

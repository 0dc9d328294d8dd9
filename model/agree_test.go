package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// proof is a review with one chain from a line of enquiry to an action.
type proof struct {
	review                                              *model.Review
	enquiry, evidence, finding, rec, part, resp, action model.ID
}

func newProof(t *testing.T) *proof {
	t.Helper()
	p := &proof{review: begun(t, model.Blank)}
	add := func(k model.Kind, pairs ...string) model.ID {
		p.review, _ = after(t, p.review, model.Add{Kind: k, Values: vals(pairs...)})
		return newest(p.review, k)
	}
	p.enquiry = add(model.KindEnquiry, "enquiry", "Who clears it?")
	p.evidence = add(model.KindEvidence, "title", "Counts of a year", "bears_on", idText(p.enquiry))
	p.finding = add(model.KindFinding, "finding", "Half is never cleared.", "evidence", idText(p.evidence), "enquiries", idText(p.enquiry))
	p.rec = add(model.KindRecommendation, "recommendation", "That the service clears within five days.", "findings", idText(p.finding),
		"to", "Head of Service", "date", "31 March 2027", "measure", "Share cleared in five days")
	p.part = add(model.KindRecommendation, "recommendation", "and says so each month", "under", idText(p.rec))
	p.resp = add(model.KindResponse, "recommendation", idText(p.rec), "answer", "accept", "words", "We will.")
	p.do(t, model.Follow{Response: p.resp, Actions: [][]model.Value{vals("action", "Hire two crews")}})
	p.action = newest(p.review, model.KindAction)
	return p
}

func (p *proof) do(t *testing.T, changes ...model.Change) {
	p.review, _ = after(t, p.review, changes...)
}

func (p *proof) recommendation(t *testing.T) *model.Recommendation {
	return find[*model.Recommendation](t, p.review, p.rec)
}

func TestRecommendationsAreNumbered(t *testing.T) {
	p := newProof(t)
	if r, part := p.recommendation(t), find[*model.Recommendation](t, p.review, p.part); r.Label != "1" || r.Reference() != "R1" || part.Label != "a" {
		t.Errorf("%q, part %q", r.Label, part.Label)
	}
	p.do(t, model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", "x", "label", "7.")},
		model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", "y")})
	if r := find[*model.Recommendation](t, p.review, newest(p.review, model.KindRecommendation)); r.Label != "8" {
		t.Errorf("after 7 comes %q", r.Label)
	}
	p.do(t, model.Set{IDs: []model.ID{p.rec}, Values: vals("label", "3")}, model.Agree{IDs: []model.ID{p.rec, p.finding}})
	if r := p.recommendation(t); r.State != model.AgreedWords || r.AgreedAt.IsZero() || find[*model.Finding](t, p.review, p.finding).Reference() != "F1" {
		t.Errorf("%+v", r)
	}
	refused(t, p.review, model.Set{IDs: []model.ID{p.rec}, Values: vals("label", "4")}, "label", "keeps its number")
	refused(t, p.review, model.Set{IDs: []model.ID{p.rec}, Values: vals("under", idText(p.part))}, "under", "part of itself")
	refused(t, p.review, model.Agree{IDs: []model.ID{p.action}}, "", "not agreed")
	refused(t, p.review, model.Agree{IDs: []model.ID{p.rec}, Minute: p.action}, "minute", "not there")
}

func TestFourThingsStayApart(t *testing.T) {
	p := newProof(t)
	p.do(t, model.Rate{IDs: []model.ID{p.action}, Rating: "blue"}, model.RecordPosition{ID: p.action, Text: "Both crews work."})
	if a := find[*model.Action](t, p.review, p.action); a.SignOff.Ended() {
		t.Error("a rating of complete discharged the action")
	}
	refused(t, p.review, model.SignOffAs{IDs: []model.ID{p.rec}, State: model.Discharged}, "minute", "choose the resolution")
	refused(t, p.review, model.SignOffAs{IDs: []model.ID{p.rec}, State: model.ClosedDown}, "reason", "why")
	refused(t, p.review, model.SignOffAs{IDs: []model.ID{p.rec}, State: model.Succeeded}, "successor", "which body")
	refused(t, p.review, model.SignOffAs{IDs: []model.ID{p.finding}, State: model.Discharged, Reason: "x"}, "", "not signed off")
	p.do(t, model.SignOffAs{IDs: []model.ID{p.rec, p.action}, State: model.Succeeded, Successor: "Place Committee", Reason: "The panel ends."})
	a := find[*model.Action](t, p.review, p.action)
	position, _ := a.Position()
	if a.Rating != "blue" || position.Text != "Both crews work." || a.SignOff.Successor != "Place Committee" || !p.recommendation(t).SignOff.Ended() {
		t.Errorf("%+v", a)
	}
	if r := p.review.ResponseTo(p.rec); r == nil || r.Answer != model.ResponseAccepted {
		t.Errorf("the response is %+v", r)
	}
	p.do(t, model.SignOffAs{IDs: []model.ID{p.action}})
	if find[*model.Action](t, p.review, p.action).SignOff.Ended() {
		t.Error("it was not opened again")
	}
}

func TestFollow(t *testing.T) {
	p := newProof(t)
	a, r := find[*model.Action](t, p.review, p.action), find[*model.Response](t, p.review, p.resp)
	if len(a.From) != 1 || a.From[0] != p.rec || len(r.Actions) != 1 || r.Actions[0] != p.action {
		t.Errorf("%v, %v", a.From, r.Actions)
	}
	p.do(t, model.Set{IDs: []model.ID{p.resp}, Values: vals("answer", "reject")})
	refused(t, p.review, model.Follow{Response: p.resp, Actions: [][]model.Value{vals("action", "x")}}, "answer", "accepted")
	refused(t, p.review, model.Follow{Response: p.rec}, "", "no response")
}

func TestSilenceIsAFactWithADate(t *testing.T) {
	p := newProof(t)
	day, _ := timetable.NewDay(2026, 11, 22)
	if got := p.review.Silences(day); len(got) != 0 {
		t.Fatalf("a draft is waited for: %+v", got)
	}
	p.do(t, model.Agree{IDs: []model.ID{p.rec, p.part}},
		model.Set{IDs: []model.ID{1}, Values: vals("submitted", "1 October 2026", "response_days", "28", "response_basis", "the council's own rule")},
		model.Add{Kind: model.KindChaser, Values: vals("date", "9 November 2026", "recommendations", idText(p.rec))})
	all := p.review.Silences(day)
	if len(all) != 1 { // the part waits with its whole
		t.Fatalf("%+v", all)
	}
	s := all[0]
	if due, _ := timetable.NewDay(2026, 10, 29); s.Due != due || s.Days != 52 || s.Late != 24 || len(s.Chasers) != 1 || s.Response == nil {
		t.Errorf("%+v", s)
	}
	if lacks := strings.Join(s.Response.Lacks(), "; "); lacks != "nobody leads it; it has no date" {
		t.Errorf("%q", lacks)
	}
	p.do(t, model.Set{IDs: []model.ID{p.resp}, Values: vals("lead", "Head of Service", "date", "March 2027")})
	if all = p.review.Silences(day); len(all) != 0 {
		t.Errorf("%+v", all)
	}
	// A part that was given a response of its own waits by itself.
	p.do(t, model.Add{Kind: model.KindResponse, Values: vals("recommendation", idText(p.part), "words", "We are thinking.")},
		model.Set{IDs: []model.ID{1}, Values: vals("response_basis", "")})
	if all = p.review.Silences(day); len(all) != 1 || all[0].Recommendation.ID != p.part || !all[0].Due.IsZero() || all[0].Late != 0 {
		t.Errorf("a deadline without a basis: %+v", all)
	}
}

func TestAdvice(t *testing.T) {
	p := newProof(t)
	if said := p.review.Advice(p.recommendation(t)); len(said) != 0 {
		t.Errorf("%q", said)
	}
	said := strings.Join(p.review.Advice(&model.Recommendation{Text: "That crews be hired; and that the depot be moved"}), "\n")
	for _, want := range []string{"who", "by when", "known to be done", "2 things", "rests on no evidence"} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing says %q: %s", want, said)
		}
	}
}

// walked tells a trace in one line.
func walked(steps []model.Step) string {
	var said []string
	for _, s := range steps {
		one := s.Via + " " + s.Record.Kind().Noun()
		if len(s.Next) > 0 {
			one += " (" + walked(s.Next) + ")"
		}
		said = append(said, one)
	}
	return strings.Join(said, ", ")
}

func TestTrace(t *testing.T) {
	p := newProof(t)
	whole := p.review.Trace(p.rec)
	if got := walked(whole.From); got != "rests on finding (rests on piece of evidence (bears on line of enquiry))" &&
		got != "rests on finding (rests on piece of evidence, answers line of enquiry)" {
		t.Errorf("it came from: %s", got)
	}
	if got := walked(whole.To); got != "has as a part recommendation, was answered by response (led to action)" {
		t.Errorf("what came of it: %s", got)
	}
	if got := walked(p.review.Trace(p.action).From); !strings.HasPrefix(got, "came of response (answers recommendation (rests on finding") {
		t.Errorf("the action came from: %s", got)
	}
	if tr := p.review.Trace(1); tr.From != nil || tr.To != nil {
		t.Errorf("%+v", tr)
	}
	p.do(t, model.Remove{IDs: []model.ID{p.finding}})
	if got := walked(p.review.Trace(p.rec).From); got != "" {
		t.Errorf("it rests on what was removed: %s", got)
	}
}

func TestLooseEndsAndCoverage(t *testing.T) {
	p := newProof(t)
	p.do(t, model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", "What does it cost?")}, addEvidence("A letter"),
		model.Add{Kind: model.KindFinding, Values: vals("finding", "It costs too much.")})
	var said []string
	for _, l := range p.review.LooseEnds() {
		said = append(said, model.TitleOf(l.Record)+": "+l.Why)
	}
	want := []string{
		"What does it cost?: no evidence bears on it", "E2 A letter: it bears on no line of enquiry, and nothing rests on it",
		"F2 It costs too much.: it rests on no evidence", "F2 It costs too much.: no recommendation came of it",
	}
	if strings.Join(said, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(said, "\n"))
	}
	c := p.review.Coverage()
	if len(c) != 2 || len(c[0].Evidence) != 1 || len(c[1].Evidence) != 0 {
		t.Errorf("%+v", c)
	}
}

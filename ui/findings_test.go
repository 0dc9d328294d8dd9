package ui_test

import (
	"strconv"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/simulate"
)

func afterReport(t *testing.T) *simulate.Simulation {
	t.Helper()
	return simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.AnsweredStory()}}).Press("5")
}

// at goes to one of the views of tab 5.
func at(s *simulate.Simulation, view string) *simulate.Simulation {
	for range 5 {
		if strings.Contains(s.Screen(), "["+view+"]") {
			break
		}
		s.Press("tab")
	}
	return s.Shows("[" + view + "]").Press("home")
}

// kept returns the records of a kind that the book holds.
func kept[T model.Record](t *testing.T, s *simulate.Simulation) []T {
	t.Helper()
	var all []T
	var none T
	for _, rec := range s.Desk.Review().Of(none.Kind()) {
		if one, ok := rec.(T); ok {
			all = append(all, one)
		}
	}
	return all
}

func TestViewsOfTheFindings(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
		s := simulate.New(t, size[0], size[1], simulate.Options{Reviews: []simulate.Story{simulate.AnsweredStory()}}).Press("5")
		s.Shows("2 findings   1 agreed   1 on no evidence", "F1", "✓ agreed", "○ draft")
		s.Press("tab").Shows("3 options   2 with a figure   1 chosen", "265,000", "43,000", "tbc", "saving")
		s.Press("tab").Shows("4 recommendations, 1 part   4 agreed", "Clearing waste", "R1a", "Enforcement", "R4")
		s.Press("tab").Shows("2 responses   2 accepted   0 in part   0 rejected", "R2", "no answer yet", "✓ accepted")
		s.Press("tab").Shows("2 without an answer   2 late", "52", "24 days")
		s.Press("tab").Shows("2 findings")
	}
}

func TestFindingRestsOnEvidence(t *testing.T) {
	s := afterReport(t).Press("n").Type("Residents do not know whom to tell.")
	s.Press("tab", " ").Shows("E1 Clearance times").Press("enter", "tab", " ", "enter", "ctrl+s").Says("Added")
	all := kept[*model.Finding](t, s)
	f := all[len(all)-1]
	if len(f.Evidence) != 1 || len(f.Enquiries) != 1 || f.State != model.DraftWords || f.Reference() != "F3" {
		t.Errorf("%+v", f)
	}
	s.Shows("F3", "1 piece")
}

// Numbers stand on the right, whatever was typed.
func TestFigureIsReadAsItIsTyped(t *testing.T) {
	s := at(afterReport(t), "Options")
	s.Press("n").Type("Close a depot").Press("tab", "tab").Type("saving of up to £1.2 million").Shows("→ read as: up to £1,200,000").Press("ctrl+s").Says("Added")
	s.Shows("up to", "1,200,000")
	s.Press("e", "tab", "tab", "ctrl+a").Type(" tbc").Press("esc")
	all := kept[*model.Option](t, s)
	var closed *model.Option
	for _, o := range all {
		if o.Text == "Close a depot" {
			closed = o
		}
	}
	if closed == nil || closed.Amount != 1_200_000 || closed.Money != model.Saving || closed.Figure != "saving of up to £1.2 million" {
		t.Errorf("%+v", closed)
	}
}

func TestDraftsAreAgreed(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Press("end")
	s.Shows("○ draft", "Advice", "It does not say who is to do it.", "It seems to ask for 2 things")
	s.Press("a").Shows("Agreed by which resolution?", "the report and its recommendations", "by none that is minuted").Press("enter").Says("Agreed", "Ctrl+Z undoes it.")
	all := kept[*model.Recommendation](t, s)
	r := all[len(all)-1]
	if r.State != model.AgreedWords || len(r.Minute) != 1 {
		t.Errorf("%+v", r)
	}
	s.Hides("Advice").Press("a").Says("no draft among what is selected").Press("ctrl+z").Shows("○ draft")
	// An agreed one keeps its number.
	s.Press("home", "e", "shift+tab").Type("9").Press("ctrl+s").Shows("is agreed and keeps its number").Press("esc", "ctrl+d")
	at(s, "Options").Press("a").Says("Findings and recommendations are agreed")
}

func TestSeveralDraftsAreAgreedAtOnce(t *testing.T) {
	s := afterReport(t)
	at(s, "Recommendations").Press("n").Type("That the depot is painted.").Press("ctrl+s", "end", " ", "up", " ")
	s.Press("a").Shows("drafts: agreed by which resolution?").Type("none that").Press("enter").Says("Agreed")
	for _, r := range kept[*model.Recommendation](t, s) {
		if r.State != model.AgreedWords {
			t.Errorf("%q is a draft", r.Text)
		}
	}
	if got := s.Line(-1); strings.Contains(got, "marked") {
		t.Errorf("the marks are still there: %q", got)
	}
}

// A part stands behind its whole, under its heading and letter.
func TestPartsOfARecommendation(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Press("i").Type("and that residents are told").Press("ctrl+s").Says("Added")
	s.Shows("R1b")
	all := kept[*model.Recommendation](t, s)
	part := all[len(all)-1]
	if part.Label != "b" || part.To != "Head of Street Care" || len(part.Under) != 1 || part.Heading != "Clearing waste" {
		t.Errorf("%+v", part)
	}
}

func TestResponseAndItsActions(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Shows("no answer")
	s.Press("u").Says("has not answered it yet")
	s.Press("s").Shows("R1 That tipped waste").Type("We will, with two more crews.").Press("shift+tab", "right", "ctrl+s").Says("Added the response")
	s.Shows("◌ no answer yet", "nobody leads it", "it has no date")
	at(s, "Responses").Press("end").Shows("accepted, and not yet an answer:").Press("e", "tab").Type("JB").Press("tab").Type("1 June 2027").Press("ctrl+s")
	s.Hides("not yet an answer:").Shows("✓ accepted", "JB", "1 June")
	s.Press("u").Shows("New action", "That tipped waste is cleared within one working day.", "1 June 2027", "Nine in ten").Press("ctrl+s").Says("Made 1 action of a recommendation")
	responses, actions := kept[*model.Response](t, s), kept[*model.Action](t, s)
	resp, a := responses[len(responses)-1], actions[len(actions)-1]
	if len(resp.Actions) != 1 || resp.Actions[0] != a.ID || len(a.From) != 1 || a.Leads != "JB" || a.When.Words != "1 June 2027" || a.Section != "Clearing waste" {
		t.Errorf("%+v, %+v", resp, a)
	}
	// A rejection leads to nothing.
	s.Press("e", "shift+tab", "right", "right", "ctrl+s").Shows("✗ rejected").Press("u").Says("Actions follow from what was accepted")
	at(s, "Findings").Press("u").Says("Choose a recommendation first")
}

// What was typed for one recommendation never turns up on another's form.
func TestDraftOfAResponseStaysWithItsRecommendation(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Press("s").Type("Never. Not in this").Press("esc").Says("kept as a draft")
	s.Press("end", "s").Hides("Never. Not in this").Press("esc")
	s.Press("home", "s").Shows("Never. Not in this", "your draft").Press("esc")
	s = simulate.Reopen(t, 80, 24, s)
	s.Command("texts that were typed").Press("enter").Shows("Never. Not in this", "R1 That tipped waste")
}

func TestSilence(t *testing.T) {
	s := at(afterReport(t), "No answer")
	s.Shows("2 without an answer", "52 days without an answer since it was submitted on 1 Oct 2026; it was due on 29 Oct 2026, 24 days ago", "9 November 2026, to JB", "1 ×", "never")
	s.Press(" ", " ", "c").Shows("R1 That tipped waste", "R2 That cameras", "22 November 2026", "Head of Street Care, Enforcement Manager").Type("By telephone.").Press("ctrl+s").Says("Added")
	s.Shows("2 ×", "1 ×")
	chasers := kept[*model.Chaser](t, s)
	if c := chasers[len(chasers)-1]; len(c.Recommendations) != 2 || c.When.Words != "22 November 2026" || c.Words != "By telephone." {
		t.Errorf("%+v", c)
	}
	s.Press("home", "shift+down").Shows("22 November 2026, to Head of Street Care, Enforcement Manager: By telephone.")
	s.Press("n").Shows("New response").Press("esc")
}

func TestDeadlineHasAnEditableBasis(t *testing.T) {
	s := at(afterReport(t), "No answer").Press("d").Shows("as it is: the council's own rule", "two months", "health scrutiny", "another basis")
	s.Type("two months").Press("enter").Shows("1 October 2026", "61").Press("ctrl+s").Says("Changed the review")
	s.Shows("61 days: two months", "0 late", "not yet", "it is due on 1 Dec 2026")
	s.Press("d").Type("another").Press("enter", "ctrl+s").Shows("needs the rule that it stands in").Press("shift+tab").Type("14").Press("tab").Type("our constitution").Press("ctrl+s")
	s.Shows("14 days: our constitution", "2 late")
	s.Press("d", "enter", "ctrl+a").Type("some day in ").Press("ctrl+s").Shows("no certain day").Press("esc")
}

func TestChairsLetterIsWritten(t *testing.T) {
	s := at(afterReport(t), "No answer").Press("l").Shows("The chair’s letter", "Dear colleagues,", "2 of its 3 recommendations have not been answered.")
	s.Press("ctrl+c").Says("Copied")
	if got := s.Office.Clipped; !strings.Contains(got, "Yours sincerely,\n\nCllr Asha Rao\nChair of the Environment Panel") || !strings.Contains(got, "Asked for 9 November 2026") {
		t.Errorf("copied was:\n%s", got)
	}
	s.Press("p").Shows("For the agenda of the next meeting", "R1 (52 days, 24 days late) and R2").Press("ctrl+c").Says("Copied")
	if got := s.Office.Clipped; strings.Contains(got, "9 November") || !strings.Contains(got, "The panel is asked") {
		t.Errorf("copied was:\n%s", got)
	}
	s.Press("a").Says("Added the agenda item")
	items := kept[*model.Item](t, s)
	if i := items[len(items)-1]; i.Title != "Responses that are awaited" || len(i.Looks) != 2 || i.Meeting[0] != s.Desk.Review().Meetings()[1].ID {
		t.Errorf("%+v", i)
	}
	s.Press("l", "E").Shows("Export", "the chair’s letter").Press("ctrl+s").Says("Wrote", "letter")
	if x := s.Office.Exports[0]; x.What != report.ChasePaper || x.Private {
		t.Errorf("%+v", x)
	}
}

func TestNothingToChase(t *testing.T) {
	s := open(t).Press("5").Shows("0 findings", "n adds one")
	s.Press("l").Says("there is nothing to write")
	s.Press("P").Says("Choose a recommendation first")
	s.Press("a").Says("no draft among")
	s.Press("T").Says("Nothing is selected that could be traced.")
	s.Press("D").Says("Nothing is selected")
	for _, view := range []string{"Options", "Recommendations", "Responses", "No answer"} {
		at(s, view).Press("a", "s", "u", "i", "c", "enter", "y", "t", "delete", " ", "e")
	}
	s.Press("1", "T").Says("Choose a record first").Press("D").Says("5 and 6 lead to them")
}

func TestProofCardOnTheScreen(t *testing.T) {
	s := at(afterReport(t), "Responses").Press("end", "P").Shows("Proof card of R3", "from the question to the discharge")
	s.Press("ctrl+c")
	if got := s.Office.Clipped; !strings.Contains(got, "Put the review of penalties") || !strings.Contains(got, "OS.2") {
		t.Errorf("copied was:\n%s", got)
	}
	s.Press("E").Shows("the proof card of a recommendation", "R3 That penalties").Press("ctrl+s").Says("Wrote")
	x := s.Office.Exports[0]
	if r := s.Desk.Review(); x.What != report.ProofPaper || r.Find(x.Recommendation) != model.Record(r.RecommendationCalled("R3")) {
		t.Errorf("%+v", x)
	}
}

func TestExportOffersLettersAndCards(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Press("E").Shows("recommendations").Press("esc", "P", "E")
	s.Shows("the proof card of a recommendation", "R1 That tipped waste", "Evidence that is not public").Press("right").Shows("the chair’s letter about missing responses").Hides("R1 That")
	s = open(t).Press("5", "E")
	for range 20 {
		s.Press("right").Hides("the chair’s letter", "proof card")
	}
}

// A pending response is gone on with; another is a new one.
func TestAPendingResponseIsGoneOnWith(t *testing.T) {
	s := at(afterReport(t), "Recommendations")
	s.Press("s").Shows("New response").Press("ctrl+s")
	before := len(kept[*model.Response](t, s))
	s.Press("s").Shows("Edit: ").Hides("New response").Press("esc")
	if n := len(kept[*model.Response](t, s)); n != before {
		t.Errorf("%d responses, not %d", n, before)
	}
}

func TestFilterOfResponsesWithoutAnAction(t *testing.T) {
	story := simulate.AnsweredStory()
	first := model.IDOf(simulate.Told(story).Of(model.KindRecommendation)[0])
	story = append(story, model.Add{Kind: model.KindResponse, Values: []model.Value{{Field: "recommendation", Text: strconv.Itoa(int(first))}, {Field: "answer", Text: "reject"}, {Field: "words", Text: "No money."}}})
	s := at(simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("5"), "Responses")
	s.Shows("No money.").Press("f").Type("without an action").Press("enter").Shows("Gladly.").Hides("No money.", "They will be.")
}

// The letter's paragraph goes to the meeting that comes first, whichever was
// prepared first.
func TestTheNextMeetingIsTheFirstToCome(t *testing.T) {
	story := append(simulate.AnsweredStory(), model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "1 December 2026"}}})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("5", "l", "p", "a").Says("Ctrl+Z undoes it.")
	var on []string
	for _, i := range kept[*model.Item](t, s) {
		if i.Title == "Responses that are awaited" {
			m, _ := s.Desk.Review().Find(i.Meeting[0]).(*model.Meeting)
			on = append(on, m.When.Words)
		}
	}
	if len(on) != 1 || on[0] != "1 December 2026" {
		t.Errorf("it stands on the agendas of %q", on)
	}
}

// Only what was signed off is offered to be opened again.
func TestOpenAgainIsForWhatEnded(t *testing.T) {
	s := at(afterReport(t), "Recommendations")
	s.Command("sign off").Shows("How it ends").Press("left").Shows("taken over by another body").Press("esc")
	s.Command("sign off").Press("tab", "tab").Type("Done long ago.").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	s.Command("sign off").Press("left").Shows("open again").Press("esc")
}

// In public the room reads neither advice on a draft nor what hangs in the air.
func TestThePublicReadsNoAdvice(t *testing.T) {
	story := simulate.AnsweredStory()
	story = append(story, model.OpenMeeting{ID: model.IDOf(simulate.Told(story).Of(model.KindMeeting)[1])})
	s := at(simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("5"), "Recommendations")
	s.Press("end").Shows("Advice", "It does not say who")
	s.Press("f").Shows("with advice", "hangs in the air").Press("esc")
	s.Press("x", "y").Shows("PUBLIC SESSION").Press("end").Hides("Advice", "It does not say who")
	s.Press("W", "y").Shows("That somebody does something").Hides("Advice", "It does not say who")
	s.Press("f").Shows("agreed").Hides("hangs in the air")
}

func TestFiltersOfTheSilences(t *testing.T) {
	s := at(afterReport(t), "No answer").Shows("R1", "R2").Press("f").Type("never asked").Press("enter").Shows("R2").Hides("R1 ")
	s.Press("esc", "f").Type("late").Press("enter").Shows("R1", "R2")
	story := append(simulate.AnsweredStory(), model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "response_days", Text: "90"}}})
	s = at(simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("5"), "No answer").Shows("R1", "not yet")
	s.Press("f").Type("late").Press("enter").Hides("R1", "R2")
}

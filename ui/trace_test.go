package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// From the action that came last one goes back to the question that came first.
func TestTraceGoesBackToTheQuestion(t *testing.T) {
	s := afterReport(t).Press("6", "/").Type("penalties into").Press("enter", "T")
	s.Shows("Trace of Put the review of penalties", "What it came from", "came of accepted: They will be.", "answers R3 That penalties", "was agreed by OS.2", "nothing yet")
	s.Press("home", "down", "enter").Shows("[Recommendations]", "── R3")
	s.Press("T").Shows("was answered by accepted: They will be.", "led to 2.5 Put the review").Press("end", "enter").Shows("6Actions", "Put the review of penalties")
	s.Press("2", "tab", "T").Shows("Trace of How quickly", "is borne on by E1", "is answered by F1", "led to R1 That tipped waste")
	s.Press("down", "enter").Shows("4Evidence", "[Evidence log]", "── E1")
}

func TestTraceTellsWhereThingsStand(t *testing.T) {
	s := afterReport(t).Press("6", "/").Type("penalties into").Press("enter", "r", "b", "p").Type("Done in March.").Press("ctrl+s", "D").Type("x").Press("ctrl+s").Shows("a discharge is the panel's")
	s.Press("right").Shows("OS.2").Press("ctrl+s").Says("Discharged")
	at(s.Press("5"), "Recommendations").Press("end", "up", "T").Shows("is rated ✓ Blue", "stands at 22 Nov 2026 Done in March.", "is discharged 22 Nov 2026, OS.2")
	s.Press("ctrl+c").Says("Copied")
	if got := s.Office.Clipped; !strings.Contains(got, "\n  was answered by accepted: They will be.\n") || !strings.Contains(got, "What came of it") {
		t.Errorf("copied was:\n%s", got)
	}
	// Another trace from here, an edit in place, and back.
	s.Press("down", "T").Shows("Trace of They will be.").Press("e").Shows("Edit: They will be.").Press("esc").Shows("Trace of").Press("ctrl+z").Shows("Trace of").Press("esc").Shows("[Recommendations]")
}

func TestTraceOfADraftAndOfNothing(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Press("end", "T").Shows("is a draft", "nothing leads to it", "nothing yet")
	s.Press("pgdown", "pgup", "end", "home", "up", "down", "left", "enter").Shows("── R4")
	at(s, "No answer").Press("T").Shows("was chased by 9 November 2026 JB").Press("end", "enter").Shows("[No answer]", "── R1")
	s.Press("8", "T").Shows("Trace of meeting 1", "nothing yet").Press("esc", "enter", "tab", "T").Shows("Trace of OS.2", "agreed R3 That penalties").Press("esc")
	s.Press("9", "T").Shows("Jo Bell", "nothing leads to it")
}

// A trace that is open shows at once what is undone.
func TestTraceFollowsTheReview(t *testing.T) {
	s := at(afterReport(t), "Responses").Press("end", "T").Shows("led to 2.5")
	s.Press("ctrl+z").Hides("led to 2.5").Shows("nothing yet")
	s.Press("ctrl+z", "ctrl+z").Shows("Trace of what is not there any more").Press("enter", "e", "T").Says("Nothing is selected.").Press("esc").Shows("1 response")
}

func TestLooseEnds(t *testing.T) {
	s := afterReport(t).Command("hangs in the air").Shows("What hangs in the air: 7", "F2 Nobody knows", "it rests on no evidence", "R4 That somebody").Type("enforcement costs").Press("enter").Shows("[Findings]", "── F2")
	s.Press("f").Type("hangs").Press("enter").Shows("F2").Hides("F1 ")
	open(t).Command("hangs in the air").Shows("no evidence bears on it")
}

// Each line of the overview leads to the list of exactly what it counts, and Esc
// comes back; the list shows everything again.
func TestDoorsOfTheOverview(t *testing.T) {
	s := afterReport(t).Press("1").Resize(80, 34)
	for _, c := range []struct{ says, shows, hides, tab, all string }{
		{"5 actions are late, the first by 205 days", "5 of 13 actions", "Clear hot spots", "6", "Clear hot spots"},
		{"2 responses are late: R1, R2", "R2", "R3 ", "5", "R2"},
		{"1 line of enquiry hangs in the air: Does enforcement deter", "Does enforcement", "How quickly", "4", "How quickly"},
		{"1 piece of evidence hangs in the air: E2", "E2", "E1 ", "4", "E1 "},
		{"1 finding hangs in the air: F2", "F2", "F1 ", "5", "F1 "},
		{"2 recommendations hang in the air: R3", "R4", "R1 ", "5", "R1 "},
		{"1 response hangs in the air", "Gladly", "Not yet", "5", "Gladly"},
		{"7 leads are nobody we know", "[Names nobody is known by]", "Jo Bell", "9", "Estates"},
		{"1 action is rated better", "1 of 13 actions", "Clear hot spots", "6", "Clear hot spots"},
	} {
		s.Press("1", "home").Shows(c.says)
		for range 12 {
			if strings.Contains(s.Screen(), "▶ "+c.says) {
				break
			}
			s.Press("down")
		}
		s.Press("enter").Shows(c.shows).Hides(c.hides).Press("esc").Shows("Needs you", c.says)
		s.Press(c.tab).Shows(c.all)
	}
	// A filter that was chosen in the list goes first, and only then the list.
	s.Press("6", "f").Type("late").Press("enter").Shows("5 of 13").Press("esc").Hides("5 of 13", "Needs you").Press("esc").Shows("Needs you")
}

// What rests is neither due nor late, nor is its rating doubted, until it wakes.
func TestRestingActionsOnTheOverview(t *testing.T) {
	story := append(simulate.FlyTipping(), model.Insert{Records: []model.Record{
		&model.Action{Text: "Sleep well", When: model.Timetable{Words: "30 November 2026"}, Rests: 3},
		&model.Action{Text: "Wake up", When: model.Timetable{Words: "1 December 2026"}, Rests: 30},
	}})
	s := simulate.New(t, 160, 45, simulate.Options{Reviews: []simulate.Story{story}}).Shows("Wake up").Hides("Sleep well").Shows("Nov ▌1   Dec ▌▌2")
	s.Press("6", "f").Type("next 28").Press("enter").Shows("Wake up").Hides("Sleep well")
}

func TestSignOff(t *testing.T) {
	s := at(afterReport(t), "Recommendations").Press(" ", " ", "D").Shows("Sign off 2 marked")
	s.Press("right", "ctrl+s").Shows("say why it is closed down").Type("The service was sold.").Press("ctrl+s").Says("Closed down 2 records")
	s.Press("home").Shows("■ closed", "2 signed off", "Sign-off", "closed down 22 Nov 2026: The service was sold.")
	if r := kept[*model.Recommendation](t, s)[0]; r.SignOff.State != model.ClosedDown || r.SignOff.Reason != "The service was sold." {
		t.Errorf("%+v", r.SignOff)
	}
	at(s, "No answer").Shows("1 without an answer")
	at(s, "Recommendations").Press("f").Type("signed off").Press("enter").Shows("R1", "R1a").Hides("R3 ").Press("esc")
	// It can be opened again; what is not signed off cannot.
	s.Press("D", "right", "right", "right").Shows("open again").Press("ctrl+s").Says("Opened again")
	s.Press("end", "D", "right", "right").Shows("taken over").Press("ctrl+s").Shows("say which body takes it over").Type("Place Committee").Press("ctrl+s").Says("Handed over")
	s.Shows("■ taken over", "taken over by Place Committee")
	at(s, "Findings").Press("D").Says("5 and 6 lead to them")
}

func TestSignOffOfActions(t *testing.T) {
	s := open(t).Press("6", "down", "down", "down", " ", "D", "right").Type("x").Press("tab", "tab").Type("The vehicle was sold again.").Press("ctrl+s").Says("Closed down")
	s.Shows("4 late").Press("f").Type("signed off").Press("enter").Shows("1 of 12 actions", "Buy a second caged vehicle")
	s.Press("ctrl+z").Says("Undid")
}

// In a public session the room reads what was agreed and nothing of the drafts.
func TestDraftsAreWithheldFromTheRoom(t *testing.T) {
	story := append(simulate.AnsweredStory(), publicSession(t)...)
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("5").Shows("PUBLIC SESSION")
	s.Shows("1 finding 1 agreed", "F1", "withheld").Hides("Nobody knows what enforcement", "F2")
	at(s, "Recommendations").Shows("3 recommendations, 1 part 4 agreed", "withheld").Hides("somebody does something", "R4")
	s.Press("end").Shows("withheld; W shows it, after asking").Press("T").Shows("Trace of withheld").Hides("somebody").Press("enter").Says("It is withheld").Press("esc")
	s.Press("W", "y").Shows("That somebody does something")
	at(s, "No answer").Hides("9 November").Press("T").Hides("9 November").Press("esc")
	s.Press("l").Shows("withheld").Hides("Dear").Press("W", "y").Shows("Dear colleagues").Press("esc")
	s.Command("hangs in the air").Shows("withheld").Hides("R4").Press("esc")
	s.Press("1").Hides("in the air")
}

// publicSession opens the meeting that is prepared and lets the public in.
func publicSession(t *testing.T) simulate.Story {
	t.Helper()
	meetings := simulate.Told(simulate.AnsweredStory()).Meetings()
	m := meetings[len(meetings)-1].ID
	return simulate.Story{model.OpenMeeting{ID: m}, model.SetSession{Meeting: m, Session: model.PublicSession}}
}

func TestFindingsOnTheProjector(t *testing.T) {
	s := afterReport(t).Press("f5").Shows("Finding F1", "Half of the tipped waste").Hides("F2")
	s.Press("right").Shows("Recommendation R1", "cleared within one working day").Press("right", "right").Shows("Recommendation R2").Press("right").Shows("Recommendation R3", "Response", "accepted")
	s.Press("right").Hides("somebody does").Press("f5")
	at(s, "Responses").Press("end", "f5").Shows("Recommendation R3")
}

// What hangs in the air is counted: nothing where nothing does.
func TestNothingHangsInTheAir(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{{model.Begin{Title: "Bare", Template: model.Blank}}}})
	s.Command("hangs in the air").Shows("What hangs in the air: 0", "Nothing hangs in the air.")
}

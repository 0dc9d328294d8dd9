package report_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// sheet returns the chair's sheet as text: what to say stands in quotes.
func (s *sitting) sheet() string {
	return report.ChairText(report.ChairSheet(s.r, s.meeting, options))
}

func (s *sitting) sheetHas(want ...string) {
	s.t.Helper()
	got := s.sheet()
	for _, w := range want {
		if !strings.Contains(got, w) {
			s.t.Errorf("the sheet lacks %q:\n%s", w, got)
		}
	}
}

func (s *sitting) sheetLacks(words ...string) {
	s.t.Helper()
	got := s.sheet()
	for _, w := range words {
		if strings.Contains(got, w) {
			s.t.Errorf("the sheet has %q:\n%s", w, got)
		}
	}
}

func (s *sitting) move(kind model.MotionType, text string, by ...string) model.ID {
	s.t.Helper()
	c := model.Propose{Type: kind, Text: text}
	if len(by) > 0 {
		c.Mover = s.people[by[0]]
	}
	if len(by) > 1 {
		c.Seconder = s.people[by[1]]
	}
	s.do(c)
	return s.last(model.KindMotion)
}

func TestTheChairOpensTheMeeting(t *testing.T) {
	s := prepare(t, "Apologies for absence", "Declarations of interest", "Minutes of the last meeting", "Evidence")
	s.sheetHas("- The meeting has not begun.", "“Welcome to this meeting of Highways Panel. It is held in public.”", "“Are there any apologies?”", "- 5 members are expected; the quorum is not known.", "- Item 2: Declarations of interest")
	s.open()
	s.sheetHas("- Item 1 of 4: Apologies for absence", "- In the chair: Cllr Ann Abbey.", "4 members are in the room; the quorum is not known.",
		"“Apologies were received from Cllr Dev Dale.”", "“Cllr Eve East attends as the substitute for Cllr Dev Dale.”", "- Public session.")
	s.set(s.meeting, "quorum", "4")
	s.do(model.Leave{ID: s.people["Ben"]})
	s.sheetHas("- THERE IS NO QUORUM: 3 members are in the room, and it takes 4.", "- Cllr Ben Brook is out of the room: has left.")
	s.do(model.AdjournMeeting{ID: s.meeting})
	s.sheetHas("- The meeting is adjourned.", "“The meeting is resumed.”")
}

func TestTheChairAsksForDeclarations(t *testing.T) {
	s := prepare(t, "Apologies for absence", "Declarations of interest", "Minutes of the last meeting", "Evidence")
	s.open()
	s.take("Declarations of interest")
	d := s.add(model.KindDeclaration, s.items["Evidence"], "member", idText(s.people["Cat"]), "nature", "Owns a gritting firm")
	s.add(model.KindDeclaration, 0, "member", idText(s.people["Ben"]), "type", "whip")
	s.sheetHas("“Are there any declarations of interest, or of the party whip?”", "- Cllr Cat Croft declared an interest in item 4: ask whether the member stays.", "- Cllr Ben Brook declared the party whip.")
	s.sheetLacks("Owns a gritting firm", "Welcome")
	for _, c := range [][2]string{{"stayed", "and stays."}, {"left", "and leaves for it."}, {"spoke", "may speak and then leaves."}} {
		s.set(d, "effect", c[0])
		s.sheetHas(c[1])
	}
	s.take("Minutes of the last meeting")
	s.sheetHas("- No minutes wait for approval.", "- Item 4: Evidence")
	s.set(d, "effect", "left")
	s.take("Evidence")
	s.sheetHas("“Item 4: Evidence.”", "Cllr Cat Croft is out of the room: declared an interest in the item and takes no part.", "- Cllr Cat Croft declared an interest in item 4", "3 members are in the room", "“That concludes the meeting.”")
}

func TestTheChairPutsMotions(t *testing.T) {
	s := prepare(t, "Evidence")
	s.open()
	s.sheetLacks("On the table")
	m := s.move(model.Substantive, "That the survey be repeated.")
	s.sheetHas("“Who moves the motion?”", "- The motion: that the survey be repeated")
	s.set(m, "mover", idText(s.people["Cat"]))
	s.sheetHas("“Cllr Cat Croft moves that the survey be repeated. Is there a seconder?”")
	s.set(m, "seconder", idText(s.people["Ben"]))
	s.sheetHas("“It is moved by Cllr Cat Croft and seconded by Cllr Ben Brook that the survey be repeated.”", "All those in favour?", "- 4 members may vote: more for than against carries it, which is 3 where all vote.")
	a := s.move(model.Amendment, "that it be repeated yearly", "Ben", "Cat")
	s.sheetHas("seconded by Cllr Cat Croft that it be repeated yearly.”", "- Then the motion: that the survey be repeated")
	s.do(model.CountHands{Motion: a, For: 4})
	s.sheetHas("- Carried, and without its resolution: that it be repeated yearly", "- It is put as amended.")
	s.do(model.Carry{Motion: a})
	s.sheetLacks("without its resolution")
	s.do(model.CallName{Motion: m, Member: s.people["Cat"], Vote: model.For})
	s.sheetHas("- Counted so far: 1 for, 0 against, 0 abstained.")
	s.do(model.CountHands{Motion: m, For: 9})
	s.sheetHas("- The vote is not settled: 9 votes are counted")
	s.do(model.CountHands{Motion: m, For: 2, Against: 2})
	s.sheetHas("“There are 2 for, 2 against, 0 abstained. I give my casting vote …”")
	s.do(model.CastVote{Motion: m, Vote: model.Against})
	s.sheetLacks("On the table")
	for _, who := range []string{"Ann", "Ben", "Cat", "Eve"} {
		s.do(model.Leave{ID: s.people[who]})
	}
	s.do(model.Propose{Type: model.Procedural, Text: "that we go home"})
	s.sheetHas("- Nobody is marked as present who may vote.", "“Who moves the procedural motion?”")
}

func TestTheChairExcludesThePublic(t *testing.T) {
	s := prepare(t, "Welcome", "Tender", "Close")
	s.set(s.items["Tender"], "exempt", "3")
	s.open()
	s.sheetHas("- Item 2: Tender, exempt under paragraph 3", "- The public has to be excluded before it, by resolution.")
	s.take("Tender")
	s.sheetHas("“Item 2: an exempt item.”", "“It is moved that under section 100A(4)", "paragraph 3 of Schedule 12A", "- Paragraph 3: financial or business affairs", "The motion can be lost")
	s.set(s.items["Tender"], "open_title", "A contract")
	s.sheetHas("“Item 2: A contract.”")
	s.do(model.Propose{Type: model.ExcludePublic, Exempt: "3", Interest: model.PublicInterest, Mover: s.people["Ann"], Seconder: s.people["Ben"]})
	s.sheetLacks("It is moved that under")
	s.sheetHas("seconded by Cllr Ben Brook that under section 100A(4)")
	m := s.last(model.KindMotion)
	s.do(model.CountHands{Motion: m, For: 4}, model.Carry{Motion: m}, model.SetSession{Meeting: s.meeting, Session: model.PrivateSession})
	s.sheetHas("- Private session: the public is excluded under paragraph 3.", "“Item 2: Tender.”")
	s.take("Close")
	s.sheetHas("“The public may come in again.”")
	s.do(model.CloseMeeting{ID: s.meeting})
	if got := s.sheet(); got != "Now\n  - The meeting is closed.\n" {
		t.Errorf("of a closed meeting it says\n%s", got)
	}
}

// TestTheChairReadsOutPromises until they are kept, and asks for the minutes of
// the meeting before.
func TestTheChairReadsOutPromises(t *testing.T) {
	s := prepare(t, "Evidence")
	s.open()
	s.do(model.Capture{Type: model.Promised, Who: "Gita Dey", Text: "to bring the figures."}, model.Capture{Type: model.Promised, Text: "a visit", Exempt: "3"}, model.CloseMeeting{ID: s.meeting})
	s.do(model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "12 November 2026"}}, Template: true})
	s.meeting = s.last(model.KindMeeting)
	s.do(model.OpenMeeting{ID: s.meeting})
	s.sheetHas("“Gita Dey promised to bring the figures.”", "- That one is exempt under paragraph 3: read it out only while the public is not there.")
	s.do(model.TakeItem{Meeting: s.meeting, Item: model.IDOf(s.r.Sitting(s.meeting).Items()[2])})
	s.sheetHas("minutes of the meeting held on Thursday 10 September 2026 be approved")
	kept := s.r.Sitting(s.meeting).Promises()[0]
	s.do(model.KeepPromise{Minute: kept.ID})
	s.sheetLacks("Gita Dey promised")
}

func TestThePartsOfTheSheet(t *testing.T) {
	s := prepare(t, "Apologies for absence", "Tender")
	s.open()
	var headings []string
	for _, part := range report.ChairSheet(s.r, s.meeting, options) {
		headings = append(headings, part.Heading)
	}
	if want := []string{"Now", "To say", "Next"}; !slices.Equal(headings, want) {
		t.Errorf("the parts are %q, want %q", headings, want)
	}
	if report.ChairSheet(s.r, s.people["Ann"], options) != nil || report.ChairSheet(s.r, 0, options) != nil || report.ChairText(nil) != "" {
		t.Error("what is no meeting has a sheet")
	}
}

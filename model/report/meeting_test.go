package report_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
)

// Everything stands in the minutes, in the order in which it happened.
func TestPrivateMinutes(t *testing.T) {
	s := held(t)
	d := s.private()
	if d.Marking != "CONTAINS EXEMPT INFORMATION (paragraphs 1 and 3)" || !strings.HasSuffix(d.Footer, "Not for publication") || d.Language != "en-GB" {
		t.Errorf("the paper is marked %q, footer %q", d.Marking, d.Footer)
	}
	holds(t, plain(t, d),
		"Highways Panel: minutes", "Thursday 10 September 2026 · 10:00 · Committee Room 2 · Anytown Council", report.DraftMinutes,
		"Present: Cllr Ann Abbey (Chair); Cllr Ben Brook (Vice-Chair); Cllr Cat Croft;\nCllr Eve East (substitute for Cllr Dev Dale)",
		"Apologies: Cllr Dev Dale", "In attendance: Gita Dey (Head of Highways)", "Members of the public: 12",
		"with Cllr Ann Abbey in the chair. It ended at 11:30.",
		"1. Declarations of interest", "Cllr Cat Croft declared an interest in item 2, Salting routes: lives on a route.\nThey stayed in the room.", "The Chair welcomed everybody.",
		"2. Salting routes", "They covered:\n\n- main roads;\n- bus routes.", "Cllr Ben Brook left the room at 11:05.",
		"Question (Cllr Croft): What does a night cost?", "Answer (Gita Dey): About", "Cllr Ben Brook returned at 11:08.",
		"It was suggested:\n\n- to salt the hill first\n- to ask the schools", "Promised by Gita Dey: to come back with figures by ward.",
		"Amendment: the hill and the bridge", "Vote by show of hands: 1 for, 3 against, 0\nabstained. The amendment was lost.",
		"Motion: Moved by Cllr Ann Abbey and seconded by Cllr Cat Croft.", "3 for, 0\nagainst, 1 abstained. The motion was carried.",
		"OS.1 RESOLVED that the hill be salted first.", "Reasons: It is steep.", "Action: to circulate the figures (GD/Depot, by 30 October 2026).",
		"Vote by name: 2\nfor, 1 against, 1 abstained.", "Against: Cllr Cat Croft. Abstained: Cllr Eve East.", "OS.2 RESOLVED",
		"Exempt under paragraph 1. The public reads: “A tender was discussed.”", "friend of the mayor", "by telephone", "rang back",
		"3. The depot", "reads the title “A matter of property”", "OS.3 RESOLVED that the depot be sold to Messrs Holt.",
		"4. Next meeting", "Actions", "GD/Depot  to circulate the figures  by 30 October 2026  2 Salting routes",
	)
}

func TestPublicMinutes(t *testing.T) {
	s := held(t)
	d := s.public()
	if d.Marking != "" || d.Identity != nil {
		t.Errorf("the public paper has a marking %q, an identity %v", d.Marking, d.Identity)
	}
	text := plain(t, d)
	holds(t, text, "2. Salting routes", "OS.2 RESOLVED", "A tender was discussed.\n\nAn exempt matter was considered (paragraph 1).\n\n3. A matter of property",
		"An exempt item was considered under paragraph 3.\n\n4. Next meeting")
	for _, secret := range []string{"mayor", "Holt", "The depot", "OS.3", "parking", "01632"} {
		if strings.Contains(text, secret) {
			t.Errorf("the public reads %q:\n%s", secret, text)
		}
	}
}

func TestMinutesOfAPrivateMeeting(t *testing.T) {
	s := held(t)
	s.do(model.ApproveMinutes{Meeting: s.meeting, Corrections: "Cllr Dale was there"})
	meeting := *s.r.Find(s.meeting).(*model.Meeting)
	meeting.Session = model.PrivateSession
	var records []model.Record
	for _, k := range model.Kinds() {
		for _, rec := range s.r.Of(k) {
			if model.IDOf(rec) == s.meeting {
				rec = &meeting
			}
			records = append(records, rec)
		}
	}
	s.r = model.Assemble(s.r.ID, s.r.Revision, s.r.Info(), records)
	want := `Highways Panel: minutes
=======================

Thursday 10 September 2026 · 10:00 · Committee Room 2 · Anytown Council

Approved on 10 September 2026.

The meeting was held in private. These are its resolutions and agreed
recommendations.

2. Salting routes
-----------------

OS.1 RESOLVED that the hill be salted first.

OS.2 RESOLVED that the report be noted.

--------------------------------------------------------------------------------

Minutes, Thursday 10 September 2026
`
	if got := plain(t, s.public()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if text := plain(t, report.Attendance(public.Project(s.r), s.meeting, options)); strings.Contains(text, "Gita") || !strings.Contains(text, "Abbey") {
		t.Errorf("of the attendance of a private meeting the public reads\n%s", text)
	}
	holds(t, plain(t, s.private()), "Approved on 10 September 2026 with these corrections:\n\n- Cllr Dale was there", "The Chair welcomed")
}

func TestOtherPapers(t *testing.T) {
	s := held(t)
	p := public.Project(s.r)
	agenda := plain(t, report.Agenda(p, s.meeting, options))
	holds(t, agenda, "Highways Panel: agenda", "Chair: Cllr Ann Abbey", "Members: Cllr Ann Abbey (Chair)", "2. Salting routes", "Papers: Routes map; costs",
		"3. A matter of property", "This item is exempt under paragraph 3: the public may be asked to leave.")
	private := report.PrivateAgenda(s.r, s.meeting, options)
	holds(t, private.Marking+plain(t, private), "paragraphs 1 and 3", "3. The depot", "The public reads the title “A matter of property”")
	holds(t, plain(t, report.Attendance(p, s.meeting, options)), "Name: Cllr Ben Brook", "In the room: 10:19 to 11:05, from 11:08", "There: apologies", "As: Head of Highways", "Members of the public: 12")
	register := plain(t, report.Resolutions(p, 0, options))
	holds(t, register, "Winter roads: resolutions", "As at 10 September 2026", "Reference: OS.1", "Decision: RESOLVED that the hill be salted first", "Reasons: It is steep.", "Status: draft", "Reference: OS.2")
	if strings.Contains(register, "OS.3") {
		t.Errorf("the public register holds an exempt decision:\n%s", register)
	}
	one := report.PrivateResolutions(s.r, s.meeting, options)
	holds(t, one.Marking+plain(t, one), "(paragraph 3)", "Meeting of Thursday 10 September 2026", "Reference: OS.3")
	if report.Minutes(p, 9999, options) != nil || report.PrivateResolutions(s.r, 9999, options) != nil {
		t.Error("there is a paper of no meeting")
	}
}

func TestTodo(t *testing.T) {
	s := held(t)
	mails := report.Duties(s.r, s.meeting, options)
	if len(mails) != 2 || mails[0].Lead != "Gita Dey" || mails[1].Lead != "Depot" {
		t.Fatalf("the mails are for %+v", mails)
	}
	want := `Dear Gita Dey,

From the meeting of the Highways Panel on Thursday 10 September 2026, this is for you:

- to circulate the figures (by 30 October 2026)
  Together: GD/Depot
  Item 2 Salting routes
`
	if mails[0].Text != want || mails[0].Subject != "Your actions from the meeting of the Highways Panel on Thursday 10 September 2026" {
		t.Errorf("the mail is %q\n%s", mails[0].Subject, mails[0].Text)
	}
	holds(t, plain(t, report.ActionList(public.Project(s.r), s.meeting, options)), "Who has to do what", "GD/Depot")
	s = prepare(t, "The depot")
	s.set(s.items["The depot"], "exempt", "3")
	s.open()
	s.do(model.Capture{Type: model.ActionMinute, Text: "to sell the depot", Leads: "GD"})
	if mails := report.Duties(s.r, s.meeting, options); len(mails) != 1 || !strings.HasPrefix(mails[0].Subject, "CONTAINS EXEMPT INFORMATION (paragraph 3): ") {
		t.Errorf("the mails are %+v", mails)
	}
	holds(t, plain(t, report.ActionList(public.Project(s.r), s.meeting, options)), "There are no actions from this meeting.")
}

// What is not finished is said, and nothing is made up for it.
func TestUnfinishedMinutes(t *testing.T) {
	s := prepare(t)
	s.do(model.Set{IDs: []model.ID{s.meeting}, Values: []model.Value{{Field: "body", Text: ""}, {Field: "date", Text: "some time in autumn"}, {Field: "chair", Text: ""}}})
	holds(t, plain(t, s.private()), "Highways Panel: minutes", "some time in autumn · 10:00", "Attendance not recorded: Cllr Ann Abbey; Cllr Ben Brook", "There is nothing in the minutes.")
	if text := plain(t, s.public()); strings.Contains(text, "not recorded") {
		t.Errorf("the public reads\n%s", text)
	}
	holds(t, plain(t, report.PrivateAgenda(s.r, s.meeting, options)), "There is nothing on the agenda yet.")
	s.open()
	s.do(model.Propose{Text: "too many be counted"})
	s.do(model.CountHands{Motion: s.last(model.KindMotion), For: 90})
	s.do(model.Propose{Text: "nothing be decided"})
	s.do(model.Capture{Type: model.ActionMinute, Text: "to find out"})
	holds(t, plain(t, s.private()), "Opening", "Motion: too many be counted", "The result is not\nsettled: 90 votes are counted", "not named  to find out")
	if text := plain(t, s.public()); strings.Contains(text, "people may vote") || strings.Contains(text, "carried") {
		t.Errorf("the public reads\n%s", text)
	}
	holds(t, plain(t, report.PrivateResolutions(s.r, 0, options)), "There are no resolutions.")
}

// TestMinutesAreAFunctionOfTheReview makes them twice, and from what was stored.
func TestMinutesAreAFunctionOfTheReview(t *testing.T) {
	s := held(t)
	first := plain(t, s.private())
	again, err := model.Load(model.Stored{Review: s.r.ID, Revision: s.r.Revision, Rows: s.r.Rows()})
	if err != nil {
		t.Fatal(err)
	}
	s.r = again
	if second := plain(t, s.private()); second != first {
		t.Errorf("read from what is stored they are\n%s", second)
	}
}

package capture_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/capture"
	"council/scrutiny/model/timetable"
)

var people = []*model.Person{
	{Abbreviation: "PL", Name: "Pam Lowe", Post: "Head of Parking"},
	{Abbreviation: "GD", Name: "Gita Dhal", Post: "Director of Place", Aliases: "Director\nG. Dhal"},
	{Abbreviation: "FIN", Name: "Fay Inman", Post: "Finance Partner", Aliases: "Finance"},
	{Abbreviation: "IT", Name: "Information Technology"},
	{Abbreviation: "TO", Name: "Tom Okoro", Post: "Engineer"},
	{Abbreviation: "RAF", Name: "Access Forum"},
	{Name: "Cllr Shah", Post: "Cabinet Member for Streets"},
	{Post: "Head of Planning and Housing"},
}

func directory() model.Directory {
	recs := make([]model.Record, len(people))
	for i, p := range people {
		c := *p
		c.ID = model.ID(i + 1)
		recs[i] = &c
	}
	return model.NewDirectory(model.Assemble("r", 1, &model.Info{}, recs))
}

// today is a Thursday.
func today(tb testing.TB) timetable.Day { return day(tb, "2026-03-12") }

func day(tb testing.TB, s string) timetable.Day {
	tb.Helper()
	d, err := timetable.ParseDay(s)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func context(tb testing.TB, opened model.MinuteType) capture.Context {
	return capture.Context{People: directory(), Today: today(tb), Blocks: capture.DefaultBlocks(), Type: opened}
}

// said is a reading in short: its type, who spoke, the leads (with ? where
// nobody is known), the date (with the year that it was given), and the text.
func said(r capture.Reading) string {
	parts := []string{"note"}
	if r.Type != model.NoteMinute {
		parts[0] = string(r.Type)
	}
	if r.Who != "" {
		parts = append(parts, "who "+r.Who)
	}
	var leads []string
	for _, l := range r.Leads {
		if l.Person == nil {
			l.Token += "?"
		}
		leads = append(leads, l.Token)
	}
	if len(leads) > 0 {
		parts = append(parts, "for "+strings.Join(leads, "+"))
	}
	if r.Due != "" {
		due := "due " + r.Due
		if r.ReadAs != "" {
			due += " >" + strings.TrimPrefix(r.ReadAs, r.Due)
		}
		parts = append(parts, due)
	}
	return strings.Join(append(parts, r.Text), " | ")
}

const (
	note   = model.NoteMinute
	action = model.ActionMinute
	decide = model.Resolved
)

type reading struct {
	opened model.MinuteType
	line   string
	want   string
}

func check(t *testing.T, cases []reading) {
	t.Helper()
	for _, c := range cases {
		if got := said(capture.Parse(c.line, context(t, c.opened))); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.line, got, c.want)
		}
	}
}

func TestDecisions(t *testing.T) {
	check(t, []reading{
		{note, "RESOLVED that the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED – That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED: That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED - That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED-That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED—That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED – T H A T the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED THAT the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED, that the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED. That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED :- That the survey be repeated", "resolved | that the survey be repeated"},
		{note, "Resolved that the survey be repeated", "resolved | that the survey be repeated"},
		{note, "resolved that the survey be repeated", "resolved | that the survey be repeated"},
		{note, "  resolved: the survey be repeated ", "resolved | the survey be repeated"},
		{note, "RESOLVED\u00a0that the survey be repeated", "resolved | that the survey be repeated"},
		{note, "RESOLVED The survey be repeated", "resolved | the survey be repeated"},
		{note, "RESOLVED To write to the Commissioner", "resolved | to write to the Commissioner"},
		{note, "RESOLVED Cllr Shah be thanked", "resolved | Cllr Shah be thanked"},
		{note, "RESOLVED Thatcham be visited", "resolved | Thatcham be visited"},
		{note, "RESOLVED (unanimously) that it be so", "resolved | (unanimously) that it be so"},
		{note, "RESOLVED\n(a) that one be done;\n(b) that two be done.", "resolved | (a) that one be done;\n(b) that two be done."},
		{note, "Resolved\n1. one", "resolved | 1. one"},
		{note, "RESOLVED that:\r\n- one\r\n- two\r\n", "resolved | that:\n- one\n- two"},
		{note, "RESOLVED", "resolved | "},
		{note, "RESOLVED that", "resolved | that"},
		{note, "RECOMMENDED that Cabinet adopt the plan", "recommended | that Cabinet adopt the plan"},
		{note, "RECOMMENDED to Cabinet that it adopt the plan", "recommended | to Cabinet that it adopt the plan"},
		{note, "Recommended to Cabinet that it adopt the plan", "recommended | to Cabinet that it adopt the plan"},
		{note, "AGREED That the visit go ahead", "agreed | that the visit go ahead"},
		{note, "agreed – the visit to go ahead", "agreed | the visit to go ahead"},
		{note, "Agreed in principle that a visit be made", "agreed | in principle that a visit be made"},
		{note, "Agreed unanimously that a visit be made", "agreed | unanimously that a visit be made"},
		{note, "Agreed to write to the Commissioner", "agreed | to write to the Commissioner"},
		{note, "Agreed the minutes of 4 July", "agreed | the minutes of 4 July"},
		{note, "AGREED with the figures", "agreed | with the figures"},
		{note, "NOTED", "noted | "},
		{note, "NOTED the report", "noted | the report"},
		{note, "Noted the report", "noted | the report"},
		{note, "Noted with concern that no figures were there", "noted | with concern that no figures were there"},
		{note, "noted: Figures are late", "noted | Figures are late"},
		{note, "SUGGESTED that a visit be made", "suggested | that a visit be made"},
		{note, "Suggested a visit to the depot", "suggested | a visit to the depot"},
		{note, "suggested - visit the depot", "suggested | visit the depot"},
		{decide, "the survey be repeated", "resolved | the survey be repeated"},
		{decide, "That the survey be repeated", "resolved | that the survey be repeated"},
		{decide, "RESOLVED that the survey be repeated", "resolved | that the survey be repeated"},
		{decide, "AGREED that the survey be repeated", "agreed | that the survey be repeated"},
		{decide, "Agreed with the figures", "resolved | Agreed with the figures"},
		{decide, "ACTION PL to write", "action | for PL | to write"},
		{action, "RESOLVED that it be so", "resolved | that it be so"},
		{decide, "", "resolved | "},
	})
}

func TestNotes(t *testing.T) {
	check(t, []reading{
		{note, "", "note | "},
		{note, "  The Head of Service gave the figures. ", "note | The Head of Service gave the figures."},
		{note, "A member asked how many there were", "note | A member asked how many there were"},
		{note, "A resident: the bins are full", "note | A resident: the bins are full"},
		{note, "a", "note | a"},
		{note, "Q", "note | Q"},
		{note, "Q2 figures were late", "note | Q2 figures were late"},
		{note, "Q 2: figures were late", "note | Q 2: figures were late"},
		{note, "Q Cllr Shah asked how many", "note | Q Cllr Shah asked how many"},
		{note, "Agreed with the figures", "note | Agreed with the figures"},
		{note, "Agreed", "note | Agreed"},
		{note, "Agreed.", "note | Agreed."},
		{note, "Agreed actions were looked at", "note | Agreed actions were looked at"},
		{note, "Agreed, but only just", "note | Agreed, but only just"},
		{note, "Agreed-upon figures were late", "note | Agreed-upon figures were late"},
		{note, "Resolved cases fell by a tenth", "note | Resolved cases fell by a tenth"},
		{note, "Recommended changes were discussed", "note | Recommended changes were discussed"},
		{note, "Suggested changes were discussed", "note | Suggested changes were discussed"},
		{note, "Noted by the officer", "note | Noted by the officer"},
		{note, "Promised figures had not come", "note | Promised figures had not come"},
		{note, "RESOLVEDLY spoken", "note | RESOLVEDLY spoken"},
		{note, "Actions were reviewed", "note | Actions were reviewed"},
		{note, "ACTIONS were reviewed", "note | ACTIONS were reviewed"},
		{note, "Action was taken by the police", "note | Action was taken by the police"},
		{note, "Action to improve the parks was discussed", "note | Action to improve the parks was discussed"},
		{note, "Action points to be reviewed", "note | Action points to be reviewed"},
		{note, "Action-packed evening", "note | Action-packed evening"},
		{note, "Action/decision log was shown", "note | Action/decision log was shown"},
		{note, "Action 14 was completed", "note | Action 14 was completed"},
		{note, "ACTION 14 was completed", "note | ACTION 14 was completed"},
		{note, "Action: none", "note | Action: none"},
		{note, "ACTION: None.", "note | ACTION: None."},
		{note, "The panel RESOLVED nothing", "note | The panel RESOLVED nothing"},
		{note, "Cllr Shah: how many?", "note | Cllr Shah: how many?"},
		{note, "Figures by ward by 30 June", "note | Figures by ward by 30 June"},
		{note, "one\r\ntwo\rthree", "note | one\ntwo\nthree"},
		{note, "Émile was thanked", "note | Émile was thanked"},
		{note, "\xff\xfe bytes", "note | \xff\xfe bytes"},
	})
}

func TestQuestionsAndPromises(t *testing.T) {
	check(t, []reading{
		{note, "Q: Cllr Shah: how many led to a notice?", "question | who Cllr Shah | how many led to a notice?"},
		{note, "Q Cllr Shah: how many led to a notice?", "question | who Cllr Shah | how many led to a notice?"},
		{note, "q: how many: 3 or 4?", "question | how many: 3 or 4?"},
		{note, "Q : how many", "question | how many"},
		{note, "Q: Parking: how many", "question | Parking: how many"},
		{note, "Q: Cllr Reid: how many", "question | who Cllr Reid | how many"},
		{note, "Q: pl: how many", "question | who pl | how many"},
		{note, "Q: Access Forum: how many", "question | who Access Forum | how many"},
		{note, "Q: was 10:30 the time?", "question | was 10:30 the time?"},
		{note, "Q: That one?", "question | That one?"},
		{note, "A: 312, against 240 the year before", "answer | 312, against 240 the year before"},
		{note, "A:312", "answer | 312"},
		{note, "a: Head of Parking: 312", "answer | who Head of Parking | 312"},
		{note, "A: PL: 312", "answer | who PL | 312"},
		{action, "Q: how many", "question | how many"},
		{note, "PROMISED Head of Service: to send the figures", "promised | who Head of Service | to send the figures"},
		{note, "PROMISED: Head of Service: to send the figures", "promised | who Head of Service | to send the figures"},
		{note, "PROMISED by Head of Service: to send the figures", "promised | who Head of Service | to send the figures"},
		{note, "Promised by the Head of Parking: to send the figures", "promised | who Head of Parking | to send the figures"},
		{note, "PROMISED PL to send the figures", "promised | who PL | to send the figures"},
		{note, "PROMISED Shah: To send the figures", "promised | who Shah | to send the figures"},
		{note, "PROMISED to send the figures", "promised | to send the figures"},
		{note, "Promised to send the figures", "promised | to send the figures"},
		{note, "promised PL to send them", "promised | who PL | to send them"},
		{note, "PROMISED Head of Service to send the figures by 30 June", "promised | who Head of Service | to send the figures by 30 June"},
		{note, "PROMISED Cllr Reid and PL will come back", "promised | who Cllr Reid and PL | will come back"},
	})
}

package report_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
)

// told makes a review of changes, one after the other.
func told(t *testing.T, changes ...model.Change) *model.Review {
	t.Helper()
	r := model.NewReview("r")
	for _, c := range append([]model.Change{model.Begin{Title: "Bins", Body: "Waste Panel"}}, changes...) {
		next, _, err := model.Apply(r, c, model.Stamp{At: noon, Who: "Ann"})
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		r = next
	}
	return r
}

// TestExcerpt writes an entry for a mail: what it is, in the words of the house,
// why, and where it stands.
func TestExcerpt(t *testing.T) {
	const where = "Waste Panel, meeting of Saturday 4 July 2026, item 1 Bins (draft minutes)\n"
	for _, c := range []struct {
		made model.Capture
		want string
	}{
		{model.Capture{Type: model.Resolved, Text: "that bins be bought"}, "OS.1\nRESOLVED that bins be bought\n"},
		{model.Capture{Type: model.Noted, Text: "the report"}, "OS.1\nNOTED the report\n"},
		{model.Capture{Text: "Figures were given.", Who: "Mr Reed"}, "Mr Reed: Figures were given.\n"},
		{model.Capture{Text: "Figures were given."}, "Figures were given.\n"},
		{model.Capture{Type: model.QuestionMinute, Text: "how many?", Who: "Cllr Shah"}, "Question (Cllr Shah): how many?\n"},
		{model.Capture{Type: model.AnswerMinute, Text: "twelve"}, "Answer: twelve\n"},
		{model.Capture{Type: model.Promised, Text: "to write", Who: "Mr Reed"}, "Promised (Mr Reed): to write\n"},
		{model.Capture{Type: model.Suggested, Text: "that lids be shut"}, "Suggestion: that lids be shut\n"},
		{model.Capture{Type: model.ActionMinute, Text: "to count bins", Leads: "PL", Due: "by June"}, "Action: to count bins (PL, by June)\n"},
		{model.Capture{Text: "A price was named.", Exempt: "3"}, "CONTAINS EXEMPT INFORMATION (paragraph 3)\nA price was named.\n"},
	} {
		r := told(t, model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 July 2026"}}})
		m := r.Meetings()[0]
		r = also(t, r, model.AddTo{Meeting: m.ID, Kind: model.KindItem, Values: []model.Value{{Field: "title", Text: "Bins"}}}, model.OpenMeeting{ID: m.ID}, c.made)
		n := r.Sitting(m.ID).Minutes(r.Sitting(m.ID).Items()[0].ID)[0]
		if got := report.Excerpt(r, n, report.Options{}); got != c.want+where {
			t.Errorf("it says\n%s\nwant\n%s", got, c.want+where)
		}
		r = also(t, r, model.Set{IDs: []model.ID{n.ID}, Values: []model.Value{{Field: "reasons", Text: "It is cheap."}, {Field: "alternatives", Text: "None."}}})
		n, _ = r.Find(n.ID).(*model.Minute)
		if got := report.Excerpt(r, n, report.Options{}); !strings.Contains(got, "\nReasons: It is cheap.\nAlternatives considered: None.\n") {
			t.Errorf("it lacks the reasons:\n%s", got)
		}
		if got := report.Whence(r, m.ID, nil, report.Options{}); got != "Waste Panel, meeting of Saturday 4 July 2026 (draft minutes)" {
			t.Errorf("it is of %q", got)
		}
	}
}

func also(t *testing.T, r *model.Review, changes ...model.Change) *model.Review {
	t.Helper()
	for _, c := range changes {
		next, _, err := model.Apply(r, c, model.Stamp{At: noon, Who: "Ann"})
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		r = next
	}
	return r
}

// TestAgendaHasWhatIsOpen lists what the last meeting left: for the public the
// actions that it may know of, for the officer the promises too.
func TestAgendaHasWhatIsOpen(t *testing.T) {
	prepared := model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 July 2026"}}, Template: true}
	r := told(t, prepared)
	first := r.Meetings()[0].ID
	r = also(
		t, r, model.SetSession{Meeting: first, Session: model.PublicSession}, model.OpenMeeting{ID: first},
		model.Capture{Type: model.ActionMinute, Text: "to count the bins", Leads: "PL", Due: "by June 2027"},
		model.Capture{Type: model.ActionMinute, Text: "to sue somebody quietly", Exempt: "3"},
		model.Capture{Type: model.Promised, Text: "to send the costs", Who: "Mr Reed"},
		model.CloseMeeting{ID: first},
	)
	for _, template := range []bool{true, false} {
		r := also(t, r, model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "5 September 2026"}}, Template: template})
		second := r.Meetings()[1].ID
		if !template { // it was carried over
			r = also(t, r, model.Remove{IDs: []model.ID{r.Sitting(second).Arising().ID}})
		}
		closed := plain(t, report.PrivateAgenda(r, second, report.Options{}))
		open := plain(t, report.Agenda(public.Project(r), second, report.Options{}))
		for _, want := range []string{"CONTAINS EXEMPT INFORMATION (paragraph 3)", "Promised and not kept yet:", "to send the costs (Mr Reed, 4 July 2026).", "1 to count the bins (PL, by June 2027).", "2 to sue somebody quietly"} {
			if !strings.Contains(closed, want) {
				t.Errorf("the agenda lacks %q:\n%s", want, closed)
			}
		}
		if !strings.Contains(open, "to count the bins (PL, by June 2027).") || strings.Contains(open, "quietly") || strings.Contains(open, "costs") {
			t.Errorf("the public reads\n%s", open)
		}
		if under := strings.Contains(closed, "Open from earlier meetings"); under == template {
			t.Errorf("a heading of its own: %v", under)
		}
		r = also(t, r, model.OpenMeeting{ID: second}, model.CloseMeeting{ID: second})
		if got := plain(t, report.PrivateAgenda(r, second, report.Options{})); strings.Contains(got, "count the bins") {
			t.Errorf("the agenda of a meeting that is over says\n%s", got)
		}
	}
}

package model_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// ahead is a review with something of each kind that has a day.
func ahead(t *testing.T) *model.Review {
	t.Helper()
	on := func(words string) model.Timetable { return model.Timetable{Words: words} }
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{
		&model.Task{Name: "to do", When: on("1 May 2026")}, &model.Task{Name: "done", When: on("1 May 2026"), State: model.TaskDone},
		&model.Task{Name: "dropped", When: on("1 May 2026"), State: model.TaskDropped}, &model.Task{Name: "undated", When: on("when asked")},
		&model.Action{Text: "late", When: on("1 April 2026"), Rating: "green"}, &model.Action{Text: "soon", When: on("10 June 2026")},
		&model.Action{Text: "rests", When: on("12 June 2026"), Rests: 5}, &model.Action{Text: "completed", When: on("1 April 2026"), Rating: "blue"},
		&model.Action{Text: "signed off", When: on("1 April 2026"), SignOff: model.SignOff{State: model.Discharged}},
		&model.Round{Due: on("20 May 2026")}, &model.Round{Due: on("20 May 2026"), Closed: noon},
		&model.Recommendation{Text: "silence", State: model.AgreedWords, Submitted: on("1 January 2026")},
		&model.Meeting{When: on("1 February 2026")}, &model.Meeting{When: on("1 July 2026")}, &model.Meeting{When: on("2 July 2026"), State: model.MeetingClosed},
	}}, model.Set{IDs: []model.ID{1}, Values: vals("response_days", "60", "response_basis", "our protocol")})
	return r
}

// dated writes what lies ahead, each with its day or how late it is.
func dated(all []model.Ahead) string {
	var parts []string
	for _, a := range all {
		one := strings.Fields(model.TitleOf(a.Record))[0] + " " + a.Day.String()[5:]
		if a.Late > 0 {
			one += fmt.Sprintf(" -%d", a.Late)
		}
		parts = append(parts, a.Record.Kind().Noun()+" "+one)
	}
	return strings.Join(parts, "; ")
}

// What lies ahead stands in the order of its days, what lies behind by how late
// it is, and what is done, dropped, signed off or at rest in neither.
func TestOutlook(t *testing.T) {
	r := ahead(t)
	for _, c := range []struct{ today, due, late, soon, disagree string }{
		{
			"2026-03-01", "recommendation R1 03-02; action late 04-01; task to 05-01; round round 05-20; action soon 06-10; meeting meeting 07-01", "",
			"recommendation R1 03-02", "0",
		},
		{
			"2026-06-01", "action soon 06-10; meeting meeting 07-01",
			"recommendation R1 03-02 -91; action late 04-01 -61; task to 05-01 -31; round round 05-20 -12", "action soon 06-10", "1",
		},
		{ // five days before its end the one at rest wakes
			"2026-06-07", "action soon 06-10; action rests 06-12; meeting meeting 07-01",
			"recommendation R1 03-02 -97; action late 04-01 -67; task to 05-01 -37; round round 05-20 -18", "action soon 06-10; action rests 06-12; meeting meeting 07-01", "1",
		},
	} {
		today := dayOf(t, c.today)
		o := r.Outlook(today)
		if got := dated(o.Due); got != c.due {
			t.Errorf("on %s is due\n%s\nwant\n%s", c.today, got, c.due)
		}
		if got := dated(o.Late); got != c.late {
			t.Errorf("on %s is late\n%s\nwant\n%s", c.today, got, c.late)
		}
		if got := dated(o.Within(today, 28)); got != c.soon {
			t.Errorf("on %s is due soon\n%s\nwant\n%s", c.today, got, c.soon)
		}
		if got := fmt.Sprint(o.Disagree); got != c.disagree {
			t.Errorf("on %s the dates contradict %s ratings, want %s", c.today, got, c.disagree)
		}
		n := 0
		for _, k := range model.Kinds() {
			for _, a := range o.Behind(k) {
				if n++; a.Record.Kind() != k || a.Late == 0 {
					t.Errorf("behind with a %s: %+v", k.Noun(), a)
				}
			}
		}
		if n != len(o.Late) {
			t.Errorf("on %s %d are late, by their kinds %d", c.today, len(o.Late), n)
		}
	}
}

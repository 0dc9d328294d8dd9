package sample

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // time zones are there on every system

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// sittings returns the meetings of the sample in their order.
func sittings(t fataler, r *model.Review) []*model.Sitting {
	var all []*model.Sitting
	for _, m := range r.Meetings() {
		all = append(all, r.Sitting(m.ID))
	}
	if len(all) != 3 {
		t.Fatalf("%d meetings, want 3", len(all))
	}
	return all
}

// Whatever day it is opened on, there is a meeting with approved minutes, one
// with draft minutes, and one of today that waits to be opened.
func TestMeetingsOfEveryState(t *testing.T) {
	for _, iso := range days {
		today := day(t, iso)
		all := sittings(t, sampleOf(t, today))
		approved, draft, next := all[0].Meeting(), all[1].Meeting(), all[2].Meeting()
		if approved.State != model.MeetingClosed || approved.Approved.IsZero() || approved.Corrections == "" {
			t.Errorf("as at %s: meeting 1 is %+v", iso, approved)
		}
		if draft.State != model.MeetingClosed || !draft.Approved.IsZero() || draft.Session != model.PublicSession {
			t.Errorf("as at %s: meeting 2 is %+v", iso, draft)
		}
		if next.State != model.MeetingPrepared || next.Day() != today || len(all[2].Items()) != 7 || len(all[2].Attendees()) != 13 {
			t.Errorf("as at %s: meeting 3 of %s has %d items and %d people", iso, next.When.Words, len(all[2].Items()), len(all[2].Attendees()))
		}
		for i, s := range all[:2] {
			m := s.Meeting()
			if m.OpenedAt.Format("15:04") != "10:00" || m.OpenedAt.Weekday() != time.Thursday || m.Day().Time().Format(time.DateOnly) != m.OpenedAt.Format(time.DateOnly) {
				t.Errorf("as at %s: meeting %d of %s was opened on %s", iso, i+1, m.When.Words, m.OpenedAt.Format("Mon 2 Jan 2006 15:04"))
			}
			if open := s.Unfinished(); len(open) > 0 {
				t.Errorf("as at %s: meeting %d leaves unfinished %q", iso, i+1, open)
			}
		}
	}
}

// The meetings show what meetings are: votes by hands and by name, an amendment,
// every type of entry, an exempt item with open texts.
func TestMeetingsHaveEverything(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	all := sittings(t, r)
	types, methods, motions := map[model.MinuteType]int{}, map[model.Method]int{}, map[model.MotionType]int{}
	for n := range model.Each[*model.Minute](r) {
		types[n.Type]++
		if n.Exempt != "" && n.OpenText == "" && len(n.Motion) == 0 {
			t.Errorf("%q is closed and has no text for the public", n.Text)
		}
		if n.Type.Decides() != (n.Reference != "") {
			t.Errorf("%q has the reference %q", n.Text, n.Reference)
		}
	}
	for _, m := range all[1].AllMotions() {
		methods[m.Method]++
		motions[m.Type]++
		if res := all[1].Result(m); res.Outcome != model.Carried {
			t.Errorf("%q is %s: %s", m.Text, res.Outcome, res.Why)
		}
	}
	if len(types) != 10 || types[model.ActionMinute] != 4 || types[model.Promised] != 2 {
		t.Errorf("types of entries %v", types)
	}
	if methods[model.ByHands] != 2 || methods[model.ByName] != 1 || motions[model.Amendment] != 1 || motions[model.ExcludePublic] != 1 {
		t.Errorf("votes %v on motions %v", methods, motions)
	}
	if open := all[2].Promises(); len(open) != 1 || open[0].Who != "Tom Okafor" {
		t.Errorf("open promises %v", open)
	}
	if arising := all[2].MattersArising(); len(arising) != 3 {
		t.Errorf("%d matters arise", len(arising))
	}
	for _, it := range all[2].Items()[3:] {
		for _, id := range it.Looks {
			if rec := r.Find(id); rec == nil || !model.RemovedAt(rec).IsZero() {
				t.Errorf("%q looks at what is not there", it.Title)
			}
		}
		if len(it.Looks) == 0 {
			t.Errorf("%q looks at nothing", it.Title)
		}
	}
}

// What looks at something says what it looks at: the places in the script are
// those of the records that are meant.
func TestItemsLookAtWhatTheySay(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	for _, c := range []struct {
		meeting, item int
		want          []string
	}{
		{2, 5, []string{"two school streets at opening time"}},
		{2, 6, []string{"school with a complaint", "neighbourhood police", "vacant officer posts"}},
		{2, 7, []string{"Cost of a school street"}},
		{3, 4, []string{"folding signs", "rota for the ten", "report a car at its gate"}},
		{3, 5, []string{"Survey of parents", "look into"}},
		{3, 6, []string{"pavement parking order", "cameras at all four", "conflict training", "vacant officer posts"}},
		{3, 7, []string{"Cost of a school street"}},
	} {
		looks := sittings(t, r)[c.meeting-1].Items()[c.item-1].Looks
		if len(looks) != len(c.want) {
			t.Fatalf("item %d of meeting %d looks at %d things", c.item, c.meeting, len(looks))
		}
		for i, id := range looks {
			if got := model.TitleOf(r.Find(id)); !strings.Contains(got, c.want[i]) {
				t.Errorf("item %d of meeting %d looks at %q, want %q", c.item, c.meeting, got, c.want[i])
			}
		}
	}
}

// A decision of the first meeting moved the review on; those of the second
// approve its minutes, and the next reference counts on.
func TestDecisionsAdopt(t *testing.T) {
	var agreed, approved bool
	steps := build(t, day(t, "2026-03-11"), day(t, "2026-03-11").Time().Add(14*time.Hour))
	for _, s := range steps {
		agreed = agreed || strings.Contains(s.Entry.Done, "agrees the scope")
		approved = approved || strings.Contains(s.Entry.Done, "approves the minutes of meeting 1")
	}
	if !agreed || !approved {
		t.Errorf("the scope is agreed: %v, the minutes approved: %v", agreed, approved)
	}
	r := steps[len(steps)-1].Review
	at := steps[len(steps)-1].Entry.At
	for _, c := range []model.Change{
		model.OpenMeeting{ID: r.Meetings()[2].ID}, model.Capture{Type: model.Resolved, Text: "that this be tried"},
	} {
		next, _, err := model.Apply(r, c, model.Stamp{At: at, Who: officer})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	reg := r.Register()
	if last := reg[len(reg)-1].Minute; last.Reference != "OS.12" || len(last.Item) == 0 {
		t.Errorf("the next resolution is %s under %v", last.Reference, last.Item)
	}
}

// The public reads nothing of what the exempt item was about.
func TestExemptItemStaysClosed(t *testing.T) {
	var all strings.Builder
	for _, text := range texts(public.Project(sampleOf(t, day(t, "2026-03-11"))).Shown()) {
		all.WriteString(text + "\n")
	}
	for _, closed := range []string{"11,400", "lowest bid", "what the bidders ask", "which bid goes forward", "way out after", "on paper and takes"} {
		if strings.Contains(all.String(), closed) {
			t.Errorf("the public reads %q", closed)
		}
	}
	for _, open := range []string{"Cameras for the next three school streets", "that a bid be put to the Cabinet Member", "A contract that is out to tender"} {
		if !strings.Contains(all.String(), open) {
			t.Errorf("the public does not read %q", open)
		}
	}
}

// The meetings are at ten by the officer's own clock, summer and winter.
func TestMeetingsByTheOfficersClock(t *testing.T) {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for _, iso := range days {
		today := day(t, iso)
		year, month, d := today.Date()
		steps := build(t, today, time.Date(year, time.Month(month), d, 14, 0, 0, 0, zone))
		for _, m := range steps[len(steps)-1].Review.Meetings()[:2] {
			if got := m.OpenedAt.In(zone).Format("15:04"); got != "10:00" {
				t.Errorf("as at %s a meeting was opened at %s", iso, got)
			}
		}
	}
}

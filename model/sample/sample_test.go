package sample

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

const reviewID = model.ReviewID("aaaaaaaaaaaaa")

// days are those on which counting from today most easily goes wrong.
var days = []string{
	"2026-01-01", "2024-02-29", "2025-02-28", "2026-03-11", "2026-03-31", "2026-04-01", "2026-05-31",
	"2026-06-28", "2026-07-04", "2026-08-31", "2026-10-25", "2026-11-22", "2026-12-31", "2099-12-31",
}

func day(t testing.TB, iso string) timetable.Day {
	t.Helper()
	d, err := timetable.ParseDay(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

type fataler interface{ Fatalf(string, ...any) }

func build(t fataler, today timetable.Day, at time.Time) []Step {
	steps, err := Build(reviewID, today, at)
	if err != nil || len(steps) == 0 {
		t.Fatalf("build the sample as at %s: %d steps, %v", today, len(steps), err)
	}
	return steps
}

func sampleOf(t fataler, today timetable.Day) *model.Review {
	steps := build(t, today, today.Time().Add(14*time.Hour))
	return steps[len(steps)-1].Review
}

func TestEveryKindHasRecords(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	want := map[string]int{
		"criteria": 6, "questions": 13, "enquiries": 6, "points": 10, "sources": 9, "amendments": 2, "in_scope": 6, "out_of_scope": 4, "witnesses": 6, "roles": 4,
		"tasks": 14, "evidence": 14, "actions": 38, "people": 19, "passages": 3,
		"meetings": 3, "items": 20, "attendance": 38, "declarations": 2, "minutes": 43, "motions": 3,
		"themes": 4, "bodies": 5, "risks": 5, "options": 4, "streams": 3, "stage_notes": 6, "deliverables": 8,
		"findings": 6, "recommendations": 7, "responses": 5, "chasers": 2, "rounds": 3,
	}
	got := r.Counts()
	for _, k := range model.Kinds() {
		if got[k.Plural()] != want[k.Plural()] {
			t.Errorf("%d %s, want %d", got[k.Plural()], k.Plural(), want[k.Plural()])
		}
	}
	if i := r.Info(); i.Title == "" || i.Body == "" || i.Chair == "" || i.Stage != model.StageEvidence {
		t.Errorf("the review's details are %+v", i)
	}
}

// Whatever day it is opened on, something is late, due soon, rated better than
// its dates say, complete and not rated.
func TestAlwaysAlive(t *testing.T) {
	for _, iso := range days {
		t.Run(iso, func(t *testing.T) { checkAlive(t, day(t, iso)) })
	}
	rapid.Check(t, func(t *rapid.T) {
		first, _ := timetable.NewDay(1995, 1, 1)
		checkAlive(t, first.AddDays(rapid.IntRange(0, 40000).Draw(t, "days after 1 January 1995")))
	})
}

func checkAlive(t fataler, today timetable.Day) {
	r := sampleOf(t, today)
	late, disagree, soon, completed := 0, 0, 0, 0
	for a := range r.Actions() {
		s := r.Stand(a, today)
		rating, _ := r.Info().Scheme.Rating(a.Rating)
		switch {
		case s.Late():
			late++
		case !rating.Ends && s.Due >= today && s.Due <= today.AddDays(28):
			soon++
		}
		if s.Disagrees {
			disagree++
		}
		if model.SaysCompleted(a) {
			completed++
		}
	}
	if late < 6 || late > 10 || disagree < 3 || disagree > late-2 || soon < 3 || soon > 10 || completed != 1 {
		t.Fatalf("as at %s: %d late, %d disagree, %d due soon, %d say completed", today, late, disagree, soon, completed)
	}
	tasksLate, tasksSoon := 0, 0
	for k := range model.Each[*model.Task](r) {
		due, _ := k.When.Reading().Due()
		switch {
		case k.State == model.TaskDone && due > today:
			t.Fatalf("as at %s: %q is done before its date, %s", today, k.Name, due)
		case k.State != model.TaskDone && k.When.Reading().Overdue(today):
			tasksLate++
		case k.State != model.TaskDone && due >= today && due <= today.AddDays(28):
			tasksSoon++
		}
	}
	if tasksLate != 1 || tasksSoon < 1 {
		t.Fatalf("as at %s: %d tasks late, %d due soon", today, tasksLate, tasksSoon)
	}
}

func TestRatingsAreMixed(t *testing.T) {
	want := map[model.RatingKey]int{red: 3, amber: 11, green: 12, blue: 7, paused: 1, "": 4}
	for _, c := range sampleOf(t, day(t, "2026-03-11")).Tally() {
		if c.Actions != want[c.Rating.Key] {
			t.Errorf("%d actions rated %q, want %d", c.Actions, c.Rating.Key, want[c.Rating.Key])
		}
	}
}

func TestUnknownLeadsAreThree(t *testing.T) {
	var got []string
	for _, u := range model.UnresolvedLeads(sampleOf(t, day(t, "2026-03-11"))) {
		got = append(got, u.Token)
	}
	slices.Sort(got)
	if want := []string{"DW", "KL", "OT"}; !slices.Equal(got, want) {
		t.Errorf("leads that nobody is known by: %q, want %q", got, want)
	}
}

func TestChangesFollowInTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, _ := timetable.NewDay(1995, 1, 1)
		today := first.AddDays(rapid.IntRange(0, 40000).Draw(t, "days after 1 January 1995"))
		// Where the clock is hours ahead, today begins while it is still yesterday in UTC.
		at := today.Time().Add(time.Duration(rapid.IntRange(-14*60, 36*60).Draw(t, "minute")) * time.Minute)
		var last time.Time
		for i, s := range build(t, today, at) {
			e := s.Entry
			switch {
			case e.At.Before(last) || e.At.After(at):
				t.Fatalf("change %d at %s, after %s, now %s", i, e.At, last, at)
			case e.Seq != model.Revision(i+1) || s.Review.Revision != e.Seq || s.Review.ID != reviewID:
				t.Fatalf("change %d has the number %d and revision %d", i, e.Seq, s.Review.Revision)
			case e.Who == "" || e.Done == "" || len(e.Touched) == 0:
				t.Fatalf("change %d says nothing: %+v", i, e)
			}
			last = e.At
		}
	})
}

func TestOfficeHours(t *testing.T) {
	for _, iso := range days {
		for _, s := range build(t, day(t, iso), day(t, iso).Time().Add(14*time.Hour)) {
			if at := s.Entry.At; at.Hour() < 9 || at.Hour() > 16 || at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
				t.Errorf("as at %s: %q on %s", iso, s.Entry.Done, at.Format("Mon 2 Jan 2006 15:04"))
			}
		}
	}
}

func TestSameArgumentsSameSteps(t *testing.T) {
	today := day(t, "2024-02-29")
	at := today.Time().Add(10 * time.Hour)
	a, b := build(t, today, at), build(t, today, at)
	if len(a) != len(b) {
		t.Fatalf("%d steps, then %d", len(a), len(b))
	}
	for i := range a {
		x, errX := a[i].Entry.Encode()
		y, errY := b[i].Entry.Encode()
		if errX != nil || errY != nil || !bytes.Equal(x, y) {
			t.Fatalf("step %d differs: %q and %q", i, a[i].Entry.Done, b[i].Entry.Done)
		}
	}
}

// What the store keeps of the sample reads back as the same review, and its
// last change can be undone.
func TestKeptAndUndone(t *testing.T) {
	today := day(t, "2026-11-22")
	steps := build(t, today, today.Time().Add(14*time.Hour))
	end := steps[len(steps)-1]
	again, err := model.Load(model.Stored{Review: reviewID, Revision: end.Review.Revision, Rows: end.Review.Rows()})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range model.Kinds() {
		if got, want := len(again.Of(k)), len(end.Review.Of(k)); got != want {
			t.Errorf("%d %s came back, of %d", got, k.Plural(), want)
		}
	}
	undone, _, err := model.Apply(again, model.Undo{Entry: end.Entry}, model.Stamp{At: end.Entry.At, Who: officer})
	if err != nil {
		t.Fatal(err)
	}
	before := steps[len(steps)-2].Review
	for a := range before.Actions() {
		if b, ok := undone.Find(a.ID).(*model.Action); !ok || len(b.Positions) != len(a.Positions) {
			t.Errorf("%q is not as it was before the last change", a.Text)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	today := day(b, "2026-03-11")
	for b.Loop() {
		build(b, today, today.Time().Add(14*time.Hour))
	}
}

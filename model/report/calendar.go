package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
	"council/scrutiny/model/timetable"
)

// Calendar returns the milestones, meetings and deadlines of a review that have
// a certain day, as the public may see them.
func Calendar(p public.Review, o Options, made time.Time) *document.Calendar {
	return newLife(p.Shown(), o, false).calendar(made)
}

// PrivateCalendar returns them with everything in it.
func PrivateCalendar(r *model.Review, o Options, made time.Time) *document.Calendar {
	return newLife(r, o, true).calendar(made)
}

func (l *life) calendar(made time.Time) *document.Calendar {
	c := &document.Calendar{Name: prose.OneLine(l.info.Title), Made: made}
	add := func(t model.Timetable, title, details string) {
		if e, ok := l.wholeDays(t, title, details); ok {
			c.Events = append(c.Events, e)
		}
	}
	for t := range model.Each[*model.Task](l.r) {
		if t.State != model.TaskDone && t.State != model.TaskDropped {
			add(t.When, t.Name, together("\n", t.Details, t.Who, words(t.When)))
		}
	}
	refs := l.r.References()
	for a := range l.r.Actions() {
		rating, ok := l.r.Info().Scheme.Rating(a.Rating)
		if !a.SignOff.Ended() && (!ok || !rating.Ends) {
			add(a.When, "Action "+refs[a.ID]+": "+prose.OneLine(a.Title()), together("\n", a.Leads, words(a.When)))
		}
	}
	for r := range model.Each[*model.Recommendation](l.r) {
		if due, ok := l.r.ResponseDue(r); ok && l.r.ResponseTo(r.ID) == nil {
			title := "Response to " + r.Reference() + " is due"
			c.Events = append(c.Events, document.Event{UID: l.uid(title, due.String()), First: due.String(), Title: title, Details: prose.OneLine(r.Text)})
		}
	}
	for _, m := range l.r.Meetings() {
		if e, ok := l.meeting(m); ok {
			c.Events = append(c.Events, e)
		}
	}
	slices.SortStableFunc(c.Events, func(a, b document.Event) int { return cmp.Compare(a.First, b.First) })
	return c
}

// wholeDays is an event on the last certain day of a date in words.
func (l *life) wholeDays(t model.Timetable, title, details string) (document.Event, bool) {
	due, ok := t.Reading().Due()
	if !ok {
		return document.Event{}, false
	}
	title = prose.OneLine(title)
	return document.Event{UID: l.uid(title, due.String()), First: due.String(), Title: title, Details: details}, true
}

// uid names an event by what it says: nothing of the review's inside is told.
func (l *life) uid(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(append([]string{l.info.Title}, parts...), "\n")))
	return hex.EncodeToString(sum[:12]) + "@scrutiny"
}

var clockTime = regexp.MustCompile(`^(\d{1,2})(?:[.:](\d{2}))?\s*([ap]m)?`)

// meeting is an event of two hours where the time is known, else of a day.
func (l *life) meeting(m *model.Meeting) (document.Event, bool) {
	day := m.Day()
	if day.IsZero() {
		return document.Event{}, false
	}
	e := document.Event{First: day.String(), Title: together(", ", "Meeting "+strconv.FormatUint(m.Number, 10), prose.OneLine(cmp.Or(m.Body, l.info.Body))), Place: prose.OneLine(m.Place)}
	e.UID = l.uid("meeting", strconv.FormatUint(m.Number, 10))
	for i, item := range l.r.Sitting(m.ID).Items() {
		e.Details = together("\n", e.Details, cmp.Or(item.Number, strconv.Itoa(i+1))+" "+prose.OneLine(item.Title))
	}
	if start, ok := clockOn(day, m.Starts, l.o.Zone); ok {
		e.Start, e.End = start, start.Add(usualLength)
	}
	return e, true
}

// usualLength is how long a meeting is entered for: its end is not known.
const usualLength = 2 * time.Hour

// clockOn reads a time of day as officers write it: 10:00, 10.30, 6pm.
func clockOn(day timetable.Day, words string, zone *time.Location) (time.Time, bool) {
	found := clockTime.FindStringSubmatch(strings.ToLower(strings.TrimSpace(words)))
	if found == nil || found[2] == "" && found[3] == "" {
		return time.Time{}, false
	}
	hour, _ := strconv.Atoi(found[1]) // digits, by the expression
	minute, _ := strconv.Atoi(cmp.Or(found[2], "0"))
	if found[3] != "" {
		hour %= 12
		if found[3] == "pm" {
			hour += 12
		}
	}
	if hour > 23 || minute > 59 {
		return time.Time{}, false
	}
	if zone == nil {
		zone = time.UTC
	}
	y, m, d := day.Date()
	return time.Date(y, time.Month(m), d, hour, minute, 0, 0, zone), true
}

package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// The papers of a meeting.
const (
	minutesPaper     = "minutes"
	agendaPaper      = "agenda"
	resolutionsPaper = "resolutions"
	attendancePaper  = "attendance"
)

var meetingPapers = []string{minutesPaper, agendaPaper, resolutionsPaper, attendancePaper}

// lastMeeting names the meeting that was opened last.
const lastMeeting = "last"

// exportPaper writes a paper of a meeting.
func (e env) exportPaper(cmd *cobra.Command, book string, r *model.Review, what string, format file.Format, f exportFlags) error {
	var m *model.Meeting
	if what != resolutionsPaper || f.meeting != "" {
		var err error
		if m, err = findMeeting(r, f.meeting); err != nil {
			return err
		}
	}
	x := outgoing{check: true, doc: e.paper(r, what, m, f.private), format: format, name: paperName(r, what, m, f.private, e.today(), f.format)}
	if m != nil {
		x.leftOut = public.LeftOutOf(r, m.ID)
	}
	if err := e.sendOut(cmd, book, r, x, f); err != nil {
		return err
	}
	return e.giveOut(cmd, book, r, what, m)
}

// paper makes a paper of a meeting; without one, of all meetings.
func (e env) paper(r *model.Review, what string, m *model.Meeting, private bool) *document.Document {
	set, _ := e.loadSettings() // without settings there is no council to name
	o := report.Options{Today: e.today(), Council: set.Council, Zone: e.zone()}
	var id model.ID
	if m != nil {
		id = m.ID
	}
	open, closed := report.Minutes, report.PrivateMinutes
	switch what {
	case agendaPaper:
		open, closed = report.Agenda, report.PrivateAgenda
	case resolutionsPaper:
		open, closed = report.Resolutions, report.PrivateResolutions
	case attendancePaper:
		open, closed = report.Attendance, report.PrivateAttendance
	}
	if private {
		return closed(r, id, o)
	}
	return open(public.Project(r), id, o)
}

// paperName is the name of a paper's file: the day is that of the meeting.
func paperName(r *model.Review, what string, m *model.Meeting, private bool, today timetable.Day, ext string) string {
	if private {
		what += " private"
	}
	if m != nil {
		if day := m.Day(); !day.IsZero() {
			today = day
		} else {
			what += " of meeting " + strconv.FormatUint(m.Number, 10) + ","
		}
	}
	return exportName(r, what, today, ext)
}

// giveOut notes in the book that the references of decisions were seen outside,
// so that none of them is ever given again. Those of a closed meeting are noted
// already; a book that is open elsewhere is left alone, and that is said.
func (e env) giveOut(cmd *cobra.Command, book string, r *model.Review, what string, m *model.Meeting) error {
	if what != minutesPaper && what != resolutionsPaper || !slices.ContainsFunc(r.Register(model.DecisionLive), func(d model.Decision) bool {
		return m == nil || d.Meeting.ID == m.ID
	}) {
		return nil
	}
	b, err := e.openBook(book)
	if err == nil && b.ReadOnly() != "" {
		err = closing(b, fmt.Errorf("it can only be read"))
	}
	if err != nil {
		fmt.Fprintf(cmd.ErrOrStderr(), "The book could not be told that references of decisions are known outside now; do not take back the last one: %s\n", sentence(err))
		return nil
	}
	d := e.desk(b)
	now, err := d.load(cmd.Context(), r.ID)
	if err == nil {
		_, _, err = d.change(cmd.Context(), now, model.GiveOut{})
	}
	if errors.Is(err, model.ErrNothing) { // they were given out before
		err = nil
	}
	return closing(b, err)
}

// findMeeting returns the meeting that somebody names: by its number, its date
// in words, or "last", which is also meant by nothing.
func findMeeting(r *model.Review, name string) (*model.Meeting, error) {
	all := r.Meetings()
	if len(all) == 0 {
		return nil, wrongUsef("the review has no meeting yet: make one on the screen, on tab 8")
	}
	name = strings.TrimSpace(name)
	if name == "" || strings.EqualFold(name, lastMeeting) {
		return latestMeeting(all), nil
	}
	if n, err := strconv.ParseUint(name, 10, 64); err == nil {
		for _, m := range all {
			if m.Number == n {
				return m, nil
			}
		}
		return nil, noMeeting(all, "there is no meeting %q", name)
	}
	var on []*model.Meeting
	day := dayIn(name)
	for _, m := range all {
		if strings.EqualFold(strings.TrimSpace(m.When.Words), name) || !day.IsZero() && m.Day() == day {
			on = append(on, m)
		}
	}
	switch {
	case len(on) == 1:
		return on[0], nil
	case len(on) > 1:
		return nil, noMeeting(on, "several meetings are on %q: say the number", name)
	case day.IsZero():
		return nil, noMeeting(all, "%q is neither the number nor the date of a meeting, nor last", name)
	}
	return nil, noMeeting(all, "there is no meeting on %q", name)
}

// latestMeeting returns the meeting that was opened last, or where none was, the
// next one.
func latestMeeting(all []*model.Meeting) *model.Meeting {
	last := all[0]
	for _, m := range all {
		if m.OpenedAt.After(last.OpenedAt) {
			last = m
		}
	}
	return last
}

// dayIn returns the one certain day that a text says, or none.
func dayIn(words string) timetable.Day {
	parts := timetable.Read(words).Parts
	if len(parts) != 1 || parts[0].Kind != timetable.DayKind {
		return 0
	}
	return parts[0].Last
}

// noMeeting says that a meeting was not found, and which there are.
func noMeeting(all []*model.Meeting, format, name string) error {
	var list []string
	for _, m := range all {
		list = append(list, fmt.Sprintf("%d (%s)", m.Number, strings.Join(strings.Fields(m.When.Words), " ")))
	}
	return wrongUsef(format+". The meetings are: %s", name, strings.Join(list, ", "))
}

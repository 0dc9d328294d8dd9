package main

import (
	"context"
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

// lastMeeting names the meeting that was opened last.
const lastMeeting = "last"

// exportPaper writes a paper of a meeting.
func (e env) exportPaper(cmd *cobra.Command, book string, r *model.Review, what report.Paper, format file.Format, f exportFlags) error {
	var m *model.Meeting
	if what != report.ResolutionsPaper || f.meeting != "" {
		var err error
		if m, err = findMeeting(r, f.meeting); err != nil {
			return err
		}
	}
	changed, err := e.changed(cmd.Context(), book, r, what, m, f.private)
	if err != nil {
		return err
	}
	x := outgoing{doc: e.paper(r, what, idOf(m), f.private, changed), format: format, name: paperName(r, what, m, f.private, e.today(), f.format)}
	if m != nil {
		x.leftOut = public.LeftOutOf(r, m.ID)
	}
	if err := e.sendOut(cmd, book, r, x, f); err != nil {
		return err
	}
	return e.giveOut(cmd, book, r, what, m)
}

func idOf(m *model.Meeting) model.ID {
	if m == nil {
		return 0
	}
	return m.ID
}

// changed returns what changed in the review during a meeting, for its private
// minutes.
func (e env) changed(ctx context.Context, book string, r *model.Review, what report.Paper, m *model.Meeting, private bool) ([]model.Happening, error) {
	if what != report.MinutesPaper || !private || m == nil {
		return nil, nil
	}
	b, err := e.openToRead(book)
	if err != nil {
		return nil, err
	}
	entries, err := e.desk(b).during(ctx, r, m.ID)
	if err := closing(b, err); err != nil {
		return nil, err
	}
	return r.During(m.ID, entries)
}

// paper makes a paper; meeting 0 stands for all meetings.
func (e env) paper(r *model.Review, what report.Paper, meeting model.ID, private bool, changed []model.Happening) *document.Document {
	o := e.paperOptions(changed)
	if private {
		return e.dressed(r, what, true, report.MakePrivate(what, r, meeting, o))
	}
	return e.dressed(r, what, false, report.Make(what, public.Project(r), meeting, o))
}

// lifePaper makes a paper of a review's life in a format: in one of flat tables
// with all that headings would say in columns.
func (e env) lifePaper(r *model.Review, what report.Paper, f file.Format, private bool) *document.Document {
	o := e.paperOptions(nil)
	o.Flat = f.Flat()
	if private {
		return e.dressed(r, what, true, report.MakePrivate(what, r, 0, o))
	}
	return e.dressed(r, what, false, report.Make(what, public.Project(r), 0, o))
}

// paperOptions say how papers of meetings are made here and now.
func (e env) paperOptions(changed []model.Happening) report.Options {
	set, _ := e.loadSettings() // without settings there is no council to name
	return report.Options{Today: e.today(), Council: set.Council, Zone: e.zone(), Changed: changed}
}

// paperName is the name of a paper's file: the day is that of the meeting.
func paperName(r *model.Review, paper report.Paper, m *model.Meeting, private bool, today timetable.Day, ext string) string {
	what := string(paper)
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
func (e env) giveOut(cmd *cobra.Command, book string, r *model.Review, what report.Paper, m *model.Meeting) error {
	if !what.Decides() || !slices.ContainsFunc(r.Register(model.DecisionLive), func(d model.Decision) bool {
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
		return r.LastMeeting(), nil
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

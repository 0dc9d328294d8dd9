package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
	"council/scrutiny/store/file/ics"
)

// lifeName is the name of the file of a paper of a review.
func lifeName(r *model.Review, what report.Paper, private bool, day timetable.Day, ext string) string {
	name := string(what)
	if what == report.FinalPaper {
		name = "final report"
	}
	if private {
		name += " private"
	}
	return exportName(r, name, day, ext)
}

// exportScorecard writes the scorecard of all reviews of a book.
func (e env) exportScorecard(cmd *cobra.Command, book string, all []*model.Review, format file.Format, f exportFlags) error {
	shown := all
	if !f.private {
		shown = nil
		for _, r := range all {
			shown = append(shown, public.Project(r).Shown())
		}
	}
	r := model.NewReview("")
	if len(all) > 0 {
		r = all[0]
	}
	doc := e.dressed(r, report.ScorecardPaper, f.private, report.Scorecard(shown, f.private, e.paperOptions(nil)))
	return e.sendOut(cmd, book, r, outgoing{doc: doc, format: format, name: "Scorecard " + e.today().String() + "." + f.format}, f)
}

// exportAsAt writes a paper as it would have been at the end of a day.
func (e env) exportAsAt(cmd *cobra.Command, book string, what report.Paper, format file.Format, f exportFlags) error {
	day, err := timetable.ParseDay(f.asAt)
	if err != nil {
		return wrongUsef("--as-at takes a day such as 2026-06-30, not %q", f.asAt)
	}
	if !what.AsAt() {
		return wrongUsef("--as-at is for the tracker and the position statement")
	}
	b, err := e.openToRead(book)
	if err != nil {
		return err
	}
	d := e.desk(b)
	all, err := d.all(cmd.Context())
	var now, then *model.Review
	if err == nil {
		if now, err = pick(all, f.review); err == nil {
			then, err = d.asAt(cmd.Context(), now, day.End(e.zone()))
		}
	}
	if err := closing(b, err); err != nil {
		return err
	}
	o := e.paperOptions(nil)
	o.Today, o.Flat = day, format.Flat()
	x := outgoing{then: then, format: format, name: lifeName(now, what, f.private, day, f.format)}
	if f.private {
		x.doc = report.MakePrivate(what, then, 0, o)
	} else {
		x.doc = report.Make(what, public.ProjectAsAt(then, now), 0, o)
		x.leftOut = public.LeftOut(then)
	}
	x.doc = e.dressed(now, what, f.private, x.doc)
	return e.sendOut(cmd, book, now, x, f)
}

// asAt returns a review as it was at a moment.
func (d *desk) asAt(ctx context.Context, now *model.Review, moment time.Time) (*model.Review, error) {
	history, err := d.history(ctx, now, 1, func(*model.Entry) bool { return true })
	if err != nil {
		return nil, err
	}
	then, err := model.At(now, history, moment)
	if err == nil && then == nil {
		began := "the review has no history"
		if len(history) > 0 {
			began = "the review began on " + history[0].At.In(moment.Location()).Format("2 January 2006")
		}
		err = wrongUsef("%s: nothing is known of it as at an earlier day", began)
	}
	return then, err
}

// calendarPaper is the milestones and deadlines of a review as a calendar file.
const calendarPaper report.Paper = "calendar"

// exportCalendar writes the calendar of a review.
func (e env) exportCalendar(cmd *cobra.Command, book string, f exportFlags) error {
	if f.format != "" {
		return wrongUsef("a calendar has one form: leave --format out")
	}
	all, err := e.allIn(cmd.Context(), book)
	if err != nil {
		return err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	o, name := e.paperOptions(nil), "calendar"
	var c *document.Calendar
	if f.private {
		c, name = report.PrivateCalendar(r, o, e.now()), "calendar private"
	} else {
		c = report.Calendar(public.Project(r), o, e.now())
	}
	var out bytes.Buffer
	if err := ics.Write(&out, c); err != nil {
		return err
	}
	name = exportName(r, name, e.today(), "ics")
	if where, found := public.ClosedTexts(r).In(strings.ReplaceAll(out.String(), "\r\n ", ""), name); found && !f.private {
		return fmt.Errorf("nothing was written: the calendar would show the public a closed text, the %s. Close what repeats it, or write it with --private", where)
	}
	read := func(path string) error { return readBack(path, out.Bytes()) }
	return send(cmd, book, name, whole(out.Bytes()), read, f)
}

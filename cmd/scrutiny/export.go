package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

type exportFlags struct {
	format, review, out, meeting, asAt, recommendation, witness string
	private, force, files                                       bool
}

func exportCommand(e env) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export BOOK WHAT",
		Short: "Write a paper of the review, or of a meeting, as a file",
		Long: `Writes a paper of the review: scope, plan, evidence, findings, recommendations,
responses, tracker, position, report or scorecard; the proof card of one
recommendation, or the chair's letter about missing responses; witness-letter and
witness-note, of one witness or of all; a paper of a meeting: minutes,
agenda, resolutions or attendance; the review as a bundle, one JSON file which
import reads, or its dates as a calendar (.ics). It holds what the public may see, or with --private everything.
Papers of the review come as docx, xlsx, html or md, the tracker as csv too, those
of a meeting as docx, html, md or txt.
--meeting takes the number of the meeting, its date, or "last"; --recommendation
what a recommendation is called, such as R4; --witness their name, or a part of it.
A letter with the questions to ask, and a note of what was said, need --private.
It never replaces a file unless --force says so.`,
		Args: exactly(2, `the name of a book and what to export: `+exportable),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch what := report.Paper(args[1]); what {
			case bundlePaper:
				return e.exportBundle(cmd, args[0], f)
			case witnessLetter, witnessNote:
				f.format = cmp.Or(f.format, string(file.DOCX))
				return e.exportWitnesses(cmd, args[0], what, f)
			case calendarPaper:
				return e.exportCalendar(cmd, args[0], f)
			default:
				f.format = cmp.Or(f.format, string(file.DOCX))
				return runExport(cmd, e, args[0], what, f)
			}
		},
	}
	cmd.Flags().StringVar(&f.format, "format", "", "docx (the default), xlsx, html or md; the tracker also csv; for a paper of a meeting docx, html, md or txt")
	cmd.Flags().StringVar(&f.review, "review", "", "which review, where the book holds several")
	cmd.Flags().StringVar(&f.meeting, "meeting", "", "which meeting: its number, its date, or last (the default; for resolutions all)")
	cmd.Flags().StringVar(&f.recommendation, "recommendation", "", "of which recommendation the proof card is: R4, or R4a for a part")
	cmd.Flags().StringVar(&f.witness, "witness", "", "to which witness, by name (default: all, a file each)")
	cmd.Flags().StringVar(&f.asAt, "as-at", "", "the tracker, or the position statement, as it stood at the end of a day: 2026-06-30")
	cmd.Flags().StringVar(&f.out, "out", "", "the file to write, - for standard output (default: beside the book)")
	cmd.Flags().BoolVar(&f.private, "private", false, "with everything, not for the public")
	cmd.Flags().BoolVar(&f.files, "files", false, "with a private bundle: with the source files that the book keeps")
	cmd.Flags().BoolVar(&f.force, "force", false, "replace the file if it is there")
	return cmd
}

// exportable says in words what can be exported.
const exportable = "scope, plan, evidence, findings, recommendations, responses, tracker, position, report, scorecard, proof, letter, witness-letter, witness-note, " +
	"minutes, agenda, resolutions, attendance, bundle or calendar"

func runExport(cmd *cobra.Command, e env, path string, what report.Paper, f exportFlags) error {
	format, err := exportFormat(what, f.format)
	if err != nil {
		return err
	}
	if f.asAt != "" {
		return e.exportAsAt(cmd, path, what, format, f)
	}
	all, err := e.allIn(cmd.Context(), path)
	if err != nil {
		return err
	}
	if what == report.ScorecardPaper && f.review == "" {
		return e.exportScorecard(cmd, path, all, format, f)
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	switch {
	case what.OfRecommendations():
		return e.exportRecommendation(cmd, path, r, what, format, f)
	case !what.OfMeeting():
		x := outgoing{doc: e.lifePaper(r, what, format, f.private), format: format, name: lifeName(r, what, f.private, e.today(), f.format)}
		if what == report.TrackerPaper {
			x.leftOut = public.LeftOut(r)
		}
		return e.sendOut(cmd, path, r, x, f)
	}
	return e.exportPaper(cmd, path, r, what, format, f)
}

// allIn reads every review of a book.
func (e env) allIn(ctx context.Context, path string) ([]*model.Review, error) {
	b, err := e.openToRead(path)
	if err != nil {
		return nil, err
	}
	all, err := e.desk(b).all(ctx)
	return all, closing(b, err)
}

// exportFormat returns the format that something is to be exported in.
func exportFormat(what report.Paper, name string) (file.Format, error) {
	if !slices.Contains(report.MeetingPapers(), what) && !slices.Contains(report.ReviewPapers(), what) && !what.OfRecommendations() {
		return "", wrongUsef("%q cannot be exported: what can is %s", what, exportable)
	}
	formats, format := formatsOf(what), file.Format(name)
	if !slices.Contains(formats, format) {
		var names []string
		for _, f := range formats {
			names = append(names, string(f))
		}
		return "", wrongUsef("there is no format %q for this: the formats are %s", name, strings.Join(names, ", "))
	}
	return format, nil
}

// formatsOf returns the formats that a paper can be written in.
func formatsOf(what report.Paper) []file.Format {
	switch {
	case what == report.TrackerPaper:
		return file.Formats()
	case what.OfMeeting(), what.OfRecommendations(), what.OfWitness():
		return file.PaperFormats()
	case what == report.ScopePaper, what == report.FinalPaper: // texts, not tables
		return file.TextFormats()
	}
	return file.ReviewFormats()
}

// outgoing is a document on its way out.
type outgoing struct {
	doc     *document.Document
	format  file.Format
	name    string        // of the file beside the book
	leftOut []string      // what the public does not see, for whoever sends it
	then    *model.Review // that the document tells of, where it is not that of today
}

// sendOut writes a document where the flags say, and reads it back.
func (e env) sendOut(cmd *cobra.Command, book string, r *model.Review, x outgoing, f exportFlags) error {
	data, err := rendered(x.format, x.doc)
	if err == nil && !f.private {
		err = refuseClosed(public.ClosedAsAt(cmp.Or(x.then, r), r), x.format, data, x.name)
	}
	if err != nil {
		return err
	}
	read := func(path string) error { return readBack(path, data) }
	if err := send(cmd, book, x.name, whole(data), read, f); err != nil || f.private {
		return err
	}
	for _, s := range x.leftOut {
		fmt.Fprintln(cmd.ErrOrStderr(), s)
	}
	return nil
}

// send writes to standard output, or to a file that is then read.
func send(cmd *cobra.Command, book, name string, write func(io.Writer) error, read func(path string) error, f exportFlags) error {
	if f.out == "-" {
		return write(cmd.OutOrStdout())
	}
	if f.out == "" {
		f.out = filepath.Join(filepath.Dir(book), name)
	}
	return export(f.out, write, read, f.force, cmd.OutOrStdout())
}

// export writes a file, reads it back and says where it is.
func export(path string, write func(io.Writer) error, read func(path string) error, force bool, say io.Writer) error {
	if err := writeFile(path, force, write); err != nil {
		return err
	}
	if err := read(path); err != nil {
		return err
	}
	full, err := filepath.Abs(path)
	if err != nil {
		full = path
	}
	_, err = fmt.Fprintf(say, "Wrote %s\n", full)
	return err
}

// exportName is the name of a file beside the book.
func exportName(r *model.Review, kind string, today timetable.Day, ext string) string {
	return exportTitle(r.Info().Title) + " " + kind + " " + today.String() + "." + ext
}

// exportTitle makes a title fit for the name of a file.
func exportTitle(title string) string {
	title = strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`\/:*?"<>|`, c) {
			return '-'
		}
		return c
	}, title)
	if runes := []rune(title); len(runes) > 80 {
		title = string(runes[:80])
	}
	return strings.Trim(title, " .")
}

// today returns the day in the officer's time zone.
func (e env) today() timetable.Day { return timetable.DayOf(e.now().In(e.zone())) }

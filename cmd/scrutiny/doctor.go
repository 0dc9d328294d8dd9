package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"council/scrutiny/model/doctor"
	plaintext "council/scrutiny/model/document/plain"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// What the page on the terminal holds.
const (
	pageWidth  = 80
	pagePlaces = 3 // of each finding
)

// errFaults says that a file was examined and something is wrong with it. It is
// told by the exit code alone: the page has said the rest.
var errFaults = errors.New("something is wrong with the file")

// doctorFlags are the flags of the doctor command.
type doctorFlags struct {
	html, asAt    string
	asJSON, force bool
}

func doctorCommand(e env) *cobra.Command {
	var f doctorFlags
	cmd := &cobra.Command{
		Use:   "doctor FILE",
		Short: "Say on one page what is wrong with any council's tracker",
		Long: `Examines a tracker, or another document, in Word (.docx), Excel (.xlsx) or CSV,
and prints one page on what is wrong with it: the worst first, each with its
place and what to do. It needs no book and changes nothing. What it cannot judge
it says. The page lists the first places of each fault; --html and --json list
them all.

The exit code is 0 where nothing is wrong, 3 where something is, 1 where the
file cannot be read and 2 where the command is not understood.

--json prints one object: file, format, kind, rows, asAt, scheme, verdict, total,
notJudged (sentences) and findings, the worst first. A finding has key, group,
title, why, whatToDo, count and places; a place has says and, where they apply,
table, row, cell, column and count. Names may be added, none changes. The keys:
green-late, rated-better, late-unrated, colour-alone, rating-unknown,
position-old, no-response, no-lead, no-date, date-unreadable, date-open,
initials, row-twice, row-nearly-twice, hidden, tracked, comments, authors.`,
		Args: exactly(1, "the name of a file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runDoctor(cmd, e, args[0], f)
		},
	}
	cmd.Flags().StringVar(&f.html, "html", "", "write the page as a web page (.html) with all places, for a colleague")
	cmd.Flags().BoolVar(&f.force, "force", false, "replace a web page that is there")
	cmd.Flags().StringVar(&f.asAt, "as-at", "", "judge dates as on this day, such as 2026-06-30; today without it")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	return cmd
}

func runDoctor(cmd *cobra.Command, e env, path string, f doctorFlags) error {
	today := timetable.DayOf(e.now())
	if f.asAt != "" {
		day, err := timetable.ParseDay(f.asAt)
		if err != nil {
			return wrongUsef("--as-at takes a day such as 2026-06-30, not %q", f.asAt)
		}
		today = day
	}
	r, err := examine(cmd.Context(), path, today)
	if err != nil {
		return err
	}
	if f.html != "" {
		if err := writeFile(f.html, f.force, func(w io.Writer) error { return file.Write(w, file.HTML, r.Document(doctor.All)) }); err != nil {
			return err
		}
	}
	if err := printExamined(cmd.OutOrStdout(), r, f); err != nil {
		return err
	}
	if len(r.Findings) > 0 {
		return errFaults
	}
	return nil
}

func examine(ctx context.Context, path string, today timetable.Day) (*doctor.Report, error) {
	src, err := file.ReadFile(ctx, path)
	if err != nil {
		return nil, err
	}
	r, err := doctor.Examine(src, today)
	if errors.Is(err, intake.ErrNoTable) {
		return nil, fmt.Errorf("%s holds nothing to examine: %w. Give the columns a header row and save it again", filepath.Base(path), intake.ErrNoTable)
	}
	return r, err
}

func printExamined(w io.Writer, r *doctor.Report, f doctorFlags) error {
	if f.asJSON {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(examinedOf(r))
	}
	if _, err := io.WriteString(w, plaintext.Text(r.Brief(pagePlaces), pageWidth)); err != nil {
		return err
	}
	if f.html != "" {
		_, err := fmt.Fprintf(w, "\nThe page with all places is in %s.\n", f.html)
		return err
	}
	return nil
}

// examined is what the doctor found, for other programs.
type examined struct {
	File     string        `json:"file"`
	Format   string        `json:"format"`
	Kind     string        `json:"kind"`
	Rows     int           `json:"rows"`
	AsAt     string        `json:"asAt"`
	Scheme   string        `json:"scheme,omitempty"`
	Verdict  string        `json:"verdict"`
	Total    int           `json:"total"`
	Findings []foundReport `json:"findings"`
	Unjudged []string      `json:"notJudged"`
}

type foundReport struct {
	Key    string        `json:"key"`
	Group  string        `json:"group"`
	Title  string        `json:"title"`
	Why    string        `json:"why"`
	Do     string        `json:"whatToDo"`
	Count  int           `json:"count"`
	Places []placeReport `json:"places"`
}

type placeReport struct {
	Table  string `json:"table,omitempty"`
	Row    int    `json:"row,omitempty"`
	Cell   string `json:"cell,omitempty"`
	Column string `json:"column,omitempty"`
	Says   string `json:"says"`
	Count  int    `json:"count,omitempty"`
}

func examinedOf(r *doctor.Report) examined {
	x := examined{
		File: r.Name, Format: string(r.Format), Kind: r.Kind, Rows: r.Rows, AsAt: r.Today.String(), Scheme: r.Scheme,
		Verdict: r.Verdict(), Total: r.Total(), Findings: []foundReport{}, Unjudged: append([]string{}, r.Unjudged...),
	}
	for _, f := range r.Findings {
		one := foundReport{Key: f.Key, Group: f.Group, Title: f.Title, Why: f.Why, Do: f.Do, Count: f.Count, Places: []placeReport{}}
		for _, p := range f.Places {
			one.Places = append(one.Places, placeReport(p))
		}
		x.Findings = append(x.Findings, one)
	}
	return x
}

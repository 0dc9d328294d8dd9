package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/returns"
)

// returnReport is what a return says of itself, for other programs.
type returnReport struct {
	DryRun  bool             `json:"dryRun"`
	Files   []returnedReport `json:"files"`
	Refused []string         `json:"refused"`
}

type returnedReport struct {
	File   string        `json:"file"`
	Review string        `json:"review"`
	From   string        `json:"from,omitempty"`
	Sent   string        `json:"sent,omitempty"`
	Notes  []string      `json:"notes"`
	Rows   []returnedRow `json:"rows"`
	Same   int           `json:"unchangedRows"`
	Lines  int           `json:"lines"`
	Took   []int         `json:"accepted"`
	Taken  bool          `json:"taken"`
	// LeftOut is what is about no row: of a mail greetings and the like, of a file
	// what stands outside of its table.
	LeftOut []returnedAside `json:"leftOut"`
}

type returnedAside struct {
	Place string `json:"place"`
	Why   string `json:"why"`
	Text  string `json:"text"`
}

type returnedRow struct {
	Place   string         `json:"place,omitempty"`
	Fate    string         `json:"fate"`
	Ref     string         `json:"reference,omitempty"`
	Title   string         `json:"title"`
	Found   string         `json:"found,omitempty"`
	Twice   bool           `json:"twice,omitempty"`
	Hidden  bool           `json:"hidden,omitempty"`
	Notes   []string       `json:"notes,omitempty"`
	Changes []returnedCell `json:"changes,omitempty"`
	// Cells are those of a new row.
	Cells []returnedCell `json:"cells,omitempty"`
}

type returnedCell struct {
	Line   int    `json:"line,omitempty"`
	What   string `json:"what,omitempty"`
	State  string `json:"state,omitempty"`
	Column string `json:"column"`
	Then   string `json:"sent,omitempty"`
	Here   string `json:"here,omitempty"`
	There  string `json:"returned,omitempty"`
	Reason string `json:"reason,omitempty"`
	Barred string `json:"barred,omitempty"`
}

// The words of a report.
var (
	fates  = map[returns.Fate]string{returns.Found: "found", returns.Added: "new", returns.Missing: "missing", returns.Unclear: "unclear", returns.Removed: "removed here"}
	states = map[returns.State]string{returns.There: "changed there", returns.Here: "changed here", returns.Both: "changed in both"}
	whats  = map[returns.What]string{
		returns.Cell: "cell", returns.Position: "position", returns.Date: "date", returns.Rating: "proposed rating", returns.Remark: "remark", returns.NewRow: "new action",
	}
)

func (r *returning) print(w io.Writer) error {
	report := returnReport{DryRun: r.flags.dryRun, Files: []returnedReport{}, Refused: []string{}}
	for _, one := range r.back {
		report.Files = append(report.Files, one.report())
	}
	for _, err := range r.refused {
		report.Refused = append(report.Refused, sentence(err))
	}
	if r.flags.asJSON {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(report)
	}
	_, err := io.WriteString(w, r.words(report))
	return err
}

func (one *returned) report() returnedReport {
	p := one.proposal
	r := returnedReport{
		File: p.File, Review: p.Review.Info().Title, From: p.From, Notes: append([]string{}, p.Notes...), Rows: []returnedRow{},
		Lines: len(p.Numbered()), Took: []int{}, Taken: one.taken, LeftOut: []returnedAside{},
	}
	if p.Sending != nil {
		r.Sent = p.Sending.Sent.Format("2006-01-02")
	}
	for _, d := range one.decisions {
		r.Took = append(r.Took, d.Number+one.first)
	}
	slices.Sort(r.Took)
	for _, row := range p.Rows {
		if row.Fate == returns.Found && len(row.Changes) == 0 && len(row.Notes) == 0 {
			r.Same++
			continue
		}
		out := returnedRow{
			Place: row.Place, Fate: fates[row.Fate], Ref: row.Ref, Title: prose.OneLine(row.Title), Found: row.By.String(),
			Twice: row.Twice, Hidden: row.Hidden, Notes: row.Notes,
		}
		for _, c := range row.Changes {
			cell := returnedCell{
				What: whats[c.What], State: states[c.State], Column: c.Label, Then: c.Then, Here: c.Here, There: c.There, Reason: c.Reason, Barred: c.Barred,
			}
			if c.Number > 0 {
				cell.Line = c.Number + one.first
			}
			out.Changes = append(out.Changes, cell)
		}
		for _, c := range row.Cells(p.Review.TrackerColumns()) {
			out.Cells = append(out.Cells, returnedCell{Column: c.Label, There: c.There})
		}
		r.Rows = append(r.Rows, out)
	}
	for _, left := range p.Left {
		r.LeftOut = append(r.LeftOut, returnedAside(left))
	}
	return r
}

// words is the report for a person.
func (r *returning) words(report returnReport) string {
	var b strings.Builder
	lines := 0
	for i, one := range report.Files {
		if i > 0 {
			b.WriteString("\n")
		}
		one.write(&b, r.back[i])
		lines += one.Lines
	}
	switch {
	case len(report.Files) == 0:
	case r.flags.accept == "" && lines > 0 && !slices.ContainsFunc(r.back, func(one *returned) bool { return !one.proposal.Mail }):
		b.WriteString("\nNothing was changed. Take lines of it with --accept and their numbers, such as 1,3.\n")
	case r.flags.accept == "" && lines > 0:
		b.WriteString("\nNothing was changed. Take it back with --accept unconflicted, --accept all, or --accept and numbers of lines such as 1,3.\n")
	case r.flags.accept == "":
		b.WriteString("\nNothing was changed. --accept all notes that it came back.\n")
	case r.flags.dryRun:
		b.WriteString("\nNothing was changed: this was a dry run.\n")
	}
	return b.String()
}

// write tells of one file.
func (f returnedReport) write(b *strings.Builder, one *returned) {
	fmt.Fprintf(b, "%s", f.File)
	if f.From != "" {
		fmt.Fprintf(b, ", of %s", prose.OneLine(f.From))
	}
	if one.proposal.Sending != nil {
		fmt.Fprintf(b, ", sent on %s", one.proposal.Sending.Sent.Format("2 January 2006"))
	}
	fmt.Fprintf(b, ", into the review %q: %s\n", f.Review, f.counted(one))
	for _, n := range f.Notes {
		fmt.Fprintf(b, "  %s\n", n)
	}
	took := map[int]bool{}
	for _, n := range f.Took {
		took[n] = true
	}
	for i := range one.proposal.Rows {
		if row := one.proposal.Rows[i]; row.Fate != returns.Found || len(row.Changes) > 0 || len(row.Notes) > 0 {
			writeReturned(b, row, one, took)
		}
	}
	for _, left := range one.proposal.Left {
		fmt.Fprintf(b, "\n  Left out, %s (%s): %s\n", left.Why, left.Place, shortened(left.Text))
	}
	switch {
	case f.Taken && len(f.Took) == 0:
		b.WriteString("\n  Noted that it came back.\n")
	case f.Taken:
		fmt.Fprintf(b, "\n  Took back %s. Ctrl+Z on the screen undoes it.\n", prose.Count(len(f.Took), "line", "lines"))
	}
}

func (f returnedReport) counted(one *returned) string {
	if one.proposal.Mail {
		return prose.Count(f.Lines, "line proposed", "lines proposed")
	}
	rows, changes := one.proposal.Count()
	parts := []string{prose.Count(f.Lines, "line", "lines"), prose.Count(f.Same, "row unchanged", "rows unchanged")}
	for _, n := range []struct {
		n    int
		what string
	}{
		{changes[returns.Both], "changed in both"}, {rows[returns.Added], "new"}, {rows[returns.Missing], "missing"}, {rows[returns.Unclear], "unclear"},
	} {
		if n.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n.n, n.what))
		}
	}
	return strings.Join(parts, ", ")
}

func shortened(s string) string {
	const most = 70
	if runes := []rune(prose.OneLine(s)); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return prose.OneLine(s)
}

package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/model/prose"
)

// importReport is what an import says of itself, for other programs.
type importReport struct {
	File      string        `json:"file"`
	Format    string        `json:"format"`
	Review    string        `json:"review"`
	Added     bool          `json:"addedToReview"`
	DryRun    bool          `json:"dryRun"`
	Kind      string        `json:"kind"`
	Sure      string        `json:"sure"`
	Because   []string      `json:"because"`
	Or        string        `json:"orElse,omitempty"`
	Made      []madeReport  `json:"made"`
	Confirm   []guessReport `json:"toConfirm"`
	KeptFile  string        `json:"keptFile,omitempty"`
	Actions   int           `json:"actions"`
	People    int           `json:"people"`
	Passages  int           `json:"passages"`
	Completed int           `json:"positionsThatSayCompleted"`
	Tables    []tableReport `json:"tables"`
	Notes     []noteReport  `json:"notes"`
}

type madeReport struct {
	What  string `json:"what"`
	Count int    `json:"count"`
	Parts int    `json:"parts,omitempty"`
	Under int    `json:"underHeadings,omitempty"`
}

type guessReport struct {
	Place string `json:"place,omitempty"`
	Text  string `json:"text"`
	Count int    `json:"count"`
}

type tableReport struct {
	Place   string         `json:"place"`
	Sheet   string         `json:"sheet,omitempty"`
	Hidden  bool           `json:"hidden,omitempty"`
	Became  string         `json:"became"`
	Rows    int            `json:"rows"`
	Kept    int            `json:"passages,omitempty"`
	Columns []columnReport `json:"columns,omitempty"`
}

type columnReport struct {
	Column string `json:"column"`
	Became string `json:"became"`
	Rates  bool   `json:"rates,omitempty"`
	Why    string `json:"why,omitempty"`
	Hidden bool   `json:"hidden,omitempty"`
}

type noteReport struct {
	Kind  string `json:"kind"`
	Place string `json:"place,omitempty"`
	Text  string `json:"text"`
	Count int    `json:"count,omitempty"`
}

func (im *importing) print(w io.Writer) error {
	r := im.report()
	if im.flags.asJSON {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(r)
	}
	_, err := io.WriteString(w, r.words())
	return err
}

func (im *importing) report() importReport {
	p := im.proposal
	r := importReport{
		File: im.src.Name, Format: string(im.src.Format), Review: im.title, Added: im.added, DryRun: im.flags.dryRun,
		Passages: len(p.Passages), Completed: p.Completed(),
		Kind: string(p.Kind), Sure: string(p.Sureness()), Because: p.Reasons(), Or: string(p.Second()),
		Made: []madeReport{}, Confirm: []guessReport{}, Tables: []tableReport{}, Notes: []noteReport{},
	}
	if im.flags.keep {
		r.KeptFile = im.file.Name
	}
	for _, m := range p.Made() {
		r.Made = append(r.Made, madeReport(m))
	}
	for _, g := range p.Guesses {
		r.Confirm = append(r.Confirm, guessReport(g))
	}
	if p.Tracker == nil {
		return r.withNotes(p.Notes)
	}
	r.Actions, r.People = len(p.Tracker.Actions), len(p.Tracker.People)
	for _, t := range p.Tracker.Tables {
		tr := tableReport{Place: t.Place, Sheet: t.Name, Hidden: t.Hidden, Became: string(t.Role), Rows: t.Rows, Kept: t.Passages}
		for _, c := range t.Columns {
			tr.Columns = append(tr.Columns, columnReport{Column: c.Name, Became: became(t.Role, c), Rates: c.Rates, Why: c.Why, Hidden: c.Hidden})
		}
		r.Tables = append(r.Tables, tr)
	}
	return r.withNotes(p.Notes)
}

func (r importReport) withNotes(notes []intake.Note) importReport {
	for _, n := range notes {
		r.Notes = append(r.Notes, noteReport{Kind: string(n.Kind), Place: n.Place, Text: n.Text, Count: n.Count})
	}
	return r
}

// became says in a word or two what a column became.
func became(role intake.Role, c intake.Column) string {
	switch {
	case c.Field == intake.Ours:
		return "made by this program, not read back"
	case c.Field != "":
		return c.Field
	case role == intake.AsPeople:
		return "notes"
	}
	return "kept under its own name, private"
}

// words is the report for a person.
func (r importReport) words() string {
	var b strings.Builder
	verb := "Read"
	if r.DryRun {
		verb = "Would read"
	}
	fmt.Fprintf(&b, "%s %s: %s, %s, into the review %q.\n", verb, r.File, r.brought(), prose.Count(r.Passages, "passage", "passages"), r.Review)
	r.writeBelief(&b)
	if r.KeptFile != "" && !r.DryRun {
		b.WriteString("The document itself is kept in the book; scrutiny files lists it.\n")
	}
	for rest := r.Tables; len(rest) > 0; {
		n := 1
		for n < len(rest) && same(rest[0], rest[n]) {
			n++
		}
		writeTables(&b, rest[:n])
		rest = rest[n:]
	}
	if len(r.Notes) > 0 {
		b.WriteString("\nNot understood, or worth a look\n")
	}
	for _, n := range r.Notes {
		place := ""
		if n.Place != "" {
			place = n.Place + ": "
		}
		fmt.Fprintf(&b, "  %s%s\n", place, n.Text)
	}
	if r.Completed > 0 {
		fmt.Fprintf(&b, "\n%s without a rating: the position begins with \"Completed\". Rate them on the screen, all at once if you like.\n", prose.Count(r.Completed, "action", "actions"))
	}
	return b.String()
}

// brought counts the records in a few words.
func (r importReport) brought() string {
	if r.Kind == string(paper.Tracker) || r.Kind == string(paper.Text) {
		return prose.Count(r.Actions, "action", "actions") + ", " + prose.Count(r.People, "person", "people")
	}
	n := 0
	for _, m := range r.Made {
		n += m.Count + m.Parts
	}
	return prose.Count(n, "record", "records")
}

// writeBelief tells what the document was taken for and what became of it.
func (r importReport) writeBelief(b *strings.Builder) {
	if r.Kind == string(paper.Tracker) && r.Or == "" && r.Sure == string(paper.Sure) && len(r.Made) <= 2 {
		return // the tables tell it all
	}
	fmt.Fprintf(b, "It was taken for %s (%s): %s.\n", paper.Kind(r.Kind).Words(), r.Sure, cmp.Or(strings.Join(r.Because, ", "), "nothing speaks for anything else"))
	if r.Or != "" {
		fmt.Fprintf(b, "It may be %s instead: import it with --as %s then.\n", paper.Kind(r.Or).Words(), r.Or)
	}
	for _, m := range r.Made {
		fmt.Fprintf(b, "  %s\n", paper.Made(m))
	}
	if len(r.Confirm) > 0 {
		b.WriteString("\nGuessed, please confirm (tab 4, Imported texts: f filters them, e confirms)\n")
	}
	for _, g := range r.Confirm {
		times := ""
		if g.Count > 1 {
			times = fmt.Sprintf(" (%d places)", g.Count)
		}
		fmt.Fprintf(b, "  %s: %s%s\n", g.Place, g.Text, times)
	}
}

// writeTables tells what became of tables that were read alike, as those of a
// plan that goes on over many pages are.
func writeTables(b *strings.Builder, alike []tableReport) {
	first, rows, kept := alike[0], 0, 0
	for _, t := range alike {
		rows += t.Rows
		kept += t.Kept
	}
	place := cmp.Or(first.Place, "the table")
	if n := len(alike); n > 1 {
		place += fmt.Sprintf(" to %s, %d of them,", alike[n-1].Place, n)
	}
	if first.Hidden {
		place += " (hidden)"
	}
	if rows == 0 && kept > 0 {
		fmt.Fprintf(b, "\n%s became %s\n", place, prose.Count(kept, "passage of text", "passages of text"))
		return
	}
	fmt.Fprintf(b, "\n%s became %s, %s\n", place, first.Became, prose.Count(rows, "row", "rows"))
	for _, c := range first.Columns {
		rates := ""
		if c.Rates {
			rates = "; its ratings were set"
		}
		fmt.Fprintf(b, "  %-34s %s%s\n", strings.Join(strings.Fields(c.Column), " "), c.Became, rates)
	}
}

// same says whether two tables that follow each other were read alike, so that
// the second need not be told again.
func same(a, b tableReport) bool {
	if a.Became != b.Became || a.Hidden != b.Hidden || len(a.Columns) != len(b.Columns) || len(a.Columns) == 0 {
		return false
	}
	for i := range a.Columns {
		if a.Columns[i] != b.Columns[i] {
			return false
		}
	}
	return true
}

// Package doctor says what is wrong with a tracker: what it tells the panel that
// its own dates deny, what nobody can be held to, and what would go out of the
// door with the file. Each kind of fault is one entry of one table, with why it
// matters and what to do. What cannot be judged is said, never passed over. The
// package reads no file and no clock: a source comes from the readers in
// store/file, the day from whoever asks.
package doctor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// Report is what was found in one file, or in one review.
type Report struct {
	Name     string // the file's, or the review's title
	Kind     string // what it was taken for, in words
	Format   intake.Format
	Rows     int
	Today    timetable.Day
	Scheme   string    // by which ratings were read; empty where there are none
	Findings []Finding // the worst first; those that found nothing are left out
	Unjudged []string  // what could not be judged, a sentence each
}

// Finding is one kind of fault with all its places.
type Finding struct {
	Key    string
	Group  string
	Title  string // with the count: "6 greens past their date"
	Why    string
	Do     string
	Count  int
	Places []Place
}

// Place is where a fault is.
type Place struct {
	Table  string // "sheet Tracker", "table 3"; empty where there is but one
	Row    int    // as the file counts, 0 where it is about no row
	Cell   string // as a spreadsheet calls it, such as F12
	Column string // the heading, as the file has it
	Says   string // what is wrong there
	Count  int    // how many are there; 0 for one
}

// Where says in words where the place is.
func (p Place) Where() string {
	var parts []string
	if p.Table != "" {
		parts = append(parts, p.Table)
	}
	switch {
	case p.Cell != "":
		parts = append(parts, "cell "+p.Cell)
	case p.Row > 0:
		parts = append(parts, fmt.Sprintf("row %d", p.Row))
	}
	if p.Cell == "" && p.Column != "" {
		parts = append(parts, "column "+p.Column)
	}
	return strings.Join(parts, ", ")
}

// Total is how many faults there are of all kinds.
func (r *Report) Total() (n int) {
	for _, f := range r.Findings {
		n += f.Count
	}
	return n
}

// Examine examines a file on a day.
func Examine(src *intake.Source, today timetable.Day) (*Report, error) {
	at := today.Time()
	doc, err := paper.Read(src, nil, paper.Options{Options: intake.Options{At: at}})
	if err != nil {
		return nil, fmt.Errorf("look for a tracker in %s: %w", src.Name, err)
	}
	p := newPatient(doc, model.DefaultScheme(), today)
	if doc.Kind != paper.Tracker && src.Format != intake.DOCX && src.Format != intake.TXT {
		// A sheet of recommendations is read for its columns like any tracker.
		if t, err := intake.Read(src, nil, intake.Options{At: at}); err == nil {
			p.admit(t)
		}
		if len(p.rows) > 0 {
			p.kind = paper.Tracker.Words()
		}
	}
	if scheme := p.findScheme(); scheme.Key != p.scheme.Key {
		p.scheme = scheme
		if t, err := intake.Read(src, nil, intake.Options{At: at, Scheme: scheme}); err == nil {
			p.admit(t)
		}
	}
	p.learnNames()
	return p.report(src.Name), nil
}

// Imported examines a file that was read with an officer's choices, rated by the
// scheme of the review that it goes into.
func Imported(doc *paper.Proposal, scheme model.Scheme, today timetable.Day) *Report {
	p := newPatient(doc, scheme, today)
	p.counts = p.reads(scheme)
	p.learnNames()
	return p.report(doc.Source.Name)
}

// report carries out every check.
func (p *patient) report(name string) *Report {
	p.watch = p.scheme.Watch(p.today)
	r := &Report{Name: name, Kind: p.kind, Rows: len(p.rows), Today: p.today}
	if p.src != nil {
		r.Format = p.src.Format
	}
	if p.counts.rated > 0 && p.known() {
		r.Scheme = p.scheme.Name
	}
	for _, c := range checks() {
		places := c.find(p)
		if len(places) == 0 {
			continue
		}
		n := 0
		for _, at := range places {
			n += max(1, at.Count)
		}
		r.Findings = append(r.Findings, Finding{
			Key: c.key, Group: c.group, Title: prose.Count(n, c.one, c.more), Why: c.why, Do: c.do, Count: n, Places: places,
		})
	}
	if len(p.strangers) > 0 {
		p.cannot("%s: the headings are not those of a tracker (action, lead, date, progress, rating), so the rows were not judged.", list(p.strangers))
	}
	p.unread()
	r.Unjudged = p.unjudged
	return r
}

// list names the first few of several.
func list(all []string) string {
	const most = 3
	if len(all) > most {
		return strings.Join(all[:most], ", ") + fmt.Sprintf(" and %d more", len(all)-most)
	}
	return strings.Join(all, ", ")
}

// cannot notes what could not be judged, once.
func (p *patient) cannot(format string, args ...any) {
	if s := fmt.Sprintf(format, args...); !slices.Contains(p.unjudged, s) {
		p.unjudged = append(p.unjudged, s)
	}
}

// shorten cuts a text to a few words for a line of a list.
func shorten(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > most {
		cut := string(runes[:most])
		if i := strings.LastIndexByte(cut, ' '); i > most/2 {
			cut = cut[:i]
		}
		return strings.TrimRight(cut, " ,;:.") + " …"
	}
	return s
}

// quoted is a few words of a row's action, to know it by.
func (r *row) quoted() string {
	return "“" + shorten(cmp.Or(r.action.Title(), "no words"), 48) + "”"
}

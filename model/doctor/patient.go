package doctor

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// patient is what is examined: the rows of a file or of a review.
type patient struct {
	src    *intake.Source // nil for a review
	doc    *paper.Proposal
	review *model.Review // nil for a file
	today  timetable.Day
	kind   string
	scheme model.Scheme
	watch  *model.Watch
	rows   []*row
	sheets []*sheet
	// strangers are the tables that have rows, and no columns of a tracker.
	strangers []string
	people    []*model.Person
	counts    readings
	knows     func(name string) bool
	unjudged  []string
}

// sheet is a table of actions.
type sheet struct {
	place   string
	columns []intake.Column
	alike   string // the headings: rows of tables that have the same can be the same
	letters bool   // cells have names such as F12
}

// row is one action with its place.
type row struct {
	action *model.Action
	sheet  *sheet
	line   *intake.Row // nil in a review
	number int
	ref    string // in a review, what the action is called
	again  bool   // it was reported as another row once more
}

func newPatient(doc *paper.Proposal, scheme model.Scheme, today timetable.Day) *patient {
	p := &patient{src: doc.Source, doc: doc, today: today, scheme: scheme, kind: doc.Kind.Words(), knows: func(string) bool { return false }}
	p.admit(doc.Tracker)
	return p
}

// admit takes the actions of a proposal in, in place of those that are there.
func (p *patient) admit(t *intake.Proposal) {
	if t == nil {
		return
	}
	p.rows, p.sheets, p.strangers, p.people = nil, nil, nil, t.People
	var strangers []*sheet
	for i := range t.Tables {
		report := &t.Tables[i]
		s := &sheet{place: report.Place, columns: report.Columns, alike: headings(report.Columns), letters: p.src.Format == intake.XLSX}
		if s.letters {
			s.place = "sheet " + report.Name // a part of a sheet says from which row on
		}
		if report.Role == intake.AsPeople || report.Role == intake.AsNothing || report.Role == intake.AsPassages && p.src.Format == intake.DOCX {
			continue
		}
		if report.Role != intake.AsTracker || len(report.Lines) > 0 && !ofActions(report.Columns) {
			strangers = append(strangers, s)
			continue
		}
		p.sheets = append(p.sheets, s)
		for _, l := range report.Lines {
			p.rows = append(p.rows, &row{action: l.Action, sheet: s, line: l.Row, number: l.Row.Number})
		}
	}
	for _, s := range strangers {
		if !slices.ContainsFunc(p.sheets, func(known *sheet) bool { return known.place == s.place }) {
			p.strange(s)
		}
	}
}

// strange notes a table that is none of actions: a list of recommendations and
// nothing else, or one whose headings say nothing here.
func (p *patient) strange(s *sheet) {
	if n := p.recommended(s.place); n > 0 {
		p.cannot("%s lists %s and has no column for the response, the lead or the date, so none of these was judged.", s.words(), prose.Count(n, "recommendation", "recommendations"))
		return
	}
	p.strangers = append(p.strangers, s.words())
}

// recommended counts what stands under the heading of recommendations in a table
// that has no other column.
func (p *patient) recommended(place string) (n int) {
	for _, b := range p.src.Blocks {
		t, ok := b.(*intake.Table)
		if !ok || t.Place != place {
			continue
		}
		under := -1
		for _, r := range t.Rows {
			for c, cell := range r.Cells {
				switch text := intake.Fold(cell.Text); {
				case text == "" || cell.Merged != intake.NotMerged:
				case text == "recommendation" || text == "recommendations":
					under = c
				case c == under:
					n++
				}
			}
		}
	}
	return n
}

// ofActions says whether two headings at least are those of a tracker: any table
// has some column of long texts.
func ofActions(columns []intake.Column) bool {
	n := 0
	for _, c := range columns {
		switch {
		case !c.ByName():
		case c.Rates:
			n++
		case c.Field == "action", c.Field == "timetable", c.Field == "leads", c.Field == "positions", c.Field == "measures":
			n++
		}
	}
	return n >= 2
}

// headings joins the names of columns.
func headings(columns []intake.Column) string {
	var b strings.Builder
	for _, c := range columns {
		b.WriteString(intake.Fold(c.Name) + "\x00")
	}
	return b.String()
}

// column returns the column that fills a field; the rating has its own mark.
func (s *sheet) column(field string) (intake.Column, bool) {
	for _, c := range s.columns {
		if c.Field == field || field == "rating" && c.Rates {
			return c, true
		}
	}
	return intake.Column{}, false
}

// cell returns the cell of a row in a column.
func (r *row) cell(c intake.Column) intake.Cell {
	if r.line != nil && c.Index < len(r.line.Cells) {
		return r.line.Cells[c.Index]
	}
	return intake.Cell{}
}

// rating returns the cell of a row in its column of ratings.
func (r *row) rating() intake.Cell {
	if c, ok := r.sheet.column("rating"); ok {
		return r.cell(c)
	}
	return intake.Cell{}
}

// at is the place of a row, in the column of a field where it has one.
func (r *row) at(field, says string) Place {
	c, ok := r.sheet.column(field)
	if !ok {
		return Place{Table: r.sheet.place, Row: r.number, Says: says}
	}
	return r.in(c, says)
}

// in is the place of a row in a column.
func (r *row) in(c intake.Column, says string) Place {
	if r.ref != "" {
		return Place{Table: "action " + r.ref, Says: says}
	}
	p := Place{Table: r.sheet.place, Row: r.number, Column: strings.Join(strings.Fields(c.Name), " "), Says: says}
	if r.sheet.letters {
		p.Cell = cellName(c.Index, r.number)
	}
	return p
}

// has says whether a table has a column for a field; where none has, it is said.
func (p *patient) has(field, what string) bool {
	without := 0
	for _, s := range p.sheets {
		if _, ok := s.column(field); !ok {
			without++
		}
	}
	switch {
	case len(p.sheets) == 0:
		return false
	case without == len(p.sheets):
		p.cannot("No column for %s was found, so %s were not judged.", what, what)
		return false
	}
	return true
}

// readings counts the cells of the columns of ratings that say something.
type readings struct {
	rated   int // the scheme reads them
	plain   int // it does not, and any reader does
	strange int
}

// findScheme returns the scheme of the program's that reads most of the ratings
// in the file, if it reads half of them, and notes what it reads.
func (p *patient) findScheme() model.Scheme {
	best := p.scheme
	p.counts = p.reads(best)
	for _, s := range model.Presets() {
		if n := p.reads(s); n.rated > p.counts.rated && n.rated >= n.plain+n.strange {
			best, p.counts = s, n
		}
	}
	return best
}

// reads counts the ratings in the file that a scheme reads, and the others.
func (p *patient) reads(s model.Scheme) (n readings) {
	for _, r := range p.rows {
		text := strings.TrimSpace(r.rating().Text)
		if text == "" {
			continue
		}
		if _, read := s.Read(text); read {
			n.rated++
		} else if stateOf(text) != unclear {
			n.plain++
		} else {
			n.strange++
		}
	}
	return n
}

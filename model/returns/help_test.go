package returns_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/returns"
	"council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
)

var (
	noon  = time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	today = timetable.DayOf(noon)
)

// must is what a helper fails with: a test, or a property.
type must interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// town is a review with its history, so that it can be seen as it stood.
type town struct {
	t       must
	now     *model.Review
	history []*model.Entry
}

func (b *town) do(c model.Change) {
	b.t.Helper()
	next, e, err := model.Apply(b.now, c, model.Stamp{At: noon.Add(time.Duration(b.now.Revision) * time.Minute), Who: "Officer"})
	if err != nil {
		b.t.Fatal(err)
	}
	b.now, b.history = next, append(b.history, e)
}

func (b *town) at(rev model.Revision) *model.Review {
	b.t.Helper()
	if rev == 0 {
		return nil
	}
	then, err := model.AsAt(b.now, b.history[rev:])
	if err != nil {
		b.t.Fatal(err)
	}
	return then
}

func (b *town) actions() []*model.Action { return slices.Collect(b.now.Actions()) }

func (b *town) action(ref string) *model.Action {
	b.t.Helper()
	refs := b.now.References()
	for a := range b.now.Actions() {
		if refs[a.ID] == ref {
			return a
		}
	}
	b.t.Fatalf("there is no action %s", ref)
	return nil
}

func (b *town) set(ref, field, text string) {
	b.t.Helper()
	b.do(model.Set{IDs: []model.ID{b.action(ref).ID}, Values: []model.Value{{Field: field, Text: text}}})
}

// market is a town with a few actions of two leads.
func market(t must) *town {
	t.Helper()
	b := &town{t: t, now: model.NewReview("r1")}
	b.do(model.Begin{Title: "Markets review", Template: model.Blank})
	act := func(section, text, when, leads, position string) model.Record {
		a := &model.Action{Section: section, Text: text, Leads: leads, Measures: "Stalls let"}
		a.When.Words = when
		if position != "" {
			a.Positions = []model.Position{{Recorded: noon, Text: position}}
		}
		return a
	}
	b.do(model.Insert{Records: []model.Record{
		&model.Person{Name: "Gina Davies", Abbreviation: "GD"},
		act("Stalls", "Paint the gate of the covered market before the summer", "30 June 2026", "GD", "Quotes are in"),
		act("Stalls", "Mend the lock of the cold store", "Mar-26", "GD", ""),
		act("Stalls", "Agree with traders who sweeps the square after closing", "Ongoing", "GD", "Two meetings held"),
		act("Money", "Publish what each pitch costs, with last year's price beside it", "By 30 September 2026", "GD", ""),
		act("Money", "Write to the bank about the float", "2026/27", "PL", ""),
	}})
	return b
}

// sent sends the actions of a lead and returns the file.
func (b *town) sent(lead string, flat bool) *document.Document {
	b.t.Helper()
	return b.sentBy(send.ByLead, lead, flat)
}

// sentBy sends the file of one of those among whom the actions are divided.
func (b *town) sentBy(way send.By, to string, flat bool) *document.Document {
	b.t.Helper()
	o := send.Options{To: way, Today: today, Due: today.AddDays(14), Flat: flat, Resting: true}
	parcels, _ := send.Parcels(b.now, o)
	for _, p := range parcels {
		if p.To != to {
			continue
		}
		doc := send.Document(b.now, p, o, b.now.NextID())
		var ids []model.ID
		for _, a := range p.Actions {
			ids = append(ids, a.ID)
		}
		b.do(model.Send{First: b.now.NextID(), Files: []model.Sent{{To: p.To, Person: p.Person, Due: o.Due, Format: "xlsx", File: "GD.xlsx", Actions: ids}}})
		return doc
	}
	b.t.Fatalf("nothing is sent to %q", to)
	return nil
}

// sourceOf is a file as its reader finds it: its tables and headings.
func sourceOf(doc *document.Document) *intake.Source {
	src := &intake.Source{Name: "GD.xlsx", Format: intake.XLSX}
	for _, p := range doc.Identity {
		src.Identity = append(src.Identity, intake.Property(p))
	}
	n := 0
	for _, s := range doc.Sections {
		for _, block := range s.Blocks {
			switch block := block.(type) {
			case *document.Paragraph:
				src.Blocks = append(src.Blocks, &intake.Passage{Text: block.Runs[0].Text, Style: intake.Paragraph})
			case *document.Heading:
				src.Blocks = append(src.Blocks, &intake.Passage{Text: block.Text, Style: intake.Heading, Level: block.Level})
			case *document.Table:
				n++
				src.Blocks = append(src.Blocks, tableOf(block, n))
			}
		}
	}
	return src
}

func tableOf(d *document.Table, n int) *intake.Table {
	t := &intake.Table{Place: fmt.Sprintf("table %d", n)}
	for _, above := range d.Above {
		row := intake.Row{Cells: make([]intake.Cell, len(d.Columns))}
		row.Cells[0].Text = above
		t.Rows = append(t.Rows, row)
	}
	var head intake.Row
	for _, c := range d.Columns {
		head.Cells = append(head.Cells, intake.Cell{Text: c.Name})
	}
	t.Rows = append(t.Rows, head)
	for _, r := range d.Rows {
		row := intake.Row{ID: r.ID}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, intake.Cell{Text: c.Text, Date: c.Day})
		}
		t.Rows = append(t.Rows, row)
	}
	number(t)
	return t
}

func number(t *intake.Table) {
	for i := range t.Rows {
		t.Rows[i].Number = i + 1
	}
}

// grid is the first table of a file, to be edited as people do.
type grid struct {
	t      must
	table  *intake.Table
	header int
}

func gridOf(t must, src *intake.Source) *grid {
	t.Helper()
	for _, block := range src.Blocks {
		if table, ok := block.(*intake.Table); ok {
			for i, row := range table.Rows {
				if slices.ContainsFunc(row.Cells, func(c intake.Cell) bool { return c.Text == send.PositionColumn }) {
					return &grid{t, table, i}
				}
			}
		}
	}
	t.Fatal("the file has no table")
	return nil
}

func (g *grid) column(name string) int {
	g.t.Helper()
	i := slices.IndexFunc(g.table.Rows[g.header].Cells, func(c intake.Cell) bool { return c.Text == name })
	if i < 0 {
		g.t.Fatalf("the file has no column %q", name)
	}
	return i
}

// row returns the row whose action begins so.
func (g *grid) row(begins string) *intake.Row {
	g.t.Helper()
	col := g.column("Action")
	for i := range g.table.Rows {
		if i > g.header && strings.HasPrefix(g.table.Rows[i].Cells[col].Text, begins) {
			return &g.table.Rows[i]
		}
	}
	g.t.Fatalf("no row begins %q", begins)
	return nil
}

func (g *grid) write(begins, column, text string) {
	g.t.Helper()
	g.row(begins).Cells[g.column(column)] = intake.Cell{Text: text}
}

// read takes a file back as the commands do.
func (b *town) read(src *intake.Source) *returns.Proposal {
	b.t.Helper()
	h, err := returns.Find(src, []*model.Review{b.now})
	if err != nil {
		b.t.Fatal(err)
	}
	p, err := returns.Read(src, h, b.at(h.Revision))
	if err != nil {
		b.t.Fatal(err)
	}
	return p
}

// take accepts decisions; false where nothing is left to change.
func (b *town) take(p *returns.Proposal, decisions []returns.Decision) {
	b.t.Helper()
	c, err := p.Change(decisions, today)
	if err != nil {
		b.t.Fatal(err)
	}
	b.do(c)
}

// said lists a proposal line by line.
func said(p *returns.Proposal) []string {
	var all []string
	for _, r := range p.Rows {
		name := r.Ref
		switch r.Fate {
		case returns.Added:
			name = "new"
		case returns.Unclear:
			name = "unclear"
		case returns.Missing:
			all = append(all, r.Ref+" missing")
			continue
		case returns.Removed:
			name += " removed"
		case returns.Found:
		}
		for _, c := range r.Changes {
			all = append(all, strings.TrimSpace(fmt.Sprintf("%s %s %s: %s | %s | %s %s", name, []string{"there", "here", "both"}[c.State], c.Label, c.Then, c.Here, c.There, c.Barred)))
		}
	}
	return all
}

func expect(t testing.TB, p *returns.Proposal, want ...string) {
	t.Helper()
	if got := said(p); !slices.Equal(got, want) {
		t.Errorf("proposed\n  %s\nwant\n  %s\nnotes: %q", strings.Join(got, "\n  "), strings.Join(want, "\n  "), p.Notes)
	}
}

func hasNote(p *returns.Proposal, part string) bool {
	return slices.ContainsFunc(p.Notes, func(n string) bool { return strings.Contains(n, part) })
}

package send

import (
	"cmp"
	"fmt"
	"strconv"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

// The properties by which a file that comes back is known.
const (
	ReviewProperty   = document.IdentityPrefix + "review"
	KindProperty     = document.IdentityPrefix + "kind"
	SendingProperty  = document.IdentityPrefix + "sending"
	RevisionProperty = document.IdentityPrefix + "revision"
	// KindSending is the kind of a file that was sent to be filled in.
	KindSending = "sending"
)

// Document returns the file of a parcel; sending is the ID of the record that
// will tell of it.
func Document(r *model.Review, p Parcel, o Options, sending model.ID) *document.Document {
	m := &maker{r: r, p: p, o: o, watch: model.NewWatch(r, o.Today), refs: r.References()}
	return m.document(sending)
}

// maker makes the file of one parcel.
type maker struct {
	r     *model.Review
	p     Parcel
	o     Options
	watch *model.Watch
	refs  map[model.ID]string
}

func (m *maker) document(sending model.ID) *document.Document {
	info := m.r.Info()
	d := &document.Document{
		Title: Title(m.p), Subject: together(" · ", prose.OneLine(info.Title), prose.OneLine(info.Body), m.o.Council), Language: "en-GB",
		Footer: prose.OneLine(info.Title) + ". To be filled in, not for publication", Protected: true,
		Identity: []document.Property{
			{Name: ReviewProperty, Value: string(m.r.ID)},
			{Name: KindProperty, Value: KindSending},
			{Name: SendingProperty, Value: strconv.FormatUint(uint64(sending), 10)},
			{Name: RevisionProperty, Value: strconv.FormatUint(uint64(m.r.Revision), 10)},
		},
	}
	if m.p.Closed {
		d.Marking = report.ExemptMarking
	}
	blocks := m.grouped()
	if m.o.Flat {
		table := m.table(m.p.Actions)
		table.Above = []string{d.Title, d.Subject, Ask(m.r, m.p, m.o), m.howTo()}
		if d.Marking != "" {
			table.Above = append(table.Above, d.Marking)
		}
		blocks = []document.Block{table}
	}
	d.Sections = []document.Section{{Landscape: true, Blocks: blocks}}
	return d
}

// Title returns what a file is called.
func Title(p Parcel) string {
	if p.Several {
		return "Actions: " + p.To
	}
	return "Actions for " + p.To
}

// Ask returns the sentence that says what is wanted.
func Ask(r *model.Review, p Parcel, o Options) string {
	what := "this action stands"
	if n := len(p.Actions); n > 1 {
		what = fmt.Sprintf("each of these %d actions stands", n)
	}
	day := o.Today
	if round := r.OpenRound(); round != nil && !round.AsAt.IsZero() {
		day = round.AsAt
	}
	ask := "Please say where " + what + " as at " + long(day)
	if !o.Due.IsZero() {
		ask += ", and send the file back by " + long(o.Due)
	}
	return ask + "."
}

// howTo says which cells are to be filled in.
func (m *maker) howTo() string {
	fill := fmt.Sprintf("Fill in the shaded columns, from “%s” on, and leave a cell empty where nothing changed. ", ColumnName(m.r, PositionColumn))
	if m.o.Flat {
		return fill + "The other cells are locked against slips: filters work, and Unprotect Sheet, without a password, opens the cells and lets rows be sorted."
	}
	return fill + "The other cells say how things stand here, and are locked against slips."
}

// grouped returns what a Word file holds: what is asked, and the actions. A lead
// who has few in many sections gets them in one table, which is half as many
// pages; for several leads there is a table for each section.
func (m *maker) grouped() []document.Block {
	blocks := []document.Block{
		&document.Paragraph{Style: document.Lead, Runs: []document.Run{{Text: Ask(m.r, m.p, m.o)}}},
		document.Plain(m.howTo()),
	}
	var group []*model.Action
	flush := func() {
		if len(group) == 0 {
			return
		}
		if name := prose.OneLine(group[0].Section); m.p.Several && name != "" {
			blocks = append(blocks, &document.Heading{Level: 1, Text: name})
		}
		table := m.table(group)
		table.Caption = ""
		blocks = append(blocks, table)
		group = nil
	}
	for _, a := range m.p.Actions {
		if m.p.Several && len(group) > 0 && prose.OneLine(group[0].Section) != prose.OneLine(a.Section) {
			flush()
		}
		group = append(group, a)
	}
	flush()
	return blocks
}

// table returns a table of actions with the cells to fill in.
func (m *maker) table(actions []*model.Action) *document.Table {
	own := m.shownColumns()
	table := &document.Table{Name: "Your actions", Caption: Title(m.p), Columns: m.columns(own)}
	for _, a := range actions {
		row := document.Row{ID: report.RowID(a.ID), Cells: make([]document.Cell, 0, len(table.Columns))}
		row.Cells = append(row.Cells, document.Cell{Text: m.refs[a.ID]})
		positions := false
		for _, c := range own {
			row.Cells = append(row.Cells, m.cell(c, a))
			positions = positions || c.Field == "positions"
		}
		if !positions {
			last, _ := a.Position()
			row.Cells = append(row.Cells, document.Cell{Text: last.Text})
		}
		row.Cells = append(row.Cells, m.rating(a))
		for len(row.Cells) < len(table.Columns) {
			row.Cells = append(row.Cells, document.Cell{})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func (m *maker) cell(c model.Column, a *model.Action) document.Cell {
	out := document.Cell{Text: c.Cell(a)}
	if c.Field == "timetable" {
		if parts := m.watch.Reading(a.When).Parts; len(parts) == 1 && parts[0].Kind == timetable.DayKind && !parts[0].Last.IsZero() {
			out.Day = parts[0].Last.String()
		}
	}
	return out
}

func (m *maker) rating(a *model.Action) document.Cell {
	r, ok := m.r.Info().Scheme.Rating(a.Rating)
	if !ok {
		return document.Cell{Text: string(a.Rating)}
	}
	return document.Cell{Text: r.Word, Mark: report.Mark(r)}
}

// together joins the texts that there are.
func together(between string, parts ...string) string {
	all := ""
	for _, p := range parts {
		if all == "" || p == "" {
			all = cmp.Or(all, p)
			continue
		}
		all += between + p
	}
	return all
}

func long(d timetable.Day) string { return d.Time().Format("Monday 2 January 2006") }

package paper

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// table makes records of a table: of one of ours by its declaration, of another
// as of any document's.
func (w *ownWalk) table(b *block) {
	d := w.desk
	t, ours := d.own.tables[b.of]
	if !ours {
		d.takeTable(&section{}, b)
		return
	}
	if t.Table == tabular.Matrix {
		d.own.readStages(d, b)
	}
	for i, r := range b.grid.rows[1:] {
		if r.repeats(b.grid) {
			continue
		}
		switch t.Table {
		case tabular.Slips:
			d.takeSlip(t, r)
		case tabular.Notes:
			d.takeStageNote(t, r)
		case tabular.Responses, tabular.Answers:
			d.takeResponse(t, r)
		case tabular.Matrix:
			d.takeStrand(t, r)
		case tabular.Recommendations:
			d.takeRecommendation(t, r, w.heading)
		default:
			if t.Of != model.KindState {
				d.takeRow(t, r, i+1)
			}
		}
	}
}

// cell returns what stands in the column of a name.
func (t declared) cell(r *row, name string) string {
	for i, c := range t.columns {
		if c.Name == name {
			return r.text(i)
		}
	}
	return ""
}

// takeRow makes the record that a row tells of.
func (d *desk) takeRow(t declared, r *row, number int) {
	if t.Of == model.KindEnquiry {
		d.named(model.KindEnquiry, prose.OneLine(t.cell(r, t.columns[0].Name)), r)
		return
	}
	rec := model.New(t.Of)
	d.read(t, r, rec)
	id := d.addFrom(rec, &r.made)
	if t.Table == tabular.Tasks {
		d.own.tasks[firstOf(t.cell(r, "No"), strconv.Itoa(number))] = id
	}
}

// read fills a record with what a row tells of it. What cannot be understood
// goes into its notes. A column that is not there says that no row has anything
// in it.
func (d *desk) read(t declared, r *row, rec model.Record) {
	for _, c := range t.Columns {
		if t.KindOf(c) == rec.Kind() && c.How == tabular.Draft {
			_, _ = tabular.Take(c, rec, "")
		}
	}
	for i, c := range t.columns {
		if t.KindOf(c) != rec.Kind() || c.How == tabular.Apart {
			continue
		}
		links, ok := tabular.Take(c, rec, r.text(i))
		if !ok {
			note(rec, c.Name+": "+r.text(i))
		}
		for _, l := range links {
			d.later = append(d.later, func() { d.linkNamed(rec, c, l, r) })
		}
	}
}

// linkNamed makes a record link to those that a cell names. Of those that are nowhere
// the names are kept in its notes.
func (d *desk) linkNamed(rec model.Record, c tabular.Column, l tabular.Named, r *row) {
	var ids []model.ID
	var lost []string
	for _, name := range l.Names {
		id := model.ID(0)
		switch l.How { //nolint:exhaustive // those that name others
		case tabular.ByNumber:
			id = d.own.tasks[name]
		case tabular.ByTitle:
			id = d.named(l.Field.LinksTo, name, r)
		default:
			id = d.referred(l.Field.LinksTo, name)
		}
		if id == 0 {
			lost = append(lost, name)
			continue
		}
		ids = append(ids, id)
	}
	_ = l.Field.Link(rec, ids) // it is a field of links
	if len(lost) > 0 {
		note(rec, c.Name+": "+strings.Join(lost, ", "))
	}
}

// note adds a line to the working notes of a record, if its kind has some.
func note(rec model.Record, line string) {
	if f, ok := model.FieldOf(rec.Kind(), "notes"); ok {
		_ = f.Set(rec, strings.TrimSpace(f.Get(rec)+"\n"+line)) // a text field takes any text
	}
}

// named returns the record of a kind that a title names: of the paper, else of
// the review, else one that is made of it, where the title is all that such a
// record needs.
func (d *desk) named(k model.Kind, title string, r *row) model.ID {
	for _, rec := range d.records {
		if rec.Kind() == k && tabular.Title(rec) == title {
			return model.IDOf(rec)
		}
	}
	if d.into != nil {
		for _, rec := range d.into.Of(k) {
			if tabular.Title(rec) == title {
				return model.IDOf(rec)
			}
		}
	}
	var rec model.Record
	switch k { //nolint:exhaustive // of the others a title is not enough
	case model.KindEnquiry:
		rec = &model.Enquiry{Text: title}
	case model.KindTheme:
		rec = &model.Theme{Title: title}
	case model.KindStream:
		rec = &model.Stream{Title: title}
	case model.KindBody:
		rec = &model.Body{Name: title}
	default:
		return 0
	}
	return d.addFrom(rec, &r.made)
}

// referred returns the record of a kind that a reference names, in the paper
// first.
func (d *desk) referred(k model.Kind, reference string) model.ID {
	for _, rec := range d.records {
		if rec.Kind() == k && tabular.Reference(rec) == reference {
			return model.IDOf(rec)
		}
	}
	if d.into != nil {
		for _, rec := range d.into.Of(k) {
			if tabular.Reference(rec) == reference {
				return model.IDOf(rec)
			}
		}
	}
	return 0
}

// takeSlip gives a task a date that was put off.
func (d *desk) takeSlip(t declared, r *row) {
	id := d.own.tasks[t.cell(r, "No")]
	for _, rec := range d.records {
		task, ok := rec.(*model.Task)
		if !ok || id != 0 && task.ID != id || id == 0 && task.Name != t.cell(r, "What") {
			continue
		}
		at, _ := time.Parse("2 January 2006", t.cell(r, "Put off on")) // none where it is no day
		task.Slips = append(task.Slips, model.Slip{At: at, From: t.cell(r, "From"), To: t.cell(r, "To"), Reason: t.cell(r, "Reason")})
		r.made = append(r.made, task.ID)
		return
	}
}

// readStages reads the stages of the status matrix from its head.
func (o *own) readStages(d *desk, b *block) {
	var columns []int
	for c := 1; c < b.grid.width; c++ {
		columns = append(columns, c)
		o.stages = append(o.stages, prose.OneLine(b.grid.rows[0].text(c)))
	}
	o.offset = d.stagesFrom(b.grid, columns)
}

// takeStrand makes a strand of work of a row of the status matrix, and notes
// where in it which notes begin.
func (d *desk) takeStrand(t declared, r *row) {
	st := &model.Stream{}
	d.read(t, r, st)
	id := d.addFrom(st, &r.made)
	for c := range d.own.stages {
		for _, number := range strings.Fields(r.text(c + 1)) {
			if _, begun := d.own.spans[number]; !begun {
				d.own.spans[number] = span{id, c}
			}
		}
	}
}

// takeStageNote makes a note of the status matrix.
func (d *desk) takeStageNote(t declared, r *row) {
	n := &model.StageNote{}
	d.read(t, r, n)
	at, begun := d.own.spans[t.cell(r, "No")]
	if !begun {
		at = span{d.named(model.KindStream, prose.OneLine(t.cell(r, "Strand of work")), r), max(0, d.own.stage(t.cell(r, "From stage"), 0))}
	}
	last := max(at.from, d.own.stage(t.cell(r, "To stage"), at.from))
	n.Stream = []model.ID{at.stream}
	n.From, n.To = uint64(d.own.offset+at.from+1), uint64(d.own.offset+last+1) //nolint:gosec // counts columns
	d.addFrom(n, &r.made)
}

// stage returns which stage a name means, from one of them on; -1 for none.
func (o *own) stage(name string, from int) int {
	for i := from; i < len(o.stages); i++ {
		if o.stages[i] == prose.OneLine(name) {
			return i
		}
	}
	return -1
}

// takeRecommendation makes a recommendation, under the one of which it is a part
// by its number.
func (d *desk) takeRecommendation(t declared, r *row, heading string) {
	rec := &model.Recommendation{}
	d.read(t, r, rec)
	d.number(rec, t.cell(r, "No"))
	if rec.Heading == "" && heading != tabular.NoHeading && !strings.EqualFold(heading, tabular.Recommendations.Caption) {
		rec.Heading = heading
	}
	d.own.recommendations[t.cell(r, "No")] = d.addFrom(rec, &r.made)
}

// number gives a recommendation the label that its number has, and what it is a
// part of.
func (d *desk) number(rec *model.Recommendation, number string) {
	of, label := tabular.PartOf(number, func(s string) bool { return d.own.recommendations[s] != 0 })
	rec.Label = label
	if of != "" {
		rec.Under = []model.ID{d.own.recommendations[of]}
	}
}

// says whether a record of the paper is a recommendation of these words.
func (d *desk) says(id model.ID, text string) bool {
	return slices.ContainsFunc(d.records, func(other model.Record) bool {
		rec, ok := other.(*model.Recommendation)
		return ok && rec.ID == id && rec.Text == text
	})
}

// takeResponse makes the response to a recommendation, which stands beside it or
// is named by its number.
func (d *desk) takeResponse(t declared, r *row) {
	number := t.cell(r, "No")
	id := d.own.recommendations[number]
	rec := &model.Recommendation{}
	d.read(t, r, rec)
	if t.Table == tabular.Responses && !d.says(id, rec.Text) {
		d.number(rec, number)
		id = d.addFrom(rec, &r.made)
		d.own.recommendations[number] = id
	}
	if id == 0 || t.cell(r, "Response") == tabular.NoAnswer {
		return
	}
	resp := &model.Response{Recommendation: []model.ID{id}}
	d.read(t, r, resp)
	d.addFrom(resp, &r.made)
}

package paper

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// takeRecords makes a record of each row of a table whose columns are fields of
// one kind.
func (d *desk) takeRecords(s *section, b *block) {
	g := b.grid
	group := ""
	for i, r := range g.rows {
		switch {
		case i <= g.header, r.repeats(g):
			if g.asks && i == g.header {
				d.takeAsked(g, r)
			}
			continue
		case r.filled() == 1 && g.width > 1 && r.text(g.primaryColumn()) == "" || r.spans(g.width):
			group = r.written() // a heading over the rows below
			continue
		}
		if rec := d.recordOf(g, r); rec != nil {
			d.dress(rec, s, group, g)
			d.addFrom(rec, &r.made)
			if g.unsure {
				r.guess = "taken for " + rec.Kind().Noun() + ": the columns do not say so, the heading above does"
				d.guessed(r.place, r.guess)
			}
		}
	}
}

// repeats says whether a row repeats the header.
func (r *row) repeats(g *grid) bool {
	return g.header >= 0 && r.written() == g.rows[g.header].written()
}

// spans says whether a row is one cell across all columns.
func (r *row) spans(width int) bool {
	return width > 1 && r.filled() == 1 && len(r.cells) > 0 && r.cells[0].span >= width
}

func (g *grid) primaryColumn() int {
	for c, f := range g.fields {
		if f != "" {
			return c
		}
	}
	return 0
}

// recordOf fills a record with the cells of a row. Columns without a field go
// into its notes under their headings; a cell that its field does not take,
// too.
func (d *desk) recordOf(g *grid, r *row) model.Record {
	rec := model.New(g.kind)
	var rest []string
	some := false
	for c := range g.width {
		text := r.text(c)
		if text == "" {
			continue
		}
		f, known := model.FieldOf(g.kind, fieldAt(g, c))
		if known && !f.Links() && setField(rec, f, text) {
			some = true
			continue
		}
		if heading := g.heading(c); heading != "" {
			text = heading + ": " + text
		}
		rest = append(rest, text)
	}
	if !some {
		return nil
	}
	if notes, ok := model.FieldOf(g.kind, "notes"); ok && len(rest) > 0 {
		_ = notes.Set(rec, strings.Join(rest, "\n")) // a text field takes any text
	}
	return rec
}

func fieldAt(g *grid, c int) string {
	if c < len(g.fields) {
		return g.fields[c]
	}
	return ""
}

func (g *grid) heading(c int) string {
	if g.header < 0 {
		return ""
	}
	return prose.OneLine(g.rows[g.header].text(c))
}

// setField gives a field what a cell says, if it can take it.
func setField(rec model.Record, f model.Field, text string) bool {
	switch f.Type {
	case model.LineField, model.TimetableField:
		text = prose.OneLine(text)
	case model.ChoiceField:
		text = choiceIn(f, text)
		if text == "" {
			return false
		}
	default:
	}
	return f.Set(rec, text) == nil
}

// choiceIn returns the choice that a cell names, or nothing.
func choiceIn(f model.Field, text string) string {
	text = strings.ToLower(prose.OneLine(text))
	for _, c := range f.Choices {
		if text == strings.ToLower(c.Label) || c.Key != "" && text == c.Key {
			return c.Label
		}
	}
	for _, c := range f.Choices {
		if c.Key != "" && len(text) <= 20 && strings.HasPrefix(text, c.Key) {
			return c.Label
		}
	}
	return ""
}

// dress gives a record what stands around it rather than in its row.
func (d *desk) dress(rec model.Record, s *section, group string, g *grid) {
	switch rec := rec.(type) {
	case *model.Recommendation:
		rec.Label = d.freeLabel(bare(rec.Label))
		if rec.Heading == "" {
			rec.Heading = firstOf(prose.OneLine(group), s.heading(recommendations))
		}
	case *model.Option:
		figureOf(rec, g)
		titles := append([]string{prose.OneLine(group)}, s.titles()...)
		d.later = append(d.later, func() { rec.Theme = d.themeNamed(titles...) })
	case *model.Source:
		if rec.Group == "" {
			rec.Group = prose.OneLine(group)
		}
	case *model.Question:
		rec.State = stateOf(rec.Answer)
	default:
	}
}

func firstOf(s string, others ...string) string {
	for _, o := range append([]string{s}, others...) {
		if o != "" {
			return o
		}
	}
	return ""
}

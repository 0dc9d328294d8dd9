package ui

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// mapping is the preview as its table sees it.
type mapping struct{ p *preview }

func (m mapping) Len() int { return len(m.p.rows) }

func (mapping) Kind(int) table.Kind { return table.Data }

func (m mapping) Key(i int) string {
	r := m.p.rows[i]
	if r.table == nil {
		return r.what + "/" + r.about
	}
	return fmt.Sprintf("%s/%d", r.table.Place, r.column)
}

func (m mapping) Row(i int, row *table.Row) {
	r, th := m.p.rows[i], m.p.app.theme
	if r.table == nil {
		row.Add(r.what)
		row.AddStyled(r.count, th.Accent)
		row.Add(r.about)
		return
	}
	if r.column < 0 {
		row.AddStyled(r.table.Place, th.Strong)
		row.AddStyled(string(r.table.Role), th.Strong)
		row.AddStyled(fmt.Sprintf("%d rows", r.table.Rows), th.Quiet)
		return
	}
	c := r.table.Columns[r.column]
	row.Add("  " + text.OneLine(c.Name))
	row.AddStyled(columnBecomes(c), th.Accent)
	var cells []string
	for _, s := range r.table.Sample {
		if r.column < len(s) {
			cells = append(cells, text.OneLine(s[r.column]))
		}
	}
	row.AddStyled(strings.Join(cells, " | "), th.Quiet)
}

func columnBecomes(c intake.Column) string {
	says := "its own column"
	if f, ok := model.FieldOf(model.KindAction, c.Field); ok {
		says = f.Label
	} else if f, ok := model.FieldOf(model.KindPerson, c.Field); ok {
		says = f.Label
	}
	if c.Field == intake.Ours {
		says = "not read back"
	}
	if c.Rates {
		says += " + rating"
	}
	if c.Hidden {
		says += " (hidden)"
	}
	return says
}

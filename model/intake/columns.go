package intake

import (
	"fmt"
	"slices"
	"strconv"

	"council/scrutiny/model"
)

// registry holds the columns of the tracker while tables are read: those that
// the review has, then new ones as they come.
type registry struct {
	columns []model.Column
	used    map[int]bool // columns that the table being read fills already
	n       int
}

// columnsOf begins with the columns of the review that the import joins.
func columnsOf(r *model.Review) *registry {
	g := &registry{used: map[int]bool{}}
	if r != nil && (len(r.Info().Columns) > 0 || len(r.Of(model.KindAction)) > 0) {
		g.columns = slices.Clone(r.TrackerColumns())
	}
	return g
}

// begin starts a table.
func (g *registry) begin() { clear(g.used) }

// next returns the identity of the column that a table's column goes into: the
// one of the same field, or the extra one of the same name, or a new one.
func (g *registry) next(name, field string, private bool) string {
	if blank(name) {
		name = fmt.Sprintf("Column %d", len(g.used)+1)
	}
	for i, c := range g.columns {
		if g.used[i] || c.Field != field || field == "" && (c.Name != name || c.Public && private) {
			continue
		}
		g.used[i] = true
		return c.ID
	}
	id := g.fresh()
	g.used[len(g.columns)] = true
	g.columns = append(g.columns, model.Column{ID: id, Name: name, Field: field})
	return id
}

func (g *registry) fresh() string {
	for {
		g.n++
		id := "c" + strconv.Itoa(g.n)
		if !slices.ContainsFunc(g.columns, func(c model.Column) bool { return c.ID == id }) {
			return id
		}
	}
}

// all returns the columns, with those for sections and objectives that were
// read from headings in front.
func (g *registry) all(actions []*model.Action) []model.Column {
	has := func(field string) bool {
		return slices.ContainsFunc(g.columns, func(c model.Column) bool { return c.Field == field })
	}
	var front []model.Column
	for _, f := range []struct {
		key string
		in  func(*model.Action) bool
	}{
		{"section", func(a *model.Action) bool { return a.Section != "" }},
		{"objective", func(a *model.Action) bool { return a.Objective != "" }},
	} {
		if !has(f.key) && slices.ContainsFunc(actions, f.in) {
			field, _ := model.FieldOf(model.KindAction, f.key)
			front = append(front, model.Column{ID: f.key, Name: field.Label, Field: f.key})
		}
	}
	return append(front, g.columns...)
}

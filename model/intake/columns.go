package intake

import (
	"slices"
	"strconv"

	"council/scrutiny/model"
)

// registry holds the columns of the tracker while tables are read: those that
// the review has, then new ones as they come.
type registry struct {
	columns []model.Column
	used    map[int]bool    // columns that the table being read fills already
	shy     map[string]bool // columns that only a hidden sheet has named so far
	said    map[string]bool // header rows that were kept
	n       int
}

// columnsOf begins with the columns of the review that the import joins.
func columnsOf(r *model.Review) *registry {
	g := &registry{used: map[int]bool{}, shy: map[string]bool{}, said: map[string]bool{}}
	if r != nil && (len(r.Info().Columns) > 0 || len(r.Of(model.KindAction)) > 0) {
		g.columns = slices.Clone(r.TrackerColumns())
	}
	return g
}

// begin starts a table.
func (g *registry) begin() { clear(g.used) }

// next returns the identity of the column that a table's column goes into: the
// one of the same field, or the extra one of the same name, or a new one. A
// column that only has a field's name among other words does not go into one
// of another name: it keeps its own.
func (g *registry) next(c *Column, private, hiddenSheet bool) string {
	for i := range g.columns {
		have := &g.columns[i]
		if g.used[i] || have.Field != c.Field || c.Field == "" && (have.Name != c.Name || have.Public && private) {
			continue
		}
		if c.Field != "" && c.Field != "action" && c.named && !c.exact && fold(have.Name) != fold(c.Name) {
			c.Field, c.Why = "", "kept beside "+have.Name
			return g.next(c, private, hiddenSheet)
		}
		g.used[i] = true
		if g.shy[have.ID] && !hiddenSheet {
			have.Name = c.Name
			delete(g.shy, have.ID)
		}
		return have.ID
	}
	col := model.Column{ID: g.fresh(), Name: c.Name, Field: c.Field}
	if f, ok := model.FieldOf(model.KindAction, c.Field); ok && hiddenSheet {
		// The public sees the name of a field's column: not the hidden one.
		col.Name, g.shy[col.ID] = f.Label, true
	}
	g.used[len(g.columns)] = true
	g.columns = append(g.columns, col)
	return col.ID
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

// nameOf returns the name of a column.
func (g *registry) nameOf(id string) string {
	for _, c := range g.columns {
		if c.ID == id {
			return c.Name
		}
	}
	return ""
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

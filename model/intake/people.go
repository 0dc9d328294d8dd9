package intake

import (
	"slices"
	"strings"

	"council/scrutiny/model"
)

// glossary says whether a table lists people, posts and bodies rather than
// actions, and maps its columns if so.
func (t *reading) glossary() bool {
	if slices.ContainsFunc(t.columns, func(c Column) bool { return t.speaksOfActions(c.match) }) {
		return false
	}
	found := map[string]int{}
	for c := range t.columns {
		if t.columns[c].Hidden {
			continue
		}
		best, key := strong-1, ""
		for f, s := range t.lex.people.scores(t.columns[c].match) {
			field := t.lex.people.fields[f].Key
			if _, taken := found[field]; !taken && s > best {
				best, key = s, field
			}
		}
		if key != "" {
			found[key] = c
		}
	}
	has := func(key string) bool { _, ok := found[key]; return ok }
	known := has("abbreviation") && (has("name") || has("post")) || has("name") && (has("post") || has("contact"))
	if !known {
		return false
	}
	for key, c := range found {
		t.columns[c].Field, t.columns[c].Why = key, "by its name"
	}
	return true
}

// speaksOfActions says whether a heading belongs to a tracker. "Position" is
// what somebody is, as well as where an action stands.
func (t *reading) speaksOfActions(heading string) bool {
	if t.lex.rating.exact(heading) >= strong {
		return true
	}
	for f, s := range t.lex.tracker.scores(heading) {
		switch t.lex.tracker.fields[f].Key {
		case "action", "timetable", "measures":
			if s >= strong {
				return true
			}
		case "positions":
			if s >= strong && foldWords(heading) != "position" {
				return true
			}
		}
	}
	return false
}

// takePeople reads the rows of a glossary.
func (t *reading) takePeople() {
	t.keepNames()
	for i := range t.top {
		t.keep(t.table.Rows[i], "title")
	}
	for _, row := range t.body() {
		switch p := t.person(row); {
		case owned(row, t.width) == 0:
			t.blanks++
		case t.sameHeader(row):
			t.repeat(row)
		case row.Hidden || p.Label() == "" || filled(row, t.width) == 1 && t.width > 2:
			t.keep(row, "row")
		default:
			t.people = append(t.people, p)
		}
	}
}

// keepNames keeps the header row of a glossary where it says more than the
// fields' own names.
func (t *reading) keepNames() {
	for _, c := range t.columns {
		f, ok := model.FieldOf(model.KindPerson, c.Field)
		if ok && f.Label == c.Name {
			continue
		}
		for i := t.top; i <= t.header; i++ {
			t.keep(t.table.Rows[i], "header row")
		}
		return
	}
}

func (t *reading) person(row Row) *model.Person {
	p := &model.Person{}
	var rest []string
	for i, c := range t.columns {
		cell := row.cell(i)
		if blank(cell.Text) || cell.Merged == MergedLeft {
			continue
		}
		if f, ok := model.FieldOf(model.KindPerson, c.Field); ok {
			// A text field takes any text.
			_ = f.Set(p, cell.Text)
			continue
		}
		rest = append(rest, c.Name+": "+cell.Text)
	}
	p.Notes = strings.Join(rest, "\n")
	return p
}

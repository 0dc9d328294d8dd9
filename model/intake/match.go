package intake

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Column is one column of a table beside the field that it becomes.
type Column struct {
	Index int
	Name  string // as the file has it, line breaks and all
	// Field is the key of the field of an action (of a person in a glossary)
	// that the cells become; empty for a column that is kept under its own name;
	// Ours for what our own export added and that is made anew.
	Field string
	// Rates says that cells which are a letter or a word of the scheme set the
	// rating. The column is kept under its own name all the same.
	Rates  bool
	Hidden bool
	Why    string // how it was matched, for a person
	filled int    // cells with text below the header
}

// Ours marks the columns that our own export derives: they are not read back.
const Ours = "(ours)"

// fieldScore says how well a heading names a field: 0 not at all, more for an
// exact name than for one among other words, and more for a name that stands
// earlier in the field's list.
func fieldScore(f model.Field, heading string) int {
	plain, worded := fold(heading), foldWords(heading)
	if plain == "" {
		return 0
	}
	if plain == fold(f.Label) || worded == foldWords(f.Label) {
		return 1000
	}
	best := 0
	for i, n := range f.Names {
		w := foldWords(n)
		switch {
		case plain == n || worded == w:
			best = max(best, 900-i)
		case len(w) > 3 && hasWords(worded, w):
			best = max(best, 300+10*len(strings.Fields(w))-i)
		}
	}
	return best
}

// trackerFields are the fields of an action that a column can become.
func trackerFields() []model.Field {
	var fields []model.Field
	for _, f := range model.FieldsOf(model.KindAction) {
		if len(f.Names) > 0 && f.Type != model.RatingField {
			fields = append(fields, f)
		}
	}
	return fields
}

func ratingField() model.Field {
	f, _ := model.FieldOf(model.KindAction, "rating")
	return f
}

// profile is what stands in the cells of a column.
type profile struct {
	filled, dates, ratings, length int
}

func (t *reading) profile(col int) profile {
	var p profile
	for _, r := range t.body() {
		c := r.Cells[col]
		if blank(c.Text) || c.Merged == MergedLeft {
			continue
		}
		p.filled++
		p.length += len(c.Text)
		if _, ok := t.opts.Scheme.Read(c.Text); ok {
			p.ratings++
		}
		if c.Date != "" || len(c.Text) < 400 && dated(c.Text) {
			p.dates++
		}
	}
	return p
}

// dated says whether words read as dates.
func dated(words string) bool {
	for _, part := range timetable.Read(words).Parts {
		switch part.Kind {
		case timetable.DayKind, timetable.Deadline, timetable.Month, timetable.Range, timetable.Recurrence, timetable.Ongoing:
			return true
		case timetable.Elsewhere, timetable.NotUnderstood:
		}
	}
	return false
}

// matchColumns decides what each column of a tracker becomes: by the names that
// the officer gave, by the fields' own names, and where those say nothing by
// what stands in the cells. A field is filled by one column; a second one that
// means the same is kept under its own name.
func (t *reading) matchColumns() {
	header := t.table.Rows[t.header]
	t.columns = make([]Column, t.width)
	for i := range t.columns {
		name := header.Cells[i].Text
		if header.Cells[i].Merged == MergedLeft && !blank(name) {
			name += " (2)"
		}
		t.columns[i] = Column{Index: i, Name: name, Hidden: t.hiddenColumn(i)}
	}
	profiles := make([]profile, t.width)
	for i := range profiles {
		profiles[i] = t.profile(i)
		t.columns[i].filled = profiles[i].filled
	}
	t.markOurs()
	taken := t.mapByHand()
	t.matchByName(taken, profiles)
	t.matchByCells(taken, profiles)
	t.matchRating(profiles)
}

// mapByHand gives columns the fields that the officer named.
func (t *reading) mapByHand() map[string]bool {
	taken := map[string]bool{}
	for i := range t.columns {
		c := &t.columns[i]
		field, ok := t.opts.Map[fold(c.Name)]
		if !ok || c.Field == Ours {
			continue
		}
		c.Why = "as you said"
		switch field {
		case KeepColumn:
		case "rating":
			c.Rates = true
		default:
			c.Field = field
			taken[field] = true
		}
	}
	return taken
}

// KeepColumn is the field to map a column to that is to be kept under its own
// name.
const KeepColumn = "extra"

func (t *reading) matchByName(taken map[string]bool, profiles []profile) {
	fields := trackerFields()
	for {
		best, column, field := 0, -1, ""
		for i := range t.columns {
			c := &t.columns[i]
			if c.Field != "" || c.Why != "" || c.Hidden {
				continue
			}
			for _, f := range fields {
				if taken[f.Key] || !plausible(f, profiles[i]) {
					continue
				}
				if s := fieldScore(f, c.Name); s > best {
					best, column, field = s, i, f.Key
				}
			}
		}
		if column < 0 {
			return
		}
		t.columns[column].Field, t.columns[column].Why = field, "by its name"
		taken[field] = true
		t.matched++
	}
}

// plausible says whether the cells of a column can be what its name says: a
// column named "Target" without a single date in it is no timetable.
func plausible(f model.Field, p profile) bool {
	if p.filled < 2 {
		return true
	}
	switch f.Key {
	case "timetable":
		return p.dates > 0 || p.length/p.filled < 60
	case "positions":
		return p.ratings*2 < p.filled
	}
	return true
}

// matchByCells finds the timetable and the action of a table whose headings say
// neither.
func (t *reading) matchByCells(taken map[string]bool, profiles []profile) {
	if !taken["timetable"] {
		best, at := 0, -1
		for i, p := range profiles {
			if t.free(i) && p.filled > 0 && p.dates*10 >= p.filled*6 && p.dates > best {
				best, at = p.dates, i
			}
		}
		if at >= 0 {
			t.columns[at].Field, t.columns[at].Why = "timetable", "by the dates in it"
			taken["timetable"] = true
		}
	}
	if taken["action"] {
		return
	}
	best, at := 0, -1
	for i, p := range profiles {
		if t.free(i) && p.filled > 0 && p.ratings*2 < p.filled && p.dates*2 < p.filled {
			if mean := p.length * min(p.filled, 50) / p.filled; mean > best {
				best, at = mean, i
			}
		}
	}
	if at >= 0 {
		t.columns[at].Field, t.columns[at].Why = "action", "by the length of its texts"
		taken["action"] = true
	}
}

func (t *reading) free(i int) bool {
	c := t.columns[i]
	return c.Field == "" && c.Why == "" && !c.Hidden
}

// matchRating finds the column whose cells rate the actions: by its name, if
// cells of it are ratings.
func (t *reading) matchRating(profiles []profile) {
	for i := range t.columns {
		if t.columns[i].Rates {
			return
		}
	}
	f := ratingField()
	best, at := 0, -1
	for i := range t.columns {
		if !t.free(i) {
			continue
		}
		if s := fieldScore(f, t.columns[i].Name); s > best && profiles[i].ratings > 0 {
			best, at = s, i
		}
	}
	if at >= 0 {
		t.columns[at].Rates, t.columns[at].Why = true, "by its name"
	}
}

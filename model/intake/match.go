package intake

import (
	"slices"
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

	match   string // the words of the heading to find the field by
	unnamed bool   // the file gives it no name
	named   bool   // matched by its name, or by the officer
	exact   bool   // its name is a name of the field, and not only has it in it
	filled  int    // cells with text below the header
}

// ByName says whether the heading, or the officer, says what the column becomes:
// of others the cells do.
func (c Column) ByName() bool { return c.named }

// Ours marks the columns that our own export derives: they are not read back.
const Ours = "(ours)"

// matchColumns decides what each column of a tracker becomes: by the names that
// the officer gave, by the fields' own names, and where those say nothing by
// what stands in the cells. A field is filled by one column; a second one that
// means the same is kept under its own name.
func (t *reading) matchColumns() {
	profiles := t.profiles()
	for i := range profiles {
		t.columns[i].filled = profiles[i].filled
	}
	if pooled, ok := t.pool[t.signature()]; ok {
		profiles = pooled
	}
	t.markOurs()
	taken := t.mapByHand()
	t.matchByName(taken, profiles)
	t.matchRating(profiles)
	t.matchByCells(taken, profiles)
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
		switch {
		case field == KeepColumn:
			c.Why = "as you said"
		case field == "rating":
			c.Rates, c.named, c.Why = true, true, "as you said"
		case !taken[field]:
			c.Field, c.named, c.exact, c.Why = field, true, true, "as you said"
			taken[field] = true
			t.strong++
		}
	}
	return taken
}

// matchByName gives fields to the columns whose headings name them best, one
// after the other.
func (t *reading) matchByName(taken map[string]bool, profiles []profile) {
	fields := t.lex.tracker.fields
	scores := make([][]int, len(t.columns))
	for i, c := range t.columns {
		scores[i] = t.lex.tracker.scores(c.match)
		if c.Name != c.match && !c.unnamed {
			// The name of the group says less than the column's own.
			for f, s := range t.lex.tracker.scores(c.Name) {
				scores[i][f] = max(scores[i][f], min(s, 400))
			}
		}
		for f := range fields {
			if !plausible(fields[f].Key, c.match, scores[i][f], profiles[i]) {
				scores[i][f] = 0
			}
		}
	}
	weakest := t.weakest(scores)
	for {
		best, column, field := weakest-1, -1, 0
		for i := range t.columns {
			if !t.free(i) {
				continue
			}
			for f := range fields {
				s := scores[i][f]
				if !taken[fields[f].Key] && (s > best || s == best && column >= 0 && t.later(fields[f].Key, s, profiles[column], profiles[i])) {
					best, column, field = s, i, f
				}
			}
		}
		if column < 0 {
			return
		}
		c := &t.columns[column]
		c.Field, c.named, c.exact, c.Why = fields[field].Key, true, best >= strong, "by its name"
		taken[c.Field] = true
		if c.exact {
			t.strong++
		}
	}
}

// later says whether of two columns that name the position equally well the
// second is the newer: "Update June", "Update September".
func (*reading) later(field string, score int, first, second profile) bool {
	return field == "positions" && score < strong && second.filled*3 >= first.filled
}

// weakest returns the least score that a match needs: in a table of another
// subject, where no heading is a name of a field, a word in a heading says
// little.
func (t *reading) weakest(scores [][]int) int {
	named := 0
	for i := range scores {
		if slices.Max(append(scores[i], t.lex.rating.best(t.columns[i].match))) >= strong {
			named++
		}
	}
	if named == 0 && t.width > 3 {
		return strong
	}
	return 1
}

// matchByCells finds the timetable and the action of a table whose headings say
// neither.
func (t *reading) matchByCells(taken map[string]bool, profiles []profile) {
	if !taken["timetable"] {
		if at := t.most(func(i int) int {
			if p := profiles[i]; p.dates*10 >= p.seen*6 && !pastDates(foldWords(t.columns[i].match)) {
				return p.dates
			}
			return 0
		}); at >= 0 {
			t.columns[at].Field, t.columns[at].Why = "timetable", "by the dates in it"
		}
	}
	if !taken["positions"] {
		if at := t.most(func(i int) int {
			if p := profiles[i]; t.lex.rating.best(t.columns[i].match) >= strong && p.mean() >= 20 && p.distinct*2 >= p.seen {
				return p.mean()
			}
			return 0
		}); at >= 0 {
			t.columns[at].Field, t.columns[at].Why = "positions", "by the length of its texts"
		}
	}
	if taken["action"] {
		return
	}
	if at := t.most(func(i int) int {
		if p := profiles[i]; p.ratings*2 < p.seen && p.dates*2 < p.seen {
			return p.mean() * min(p.filled, 50)
		}
		return 0
	}); at >= 0 {
		t.columns[at].Field, t.columns[at].Why = "action", "by the length of its texts"
	}
}

// most returns the free column of which a measure says most, or -1.
func (t *reading) most(measure func(i int) int) int {
	best, at := 0, -1
	for i := range t.columns {
		if !t.free(i) || t.columns[i].filled == 0 {
			continue
		}
		if m := measure(i); m > best {
			best, at = m, i
		}
	}
	return at
}

func (t *reading) free(i int) bool {
	c := t.columns[i]
	return c.Field == "" && c.Why == "" && !c.Hidden
}

package returns

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
)

// match finds the actions of all rows: by what was written into them, then by
// their references, the words of their actions, and words like those.
func (m *matcher) match(lines []*line) []*found {
	all := make([]*found, len(lines))
	for i, l := range lines {
		all[i] = &found{line: l}
	}
	m.identities(all)
	for _, step := range []func(*found){m.exact, m.reference} {
		for _, f := range all {
			if f.of == nil && f.among == nil {
				step(f)
			}
		}
	}
	m.likeness(all)
	return all
}

// identities takes the rows that say themselves which action they are.
func (m *matcher) identities(all []*found) {
	by := map[model.ID][]*found{}
	m.enough = alikeEnough
	for _, f := range all {
		if m.trusted && f.line.id != 0 {
			m.enough = alikeSure // a row without an identity among such with one is likely a new one
		}
		if f.line.id != 0 && m.byID[f.line.id] != nil {
			by[f.line.id] = append(by[f.line.id], f)
		}
	}
	for _, f := range all { // in the order of the file
		if rows := by[f.line.id]; rows != nil {
			m.identity(m.byID[f.line.id], rows)
			delete(by, f.line.id)
		}
	}
}

// identity decides which of the rows with one identity are its action. A row that
// says in full what another action says was sorted without its identity; one
// that says something else altogether was copied to begin a new one.
func (m *matcher) identity(c *candidate, rows []*found) {
	best, score := -1, -1.0
	scores := make([]float64, len(rows))
	for i, f := range rows {
		scores[i] = m.trust(c, f)
		if scores[i] > score {
			best, score = i, scores[i]
		}
	}
	for i, f := range rows {
		switch {
		case scores[i] < 0 || i != best && scores[i] < alikeEnough:
			f.dropped = true
			if len(rows) > 1 {
				f.note = fmt.Sprintf("The row carries the identity of %s, as another row does, and says something else: it was copied.", c.ref)
			}
		default:
			m.take(f, c, ByIdentity)
		}
	}
}

// trust returns how much the words of a row speak for the action of its
// identity; less than nothing where they speak against it.
func (m *matcher) trust(c *candidate, f *found) float64 {
	text := f.line.action()
	if text == "" {
		if m.trusted {
			return 1
		}
		return -1
	}
	words := bagOf(text)
	score := c.like(words)
	others := m.byText[canon(text)]
	if score < alikeEnough && len(others) > 0 && !slices.Contains(others, c) {
		f.note = fmt.Sprintf("The row carries the identity of %s and the words of %s: it was taken for %[2]s.", c.ref, others[0].ref)
		return -1
	}
	if !m.trusted && score < alikeAtAll {
		return -1
	}
	return score
}

// take gives a row its action. A second row of the same action is told of.
func (m *matcher) take(f *found, c *candidate, by By) {
	f.of, f.by = c, by
	if first := m.taken[c]; first != nil {
		first.twice, f.twice = true, true
		return
	}
	m.taken[c] = f
}

// exact finds the action of which the row has all the words.
func (m *matcher) exact(f *found) {
	text := canon(f.line.action())
	if text == "" {
		return
	}
	among := m.byText[text]
	if free := m.free(among); len(free) > 0 {
		among = free
	}
	ref := f.line.text(refUse, "")
	for _, fits := range []func(*candidate) bool{
		func(c *candidate) bool { return ref != "" && sameRef(ref, c.ref) },
		func(c *candidate) bool { return c.sent },
		func(c *candidate) bool { return f.line.sameCells(c) },
		func(c *candidate) bool { return c.leads == strings.ToLower(canon(f.line.text(fieldUse, "leads"))) },
	} {
		if len(among) > 1 {
			among = narrow(among, fits)
		}
	}
	switch len(among) {
	case 0:
	case 1:
		m.take(f, among[0], ByText)
	default:
		f.among = among
	}
}

// free returns the candidates that no row was found for yet.
func (m *matcher) free(all []*candidate) []*candidate {
	return slices.DeleteFunc(slices.Clone(all), func(c *candidate) bool { return m.taken[c] != nil })
}

// narrow returns those that fit, or all where none does.
func narrow(all []*candidate, fits func(*candidate) bool) []*candidate {
	some := slices.DeleteFunc(slices.Clone(all), func(c *candidate) bool { return !fits(c) })
	if len(some) == 0 {
		return all
	}
	return some
}

// sameRef compares references: a spreadsheet takes 2.10 for a number.
func sameRef(a, b string) bool { return strings.TrimSpace(a) == b }

// reference finds the action that the row names, where its words do not speak
// against it.
func (m *matcher) reference(f *found) {
	c := m.byRef[f.line.text(refUse, "")]
	if c == nil || m.taken[c] != nil {
		return
	}
	if text := f.line.action(); text == "" && !f.dropped || text != "" && c.like(bagOf(text)) >= alikeAtAll {
		m.take(f, c, ByReference)
	}
}

// sameCells says whether the cells of a row that the tracker has are those of an
// action.
func (l *line) sameCells(c *candidate) bool {
	a := c.was
	if a == nil {
		a = c.is
	}
	for i, s := range l.table.columns {
		if i >= len(l.row.Cells) || s.use != fieldUse && s.use != extraUse {
			continue
		}
		if !same(valueOf(a, s), cellOf(l.row.Cells[i]).text) {
			return false
		}
	}
	return true
}

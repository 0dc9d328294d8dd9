package returns

import (
	"regexp"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// identities is the form of the identities of rows.
var identities = regexp.MustCompile(`^a\d+$`)

// infer finds the columns of a table without headings by what stands in them:
// those of the tracker by its own words, those to fill in by their order.
func (l layout) infer(t *intake.Table, m *matcher, r *model.Review) (headed, bool) {
	wide := 0
	for _, row := range t.Rows {
		wide = max(wide, len(row.Cells))
	}
	h := headed{table: t, header: -1, columns: make([]slot, wide), guessed: true}
	taken := map[int]bool{}
	for {
		best, column, at := 0, -1, -1
		for i, s := range l {
			values := m.values(s, r)
			for j := range wide {
				if taken[i] || h.columns[j].use != unknownUse {
					continue
				}
				if n := hits(t, j, values); n > best {
					best, column, at = n, j, i
				}
			}
		}
		if column < 0 {
			break
		}
		h.columns[column], taken[at] = l[at], true
	}
	for j := range wide {
		if h.columns[j].use == unknownUse && ids(t, j) {
			h.columns[j] = slot{use: ownUse}
		}
	}
	if !has(h.columns, "action") {
		return h, false
	}
	l.tail(h.columns, r)
	return h, true
}

// values returns what the actions have in a column, in the form to compare.
func (m *matcher) values(s slot, r *model.Review) map[string]bool {
	all := map[string]bool{}
	for _, c := range m.all {
		for _, a := range []*model.Action{c.was, c.is} {
			if a == nil {
				continue
			}
			switch s.use {
			case fieldUse, extraUse, lastUse:
				all[canon(valueOf(a, s))] = true
			case ratingUse:
				all[canon(wordOf(r.Info().Scheme, a.Rating))] = true
			case refUse:
				all[c.ref] = true
			case unknownUse, positionUse, proposedUse, dateUse, reasonUse, ownUse:
			}
		}
	}
	delete(all, "")
	return all
}

// hits counts the cells of a column that are among some texts.
func hits(t *intake.Table, column int, values map[string]bool) int {
	n := 0
	for _, row := range t.Rows {
		if column < len(row.Cells) && values[canon(row.Cells[column].Text)] {
			n++
		}
	}
	return n
}

// ids finds a column of identities, and gives them to the rows.
func ids(t *intake.Table, column int) bool {
	found := 0
	for _, row := range t.Rows {
		if column >= len(row.Cells) {
			continue
		}
		text := strings.TrimSpace(row.Cells[column].Text)
		if text != "" && !identities.MatchString(text) {
			return false
		}
		found += len(text)
	}
	if found == 0 {
		return false
	}
	for i := range t.Rows {
		if column < len(t.Rows[i].Cells) {
			t.Rows[i].ID = strings.TrimSpace(t.Rows[i].Cells[column].Text)
		}
	}
	return true
}

// tail takes the columns behind the last known one for those that are sent behind
// it, in their order.
func (l layout) tail(columns []slot, r *model.Review) {
	last := -1
	for j, s := range columns {
		if s.use != unknownUse && s.use != ownUse {
			last = j
		}
	}
	var rest []slot
	for _, s := range l.after(columns[last]) {
		if s.use == proposedUse && r.Info().Proposals == model.NoProposals || s.use == extraUse && !public(r, s.key) {
			continue
		}
		rest = append(rest, s)
	}
	for j := last + 1; j < len(columns) && len(rest) > 0; j++ {
		if columns[j].use == unknownUse {
			columns[j], rest = rest[0], rest[1:]
		}
	}
}

// public says whether a column of the tracker is sent.
func public(r *model.Review, id string) bool {
	return slices.ContainsFunc(r.TrackerColumns(), func(c model.Column) bool { return c.ID == id && c.Public })
}

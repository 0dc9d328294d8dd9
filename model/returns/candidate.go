package returns

import (
	"slices"
	"strings"

	"council/scrutiny/model"
)

// candidate is an action that a row may be about.
type candidate struct {
	id     model.ID
	was    *model.Action // as it was sent; nil where it was not, or where that is not known
	is     *model.Action // as it stands now; nil where it is not there any more
	ref    string        // in the file
	refNow string
	texts  []string // the words of the action, as it was and as it is
	bags   []bag
	leads  string
	sent   bool // it was in the file
}

// matcher finds the actions of rows.
type matcher struct {
	all     []*candidate
	byID    map[model.ID]*candidate
	byText  map[string][]*candidate
	byRef   map[string]*candidate
	words   []wording            // of all candidates
	index   map[string][]posting // where each word stands in them
	shared  []int                // how many words each has with a row: kept to be used again
	guessed []guess              // kept to be used again
	trusted bool
	since   bool    // what was sent is known, so that others are known to be made since
	enough  float64 // how alike words have to be
	taken   map[*candidate]*found
}

// found is what was found of a row.
type found struct {
	line    *line
	of      *candidate
	by      By
	among   []*candidate // where it is unclear
	twice   bool
	note    string
	dropped bool // its identity is not its own
}

// newMatcher prepares the search among the actions of a review as it was, where
// that is known, and as it is.
func newMatcher(h Home, base *model.Review) *matcher {
	m := &matcher{
		byID: map[model.ID]*candidate{}, byText: map[string][]*candidate{}, byRef: map[string]*candidate{}, index: map[string][]posting{},
		trusted: h.Trusted, taken: map[*candidate]*found{},
	}
	refs := h.Review.References()
	if base != nil {
		m.since = true
		was := base.References()
		for a := range base.Actions() {
			m.add(&candidate{id: a.ID, was: a, ref: was[a.ID], refNow: refs[a.ID]})
		}
	}
	for a := range h.Review.Actions() {
		c := m.byID[a.ID]
		if c == nil {
			c = &candidate{id: a.ID, ref: refs[a.ID], refNow: refs[a.ID]}
			m.add(c)
		}
		c.is = a
	}
	if h.Sending != nil {
		for _, id := range h.Sending.Actions {
			if c := m.byID[id]; c != nil {
				c.sent = true
			}
		}
	}
	for _, c := range m.all {
		m.describe(c)
	}
	m.shared = make([]int, len(m.words))
	return m
}

func (m *matcher) add(c *candidate) {
	m.all = append(m.all, c)
	m.byID[c.id] = c
}

// describe notes by what a candidate can be found.
func (m *matcher) describe(c *candidate) {
	for _, a := range []*model.Action{c.was, c.is} {
		if a == nil {
			continue
		}
		if c.leads == "" {
			c.leads = strings.ToLower(canon(a.Leads))
		}
		text := canon(a.Title())
		if text == "" || slices.Contains(c.texts, text) {
			continue
		}
		b := bagOf(text)
		c.texts, c.bags = append(c.texts, text), append(c.bags, b)
		m.byText[text] = append(m.byText[text], c)
		for w, n := range b.words {
			m.index[w] = append(m.index[w], posting{len(m.words), n})
		}
		m.words = append(m.words, wording{c, b.n})
	}
	if m.byRef[c.ref] == nil {
		m.byRef[c.ref] = c
	}
}

// like returns how alike the words of a row and of an action are.
func (c *candidate) like(words bag) float64 {
	best := 0.0
	for _, b := range c.bags {
		best = max(best, b.like(words))
	}
	return best
}

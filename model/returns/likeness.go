package returns

import (
	"cmp"
	"slices"
	"strings"
)

// guess is how well an action fits a row.
type guess struct {
	of    *candidate
	like  float64 // how alike the words are
	score float64 // with what else speaks for it
}

// likeness finds the rows that are left by words like those of an action: those
// that are most alike first.
func (m *matcher) likeness(all []*found) {
	type waiting struct {
		f     *found
		words bag
		best  float64
	}
	var left []waiting
	for _, f := range all {
		if f.of != nil || f.among != nil {
			continue
		}
		if words := bagOf(f.line.action()); words.n > 0 {
			w := waiting{f: f, words: words}
			if g := m.guesses(f.line, words, true); len(g) > 0 {
				w.best = g[0].score
			}
			left = append(left, w)
		}
	}
	slices.SortStableFunc(left, func(a, b waiting) int { return cmp.Compare(b.best, a.best) })
	for _, w := range left {
		m.likest(w.f, w.words)
	}
}

// likest takes the action that is like a row and more so than all others. A row
// that is like one that was found already is that action twice.
func (m *matcher) likest(f *found, words bag) {
	all := m.guesses(f.line, words, true)
	switch {
	case len(all) == 0 || all[0].like < m.enough:
		if again := m.guesses(f.line, words, false); len(again) > 0 && again[0].like >= alikeSure && !f.dropped {
			m.take(f, again[0].of, ByWords)
		}
	case len(all) == 1 || all[0].score-all[1].score >= alikeClear:
		m.take(f, all[0].of, ByWords)
	default:
		for _, g := range all {
			if g.like >= m.enough && all[0].score-g.score < alikeClear {
				f.among = append(f.among, g.of)
			}
		}
		if len(f.among) == 1 {
			m.take(f, f.among[0], ByWords)
			f.among = nil
		}
	}
}

// wording is the words of an action: as they were sent, or as they are.
type wording struct {
	of *candidate
	n  int
}

// posting says that a word stands in a wording, and how often.
type posting struct{ at, n int }

// leadSpeaks is what the same lead adds to how alike two actions are: it tells
// those apart whose words do not.
const leadSpeaks = alikeClear

// guesses returns the actions that share words with a row, the likest first. They
// are good until it is called again.
func (m *matcher) guesses(l *line, words bag, free bool) []guess {
	clear(m.shared)
	for w, n := range words.words {
		for _, p := range m.index[w] {
			m.shared[p.at] += min(n, p.n)
		}
	}
	leads := strings.ToLower(canon(l.text(fieldUse, "leads")))
	all := m.guessed[:0]
	for i, n := range m.shared {
		like := 2 * float64(n) / float64(max(1, m.words[i].n+words.n))
		if like < alikeAtAll {
			continue
		}
		c := m.words[i].of
		if free && m.taken[c] != nil || m.since && c.was == nil {
			continue // what was made since cannot be what a row was made of
		}
		if k := len(all); k > 0 && all[k-1].of == c { // as it was, and as it is
			all[k-1].score += max(0, like-all[k-1].like)
			all[k-1].like = max(like, all[k-1].like)
			continue
		}
		g := guess{c, like, like}
		if free && leads != "" && leads == c.leads {
			g.score += leadSpeaks
		}
		all = append(all, g)
	}
	m.guessed = all
	slices.SortFunc(all, func(a, b guess) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.of.id, b.of.id))
	})
	return all
}

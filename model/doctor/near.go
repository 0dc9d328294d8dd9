package doctor

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"council/scrutiny/model/intake"
)

// Limits of the search for rows that are nearly the same.
const (
	nearWords   = 6         // fewer words are too few to tell
	nearPercent = 90        // of their words are the same
	nearWork    = 2_000_000 // pairs of rows that are compared at most
)

// near finds rows of nearly the same words: two rows that share nearly all of
// them share one of their rarest few.
type near struct {
	p     *patient
	rows  []*row
	words [][]string
	index map[string][]int // the rows by their rare words
	often map[string]int
	work  int
}

func (n *near) take(r *row) {
	if r.continued() {
		return
	}
	words := map[string]bool{}
	for w := range strings.FieldsSeq(intake.Fold(r.action.Text)) {
		words[w] = true
	}
	if len(words) < nearWords {
		return
	}
	for w := range words {
		n.often[w]++
	}
	n.rows = append(n.rows, r)
	n.words = append(n.words, slices.Sorted(maps.Keys(words)))
}

func (n *near) places() []Place {
	var all []Place
	for i, r := range n.rows {
		rare := slices.Clone(n.words[i])
		slices.SortFunc(rare, func(a, b string) int { return cmp.Or(n.often[a]-n.often[b], strings.Compare(a, b)) })
		rare = rare[:len(rare)-(len(rare)*nearPercent+99)/100+1]
		before := n.like(i, rare)
		if n.work > nearWork {
			n.p.cannot("Rows that are nearly the same were looked for in the first %d rows.", i)
			break
		}
		if before != nil {
			all = append(all, r.at("action", fmt.Sprintf("nearly the words of %s: %s", before.name(), r.quoted())))
		}
		for _, w := range rare {
			n.index[w] = append(n.index[w], i)
		}
	}
	return all
}

// like returns the first row above that has nearly the same words.
func (n *near) like(i int, rare []string) *row {
	tried := map[int]bool{}
	for _, w := range rare {
		for _, j := range n.index[w] {
			if tried[j] {
				continue
			}
			tried[j] = true
			if n.work++; n.work > nearWork {
				return nil
			}
			if n.rows[i].sheet.alike == n.rows[j].sheet.alike && alike(n.words[i], n.words[j]) {
				return n.rows[j]
			}
		}
	}
	return nil
}

// alike says whether two sorted lists of words share nearly all of them. Where
// they differ in a number, such as that of a ward, both are meant.
func alike(a, b []string) bool {
	if len(a)*100 < len(b)*nearPercent || len(b)*100 < len(a)*nearPercent {
		return false
	}
	shared, i, j := 0, 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			shared++
			i++
			j++
		case j == len(b) || i < len(a) && a[i] < b[j]:
			if numbered(a[i]) {
				return false
			}
			i++
		default:
			if numbered(b[j]) {
				return false
			}
			j++
		}
	}
	return shared*100 >= max(len(a), len(b))*nearPercent
}

func numbered(word string) bool { return strings.ContainsFunc(word, unicode.IsDigit) }

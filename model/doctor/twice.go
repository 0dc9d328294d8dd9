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

// twice yields the rows that say the same as one above them.
func (p *patient) twice() []Place {
	var all []Place
	first := map[string]*row{}
	for _, r := range p.rows {
		if strings.TrimSpace(r.action.Text) == "" {
			continue
		}
		key := r.whole()
		if before := first[key]; before != nil {
			r.again = true
			all = append(all, r.at("action", fmt.Sprintf("the same as %s: %s", before.name(), r.quoted())))
			continue
		}
		first[key] = r
	}
	return all
}

// whole is all that a row says but its reference, folded.
func (r *row) whole() string {
	a := r.action
	parts := []string{a.Section, a.Objective, a.Text, a.When.Words, a.Leads, a.Measures}
	if pos, ok := a.Position(); ok {
		parts = append(parts, pos.Text)
	}
	parts = append(parts, string(a.Rating))
	if r.line != nil {
		for _, c := range r.sheet.columns {
			if c.Field == "" && !isReference(c) {
				parts = append(parts, r.cell(c).Text)
			}
		}
	}
	for i := range parts {
		parts[i] = intake.Fold(parts[i])
	}
	return r.sheet.alike + strings.Join(parts, "\x00")
}

// name says where a row stands, for one in the same report.
func (r *row) name() string {
	switch {
	case r.ref != "":
		return "action " + r.ref
	case r.sheet.place == "":
		return fmt.Sprintf("row %d", r.number)
	}
	return fmt.Sprintf("%s, row %d", r.sheet.place, r.number)
}

// isReference says whether a column numbers its rows.
func isReference(c intake.Column) bool {
	switch intake.Fold(c.Name) {
	case "ref", "ref no", "reference", "reference no", "reference number", "no", "number", "id", "item", "item no", "action no", "action ref", "action id", "action number", "rec no", "rec ref":
		return true
	}
	return strings.TrimSpace(c.Name) == "#"
}

// nearlyTwice yields the rows that have the reference of another row, or nearly
// all of its words.
func (p *patient) nearlyTwice() []Place {
	all := p.sameReference()
	n := &near{p: p, index: map[string][]int{}, often: map[string]int{}}
	for _, r := range p.rows {
		if !r.again {
			n.take(r)
		}
	}
	return append(all, n.places()...)
}

// sameReference yields the rows whose reference another row has. Numbers that
// begin again all over the sheet are no references.
func (p *patient) sameReference() []Place {
	var all []Place
	for _, s := range p.sheets {
		i := slices.IndexFunc(s.columns, isReference)
		if i < 0 {
			continue
		}
		var found []Place
		var again []*row
		seen := map[string]*row{}
		for _, r := range p.rows {
			cell := r.cell(s.columns[i])
			ref := intake.Fold(cell.Text)
			if r.sheet != s || ref == "" || cell.Merged != intake.NotMerged || r.again {
				continue
			}
			if before := seen[ref]; before != nil {
				again = append(again, r)
				found = append(found, r.in(s.columns[i], fmt.Sprintf("reference %s is also that of %s: %s", shorten(cell.Text, 12), before.name(), r.quoted())))
				continue
			}
			seen[ref] = r
		}
		if len(found) > 2 && len(found)*4 > len(seen) {
			p.cannot("The numbers in column %s begin again and again, so they were not taken for references.", s.columns[i].Name)
			continue
		}
		for _, r := range again {
			r.again = true
		}
		all = append(all, found...)
	}
	return all
}

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

package model

import (
	"slices"
	"strings"
)

// Lead is one name, post, body or set of initials in a cell of leads, and who
// it stands for.
type Lead struct {
	Token  string
	Person *Person // nil where nobody is known by it
}

// SplitLeads returns the names in a cell of leads: what stands between slashes
// of either kind, commas, semicolons and line breaks.
func SplitLeads(cell string) []string {
	tokens := strings.FieldsFunc(cell, func(r rune) bool {
		return r == '/' || r == '\\' || r == ',' || r == ';' || r == '\n'
	})
	out := tokens[:0]
	for _, t := range tokens {
		if t = strings.Join(strings.Fields(t), " "); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// Directory finds people by what they are called, and knows the bodies.
type Directory struct {
	by     map[string]*Person
	bodies map[string]bool
}

// NewDirectory returns the directory of a review's people and bodies.
func NewDirectory(r *Review) Directory {
	d := Directory{by: map[string]*Person{}, bodies: map[string]bool{}}
	for b := range Each[*Body](r) {
		d.bodies[foldName(b.Name)] = true
	}
	for p := range Each[*Person](r) {
		names := []string{p.Abbreviation, p.Name, p.Post}
		for _, n := range slices.Concat(names, strings.Split(p.Aliases, "\n")) {
			if key := foldName(n); key != "" && d.by[key] == nil {
				d.by[key] = p
			}
		}
	}
	return d
}

// Find returns who a name stands for, or nil.
func (d Directory) Find(name string) *Person { return d.by[foldName(name)] }

// Knows says whether a name stands for somebody, or for one of the bodies.
func (d Directory) Knows(name string) bool { return d.Find(name) != nil || d.bodies[foldName(name)] }

// Leads returns the names in a cell with the people they stand for.
func (d Directory) Leads(cell string) []Lead {
	tokens := SplitLeads(cell)
	leads := make([]Lead, len(tokens))
	for i, t := range tokens {
		leads[i] = Lead{Token: t, Person: d.Find(t)}
	}
	return leads
}

func foldName(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// Unresolved is a name in the leads that nobody is known by.
type Unresolved struct {
	Token string
	Uses  int
	In    []ID // the records that name it
}

// UnresolvedLeads lists the names in the leads of a review's records, of
// whatever kind, that stand for nobody, those used most first.
func UnresolvedLeads(r *Review) []Unresolved {
	d := NewDirectory(r)
	at := map[string]int{} // by the folded name
	var all []Unresolved
	read := map[string][]int{} // what a cell names; trackers repeat their cells
	eachLeads(r, func(rec Record, cell string) {
		named, known := read[cell]
		if !known {
			for _, token := range SplitLeads(cell) {
				if d.Knows(token) {
					continue
				}
				key := foldName(token)
				if _, ok := at[key]; !ok {
					at[key] = len(all)
					all = append(all, Unresolved{Token: token})
				}
				named = append(named, at[key])
			}
			read[cell] = named
		}
		id := rec.head().ID
		for _, i := range named {
			all[i].Uses++
			if n := len(all[i].In); n == 0 || all[i].In[n-1] != id {
				all[i].In = append(all[i].In, id)
			}
		}
	})
	slices.SortStableFunc(all, func(a, b Unresolved) int { return b.Uses - a.Uses })
	return all
}

// eachLeads yields the cells of leads of the kinds that have them.
func eachLeads(r *Review, yield func(rec Record, cell string)) {
	for _, k := range Kinds() {
		for _, f := range FieldsOf(k) {
			if f.Type != LeadsField {
				continue
			}
			for _, rec := range r.Of(k) {
				if cell := f.get(rec); cell != "" {
					yield(rec, cell)
				}
			}
		}
	}
}

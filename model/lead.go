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

// Directory finds people by what they are called.
type Directory struct{ by map[string]*Person }

// NewDirectory returns the directory of a review's people.
func NewDirectory(r *Review) Directory {
	d := Directory{by: map[string]*Person{}}
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
	In    []ID // the actions and tasks that name it
}

// UnresolvedLeads lists the names in the leads of actions and tasks that stand
// for nobody, those used most first.
func UnresolvedLeads(r *Review) []Unresolved {
	d := NewDirectory(r)
	at := map[string]int{} // by the folded name
	var all []Unresolved
	read := map[string][]int{} // what a cell names; trackers repeat their cells
	note := func(cell string, id ID) {
		named, known := read[cell]
		if !known {
			for _, l := range d.Leads(cell) {
				if l.Person != nil {
					continue
				}
				key := foldName(l.Token)
				if _, ok := at[key]; !ok {
					at[key] = len(all)
					all = append(all, Unresolved{Token: l.Token})
				}
				named = append(named, at[key])
			}
			read[cell] = named
		}
		for _, i := range named {
			all[i].Uses++
			if n := len(all[i].In); n == 0 || all[i].In[n-1] != id {
				all[i].In = append(all[i].In, id)
			}
		}
	}
	for a := range r.Actions() {
		note(a.Leads, a.ID)
	}
	for t := range Each[*Task](r) {
		note(t.Who, t.ID)
	}
	slices.SortStableFunc(all, func(a, b Unresolved) int { return b.Uses - a.Uses })
	return all
}

package returns

import (
	"slices"

	"council/scrutiny/model"
)

// Line is one line on the list of a file.
type Line struct {
	Of     *Proposal
	Number int
}

// target is what a change sets.
type target struct {
	action model.ID
	field  string
}

// sets returns what a change sets, if it does set and not add, and can be taken.
func (c Change) sets(r Row) (target, bool) {
	switch c.What {
	case Cell, Date, Rating:
		return target{r.Action, c.Field}, c.Number != 0 && c.Barred == ""
	case Position, Remark, NewRow:
	}
	return target{}, false
}

// Disputes returns the lines that say different things of one cell, those of each
// cell together: of a row that is there twice, a date that is there twice, an
// action with two leads. One of them can be taken.
func Disputes(files ...*Proposal) [][]Line {
	by := map[target][]Line{}
	first, differ := map[target]string{}, map[target]bool{}
	var order []target
	for _, p := range files {
		for _, r := range p.Rows {
			for _, c := range r.Changes {
				t, ok := c.sets(r)
				if !ok {
					continue
				}
				if by[t] == nil {
					order, first[t] = append(order, t), c.There
				}
				by[t] = append(by[t], Line{p, c.Number})
				differ[t] = differ[t] || !same(c.There, first[t])
			}
		}
	}
	order = slices.DeleteFunc(order, func(t target) bool { return !differ[t] })
	all := make([][]Line, len(order))
	for i, t := range order {
		all[i] = by[t]
	}
	return all
}

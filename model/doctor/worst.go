package doctor

import (
	"cmp"
	"fmt"
	"slices"

	"council/scrutiny/model/prose"
)

// worst are places that are to be listed with the worst first.
type worst []ranked

type ranked struct {
	at  Place
	bad int // days, mostly
}

func (w *worst) add(bad int, at Place) { *w = append(*w, ranked{at, bad}) }

// places returns them; those that are as bad stay as the file has them.
func (w worst) places() []Place {
	slices.SortStableFunc(w, func(a, b ranked) int { return cmp.Compare(b.bad, a.bad) })
	var all []Place
	for _, r := range w {
		all = append(all, r.at)
	}
	return all
}

// howLong says a number of days in words that can be taken in.
func howLong(days int) string {
	if days >= old {
		return fmt.Sprintf("%d years", days/365)
	}
	return prose.Count(days, "day", "days")
}

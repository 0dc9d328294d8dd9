package record

import (
	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
)

// Loose is the filter of what hangs in the air among the records of a list. In a
// public session there is none: of what the room sees, much hangs in the air
// that does not.
func Loose(h screen.Host) []Filter {
	if h.Sight().Watched() {
		return nil
	}
	var of *model.Review
	var loose map[model.ID]bool
	return []Filter{{Label: screen.FilterLoose, Match: func(rec model.Record) bool {
		if r := h.Review(); r != of {
			of, loose = r, map[model.ID]bool{}
			for _, l := range r.LooseEnds() {
				loose[model.IDOf(l.Record)] = true
			}
		}
		return loose[model.IDOf(rec)]
	}}}
}

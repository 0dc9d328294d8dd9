package meetings

import (
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
)

// mark marks the selected entry, or takes its mark away, and goes on to the
// next.
func (r *room) mark(at entry, entries int) {
	if at.earlier {
		r.host.Say("It belongs to an earlier meeting and cannot be marked here.")
		return
	}
	id := model.IDOf(at.rec)
	if i := slices.Index(r.marks, id); i >= 0 {
		r.marks = slices.Delete(slices.Clone(r.marks), i, i+1)
	} else {
		r.marks = append(slices.Clip(r.marks), id)
	}
	r.at = min(entries-1, r.at+1)
}

func (r *room) unmark() { r.marks = nil }

// prune takes the marks from entries that do not stand under the selected item
// any more: what is not seen is not changed.
func (r *room) prune() {
	if len(r.marks) == 0 {
		return
	}
	var kept []model.ID
	for _, e := range r.entries() {
		if id := model.IDOf(e.rec); slices.Contains(r.marks, id) {
			kept = append(kept, id)
		}
	}
	r.marks = kept
}

// chosen returns the marked entries in the order in which they stand, or the
// selected one where none is marked.
func (r *room) chosen(at entry) []model.ID {
	r.prune()
	if len(r.marks) == 0 {
		return []model.ID{model.IDOf(at.rec)}
	}
	return slices.Clone(r.marks)
}

// noMinutes says why what is selected or marked cannot be tidied as entries of
// the minutes can.
func (r *room) noMinutes(at entry) string {
	for _, id := range r.chosen(at) {
		switch r.host.Review().Find(id).(type) {
		case *model.Motion:
			return "A motion stays as it was put: Enter opens it; its item is one of its fields."
		case *model.Declaration:
			return "A declaration is not an entry of the minutes: Enter opens it."
		}
	}
	return ""
}

// tidies says whether a command puts entries of the minutes in order.
func tidies(c binding.Command) bool {
	switch c {
	case binding.ToItem, binding.Split, binding.Join, binding.Retype, binding.WhoAndWhy, binding.Kept, binding.Mark:
		return true
	default:
		return false
	}
}

// minuteHints are the keys of the minutes.
func (r *room) minuteHints() []screen.Hint {
	entries := r.entries()
	if r.at < len(entries) && entries[r.at].earlier {
		return append([]screen.Hint{{Key: "Enter", Label: "edit"}}, append(screen.Hints(binding.Position, binding.Kept, binding.Copy), screen.Hint{Key: "Tab", Label: "agenda"}, screen.HintOf(binding.Help))...)
	}
	hints := append([]screen.Hint{{Key: "Enter", Label: "correct"}}, screen.Hints(binding.Mark, binding.ToItem, binding.Split, binding.Join, binding.Retype, binding.WhoAndWhy)...)
	return append(hints, screen.Hint{Key: "Tab", Label: "agenda"}, screen.HintOf(binding.Copy), screen.HintOf(binding.Remove), screen.HintOf(binding.Help))
}

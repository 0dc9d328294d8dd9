package public

import "council/scrutiny/model"

// ForLeads returns the actions of a review as those who lead them may see them:
// the public fields of each, in the order of the tracker. Closed says which of
// them the public sees nothing of; they are for files that are marked.
func ForLeads(r *model.Review) (actions []*model.Action, closed map[model.ID]bool) {
	l, shown := newLens(r), fields(func(_ model.Kind, f model.Field) bool { return f.Public }).of(model.KindAction)
	closed = map[model.ID]bool{}
	for a := range r.Actions() {
		p, ok := project(a, shown).(*model.Action)
		if !ok {
			continue
		}
		l.narrowAction(p)
		p.From = nil // what it came of may be a draft
		actions = append(actions, p)
		if l.withheld(a) {
			closed[a.ID] = true
		}
	}
	return actions, closed
}

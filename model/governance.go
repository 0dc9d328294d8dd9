package model

// Governed is a body in its place: under the one it reports to.
type Governed struct {
	Body  *Body
	Depth int // how many bodies stand above it
}

// Governance returns the bodies as a tree, each before those that report to it.
// One that reports to several stands under the first. None is left out, even
// where an old book has two that report to each other.
func (r *Review) Governance() []Governed {
	under := map[ID][]*Body{} // 0: those that report to nobody
	for b := range Each[*Body](r) {
		above := ID(0)
		for _, id := range b.ReportsTo {
			if to, ok := r.Find(id).(*Body); ok && inUse(to) != nil && id != b.ID {
				above = id
				break
			}
		}
		under[above] = append(under[above], b)
	}
	var all []Governed
	placed := map[ID]bool{}
	var place func(b *Body, depth int)
	place = func(b *Body, depth int) {
		if placed[b.ID] {
			return
		}
		placed[b.ID] = true
		all = append(all, Governed{b, depth})
		for _, next := range under[b.ID] {
			place(next, depth+1)
		}
	}
	for _, b := range under[0] {
		place(b, 0)
	}
	for b := range Each[*Body](r) {
		place(b, 0)
	}
	return all
}

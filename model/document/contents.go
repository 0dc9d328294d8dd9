package document

// Limits of a list of contents: one that is longer than a page helps nobody, so
// that it then lists the first level alone.
const (
	contentsLevels = 2
	contentsMost   = 40 // lines; an entry of the first level stands on two
)

// Contents returns the headings that a list of contents names, of the first two
// levels. The first is of level 1, or there are none.
func (d *Document) Contents() []*Heading {
	all, top := d.headings(contentsLevels), d.headings(1)
	if len(all)+len(top) > contentsMost {
		all = top
	}
	if len(all) == 0 || all[0].Level != 1 {
		return nil
	}
	return all
}

func (d *Document) headings(deepest int) []*Heading {
	var all []*Heading
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if h, ok := b.(*Heading); ok && h.Level <= deepest {
				all = append(all, h)
			}
		}
	}
	return all
}

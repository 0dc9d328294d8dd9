package paper

import (
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// freeLabel returns the label of a recommendation, or nothing where another has
// it already: Apply gives it the next.
func (d *desk) freeLabel(label string) string {
	if label == "" {
		return ""
	}
	if d.labels[label] {
		d.renumbered++
		return ""
	}
	d.labels[label] = true
	return label
}

// numberOnce takes the number from a recommendation that would be given to one
// without before it: Apply counts on through all headings, where the document
// may number the list of one heading and not that of another.
func (d *desk) numberOnce() {
	last, given := d.lastNumber(), map[int]bool{}
	for _, rec := range d.records {
		r, ok := rec.(*model.Recommendation)
		if !ok || len(r.Under) > 0 {
			continue
		}
		n, numbered := plainNumber(r.Label)
		if numbered && given[n] {
			r.Label = ""
			d.renumbered++
		}
		if r.Label == "" {
			last++
			given[last] = true
			continue
		}
		last = max(last, n)
	}
	if d.renumbered > 0 {
		d.warn("", "The document gives some numbers of recommendations twice, or to a part of them alone: %d of them %s given the next number instead, and the texts keep the document's own.",
			d.renumbered, prose.Noun(d.renumbered, "was", "were"))
	}
}

// lastNumber is the highest number that a recommendation of the review has.
func (d *desk) lastNumber() int {
	last := 0
	if d.into != nil {
		for r := range model.Each[*model.Recommendation](d.into) {
			if n, ok := plainNumber(r.Label); ok && len(r.Under) == 0 {
				last = max(last, n)
			}
		}
	}
	return last
}

// plainNumber reads a label that is one number: 4 of "4", "R4" and "4.".
func plainNumber(label string) (int, bool) {
	n, err := strconv.Atoi(strings.Trim(label, "Rr. "))
	return n, err == nil
}

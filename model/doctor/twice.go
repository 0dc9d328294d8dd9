package doctor

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"council/scrutiny/model/intake"
)

// shortWords is how many words that count are in the shortest text that is
// compared with others.
const shortWords = 3

// twice yields the rows that say the same as one above them.
func (p *patient) twice() []Place {
	var all []Place
	first := map[string]*row{}
	for _, r := range p.rows {
		if strings.TrimSpace(r.action.Text) == "" {
			continue
		}
		key := r.whole()
		if before := first[key]; before != nil {
			r.again = true
			all = append(all, r.at("action", fmt.Sprintf("the same as %s: %s", before.name(), r.quoted())))
			continue
		}
		first[key] = r
	}
	return all
}

// whole is all that a row says but its reference, folded.
func (r *row) whole() string {
	a := r.action
	parts := []string{a.Section, a.Objective, a.Text, a.When.Words, a.Leads, a.Measures}
	if pos, ok := a.Position(); ok {
		parts = append(parts, pos.Text)
	}
	parts = append(parts, string(a.Rating))
	if r.line != nil {
		for _, c := range r.sheet.columns {
			if c.Field == "" && !isReference(c) {
				parts = append(parts, r.cell(c).Text)
			}
		}
	}
	for i := range parts {
		parts[i] = intake.Fold(parts[i])
	}
	return r.sheet.alike + strings.Join(parts, "\x00")
}

// name says where a row stands, for one in the same report.
func (r *row) name() string {
	switch {
	case r.ref != "":
		return "action " + r.ref
	case r.sheet.place == "":
		return fmt.Sprintf("row %d", r.number)
	}
	return fmt.Sprintf("%s, row %d", r.sheet.place, r.number)
}

// isReference says whether a column numbers its rows.
func isReference(c intake.Column) bool {
	switch intake.Fold(c.Name) {
	case "ref", "ref no", "reference", "reference no", "reference number", "no", "number", "id", "item", "item no", "action no", "action ref", "action id", "action number", "rec no", "rec ref":
		return true
	}
	return strings.TrimSpace(c.Name) == "#"
}

// nearlyTwice yields the rows that have the reference of another row, or nearly
// all of its words.
func (p *patient) nearlyTwice() []Place {
	all := append(p.sameReference(), p.sameShort()...)
	n := &near{p: p, index: map[string][]int{}, often: map[string]int{}}
	for _, r := range p.rows {
		if !r.again {
			n.take(r)
		}
	}
	return append(all, n.places()...)
}

// sameReference yields the rows whose reference another row has. Numbers that
// begin again all over the sheet are no references.
func (p *patient) sameReference() []Place {
	var all []Place
	for _, s := range p.sheets {
		i := slices.IndexFunc(s.columns, isReference)
		if i < 0 {
			continue
		}
		var found []Place
		var again []*row
		seen := map[string]*row{}
		for _, r := range p.rows {
			cell := r.cell(s.columns[i])
			ref := intake.Fold(cell.Text)
			if r.sheet != s || ref == "" || cell.Merged != intake.NotMerged || r.again {
				continue
			}
			if before := seen[ref]; before != nil {
				again = append(again, r)
				found = append(found, r.in(s.columns[i], fmt.Sprintf("reference %s is also that of %s: %s", shorten(cell.Text, 12), before.name(), r.quoted())))
				continue
			}
			seen[ref] = r
		}
		if len(found) > 2 && len(found)*4 > len(seen) {
			p.cannot("The numbers in column %s begin again and again, so they were not taken for references.", s.columns[i].Name)
			continue
		}
		for _, r := range again {
			r.again = true
		}
		all = append(all, found...)
	}
	return all
}

// sameShort yields the rows of a few words that differ from a row above them in
// small words or an s alone, and have its lead and its heading.
func (p *patient) sameShort() []Place {
	var all []Place
	first := map[string]*row{}
	for _, r := range p.rows {
		words := map[string]bool{}
		for w := range strings.FieldsSeq(intake.Fold(r.action.Text)) {
			if !slices.Contains([]string{"a", "an", "the", "of", "to", "for", "and", "s"}, w) {
				words[strings.TrimSuffix(w, "s")] = true
			}
		}
		if r.again || len(words) < shortWords || r.continued() {
			continue
		}
		key := r.sheet.alike + intake.Fold(r.action.Section) + "\x00" + intake.Fold(r.action.Objective) + "\x00" + intake.Fold(r.action.Leads) +
			"\x00" + strings.Join(slices.Sorted(maps.Keys(words)), " ")
		if before := first[key]; before != nil {
			r.again = true
			all = append(all, r.at("action", fmt.Sprintf("nearly the words of %s: %s", before.name(), r.quoted())))
			continue
		}
		first[key] = r
	}
	return all
}

// continued says whether the action stands in one cell over several rows, of
// which this is not the first.
func (r *row) continued() bool {
	c, ok := r.sheet.column("action")
	return ok && r.cell(c).Merged != intake.NotMerged
}

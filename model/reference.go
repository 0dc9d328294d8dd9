package model

import "strconv"

// References returns what each action of the tracker is called in talk and in
// messages: 2.1 is the first action of section 2. A section has the number that
// it begins with, else its place; without sections actions are numbered alone.
func (r *Review) References() map[ID]string {
	refs := make(map[ID]string, len(r.Of(KindAction)))
	sections := map[string]*numbering{}
	taken := map[string]bool{}
	for a := range r.Actions() {
		n := sections[a.Section]
		if n == nil {
			n = &numbering{prefix: sectionNumber(a.Section, len(sections)+1, taken)}
			sections[a.Section] = n
		}
		n.last++
		refs[a.ID] = n.prefix + strconv.Itoa(n.last)
	}
	return refs
}

type numbering struct {
	prefix string
	last   int
}

// sectionNumber returns what stands before the numbers of a section's actions.
func sectionNumber(section string, place int, taken map[string]bool) string {
	if section == "" {
		return ""
	}
	end := 0
	for end < len(section) && section[end] >= '0' && section[end] <= '9' {
		end++
	}
	number := section[:end]
	if number == "" || end > 3 {
		number = strconv.Itoa(place)
	}
	for taken[number] {
		number += "′"
	}
	taken[number] = true
	return number + "."
}

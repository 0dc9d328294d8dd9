package model

import "strconv"

// Numbering says what each action of a tracker is called in talk and in
// messages: 2.1 is the first action of section 2. A section has the number that
// it begins with, else its place; without sections actions are numbered alone.
// The zero value numbers a tracker from its first action on.
type Numbering struct {
	sections map[string]*section
	taken    map[string]bool
}

type section struct {
	prefix string
	last   int
}

// Reference is what an action is called.
type Reference struct {
	prefix string
	number int
}

// String returns the reference as it is written: 2.1.
func (r Reference) String() string { return r.prefix + strconv.Itoa(r.number) }

// Next returns the reference of the next action, which stands in a section.
func (n *Numbering) Next(name string) Reference {
	if n.sections == nil {
		n.sections, n.taken = map[string]*section{}, map[string]bool{}
	}
	s := n.sections[name]
	if s == nil {
		s = &section{prefix: sectionNumber(name, len(n.sections)+1, n.taken)}
		n.sections[name] = s
	}
	s.last++
	return Reference{s.prefix, s.last}
}

// References returns the references of all actions by their ID.
func (r *Review) References() map[ID]string {
	refs := make(map[ID]string, len(r.Of(KindAction)))
	var n Numbering
	for a := range r.Actions() {
		refs[a.ID] = n.Next(a.Section).String()
	}
	return refs
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

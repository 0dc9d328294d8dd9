package model

import "strings"

// NotStated stands for the paragraph of a motion to exclude the public that
// names none: what is closed by it stays closed.
const NotStated = "paragraph not stated"

// ClosedUnder returns the paragraph under which what is said under an item now
// is closed: that of the item, else that of the motion by which the public was
// excluded, or nothing. The item may be nil.
func (s *Sitting) ClosedUnder(item *Item) string {
	if item != nil && item.Exempt != "" {
		return item.Exempt
	}
	m := s.Exclusion()
	switch {
	case m == nil:
		return ""
	case m.Exempt == "":
		return NotStated
	}
	return m.Exempt
}

// Exclusion returns the motion by which the public is out of the room, or nil
// where it is there, or was never let in.
func (s *Sitting) Exclusion() *Motion {
	if s.meeting.Session == PublicSession {
		return nil
	}
	return s.motion(first(s.meeting.Excluded))
}

// exclusion returns a carried motion to exclude the public of which no
// resolution was made yet.
func (s *Sitting) exclusion() []ID {
	for _, m := range s.motions {
		if m.Type == ExcludePublic && s.Result(m).Outcome == Carried && !s.resolved(m) {
			return one(m.ID)
		}
	}
	return nil
}

// NeedsExclusion says whether an item is exempt while the public is in the room
// and nothing was moved under it to exclude the public.
func (s *Sitting) NeedsExclusion(item *Item) bool {
	if item == nil || item.Exempt == "" || s.meeting.Session != PublicSession {
		return false
	}
	for _, m := range s.Motions(item) {
		if m.Type == ExcludePublic && s.Result(m).Outcome != Withdrawn {
			return false
		}
	}
	return true
}

// ExcludesPublic says whether an entry is the resolution that excludes the
// public, taken down without its motion. It is read out while the public is
// there, so that its item does not close it.
func (n *Minute) ExcludesPublic() bool {
	said := foldName(n.Text)
	return n.Type == Resolved && strings.Contains(said, "public be excluded") && !strings.Contains(said, " not ")
}

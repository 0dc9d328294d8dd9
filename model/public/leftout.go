package public

import (
	"fmt"
	"time"

	"council/scrutiny/model"
)

// LeftOut says, one sentence each, what of the tracker the public does not see.
func LeftOut(r *model.Review) []string {
	var said []string
	for _, c := range r.Info().Columns {
		if c.Field == "" && !c.Public {
			said = append(said, fmt.Sprintf("The column %q is private and was left out.", c.Name))
		}
	}
	l := newLens(r)
	n, notes := 0, 0
	for a := range r.Actions() {
		if l.withheld(a) {
			n++
		}
		if a.Notes != "" {
			notes++
		}
	}
	return append(said, counted(n, "Actions withheld from the public", notes, "Working notes left out")...)
}

// LeftOutOf says, one sentence each, what of a meeting the public does not see.
func LeftOutOf(r *model.Review, meeting model.ID) []string {
	l := newLens(r)
	var said []string
	m, _ := r.Find(meeting).(*model.Meeting)
	switch room := l.meetings[meeting]; {
	case m == nil || m.OpenedAt.IsZero(): // nothing was said at it yet
	case !room.Held():
		said = append(said, "The meeting was held in private: the public reads its resolutions and agreed recommendations alone.")
	case !room.InPublic(time.Time{}):
		said = append(said, "Parts of the meeting were held in private: of those the public reads resolutions and agreed recommendations alone.")
	}
	items, out, opened := 0, 0, 0
	for i := range model.Each[*model.Item](r) {
		if only(i.Meeting) == meeting && i.Exempt != "" {
			items++
		}
	}
	for m := range model.Each[*model.Minute](r) {
		switch {
		case only(m.Meeting) != meeting:
		case l.withheld(m) || l.said[m.ID]:
			out++
		case l.paragraph(m) != "":
			opened++
		}
	}
	said = append(said, counted(items, "Exempt items under their title for the public", out, "Entries left out")...)
	return append(said, counted(opened, "Exempt entries by their text for the public", 0, "")...)
}

func counted(n int, what string, m int, other string) []string {
	var said []string
	if n > 0 {
		said = append(said, fmt.Sprintf("%s: %d.", what, n))
	}
	if m > 0 {
		said = append(said, fmt.Sprintf("%s: %d.", other, m))
	}
	return said
}

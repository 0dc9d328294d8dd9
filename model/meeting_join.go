package model

import (
	"slices"
	"strings"

	"council/scrutiny/model/prose"
)

// JoinMinutes makes one entry of several that follow each other under an item;
// the others are put aside. The one that is a decision or an action stays what it is.
type JoinMinutes struct{ IDs []ID }

func (c JoinMinutes) apply(w *work) (string, error) {
	parts, base, err := w.joined(c.IDs)
	if err != nil {
		return "", err
	}
	var texts, open []string
	for _, n := range parts { // before what is closed in one closes the whole
		texts = append(texts, n.Text)
		if public := n.public(); public != "" {
			open = append(open, public)
		}
	}
	for _, n := range parts {
		if n.Exempt != "" && base.Exempt == "" {
			base.Exempt, base.ReviewOn = n.Exempt, n.ReviewOn
		} else if n.Exempt != "" && !slices.Contains(strings.Split(base.Exempt, ", "), n.Exempt) {
			base.Exempt += ", " + n.Exempt
		}
		if n.ID == base.ID {
			continue
		}
		n.Removed = w.stamp.At
		base.merge(n)
	}
	base.Text = strings.Join(texts, "\n")
	if base.Exempt != "" {
		base.OpenText = strings.Join(open, "\n")
	}
	return "joined " + prose.Count(len(parts), "entry of the minutes", "entries of the minutes"), nil
}

// public returns what the public reads of an entry.
func (n *Minute) public() string {
	if n.Exempt != "" {
		return n.OpenText
	}
	return n.Text
}

// merge takes over what another entry holds beside its text.
func (n *Minute) merge(o *Minute) {
	n.Actions = append(slices.Clip(n.Actions), o.Actions...)
	n.Motion = append(slices.Clip(n.Motion), o.Motion...)
	for _, both := range [][2]*string{{&n.Who, &o.Who}, {&n.Reasons, &o.Reasons}, {&n.Alternatives, &o.Alternatives}, {&n.Notes, &o.Notes}} {
		if *both[0] == "" || *both[0] == *both[1] {
			*both[0] = *both[1]
		} else if *both[1] != "" {
			*both[0] += "\n" + *both[1]
		}
	}
}

// joined returns copies of the entries to be joined, in their order, and the
// one of them that stays.
func (w *work) joined(ids []ID) (parts []*Minute, base *Minute, err error) {
	for _, id := range ids {
		n, err := editAs[*Minute](w, id)
		if err != nil {
			return nil, nil, err
		}
		if _, twice := byID(parts, id); twice {
			continue
		}
		if len(parts) > 0 && first(n.Meeting) != first(parts[0].Meeting) {
			return nil, nil, rejectf("", "the entries are of two meetings")
		}
		parts = append(parts, n)
	}
	if len(parts) < 2 {
		return nil, nil, rejectf("", "it takes two entries to join them")
	}
	slices.SortFunc(parts, func(a, b *Minute) int { return compareOrder(a, b) })
	if err := w.neighbours(parts); err != nil {
		return nil, nil, err
	}
	base = parts[0]
	kept := 0
	for _, n := range parts {
		if n.Type.Decides() || n.Type == ActionMinute || n.Type == Promised {
			base = n
			kept++
		}
	}
	if kept > 1 {
		return nil, nil, rejectf("", "two decisions, actions or promises stay two: make one of them a note first")
	}
	return parts, base, nil
}

// neighbours refuses entries between which others stand: joined, they would be
// read as if they had been said together.
func (w *work) neighbours(parts []*Minute) error {
	m, ok := w.find(first(parts[0].Meeting)).(*Meeting)
	if !ok {
		return rejectf("", "that meeting is not there any more")
	}
	for _, n := range parts {
		if first(n.Item) != first(parts[0].Item) {
			return rejectf("", "the entries stand under different items: move them under one first")
		}
	}
	under := w.sitting(m).minutes
	for _, all := range under {
		at := slices.IndexFunc(all, func(n *Minute) bool { return n.ID == parts[0].ID })
		if at < 0 {
			continue
		}
		for i, n := range parts {
			if at+i >= len(all) || all[at+i].ID != n.ID {
				return rejectf("", "another entry stands between them: mark that too, or move it")
			}
		}
	}
	return nil
}

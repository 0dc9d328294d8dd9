package model

import (
	"slices"
	"strings"
	"time"
)

// KeepPromise says that a promise was kept.
type KeepPromise struct{ Minute ID }

func (c KeepPromise) apply(w *work) (string, error) {
	n, err := editAs[*Minute](w, c.Minute)
	switch {
	case err != nil:
		return "", err
	case n.Type != Promised:
		return "", rejectf("", "that entry is no promise")
	case !n.Kept.IsZero():
		return "", rejectf("", "that promise was kept already")
	}
	n.Kept = w.at()
	return "marked a promise as kept", nil
}

// ReopenPromise says that a promise that was marked as kept is not kept yet.
type ReopenPromise struct{ Minute ID }

func (c ReopenPromise) apply(w *work) (string, error) {
	n, err := editAs[*Minute](w, c.Minute)
	switch {
	case err != nil:
		return "", err
	case n.Type != Promised:
		return "", rejectf("", "that entry is no promise")
	case n.Kept.IsZero():
		return "", rejectf("", "that promise is open already")
	}
	n.Kept = time.Time{}
	return "marked a promise as open again", nil
}

// MoveMinutes puts entries under another item of their meeting; 0 under none.
type MoveMinutes struct {
	IDs  []ID
	Item ID
}

func (c MoveMinutes) apply(w *work) (string, error) {
	for _, id := range c.IDs {
		n, err := editAs[*Minute](w, id)
		if err != nil {
			return "", err
		}
		if err := w.under(n, &n.Item, c.Item); err != nil {
			return "", err
		}
		w.closeWithItem(n)
	}
	return "moved " + plural(len(c.IDs), "entry of the minutes", "entries of the minutes"), nil
}

// Retype makes another type of an entry. One that becomes an action makes an
// action of the tracker; one that is none any more puts it aside.
type Retype struct {
	ID   ID
	Type MinuteType
}

func (c Retype) apply(w *work) (string, error) {
	n, err := editAs[*Minute](w, c.ID)
	if err != nil {
		return "", err
	}
	if n.Type == c.Type {
		return "", ErrNothing
	}
	before := n.Type
	if err := setAll(w, n, []Value{{"type", string(c.Type)}}); err != nil {
		return "", err
	}
	w.refer(n)
	if before == ActionMinute || n.Type == ActionMinute {
		w.retypeAction(n)
	}
	done := "made the entry " + minuteName(n)
	if adopted := w.adopt(n); adopted != "" {
		done += ", which " + adopted
	}
	return done, nil
}

// retypeAction brings the actions of an entry in line with its type.
func (w *work) retypeAction(n *Minute) {
	var aside time.Time
	if n.Type != ActionMinute {
		aside = w.stamp.At
	} else if len(n.Actions) == 0 {
		w.act(n, "", Timetable{})
		return
	}
	for _, id := range n.Actions {
		if rec, err := w.edit(id); err == nil && rec.head().Removed.IsZero() != aside.IsZero() {
			rec.head().Removed = aside
		}
	}
}

// SplitMinute makes two entries of one. At counts the characters of the text
// before the cut. The second of two decisions gets a reference of its own; what
// an action was, the first stays.
type SplitMinute struct {
	ID ID
	At int
}

func (c SplitMinute) apply(w *work) (string, error) {
	n, err := editAs[*Minute](w, c.ID)
	if err != nil {
		return "", err
	}
	text := []rune(n.Text)
	if c.At <= 0 || c.At >= len(text) {
		return "", rejectf("text", "an entry is split between two of its words")
	}
	head, tail := strings.TrimSpace(string(text[:c.At])), strings.TrimSpace(string(text[c.At:]))
	if head == "" || tail == "" {
		return "", rejectf("text", "an entry is split between two of its words")
	}
	// The second half is as closed as the first, and what the public reads in its
	// place is said once.
	second := &Minute{
		Meeting: n.Meeting, Item: n.Item, At: n.At, Type: n.Type, Text: tail,
		Exempt: n.Exempt, ReviewOn: n.ReviewOn, Who: n.Who,
	}
	if n.Type == ActionMinute {
		second.Type = NoteMinute
	}
	n.Text = head
	w.add(second, n.ID)
	return "split an entry of the minutes", nil
}

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
	return "joined " + plural(len(parts), "entry of the minutes", "entries of the minutes"), nil
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

package model

import (
	"strings"
	"time"

	"council/scrutiny/model/prose"
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
	return "moved " + prose.Count(len(c.IDs), "entry of the minutes", "entries of the minutes"), nil
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

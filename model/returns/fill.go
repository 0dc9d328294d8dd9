package returns

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
)

// last compares the last position as it was sent: other words are a new one.
func (c *comparison) last(r *Row, s slot, there cell, was, is *model.Action) {
	then := valueOf(was, slot{use: fieldUse, key: "positions"})
	if was == nil {
		then = valueOf(is, slot{use: fieldUse, key: "positions"})
	}
	switch {
	case same(then, there.text) || strings.TrimSpace(there.text) == "" && was == nil:
		r.Same++
		return
	case strings.TrimSpace(there.text) == "":
		c.add(r, Change{What: Cell, Field: "positions", Label: s.name, Then: then, Here: then, Known: true, Barred: "Positions are kept for good"})
		return
	}
	c.position(r, s, there.text, was, is)
}

// position proposes a new position, where it was not recorded already.
func (c *comparison) position(r *Row, s slot, text string, was, is *model.Action) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	since := is.Positions
	if was != nil {
		since = since[min(len(was.Positions), len(since)):]
	}
	if slices.ContainsFunc(since, func(p model.Position) bool { return same(p.Text, text) }) {
		r.Same++
		return
	}
	ch := Change{What: Position, Field: "positions", Label: s.name, There: text, Known: was != nil}
	ch.Then, ch.Here = valueOf(was, slot{use: fieldUse, key: "positions"}), valueOf(is, slot{use: fieldUse, key: "positions"})
	if slices.ContainsFunc(r.Changes, func(o Change) bool { return o.What == Position && same(o.There, text) }) {
		return
	}
	c.add(r, ch)
}

// date proposes a new date with its reason.
func (c *comparison) date(r *Row, s slot, there cell, was, is *model.Action, l *line) {
	if strings.TrimSpace(there.text) == "" || sameWhen(is.When.Words, there) {
		return
	}
	ch := Change{What: Date, Field: "timetable", Label: s.name, There: whenWords(there), Here: is.When.Words, Known: was != nil, line: true}
	ch.Reason = l.text(reasonUse, "")
	if was != nil {
		ch.Then = was.When.Words
		if !same(ch.Then, ch.Here) {
			ch.State = Both
		}
	}
	c.add(r, ch)
}

// rating notes a rating that was proposed, in the cell for it or over the one
// that stood there.
func (c *comparison) rating(r *Row, s slot, there cell, was, is *model.Action) {
	text := strings.TrimSpace(there.text)
	if text == "" {
		return
	}
	then, now := c.home.Review.Info().Scheme, c.home.Review.Info().Scheme
	if c.base != nil {
		then = c.base.Info().Scheme
	}
	rating, ok := then.Read(text)
	if !ok {
		rating, ok = now.Read(text)
	}
	if s.use == ratingUse {
		if was != nil && (ok && rating.Key == was.Rating || same(text, string(was.Rating))) || was == nil && ok && rating.Key == is.Rating {
			r.Same++
			return
		}
	}
	ch := Change{What: Rating, Field: "rating", Label: s.name, There: text, Here: wordOf(now, is.Rating), Known: was != nil, Rating: rating.Key, line: true}
	if was != nil {
		ch.Then = wordOf(then, was.Rating)
		if was.Rating != is.Rating {
			ch.State = Both
		}
	}
	switch known, has := now.Rating(rating.Key); {
	case !ok || !has:
		ch.Barred = fmt.Sprintf("%q is no rating of the scheme %q", text, now.Name)
	case rating.Key == is.Rating:
		r.Same++
		return
	default:
		ch.There = known.Word
	}
	c.add(r, ch)
}

func wordOf(s model.Scheme, key model.RatingKey) string {
	if r, ok := s.Rating(key); ok {
		return r.Word
	}
	return string(key)
}

// remark proposes to note words for which the tracker has no place, where they
// are not noted already.
func (c *comparison) remark(r *Row, label, text string, was, is *model.Action) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	ch := Change{What: Remark, Field: "notes", Label: strings.TrimSpace(label), There: text, Here: is.Notes, Known: was != nil}
	if strings.Contains("\n"+is.Notes+"\n", "\n"+ch.note()+"\n") {
		r.Same++
		return
	}
	c.add(r, ch)
}

// note is the line that a remark adds to the working notes.
func (c Change) note() string {
	if c.Label == "" {
		return c.There
	}
	return c.Label + ": " + c.There
}

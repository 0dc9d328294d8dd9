package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// Rate gives actions a rating of the review's scheme; the empty key takes the
// rating away. Date and Reason are what a scheme may make compulsory.
type Rate struct {
	IDs    []ID
	Rating RatingKey
	Date   string // the new timetable, in words
	Reason string
}

func (c Rate) apply(w *work) (string, error) {
	rating, err := c.check(w.old.info.Scheme)
	if err != nil {
		return "", err
	}
	w.because(c.IDs, c.Reason)
	var first *Action
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		a, ok := rec.(*Action)
		if !ok {
			return "", rejectf("", "a %s carries no rating", rec.Kind().Noun())
		}
		a.Rating, a.RatedAt, a.RatedBy = c.Rating, w.stamp.At, w.stamp.Who
		if a.RatingNote, _ = prose.Clean(c.Reason); c.Date != "" {
			a.When.Words, _ = prose.Clean(c.Date)
			a.When.ReadAs = ""
		}
		if first == nil {
			first = a
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	if c.Rating == "" {
		return "took the rating from " + several(first, len(c.IDs)), nil
	}
	return fmt.Sprintf("rated %s %s", several(first, len(c.IDs)), rating.Word), nil
}

func (c Rate) check(s Scheme) (Rating, error) {
	if c.Rating == "" {
		return Rating{}, nil
	}
	rating, ok := s.Rating(c.Rating)
	if !ok {
		return rating, rejectf("rating", "the scheme %q has no rating %q", s.Name, c.Rating)
	}
	if slices.Contains(rating.Requires, RequireReason) && strings.TrimSpace(c.Reason) == "" {
		return rating, rejectf(RequireReason, "%s asks for the reason", rating.Word)
	}
	if slices.Contains(rating.Requires, RequireDate) && strings.TrimSpace(c.Date) == "" {
		return rating, rejectf(RequireDate, "%s asks for the new date", rating.Word)
	}
	return rating, nil
}

// RecordPosition adds a dated position statement to an action.
type RecordPosition struct {
	ID   ID
	Held timetable.Day // the day it holds for; the day of the stamp where zero
	By   string        // whose words they are; those of whoever records them where empty
	Text string
}

func (c RecordPosition) apply(w *work) (string, error) {
	text, _ := prose.Clean(c.Text)
	if strings.TrimSpace(text) == "" {
		return "", rejectf("positions", "a position needs words")
	}
	rec, err := w.edit(c.ID)
	if err != nil {
		return "", err
	}
	a, ok := rec.(*Action)
	if !ok {
		return "", rejectf("", "a %s has no positions", rec.Kind().Noun())
	}
	held := c.Held
	if held.IsZero() {
		held = timetable.DayOf(w.stamp.At)
	}
	a.Positions = append(slices.Clip(a.Positions), Position{Held: held, Recorded: w.stamp.At, By: cmp.Or(clean(c.By), w.stamp.Who), Text: text})
	return "recorded the position of " + name(a), nil
}

// SetScheme changes the scheme of ratings. Map says which new rating takes the
// place of each old one; a rating that is in use and not in Map, and that the
// new scheme does not have under the same key, is refused.
type SetScheme struct {
	Scheme Scheme
	Map    map[RatingKey]RatingKey
}

func (c SetScheme) apply(w *work) (string, error) {
	if err := c.Scheme.validate(); err != nil {
		return "", err
	}
	for a := range w.old.Actions() {
		if a.Rating == "" {
			continue
		}
		to, ok := c.Map[a.Rating]
		if !ok {
			return "", rejectf("scheme", "say what becomes of %q, which actions carry", ratingWord(w.old.info.Scheme, a.Rating))
		}
		if _, known := c.Scheme.Rating(to); !known && to != "" {
			return "", rejectf("scheme", "the new scheme has no rating %q", to)
		}
		if to == a.Rating {
			continue
		}
		rec, err := w.edit(a.ID)
		if err != nil {
			return "", err
		}
		if edited, ok := rec.(*Action); ok {
			edited.Rating = to
		}
	}
	w.info().Scheme = c.Scheme
	return fmt.Sprintf("changed the ratings to %q", c.Scheme.Name), nil
}

func ratingWord(s Scheme, key RatingKey) string {
	if r, ok := s.Rating(key); ok {
		return r.Word
	}
	return string(key)
}

// SetColumns changes the columns of the tracker: their order, their names,
// which extra ones the public may see.
type SetColumns struct{ Columns []Column }

func (c SetColumns) apply(w *work) (string, error) {
	seen := map[string]bool{}
	for _, col := range c.Columns {
		if col.ID == "" || seen[col.ID] {
			return "", rejectf("columns", "two columns of the tracker have the same identity")
		}
		seen[col.ID] = true
	}
	w.info().Columns = slices.Clone(c.Columns)
	return "changed the columns of the tracker", nil
}

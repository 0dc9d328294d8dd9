package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// TakeBack makes the changes that came back with a file which was sent out: one
// entry, one undo, which says of which file. The sending, where it is known, is
// answered with it.
type TakeBack struct {
	File, From string
	Taken      int // how many were accepted
	Changes    []Change
	Sending    ID // or 0
	On         timetable.Day
	// Settled name what was decided, so that it is not asked about again when the
	// same file comes back again.
	Settled []string
}

// TakeBacks makes the changes of several files that came back together: one
// entry, one undo.
type TakeBacks []TakeBack

func (c TakeBacks) apply(w *work) (string, error) {
	taken := 0
	for _, one := range c {
		if _, err := one.apply(w); err != nil {
			return "", err
		}
		taken += one.Taken
	}
	return fmt.Sprintf("took back %s from %s", prose.Count(taken, "change", "changes"), prose.Count(len(c), "file", "files")), nil
}

func (c TakeBack) apply(w *work) (string, error) {
	for _, one := range c.Changes {
		if _, err := one.apply(w); err != nil && !errors.Is(err, ErrNothing) {
			return "", err
		}
	}
	if c.Sending != 0 {
		s, err := editAs[*Sending](w, c.Sending)
		if err != nil {
			return "", err
		}
		if s.Answered.IsZero() {
			s.Answered = c.On
		}
		settled := strings.Fields(s.Settled)
		for _, one := range c.Settled {
			if !slices.Contains(settled, one) {
				settled = append(settled, one)
			}
		}
		s.Settled = strings.Join(settled, "\n")
	}
	done := fmt.Sprintf("took back %s from %q", prose.Count(c.Taken, "change", "changes"), strings.TrimSpace(c.File))
	if c.Taken == 0 {
		done = fmt.Sprintf("took back %q without a change", strings.TrimSpace(c.File))
	}
	if c.From != "" {
		done += ", of " + shorten(clean(c.From), 40)
	}
	return done, nil
}

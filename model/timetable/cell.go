package timetable

// Cell is the reading of a whole timetable cell, one part for each time that it
// speaks of, in the order of the words. A blank cell has no parts.
type Cell struct {
	Parts []Reading
}

// Due returns the last certain end day in the cell, if there is one.
func (c Cell) Due() (Day, bool) {
	var due Day
	for _, r := range c.Parts {
		due = max(due, r.Last)
	}
	return due, !due.IsZero()
}

// Open says whether something in the cell is open-ended, recurs without an end,
// or depends on something else.
func (c Cell) Open() bool {
	for _, r := range c.Parts {
		if r.Open() {
			return true
		}
	}
	return false
}

// Overdue says whether the cell's latest certain end is past and nothing in it
// is open or may be later. A part that speaks of a time which is not certain
// ("mid-June", "by 30 November") may be later; a plain remark is not.
func (c Cell) Overdue(today Day) bool { return c.DaysLate(today) > 0 }

// DaysLate returns how many days past its end the cell is; 0 when not overdue.
func (c Cell) DaysLate(today Day) int {
	due, ok := c.Due()
	if !ok || due >= today {
		return 0
	}
	for _, r := range c.Parts {
		// A remark has neither day nor note; everything else without a last day
		// leaves open whether more is to come.
		remark := r.Kind == NotUnderstood && r.Note == ""
		if r.Open() || (r.Last.IsZero() && !remark) {
			return 0
		}
	}
	return today.Sub(due)
}

// String joins the parts as the exports' column Reading holds them.
func (c Cell) String() string {
	if len(c.Parts) == 0 {
		return ""
	}
	b := make([]byte, 0, 32*len(c.Parts))
	for i, r := range c.Parts {
		if i > 0 {
			b = append(b, "; "...)
		}
		b = r.append(b)
	}
	return string(b)
}

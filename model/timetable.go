package model

import "council/scrutiny/model/timetable"

// Timetable is a date in the officer's words. The words are kept as written;
// what they mean is read from them, or from the correction.
type Timetable struct {
	Words  string
	ReadAs string // the officer's correction of the reading, or empty
}

// Reading returns what the words say.
func (t Timetable) Reading() timetable.Cell {
	if t.ReadAs != "" {
		return timetable.Read(t.ReadAs)
	}
	return timetable.Read(t.Words)
}

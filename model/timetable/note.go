package timetable

// note is why a date has no certain day, or what is odd about it.
type note uint8

const (
	noteNone note = iota
	noteNoYear
	noteNoSuchDay
	noteFarYear
	noteDayOrYear
	noteDayOrItem
	noteWhichYear
	noteNoSuchMonth
	noteVague
	noteBackwards
	noteBefore
	noteOldOnly
	noteUnconfirmed
	noteYearOnce
	noteSunday // the weekdays follow
)

var noteTexts = [...]string{
	noteNone:        "",
	noteNoYear:      "no year",
	noteNoSuchDay:   "no such day",
	noteFarYear:     "the year is far off",
	noteDayOrYear:   "the number may be a day or a year",
	noteDayOrItem:   "the number may be a day or an item",
	noteWhichYear:   "which year is not clear",
	noteNoSuchMonth: "no such month",
	noteVague:       "no certain day",
	noteBackwards:   "it ends before it begins",
	noteBefore:      "the last day before it is not certain",
	noteOldOnly:     "only a date that no longer holds",
	noteUnconfirmed: "not confirmed",
	noteYearOnce:    "the year is given once",
	noteSunday:      "it is a Sunday",
	noteSunday + 1:  "it is a Monday",
	noteSunday + 2:  "it is a Tuesday",
	noteSunday + 3:  "it is a Wednesday",
	noteSunday + 4:  "it is a Thursday",
	noteSunday + 5:  "it is a Friday",
	noteSunday + 6:  "it is a Saturday",
}

func (n note) String() string { return noteTexts[n] }

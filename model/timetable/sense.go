package timetable

// sense is what a word, a phrase or a mark means for time.
type sense uint8

const (
	senseNone sense = iota // a word that says nothing of time
	senseNumber
	senseFiller // may stand between a marker and its date

	// Names of times.
	senseMonth
	senseWeekday
	senseSeason
	senseOrdinal // st, nd, rd, th
	senseCount   // one to twelve in words
	senseNth     // first to fourth, last
	senseUnit    // day, week, month, year and the like
	senseQuarter
	senseHalf
	senseYearKind // financial, municipal, academic, calendar year
	senseClock    // am, pm, noon

	// Markers that say how the date after them is meant.
	senseIn
	senseOf
	senseBy
	senseBefore
	senseDeadline // "deadline", "due", "target": anywhere in the clause
	senseUntil
	senseTo
	senseFrom
	senseAfter
	senseBetween
	senseEndOf
	senseYearEnd
	senseVague // early, mid, about: the date after them is not certain
	senseWeekStart
	senseWeekEnd // week, quarter or year ending on the day after them
	senseOld     // the date after them no longer holds
	senseNow     // the date after them is the one that holds
	senseAsAt    // the date after them is when something was stated

	// Statements that need no date.
	senseOngoing
	senseProgress
	senseOnwards
	senseRecur
	senseAnnual // an adjective that recurs only where there is no date
	senseEach
	senseTimes // once, twice
	senseUnsettled
	senseElsewhere
	senseSee
	senseDepends
	senseWithin
	senseEvent

	// Words that own the number after them.
	senseLabel
	senseItemWord
	senseReference
	senseTitle

	// Marks and joining words.
	senseAnd
	senseOr
	senseThen
	senseFor
	sensePer
	senseDash
	senseSlash
	senseComma
	senseColon
	senseBreak
	senseOpen
	senseClose
	senseQuery
	sensePlus
	senseItem // "(1)"

	// A date.
	senseSpan
)

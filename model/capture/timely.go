package capture

import "strings"

// dueStarts are what a date at the end of an action begins with.
var dueStarts = [][]string{
	{"by"},
	{"before"},
	{"within"},
	{"for"}, // a meeting
	{"in", "time", "for"},
	{"no", "later", "than"},
	{"not", "later", "than"},
	{"on", "or", "before"},
	{"prior", "to"},
	{"ahead", "of"},
	{"in", "advance", "of"},
	{"due"}, // behind a mark
	{"deadline"},
	{"asap"},
	{"as", "soon", "as", "possible"},
	{"immediately"},
	{"urgently"},
	{"forthwith"},
}

var (
	// anchors make a date of words that may stand in one.
	anchors = set(
		"jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december",
		"mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday",
		"today tomorrow tonight meeting meetings budget recess election elections easter christmas spring summer autumn winter q1 q2 q3 q4",
	)
	// units are anchors only with a word that says which: "by the end of the
	// month" is a date, "the figures by month" are a table.
	units = set("week weeks fortnight month months year years quarter quarters term day days hours session")

	which = set("the a an next this end last first second third fourth one two three four five six seven eight nine ten twelve coming following")

	timeWords = set(
		"by before within for in time no not later than on or and prior to ahead of advance due deadline at latest then",
		"asap as soon possible immediately urgently forthwith",
		"the a an next this end last first second third fourth one two three four five six seven eight nine ten twelve coming following",
		"early mid late start beginning middle close play business cop cob noon midday midnight am pm st nd rd th",
		"working calendar financial municipal academic w/c week commencing beginning ending",
		"committee cabinet council panel panel's scrutiny full half review board",
	)

	selfSufficient = set("asap possible immediately urgently forthwith")
)

// timely says whether a word may stand in a date.
func timely(w string) bool {
	if timeWords[w] || anchors[w] || units[w] || w == "-" || w == "–" {
		return true
	}
	if isNumber(w) {
		return true
	}
	if early, month, ok := strings.Cut(w, "-"); ok {
		return timely(early) && timely(month)
	}
	return false
}

// isNumber says whether a word is a number as dates and times have them: 30,
// 30th, 30/6, 2026-06-30, 5pm.
func isNumber(w string) bool {
	digits := strings.TrimLeft(w, "0123456789/.-:")
	if len(digits) == len(w) || !isDigit(w[0]) {
		return false
	}
	switch digits {
	case "", "st", "nd", "rd", "th", "am", "pm":
		return true
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// dated says whether words name a time.
func dated(words []word) bool {
	unit, said := false, false
	for i, w := range words {
		switch {
		case i == 0 && len(words) > 1: // the start of the date, such as "by"
		case anchors[w.small] && (w.small != "meeting" && w.small != "meetings" && w.small != "budget" || len(words) > 2), selfSufficient[w.small]:
			return true
		case isNumber(w.small):
			if strings.ContainsAny(w.small, "/.-") || len(w.small) == 4 && strings.Trim(w.small, "0123456789") == "" {
				return true
			}
			said = true
		case units[w.small]:
			unit = true
		case which[w.small]:
			said = true
		case strings.Contains(w.small, "-"):
			early, month, _ := strings.Cut(w.small, "-")
			if anchors[early] || anchors[month] {
				return true
			}
			unit = unit || units[early]
			said = said || which[month]
		}
	}
	return unit && said
}

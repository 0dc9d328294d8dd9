package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model/timetable"
)

// dateIn returns the words of a text that say a day, a month or a period, the
// longest of them; nothing where it says none.
func dateIn(s string) string {
	words := strings.Fields(s)
	if len(words) > 14 {
		return ""
	}
	for n := min(7, len(words)); n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			if part := strings.Trim(strings.Join(words[i:i+n], " "), ",;()."); certain(part) {
				return part
			}
		}
	}
	return ""
}

// certain says whether words are a date and nothing else.
func certain(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 || small[words[0]] && words[0] != "by" && words[0] != "end" || small[words[len(words)-1]] {
		return false
	}
	says := false
	for _, w := range words {
		w = strings.Trim(w, ",")
		switch {
		case small[w]:
		case dateWord.MatchString(w), monthOf(w) > 0 && len(w) >= 3:
			says = true
		default:
			return false
		}
	}
	if !says || s == "may" || len(words) == 1 && len(s) < 4 {
		return false
	}
	_, ok := timetable.Read(s).Due()
	return ok
}

// small are words that stand within a date.
var small = map[string]bool{"of": true, "the": true, "to": true, "and": true, "by": true, "end": true, "–": true, "-": true, "w/c": true, "early": true, "late": true}

// dateWord matches a word of a date: 3, 3rd, 2026, 2026/27, 3/4/2026, a day of
// the week, a season, a quarter.
var dateWord = regexp.MustCompile(`^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|q[1-4])$`)

package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
)

// decided is the beginning of an entry of minutes that says what it is.
type decided struct {
	is     model.MinuteType
	number string // that the minutes set in front of the keyword
	rest   string // behind the keyword
	sure   bool   // the keyword is in capitals, or stands alone
}

// ownNumber matches the numbers that councils give their minutes, which no list
// begins with: by the year (60/18), running on (478), under a prefix (OS.51).
const ownNumber = `\d{1,4}/\d{2}(?:\d{2})?|\d{3,4}|[A-Z]{1,5}[./]\d{1,4}(?:[./]\d{1,4})?|\d{1,4}\.\d{1,2}`

var (
	// minuted matches a number of the minutes in front of a heading.
	minuted = regexp.MustCompile(`^(?:Minute\s+(?:No\.?\s+)?)?(` + ownNumber + `)[.:)]?\s+(\p{L}.*)$`)
	// keyword matches what minutes set in front of an entry.
	keyword = regexp.MustCompile(`^(?:\(?(` + ownNumber + `|\d{1,3})[.)]?\s+)?(RESOLVED|RECOMMENDED|AGREED|NOTED|ACTION POINT|ACTION|DECISION|Resolved|Recommended|Agreed|Noted|Action point|Action|Decision)\b(?:\s+(?:TO CABINET|TO COUNCIL|unanimously|UNANIMOUSLY))?\s*(?:[:–—.-]+)?\s*`)
	// reported matches a decision in a sentence.
	reported = regexp.MustCompile(`(?i)^(?:it was|the (?:panel|committee|board|group|chair(?:man)?)|members)\s+(?:then\s+)?(?:unanimously\s+)?(resolved|agreed|recommended|noted)\s+(?:that|to)\b`)
	// suggested matches a suggestion, which is no decision.
	suggested = regexp.MustCompile(`(?i)\bsuggest(?:ed|ing)\s+(?:that|to)\b`)
)

var keywordTypes = map[string]model.MinuteType{
	"RESOLVED": model.Resolved, "RECOMMENDED": model.Recommended, "AGREED": model.Agreed, "NOTED": model.Noted,
	"ACTION": model.ActionMinute, "ACTION POINT": model.ActionMinute, "DECISION": model.Resolved,
}

// decision returns what the beginning of a paragraph says the entry is, or nil.
func decision(text string) *decided {
	text = strings.TrimSpace(text)
	if m := keyword.FindStringSubmatchIndex(text); m != nil {
		word, rest, number := text[m[4]:m[5]], text[m[1]:], ""
		if m[2] >= 0 && !counted(text[m[2]:m[3]]) {
			number = text[m[2]:m[3]]
		}
		capital := word == strings.ToUpper(word)
		marked := strings.ContainsAny(text[m[5]:m[1]], ":–—-")
		low := strings.ToLower(rest)
		if capital && (rest == "" || marked || !strings.HasPrefix(low, "plan")) || rest == "" || marked && wordCount(rest) > 2 || !capital && strings.HasPrefix(low, "that ") {
			return &decided{is: keywordTypes[strings.ToUpper(word)], number: number, rest: rest, sure: true}
		}
	}
	if m := reported.FindStringSubmatch(text); m != nil {
		return &decided{is: keywordTypes[strings.ToUpper(m[1])], rest: text}
	}
	return nil
}

// counted says whether a number is one that any list has: of one or two digits.
func counted(number string) bool {
	return len(number) < 3 && strings.Trim(number, "0123456789") == ""
}

// minuteNumber parts the number of a minute from the words of a heading.
func minuteNumber(heading string) (number, words string) {
	m := minuted.FindStringSubmatch(heading)
	if m == nil || year.MatchString(m[1]) {
		return "", heading
	}
	return m[1], m[2]
}

// year matches a heading's first word where that is no number of a minute.
var year = regexp.MustCompile(`^(?:19|20)\d\d$`)

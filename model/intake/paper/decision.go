package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
)

// decided is the beginning of an entry of minutes that says what it is.
type decided struct {
	is   model.MinuteType
	rest string // behind the keyword
	sure bool   // the keyword is in capitals, or stands alone
}

var (
	// keyword matches what minutes set in front of an entry.
	keyword = regexp.MustCompile(`^(?:\(?\d{1,3}[.)]?\s+)?(RESOLVED|RECOMMENDED|AGREED|NOTED|ACTION POINT|ACTION|DECISION|Resolved|Recommended|Agreed|Noted|Action point|Action|Decision)\b(?:\s+(?:TO CABINET|TO COUNCIL|unanimously|UNANIMOUSLY))?\s*(?:[:–—.-]+)?\s*`)
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
		word, rest := text[m[2]:m[3]], text[m[1]:]
		capital := word == strings.ToUpper(word)
		marked := strings.ContainsAny(text[m[3]:m[1]], ":–—-")
		low := strings.ToLower(rest)
		if capital && (rest == "" || marked || !strings.HasPrefix(low, "plan")) || rest == "" || marked && wordCount(rest) > 2 || !capital && strings.HasPrefix(low, "that ") {
			return &decided{keywordTypes[strings.ToUpper(word)], rest, true}
		}
	}
	if m := reported.FindStringSubmatch(text); m != nil {
		return &decided{keywordTypes[strings.ToUpper(m[1])], text, false}
	}
	return nil
}

package returns

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// months are the names of months, long and short.
const months = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`

var (
	dateWords = regexp.MustCompile(`(?i)\b(?:(?:the )?(?:end of |early |mid[- ]|late )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?` + months + `,? \d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|q[1-4] \d{4}(?:/\d{2})?|(?:spring|summer|autumn) \d{4})\b`)
	// putsOff are words by which somebody says that a date changes.
	putsOff = regexp.MustCompile(`(?i)\b(new date|revised|extend(?:ed)?|extension|move[sd]?|delay(?:ed)?|slip(?:ped|s)?|put (?:off|back)|postponed?|pushed|instead|rescheduled|(?:will|is|are|be) now|now (?:be |due|expected|by|in|planned|going)|more time|not (?:be )?(?:ready |done |finished )?(?:until|before)|needs? until)\b`)
	because = regexp.MustCompile(`(?i)\b(?:because(?: of)?|due to|owing to|as a result of|since)\s+(.+)$`)
	ends    = regexp.MustCompile(`[.!?;]\s+`)
)

// sentences parts a paragraph where a sentence ends.
func sentences(text string) []string { return ends.Split(strings.TrimSpace(text), -1) }

// newDate returns the date to which a paragraph says that something is put off,
// in its words, and the reason.
func newDate(text string) (when, reason string) {
	for _, s := range sentences(text) {
		if !putsOff.MatchString(s) {
			continue
		}
		all := dateWords.FindAllString(s, -1)
		if len(all) == 0 {
			continue
		}
		// "moved from May to June": the last one named.
		when = strings.TrimPrefix(all[len(all)-1], "the ")
		if found := because.FindStringSubmatch(s); found != nil && !timetableSays(found[1]) {
			reason = strings.TrimRight(strings.TrimSpace(dateWords.ReplaceAllString(found[1], "")), " .,;")
		}
		return when, reason
	}
	return "", ""
}

func timetableSays(words string) bool {
	_, ok := timetable.Read(words).Due()
	return ok
}

// daysIn returns the days that a text names for certain.
func daysIn(text string) []timetable.Day {
	var days []timetable.Day
	for _, words := range dateWords.FindAllString(text, -1) {
		if day, ok := timetable.Read(words).Due(); ok {
			days = append(days, day)
		}
	}
	return days
}

var (
	rated = regexp.MustCompile(`(?i)\b(?:rag|rating|rated|status|rate)\b(?: (?:is|of|it|this|as|now|at|to|should be|remains|stays|:))*[ :=–-]*([a-z]+)`)
	front = regexp.MustCompile(`^[\s(\[*–-]*([A-Za-z]+)\s*(?:[:;,.)\]–-]|$)`)
)

// ratingIn returns the rating that a paragraph states: "RAG: amber", or as its
// first word. A colour in a sentence is none.
func ratingIn(s model.Scheme, text string) (model.Rating, bool) {
	for _, form := range []*regexp.Regexp{rated, front} {
		for _, found := range form.FindAllStringSubmatch(text, -1) {
			for _, r := range s.Ratings {
				if strings.EqualFold(found[1], r.Word) {
					return r, true
				}
			}
		}
	}
	return model.Rating{}, false
}

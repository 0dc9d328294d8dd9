package model

import (
	"fmt"
	"strings"
)

// name returns a record's name in a sentence.
// What may be exempt is not named: the sentence is seen by whoever sees the
// screen.
func name(rec Record) string {
	switch rec := rec.(type) {
	case *Motion:
		if rec.Type == Amendment {
			return "an amendment"
		}
		return "a " + motionNoun(rec)
	case *Minute:
		return "an entry of the minutes"
	case *Declaration:
		return "a declaration"
	case *Attendee:
		return rec.Name
	case *Meeting:
		return meetingName(rec)
	case *Item:
		if rec.Exempt != "" {
			return "an exempt item"
		}
	}
	title := shorten(strings.TrimLeft(TitleOf(rec), "·•- "), 32)
	if title == "" {
		return "a " + rec.Kind().Noun()
	}
	return fmt.Sprintf("the %s “%s”", rec.Kind().Noun(), title)
}

func several(rec Record, n int) string {
	if n == 1 {
		return name(rec)
	}
	return fmt.Sprintf("%d records (%s …)", n, name(rec))
}

// TitleOf returns the words that a record is known by, on one line of at most
// 60 characters.
func TitleOf(rec Record) string { return TitleIn(rec, 60) }

// TitleIn is TitleOf for where there is room for so many letters.
func TitleIn(rec Record, most int) string {
	var s string
	switch rec := rec.(type) {
	case *Action:
		s = rec.Title()
	case *Person:
		s = rec.Label()
	case *Evidence:
		s = rec.Reference() + " " + rec.Title
	case *Question:
		s = rec.Text
	case *Meeting:
		s = strings.TrimSpace(meetingName(rec) + " " + rec.When.Words)
	case *Item:
		s = rec.Title
	case *Attendee:
		s = rec.Name
	case *Declaration:
		s = rec.Nature
	case *Minute:
		s = strings.TrimSpace(rec.Reference + " " + rec.Text)
	case *Motion:
		s = rec.Text
	case *Point:
		s = rec.Text
	case *Source:
		s = rec.Text
	case *Finding:
		s = strings.TrimSpace(rec.Reference() + " " + rec.Text)
	case *Option:
		s = rec.Text
	case *Recommendation:
		s = strings.TrimSpace(rec.Reference() + " " + rec.Text)
	case *Response:
		s = rec.Words
	case *Chaser:
		s = strings.TrimSpace(rec.When.Words + " " + rec.To)
	case *StageNote:
		s = rec.Text
	case *Deliverable:
		s = rec.Text
	case *Round:
		s = fmt.Sprintf("round %d", rec.Number)
	case *Sending:
		s = rec.To
	case *ScopeAmendment:
		s = rec.Now
	default:
		if f := FieldsOf(rec.Kind()); len(f) > 0 {
			s = f[0].get(rec)
		}
	}
	return shorten(strings.Join(strings.Fields(s), " "), most)
}

// shorten cuts a text of one line at a word, with an ellipsis in place of the
// rest.
func shorten(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	cut := strings.TrimSpace(string(r[:most-1]))
	if i := strings.LastIndexByte(cut, ' '); i > most/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// motionNoun returns what a motion is called in a sentence.
func motionNoun(m *Motion) string {
	switch m.Type {
	case Amendment:
		return "amendment"
	case Procedural:
		return "procedural motion"
	case ExcludePublic:
		return "motion to exclude the public"
	case Substantive:
	}
	return "motion"
}

// linked says in a word what a field links to.
func linked(k Kind) string {
	if k == KindAny {
		return "record"
	}
	return k.Noun()
}

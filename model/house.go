package model

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model/prose"
)

// House is the house style of a council's minutes: the words of its decisions
// and the template of their references. The zero House is the default one.
type House struct {
	Key         string `json:"key"`
	Name        string `json:"name"`
	Resolved    string `json:"resolved"` // the words before a resolution: "RESOLVED that"
	Recommended string `json:"recommended"`
	Noted       string `json:"noted"`
	Agreed      string `json:"agreed"`
	// Reference is the template of references. Its tokens are {n}, the sequence,
	// with as many n as it has digits at least; {year}, the municipal year of the
	// meeting as 25/26; {yy} and {yyyy}, the year in which that one begins. A
	// template with a year begins again with each.
	Reference string `json:"reference"`
	// Paragraphs says that the parts of a decision are numbered below its
	// reference: 51.1, 51.2.
	Paragraphs bool `json:"paragraphs,omitempty"`
}

// DefaultHouse returns the house style of a review that has chosen none.
func DefaultHouse() House { return Houses()[0] }

// Houses returns the house styles that come with the program; the first is the
// default.
func Houses() []House {
	return []House{
		{
			Key: "plain", Name: "RESOLVED that, OS.51", Resolved: "RESOLVED that", Recommended: "RECOMMENDED that",
			Noted: "NOTED that", Agreed: "AGREED that", Reference: "OS.{n}", Paragraphs: true,
		},
		{
			Key: "dash", Name: "RESOLVED – That, 60/18", Resolved: "RESOLVED – That", Recommended: "RECOMMENDED – That",
			Noted: "NOTED – That", Agreed: "AGREED – That", Reference: "{n}/{yy}",
		},
		{
			Key: "colon", Name: "RESOLVED: That, SR (25/26) 01", Resolved: "RESOLVED: That", Recommended: "RECOMMENDED: That",
			Noted: "NOTED: That", Agreed: "AGREED: That", Reference: "SR ({year}) {nn}",
		},
		{
			Key: "spaced", Name: "RESOLVED – T H A T, 478", Resolved: "RESOLVED – T H A T", Recommended: "RECOMMENDED – T H A T",
			Noted: "NOTED – T H A T", Agreed: "AGREED – T H A T", Reference: "{n}",
		},
		{
			Key: "agreed", Name: "AGREED That, SR (25/26) 01", Resolved: "AGREED That", Recommended: "RECOMMENDED That",
			Noted: "NOTED That", Agreed: "AGREED That", Reference: "SR ({year}) {nn}",
		},
	}
}

// House returns the review's house style.
func (r *Review) House() House { return r.info.House.orDefault() }

func (h House) orDefault() House {
	if h == (House{}) {
		return DefaultHouse()
	}
	return h
}

// Words returns the words that stand before an entry of a type, or nothing for
// what is not a decision: "RESOLVED that".
func (h House) Words(t MinuteType) string {
	h = h.orDefault()
	switch t {
	case Resolved:
		return h.Resolved
	case Recommended:
		return h.Recommended
	case Noted:
		return h.Noted
	case Agreed:
		return h.Agreed
	case NoteMinute, QuestionMinute, AnswerMinute, ActionMinute, Suggested, Promised:
	}
	return ""
}

// Say returns an entry as the house writes it: the words of its type and then
// its text. "that" is not said twice, whichever of them has it, and not before a
// thing that was noted.
func (h House) Say(t MinuteType, text string) string {
	words := h.Words(t)
	switch {
	case words == "":
		return text
	case !endsWithThat(words):
	case strings.HasPrefix(strings.TrimSpace(text), "to "), t == Noted && trimThat(text) == strings.TrimSpace(text):
		words = withoutThat(words) // "RESOLVED to write", "NOTED the report"
	default:
		text = trimThat(text)
	}
	return words + " " + text
}

func endsWithThat(words string) bool {
	closed := strings.ToLower(strings.Join(strings.Fields(words), ""))
	return strings.HasSuffix(closed, "that")
}

// withoutThat takes the "that" from the end of words, however it is spaced.
func withoutThat(words string) string {
	for range len("that") {
		words = strings.TrimRight(words, " ")
		words = words[:len(words)-1]
	}
	return strings.TrimRight(words, " ")
}

// trimThat takes the "that" from the front of a decision's text.
func trimThat(text string) string {
	s := strings.TrimSpace(text)
	if len(s) > 4 && strings.EqualFold(s[:4], "that") {
		if r, size := utf8.DecodeRuneInString(s[4:]); unicode.IsSpace(r) || r == ',' {
			return strings.TrimSpace(s[4+size:])
		}
	}
	return s
}

const longestReference = 60

func (h House) validate() error {
	for _, f := range []struct{ field, words string }{
		{"resolved", h.Resolved}, {"recommended", h.Recommended}, {"noted", h.Noted}, {"agreed", h.Agreed},
	} {
		if strings.TrimSpace(f.words) == "" {
			return rejectf(f.field, "a house style needs words for resolved, recommended, noted and agreed")
		}
	}
	if utf8.RuneCountInString(h.Reference) > longestReference {
		return rejectf("reference", "the template of references has more than %d characters", longestReference)
	}
	_, err := parseReference(h.Reference)
	return err
}

// SetHouse changes the house style. References that were given stay as they
// are. Next is the number that the next decision gets, where a council's numbers
// run on from before; 0 leaves it.
type SetHouse struct {
	House House
	Next  uint64
}

func (c SetHouse) apply(w *work) (string, error) {
	h := c.House
	for _, at := range []*string{&h.Key, &h.Name, &h.Resolved, &h.Recommended, &h.Noted, &h.Agreed, &h.Reference} {
		*at, _ = prose.Clean(*at)
		*at = strings.Join(strings.Fields(*at), " ")
	}
	if err := h.validate(); err != nil {
		return "", err
	}
	w.info().House = h
	if err := w.countFrom(h, c.Next); err != nil {
		return "", err
	}
	return "changed the house style of the minutes", nil
}

// formatHouse stores a house style that came with the program by its key alone,
// any other one whole.
func formatHouse(h House) string {
	if h == (House{}) {
		return ""
	}
	for _, p := range Houses() {
		if p == h {
			return h.Key
		}
	}
	b, err := json.Marshal(h)
	if err != nil {
		return ""
	}
	return string(b)
}

func parseHouse(v string) (House, error) {
	if v == "" {
		return House{}, nil
	}
	for _, p := range Houses() {
		if p.Key == v {
			return p, nil
		}
	}
	var h House
	if err := json.Unmarshal([]byte(v), &h); err != nil {
		return h, fmt.Errorf("read the house style: %w", err)
	}
	return h, nil
}

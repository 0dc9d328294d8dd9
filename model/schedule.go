package model

import (
	"slices"
	"strings"
	"unicode"
)

// Nation says which part of the schedule of exempt information a council goes
// by.
type Nation string

// The nations whose councils have paragraphs of their own.
const (
	England Nation = ""
	Wales   Nation = "wales"
)

// Confidential is what stands in place of a paragraph where information is
// confidential: a class of its own, which the schedule does not number.
const Confidential = "confidential"

// Paragraph is one description under which information is closed to the public.
type Paragraph struct {
	Number string // as it is stored with a closed text: "3", or Confidential
	Words  string
}

// SchedulePresets returns the paragraphs of Schedule 12A to the Local
// Government Act 1972: for England Part 1, as the Local Government (Access to
// Information) (Variation) Order 2006 (SI 2006/88) has it, for Wales Part 4, as
// the Order of 2007 (SI 2007/969) has it. The words are shortened to be told
// apart in a list; the schedule itself says what they cover.
func SchedulePresets(n Nation) []Paragraph {
	if n == Wales {
		return []Paragraph{
			{"12", "relating to a particular individual"},
			{"13", "likely to reveal the identity of an individual"},
			{"14", "financial or business affairs of any particular person"},
			{"15", "consultations or negotiations on labour relations"},
			{"16", "legal professional privilege"},
			{"17", "a notice, order or direction that the authority proposes"},
			{"18", "prevention, investigation or prosecution of crime"},
		}
	}
	return []Paragraph{
		{"1", "relating to any individual"},
		{"2", "likely to reveal the identity of an individual"},
		{"3", "financial or business affairs of any particular person"},
		{"4", "consultations or negotiations on labour relations"},
		{"5", "legal professional privilege"},
		{"6", "a notice, order or direction that the authority proposes"},
		{"7", "prevention, investigation or prosecution of crime"},
	}
}

// Paragraphs returns what a text of the review can be closed under: the
// council's own paragraphs, those of the schedule of its nation, and
// confidential information.
func (r *Review) Paragraphs() []Paragraph {
	all := ownParagraphs(r.info.Paragraphs)
	for _, p := range append(SchedulePresets(r.info.Nation), Paragraph{Confidential, "confidential information, a class of its own"}) {
		if !slices.ContainsFunc(all, func(o Paragraph) bool { return o.Number == p.Number }) {
			all = append(all, p)
		}
	}
	return all
}

// ParagraphWords returns what a paragraph describes, or nothing where it is not
// known: of another schedule, or of another year.
func (r *Review) ParagraphWords(number string) string {
	for _, p := range r.Paragraphs() {
		if strings.EqualFold(p.Number, strings.TrimSpace(number)) {
			return p.Words
		}
	}
	return ""
}

// ownParagraphs reads paragraphs, one a line: the number and then the words.
func ownParagraphs(lines string) []Paragraph {
	var own []Paragraph
	for line := range strings.Lines(lines) {
		number, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		if number = strings.TrimRight(number, ".:)–-"); number != "" {
			own = append(own, Paragraph{number, strings.TrimLeft(words, " –-:")})
		}
	}
	return own
}

// PublicInterest are the words of the public-interest test, until others are
// given.
const PublicInterest = "in all the circumstances of the case the public interest in maintaining the exemption outweighs the public interest in disclosing the information"

// ExclusionWords returns the words of a motion to exclude the public: for which
// item, under which paragraph, and what the public-interest test came to.
// Neither the title of the item nor what the paragraph describes is told.
func ExclusionWords(item, paragraph, interest string) string {
	paragraph = strings.TrimSpace(paragraph)
	of := "the following item"
	if item != "" {
		of = "item " + item
	}
	section, because := "100A(4)", "exempt information would be disclosed"
	switch {
	case strings.EqualFold(paragraph, Confidential):
		section, because = "100A(2)", "confidential information would be disclosed in breach of the obligation of confidence"
		interest = ""
	case scheduled(paragraph):
		because = "exempt information as defined in paragraph " + paragraph + " of Schedule 12A to the Act would be disclosed"
	case paragraph != "":
		because = "exempt information as defined in " + paragraph + " would be disclosed"
	}
	words := "that under section " + section + " of the Local Government Act 1972 the press and public be excluded from the meeting for " +
		of + ", because it is likely that " + because
	if interest = strings.TrimRight(strings.TrimSpace(interest), "."); interest != "" {
		words += ", and because " + interest
	}
	return words
}

// scheduled says whether a paragraph is one of the schedule, or several of them.
func scheduled(paragraph string) bool {
	known := append(SchedulePresets(England), SchedulePresets(Wales)...)
	parts := strings.FieldsFunc(paragraph, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	for _, part := range parts {
		if part != "and" && !slices.ContainsFunc(known, func(p Paragraph) bool { return p.Number == part }) {
			return false
		}
	}
	return len(parts) > 0
}

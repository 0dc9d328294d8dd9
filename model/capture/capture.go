// Package capture reads the one line that is always ready in a meeting: what an
// officer types there, and what is to be kept of it. It owns the words that say
// what an entry is (RESOLVED, ACTION, Q: …), who leads, what a due date at the
// end of an action says, text blocks, and what completes the word being typed.
//
// It is a pure function of the line and its context. It changes no review,
// draws nothing and knows no clock, and it never refuses: what it is not sure
// of stays in the text, and problems are said beside it. What was chosen:
//
//   - A word in capitals says what the line is, with or without colon or dash;
//     so does one in any other case with a colon or dash.
//   - "Resolved", "Agreed", "Noted" and the like without capitals or colon do so
//     where a decision follows ("Agreed that", "Noted the report", "Agreed in
//     principle that"). "Agreed with the figures" and "Resolved cases fell" are
//     notes: there the word speaks of something else.
//   - "Action" without capitals or colon does so where somebody known, or
//     initials, and then "to" follow: "Action was taken" is a note.
//   - "Q:" and "A:" need their colon. "Q Cllr Shah: how many" is a question,
//     since nothing else begins so; "A member: …" stays a note.
//   - A day without its year is the next such day. Nothing else gets a year.
package capture

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Context is what a line is read against.
type Context struct {
	People model.Directory
	Today  timetable.Day // zero where it is not known: then no year is offered
	Blocks Blocks
	Type   model.MinuteType // what the line was opened for
}

// Reading is what a line says.
type Reading struct {
	Type    model.MinuteType
	Keyword string // the words that said the type, or empty: it is the one the line was opened for
	Text    string // what will be kept, without the keyword, leads and date
	Who     string // who asked, answered or promised
	// Leads are who an action is for; LeadWords are the same as a cell of leads.
	Leads     []model.Lead
	LeadWords string
	// Due is the date in the officer's words. ReadAs is the same with the year
	// that is meant, where the words have a day without one.
	Due    string
	ReadAs string
	When   timetable.Cell // what the date says
	// Problems say what may be missing, one sentence each. None of them keeps a
	// line from being kept.
	Problems []string
}

// Timetable returns the date as an action keeps it.
func (r Reading) Timetable() model.Timetable {
	return model.Timetable{Words: r.Due, ReadAs: r.ReadAs}
}

// Parse reads a line. Line breaks in it are kept.
func Parse(line string, ctx Context) Reading {
	expanded := Expand(line, ctx.Blocks)
	p := parser{ctx: ctx}
	s := strings.TrimSpace(unixLines(expanded))
	r := Reading{Type: ctx.Type, Text: s}
	if k, ok := p.keyword(s); ok {
		r.Type, r.Keyword, r.Text = k.is, strings.TrimSpace(s[:len(s)-len(k.rest)]), k.rest
	}
	switch r.Type {
	case model.ActionMinute:
		p.action(&r)
	case model.QuestionMinute, model.AnswerMinute:
		r.Who, r.Text = p.speaker(r.Text, false)
	case model.Promised:
		r.Who, r.Text = p.promiser(r.Text)
	case model.Resolved, model.Recommended, model.Noted, model.Agreed, model.Suggested:
		r.Text = closeUpThat(r.Text)
	case model.NoteMinute:
	}
	r.Text = strings.TrimSpace(r.Text)
	if r.Type.Decides() || r.Keyword+r.LeadWords+r.Who != "" && r.Type != model.QuestionMinute && r.Type != model.AnswerMinute {
		r.Text = lowerFirst(r.Text)
	}
	r.Problems = problems(r, expanded != line)
	return r
}

// parser reads one line.
type parser struct{ ctx Context }

// unixLines ends every line with the same byte.
func unixLines(s string) string {
	i := strings.IndexByte(s, '\r')
	if i < 0 {
		return s
	}
	b := append(make([]byte, 0, len(s)), s[:i]...)
	for ; i < len(s); i++ {
		switch {
		case s[i] != '\r':
			b = append(b, s[i])
		case i+1 == len(s) || s[i+1] != '\n':
			b = append(b, '\n')
		}
	}
	return string(b)
}

// closeUpThat writes the "that" at the front of a decision, "That" or "T H A T",
// as one word in small letters.
func closeUpThat(s string) string {
	for _, that := range []string{"T H A T", "that"} {
		if len(s) >= len(that) && strings.EqualFold(s[:len(that)], that) && wordEnds(s[len(that):]) {
			return "that" + s[len(that):]
		}
	}
	return s
}

// lowerFirst makes the first letter small where the first word is an ordinary
// one, so that the words before it read on: "RESOLVED that", "PL to". Names
// keep their capital.
func lowerFirst(s string) string {
	word, _ := firstWord(s)
	if small := strings.ToLower(word); small != word && ordinary[small] {
		return small + s[len(word):]
	}
	return s
}

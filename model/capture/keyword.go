package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model"
)

// keywords are the words that say what a line is.
var keywords = map[string]model.MinuteType{
	"RESOLVED":    model.Resolved,
	"RECOMMENDED": model.Recommended,
	"AGREED":      model.Agreed,
	"NOTED":       model.Noted,
	"SUGGESTED":   model.Suggested,
	"PROMISED":    model.Promised,
	"ACTION":      model.ActionMinute,
	"Q":           model.QuestionMinute,
	"A":           model.AnswerMinute,
}

const longestKeyword = len("RECOMMENDED")

// mostMarks is how many marks behind a keyword are passed; more are a text.
const mostMarks = 8

// key is what the beginning of a line says the line is, and what follows.
type key struct {
	is   model.MinuteType
	rest string
}

// keyword reads the beginning of a line.
func (p *parser) keyword(s string) (key, bool) {
	word, after := firstWord(s)
	if word == "" || len(word) > longestKeyword {
		return key{}, false
	}
	capital := strings.ToUpper(word)
	is, ok := keywords[capital]
	if !ok {
		return key{}, false
	}
	if is == model.QuestionMinute || is == model.AnswerMinute {
		return p.lettered(is, word, after)
	}
	capitals := word == capital
	rest, marked, ok := passMarks(after, capitals)
	switch {
	case !ok:
		return key{}, false
	case is == model.ActionMinute && (isNothing(rest) || speaksOfNumber(rest)):
		return key{}, false
	case capitals || marked || p.decides(is, after, rest):
		return key{is, rest}, true
	}
	return key{}, false
}

// lettered reads what follows a Q or an A.
func (p *parser) lettered(is model.MinuteType, word, after string) (key, bool) {
	if rest, ok := strings.CutPrefix(strings.TrimLeft(after, " "), ":"); ok {
		return key{is, trimLeft(rest)}, true
	}
	rest := strings.TrimLeft(after, " ")
	if word == "Q" && len(rest) < len(after) {
		if who, _ := p.speaker(rest, false); who != "" {
			return key{is, rest}, true
		}
	}
	return key{}, false
}

// passMarks passes the colon, dash or blank behind a keyword. ok is false where
// the keyword is only the beginning of a longer word, such as "action-packed".
func passMarks(after string, capitals bool) (rest string, marked, ok bool) {
	rest = trimLeft(after)
	gap := len(rest) < len(after)
	for n := 0; rest != ""; n++ {
		if n == mostMarks {
			return rest, true, true
		}
		c, size := utf8.DecodeRuneInString(rest)
		switch {
		case c == ':' || isDash(c) && c != '-':
		case c == '-' && (gap || capitals || size == len(rest) || !letterAt(rest[size:])):
		case capitals && (c == '.' || c == ',' || c == ';'):
		default:
			return rest, marked, gap || marked || capitals && (c == '(' || c == '[' || c == '"' || c == '“')
		}
		marked = true
		rest = trimLeft(rest[size:])
		gap = true
	}
	return "", marked, gap || marked || capitals
}

// decides says whether a keyword without capitals or colon begins an entry of
// its own, by what follows it.
func (p *parser) decides(is model.MinuteType, after, rest string) bool {
	if rest == "" {
		return false
	}
	if strings.IndexByte(after[:len(after)-len(rest)], '\n') >= 0 {
		return true // what was decided stands below
	}
	switch is {
	case model.ActionMinute:
		l, ok := p.leadsFirst(rest)
		return ok && l.sure
	case model.Promised:
		if who, _ := p.promiser(rest); who != "" && p.known(who) {
			return true
		}
	default:
	}
	word, more := firstWord(rest)
	if word == "" {
		c, _ := utf8.DecodeRuneInString(rest)
		return strings.ContainsRune("(\"“'‘•", c)
	}
	if decisive[strings.ToLower(word)] && wordEnds(more) {
		return true
	}
	for _, phrase := range decisivePhrases {
		if len(rest) >= len(phrase) && strings.EqualFold(rest[:len(phrase)], phrase) && wordEnds(rest[len(phrase):]) {
			return true
		}
	}
	return false
}

// isNothing says whether words say that there is no action.
func isNothing(rest string) bool {
	return len(rest) < 8 && nothing[strings.ToLower(strings.TrimRight(rest, ". "))]
}

// speaksOfNumber says whether words speak of an action that has a number
// already: "14 was completed".
func speaksOfNumber(rest string) bool {
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if digits == 0 {
		return false
	}
	word, _ := firstWord(trimLeft(rest[digits:]))
	return being[strings.ToLower(word)]
}

// firstWord returns the letters at the beginning of a text, and what follows.
func firstWord(s string) (word, after string) {
	for i, c := range s {
		if !unicode.IsLetter(c) {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// wordEnds says whether a text does not go on with the word before it.
func wordEnds(after string) bool {
	c, _ := utf8.DecodeRuneInString(after)
	return after == "" || !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' && c != '’' && c != '-'
}

func letterAt(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c)
}

func isDash(c rune) bool {
	return c == '-' || c >= '‐' && c <= '―' || c == '−'
}

func trimLeft(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }

package timetable

import "unicode/utf8"

// token is a word, a number or a mark of a cell. Spaces are not kept: glued says
// that there was none in front.
type token struct {
	sense      sense
	kind       tokenKind
	char       byte  // the mark, dashes and quotes brought to one form
	digits     uint8 // how many digits the number was written with
	glued      bool
	val        int32 // a number's value; a word's, where its sense has one
	start, end int32 // the bytes of the cell that it covers
}

type tokenKind uint8

const (
	tokenNone tokenKind = iota
	tokenWord
	tokenNumber
	tokenMark
)

// Marks that stand for several characters.
const (
	markLine  = '\n'
	markDash  = '-'
	markQuote = '\''
	markArrow = '>'
	markOther = '*' // bullets, symbols and whatever is no part of a date
)

// scan appends the tokens of s to buf.
func scan(s string, buf []token) []token {
	glued := false
	for i := 0; i < len(s); {
		c := s[i]
		t := token{start: int32(i), glued: glued}
		switch {
		case c == ' ' || c == '\t':
			i++
			glued = false
			continue
		case isDigit(c):
			i = scanNumber(s, i, &t)
		case isLetter(c):
			for i++; i < len(s) && isLetter(s[i]); {
				i++
			}
			t.kind = tokenWord
		case c < utf8.RuneSelf:
			i++
			t.kind, t.char = tokenMark, asciiMark(c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			if isSpace(r) {
				glued = false
				continue
			}
			if isInvisible(r) {
				continue
			}
			t.kind, t.char = classify(r)
		}
		t.end = int32(i)
		glued = t.char != markLine || t.kind != tokenMark
		buf = append(buf, t)
	}
	return buf
}

func scanNumber(s string, i int, t *token) int {
	t.kind = tokenNumber
	for ; i < len(s) && isDigit(s[i]); i++ {
		if t.digits < 9 {
			t.val = t.val*10 + int32(s[i]-'0')
		}
		if t.digits < 250 {
			t.digits++
		}
	}
	return i
}

func isDigit(c byte) bool  { return c-'0' < 10 }
func isLetter(c byte) bool { return (c|0x20)-'a' < 26 }

func asciiMark(c byte) byte {
	switch c {
	case '\n', '\r', '\v', '\f':
		return markLine
	case '[', '{':
		return '('
	case ']', '}':
		return ')'
	case '`':
		return markQuote
	case '/', '-', '.', ',', ':', ';', '(', ')', '\'', '?', '&', '+', '>', '%', '#', '~', '|', '$', '=':
		return c
	}
	return markOther
}

func isSpace(r rune) bool {
	switch r {
	case 0xa0, 0x1680, 0x202f, 0x205f, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// isInvisible names the characters that pastes from web pages leave inside
// dates: soft hyphens, zero-width spaces and joiners.
func isInvisible(r rune) bool {
	return r == 0xad || (r >= 0x200b && r <= 0x200d) || r == 0x2060 || r == 0xfeff
}

// classify gives characters beyond ASCII the meaning that they have in dates. A
// letter of another alphabet makes a word that the lexicon does not know.
func classify(r rune) (tokenKind, byte) {
	switch {
	case (r >= 0x2010 && r <= 0x2015) || r == 0x2212 || r == 0xfe58 || r == 0xff0d:
		return tokenMark, markDash
	case r == 0x2018 || r == 0x2019 || r == 0x2032 || r == 0x2bc:
		return tokenMark, markQuote
	case r == 0x2044 || r == 0x2215:
		return tokenMark, '/'
	case r == 0x2192 || r == 0x21d2 || r == 0x279c:
		return tokenMark, markArrow
	case r == 0x2028 || r == 0x2029 || r == 0x85:
		return tokenMark, markLine
	case r == '£' || r == '€':
		return tokenMark, '$'
	case r >= 0xc0 && r < 0x2000 && r != 0xd7 && r != 0xf7:
		return tokenWord, 0
	}
	return tokenMark, markOther
}

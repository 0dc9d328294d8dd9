package numfmt

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// parseSection reads one section of a code.
func parseSection(code string) section {
	var s section
	for len(code) > 0 {
		code = code[s.take(code):]
	}
	s.cutAtSystemFormat()
	s.settle()
	return s
}

// take reads one thing at the beginning of a code and returns its length.
func (s *section) take(code string) int {
	switch c := code[0]; c {
	case '"':
		end := strings.IndexByte(code[1:], '"')
		if end < 0 {
			end = len(code) - 1
		}
		s.add(literal, code[1:1+end])
		return min(end+2, len(code))
	case '\\':
		_, n := utf8.DecodeRuneInString(code[1:])
		s.add(literal, code[1:1+n])
		return 1 + n
	case '_', '*':
		_, n := utf8.DecodeRuneInString(code[1:])
		return 1 + n
	case '[':
		end := strings.IndexByte(code, ']')
		if end < 0 {
			s.add(literal, code)
			return len(code)
		}
		s.bracket(code[1:end])
		return end + 1
	case '0', '#', '?':
		s.add(digit, code[:1])
		return 1
	case '.':
		s.add(point, ".")
		return 1
	case ',':
		s.add(literal, "\x00,") // settled later: thousands, scale or a comma
		return 1
	case '/':
		s.add(slash, "/")
		return 1
	case '%':
		s.percent++
		s.add(literal, "%")
		return 1
	case '@':
		s.add(textPlace, "")
		return 1
	}
	return s.takeWord(code)
}

// takeWord reads what begins with a letter or another sign.
func (s *section) takeWord(code string) int {
	low := strings.ToLower(code)
	switch {
	case strings.HasPrefix(low, "general"):
		s.add(general, "")
		return 7
	case strings.HasPrefix(low, "am/pm"):
		s.add(halfDay, "AM/PM")
		s.clock12 = true
		return 5
	case strings.HasPrefix(low, "a/p"):
		s.add(halfDay, "A/P")
		s.clock12 = true
		return 3
	case strings.HasPrefix(code, "E+"), strings.HasPrefix(code, "E-"), strings.HasPrefix(low, "e+"):
		s.add(exponentSign, code[:2])
		s.exponent = true
		return 2
	case strings.ContainsRune("ymdhsegb", rune(low[0])):
		n := len(low) - len(strings.TrimLeft(low, low[:1]))
		s.add(datePart, low[:n])
		return n
	}
	_, n := utf8.DecodeRuneInString(code)
	s.add(literal, code[:n])
	return n
}

// cutAtSystemFormat drops what stands behind the mark for the system's own way
// of writing dates or times, which is only there for programs that do not know
// the mark.
func (s *section) cutAtSystemFormat() {
	i := slices.IndexFunc(s.items, func(it item) bool { return it.kind == general && it.text == "stop" })
	if i >= 0 {
		s.items = s.items[:i]
	}
}

// settle finds out what depends on what stands around it: minutes or months,
// fractions of seconds, the meaning of commas.
func (s *section) settle() {
	s.settleTimes()
	last, hasPoint := -1, false
	for i, it := range s.items {
		if it.kind == digit {
			last = i
		}
		hasPoint = hasPoint || it.kind == point
	}
	first := slices.IndexFunc(s.items, func(it item) bool { return it.kind == digit })
	for i := range s.items {
		it := &s.items[i]
		switch {
		case it.kind == slash && (s.date || s.time || first < 0):
			it.kind = literal
		case it.kind == slash:
			s.fraction = true
		case it.kind == literal && it.text == "\x00,":
			it.text = ","
			if s.date || s.time || first < 0 || i < first {
				continue
			}
			if i > last {
				s.scale++
			} else {
				s.thousands = true
			}
			it.text = ""
		case it.kind == point && (s.date || s.time || last < 0):
			it.kind = literal
		}
	}
}

// settleTimes says which m are minutes and which digits are parts of a second.
func (s *section) settleTimes() {
	previous := byte(0)
	for i := range s.items {
		it := &s.items[i]
		if it.kind == elapsed {
			s.time = true
			previous = it.text[0]
		}
		if it.kind == minutes {
			s.time = true
		}
		if it.kind != datePart {
			continue
		}
		switch it.text[0] {
		case 'm':
			if len(it.text) <= 2 && (previous == 'h' || s.nextPart(i) == 's') {
				it.kind = minutes
				s.time = true
			} else {
				s.date = true
			}
		case 'h', 's':
			s.time = true
		case 'g', 'b':
			it.kind, it.text = literal, ""
			continue
		default:
			s.date = true
		}
		previous = it.text[0]
	}
	if !s.time {
		return
	}
	for i := 1; i+1 < len(s.items); i++ {
		if s.items[i].kind != point {
			continue
		}
		n := 0
		for i+1+n < len(s.items) && s.items[i+1+n].kind == digit {
			n++
		}
		if n > 0 {
			s.items[i] = item{subsecond, strings.Repeat("0", min(n, 3))}
			s.items = slices.Delete(s.items, i+1, i+1+n)
		}
	}
}

// nextPart is the letter of the next part of a date or time, or 0.
func (s *section) nextPart(i int) byte {
	for _, it := range s.items[i+1:] {
		if it.kind == datePart || it.kind == elapsed {
			return it.text[0]
		}
	}
	return 0
}

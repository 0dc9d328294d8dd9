package csv

import (
	"bytes"
	"strings"
)

// scanner splits a text into records. It takes what spreadsheets and people
// write: quotes in the middle of a field are characters, a quote that nobody
// closes is one too, and a blank line is a record of one empty field.
type scanner struct {
	text     []byte
	pos      int
	line     int // of pos, from 1
	sep      byte
	unclosed int // the line of a quote that nobody closed, or 0
	beyond   int // the last field of the record that is not blank and was left out, from 1, or 0
	// In text[barren[0]:barren[1]], the rest of a line, no quote closes a
	// field. Without it a line of opening quotes would be read once for each.
	barren [2]int
}

func newScanner(text []byte, sep byte) *scanner {
	return &scanner{text: text, sep: sep, line: 1}
}

// next appends the fields of the next record to dst, no more than maxFields,
// and says whether there was one.
func (s *scanner) next(dst []string) ([]string, bool) {
	s.beyond = 0
	if s.pos >= len(s.text) {
		return dst, false
	}
	for n := 1; ; n++ {
		if field := s.field(); n <= maxFields {
			dst = append(dst, field)
		} else if !blank(field) {
			s.beyond = n
		}
		if s.pos >= len(s.text) {
			return dst, true
		}
		if b := s.text[s.pos]; b == s.sep {
			s.pos++
			continue
		}
		s.lineEnd()
		return dst, true
	}
}

// lineEnd moves behind a LF, a CR or both.
func (s *scanner) lineEnd() {
	if s.text[s.pos] == '\r' && s.pos+1 < len(s.text) && s.text[s.pos+1] == '\n' {
		s.pos++
	}
	s.pos++
	s.line++
}

// field reads up to a separator, a line end or the end of the text.
func (s *scanner) field() string {
	if i := s.opening(); i >= 0 && s.unclosed == 0 {
		if field, ok := s.quoted(i); ok {
			return field
		}
	}
	return s.bare()
}

// opening is the place of the quote with which the field begins, or -1. Space
// may stand before it where the field closes on the same line.
func (s *scanner) opening() int {
	i := s.pos
	for i < len(s.text) && s.text[i] == ' ' {
		i++
	}
	switch {
	case i >= len(s.text) || s.text[i] != '"':
		return -1
	case i > s.pos && !s.closesOnLine(i+1):
		return -1
	}
	return i
}

func (s *scanner) bare() string {
	from := s.pos
	for s.pos < len(s.text) && !s.ends(s.pos) {
		s.pos++
	}
	return string(s.text[from:s.pos])
}

// quoted reads a field whose opening quote stands at i. A quote inside that is
// neither doubled nor closing is a character if the field closes later on its
// line; if it does not, the field is no quoted one.
func (s *scanner) quoted(i int) (string, bool) {
	from, line := s.pos, s.line
	lead := string(s.text[s.pos:i])
	var out strings.Builder
	out.WriteString(lead)
	sure := 0 // up to here the field is known to close on its line
	for s.pos = i + 1; s.pos < len(s.text); {
		q := bytes.IndexByte(s.text[s.pos:], '"')
		if q < 0 {
			break
		}
		s.keep(&out, s.text[s.pos:s.pos+q])
		s.pos += q + 1
		if s.pos < len(s.text) && s.text[s.pos] == '"' {
			out.WriteByte('"')
			s.pos++
			continue
		}
		if end := s.afterSpace(s.pos); s.ends(end) {
			s.pos = end
			return out.String(), true
		}
		if s.pos > sure {
			if sure = s.closing(s.pos); sure < 0 {
				s.pos, s.line = from, line
				return "", false
			}
		}
		out.WriteByte('"')
	}
	s.pos, s.line = from, line
	s.unclosed = line
	return "", false
}

// keep writes what stands in a quoted field, and counts its lines.
func (s *scanner) keep(out *strings.Builder, b []byte) {
	s.line += countLines(b)
	out.Write(b)
}

func (s *scanner) afterSpace(i int) int {
	for i < len(s.text) && s.text[i] == ' ' {
		i++
	}
	return i
}

// ends says whether a field can end at i.
func (s *scanner) ends(i int) bool {
	return i >= len(s.text) || s.text[i] == s.sep || s.text[i] == '\n' || s.text[i] == '\r'
}

func (s *scanner) closesOnLine(i int) bool { return s.closing(i) >= 0 }

// closing is the place of the next quote from i on that closes a field on the
// same line, or -1.
func (s *scanner) closing(i int) int {
	if s.barren[0] <= i && i < s.barren[1] {
		return -1
	}
	from := i
	for ; i < len(s.text) && s.text[i] != '\n' && s.text[i] != '\r'; i++ {
		if s.text[i] != '"' {
			continue
		}
		if i+1 < len(s.text) && s.text[i+1] == '"' {
			i++
			continue
		}
		if s.ends(s.afterSpace(i + 1)) {
			return i
		}
	}
	s.barren = [2]int{from, i}
	return -1
}

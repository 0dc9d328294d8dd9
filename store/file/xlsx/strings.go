package xlsx

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"council/scrutiny/store/file/xmlscan"
)

// readStrings reads the texts that cells refer to by number.
func (r *reader) readStrings() error {
	if !r.archive.Has(r.book.strings) {
		return nil
	}
	return r.scan(r.book.strings, func(s *xmlscan.Scanner, t xmlscan.Token) error {
		if !t.Is(xmlscan.Start, "si") {
			return nil
		}
		text, err := r.richText(s)
		r.strings = append(r.strings, r.clean(text))
		return err
	})
}

// richText joins the runs of the element whose Start was read last, leaving out
// how Chinese and Japanese is pronounced.
func (r *reader) richText(s *xmlscan.Scanner) (string, error) {
	var one string // nearly always there is one run only
	var all strings.Builder
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		switch {
		case err != nil:
			return "", err
		case t.Is(xmlscan.Start, "rPh"):
			if err := s.Skip(); err != nil {
				return "", err
			}
		case t.Is(xmlscan.Start, "t"):
			text, err := r.plainText(s)
			if err != nil {
				return "", err
			}
			if one == "" && all.Len() == 0 {
				one = text
				continue
			}
			all.WriteString(one)
			all.WriteString(text)
			one = ""
		}
	}
	if all.Len() > 0 {
		return unescape(all.String()), nil
	}
	return unescape(one), nil
}

// plainText is the text of an element that holds nothing else.
func (r *reader) plainText(s *xmlscan.Scanner) (string, error) {
	text := ""
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		if err != nil {
			return "", err
		}
		if t.Kind == xmlscan.Text {
			if text == "" {
				text = t.Text()
			} else {
				text += t.Text()
			}
		}
	}
	return text, nil
}

// unescape turns _x000D_ and its like, which stand for characters that XML
// cannot hold, into those characters. Cleaning takes out the bad ones.
func unescape(s string) string {
	at := strings.Index(s, "_x")
	if at < 0 {
		return s
	}
	var out strings.Builder
	var units []uint16 // of escapes that follow one another: they may be pairs
	flush := func() {
		out.WriteString(string(utf16.Decode(units)))
		units = units[:0]
	}
	for at >= 0 {
		if at > 0 {
			flush()
			out.WriteString(s[:at])
		}
		s = s[at:]
		if n, ok := escaped(s); ok {
			units = append(units, n)
			s = s[7:]
		} else {
			flush()
			out.WriteString(s[:2])
			s = s[2:]
		}
		at = strings.Index(s, "_x")
	}
	flush()
	out.WriteString(s)
	return out.String()
}

// escaped is the unit that _xHHHH_ at the beginning of a text stands for.
func escaped(s string) (uint16, bool) {
	if len(s) < 7 || s[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return uint16(n), err == nil
}

// units counts the characters of a text as Excel does.
func units(s string) int {
	n := 0
	for _, c := range s {
		n += utf16.RuneLen(c)
	}
	return n
}

package paper

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

func placeOf(place, what string, n int) string {
	if place == "" {
		return fmt.Sprintf("%s %d", what, n)
	}
	return fmt.Sprintf("%s, %s %d", place, what, n)
}

// numbered matches a number or letter in front of a line: 3. 3) (3) 3.1 a) (a)
// a. (iv) iv).
var numbered = regexp.MustCompile(`^\(?(\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{2,5})(\)|\.(?:\)|\s)|\s)`)

// splitLabel parts the number, letter or bullet in front of a line from its
// words. A letter with a full stop counts in lower case only: J. is a name.
func splitLabel(s string) (label string, bullet bool, rest string) {
	s = strings.TrimLeft(s, " \t\u00a0")
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("·•▪◦○●‣–—-*□", r) {
		if rest = strings.TrimLeft(s[size:], " \t\u00a0"); rest != s[size:] && rest != "" {
			return "", true, rest
		}
		return "", false, s
	}
	m := numbered.FindStringSubmatchIndex(s)
	if m == nil {
		return "", false, s
	}
	label, end, opened := s[m[2]:m[3]], strings.TrimSpace(s[m[4]:m[5]]), s[0] == '('
	rest = strings.TrimSpace(s[m[1]:])
	digit := label[0] >= '0' && label[0] <= '9'
	switch {
	case rest == "" || opened && !strings.HasSuffix(end, ")"):
		return "", false, s
	case end == "" && (!digit || !strings.Contains(label, ".")): // "3 months", but "3.1 The panel"
		return "", false, s
	case end == "." && !digit && label != strings.ToLower(label):
		return "", false, s
	case end == "." && !digit && len(label) == 1 && !startsWord(rest):
		return "", false, s
	case digit && end == "." && len(label) > 2 && !strings.Contains(label, "."): // "100. …" counts nothing
		return "", false, s
	}
	return label, false, rest
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// bare takes brackets and stops off a label: 3 of "3." and of "(3)".
func bare(label string) string {
	return strings.TrimFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// class is the sort of an item's label.
type class struct {
	level int // as the document ranks it
	sort  byte
	dots  int
}

const (
	bulletSort = '*'
	numberSort = '1'
	letterSort = 'a'
	romanSort  = 'i'
)

func (b *block) class(before class, last string) class {
	c := class{level: b.level, sort: bulletSort}
	switch {
	case b.label == "":
	case b.label[0] >= '0' && b.label[0] <= '9':
		c.sort, c.dots = numberSort, strings.Count(b.label, ".")
	case isRoman(b.label) && (len(b.label) > 1 || before.sort == romanSort || b.label == "i" && last != "h"):
		c.sort = romanSort
	default:
		c.sort = letterSort
	}
	return c
}

func isRoman(s string) bool { return strings.Trim(strings.ToLower(s), "ivx") == "" }

// nest puts the items of a list under those that they are parts of: by the
// document's own levels, and where those say nothing by their labels, as (a) is
// below 1. It returns the items at the top.
func nest(items []*block) []*block {
	type open struct {
		class class
		b     *block
	}
	var top []*block
	var stack []open
	var before class
	last := ""
	for _, b := range items {
		b.kids = nil
		c := b.class(before, last)
		for len(stack) > 0 && !below(stack[len(stack)-1].class, c) {
			stack = stack[:len(stack)-1]
		}
		if len(stack) == 0 {
			top = append(top, b)
		} else {
			over := stack[len(stack)-1].b
			over.kids = append(over.kids, b)
		}
		stack = append(stack, open{c, b})
		before, last = c, b.label
	}
	return top
}

// below says whether an item of class b is a part of an open one of class a.
func below(a, b class) bool {
	switch {
	case b.level != a.level:
		return b.level > a.level
	case a.sort == b.sort:
		return b.dots > a.dots
	case a.sort == bulletSort:
		return false
	case a.sort == numberSort:
		return true
	case a.sort == letterSort:
		return b.sort != numberSort
	}
	return b.sort == bulletSort
}

// folded returns the words of an item with those below it, a line each.
func (b *block) folded() string {
	var out strings.Builder
	out.WriteString(b.text)
	for _, k := range b.kids {
		k.foldInto(&out, "– ")
	}
	return out.String()
}

func (b *block) foldInto(out *strings.Builder, bullet string) {
	out.WriteByte('\n')
	if b.label != "" {
		bullet = "(" + b.label + ") "
	}
	out.WriteString(bullet + b.text)
	for _, k := range b.kids {
		k.foldInto(out, "– ")
	}
}

// tree returns an item and all below it.
func (b *block) tree() []*block {
	all := []*block{b}
	for _, k := range b.kids {
		all = append(all, k.tree()...)
	}
	return all
}

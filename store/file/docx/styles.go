package docx

import (
	"strconv"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// bodyLevel is the outline level of text that is no heading.
const bodyLevel = 9

// style is what a paragraph or character style says that matters to a reader.
type style struct {
	name    string // in lower case; English whatever the language of Word
	basedOn string
	outline int // 0-8, bodyLevel, or -1 where it is silent
	list    listPlace
	vanish  toggle
}

// toggle is a property that can be on, off or not mentioned.
type toggle uint8

const (
	silent toggle = iota
	off
	set
)

func toggled(t xmlscan.Token) toggle {
	if on(t) {
		return set
	}
	return off
}

// styles are a file's styles by their identifier, and the default one's.
type styles struct {
	byID     map[string]*style
	standard string // the default paragraph style
}

func readStyles(data []byte) (styles, error) {
	s := styles{byID: make(map[string]*style)}
	var current *style
	err := scan(data, func(t xmlscan.Token) {
		if t.Is(xmlscan.End, "style") {
			current = nil
		}
		if t.Kind != xmlscan.Start {
			return
		}
		if t.Is(xmlscan.Start, "style") {
			current = &style{outline: -1}
			s.byID[t.Attr("styleId")] = current
			if t.Attr("type") == "paragraph" && t.Bool("default", false) {
				s.standard = t.Attr("styleId")
			}
			return
		}
		if current != nil {
			current.read(t)
		}
	})
	return s, err
}

// read takes one property of a style.
func (s *style) read(t xmlscan.Token) {
	switch string(t.Name) {
	case "name":
		s.name = strings.ToLower(t.Attr("val"))
	case "basedOn":
		s.basedOn = t.Attr("val")
	case "outlineLvl":
		if n, ok := t.Int("val"); ok {
			s.outline = n
		}
	case "numId":
		s.list.id, s.list.given = t.Attr("val"), true
	case "ilvl":
		s.list.level, _ = t.Int("val")
	case "vanish":
		s.vanish = toggled(t)
	}
}

// chain visits a style and those it builds upon until visit says that it has
// what it wanted. Styles that build upon each other in a circle end it too.
func (s styles) chain(id string, visit func(id string, st *style) bool) {
	for range maxBaseStyle {
		st, ok := s.byID[id]
		if !ok || visit(id, st) {
			return
		}
		id = st.basedOn
	}
}

// role says what a paragraph of a style is: a title, a heading of a level, or
// a plain paragraph.
func (s styles) role(id string) (intake.Style, int) {
	role, level := intake.Paragraph, 0
	s.chain(id, func(_ string, st *style) bool {
		switch n, named := headingName(st.name); {
		case st.name == "title":
			role = intake.Title
		case st.outline >= 0 && st.outline < bodyLevel:
			role, level = intake.Heading, st.outline+1
		case st.outline >= bodyLevel:
		case named:
			role, level = intake.Heading, n
		default:
			return false
		}
		return true
	})
	return role, level
}

// headingName reads the level out of Word's own name of a heading style.
func headingName(name string) (int, bool) {
	digits, ok := strings.CutPrefix(name, "heading ")
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil && n >= 1 && n <= 9
}

// list is the numbering that a style brings, and the style that names it.
func (s styles) list(id string) (place listPlace, from string) {
	s.chain(id, func(id string, st *style) bool {
		place, from = st.list, id
		return st.list.given
	})
	return place, from
}

// hidden says whether a style hides its text.
func (s styles) hidden(id string) bool {
	vanish := silent
	s.chain(id, func(_ string, st *style) bool {
		vanish = st.vanish
		return vanish != silent
	})
	return vanish == set
}

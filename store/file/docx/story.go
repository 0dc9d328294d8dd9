package docx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/intake"
)

// passages is the story of the body: blocks in their order.
type passages struct {
	*reader
	blocks []intake.Block
	count  int
	within string // the text box it stands in, or empty
}

func (s *passages) paragraph(l line) {
	if blank(l.text) && l.hidden == "" && l.role.label == "" {
		return
	}
	place := s.next()
	s.count++
	s.texts++
	if l.hidden != "" {
		s.blocks = append(s.blocks, s.hiddenPassage(l.hidden, place))
	}
	if blank(l.text) && (l.role.bullet || l.role.label == "") {
		return
	}
	s.blocks = append(s.blocks, &intake.Passage{
		Text: l.text, Style: l.role.style, Level: l.role.level, Label: l.role.label, Place: place, Bold: l.bold,
	})
}

// next names the place of the next paragraph.
func (s *passages) next() string { return fmt.Sprintf("%sparagraph %d", s.within, s.count+1) }

func (s *passages) table(g *grid) error {
	s.tables++
	g.place = fmt.Sprintf("table %d", s.tables)
	t, err := s.expand(g)
	if err != nil {
		return err
	}
	if len(t.Rows) > 0 {
		s.blocks = append(s.blocks, t)
	}
	for i, row := range g.rows {
		for _, text := range row.hiddenTexts() {
			s.blocks = append(s.blocks, s.hiddenPassage(text, fmt.Sprintf("%s, row %d", g.place, i+1)))
		}
	}
	return nil
}

func (s *passages) box() story {
	s.boxes++
	return &passages{reader: s.reader, within: fmt.Sprintf("text box %d, ", s.boxes)}
}

func (s *passages) absorb(box story) {
	if p, ok := box.(*passages); ok {
		s.blocks = append(s.blocks, p.blocks...)
	}
}

// hiddenPassage keeps text that the document hides: it is never lost, and
// never taken for text that everyone saw.
func (r *reader) hiddenPassage(text, place string) *intake.Passage {
	r.tally.hidden++
	r.texts++
	return &intake.Passage{Text: text, Style: intake.Paragraph, Place: place, Hidden: true}
}

// lines is the story of a cell, a note, a header: text alone.
type lines struct {
	*reader
	text   []string
	hidden []string
	link   string
	closed bool // the last line is a table's, after which Word wants a paragraph
	tail   bool // that paragraph is the last line, and empty
}

func (s *lines) paragraph(l line) {
	if l.hidden != "" {
		s.hidden = append(s.hidden, l.hidden)
		if l.text == "" {
			return
		}
	}
	if s.link == "" {
		s.link = l.link
	}
	s.tail = s.closed && l.text == ""
	s.closed = false
	s.text = append(s.text, flat(l))
}

// flat writes a paragraph with its number or bullet in front.
func flat(l line) string {
	label := l.role.label
	if l.role.bullet {
		if l.text == "" {
			return ""
		}
		label = flatBullet(label, l.role.level)
	}
	switch {
	case label == "":
		return l.text
	case l.text == "":
		return label
	}
	return label + " " + l.text
}

// table writes a nested table as lines, its columns parted by tabs.
func (s *lines) table(g *grid) error {
	for _, row := range g.rows {
		var cells []string
		for _, c := range row.cells {
			if !c.repeats() {
				cells = append(cells, c.text)
			}
			if s.link == "" {
				s.link = c.link
			}
		}
		s.hidden = append(s.hidden, row.hiddenTexts()...)
		if text := strings.TrimRight(strings.Join(cells, "\t"), "\t"); text != "" {
			s.text = append(s.text, text)
			s.closed, s.tail = true, false
		}
	}
	return nil
}

func (s *lines) box() story { return &lines{reader: s.reader} }

func (s *lines) absorb(box story) {
	b, ok := box.(*lines)
	if !ok {
		return
	}
	if text := b.String(); !blank(text) {
		s.text = append(s.text, text)
		s.closed, s.tail = false, false
	}
	s.hidden = append(s.hidden, b.hidden...)
	if s.link == "" {
		s.link = b.link
	}
}

// String is the text, paragraphs parted by line feeds.
func (s *lines) String() string {
	text := s.text
	if s.tail {
		text = text[:len(text)-1]
	}
	if len(text) == 1 {
		return text[0]
	}
	return strings.Join(text, "\n")
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// trimLines takes empty lines off both ends.
func trimLines(s string) string { return strings.Trim(s, "\n") }

// Package plain is how a document reads as plain text: on the screen, on the
// clipboard, and in text files. It knows documents and nothing of reviews.
package plain

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

// Text returns a document as lines of at most so many columns. A word that is
// longer, such as an address, stays whole.
func Text(doc *document.Document, width int) string {
	p := page{width: max(1, width)}
	p.document(doc)
	return p.String()
}

// page is a text that is being written: blocks parted by a blank line.
type page struct {
	strings.Builder
	width int
}

// block writes lines as one block, unless they are empty.
func (p *page) block(lines ...string) {
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return
	}
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
	for _, l := range lines {
		p.WriteString(strings.TrimRight(l, " ") + "\n")
	}
}

func (p *page) document(doc *document.Document) {
	p.block(p.wrap(doc.Marking, "", "")...)
	p.heading(doc.Title, "=")
	p.block(p.wrap(doc.Subject, "", "")...)
	for _, line := range doc.Cover {
		p.block(p.wrap(line, "", "")...)
	}
	for _, s := range doc.Sections {
		for _, b := range s.Blocks {
			p.write(b)
		}
	}
	if doc.Footer != "" || doc.Marking != "" {
		p.block(strings.Repeat("-", p.width))
		p.block(p.wrap(doc.Footer, "", "")...)
		p.block(p.wrap(doc.Marking, "", "")...)
	}
}

func (p *page) write(b document.Block) {
	switch b := b.(type) {
	case *document.Heading:
		p.heading(b.Text, [...]string{"-", "-", ""}[max(0, min(b.Level, 3)-1)])
	case *document.Paragraph:
		p.block(p.wrap(plain(b.Runs), "", "")...)
	case *document.List:
		p.block(p.list(nil, b, "")...)
	case *document.Table:
		p.table(b)
	}
}

// heading writes a heading, underlined where there is something to do it with.
func (p *page) heading(words, under string) {
	lines := p.wrap(strings.Join(strings.Fields(words), " "), "", "")
	if len(lines) == 0 {
		return
	}
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l))
	}
	if under != "" {
		lines = append(lines, strings.Repeat(under, longest))
	}
	p.block(lines...)
}

// plain returns the text of runs; the address of a link follows its words.
func plain(runs []document.Run) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(r.Text)
		if address := strings.TrimPrefix(r.Link, "mailto:"); address != "" && address != r.Text {
			out.WriteString(" (" + address + ")")
		}
	}
	return out.String()
}

// list appends a list's lines, set in behind the labels of the list above it.
func (p *page) list(lines []string, l *document.List, indent string) []string {
	for i, item := range l.Items {
		label := "- "
		switch {
		case l.Lettered:
			label = document.Letter(i) + " "
		case l.Numbered:
			label = fmt.Sprintf("%d. ", l.First()+i)
		}
		inner := indent + strings.Repeat(" ", utf8.RuneCountInString(label))
		lines = append(lines, p.wrap(cmp.Or(plain(item.Runs), " "), indent+label, inner)...)
		if item.Sub != nil {
			lines = p.list(lines, item.Sub, inner)
		}
	}
	return lines
}

// wrap breaks a text into lines of the page's width. The first begins with one
// text, the others with another. Line feeds stay breaks.
func (p *page) wrap(s, first, rest string) []string {
	if s == "" {
		return nil
	}
	var lines []string
	begin := first
	for part := range strings.SplitSeq(s, "\n") {
		line, empty := begin, true
		for word := range strings.FieldsSeq(part) {
			if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > p.width {
				lines = append(lines, line)
				line, empty = rest, true
			}
			if !empty {
				line += " "
			}
			line += word
			empty = false
		}
		lines = append(lines, line)
		begin = rest
	}
	return lines
}

package text

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

// Width is how many columns a line has at most. A word that is longer, such as
// an address, stays whole.
const Width = 80

// Write writes a document as plain text.
func Write(w io.Writer, doc *document.Document) error {
	var p page
	p.document(doc)
	if _, err := io.WriteString(w, p.String()); err != nil {
		return fmt.Errorf("write %q as text: %w", doc.Title, err)
	}
	return nil
}

// page is a text that is being written: blocks parted by a blank line.
type page struct{ strings.Builder }

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
	p.block(wrap(doc.Marking, "", "")...)
	p.heading(doc.Title, "=")
	p.block(wrap(doc.Subject, "", "")...)
	for _, s := range doc.Sections {
		for _, b := range s.Blocks {
			p.write(b)
		}
	}
	if doc.Footer != "" || doc.Marking != "" {
		p.block(strings.Repeat("-", Width))
		p.block(wrap(doc.Footer, "", "")...)
		p.block(wrap(doc.Marking, "", "")...)
	}
}

func (p *page) write(b document.Block) {
	switch b := b.(type) {
	case *document.Heading:
		p.heading(b.Text, [...]string{"-", "-", ""}[max(0, min(b.Level, 3)-1)])
	case *document.Paragraph:
		p.block(wrap(plain(b.Runs), "", "")...)
	case *document.List:
		p.block(list(nil, b, "")...)
	case *document.Table:
		p.table(b)
	}
}

// heading writes a heading, underlined where there is something to do it with.
func (p *page) heading(words, under string) {
	lines := wrap(strings.Join(strings.Fields(words), " "), "", "")
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
func list(lines []string, l *document.List, indent string) []string {
	for i, item := range l.Items {
		label := "- "
		switch {
		case l.Lettered:
			label = document.Letter(i) + " "
		case l.Numbered:
			label = fmt.Sprintf("%d. ", i+1)
		}
		inner := indent + strings.Repeat(" ", utf8.RuneCountInString(label))
		lines = append(lines, wrap(cmp.Or(plain(item.Runs), " "), indent+label, inner)...)
		if item.Sub != nil {
			lines = list(lines, item.Sub, inner)
		}
	}
	return lines
}

// wrap breaks a text into lines of the page's width. The first begins with one
// text, the others with another. Line feeds stay breaks.
func wrap(s, first, rest string) []string {
	if s == "" {
		return nil
	}
	var lines []string
	begin := first
	for part := range strings.SplitSeq(s, "\n") {
		line, empty := begin, true
		for word := range strings.FieldsSeq(part) {
			if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > Width {
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

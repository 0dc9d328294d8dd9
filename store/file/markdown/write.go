package markdown

import (
	"fmt"
	"io"
	"strings"

	"council/scrutiny/model/document"
)

// Write writes a document as Markdown.
func Write(w io.Writer, doc *document.Document) error {
	var p page
	p.document(doc)
	if _, err := io.WriteString(w, p.String()); err != nil {
		return fmt.Errorf("write %q as Markdown: %w", doc.Title, err)
	}
	return nil
}

// page is a text that is being written: blocks parted by a blank line.
type page struct{ strings.Builder }

// block writes one block, unless it is empty.
func (p *page) block(s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
	p.WriteString(s)
	p.WriteByte('\n')
}

func (p *page) document(doc *document.Document) {
	if doc.Marking != "" {
		p.block("**" + inline(doc.Marking, " ") + "**")
	}
	if doc.Title != "" {
		p.block("# " + inline(doc.Title, " "))
	}
	p.block(lineStart(inline(doc.Subject, "<br>")))
	for _, line := range doc.Cover {
		p.block(lineStart(inline(line, "<br>")))
	}
	for _, s := range doc.Sections {
		for _, b := range s.Blocks {
			p.write(b)
		}
	}
	if doc.Footer != "" || doc.Marking != "" {
		p.block("---")
		p.block(lineStart(inline(doc.Footer, "<br>")))
	}
	if doc.Marking != "" {
		p.block("**" + inline(doc.Marking, " ") + "**")
	}
}

func (p *page) write(b document.Block) {
	switch b := b.(type) {
	case *document.Heading:
		p.block(strings.Repeat("#", max(2, min(b.Level+1, 6))) + " " + inline(b.Text, " "))
	case *document.Paragraph:
		p.block(lineStart(runs(b.Runs)))
	case *document.List:
		var out strings.Builder
		list(&out, b, "")
		// A list right after another would join it.
		if p.endsInList() {
			p.block("<!-- -->")
		}
		p.block(strings.TrimSuffix(out.String(), "\n"))
	case *document.Table:
		p.table(b)
	}
}

// endsInList says whether the last line written belongs to a list.
func (p *page) endsInList() bool {
	text := strings.TrimSuffix(p.String(), "\n")
	last := strings.TrimLeft(text[strings.LastIndexByte(text, '\n')+1:], " ")
	if strings.HasPrefix(last, "- ") {
		return true
	}
	digits := strings.TrimLeft(last, "0123456789")
	return len(digits) < len(last) && strings.HasPrefix(digits, ". ")
}

// list writes a list, its lines set in as far as the list above it demands.
func list(out *strings.Builder, l *document.List, indent string) {
	for i, item := range l.Items {
		label, letter := "- ", ""
		switch {
		case l.Lettered:
			letter = document.Letter(i) + " " // Markdown knows no letters
		case l.Numbered:
			label = fmt.Sprintf("%d. ", l.First()+i)
		}
		out.WriteString(indent + label + letter + lineStart(runs(item.Runs)) + "\n")
		if item.Sub != nil {
			list(out, item.Sub, indent+strings.Repeat(" ", len(label)))
		}
	}
}

// runs writes runs with their marks; line feeds become line breaks.
func runs(runs []document.Run) string {
	var out strings.Builder
	for _, r := range runs {
		text := strings.TrimSpace(r.Text)
		if text == "" {
			out.WriteString(inline(r.Text, "<br>"))
			continue
		}
		// Marks must touch the words that they mark.
		before, after, _ := strings.Cut(r.Text, text)
		marked := inline(text, "<br>")
		if r.Italic {
			marked = "*" + marked + "*"
		}
		if r.Bold {
			marked = "**" + marked + "**"
		}
		if address := safeLink(r.Link); address != "" {
			marked = "[" + marked + "](<" + address + ">)"
		}
		out.WriteString(inline(before, "<br>") + marked + inline(after, "<br>"))
	}
	return out.String()
}

func (p *page) table(t *document.Table) {
	if len(t.Columns) == 0 {
		return
	}
	if t.Caption != "" {
		p.block("**" + inline(t.Caption, " ") + "**")
	}
	var out strings.Builder
	for _, c := range t.Columns {
		out.WriteString("| " + inline(c.Name, "<br>") + " ")
	}
	out.WriteString("|\n")
	for _, c := range t.Columns {
		if c.Kind == document.NumberColumn {
			out.WriteString("| ---: ")
		} else {
			out.WriteString("| --- ")
		}
	}
	out.WriteString("|\n")
	for _, row := range t.Rows {
		for i := range t.Columns {
			out.WriteString("| ")
			if i < len(row.Cells) {
				out.WriteString(cell(&row.Cells[i]))
			}
			out.WriteByte(' ')
		}
		out.WriteString("|\n")
	}
	p.block(strings.TrimSuffix(out.String(), "\n"))
}

func cell(c *document.Cell) string {
	text := inline(c.Text, "<br>")
	if c.Mark == nil {
		return text
	}
	rating := strings.Join(strings.Fields(inline(c.Mark.Shape+" "+c.Mark.Letter+" "+c.Mark.Word, " ")), " ")
	if c.Text == "" || c.Text == c.Mark.Word || c.Text == c.Mark.Letter {
		return rating
	}
	return rating + "<br>" + text
}

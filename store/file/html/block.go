package html

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

func (p *page) block(b document.Block) {
	switch b := b.(type) {
	case *document.Heading:
		p.heading(b)
	case *document.Paragraph:
		p.raw([...]string{"<p>", "<p class=\"lead\">", "<p class=\"note\">"}[b.Style])
		p.runs(b.Runs)
		p.raw("</p>\n")
	case *document.List:
		p.list(b)
	case *document.Table:
		p.table(b)
	case *document.Chart:
		p.chart(b)
	case *document.Directory:
		p.directory(b)
	}
}

// heading writes a heading. Its level follows the one before it: a level that
// was left out would be a gap to those who hear the page.
func (p *page) heading(h *document.Heading) {
	p.level = max(2, min(h.Level+1, p.level+1, 6))
	if id := p.anchors[h]; id != "" {
		p.raw(fmt.Sprintf("<h%d id=\"%s\">", p.level, id))
	} else {
		p.raw(fmt.Sprintf("<h%d>", p.level))
	}
	p.text(h.Text)
	p.raw(fmt.Sprintf("</h%d>\n", p.level))
}

func (p *page) runs(runs []document.Run) {
	for _, r := range runs {
		var closing []string
		open := func(start, end string) {
			p.raw(start)
			closing = append(closing, end)
		}
		if address := safeLink(r.Link); address != "" {
			p.raw("<a href=\"")
			escape(&p.body, address, "")
			open("\">", "</a>")
		}
		if r.Bold {
			open("<strong>", "</strong>")
		}
		if r.Italic {
			open("<em>", "</em>")
		}
		p.text(r.Text)
		for i := len(closing) - 1; i >= 0; i-- {
			p.raw(closing[i])
		}
	}
}

func (p *page) list(l *document.List) {
	tag, kind := "ul", ""
	switch {
	case l.Lettered:
		tag, kind = "ol", " class=\"letters\""
	case l.Numbered:
		tag = "ol"
		if l.First() > 1 {
			kind = fmt.Sprintf(" start=\"%d\"", l.First())
		}
	}
	p.raw("<" + tag + kind + ">\n")
	for _, item := range l.Items {
		p.raw("<li>")
		p.runs(item.Runs)
		if item.Sub != nil {
			p.raw("\n")
			p.list(item.Sub)
		}
		p.raw("</li>\n")
	}
	p.raw("</" + tag + ">\n")
}

// table writes a table in a region that can be focused, so that a wide one can
// be scrolled without a mouse.
func (p *page) table(t *document.Table) {
	if len(t.Columns) == 0 {
		return
	}
	p.tables++
	id := fmt.Sprintf("table-%d", p.tables)
	class := ""
	if worded(t) > 4 {
		class = " class=\"many\""
	}
	p.raw("<div class=\"wide\" role=\"region\"" + p.named(t, id) + fmt.Sprintf(" tabindex=\"0\">\n<table id=\"%s\"%s>\n", id, class))
	if t.Caption != "" {
		p.raw("<caption id=\"" + id + "-caption\">")
		p.text(t.Caption)
		p.raw("</caption>\n")
	}
	p.tableHead(t, id)
	p.raw("<tbody>\n")
	for i := range t.Rows {
		p.row(t.Columns, t.Rows[i].Cells)
	}
	p.raw("</tbody>\n</table>\n</div>\n")
}

// worded counts the columns that hold words: those of numbers take little room.
func worded(t *document.Table) int {
	n := 0
	for _, c := range t.Columns {
		if c.Kind != document.NumberColumn {
			n++
		}
	}
	return n
}

// named is the accessible name of a table's region: its caption, with a number
// where another table has the same.
func (p *page) named(t *document.Table, id string) string {
	if p.captions == nil {
		p.captions = make(map[string]bool)
	}
	again := p.captions[t.Caption]
	p.captions[t.Caption] = true
	if t.Caption != "" && !again {
		return " aria-labelledby=\"" + id + "-caption\""
	}
	var name strings.Builder
	if t.Caption != "" {
		escape(&name, t.Caption, " ")
		name.WriteString(", table ")
	} else {
		name.WriteString("Table ")
	}
	return fmt.Sprintf(" aria-label=\"%s%d\"", name.String(), p.tables)
}

func (p *page) tableHead(t *document.Table, id string) {
	weights := 0
	for _, c := range t.Columns {
		weights += max(1, c.Weight)
	}
	p.raw("<thead>\n<tr>")
	for i, c := range t.Columns {
		p.raw("<th scope=\"col\"" + columnClass(c) + ">")
		p.text(c.Name)
		p.raw("</th>")
		// Widths stand in the style: the policy allows none on elements.
		fmt.Fprintf(&p.rules, "#%s th:nth-child(%d){width:%d%%}", id, i+1, max(1, c.Weight)*100/weights)
	}
	p.raw("</tr>\n</thead>\n")
}

func columnClass(c document.Column) string {
	if c.Kind == document.NumberColumn {
		return " class=\"number\""
	}
	return ""
}

func (p *page) row(columns []document.Column, cells []document.Cell) {
	p.raw("<tr>")
	for i, c := range columns {
		var cell document.Cell
		if i < len(cells) {
			cell = cells[i]
		}
		start, end := "<td", "</td>"
		if c.RowHeader {
			start, end = "<th scope=\"row\"", "</th>"
		}
		p.raw(start)
		p.raw(columnClass(c))
		p.raw(">")
		p.cell(&cell)
		p.raw(end)
	}
	p.raw("</tr>\n")
}

func (p *page) cell(cell *document.Cell) {
	text := cell.Text
	if m := cell.Mark; m != nil {
		p.rating(m)
		if text == m.Word || text == m.Letter {
			text = ""
		}
	}
	switch {
	case text == "":
	case cell.Day != "":
		p.raw("<time datetime=\"")
		escape(&p.body, cell.Day, "")
		p.raw("\">")
		p.text(text)
		p.raw("</time>")
	case !strings.Contains(text, "\n") && !bulleted(text):
		p.text(text)
	default:
		p.lines(text)
	}
}

// rating writes a rating as shape, letter and word on its colour. The shape is
// for the eye alone; the word says it all.
func (p *page) rating(m *document.Mark) {
	p.raw("<span class=\"rating" + p.fill(m.Fill) + "\">")
	if m.Shape != "" {
		p.raw("<span aria-hidden=\"true\">")
		p.text(m.Shape)
		p.raw("</span> ")
	}
	if m.Letter != "" {
		p.raw("<b>")
		p.text(m.Letter)
		p.raw("</b> ")
	}
	p.text(m.Word)
	p.raw("</span>")
}

// fill returns the class of a colour, whose rule it adds to the style.
func (p *page) fill(colour string) string {
	if len(colour) != 6 || strings.Trim(colour, "0123456789abcdefABCDEF") != "" {
		return ""
	}
	class, ok := p.fills[colour]
	if !ok {
		if p.fills == nil {
			p.fills = make(map[string]string)
		}
		class = fmt.Sprintf(" fill-%d", len(p.fills)+1)
		p.fills[colour] = class
		fmt.Fprintf(&p.rules, ".fill-%d{background:#%s}", len(p.fills), colour)
	}
	return class
}

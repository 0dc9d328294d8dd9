package docx

import (
	"strconv"
	"strings"

	"council/scrutiny/model/document"
)

// cell writes a cell; mark is a bookmark for its first paragraph.
func (c *composer) cell(cell *document.Cell, col *document.Column, width int, mark string) {
	kind := col.Kind
	c.raw(`<w:tc><w:tcPr><w:tcW w:w="`)
	c.raw(strconv.Itoa(width))
	c.raw(`" w:type="dxa"/>`)
	if col.Fill {
		c.raw(fillEdges)
	}
	if fill := c.shade(cell, col); fill != "" {
		c.raw(`<w:shd w:val="clear" w:color="auto" w:fill="` + fill + `"/>`)
	}
	c.raw(`</w:tcPr>`)
	text := cell.Text
	if col.Fill && text == "" && len(col.Choices) > 0 {
		c.choices(col, mark)
		c.raw(`</w:tc>`)
		return
	}
	c.locks = c.doc.Protected && !col.Fill
	defer func() { c.locks = false }()
	if cell.Mark != nil {
		c.rating(cell.Mark, mark)
		mark = ""
		if text == "" || text == cell.Mark.Word || text == cell.Mark.Letter {
			c.raw(`</w:tc>`)
			return
		}
	}
	for {
		line, rest, more := strings.Cut(text, "\n")
		c.line(line, kind, mark)
		if !more {
			break
		}
		text, mark = rest, ""
	}
	c.raw(`</w:tc>`)
}

// shade is the colour behind a cell: that of its rating, or the one of cells that
// are to be filled in.
func (c *composer) shade(cell *document.Cell, col *document.Column) string {
	if cell.Mark != nil {
		return document.Pale(cell.Mark.Fill)
	}
	if col.Fill {
		return fillShade
	}
	return ""
}

// rating writes a rating as shape, letter and word: its colour says nothing
// that these do not.
func (c *composer) rating(m *document.Mark, mark string) {
	c.raw(`<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>`)
	c.raw(mark)
	runs := []document.Run{{Text: strings.Trim(m.Shape+"\u00a0"+m.Letter, "\u00a0"), Bold: true}}
	if m.Word != "" {
		runs = append(runs, document.Run{Text: " " + m.Word})
	}
	c.fixed(runs...)
	c.raw(`</w:p>`)
}

// line writes one line of a cell. Typed bullets become real ones, which hang
// as bullets should; read back they are the same text.
func (c *composer) line(text string, kind document.ColumnKind, mark string) {
	style, list := "TableText", 0
	if rest, ok := strings.CutPrefix(text, "· "); ok && rest != "" {
		text, list = rest, cellBulletList
	} else if rest, ok := strings.CutPrefix(text, "- "); ok && rest != "" {
		text, list = rest, cellDashList
	} else if labelled(text) {
		style = "TableItem"
	}
	c.raw(`<w:p><w:pPr><w:pStyle w:val="`)
	c.raw(style)
	c.raw(`"/>`)
	if list > 0 {
		c.raw(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="`)
		c.raw(strconv.Itoa(list))
		c.raw(`"/></w:numPr>`)
	}
	if kind == document.NumberColumn {
		c.raw(`<w:jc w:val="right"/>`)
	}
	c.raw(`</w:pPr>`)
	c.raw(mark)
	c.fixed(document.Run{Text: text})
	c.raw(`</w:p>`)
}

// labelled says whether a line begins with a typed label such as (a), 1. or
// b), so that its later lines are set in.
func labelled(s string) bool {
	label, _, ok := strings.Cut(s, " ")
	if !ok || len(label) < 2 || len(label) > 5 {
		return false
	}
	inner := strings.TrimSuffix(strings.TrimSuffix(label, ")"), ".")
	if inner == label {
		return false
	}
	inner = strings.TrimPrefix(inner, "(")
	if inner == "" {
		return false
	}
	return len(inner) == 1 && isAlnum(inner[0]) || strings.Trim(inner, "0123456789") == "" || strings.Trim(inner, "ivx") == ""
}

func isAlnum(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

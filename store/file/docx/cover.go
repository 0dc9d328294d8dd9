package docx

import (
	"fmt"

	"council/scrutiny/model/document"
)

// contentsTitle stands over the list of contents; a reader of our own files
// knows it.
const contentsTitle = "Contents"

// cover writes the page of the title, and the contents on the next.
func (c *composer) cover() {
	if !c.look.says("title") {
		c.titleLine("Title", c.doc.Title, `<w:spacing w:before="4200"/>`)
	}
	if !c.look.says("subject") {
		c.titleLine("Subtitle", c.doc.Subject, "")
	}
	for _, line := range c.doc.Cover {
		c.styled("Lead", []document.Run{{Text: line}})
	}
	c.contents()
	c.endSection(portrait, true, false)
}

func (c *composer) titleLine(style, text, properties string) {
	if text == "" {
		return
	}
	c.raw(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + properties + `</w:pPr>`)
	c.runs([]document.Run{{Text: text}})
	c.raw(`</w:p>`)
}

// contents writes the list of contents as Word's own, with its entries in it. The
// numbers of their pages are Word's to know: it puts them there when the list is
// updated, and until then none is there that could be wrong.
func (c *composer) contents() {
	entries := c.doc.Contents()
	if len(entries) == 0 {
		return
	}
	c.marks = make(map[*document.Heading]string, len(entries))
	c.raw(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	c.styled("TOCHeading", []document.Run{{Text: contentsTitle}})
	deepest := 1
	for _, h := range entries {
		deepest = max(deepest, h.Level)
	}
	for i, h := range entries {
		mark := fmt.Sprintf("_Toc%06d", i+1)
		c.marks[h] = mark
		c.rawf(`<w:p><w:pPr><w:pStyle w:val="TOC%d"/></w:pPr>`, h.Level)
		if i == 0 {
			c.rawf(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-%d" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`, deepest)
		}
		c.raw(`<w:hyperlink w:anchor="` + mark + `" w:history="1">`)
		c.run(document.Run{Text: h.Text}, false)
		c.raw(`</w:hyperlink>`)
		if i == len(entries)-1 {
			c.raw(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		c.raw(`</w:p>`)
	}
	c.raw(`</w:sdtContent></w:sdt>`)
}

// heading writes a heading, with the mark that the contents refer to.
func (c *composer) heading(h *document.Heading) {
	level := max(1, min(h.Level, len(headings)))
	c.rawf(`<w:p><w:pPr><w:pStyle w:val="Heading%d"/></w:pPr>`, level)
	if mark := c.marks[h]; mark != "" {
		c.rowMarks++
		c.rawf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, c.rowMarks, mark)
	}
	c.runs([]document.Run{{Text: h.Text}})
	if c.marks[h] != "" {
		c.rawf(`<w:bookmarkEnd w:id="%d"/>`, c.rowMarks)
	}
	c.raw(`</w:p>`)
}

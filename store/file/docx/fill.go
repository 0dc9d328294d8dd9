package docx

import "council/scrutiny/model/document"

// Cells that are to be filled in: shaded, and between lines, so that they are
// known without their colour.
const (
	fillShade = "FFF8DC"
	fillHead  = "FFE699" // behind their headings: 7:1 under the accent
	fillEdges = `<w:tcBorders><w:left w:val="single" w:sz="12" w:space="0" w:color="7F6000"/><w:right w:val="single" w:sz="12" w:space="0" w:color="7F6000"/></w:tcBorders>`
)

// fixed writes the words of a cell. Where the cell is not to be filled in they
// stand in a control that keeps them from being changed or deleted by a slip. To
// protect the document instead would keep rows from being added.
func (c *composer) fixed(runs ...document.Run) {
	locked := c.locks && runs[0].Text != ""
	if locked {
		c.raw(`<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>`)
	}
	c.runs(runs)
	if locked {
		c.raw(`</w:sdtContent></w:sdt>`)
	}
}

// unchosen stands in a list to choose from while nothing is chosen: wide enough to
// be found with a mouse, and read back as nothing.
const unchosen = "\u2003\u2003\u2003\u2003"

// choices writes the paragraph of a cell in which one of several words is chosen
// from a list.
func (c *composer) choices(col *document.Column, mark string) {
	c.raw(`<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>` + mark)
	c.rawf(`<w:sdt><w:sdtPr><w:alias w:val="%s"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/><w:dropDownList>`, escape(col.Name))
	for _, word := range col.Choices {
		c.rawf(`<w:listItem w:displayText="%[1]s" w:value="%[1]s"/>`, escape(word))
	}
	c.raw(`</w:dropDownList></w:sdtPr><w:sdtContent>`)
	c.run(document.Run{Text: unchosen}, false)
	c.raw(`</w:sdtContent></w:sdt></w:p>`)
}

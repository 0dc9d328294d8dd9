package docx

// Cells that are to be filled in: shaded, and between lines, so that they are
// known without their colour.
const (
	fillShade = "FFF8DC"
	fillHead  = "FFE699" // behind their headings: 7:1 under the accent
	fillEdges = `<w:tcBorders><w:left w:val="single" w:sz="12" w:space="0" w:color="7F6000"/><w:right w:val="single" w:sz="12" w:space="0" w:color="7F6000"/></w:tcBorders>`
)

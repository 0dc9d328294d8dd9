package docx

import (
	"fmt"
	"strings"
)

// The look: one accent, much white, hairlines. All text is 12 point or larger
// and stands at 7:1 or better on what is behind it.
const (
	accent    = "14496B" // titles, headings, links, rules: 9.5:1 on white
	ink       = "1A1A1A"
	quiet     = "4D4D4D" // remarks, headers, footers: 8.5:1 on white
	headFill  = "E3ECF2" // behind column headings: 8:1 under the accent
	hairline  = "C3CDD4"
	font      = "Arial"
	bodySize  = 24  // half points
	smallStep = 60  // space between paragraphs of a cell, in twentieths of a point
	bodyLine  = 288 // from line to line, in 240ths of one
)

// paragraphStyle is one style of the sheet.
type paragraphStyle struct {
	id, name, basedOn, next string
	paragraph, run          string // properties, in the order of the schema
	quick                   bool   // shown in Word's gallery
}

// headings are the sizes of headings by level, and the space above them.
var headings = [...]struct{ size, before int }{{36, 420}, {30, 360}, {26, 300}, {24, 260}, {24, 240}, {24, 240}}

func (c *composer) paragraphStyles() []paragraphStyle {
	accent, hairline := c.look.accent, c.look.hairline
	coloured := func(colour string) string { return `<w:color w:val="` + colour + `"/>` }
	size := func(n int) string { return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, n, n) }
	gap := c.gap
	const bold = `<w:b/><w:bCs/>`
	tocRule := `w:val="single" w:sz="4" w:space="6" w:color="` + hairline + `"/>`
	tocRules := `<w:pBdr><w:bottom ` + tocRule + `<w:between ` + tocRule + `</w:pBdr>`
	tocTab := fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="%d"/></w:tabs>`, c.room(portrait))
	list := []paragraphStyle{
		{id: "Normal", name: "Normal", quick: true},
		{
			id: "Title", name: "Title", basedOn: "Normal", next: "Normal", quick: true,
			paragraph: `<w:keepNext/><w:keepLines/>` + gap(0, 100, 252) + `<w:contextualSpacing/>`,
			run:       bold + coloured(accent) + size(c.display(52)),
		},
		{
			id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Normal", quick: true,
			paragraph: `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="10" w:color="` + accent + `"/></w:pBdr>` + gap(0, 360, bodyLine),
			run:       coloured(quiet) + size(c.display(28)),
		},
		{id: "Lead", name: "Lead", basedOn: "Normal", next: "Normal", quick: true, paragraph: gap(0, 240, bodyLine), run: size(c.display(28))},
		{id: "Note", name: "Note", basedOn: "Normal", quick: true, run: coloured(quiet)},
		{
			id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", quick: true,
			paragraph: `<w:keepNext/><w:keepLines/>` + gap(200, 120, bodyLine), run: bold,
		},
		{id: "Figure", name: "Figure", basedOn: "Normal", next: "FigureCaption", paragraph: `<w:keepNext/>` + gap(200, 80, 240)},
		{id: "FigureCaption", name: "Figure Caption", basedOn: "Caption", next: "Normal", paragraph: `<w:keepNext w:val="0"/>` + gap(0, 280, bodyLine)},
		{
			id: "TOCHeading", name: "TOC Heading", basedOn: "Normal", next: "Normal", quick: true,
			paragraph: `<w:keepNext/><w:keepLines/><w:pageBreakBefore/>` + gap(0, 240, bodyLine) + `<w:outlineLvl w:val="9"/>`, run: bold + coloured(accent) + size(36),
		},
		// The lines between the entries make the list whole as it is: the numbers of
		// pages are for Word to fill in when somebody updates it.
		{id: "TOC1", name: "toc 1", basedOn: "Normal", next: "Normal", paragraph: tocRules + tocTab + gap(120, 120, 264), run: bold},
		{id: "TOC2", name: "toc 2", basedOn: "Normal", next: "Normal", paragraph: tocTab + gap(0, 40, 264) + `<w:ind w:left="400" w:right="700"/>`},
		{id: "ListParagraph", name: "List Paragraph", basedOn: "Normal", paragraph: gap(0, 80, bodyLine)},
		{id: "TableText", name: "Table Text", basedOn: "Normal", paragraph: gap(0, smallStep, 264)},
		{id: "TableItem", name: "Table Item", basedOn: "TableText", paragraph: `<w:ind w:left="340" w:hanging="340"/>`},
		{
			id: "TableHeading", name: "Table Heading", basedOn: "TableText",
			paragraph: `<w:keepNext/><w:keepLines/>`, run: bold + coloured(accent),
		},
		{id: "Header", name: "header", basedOn: "Normal", paragraph: gap(0, 60, bodyLine), run: coloured(quiet)},
		{id: "Marking", name: "Marking", basedOn: "Header", run: bold + coloured("000000")},
		{
			id: "Footer", name: "footer", basedOn: "Normal",
			paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="` + hairline + `"/></w:pBdr>` + gap(0, 0, bodyLine), run: coloured(quiet),
		},
		{id: "Break", name: "Section Break", basedOn: "Normal", paragraph: `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`, run: size(2)},
	}
	for i, h := range headings {
		list = append(list, paragraphStyle{
			id: fmt.Sprintf("Heading%d", i+1), name: fmt.Sprintf("heading %d", i+1), basedOn: "Normal", next: "Normal", quick: true,
			paragraph: `<w:keepNext/><w:keepLines/>` + gap(h.before, 120, 264) + fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, i),
			run:       bold + coloured(accent) + size(h.size),
		})
	}
	return list
}

// gap is the space around paragraphs and between their lines. A card has less of
// what parts them, and lines that stand closer.
func (c *composer) gap(before, after, line int) string {
	if c.doc.Card {
		before, after, line = before*2/3, after*2/3, min(line, 252)
	}
	return fmt.Sprintf(`<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="auto"/>`, before, after, line)
}

// display is the size of what is larger than the text; on a card not by much.
func (c *composer) display(size int) int {
	if c.doc.Card {
		return bodySize + (size-bodySize)*4/7
	}
	return size
}

// styleSheet is the part that says how paragraphs, links and tables look.
func (c *composer) styleSheet() string {
	if c.look.own() {
		return c.templateStyles()
	}
	var out strings.Builder
	fmt.Fprintf(&out, declaration+`<w:styles `+wordNS+`><w:docDefaults><w:rPrDefault><w:rPr>`+
		`<w:rFonts w:ascii="%[1]s" w:eastAsia="%[1]s" w:hAnsi="%[1]s" w:cs="%[1]s"/><w:color w:val="%[2]s"/><w:sz w:val="%[3]d"/><w:szCs w:val="%[3]d"/>`+
		`<w:lang w:val="%[4]s" w:eastAsia="%[4]s" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`+
		`<w:pPrDefault><w:pPr><w:widowControl/>%[5]s</w:pPr></w:pPrDefault></w:docDefaults>`,
		font, ink, bodySize, escape(c.doc.Lang()), c.gap(0, 160, bodyLine))
	for i, s := range c.paragraphStyles() {
		s.write(&out, i == 0)
	}
	for _, k := range c.otherStyles() {
		out.WriteString(k.markup)
	}
	out.WriteString(`</w:styles>`)
	return out.String()
}

func (s paragraphStyle) write(out *strings.Builder, isDefault bool) {
	custom, standard := "", ""
	if isDefault {
		standard = ` w:default="1"`
	}
	switch s.id {
	case "Lead", "Note", "TableText", "TableItem", "TableHeading", "Marking", "Break", "Figure", "FigureCaption":
		custom = ` w:customStyle="1"`
	}
	fmt.Fprintf(out, `<w:style w:type="paragraph"%s%s w:styleId="%s"><w:name w:val="%s"/>`, standard, custom, s.id, s.name)
	if s.basedOn != "" {
		fmt.Fprintf(out, `<w:basedOn w:val="%s"/>`, s.basedOn)
	}
	if s.next != "" {
		fmt.Fprintf(out, `<w:next w:val="%s"/>`, s.next)
	}
	if s.quick {
		out.WriteString(`<w:qFormat/>`)
	}
	if s.paragraph != "" {
		out.WriteString(`<w:pPr>` + s.paragraph + `</w:pPr>`)
	}
	if s.run != "" {
		out.WriteString(`<w:rPr>` + s.run + `</w:rPr>`)
	}
	out.WriteString(`</w:style>`)
}

// otherStyle is a style of the sheet that is not one of paragraphs.
type otherStyle struct{ id, markup string }

func (c *composer) otherStyles() []otherStyle {
	return []otherStyle{
		{"DefaultParagraphFont", `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`},
		{"Hyperlink", `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="` + c.look.accent + `"/><w:u w:val="single"/></w:rPr></w:style>`},
		{"TableNormal", `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
			`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`},
		{"NoList", `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>`},
	}
}

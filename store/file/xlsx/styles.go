package xlsx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// look is how a cell is to look.
type look struct {
	header bool
	right  bool
	quote  bool   // text that could be taken for a formula when it is edited
	format string // of a date, or empty
	// fill says that the cell is there to be filled in, head that it stands above
	// the table: it is not wrapped, and has no border.
	fill, head, large bool
}

// styles gathers the looks that cells have, and the colours of ratings.
type styles struct {
	looks  []look
	number map[look]int
	fills  []string       // of ratings, in the order of their rules
	worn   *document.Look // the council's own; nil for the program's
}

func newStyles() *styles {
	s := &styles{number: map[look]int{}}
	s.of(look{})
	return s
}

// of is the number of a look.
func (s *styles) of(l look) int {
	if n, ok := s.number[l]; ok {
		return n
	}
	n := len(s.looks) + 1 // number 0 is that of empty cells
	s.looks = append(s.looks, l)
	s.number[l] = n
	return n
}

// fill is the number of a rating's colour.
func (s *styles) fill(m *document.Mark) int {
	color := rgb(m.Fill)
	for i, f := range s.fills {
		if f == color {
			return i
		}
	}
	s.fills = append(s.fills, color)
	return len(s.fills) - 1
}

// The fonts, fills and borders that looks refer to by number.
const (
	fonts = `<fonts count="3"><font><sz val="11"/>%[1]s</font>` +
		`<font><b/><sz val="11"/><color rgb="FF%[2]s"/>%[1]s</font>` +
		`<font><b/><sz val="16"/><color rgb="FF%[2]s"/>%[1]s</font></fonts>`
	fills = `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FF%[3]s"/><bgColor indexed="64"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/><bgColor indexed="64"/></patternFill></fill></fills>`
	thin    = ` style="thin"><color rgb="FFBFBFBF"/></`
	thick   = ` style="medium"><color rgb="FF7F6000"/></`
	borders = `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border>` +
		`<left` + thin + `left><right` + thin + `right><top` + thin + `top><bottom` + thin + `bottom><diagonal/></border><border>` +
		`<left` + thick + `left><right` + thick + `right><top` + thin + `top><bottom` + thin + `bottom><diagonal/></border></borders>`
)

// cell is the markup of a look; format is the number of its date's format.
func (l look) cell(format int) string {
	font, fill, border, align := 0, 0, 1, `vertical="top" wrapText="1"`
	if l.header {
		font = 1
	}
	switch {
	case l.header && l.fill:
		fill, border = 4, 2
	case l.header:
		fill = 2
	case l.fill:
		fill, border = 3, 2
	}
	switch {
	case l.head:
		border, align = 0, `vertical="center"`
		if l.large {
			font = 2
		}
	case l.right:
		align = `horizontal="right" ` + align
	case l.format != "" || l.header:
		align = `horizontal="left" ` + align
	}
	quote, apply, unlocked := "", "", ""
	if l.quote {
		quote = ` quotePrefix="1"`
	}
	if l.fill && !l.header {
		apply, unlocked = ` applyProtection="1"`, `<protection locked="0"/>`
	}
	return fmt.Sprintf(`<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0"%s applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"%s><alignment %s/>%s</xf>`,
		format, font, fill, border, quote, apply, align, unlocked)
}

// dressed are the fonts and fills, in the council's font and colours if it has
// any.
func (s *styles) dressed() string {
	font, accent, fill := `<name val="Arial"/><family val="2"/>`, "14496B", "E3ECF2"
	if s.worn != nil && s.worn.Font != "" {
		font = `<name val="` + attribute(s.worn.Font) + `"/>`
	}
	if s.worn != nil && s.worn.Fill != "" && s.worn.Accent != "" {
		accent, fill = s.worn.Accent, s.worn.Fill
	}
	return fmt.Sprintf(fonts+fills, font, accent, fill)
}

// sheet is the part of the styles.
func (s *styles) sheet() string {
	var cells strings.Builder
	var codes []string
	for _, l := range s.looks {
		id := 0
		if l.format != "" {
			id = 164 + len(codes)
			codes = append(codes, l.format)
		}
		cells.WriteString(l.cell(id))
	}
	var out strings.Builder
	out.WriteString(xmlHead + `<styleSheet xmlns="` + mainSpace + `">`)
	if len(codes) > 0 {
		fmt.Fprintf(&out, `<numFmts count="%d">`, len(codes))
		for i, code := range codes {
			fmt.Fprintf(&out, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, attribute(code))
		}
		out.WriteString(`</numFmts>`)
	}
	out.WriteString(s.dressed() + borders +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`)
	fmt.Fprintf(&out, `<cellXfs count="%d"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>%s</cellXfs>`, len(s.looks)+1, cells.String())
	out.WriteString(`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`)
	fmt.Fprintf(&out, `<dxfs count="%d">`, len(s.fills))
	for _, color := range s.fills {
		fmt.Fprintf(&out, `<dxf><font><color rgb="FF000000"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF%s"/><bgColor rgb="FF%s"/></patternFill></fill></dxf>`, color, color)
	}
	out.WriteString(`</dxfs></styleSheet>`)
	return out.String()
}

package xlsx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// look is how a cell is to look.
type look struct {
	header bool
	bold   bool
	right  bool
	quote  bool   // text that could be taken for a formula when it is edited
	format string // of a date, or empty
}

// styles gathers the looks that cells have, and the colours of ratings.
type styles struct {
	looks  []look
	number map[look]int
	fills  []string // of ratings, in the order of their rules
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
	fonts = `<fonts count="2"><font><sz val="11"/><name val="Arial"/><family val="2"/></font>` +
		`<font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts>`
	fills = `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>`
	thin    = ` style="thin"><color rgb="FFBFBFBF"/></`
	borders = `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>` +
		`<left` + thin + `left><right` + thin + `right><top` + thin + `top><bottom` + thin + `bottom><diagonal/></border></borders>`
)

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
		font, fill, align := 0, 0, `vertical="top" wrapText="1"`
		if l.header || l.bold {
			font = 1
		}
		if l.header {
			fill = 2
		}
		switch {
		case l.right:
			align = `horizontal="right" ` + align
		case l.format != "" || l.header:
			align = `horizontal="left" ` + align
		}
		quote := ""
		if l.quote {
			quote = ` quotePrefix="1"`
		}
		fmt.Fprintf(&cells, `<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="1" xfId="0"%s applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment %s/></xf>`,
			id, font, fill, quote, align)
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
	out.WriteString(fonts + fills + borders +
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

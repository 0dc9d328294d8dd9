package xlsx

import (
	"strings"

	"council/scrutiny/store/file/xlsx/numfmt"
	"council/scrutiny/store/file/xmlscan"
)

// style is what of a cell's look matters here.
type style struct {
	format *numfmt.Format
	fill   string // RRGGBB, or empty
}

// styleSheet gathers what the styles part says in several places.
type styleSheet struct {
	codes   map[int]string // custom format codes
	fills   []string
	palette *palette
	styles  []style
	byCode  map[int]*numfmt.Format
}

// readStyles reads the looks that cells refer to by number. A workbook without
// that part has none.
func (r *reader) readStyles() error {
	if !r.archive.Has(r.book.styles) {
		return nil
	}
	sheet := &styleSheet{codes: map[int]string{}, byCode: map[int]*numfmt.Format{}, palette: r.readTheme()}
	if err := r.scan(r.book.styles, func(_ *xmlscan.Scanner, t xmlscan.Token) error {
		if t.Is(xmlscan.Start, "rgbColor") && len(sheet.palette.custom) < 64 {
			sheet.palette.custom = append(sheet.palette.custom, rgb(t.Attr("rgb")))
		}
		return nil
	}); err != nil {
		return err
	}
	err := r.scan(r.book.styles, func(s *xmlscan.Scanner, t xmlscan.Token) error {
		if t.Kind != xmlscan.Start {
			return nil
		}
		switch string(t.Name) {
		case "numFmt":
			if id, ok := t.Int("numFmtId"); ok && s.Depth() == 3 && len(sheet.codes) < maxStyles {
				sheet.codes[id] = t.Attr("formatCode")
			}
		case "fills":
			return sheet.readFills(s)
		case "cellXfs":
			return sheet.readCells(s)
		case "dxfs", "cellStyleXfs":
			return s.Skip()
		}
		return nil
	})
	r.styles = sheet.styles
	return err
}

// readFills reads the colours of the fills: those of solid ones only, for
// patterns are decoration.
func (sh *styleSheet) readFills(s *xmlscan.Scanner) error {
	solid := false
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		switch {
		case err != nil:
			return err
		case t.Is(xmlscan.Start, "fill") && len(sh.fills) < maxStyles:
			sh.fills = append(sh.fills, "")
		case t.Is(xmlscan.Start, "patternFill"):
			solid = t.Attr("patternType") == "solid"
		case t.Is(xmlscan.Start, "fgColor") && solid && len(sh.fills) > 0:
			sh.fills[len(sh.fills)-1] = sh.palette.color(t)
		}
	}
	return nil
}

func (sh *styleSheet) readCells(s *xmlscan.Scanner) error {
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		if err != nil {
			return err
		}
		if !t.Is(xmlscan.Start, "xf") || len(sh.styles) >= maxStyles {
			continue
		}
		var st style
		if id, ok := t.Int("fillId"); ok && id >= 0 && id < len(sh.fills) {
			st.fill = sh.fills[id]
		}
		id, _ := t.Int("numFmtId")
		st.format = sh.format(id)
		sh.styles = append(sh.styles, st)
	}
	return nil
}

// format is that of a number, and nil for General, which needs none.
func (sh *styleSheet) format(id int) *numfmt.Format {
	if f, ok := sh.byCode[id]; ok {
		return f
	}
	code, ok := sh.codes[id]
	if !ok {
		code = numfmt.Builtin(id)
	}
	var f *numfmt.Format
	if code != "" && !strings.EqualFold(code, "General") {
		f = numfmt.Parse(code)
	}
	sh.byCode[id] = f
	return f
}

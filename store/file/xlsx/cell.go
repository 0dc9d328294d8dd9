package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xlsx/numfmt"
	"council/scrutiny/store/file/xmlscan"
)

// cell reads one cell as a person sees it.
func (sh *sheet) cell(s *xmlscan.Scanner, t xmlscan.Token, row, column int) (intake.Cell, error) {
	kind := t.Raw("t")
	var st style
	if id, ok := digits(t.Raw("s")); ok && id < len(sh.r.styles) {
		st = sh.r.styles[id]
	}
	cell := intake.Cell{Fill: st.fill}
	value, inline, formula, err := sh.value(s)
	if err != nil {
		return cell, err
	}
	switch {
	case inline != "":
		cell.Text = sh.r.clean(inline)
	case value == "":
		if formula && string(kind) != "str" {
			sh.bare++
		}
	default:
		sh.show(&cell, string(kind), value, st.format)
	}
	if cell.Text == "" {
		return cell, nil
	}
	if len(cell.Text) > maxCell && units(cell.Text) > maxCell {
		return cell, fmt.Errorf("the cell %s%d holds more than %d characters, which no cell of Excel can: shorten it and try again", columnName(column), row, maxCell)
	}
	if sh.r.cells++; sh.r.cells > maxCells {
		return cell, fmt.Errorf("the workbook has more than %d cells with something in them: split it into smaller files and take them one after the other", maxCells)
	}
	if sh.r.expanded > maxStrings {
		return cell, fmt.Errorf("its texts come to more than %d MB: split it into smaller files and take them one after the other", maxStrings>>20)
	}
	return cell, nil
}

// value reads what a cell holds: its value as stored, or its inline text, and
// whether it has a formula.
func (sh *sheet) value(s *xmlscan.Scanner) (value, inline string, formula bool, err error) {
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		if err != nil {
			return "", "", false, err
		}
		if t.Kind != xmlscan.Start {
			continue
		}
		switch string(t.Name) {
		case "v":
			value, err = sh.r.plainText(s)
		case "is":
			inline, err = sh.r.richText(s)
		case "f":
			formula = true
			err = s.Skip()
		default:
			err = s.Skip()
		}
		if err != nil {
			return "", "", false, err
		}
	}
	return value, inline, formula, nil
}

// show writes a stored value into a cell by its kind.
func (sh *sheet) show(cell *intake.Cell, kind, value string, format *numfmt.Format) {
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(sh.r.strings) {
			sh.lost++
			return
		}
		cell.Text = sh.r.strings[i]
		sh.r.expanded += len(cell.Text)
	case "str", "inlineStr":
		cell.Text = sh.r.clean(unescape(value))
	case "b":
		cell.Text = "FALSE"
		if v := strings.TrimSpace(value); v == "1" || v == "true" {
			cell.Text = "TRUE"
		}
	case "d":
		sh.showISO(cell, strings.TrimSpace(value), format)
	case "e":
		cell.Text = sh.r.clean(value)
	default:
		v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			cell.Text = sh.r.clean(value)
			return
		}
		sh.showNumber(cell, v, format)
	}
}

// showNumber writes a number in its format. One that its format would hide is
// shown all the same: a value that is there must not be lost.
func (sh *sheet) showNumber(cell *intake.Cell, v float64, format *numfmt.Format) {
	if format == nil {
		cell.Text = numfmt.General(v)
		return
	}
	cell.Text = sh.r.clean(format.Show(v, sh.r.book.from1904))
	if cell.Text == "" && v != 0 {
		cell.Text = numfmt.General(v)
	}
	if !format.IsDate() || v < 1 {
		return
	}
	if t, ok := numfmt.Time(v, sh.r.book.from1904); ok {
		cell.Date = iso(t)
	}
}

// showISO writes a day or time that is stored as ISO 8601 text.
func (sh *sheet) showISO(cell *intake.Cell, value string, format *numfmt.Format) {
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04:05", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04"} {
		t, err := time.Parse(layout, value)
		if err != nil {
			continue
		}
		t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
		cell.Date = iso(t)
		if format == nil || !format.IsDate() {
			format = numfmt.Parse("dd/mm/yyyy")
			if len(cell.Date) > len("2006-01-02") {
				format = numfmt.Parse("dd/mm/yyyy hh:mm:ss")
			}
		}
		cell.Text = sh.r.clean(format.Show(numfmt.Serial(t, sh.r.book.from1904), sh.r.book.from1904))
		return
	}
	cell.Text = sh.r.clean(value)
}

// iso writes a day, with its time where it has one.
func iso(t time.Time) string {
	t = t.Round(time.Second)
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05")
}

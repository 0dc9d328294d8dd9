package xlsx

import "strings"

// lastColumn is XFD, the last that Excel has.
const lastColumn = 16384

// digits reads a whole number that is not negative and not huge.
func digits(b []byte) (int, bool) {
	if len(b) == 0 || len(b) > 9 {
		return 0, false
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// parseRef reads a cell's address such as B12 into its column and row.
func parseRef(ref []byte) (column, row int, ok bool) {
	i := 0
	for ; i < len(ref); i++ {
		c := ref[i] &^ 0x20
		if ref[i] == '$' {
			continue
		}
		if c < 'A' || c > 'Z' {
			break
		}
		if column = column*26 + int(c-'A') + 1; column > lastColumn {
			return 0, 0, false
		}
	}
	for i < len(ref) && ref[i] == '$' {
		i++
	}
	row, ok = digits(ref[i:])
	return column, row, ok && column > 0 && row > 0 && row <= maxRowNumber
}

// parseArea reads an address such as A1:C3, or that of one cell.
func parseArea(ref string) (area, bool) {
	from, to, found := strings.Cut(ref, ":")
	if !found {
		to = from
	}
	left, top, ok := parseRef([]byte(from))
	if !ok {
		return area{}, false
	}
	right, bottom, ok := parseRef([]byte(to))
	if !ok {
		return area{}, false
	}
	return area{min(left, right), min(top, bottom), max(left, right), max(top, bottom)}, true
}

// columnName is the name of a column by its number from 1.
func columnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

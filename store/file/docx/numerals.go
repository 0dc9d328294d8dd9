package docx

import (
	"fmt"
	"strconv"
	"strings"
)

// numeral writes a number in one of Word's number formats. Formats of other
// scripts are written in decimal: it is the same number.
func numeral(n int, format string) string {
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "lowerLetter":
		return letters(n)
	case "upperLetter":
		return strings.ToUpper(letters(n))
	case "lowerRoman":
		return roman(n)
	case "upperRoman":
		return strings.ToUpper(roman(n))
	case "ordinal":
		return ordinal(n)
	}
	return strconv.Itoa(n)
}

// letters counts a, b … z, aa, bb …, as Word does.
func letters(n int) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	values := [...]int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := [...]string{"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"}
	var out strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			out.WriteString(signs[i])
		}
	}
	return out.String()
}

func ordinal(n int) string {
	ending := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

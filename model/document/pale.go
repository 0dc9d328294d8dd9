package document

import (
	"strconv"
	"strings"
)

// Pale makes a colour light enough for black text to stand at 7:1 on it; what is no
// colour is none.
func Pale(fill string) string {
	n, err := strconv.ParseUint(fill, 16, 32)
	if err != nil || len(fill) != 6 {
		return ""
	}
	r, g, b := int(n>>16), int(n>>8&0xff), int(n&0xff)
	for range 32 {
		// Relative brightness by the rough square of each part: stricter than
		// the formula of the accessibility guidelines where it differs.
		if (2126*r*r+7152*g*g+722*b*b)/10_000 >= 255*255*36/100 {
			break
		}
		r, g, b = r+(255-r+7)/8, g+(255-g+7)/8, b+(255-b+7)/8
	}
	return strings.ToUpper(strconv.FormatUint(uint64(1<<24|r<<16|g<<8|b), 16)[1:])
}

package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"council/scrutiny/store/file/xmlscan"
)

// palette is where colours that are named by number come from.
type palette struct {
	theme  []string // in the order of the theme part
	custom []string // replaces the indexed colours
}

// themeOrder is the place in the theme part of each theme colour by number:
// cells count light before dark.
var themeOrder = [...]int{1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11}

// officeTheme is the theme of workbooks that have none.
const officeTheme = "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"

// indexed are the colours of old workbooks, from number 8.
const indexed = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
	"800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
	"9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
	"000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
	"00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
	"3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
	"003366 339966 003300 333300 993300 993366 333399 333333"

// readTheme reads the twelve colours of the theme. A damaged theme is as good
// as none.
func (r *reader) readTheme() *palette {
	p := &palette{theme: strings.Fields(officeTheme)}
	if !r.archive.Has(r.book.theme) {
		return p
	}
	var colors []string
	inside := false
	err := r.scan(r.book.theme, func(_ *xmlscan.Scanner, t xmlscan.Token) error {
		switch {
		case string(t.Name) == "clrScheme":
			inside = t.Kind == xmlscan.Start
		case inside && t.Is(xmlscan.Start, "srgbClr"):
			colors = append(colors, rgb(t.Attr("val")))
		case inside && t.Is(xmlscan.Start, "sysClr"):
			colors = append(colors, rgb(t.Attr("lastClr")))
		}
		return nil
	})
	if err == nil && len(colors) >= len(p.theme) {
		p.theme = colors
	}
	return p
}

// color is the colour that an element names, or empty for none or white.
func (p *palette) color(t xmlscan.Token) string {
	c := ""
	if v, ok := t.Lookup("rgb"); ok {
		c = rgb(v)
	} else if i, ok := t.Int("theme"); ok && i >= 0 && i < len(themeOrder) && themeOrder[i] < len(p.theme) {
		c = p.theme[themeOrder[i]]
	} else if i, ok := t.Int("indexed"); ok {
		c = p.index(i)
	}
	if tint, err := strconv.ParseFloat(t.Attr("tint"), 64); err == nil && c != "" {
		c = tinted(c, tint)
	}
	if c == "FFFFFF" {
		return ""
	}
	return c
}

func (p *palette) index(i int) string {
	if i >= 0 && i < len(p.custom) {
		return p.custom[i]
	}
	all := strings.Fields(indexed)
	switch {
	case i >= 0 && i < 8:
		return all[i]
	case i >= 8 && i-8 < len(all):
		return all[i-8]
	}
	return "" // the system's own colours
}

// rgb is a colour without its transparency, or empty where it is none.
func rgb(v string) string {
	if len(v) == 8 {
		v = v[2:]
	}
	if _, err := strconv.ParseUint(v, 16, 32); err != nil || len(v) != 6 {
		return ""
	}
	return strings.ToUpper(v)
}

// tinted makes a colour darker, for a tint below nought, or lighter: it moves
// the lightness and keeps hue and saturation.
func tinted(c string, tint float64) string {
	n, err := strconv.ParseUint(c, 16, 32)
	if err != nil || tint == 0 || math.IsNaN(tint) {
		return c
	}
	tint = max(-1, min(1, tint))
	h, l, s := toHLS(float64(n>>16&255)/255, float64(n>>8&255)/255, float64(n&255)/255)
	if tint < 0 {
		l *= 1 + tint
	} else {
		l += (1 - l) * tint
	}
	r, g, b := fromHLS(h, l, s)
	return fmt.Sprintf("%02X%02X%02X", channel(r), channel(g), channel(b))
}

func channel(v float64) int { return int(math.Round(max(0, min(1, v)) * 255)) }

func toHLS(r, g, b float64) (h, l, s float64) {
	hi, lo := max(r, g, b), min(r, g, b)
	l = (hi + lo) / 2
	d := hi - lo
	if d == 0 {
		return 0, l, 0
	}
	s = d / (1 - math.Abs(2*l-1))
	switch hi {
	case r:
		h = math.Mod((g-b)/d+6, 6)
	case g:
		h = (b-r)/d + 2
	default:
		h = (r-g)/d + 4
	}
	return h, l, s
}

func fromHLS(h, l, s float64) (r, g, b float64) {
	c := (1 - math.Abs(2*l-1)) * s
	x := c * (1 - math.Abs(math.Mod(h, 2)-1))
	m := l - c/2
	switch int(h) {
	case 0:
		r, g = c, x
	case 1:
		r, g = x, c
	case 2:
		g, b = c, x
	case 3:
		g, b = x, c
	case 4:
		r, b = x, c
	default:
		r, b = c, x
	}
	return r + m, g + m, b + m
}

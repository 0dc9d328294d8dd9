package theme

import (
	"strconv"
	"strings"
)

// The fills of the usual ratings, as RRGGBB: apart for red-green blind eyes,
// and readable under black.
const (
	FillRed   = "FF6A3D"
	FillAmber = "F0B000"
	FillGreen = "2FBF8F"
	FillBlue  = "7DB8F5"
)

// Rating returns the style of a rating whose scheme gives it this fill: black
// on the colour, never bold; white where black could not be read. The fill is
// RRGGBB with or without a number sign; without a readable one the style is
// the badge's.
func (t *Theme) Rating(fill string) Style {
	if t.Profile == NoColor {
		return Style{profile: NoColor}
	}
	rgb, ok := parseFill(fill)
	if !ok {
		return t.Badge
	}
	bg := t.fill(rgb)
	fg := t.Profile.resolve(ink{0x000000, black})
	if contrast(fg.rgb, bg.rgb) < enough {
		fg = t.Profile.resolve(ink{0xffffff, white})
	}
	return Style{fg: fg, bg: bg, profile: t.Profile}.compiled()
}

// Ink returns a style that writes in the colour of a fill on the base surface,
// lightened or darkened until it can be read there: for shapes and bars.
func (t *Theme) Ink(fill string) Style {
	rgb, ok := parseFill(fill)
	if t.Profile == NoColor || !ok {
		return t.Base
	}
	toward := uint32(0xffffff)
	if luminance(t.Base.bg.rgb) > 0.18 {
		toward = 0
	}
	fg := t.fill(rgb)
	for step := 0; step <= 100 && contrast(fg.rgb, t.Base.bg.rgb) < enough; step += 4 {
		if t.Profile == ANSI16 {
			fg = t.Base.fg
			break
		}
		fg = t.fill(mix(rgb, toward, step))
	}
	return Style{fg: fg, bg: t.Base.bg, profile: t.Profile}.compiled()
}

// fill resolves a colour that no palette foresaw.
func (t *Theme) fill(rgb uint32) colour {
	return t.Profile.resolve(ink{rgb, nearestFill(rgb)})
}

// nearestFill picks one of the sixteen colours under which black can be read.
// The usual fills have theirs, because the nearest by sums is not the one that
// is called the same.
func nearestFill(rgb uint32) uint8 {
	switch rgb {
	case 0xff6a3d:
		return brightRed
	case 0xf0b000:
		return brightYellow
	case 0x2fbf8f:
		return brightGreen
	case 0x7db8f5:
		return brightCyan
	}
	best, least := uint8(silver), -1
	for i := uint8(0); i < 16; i++ {
		if contrast(sixteen(i), 0) < enough {
			continue
		}
		if d := distance(rgb, sixteen(i)); least < 0 || d < least {
			best, least = i, d
		}
	}
	return best
}

func parseFill(fill string) (rgb uint32, ok bool) {
	fill = strings.TrimPrefix(fill, "#")
	if len(fill) != 6 {
		return 0, false
	}
	n, err := strconv.ParseUint(fill, 16, 32)
	return uint32(n), err == nil
}

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

// rated is what a fill looks like in a theme.
type rated struct {
	rgb       uint32
	fill, ink Style
}

// usual are the ratings of the preset schemes, made once: they are drawn in
// every row.
func (t *Theme) usual() []rated {
	var all []rated
	for _, fill := range [4]string{FillRed, FillAmber, FillGreen, FillBlue} {
		rgb, _ := parseFill(fill)
		all = append(all, rated{rgb, t.makeFill(rgb), t.makeInk(rgb)})
	}
	return all
}

// Rating returns the style of a rating whose scheme gives it this fill: black
// on the colour, never bold; white where black could not be read. The fill is
// RRGGBB with or without a number sign; without a readable one the style is
// the badge's. Other fills than the presets are worked out anew each time.
func (t *Theme) Rating(fill string) Style {
	rgb, ok := parseFill(fill)
	if !ok {
		return t.Badge
	}
	for i := range t.ratings {
		if t.ratings[i].rgb == rgb {
			return t.ratings[i].fill
		}
	}
	return t.makeFill(rgb)
}

// Ink returns a style that writes in the colour of a fill on the base surface,
// lightened or darkened until it can be read there and on a selected row: for
// shapes and bars. Without a readable fill it is the base style.
func (t *Theme) Ink(fill string) Style {
	rgb, ok := parseFill(fill)
	if !ok {
		return t.Base
	}
	for i := range t.ratings {
		if t.ratings[i].rgb == rgb {
			return t.ratings[i].ink
		}
	}
	return t.makeInk(rgb)
}

func (t *Theme) makeFill(rgb uint32) Style {
	bg := t.fill(rgb)
	fg := t.Profile.resolve(ink{0x000000, black})
	if t.Profile != NoColor && contrast(fg.rgb, bg.rgb) < enough {
		fg = t.Profile.resolve(ink{0xffffff, white})
	}
	return Style{fg: fg, bg: bg, profile: t.Profile}.compiled()
}

func (t *Theme) makeInk(rgb uint32) Style {
	base, selected := t.Base.bg.rgb, t.Selected.bg.rgb
	light := luminance(base) > middle
	toward := uint32(0xffffff)
	if light {
		toward = 0
	}
	alike := luminance(selected) > middle == light // else no colour could stand on both
	fg := t.fill(rgb)
	for step := 0; step <= 100; step += 4 {
		if contrast(fg.rgb, base) >= enough && (!alike || contrast(fg.rgb, selected) >= enough) {
			break
		}
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

package theme

import "math"

// Profile says how many colours the terminal has.
type Profile uint8

// The profiles, from most to none.
const (
	TrueColor Profile = iota
	ANSI256
	ANSI16
	NoColor
)

// colour is an ink as one profile shows it.
type colour struct {
	rgb   uint32 // as it is seen; on sixteen colours, as xterm shows it
	index uint8  // in the palette, below TrueColor
	set   bool
}

const (
	enough = 4.5  // the contrast that WCAG AA asks of text
	middle = 0.18 // the luminance on which black and white stand out alike
)

func (p Profile) resolve(c ink) colour {
	switch p {
	case TrueColor:
		return colour{rgb: c.rgb, set: true}
	case ANSI256:
		i := nearest256(c.rgb)
		return colour{rgb: rgb256(i), index: i, set: true}
	case ANSI16:
		return colour{rgb: sixteen(c.sixteen), index: c.sixteen, set: true}
	case NoColor:
	}
	return colour{}
}

// contrast is the WCAG contrast of two colours, from 1 to 21.
func contrast(a, b uint32) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func luminance(rgb uint32) float64 {
	channel := func(shift uint) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}

// distance weighs the channels by how the eye does, roughly.
func distance(a, b uint32) int {
	d := func(shift uint) int { return int(a>>shift&0xff) - int(b>>shift&0xff) }
	r, g, bl := d(16), d(8), d(0)
	return 3*r*r + 4*g*g + 2*bl*bl
}

// nearest256 returns the colour of the cube or of the grey ramp that comes
// closest. The first sixteen are left out: every terminal shows them its way.
func nearest256(rgb uint32) uint8 {
	best, least := uint8(16), math.MaxInt
	for i := 16; i < 256; i++ {
		if d := distance(rgb, rgb256(uint8(i))); d < least {
			best, least = uint8(i), d
		}
	}
	return best
}

func rgb256(i uint8) uint32 {
	switch {
	case i < 16:
		return sixteen(i)
	case i >= 232:
		grey := uint32(8 + 10*(int(i)-232))
		return grey<<16 | grey<<8 | grey
	}
	level := func(n uint8) uint32 {
		if n == 0 {
			return 0
		}
		return 55 + 40*uint32(n)
	}
	n := i - 16
	return level(n/36)<<16 | level(n/6%6)<<8 | level(n%6)
}

// sixteen returns the first colours as xterm shows them.
func sixteen(i uint8) uint32 {
	return [16]uint32{
		0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
		0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
	}[i&15]
}

// mix moves a colour some hundredths of the way to another.
func mix(from, to uint32, hundredths int) uint32 {
	var out uint32
	for _, shift := range [3]uint{16, 8, 0} {
		a, b := int(from>>shift&0xff), int(to>>shift&0xff)
		out |= uint32(a+(b-a)*hundredths/100) << shift
	}
	return out
}

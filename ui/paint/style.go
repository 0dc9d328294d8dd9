package paint

import "strconv"

// colour is 0 for the default, else its form and its value.
type colour uint32

const (
	basic   colour = 1 << 24 // one of sixteen
	indexed colour = 2 << 24 // one of 256
	direct  colour = 3 << 24 // red, green, blue
	form    colour = 0xff << 24
)

// style is what SGR sequences have added up to.
type style struct {
	fg, bg colour
	attrs  attrs
}

// attrs has a bit for each of SGR's codes 1 to 9.
type attrs uint16

const (
	bold      attrs = 1 << 1
	faint     attrs = 1 << 2
	italic    attrs = 1 << 3
	underline attrs = 1 << 4
	blink     attrs = 1 << 5
	reverse   attrs = 1 << 7
	conceal   attrs = 1 << 8
	strike    attrs = 1 << 9

	// visible on a blank
	drawn = underline | blink | reverse | strike
)

// ofBlank is what of a style can be seen on a blank, so that two blanks that
// look alike are alike.
func (s style) ofBlank() style {
	if s.attrs&drawn != 0 {
		return s
	}
	return style{bg: s.bg}
}

// apply adds the parameters of an SGR sequence, digits and semicolons.
func (s style) apply(params string) style {
	codes, n := numbers(params)
	for i := 0; i < n; i++ {
		switch code := codes[i]; {
		case code == 0:
			s = style{}
		case code <= 9 && code != 6:
			s.attrs |= 1 << code
		case code == 22:
			s.attrs &^= bold | faint
		case code == 23, code == 24, code == 25, code >= 27 && code <= 29:
			s.attrs &^= 1 << (code - 20)
		case code == 38 || code == 48:
			c, used := extended(codes[i+1 : n])
			i += used
			s.set(code == 48, c)
		default:
			s.simple(code)
		}
	}
	return s
}

func (s *style) set(background bool, c colour) {
	if background {
		s.bg = c
	} else {
		s.fg = c
	}
}

// simple adds a colour that is one code.
func (s *style) simple(code int) {
	switch {
	case code >= 30 && code <= 37:
		s.fg = basic | colour(code-30)
	case code == 39:
		s.fg = 0
	case code >= 40 && code <= 47:
		s.bg = basic | colour(code-40)
	case code == 49:
		s.bg = 0
	case code >= 90 && code <= 97:
		s.fg = basic | colour(code-90+8)
	case code >= 100 && code <= 107:
		s.bg = basic | colour(code-100+8)
	}
}

// extended reads what follows a 38 or 48: 5 and an index, or 2 and three parts.
func extended(codes []int) (c colour, used int) {
	switch {
	case len(codes) >= 2 && codes[0] == 5 && codes[1] <= 255:
		return indexed | colour(codes[1]), 2
	case len(codes) >= 4 && codes[0] == 2 && codes[1] <= 255 && codes[2] <= 255 && codes[3] <= 255:
		return direct | colour(codes[1]<<16|codes[2]<<8|codes[3]), 4
	default:
		return 0, len(codes)
	}
}

// maxCodes is how many parameters of a sequence are read; ours have ten or so.
const maxCodes = 32

// numbers reads parameters; an absent one is 0.
func numbers(params string) (codes [maxCodes]int, n int) {
	value := 0
	for i := 0; i < len(params) && n < maxCodes-1; i++ {
		if params[i] == ';' {
			codes[n] = value
			n++
			value = 0
		} else if value < 1000 {
			value = value*10 + int(params[i]-'0')
		}
	}
	codes[n] = value
	return codes, n + 1
}

// change appends the shortest sequence that turns one style into another.
func change(buf []byte, from, to style) []byte {
	if from == to {
		return buf
	}
	if to == (style{}) {
		return append(buf, "\x1b[m"...)
	}
	start := len(buf)
	buf = appendAll(append(buf, "\x1b[0"...), to)
	anew := len(buf)
	buf = appendDelta(append(buf, "\x1b["...), from, to)
	if len(buf)-anew < anew-start {
		n := copy(buf[start:], buf[anew:])
		return buf[:start+n]
	}
	return buf[:anew]
}

// appendAll ends a sequence that begins with a reset.
func appendAll(buf []byte, to style) []byte {
	for code := 1; code <= 9; code++ {
		if to.attrs&(1<<code) != 0 {
			buf = append(buf, ';', byte('0'+code))
		}
	}
	if to.fg != 0 {
		buf = appendColour(append(buf, ';'), to.fg, 30)
	}
	if to.bg != 0 {
		buf = appendColour(append(buf, ';'), to.bg, 40)
	}
	return append(buf, 'm')
}

// appendDelta ends a sequence that says only what changes; from and to differ.
func appendDelta(buf []byte, from, to style) []byte {
	gone := from.attrs &^ to.attrs
	added := to.attrs &^ from.attrs
	if gone&(bold|faint) != 0 { // one code ends both
		buf = append(buf, "22;"...)
		added |= to.attrs & (bold | faint)
		gone &^= bold | faint
	}
	for code := 1; code <= 9; code++ {
		if gone&(1<<code) != 0 {
			buf = append(buf, '2', byte('0'+code), ';')
		}
		if added&(1<<code) != 0 {
			buf = append(buf, byte('0'+code), ';')
		}
	}
	if from.fg != to.fg {
		buf = append(appendColour(buf, to.fg, 30), ';')
	}
	if from.bg != to.bg {
		buf = append(appendColour(buf, to.bg, 40), ';')
	}
	buf[len(buf)-1] = 'm'
	return buf
}

// appendColour appends the code of a colour; base is 30 or 40.
func appendColour(buf []byte, c colour, base int64) []byte {
	value := int64(c &^ form)
	switch c & form {
	case basic:
		if value >= 8 {
			base, value = base+60, value-8
		}
		return strconv.AppendInt(buf, base+value, 10)
	case indexed:
		buf = append(strconv.AppendInt(buf, base+8, 10), ";5;"...)
		return strconv.AppendInt(buf, value, 10)
	case direct:
		buf = append(strconv.AppendInt(buf, base+8, 10), ";2;"...)
		buf = append(strconv.AppendInt(buf, value>>16, 10), ';')
		buf = append(strconv.AppendInt(buf, value>>8&0xff, 10), ';')
		return strconv.AppendInt(buf, value&0xff, 10)
	default:
		return strconv.AppendInt(buf, base+9, 10)
	}
}

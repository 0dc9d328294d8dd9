package theme

import "strconv"

type attr uint8

const (
	bold attr = 1 << iota
	underline
	strike
)

const reset = "\x1b[0m"

// Style is a foreground, a background and perhaps a weight, as one sequence.
// The zero Style changes nothing: text keeps the style of its row.
type Style struct {
	open    string
	fg, bg  colour
	attrs   attr
	profile Profile
}

func newStyle(p Profile, fg, bg ink, attrs ...attr) Style {
	if p == NoColor {
		return Style{profile: p}
	}
	s := Style{fg: p.resolve(fg), bg: p.resolve(bg), profile: p}
	for _, a := range attrs {
		s.attrs |= a
	}
	return s.compiled()
}

// compiled writes the sequence that the parts of the style amount to.
func (s Style) compiled() Style {
	if s.profile == NoColor || !s.fg.set && !s.bg.set && s.attrs == 0 {
		return Style{profile: s.profile}
	}
	b := make([]byte, 0, 48)
	b = append(b, "\x1b[0"...)
	greys := s.profile == ANSI16 && s.fg.set && s.fg.index == black // many terminals draw bold black as grey
	if s.attrs&bold != 0 && !greys {
		b = append(b, ";1"...)
	}
	if s.attrs&underline != 0 {
		b = append(b, ";4"...)
	}
	if s.attrs&strike != 0 {
		b = append(b, ";9"...)
	}
	b = s.fg.appendSGR(b, s.profile, 30)
	b = s.bg.appendSGR(b, s.profile, 40)
	s.open = string(append(b, 'm'))
	return s
}

func (c colour) appendSGR(b []byte, p Profile, base int) []byte {
	if !c.set {
		return b
	}
	b = append(b, ';')
	switch {
	case p == TrueColor:
		b = strconv.AppendInt(b, int64(base+8), 10)
		b = append(b, ";2"...)
		for _, shift := range [3]uint{16, 8, 0} {
			b = append(b, ';')
			b = strconv.AppendUint(b, uint64(c.rgb>>shift&0xff), 10)
		}
	case p == ANSI256:
		b = strconv.AppendInt(b, int64(base+8), 10)
		b = append(b, ";5;"...)
		b = strconv.AppendUint(b, uint64(c.index), 10)
	case c.index < 8:
		b = strconv.AppendInt(b, int64(base)+int64(c.index), 10)
	default:
		b = strconv.AppendInt(b, int64(base)+60+int64(c.index)-8, 10)
	}
	return b
}

// IsZero reports a style that changes nothing.
func (s Style) IsZero() bool { return s.open == "" }

// Open returns the sequence that begins the style; it also ends any other.
func (s Style) Open() string { return s.open }

// Close returns the sequence that ends the style.
func (s Style) Close() string {
	if s.open == "" {
		return ""
	}
	return reset
}

// Render returns text in this style. The text is not looked at: cut and pad it
// first.
func (s Style) Render(text string) string {
	if s.open == "" {
		return text
	}
	return s.open + text + reset
}

// Append appends text in this style.
func (s Style) Append(dst []byte, text string) []byte {
	if s.open == "" {
		return append(dst, text...)
	}
	dst = append(dst, s.open...)
	dst = append(dst, text...)
	return append(dst, reset...)
}

// On returns the style with its ink on another surface, and with that
// surface's ink where its own would be hard to read there.
func (s Style) On(surface Style) Style {
	if s.open == "" {
		return surface
	}
	if s.bg == surface.bg {
		return s
	}
	s.bg = surface.bg
	if !s.bg.set {
		return s.compiled()
	}
	if contrast(s.fg.rgb, s.bg.rgb) < enough {
		s.fg = surface.fg
	}
	return s.compiled()
}

// Fill reports whether the style brings a background other than that of the
// surface, so that it keeps it on a selected row.
func (s Style) Fill(surface Style) bool { return s.bg.set && s.bg != surface.bg }

// Bold returns the style in bold.
func (s Style) Bold() Style {
	if s.open == "" {
		return s
	}
	s.attrs |= bold
	return s.compiled()
}

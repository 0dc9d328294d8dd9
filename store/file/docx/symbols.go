package docx

import "strings"

// Symbol fonts draw signs in the places of letters. These are the ones that
// officers meet: ticks, crosses, boxes, bullets, arrows. A sign that is not
// here stays the private-use character that the file holds.

func wingdings(c rune) (rune, bool) {
	switch c {
	case 0x6c, 0x9f, 0xb7:
		return '•', true
	case 0x6e, 0xa7:
		return '▪', true
	case 0x6f, 0xa8, 0x71, 0x72:
		return '☐', true
	case 0x76:
		return '❖', true
	case 0xa1:
		return '○', true
	case 0xd8:
		return '➢', true
	case 0xdf, 0xe7, 0xef:
		return '←', true
	case 0xe0, 0xe8, 0xf0:
		return '→', true
	case 0xfb:
		return '✗', true
	case 0xfc:
		return '✓', true
	case 0xfd, 0x78:
		return '☒', true
	case 0xfe:
		return '☑', true
	case 0x4a:
		return '☺', true
	case 0x4b:
		return '😐', true
	case 0x4c:
		return '☹', true
	case 0x20:
		return ' ', true
	}
	return 0, false
}

func wingdings2(c rune) (rune, bool) {
	switch c {
	case 0x50:
		return '✓', true
	case 0x4f:
		return '✗', true
	case 0x52:
		return '☑', true
	case 0x51, 0x53, 0x54:
		return '☒', true
	case 0x2a, 0xa3:
		return '☐', true
	case 0x97, 0x98:
		return '•', true
	case 0x20:
		return ' ', true
	}
	return 0, false
}

// symbol is the font Symbol: Greek and mathematics. Letters not listed are the
// same as in other fonts or too rare to guess.
func symbol(c rune) (rune, bool) {
	switch c {
	case 0xb7:
		return '•', true
	case 0xa3:
		return '≤', true
	case 0xb3:
		return '≥', true
	case 0xb0:
		return '°', true
	case 0xb1:
		return '±', true
	case 0xb4:
		return '×', true
	case 0xb8:
		return '÷', true
	case 0xb9:
		return '≠', true
	case 0xac:
		return '←', true
	case 0xae:
		return '→', true
	case 0xad:
		return '↑', true
	case 0xaf:
		return '↓', true
	case 0xd6:
		return '√', true
	case 0x44:
		return 'Δ', true
	case 0x2d:
		return '−', true
	}
	if c >= 0x20 && c <= 0x40 { // digits and most signs stand where they do elsewhere
		return c, true
	}
	return 0, false
}

// sign is what a symbol font draws in the place of a character, which files
// give as itself or moved up to U+F000.
func sign(c rune, font string) (rune, bool) {
	if c >= 0xf000 && c <= 0xf0ff {
		c -= 0xf000
	}
	switch strings.ToLower(font) {
	case "wingdings":
		return wingdings(c)
	case "wingdings 2":
		return wingdings2(c)
	case "symbol":
		return symbol(c)
	}
	return 0, false
}

// signs turns a text in a symbol font into the signs it shows, and private-use
// characters in any font into the bullets and ticks they are in Wingdings.
func signs(s, font string) string {
	symbolic := false
	switch strings.ToLower(font) {
	case "wingdings", "wingdings 2", "symbol":
		symbolic = true
	}
	if !symbolic && !strings.ContainsFunc(s, privateUse) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if symbolic {
			if shown, ok := sign(r, font); ok {
				return shown
			}
		}
		if privateUse(r) {
			if shown, ok := wingdings(r - 0xf000); ok {
				return shown
			}
		}
		return r
	}, s)
}

func privateUse(r rune) bool { return r >= 0xf020 && r <= 0xf0ff }

// bulletSign is a list's bullet as a person sees it.
func bulletSign(text, font string) string {
	s := strings.TrimSpace(signs(text, font))
	if s == "o" && strings.HasPrefix(strings.ToLower(font), "courier") {
		return "○" // Word's own bullet of the second level
	}
	return s
}

// flatBullet is how the flat form of a table writes a bullet: a dash for a
// dash and for inner levels, a dot otherwise. Signs that say something, such as
// ticks, stay.
func flatBullet(bullet string, level int) string {
	switch bullet {
	case "✓", "✗", "☐", "☑", "☒":
		return bullet
	case "-", "–", "—", "‐", "‑", "−":
		return "-"
	case "":
		return ""
	}
	if level > 0 {
		return "-"
	}
	return "·"
}

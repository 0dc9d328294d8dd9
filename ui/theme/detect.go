package theme

import (
	"strconv"
	"strings"
)

// ProfileOf reads from the environment, through getenv, how many colours the
// terminal has. NO_COLOR, whatever it holds, means none.
func ProfileOf(getenv func(string) string) Profile {
	term := strings.ToLower(getenv("TERM"))
	colorterm := strings.ToLower(getenv("COLORTERM"))
	switch {
	case getenv("NO_COLOR") != "" || term == "dumb":
		return NoColor
	case colorterm == "truecolor" || colorterm == "24bit" || getenv("WT_SESSION") != "":
		return TrueColor
	case hasAny(term, "direct", "kitty", "ghostty", "wezterm", "alacritty", "foot", "contour"):
		return TrueColor
	case strings.Contains(term, "256") || colorterm != "":
		return ANSI256
	case term == "linux" || term != "":
		return ANSI16
	}
	return TrueColor // Windows without a TERM: its consoles have had 24 bits since 2017
}

func hasAny(s string, parts ...string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// NameOfCOLORFGBG reads the theme that fits from the value of COLORFGBG, such
// as "15;0": ok is false where it says nothing.
func NameOfCOLORFGBG(value string) (name Name, ok bool) {
	_, bg, found := strings.Cut(value, ";")
	if i := strings.LastIndexByte(bg, ';'); i >= 0 {
		bg = bg[i+1:]
	}
	n, err := strconv.Atoi(bg)
	if !found || err != nil || n < 0 || n > 15 {
		return "", false
	}
	if n == 7 || n >= 9 {
		return Light, true
	}
	return Dark, true
}

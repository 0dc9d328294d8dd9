package docx

import (
	"strings"
	"testing"
)

func TestNumerals(t *testing.T) {
	for _, tt := range []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"},
		{"decimalZero", 7, "07"},
		{"lowerLetter", 1, "a"},
		{"lowerLetter", 26, "z"},
		{"upperLetter", 28, "BB"},
		{"lowerLetter", 0, "0"},
		{"lowerRoman", 4, "iv"},
		{"upperRoman", 1994, "MCMXCIV"},
		{"lowerRoman", 5000, "5000"},
		{"ordinal", 1, "1st"},
		{"ordinal", 12, "12th"},
		{"ordinal", 23, "23rd"},
		{"none", 3, ""},
		{"hindiNumbers", 3, "3"},
	} {
		if got := numeral(tt.n, tt.format); got != tt.want {
			t.Errorf("%d as %s is %q, want %q", tt.n, tt.format, got, tt.want)
		}
	}
}

// labels counts paragraphs given as list and level, such as 1.0.
func labels(t *testing.T, sheet string, paragraphs ...string) string {
	t.Helper()
	n, err := readNumbering([]byte(sheet))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range paragraphs {
		id, level, _ := strings.Cut(p, ".")
		label, _, _ := n.label(listPlace{id: id, level: int(level[0] - '0'), given: true}, "")
		out = append(out, label)
	}
	return strings.Join(out, " ")
}

func TestNumbering(t *testing.T) {
	level := func(i, text, more string) string {
		return `<lvl ilvl="` + i + `"><start val="1"/><numFmt val="decimal"/><lvlText val="` + text + `"/>` + more + `</lvl>`
	}
	sheet := func(levels, nums string) string {
		return `<numbering><abstractNum abstractNumId="0">` + levels + `</abstractNum><num numId="1"><abstractNumId val="0"/></num>` + nums + `</numbering>`
	}
	two := level("0", "%1.", "") + level("1", "%1.%2", "")
	for _, tt := range []struct {
		name, sheet string
		paragraphs  []string
		want        string
	}{
		{"deeper levels begin again", sheet(two, ""), []string{"1.0", "1.1", "1.1", "1.0", "1.1"}, "1. 1.1 1.2 2. 2.1"},
		{"a level that never restarts", sheet(level("0", "%1.", "")+level("1", "%2)", `<lvlRestart val="0"/>`), ""), []string{"1.0", "1.1", "1.0", "1.1"}, "1. 1) 2. 2)"},
		{"deeper level first", sheet(two, ""), []string{"1.1", "1.0"}, "1.1 2."},
		{"lists of one shape count on", sheet(two, `<num numId="2"><abstractNumId val="0"/></num>`), []string{"1.0", "2.0"}, "1. 2."},
		{"a list that starts at zero", sheet(two, `<num numId="2"><abstractNumId val="0"/><lvlOverride ilvl="0"><startOverride val="0"/></lvlOverride></num>`), []string{"1.0", "2.0", "2.0"}, "1. 0. 1."},
		{"a list's own look", sheet(two, `<num numId="2"><abstractNumId val="0"/><lvlOverride ilvl="0"><lvl ilvl="0"><start val="3"/><numFmt val="upperLetter"/><lvlText val="(%1)"/></lvl></lvlOverride></num>`), []string{"2.0", "2.0"}, "(C) (D)"},
		{"legal numbers", sheet(`<lvl ilvl="0"><start val="1"/><numFmt val="upperRoman"/><lvlText val="%1"/></lvl>`+level("1", "%1.%2", `<isLgl/>`), ""), []string{"1.0", "1.1"}, "I 1.1"},
		{"unknown list", sheet(two, ""), []string{"9.0"}, ""},
		{"levels of a list style", `<numbering><abstractNum abstractNumId="0"><styleLink val="S"/>` + two + `</abstractNum><abstractNum abstractNumId="1"><numStyleLink val="S"/></abstractNum><num numId="1"><abstractNumId val="1"/></num></numbering>`, []string{"1.0", "1.1"}, "1. 1.1"},
		{"texts that are no patterns", sheet(level("0", "%%9%0 %", ""), ""), []string{"1.0"}, "%0%0 %"},
		{"levels that are none", sheet(`<lvl ilvl="12"><lvlText val="x"/></lvl>`+two, ""), []string{"1.0"}, "1."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := labels(t, tt.sheet, tt.paragraphs...); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestBullets(t *testing.T) {
	for _, tt := range []struct {
		text, font string
		level      int
		shown      string
		flat       string
	}{
		{"\uf0b7", "Symbol", 0, "•", "·"},
		{"o", "Courier New", 1, "○", "-"},
		{"\uf0a7", "Wingdings", 2, "▪", "-"},
		{"-", "Arial", 0, "-", "-"},
		{"–", "", 0, "–", "-"},
		{"\uf0fc", "Wingdings", 0, "✓", "✓"},
		{"", "", 0, "", ""},
	} {
		shown := bulletSign(tt.text, tt.font)
		if shown != tt.shown || flatBullet(shown, tt.level) != tt.flat {
			t.Errorf("%q in %s: got %q and %q, want %q and %q", tt.text, tt.font, shown, flatBullet(shown, tt.level), tt.shown, tt.flat)
		}
	}
}

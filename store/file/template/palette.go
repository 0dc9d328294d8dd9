package template

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
)

// Palette is what other kinds of files take of a template: its font and colours.
type Palette struct {
	Font   string // of the text; empty where the template does not say
	Size   int    // of the text in half points; 0 where the template does not say
	Accent string // of titles and headings of columns, RRGGBB
	Fill   string // behind the headings of columns
	Line   string // between rows
}

// The accents of the themes that Word gives to every document: they are nobody's
// choice.
var stock = []string{"4472C4", "4F81BD", "5B9BD5", "156082"}

var (
	sixHex  = regexp.MustCompile(`^[0-9A-Fa-f]{6}$`)
	neutral = "1A1A1A"
)

// Palette finds the template's font and colours: those of its headings, else of
// its theme. All text in it stands at 7:1 or better on what is behind it.
func (t *Template) Palette() Palette {
	p := Palette{Accent: neutral, Fill: "EDEDED", Line: "C8C8C8"}
	normal := t.style("Normal")
	defaults := t.Styles.kid("w:docDefaults").kid("w:rPrDefault").kid("w:rPr")
	for _, props := range []*Node{normal.kid("w:rPr"), defaults} {
		if p.Font == "" {
			p.Font = t.font(props.kid("w:rFonts"))
		}
		if p.Size == 0 {
			p.Size = number(props.kid("w:sz"), "w:val")
		}
	}
	base := t.accent()
	if base == "" {
		return p
	}
	p.Fill, p.Line = mix(base, 0.12), mix(base, 0.3)
	p.Accent = base
	for range 20 {
		if contrast(p.Accent, p.Fill) >= 8 { // some to spare, for the yellow of cells to fill in
			break
		}
		p.Accent = darker(p.Accent)
	}
	return p
}

// accent is the colour of the headings, or of the title, or of a theme that
// somebody chose; empty where all is black.
func (t *Template) accent() string {
	for _, id := range []string{"Heading1", "Heading2", "Title", "TableHeading"} {
		for _, n := range t.chain(id) {
			if c := t.colour(n.kid("w:rPr").kid("w:color")); c != "" {
				return c
			}
		}
	}
	if c := t.themeColour("accent1"); c != "" && !slices.Contains(stock, c) {
		return c
	}
	return ""
}

func (t *Template) style(id string) *Node {
	for _, n := range t.Styles.kids {
		if n.name == "w:style" && n.get("w:styleId") == id {
			return n
		}
	}
	return nil
}

// colour is a colour that is one, not black, white or grey.
func (t *Template) colour(n *Node) string {
	if n == nil {
		return ""
	}
	c := t.hex(n)
	if c == "" || grey(c) {
		return ""
	}
	return c
}

// grey says of a colour that it is black, white or between them.
func grey(c string) bool {
	r, g, b := parts(c)
	return max(r, g, b)-min(r, g, b) < 24
}

// hex is a colour as RRGGBB; empty where it is left to the program.
func (t *Template) hex(n *Node) string {
	if c := strings.ToUpper(n.val()); sixHex.MatchString(c) {
		return c
	}
	return t.themeColour(n.get("w:themeColor"))
}

func (t *Template) themeColour(name string) string {
	if t.Theme == nil || name == "" {
		return ""
	}
	if as, ok := map[string]string{"text1": "dk1", "dark1": "dk1", "text2": "dk2", "dark2": "dk2", "background1": "lt1", "light1": "lt1", "background2": "lt2", "light2": "lt2", "hyperlink": "hlink"}[name]; ok {
		name = as
	}
	n := t.Theme.kid("a:themeElements").kid("a:clrScheme").kid("a:" + name)
	c := ""
	if rgb := n.kid("a:srgbClr"); rgb != nil {
		c = rgb.get("val")
	} else if sys := n.kid("a:sysClr"); sys != nil {
		c = sys.get("lastClr")
	}
	if !sixHex.MatchString(c) {
		return ""
	}
	return strings.ToUpper(c)
}

// font is the name of a font, which may be that of the theme.
func (t *Template) font(n *Node) string {
	if n == nil {
		return ""
	}
	if as := n.get("w:asciiTheme"); as != "" && t.Theme != nil {
		of := "a:minorFont"
		if strings.HasPrefix(as, "major") {
			of = "a:majorFont"
		}
		if latin := t.Theme.kid("a:themeElements").kid("a:fontScheme").kid(of).kid("a:latin"); latin != nil && latin.get("typeface") != "" {
			return latin.get("typeface")
		}
	}
	return n.get("w:ascii")
}

func parts(c string) (r, g, b int) {
	_, _ = fmt.Sscanf(c, "%02X%02X%02X", &r, &g, &b)
	return r, g, b
}

// mix is a colour on white, as strong as share says.
func mix(c string, share float64) string {
	r, g, b := parts(c)
	on := func(v int) int { return int(math.Round(255 - float64(255-v)*share)) }
	return fmt.Sprintf("%02X%02X%02X", on(r), on(g), on(b))
}

func darker(c string) string {
	r, g, b := parts(c)
	return fmt.Sprintf("%02X%02X%02X", r*9/10, g*9/10, b*9/10)
}

// contrast is the ratio of the luminances of two colours.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c string) float64 {
	r, g, b := parts(c)
	line := func(v int) float64 {
		s := float64(v) / 255
		if s <= 0.03928 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*line(r) + 0.7152*line(g) + 0.0722*line(b)
}

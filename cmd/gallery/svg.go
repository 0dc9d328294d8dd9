package main

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/theme"
)

// A cell of the terminal in the picture, in pixels.
const (
	cellWidth  = 8.4
	cellHeight = 18.0
	baseline   = 13.2 // of the letters, from the top of their cell
	fontSize   = 14
	margin     = 12.0
)

// drawSVG draws a frame as a picture that looks the same in whatever font of
// fixed width there is: each run of text is fitted to its cells, and the shapes
// that fonts draw in many ways are drawn as shapes.
func drawSVG(f paint.Frame, sc scene) string {
	base := rowOf(theme.New(sc.theme, theme.TrueColor).Base.Render(" "))[0].pen
	width := 2*margin + float64(sc.width)*cellWidth
	height := 2*margin + float64(len(f.Lines))*cellHeight
	p := &picture{base: base, scale: 1}
	p.addf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" aria-labelledby="t d" `+
		`font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace" font-size="%d">`+"\n",
		px(width), px(height), px(width), px(height), fontSize)
	p.addf("<title id=\"t\">%s</title>\n<desc id=\"d\">%s</desc>\n", html.EscapeString(sc.title), html.EscapeString(sc.says))
	p.addf(`<rect x="0.5" y="0.5" width="%s" height="%s" rx="8" fill="%s" stroke="#8a93a2" stroke-opacity="0.5"/>`+"\n", px(width-1), px(height-1), base.bg)
	for y, line := range f.Lines {
		row := rowOf(line)
		p.y, p.scale = y, 1
		switch sizeOf(f, y) {
		case paint.Top:
			p.scale = 2
		case paint.Bottom:
			continue
		case paint.Normal:
		}
		p.surfaces(row)
		p.runs(row)
	}
	if p.scale = 1; f.ShowCursor {
		p.addf(`<rect x="%s" y="%s" width="%s" height="2" fill="%s"/>`+"\n", px(p.left(f.Cursor.X)), px(top(f.Cursor.Y)+cellHeight-2), px(cellWidth), base.fg)
	}
	p.addf("</svg>\n")
	return p.String()
}

// picture is an SVG in the making.
type picture struct {
	strings.Builder
	base  pen
	y     int     // the row that is drawn
	scale float64 // of its letters: a line of double height takes two rows
}

func sizeOf(f paint.Frame, y int) paint.LineSize {
	if y < len(f.Big) {
		return f.Big[y]
	}
	return paint.Normal
}

// left is where a cell of the row begins.
func (p *picture) left(x int) float64 { return margin + float64(x)*cellWidth*p.scale }

func (p *picture) addf(format string, args ...any) { fmt.Fprintf(p, format, args...) }

func top(y int) float64 { return margin + float64(y)*cellHeight }

// px writes a length without needless digits.
func px(f float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(f, 'f', 2, 64), "0"), ".")
}

// surfaces fills what stands on another ground than the rest.
func (p *picture) surfaces(row []cell) {
	for from := 0; from < len(row); {
		to := from + 1
		for to < len(row) && row[to].bg == row[from].bg {
			to++
		}
		if bg := row[from].bg; bg != p.base.bg && bg != "" {
			p.addf(`<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", px(p.left(from)), px(top(p.y)), px(float64(to-from)*cellWidth*p.scale), px(cellHeight*p.scale), bg)
		}
		from = to
	}
}

// runs writes what stands in a row: text in runs of one style, and shapes.
func (p *picture) runs(row []cell) {
	for from := 0; from < len(row); {
		c := row[from]
		switch {
		case c.text == " " && !c.underline || c.text == "":
			from++
			continue
		case shapes[c.text] != nil:
			to := from + 1
			for to < len(row) && row[to].pen == c.pen && row[to].text == c.text {
				to++
			}
			p.shape(c, from, to-from)
			from = to
			continue
		}
		to := runEnd(row, from)
		p.text(from, row[from:to])
		from = to
	}
}

func (p *picture) add(s string) { p.WriteString(s + "\n") }

// runEnd returns where a run of text of one style ends: before a shape, and
// before two blanks.
func runEnd(row []cell, from int) int {
	to := from + 1
	for to < len(row) && row[to].pen == row[from].pen && shapes[row[to].text] == nil {
		if row[to].text == " " && (to+1 == len(row) || row[to+1].text == " " || row[to+1].pen != row[from].pen) {
			break
		}
		to++
	}
	return to
}

// shape draws n shapes.
func (p *picture) shape(c cell, from, n int) {
	if p.scale == 1 {
		p.add(shapes[c.text](p.left(from), top(p.y), n, p.fill(c.pen)))
		return
	}
	p.addf(`<g transform="translate(%s %s) scale(%s)">`, px(p.left(from)), px(top(p.y)), px(p.scale))
	p.add(shapes[c.text](0, 0, n, p.fill(c.pen)) + "</g>")
}

func (p *picture) text(from int, run []cell) {
	var words strings.Builder
	for _, c := range run {
		words.WriteString(c.text)
	}
	style := ""
	if run[0].bold {
		style += ` font-weight="bold"`
	}
	if run[0].underline {
		style += ` text-decoration="underline"`
	}
	if p.scale != 1 {
		style += fmt.Sprintf(` font-size="%s"`, px(fontSize*p.scale))
	}
	p.addf(`<text x="%s" y="%s" textLength="%s" lengthAdjust="spacingAndGlyphs" fill="%s"%s>%s</text>`+"\n",
		px(p.left(from)), px(top(p.y)+baseline*p.scale), px(float64(len(run))*cellWidth*p.scale), p.fill(run[0].pen), style, html.EscapeString(words.String()))
}

func (p *picture) fill(c pen) string {
	if c.fg == "" {
		return p.base.fg
	}
	return c.fg
}

package chart

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// SVG draws a chart as vectors that can stand in a web page: without styles of
// its own, and in the colour of the page's text where it does not stand on a
// colour. The identity is for the title and the words, which escape makes safe.
func SVG(c *document.Chart, id string, escape func(string) string) string {
	p := planOf(c)
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="%[1]s-title %[1]s-words" viewBox="0 0 %[2]d %[3]d" font-size="%[4]d">`,
		id, Width, p.height, typeSize)
	fmt.Fprintf(&out, "\n<title id=\"%[1]s-title\">%[2]s</title>\n<desc id=\"%[1]s-words\">%[3]s</desc>\n", id, escape(c.Caption), escape(c.Alt))
	for _, b := range p.boxes {
		fmt.Fprintf(&out, `<rect x="%d" y="%d" width="%d" height="%d" fill="#%s" stroke="#1a1a1a" stroke-width="2"/>`+"\n", b.x, b.y, b.w, b.h, b.fill)
	}
	for _, l := range p.labels {
		fill, weight := "currentColor", ""
		if l.onFill {
			fill = "#000"
		}
		if l.bold {
			weight = ` font-weight="700"`
		}
		fmt.Fprintf(&out, `<text x="%d" y="%d" fill="%s" text-anchor="%s"%s>%s</text>`+"\n",
			l.x, l.y, fill, [...]string{start: "start", middle: "middle", end: "end"}[l.anchor], weight, escape(l.text))
	}
	out.WriteString("</svg>")
	return out.String()
}

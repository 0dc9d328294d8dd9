package html

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/chart"
)

// contents lists the headings of a document that has a cover, and leads to them.
func (p *page) contents() {
	if len(p.doc.Cover) == 0 {
		return
	}
	entries := p.doc.Contents()
	if len(entries) == 0 {
		return
	}
	p.anchors = make(map[*document.Heading]string, len(entries))
	p.raw("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n")
	for i, h := range entries {
		id := fmt.Sprintf("part-%d", i+1)
		p.anchors[h] = id
		if i > 0 && h.Level > entries[i-1].Level {
			p.raw("\n<ul>\n")
		}
		p.raw("<li><a href=\"#" + id + "\">")
		p.text(h.Text)
		p.raw("</a>")
		next := 1
		if i+1 < len(entries) {
			next = entries[i+1].Level
		}
		switch {
		case next > h.Level:
		case next < h.Level:
			p.raw("</li>\n</ul>\n</li>\n")
		default:
			p.raw("</li>\n")
		}
	}
	p.raw("</ul>\n</nav>\n")
}

// chart draws a chart that says in words what it shows to those who hear the
// page.
func (p *page) chart(c *document.Chart) {
	p.charts++
	safe := func(s string) string {
		var out strings.Builder
		escape(&out, s, " ")
		return out.String()
	}
	p.raw("<figure>\n" + chart.SVG(c, fmt.Sprintf("chart-%d", p.charts), safe))
	p.raw(fmt.Sprintf("\n<figcaption>Figure %d: ", p.charts))
	p.text(c.Caption)
	p.raw("</figcaption>\n</figure>\n")
}

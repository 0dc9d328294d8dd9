package html

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// siteSheet is the look of what stands on a page because others are published
// with it.
const siteSheet = `
.way{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;align-items:baseline;justify-content:space-between;max-width:none;margin:0 0 2.2rem;font-size:.95rem}
.way p{margin:0;max-width:none;color:var(--quiet)}.way strong{color:var(--ink)}
.way a{display:inline-block;padding:.3rem 0}
.facts{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem 1.6rem;list-style:none;margin:1rem 0 0;padding:0;max-width:none;font-size:.95rem;color:var(--quiet)}
.facts li{margin:0}.facts a,.entry a{display:inline-block;padding:.2rem 0}
.papers{list-style:none;padding:0;margin:0 0 2.4rem;max-width:60rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem}
.entry{margin:0;padding:1rem 1.2rem 1.05rem;border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:0 0 .35rem .35rem;background:var(--row);display:flex;flex-direction:column}
.entry h3{margin:0 0 .3rem;font-size:1.12rem}
.entry p{margin:0 0 .7rem}
.entry .small{margin:auto 0 0;font-size:.92rem;color:var(--quiet)}
.entry .small+.small{margin-top:0}
.further{max-width:none;border-top:1px solid var(--line);margin:3.2rem 0 0;padding-top:1.2rem}
.further h2{font-size:1.1rem;margin:0 0 .5rem}
.further ul{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem;padding:0;margin:0;list-style:none;max-width:none}
.further a{display:inline-block;padding:.25rem 0}
.further [aria-current]{font-weight:700;display:inline-block;padding:.25rem 0}
.further+footer{margin-top:1.6rem}
@media print{.way a,.facts .file,.further,.entry .files{display:none}.entry{break-inside:avoid}.papers{display:block}.entry{margin-bottom:1rem}main .entry a::after{content:none}.entry .small{margin:0}.entry{padding:.5rem .8rem .6rem;margin-bottom:.6rem}}
`

// siteRules is the style of a page that is published with others.
func (p *page) siteRules() string {
	if p.doc.Site == nil {
		return ""
	}
	return siteSheet
}

// feed tells readers of feeds where the changes are listed.
func (p *page) feed() string {
	if p.doc.Site == nil || p.doc.Site.Feed == "" {
		return ""
	}
	var out strings.Builder
	out.WriteString("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\"")
	escape(&out, p.doc.Site.Feed, "")
	out.WriteString("\">\n")
	return out.String()
}

// way says whose page it is, and leads back to the page that lists all.
func (p *page) way() {
	s := p.doc.Site
	if s == nil {
		return
	}
	p.raw("<div class=\"way\">\n<p>")
	if s.Whose != "" {
		p.raw("<strong>")
		p.text(s.Whose)
		p.raw("</strong>")
	}
	if s.Home != "" {
		if s.Whose != "" {
			p.raw(" · ")
		}
		p.text(s.Review)
	}
	p.raw("</p>\n")
	if s.Home != "" {
		p.link(document.Link{Text: "← All papers of this review", Address: s.Home})
		p.raw("\n")
	}
	p.raw("</div>\n")
}

// facts says of which day the page speaks, and where the paper is to be had in
// other formats.
func (p *page) facts() {
	s := p.doc.Site
	if s == nil || s.AsAt == "" && len(s.Other) == 0 && s.Feed == "" {
		return
	}
	p.raw("<ul class=\"facts\">\n")
	if s.AsAt != "" {
		p.raw("<li>")
		p.text(s.AsAt)
		p.raw("</li>\n")
	}
	for _, l := range s.Other {
		p.raw("<li class=\"file\">Also as ")
		p.link(l)
		p.raw("</li>\n")
	}
	if s.Feed != "" {
		p.raw("<li class=\"file\">")
		p.link(document.Link{Text: "Follow changes (Atom feed)", Address: s.Feed})
		p.raw("</li>\n")
	}
	p.raw("</ul>\n")
}

// further leads to the other pages; that which is read is named without a link.
func (p *page) further() {
	s := p.doc.Site
	if s == nil || len(s.Further) == 0 {
		return
	}
	p.raw("<nav class=\"further\" aria-labelledby=\"further\">\n<h2 id=\"further\">Papers of this review</h2>\n<ul>\n")
	for _, l := range s.Further {
		p.raw("<li>")
		if l.Address == "" {
			p.raw("<span aria-current=\"page\">")
			p.text(l.Text)
			p.raw("</span>")
		} else {
			p.link(l)
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>\n</nav>\n")
}

// link writes a link between published pages.
func (p *page) link(l document.Link) { p.linkNamed(l, "") }

// linkNamed writes a link that is told by another name, which holds what is
// read, where several would read the same.
func (p *page) linkNamed(l document.Link, name string) {
	p.raw("<a href=\"")
	escape(&p.body, l.Address, "")
	if name != "" {
		p.raw("\" aria-label=\"")
		escape(&p.body, name, " ")
	}
	p.raw("\">")
	p.text(l.Text)
	p.raw("</a>")
}

// directory lists papers to choose from, below the heading before them.
func (p *page) directory(d *document.Directory) {
	p.raw("<ul class=\"papers\">\n")
	level := min(p.level+1, 6)
	for _, e := range d.Entries {
		p.raw(fmt.Sprintf("<li class=\"entry\">\n<h%d>", level))
		p.link(e.Link)
		p.raw(fmt.Sprintf("</h%d>\n", level))
		p.paragraph("", e.Says)
		p.paragraph("small", e.Note)
		if len(e.Other) > 0 {
			p.raw("<p class=\"small files\">Also as ")
			for i, l := range e.Other {
				if i > 0 {
					p.raw(", ")
				}
				p.linkNamed(l, e.Text+" as "+l.Text)
			}
			p.raw("</p>\n")
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>\n")
}

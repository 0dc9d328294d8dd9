package html

import (
	"fmt"
	"strings"
)

// sheet is the look of every page: one accent, much room, hairlines. Text
// stands at 7:1 or better in light and in dark.
const sheet = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1a1a;--quiet:#4d4d4d;--accent:#14496b;--head:#e3ecf2;--line:#c3cdd4;--row:#f7f9fa}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e8ebed;--quiet:#b9c1c7;--accent:#93c9ec;--head:#20303b;--line:#3d4a53;--row:#181d21}}
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:2.5rem clamp(1rem,4vw,3.5rem) 4rem;max-width:100rem;background:var(--paper);color:var(--ink);font-family:Arial,"Helvetica Neue",Helvetica,"Liberation Sans",sans-serif;line-height:1.55;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{color:var(--accent);line-height:1.2;text-wrap:balance;margin:2.2em 0 .6em;max-width:40rem}
h1{font-size:2.1rem;margin:0 0 .35em;letter-spacing:-.01em;max-width:60rem}
h2{font-size:1.5rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1rem}
p,ul,ol{max-width:42rem;margin:0 0 1em}
li{margin:.25em 0}li>ul,li>ol{margin:.25em 0}
@counter-style letters{system:alphabetic;symbols:a b c d e f g h i j k l m n o p q r s t u v w x y z;prefix:"(";suffix:") "}
ol.letters{list-style-type:letters}
ol ol:not(.letters){list-style-type:lower-alpha}ol ol ol:not(.letters){list-style-type:lower-roman}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
main:focus{outline:none}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:1rem;top:1rem}
header{border-bottom:3px solid var(--accent);padding-bottom:1.1rem;margin-bottom:2rem}
.subject{color:var(--quiet);font-size:1.15rem;margin:0}
.marking{font-weight:700;max-width:none}
.lead{font-size:1.2rem;line-height:1.45;margin-bottom:1.4em}
.note{color:var(--quiet)}
nav{max-width:42rem;margin-bottom:2.6rem}nav h2{margin-top:0}nav ul{list-style:none;padding-left:0}nav ul ul{padding-left:1.6em}
figure{margin:1.4rem 0 2.2rem;max-width:48rem}
svg{display:block;width:100%;height:auto;font-family:inherit}
figcaption{font-weight:700;margin-top:.8rem}
.wide{overflow-x:auto;margin:1.4rem 0 2.2rem}
table{border-collapse:collapse;width:100%;border-top:3px solid var(--accent);border-bottom:2px solid var(--accent);line-height:1.45}
table:not(.many){max-width:60rem}
.many{min-width:56rem}
caption{text-align:left;font-weight:700;padding:0 0 .6rem}
@media (max-width:40rem){caption{max-width:calc(100vw - 2rem)}}
th,td{text-align:left;vertical-align:top;padding:.65rem .8rem;border-bottom:1px solid var(--line)}
thead th{background:var(--head);color:var(--accent);vertical-align:bottom}
tbody th{font-weight:400}
tbody tr:nth-child(even){background:var(--row)}
.number{text-align:right;font-variant-numeric:tabular-nums}
td p,td ul,th p,th ul{margin:0 0 .5em;max-width:none}
td ul,th ul{padding-left:1.1em}
td li:first-child,th li:first-child{margin-top:0}
.dash{list-style-type:"–  "}
td :last-child,th :last-child{margin-bottom:0}
.rating{display:inline-block;white-space:nowrap;color:#000;background:#e6e6e6;border-radius:.3em;padding:.1em .55em}
.rating+*{margin-top:.5em}
footer{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet)}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#333;--accent:#14496b;--head:#e3ecf2;--line:#999;--row:#fff}
html{font-size:12pt}body{padding:0;max-width:none}
.skip{display:none}.wide{overflow:visible}.many{min-width:0}
h1,h2,h3,h4,h5,h6,caption{break-after:avoid}
thead{display:table-header-group}tr{break-inside:avoid}tbody tr:first-child{break-before:avoid}
.landscape{page:landscape}
figure{break-inside:avoid;max-width:36rem}main>nav{break-after:page}
.rating,thead th,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
main a::after{content:" (" attr(href) ")"}
main nav a::after{content:none}
}
@page landscape{size:A4 landscape}
`

// cardRules set a card closer where it is printed: it is meant for one page.
const cardRules = `@media print{
body{line-height:1.3}h1{font-size:1.6rem}.subject,.lead{font-size:1.08rem;line-height:1.3}
header{padding-bottom:.4rem;margin-bottom:.8rem}.lead,p{margin-bottom:.5rem}
.wide,footer{margin:.6rem 0 0}footer{padding-top:.5rem}caption{padding-bottom:.3rem}
table{line-height:1.25}th,td{padding:.2rem .5rem}td p,th p{margin-bottom:.15rem}
}
@page{margin:15mm 16mm}
`

// pageRules are the margins of printed pages: the marking on each of them, and
// which page of how many it is.
func (p *page) pageRules() string {
	var out strings.Builder
	out.WriteString("@page{size:A4;margin:20mm 18mm;font-family:Arial,Helvetica,sans-serif;@bottom-right{white-space:nowrap;content:\"Page \" counter(page) \" of \" counter(pages)}")
	if p.doc.Footer != "" {
		out.WriteString("@bottom-left{content:" + quoted(p.doc.Footer) + "}")
	}
	if p.doc.Marking != "" {
		out.WriteString("@top-center{font-weight:700;content:" + quoted(p.doc.Marking) + "}")
	}
	out.WriteString("}\n")
	if p.doc.Card {
		out.WriteString(cardRules)
	}
	return out.String()
}

// quoted writes a text as a string of a style sheet, in which nothing but
// letters, digits and spaces stands as itself.
func quoted(s string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r == ' ':
			out.WriteRune(r)
		default:
			fmt.Fprintf(&out, `\%06x `, r) // the space ends it; one that is meant stands behind
		}
	}
	out.WriteByte('"')
	return out.String()
}

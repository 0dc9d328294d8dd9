// Package chart draws a document's charts: as vectors for a web page, and as a
// picture of dots for a Word file, both from one plan of where everything
// stands. The same chart is the same bytes every time. It knows documents and
// nothing of reviews, and writes no file.
package chart

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

// Measures of a drawing, in units of which type of 12 points on a page of A4 is
// a little less than typeSize high.
const (
	Width     = 720
	typeSize  = 19
	totalRoom = 60 // for what the bars count
	leastPart = 30 // a letter fits
	countPart = 74 // and so does a number of three digits beside it
	swatch    = 34
	legendGap = 26
	charWidth = 11 // of a legend's words, on the safe side
	edge      = 2  // so that no line is cut at the rim
)

// measure is how large the bars are, and how much room their names have.
type measure struct{ names, high, gap int }

// fewBars is up to how many bars are high enough for two lines beside each; more
// are drawn closer, so that all stand on one page.
const fewBars = 6

func measureOf(c *document.Chart) measure {
	if len(c.Bars) > fewBars {
		return measure{names: 240, high: 30, gap: 8}
	}
	return measure{names: 150, high: 48, gap: 16}
}

// plan is where everything of a chart stands.
type plan struct {
	measure
	height int
	boxes  []box
	labels []label
}

type box struct {
	x, y, w, h int
	fill       string // RRGGBB
}

// label is a word: its baseline is at y, and x is where it begins, its middle or
// its end.
type label struct {
	x, y   int
	text   string
	bold   bool
	anchor anchor
	onFill bool // it stands on a box
}

type anchor uint8

const (
	start anchor = iota
	middle
	end
)

// planOf lays a chart out: bars one below the other, and below them what the
// letters mean.
func planOf(c *document.Chart) *plan {
	p := &plan{measure: measureOf(c), height: edge}
	most := 1
	for _, b := range c.Bars {
		most = max(most, b.Total())
	}
	for _, b := range c.Bars {
		p.bar(b, most)
	}
	p.legend(c.Marks())
	p.height += edge
	return p
}

func (p *plan) bar(b document.Bar, most int) {
	y := p.height
	onlyLine := y + p.high/2 + 7
	switch {
	case b.Note == "":
		p.labels = append(p.labels, label{x: 0, y: onlyLine, text: b.Name, bold: true})
	case p.high > 2*typeSize:
		p.labels = append(p.labels, label{x: 0, y: y + typeSize, text: b.Name, bold: true}, label{x: 0, y: y + 43, text: b.Note})
	default:
		p.labels = append(p.labels, label{x: 0, y: onlyLine, text: b.Name, bold: true}, label{x: p.names - 10, y: onlyLine, text: b.Note, anchor: end})
	}
	x := p.names
	var parts []document.Part
	for _, part := range b.Parts {
		if part.Count > 0 {
			parts = append(parts, part)
		}
	}
	for i, w := range p.widths(parts, b.Total(), most) {
		text := parts[i].Mark.Letter
		if w >= countPart {
			text = strings.TrimSpace(text + " " + strconv.Itoa(parts[i].Count))
		}
		p.boxed(box{x, y, w, p.high, parts[i].Mark.Fill}, text)
		x += w
	}
	p.labels = append(p.labels, label{x: x + 10, y: onlyLine, text: strconv.Itoa(b.Total()), bold: true})
	p.height += p.high + p.gap
}

// boxed puts a box there with a text in its middle.
func (p *plan) boxed(b box, text string) {
	if b.fill = document.Pale(b.fill); b.fill == "" {
		b.fill = "E6E6E6"
	}
	p.boxes = append(p.boxes, b)
	p.labels = append(p.labels, label{x: b.x + b.w/2, y: b.y + b.h/2 + 7, text: text, bold: true, anchor: middle, onFill: true})
}

// widths shares the length of a bar among its parts: each has room for its
// letter, at the cost of the longest.
func (p *plan) widths(parts []document.Part, total, most int) []int {
	room := Width - p.names - totalRoom - edge
	out := make([]int, len(parts))
	if len(parts) == 0 {
		return out
	}
	least := min(leastPart, room/len(parts))
	length := max(total*room/most, least*len(parts))
	over := -length
	for i, part := range parts {
		out[i] = max(part.Count*length/max(1, total), least)
		over += out[i]
	}
	for ; over > 0; over-- {
		longest := 0
		for i := range out {
			if out[i] > out[longest] {
				longest = i
			}
		}
		out[longest]--
	}
	return out
}

// legend says what the letters mean.
func (p *plan) legend(marks []document.Mark) {
	left := p.names
	if p.high < 2*typeSize { // the bars begin far in
		left = 0
	}
	x := left
	for _, m := range marks {
		w := swatch + 10 + utf8.RuneCountInString(m.Word)*charWidth
		if x > left && x+w > Width {
			x = left
			p.height += swatch + 8
		}
		p.boxed(box{x, p.height, swatch, swatch - 4, m.Fill}, m.Letter)
		p.labels = append(p.labels, label{x: x + swatch + 10, y: p.height + 22, text: m.Word})
		x += w + legendGap
	}
	if len(marks) > 0 {
		p.height += swatch
	}
}

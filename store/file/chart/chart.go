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
	labelRoom = 150 // for the names of the bars
	totalRoom = 60  // for what they count
	barHeight = 48
	barGap    = 16
	leastPart = 30 // a letter fits
	countPart = 74 // and so does a number of three digits beside it
	swatch    = 34
	legendGap = 26
	charWidth = 11 // of a legend's words, on the safe side
	edge      = 2  // so that no line is cut at the rim
)

// plan is where everything of a chart stands.
type plan struct {
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
	p := &plan{height: edge}
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
	const firstLine, secondLine, onlyLine = 19, 43, 31
	if b.Note == "" {
		p.labels = append(p.labels, label{x: 0, y: y + onlyLine, text: b.Name, bold: true})
	} else {
		p.labels = append(p.labels, label{x: 0, y: y + firstLine, text: b.Name, bold: true}, label{x: 0, y: y + secondLine, text: b.Note})
	}
	x := labelRoom
	var parts []document.Part
	for _, part := range b.Parts {
		if part.Count > 0 {
			parts = append(parts, part)
		}
	}
	for i, w := range widths(parts, b.Total(), most) {
		text := parts[i].Mark.Letter
		if w >= countPart {
			text = strings.TrimSpace(text + " " + strconv.Itoa(parts[i].Count))
		}
		p.boxed(box{x, y, w, barHeight, parts[i].Mark.Fill}, text)
		x += w
	}
	p.labels = append(p.labels, label{x: x + 10, y: y + onlyLine, text: strconv.Itoa(b.Total()), bold: true})
	p.height += barHeight + barGap
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
func widths(parts []document.Part, total, most int) []int {
	const room = Width - labelRoom - totalRoom - edge
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
	x := labelRoom
	for _, m := range marks {
		w := swatch + 10 + utf8.RuneCountInString(m.Word)*charWidth
		if x > labelRoom && x+w > Width {
			x = labelRoom
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

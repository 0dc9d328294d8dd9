package paper

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// style says what a block is in its document.
type style uint8

// The styles of blocks.
const (
	para  style = iota
	head        // of level 1 and deeper
	item        // of a list
	table       // that is no form and no list
	aside       // beside the text: header, footer, note, comment, hidden text
)

// block is one piece of a document: what becomes one passage, or a table whose
// rows do.
type block struct {
	style   style
	level   int    // of a heading, from 1; of an item, from 0
	label   string // the number or letter in front, without brackets; empty for bullets
	bullet  bool
	text    string // without the label
	written string // as the document has it, for the passage
	was     string // what it was in the document
	place   string
	bold    bool
	looks   bool // a heading by its looks, not by its style
	form    bool // a heading that is the label of a field of a form
	grid    *grid
	shape   shape
	of      *intake.Table
	kids    []*block // items below an item, once lists are nested

	made  []model.ID // what it became
	guess string     // what it was taken for without being sure
}

// headingLevels are those of headings that the document does not rank: labels
// of forms, and paragraphs that look like headings.
const (
	looksLevel = 8
	formLevel  = 9
)

// unfold makes the blocks of a source. Tables that are no records of their own
// are unfolded into what they lay out: forms into headings with what stands
// under them, single columns into their lines.
func unfold(src *intake.Source, shapes map[*intake.Table]shape, grids map[*intake.Table]*grid) []*block {
	var all []*block
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if strings.TrimSpace(b.Text) != "" || b.Label != "" {
				all = append(all, fromPassage(b))
			}
		case *intake.Table:
			g := grids[b]
			switch shapes[b] {
			case formShape:
				all = append(all, g.form()...)
			case columnShape:
				all = append(all, g.column()...)
			default:
				all = append(all, &block{style: table, place: b.Place, grid: g, shape: shapes[b], of: b})
			}
		}
	}
	all = parted(all)
	findHeadings(all)
	return all
}

func fromPassage(p *intake.Passage) *block {
	b := &block{text: p.Text, written: p.Text, was: string(p.Style), place: p.Place, bold: p.Bold}
	if p.Label != "" {
		b.label, b.bullet = bare(p.Label), bare(p.Label) == ""
		if !b.bullet {
			b.written = p.Label + " " + p.Text
		}
	}
	switch {
	case p.Hidden:
		b.style = aside
	case p.Style == intake.Title:
		b.style, b.level = head, 1
	case p.Style == intake.Heading:
		b.style, b.level = head, max(1, p.Level)
	case p.Style == intake.ListItem:
		b.style, b.level = item, p.Level
	case p.Style == intake.Paragraph:
		b.typed()
	default:
		b.style = aside
	}
	return b
}

// typed takes a paragraph whose number or bullet is typed as an item.
func (b *block) typed() {
	if label, bullet, rest := splitLabel(b.text); label != "" || bullet {
		b.style, b.label, b.bullet, b.text = item, label, bullet, rest
	}
}

// parted parts paragraphs that are several lines of a list set with line
// breaks: each line with a number or bullet in front.
func parted(all []*block) []*block {
	var out []*block
	for _, b := range all {
		lines := strings.Split(b.text, "\n")
		labelled := 0
		for _, l := range lines {
			if label, bullet, _ := splitLabel(l); label != "" || bullet {
				labelled++
			}
		}
		if b.style != para || len(lines) < 3 || labelled*2 < len(lines) {
			out = append(out, b)
			continue
		}
		out = append(out, linesOf(b.text, b.place, b.was)...)
	}
	return out
}

// linesOf makes a block of each line of a text.
func linesOf(text, place, was string) []*block {
	var all []*block
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		b := &block{text: strings.TrimSpace(l), written: l, was: was, place: place}
		if len(lines) > 1 {
			b.place = placeOf(place, "line", i+1)
		}
		if b.typed(); b.style == item && b.bullet && strings.HasPrefix(strings.TrimSpace(l), "-") {
			b.level = 1 // below the bullets, as cells have them
		}
		if b.style == item {
			b.was = string(intake.ListItem)
		}
		all = append(all, b)
	}
	if len(all) > 0 && allItems(all) && lowest(all) > 0 {
		for _, b := range all {
			b.level = 0
		}
	}
	return all
}

func allItems(all []*block) bool {
	for _, b := range all {
		if b.style != item {
			return false
		}
	}
	return true
}

func lowest(all []*block) int {
	low := all[0].level
	for _, b := range all {
		low = min(low, b.level)
	}
	return low
}

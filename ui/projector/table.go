package projector

import (
	"council/scrutiny/model/slide"
	"council/scrutiny/ui/text"
)

// columnGap is how far two columns of a table stand apart.
const columnGap = 2

// columns are the widths of a table's columns.
type columns struct{ reference, rating, words, when int }

// table draws rows below each other. Their words are wrapped, never cut.
func (p picture) table(rows []slide.Row, sc scale) []band {
	if len(rows) == 0 {
		return nil
	}
	size := sc.words
	c := p.columns(rows, size)
	var all []band
	for i, r := range rows {
		if i > 0 && sc.gap > 0 {
			all = append(all, p.blank())
		}
		words, when := text.Wrap(r.Text, c.words), []string(nil)
		switch {
		case r.When == "":
		case c.when > 0:
			when = text.Wrap(r.When, c.when-columnGap)
		default:
			words = append(words, text.Wrap(r.When, c.words)...)
		}
		for n := range max(len(words), len(when)) {
			all = append(all, p.tableRow(size, c, r, n, words, when))
		}
	}
	return all
}

// columns gives every column what it needs, and the words the rest. In a narrow
// window the day stands below the words.
func (p picture) columns(rows []slide.Row, size letterSize) columns {
	var c columns
	for _, r := range rows {
		if r.Reference != "" {
			c.reference = max(c.reference, text.Width(r.Reference)+columnGap)
		}
		if r.When != "" {
			c.when = max(c.when, text.Width(r.When)+columnGap)
		}
		if r.Rating != nil {
			c.rating = max(c.rating, text.Width(ratingWords(r.Rating))+columnGap)
		}
	}
	room := p.room(size)
	c.reference = min(c.reference, room/4)
	if c.rating > room/3 {
		c.rating = min(c.rating, 6)
	}
	if c.when = min(c.when, room/3); room-c.reference-c.rating-c.when < 24 {
		c.when = 0
	}
	c.words = max(1, room-c.reference-c.rating-c.when)
	return c
}

func (p picture) tableRow(size letterSize, c columns, r slide.Row, n int, words, when []string) band {
	reference, word, day := "", "", ""
	if n == 0 {
		reference = r.Reference
	}
	if n < len(words) {
		word = words[n]
	}
	if n < len(when) {
		day = text.Spaces(columnGap) + when[n]
	}
	th := p.th
	runs := []run{{th.ProjectorQuiet, text.Fit(reference, c.reference)}}
	if c.rating > 0 {
		badge := run{th.ProjectorText, ""}
		if n == 0 && r.Rating != nil {
			badge = run{th.Rating(r.Rating.Fill), shortRating(r.Rating, c.rating-columnGap)}
		}
		runs = append(runs, badge, run{th.ProjectorText, text.Spaces(c.rating - badge.width())})
	}
	runs = append(runs, run{th.ProjectorText, text.Fit(word, c.words)}, run{th.ProjectorQuiet, text.Fit(day, c.when)})
	return p.row(size, runs...)
}

// shortRating is a rating in a narrow column: shape and letter where the word
// does not fit.
func shortRating(r *slide.Rating, width int) string {
	if words := ratingWords(r); text.Width(words) <= width {
		return words
	}
	return text.Truncate(r.Shape+" "+r.Letter, width)
}

package projector

import (
	"strconv"
	"strings"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui/text"
)

func (p picture) rating(r *slide.Rating, sc scale) []band {
	if r == nil {
		return nil
	}
	return []band{p.row(sc.notes, run{p.th.Rating(r.Fill), ratingWords(r)})}
}

// ratingWords are a rating by shape, letter and word: never by colour alone.
func ratingWords(r *slide.Rating) string {
	return " " + strings.Join(strings.Fields(r.Shape+" "+r.Letter+"  "+r.Word), " ") + " "
}

// facts stand beside each other where they fit, else below each other.
func (p picture) facts(facts []slide.Fact, sc scale) []band {
	size := sc.notes
	var all []band
	var row []run
	used, gap := 0, text.Spaces(factGap)
	put := func() {
		if len(row) > 0 {
			all = append(all, p.row(size, row...))
		}
		row, used = nil, 0
	}
	for _, f := range facts {
		label, value := f.Label+" ", f.Value
		w := span(size, label) + span(size, value)
		if w >= p.measure(size) {
			put()
			all = append(all, p.longFact(size, label, value)...)
			continue
		}
		if used > 0 && used+span(size, gap)+w+4 > p.measure(size) {
			put()
		}
		if used > 0 {
			row = append(row, run{p.th.ProjectorText, gap})
			used += span(size, gap)
		}
		row = append(row, run{p.th.ProjectorQuiet, label}, run{p.th.ProjectorText, value})
		used += w
	}
	put()
	return all
}

// longFact is a fact that takes more than a line. Its label stands out from what
// it says.
func (p picture) longFact(size letterSize, label, value string) []band {
	all := p.paragraph(size, p.th.ProjectorText, label+value, false)
	if first := text.Wrap(label+value, p.measure(size))[0]; size != blocks && strings.HasPrefix(first, label) {
		all[0] = p.row(size, run{p.th.ProjectorQuiet, label}, run{p.th.ProjectorText, first[len(label):]})
	}
	return all
}

// factGap is how far two facts stand apart.
const factGap = 3

// votes are the numbers of a vote. Where letters are drawn, the numbers are
// large and each stands below what it counts.
func (p picture) votes(v *slide.Votes, sc scale) []band {
	if v == nil {
		return nil
	}
	count := []struct{ label, number string }{
		{"For", strconv.FormatUint(v.For, 10)}, {"Against", strconv.FormatUint(v.Against, 10)}, {"Abstained", strconv.FormatUint(v.Abstained, 10)},
	}
	if sc.heads == blocks && sc.notes != double {
		return p.largeVotes(count, sc.notes)
	}
	var facts []slide.Fact
	for _, c := range count {
		facts = append(facts, slide.Fact{Label: c.label, Value: c.number})
	}
	return p.facts(facts, scale{notes: max(sc.heads, sc.notes)})
}

func (p picture) largeVotes(count []struct{ label, number string }, size letterSize) []band {
	column := p.measure(size) / len(count)
	var b band
	cells := make([][]string, len(count))
	for i, c := range count {
		label, ok := enlarge(c.label, column-1)
		if size != blocks || !ok {
			label = []string{c.label}
		}
		number, ok := capitals(c.number, column-1)
		if !ok {
			number = []string{c.number, "", ""}
		}
		cells[i] = append(label, number...)
	}
	for y := range cells[0] {
		var row []run
		for _, c := range cells {
			row = append(row, run{p.th.ProjectorTitle, text.Fit(c[min(y, len(c)-1)], column)})
		}
		b.lines = append(b.lines, p.row(plain, row...).lines...)
	}
	return []band{b}
}

func (p picture) result(words string, sc scale) []band {
	if words == "" {
		return nil
	}
	size := sc.heads
	if size == plain {
		size = sc.result
	}
	return p.head(size, p.th.ProjectorTitle, words)
}

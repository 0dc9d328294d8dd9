package paper

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthOf returns the number of a month that a heading is, from 1, or 0.
func monthOf(s string) int {
	words := strings.Fields(strings.ToLower(strings.Trim(s, ". ")))
	if len(words) == 0 || len(words) > 3 || len(words[0]) < 3 {
		return 0
	}
	w := strings.TrimRight(words[0], ".")
	if w == "sept" {
		return 9
	}
	return slices.IndexFunc(months, func(m string) bool { return strings.HasPrefix(m, w) }) + 1
}

// monthRow returns the row of a chart that names the months, or -1.
func (g *grid) monthRow() int {
	for i, r := range g.rows[:min(3, len(g.rows))] {
		n := 0
		for c := 1; c < g.width; c++ {
			if monthOf(r.text(c)) > 0 {
				n++
			}
		}
		if n >= 4 {
			return i
		}
	}
	return -1
}

// isChart says whether a table is a chart of a programme: what is done, by
// months.
func (g *grid) isChart() bool {
	at := g.monthRow()
	return at >= 0 && g.width >= 5 && len(g.rows) > at+1
}

// takeChart makes themes and tasks of a chart: a row with words under the
// months is a theme with its activities, a row with marks under them a task.
func (d *desk) takeChart(b *block) {
	g := b.grid
	at := g.monthRow()
	untimed := false
	for i, r := range g.rows[at+1:] {
		words, marks := r.under()
		title := prose.OneLine(r.text(0))
		t, _ := topicOf(title)
		switch {
		case title == "" && len(words) == 0, i == 0 && t == planned && len(words) > 0:
			continue // the chart's own title, with what it says of the whole
		case len(words) == 0:
			task := &model.Task{Name: title}
			if len(marks) > 0 {
				task.When.Words = g.period(at, marks[0], marks[len(marks)-1])
			}
			d.addFrom(task, &r.made)
			continue
		}
		var theme []model.ID
		if title != "" {
			theme = []model.ID{d.addFrom(&model.Theme{Title: title}, &r.made)}
		}
		for _, c := range words {
			when := g.period(at, c, c+r.cells[c].span-1)
			untimed = untimed || when == ""
			for _, l := range strings.Split(r.text(c), "\n") {
				if _, _, text := splitLabel(l); strings.TrimSpace(text) != "" {
					d.addFrom(&model.Task{Name: prose.OneLine(text), When: model.Timetable{Words: when}, Theme: theme}, &r.made)
				}
			}
		}
	}
	if untimed {
		d.notes = append(d.notes, intake.Note{Kind: intake.Warning, Place: b.place, Count: 1, Text: "The chart does not say when each activity is, so their dates are blank: fill them in on tab 3."})
	}
}

// under returns the columns of a row's months that hold words, and those that
// hold marks.
func (r *row) under() (words, marks []int) {
	for c := 1; c < len(r.cells); c++ {
		switch t := r.text(c); {
		case t == "":
		case isMark(t) || len([]rune(t)) <= 2:
			marks = append(marks, c)
		default:
			words = append(words, c)
		}
	}
	return words, marks
}

// period returns the months from one column to another as words for a date;
// nothing where they are all that the chart has, which says nothing.
func (g *grid) period(at, from, to int) string {
	first, last := monthOf(g.rows[at].text(from)), monthOf(g.rows[at].text(min(to, g.width-1)))
	if first == 0 || last == 0 || from <= 1 && to >= g.width-1 {
		return ""
	}
	name := func(month, col int) string {
		return strings.TrimSpace(title(months[month-1]) + " " + g.year(at, col))
	}
	if first == last {
		return name(first, from)
	}
	return fmt.Sprintf("%s – %s", name(first, from), name(last, min(to, g.width-1)))
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// year returns the year that stands over a month: of "2001 - 2002" the second
// from the month on that follows December.
func (g *grid) year(at, col int) string {
	for i := at - 1; i >= 0; i-- {
		for c := col; c >= 1; c-- {
			if c >= len(g.rows[i].cells) || g.rows[i].text(c) == "" {
				continue
			}
			years := strings.FieldsFunc(g.rows[i].text(c), func(r rune) bool { return r < '0' || r > '9' })
			switch {
			case len(years) == 0 || len(years[0]) != 4:
				return ""
			case len(years) == 1 || monthOf(g.rows[at].text(col)) >= monthOf(g.rows[at].text(c)):
				return years[0]
			case len(years[1]) == 4:
				return years[1]
			}
			return years[0][:4-len(years[1])] + years[1]
		}
	}
	return ""
}

package paper

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// ticks and triangles are the marks that documents set.
const (
	ticks     = "√✓✔☑"
	triangles = "∆Δ△▲"
)

// isMark says whether a cell holds marks and no words.
func isMark(s string) bool {
	s = strings.Join(strings.Fields(s), "")
	return s != "" && len([]rune(s)) <= 4 && strings.Trim(s, ticks+triangles+"●•○xX✗✘–-/") == ""
}

// stages returns the columns of a status matrix that are stages, and the one of
// the deliverables, or -1.
func (g *grid) stages() (stages []int, deliverables int) {
	deliverables = -1
	head := g.rows[0]
	for c := 1; c < g.width; c++ {
		name := stems(head.text(c))
		switch {
		case len(name) == 0:
		case name[0] == "deliverable" || name[0] == "output" || name[0] == "product":
			deliverables = c
		case deliverables < 0:
			stages = append(stages, c)
		}
	}
	return stages, deliverables
}

// isMatrix says whether a table is a status matrix: strands of work by stages,
// of whose cells few hold words of their own, as notes across several do.
func (g *grid) isMatrix(s *surveyor) bool {
	if len(g.rows) < 3 || g.width < 5 {
		return false
	}
	stages, deliverables := g.stages()
	if len(stages) < 4 {
		return false
	}
	words, cells, titles, marks := 0, 0, 0, 0
	for _, r := range g.rows[1:] {
		if r.text(0) != "" {
			titles++
		}
		for _, c := range stages {
			cells++
			switch t := r.text(c); {
			case isMark(t):
				marks++
			case t != "":
				words++
			}
		}
	}
	for _, c := range stages {
		if wordCount(g.rows[0].text(c)) > 5 {
			return false
		}
	}
	return titles*10 >= (len(g.rows)-1)*7 && words*100 <= cells*35 && (deliverables >= 0 || marks*4 >= cells || s.rolesSay(g) && marks > 0)
}

// rolesSay says whether nothing else is known of a table.
func (s *surveyor) rolesSay(g *grid) bool {
	return s.roles[g.place] == nil || s.roles[g.place].Rows == 0
}

// takeMatrix makes strands of work, notes and deliverables of a status matrix.
func (d *desk) takeMatrix(b *block) {
	g := b.grid
	stages, deliverables := g.stages()
	offset := d.stagesFrom(g, stages)
	for _, r := range g.rows[1:] {
		if r.text(0) == "" && r.filled() == 0 {
			continue
		}
		st := &model.Stream{Title: prose.OneLine(r.text(0))}
		id := d.addFrom(st, &r.made)
		d.later = append(d.later, func() { st.Theme = d.themeNamed(st.Title) })
		for i, c := range stages {
			if t := r.text(c); t != "" {
				span := 1
				for span < r.cells[c].span && i+span < len(stages) {
					span++
				}
				from := uint64(offset + i + 1) //nolint:gosec // counts columns
				d.addFrom(&model.StageNote{Stream: []model.ID{id}, From: from, To: from + uint64(span) - 1, Text: t}, &r.made)
			}
		}
		if deliverables >= 0 {
			d.deliver(g, r, id, deliverables)
		}
	}
}

// stagesFrom puts the stages of a matrix behind those that the review has, and
// returns how many those are.
func (d *desk) stagesFrom(g *grid, stages []int) int {
	var names []string
	for _, c := range stages {
		names = append(names, prose.OneLine(g.rows[0].text(c)))
	}
	have := d.info.stages
	if len(have) == 0 && d.into != nil && d.into.Info().Stages != "" {
		have = strings.Split(d.into.Info().Stages, "\n")
	}
	if strings.Join(have, "\n") == strings.Join(names, "\n") {
		return 0
	}
	d.info.stages = append(append([]string(nil), have...), names...)
	return len(have)
}

// deliver makes deliverables of the lines of a cell, with the marks behind
// them. Where there are fewer marks than deliverables it is a guess which is
// whose: they are taken from the top.
func (d *desk) deliver(g *grid, r *row, stream model.ID, col int) {
	var marks []string
	for c := col + 1; c < g.width; c++ {
		for _, l := range strings.Split(r.text(c), "\n") {
			if isMark(l) {
				marks = append(marks, l)
			}
		}
	}
	n := 0
	for _, l := range strings.Split(r.text(col), "\n") {
		_, _, text := splitLabel(l)
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		dv := &model.Deliverable{Stream: []model.ID{stream}, Text: text}
		if n < len(marks) {
			dv.State = markOf(marks[n])
		} else if dv.State = markOf(l); dv.State != model.DeliverableUnmarked {
			dv.Text = strings.TrimSpace(strings.Trim(text, ticks+triangles+" "))
		}
		n++
		d.addFrom(dv, &r.made)
	}
	if len(marks) > 0 && len(marks) != n {
		r.guess = "which mark goes with which deliverable is not said; they were taken from the top"
		d.guessed(r.place, r.guess)
	}
}

// markOf reads a mark.
func markOf(s string) model.DeliverableState {
	tick, triangle := strings.ContainsAny(s, ticks), strings.ContainsAny(s, triangles)
	switch {
	case tick && triangle:
		return model.DeliverableBoth
	case tick:
		return model.DeliverableTick
	case triangle:
		return model.DeliverableTriangle
	}
	return model.DeliverableUnmarked
}

// themeNamed returns the theme that one of the names means: by its title, or by
// what the document calls it for short.
func (d *desk) themeNamed(names ...string) []model.ID {
	for _, name := range names {
		_, _, name = splitLabel(name)
		forms := []string{fold(name), fold(question(name)), fold(strings.Trim(remark(strings.TrimSpace(name)), "()"))}
		for _, f := range forms {
			if f == "" {
				continue
			}
			for _, rec := range d.records {
				if t, ok := rec.(*model.Theme); ok && (fold(t.Title) == f || d.short[f] == fold(t.Title) || d.short[fold(t.Title)] == f) {
					return []model.ID{t.ID}
				}
			}
		}
	}
	return nil
}

func fold(s string) string { return strings.Join(stems(s), " ") }

// findShort finds what headings of the document call a thing for short: "Road
// Safety (RS)".
func (d *desk) findShort() {
	for _, b := range d.blocks {
		text := strings.TrimSpace(b.text)
		if b.style != head || remark(text) == "" {
			continue
		}
		if short := strings.Trim(remark(text), "()"); short == strings.ToUpper(short) && !strings.Contains(short, " ") {
			_, _, name := splitLabel(question(text))
			d.short[fold(name)] = fold(short)
		}
	}
}

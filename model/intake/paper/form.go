package paper

import (
	"strings"

	"council/scrutiny/model/intake"
)

// isLabel says whether a cell is the label of a field of a form: a question, or
// words with a colon.
func isLabel(s string) bool {
	s = strings.TrimSpace(s)
	if wordCount(s) > 45 {
		return false
	}
	return strings.HasSuffix(question(s), "?") || strings.HasSuffix(s, ":")
}

// isQuestion says whether a heading asks something.
func isQuestion(s string) bool { return strings.HasSuffix(question(s), "?") && wordCount(s) <= 45 }

// question returns a label without the remark in brackets behind it.
func question(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ")") {
		if i := strings.Index(s, "?"); i > 0 && strings.HasPrefix(strings.TrimSpace(s[i+1:]), "(") {
			return s[:i+1]
		}
		if i := strings.LastIndex(s, "("); i > 0 {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// hint returns the remark in brackets behind a label.
func hint(s string) string {
	s = strings.TrimSpace(s)
	q := question(s)
	rest := strings.TrimSpace(strings.TrimPrefix(s, q))
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(rest, "("), ")"))
}

// oneColumn says which rows of a table of one column are labels, or nil where
// it is no form: by their punctuation, else by short and long rows in turn.
func (g *grid) oneColumn(col int) []bool {
	labels, found := make([]bool, len(g.rows)), 0
	for i, r := range g.rows {
		if labels[i] = isLabel(r.text(col)) && (i == 0 || !strings.Contains(r.text(col), "\n")); labels[i] {
			found++
		}
	}
	if found*3 >= len(g.rows) && found > 0 {
		return labels
	}
	if len(g.rows) < 4 || len(g.rows)%2 != 0 {
		return nil
	}
	for i, r := range g.rows {
		labels[i] = i%2 == 0
		short := wordCount(r.text(col)) <= 12 && !strings.Contains(r.text(col), "\n") && !strings.ContainsAny(lastRune(r.text(col)), ".;,")
		if labels[i] && !short {
			return nil
		}
	}
	return labels
}

// twoColumns says whether a table of two columns is a form: labels with what
// belongs to each beside it, or cells that are labels all.
func (g *grid) twoColumns(cols []int) bool {
	labels, short, rows, beside := 0, 0, 0, 0
	for _, r := range g.rows {
		left, right := r.text(cols[0]), r.text(cols[1])
		if left == "" {
			continue
		}
		rows++
		if isLabel(left) {
			labels++
		}
		if wordCount(left) <= 15 && !strings.Contains(left, "\n") {
			short++
		}
		if wordCount(right) > wordCount(left) || isLabel(right) {
			beside++
		}
	}
	if rows < 2 {
		return rows == 1 && labels == 1
	}
	return labels*2 >= rows || short*10 >= rows*9 && beside*10 >= rows*6
}

// form unfolds a form: a heading for each label, and what stands under or
// beside it.
func (g *grid) form() []*block {
	cols := g.columns()
	var all []*block
	if len(cols) == 1 {
		labels := g.oneColumn(cols[0])
		for i, r := range g.rows {
			if labels != nil && labels[i] {
				all = append(all, r.label(cols[0]))
			} else {
				all = append(all, linesOf(r.text(cols[0]), r.place, string(intake.Paragraph))...)
			}
		}
		return all
	}
	for _, r := range g.rows {
		label, value := r.text(cols[0]), r.text(cols[1])
		switch {
		case label == "":
		case isLabel(value) && wordCount(value) <= 6:
			// Two fields on a line, neither filled in, or each with its own words.
			all = append(all, linesOf(label, r.place, string(intake.Paragraph))...)
		default:
			all = append(all, r.label(cols[0]))
		}
		all = append(all, linesOf(value, r.place, string(intake.Paragraph))...)
	}
	return all
}

func (r *row) label(c int) *block {
	return &block{style: head, level: formLevel, form: true, text: strings.TrimSpace(r.cells[c].text), written: r.cells[c].text, was: "label", place: r.place}
}

// column unfolds a table of one column into its lines.
func (g *grid) column() []*block {
	var all []*block
	cols := g.columns()
	list := len(cols) == 2 && g.numbered(cols[0])
	for _, r := range g.rows {
		if list {
			all = append(all, &block{style: item, label: bare(r.text(cols[0])), text: r.text(cols[1]), written: r.written(), was: "row", place: r.place})
			continue
		}
		for _, c := range cols {
			all = append(all, linesOf(r.text(c), r.place, string(intake.Paragraph))...)
		}
	}
	return all
}

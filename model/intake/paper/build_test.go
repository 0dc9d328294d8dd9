package paper_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
)

// word makes the source that a Word file of a text would give. A line is a
// paragraph: "# " and "## " are headings, "- " and "-- " bullets of a list and
// below it, "1) " and "a) " numbers that the document counts itself, "**…**" is
// bold, "| a | b |" a row of a table; "//" in a cell is a line break, "<" goes
// on with the cell on the left. Everything else, numbers that are typed
// included, is text.
func word(text string) *intake.Source {
	src := &intake.Source{Name: "paper.docx", Format: intake.DOCX}
	var grid *intake.Table
	paragraphs, tables := 0, 0
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		line = strings.TrimLeft(line, "\t")
		if strings.HasPrefix(line, "|") {
			if grid == nil {
				tables++
				grid = &intake.Table{Place: fmt.Sprintf("table %d", tables)}
				src.Blocks = append(src.Blocks, grid)
			}
			grid.Rows = append(grid.Rows, rowOf(line, len(grid.Rows)+1))
			continue
		}
		grid = nil
		if strings.TrimSpace(line) == "" {
			continue
		}
		paragraphs++
		src.Blocks = append(src.Blocks, passageOf(line, fmt.Sprintf("paragraph %d", paragraphs)))
	}
	return src
}

func rowOf(line string, number int) intake.Row {
	row := intake.Row{Number: number}
	cells := strings.Split(strings.Trim(line, "|"), "|")
	for i, c := range cells {
		c = strings.ReplaceAll(strings.TrimSpace(c), "//", "\n")
		cell := intake.Cell{Text: c}
		if c == "<" {
			cell = row.Cells[i-1]
			cell.Merged = intake.MergedLeft
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

func passageOf(line, place string) *intake.Passage {
	p := &intake.Passage{Text: line, Style: intake.Paragraph, Place: place}
	list := func(prefix, label string, level int) bool {
		if rest, ok := strings.CutPrefix(line, prefix); ok {
			p.Text, p.Style, p.Label, p.Level = rest, intake.ListItem, label, level
			return true
		}
		return false
	}
	for level, mark := range []string{"", "# ", "## ", "### "} {
		if rest, ok := strings.CutPrefix(line, mark); ok && mark != "" {
			p.Text, p.Style, p.Level = rest, intake.Heading, level
			return p
		}
	}
	switch {
	case list("-- ", "–", 1), list("- ", "•", 0):
	case strings.HasPrefix(line, "**") && strings.HasSuffix(line, "**"):
		p.Text, p.Bold = strings.Trim(line, "*"), true
	case len(line) > 3 && line[1] == ')' && line[2] == ' ':
		list(line[:3], line[:2], 0)
	}
	return p
}

func read(t testing.TB, src *intake.Source, as paper.Kind) *paper.Proposal {
	t.Helper()
	p, err := paper.Read(src, nil, paper.Options{As: as, Options: intake.Options{At: noon}})
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return p
}

// trial is a document of our own words and what is in it.
type trial struct {
	name   string
	kind   paper.Kind
	text   string
	counts map[string]int
	check  func(t *testing.T, r *model.Review)
}

func (tr trial) run(t *testing.T) {
	t.Run(tr.name, func(t *testing.T) {
		src := word(tr.text)
		p := read(t, src, "")
		if p.Kind != tr.kind {
			t.Errorf("taken for %s: %+v", p.Kind, p.Beliefs)
			p = read(t, src, tr.kind)
		}
		r := take(t, p)
		counts := r.Counts()
		for k, n := range tr.counts {
			if counts[k] != n {
				t.Errorf("%s: %d, want %d", k, counts[k], n)
			}
		}
		if tr.check != nil {
			tr.check(t, r)
		}
		for _, as := range append(paper.Kinds(), "") {
			q := read(t, src, as)
			if lost := lostText(src, take(t, q)); len(lost) > 0 {
				t.Errorf("read as %q: lost %q", as, lost)
			}
		}
		if t.Failed() {
			dump(t, p, r)
		}
	})
}

// lostText returns the texts of a source that are not in a review.
func lostText(src *intake.Source, r *model.Review) []string {
	var b strings.Builder
	for _, k := range model.Kinds() {
		for _, rec := range r.Of(k) {
			for _, f := range model.FieldsOf(k) {
				b.WriteString(" | " + intake.Fold(f.Get(rec)))
			}
			if a, ok := rec.(*model.Action); ok {
				if pos, ok := a.Position(); ok {
					b.WriteString(" | " + intake.Fold(pos.Text))
				}
				for _, e := range a.Extras {
					b.WriteString(" | " + intake.Fold(e.Text))
				}
			}
		}
	}
	for _, c := range r.TrackerColumns() {
		b.WriteString(" | " + intake.Fold(c.Name))
	}
	if len(r.Of(model.KindPerson)) > 0 { // a glossary's headings that are the fields' own names
		for _, f := range model.FieldsOf(model.KindPerson) {
			b.WriteString(" | " + intake.Fold(f.Label))
		}
	}
	all := b.String() + " "
	var lost []string
	miss := func(text string) {
		if label, rest, ok := strings.Cut(text, ":"); ok && strings.TrimSpace(label) == "Objective" {
			text = rest // the label is the field's own
		}
		if f := intake.Fold(text); f != "" && !strings.Contains(all, " "+f+" ") {
			lost = append(lost, text)
		}
	}
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			miss(b.Text)
		case *intake.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					if c.Merged == intake.NotMerged {
						for _, l := range strings.Split(c.Text, "\n") {
							miss(l)
						}
					}
				}
			}
		}
	}
	return lost
}

// only returns the records of a kind.
func only[P interface {
	*T
	model.Record
}, T any](r *model.Review) []P {
	var all []P
	for rec := range model.Each[P](r) {
		all = append(all, rec)
	}
	return all
}

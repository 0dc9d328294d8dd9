package intake_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// cellTexts are what random cells are made of: headings, dates, ratings,
// people, prose.
var cellTexts = []string{
	"Action", "Actions", "Timescale", "Lead", "Owner", "RAG", "Status", "Progress", "Section", "Objective", "Measure", "Ref", "Notes", "Due", "Rating",
	"Sheet", "Suggested", "Reading", "Name", "Abbreviation", "Post", "Priority", "Cost",
	"By 30 June 2026", "Ongoing", "2026-06-30", "Q1 2025/26", "Red", "A", "Amber/Green", "G", "Completed", "GD/PL", "CG", "High", "3", "£4,000", "12%",
	"1. Policy and strategy", "2. Housing", "SECTION A", "Objective: to do better", "Aim: fewer", "Theme 1", "Total", "Note: see annex",
	"Write the strategy for the town and agree it with partners", "Two lines\nof text",
}

func drawText(t *rapid.T, id *int) string {
	text := rapid.SampledFrom(cellTexts).Draw(t, "text")
	switch rapid.IntRange(0, 9).Draw(t, "dress") {
	case 0, 1:
		*id++
		text += fmt.Sprintf(" no%d", *id)
	case 2:
		text = "  " + text
	case 3:
		text += " \n"
	}
	return text
}

// drawGrid makes a table of random cells, some of them merged or hidden.
func drawGrid(t *rapid.T, id *int) *intake.Table {
	width := rapid.IntRange(1, 7).Draw(t, "width")
	table := &intake.Table{Name: rapid.SampledFrom([]string{"", "One", "Two"}).Draw(t, "name"), Place: "sheet"}
	table.Hidden = rapid.IntRange(0, 9).Draw(t, "hidden") == 0
	for c := range width {
		if rapid.IntRange(0, 11).Draw(t, "hide") == 0 {
			table.HiddenColumns = make([]bool, width)
			table.HiddenColumns[c] = true
		}
	}
	for i := range rapid.IntRange(1, 9).Draw(t, "rows") {
		row := intake.Row{Number: i + 1, Hidden: rapid.IntRange(0, 14).Draw(t, "hidden row") == 0}
		full := rapid.SampledFrom([]int{1, 4, 9, 9}).Draw(t, "full")
		for c := range width {
			var cell intake.Cell
			switch n := rapid.IntRange(0, 9).Draw(t, "cell"); {
			case n == 0 && c > 0:
				cell = row.Cells[c-1]
				cell.Merged = intake.MergedLeft
			case n == 1 && i > 0 && table.Rows[i-1].Cells[c].Merged != intake.MergedLeft:
				cell = table.Rows[i-1].Cells[c]
				cell.Merged = intake.MergedUp
			case n <= full:
				cell.Text = drawText(t, id)
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// TestNoCellIsDropped is the rule that binds: whatever stands in a table is
// found again in a column's name, in an action, in a person or in a passage.
func TestNoCellIsDropped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := &intake.Source{Name: "x", Format: rapid.SampledFrom([]intake.Format{intake.CSV, intake.XLSX, intake.DOCX}).Draw(t, "format")}
		id := 0
		for range rapid.IntRange(1, 3).Draw(t, "tables") {
			if rapid.Bool().Draw(t, "passage") {
				style := rapid.SampledFrom([]intake.Style{intake.Heading, intake.Paragraph, intake.Title}).Draw(t, "style")
				src.Blocks = append(src.Blocks, &intake.Passage{Text: drawText(t, &id), Style: style})
			}
			src.Blocks = append(src.Blocks, drawGrid(t, &id))
		}
		p, err := intake.Read(src, nil, intake.Options{})
		if errors.Is(err, intake.ErrNoTable) {
			return
		}
		if err != nil {
			t.Fatalf("Read: %v", err)
		}
		if lost := lostCells(src, p); len(lost) > 0 {
			t.Fatalf("lost: %q", lost)
		}
	})
}

// lostCells returns the cells and passages of a source that a proposal does not
// hold.
func lostCells(src *intake.Source, p *intake.Proposal) []string {
	kept := newKept(p)
	var lost []string
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if !kept.has(b.Text) {
				lost = append(lost, b.Text)
			}
		case *intake.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					if strings.TrimSpace(c.Text) != "" && c.Merged == intake.NotMerged && !kept.has(c.Text) {
						lost = append(lost, c.Text)
					}
				}
			}
		}
	}
	return lost
}

// kept is all that a proposal holds: texts that stand alone, and texts among
// others.
type kept struct {
	alone  map[string]bool
	within string
}

func newKept(p *intake.Proposal) *kept {
	k := &kept{alone: map[string]bool{}}
	var b strings.Builder
	for _, ps := range p.Passages {
		b.WriteString(ps.Text + "\x00")
	}
	for _, f := range model.FieldsOf(model.KindPerson) {
		k.alone[f.Label] = len(p.People) > 0
	}
	for _, t := range p.Tables {
		for _, c := range t.Columns {
			k.alone[c.Name] = k.alone[c.Name] || c.Field == intake.Ours // made anew by the export
		}
	}
	for _, q := range p.People {
		for _, f := range model.FieldsOf(model.KindPerson) {
			k.alone[f.Get(q)] = true
		}
		b.WriteString(q.Notes + "\x00")
	}
	for _, c := range p.Columns {
		b.WriteString(c.Name + "\x00")
	}
	for _, a := range p.Actions {
		for _, c := range p.Columns {
			k.alone[c.Cell(a)] = true
		}
		// A heading is held as section and objective, without the space around it.
		b.WriteString(strings.Join(strings.Fields(a.Section+" "+a.Objective), " ") + "\x00")
		b.WriteString(strings.Join(strings.Fields(a.Section+" Objective: "+a.Objective), " ") + "\x00")
		k.alone[a.Sheet] = true
	}
	k.within = b.String()
	return k
}

func (k *kept) has(text string) bool {
	return k.alone[text] || strings.Contains(k.within, text) || strings.Contains(k.within, strings.Join(strings.Fields(text), " "))
}

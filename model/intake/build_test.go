package intake_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
	"council/scrutiny/store/file/csv"
)

var (
	noon  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	stamp = model.Stamp{At: noon, Who: "Ann"}
	today = timetable.DayOf(noon)
)

// rows makes rows of texts. "<" repeats the cell on the left, "^" the one
// above.
func rows(texts ...[]string) []intake.Row {
	all := make([]intake.Row, len(texts))
	for i, row := range texts {
		all[i].Number = i + 1
		for c, text := range row {
			cell := intake.Cell{Text: text}
			switch text {
			case "<":
				cell = all[i].Cells[c-1]
				cell.Merged = intake.MergedLeft
			case "^":
				cell = all[i-1].Cells[c]
				cell.Merged = intake.MergedUp
			}
			all[i].Cells = append(all[i].Cells, cell)
		}
	}
	return all
}

// r is one row of texts.
func r(texts ...string) []string { return texts }

func sheet(name string, texts ...[]string) *intake.Table {
	return &intake.Table{Name: name, Place: "sheet " + name, Rows: rows(texts...)}
}

func book(tables ...*intake.Table) *intake.Source {
	src := &intake.Source{Name: "plan.xlsx", Format: intake.XLSX}
	for _, t := range tables {
		src.Blocks = append(src.Blocks, t)
	}
	return src
}

func word(blocks ...intake.Block) *intake.Source {
	return &intake.Source{Name: "plan.docx", Format: intake.DOCX, Blocks: blocks}
}

func wordTable(texts ...[]string) *intake.Table {
	return &intake.Table{Place: "table 1", Rows: rows(texts...)}
}

func csvSource(t testing.TB, text string) *intake.Source {
	t.Helper()
	src, err := csv.Read(context.Background(), "plan.csv", []byte(text))
	if err != nil {
		t.Fatalf("read the CSV: %v", err)
	}
	return src
}

func propose(t testing.TB, src *intake.Source) *intake.Proposal {
	t.Helper()
	p, err := intake.Read(src, nil, intake.Options{At: noon})
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return p
}

// take puts what was read into a new review.
func take(t testing.TB, p *intake.Proposal) *model.Review {
	t.Helper()
	review, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: "Plan"}, stamp)
	if err == nil {
		review, _, err = model.Apply(review, p.Change(), stamp)
	}
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	return review
}

func imported(t testing.TB, src *intake.Source) *model.Review {
	t.Helper()
	return take(t, propose(t, src))
}

// exported returns the cells of the private tracker as CSV.
func exported(t testing.TB, review *model.Review) [][]string {
	t.Helper()
	src := csvSource(t, string(written(t, review, file.CSV)))
	var cells [][]string
	for _, row := range src.Blocks[0].(*intake.Table).Rows {
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
		cells = append(cells, texts)
	}
	return cells
}

func written(t testing.TB, review *model.Review, f file.Format) []byte {
	t.Helper()
	var buf bytes.Buffer
	doc := report.PrivateTracker(review, report.Options{Today: today, Flat: f.Flat()})
	if err := file.Write(&buf, f, doc); err != nil {
		t.Fatalf("write %s: %v", f, err)
	}
	return buf.Bytes()
}

// back imports what a review was written as.
func back(t testing.TB, review *model.Review, f file.Format) *model.Review {
	t.Helper()
	src, err := file.Read(context.Background(), "back."+string(f), written(t, review, f))
	if err != nil {
		t.Fatalf("read %s back: %v", f, err)
	}
	return imported(t, src)
}

// fieldsOf says which field each column of the first tracker became: "Name:field",
// with ! for the column that rates.
func fieldsOf(p *intake.Proposal) string {
	var all []string
	for _, t := range p.Tables {
		if t.Role != intake.AsTracker && t.Role != intake.AsPeople {
			continue
		}
		for _, c := range t.Columns {
			s := c.Name + ":" + c.Field
			if c.Rates {
				s += "!"
			}
			all = append(all, s)
		}
		break
	}
	return strings.Join(all, " | ")
}

func actions(review *model.Review) []*model.Action {
	var all []*model.Action
	for a := range review.Actions() {
		all = append(all, a)
	}
	return all
}

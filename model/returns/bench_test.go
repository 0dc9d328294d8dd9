package returns_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/returns"
	"council/scrutiny/model/send"
)

// thousand is a review of many actions, and the file of all of them with a cell
// filled in on every row.
func thousand(b *testing.B) (*town, *intake.Source) {
	b.Helper()
	w := &town{t: b, now: model.NewReview("r1")}
	w.do(model.Begin{Title: "Large", Template: model.Blank})
	recs := []model.Record{&model.Person{Name: "Gina Davies", Abbreviation: "GD"}}
	for i := range 1000 {
		a := &model.Action{
			Section: fmt.Sprintf("Part %d", i/20), Leads: "GD", Measures: fmt.Sprintf("%d of them by the end of the year", i),
			Text: fmt.Sprintf("Look at place%d with those who live in street%d, agree what is done about lamp%d, path%d and wall%d, and publish it", i, i*3, i*5, i*7, i*9),
		}
		a.When.Words = "30 June 2026"
		recs = append(recs, a)
	}
	w.do(model.Insert{Records: recs})
	src := sourceOf(w.sent("Gina Davies", true))
	g := gridOf(b, src)
	at := g.column(send.PositionColumn)
	for i := g.header + 1; i < len(g.table.Rows); i++ {
		g.table.Rows[i].Cells[at].Text = fmt.Sprintf("Looked at on day %d", i)
	}
	return w, src
}

func BenchmarkRead(b *testing.B) {
	for _, lost := range []bool{false, true} {
		b.Run(map[bool]string{false: "by identity", true: "by content"}[lost], func(b *testing.B) {
			w, src := thousand(b)
			if lost {
				lose(src)
				g := gridOf(b, src)
				for i := g.header + 1; i < len(g.table.Rows); i++ { // not even the same words
					g.table.Rows[i].Cells[g.column("Action")].Text += " again"
					g.table.Rows[i].Cells[g.column("Ref")].Text = ""
				}
			}
			for b.Loop() {
				h, err := returns.Find(src, []*model.Review{w.now})
				if err != nil {
					b.Fatal(err)
				}
				p, err := returns.Read(src, h, w.at(h.Revision))
				if err != nil || len(p.Numbered()) < 1000 {
					b.Fatal(len(p.Numbered()), err)
				}
			}
		})
	}
}

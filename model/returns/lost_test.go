package returns_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/model/returns"
	"council/scrutiny/model/send"
)

func (b *town) private() *document.Document {
	return report.PrivateTracker(b.now, report.Options{Today: today, Flat: true})
}

// lose takes all away that was written into a file to know it by.
func lose(src *intake.Source) *intake.Source {
	src.Identity = nil
	for _, block := range src.Blocks {
		if table, ok := block.(*intake.Table); ok {
			for i := range table.Rows {
				table.Rows[i].ID = ""
			}
		}
	}
	return src
}

func TestFoundByContent(t *testing.T) {
	b := market(t)
	src := lose(sourceOf(b.sent("Gina Davies", true)))
	g := gridOf(t, src)
	g.write("Paint", "Action", "Paint the gate and the fence of the covered market before the summer")
	g.write("Mend", "Ref", "")
	g.write("Agree", "Action", "Agree who sweeps")
	g.write("Agree", send.PositionColumn, "Agreed")
	slices.Reverse(g.table.Rows[g.header+1:])
	p := b.read(src)
	if p.From != "Gina Davies" || !hasNote(p, "taken for one of \"Markets review\" by its rows") || !hasNote(p, "4 rows of the file were found by content") {
		t.Errorf("from %q, %q", p.From, p.Notes)
	}
	expect(t, p,
		"1.3 there Action: Agree with traders who sweeps the square after closing | Agree with traders who sweeps the square after closing | Agree who sweeps",
		"1.3 there Your position: Two meetings held | Two meetings held | Agreed",
		"1.1 there Action: Paint the gate of the covered market before the summer | Paint the gate of the covered market before the summer | Paint the gate and the fence of the covered market before the summer")
	var by []returns.By
	for _, r := range p.Rows {
		by = append(by, r.By)
	}
	if want := []returns.By{returns.ByText, returns.ByReference, returns.ByText, returns.ByReference}; !slices.Equal(by, want) {
		t.Errorf("found %v, want %v", by, want)
	}
}

func TestFoundByWordsLikeThem(t *testing.T) {
	b := market(t)
	src := lose(sourceOf(b.sent("Gina Davies", true)))
	g := gridOf(t, src)
	for i := range g.table.Rows {
		g.table.Rows[i].Cells[0].Text = strings.Replace(g.table.Rows[i].Cells[0].Text, ".", "-", 1)
	}
	g.write("Paint", "Action", "Paint the gate and fence of the covered market before summer")
	p := b.read(src)
	if r := p.Rows[0]; r.By != returns.ByWords || r.Ref != "1.1" || len(r.Changes) == 0 {
		t.Errorf("%+v", r)
	}
}

func TestSameActionTwiceCannotBeToldApart(t *testing.T) {
	b := market(t)
	twin := &model.Action{Section: "Stalls", Text: "Mend the lock of the cold store", Leads: "GD"}
	b.do(model.Insert{Records: []model.Record{twin, &model.Action{Section: "Stalls", Text: twin.Text, Leads: "GD"}}})
	b.set("1.2", "measures", "")
	b.set("1.2", "timetable", "")
	src := lose(sourceOf(b.sent("Gina Davies", true)))
	g := gridOf(t, src)
	for i := range g.table.Rows[g.header+1:] {
		g.table.Rows[g.header+1+i].Cells[g.column(send.RefColumn)].Text = ""
	}
	g.write("Mend", send.PositionColumn, "Mended")
	p := b.read(src)
	listed := strings.Join(said(p), "\n")
	if !strings.Contains(listed, "unclear both Your position:  |  | Mended") || !hasNote(p, "cannot be told apart") && !hasNote(p, "can not be told apart") {
		t.Errorf("%s\n%q", listed, p.Notes)
	}
	if len(p.All()) != 0 {
		t.Errorf("taken: %v", p.All())
	}
}

func TestHeadingsLostAndReworded(t *testing.T) {
	b := market(t)
	src := lose(sourceOf(b.sent("Gina Davies", true)))
	g := gridOf(t, src)
	g.write("Paint", send.PositionColumn, "Painted")
	g.write("Mend", send.DateColumn, "1 July 2026")
	g.write("Mend", send.ReasonColumn, "Ill")
	g.table.Rows = g.table.Rows[g.header+1:]
	p := b.read(src)
	want := []string{
		"1.1 there Your position: Quotes are in | Quotes are in | Painted",
		"1.2 there New date: Mar-26 | Mar-26 | 1 July 2026",
	}
	expect(t, p, want...)
	if !hasNote(p, "has no headings") || p.Rows[1].Changes[0].Reason != "Ill" {
		t.Errorf("%q", p.Notes)
	}

	b = market(t)
	src = sourceOf(b.sent("Gina Davies", true))
	g = gridOf(t, src)
	g.write("Paint", send.PositionColumn, "Painted")
	g.write("Mend", send.DateColumn, "1 July 2026")
	head := g.table.Rows[g.header].Cells
	head[g.column(send.PositionColumn)].Text = "Where it stands"
	head[g.column("Lead officer")].Text = "Responsible officer"
	head[g.column("Timetable")].Text = "Deadline"
	p = b.read(src)
	expect(t, p, want...)
	if !hasNote(p, `"Where it stands" for "Your position"`) {
		t.Errorf("%q", p.Notes)
	}
}

func TestColumnsMovedAndMissing(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", send.PositionColumn, "Painted")
	from := g.column("Measures")
	for i := range g.table.Rows {
		cells := g.table.Rows[i].Cells
		cells = slices.Delete(cells, from, from+1)
		g.table.Rows[i].Cells = append(cells[len(cells)-1:len(cells):len(cells)], cells[:len(cells)-1]...)
	}
	expect(t, b.read(src), "1.1 there Your position: Quotes are in | Quotes are in | Painted")
}

func TestWhatProgramsDoIsNoEdit(t *testing.T) {
	b := market(t)
	b.set("1.1", "measures", "The traders' view -- \"fair\" by 1/2...\n- one\n- two")
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", "Measures", "the traders’ view – “fair” by ½…\r\n• one \n•  two\u00a0")
	g.row("Paint").Cells[g.column("Timetable")] = intake.Cell{Text: "30/06/2026", Date: "2026-06-30"}
	g.row("Mend").Cells[g.column("Timetable")] = intake.Cell{Text: "Mar-26", Date: "2026-03-01"}
	g.write("Agree", "Action", " Agree  with traders who sweeps the square\nafter closing ")
	expect(t, b.read(src))
	g.row("Paint").Cells[g.column("Timetable")] = intake.Cell{Text: "01/07/2026", Date: "2026-07-01"}
	expect(t, b.read(src), "1.1 there Timetable: 30 June 2026 | 30 June 2026 | 1 July 2026")
}

func TestWordsWithoutAPlace(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", send.ReasonColumn, "Only if it rains")
	wide := len(g.table.Rows[g.header].Cells)
	for i := range g.table.Rows {
		g.table.Rows[i].Cells = append(g.table.Rows[i].Cells, intake.Cell{})
	}
	g.table.Rows[g.header].Cells[wide].Text = "Remarks"
	g.row("Mend").Cells[wide].Text = "Ask Jo"
	last := intake.Row{Cells: make([]intake.Cell, wide+1)}
	last.Cells[1].Text = ""
	last.Cells[3].Text = "I am away in June"
	g.table.Rows = append(g.table.Rows, last)
	p := b.read(src)
	if got := said(p); len(got) != 3 || !strings.HasPrefix(got[2], "unclear both") && !strings.HasPrefix(got[2], "new there") {
		t.Errorf("%q", got)
	}
	b.take(p, p.Unconflicted()[:2])
	if b.action("1.1").Notes != "Reason for a new date: Only if it rains" || b.action("1.2").Notes != "Remarks: Ask Jo" {
		t.Errorf("notes %q and %q", b.action("1.1").Notes, b.action("1.2").Notes)
	}
	if again := b.read(src); len(again.Numbered()) != 1 {
		t.Errorf("again %q", said(again))
	}
}

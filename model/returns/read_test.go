package returns_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/returns"
	"council/scrutiny/model/send"
)

func TestUntouchedFileProposesNothing(t *testing.T) {
	for _, flat := range []bool{true, false} {
		b := market(t)
		p := b.read(sourceOf(b.sent("Gina Davies", flat)))
		expect(t, p)
		if len(p.Notes) != 0 || len(p.Rows) != 4 || p.From != "Gina Davies" {
			t.Errorf("%q, %d rows from %q", p.Notes, len(p.Rows), p.From)
		}
	}
}

func TestWhatWasFilledIn(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", send.PositionColumn, "Painted on Friday")
	g.write("Paint", send.ProposedColumn, "Green")
	g.write("Mend", send.DateColumn, "30 June 2026")
	g.write("Mend", send.ReasonColumn, "The locksmith is ill")
	p := b.read(src)
	expect(t, p,
		"1.1 there Your position: Quotes are in | Quotes are in | Painted on Friday",
		"1.1 there Proposed rating:  |  | Green",
		"1.2 there New date: Mar-26 | Mar-26 | 30 June 2026")
	b.take(p, p.All())
	a := b.action("1.1")
	if last, _ := a.Position(); last.Text != "Painted on Friday" || last.By != "Gina Davies" || last.Held != today || a.Rating != "" {
		t.Errorf("position %+v, rating %q", last, a.Rating)
	}
	if a = b.action("1.2"); a.When.Words != "30 June 2026" || len(a.Slips) != 1 || a.Slips[0].Reason != "The locksmith is ill" {
		t.Errorf("timetable %+v, slips %+v", a.When, a.Slips)
	}
	if done := b.history[len(b.history)-1].Done; done != `took back 2 changes from "GD.xlsx", of Gina Davies` {
		t.Errorf("history says %q", done)
	}
	if s := slices.Collect(model.Each[*model.Sending](b.now))[0]; s.Answered != today {
		t.Errorf("answered %v", s.Answered)
	}
}

func TestRatingIsTakenByItsLineAlone(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	gridOf(t, src).write("Paint", send.ProposedColumn, "green")
	p := b.read(src)
	if len(p.All()) != 0 {
		t.Errorf("taken with all: %+v", p.All())
	}
	b.take(p, []returns.Decision{{Number: 1}})
	if a := b.action("1.1"); a.Rating == "" || a.RatedBy != "Officer" {
		t.Errorf("rated %q by %q", a.Rating, a.RatedBy)
	}
}

func TestThreeWays(t *testing.T) {
	b := market(t)
	doc := b.sent("Gina Davies", true)
	b.set("1.1", "measures", "Stalls let, all year")
	b.set("1.2", "measures", "No theft")
	b.set("1.3", "measures", "Clean by nine")
	b.set("2.1", "measures", "A list")
	src := sourceOf(doc)
	g := gridOf(t, src)
	g.write("Paint", "Measures", "New stalls let")
	g.write("Agree", "Measures", "Clean by nine")
	g.write("Publish", "Action", "Publish what each pitch costs and cost, with last year's price beside it")
	g.write("Publish", "Measures", "A web page")
	p := b.read(src)
	expect(t, p,
		"1.1 both Measures: Stalls let | Stalls let, all year | New stalls let",
		"1.2 here Measures: Stalls let | No theft | Stalls let",
		"2.1 there Action: Publish what each pitch costs, with last year's price beside it | Publish what each pitch costs, with last year's price beside it | Publish what each pitch costs and cost, with last year's price beside it",
		"2.1 both Measures: Stalls let | A list | A web page")
	joined := []string{}
	for n := 1; n <= 3; n++ {
		text, ok := p.Numbered()[n].Joined()
		if ok {
			joined = append(joined, text)
		}
	}
	if !slices.Equal(joined, []string{"New stalls let, all year", "A list\nA web page"}) {
		t.Errorf("joined %q", joined)
	}
	b.take(p, []returns.Decision{{Number: 1, Take: returns.Together}, {Number: 2}, {Number: 3, Take: returns.Edited, Text: "A list on a page"}})
	if a := b.action("2.1"); a.Measures != "A list on a page" || !strings.Contains(a.Text, "costs and cost") || b.action("1.1").Measures != "New stalls let, all year" {
		t.Errorf("%q, %q, %q", a.Measures, a.Text, b.action("1.1").Measures)
	}
	again := b.read(src)
	if len(again.Numbered()) != 0 {
		t.Errorf("the same file proposes again %q", said(again))
	}
	if len(again.All()) != 0 || !hasNote(again, "answered on") {
		t.Errorf("notes %q", again.Notes)
	}
}

func TestKeepingOursIsSettled(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	gridOf(t, src).write("Paint", "Measures", "New stalls let")
	p := b.read(src)
	b.take(p, []returns.Decision{{Number: 1, Take: returns.Ours}})
	if a := b.action("1.1"); a.Measures != "Stalls let" || len(b.read(src).Numbered()) != 0 {
		t.Errorf("%q, then %q", a.Measures, said(b.read(src)))
	}
}

// TestSecondAnswerIsListed: a lead who sends the file again with other words is
// heard again, though the first ones were decided on.
func TestSecondAnswerIsListed(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", "Measures", "Ten stalls let")
	g.write("Paint", send.PositionColumn, "Half done")
	p := b.read(src)
	b.take(p, []returns.Decision{{Number: 1, Take: returns.Ours}, {Number: 2}})
	g.write("Paint", "Measures", "Twelve stalls let")
	g.write("Paint", send.PositionColumn, "Done")
	expect(t, b.read(src), "1.1 there Measures: Stalls let | Stalls let | Twelve stalls let", "1.1 there Your position: Quotes are in | Half done | Done")
}

func TestRowsAddedDeletedTwice(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.table.Rows = slices.DeleteFunc(g.table.Rows, func(r intake.Row) bool { return r.Cells[g.column("Action")].Text == "Mend the lock of the cold store" })
	added := intake.Row{Cells: make([]intake.Cell, len(g.table.Rows[g.header].Cells))}
	added.Cells[g.column("Action")].Text = "Buy a second sweeping machine"
	added.Cells[g.column(send.PositionColumn)].Text = "Ordered"
	copied := *g.row("Paint")
	copied.Cells = slices.Clone(copied.Cells)
	copied.Cells[g.column("Measures")].Text = "Stalls let twice"
	g.table.Rows = append(g.table.Rows, added, copied)
	number(g.table)
	p := b.read(src)
	expect(t, p,
		"new there New action:  |  | Buy a second sweeping machine",
		"1.1 there Measures: Stalls let | Stalls let | Stalls let twice",
		"1.2 missing")
	if !p.Rows[0].Twice || !hasNote(p, "2 rows are about an action") {
		t.Errorf("twice is not told: %q", p.Notes)
	}
	b.take(p, p.All())
	fresh := b.actions()[len(b.actions())-1]
	if pos, _ := fresh.Position(); fresh.Text != "Buy a second sweeping machine" || fresh.Leads != "Gina Davies" || pos.Text != "Ordered" || pos.By != "Gina Davies" {
		t.Errorf("added %+v", fresh)
	}
	if b.action("1.2").Text != "Mend the lock of the cold store" {
		t.Error("the missing row was removed")
	}
	if again := b.read(src); len(again.Numbered()) != 0 {
		t.Errorf("the same file proposes again %q", said(again))
	}
}

// TestWordsOfOursAreNotLeftOut looks that of a file as it was sent nothing is
// taken for somebody's words beside the table.
func TestWordsOfOursAreNotLeftOut(t *testing.T) {
	for way, to := range map[send.By]string{send.ByLead: "Gina Davies", send.BySection: "Stalls", send.InOne: send.Everybody} {
		for _, flat := range []bool{false, true} {
			b := market(t)
			src := sourceOf(b.sentBy(way, to, flat))
			if p := b.read(src); len(p.Left) > 0 {
				t.Errorf("to %s, flat %t: left out %+v", to, flat, p.Left)
			}
			src.Blocks = append(src.Blocks, &intake.Passage{Text: "All is well", Style: intake.Paragraph})
			if p := b.read(src); len(p.Left) != 1 {
				t.Errorf("to %s, flat %t: of words beside the table there are %+v", to, flat, p.Left)
			}
		}
	}
}

// TestNewRowsStandInTheirSection adds rows of sections that there are, and of one
// that there is not.
func TestNewRowsStandInTheirSection(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	for _, c := range [][2]string{{"Stalls", "Buy a sweeping machine"}, {"Signs", "Put up signs at the station"}, {"stalls ", "Hire a second warden"}} {
		row := intake.Row{Cells: make([]intake.Cell, len(g.table.Rows[g.header].Cells))}
		row.Cells[g.column("Section")].Text, row.Cells[g.column("Action")].Text = c[0], c[1]
		g.table.Rows = append(g.table.Rows, row)
	}
	p := b.read(src)
	b.take(p, p.All())
	var got []string
	for _, a := range b.actions() {
		got = append(got, strings.Fields(a.Text)[0])
	}
	if want := strings.Fields("Paint Mend Agree Buy Hire Publish Write Put"); !slices.Equal(got, want) {
		t.Errorf("the tracker is %q, want %q", got, want)
	}
}

func TestRowCopiedToBeginANewOne(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	copied := *g.row("Paint")
	copied.Cells = slices.Clone(copied.Cells)
	copied.Cells[g.column("Action")].Text = "Employ another warden at weekends"
	g.table.Rows = slices.Insert(g.table.Rows, g.header+1, copied)
	p := b.read(src)
	expect(t, p, "new there New action:  |  | Employ another warden at weekends")
	if len(p.Rows[0].Notes) != 1 {
		t.Errorf("notes %q", p.Rows[0].Notes)
	}
}

func TestTwoRowsThatSayDifferentThingsAreLeft(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", "Measures", "One")
	copied := *g.row("Paint")
	copied.Cells = slices.Clone(copied.Cells)
	copied.Cells[g.column("Measures")].Text = "Two"
	g.table.Rows = append(g.table.Rows, copied)
	p := b.read(src)
	if len(p.All()) != 0 {
		t.Errorf("all takes %+v", p.All())
	}
	if _, err := p.Change([]returns.Decision{{Number: 1}, {Number: 2}}, today); err == nil {
		t.Error("both are taken")
	}
	b.take(p, []returns.Decision{{Number: 2}})
	if got := b.action("1.1").Measures; got != "Two" {
		t.Errorf("measures %q", got)
	}
}

func TestSortedWithoutTheHiddenColumn(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", send.PositionColumn, "Painted")
	rows := g.table.Rows[g.header+1:]
	first, second := rows[0].ID, rows[1].ID
	slices.Reverse(rows)
	for i := range rows { // the identities stayed where they were
		rows[i].ID = []string{first, second, "a5", "a6"}[i]
	}
	p := b.read(src)
	expect(t, p, "1.1 there Your position: Quotes are in | Quotes are in | Painted")
	if !strings.Contains(p.Rows[0].Notes[0], "was taken for 2.1") {
		t.Errorf("notes %q", p.Rows[0].Notes)
	}
}

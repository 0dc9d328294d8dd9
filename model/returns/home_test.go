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

func TestFileOfAnotherBook(t *testing.T) {
	b, other := market(t), market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	other.now.ID = "r2"
	_, err := returns.Find(src, []*model.Review{other.now})
	if err == nil || !strings.Contains(err.Error(), "of a review that this book does not hold") {
		t.Error(err)
	}
	h, err := returns.Find(src, []*model.Review{other.now, b.now})
	if err != nil || h.Review != b.now || h.Sending == nil || h.Revision != h.Sending.Revision {
		t.Errorf("%+v, %v", h, err)
	}
}

func TestFileThatIsNoTracker(t *testing.T) {
	b := market(t)
	for name, src := range map[string]*intake.Source{
		"empty":   {Name: "x.docx"},
		"letter":  {Name: "x.docx", Blocks: []intake.Block{&intake.Passage{Text: "Dear Sam"}}},
		"figures": {Name: "x.csv", Blocks: []intake.Block{&intake.Table{Rows: []intake.Row{{Cells: []intake.Cell{{Text: "Ward"}, {Text: "Sum"}}}, {Cells: []intake.Cell{{Text: "North"}, {Text: "12"}}}}}}},
		"other actions": {Name: "x.csv", Blocks: []intake.Block{&intake.Table{Rows: []intake.Row{
			{Cells: []intake.Cell{{Text: "Action"}, {Text: "Lead officer"}}}, {Cells: []intake.Cell{{Text: "Count the swans on the lake"}, {Text: "ZZ"}}},
		}}}},
	} {
		if h, err := returns.Find(src, []*model.Review{b.now}); err == nil {
			t.Errorf("%s: found %+v", name, h)
		}
	}
}

func TestOlderSending(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	b.set("1.1", "measures", "Something else")
	b.sent("Gina Davies", true)
	gridOf(t, src).write("Paint", send.PositionColumn, "Painted")
	p := b.read(src)
	if !hasNote(p, "a later one was sent") {
		t.Errorf("notes %q", p.Notes)
	}
	expect(t, p,
		"1.1 here Measures: Stalls let | Something else | Stalls let",
		"1.1 there Your position: Quotes are in | Quotes are in | Painted")
}

func TestSendingThatWasUndone(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	b.do(model.Undo{Entry: b.history[len(b.history)-1]})
	gridOf(t, src).write("Paint", send.PositionColumn, "Painted")
	p := b.read(src)
	if !hasNote(p, "does not know any more") || p.Base == nil {
		t.Errorf("notes %q", p.Notes)
	}
	b.take(p, p.All())
	if pos, _ := b.action("1.1").Position(); pos.Text != "Painted" || pos.By != "Gina Davies" {
		t.Errorf("%+v", pos)
	}
	if again := b.read(src); len(again.Numbered()) != 0 {
		t.Errorf("again %q", said(again))
	}
}

func TestBookOlderThanTheFile(t *testing.T) {
	b := market(t)
	old := *b
	b.set("1.1", "measures", "Something else")
	src := sourceOf(b.sent("Gina Davies", true))
	p := old.read(src)
	if !hasNote(p, "a later state") || !hasNote(p, "is not known") {
		t.Errorf("notes %q", p.Notes)
	}
	expect(t, p, "1.1 both Measures:  | Stalls let | Something else")
	if len(p.Unconflicted()) != 0 || len(p.All()) != 1 {
		t.Errorf("unconflicted %v, all %v", p.Unconflicted(), p.All())
	}
}

func TestSchemeAndColumnsChangedSince(t *testing.T) {
	b := market(t)
	columns := append(slices.Clone(b.now.TrackerColumns()), model.Column{ID: "c1", Name: "Cost", Public: true})
	b.do(model.SetColumns{Columns: columns})
	b.do(model.Set{IDs: []model.ID{b.action("1.1").ID}, Values: []model.Value{{Field: "extras", Text: "2:c14:£20"}}})
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", "Cost", "£25")
	g.write("Mend", "Cost", "£1")
	g.write("Mend", send.ProposedColumn, "Amber")
	before := b.now
	p := b.read(src)
	expect(t, p, "1.1 there Cost: £20 | £20 | £25", "1.2 there Cost:  |  | £1", "1.2 there Proposed rating:  |  | Amber")
	b.take(p, p.All())
	if b.action("1.1").Extra("c1") != "£25" || b.action("1.2").Extra("c1") != "£1" {
		t.Error("the cells of the tracker's own column were not taken")
	}
	b.now, b.history = before, b.history[:len(b.history)-1]
	b.do(model.SetColumns{Columns: columns[:len(columns)-1]})
	scheme := b.now.Info().Scheme
	scheme.Name, scheme.Ratings = "Two", []model.Rating{{Key: "no", Letter: "N", Word: "Not yet", Shape: "○"}, {Key: "yes", Letter: "Y", Word: "Done", Shape: "●"}}
	scheme.Suggest = nil
	b.do(model.SetScheme{Scheme: scheme})
	p = b.read(src)
	if !hasNote(p, `no column "Cost" any more`) || !hasNote(p, `The ratings have changed`) {
		t.Errorf("notes %q", p.Notes)
	}
	if len(p.All()) != 0 || len(p.Numbered()) != 3 {
		t.Errorf("takes %v of %q", p.All(), said(p))
	}
	if _, err := p.Change([]returns.Decision{{Number: 3}}, today); err == nil || !strings.Contains(err.Error(), "no rating of the scheme") {
		t.Error(err)
	}
}

func TestRemovedHereSince(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	b.do(model.Remove{IDs: []model.ID{b.action("1.1").ID}})
	gridOf(t, src).write("Paint", send.PositionColumn, "Painted")
	p := b.read(src)
	expect(t, p, "1.1 removed there Your position: Quotes are in | Quotes are in | Painted The action was removed here since: put it back first")
	if len(p.All()) != 0 {
		t.Error("it is taken")
	}
}

func TestPrivateTrackerComesBack(t *testing.T) {
	b := market(t)
	src := sourceOf(b.private())
	b.set("1.2", "measures", "Changed here")
	table := src.Blocks[0].(*intake.Table)
	at := slices.IndexFunc(table.Rows[0].Cells, func(c intake.Cell) bool { return c.Text == "Measures" })
	table.Rows[1].Cells[at].Text = "Changed there"
	p := b.read(src)
	expect(t, p,
		"1.1 there Measures: Stalls let | Stalls let | Changed there",
		"1.2 here Measures: Stalls let | Changed here | Stalls let")
}

func TestHiddenRowsAreRead(t *testing.T) {
	b := market(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	g.write("Paint", send.PositionColumn, "Painted")
	g.row("Paint").Hidden = true
	p := b.read(src)
	if !hasNote(p, "1 row is hidden in the file") || len(p.Numbered()) != 1 || !p.Rows[0].Hidden {
		t.Errorf("%q, %q", said(p), p.Notes)
	}
}

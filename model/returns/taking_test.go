package returns_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/returns"
	"council/scrutiny/model/send"
)

// cameBack is a town whose file was edited at random, by rows that were added and
// ratings that were proposed too, while some of it was changed here.
func cameBack(t *rapid.T) (*town, *intake.Source) {
	b := anyTown(t)
	src := sourceOf(b.sent("Gina Davies", true))
	g := gridOf(t, src)
	for i := g.header + 1; i < len(g.table.Rows); i++ {
		g.table.Rows[i].Cells[g.column(send.RatingColumn)].Text = rapid.SampledFrom([]string{"", "Red", "Green"}).Draw(t, "rating")
	}
	edit(t, g)
	for range rapid.IntRange(0, 2).Draw(t, "added") {
		row := intake.Row{Cells: make([]intake.Cell, len(g.table.Rows[g.header].Cells))}
		row.Cells[g.column("Action")].Text = sentence(t, "new action")
		row.Cells[g.column("Section")].Text = rapid.SampledFrom([]string{"", "Stalls", "Signs"}).Draw(t, "new section")
		g.table.Rows = append(g.table.Rows, row)
	}
	for _, a := range b.actions() {
		if rapid.IntRange(0, 3).Draw(t, "here") == 0 {
			b.do(model.Set{IDs: []model.ID{a.ID}, Values: []model.Value{{Field: "measures", Text: sentence(t, "measures here")}}})
		}
	}
	return b, src
}

// choose decides at random on some of the list, and on nothing that the program
// refuses.
func choose(t *rapid.T, p *returns.Proposal) []returns.Decision {
	var chosen []returns.Decision
	for n := range len(p.Numbered()) {
		d := returns.Decision{Number: n + 1, Take: returns.Take(rapid.IntRange(0, 4).Draw(t, "take"))}
		if d.Take == returns.Edited {
			d.Text = sentence(t, "officer's own")
		}
		if d.Take > returns.Edited {
			continue
		}
		var refused *returns.DecisionError
		switch _, err := p.Change(append(slices.Clone(chosen), d), today); {
		case err == nil:
			chosen = append(chosen, d)
		case !errors.As(err, &refused):
			t.Fatal(err)
		}
	}
	return chosen
}

// follows are the fields that change with one, and are nobody's words.
var follows = map[string][]string{
	"timetable": {"timetable_read_as", "slips"},
	"rating":    {"rated_at", "rated_by"},
}

// expected says what each field of each action is to be by the decisions, and how
// each new action begins; of a field that only follows it says "*".
func expected(p *returns.Proposal, chosen []returns.Decision) (want map[string]string, fresh []string) {
	want = map[string]string{}
	for _, r := range p.Rows {
		for _, c := range r.Changes {
			i := slices.IndexFunc(chosen, func(d returns.Decision) bool { return d.Number == c.Number })
			if c.Number == 0 || i < 0 || chosen[i].Take == returns.Ours {
				continue
			}
			text := c.There
			switch chosen[i].Take {
			case returns.Edited:
				text = chosen[i].Text
			case returns.Together:
				text, _ = c.Joined()
			case returns.Theirs, returns.Ours:
			}
			switch c.What {
			case returns.NewRow:
				fresh = append(fresh, text)
				continue
			case returns.Rating:
				text = string(c.Rating)
			case returns.Cell, returns.Date, returns.Position, returns.Remark:
			}
			want[fmt.Sprint(r.Action, c.Field)] = text
			for _, f := range follows[c.Field] {
				want[fmt.Sprint(r.Action, f)] = "*"
			}
		}
	}
	return want, fresh
}

// says returns what a field holds: of positions the last.
func says(a *model.Action, key string) string {
	if key == "positions" {
		last, _ := a.Position()
		return last.Text
	}
	return fieldOf(a, key)
}

// TestOnlyWhatWasDecidedIsDone takes some of the list, leaves some, and writes
// other words in the place of some: each field of each action is then what was
// decided or what it was, and no action is there that was not accepted.
func TestOnlyWhatWasDecidedIsDone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, src := cameBack(t)
		before, p := b.now, b.read(src)
		chosen := choose(t, p)
		want, fresh := expected(p, chosen)
		b.take(p, chosen)
		for _, a := range b.actions() {
			was, known := before.Find(a.ID).(*model.Action)
			if !known {
				i := slices.Index(fresh, a.Text)
				if i < 0 {
					t.Fatalf("the action %q is new, and nobody accepted it", a.Text)
				}
				fresh = slices.Delete(fresh, i, i+1)
				continue
			}
			for _, f := range model.FieldsOf(model.KindAction) {
				text, decided := want[fmt.Sprint(a.ID, f.Key)]
				switch {
				case text == "*":
				case decided && strings.TrimSpace(says(a, f.Key)) != strings.TrimSpace(text):
					t.Fatalf("%s of %d is %q, and %q was accepted", f.Key, a.ID, says(a, f.Key), text)
				case !decided && f.Get(a) != f.Get(was):
					t.Fatalf("%s of %d became %q of %q, which nobody accepted", f.Key, a.ID, f.Get(a), f.Get(was))
				}
			}
		}
		if len(fresh) > 0 || len(b.actions()) < len(slices.Collect(before.Actions())) {
			t.Fatalf("%d actions of %d; not added: %q", len(b.actions()), len(slices.Collect(before.Actions())), fresh)
		}
	})
}

// TestOneReturnIsOneUndo takes back what a return did with the undo of one change.
func TestOneReturnIsOneUndo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, src := cameBack(t)
		before, p := b.now, b.read(src)
		b.take(p, choose(t, p))
		if n := b.now.Revision - before.Revision; n != 1 {
			t.Fatalf("%d changes were made", n)
		}
		b.do(model.Undo{Entry: b.history[len(b.history)-1]})
		if got, want := everything(b.now), everything(before); got != want {
			t.Fatalf("after the undo there is\n%s\nof\n%s", got, want)
		}
	})
}

// TestSameFileAgainChangesNothing: what was decided is not on the list of the same
// file again, and to take all of that changes no record.
func TestSameFileAgainChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, src := cameBack(t)
		p := b.read(src)
		chosen := p.All()
		if rapid.Bool().Draw(t, "one by one") {
			chosen = choose(t, p)
		}
		listed := len(p.Numbered())
		b.take(p, chosen)
		again := b.read(src)
		if n := len(again.Numbered()); n > listed-len(chosen) {
			t.Fatalf("%d lines were listed and %d decided on; %d are listed again: %q", listed, len(chosen), n, said(again))
		}
		if rest := p.Again(again, chosen); len(rest) > 0 {
			t.Fatalf("decided on, and listed again: %+v", rest)
		}
		if rest := again.All(); len(rest) > 0 {
			b.take(again, rest)
		}
		settled := everything(b.now)
		third := b.read(src)
		c, err := third.Change(third.All(), today)
		if err != nil {
			t.Fatal(err)
		}
		if next, _, err := model.Apply(b.now, c, model.Stamp{At: noon, Who: "Officer"}); err == nil && everything(next) != settled {
			t.Fatalf("the same file made\n%s\nof\n%s", everything(next), settled)
		} else if err != nil && !errors.Is(err, model.ErrNothing) {
			t.Fatal(err)
		}
	})
}

// everything lists all fields of all records.
func everything(r *model.Review) string {
	var all strings.Builder
	for _, k := range []model.Kind{model.KindAction, model.KindSending, model.KindPerson} {
		for _, rec := range r.Of(k) {
			for _, f := range model.FieldsOf(k) {
				fmt.Fprintf(&all, "%d %s %s\n", model.IDOf(rec), f.Key, f.Get(rec))
			}
		}
	}
	return all.String()
}

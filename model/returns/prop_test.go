package returns_test

import (
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

var vocabulary = strings.Fields(`bridge canal depot engine footpath garden harbour island junction kiosk library market nursery orchard
	playground quarry railway school theatre underpass viaduct warehouse yard allotment barrier culvert drain embankment fountain greenhouse
	hedge incinerator jetty kerb lighting mast noticeboard overpass pavement quay roundabout shelter tunnel verge windmill audit budget
	contract deposit estimate forecast grant hiring invoice ledger mortgage notice offer permit quota rent survey tender`)

func sentence(t *rapid.T, label string) string {
	words := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 8, 14).Draw(t, label)
	return "We " + strings.Join(words, " ")
}

// edited is one thing that somebody did to the file.
type edited struct {
	action model.ID
	column string
	text   string
}

// anyTown is a review of a few actions that say different things.
func anyTown(t *rapid.T) *town {
	b := &town{t: t, now: model.NewReview("r1")}
	b.do(model.Begin{Title: "Review", Template: model.Blank})
	recs := []model.Record{&model.Person{Name: "Gina Davies", Abbreviation: "GD"}}
	for i := range rapid.IntRange(2, 9).Draw(t, "actions") {
		a := &model.Action{
			Section: rapid.SampledFrom([]string{"Stalls", "Money"}).Draw(t, "section"), Text: sentence(t, "action"),
			Measures: sentence(t, "measures"), Leads: "GD",
		}
		a.When.Words = rapid.SampledFrom([]string{"", "Ongoing", "30 June 2026", "By March 2027", "Q2 2026"}).Draw(t, "when")
		if i%2 == 0 {
			a.Positions = []model.Position{{Recorded: noon, Text: sentence(t, "position")}}
		}
		recs = append(recs, a)
	}
	b.do(model.Insert{Records: recs})
	return b
}

// edit does to the file what people do, and says what.
func edit(t *rapid.T, g *grid) (all []edited, gone []model.ID) {
	columns := []string{"Action", "Measures", "Objective", "Timetable", send.PositionColumn, send.DateColumn}
	for i := g.header + 1; i < len(g.table.Rows); i++ {
		row := &g.table.Rows[i]
		var id model.ID
		_, _ = fmt.Sscanf(row.ID, "a%d", &id)
		if rapid.IntRange(0, 9).Draw(t, "delete") == 0 {
			gone = append(gone, id)
			row.Cells = make([]intake.Cell, len(row.Cells))
			row.ID = ""
			continue
		}
		for _, column := range columns {
			cell := &row.Cells[g.column(column)]
			if rapid.IntRange(0, 3).Draw(t, "edit") > 0 {
				continue
			}
			text := sentence(t, "text")
			switch column {
			case "Action": // one word of it
				words := strings.Fields(cell.Text)
				words[rapid.IntRange(1, len(words)-1).Draw(t, "word")] = "lately"
				text = strings.Join(words, " ")
			case "Timetable", send.DateColumn:
				text = rapid.SampledFrom([]string{"31 July 2027", "Autumn 2026", "When funds allow"}).Draw(t, "date")
			}
			*cell = intake.Cell{Text: text}
			all = append(all, edited{id, column, text})
		}
	}
	rows := g.table.Rows[g.header+1:]
	if rapid.Bool().Draw(t, "sort") {
		slices.SortStableFunc(rows, func(a, b intake.Row) int {
			return strings.Compare(a.Cells[g.column("Action")].Text, b.Cells[g.column("Action")].Text)
		})
	}
	return all, gone
}

// wear makes of the texts what programs make of them.
func wear(t *rapid.T, g *grid) {
	worn := strings.NewReplacer("'", "’", " - ", " – ")
	for i := g.header + 1; i < len(g.table.Rows); i++ {
		for j := range g.table.Rows[i].Cells {
			cell := &g.table.Rows[i].Cells[j]
			switch rapid.IntRange(0, 5).Draw(t, "wear") {
			case 0:
				cell.Text = worn.Replace(cell.Text) + " \n"
			case 1:
				cell.Text = strings.Replace(cell.Text, " ", "\u00a0", 1)
			case 2:
				cell.Text = strings.Replace(cell.Text, " ", "\n", 1)
			}
		}
	}
}

// TestNothingLostNothingMadeUp edits a file at random, changes the review
// meanwhile, and takes some of it back.
func TestNothingLostNothingMadeUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := anyTown(t)
		src := sourceOf(b.sent("Gina Davies", true))
		g := gridOf(t, src)
		var edits []edited
		var gone []model.ID
		if rapid.Bool().Draw(t, "edited") {
			edits, gone = edit(t, g)
		}
		wear(t, g)
		for _, a := range b.actions() {
			if rapid.IntRange(0, 3).Draw(t, "here") == 0 {
				b.do(model.Set{IDs: []model.ID{a.ID}, Values: []model.Value{{Field: "measures", Text: sentence(t, "measures here")}}})
			}
		}
		p := b.read(src)
		listed := onList(t, p, b)
		for _, e := range edits {
			if !listed[e] && !holdsAlready(b, e) {
				t.Fatalf("lost: %+v\nlisted %+v", e, listed)
			}
			delete(listed, e)
		}
		if len(listed) > 0 {
			t.Fatalf("made up: %+v", listed)
		}
		for _, r := range p.Rows {
			if (r.Fate == returns.Missing) != slices.Contains(gone, r.Action) || r.Fate == returns.Added {
				t.Fatalf("row %+v", r)
			}
		}
	})
}

// onList returns what a proposal lists, as edits.
func onList(t *rapid.T, p *returns.Proposal, b *town) map[edited]bool {
	listed := map[edited]bool{}
	for _, r := range p.Rows {
		for _, c := range r.Changes {
			if c.Number == 0 {
				continue
			}
			e := edited{r.Action, c.Label, c.There}
			if listed[e] {
				t.Fatalf("listed twice: %+v", e)
			}
			a, ok := b.now.Find(r.Action).(*model.Action)
			if !ok || c.What == returns.Cell && c.Here != fieldOf(a, c.Field) {
				t.Fatalf("%+v says that here stands %q", e, c.Here)
			}
			listed[edited{r.Action, c.Label, strings.Join(strings.Fields(c.There), " ")}] = true
		}
	}
	return listed
}

func fieldOf(a *model.Action, key string) string {
	f, _ := model.FieldOf(model.KindAction, key)
	return f.Get(a)
}

// holdsAlready says whether the review says what was edited by itself.
func holdsAlready(b *town, e edited) bool {
	a, ok := b.now.Find(e.action).(*model.Action)
	return ok && e.column == send.DateColumn && a.When.Words == e.text
}

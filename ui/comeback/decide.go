package comeback

import (
	"fmt"
	"maps"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
)

// decided is what was decided of all files at some time.
type decided []struct {
	took map[int]returns.Decision
	mine map[int]bool
}

// remember keeps what is decided now, so that it can come back.
func (p *Page) remember() {
	var now decided
	for _, f := range p.files {
		now = append(now, struct {
			took map[int]returns.Decision
			mine map[int]bool
		}{maps.Clone(f.took), maps.Clone(f.mine)})
	}
	p.past = append(p.past, now)
}

// undo takes the last decision back.
func (p *Page) undo() {
	n := len(p.past)
	if n == 0 {
		p.host.Say("Nothing was decided here yet. Esc leaves the page; then Ctrl+Z undoes what was saved last.")
		return
	}
	for i, was := range p.past[n-1] {
		p.files[i].took, p.files[i].mine = was.took, was.mine
	}
	p.past = p.past[:n-1]
	p.host.Say("The last decision is taken back.")
}

// dispute finds what rows of the files say in different ways of one cell: of
// such lines the officer takes one.
func (p *Page) dispute() {
	var all []*returns.Proposal
	of := map[*returns.Proposal]*file{}
	for _, f := range p.files {
		all, of[f.Proposal] = append(all, f.Proposal), f
	}
	p.rivals = map[place][]place{}
	for _, lines := range returns.Disputes(all...) {
		var places []place
		for _, l := range lines {
			places = append(places, place{of[l.Of], l.Number})
		}
		for _, at := range places {
			p.rivals[at] = places
		}
	}
}

// disputed says whether another line says something else of the same cell.
func (p *Page) disputed(at place) bool { return p.rivals[at] != nil }

// elsewhere returns what the other lines say of the same cell, and where they
// stand.
func (p *Page) elsewhere(at place) []string {
	var all []string
	for _, o := range p.rivals[at] {
		if c, r := p.changeAt(o); o != at {
			all = append(all, fmt.Sprintf("%s (%s, %s)", text.OneLine(c.There), o.file.Proposal.File, r.Place))
		}
	}
	return all
}

func (p *Page) changeAt(at place) (*returns.Change, returns.Row) {
	for _, r := range at.file.Proposal.Rows {
		for i := range r.Changes {
			if r.Changes[i].Number == at.number {
				return &r.Changes[i], r
			}
		}
	}
	return nil, returns.Row{}
}

// preset takes what was changed there alone. Not what needs the officer's eye: a
// rating, a new row, words of a mail, and a row that was found by its words.
func (p *Page) preset(f *file) {
	if f.Proposal.Mail {
		return
	}
	for _, r := range f.Proposal.Rows {
		for _, c := range r.Changes {
			needsEye := c.What == returns.Rating || c.What == returns.NewRow || r.By == returns.ByWords
			if c.Number != 0 && c.Barred == "" && c.State == returns.There && !needsEye && !p.disputed(place{f, c.Number}) {
				f.took[c.Number] = returns.Decision{Number: c.Number}
			}
		}
	}
}

// decide decides on the selected change and goes to the next that is open.
func (p *Page) decide(take returns.Take, text string) {
	r, _ := p.selected()
	c := r.proposed()
	if why := p.refuses(c, take); why != "" {
		p.host.Say(why)
		return
	}
	p.remember()
	_, before := r.file.took[c.Number]
	p.take(r.place(), take, text)
	if !before {
		p.nextOpen()
	}
}

// refuses says why a change cannot be decided on so, or is empty.
func (p *Page) refuses(c *returns.Change, take returns.Take) string {
	switch {
	case c == nil:
		return "There is nothing to decide on this line: ↓ goes on, c goes to the next line to settle."
	case c.Number == 0:
		return "It was changed here alone, so it stays as it is."
	case c.Barred != "" && take != returns.Ours:
		return "It cannot be taken. " + c.Barred + "."
	case take == returns.Together:
		if !p.compared(c).joins {
			return "Both cannot be taken here: a takes theirs, h keeps ours, e writes another."
		}
	}
	return ""
}

// take notes a decision. Of lines that say different things of one cell the
// others stay as they are here.
func (p *Page) take(at place, take returns.Take, text string) {
	at.file.took[at.number] = returns.Decision{Number: at.number, Take: take, Text: text}
	at.file.mine[at.number] = true
	delete(p.stuck, at)
	if take == returns.Ours {
		return
	}
	for _, o := range p.rivals[at] {
		if o != at {
			o.file.took[o.number] = returns.Decision{Number: o.number, Take: returns.Ours}
			o.file.mine[o.number] = true
		}
	}
}

// wholeLead takes all that the lead of the selected row changed: not their
// ratings, nor what rows say in different ways.
func (p *Page) wholeLead() {
	r, _ := p.selected()
	of := r.of()
	switch {
	case of == nil:
		p.host.Say("Choose a line of the lead whose changes are to be taken.")
		return
	case r.file.Proposal.Mail:
		p.host.Say("The lines of a mail are taken one by one: a takes this one.")
		return
	}
	lead := leadOf(r.file, *of)
	p.remember()
	n, left := 0, 0
	for _, f := range p.files {
		for _, one := range f.Proposal.Rows {
			if f.Proposal.Mail || leadOf(f, one) != lead {
				continue
			}
			for _, c := range one.Changes {
				at := place{f, c.Number}
				_, done := f.took[c.Number]
				switch {
				case c.Number == 0 || done:
				case c.Barred != "" || c.What == returns.Rating || p.disputed(at):
					left++
				default:
					p.take(at, returns.Theirs, "")
					n++
				}
			}
		}
	}
	said := fmt.Sprintf("Took %s of this lead.", text.Count(n, "more line", "more lines"))
	if left > 0 {
		said += fmt.Sprintf(" %s for you: ratings, lines that say different things, lines that cannot be taken.", text.Count(left, "is left", "are left"))
	}
	p.host.Say(said)
}

// open says whether a row is still to be settled.
func (r row) open() bool {
	c := r.proposed()
	if c == nil || c.Number == 0 || c.Barred != "" {
		return false
	}
	_, done := r.file.took[c.Number]
	return !done
}

// nextOpen goes to the next row that is to be settled, from the top again at the
// end.
func (p *Page) nextOpen() bool {
	at, _, _ := p.table.Selected()
	for n := 1; n <= len(p.rows); n++ {
		i := (max(at, 0) + n) % len(p.rows)
		if p.rows[i].open() {
			return p.table.Select(i) || i == at
		}
	}
	return false
}

// reassign has the selected paragraph of a mail be about another action of the
// lead.
func (p *Page) reassign() {
	r, _ := p.selected()
	of := r.of()
	if of == nil || of.Said == "" {
		p.host.Say("Only a paragraph of a reply by mail can be put to another action.")
		return
	}
	refs := p.host.Review().References()
	var items []record.Choice
	for _, a := range r.file.Proposal.Actions() {
		items = append(items, record.Choice{Label: refs[a.ID] + "  " + text.OneLine(a.Title()), Words: a.Leads, Pick: func() tea.Cmd {
			p.move(r, a.ID)
			return nil
		}})
	}
	p.host.Push(record.NewChooser(p.host, "The paragraph is about …", items).Closed())
}

func (p *Page) move(r row, to model.ID) {
	next, err := r.file.Proposal.Reassign(r.at, to)
	if err != nil {
		p.host.Warn(strings.ToUpper(err.Error()[:1]) + err.Error()[1:] + ".")
		return
	}
	for _, c := range r.of().Changes {
		delete(r.file.took, c.Number)
		delete(r.file.mine, c.Number)
	}
	r.file.Proposal = next
	r.file.moved = append(r.file.moved, move{Row: r.at, To: to})
	p.past = nil // what was decided of the lines before has no lines any more
	p.dispute()
	p.list()
}

// Counts are how many lines are to be applied, are still to be settled, and stay
// as they are here by a decision.
func (p *Page) counts() (apply, settle, ours int) {
	for _, f := range p.files {
		for n, c := range f.Proposal.Numbered() {
			d, done := f.took[n]
			switch {
			case done && d.Take == returns.Ours:
				ours++
			case done:
				apply++
			case c.Barred == "":
				settle++
			}
		}
	}
	return apply, settle, ours
}

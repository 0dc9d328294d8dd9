// Package comeback is the page on which an officer settles what came back: the
// changes that files propose, one a row, what is taken of each, and what came of
// it. It owns what was decided and not applied yet, and keeps it as a draft.
//
// It knows no file and no book: the root reads both and hands it proposals. What
// an edit is, and what follows of a decision, is for model/returns to say.
package comeback

import (
	"context"
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/table"
)

// Asked is what the officer asked to take back.
type Asked struct {
	Paths []string `json:"paths,omitempty"`
	From  string   `json:"from,omitempty"` // who wrote a reply by mail
	Text  string   `json:"text,omitempty"` // its words, where they were pasted
}

// File is one file that came back, as it was read.
type File struct {
	Proposal *returns.Proposal
	// Again reads it once more, against the review as it is by then.
	Again func(now *model.Review) (*returns.Proposal, error)
}

// Batch is what came back together.
type Batch struct {
	Asked   Asked
	Files   []File
	Refused []string // a sentence for each file that is not taken back
	// Beside does something beside the screen, and then what it returns.
	Beside func(says string, do func(context.Context) (func() tea.Cmd, error)) tea.Cmd
}

// Page is the page of proposals.
type Page struct {
	host     screen.Host
	batch    Batch
	files    []*file
	rivals   map[place][]place // lines that say different things of one cell
	rows     []row
	table    *table.Table
	unfolded map[*file]bool
	past     []decided // what was decided before each decision, for undo
	typed    map[place]string
	words    map[*returns.Change]*compared
	stuck    map[place]string // why what was decided cannot be applied

	read     string // the row whose detail is shown
	readFrom int
	busy     bool
}

// New returns the page of what came back. What was decided of the same files
// before and not applied is decided again.
func New(h screen.Host, b Batch) *Page {
	p := &Page{host: h, batch: b, unfolded: map[*file]bool{}, typed: map[place]string{}, stuck: map[place]string{}, words: map[*returns.Change]*compared{}}
	for _, f := range b.Files {
		p.files = append(p.files, &file{File: f, took: map[int]returns.Decision{}, mine: map[int]bool{}})
	}
	p.dispute()
	for _, f := range p.files {
		p.preset(f)
	}
	p.restore()
	p.table = table.New(
		h.Theme(),
		table.Column{Title: "Take", Min: 8, Max: 8},
		table.Column{Title: "Ref", Min: 4, Max: 6, Weight: 1},
		table.Column{Title: "Changed", Min: 8, Max: 8},
		table.Column{Title: "What", Min: 9, Max: 18, Weight: 1},
		table.Column{Title: "How", Min: 14, Weight: 6},
	)
	p.list()
	if i := slices.IndexFunc(p.rows, row.open); i >= 0 {
		p.table.Select(i)
	}
	return p
}

// Placement puts the page in place of the screen.
func (p *Page) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (p *Page) Size(width, height int) (w, h int) { return width, height }

// Private says that what came back is not for the room.
func (p *Page) Private() bool { return true }

// Title names the page.
func (p *Page) Title() string {
	if len(p.files) == 1 {
		return "Take back " + p.files[0].Proposal.File
	}
	return fmt.Sprintf("Take back %d files", len(p.files))
}

// Hints are the keys of the page, those for the selected row first.
func (p *Page) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "Enter", Label: "apply"}}
	r, _ := p.selected()
	c := r.proposed()
	switch {
	case r.kind == foldRow:
		hints[0] = screen.Hint{Key: "Enter", Label: "show or fold"}
		hints = append(hints, screen.Hint{Key: binding.For(binding.Save).Key(), Label: "apply"})
	case c != nil && c.Number != 0 && c.Barred == "":
		hints = append(hints, screen.Hints(binding.TakeTheirs, binding.KeepOurs)...)
		if r.file.Proposal.Mail {
			hints = append(hints, screen.HintOf(binding.Reassign))
		}
		if p.compared(c).joins {
			hints = append(hints, screen.HintOf(binding.TakeBoth))
		}
		if editable(*c) {
			hints = append(hints, screen.HintOf(binding.Edit))
		}
	}
	switch {
	case r.kind == bareRow && r.file.Proposal.Mail:
		hints = append(hints, screen.HintOf(binding.Reassign))
	case r.kind == changeRow && !r.file.Proposal.Mail:
		hints = append(hints, screen.HintOf(binding.WholeLead))
	}
	return append(hints, screen.HintOf(binding.NextOpen), screen.HintOf(binding.Undo), screen.HintOf(binding.ReadDown), screen.Hint{Key: "Esc", Label: "leave; decisions are kept"}, screen.Hint{Key: "Ctrl+G", Label: "keys"})
}

// Paste does nothing: there is nothing to type into.
func (p *Page) Paste(string) tea.Cmd { return nil }

// Key takes a key.
func (p *Page) Key(k tea.KeyMsg) tea.Cmd {
	if p.busy {
		p.host.Say("Taking back …")
		return nil
	}
	c, ok := binding.On(binding.TakeBack, k.String(), false)
	if !ok || record.MoveTable(p.table, c) {
		return nil
	}
	switch c {
	case binding.Open:
		if r, ok := p.selected(); ok && r.kind == foldRow {
			p.unfolded[r.file] = !p.unfolded[r.file]
			p.list()
			return nil
		}
		return p.apply()
	case binding.Save:
		return p.apply()
	case binding.Back:
		p.leave()
	case binding.ReadDown:
		p.readFrom += 3
	case binding.ReadUp:
		p.readFrom -= 3
	case binding.Edit:
		p.edit()
	case binding.Reassign:
		p.reassign()
	default:
		p.settle(c)
	}
	return nil
}

// settle carries out a command that decides, or that goes to what is to be
// decided.
func (p *Page) settle(c binding.Command) {
	switch c {
	case binding.TakeTheirs:
		p.decide(returns.Theirs, "")
	case binding.KeepOurs:
		p.decide(returns.Ours, "")
	case binding.TakeBoth:
		p.decide(returns.Together, "")
	case binding.WholeLead:
		p.wholeLead()
	case binding.NextOpen:
		if !p.nextOpen() {
			p.host.Say("All is settled. Enter applies it.")
		}
	case binding.Undo:
		p.undo()
	default:
	}
}

// leave closes the page. What was decided stays as a draft.
func (p *Page) leave() {
	key, kept := p.KeepDraft()
	p.host.Close()
	if p.host.ReadOnly() == "" {
		p.host.SaveDraft(key, kept)
	}
	if kept == "" {
		p.host.Say("Nothing was taken back.")
		return
	}
	p.host.Say("Nothing was applied yet. What you decided is kept as a draft: take the same files back, or open it from the drafts, to go on.")
}

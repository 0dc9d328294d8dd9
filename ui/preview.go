package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// preview shows what an import would do: what the file is, what each column
// becomes, and what will happen, in a sentence.
type preview struct {
	app      *App
	src      *intake.Source
	fields   map[string]string // columns that the officer mapped
	skip     map[string]bool   // sheets that are left out
	as       paper.Kind        // what the officer says it is; empty: by its content
	proposal *paper.Proposal
	table    *table.Table
	rows     []previewRow
	busy     bool
	file     model.File // the document itself, where it is to be kept; else without a name
	content  []byte
}

// previewRow is a table of the file, or one of its columns.
type previewRow struct {
	table  *intake.TableReport
	column int // -1 for the table itself

	what, count, about string // of a document: what is made, how many, or what is guessed
}

func (p *preview) read() error {
	proposal, err := paper.Read(p.src, p.app.review, paper.Options{As: p.as, Options: intake.Options{
		Scheme: p.app.review.Info().Scheme, Map: p.fields, Skip: p.skip, At: p.app.Now().UTC(),
	}})
	if err != nil {
		return err
	}
	document := proposal.Kind != paper.Tracker
	if p.table == nil || document != p.document() {
		p.table = table.New(p.app.theme, previewColumns(document)...)
	}
	p.proposal = proposal
	p.rows = p.rows[:0]
	if document {
		p.documentRows()
	} else {
		p.trackerRows()
	}
	p.table.SetSource(mapping{p})
	return nil
}

// document says whether the file is read as a document rather than as a table
// of actions.
func (p *preview) document() bool { return p.proposal != nil && p.proposal.Kind != paper.Tracker }

func previewColumns(document bool) []table.Column {
	if document {
		return []table.Column{
			{Title: "Made of it", Min: 16, Weight: 2}, {Title: "How many", Min: 9, Max: 16, Weight: 1}, {Title: "To confirm", Min: 20, Weight: 4},
		}
	}
	return []table.Column{
		{Title: "Their column", Min: 16, Weight: 2}, {Title: "becomes", Min: 14, Max: 26, Weight: 1}, {Title: "First cells", Min: 16, Weight: 3, Priority: 1},
	}
}

// trackerRows lists the tables of a tracker with their columns.
func (p *preview) trackerRows() {
	seen := map[string]bool{}
	for i := range p.proposal.Tracker.Tables {
		t := &p.proposal.Tracker.Tables[i]
		sign := signature(t)
		if t.Name == "" && seen[sign] && len(t.Columns) > 0 {
			continue // a table that goes on with one above, as documents have them
		}
		seen[sign] = true
		p.rows = append(p.rows, previewRow{table: t, column: -1})
		if t.Role == intake.AsTracker || t.Role == intake.AsPeople {
			for c := range t.Columns {
				p.rows = append(p.rows, previewRow{table: t, column: c})
			}
		}
	}
}

func signature(t *intake.TableReport) string {
	var b strings.Builder
	b.WriteString(string(t.Role))
	for _, c := range t.Columns {
		b.WriteString("\x00" + c.Name)
	}
	return b.String()
}

func (p *preview) Placement() screen.Placement { return screen.Page }

func (p *preview) Size(width, height int) (w, h int) { return width, height }

// Private says that what a file holds is not for the room.
func (p *preview) Private() bool { return true }

func (p *preview) Title() string {
	if p.document() {
		return "Import " + p.src.Name + ": what becomes of it"
	}
	return "Import " + p.src.Name + ": what each column becomes"
}

func (p *preview) Hints() []screen.Hint {
	if p.document() {
		return []screen.Hint{{Key: "Ctrl+S", Label: "import"}, {Key: "a", Label: "it is something else"}, {Key: "w", Label: "what to look at"}, {Key: "Esc", Label: "leave"}}
	}
	return []screen.Hint{{Key: "Ctrl+S", Label: "import"}, {Key: "Enter", Label: "another field"}, {Key: "Space", Label: "leave a sheet out"}, {Key: "a", Label: "no tracker"}, {Key: "w", Label: "what was not understood"}, {Key: "Esc", Label: "leave"}}
}

func (p *preview) Paste(string) tea.Cmd { return nil }

// View draws the mapping, and below it what will happen.
func (p *preview) View(width, height int) screen.View {
	th := p.app.theme
	said := text.Wrap(p.sentence(), width-2)
	p.table.SetTheme(th)
	p.table.SetSize(width, max(1, height-len(said)-1))
	v := screen.View{Lines: append([]string(nil), p.table.Lines()...)}
	v.X, v.Y, v.ShowCursor = p.table.Cursor()
	v.Lines = append(v.Lines, th.Rule.Render(strings.Repeat("─", width)))
	for _, s := range said {
		v.Lines = append(v.Lines, th.Strong.Render(text.Fit(" "+s, width)))
	}
	return v
}

// Key takes a key.
func (p *preview) Key(k tea.KeyMsg) tea.Cmd {
	if p.busy {
		p.app.Say("Importing " + p.src.Name + " …")
		return nil
	}
	pressed := k.String()
	if c, ok := binding.Of(pressed, false); ok && record.MoveTable(p.table, c) {
		return nil
	}
	switch pressed {
	case "esc":
		p.app.Close()
		p.app.Say("Nothing was imported.")
	case "ctrl+s":
		return p.commit()
	case "enter":
		p.mapColumn()
	case " ":
		p.leaveOut()
	case "a":
		p.chooseKind()
	case "w":
		p.app.Push(notesPage(p.app, p.proposal, nil))
	}
	return nil
}

func (p *preview) selected() (previewRow, bool) {
	i, _, ok := p.table.Selected()
	if !ok {
		return previewRow{}, false
	}
	return p.rows[i], true
}

// leaveOut leaves a sheet out, or takes it in again.
func (p *preview) leaveOut() {
	r, ok := p.selected()
	if !ok || r.table == nil || r.table.Name == "" {
		p.app.Say("Only whole sheets of a workbook can be left out.")
		return
	}
	p.skip[r.table.Name] = !p.skip[r.table.Name]
	if err := p.read(); err != nil {
		p.skip[r.table.Name] = false
		p.app.Warn("At least one sheet has to stay.")
		if err := p.read(); err != nil {
			p.app.Warn(sentence(err))
		}
	}
}

// mapColumn asks what a column is to become.
func (p *preview) mapColumn() {
	r, ok := p.selected()
	if !ok || r.table == nil || r.column < 0 || r.table.Role != intake.AsTracker {
		p.app.Say("Choose a column of the tracker, then Enter says what it becomes.")
		return
	}
	name := r.table.Columns[r.column].Name
	var items []record.Choice
	for _, field := range intake.MapFields() {
		label := "its own column, under its own name"
		if f, ok := model.FieldOf(model.KindAction, field); ok {
			label = f.Label
		}
		items = append(items, record.Choice{Label: label, Pick: func() tea.Cmd { p.remap(name, field); return nil }})
	}
	p.app.Push(record.NewChooser(p.app, fmt.Sprintf("“%s” becomes …", text.OneLine(name)), items))
}

func (p *preview) remap(name, field string) {
	pairs, err := intake.FieldMap([]string{name + "=" + field})
	if err == nil {
		for column, f := range pairs {
			p.fields[column] = f
		}
		err = p.read()
	}
	if err != nil {
		p.app.Warn(sentence(err))
	}
}

func (p *preview) commit() tea.Cmd {
	if p.busy {
		return nil
	}
	p.busy = true
	proposal := p.proposal
	p.app.Say("Importing " + p.src.Name + " …")
	return p.app.Commit(proposal.Keeping(p.app.review.Info(), p.file, p.content), func(err error) tea.Cmd {
		p.busy = false
		if err != nil {
			return nil
		}
		p.app.layers = nil
		p.app.tab = landing(proposal.Kind)
		wrong := p.app.examined(proposal)
		if len(proposal.Notes)+len(proposal.Guesses)+len(wrong.Findings) > 0 || proposal.Completed() > 0 {
			p.app.Push(importReport(p.app, proposal, wrong))
		}
		p.app.Say(importedWords(proposal) + " Ctrl+Z takes the whole import back.")
		return nil
	})
}

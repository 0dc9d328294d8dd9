package ui

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/line"
	"council/scrutiny/ui/widget/table"
)

// findPage finds words anywhere in the review as they are typed.
type findPage struct {
	app   *App
	input *line.Line
	table *table.Table
	rows  []findRow
	hits  int
	typed string
	width int
}

// findRow is a heading or something that was found.
type findRow struct {
	heading string
	count   int
	found   findable
}

func newFind(a *App) *findPage {
	p := &findPage{app: a, input: line.New(a.theme), table: table.New(a.theme,
		table.Column{Title: "Ref", Min: 9, Max: 11},
		table.Column{Title: "What", Min: 24, Weight: 2},
		table.Column{Title: "Where it says so", Min: 24, Weight: 3, Priority: 1})}
	p.input.Placeholder = "words, a reference such as 2.1 or R4, the number of a minute"
	p.search()
	return p
}

// Placement puts the page in the place of the screen.
func (p *findPage) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (p *findPage) Size(width, height int) (w, h int) { return width, height }

// Title names the page, and says what is looked through.
func (p *findPage) Title() string {
	if p.app.watched {
		return "Find: anything in this review that the public may see"
	}
	return "Find: anything in this review"
}

// Hints are the keys of the page.
func (p *findPage) Hints() []screen.Hint {
	return []screen.Hint{{Key: "type", Label: "to find"}, {Key: "↑ ↓", Label: "choose"}, {Key: "Enter", Label: "go there"}, {Key: "Esc", Label: "leave"}}
}

// Paste types the pasted text.
func (p *findPage) Paste(s string) tea.Cmd {
	p.input.Paste(text.OneLine(s))
	p.search()
	return nil
}

// Copied is the title of what is selected.
func (p *findPage) Copied() string {
	if f, ok := p.selected(); ok {
		return strings.TrimSpace(f.ref + " " + model.TitleOf(f.rec))
	}
	return ""
}

// Key takes a key.
func (p *findPage) Key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "esc":
		p.app.Close()
	case "enter":
		p.enter()
	case "up", "shift+tab":
		p.table.Up()
	case "down", "tab":
		p.table.Down()
	case "pgup":
		p.table.PageUp()
	case "pgdown":
		p.table.PageDown()
	case "ctrl+home":
		p.table.Home()
	case "ctrl+end":
		p.table.End()
	default:
		if p.input.Handle(k).Changed {
			p.search()
		}
	}
	return nil
}

// search finds what is typed in the review as it is drawn now.
func (p *findPage) search() {
	x := &p.app.index
	x.read(p.app.Shown())
	p.typed = p.input.Text()
	exact, hits := x.find(p.typed)
	p.hits, p.rows = len(hits), p.rows[:0]
	if len(exact) > 0 {
		p.rows = append(p.rows, findRow{heading: "Called just so", count: len(exact)})
		for _, i := range exact {
			p.rows = append(p.rows, findRow{found: x.all[i]})
		}
	}
	under, at := model.KindState, 0
	for _, i := range hits {
		if k := x.all[i].rec.Kind(); k != under {
			under, at = k, len(p.rows)
			p.rows = append(p.rows, findRow{heading: kindTitle(k)})
		}
		p.rows[at].count++
		p.rows = append(p.rows, findRow{found: x.all[i]})
	}
	p.table.Match = strings.TrimSpace(p.typed)
	p.table.Empty = "Type words that it holds: they may stand in any of its fields, in any order."
	if strings.TrimSpace(p.typed) != "" {
		p.table.Empty = "Nothing holds all these words."
	}
	p.table.SetSource(findSource{p})
	p.table.Home()
}

func (p *findPage) selected() (findable, bool) {
	i, _, ok := p.table.Selected()
	if !ok || i >= len(p.rows) || p.rows[i].found.rec == nil {
		return findable{}, false
	}
	return p.rows[i].found, true
}

// enter goes to what is selected.
func (p *findPage) enter() {
	f, ok := p.selected()
	if !ok {
		p.app.Say("Nothing is found yet.")
		return
	}
	to, ok := p.app.placeOf(f.rec)
	if !ok {
		p.app.Say("This has no page of its own.")
		return
	}
	p.app.Close()
	p.app.Visit(to)
}

// placeOf returns where a record stands on the tabs; ok is false where it stands
// nowhere.
func (a *App) placeOf(rec model.Record) (to screen.Target, ok bool) {
	to = record.TargetOf(a.Sight().Real(rec))
	return to, a.screen(to.Tab) != nil
}

// kindTitle names a kind above the records that were found of it.
func kindTitle(k model.Kind) string {
	words := k.Nouns()
	return strings.ToUpper(words[:1]) + words[1:]
}

// findSource is what was found, as the table sees it.
type findSource struct{ p *findPage }

func (s findSource) Len() int { return len(s.p.rows) }

// Key names a row by its place: the same record may stand in two.
func (s findSource) Key(i int) string { return strconv.Itoa(i) }

func (s findSource) Kind(i int) table.Kind {
	if s.p.rows[i].found.rec == nil {
		return table.Heading
	}
	return table.Data
}

func (s findSource) Row(i int, row *table.Row) {
	r := s.p.rows[i]
	if r.found.rec == nil {
		row.Title, row.Count = r.heading, strconv.Itoa(r.count)
		return
	}
	row.AddStyled(r.found.ref, s.p.app.theme.Strong)
	title := model.TitleOf(r.found.rec)
	row.Add(strings.TrimSpace(strings.TrimPrefix(title, r.found.ref)))
	row.AddStyled(excerpt(r.found.rec, s.p.typed, s.p.width/2), s.p.app.theme.Quiet)
}

// View draws the line that is typed and what was found.
func (p *findPage) View(width, height int) screen.View {
	th := p.app.theme
	p.input.SetTheme(th)
	p.table.SetTheme(th)
	if p.app.index.of != p.app.Shown() { // something was revealed, hidden or changed
		p.search()
	}
	p.width = width
	label := " Find: "
	said := "  nothing typed yet "
	if strings.TrimSpace(p.typed) != "" {
		said = fmt.Sprintf("  %d found ", p.hits)
	}
	room := max(8, width-text.Width(label)-text.Width(said))
	p.input.SetWidth(room)
	x, _ := p.input.Cursor()
	v := screen.View{ShowCursor: true, X: text.Width(label) + x}
	v.Lines = append(v.Lines, th.Label.Render(label)+p.input.Draw()+th.Quiet.Render(text.Fit(said, width-text.Width(label)-room)))
	p.table.SetSize(width, height-1)
	v.Lines = append(v.Lines, p.table.Lines()...)
	return v
}

package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// sheaf is a page of a few things, one a row, with the text of the selected one
// below. It is not for the room.
type sheaf struct {
	app     *App
	title   string
	above   string // said above the rows
	empty   string // said in place of them
	under   string // what the text below is called
	copies  string // what Ctrl+C does, in the footer; empty where another key says it
	columns []table.Column
	rows    []page
	table   *table.Table
	from    int    // the first line of the text that is shown
	read    string // the row whose text it is
	keys    []sheafKey
	refresh func() // takes the rows anew; nil where they stay
}

// page is one row with its text.
type page struct {
	key    string
	cells  []string
	ink    func(th *theme.Theme) theme.Style // of the cell inked; nil for the usual
	inked  int
	text   string
	copied string
}

// sheafKey is a key of the page that does something with the selected row.
type sheafKey struct {
	key, label string
	do         func(i int) tea.Cmd // -1 where none is selected
}

func (s *sheaf) begin() *sheaf {
	s.table = table.New(s.app.theme, s.columns...)
	s.take()
	return s
}

func (s *sheaf) take() {
	if s.refresh != nil {
		s.refresh()
	}
	s.table.Empty = s.empty
	s.table.SetSource(sheafRows{s})
}

func (s *sheaf) selected() (int, bool) {
	i, _, ok := s.table.Selected()
	return i, ok && i < len(s.rows)
}

func (s *sheaf) Placement() screen.Placement { return screen.Page }

func (s *sheaf) Size(width, height int) (w, h int) { return width, height }

func (s *sheaf) Title() string { return s.title }

// Private says that the page is not for the room.
func (s *sheaf) Private() bool { return true }

// Untyped says that undo is the review's here.
func (s *sheaf) Untyped() {}

func (s *sheaf) Paste(string) tea.Cmd { return nil }

// Copied is the text of the selected row.
func (s *sheaf) Copied() string {
	if i, ok := s.selected(); ok {
		return s.rows[i].copied
	}
	return ""
}

func (s *sheaf) Hints() []screen.Hint {
	var hints []screen.Hint
	if s.copies != "" && s.Copied() != "" {
		hints = append(hints, screen.Hint{Key: "Ctrl+C", Label: s.copies})
	}
	for _, k := range s.keys {
		hints = append(hints, screen.Hint{Key: binding.Shown(k.key), Label: k.label})
	}
	return append(hints, screen.Hint{Key: "↑ ↓", Label: "choose"}, screen.HintOf(binding.ReadDown), screen.Hint{Key: "Esc", Label: "back"})
}

// Key takes a key.
func (s *sheaf) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	for _, one := range s.keys {
		if one.key == pressed {
			i, ok := s.selected()
			if !ok {
				i = -1
			}
			return one.do(i)
		}
	}
	c, _ := binding.Of(pressed, false)
	switch {
	case c == binding.ReadDown:
		s.from++
	case c == binding.ReadUp:
		s.from--
	case pressed == "esc" || pressed == "q":
		s.app.Close()
	default:
		record.MoveTable(s.table, c)
	}
	return nil
}

// View draws what is said, the rows, and the text of the selected one.
func (s *sheaf) View(width, height int) screen.View {
	th := s.app.theme
	s.take()
	var v screen.View
	if s.above != "" {
		v.Lines = record.Paragraphs(th.Base, s.above, width)
	}
	rest := height - len(v.Lines)
	high := min(len(s.rows)+1, max(3, rest/2))
	if len(s.rows) == 0 {
		high = rest
	}
	s.table.SetTheme(th)
	s.table.SetSize(width, high)
	x, y, ok := s.table.Cursor()
	v.X, v.Y, v.ShowCursor = x, y+len(v.Lines), ok
	v.Lines = append(v.Lines, s.table.Lines()...)
	if i, ok := s.selected(); ok {
		v.Lines = append(v.Lines, record.RuleWith(th, s.under, width))
		v.Lines = append(v.Lines, s.body(s.rows[i], width, height-len(v.Lines))...)
	}
	for len(v.Lines) < height {
		v.Lines = append(v.Lines, th.Base.Render(text.Spaces(width)))
	}
	v.Lines = v.Lines[:height]
	return v
}

// body draws as much of a text as there is room for.
func (s *sheaf) body(p page, width, room int) []string {
	th := s.app.theme
	if p.key != s.read {
		s.read, s.from = p.key, 0
	}
	var all []string
	for line := range strings.SplitSeq(strings.TrimRight(p.text, "\n"), "\n") {
		for _, part := range text.Wrap(line, max(10, width-4)) {
			all = append(all, th.Base.Render(text.Fit("   "+part, width)))
		}
	}
	if len(all) <= room {
		s.from = 0
		return all
	}
	s.from = max(0, min(s.from, len(all)-room+1))
	shown := append([]string(nil), all[s.from:min(len(all), s.from+room-1)]...)
	rest, hint := len(all)-s.from-len(shown), "   the end; Shift+↑ goes back"
	if rest > 0 {
		hint = "   … " + text.Count(rest, "more line", "more lines") + "; Shift+↓ reads on"
	}
	return append(shown, record.StyledLine(th, hint, width))
}

// sheafRows is the page as its table sees it.
type sheafRows struct{ s *sheaf }

func (r sheafRows) Len() int { return len(r.s.rows) }

func (sheafRows) Kind(int) table.Kind { return table.Data }

func (r sheafRows) Key(i int) string { return r.s.rows[i].key }

func (r sheafRows) Row(i int, row *table.Row) {
	p := r.s.rows[i]
	for n, cell := range p.cells {
		if n == p.inked && p.ink != nil {
			row.AddStyled(cell, p.ink(r.s.app.theme))
			continue
		}
		row.Add(cell)
	}
}

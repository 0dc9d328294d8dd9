package record

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/line"
)

// query is the words that a list is filtered by, and the line they are typed
// in.
type query struct {
	open  bool
	input *line.Line
}

func newQuery(th *theme.Theme) *query { return &query{input: line.New(th)} }

func (q *query) text() string { return q.input.Text() }

func (q *query) set(s string) { q.input.SetText(s) }

func (q *query) key(k tea.KeyMsg) bool { return q.input.Handle(k).Handled }

func (q *query) paste(s string) { q.input.Paste(s) }

func (q *query) view(th *theme.Theme, width int) (shown string, cursor int) {
	q.input.SetTheme(th)
	q.input.SetWidth(width)
	cursor, _ = q.input.Cursor()
	return q.input.Draw(), cursor
}

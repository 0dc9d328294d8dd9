package terminal

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// BigMsg brings what QueryBig found.
type BigMsg struct{ Big bool }

// QueryBig finds out whether the terminal has lines of double height: it makes
// the first line one of double width, writes more than half a line into it and
// asks where the cursor is. A terminal that has such lines is in the second
// row. One that says nothing within the limit has none.
//
// Run it in the alternate screen. It spoils the first two lines: painted is
// called when they have to be painted again.
func (in *Input) QueryBig(send func(string), painted func(), columns int, limit time.Duration) tea.Cmd {
	return func() tea.Msg {
		answers, done := in.Expect(Cursor, "")
		defer done()
		defer painted()
		send(bigQuestion(columns))
		late := time.NewTimer(limit)
		defer late.Stop()
		select {
		case a := <-answers:
			return BigMsg{strings.HasPrefix(a.Text, "2;")}
		case <-late.C:
			return BigMsg{}
		}
	}
}

// bigQuestion turns wrapping on for the question, and leaves the line as it was.
func bigQuestion(columns int) string {
	return "\x1b[m\x1b[?7h\x1b[1;1H\x1b#6" + strings.Repeat(" ", columns/2+3) + "\x1b[6n" + "\x1b[1;1H\x1b#5\x1b[?7l"
}

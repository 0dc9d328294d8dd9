package meetings

import (
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/editor"
)

// splitter shows the words of an entry with a cursor: Enter makes two entries
// of one where it stands. Nothing is typed in it.
type splitter struct {
	host   screen.Host
	id     model.ID
	of     string
	editor *editor.Editor
}

func (r *room) split(at entry) tea.Cmd {
	m, ok := at.rec.(*model.Minute)
	if !ok {
		return nil
	}
	if text, _ := model.FieldOf(model.KindMinute, "text"); r.host.Sight().Hides(text, m) {
		r.host.Say("Its words are withheld from the room: make the session private to split it.")
		return nil
	}
	s := &splitter{host: r.host, id: m.ID, of: m.Text, editor: editor.New(r.host.Theme())}
	s.editor.SetText(m.Text)
	s.editor.SetOffset(secondSentence(m.Text))
	r.host.Push(s)
	return nil
}

// secondSentence returns where the second sentence of a text begins, which is
// where most entries are split, or 0.
func secondSentence(s string) int {
	for i := 1; i < len(s); i++ {
		switch before := s[i-1]; {
		case before == '\n':
			return i
		case s[i] == ' ' && (before == '.' || before == '?' || before == '!') && i+1 < len(s):
			return i + 1
		}
	}
	return 0
}

func (s *splitter) Placement() screen.Placement { return screen.Panel }

// Size is as high as the text needs, within the screen.
func (s *splitter) Size(width, height int) (w, h int) {
	w = min(width-4, 76)
	return w, min(max(1, len(text.Wrap(s.of, max(10, w-1))))+2, height-2)
}

// Title says what Enter does.
func (s *splitter) Title() string { return "Split the entry where the cursor stands" }

// Hints are the keys of the box.
func (s *splitter) Hints() []screen.Hint {
	return []screen.Hint{{Key: "← → ↑ ↓", Label: "put the cursor"}, {Key: "Ctrl+→", Label: "a word on"}, {Key: "Enter", Label: "split here"}, {Key: "Esc", Label: "leave it"}}
}

// Untyped says that undo is the review's here.
func (s *splitter) Untyped() {}

// Paste does nothing: there is nothing to type into.
func (s *splitter) Paste(string) tea.Cmd { return nil }

// Key moves the cursor, or splits.
func (s *splitter) Key(k tea.KeyMsg) tea.Cmd {
	switch pressed := k.String(); pressed {
	case "esc":
		s.host.Close()
	case "enter":
		at := utf8.RuneCountInString(s.of[:s.editor.Offset()])
		return s.host.Commit(model.SplitMinute{ID: s.id, At: at}, func(err error) tea.Cmd {
			if err == nil {
				s.host.Dismiss(s)
			}
			return nil
		})
	case "left", "right", "up", "down", "home", "end", "pgup", "pgdown", "ctrl+left", "ctrl+right", "alt+left", "alt+right", "ctrl+home", "ctrl+end":
		s.editor.Handle(k)
	default:
		s.host.Say("Here the entry is only split. Esc leaves; Enter on the entry corrects its words.")
	}
	return nil
}

// View draws the text with the cursor, and below it how the two begin and end.
func (s *splitter) View(width, height int) screen.View {
	th := s.host.Theme()
	s.editor.SetTheme(th)
	s.editor.SetSize(width, max(1, height-2))
	v := screen.View{Lines: s.editor.Lines()}
	v.X, v.Y, v.ShowCursor = s.editor.Cursor()
	for len(v.Lines) < height-1 {
		v.Lines = append(v.Lines, th.Panel.Render(text.Spaces(width)))
	}
	head, tail := text.OneLine(s.of[:s.editor.Offset()]), text.OneLine(s.of[s.editor.Offset():])
	words := "Put the cursor between two words."
	if head != "" && tail != "" {
		half := max(8, (width-10)/2)
		words = "… " + tailOf(head, half-2) + "  ┃  " + text.Truncate(tail, half)
	}
	v.Lines = append(v.Lines, th.PanelQuiet.Render(text.Fit(words, width)))
	return v
}

// tailOf returns the last cells of a line.
func tailOf(s string, width int) string {
	r := []rune(s)
	r = r[max(0, len(r)-width):]
	for len(r) > 0 && text.Width(string(r)) > width {
		r = r[1:]
	}
	return string(r)
}

package strip

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
)

// look withholds the line from the moment on that the room may be looking, and
// shows it again when it may not.
func (s *Strip) look() {
	watched := s.host.Sight().Watched()
	switch {
	case !watched:
		s.veiled = false
	case !s.watched:
		s.veiled, s.seen = s.line.Text() != "", ""
	}
	s.watched = watched
}

// cover withholds a line that was left for later, but for one that the room has
// seen being typed.
func (s *Strip) cover() {
	s.look()
	s.veiled = s.watched && s.line.Text() != "" && (s.veiled || s.line.Text() != s.seen)
}

// count says how much is withheld.
func count(typed string) string {
	if n := utf8.RuneCountInString(typed); n != 1 {
		return fmt.Sprintf("%s (%d characters)", sight.Word, n)
	}
	return sight.Word + " (1 character)"
}

const veilSays = "The draft is withheld: the room may be looking. y shows it, n keeps it and begins another line, Esc leaves it."

func veilHints() []screen.Hint {
	return []screen.Hint{{Key: "y", Label: "show it"}, {Key: "n", Label: "another line"}, {Key: "Esc", Label: "later"}, {Key: "Ctrl+G", Label: "keys"}}
}

// veilKey takes a key while the line is withheld.
func (s *Strip) veilKey(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "y", "Y":
		s.veiled = false
	case "n", "N":
		// It is kept beside, as a draft of its own.
		s.host.SaveDraft(s.key+"/"+strconv.FormatInt(s.host.Now().UnixNano(), 36), s.kept())
		s.line.SetText("")
		s.host.SaveDraft(s.key, "")
		s.veiled = false
	case "esc":
		s.leave()
	default:
		s.host.Say(veilSays)
	}
	return nil
}

// Package strip is the capture line: the strip at the foot of every tab while a
// meeting is live, in which one line of typing becomes an entry of the minutes.
//
// It owns the line being typed, what it is understood as, and its draft. It
// asks no questions: what it does not understand is a note. It knows the model
// and the screens' host, and no tab.
package strip

import (
	"errors"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/line"
)

// most is how long a line may be, in bytes: a page that is pasted by mistake
// goes in and can be thrown away, a book does not.
const most = 1 << 20

// Strip is the capture line. While it is open it is a layer above whatever the
// officer was doing, which stays as it was.
type Strip struct {
	host screen.Host
	// program carries out the commands that are the program's, such as undo.
	program func(binding.Command) tea.Cmd
	line    *line.Line
	as      model.MinuteType // what a line is that does not say
	open    bool
	key     string // under which the line is kept as a draft
	known   known
	read    reading // the last one
	// veiled says that the line is withheld: it was typed while the room could
	// not look. seen is what the room could read last, watched whether it may
	// look.
	veiled, watched bool
	seen            string
}

// New returns a closed strip.
func New(h screen.Host, program func(binding.Command) tea.Cmd) *Strip {
	s := &Strip{host: h, program: program, line: line.New(h.Theme())}
	s.line.Limit, s.line.Breaks = most, line.KeepBreaks
	s.line.Clean = func(pasted string) string {
		clean, _ := prose.Clean(pasted)
		return clean
	}
	return s
}

// types are what the three keys make of a line that does not say what it is.
var types = map[binding.Command]model.MinuteType{
	binding.Note: model.NoteMinute, binding.Action: model.ActionMinute, binding.Resolution: model.Resolved,
}

// Opens says whether a command opens the strip.
func Opens(c binding.Command) bool {
	_, ok := types[c]
	return ok
}

// Open opens the strip for a command, with the draft that was left there.
func (s *Strip) Open(c binding.Command) {
	m := s.host.Review().LiveMeeting()
	switch {
	case m == nil:
		s.host.Say("No meeting is live: 8 leads to the meetings, where one can be opened.")
		return
	case s.host.ReadOnly() != "":
		s.host.Warn(s.host.ReadOnly())
		return
	}
	if key := draftKey(s.host.Review(), m); key != s.key || s.line.Text() == "" {
		s.key = key
		s.take(s.host.Draft(key))
	}
	s.as = types[c]
	s.cover()
	s.show()
}

func (s *Strip) show() {
	s.host.Dismiss(s)
	s.open = true
	s.host.Push(s)
}

func (s *Strip) hide() {
	s.open = false
	s.host.Dismiss(s)
}

// Placement puts the strip above the last line.
func (s *Strip) Placement() screen.Placement { return screen.Foot }

// Size is the whole width.
func (s *Strip) Size(width, _ int) (w, h int) { return width, rows }

// Title names the strip on the help page.
func (s *Strip) Title() string { return "the capture line" }

// Copied returns what Ctrl+C copies.
func (s *Strip) Copied() string {
	if s.veiled {
		return ""
	}
	return s.line.Copy()
}

// Hints are the keys of the open strip.
func (s *Strip) Hints() []screen.Hint {
	if s.veiled {
		return veilHints()
	}
	hints := []screen.Hint{{Key: "Enter", Label: "make it"}, {Key: "Esc", Label: "later"}}
	if _, ok := s.offer(); ok {
		hints = append(hints, screen.Hint{Key: "Tab", Label: "complete"})
	}
	hints = append(hints, screen.Hints(binding.Note, binding.Action, binding.Resolution)...)
	return append(hints,
		screen.Hint{Key: "Ctrl+S", Label: "and the next"}, screen.Hint{Key: "Alt+Enter", Label: "new line"}, screen.Hint{Key: "Ctrl+P", Label: "more"}, screen.Hint{Key: "Ctrl+G", Label: "keys"})
}

// Paste puts text into the line.
func (s *Strip) Paste(pasted string) tea.Cmd {
	if s.veiled {
		s.host.Say(veilSays)
		return nil
	}
	if s.line.Paste(pasted).Refused {
		s.host.Warn("The pasted text is longer than a line of the minutes can be, so nothing of it was taken. Log it as evidence, or import it.")
	}
	return nil
}

// Key takes a key. Enter makes the entry and closes the strip, Ctrl+S makes it
// and stays for the next one, Alt+Enter goes on in a new line of it, Tab takes
// the name or the text that is offered, Esc leaves the line for later.
func (s *Strip) Key(k tea.KeyMsg) tea.Cmd {
	if s.veiled {
		return s.veilKey(k)
	}
	switch k.String() {
	case "enter":
		return s.enter(false)
	case "esc":
		s.leave()
		return nil
	case "tab":
		s.complete()
		return nil
	case "alt+enter", "ctrl+j":
		s.line.Break()
		return nil
	case " ":
		s.expand()
	}
	if s.line.Handle(k).Handled {
		return nil
	}
	switch c, _ := binding.Of(k.String(), true); c {
	case binding.Save:
		return s.enter(true)
	case binding.Note, binding.Action, binding.Resolution:
		s.as = types[c]
	case binding.Discard:
		s.line.SetText("")
		s.host.SaveDraft(s.key, "")
	case binding.Undo, binding.Redo, binding.Palette:
		return s.program(c)
	default:
	}
	return nil
}

// leave closes the strip and keeps the line.
func (s *Strip) leave() {
	s.hide()
	if !s.veiled {
		s.seen = s.line.Text()
	}
	s.host.SaveDraft(s.key, s.kept())
	if s.line.Text() != "" {
		s.host.Say("Not in the minutes, but kept as a draft: F7 goes on with it.")
	}
}

// enter makes an entry of the line. The strip is free at once: the officer
// never waits for the disk. A line that could not be written comes back.
func (s *Strip) enter(stay bool) tea.Cmd {
	typed, as, key := s.line.Text(), s.as, s.key
	if strings.TrimSpace(typed) == "" {
		if !stay {
			s.leave()
		}
		return nil
	}
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil
	}
	c := s.reading().change
	s.line.SetText("")
	if !stay {
		s.hide()
	}
	return s.host.Spend(key, c, func(err error) tea.Cmd {
		if err != nil && !errors.Is(err, model.ErrNothing) {
			s.giveBack(typed, as, key)
			return nil
		}
		s.host.SaveDraft(key, s.rest(key))
		return nil
	})
}

// rest is what is still to be kept under the key of a line that was made: what
// is typed there by now.
func (s *Strip) rest(key string) string {
	if key != s.key {
		return ""
	}
	return s.kept()
}

// giveBack puts a line back that could not be made. Where another one is being
// typed already, it is kept as a draft of its own.
func (s *Strip) giveBack(typed string, as model.MinuteType, key string) {
	if s.line.Text() != "" {
		s.host.SaveDraft(key+"/"+strconv.FormatInt(s.host.Now().UnixNano(), 36), keep(typed, as))
		return
	}
	s.key, s.as = key, as
	s.line.SetText(typed)
	s.seen = typed
	s.host.SaveDraft(key, s.kept())
	s.show()
}

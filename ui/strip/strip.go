// Package strip is the capture line: the strip at the foot of every tab while a
// meeting is live, in which one line of typing becomes an entry of the minutes.
//
// It owns the line being typed, what it is understood as, and its draft. It
// asks no questions: what it does not understand is a note. It knows the model
// and the screens' host, and no tab.
package strip

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
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
}

// New returns a closed strip.
func New(h screen.Host, program func(binding.Command) tea.Cmd) *Strip {
	s := &Strip{host: h, program: program, line: line.New(h.Theme())}
	s.line.Limit = most
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
	s.show()
}

// OpenDraft goes on with a line that was kept under a key: in the strip, or as
// an entry of its own where the meeting is closed by now. ok is false where the
// key is none of a line, or its meeting is gone.
func (s *Strip) OpenDraft(key string) (ok bool) {
	r := s.host.Review()
	for _, m := range r.Meetings() {
		if key != draftKey(r, m) && !strings.HasPrefix(key, draftKey(r, m)+"/") {
			continue
		}
		if !m.Live() {
			s.late(key, m)
			return true
		}
		if s.line.Text() != "" && key != s.key {
			s.host.SaveDraft(s.key, s.kept())
		}
		s.key = key
		s.take(s.host.Draft(key))
		s.show()
		return true
	}
	return false
}

// late makes an entry of a line that was left when its meeting closed.
func (s *Strip) late(key string, m *model.Meeting) {
	var d draft
	if json.Unmarshal([]byte(s.host.Draft(key)), &d) != nil {
		return
	}
	begin := []model.Value{{Field: "text", Text: d.Values["text"]}, {Field: "type", Text: d.Values["type"]}}
	s.host.Push(record.NewFormIn(s.host, m.ID, model.KindMinute, begin, 0).Then(func() tea.Cmd {
		s.host.SaveDraft(key, "")
		return nil
	}))
}

// Refresh closes the strip when its meeting was closed; the line is kept.
func (s *Strip) Refresh() {
	if s.open && s.host.Review().LiveMeeting() == nil {
		s.hide()
		s.host.SaveDraft(s.key, s.kept())
		s.line.SetText("")
	}
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

// draft is what is kept of a line; Title is what lists of drafts show.
type draft struct {
	Title  string            `json:"title"`
	Values map[string]string `json:"values"`
}

// draftKey is where the line of a meeting is kept.
func draftKey(r *model.Review, m *model.Meeting) string {
	return string(r.ID) + "/capture:" + strconv.FormatUint(uint64(m.ID), 10)
}

// take shows what was kept.
func (s *Strip) take(kept string) {
	var d draft
	if kept != "" && json.Unmarshal([]byte(kept), &d) == nil {
		s.as = model.MinuteType(d.Values["type"])
	}
	s.line.SetText(d.Values["text"])
}

// waiting is the text that was left for later, also before a crash.
func (s *Strip) waiting() string {
	if typed := s.line.Text(); typed != "" {
		return typed
	}
	r := s.host.Review()
	m := r.LiveMeeting()
	var d draft
	if m == nil || json.Unmarshal([]byte(s.host.Draft(draftKey(r, m))), &d) != nil {
		return ""
	}
	return d.Values["text"]
}

func (s *Strip) kept() string { return keep(s.line.Text(), s.as) }

func keep(text string, as model.MinuteType) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	b, err := json.Marshal(draft{Title: "Minutes: " + text, Values: map[string]string{"text": text, "type": string(as)}})
	if err != nil {
		return ""
	}
	return string(b)
}

// KeepDraft returns what is to be kept of the line.
func (s *Strip) KeepDraft() (key, kept string) { return s.key, s.kept() }

// Placement puts the strip above the last line.
func (s *Strip) Placement() screen.Placement { return screen.Foot }

// Size is the whole width.
func (s *Strip) Size(width, _ int) (w, h int) { return width, rows }

// Title names the strip on the help page.
func (s *Strip) Title() string { return "the capture line" }

// Copied returns what Ctrl+C copies.
func (s *Strip) Copied() string { return s.line.Copy() }

// Hints are the keys of the open strip.
func (s *Strip) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "Enter", Label: "make it"}, {Key: "Esc", Label: "later"}}
	if _, ok := s.offer(); ok {
		hints = append(hints, screen.Hint{Key: "Tab", Label: "complete"})
	}
	hints = append(hints, screen.Hints(binding.Note, binding.Action, binding.Resolution)...)
	return append(hints,
		screen.Hint{Key: "Ctrl+S", Label: "and the next"}, screen.Hint{Key: "Ctrl+P", Label: "more"}, screen.Hint{Key: "Ctrl+G", Label: "keys"})
}

// Paste puts text into the line.
func (s *Strip) Paste(pasted string) tea.Cmd {
	if s.line.Paste(pasted).Refused {
		s.host.Warn("The pasted text is longer than a line of the minutes can be, so nothing of it was taken. Log it as evidence, or import it.")
	}
	return nil
}

// Key takes a key. Enter makes the entry and closes the strip, Ctrl+S makes it
// and stays for the next one, Tab takes the name that is offered, Esc leaves
// the line for later.
func (s *Strip) Key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "enter":
		return s.enter(false)
	case "esc":
		s.leave()
		return nil
	case "tab":
		s.complete()
		return nil
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
	return s.host.Commit(c, func(err error) tea.Cmd {
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
	s.host.SaveDraft(key, s.kept())
	s.show()
}

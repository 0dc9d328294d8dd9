package strip

import (
	"encoding/json"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
)

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
		s.cover()
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
	s.look()
	if s.open && s.host.Review().LiveMeeting() == nil {
		s.hide()
		s.host.SaveDraft(s.key, s.kept())
		s.line.SetText("")
	}
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

package meetings

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// exclusionForm asks for the motion that the public be excluded: under which
// paragraph, and what the public-interest test came to. Its words are made of
// them; they tell the room neither the title of the item nor what it is about.
func exclusionForm(h screen.Host, m *model.Meeting) *record.Question {
	paragraph := ""
	if it := h.Review().Sitting(m.ID).Current(); it != nil {
		paragraph = it.Exempt
	}
	fields := []record.FormField{
		record.ParagraphField(h, record.FormField{Key: "exempt", Label: "Under paragraph", Value: paragraph, Help: "Space chooses the paragraph of the schedule that the motion names."}),
		{Key: "interest", Label: "Public interest", Kind: form.Text, Lines: 3, Value: model.PublicInterest, Help: "What the public-interest test came to: it follows “and because”. The room reads it."},
		who(h, m, "mover", "Moved by"),
		who(h, m, "seconder", "Seconded by"),
	}
	q := record.NewQuestion(h, "Exclude the public from item "+currentNumber(h, m), fields, func(v map[string]string) model.Change {
		return model.Propose{
			Meeting: m.ID, Item: current(m), Type: model.ExcludePublic, Exempt: v["exempt"], Interest: v["interest"],
			Mover: attendee(h.Review().Sitting(m.ID), v["mover"]), Seconder: attendee(h.Review().Sitting(m.ID), v["seconder"]),
		}
	})
	return checkWho(h, m, q).Draft("exclude:" + keyOf(m.ID)).ForRoom()
}

func currentNumber(h screen.Host, m *model.Meeting) string {
	s := h.Review().Sitting(m.ID)
	return s.ItemNumber(s.Current())
}

// who is a field for one of the members, by a part of the name.
func who(h screen.Host, m *model.Meeting, key, label string) record.FormField {
	return record.FormField{Key: key, Label: label, Help: "A part of the name is enough. It may be said later.", Note: func(v string) string {
		if strings.TrimSpace(v) == "" {
			return ""
		}
		a, why := find(h.Review().Sitting(m.ID), v)
		if a == nil {
			return why
		}
		return "→ " + text.OneLine(a.Name)
	}}
}

// checkWho has the page refuse a mover and a seconder who are nobody.
func checkWho(h screen.Host, m *model.Meeting, q *record.Question) *record.Question {
	for _, key := range []string{"mover", "seconder"} {
		q.Check(key, func(v string) string {
			if a, why := find(h.Review().Sitting(m.ID), v); a == nil && strings.TrimSpace(v) != "" {
				return why
			}
			return ""
		})
	}
	return q
}

// taken returns what follows once an item is taken: where the item is exempt
// and the public is there, the motion that excludes it is offered, and where the
// exempt item is done, that the public comes in again.
func taken(h screen.Host, meeting model.ID) func(error) tea.Cmd {
	return func(err error) tea.Cmd {
		s := h.Review().Sitting(meeting)
		if err != nil || s == nil {
			return nil
		}
		item := s.Current()
		switch {
		case s.NeedsExclusion(item):
			ask(h, record.NewConfirm(h, "Item "+s.ItemNumber(item)+" is exempt. Move to exclude the public?", "the motion", func() tea.Cmd {
				h.Push(exclusionForm(h, s.Meeting()))
				return nil
			}))
		case s.Exclusion() != nil && item != nil && item.Exempt == "":
			ask(h, record.NewConfirm(h, "Item "+s.ItemNumber(item)+" is not exempt. Let the public in again?", "let it in", func() tea.Cmd {
				return h.Commit(model.SetSession{Meeting: meeting, Session: model.PublicSession}, nil)
			}))
		}
		return nil
	}
}

// carried returns what follows once a motion became a resolution: one that
// excludes the public offers to change the session.
func carried(h screen.Host, meeting, motion model.ID) func(error) tea.Cmd {
	return func(err error) tea.Cmd {
		s := h.Review().Sitting(meeting)
		m, ok := h.Review().Find(motion).(*model.Motion)
		if err != nil || s == nil || !ok || m.Type != model.ExcludePublic || s.Meeting().Session != model.PublicSession {
			return nil
		}
		ask(h, record.NewConfirm(h, "The public is excluded. Has it left the room?", "private session", func() tea.Cmd {
			return h.Commit(model.SetSession{Meeting: meeting, Session: model.PrivateSession}, nil)
		}))
		return nil
	}
}

// ask puts a question that follows from what was just saved: it stands where
// that was told.
func ask(h screen.Host, c *record.Confirm) {
	h.Say("")
	h.Push(c.ForRoom())
}

// askSession asks before the session is changed: the room may be looking.
func askSession(h screen.Host, m *model.Meeting) tea.Cmd {
	if m.State == model.MeetingClosed {
		h.Say("That meeting is closed: its session stays as it was.")
		return nil
	}
	to, question, label := model.PublicSession, "The session is private. Let the public in?", "public session"
	if m.Session == model.PublicSession {
		to, question, label = model.PrivateSession, "The session is public. Has the public left?", "private session"
	}
	if m.State == model.MeetingPrepared {
		question = map[model.Session]string{
			model.PublicSession:  "It is to begin in private. Begin in public?",
			model.PrivateSession: "It is to begin in public. Begin in private?",
		}[to]
	}
	h.Push(record.NewConfirm(h, question, label, func() tea.Cmd {
		return h.Commit(model.SetSession{Meeting: m.ID, Session: to}, nil)
	}).ForRoom())
	return nil
}

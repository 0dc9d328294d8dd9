package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/theme"
)

// opened returns what follows once a meeting is open: what was changed since it
// was rehearsed is listed.
func opened(h screen.Host, m *model.Meeting) func(error) tea.Cmd {
	return func(err error) tea.Cmd {
		if err != nil || m.Rehearsed.IsZero() {
			return taken(h, m.ID)(err)
		}
		last := h.Review().Revision // the opening itself
		return h.History(0, func(entries []*model.Entry, err error) tea.Cmd {
			if err != nil {
				h.Warn("What was changed since the rehearsal cannot be read: " + err.Error())
				return nil
			}
			about := touching(h.Review(), m.ID)
			since := sinceRehearsal(entries, m.ID, last, about)
			if len(since) == 0 {
				h.Say("Nothing was changed since the meeting was rehearsed.")
				return taken(h, m.ID)(nil)
			}
			at := m.Rehearsed.In(h.Now().Location()).Format("2 January 15:04")
			h.Push(record.NewReader(h, "Changed since the rehearsal of "+at, func(th *theme.Theme, width int) []string {
				return record.HistoryLines(h, th, since, width, func(id model.ID) bool { return about[id] })
			}).Closed())
			return nil
		})
	}
}

// touching returns what a meeting is made of: itself, its items also where they
// were removed, what belongs to them, and what they look at.
func touching(r *model.Review, meeting model.ID) map[model.ID]bool {
	s := r.Sitting(meeting)
	about := map[model.ID]bool{meeting: true}
	items := s.Items()
	for _, rec := range r.Removed() {
		if i, ok := rec.(*model.Item); ok && len(i.Meeting) > 0 && i.Meeting[0] == meeting {
			items = append(items[:len(items):len(items)], i)
		}
	}
	for _, i := range items {
		about[i.ID] = true
		for _, id := range i.Looks {
			about[id] = true
		}
	}
	for _, a := range s.Attendees() {
		about[a.ID] = true
	}
	for _, d := range s.Declarations() {
		about[d.ID] = true
	}
	return about
}

// sinceRehearsal returns the entries behind the last rehearsal of a meeting and
// before its opening that touched what it is made of.
func sinceRehearsal(entries []*model.Entry, meeting model.ID, opening model.Revision, about map[model.ID]bool) []*model.Entry {
	var since []*model.Entry
	for _, e := range entries {
		switch {
		case e.Seq >= opening:
		case rehearsed(e, meeting):
			since = nil
		case touches(e, about):
			since = append(since, e)
		}
	}
	return since
}

func touches(e *model.Entry, about map[model.ID]bool) bool {
	for _, t := range e.Touched {
		if about[t.ID] {
			return true
		}
	}
	return false
}

// rehearsed says whether an entry is the rehearsal of a meeting.
func rehearsed(e *model.Entry, meeting model.ID) bool {
	for _, t := range e.Touched {
		if t.ID != meeting {
			continue
		}
		before, after, err := t.Records()
		was, old := before.(*model.Meeting)
		is, now := after.(*model.Meeting)
		if err == nil && old && now && !is.Rehearsed.Equal(was.Rehearsed) {
			return true
		}
	}
	return false
}

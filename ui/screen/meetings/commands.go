package meetings

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/form"
)

// Do carries out a command about meetings from any tab: on the live meeting, or
// on the one that it can only mean. ok is false for all other commands.
func Do(h screen.Host, c binding.Command) (cmd tea.Cmd, ok bool) {
	if c == binding.ClosedTexts {
		h.Push(newClosed(h))
		return nil, true
	}
	fits := meant[c]
	if fits == nil {
		return nil, false
	}
	var all []*model.Meeting
	if m := h.Review().LiveMeeting(); m != nil && fits(m) {
		return act(h, m, c)
	}
	for _, m := range h.Review().Meetings() {
		if fits(m) {
			all = append(all, m)
		}
	}
	switch len(all) {
	case 0:
		h.Say(lacking(h, c))
		return nil, true
	case 1:
		return act(h, all[0], c)
	}
	var items []record.Choice
	for _, m := range all {
		items = append(items, record.Choice{Label: labelOf(m), Detail: stateOf(m), Pick: func() tea.Cmd {
			cmd, _ := act(h, m, c)
			return cmd
		}})
	}
	h.Push(record.NewChooser(h, "Which meeting?", items))
	return nil, true
}

// Knows says whether a command is about meetings.
func Knows(c binding.Command) bool { return meant[c] != nil }

// meant says of each command which meetings it can be about.
var meant = map[binding.Command]func(*model.Meeting) bool{
	binding.Motion: isLive, binding.Exclude: isLive, binding.Vote: isLive, binding.Session: isLive, binding.NextItem: isLive,
	binding.Adjourn: isLive, binding.Resume: isLive, binding.CloseMeeting: isLive, binding.Attendance: isLive,
	binding.OpenMeeting: isPrepared, binding.StandardAgenda: isPrepared,
	binding.Rehearse: isPrepared, binding.ChairSheet: func(m *model.Meeting) bool { return m.State != model.MeetingClosed },
	binding.ApproveMinutes: func(m *model.Meeting) bool { return m.State == model.MeetingClosed && m.Approved.IsZero() },
}

func isLive(m *model.Meeting) bool { return m.Live() }

func isPrepared(m *model.Meeting) bool { return m.State == model.MeetingPrepared }

// lacking says why a command means nothing now.
func lacking(h screen.Host, c binding.Command) string {
	switch c {
	case binding.OpenMeeting, binding.StandardAgenda, binding.Rehearse:
		return "No meeting is being prepared: 8 leads to the meetings, n there prepares one."
	case binding.ApproveMinutes:
		return "No minutes wait for approval: a meeting has to be closed first."
	default:
	}
	if len(h.Review().Of(model.KindMeeting)) == 0 {
		return "There is no meeting yet: 8 leads to the meetings, n there prepares one."
	}
	return "No meeting is live: “open the meeting” under : opens one."
}

func labelOf(m *model.Meeting) string {
	return fmt.Sprintf("Meeting %d   %s", m.Number, text.OneLine(m.When.Words))
}

// act carries out a command on a meeting.
func act(h screen.Host, m *model.Meeting, c binding.Command) (tea.Cmd, bool) {
	if meant[c] == nil {
		return nil, false
	}
	switch c {
	case binding.ChairSheet:
		h.Push(chairSheet(h, m))
		return nil, true
	case binding.Rehearse:
		rehearse(h, m)
		return nil, true
	default:
	}
	if why := h.ReadOnly(); why != "" {
		h.Warn(why)
		return nil, true
	}
	switch c {
	case binding.Motion:
		if m.State == model.MeetingPrepared {
			h.Say("Motions are put once the meeting is open: “open the meeting” under : opens it.")
			return nil, true
		}
		h.Push(motionForm(h, m))
	case binding.Vote:
		vote(h, m)
	case binding.Attendance:
		h.Push(newRegister(h, m.ID))
	case binding.Session:
		return askSession(h, m), true
	case binding.Exclude:
		h.Push(exclusionForm(h, m))
	case binding.NextItem:
		return nextItem(h, m), true
	case binding.OpenMeeting:
		return h.Commit(model.OpenMeeting{ID: m.ID}, func(err error) tea.Cmd {
			if err == nil {
				h.Visit(screen.Target{Tab: binding.TabMeetings, ID: m.ID})
			}
			return opened(h, m)(err)
		}), true
	case binding.Adjourn:
		return h.Commit(model.AdjournMeeting{ID: m.ID}, nil), true
	case binding.Resume:
		return h.Commit(model.ResumeMeeting{ID: m.ID}, nil), true
	case binding.CloseMeeting:
		return closeMeeting(h, m), true
	case binding.StandardAgenda:
		return standardAgenda(h, m), true
	case binding.ApproveMinutes:
		h.Push(approval(h, m))
	default:
	}
	return nil, true
}

// nextItem takes the item behind the current one.
func nextItem(h screen.Host, m *model.Meeting) tea.Cmd {
	s := h.Review().Sitting(m.ID)
	items, at := s.Items(), 0
	if now := s.Current(); now != nil {
		for i, it := range items {
			if it.ID == now.ID {
				at = i + 1
			}
		}
	}
	if at >= len(items) {
		h.Say("That was the last item. “close the meeting” under : ends the meeting.")
		return nil
	}
	return h.Commit(model.TakeItem{Meeting: m.ID, Item: items[at].ID}, taken(h, m.ID))
}

// standardAgenda adds the usual items that are not on the agenda yet.
func standardAgenda(h screen.Host, m *model.Meeting) tea.Cmd {
	on := map[string]bool{}
	for _, it := range h.Review().Sitting(m.ID).Items() {
		on[text.OneLine(it.Title)] = true
	}
	var add []model.Record
	for _, it := range model.StandardAgenda() {
		if !on[it.Title] {
			it.Meeting = []model.ID{m.ID}
			add = append(add, it)
		}
	}
	if len(add) == 0 {
		h.Say("The usual items are on the agenda already.")
		return nil
	}
	return h.Commit(model.Insert{Records: add}, func(err error) tea.Cmd {
		if err == nil {
			h.Say(fmt.Sprintf("Added %d usual items to the agenda. Ctrl+Z undoes it.", len(add)))
		}
		return nil
	})
}

// closeMeeting closes a meeting and lists what it leaves unfinished. It decides
// nothing.
func closeMeeting(h screen.Host, m *model.Meeting) tea.Cmd {
	open := h.Review().Sitting(m.ID).Unfinished()
	return h.Commit(model.CloseMeeting{ID: m.ID}, func(err error) tea.Cmd {
		switch {
		case err != nil:
		case len(open) > 0:
			h.Push(unfinished(h, m, open))
		default:
			h.Say(fmt.Sprintf("Meeting %d is closed, and nothing is unfinished. O writes its papers, Ctrl+Z opens it again.", m.Number))
		}
		return nil
	})
}

// unfinished is the page that lists what a meeting leaves open.
func unfinished(h screen.Host, m *model.Meeting, open []string) screen.Layer {
	title := fmt.Sprintf("Meeting %d is closed; %d things are unfinished", m.Number, len(open))
	if len(open) == 1 {
		title = fmt.Sprintf("Meeting %d is closed; one thing is unfinished", m.Number)
	}
	return record.NewReader(h, title, func(th *theme.Theme, width int) []string {
		lines := []string{th.Base.Render(text.Spaces(width))}
		for _, s := range open {
			for i, part := range text.Wrap(s, max(10, width-6)) {
				mark := "   · "
				if i > 0 {
					mark = "     "
				}
				lines = append(lines, th.Base.Render(text.Fit(mark+part, width)))
			}
		}
		lines = append(lines, th.Base.Render(text.Spaces(width)))
		return append(lines, record.Paragraphs(th.Quiet, "All of it can stay so, or be put right in the minutes: Enter there corrects an entry. Ctrl+Z opens the meeting again. O writes its papers into one folder, out of the door.", width)...)
	}).Closed().Offer("O", "out of the door: all papers", func() tea.Cmd { return h.Run(binding.Door) })
}

// approval asks for the corrections that minutes are approved with.
func approval(h screen.Host, m *model.Meeting) screen.Layer {
	fields := []record.FormField{{
		Key: "corrections", Label: "Corrections", Kind: form.Text, Lines: 5,
		Help: "One a line; empty where the minutes are approved as they stand. Ctrl+S approves them.",
	}}
	return record.NewQuestion(h, "Approve the minutes of "+labelOf(m), fields, func(v map[string]string) model.Change {
		return model.ApproveMinutes{Meeting: m.ID, Corrections: v["corrections"]}
	}).Draft("approve:" + keyOf(m.ID))
}

// DraftForm returns the page that a draft of that key was typed on, or nil
// where it is none of a meeting, or its meeting is gone.
func DraftForm(h screen.Host, key string) screen.Layer {
	for _, m := range h.Review().Meetings() {
		switch key {
		case "motion:" + keyOf(m.ID):
			return motionForm(h, m)
		case "exclude:" + keyOf(m.ID):
			return exclusionForm(h, m)
		case "approve:" + keyOf(m.ID):
			return approval(h, m)
		}
	}
	return draftOfTidying(h, key)
}

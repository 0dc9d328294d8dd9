package overview

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
)

// findDoors collects what needs the officer.
func (s *Screen) findDoors() {
	s.doors = nil
	add := func(says string, to screen.Target) { s.doors = append(s.doors, door{says: says, to: to}) }
	for key, kept := range s.host.Drafts() {
		if strings.HasPrefix(key, string(s.seen.ID)+"/") {
			what := record.DraftTitle(kept)
			if s.host.Sight().Watched() {
				what = sight.Word
			}
			add("Not saved yet: "+what, screen.Target{})
			s.doors[len(s.doors)-1].do = func() tea.Cmd { return s.draft(key) }
		}
	}
	if s.ahead.Disagree > 0 {
		add(many(s.ahead.Disagree, "action is", "actions are")+" rated better than the dates say", screen.Target{Tab: binding.TabActions, Filter: screen.FilterDisagrees})
	}
	if n := len(s.ahead.Late); n > 0 {
		add(fmt.Sprintf("%s late, the first by %s", many(n, "thing is", "things are"), many(s.ahead.Late[0].Late, "day", "days")), lateTarget(s.ahead.Late))
	}
	if waiting := s.ahead.Waiting(); len(waiting) > 0 {
		add(fmt.Sprintf("%s late: %s", many(len(waiting), "response is", "responses are"), s.references(waiting)), place(waiting[0]))
	} else if n := len(s.silent); n > 0 {
		add(fmt.Sprintf("%s without an answer, the longest for %s", many(n, "recommendation", "recommendations"), many(s.silent[0].Days, "day", "days")),
			screen.Target{Tab: binding.TabFindings, View: screen.ViewSilence})
	}
	if unknown := s.unknown; len(unknown) > 0 {
		add(many(len(unknown), "lead is", "leads are")+" nobody we know: "+tokens(unknown), screen.Target{Tab: binding.TabPeople, View: "Names nobody is known by"})
	}
	for _, m := range s.seen.Meetings() {
		to := screen.Target{Tab: binding.TabMeetings, ID: m.ID}
		switch {
		case m.Live():
			add(fmt.Sprintf("Meeting %d is live", m.Number), to)
		case m.State == model.MeetingClosed && m.Approved.IsZero():
			on := ""
			if when := oneLine(m.When.Words); when != "" {
				on = ", " + when + ","
			}
			add(fmt.Sprintf("The minutes of meeting %d%s are a draft", m.Number, on), to)
		}
	}
	if due := s.closedDue(); due > 0 {
		add(many(due, "closed text is", "closed texts are")+" to be looked at again: why the public may not read it", screen.Target{Tab: binding.TabMeetings, View: screen.ViewClosed})
	}
	if n := len(s.loose); n > 0 {
		add(many(n, "thing hangs", "things hang")+" in the air: "+shortTitle(s.loose[0]), screen.Target{})
		s.doors[len(s.doors)-1].do = func() tea.Cmd { return s.host.Run(binding.LooseEnds) }
	}
	if missing := s.seen.MissingForScope(); len(missing) > 0 && s.seen.Info().Stage == model.StageScope {
		add("Before the scope can be agreed: "+strings.Join(missing, "; "), screen.Target{Tab: binding.TabScope})
	}
}

// closedDue is how many closed texts somebody has to look at again. While the
// public is there not even their number is told.
func (s *Screen) closedDue() int {
	if s.host.Sight().Watched() {
		return 0
	}
	due := 0
	for _, t := range s.seen.ClosedTexts() {
		if t.Due(s.host.Today()) {
			due++
		}
	}
	return due
}

func lateTarget(late []model.Ahead) screen.Target {
	if late[0].Record.Kind() == model.KindAction {
		return screen.Target{Tab: binding.TabActions, Filter: screen.FilterLate}
	}
	return place(late[0])
}

// references names the recommendations that wait.
func (s *Screen) references(waiting []model.Ahead) string {
	var refs []string
	for i, w := range waiting {
		if i == 4 {
			refs = append(refs, "…")
			break
		}
		if rec, ok := w.Record.(*model.Recommendation); ok {
			refs = append(refs, s.seen.Called(rec))
		}
	}
	return strings.Join(refs, ", ")
}

// shortTitle says what hangs in the air, and why.
func shortTitle(l model.Loose) string { return model.TitleOf(l.Record) + ", " + l.Why }

func tokens(unknown []model.Unresolved) string {
	var names []string
	for i, u := range unknown {
		if i == 4 {
			names = append(names, "…")
			break
		}
		names = append(names, u.Token)
	}
	return strings.Join(names, ", ")
}

func many(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}

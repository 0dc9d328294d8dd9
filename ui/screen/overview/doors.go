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
	"council/scrutiny/ui/text"
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
		add(text.Count(s.ahead.Disagree, "action is", "actions are")+" rated better than the dates say", screen.Target{Tab: binding.TabActions, Filter: screen.FilterDisagrees})
	}
	for _, one := range behind {
		if late := s.ahead.Behind(one.kind); len(late) > 0 {
			add(fmt.Sprintf("%s late%s", text.Count(len(late), one.is, one.are), s.which(late)), one.to)
		}
	}
	if n := len(s.silent); n > 0 && len(s.ahead.Behind(model.KindRecommendation)) == 0 {
		add(fmt.Sprintf("%s without an answer, the longest for %s", text.Count(n, "recommendation", "recommendations"), text.Count(s.silent[0].Days, "day", "days")),
			screen.Target{Tab: binding.TabFindings, View: screen.ViewSilence})
	}
	if unknown := s.unknown; len(unknown) > 0 {
		add(text.Count(len(unknown), "lead is", "leads are")+" nobody we know: "+tokens(unknown), screen.Target{Tab: binding.TabPeople, View: screen.ViewUnresolved})
	}
	for _, m := range s.seen.Meetings() {
		to := screen.Target{Tab: binding.TabMeetings, ID: m.ID}
		switch {
		case m.Live():
			add(fmt.Sprintf("Meeting %d is live", m.Number), to)
		case m.State == model.MeetingClosed && m.Approved.IsZero():
			on := ""
			if when := text.OneLine(m.When.Words); when != "" {
				on = ", " + when + ","
			}
			add(fmt.Sprintf("The minutes of meeting %d%s are a draft", m.Number, on), to)
		}
	}
	if s.closed > 0 {
		add(text.Count(s.closed, "closed text is", "closed texts are")+" to be looked at again: why the public may not read it", screen.Target{Tab: binding.TabMeetings, View: screen.ViewClosed})
	}
	for _, one := range hanging {
		if loose := looseOf(s.loose, one.kind); len(loose) > 0 {
			add(fmt.Sprintf("%s in the air: %s", text.Count(len(loose), one.is, one.are), shortTitle(loose[0])), one.to)
		}
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

// gap is what may be wanting of a kind, and the list of exactly that.
type gap struct {
	kind    model.Kind
	is, are string
	to      screen.Target
}

// behind is what can be late.
var behind = []gap{
	{model.KindAction, "action is", "actions are", screen.Target{Tab: binding.TabActions, Filter: screen.FilterLate}},
	{model.KindTask, "task is", "tasks are", screen.Target{Tab: binding.TabPlan, View: screen.ViewTasks, Filter: screen.FilterLate}},
	{model.KindRecommendation, "response is", "responses are", screen.Target{Tab: binding.TabFindings, View: screen.ViewSilence, Filter: screen.FilterLate}},
	{model.KindSending, "answer from a lead is", "answers from leads are", screen.Target{Tab: binding.TabActions, Filter: screen.FilterAsked}},
	{model.KindRound, "round of positions is", "rounds of positions are", screen.Target{Tab: binding.TabActions, Filter: screen.FilterAwaited}},
}

// hanging is what can hang in the air.
var hanging = []gap{
	{model.KindEnquiry, "line of enquiry hangs", "lines of enquiry hang", screen.Target{Tab: binding.TabEvidence, View: screen.ViewCoverage, Filter: screen.FilterLoose}},
	{model.KindEvidence, "piece of evidence hangs", "pieces of evidence hang", screen.Target{Tab: binding.TabEvidence, View: screen.ViewLog, Filter: screen.FilterLoose}},
	{model.KindFinding, "finding hangs", "findings hang", screen.Target{Tab: binding.TabFindings, View: screen.ViewFindings, Filter: screen.FilterLoose}},
	{model.KindRecommendation, "recommendation hangs", "recommendations hang", screen.Target{Tab: binding.TabFindings, View: screen.ViewRecommendations, Filter: screen.FilterLoose}},
	{model.KindResponse, "response hangs", "responses hang", screen.Target{Tab: binding.TabFindings, View: screen.ViewResponses, Filter: screen.FilterLoose}},
}

// which says which of what is late it is: recommendations by what they are
// called, all else by how late the first is.
func (s *Screen) which(late []model.Ahead) string {
	if late[0].Record.Kind() == model.KindRecommendation {
		return ": " + s.references(late)
	}
	if len(late) == 1 {
		return " by " + text.Count(late[0].Late, "day", "days")
	}
	return ", the first by " + text.Count(late[0].Late, "day", "days")
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
func shortTitle(l model.Loose) string {
	return strings.TrimRight(model.TitleOf(l.Record), ".") + ": " + l.Why
}

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

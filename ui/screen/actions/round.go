package actions

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// openRound asks for the day of a new round of monitoring.
func (s *Screen) openRound(then func() tea.Cmd) tea.Cmd {
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil
	}
	if r := s.host.Review().OpenRound(); r != nil {
		s.host.Say(fmt.Sprintf("Round %d, as at %s, is still open: u runs through it, and “close round” under : ends it.", r.Number, longDay(r.AsAt)))
		return nil
	}
	today := longDay(s.host.Today())
	fields := []record.FormField{
		{Key: "as_at", Label: "As at", Value: today, Help: "The day that the positions are to hold for.", Required: true},
		{Key: "asked", Label: "Asked for on", Value: today, Help: "When the leads were asked."},
		{Key: "due", Label: "Wanted by", Help: "When the answers are wanted. The first meeting after it takes the round on its agenda."},
	}
	s.host.Push(record.NewQuestion(s.host, "Open a monitoring round", fields, func(v map[string]string) model.Change {
		day, _ := timetable.Read(v["as_at"]).Due()
		return model.OpenRound{Asked: v["asked"], Due: v["due"], AsAt: day}
	}).Check("as_at", certainDay(today)).Then(then))
	return nil
}

// certainDay checks that words say one day.
func certainDay(example string) func(string) string {
	return func(v string) string {
		if _, ok := timetable.Read(v).Due(); !ok {
			return "That is no certain day: write it as " + example + "."
		}
		return ""
	}
}

func longDay(d timetable.Day) string { return d.Time().Format("2 January 2006") }

// closeRound ends the round, after saying what it still waits for.
func (s *Screen) closeRound() tea.Cmd {
	r := s.host.Review().OpenRound()
	switch {
	case s.host.ReadOnly() != "":
		s.host.Warn(s.host.ReadOnly())
		return nil
	case r == nil:
		s.host.Say(noRound)
		return nil
	}
	question := fmt.Sprintf("Close round %d? All is answered.", r.Number)
	if n := len(s.awaited(r)); n > 0 {
		question = fmt.Sprintf("Close round %d? %d of its actions are not answered.", r.Number, n)
	}
	s.host.Push(record.NewConfirm(s.host, question, "close it", func() tea.Cmd { return s.host.Commit(model.CloseRound{ID: r.ID}, nil) }))
	return nil
}

const noRound = "No monitoring round is open: “monitoring round” under : opens one."

// awaited returns the actions that a round waits for, in the tracker's order.
func (s *Screen) awaited(r *model.Round) []model.ID {
	s.count()
	watch := model.NewWatch(s.seen, s.day)
	var ids []model.ID
	for _, w := range s.rows {
		if watch.Asks(r, w.action) && !r.Answered(w.action) {
			ids = append(ids, w.action.ID)
		}
	}
	return ids
}

// runThrough takes position and rating of each action in turn.
func (s *Screen) runThrough() tea.Cmd {
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil
	}
	r := s.host.Review().OpenRound()
	if r == nil {
		return s.openRound(s.runThrough)
	}
	ids := s.awaited(r)
	if len(ids) == 0 {
		return s.closeRound()
	}
	return s.take(r, ids, 0)
}

// take asks for one of the actions; the next follows once it is saved.
func (s *Screen) take(r *model.Round, ids []model.ID, at int) tea.Cmd {
	for at < len(ids) && s.host.Review().Find(ids[at]) == nil {
		at++
	}
	if at >= len(ids) {
		s.stopped(r, len(ids))
		return nil
	}
	s.Select(ids[at])
	a, ok := s.host.Shown().Find(ids[at]).(*model.Action)
	if !ok {
		return s.take(r, ids, at+1)
	}
	today := longDay(s.host.Today())
	title := fmt.Sprintf("Round %d, %d of %d: %s %s", r.Number, at+1, len(ids), s.ref(a.ID), text.OneLine(a.Title()))
	q := record.NewQuestion(s.host, text.Truncate(title, 70), s.takeFields(r, a), func(v map[string]string) model.Change {
		held, _ := timetable.Read(v["held"]).Due()
		c := model.TakeIn{ID: a.ID, Held: held, Text: v["text"], Date: v[model.RequireDate], Reason: v[model.RequireReason]}
		if v["rating"] != asItIs {
			c.Rate, c.Rating = true, model.RatingKey(v["rating"])
		}
		return c
	}).Check("held", certainDay(today))
	q.Then(func() tea.Cmd { return s.take(r, ids, at+1) }).Left(func() { s.stopped(r, len(ids)) })
	s.host.Push(q.Draft(fmt.Sprintf("position:%d", a.ID)))
	return nil
}

// asItIs is the choice that leaves the rating as it is.
const asItIs = "="

// takeFields are what is asked of one action.
func (s *Screen) takeFields(r *model.Round, a *model.Action) []record.FormField {
	help := text.Joined("   ", text.OneLine(a.Title()), text.OneLine(a.Leads), text.OneLine(a.When.Words))
	if p, ok := a.Position(); ok {
		help += "   Until now: " + text.OneLine(p.Text)
	}
	scheme := s.host.Shown().Info().Scheme
	now := "not rated"
	if rating, ok := scheme.Rating(a.Rating); ok {
		now = rating.Shape + " " + rating.Word
	}
	options := []form.Option{{Key: asItIs, Label: "as it is: " + now}}
	needs := map[string]bool{}
	for _, rating := range scheme.Ratings {
		options = append(options, form.Option{Key: string(rating.Key), Label: rating.Letter + " " + rating.Word})
		for _, need := range rating.Requires {
			needs[need] = true
		}
	}
	fields := []record.FormField{
		{Key: "text", Label: "Position", Kind: form.Text, Lines: 5, Help: help},
		{Key: "rating", Label: "Rating", Kind: form.Choice, Value: asItIs, Options: options, Help: "Ctrl+S goes on to the next; what is left empty is not answered."},
		{Key: "held", Label: "As at", Value: longDay(r.AsAt), Required: true},
	}
	if needs[model.RequireDate] {
		fields = append(fields, record.FormField{Key: model.RequireDate, Label: "New date", Help: "Where the rating asks for it, in your own words."})
	}
	if needs[model.RequireReason] {
		fields = append(fields, record.FormField{Key: model.RequireReason, Label: "Reason", Help: "Where the rating asks for it."})
	}
	return fields
}

// stopped lists what the round still waits for.
func (s *Screen) stopped(r *model.Round, asked int) {
	s.Refresh()
	left := len(s.awaited(r))
	if left == 0 {
		s.host.Say(fmt.Sprintf("Round %d is answered. “close round” under : ends it, and keeps how the ratings stand.", r.Number))
		return
	}
	s.SetFilter(screen.FilterAwaited)
	s.host.Say(fmt.Sprintf("%d of %d were answered. The %d that are not stand here; u goes on, and what was typed and not saved is kept.", max(0, asked-left), asked, left))
}

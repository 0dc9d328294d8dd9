package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// sendings is the list of what was sent out: whose answer is awaited first, then
// the others, the latest first.
type sendings struct {
	app     *App
	page    *sheaf
	waiting bool // only those whose answer is awaited are listed
	seen    *model.Review
	day     timetable.Day
	listed  []*model.Sending
}

func newSendings(a *App) *sheaf {
	s := &sendings{app: a}
	s.page = &sheaf{
		app: a, title: "What was sent out", under: "What was asked",
		columns: []table.Column{
			{Title: "To", Min: 12, Weight: 3},
			{Title: "Answer", Min: 22, Max: 26},
			{Title: "Wanted by", Min: 11, Max: 11},
			{Title: "Sent", Min: 11, Max: 11, Priority: 1},
			{Title: "", Min: 10, Max: 11, Priority: 2},
			{Title: "File", Min: 20, Weight: 4, Priority: 3},
		},
		refresh: s.take,
		keys: []sheafKey{
			{"c", "copy the reminder", s.remind},
			{"a", "answered, or not", s.answer},
			{"f", "waiting or all", func(int) tea.Cmd {
				s.waiting, s.seen = !s.waiting, nil
				return nil
			}},
		},
	}
	return s.page.begin()
}

// take lists what was sent out as the review has it now.
func (s *sendings) take() {
	r, today := s.app.review, s.app.today()
	if s.seen == r && s.day == today {
		return
	}
	s.seen, s.day = r, today
	s.page.rows, s.listed = nil, nil
	waiting := r.Waiting(today)
	_, closed := public.ForLeads(r)
	late := 0
	for _, w := range waiting {
		row := s.row(w.Sending, true)
		row.copied = outgo.Chaser(r, w, closed)
		row.text += "\n\nA reminder, which c copies:\n\n" + row.copied
		row.cells[1], row.ink = awaited(w, today)
		if w.Late > 0 {
			late++
		}
		s.add(w.Sending, row)
	}
	all := slices.Collect(model.Each[*model.Sending](r))
	slices.Reverse(all)
	if !s.waiting {
		for _, one := range all {
			if !slices.Contains(s.listed, one) {
				s.add(one, s.row(one, false))
			}
		}
	}
	s.page.above = fmt.Sprintf("%s sent out, %d waited for, %d late.", text.Count(len(all), "file was", "files were"), len(waiting), late)
	s.page.empty = "Nothing was sent out yet. On 6 Actions, s sends each lead a file to fill in."
	if s.waiting {
		s.page.above = "Only those waited for: " + s.page.above
		s.page.empty = "No answer is waited for. f lists everything that was sent."
	}
}

func (s *sendings) add(one *model.Sending, row page) {
	s.listed, s.page.rows = append(s.listed, one), append(s.page.rows, row)
}

// row tells of a file, whether an answer to it is waited for or not.
func (s *sendings) row(one *model.Sending, waiting bool) page {
	answer := "nothing is open"
	if !one.Answered.IsZero() {
		answer = "came back " + one.Answered.Time().Format("2 Jan 2006")
	}
	due := ""
	if !one.Due.IsZero() {
		due = one.Due.Time().Format("2 Jan 2006")
	}
	sent := one.Sent.In(s.app.Now().Location())
	words := []string{one.Asked, "The file: " + one.File + ", sent " + sent.Format("Monday 2 January 2006 15:04")}
	if one.Notes != "" {
		words = append(words, one.Notes)
	}
	if !waiting && one.Answered.IsZero() {
		words = append(words, "Nothing is waited for: its actions have positions since or are ended, or a later file was sent.")
	}
	return page{
		key: idWords(one.ID), text: strings.Join(words, "\n"), inked: 1,
		cells: []string{one.To, answer, due, sent.Format("2 Jan 2006"), text.Count(len(one.Actions), "action", "actions"), one.File},
	}
}

// awaited says how an answer that has not come stands.
func awaited(w model.Waiting, today timetable.Day) (string, func(*theme.Theme) theme.Style) {
	switch n := w.Sending.Due.Sub(today); {
	case w.Late > 0:
		return "waiting, " + text.Count(w.Late, "day", "days") + " late", func(th *theme.Theme) theme.Style { return th.Danger }
	case w.Sending.Due.IsZero():
		return "waiting", func(th *theme.Theme) theme.Style { return th.Warning }
	case n == 0:
		return "waiting, due today", func(th *theme.Theme) theme.Style { return th.Warning }
	default:
		return "waiting, " + text.Count(n, "day", "days") + " left", func(th *theme.Theme) theme.Style { return th.Base }
	}
}

// remind copies the text of a reminder.
func (s *sendings) remind(i int) tea.Cmd {
	if i < 0 || s.page.rows[i].copied == "" {
		s.app.Say("No answer is waited for here, so there is nothing to remind of.")
		return nil
	}
	return s.app.Copy(s.page.rows[i].copied)
}

// answer notes that a file came back today, or that it did not.
func (s *sendings) answer(i int) tea.Cmd {
	switch {
	case s.app.ReadOnly() != "":
		s.app.Warn(s.app.ReadOnly())
		return nil
	case i < 0:
		return nil
	}
	c := model.AnswerSendings{IDs: []model.ID{s.listed[i].ID}, On: s.app.today()}
	if !s.listed[i].Answered.IsZero() {
		c.On = 0
	}
	return s.app.Commit(c, func(err error) tea.Cmd {
		if err == nil { // the row goes down to the others: on with the next
			s.page.take()
			s.page.table.Select(min(i, len(s.listed)-1))
		}
		return nil
	})
}

package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// changes shows what changed in the review while a meeting was live, each with
// its item: what the private minutes tell of it.
func (a *App) changes() tea.Cmd {
	m := a.meetingHere()
	if m == nil {
		a.Say("There is no meeting yet: 8 leads to the meetings, n there prepares one.")
		return nil
	}
	r, d := a.review, a.desk
	asked := a.place()
	return work(func() func() tea.Cmd {
		all, err := during(a.ctx, d, r, m.ID)
		return func() tea.Cmd {
			switch {
			case err != nil:
				a.Warn(sentence(err))
			case a.place() == asked:
				a.Push(record.NewReader(a, fmt.Sprintf("Changes during meeting %d", m.Number), func(th *theme.Theme, width int) []string {
					return changeLines(th, r.Sitting(m.ID), all, width)
				}).Closed())
			}
			return nil
		}
	})
}

// changeLines draws what changed under a heading for each item.
func changeLines(th *theme.Theme, s *model.Sitting, all []model.Happening, width int) []string {
	if len(all) == 0 {
		return record.Paragraphs(th.Quiet, "Nothing changed in the tracker, the scope or the plan while the meeting was live.", width)
	}
	var lines []string
	under := ""
	for i, h := range all {
		if heading := itemHeading(s, h.Item); heading != under || i == 0 {
			under = heading
			lines = append(lines, th.Base.Render(text.Spaces(width)), th.Heading.Render(text.Fit(" "+heading, width)))
		}
		lines = append(lines, record.Paragraphs(th.Strong, h.Kind.Noun()+" "+h.Name, width)...)
		lines = append(lines, bullets(th.Base, h.Did, width)...)
	}
	return lines
}

// itemHeading names an item of the agenda.
func itemHeading(s *model.Sitting, id model.ID) string {
	for _, it := range s.Items() {
		if it.ID == id {
			return strings.TrimSpace("Item " + s.ItemNumber(it) + "  " + text.OneLine(it.Title))
		}
	}
	return "Under no item"
}

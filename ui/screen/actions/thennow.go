package actions

import (
	"fmt"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// thenAndNow asks for a meeting or a day, and shows what became of the tracker
// since.
func (s *Screen) thenAndNow() tea.Cmd {
	var items []record.Choice
	all := s.host.Review().Meetings()
	for i := len(all) - 1; i >= 0; i-- {
		m := all[i]
		at, when := m.ClosedAt, "at its close"
		if at.IsZero() {
			at, when = m.OpenedAt, "as it opened"
		}
		if at.IsZero() {
			continue
		}
		name := fmt.Sprintf("Meeting %d, %s", m.Number, text.OneLine(m.When.Words))
		items = append(items, record.Choice{Label: name, Detail: when, Pick: func() tea.Cmd { return s.compare(name, at) }})
	}
	items = append(items, record.Choice{Label: "Another day …", Detail: "at its end", Pick: func() tea.Cmd { s.askDay(); return nil }})
	if len(items) == 1 {
		s.askDay()
		return nil
	}
	s.host.Push(record.NewChooser(s.host, "Then and now: the tracker beside that of …", items))
	return nil
}

func (s *Screen) askDay() {
	today := s.host.Today()
	example := today.AddDays(-90).Time().Format("2 January 2006")
	s.host.Push(record.NewAsk(s.host, "Then and now", "The day whose end the tracker is compared with, such as "+example+".", example, func(typed string) tea.Cmd {
		day, ok := timetable.Read(typed).Due()
		if !ok || day >= today {
			s.host.Say("That is no certain day of the past: write it as " + example + ".")
			return nil
		}
		return s.compare(day.Time().Format("2 January 2006"), day.End(s.host.Now().Location()))
	}))
}

// compare shows the differences between the tracker at a moment and now.
func (s *Screen) compare(name string, moment time.Time) tea.Cmd {
	now := s.host.Review()
	return s.host.AsAt(moment, func(then *model.Review, err error) tea.Cmd {
		switch {
		case err != nil:
			s.host.Warn("The tracker as it was then cannot be read: " + err.Error())
		case then == nil:
			s.host.Say("The review is not that old: nothing is known of it as at " + name + ".")
		default:
			all := model.Differences(then, now)
			s.host.Push(record.NewReader(s.host, "Then and now: "+name+" beside today", func(th *theme.Theme, width int) []string {
				return differenceLines(th, then, now, all, width)
			}).Closed().Still())
		}
		return nil
	})
}

// differenceLines draws what became of each action, and nothing of those that
// stand as they stood.
func differenceLines(th *theme.Theme, then, now *model.Review, all []model.Difference, width int) []string {
	if len(all) == 0 {
		return record.Paragraphs(th.Quiet, "The tracker stands as it stood then: no date, word or rating was changed.", width)
	}
	lines := []string{th.Heading.Render(text.Fit(" "+summed(all), width)), th.Base.Render(text.Spaces(width))}
	for _, d := range all {
		head := d.Ref + "  "
		switch {
		case d.Fate == model.FateNew:
			head += "NEW  "
		case d.Fate == model.FateGone:
			head += "NOT THERE ANY MORE  "
		case d.Moved != "" && d.Moved != d.Ref:
			head += "MOVED, was " + d.Moved + "  "
		case d.Moved != "":
			head += "MOVED  "
		}
		lines = append(lines, th.Strong.Render(text.Fit(" "+text.Truncate(head+text.OneLine(d.Action.Title()), width-2), width)))
		for _, f := range d.Fields {
			lines = append(lines, record.Labelled(th, f.Field.Label, "was  "+told(then, f.Field, f.Was), width)...)
			lines = append(lines, record.Labelled(th, "", "is   "+told(now, f.Field, f.Now), width)...)
			switch {
			case f.Quiet:
				lines = append(lines, record.Paragraphs(th.Warning, "! the date was moved quietly: no reason was given", width)...)
			case len(f.Reasons) > 0:
				lines = append(lines, record.Labelled(th, "", "because  "+strings.Join(f.Reasons, "; "), width)...)
			}
		}
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines
}

// told returns a field of an action as a person reads it.
func told(r *model.Review, f model.Field, a *model.Action) string {
	v := f.Get(a)
	switch f.Type {
	case model.RatingField:
		v = "not rated"
		if rating, ok := r.Info().Scheme.Rating(a.Rating); ok {
			v = rating.Shape + " " + rating.Word
		}
	case model.PositionsField:
		v = ""
		if p, ok := a.Position(); ok {
			v = text.OneLine(p.Text)
			if !p.Held.IsZero() {
				v = p.Held.Time().Format("2 Jan 2006") + "  " + v
			}
		}
	case model.ChoiceField:
		for _, c := range f.Choices {
			if c.Key == v {
				v = c.Label
				break
			}
		}
	default:
	}
	if strings.TrimSpace(v) == "" {
		return "(nothing)"
	}
	return strings.ReplaceAll(v, "\n", "\n     ")
}

// summed counts the differences by what they are.
func summed(all []model.Difference) string {
	n := map[string]int{}
	for _, d := range all {
		switch d.Fate {
		case model.FateNew:
			n["new"]++
		case model.FateGone:
			n["gone"]++
		case model.FateChanged:
		}
		if d.Moved != "" {
			n["moved"]++
		}
		for _, f := range d.Fields {
			n[f.Field.Key]++
			if f.Quiet {
				n["quiet"]++
			}
		}
	}
	parts := []string{text.Count(len(all), "action differs", "actions differ")}
	for _, w := range [][2]string{
		{"timetable", "dates changed"},
		{"quiet", "without a reason"},
		{"action", "reworded"},
		{"rating", "rated otherwise"},
		{"positions", "new positions"},
		{"moved", "moved"},
		{"new", "new"},
		{"gone", "gone"},
	} {
		if n[w[0]] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[w[0]], w[1]))
		}
	}
	return strings.Join(parts, "   ")
}

package actions

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// roundRatings shows the ratings of each round side by side.
func (s *Screen) roundRatings() tea.Cmd {
	s.host.Push(record.NewReader(s.host, "Ratings of each monitoring round", func(th *theme.Theme, width int) []string {
		s.count()
		return barLines(th, s.seen.Info().Scheme, s.seen.Ratings(s.day), width)
	}))
	return nil
}

const barLabel = 25

// barLines draws each bar with the letters of its ratings in it, and its numbers
// below.
func barLines(th *theme.Theme, scheme model.Scheme, bars []model.RatingsAt, width int) []string {
	most := 0
	for _, b := range bars {
		most = max(most, counted(b.Total()))
	}
	blank := th.Base.Render(text.Spaces(width))
	lines := []string{blank}
	if len(bars) == 1 {
		lines = append(record.Paragraphs(th.Quiet, "No monitoring round was closed yet; each that is stands here above today.", width), blank)
	}
	room := max(10, width-barLabel-7)
	for _, b := range bars {
		drawn, used, numbers := "", 0, []string(nil)
		for _, t := range b.Tally {
			n := counted(t.Count)
			if n == 0 {
				continue
			}
			letter, word, style := "·", "not rated", th.Quiet
			if r, ok := scheme.Rating(t.Rating); ok {
				letter, word, style = r.Letter, r.Word, th.Rating(r.Fill)
			} else if t.Rating != "" {
				letter, word = "?", string(t.Rating)
			}
			cells := min(max(1, n*room/max(1, most)), room-used)
			drawn += style.Render(strings.Repeat(letter, max(0, cells)))
			used += max(0, cells)
			numbers = append(numbers, fmt.Sprintf("%d %s", n, word))
		}
		name := "Today"
		if b.Round > 0 {
			name = fmt.Sprintf("Round %d", b.Round)
		}
		label := th.Strong.Render(text.Fit("   "+name, 12)) + th.Quiet.Render(text.Fit(b.Day.Time().Format("2 Jan 2006"), barLabel-12))
		tail := fmt.Sprintf("  %d", counted(b.Total()))
		lines = append(lines, label+drawn+th.Base.Render(text.Fit(tail, max(0, width-barLabel-used))))
		for _, line := range inLines(numbers, width-barLabel-1) {
			lines = append(lines, th.Quiet.Render(text.Fit(text.Spaces(barLabel)+line, width)))
		}
		lines = append(lines, blank)
	}
	return lines
}

// inLines puts parts beside each other in as few lines as they fit into, none of
// them broken.
func inLines(parts []string, width int) []string {
	var lines []string
	for _, part := range parts {
		if n := len(lines); n > 0 && text.Width(lines[n-1])+3+text.Width(part) <= width {
			lines[n-1] += "   " + part
		} else {
			lines = append(lines, part)
		}
	}
	return lines
}

// counted is a number of actions as a number that can be drawn.
func counted(n uint64) int { return int(min(n, 1_000_000)) }

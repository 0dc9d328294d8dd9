// Package risks is tab 7: the risks of the review in plain words, who owns each,
// and what is done about it. None is made to have a score.
package risks

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// Screen is the risks of a review.
type Screen struct{ *record.List }

// New returns the screen.
func New(h screen.Host) *Screen {
	s := &Screen{}
	s.List = record.NewList(h, record.Spec{
		Kind: model.KindRisk, Append: true,
		Columns: []table.Column{
			{Title: "State", Min: 8, Max: 8},
			{Title: "Risk", Min: 22, Weight: 4},
			{Title: "Owner", Min: 8, Max: 20, Weight: 1, Priority: 1},
			{Title: "What is done about it", Min: 16, Weight: 3, Priority: 2},
			{Title: "Likely", Min: 6, Max: 6, Priority: 3},
			{Title: "Impact", Min: 6, Max: 6, Priority: 3},
		},
		Cells: func(row *table.Row, rec model.Record) {
			r, th := risk(rec), h.Theme()
			style := th.Base
			if r.State == model.RiskClosed {
				style = th.Quiet
				row.AddStyled("✓ closed", th.Quiet)
			} else {
				row.AddStyled("○ open", th.Accent)
			}
			row.AddStyled(text.OneLine(r.Text), style)
			if text.OneLine(r.Owner) == "" && r.State != model.RiskClosed {
				row.AddStyled("nobody", th.Warning)
			} else {
				row.AddStyled(text.OneLine(r.Owner), style)
			}
			row.AddStyled(text.OneLine(r.Mitigation), style)
			row.AddStyled(string(r.Likelihood), style)
			row.AddStyled(string(r.Impact), style)
		},
		Summary: func() string { return summary(h.Shown()) },
		Filters: filters,
		Orders: []record.Order{
			{Label: "your own order"},
			{Label: "what is high first", Less: func(a, b model.Record) bool { return weight(risk(a)) > weight(risk(b)) }},
			{Label: "owner", Less: func(a, b model.Record) bool { return risk(a).Owner < risk(b).Owner }},
		},
		Do: func(c binding.Command, l *record.List) (tea.Cmd, bool) {
			if c != binding.CloseRisk {
				return nil, false
			}
			return turn(h, l), true
		},
		Empty: "What could go wrong stands here in plain words, with who owns it and what is done about it. n adds a risk; it needs no score.",
		Hints: []binding.Command{binding.New, binding.Open, binding.CloseRisk, binding.FilterBy, binding.OrderBy, binding.Remove, binding.History, binding.Help},
	})
	return s
}

func summary(r *model.Review) string {
	open, closed, bare := 0, 0, 0
	for one := range model.Each[*model.Risk](r) {
		switch {
		case one.State == model.RiskClosed:
			closed++
		case text.OneLine(one.Mitigation) == "":
			open, bare = open+1, bare+1
		default:
			open++
		}
	}
	parts := []string{text.Count(open, "open risk", "open risks")}
	if bare > 0 {
		parts = append(parts, fmt.Sprintf("nothing is done about %d of them", bare))
	}
	if closed > 0 {
		parts = append(parts, fmt.Sprintf("%d closed", closed))
	}
	return strings.Join(parts, "   ")
}

func filters() []record.Filter {
	open := func(r *model.Risk) bool { return r.State != model.RiskClosed }
	return []record.Filter{
		{Label: "open", Match: func(rec model.Record) bool { return open(risk(rec)) }},
		{Label: "closed", Match: func(rec model.Record) bool { return !open(risk(rec)) }},
		{Label: "without an owner", Match: func(rec model.Record) bool { return open(risk(rec)) && text.OneLine(risk(rec).Owner) == "" }},
		{Label: screen.FilterBareRisk, Match: func(rec model.Record) bool { return open(risk(rec)) && text.OneLine(risk(rec).Mitigation) == "" }},
		{Label: "likely or of high impact", Match: func(rec model.Record) bool {
			return risk(rec).Likelihood == model.LevelHigh || risk(rec).Impact == model.LevelHigh
		}},
		{Label: "likelihood and impact not said", Match: func(rec model.Record) bool {
			return risk(rec).Likelihood == model.LevelUnsaid && risk(rec).Impact == model.LevelUnsaid
		}},
	}
}

// weight orders risks by what is said of them; an open one that nobody weighed
// stands between the low and the high ones, a closed one last.
func weight(r *model.Risk) int {
	if r.State == model.RiskClosed {
		return -1
	}
	level := func(l model.RiskLevel) int {
		switch l {
		case model.LevelLow:
			return 1
		case model.LevelHigh:
			return 3
		case model.LevelMedium, model.LevelUnsaid:
		}
		return 2
	}
	return level(r.Likelihood) * level(r.Impact)
}

// turn closes the selected or marked risks, or opens them again.
func turn(h screen.Host, l *record.List) tea.Cmd {
	rec := l.Selected()
	if rec == nil {
		h.Say("No risk is selected. " + l.Empty)
		return nil
	}
	to := model.RiskClosed
	if is, ok := h.Sight().Real(rec).(*model.Risk); ok && is.State == model.RiskClosed {
		to = model.RiskOpen
	}
	ids := l.Chosen()
	return h.Commit(model.Set{IDs: ids, Values: []model.Value{{Field: "state", Text: string(to)}}}, func(err error) tea.Cmd {
		if err == nil {
			l.ClearMarks()
		}
		return nil
	})
}

func risk(rec model.Record) *model.Risk { return record.As[model.Risk](rec) }

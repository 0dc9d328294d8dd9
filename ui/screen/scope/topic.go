package scope

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
	"council/scrutiny/ui/widget/table"
)

func criterion(rec model.Record) *model.Criterion { return record.As[model.Criterion](rec) }

// topic is how the topic was weighed: criteria with scores, and what they come
// to against the threshold.
func topic(h screen.Host) record.Named {
	return record.NewList(h, record.Spec{
		Kind: model.KindCriterion, Name: Topic,
		Columns: []table.Column{
			{Title: "Score", Min: 7, Max: 9},
			{Title: "Criterion", Min: 16, Weight: 2},
			{Title: "What it asks", Min: 20, Weight: 4, Priority: 1},
			{Title: "Why", Min: 12, Weight: 3, Priority: 2},
		},
		Cells: func(row *table.Row, rec model.Record) {
			c := criterion(rec)
			score := strconv.FormatUint(c.Score, 10)
			if c.Most > 0 {
				score += " of " + strconv.FormatUint(c.Most, 10)
			}
			row.AddStyled(score, h.Theme().Strong)
			row.Add(text.OneLine(c.Name))
			row.AddStyled(text.OneLine(c.Question), h.Theme().Quiet)
			row.Add(text.OneLine(c.Why))
		},
		Summary: func() string { return weighed(h.Shown()) },
		Detail: func(rec model.Record, width int) []string {
			lines := record.Detail(h, rec, width)
			why, _ := model.FieldOf(model.KindInfo, "rationale")
			said := record.Told(h, why, h.Shown().Info())
			if said == "" {
				said = "not written yet; Ctrl+P “why this topic” writes it"
			}
			return append(lines, record.Labelled(h.Theme(), why.Label, said, width)...)
		},
		Do: func(c binding.Command, l *record.List) (tea.Cmd, bool) {
			if c == binding.New && len(h.Review().Of(l.Kind)) == 0 {
				weigh(h)
				return nil, true
			}
			if c == binding.Rate {
				return score(h, l), true
			}
			return nil, false
		},
		Empty: "How the topic was weighed stands here. n offers the criteria of TOPICC and of PICK, or one of your own.",
		Hints: []binding.Command{binding.Rate, binding.Open, binding.New, binding.Remove, binding.MoveUp, binding.NextView, binding.History, binding.Help},
	})
}

// weighed says what the scores come to.
func weighed(r *model.Review) string {
	s := r.TopicScore()
	if s.Criteria == 0 {
		return "The topic is not weighed yet"
	}
	said := fmt.Sprintf("%s   %d of %d points", counted(s.Criteria, model.KindCriterion), s.Total, s.Most)
	switch {
	case s.Threshold == 0:
		said += "   no threshold"
	case s.Reached():
		said += fmt.Sprintf("   ✓ threshold %d reached", s.Threshold)
	default:
		said += fmt.Sprintf("   ✗ threshold %d not reached", s.Threshold)
	}
	return said
}

// weigh offers the sets of criteria.
func weigh(h screen.Host) {
	var items []record.Choice
	for _, set := range model.CriterionSets() {
		items = append(items, record.Choice{Label: set.Name, Detail: set.Brings, Why: weighedBy(h, set), Pick: func() tea.Cmd {
			return h.Commit(model.Several{Done: "added the criteria of " + set.Name, Changes: []model.Change{model.Insert{Records: set.Records()}}}, nil)
		}})
	}
	items = append(items, record.Choice{Label: "a criterion of our own …", Pick: func() tea.Cmd {
		h.Push(record.NewForm(h, model.KindCriterion, nil, nil, 0))
		return nil
	}})
	h.Push(record.NewChooser(h, "Weigh the topic by …", items))
}

// weighedBy says that the review has the criteria of a set already, or nothing.
func weighedBy(h screen.Host, set model.CriterionSet) string {
	there := map[string]bool{}
	for _, rec := range h.Review().Of(model.KindCriterion) {
		there[text.OneLine(criterion(rec).Name)] = true
	}
	for _, rec := range set.Records() {
		if !there[criterion(rec).Name] {
			return ""
		}
	}
	return "The review is weighed by the criteria of " + set.Name + " already: r scores them, a digit each."
}

// rationale asks for the threshold and the written reason.
func rationale(h screen.Host) {
	info := h.Review().Info()
	threshold := ""
	if info.Threshold > 0 {
		threshold = strconv.FormatUint(info.Threshold, 10)
	}
	h.Push(record.NewQuestion(h, "Why this topic", []record.FormField{
		{Key: "threshold", Label: "Threshold", Value: threshold, Help: "The score from which a topic is taken on; empty for none."},
		{Key: "rationale", Label: "Reason", Kind: form.Text, Lines: 6, Value: info.Rationale, Help: "Why it was taken on, or not: whatever the score says."},
	}, func(v map[string]string) model.Change {
		return model.Set{IDs: []model.ID{model.IDOf(info)}, Values: []model.Value{
			{Field: "threshold", Text: strings.TrimSpace(v["threshold"])}, {Field: "rationale", Text: v["rationale"]},
		}}
	}).Withhold(info))
}

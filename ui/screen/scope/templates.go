package scope

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
	"council/scrutiny/ui/widget/table"
)

func ownTemplate(rec model.Record) *model.OwnTemplate { return record.As[model.OwnTemplate](rec) }

// templates lists the templates that were saved from the review.
func templates(h screen.Host) record.Named {
	return record.NewList(h, record.Spec{
		Kind: model.KindTemplate, Name: Templates, Append: true,
		Columns: []table.Column{{Title: "Template", Min: 16, Weight: 2}, {Title: "Brings", Min: 24, Weight: 4}},
		Cells: func(row *table.Row, rec model.Record) {
			t := ownTemplate(rec)
			row.Add(text.OneLine(t.Name))
			row.AddStyled(t.Brings(), h.Theme().Quiet)
		},
		Summary: func() string {
			return counted(len(h.Shown().Of(model.KindTemplate)), model.KindTemplate) + " of our own"
		},
		Detail: func(rec model.Record, width int) []string {
			t, th := ownTemplate(rec), h.Theme()
			lines := record.Paragraphs(th.Strong, t.Name, width)
			lines = append(lines, record.Paragraphs(th.Quiet, "It brings "+t.Brings()+". A new review in this book can begin with it; Ctrl+P “standard questions” adds it to one that is there. e changes its name.", width)...)
			for _, s := range t.Says() {
				lines = append(lines, record.Paragraphs(th.Base, s, width)...)
			}
			return lines
		},
		Do: func(c binding.Command, _ *record.List) (tea.Cmd, bool) {
			if c == binding.New {
				saveTemplate(h)
				return nil, true
			}
			return nil, false
		},
		Empty: "The council’s own templates stand here. n saves what this review asks and lists, without the answers, for new reviews to begin with.",
		Hints: []binding.Command{binding.New, binding.Edit, binding.Remove, binding.NextView, binding.History, binding.Help},
	})
}

// saveTemplate asks for the name of a template of the council's own, and what of
// the review it takes along.
func saveTemplate(h screen.Host) {
	parts := h.Review().TemplateParts()
	if len(parts) == 0 {
		h.Say("There is nothing to make a template of yet: the review asks and lists nothing.")
		return
	}
	fields := []record.FormField{{Key: "name", Label: "Name", Required: true, Help: "By this name new reviews begin with it. It never holds answers, scores, dates, names of people or working notes."}}
	for _, p := range parts {
		fields = append(fields, record.FormField{Key: partKey(p.Kind), Label: p.Label, Kind: form.Flag, Value: "yes", Help: p.Takes()})
	}
	h.Push(record.NewQuestion(h, "Save as a template", fields, func(v map[string]string) model.Change {
		save := model.SaveTemplate{Name: v["name"], Parts: []model.Kind{}}
		for _, p := range parts {
			if v[partKey(p.Kind)] == "yes" {
				save.Parts = append(save.Parts, p.Kind)
			}
		}
		return save
	}))
}

func partKey(k model.Kind) string { return "part" + strconv.Itoa(int(k)) }

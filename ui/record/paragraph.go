package record

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/form"
)

// NewParagraphs returns the list of paragraphs under which a text can be
// closed. What stands before them comes first; take is handed the paragraph
// that was chosen, or typed where it is another one.
func NewParagraphs(h screen.Host, title string, take func(paragraph string) tea.Cmd, before ...Choice) *Chooser {
	items := before
	for _, p := range h.Review().Paragraphs() {
		label := p.Number + "  " + p.Words
		if p.Number == model.Confidential {
			label = p.Words
		}
		items = append(items, Choice{Label: label, Words: p.Number, Pick: func() tea.Cmd { return take(p.Number) }})
	}
	return NewChooser(h, title, append(items, Choice{Label: "another paragraph …", Pick: func() tea.Cmd {
		h.Push(NewAsk(h, "Under which paragraph?", "Its number, as the schedule has it. Those of your own council can be kept in the details of the review.", "", func(typed string) tea.Cmd {
			if typed == "" {
				h.Say("Nothing was changed.")
				return nil
			}
			return take(typed)
		}))
		return nil
	}}))
}

// paragraph shows the paragraph of a field with what it describes.
func paragraph(h screen.Host, v string) string {
	if v == "" {
		return "none; Space chooses"
	}
	if words := h.Review().ParagraphWords(v); words != "" && v != model.Confidential {
		return v + "  " + words
	}
	return v
}

// paragraphs says whether a field holds a paragraph, and not links.
func (q *Question) paragraphs(f FormField) bool {
	_, links := q.pick[f.Key]
	return f.Kind == form.Pick && !links
}

// chooseParagraph opens the list of a field that holds one, at what was typed.
func (q *Question) chooseParagraph(f FormField, typed string) {
	set := func(v string) tea.Cmd {
		q.form.Set(f.Key, v)
		return nil
	}
	var before []Choice
	if f.Value != "" {
		before = append(before, Choice{Label: "none: the public may read it", Pick: func() tea.Cmd { return set("") }})
	}
	list := NewParagraphs(q.host, f.Label, set, before...)
	list.picker.SetFilter(typed)
	q.host.Push(list)
}

// ParagraphField makes a form's field that is filled in from the list of
// paragraphs.
func ParagraphField(h screen.Host, f FormField) FormField {
	f.Kind, f.Show = form.Pick, func(v string) string { return paragraph(h, v) }
	return f
}

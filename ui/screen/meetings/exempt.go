package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// closedMark stands before what is closed to the public: "⊘ exempt 3  ".
func closedMark(paragraph string) string {
	if paragraph == "" {
		return ""
	}
	return "⊘ exempt " + text.OneLine(paragraph) + "  "
}

// marked is the record that the key of exempt matters is about: the entry where
// the minutes are read, else the item.
func (r *room) marked() model.Record {
	if entries := r.entries(); r.reading && r.at < len(entries) {
		return entries[r.at].rec
	}
	if it := r.selected(); it != nil {
		return it
	}
	return nil
}

// markExempt closes what is selected, or opens it.
func (r *room) markExempt() tea.Cmd {
	if why := r.host.ReadOnly(); why != "" {
		r.host.Warn(why)
		return nil
	}
	return markExempt(r.host, r.marked())
}

// markExempt closes an item or an entry to the public: under which paragraph,
// and what the public reads instead.
func markExempt(h screen.Host, rec model.Record) tea.Cmd {
	if rec != nil {
		rec = h.Sight().Real(rec) // what is drawn of it is not what is changed
	}
	paragraph, open, key := "", "", "open_text"
	switch rec := rec.(type) {
	case *model.Item:
		paragraph, open, key = rec.Exempt, rec.OpenTitle, "open_title"
	case *model.Minute:
		paragraph, open = rec.Exempt, rec.OpenText
	case *model.Motion:
		h.Say("A motion is as closed as its item: mark the item. Enter opens the motion’s own page.")
		return nil
	default:
		h.Say("Items and entries can be exempt. Tab goes to the minutes, Tab again to the agenda.")
		return nil
	}
	set := func(to string) tea.Cmd {
		help := "Empty: only that an exempt matter was considered, and under which paragraph. Enter takes it."
		if key == "open_title" {
			help = "In place of the title. Empty: “Exempt item”, and under which paragraph. Enter takes it."
		}
		h.Push(record.NewAsk(h, "⊘ exempt "+to+": what the public reads", help, open, func(typed string) tea.Cmd {
			return h.Commit(model.Set{IDs: []model.ID{model.IDOf(rec)}, Values: []model.Value{{Field: "exempt", Text: to}, {Field: key, Text: typed}}}, nil)
		}))
		return nil
	}
	var before []record.Choice
	if paragraph != "" {
		before = append(before,
			record.Choice{Label: "what the public reads …", Detail: "stays exempt " + text.OneLine(paragraph), Pick: func() tea.Cmd { return set(paragraph) }},
			record.Choice{Label: "open it to the public …", Pick: func() tea.Cmd { return askToOpen(h, rec) }})
	}
	h.Push(record.NewParagraphs(h, "Exempt under which paragraph?", set, before...))
	return nil
}

// askToOpen asks before a closed text is opened to the public.
func askToOpen(h screen.Host, rec model.Record) tea.Cmd {
	h.Push(record.NewConfirm(h, "Everybody may read it then. Open it to the public?", "open it", func() tea.Cmd {
		return h.Commit(model.OpenToPublic{ID: model.IDOf(rec)}, nil)
	}))
	return nil
}

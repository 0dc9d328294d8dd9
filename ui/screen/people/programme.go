package people

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// themes lists the themes with who leads each.
func themes(h screen.Host) *record.List {
	var directory model.Directory
	var of *model.Review // that it is the directory of
	return record.NewList(h, record.Spec{
		Kind: model.KindTheme, Name: Themes, Append: true,
		Columns: []table.Column{
			{Title: "Theme", Min: 20, Weight: 3},
			{Title: "Lead", Min: 14, Weight: 2},
			{Title: "What it is about", Min: 20, Weight: 3, Priority: 2},
		},
		Cells: func(row *table.Row, rec model.Record) {
			t, ok := rec.(*model.Theme)
			if !ok {
				return
			}
			row.Add(text.OneLine(t.Title))
			if text.OneLine(t.Leads) == "" {
				row.AddStyled("nobody", h.Theme().Warning)
			} else {
				row.Add(text.OneLine(t.Leads))
			}
			row.Add(text.OneLine(t.Text))
		},
		Detail: func(rec model.Record, width int) []string {
			t, ok := rec.(*model.Theme)
			if !ok {
				return nil
			}
			lines := record.Detail(h, rec, width)
			if r := h.Review(); r != of {
				of, directory = r, model.NewDirectory(r)
			}
			var known []string
			for _, l := range directory.Leads(t.Leads) {
				if l.Person != nil && !strings.EqualFold(l.Token, l.Person.Label()) {
					known = append(known, l.Token+" is "+text.Joined(", ", h.Sight().Title(l.Person), shownPost(h, l.Person)))
				}
			}
			if len(known) > 0 {
				lines = append(lines, record.Labelled(h.Theme(), "", strings.Join(known, "\n"), width)...)
			}
			return lines
		},
		Summary: func() string {
			led, all := 0, 0
			for t := range model.Each[*model.Theme](h.Shown()) {
				if all++; text.OneLine(t.Leads) != "" {
					led++
				}
			}
			return fmt.Sprintf("%s   %d with a lead", text.Count(all, "theme", "themes"), led)
		},
		Filters: func() []record.Filter {
			return []record.Filter{{Label: "without a lead", Match: func(rec model.Record) bool {
				t, ok := rec.(*model.Theme)
				return ok && text.OneLine(t.Leads) == ""
			}}}
		},
		Empty: "The themes of the programme stand here, each with its leads. n adds one.",
		Hints: []binding.Command{binding.New, binding.Open, binding.Filter, binding.MoveUp, binding.Remove, binding.NextView, binding.History, binding.Help},
	})
}

// shownPost is the post of a person, as far as the room may see it.
func shownPost(h screen.Host, p *model.Person) string {
	if shown, ok := h.Sight().Drawn(p).(*model.Person); ok && shown != nil {
		return text.OneLine(shown.Post)
	}
	return ""
}

// bodies lists who reports to whom as a tree, and how often each body meets.
func bodies(h screen.Host) *record.List {
	depth := map[model.ID]int{}
	return record.NewList(h, record.Spec{
		Kind: model.KindBody, Name: Bodies, Append: true,
		Of: func(r *model.Review) []model.Record {
			clear(depth)
			var all []model.Record
			for _, g := range r.Governance() {
				depth[g.Body.ID] = g.Depth
				all = append(all, g.Body)
			}
			return all
		},
		Columns: []table.Column{
			{Title: "Body, under the one it reports to", Min: 26, Weight: 3},
			{Title: "Meets", Min: 18, Weight: 1},
			{Title: "What it does", Min: 20, Weight: 3, Priority: 1},
		},
		Cells: func(row *table.Row, rec model.Record) {
			b, ok := rec.(*model.Body)
			if !ok {
				return
			}
			branch := ""
			if n := depth[b.ID]; n > 0 {
				branch = strings.Repeat("   ", n-1) + "└─ "
			}
			row.AddSegments(table.Segment{Text: branch, Style: h.Theme().Quiet}, table.Segment{Text: text.OneLine(b.Name)})
			if text.OneLine(b.Meets) == "" {
				row.AddStyled("not said", h.Theme().Quiet)
			} else {
				row.Add(text.OneLine(b.Meets))
			}
			row.Add(text.OneLine(b.Does))
		},
		Summary: func() string {
			all, top := 0, 0
			for _, g := range h.Shown().Governance() {
				if all++; g.Depth == 0 {
					top++
				}
			}
			return fmt.Sprintf("%s   %d at the top", text.Count(all, "body", "bodies"), top)
		},
		Empty: "The bodies that govern the work stand here, each under the one it reports to. n adds one.",
		Hints: []binding.Command{binding.New, binding.Open, binding.Filter, binding.Remove, binding.NextView, binding.History, binding.Help},
	})
}

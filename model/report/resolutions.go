package report

import (
	"cmp"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// Resolutions returns the register of decisions as the public may see it: those
// of one meeting, or of all where meeting is 0.
func Resolutions(p public.Review, meeting model.ID, o Options) *document.Document {
	return register(p.Shown(), meeting, o)
}

// PrivateResolutions returns the register of decisions with everything in it.
func PrivateResolutions(r *model.Review, meeting model.ID, o Options) *document.Document {
	d := register(r, meeting, o)
	if d == nil {
		return nil
	}
	d.Footer += ". Not for publication"
	var under []string
	for _, of := range decisions(r, meeting) {
		under = append(under, of.Minute.Exempt)
		if of.Item != nil {
			under = append(under, of.Item.Exempt)
		}
	}
	d.Marking = exemptMarking(under)
	return d
}

func register(r *model.Review, meeting model.ID, o Options) *document.Document {
	info := r.Info()
	d := &document.Document{Title: "Resolutions", Language: "en-GB"}
	if title := prose.OneLine(info.Title); title != "" {
		d.Title = title + ": resolutions"
	}
	subject := []string{prose.OneLine(info.Body), prose.OneLine(o.Council), "As at " + o.Today.Time().Format("2 January 2006")}
	if meeting != 0 {
		m, ok := r.Find(meeting).(*model.Meeting)
		if !ok {
			return nil
		}
		subject[2] = "Meeting of " + meetingDate(m)
		subject[0] = prose.OneLine(cmp.Or(m.Body, info.Body))
	}
	d.Subject = strings.Join(slices.DeleteFunc(subject, func(s string) bool { return s == "" }), " · ")
	d.Footer = d.Title
	blocks := []document.Block{document.Plain("There are no resolutions.")}
	if table := registerTable(r, meeting); len(table.Rows) > 0 {
		blocks = []document.Block{table}
	}
	d.Sections = []document.Section{{Landscape: true, Blocks: blocks}}
	return d
}

func registerTable(r *model.Review, meeting model.ID) *document.Table {
	table := &document.Table{Name: "Resolutions", Caption: "Resolutions", Columns: []document.Column{
		{Name: "Reference", Weight: 2, RowHeader: true}, {Name: "Meeting", Weight: 3}, {Name: "Item", Weight: 3}, {Name: "Decision", Weight: 8}, {Name: "Status", Weight: 2},
	}}
	house := r.House()
	for _, d := range decisions(r, meeting) {
		item := ""
		if d.Item != nil {
			p := paper{r: r, sitting: r.Sitting(d.Meeting.ID), meeting: d.Meeting}
			item = p.named(d.Item)
		}
		text := house.Say(d.Minute.Type, strings.TrimSpace(d.Minute.Text))
		for _, s := range []struct{ label, text string }{{"Reasons: ", d.Minute.Reasons}, {"Alternatives considered: ", d.Minute.Alternatives}} {
			if s.text != "" {
				text += "\n" + s.label + s.text
			}
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			{Text: d.Minute.Reference}, {Text: meetingDate(d.Meeting)}, {Text: item}, {Text: text}, {Text: string(d.Status)},
		}})
	}
	return table
}

// decisions returns the decisions of a meeting, or of all.
func decisions(r *model.Review, meeting model.ID) []model.Decision {
	all := r.Register()
	if meeting == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(d model.Decision) bool { return d.Meeting.ID != meeting })
}

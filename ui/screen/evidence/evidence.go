// Package evidence is tab 4: the evidence log, and the texts of imported
// documents that have no place of their own.
package evidence

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/table"
)

// The names of the views.
const (
	Log   = "Evidence log"
	Texts = "Imported texts"
)

// Screen is the evidence of a review.
type Screen struct{ *record.Views }

// New returns the screen.
func New(h screen.Host) *Screen {
	return &Screen{record.NewViews(h, log(h), texts(h))}
}

// Go enters the evidence at a target.
func (s *Screen) Go(t screen.Target) { s.Views.Go(t) }

func piece(rec model.Record) *model.Evidence {
	e, ok := rec.(*model.Evidence)
	if !ok {
		return &model.Evidence{}
	}
	return e
}

// isOpen says whether the public may see a piece of evidence: what the room sees
// of it, it may.
func isOpen(h screen.Host, rec model.Record) bool { return h.Sight().Watched() || piece(rec).Open }

func lines(n int) string {
	if n == 1 {
		return "1 line"
	}
	return fmt.Sprintf("%d lines", n)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// log is the list of the evidence.
func log(h screen.Host) record.Named {
	kind, _ := model.FieldOf(model.KindEvidence, "kind")
	return record.NewList(h, record.Spec{
		Kind: model.KindEvidence, Name: Log, Append: true,
		Columns: []table.Column{
			{Title: "Ref", Min: 4, Max: 6},
			{Title: "Kind", Min: 9, Max: 13},
			{Title: "Title", Min: 20, Weight: 4},
			{Title: "Source", Min: 10, Weight: 2, Priority: 2},
			{Title: "Date", Min: 10, Max: 20, Weight: 1, Priority: 1},
			{Title: "Bears on", Min: 8, Max: 9},
		},
		Cells: func(row *table.Row, rec model.Record) {
			e, th := piece(rec), h.Theme()
			row.AddStyled(e.Reference(), th.Strong)
			row.Add(record.Shown(h, kind, e))
			row.Add(oneLine(e.Title))
			row.Add(oneLine(e.Source))
			row.Add(oneLine(e.When.Words))
			if len(e.Bears) == 0 {
				row.AddStyled("nothing", th.Warning)
			} else {
				row.Add(lines(len(e.Bears)))
			}
		},
		Summary: func() string {
			all := h.Shown().Of(model.KindEvidence)
			open := 0
			for _, rec := range all {
				if isOpen(h, rec) {
					open++
				}
			}
			if len(all) == 1 {
				return fmt.Sprintf("1 piece of evidence   %d public", open)
			}
			return fmt.Sprintf("%d pieces of evidence   %d public", len(all), open)
		},
		Filters: func() []record.Filter {
			filters := []record.Filter{
				{Label: "public", Match: func(rec model.Record) bool { return isOpen(h, rec) }},
				{Label: "bears on nothing", Match: func(rec model.Record) bool { return len(piece(rec).Bears) == 0 }},
			}
			for _, c := range kind.Choices {
				filters = append(filters, record.Filter{Label: "kind: " + c.Label, Match: func(rec model.Record) bool { return string(piece(rec).Type) == c.Key }})
			}
			return filters
		},
		Reference: func(rec model.Record) string { return piece(rec).Reference() },
		Empty:     "What the panel reads, hears and sees is logged here: documents, witnesses, visits. n logs a piece.",
		Hints:     []binding.Command{binding.New, binding.Open, binding.Filter, binding.FilterBy, binding.Remove, binding.NextView, binding.History, binding.Help},
	})
}

// texts is the list of passages that imports brought.
func texts(h screen.Host) record.Named {
	passage := func(rec model.Record) *model.Passage {
		p, ok := rec.(*model.Passage)
		if !ok {
			return &model.Passage{}
		}
		return p
	}
	return record.NewList(h, record.Spec{
		Kind: model.KindPassage, Name: Texts, Fixed: true,
		Columns: []table.Column{
			{Title: "What", Min: 8, Max: 10},
			{Title: "Text", Min: 30, Weight: 4},
			{Title: "Place", Min: 12, Max: 24, Weight: 1, Priority: 1},
		},
		Cells: func(row *table.Row, rec model.Record) {
			p := passage(rec)
			row.AddStyled(p.Style, h.Theme().Quiet)
			row.Add(oneLine(p.Text))
			row.AddStyled(p.Place, h.Theme().Quiet)
		},
		Summary: func() string {
			if h.Sight().Watched() {
				return "Passages that imports brought and that have no place of their own are never public"
			}
			return fmt.Sprintf("%d passages that imports brought and that have no place of their own; never public", len(h.Shown().Of(model.KindPassage)))
		},
		Headings: func(rec model.Record) (string, string) { return passage(rec).Source, "" },
		Empty:    "Titles, notes and texts of imported documents are kept here, so that nothing of a document is lost.",
		Hints:    []binding.Command{binding.Open, binding.Filter, binding.Copy, binding.LastView, binding.Help},
	})
}

// Package evidence is tab 4: the evidence log, the lines of enquiry by what bears
// on them, who gives evidence, and the texts of imported documents that have no
// place of their own.
package evidence

import (
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// The names of the views.
const (
	Log       = screen.ViewLog
	Coverage  = screen.ViewCoverage
	Witnesses = "Witnesses"
	Texts     = "Imported texts"
)

// Screen is the evidence of a review.
type Screen struct {
	*record.Views
	host screen.Host
	log  *record.List
}

// New returns the screen.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, log: log(h)}
	s.Views = record.NewViews(h, s.log, coverage(h, s.bearing), witnesses(h), texts(h))
	return s
}

// bearing shows the log filtered to what bears on a line of enquiry.
func (s *Screen) bearing(enquiry model.ID) {
	n := 0
	for q := range model.Each[*model.Enquiry](s.host.Shown()) {
		if n++; q.ID == enquiry {
			s.Views.Go(screen.Target{View: Log})
			s.log.SetFilter(bearing(n, q))
			return
		}
	}
}

// Go enters the evidence at a target.
func (s *Screen) Go(t screen.Target) { s.Views.Go(t) }

func piece(rec model.Record) *model.Evidence { return record.As[model.Evidence](rec) }

// isOpen says whether the public may see a piece of evidence: what the room sees
// of it, it may.
func isOpen(h screen.Host, rec model.Record) bool { return h.Sight().Watched() || piece(rec).Open }

// log is the list of the evidence.
func log(h screen.Host) *record.List {
	kind, _ := model.FieldOf(model.KindEvidence, "kind")
	return record.NewList(h, record.Spec{
		Kind: model.KindEvidence, Name: Log, Append: true,
		Columns: []table.Column{
			{Title: "Ref", Min: 4, Max: 6},
			{Title: "Kind", Min: 12, Max: 12},
			{Title: "Title", Min: 20, Weight: 4},
			{Title: "Source", Min: 10, Weight: 2, Priority: 2},
			{Title: "Date", Min: 10, Max: 20, Weight: 1, Priority: 1},
			{Title: "Bears on", Min: 8, Max: 9},
		},
		Cells: func(row *table.Row, rec model.Record) {
			e, th := piece(rec), h.Theme()
			row.AddStyled(e.Reference(), th.Strong)
			row.Add(record.Shown(h, kind, e))
			row.Add(text.OneLine(e.Title))
			row.Add(text.OneLine(e.Source))
			row.Add(record.InBrief(e.When))
			if len(e.Bears) == 0 {
				row.AddStyled("nothing", th.Warning)
			} else {
				row.Add(text.Count(len(e.Bears), "line", "lines"))
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
			return fmt.Sprintf("%s   %d public", text.Count(len(all), "piece of evidence", "pieces of evidence"), open)
		},
		Filters: func() []record.Filter {
			filters := []record.Filter{
				{Label: "public", Match: func(rec model.Record) bool { return isOpen(h, rec) }},
				{Label: "bears on nothing", Match: func(rec model.Record) bool { return len(piece(rec).Bears) == 0 }},
			}
			for _, c := range kind.Choices {
				filters = append(filters, record.Filter{Label: "kind: " + c.Label, Match: func(rec model.Record) bool { return string(piece(rec).Type) == c.Key }})
			}
			return append(append(filters, bearings(h)...), record.Loose(h)...)
		},
		Reference: func(rec model.Record) string { return piece(rec).Reference() },
		Empty:     "What the panel reads, hears and sees is logged here: documents, witnesses, visits. n logs a piece.",
		Hints:     []binding.Command{binding.New, binding.Open, binding.Files, binding.Filter, binding.FilterBy, binding.Remove, binding.NextView, binding.History, binding.Help},
	})
}

package doctor

import (
	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/timetable"
)

// Review examines the tracker of a review on a day. What only a file has, such
// as hidden columns, is not looked for.
func Review(r *model.Review, today timetable.Day) *Report {
	s := &sheet{columns: []intake.Column{
		{Field: "action", Name: "Action"},
		{Field: "timetable", Name: "Timetable"},
		{Field: "leads", Name: "Lead officer"},
		{Field: "positions", Name: "Position"},
		{Field: "rating", Name: "Rating", Rates: true},
	}}
	p := &patient{review: r, today: today, scheme: r.Info().Scheme, kind: "the tracker of a review", knows: model.NewDirectory(r).Knows}
	refs := r.References()
	for a := range r.Actions() {
		if len(p.sheets) == 0 {
			p.sheets = append(p.sheets, s)
		}
		p.rows = append(p.rows, &row{action: a, sheet: s, ref: refs[a.ID]})
		if a.Rating != "" {
			p.counts.rated++
		}
	}
	return p.report(r.Info().Title)
}

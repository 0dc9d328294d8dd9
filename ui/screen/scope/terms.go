package scope

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

func point(rec model.Record) *model.Point { return record.As[model.Point](rec) }

func source(rec model.Record) *model.Source { return record.As[model.Source](rec) }

// headingOf is what the list of the terms of reference stands under.
func headingOf(t model.PointType) string {
	switch t {
	case model.ObjectivePoint:
		return "Objectives"
	case model.IndicatorPoint:
		return "Indicators of success"
	case model.MethodPoint:
		return "Methodology and approach"
	case model.InvolvementPoint:
		return "Involvement"
	case model.PriorityPoint:
		return "Priorities"
	case model.ChallengePoint:
		return "Challenges"
	}
	return "Points"
}

// terms are the lists of the terms of reference, one below the other.
func terms(h screen.Host) record.Named {
	return record.NewList(h, record.Spec{
		Kind: model.KindPoint, Name: Terms,
		Columns: []table.Column{{Title: "No", Min: 3, Max: 6}, {Title: "Terms of reference", Min: 20, Weight: 1}, {Title: "", Min: 1, Max: 9}},
		Cells: func(row *table.Row, rec model.Record) {
			p := point(rec)
			row.Add(p.Label)
			row.Add(indented(p.Text, p.Under))
			amendedCell(h, row, rec)
		},
		Of:       func(r *model.Review) []model.Record { return byList(r.Of(model.KindPoint)) },
		Headings: func(rec model.Record) (string, string) { return headingOf(point(rec).Type), "" },
		Summary: func() string {
			return pointsIn(h.Shown().Counts())
		},
		Filters: func() []record.Filter {
			var filters []record.Filter
			for _, t := range model.PointTypes() {
				filters = append(filters, record.Filter{Label: strings.ToLower(headingOf(t)), Match: func(rec model.Record) bool { return point(rec).Type == t }})
			}
			return filters
		},
		Like: func(rec model.Record) []model.Value {
			p := point(rec)
			f, _ := model.FieldOf(model.KindPoint, "under")
			return []model.Value{{Field: "type", Text: string(p.Type)}, {Field: "under", Text: f.Get(p)}}
		},
		Empty: "Objectives, indicators of success, methodology, involvement, priorities and challenges stand here. n adds a point; Ctrl+P and “standard” offers lists to begin with.",
		Hints: []binding.Command{binding.Open, binding.New, binding.FilterBy, binding.Remove, binding.MoveUp, binding.NextView, binding.History, binding.Help},
	})
}

// pointsIn says how many points there are, and in how many lists.
func pointsIn(n map[string]int) string {
	points, lists := 0, 0
	for _, t := range model.PointTypes() {
		if c := n[t.Plural()]; c > 0 {
			points += c
			lists++
		}
	}
	return fmt.Sprintf("%s of the terms of reference   in %s", counted(points, model.KindPoint), text.Count(lists, "list", "lists"))
}

// sources are the information that the review needs, in its groups.
func sources(h screen.Host) record.Named {
	held, _ := model.FieldOf(model.KindSource, "availability")
	return record.NewList(h, record.Spec{
		Kind: model.KindSource, Name: Sources,
		Columns: []table.Column{
			{Title: "No", Min: 3, Max: 6},
			{Title: "Information needed", Min: 20, Weight: 4},
			{Title: "Exists", Min: 11, Max: 19, Weight: 1, Priority: 1},
			{Title: "Held by", Min: 10, Weight: 2, Priority: 2},
			{Title: "", Min: 1, Max: 9},
		},
		Cells: func(row *table.Row, rec model.Record) {
			s := source(rec)
			row.Add(s.Label)
			row.Add(indented(s.Text, s.Under))
			row.AddStyled(record.Shown(h, held, s), h.Theme().Quiet)
			row.Add(text.OneLine(s.HeldBy))
			amendedCell(h, row, rec)
		},
		Of:       func(r *model.Review) []model.Record { return withParts(r.Of(model.KindSource)) },
		Headings: func(rec model.Record) (string, string) { return groupOf(h, source(rec)), "" },
		Summary: func() string {
			whole, parts, come := 0, 0, 0
			for _, rec := range h.Shown().Of(model.KindSource) {
				s := source(rec)
				if len(s.Under) > 0 {
					parts++
				} else {
					whole++
				}
				if len(s.Evidence) > 0 {
					come++
				}
			}
			said := text.Count(whole, "piece of information needed", "pieces of information needed")
			if parts > 0 {
				said += "   " + text.Count(parts, "part", "parts")
			}
			return said + fmt.Sprintf("   %d came in", come)
		},
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: "has not come in", Match: func(rec model.Record) bool { return len(source(rec).Evidence) == 0 }},
				{Label: "exists already", Match: func(rec model.Record) bool { return source(rec).Availability == model.Existing }},
				{Label: "has to be found out", Match: func(rec model.Record) bool { return source(rec).Availability == model.NewInformation }},
			}
		},
		Like: func(rec model.Record) []model.Value {
			s := source(rec)
			f, _ := model.FieldOf(model.KindSource, "under")
			return []model.Value{{Field: "group", Text: groupOf(h, s)}, {Field: "under", Text: f.Get(s)}, {Field: "availability", Text: string(s.Availability)}}
		},
		Empty: "The information that the review needs stands here, in groups: what exists, and what has to be found out. n adds a piece.",
		Hints: []binding.Command{binding.Open, binding.New, binding.FilterBy, binding.Remove, binding.MoveUp, binding.NextView, binding.History, binding.Help},
	})
}

// groupOf returns the heading that a source stands under: a part stands under
// that of the whole.
func groupOf(h screen.Host, s *model.Source) string {
	for range 4 { // parts of parts, and no further
		if s.Group != "" || len(s.Under) == 0 {
			break
		}
		whole, ok := h.Shown().Find(s.Under[0]).(*model.Source)
		if !ok {
			break
		}
		s = whole
	}
	return s.Group
}

func indented(words string, under []model.ID) string {
	if len(under) > 0 {
		return "   " + text.OneLine(words)
	}
	return text.OneLine(words)
}

// amendedCell marks what is not as the panel agreed it.
func amendedCell(h screen.Host, row *table.Row, rec model.Record) {
	if record.Amended(h, rec) {
		row.AddStyled("≠ amended", h.Theme().Warning)
	}
}

// byList puts points into the order of the lists, each part behind its whole.
func byList(recs []model.Record) []model.Record {
	sorted := slices.Clone(recs)
	types := model.PointTypes()
	slices.SortStableFunc(sorted, func(a, b model.Record) int {
		return slices.Index(types, point(a).Type) - slices.Index(types, point(b).Type)
	})
	return withParts(sorted)
}

// withParts puts each part behind the record that it is a part of; where that is
// not there, it stays in its place.
func withParts(recs []model.Record) []model.Record {
	parts := map[model.ID][]model.Record{}
	there := map[model.ID]bool{}
	for _, rec := range recs {
		there[model.IDOf(rec)] = true
	}
	var whole []model.Record
	for _, rec := range recs {
		if under := underOf(rec); under != 0 && there[under] {
			parts[under] = append(parts[under], rec)
		} else {
			whole = append(whole, rec)
		}
	}
	sorted := make([]model.Record, 0, len(recs))
	var add func(rec model.Record)
	add = func(rec model.Record) {
		sorted = append(sorted, rec)
		for _, part := range parts[model.IDOf(rec)] {
			add(part)
		}
	}
	for _, rec := range whole {
		add(rec)
	}
	return sorted
}

func underOf(rec model.Record) model.ID {
	var under []model.ID
	switch rec := rec.(type) {
	case *model.Point:
		under = rec.Under
	case *model.Source:
		under = rec.Under
	}
	if len(under) == 0 {
		return 0
	}
	return under[0]
}

package tabular

import "slices"

// papers are the tables by which a paper is known that says in no title what it
// is, as a workbook may.
var papers = []struct {
	kind   Kind
	tables []*Table
}{
	{ScopeKind, []*Table{Roles, Questions, Witnesses, Themes, Bodies, Amendments}},
	{PlanKind, []*Table{Tasks, Slips, Matrix, Notes, Deliverables}},
	{EvidenceKind, []*Table{Evidence, Coverage}},
	{FindingsKind, []*Table{Findings, Options}},
	{RecommendationsKind, []*Table{Recommendations}},
	{ResponsesKind, []*Table{Responses, Silent}},
	{PositionKind, []*Table{Ratings}},
	{FinalKind, []*Table{Considered, Risks, Glossary}},
}

// PaperOf returns the paper in which a table stands.
func PaperOf(t *Table) Kind {
	for _, p := range papers {
		if slices.Contains(p.tables, t) {
			return p.kind
		}
	}
	return FinalKind
}

package send

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
)

// The columns that a sent table has besides the tracker's own. Those from
// PositionColumn on are the cells to fill in.
const (
	RefColumn      = "Ref"
	RatingColumn   = report.RatingColumn
	LastColumn     = "Last position" // where the tracker has no column of positions
	PositionColumn = "Your position"
	ProposedColumn = "Proposed rating"
	DateColumn     = "New date"
	ReasonColumn   = "Reason for a new date"
)

// ColumnName returns what one of these columns is called in a file of a review,
// whose tracker may have a column of the same name itself.
func ColumnName(r *model.Review, name string) string {
	for _, c := range r.TrackerColumns() {
		if strings.EqualFold(strings.TrimSpace(c.Name), name) {
			return name + report.OursSuffix
		}
	}
	return name
}

// shownColumns returns the tracker's own columns that stand in a sent table: the
// public ones. In Word, where pages are narrow, they are those that an officer
// who answers needs.
func (m *maker) shownColumns() []model.Column {
	var all []model.Column
	for _, c := range m.r.TrackerColumns() {
		f, known := model.FieldOf(model.KindAction, c.Field)
		switch {
		case known && !f.Public || !known && !c.Public || c.Field == "rating":
		case !m.o.Flat && !needed[c.Field]:
		default:
			all = append(all, c)
		}
	}
	return all
}

// needed are the fields that stand in the tables of Word files; the section is
// the heading above them.
var needed = map[string]bool{"action": true, "timetable": true, "positions": true}

// columns returns the columns of a sent table.
func (m *maker) columns(own []model.Column) []document.Column {
	all := []document.Column{{Name: ColumnName(m.r, RefColumn), Weight: 1}}
	positions := false
	for _, c := range own {
		all = append(all, layout(c))
		positions = positions || c.Field == "positions"
	}
	if !positions {
		all = append(all, document.Column{Name: ColumnName(m.r, LastColumn), Weight: 4})
	}
	all = append(all, document.Column{Name: ColumnName(m.r, RatingColumn), Weight: 2, Kind: document.RatingColumn})
	return append(all, m.asked()...)
}

// asked returns the columns to fill in.
func (m *maker) asked() []document.Column {
	all := []document.Column{{
		Name: ColumnName(m.r, PositionColumn), Weight: 5, Fill: true,
		Help: "Where the action stands now, in your own words.",
	}}
	if m.r.Info().Proposals != model.NoProposals {
		proposed := document.Column{
			Name: ColumnName(m.r, ProposedColumn), Weight: 2, Kind: document.RatingColumn, Fill: true,
			Help: "Choose the rating that you propose, or leave it empty. The panel's officer decides.",
		}
		for _, r := range m.r.Info().Scheme.Ratings {
			proposed.Choices, proposed.Marks = append(proposed.Choices, r.Word), append(proposed.Marks, *report.Mark(r))
		}
		all = append(all, proposed)
	}
	return append(
		all,
		document.Column{Name: ColumnName(m.r, DateColumn), Weight: 2, Kind: document.DateColumn, Fill: true, Help: "Only where the date has to change: a day, or words such as Ongoing."},
		document.Column{Name: ColumnName(m.r, ReasonColumn), Weight: 3, Fill: true, Help: "Why the date has to change."},
	)
}

// layout says how wide a column of the tracker's own is: it is there to be looked
// at, and leaves room to the cells that are to be filled in.
func layout(c model.Column) document.Column {
	col := document.Column{Name: c.Name, Weight: 1}
	switch c.Field {
	case "action":
		col.Weight, col.RowHeader = 5, true
	case "positions":
		col.Weight = 5
	case "measures", "objective":
		col.Weight = 2
	case "timetable":
		col.Kind = document.DateColumn
	}
	return col
}

package model

// StandardColumns are the columns of a tracker that no import has named.
func StandardColumns() []Column {
	keys := []string{"section", "objective", "action", "timetable", "measures", "leads", "positions"}
	columns := make([]Column, len(keys))
	for i, key := range keys {
		f, _ := FieldOf(KindAction, key)
		columns[i] = Column{ID: key, Name: f.Label, Field: key}
	}
	return columns
}

// TrackerColumns returns the columns of the review's tracker as its plan names
// them.
func (r *Review) TrackerColumns() []Column {
	if len(r.info.Columns) > 0 {
		return r.info.Columns
	}
	return StandardColumns()
}

// Cell returns what stands in an action's cell of a column.
func (c Column) Cell(a *Action) string {
	switch c.Field {
	case "":
		return a.Extra(c.ID)
	case "section":
		return a.Section
	case "objective":
		return a.Objective
	case "action":
		return a.Text
	case "timetable":
		return a.When.Words
	case "measures":
		return a.Measures
	case "leads":
		return a.Leads
	case "positions":
		p, _ := a.Position()
		return p.Text
	}
	if f, ok := FieldOf(KindAction, c.Field); ok {
		return f.Get(a)
	}
	return ""
}

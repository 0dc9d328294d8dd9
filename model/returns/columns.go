package returns

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/model/send"
)

// slot is what a column of a file that came back holds.
type slot struct {
	use  use
	key  string // key of a field, or the ID of a column of the tracker
	name string // what the column was called when it was sent
}

type use uint8

const (
	unknownUse  use = iota // the column is not ours: somebody put it in
	fieldUse               // a field of the action
	extraUse               // a column of the tracker that no field has
	refUse                 // what the action is called
	ratingUse              // the rating as it stood
	lastUse                // the last position, where the tracker has no column for it
	positionUse            // the cells to fill in, from here on
	proposedUse
	dateUse
	reasonUse
	ownUse // what the program makes anew: identities, suggestions, readings
)

// The columns that the program makes of the timetable. Words of somebody's own in
// them are not lost.
const (
	dueKey     = "due"
	readingKey = "reading"
)

// layout is the columns that a file of a review may have, in their order.
type layout []slot

// layoutOf returns the columns of the files of a review, as it stood when they
// were made.
func layoutOf(r *model.Review) layout {
	name := func(n string) string { return send.ColumnName(r, n) }
	all := layout{{refUse, "", name(send.RefColumn)}, {ownUse, "", name(report.SheetColumn)}}
	positions := false
	for _, c := range r.TrackerColumns() {
		positions = positions || c.Field == "positions"
		if _, ok := model.FieldOf(model.KindAction, c.Field); ok {
			all = append(all, slot{fieldUse, c.Field, c.Name})
		} else {
			all = append(all, slot{extraUse, c.ID, c.Name})
		}
	}
	if !positions {
		all = append(all, slot{lastUse, "positions", name(send.LastColumn)})
	}
	return append(all,
		slot{ratingUse, "rating", name(report.RatingColumn)},
		slot{ownUse, "", name(report.SuggestedColumn)}, slot{ownUse, dueKey, name(report.DueColumn)}, slot{ownUse, readingKey, name(report.ReadingColumn)},
		slot{positionUse, "", name(send.PositionColumn)}, slot{proposedUse, "", name(send.ProposedColumn)},
		slot{dateUse, "", name(send.DateColumn)}, slot{reasonUse, "", name(send.ReasonColumn)},
		slot{ownUse, "", document.IDColumn},
	)
}

// heading brings the heading of a column to the form in which two are compared.
func heading(s string) string {
	return strings.Trim(strings.ToLower(canon(s)), " :.*")
}

// named returns the column of a heading, of those that no other column of the
// table took: by the name it was sent with, else by a name that the field goes
// by elsewhere.
func (l layout) named(text string, taken map[int]bool) int {
	name := heading(text)
	if name == "" {
		return -1
	}
	for i, s := range l {
		if !taken[i] && heading(s.name) == name {
			return i
		}
	}
	return -1
}

// known returns the column of a field that goes by a name elsewhere.
func (l layout) known(text string, taken map[int]bool) int {
	name := heading(text)
	for i, s := range l {
		if taken[i] || s.use != fieldUse {
			continue
		}
		if f, ok := model.FieldOf(model.KindAction, s.key); ok && slices.Contains(f.Names, name) {
			return i
		}
	}
	return -1
}

// headed is a table whose columns are known.
type headed struct {
	table   *intake.Table
	header  int    // index of the header row; -1 where there is none
	columns []slot // by column of the table
	guessed bool   // from what stands in them
}

// headRows is how far down a table its header row is looked for.
const headRows = 60

// head finds the header row of a table: the one with the most headings of ours.
func (l layout) head(t *intake.Table) (headed, bool) {
	best, h := 1, headed{table: t, header: -1}
	for i := range t.Rows[:min(len(t.Rows), headRows)] {
		columns, n := l.columnsOf(t.Rows[i], false)
		if n > best {
			best, h.header, h.columns = n, i, columns
		}
	}
	if h.header < 0 {
		for i := range t.Rows[:min(len(t.Rows), headRows)] {
			if columns, n := l.columnsOf(t.Rows[i], true); n > best && has(columns, "action") {
				best, h.header, h.columns = n, i, columns
			}
		}
	}
	if h.header < 0 {
		return h, false
	}
	h.columns, _ = l.columnsOf(t.Rows[h.header], true)
	l.between(h.columns, t.Rows[h.header])
	return h, true
}

// has says whether one of the columns holds a field.
func has(columns []slot, field string) bool {
	return slices.ContainsFunc(columns, func(s slot) bool { return s.use == fieldUse && s.key == field })
}

// columnsOf returns what the cells of a row name, and how many of ours they do;
// loosely takes names for fields that are not those of the tracker, too.
func (l layout) columnsOf(row intake.Row, loosely bool) ([]slot, int) {
	columns, taken, n := make([]slot, len(row.Cells)), map[int]bool{}, 0
	for i, c := range row.Cells {
		columns[i] = slot{name: strings.TrimSpace(c.Text)}
		if c.Merged != intake.NotMerged {
			continue
		}
		if at := l.named(c.Text, taken); at >= 0 {
			columns[i], taken[at] = l[at], true
			n++
		}
	}
	for i, c := range row.Cells {
		if !loosely || columns[i].use != unknownUse || c.Merged != intake.NotMerged {
			continue
		}
		if at := l.known(c.Text, taken); at >= 0 {
			columns[i], taken[at] = l[at], true
			n++
		}
	}
	return columns, n
}

// between takes a column whose heading somebody reworded for the one of the cells
// to fill in that is missing in its place: where both neighbours are those that
// it was sent between.
func (l layout) between(columns []slot, row intake.Row) {
	for i, c := range columns {
		if c.use != unknownUse || row.Cells[i].Merged != intake.NotMerged || i == 0 || columns[i-1].use == unknownUse {
			continue
		}
		missing := l.after(columns[i-1])
		if len(missing) < 2 || missing[0].use < positionUse || slices.Contains(columns, missing[0]) {
			continue
		}
		if i+1 < len(columns) && slices.Contains(missing[1:min(3, len(missing))], columns[i+1]) {
			columns[i] = missing[0]
		}
	}
}

// after returns the columns that are sent behind one.
func (l layout) after(s slot) layout {
	at := slices.Index(l, s)
	if at < 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(l[at+1:]), func(s slot) bool { return s.use == ownUse })
}

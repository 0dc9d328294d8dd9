package intake

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

// added are the columns that our own spreadsheets add behind the plan's own.
var added = [...]string{report.RatingColumn, report.SuggestedColumn, report.DueColumn, report.ReadingColumn}

// markOurs recognises the columns that our own export adds, and takes them out
// of the matching: they are made anew. In a spreadsheet they count as ours only
// together and with such words in them as we write: a plan with a column "Due"
// means its own.
func (t *reading) markOurs() {
	if t.header < 0 {
		return
	}
	if t.format == DOCX {
		t.markWordRating()
		return
	}
	at := map[string]int{}
	for i, c := range t.columns {
		name := c.Name
		for _, o := range added {
			if _, known := at[o]; name == o+report.OursSuffix || name == o && !known {
				at[o] = i
			}
		}
	}
	for _, o := range added {
		if _, ok := at[o]; !ok {
			return
		}
	}
	if !t.every(at[report.ReadingColumn], readsAsOurs) || !t.every(at[report.DueColumn], isDay) {
		return
	}
	t.ours = map[string]int{}
	for name, i := range at {
		t.own(i, name)
	}
	if i := t.sheetNames(); i >= 0 {
		t.own(i, report.SheetColumn)
	}
	for i, c := range t.columns {
		if c.Name == document.IDColumn {
			t.own(i, document.IDColumn)
		}
	}
}

func (t *reading) own(i int, name string) {
	c := &t.columns[i]
	c.Field, c.Why, c.named = Ours, "made by this program", true
	c.Rates = name == report.RatingColumn
	t.ours[name] = i
}

// markWordRating recognises the last column of our own tables in Word: ratings
// as shape, letter and word.
func (t *reading) markWordRating() {
	i := t.width - 1
	name := t.columns[i].Name
	if name != report.RatingColumn && name != report.RatingColumn+report.OursSuffix {
		return
	}
	if t.every(i, func(c Cell) bool {
		r, ok := t.opts.Scheme.Read(c.Text)
		words := strings.Fields(c.Text)
		return ok && len(words) > 2 && words[0] == r.Shape && words[1] == r.Letter
	}) {
		t.ours = map[string]int{}
		t.own(i, report.RatingColumn)
	}
}

// sheetNames returns the column in which our export names the sheets: the
// first, and only where there are several.
func (t *reading) sheetNames() int {
	name := t.columns[0].Name
	if name != report.SheetColumn && name != report.SheetColumn+report.OursSuffix {
		return -1
	}
	body := t.body()
	if len(body) == 0 || !slices.ContainsFunc(body, func(r Row) bool { return r.cell(0).Text != body[0].cell(0).Text }) {
		return -1
	}
	return 0
}

// every says whether all cells of a column that hold something are of a form.
func (t *reading) every(col int, is func(Cell) bool) bool {
	for _, row := range t.body() {
		if c := row.cell(col); !blank(c.Text) && !is(c) && !t.sameHeader(row) {
			return false
		}
	}
	return true
}

func isDay(c Cell) bool { return dayIn(c) != "" }

// dayIn returns the ISO day of a cell of the column Due.
func dayIn(c Cell) string {
	s := strings.TrimSpace(c.Text)
	if c.Date != "" {
		s = c.Date[:len("2006-01-02")]
	}
	if _, err := timetable.ParseDay(s); err == nil {
		return s
	}
	if due, ok := timetable.Read(s).Due(); ok {
		return due.String()
	}
	return ""
}

// readsAsOurs says whether a cell is of the form of the column Reading.
func readsAsOurs(c Cell) bool {
	return slices.ContainsFunc(timetable.Kinds(), func(k timetable.Kind) bool { return strings.HasPrefix(c.Text, k.String()) })
}

// takeOurs reads back what our own columns say that the others do not: the
// rating, and a reading that an officer corrected. What somebody typed into
// them and that cannot be taken is kept as a passage.
func (t *reading) takeOurs(a *model.Action, row Row) {
	for _, name := range [...]string{report.SheetColumn, report.RatingColumn, report.ReadingColumn} {
		i, ok := t.ours[name]
		cell := row.cell(i)
		if !ok || blank(cell.Text) || cell.Merged == MergedLeft {
			continue
		}
		switch name {
		case report.SheetColumn:
			a.Sheet = cell.Text
		case report.RatingColumn:
			if a.Rating == "" {
				t.keepCell(row, name, cell.Text)
			}
		case report.ReadingColumn:
			if said := strings.TrimSpace(cell.Text); said != a.When.Reading().String() && !correct(&a.When, said) {
				t.keepCell(row, name, cell.Text)
			}
		}
	}
	// After the correction, which the day may come of.
	if i, ok := t.ours[report.DueColumn]; ok && !blank(row.cell(i).Text) {
		due, _ := a.When.Reading().Due()
		if due.IsZero() || dayIn(row.cell(i)) != due.String() {
			t.keepCell(row, report.DueColumn, row.cell(i).Text)
		}
	}
}

// correct gives a timetable the correction that makes its reading what our
// export wrote.
func correct(w *model.Timetable, said string) bool {
	for _, k := range timetable.Kinds() {
		days, ok := strings.CutPrefix(said, k.String()+" ")
		if !ok {
			continue
		}
		for _, words := range []string{days, "by " + days, "ongoing " + days, "ongoing until " + strings.TrimPrefix(days, "to ")} {
			if timetable.Read(words).String() == said {
				w.ReadAs = words
				return true
			}
		}
	}
	return false
}

// keepCell keeps one cell of a column of ours as a passage.
func (t *reading) keepCell(row Row, column, text string) {
	t.passages = append(t.passages, &model.Passage{
		Text: column + ": " + text, Style: "cell", Place: fmt.Sprintf("%s, row %d", t.table.Place, row.Number),
	})
	t.odd[column]++
}

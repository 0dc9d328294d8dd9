package tabular

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/timetable"
)

// Teller tells the fields of a review's records as cells.
type Teller struct {
	Review *model.Review
	// Private tells the fields that the public may not see.
	Private bool
	// Numbers are those of the rows of the table, where it counts them.
	Numbers map[model.ID]int
}

// Cells tells a record as a row of a table. In a table about two kinds of
// record others are those of the second.
func (t *Teller) Cells(table *Table, recs ...model.Record) []document.Cell {
	cells := make([]document.Cell, len(table.Columns))
	for i, c := range table.Columns {
		for _, rec := range recs {
			if rec.Kind() == table.KindOf(c) {
				cells[i] = t.Cell(c, rec)
			}
		}
	}
	return cells
}

// Cell tells one field of a record.
func (t *Teller) Cell(c Column, rec model.Record) document.Cell {
	f, ok := model.FieldOf(rec.Kind(), c.Field)
	switch {
	case c.How == Counted:
		if n := t.Numbers[model.IDOf(rec)]; n > 0 {
			return document.Cell{Text: strconv.Itoa(n)}
		}
		return document.Cell{}
	case !ok || c.How == Apart || !f.Public && !t.Private:
		return document.Cell{}
	}
	out := document.Cell{Text: strings.TrimSpace(t.said(c, f, rec))}
	if f.Type == model.TimetableField {
		when := model.Timetable{Words: f.Get(rec)}
		if as, ok := model.FieldOf(rec.Kind(), c.Field+"_read_as"); ok {
			when.ReadAs = as.Get(rec)
		}
		out.Day = CertainDay(when.Reading())
	}
	return out
}

// said returns the words of a field.
func (t *Teller) said(c Column, f model.Field, rec model.Record) string {
	switch c.How {
	case ByTitle:
		return strings.Join(t.names(f, rec, Title), "\n")
	case ByReference:
		return strings.Join(t.names(f, rec, Reference), ", ")
	case ByNumber:
		return strings.Join(t.names(f, rec, func(to model.Record) string {
			if n := t.Numbers[model.IDOf(to)]; n > 0 {
				return strconv.Itoa(n)
			}
			return ""
		}), ", ")
	case Grounds:
		evidence, _ := model.FieldOf(rec.Kind(), "evidence")
		return strings.Join(append(t.names(f, rec, Reference), t.names(evidence, rec, Reference)...), ", ")
	case Referred:
		return Reference(rec)
	case Numbered:
		if r, ok := rec.(*model.Recommendation); ok {
			return t.Label(r)
		}
	case Draft:
		if f.Get(rec) == string(model.DraftWords) {
			return draftWord
		}
	case Summed:
		if o, ok := rec.(*model.Option); ok {
			return sum(o)
		}
	case OnDay:
		if at, err := time.Parse(time.RFC3339, f.Get(rec)); err == nil {
			return at.Format(dayForm)
		}
	case EachChoice, AsWritten:
		return written(c, f, rec)
	case Counted, Apart:
	}
	return ""
}

// draftWord marks what the panel has not agreed; dayForm is how a day is told.
const (
	draftWord = "draft"
	dayForm   = "2 January 2006"
)

// written returns a field's own words.
func written(c Column, f model.Field, rec model.Record) string {
	value := f.Get(rec)
	switch {
	case len(f.Choices) > 0:
		i := slices.IndexFunc(f.Choices, func(ch model.Choice) bool { return ch.Key == value })
		if i < 0 || i == 0 && c.How != EachChoice {
			return ""
		}
		return f.Choices[i].Label
	case f.Type == model.FlagField && value != "":
		return cmp.Or(c.Word, value)
	}
	return value
}

// names returns what the records that a field links to are called.
func (t *Teller) names(f model.Field, rec model.Record, of func(model.Record) string) []string {
	var all []string
	for _, id := range f.Linked(rec) {
		if to := t.Review.Find(id); to != nil && model.RemovedAt(to).IsZero() {
			if s := of(to); s != "" {
				all = append(all, s)
			}
		}
	}
	return all
}

// Title returns the words by which a cell names another record: all of them, not
// cut as in a list on the screen, so that it is found again.
func Title(rec model.Record) string {
	var s string
	switch rec := rec.(type) {
	case *model.Enquiry:
		s = rec.Text
	case *model.Theme:
		s = rec.Title
	case *model.Stream:
		s = rec.Title
	case *model.Body:
		s = rec.Name
	case *model.Task:
		s = rec.Name
	case *model.Action:
		s = rec.Title()
	default:
		s = model.TitleOf(rec)
	}
	return strings.Join(strings.Fields(s), " ")
}

// Reference returns the reference of a record, or nothing where its kind has
// none.
func Reference(rec model.Record) string {
	switch rec := rec.(type) {
	case *model.Evidence:
		return rec.Reference()
	case *model.Finding:
		return rec.Reference()
	}
	return ""
}

// Label is the number of a recommendation with those that it is a part of: R4a.
// Where one number would run into another they are kept apart: R4 4.1.
func (t *Teller) Label(r *model.Recommendation) string { return t.label(r, 0) }

func (t *Teller) label(r *model.Recommendation, depth int) string {
	if len(r.Under) > 0 && depth < mostParts {
		if up, ok := t.Review.Find(r.Under[0]).(*model.Recommendation); ok {
			part := strings.Trim(r.Label, "(). ")
			if !startsLetter(part) {
				part = " " + part
			}
			return t.label(up, depth+1) + part
		}
	}
	return strings.TrimRight(r.Reference(), ".) ")
}

// mostParts is how deep recommendations are parts of others at most.
const mostParts = 8

func startsLetter(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// Lead is how the telling of a piece of evidence begins, before what it says:
// its reference, title, source and date as one sentence.
func Lead(e *model.Evidence) string {
	var said []string
	for _, s := range []string{e.Title, e.Source, e.When.Words} {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			said = append(said, s)
		}
	}
	lead := strings.TrimSpace(e.Reference() + " " + strings.Join(said, ", "))
	if lead != "" && !strings.ContainsAny(lead[len(lead)-1:], ".!?:") {
		lead += "."
	}
	return lead + " "
}

// sum says what an option costs or saves: "saving of up to £265,000"; as it was
// written where that says all of it.
func sum(o *model.Option) string {
	is := model.Figure{Money: o.Money, Qualifier: o.Qualifier, Amount: o.Amount}
	if o.Amount == 0 || model.ReadFigure(o.Figure) == is {
		return o.Figure
	}
	if words := o.Sum(); o.Money == model.MoneyUnsaid || model.ReadFigure(words).Money != model.MoneyUnsaid {
		return words
	}
	return string(o.Money) + " of " + o.Sum()
}

// CertainDay returns the day that a date in words says and nothing else.
func CertainDay(reading timetable.Cell) string {
	parts := reading.Parts
	if len(parts) != 1 || parts[0].Kind != timetable.DayKind || parts[0].Last.IsZero() {
		return ""
	}
	return parts[0].Last.String()
}

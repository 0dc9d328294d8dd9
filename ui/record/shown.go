package record

import (
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
)

// As returns a record as one of its type, or an empty one where it is another: a
// list is of one kind, and what is drawn of it never fails.
func As[T any](rec model.Record) *T {
	if is, ok := any(rec).(*T); ok {
		return is
	}
	return new(T)
}

func itoa(n int) string { return strconv.Itoa(n) }

// Shown returns a field's value as a person reads it.
func Shown(h screen.Host, f model.Field, rec model.Record) string {
	v := f.Get(rec)
	switch f.Key {
	case "slips":
		return Slips(h, rec)
	case model.FilesKey:
		return files(rec)
	}
	switch f.Type {
	case model.ChoiceField:
		for _, c := range f.Choices {
			if c.Key == v {
				return c.Label
			}
		}
	case model.LinksField:
		return Linked(h, v)
	case model.TimetableField:
		return withReading(v, rec, f.Key)
	case model.RatingField:
		if r, ok := h.Shown().Info().Scheme.Rating(model.RatingKey(v)); ok {
			return r.Shape + " " + r.Word
		}
	case model.PositionsField:
		if a, ok := rec.(*model.Action); ok {
			return Positions(a)
		}
	case model.ExtrasField:
		if a, ok := rec.(*model.Action); ok {
			return extras(h.Review(), a)
		}
	case model.RecordedField:
		if f.Links() {
			return Linked(h, v)
		}
		return recorded(f, rec, v)
	case model.LineField, model.TextField, model.LeadsField, model.FlagField, model.ParagraphField:
	}
	return v
}

// files lists the files of a record, each with its size and, where the book does
// not keep it, its place.
func files(rec model.Record) string {
	var parts []string
	for _, f := range model.FilesOf(rec) {
		words := f.Name + ", " + model.FileSize(f.Size) + ", kept in the book"
		if !f.Kept() {
			words = f.Name + ", " + model.FileSize(f.Size) + ", at " + f.Place
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, "\n")
}

func recorded(f model.Field, rec model.Record, v string) string {
	if e, ok := rec.(interface{ Reference() string }); ok && f.Key == "number" {
		return e.Reference()
	}
	if f.Key == "scheme" || f.Key == "columns" {
		return ""
	}
	if t, err := time.Parse(time.RFC3339, v); err == nil {
		return t.Format("2 Jan 2006")
	}
	return v
}

// withReading puts what the words say beside them, where it says more.
func withReading(v string, rec model.Record, key string) string {
	if v == "" {
		return ""
	}
	w := model.Timetable{Words: v}
	if f, ok := model.FieldOf(rec.Kind(), key+"_read_as"); ok {
		w.ReadAs = f.Get(rec)
	}
	if said := w.Reading().Describe(); said != "" && !strings.EqualFold(said, v) {
		return v + "\n→ read as: " + said
	}
	return v
}

// Linked returns the titles of linked records, of which some may be withheld.
func Linked(h screen.Host, ids string) string {
	var titles []string
	for _, s := range strings.Fields(ids) {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			continue
		}
		if rec := h.Review().Find(model.ID(n)); rec != nil {
			titles = append(titles, h.Sight().TitleIn(rec, 240))
		}
	}
	return strings.Join(titles, "\n")
}

// Positions returns the statements of an action, the newest first, each with
// the day it holds for.
func Positions(a *model.Action) string {
	var parts []string
	for i := len(a.Positions) - 1; i >= 0; i-- {
		p := a.Positions[i]
		day := "no date"
		if !p.Held.IsZero() {
			day = p.Held.Time().Format("2 Jan 2006")
		}
		parts = append(parts, day+"  "+p.Text)
	}
	return strings.Join(parts, "\n")
}

func extras(r *model.Review, a *model.Action) string {
	var parts []string
	for _, c := range r.Info().Columns {
		if c.Field != "" {
			continue
		}
		if v := a.Extra(c.ID); strings.TrimSpace(v) != "" {
			parts = append(parts, c.Name+": "+v)
		}
	}
	return strings.Join(parts, "\n")
}

// Plain returns a record as text for a mail.
func Plain(h screen.Host, rec model.Record) string {
	var b strings.Builder
	for _, f := range model.FieldsOf(rec.Kind()) {
		if f.Key == "timetable_read_as" || f.Key == "date_read_as" || !f.Public && f.Type == model.RecordedField {
			continue
		}
		v := Shown(h, f, rec)
		if v == "" {
			continue
		}
		b.WriteString(f.Label + ": " + strings.ReplaceAll(v, "\n", "\n  ") + "\n")
	}
	return b.String()
}

package public

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
)

// allShown says whether the public sees every one of the records that a passage
// of an imported document was made into: it reads the same there.
func allShown(shown *model.Review, made []model.ID) bool {
	for _, id := range made {
		if shown.Find(id) == nil {
			return false
		}
	}
	return true
}

// value is a text of a review and what it is. Of names the records that it was
// made into, where it is a passage that became some.
type value struct {
	text, where string
	of          []model.ID
	imported    bool
	in          model.Record // whose text it is
	nth         int          // which of its kind that is, from 1
}

// which says which record it is, in words that the public may see: by its
// title where that is public, else by its place.
func (v value) which(shown *model.Review) string {
	switch {
	case v.in == nil || v.in.Kind() == model.KindInfo:
		return ""
	case !model.RemovedAt(v.in).IsZero():
		return " (one that was put aside)"
	}
	if rec := shown.Find(model.IDOf(v.in)); rec != nil {
		if title := strings.Join(strings.Fields(model.TitleOf(rec)), " "); title != "" {
			return " (“" + title + "”)"
		}
	}
	return fmt.Sprintf(" (number %d of them)", v.nth)
}

// values returns every text of a review, those put aside among them.
func values(r *model.Review) []value {
	var all []value
	add := func(records []model.Record) {
		for n, rec := range records {
			for _, v := range valuesOf(rec) {
				v.in, v.nth = rec, n+1
				all = append(all, v)
			}
		}
	}
	add(append([]model.Record{r.Info()}, r.Removed()...))
	for _, k := range model.Kinds() {
		add(r.Of(k))
	}
	for _, c := range r.Info().Columns {
		all = append(all, value{text: c.Name, where: "name of a column"})
	}
	return all
}

// valuesOf returns the texts of one record: its fields, and what stands within
// those that hold several.
func valuesOf(rec model.Record) []value {
	var all []value
	for _, f := range model.FilesOf(rec) {
		of := " of a file of " + article(rec.Kind().Noun())
		all = append(all, value{text: f.Name, where: "name" + of}, value{text: f.Place, where: "place" + of})
	}
	for _, f := range model.FieldsOf(rec.Kind()) {
		if f.Key == model.FilesKey || f.Links() { // their names are above; numbers of records tell nothing
			continue
		}
		switch f.Type {
		case model.PositionsField, model.ExtrasField, model.LinksField, model.ChoiceField, model.FlagField, model.RatingField:
		case model.LineField, model.TextField, model.TimetableField, model.LeadsField, model.ParagraphField, model.RecordedField:
			if text := f.Get(rec); text != "" {
				v := value{text: text, where: strings.ToLower(f.Label) + " of " + article(rec.Kind().Noun())}
				if p, ok := rec.(*model.Passage); ok {
					v.imported = true
					if len(p.Made) > 0 {
						v.of = p.Made
					}
				}
				all = append(all, v)
			}
		}
	}
	if a, ok := rec.(*model.Action); ok {
		for _, p := range a.Positions {
			all = append(all, value{text: p.Text, where: "position of an action"})
		}
		for _, e := range a.Extras {
			all = append(all, value{text: e.Text, where: "imported column of an action"})
		}
	}
	return all
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

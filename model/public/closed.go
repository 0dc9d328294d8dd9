package public

import (
	"strings"
	"unicode"

	"council/scrutiny/model"
)

// What is shorter than this is no proof of a leak: it may stand in a document
// by chance.
const (
	closedLength = 12
	closedWords  = 3
)

// Closed are the texts of a review that the public may not see, to look for in
// what was written for it.
type Closed struct{ texts []closedText }

type closedText struct{ folded, where string }

// ClosedTexts returns the texts of a review, whole and by their lines, that are
// not public values of it too.
func ClosedTexts(r *model.Review) Closed {
	var open strings.Builder
	seen := map[string]bool{} // and need not be looked for: it is public, or in c
	for _, v := range values(Project(r).Shown()) {
		whole := fold(v.text)
		open.WriteString(whole + "\n")
		seen[whole] = true
		for line := range strings.SplitSeq(v.text, "\n") {
			seen[fold(line)] = true
		}
	}
	public := open.String()
	var c Closed
	for _, v := range values(r) {
		for _, piece := range append(strings.Split(v.text, "\n"), v.text) {
			f := fold(piece)
			if len(f)-2 < closedLength || strings.Count(f, " ") <= closedWords || seen[f] {
				continue
			}
			seen[f] = true
			if !strings.Contains(public, f) {
				c.texts = append(c.texts, closedText{f, v.where})
			}
		}
	}
	return c
}

// In looks for a closed text in the contents of a file and says where in the
// review it stands: "working notes of a meeting". It does not repeat the text.
func (c Closed) In(contents ...string) (where string, found bool) {
	for _, content := range contents {
		f := fold(content)
		for _, t := range c.texts {
			if strings.Contains(f, t.folded) {
				return t.where, true
			}
		}
	}
	return "", false
}

// fold leaves of a text its words, in lower case, with one space around each:
// whatever a format does to lines and marks, the words stay.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(' ')
	space := true
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
			space = false
		} else if !space {
			b.WriteByte(' ')
			space = true
		}
	}
	if !space {
		b.WriteByte(' ')
	}
	return b.String()
}

// value is a text of a review and what it is.
type value struct{ text, where string }

// values returns every text of a review, those put aside among them.
func values(r *model.Review) []value {
	var all []value
	records := append([]model.Record{r.Info()}, r.Removed()...)
	for _, k := range model.Kinds() {
		records = append(records, r.Of(k)...)
	}
	for _, rec := range records {
		all = append(all, valuesOf(rec)...)
	}
	for _, c := range r.Info().Columns {
		all = append(all, value{c.Name, "name of a column"})
	}
	return all
}

// valuesOf returns the texts of one record: its fields, and what stands within
// those that hold several.
func valuesOf(rec model.Record) []value {
	var all []value
	for _, f := range model.FieldsOf(rec.Kind()) {
		switch f.Type {
		case model.PositionsField, model.ExtrasField, model.LinksField, model.ChoiceField, model.FlagField, model.RatingField:
		case model.LineField, model.TextField, model.TimetableField, model.LeadsField, model.ParagraphField, model.RecordedField:
			if text := f.Get(rec); text != "" {
				all = append(all, value{text, strings.ToLower(f.Label) + " of " + article(rec.Kind().Noun())})
			}
		}
	}
	if a, ok := rec.(*model.Action); ok {
		for _, p := range a.Positions {
			all = append(all, value{p.Text, "position of an action"})
		}
		for _, e := range a.Extras {
			all = append(all, value{e.Text, "imported column of an action"})
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

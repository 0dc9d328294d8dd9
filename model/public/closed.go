package public

import (
	"slices"
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
type Closed struct {
	texts []closedText
	open  []string // what the public may see, folded, the longest first
}

type closedText struct {
	folded, where string
	imported      bool // a passage of an imported document
}

// ClosedTexts returns the texts of a review, whole and by their lines, that are
// not public values of it too.
func ClosedTexts(r *model.Review) Closed {
	var open strings.Builder
	seen := map[string]bool{} // and need not be looked for: it is public, or in c
	shown := Project(r).Shown()
	for _, v := range values(shown) {
		whole := fold(v.text)
		open.WriteString(whole + "\n")
		seen[whole] = true
		for line := range strings.SplitSeq(v.text, "\n") {
			seen[fold(line)] = true
		}
	}
	public := open.String()
	c := Closed{open: strings.Split(strings.TrimSuffix(public, "\n"), "\n")}
	slices.SortStableFunc(c.open, func(a, b string) int { return len(b) - len(a) })
	for _, v := range values(r) {
		if v.of != nil && allShown(shown, v.of) {
			continue
		}
		for _, piece := range append(strings.Split(v.text, "\n"), v.text) {
			f := fold(piece)
			if !tellsEnough(f) || seen[f] {
				continue
			}
			seen[f] = true
			if !strings.Contains(public, f) {
				c.texts = append(c.texts, closedText{f, v.where, v.imported})
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
			if strings.Contains(f, t.folded) && (!t.imported || c.secret(t.folded)) {
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

// secret says whether a passage of an imported document says more than public
// texts of the review with a label before them: "Objective: " and then it.
func (c Closed) secret(folded string) bool {
	for _, open := range c.open {
		if len(open)-2 >= closedLength {
			folded = strings.ReplaceAll(folded, open, " ")
		}
	}
	return tellsEnough(folded)
}

// tellsEnough says whether a folded text is long enough not to stand in a
// document by chance.
func tellsEnough(folded string) bool {
	return len(folded)-2 >= closedLength && strings.Count(folded, " ") > closedWords
}

// Except leaves out the texts that stand in these words, which are no secret
// of the review: those of a paper itself.
func (c Closed) Except(own ...string) Closed {
	words := fold(strings.Join(own, "\n"))
	rest := Closed{open: c.open}
	for _, t := range c.texts {
		if !strings.Contains(words, t.folded) {
			rest.texts = append(rest.texts, t)
		}
	}
	return rest
}

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
}

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

package intake

import (
	"strings"

	"council/scrutiny/model"
)

// strong is the least score of a heading that is a field's name and not only
// has it among other words.
const strong = 700

// lexicon finds the field that a heading names.
type lexicon struct {
	fields []model.Field
	by     map[string][]naming // by the names in the form of foldWords
}

// naming is one name of one field.
type naming struct{ field, exact, within int }

// newLexicon makes the lexicon of fields' labels and names. A name that stands
// earlier in its field's list scores more, and so does one of more words.
func newLexicon(fields []model.Field) *lexicon {
	x := &lexicon{fields: fields, by: map[string][]naming{}}
	for f := range fields {
		label := foldWords(fields[f].Label)
		x.by[label] = append(x.by[label], naming{f, 1000, 0})
		for i, n := range fields[f].Names {
			w := foldWords(n)
			within := 0
			if len(w) > 3 || w == "rag" {
				within = 300 + 10*len(strings.Fields(w)) - i
			}
			x.by[w] = append(x.by[w], naming{f, max(strong, 900-i), within})
		}
	}
	return x
}

// longestName is how many words a name has at most.
const longestName = 6

// scores returns how well a heading names each field: 0 not at all.
func (x *lexicon) scores(heading string) []int {
	scores := make([]int, len(x.fields))
	if len(heading) > 400 {
		return scores
	}
	for i, form := range forms(heading) {
		for _, n := range x.by[form] {
			scores[n.field] = max(scores[n.field], n.exact-10*i)
		}
	}
	words := strings.Fields(foldWords(heading))
	for i := range words {
		for j := i + 1; j <= len(words) && j-i <= longestName; j++ {
			for _, n := range x.by[strings.Join(words[i:j], " ")] {
				within := n.within
				if i == 0 && within > 0 {
					within += 20 // "Actions to deliver the objective" are actions
				}
				scores[n.field] = max(scores[n.field], within)
			}
		}
	}
	return scores
}

// forms returns the ways to read a heading that are still the whole of it:
// without its number, and without what stands in brackets or on a second line.
func forms(heading string) []string {
	all := []string{foldWords(heading)}
	_, rest := leadingNumber(heading)
	add := func(s string) {
		if s = strings.TrimPrefix(foldWords(s), "the "); s != "" && s != all[0] {
			all = append(all, s)
		}
	}
	add(rest)
	for _, sep := range []string{"(", "\n", ":", " – ", " - "} {
		if head, _, ok := strings.Cut(rest, sep); ok && !blank(head) {
			add(head)
		}
	}
	return all
}

// exact returns how well a heading as a whole is the name of any of the fields.
func (x *lexicon) exact(heading string) int {
	if len(heading) > 120 || blank(heading) {
		return 0
	}
	best := 0
	for i, form := range forms(heading) {
		for _, n := range x.by[form] {
			best = max(best, n.exact-10*i)
		}
	}
	return best
}

// best returns how well a heading names any of the fields.
func (x *lexicon) best(heading string) int {
	best := 0
	for _, s := range x.scores(heading) {
		best = max(best, s)
	}
	return best
}

// trackerFields are the fields of an action that a column can become.
func trackerFields() []model.Field {
	var fields []model.Field
	for _, f := range model.FieldsOf(model.KindAction) {
		if len(f.Names) > 0 && f.Type != model.RatingField {
			fields = append(fields, f)
		}
	}
	return fields
}

// lexicons are those of the columns that a table can have.
type lexicons struct{ tracker, rating, people *lexicon }

func newLexicons() lexicons {
	rating, _ := model.FieldOf(model.KindAction, "rating")
	var people []model.Field
	for _, f := range model.FieldsOf(model.KindPerson) {
		if len(f.Names) > 0 {
			people = append(people, f)
		}
	}
	return lexicons{newLexicon(trackerFields()), newLexicon([]model.Field{rating}), newLexicon(people)}
}

// names says whether a heading is a name of a field that a column can become.
func (l lexicons) names(heading string) bool {
	return l.tracker.exact(heading) >= strong || l.rating.exact(heading) >= strong || l.people.exact(heading) >= strong
}

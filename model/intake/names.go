package intake

import "council/scrutiny/model"

// Naming finds the field of a kind that a column's heading names as a whole.
type Naming struct{ lex *lexicon }

// NamingOf returns the naming of fields, by their labels and their names.
func NamingOf(fields []model.Field) Naming { return Naming{newLexicon(fields)} }

// Field returns the field that a heading is a name of.
func (n Naming) Field(heading string) (model.Field, bool) {
	if len(heading) > 120 || blank(heading) {
		return model.Field{}, false
	}
	best, field := strong-1, -1
	for i, form := range forms(heading) {
		for _, name := range n.lex.by[form] {
			if s := name.exact - 10*i; s > best {
				best, field = s, name.field
			}
		}
	}
	if field < 0 {
		return model.Field{}, false
	}
	return n.lex.fields[field], true
}

// Fold returns the words of a text in lower case, parted by single spaces, and
// nothing else of it: the form in which headings are compared.
func Fold(s string) string { return foldWords(s) }

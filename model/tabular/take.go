package tabular

import (
	"regexp"
	"strings"
	"time"

	"council/scrutiny/model"
)

// Named is what a cell says of other records: the field that links to them, and
// what they are called.
type Named struct {
	Field model.Field
	How   How
	Names []string
}

// Take gives a record what a cell tells of it, the way back from Cell. Links are
// returned by the names of the records, for the reader to find. It says whether
// the cell could be understood; where it could not, the record stays as it was.
func Take(c Column, rec model.Record, text string) (links []Named, ok bool) {
	text = strings.TrimSpace(text)
	f, known := model.FieldOf(rec.Kind(), c.Field)
	switch {
	case c.How == Counted:
		return nil, true
	case c.How == Draft:
		return nil, takeDraft(f, rec, text)
	case text == "":
		return nil, true
	case !known:
		return nil, false
	}
	switch c.How {
	case ByTitle:
		return []Named{{f, ByTitle, split(text, "\n")}}, true
	case ByReference, ByNumber:
		return []Named{{f, c.How, split(text, ",")}}, true
	case Grounds:
		return grounds(f, rec, text), true
	case Referred:
		m := reference.FindStringSubmatch(text)
		return nil, m != nil && f.Set(rec, m[2]) == nil
	case Numbered:
		return nil, true // by what stands above it: see PartOf
	case Summed:
		return nil, takeSum(rec, text)
	case OnDay:
		day, err := time.Parse(dayForm, text)
		return nil, err == nil && f.Set(rec, day.Format(time.RFC3339)) == nil
	case AsWritten, EachChoice:
		return nil, takeWords(c, f, rec, text)
	case Counted, Draft, Apart:
	}
	return nil, false
}

// PartOf parts the number of a recommendation, R4a, into the number of the one
// that it is a part of and its own label; known says whether a number was read
// already. Of one that is a part of none the first is empty.
func PartOf(number string, known func(string) bool) (of, label string) {
	for i := len(number) - 1; i > 0; i-- {
		up, part := number[:i], number[i:]
		if (startsLetter(part) || part[0] == ' ') && known(up) {
			return up, strings.TrimSpace(part)
		}
	}
	if len(number) > 1 && number[0] == 'R' && number[1] >= '0' && number[1] <= '9' {
		return "", number[1:]
	}
	return "", number
}

// reference matches a reference: E3, F12.
var reference = regexp.MustCompile(`^([EF])(\d{1,6})$`)

func split(text, at string) []string {
	var all []string
	for s := range strings.SplitSeq(text, at) {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// takeDraft reads whether the panel has agreed something.
func takeDraft(f model.Field, rec model.Record, text string) bool {
	switch text {
	case draftWord:
		return f.Set(rec, string(model.DraftWords)) == nil
	case "":
		return f.Set(rec, string(model.AgreedWords)) == nil
	}
	return false
}

// grounds parts the references of findings from those of evidence.
func grounds(findings model.Field, rec model.Record, text string) []Named {
	evidence, _ := model.FieldOf(rec.Kind(), "evidence")
	of := map[string][]string{}
	for _, name := range split(text, ",") {
		kind := "F"
		if m := reference.FindStringSubmatch(name); m != nil {
			kind = m[1]
		}
		of[kind] = append(of[kind], name)
	}
	return []Named{{findings, ByReference, of["F"]}, {evidence, ByReference, of["E"]}}
}

func takeSum(rec model.Record, text string) bool {
	o, ok := rec.(*model.Option)
	if !ok {
		return false
	}
	figure := model.ReadFigure(text)
	o.Money, o.Qualifier, o.Amount, o.Figure = figure.Money, figure.Qualifier, figure.Amount, text
	if figure.Amount == 0 {
		o.Qualifier = ""
	}
	return true
}

func takeWords(c Column, f model.Field, rec model.Record, text string) bool {
	switch {
	case len(f.Choices) > 0:
		for _, ch := range f.Choices {
			if strings.EqualFold(text, ch.Label) {
				return f.Set(rec, ch.Key) == nil
			}
		}
		return false
	case f.Type == model.FlagField:
		return (strings.EqualFold(text, c.Word) || text == "yes") && f.Set(rec, "yes") == nil
	case f.Type == model.LineField || f.Type == model.TimetableField || f.Type == model.LeadsField:
		text = strings.Join(split(text, "\n"), " ")
	}
	return f.Set(rec, text) == nil
}

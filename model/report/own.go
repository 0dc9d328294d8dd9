package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// Own returns the words that papers of a review have of themselves: their
// headings and the heads of their tables. An imported document may have the
// same ones, and they tell nothing of it.
func Own() []string {
	r := exemplar()
	var own []string
	for _, what := range ReviewPapers() {
		for _, section := range MakePrivate(what, r, 0, Options{}).Sections {
			for _, b := range section.Blocks {
				own = append(own, ownWords(b)...)
			}
		}
	}
	return own
}

func ownWords(b document.Block) []string {
	switch b := b.(type) {
	case *document.Heading:
		return []string{b.Text}
	case *document.Table:
		var names []string
		for _, c := range b.Columns {
			names = append(names, c.Name)
		}
		return []string{b.Caption, strings.Join(names, " ")}
	default:
		return nil
	}
}

// exemplar is a review with one record of each kind that says nothing, so that
// its papers are made of their own words alone.
func exemplar() *model.Review {
	const nothing = "x"
	var records []model.Record
	add := func(rec model.Record) {
		for _, f := range model.FieldsOf(rec.Kind()) {
			if f.Type == model.LineField || f.Type == model.TextField || f.Type == model.LeadsField || f.Type == model.TimetableField {
				_ = f.Set(rec, nothing) // a number stays empty
			}
		}
		records = append(records, model.Placed(rec, model.ID(len(records)+2)))
	}
	for _, k := range model.Kinds() {
		if k != model.KindPoint {
			add(model.New(k))
		}
	}
	for _, t := range model.PointTypes() {
		add(&model.Point{Type: t})
	}
	info := &model.Info{Title: nothing, Stages: nothing, Foreword: nothing, Background: nothing, Conclusion: nothing}
	return model.Assemble("", 0, info, records)
}

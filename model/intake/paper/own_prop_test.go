package paper_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// phrases are what officers write that is hard to tell from what a paper says of
// itself.
var phrases = []string{
	"Lamps fail", "draft", "none", "E3", "R4a", "a, b and c", "Cost: £43k", "=1+1", "- a dash", "1. one", "(a) first", "Without a heading", "See F1, E2",
	"In scope", "Recommendations", "No", "Ünïcode “quotes”", "up to £5", "a very long line of words that goes on and on until it is longer than sixty characters by far",
}

// generated is a review of a handful of records in each kind, linked at random.
func generated(t *rapid.T) *model.Review {
	r, _, err := model.Apply(model.NewReview("g"), model.Begin{Title: "Generated", Template: model.Blank}, model.Stamp{At: noon, Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	g := &generator{t: t, ids: map[model.Kind][]model.ID{}}
	for _, k := range []model.Kind{
		model.KindEnquiry, model.KindTheme, model.KindBody, model.KindStream, model.KindQuestion, model.KindWitness, model.KindRole, model.KindTask,
		model.KindDeliverable, model.KindEvidence, model.KindFinding, model.KindOption, model.KindRecommendation, model.KindResponse,
	} {
		for range rapid.IntRange(0, 3).Draw(t, k.Plural()) {
			g.add(k)
		}
	}
	r, _, err = model.Apply(r, model.Insert{Records: g.records}, model.Stamp{At: noon, Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

type generator struct {
	t       *rapid.T
	n       int
	ids     map[model.Kind][]model.ID
	records []model.Record
}

func (g *generator) add(k model.Kind) {
	g.n++
	rec := model.New(k)
	for _, f := range model.FieldsOf(k) {
		g.fill(rec, f)
	}
	if rec, ok := rec.(*model.Recommendation); ok {
		rec.Label, rec.Heading = fmt.Sprint(len(g.ids[k])+1), rapid.SampledFrom([]string{"", "Lamps", "Money"}).Draw(g.t, "heading")
		rec.Under = nil
	}
	if rec, ok := rec.(*model.Response); ok {
		if len(g.ids[model.KindRecommendation]) <= len(g.ids[k]) {
			return
		}
		rec.Recommendation = g.ids[model.KindRecommendation][len(g.ids[k]) : len(g.ids[k])+1]
	}
	g.ids[k] = append(g.ids[k], model.Provisional(rec, g.n))
	g.records = append(g.records, rec)
}

// fill gives a field of a new record something; fields that need each other, and
// those that a cell does not show, stay empty.
func (g *generator) fill(rec model.Record, f model.Field) {
	name := rec.Kind().Noun() + " " + f.Key
	switch {
	case f.Key == "money" || f.Key == "amount" || f.Key == "qualifier" || f.Key == "figure" || f.Key == "number" && f.Type == model.RecordedField || strings.HasSuffix(f.Key, "read_as"):
		return
	case f.Links():
		var to []model.ID
		for _, id := range g.ids[f.LinksTo] {
			if rapid.Bool().Draw(g.t, name) {
				to = append(to, id)
			}
		}
		if f.Key == "stream" || f.Key == "theme" {
			to = to[:min(1, len(to))]
		}
		_ = f.Link(rec, to)
	case f.Type == model.ChoiceField:
		_ = f.Set(rec, rapid.SampledFrom(f.Choices).Draw(g.t, name).Key)
	case f.Type == model.FlagField && rapid.Bool().Draw(g.t, name):
		_ = f.Set(rec, "yes")
	case f.Type == model.LineField || f.Type == model.TextField || f.Type == model.TimetableField || f.Type == model.LeadsField:
		words := rapid.SampledFrom(phrases).Draw(g.t, name)
		if f.Required { // by these others name it
			words = fmt.Sprintf("%s %d", words, g.n)
		} else if f.Type == model.TextField && rapid.Bool().Draw(g.t, name) {
			words += "\n" + rapid.SampledFrom(phrases).Draw(g.t, name)
		}
		if f.Required || rapid.Bool().Draw(g.t, name) {
			_ = f.Set(rec, words)
		}
	}
}

// TestGeneratedReviewsComeBack writes the papers of reviews that nobody would
// think of, in their order, and reads them into one review: every field that
// they show, and every link, is there.
func TestGeneratedReviewsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := generated(t)
		f := rapid.SampledFrom(both).Draw(t, "format")
		got, err := throughPapers(r, f)
		if err != nil {
			t.Fatal(err)
		}
		for _, tr := range trips() {
			for _, l := range tr.lost(r, got, true, false) {
				t.Errorf("%s, %s: %s", f, tr.what, l)
			}
		}
	})
}

func throughPapers(r *model.Review, f file.Format) (*model.Review, error) {
	got, _, err := model.Apply(model.NewReview("b"), model.Begin{Title: "Blank", Template: model.Blank}, model.Stamp{At: noon, Who: "Ann"})
	if err != nil {
		return nil, err
	}
	for _, what := range chain() {
		of := f
		if what == report.ScopePaper {
			of = file.DOCX
		}
		o := options
		o.Flat = of.Flat()
		d := report.MakePrivate(what, r, 0, o)
		var out strings.Builder
		if err := file.Write(&out, of, d); err != nil {
			if of == file.XLSX {
				continue // a workbook without a table
			}
			return nil, fmt.Errorf("write the %s: %w", what, err)
		}
		src, err := file.Read(context.Background(), "paper."+string(of), []byte(out.String()))
		if err != nil {
			return nil, fmt.Errorf("read the %s: %w", what, err)
		}
		p, err := paper.Read(src, got, paper.Options{Options: intake.Options{At: noon}})
		if err != nil {
			continue // there is nothing in it
		}
		if got, _, err = model.Apply(got, p.Change(), model.Stamp{At: noon, Who: "Ann"}); err != nil {
			return nil, fmt.Errorf("bring the %s in: %w", what, err)
		}
	}
	return got, nil
}

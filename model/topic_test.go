package model_test

import (
	"testing"

	"council/scrutiny/model"
)

func TestCriterionSets(t *testing.T) {
	most := map[string]uint64{"topicc": 12, "pick": 12}
	for _, set := range model.CriterionSets() {
		r, _ := after(t, begun(t, model.Blank), model.Insert{Records: set.Records()})
		if s := r.TopicScore(); s.Most != most[set.Key] || s.Total != 0 || s.Reached() || set.Name == "" || set.Brings == "" {
			t.Errorf("%s: %+v", set.Key, s)
		}
		for c := range model.Each[*model.Criterion](r) {
			if c.Name == "" || c.Question == "" {
				t.Errorf("%s: %+v", set.Key, c)
			}
		}
	}
	// The sets are not changed by what is made of them.
	recs := model.CriterionSets()[0].Records()
	if c, ok := recs[0].(*model.Criterion); ok {
		c.Name = "changed"
	}
	if c, ok := model.CriterionSets()[0].Records()[0].(*model.Criterion); !ok || c.Name != "Timely" {
		t.Errorf("%+v", c)
	}
}

func TestTopicScore(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{
		&model.Criterion{Name: "Own", Score: 2, Most: 4}, &model.Criterion{Name: "Open", Score: 7},
	}})
	if s := r.TopicScore(); s.Total != 9 || s.Criteria != 2 || s.Reached() {
		t.Errorf("%+v", s)
	}
	id := model.IDOf(r.Of(model.KindCriterion)[0])
	refused(t, r, model.Set{IDs: []model.ID{id}, Values: vals("score", "5")}, "score", "the highest that can be given is 4")
	r, _ = after(t, r, model.Set{IDs: []model.ID{1}, Values: vals("threshold", "9")})
	if !r.TopicScore().Reached() {
		t.Error("9 points do not reach 9")
	}
}

func TestTemplatesBringWhatIsMissing(t *testing.T) {
	for _, info := range model.Templates() {
		if !info.Template.Known() || info.Name == "" {
			t.Errorf("%+v", info)
		}
	}
	if model.Template("other").Known() {
		t.Error("a template that is not there is known")
	}
	r := begun(t, model.TermsOfReference)
	if c := r.Counts(); c["objectives"] != 3 || c["indicators"] != 3 || c["methods"] != 4 || c["involvement"] != 3 || c["priorities"] != 0 {
		t.Errorf("%v", c)
	}
	// Lists of points are furnished one by one.
	r, _ = after(t, r, model.Furnish{Template: model.ReviewScope})
	if c := r.Counts(); c["methods"] != 4 || c["priorities"] != 3 || c["challenges"] != 2 || c["in_scope"] != 2 || c["out_of_scope"] != 1 || c["risks"] != 1 || c["roles"] != 5 {
		t.Errorf("%v", c)
	}
	refused(t, r, model.Furnish{Template: model.TermsOfReference}, "", "of its own already")
}

package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
)

func TestSplitLeads(t *testing.T) {
	for cell, want := range map[string][]string{
		"GD/PL/Personnel":                     {"GD", "PL", "Personnel"},
		`CG\GD`:                               {"CG", "GD"},
		"All Directors / Lead Members /":      {"All Directors", "Lead Members"},
		"GD, PL; DH\nMC":                      {"GD", "PL", "DH", "MC"},
		"  Crime  Reduction\u00a0Partnership": {"Crime Reduction Partnership"},
		"DAT Chair & Co-ordinator":            {"DAT Chair & Co-ordinator"},
		"":                                    nil,
		" / ,\n":                              nil,
	} {
		if got := model.SplitLeads(cell); !slices.Equal(got, want) {
			t.Errorf("SplitLeads(%q) = %q, want %q", cell, got, want)
		}
	}
}

func people(t *testing.T) *model.Review {
	t.Helper()
	r, _ := after(t, begun(t, model.Blank),
		model.Add{Kind: model.KindPerson, Values: vals("name", "Ann Bell", "abbreviation", "AB", "post", "Director", "aliases", "A. Bell\nMrs Bell")},
		model.Add{Kind: model.KindPerson, Values: vals("abbreviation", "PCT")},
		model.Add{Kind: model.KindPerson, Values: vals("name", "Al Brown", "abbreviation", "ab")},
		model.Insert{Records: []model.Record{
			&model.Action{Text: "x", Leads: "AB/GD"}, &model.Action{Text: "y", Leads: "gd, PCT\nDH"}, &model.Task{Name: "z", Who: "mrs  bell/GD"},
		}})
	return r
}

func TestDirectory(t *testing.T) {
	d := model.NewDirectory(people(t))
	for name, want := range map[string]string{
		"AB": "Ann Bell", "ab": "Ann Bell", "ann bell": "Ann Bell", "Director": "Ann Bell", "Mrs  Bell": "Ann Bell", "PCT": "PCT", "Al Brown": "Al Brown", "GD": "", "": "",
	} {
		got := ""
		if p := d.Find(name); p != nil {
			got = p.Label()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestUnresolvedLeads(t *testing.T) {
	var got []string
	for _, u := range model.UnresolvedLeads(people(t)) {
		got = append(got, fmt.Sprintf("%s %d %v", u.Token, u.Uses, u.In))
	}
	if s := strings.Join(got, "; "); s != "GD 3 [7 5 6]; DH 1 [6]" {
		t.Errorf("%s", s)
	}
}

// Leads of every kind are looked at, and a body is somebody.
func TestUnresolvedLeadsOfEveryKind(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{
		&model.Person{Name: "Ann Bell", Abbreviation: "AB"}, &model.Body{Name: "Place Committee"},
		&model.Task{Name: "z", Who: "T1/AB"}, &model.Stream{Title: "s", Leads: "S1"}, &model.Recommendation{Text: "r", To: "R1, place  committee"},
		&model.Response{Words: "yes", Lead: "P1"}, &model.Action{Text: "a", Leads: "A1"}, &model.Risk{Text: "k", Owner: "K1"}, &model.Theme{Title: "h", Leads: "H1"},
	}})
	var got []string
	for _, u := range model.UnresolvedLeads(r) {
		if len(u.In) != 1 || r.Find(u.In[0]) == nil {
			t.Errorf("%s is used in %v", u.Token, u.In)
		}
		got = append(got, u.Token)
	}
	if s := strings.Join(got, " "); s != "T1 S1 R1 P1 A1 K1 H1" {
		t.Error(s)
	}
	for _, k := range model.Kinds() { // a kind that gets leads is among those above
		for _, f := range model.FieldsOf(k) {
			if f.Type == model.LeadsField && len(r.Of(k)) == 0 {
				t.Errorf("%s of a %s is not tried here", f.Label, k.Noun())
			}
		}
	}
}

func TestLabels(t *testing.T) {
	for want, p := range map[string]model.Person{"Ann": {Name: "Ann", Post: "Clerk"}, "Clerk": {Post: "Clerk", Abbreviation: "C"}, "C": {Abbreviation: "C"}, "": {}} {
		if got := p.Label(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTitles(t *testing.T) {
	long := strings.Repeat("many words ", 20)
	for want, rec := range map[string]model.Record{
		"Fill the holes":   &model.Action{Text: "Fill\nthe  holes"},
		"from a cell":      &model.Action{Extras: []model.Extra{{Text: "from a cell"}}},
		"E3 Survey":        &model.Evidence{Number: 3, Title: "Survey"},
		"Why?":             &model.Question{Number: "1", Text: "Why?"},
		"Ann":              &model.Person{Name: "Ann"},
		"Scoping":          &model.Task{Name: "Scoping"},
		"The Director":     &model.Witness{Name: "The Director"},
		"A line":           &model.Passage{Text: "A line"},
		"":                 &model.Action{},
		"many words many…": &model.Inclusion{Text: long},
	} {
		got := model.TitleOf(rec)
		if short, cut := strings.CutSuffix(want, "…"); cut {
			if !strings.HasPrefix(got, short) || !strings.HasSuffix(got, "…") || len([]rune(got)) > 60 {
				t.Errorf("%q", got)
			}
		} else if got != want {
			t.Errorf("%T: %q, want %q", rec, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	r := begun(t, model.Standard)
	counts := r.Counts()
	if counts["questions"] != 13 || counts["tasks"] != 11 || counts["actions"] != 0 || len(counts) != len(model.Kinds())+len(model.PointTypes())+2 {
		t.Errorf("%v", counts)
	}
	for _, k := range model.Kinds() {
		if k.Noun() == "" || k.Plural() == "" || model.New(k).Kind() != k || len(model.FieldsOf(k)) == 0 {
			t.Errorf("kind %d is not declared whole", k)
		}
		seen := map[string]bool{}
		for _, f := range model.FieldsOf(k) {
			if seen[f.Key] || f.Label == "" || strings.Contains(f.Key, "~") {
				t.Errorf("the field %q of a %s", f.Key, k.Noun())
			}
			seen[f.Key] = true
			for _, n := range f.Names {
				if n != strings.ToLower(n) {
					t.Errorf("the name %q of %s is not lower case", n, f.Key)
				}
			}
		}
	}
}

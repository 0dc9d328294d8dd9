package model_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// TestReferencesStayTrue adds, removes, undoes, redoes and gives out evidence at
// random. Nobody ever sees two pieces under one reference: not at one time, and
// not one after the other once the first was given out.
func TestReferencesStayTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &story{review: begun(t, model.Blank), entries: map[model.Revision]*model.Entry{}}
		seen := map[string]model.ID{} // what was given out
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			s.evidenceStep(t)
			here := map[string]model.ID{}
			for _, rec := range everyEvidence(s.review) {
				ref := rec.Reference()
				if other, used := here[ref]; used || ref == "" {
					t.Fatalf("%q is both %d and %d", ref, other, rec.ID)
				}
				if given, ok := seen[ref]; ok && given != rec.ID {
					t.Fatalf("%s was given out for %d and is %d now", ref, given, rec.ID)
				}
				here[ref] = rec.ID
			}
			if rapid.IntRange(0, 5).Draw(t, "give out") == 0 {
				s.do(t, model.GiveOut{})
				for ref, id := range here {
					seen[ref] = id
				}
			}
		}
	})
}

func (s *story) evidenceStep(t *rapid.T) {
	switch rapid.IntRange(0, 5).Draw(t, "step") {
	case 0, 1:
		s.do(t, addEvidence("x"))
	case 2:
		s.do(t, model.Several{Changes: []model.Change{
			addEvidence("y"), model.Insert{Records: []model.Record{&model.Evidence{Number: 1, Title: "from elsewhere"}}},
		}})
	case 3:
		s.do(t, model.Remove{IDs: []model.ID{model.ID(rapid.IntRange(2, 20).Draw(t, "id"))}})
	case 4:
		if _, ok := s.review.CanUndo(); ok {
			s.undo(t)
		}
	default:
		if _, ok := s.review.CanRedo(); ok {
			s.redo(t)
		}
	}
}

func everyEvidence(r *model.Review) []*model.Evidence {
	var all []*model.Evidence
	for e := range model.Each[*model.Evidence](r) {
		all = append(all, e)
	}
	for _, rec := range r.Removed() {
		if e, ok := rec.(*model.Evidence); ok {
			all = append(all, e)
		}
	}
	return all
}

// TestSectionsNumberTheirActions: what an action is called follows its section,
// and no two actions are called the same.
func TestSectionsNumberTheirActions(t *testing.T) {
	for name, c := range map[string]struct{ sections, want []string }{
		"alone":          {[]string{"", "", ""}, []string{"1", "2", "3"}},
		"by place":       {[]string{"Roads", "Parks", "Roads"}, []string{"1.1", "2.1", "1.2"}},
		"by number":      {[]string{"7. Roads", "3 Parks", "7. Roads"}, []string{"7.1", "3.1", "7.2"}},
		"three digits":   {[]string{"123 Roads"}, []string{"123.1"}},
		"a year":         {[]string{"2025 plan", "Parks"}, []string{"1.1", "2.1"}},
		"a number twice": {[]string{"2 Roads", "2 Parks", "2. Third"}, []string{"2.1", "2′.1", "2′′.1"}},
		"a place taken":  {[]string{"2 Roads", "Parks"}, []string{"2.1", "2′.1"}},
		"none and some":  {[]string{"", "Parks"}, []string{"1", "2.1"}},
	} {
		var n model.Numbering
		for i, section := range c.sections {
			if got := n.Next(section).String(); got != c.want[i] {
				t.Errorf("%s: %q is %s, want %s", name, section, got, c.want[i])
			}
		}
	}
}

// TestTallyOfAnotherScheme counts ratings that the scheme does not have with
// those that were never given: an import may bring them.
func TestTallyOfAnotherScheme(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{&model.Action{Text: "a", Rating: "lilac"}, &model.Action{Text: "b"}, &model.Action{Text: "c", Rating: "green"}}})
	for _, c := range r.Tally() {
		if want := map[model.RatingKey]int{"": 2, "green": 1}[c.Rating.Key]; c.Actions != want {
			t.Errorf("%q: %d, want %d", c.Rating.Key, c.Actions, want)
		}
	}
}

// TestLongTitlesAreCutAtAWord where there is one in their second half.
func TestLongTitlesAreCutAtAWord(t *testing.T) {
	long := strings.Repeat("abcdefghi ", 9)
	for text, want := range map[string]string{
		long:                           strings.TrimSpace(long[:49]) + "…",
		"a " + strings.Repeat("é", 80): "a " + strings.Repeat("é", 57) + "…",
		strings.Repeat("x", 60):        strings.Repeat("x", 60),
		strings.Repeat("x", 61):        strings.Repeat("x", 59) + "…",
	} {
		if got := model.TitleOf(&model.Task{Name: text}); got != want {
			t.Errorf("%q is called\n%q, want\n%q", text, got, want)
		}
	}
}

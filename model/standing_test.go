package model_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

func TestRead(t *testing.T) {
	s := model.DefaultScheme()
	for cell, want := range map[string]model.RatingKey{
		"Red": "red", "RED": "red", "r": "red", "R": "red", " amber\n": "amber", "(G)": "green", "Green.": "green",
		"▲ A Amber": "amber", "▲ Amber": "amber", "■\u00a0R Red": "red", "A Amber": "amber", "● G": "green", "Blue": "blue", "no longer required": "dropped", "N": "dropped",
		"Amber/Green": "", "Red Amber": "", "R/A": "", "reddish": "", "": "", " ": "", "complete": "", "Amber: late": "", "RR": "", "Green to Amber": "", "●": "",
	} {
		if got, ok := s.Read(cell); got.Key != want || ok != (want != "") {
			t.Errorf("Read(%q) = %q, %v, want %q", cell, got.Key, ok, want)
		}
	}
}

// TestPresetsHoldTogether looks at the schemes that come with the program.
func TestPresetsHoldTogether(t *testing.T) {
	for _, s := range model.Presets() {
		r, _ := after(t, begun(t, model.Blank), addAction("x"), model.SetScheme{Scheme: twist(s)})
		if got := r.Info().Scheme.Name; got != s.Name+"!" {
			t.Errorf("%s became %s", s.Name, got)
		}
		for _, rating := range s.Ratings {
			if got, ok := s.Read(rating.Letter); !ok || got.Key != rating.Key {
				t.Errorf("%s: the letter %s is read as %q", s.Name, rating.Letter, got.Key)
			}
			if got, ok := s.Read(rating.Shape + " " + rating.Letter + " " + rating.Word); !ok || got.Key != rating.Key {
				t.Errorf("%s: %s as our documents write it is read as %q", s.Name, rating.Word, got.Key)
			}
			if got, ok := s.ByLetter(strings.ToLower(rating.Letter)); !ok || got.Key != rating.Key {
				t.Errorf("%s: the key %s is %q", s.Name, rating.Letter, got.Key)
			}
			if rating.Meaning == "" || rating.Shape == "" {
				t.Errorf("%s: %s has no meaning or no shape", s.Name, rating.Word)
			}
		}
	}
}

// twist changes a scheme so that it is stored whole and not by its key.
func twist(s model.Scheme) model.Scheme {
	s.Name += "!"
	return s
}

func TestStand(t *testing.T) {
	today := timetable.DayOf(noon) // 1 March 2026
	r := begun(t, model.Blank)
	for name, c := range map[string]struct {
		when      model.Timetable
		rating    model.RatingKey
		late      int
		suggested model.RatingKey
		disagrees bool
	}{
		"not yet due":            {when: model.Timetable{Words: "2 March 2026"}},
		"due today":              {when: model.Timetable{Words: "1 March 2026"}},
		"one day late":           {when: model.Timetable{Words: "28 February 2026"}, late: 1, suggested: "amber"},
		"28 days late":           {when: model.Timetable{Words: "1 February 2026"}, late: 28, suggested: "amber"},
		"29 days late":           {when: model.Timetable{Words: "31 January 2026"}, late: 29, suggested: "red"},
		"green and late":         {when: model.Timetable{Words: "31 January 2026"}, rating: "green", late: 29, suggested: "red", disagrees: true},
		"amber and a little":     {when: model.Timetable{Words: "28 February 2026"}, rating: "amber", late: 1, suggested: "amber"},
		"red and a little":       {when: model.Timetable{Words: "28 February 2026"}, rating: "red", late: 1, suggested: "amber"},
		"blue silences":          {when: model.Timetable{Words: "31 January 2026"}, rating: "blue"},
		"paused silences":        {when: model.Timetable{Words: "31 January 2026"}, rating: "paused"},
		"ongoing":                {when: model.Timetable{Words: "Ongoing"}},
		"ongoing until":          {when: model.Timetable{Words: "Ongoing until December 2025"}, late: 60, suggested: "red"},
		"a date and ongoing":     {when: model.Timetable{Words: "31 January 2026 and ongoing"}},
		"not understood":         {when: model.Timetable{Words: "when we can"}},
		"corrected":              {when: model.Timetable{Words: "when we can", ReadAs: "2026-02-28"}, late: 1, suggested: "amber"},
		"a rating of another":    {when: model.Timetable{Words: "28 February 2026"}, rating: "lilac", late: 1, suggested: "amber"},
		"nothing at all":         {},
		"the last of two counts": {when: model.Timetable{Words: "31 January 2026\n28 February 2026"}, late: 1, suggested: "amber"},
	} {
		s := r.Stand(&model.Action{When: c.when, Rating: c.rating}, today)
		if s.DaysLate != c.late || s.Late() != (c.late > 0) || s.Suggested.Key != c.suggested || s.Disagrees != c.disagrees {
			t.Errorf("%s: %d days late, suggested %q, disagrees %v", name, s.DaysLate, s.Suggested.Key, s.Disagrees)
		}
	}
}

func TestTally(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addAction("c"), addAction("d"), addAction("e"),
		model.Rate{IDs: []model.ID{2, 3}, Rating: "green"}, model.Rate{IDs: []model.ID{4}, Rating: "red"}, model.Remove{IDs: []model.ID{5}})
	var got []string
	for _, c := range r.Tally() {
		if c.Actions > 0 {
			got = append(got, fmt.Sprintf("%s=%d", c.Rating.Word, c.Actions))
		}
	}
	if s := strings.Join(got, " "); s != "Red=1 Green=2 =1" {
		t.Errorf("%s", s)
	}
	if len(r.Tally()) != len(r.Info().Scheme.Ratings)+1 {
		t.Error("ratings that no action carries are not counted")
	}
}

func TestMissingForScope(t *testing.T) {
	r, _ := after(t, model.NewReview("r"), model.Begin{Title: "x"})
	if got := strings.Join(r.MissingForScope(), "; "); got != "the scope has no questions; there is no line of enquiry; nobody is named to give evidence; the review has no chair" {
		t.Errorf("of a blank review: %s", got)
	}
	r = begun(t, model.Standard)
	if got := strings.Join(r.MissingForScope(), "; "); !strings.HasPrefix(got, "13 questions of the scope are not answered;") || strings.Contains(got, "chair") {
		t.Errorf("of a standard one: %s", got)
	}
	var ids []model.ID
	for _, q := range r.Of(model.KindQuestion) {
		ids = append(ids, model.IDOf(q))
	}
	r, _ = after(t, r, model.Set{IDs: ids[:10], Values: vals("answer", "Yes.")}, model.Set{IDs: ids[10:11], Values: vals("state", "na")},
		model.Set{IDs: ids[11:12], Values: vals("state", "see")}, model.Set{IDs: ids[12:], Values: vals("answer", "Soon", "state", "tbd")},
		model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", "Why?")}, model.Add{Kind: model.KindWitness, Values: vals("witness", "The Director")})
	if got := strings.Join(r.MissingForScope(), "; "); got != "1 question of the scope is not answered" {
		t.Errorf("of one that is nearly done: %s", got)
	}
}

func TestStatesOfAnswers(t *testing.T) {
	for want, q := range map[string]model.Question{
		"blank": {}, "answered": {Answer: "x"}, "not applicable": {State: model.AnswerNotApplicable},
		"to be determined": {State: model.AnswerToBeDecided, Answer: "x"}, "see another answer": {State: model.AnswerElsewhere},
	} {
		if got := q.StateWord(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestReferences(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{
		&model.Action{Section: "2. Roads"}, &model.Action{Section: "2. Roads"}, &model.Action{Section: "Parks"},
		&model.Action{Section: "2 Roads again"}, &model.Action{}, &model.Action{Section: "2. Roads"}, &model.Action{Section: "2025/26"},
	}})
	var got []string
	for a := range r.Actions() {
		got = append(got, r.References()[a.ID])
	}
	seen := map[string]bool{}
	for _, ref := range got {
		if seen[ref] {
			t.Errorf("%s is used twice: %v", ref, got)
		}
		seen[ref] = true
	}
	if got[0] != "2.1" || got[1] != "2.2" || got[4] != "1" || got[5] != "2.3" {
		t.Errorf("%v", got)
	}
}

func TestSaysCompleted(t *testing.T) {
	for text, want := range map[string]bool{"Completed": true, "  completed in May": true, "COMPLETED.": true, "Complete": false, "Not completed": false, "": false, "      ": false, "          x": false} {
		if got := model.SaysCompleted(&model.Action{Positions: []model.Position{{Text: text}}}); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if model.SaysCompleted(&model.Action{Rating: "red", Positions: []model.Position{{Text: "Completed"}}}) || model.SaysCompleted(&model.Action{}) {
		t.Error("what is rated, or has no position, is offered")
	}
}

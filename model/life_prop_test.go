package model_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// life is a random story of a review from its scope to its recommendations, and
// what must stay of it.
type life struct {
	*story
	labels  map[model.ID]string // of the recommendations that were agreed
	version uint64              // of the scope
	words   map[string]string   // of that version, by record and field
}

// newLife begins a review with a meeting that can agree its scope.
func newLife(t *rapid.T) *life {
	l := &life{story: newStory(t), labels: map[model.ID]string{}}
	for _, c := range []model.Change{
		model.PrepareMeeting{Values: vals("date", "4 July 2026")},
		model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", "Who clears it?")},
	} {
		if !l.do(t, c) {
			t.Fatalf("%T is refused", c)
		}
	}
	if !l.do(t, model.OpenMeeting{ID: newest(l.review, model.KindMeeting)}) {
		t.Fatal("the meeting cannot be opened")
	}
	return l
}

// some draws records of a kind, put aside or not.
func (l *life) some(t *rapid.T, most int, kinds ...model.Kind) []model.ID {
	var all []model.ID
	for _, k := range kinds {
		for _, rec := range l.review.Of(k) {
			all = append(all, model.IDOf(rec))
		}
	}
	for _, rec := range l.review.Removed() {
		all = append(all, model.IDOf(rec))
	}
	if len(all) == 0 {
		return []model.ID{0}
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, min(most, len(all)), rapid.ID).Draw(t, "ids")
}

// change draws something that happens in the life of a review.
func (l *life) change(t *rapid.T) model.Change {
	recs := func(most int) []model.ID { return l.some(t, most, model.KindRecommendation, model.KindFinding) }
	scope := func(most int) []model.ID { return l.some(t, most, model.KindEnquiry, model.KindInclusion) }
	said := rapid.SampledFrom([]string{"One thing.", "Another thing.", "A third thing."}).Draw(t, "words")
	switch rapid.IntRange(0, 12).Draw(t, "change") {
	case 0, 1:
		return model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", said), After: recs(1)[0]}
	case 2:
		return model.Insert{Records: []model.Record{&model.Recommendation{Text: said}, &model.Finding{Text: said}}}
	case 3:
		return model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", said, "under", idText(recs(1)[0]))}
	case 4, 5:
		return model.Agree{IDs: recs(3)}
	case 6:
		ids := recs(2)
		return model.Move{ID: ids[0], After: ids[len(ids)-1]}
	case 7:
		return model.Remove{IDs: recs(2)}
	case 8:
		return model.Restore{IDs: l.some(t, 2)}
	case 9:
		return model.Capture{Type: model.Resolved, Text: "that the scope be agreed"}
	case 10:
		return model.Set{IDs: scope(1), Values: vals("enquiry", said)}
	case 11:
		return rapid.SampledFrom([]model.Change{
			model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", said)},
			model.Add{Kind: model.KindInclusion, Values: vals("text", said)},
			model.Remove{IDs: scope(2)},
		}).Draw(t, "scope")
	}
	return l.drawChange(t, 1)
}

// agreed returns the words of the scope as they were agreed, of whatever was in
// it then.
func (l *life) agreed(of map[string]string) map[string]string {
	words := map[string]string{}
	for _, k := range model.Kinds() {
		if !k.InScope() {
			continue
		}
		recs := append([]model.Record{}, l.review.Of(k)...)
		for _, rec := range l.review.Removed() {
			if rec.Kind() == k && of != nil { // what was put aside then was not agreed
				recs = append(recs, rec)
			}
		}
		for _, rec := range recs {
			for _, f := range model.FieldsOf(k) {
				key := fmt.Sprint(model.IDOf(rec), f.Key)
				if _, was := of[key]; (of == nil || was) && f.Public && !f.Links() && (k != model.KindWitness || f.Key == "witness" || f.Key == "cover") {
					words[key], _ = l.review.AgreedWords(rec, f)
				}
			}
		}
	}
	return words
}

// holds says what does not hold any more.
func (l *life) holds(t *rapid.T) {
	for id, label := range l.labels {
		rec, ok := l.review.Find(id).(*model.Recommendation)
		if !ok || rec.State != model.AgreedWords {
			delete(l.labels, id) // that it was agreed was undone
		} else if rec.Label != label {
			t.Fatalf("recommendation %d was agreed as %q and is called %q", id, label, rec.Label)
		}
	}
	for rec := range model.Each[*model.Recommendation](l.review) {
		if _, known := l.labels[rec.ID]; !known && rec.State == model.AgreedWords {
			l.labels[rec.ID] = rec.Label
		}
	}
	if v := l.review.Info().ScopeVersion; v != l.version {
		l.version, l.words = v, l.agreed(nil)
	} else if v > 0 {
		for key, now := range l.agreed(l.words) {
			if was := l.words[key]; now != was {
				t.Fatalf("of version %d of the scope %s was agreed as %q and reads %q", v, key, was, now)
			}
		}
	}
	l.noDangling(t)
}

// noDangling holds that each link leads to a record that is there, if only put
// aside, and that what shows links goes to none that is put aside.
func (l *life) noDangling(t *rapid.T) {
	for _, k := range append(model.Kinds(), model.KindInfo) {
		recs := l.review.Of(k)
		if k == model.KindInfo {
			recs = []model.Record{l.review.Info()}
		}
		for _, rec := range recs {
			for _, f := range model.FieldsOf(k) {
				if !f.Links() {
					continue
				}
				for id := range strings.FieldsSeq(f.Get(rec)) {
					var n model.ID
					if _, err := fmt.Sscan(id, &n); err == nil && l.review.Find(n) == nil {
						t.Fatalf("%s of %s %d leads to %s, which is not there", f.Label, k.Noun(), model.IDOf(rec), id)
					}
				}
			}
			if k == model.KindRecommendation || k == model.KindFinding {
				trace := l.review.Trace(model.IDOf(rec))
				for _, s := range append(trace.From, trace.To...) {
					if !inUse(l.review, s.Record) {
						t.Fatalf("the trace of %d leads to %d, which was put aside", model.IDOf(rec), model.IDOf(s.Record))
					}
				}
			}
		}
	}
}

func inUse(r *model.Review, rec model.Record) bool {
	for _, one := range r.Of(rec.Kind()) {
		if model.IDOf(one) == model.IDOf(rec) {
			return true
		}
	}
	return false
}

// TestLifeHolds tells random lives of reviews, with undo and redo among them: the
// words of a scope that was agreed stay, the number of a recommendation that was
// agreed stays, and no link leads nowhere.
func TestLifeHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := newLife(t)
		undone := 0
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "step") {
			case 0:
				if _, ok := l.review.CanUndo(); ok {
					l.undo(t)
					undone++
				}
			case 1:
				if undone > 0 {
					l.redo(t)
					undone--
				}
			default:
				if l.do(t, l.change(t)) && l.undoable() {
					undone = 0
				}
			}
			l.holds(t)
		}
	})
}

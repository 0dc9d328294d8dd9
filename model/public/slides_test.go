package public_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
)

// crowded is the cage with its items looking at every record of the review, and
// with a record of every kind that was put aside.
func crowded(t *testing.T) *cage {
	t.Helper()
	c := newCage(t)
	meeting := model.IDOf(c.review.Of(model.KindMeeting)[0])
	item := model.IDOf(c.review.Of(model.KindItem)[0])
	for _, k := range model.Kinds() {
		rec := model.New(k)
		c.fill(rec, false)
		for _, f := range model.FieldsOf(k) {
			switch f.Key {
			case "meeting":
				_ = f.Set(rec, idTexts(meeting)) // every kind that has the field takes it
			case "item":
				_ = f.Set(rec, idTexts(item))
			}
		}
		c.apply(t, model.Remove{IDs: links(c.put(t, rec))})
	}
	var all []model.ID
	for _, k := range model.Kinds() {
		for _, rec := range c.review.Of(k) {
			all = append(all, model.IDOf(rec))
		}
	}
	for i := range model.Each[*model.Item](c.review) {
		c.apply(t, model.Set{IDs: links(i.ID), Values: []model.Value{{Field: "looks", Text: idTexts(all...)}}})
	}
	return c
}

func idTexts(all ...model.ID) string {
	text, _ := json.Marshal(all)
	return strings.NewReplacer("[", "", "]", "", ",", " ").Replace(string(text))
}

// changed returns a review with other meetings, whatever Apply would say.
func changed(t *testing.T, r *model.Review, change func(*model.Meeting)) *model.Review {
	t.Helper()
	var meetings []model.Record
	for m := range model.Each[*model.Meeting](r) {
		other := *m
		change(&other)
		meetings = append(meetings, &other)
	}
	rows := r.Rows()
	for _, other := range model.Assemble(r.ID, r.Revision, r.Info(), meetings).Rows() {
		for i := range rows {
			if rows[i].Key == other.Key && model.Kind(other.Key.Kind) == model.KindMeeting {
				rows[i] = other
			}
		}
	}
	again, err := model.Load(model.Stored{Review: r.ID, Revision: r.Revision, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// pictures returns all that the room can be shown of a review through a
// projection: every material, each meeting as if it were live, at each of its
// items, and its rehearsal.
func pictures(t *testing.T, r *model.Review, project func(*model.Review) public.Review) []slide.Slide {
	t.Helper()
	var all []slide.Slide
	for m := range model.Each[*model.Meeting](r) {
		states := []model.MeetingState{m.State}
		if m.State != model.MeetingPrepared {
			states = append(states, model.MeetingLive, model.MeetingAdjourned)
		}
		for _, state := range states {
			held := project(changed(t, r, func(o *model.Meeting) {
				if o.ID == m.ID {
					o.State = state
				}
			}))
			all = append(all, slide.Rehearsal(held, m.ID, slide.Cue{Today: today})...)
			for material := slide.TheMeeting; material <= slide.TheEvidence; material++ {
				for _, item := range append([]model.Record{&model.Item{}}, r.Of(model.KindItem)...) {
					slides, _ := slide.Deck(held, slide.Cue{Show: material, Item: model.IDOf(item), Today: today})
					all = append(all, slides...)
				}
			}
		}
	}
	return all
}

// written returns everything that slides say, in whichever of their fields.
func written(t *testing.T, slides []slide.Slide) string {
	t.Helper()
	text, err := json.Marshal(slides)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestSlidesHoldNoPrivateText looks through every slide of every material for
// every canary that the public must not see.
func TestSlidesHoldNoPrivateText(t *testing.T) {
	c := crowded(t)
	slides := pictures(t, c.review, public.Project)
	text := written(t, slides)
	if leaks := found(text, c.closed); len(leaks) > 0 {
		t.Errorf("the slides hold %q", leaks)
	}
	var kinds []string
	for _, k := range []slide.Kind{
		slide.Item, slide.Exempt, slide.Motion, slide.Decision, slide.Action, slide.Tracker, slide.Question, slide.Plan, slide.Evidence, slide.Neutral,
	} {
		if !slices.ContainsFunc(slides, func(s slide.Slide) bool { return s.Kind == k }) {
			kinds = append(kinds, string(k))
		}
	}
	if len(kinds) > 0 {
		t.Errorf("among %d slides is none of %q", len(slides), kinds)
	}
	shown := found(text, c.open)
	for _, want := range []string{"questionanswer", "actionaction", "pieceofevidencesays", "tasktask", "motiontext", "minutetext", "agendaitemtitle", "minutereference"} {
		if !slices.ContainsFunc(shown, func(w string) bool { return strings.HasPrefix(w, "canary"+want) }) {
			t.Errorf("no slide shows %s: of what the public may see they hold %q", want, shown)
		}
	}
}

// TestAnExemptItemDoesNotSayWhatItLooksAt even where that is public by itself.
func TestAnExemptItemDoesNotSayWhatItLooksAt(t *testing.T) {
	looked := 0
	for i := range model.Each[*model.Item](public.Project(crowded(t).review).Shown()) {
		if i.Exempt != "" && len(i.Looks) > 0 {
			t.Errorf("an exempt item looks at %v", i.Looks)
		}
		looked += len(i.Looks)
	}
	if looked == 0 {
		t.Error("no item looks at anything")
	}
}

// TestTheSearchFindsWhatIsNotHeldBack proves that the search through the slides
// fails when the projection holds nothing back.
func TestTheSearchFindsWhatIsNotHeldBack(t *testing.T) {
	c := crowded(t)
	leaks := found(written(t, pictures(t, c.review, public.Unnarrowed)), c.closed)
	for _, want := range []string{
		"actionaction", "actionleads", "position", "pieceofevidencetitle", "pieceofevidencesays", "motiontext", "minutetext", "minutereference", "recommendationrecommendation", "findingfinding",
	} {
		if !slices.ContainsFunc(leaks, func(w string) bool { return strings.HasPrefix(w, "canary"+want) }) {
			t.Errorf("with everything open the search does not find %s among %q", want, leaks)
		}
	}
}

package public_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// TestHeldBackTellsOfEverything that is closed of a meeting, and says nothing of
// what is in it but its reference and the paragraph.
func TestHeldBackTellsOfEverything(t *testing.T) {
	c := crowded(t)
	for meeting := range model.Each[*model.Meeting](c.review) {
		held := public.HeldBack(c.review, meeting.ID)
		named := func(w string) bool {
			return strings.Contains(w, "reference") || strings.Contains(w, "exempt") || strings.Contains(w, "label")
		}
		told := map[model.ID]bool{}
		for _, h := range held {
			told[h.Record] = true
			if leaks := slices.DeleteFunc(found(h.String(), c.closed), named); len(leaks) > 0 {
				t.Errorf("%q gives away %q", h, leaks)
			}
		}
		for _, rec := range belongings(c.review, meeting.ID) {
			if closed := found(strings.Join(c.words(rec), " "), c.closed); len(closed) > 0 && !told[model.IDOf(rec)] {
				t.Errorf("of a %s nothing is said, and %q is not shown", rec.Kind().Noun(), closed)
			}
		}
	}
}

// belongings returns a meeting and the records that belong to it.
func belongings(r *model.Review, meeting model.ID) []model.Record {
	s := r.Sitting(meeting)
	all := []model.Record{s.Meeting()}
	for _, a := range s.Attendees() {
		all = append(all, a)
	}
	for _, d := range s.Declarations() {
		all = append(all, d)
	}
	for _, m := range s.AllMotions() {
		all = append(all, m)
	}
	under := []model.ID{0}
	for _, i := range s.Items() {
		all, under = append(all, i), append(under, i.ID)
	}
	for _, id := range under {
		for _, m := range s.Minutes(id) {
			all = append(all, m)
		}
	}
	return all
}

// TestHeldBackInWords is one meeting.
func TestHeldBackInWords(t *testing.T) {
	c := begin(t, model.PublicSession)
	set := func(id model.ID, field, text string) {
		t.Helper()
		c.do(t, model.Set{IDs: links(id), Values: []model.Value{{Field: field, Text: text}}})
	}
	action := c.put(t, &model.Action{Text: "Mend the kerb", Withheld: true})
	known := c.put(t, &model.Action{Text: "Paint the kerb", Notes: "ask Jo"})
	memo := c.put(t, &model.Evidence{Title: "Memo"})
	set(c.item, "looks", idTexts(action, known, memo))
	set(c.item, "notes", "a note")
	c.do(t, model.Capture{Type: model.Resolved, Text: "the secret", Exempt: "3", OpenText: "that a contract be let"})
	set(model.IDOf(c.review.Of(model.KindMinute)[0]), "review_on", "1 May 2027")
	c.do(t, model.Capture{Text: "another secret", Exempt: "3"})
	c.do(t, model.Capture{Text: "nothing secret"})
	tender := c.put(t, &model.Item{Meeting: links(c.meeting), Title: "The tender", OpenTitle: "A contract", Exempt: "3", Looks: links(known)})
	c.do(t, model.TakeItem{Meeting: c.meeting, Item: tender})
	c.put(t, &model.Attendee{Meeting: links(c.meeting), Name: "Cllr Shah", Presence: model.Present, Notes: "asked for a loop"})
	c.do(t, model.Propose{Type: model.ExcludePublic, Text: "that the public be excluded"})
	exclusion := model.IDOf(c.review.Of(model.KindMotion)[0])
	c.do(t, model.CountHands{Motion: exclusion, For: 1})
	c.do(t, model.Carry{Motion: exclusion})
	c.do(t, model.Propose{Text: "that it be let"})
	c.session(t, model.PrivateSession)
	c.say(t, model.NoteMinute, "Much was said.")
	var got []string
	for _, h := range public.HeldBack(c.review, c.meeting) {
		got = append(got, h.String())
	}
	want := []string{
		"Working notes of the attendance of Cllr Shah: never public.",
		"Working notes of item 1: never public.",
		"Action 1: withheld.",
		"Working notes of action 2: never public.",
		"Evidence E1: not open to the public.",
		"Text of entry OS.1: exempt under paragraph 3, its text for the public is shown instead.",
		"Entry OS.1, closed until looked at: never public.",
		"Entry 2 of item 1: exempt under paragraph 3, only that an exempt matter was considered is shown.",
		"Title of item 2: exempt under paragraph 3, its title for the public is shown instead.",
		"What item 2 looks at: exempt under paragraph 3.",
		"Motion 2 of item 2: exempt under paragraph 3.",
		"Entry 3 of item 2: exempt under paragraph 3, and without a text for the public.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if held := public.HeldBack(c.review, action); held != nil {
		t.Errorf("of an action it says %q", held)
	}
}

package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// closedFields are those that the room never sees, named here once more by
// hand: a field that is made public by mistake is found.
var closedFields = map[model.Kind][]string{
	model.KindInfo: {"notes"}, model.KindEnquiry: {"notes"}, model.KindWitness: {"notes"}, model.KindRole: {"contact"},
	model.KindTask: {"notes"}, model.KindEvidence: {"worth", "file", "notes"}, model.KindPerson: {"aliases", "contact", "notes"},
	model.KindAction:  {"rated_by", "rating_note", "notes"},
	model.KindPassage: {"text", "source", "place", "style"},
	model.KindFinding: {"notes"}, model.KindOption: {"notes"}, model.KindRecommendation: {"notes"}, model.KindResponse: {"notes"},
	model.KindMeeting: {"opened_by", "notes"}, model.KindItem: {"notes"}, model.KindAttendee: {"notes"},
	model.KindMinute: {"notes"}, model.KindMotion: {"notes"},
}

// then is when the meeting was, on the day before.
var then = time.Date(2026, time.November, 21, 15, 0, 0, 0, time.UTC)

// cage is the story of a review in which every text is a canary of its own,
// with a meeting that is live in public session.
type cage struct {
	t            *testing.T
	story        simulate.Story
	review       *model.Review // as the story has made it so far
	open, closed []string
	n            int
	is           map[string]string // what each canary stands for
}

// canary returns a word of its own that no column is too narrow for.
func (c *cage) canary(open bool) string {
	c.n++
	word := fmt.Sprintf("zq%03d", c.n)
	if open {
		c.open = append(c.open, word)
	} else {
		c.closed = append(c.closed, word)
	}
	return word
}

// fill puts canaries into the texts of a record; closed are the keys of fields
// that are withheld beside those that always are, * stands for all.
func (c *cage) fill(rec model.Record, closed ...string) {
	for _, f := range model.FieldsOf(rec.Kind()) {
		switch f.Type {
		case model.LineField, model.TextField, model.TimetableField, model.LeadsField, model.RecordedField:
		case model.ChoiceField, model.FlagField, model.LinksField, model.RatingField, model.PositionsField, model.ExtrasField:
			continue
		}
		if f.Get(rec) != "" || slices.Contains(closed, "-"+f.Key) {
			continue
		}
		private := !f.Public || slices.Contains(closedFields[rec.Kind()], f.Key) || slices.Contains(closed, f.Key) || slices.Contains(closed, "*")
		if rec.Kind() == model.KindMinute && f.Key == "text" {
			private = slices.Contains(closed, "text") || slices.Contains(closed, "*")
		}
		if rec.Kind() == model.KindMotion && f.Key == "text" {
			private = slices.Contains(closed, "*")
		}
		word := c.canary(!private)
		c.is[word] = rec.Kind().Noun() + ": " + f.Key
		if f.Set(rec, word) != nil { // a time, a number: no room for a canary
			c.open = slices.DeleteFunc(c.open, func(w string) bool { return w == word })
			c.closed = slices.DeleteFunc(c.closed, func(w string) bool { return w == word })
		}
	}
}

// kind returns which kind of record a canary stands in.
func (c *cage) kind(canary string) string {
	kind, _, _ := strings.Cut(c.is[canary], ":")
	return kind
}

func (c *cage) do(change model.Change) {
	c.t.Helper()
	next, _, err := model.Apply(c.review, change, model.Stamp{At: then, Who: simulate.Officer})
	if err != nil {
		c.t.Fatalf("%T: %v", change, err)
	}
	c.review, c.story = next, append(c.story, change)
}

func (c *cage) put(rec model.Record) model.ID {
	c.t.Helper()
	c.do(model.Insert{Records: []model.Record{rec}})
	newest := model.ID(0)
	for _, one := range c.review.Of(rec.Kind()) {
		newest = max(newest, model.IDOf(one))
	}
	return newest
}

func put[P interface {
	*T
	model.Record
}, T any](c *cage, set func(P), closed ...string,
) model.ID {
	c.t.Helper()
	rec := P(new(T))
	set(rec)
	c.fill(rec, closed...)
	return c.put(rec)
}

func newCage(t *testing.T) *cage {
	t.Helper()
	c := &cage{t: t, review: model.NewReview("told"), is: map[string]string{}}
	c.do(model.Begin{Title: c.canary(true)})
	c.do(model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "notes", Text: c.canary(false)}}})
	c.do(model.SetColumns{Columns: append(model.StandardColumns(),
		model.Column{ID: "p", Name: c.canary(true), Public: true}, model.Column{ID: "s", Name: c.canary(false)})})
	for _, k := range model.Kinds() {
		switch k {
		case model.KindAction, model.KindEvidence, model.KindMeeting, model.KindItem, model.KindAttendee, model.KindDeclaration, model.KindMinute, model.KindMotion,
			model.KindFinding, model.KindRecommendation, model.KindResponse, model.KindChaser:
		default:
			for range 2 {
				rec := model.New(k)
				c.fill(rec)
				c.put(rec)
			}
		}
	}
	c.tracker()
	c.answers()
	c.earlier()
	c.meeting()
	gone := put(c, func(*model.Person) {}, "*")
	c.do(model.Remove{IDs: []model.ID{gone}})
	return c
}

func (c *cage) tracker() {
	put(c, func(e *model.Evidence) {
		e.Open = true
		e.Files = []model.File{{Name: c.canary(false), Size: 7}, {Name: c.canary(false), Place: c.canary(false)}}
	})
	put(c, func(*model.Evidence) {}, "*")
	for _, withheld := range []bool{false, true, false} {
		all := []string{}
		if withheld {
			all = []string{"*"}
		}
		put(c, func(a *model.Action) {
			a.Withheld, a.Rating, a.RatedAt = withheld, "red", then
			a.Positions = []model.Position{
				{Held: 700000, By: c.canary(false), Text: c.canary(false)}, {Held: 700100, By: c.canary(false), Text: c.canary(!withheld)},
			}
			a.Extras = []model.Extra{{Column: "p", Text: c.canary(!withheld)}, {Column: "s", Text: c.canary(false)}}
		}, all...)
	}
}

// answers adds findings and recommendations that were agreed, and drafts, with
// what the executive says to each and how it was chased.
func (c *cage) answers() {
	put(c, func(o *model.Option) { o.Amount = 1 })
	for _, state := range []model.DraftState{model.AgreedWords, model.DraftWords} {
		var closed []string
		if state == model.DraftWords {
			closed = []string{"*"}
		}
		f := put(c, func(f *model.Finding) { f.State = state }, closed...)
		rec := []model.ID{put(c, func(r *model.Recommendation) {
			r.State, r.Findings, r.Label = state, []model.ID{f}, ""
			r.Submitted, r.When.ReadAs = model.Timetable{Words: "1 October 2026", ReadAs: "2026-10-01"}, ""
		}, append(closed, "-label", "-signoff_reason", "-successor")...)}
		put(c, func(r *model.Response) { r.Recommendation, r.Answer = rec, model.ResponseAccepted }, closed...)
		put(c, func(ch *model.Chaser) { ch.Recommendations = rec }, "*")
	}
}

// earlier adds a meeting that was held in private, and what was promised there.
func (c *cage) earlier() {
	id := put(c, func(m *model.Meeting) { m.When.Words = "1 November 2026" }, "public", "corrections", "-opened_by")
	of := []model.ID{id}
	item := []model.ID{put(c, func(i *model.Item) { i.Meeting = of }, "-exempt", "-open_title")}
	c.do(model.OpenMeeting{ID: id})
	for range 2 {
		put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At, m.Type = of, item, then, model.Promised }, "*", "-exempt", "-open_text", "-reference")
	}
	c.do(model.CloseMeeting{ID: id})
}

// meeting adds a meeting in public session, with everything that can stand
// under an item that is open and under one that is exempt, and opens it.
func (c *cage) meeting() {
	id := put(c, func(m *model.Meeting) { m.When.Words, m.Session = "22 November 2026", model.PublicSession }, "-public", "-corrections", "-opened_by")
	of := []model.ID{id}
	who := []model.ID{put(c, func(a *model.Attendee) { a.Meeting, a.Presence = of, model.Present })}
	item := []model.ID{put(c, func(i *model.Item) { i.Meeting = of }, "-exempt", "-open_title")}
	exempt := []model.ID{put(c, func(i *model.Item) { i.Meeting, i.Exempt = of, "3" }, "title", "papers")}
	bare := []model.ID{put(c, func(i *model.Item) { i.Meeting, i.Exempt = of, "3" }, "title", "papers", "-open_title")}
	put(c, func(d *model.Declaration) { d.Meeting, d.Item, d.Member = of, item, who })
	put(c, func(d *model.Declaration) { d.Meeting, d.Item, d.Member = of, exempt, who }, "nature")
	c.do(model.OpenMeeting{ID: id})
	for _, under := range [][]model.ID{item, exempt, bare} {
		closed := []string{"*"}
		if under[0] == item[0] {
			closed = []string{"-exempt"}
		}
		put(c, func(m *model.Motion) { m.Meeting, m.Item = of, under }, closed...)
	}
	at := then
	put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At = of, item, at }, "-exempt", "-open_text")
	put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At, m.Exempt = of, item, at, "3" }, "text", "who", "reasons", "alternatives")
	put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At, m.Exempt = of, item, at, "3" }, "*", "-open_text")
	put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At, m.Exempt, m.Type = of, item, at, "3", model.Resolved }, "*", "-open_text", "-reference")
	put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At, m.Type = of, exempt, at, model.Resolved }, "*", "-exempt", "-open_text", "-reference")
	put(c, func(m *model.Minute) { m.Meeting, m.Item, m.At = of, bare, at }, "*", "-exempt", "-open_text")
	c.do(model.TakeItem{Meeting: id, Item: exempt[0]})
}

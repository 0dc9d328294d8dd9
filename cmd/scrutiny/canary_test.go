package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
	"council/scrutiny/ui"
	"council/scrutiny/ui/simulate"
)

// wire is the audience, and everything that went to it: the newest picture may
// overtake others on the socket, but not here.
type wire struct {
	*audience
	came chan struct{} // a second screen has come or gone
	sent bytes.Buffer
}

func (w *wire) Show(s slide.Slide) {
	line, err := encodeSlide(s)
	if err != nil {
		panic(err)
	}
	w.sent.Write(line)
	w.audience.Show(s)
}

// never are fields that no kind shows the room.
var never = []string{"notes", "contact", "aliases", "opened_by", "rated_by", "rating_note", "ballots", "file", "worth", "source_place", "kept"}

var canaryWord = regexp.MustCompile(`zq[a-z0-9]+x`)

// canaries is a story in the making: every field of every kind that takes a text
// is given a word of its own.
type canaries struct {
	t      testing.TB
	story  simulate.Story
	review *model.Review
	never  []string
	kinds  map[model.Kind]int
	n      int
}

func (c *canaries) fill(rec model.Record) {
	for _, f := range model.FieldsOf(rec.Kind()) {
		c.n++
		word := fmt.Sprintf("zq%s%dx", strings.ReplaceAll(f.Key, "_", ""), c.n)
		if f.Set(rec, word) == nil && f.Type == model.RatingField {
			_ = f.Set(rec, "red")
		} else if slices.Contains(never, f.Key) {
			c.never = append(c.never, word)
		}
	}
}

// do tells the change of the story, unless the model refuses it.
func (c *canaries) do(change model.Change) bool {
	next, _, err := model.Apply(c.review, change, model.Stamp{Who: "zqofficer1x"})
	if err != nil {
		return false
	}
	c.review, c.story = next, append(c.story, change)
	return true
}

// put adds a record with a word in every field; settle completes it.
func (c *canaries) put(rec model.Record, settle func()) model.ID {
	c.fill(rec)
	if settle != nil {
		settle()
	}
	if !c.do(model.Insert{Records: []model.Record{rec}}) {
		return 0
	}
	c.kinds[rec.Kind()]++
	var last model.ID
	for _, r := range c.review.Of(rec.Kind()) {
		last = max(last, model.IDOf(r))
	}
	return last
}

// canaryStory is a review with a live meeting in public.
func canaryStory(t testing.TB) *canaries {
	c := &canaries{t: t, review: model.NewReview("c"), kinds: map[model.Kind]int{}}
	for _, change := range simulate.MeetingStory() {
		c.do(change)
	}
	meeting := c.review.Meetings()[0].ID
	of := []model.ID{meeting}
	c.do(model.SetSession{Meeting: meeting, Session: model.PublicSession})
	c.do(model.OpenMeeting{ID: meeting})
	c.do(model.Set{IDs: of, Values: []model.Value{{Field: "notes", Text: "zqmeetingnotes1x"}}})
	c.never = append(c.never, "zqmeetingnotes1x", "zqofficer1x")
	var looks []model.ID
	for _, k := range model.Kinds() {
		switch k {
		case model.KindMeeting, model.KindItem, model.KindMinute, model.KindMotion, model.KindAttendee, model.KindDeclaration:
			continue
		}
		rec := model.New(k)
		if id := c.put(rec, nil); id != 0 {
			looks = append(looks, id)
		}
	}
	e := &model.Evidence{}
	looks = append(looks, c.put(e, func() { e.Open = true }))
	a := &model.Action{}
	looks = append(looks, c.put(a, func() { a.Withheld = true }))
	open, exempt := &model.Item{}, &model.Item{}
	items := []model.ID{
		c.put(open, func() { open.Meeting, open.Exempt, open.Looks = of, "", looks }),
		c.put(exempt, func() { exempt.Meeting, exempt.Looks = of, looks }),
	}
	for _, item := range items {
		under := []model.ID{item}
		c.do(model.TakeItem{Meeting: meeting, Item: item})
		who, m, d := &model.Attendee{}, &model.Motion{}, &model.Declaration{}
		member := []model.ID{c.put(who, func() { who.Meeting, who.Presence = of, model.Present })}
		c.put(d, func() { d.Meeting, d.Item, d.Member = of, under, member })
		for _, kind := range []model.MinuteType{model.NoteMinute, model.Resolved} {
			one := &model.Minute{}
			c.put(one, func() { one.Meeting, one.Item, one.Type, one.Exempt = of, under, kind, "" })
			closed := &model.Minute{}
			c.put(closed, func() { closed.Meeting, closed.Item, closed.Type = of, under, kind })
		}
		c.put(m, func() { m.Meeting, m.Item = of, under })
	}
	return c
}

// TestNothingPrivateGoesOverTheWire works through every tab of a review with a
// word of its own in every field, with a second screen connected, and looks at
// every byte that goes there.
func TestNothingPrivateGoesOverTheWire(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	w := &wire{audience: newAudience(places), came: make(chan struct{}, 2)}
	w.changed = func() { w.came <- struct{}{} }
	if err := w.Join(t.Context()); err != nil {
		t.Fatal(err)
	}
	c := canaryStory(t)
	if len(c.kinds) < len(model.Kinds())-3 {
		t.Errorf("only %d of %d kinds are there: %v", len(c.kinds), len(model.Kinds()), c.kinds)
	}
	s := simulate.New(t, 160, 45, simulate.Options{Reviews: []simulate.Story{c.story}, Window: w, Settings: ui.Settings{Council: "Northmere"}})
	received := listening(t, places, w, s)
	worked(s)
	sent := w.sent.String() + received()
	shown := rows(public.Project(s.Desk.Review()).Shown())
	seen := map[string]bool{}
	for _, word := range canaryWord.FindAllString(sent, -1) {
		seen[word] = true
		if !strings.Contains(shown, word) {
			t.Errorf("%s goes over the wire and is not public", word)
		}
	}
	for _, word := range append(c.never, "zqtyped1x") {
		if strings.Contains(sent, word) {
			t.Errorf("%s goes over the wire", word)
		}
	}
	if n := strings.Count(sent, "\n"); len(seen) < 20 || n < 50 {
		t.Errorf("only %d words in %d slides went over the wire: what was looked at?", len(seen), n)
	}
}

// listening connects with the audience as a second screen does, and returns what
// arrived there.
func listening(t *testing.T, places []string, w *wire, s *simulate.Simulation) func() string {
	t.Helper()
	conn, err := findProgram(t.Context(), places)
	if err != nil {
		t.Fatal(err)
	}
	<-w.came
	s.Send(ui.AudienceChanged{})
	var all bytes.Buffer
	var done sync.WaitGroup
	done.Go(func() {
		b := make([]byte, 4096)
		for {
			n, err := conn.Read(b)
			all.Write(b[:n])
			if err != nil {
				return
			}
		}
	})
	return func() string {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
		done.Wait()
		_ = conn.Close()
		return all.String()
	}
}

// worked does on every tab what an officer may do while the room looks on.
func worked(s *simulate.Simulation) {
	walk := func() {
		s.Press("f5", "home")
		for range 50 {
			s.Press("down")
		}
		s.Press("f5")
	}
	for _, tab := range []string{"1", "2", "3", "4", "6", "9", "8"} {
		s.Press(tab)
		walk()
		for range 8 {
			s.Press("tab", "home", "down", "down", "down", "down", "end")
		}
	}
	s.Press("1", "8", "enter", "home")
	for range 9 {
		s.Press("enter")
		walk()
		s.Press("f7").Type("zqtyped1x is a note").Press("enter", "down")
	}
	s.Press("f9").Type("that it be so").Press("enter").Press("f6", "6", "f6", "x", "y", "6", "down", "f6", "y", "down", "x", "y")
}

func rows(r *model.Review) string {
	var b strings.Builder
	for _, row := range r.Rows() {
		b.Write(row.Value)
	}
	return b.String()
}

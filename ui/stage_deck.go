package ui

import (
	"reflect"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
	"council/scrutiny/ui/binding"
)

// deck is the slides that the room can be shown now, and which of them it sees.
type deck struct {
	of     *model.Review // that they were made of
	public public.Review
	cue    slide.Cue
	cards  slide.Cards
	at     int
	sent   *slide.Slide // that the second window was handed last

	meeting []slide.Slide // of the current item
	turned  *turned
}

// turned says that the picture has turned from a tab's material to the meeting,
// because something happened there. It turns back when the officer goes on to
// another tab, or to another record.
type turned struct {
	tab    binding.Command
	record model.ID
}

// follow brings the picture up to what has happened. Nothing is made while
// nobody looks.
func (s *stage) follow() {
	a := s.app
	if s.shows == showsTabs && !s.watched() {
		s.deck.sent = nil
		return
	}
	d := &s.deck
	fresh := d.of != a.review
	if fresh {
		d.of, d.public = a.review, public.Project(a.review)
		s.watch()
	}
	cue := s.cue()
	if fresh || d.cards.Slides == nil || !reflect.DeepEqual(cue, d.cue) {
		s.deal(cue, fresh)
	}
	if now := s.elsewhere(); s.watched() && (d.sent == nil || !d.sent.Equal(now)) {
		d.sent = &now
		a.audience.Show(now)
	}
}

// watch notices that something has happened in the meeting: that a motion was
// put, a vote was counted, a decision was made, another item was taken.
func (s *stage) watch() {
	d := &s.deck
	now, _ := slide.Deck(d.public, slide.Cue{Today: s.app.today()})
	if d.meeting != nil && !slide.EqualAll(now, d.meeting) {
		s.turn()
	}
	d.meeting = now
}

// turn turns the picture to the meeting.
func (s *stage) turn() { s.deck.turned = &turned{s.app.tab, s.selected()} }

// deal makes the slides anew. Where they are others than before, the picture
// goes to what is happening; else the officer's place in them stays.
func (s *stage) deal(cue slide.Cue, fresh bool) {
	d := &s.deck
	before, lead := d.cards.Slides, d.cards.At
	if !s.selects(cue, fresh) {
		d.cards = slide.Deal(d.public, cue)
	}
	d.cue = cue
	now := d.cards
	if now.At == lead && d.at < len(now.Slides) && slide.EqualAll(before, now.Slides) {
		return
	}
	if d.at >= len(before) || !continues(before[d.at], now.Slides[now.At]) {
		s.size.Page = 0
	}
	d.at = now.At
	s.app.stale = true
}

// selects says that the officer has only gone on to another record, whose slide
// is there: a long tracker is not made anew for that.
func (s *stage) selects(cue slide.Cue, fresh bool) bool {
	d := &s.deck
	was := d.cue
	was.Record = cue.Record
	if fresh || d.cards.Slides == nil || cue.Show == slide.TheMeeting || !reflect.DeepEqual(was, cue) {
		return false
	}
	at, ok := d.cards.Find(cue.Record)
	if ok {
		d.cards.At = at
	}
	return ok
}

// continues says that a slide is another state of the one before, such as a
// vote that is being counted, so that the same part of it stays on the screen.
func continues(before, now slide.Slide) bool {
	return before.Kind == now.Kind && before.Where == now.Where && before.Heading == now.Heading
}

// cue says what is to be shown: what the officer is at.
func (s *stage) cue() slide.Cue {
	a := s.app
	m := a.review.LiveMeeting()
	c := slide.Cue{Council: a.office.Settings().Council, Today: a.today(), Show: material(a.tab), Speaking: s.speaker(m)}
	at := turned{a.tab, s.selected()}
	switch t := s.deck.turned; {
	case m == nil || t != nil && *t != at:
		s.deck.turned = nil
	case t != nil:
		c.Show = slide.TheMeeting
	}
	if c.Show != slide.TheMeeting {
		c.Record = at.record
	}
	if a.strip == nil || m == nil {
		return c
	}
	if as, words, ok := a.strip.Writing(); ok {
		c.Show, c.Record = slide.TheMeeting, 0
		c.Writing = &slide.Writing{Type: as, Text: words}
	}
	return c
}

// selected is the record that the officer is at, or 0.
func (s *stage) selected() model.ID {
	list, ok := s.app.current().(interface{ Selected() model.Record })
	if !ok {
		return 0
	}
	if rec := list.Selected(); rec != nil {
		return model.IDOf(rec)
	}
	return 0
}

// material is what a tab stands for in the room.
func material(tab binding.Command) slide.Material {
	switch tab {
	case binding.TabScope:
		return slide.TheScope
	case binding.TabPlan:
		return slide.ThePlan
	case binding.TabEvidence:
		return slide.TheEvidence
	case binding.TabActions:
		return slide.TheTracker
	default:
		return slide.TheMeeting
	}
}

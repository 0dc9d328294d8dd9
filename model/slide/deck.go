package slide

import (
	"cmp"
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// Deck returns the slides of a material in their order, at least one, and which
// of them comes first.
func Deck(p public.Review, c Cue) (slides []Slide, at int) {
	all := Deal(p, c)
	return all.Slides, all.At
}

// Cards are the slides of a material in their order, at least one.
type Cards struct {
	Slides []Slide
	At     int        // which comes first
	of     []model.ID // which record each of them is about
}

// Find returns the slide that is about a record, the first for 0. ok is false
// where none is known to be.
func (c Cards) Find(record model.ID) (at int, ok bool) {
	if record == 0 {
		return 0, true
	}
	at = slices.Index(c.of, record)
	return max(0, at), at >= 0
}

// Deal returns the slides of a material, for who looks for some of them.
func Deal(p public.Review, c Cue) Cards {
	d := newDeck(p, c)
	at := 0
	switch c.Show {
	case TheMeeting:
		at = d.meeting()
	case TheScope:
		at = d.scope()
	case ThePlan:
		at = d.plan()
	case TheTracker:
		at = d.tracker()
	case TheEvidence:
		at = d.evidence()
	}
	if len(d.slides) == 0 {
		d.slides, at = []Slide{d.neutral()}, 0
	}
	return Cards{Slides: d.slides, At: at, of: d.of}
}

// deck is a deck as it is made.
type deck struct {
	r          *model.Review // the projection
	cue        Cue
	live       *model.Meeting
	session    string
	references map[model.ID]string // of the actions, once they are asked for
	where      string              // of the slides that are made now
	slides     []Slide
	of         []model.ID // which record each of them is about
}

func newDeck(p public.Review, c Cue) *deck {
	d := &deck{r: p.Shown(), cue: c}
	if d.live = d.r.LiveMeeting(); d.live != nil {
		d.session = sessionWords(d.live)
	}
	return d
}

func sessionWords(m *model.Meeting) string {
	if m.Session == model.PublicSession {
		return "PUBLIC SESSION"
	}
	return "PRIVATE SESSION"
}

// add puts a slide about a record into the deck.
func (d *deck) add(of model.ID, s Slide) {
	s.Council, s.Session = d.cue.Council, d.session
	s.Where = cmp.Or(s.Where, d.where)
	d.slides, d.of = append(d.slides, s), append(d.of, of)
}

// find returns the first slide that is about a record, else the deck's first.
func (d *deck) find(record model.ID) int {
	if record == 0 {
		return 0
	}
	return max(0, slices.Index(d.of, record))
}

// neutral is what stands on the screen where there is nothing to show.
func (d *deck) neutral() Slide {
	s := Slide{Kind: Neutral, Session: d.session}
	s.Council = cmp.Or(d.cue.Council, d.body())
	return s
}

// Withheld is the slide of a private session that the room is not shown: who
// meets, and that it is private.
func Withheld(p public.Review, council string) Slide {
	d := newDeck(p, Cue{Council: council})
	s := d.neutral()
	if s.Beneath = "Private session"; s.Council != d.body() {
		s.Text = d.body()
	}
	return s
}

// body returns who meets, or runs the review.
func (d *deck) body() string {
	body := d.r.Info().Body
	if d.live != nil {
		return cmp.Or(d.live.Body, body)
	}
	return body
}

// titled names a part of the review: "Action tracker   Pavements".
func (d *deck) titled(part string) string {
	return joined(part, d.r.Info().Title)
}

// joined puts two parts of a line at a distance.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "   " + b
}

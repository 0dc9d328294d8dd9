package slide_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
	"council/scrutiny/model/timetable"
)

var (
	noon  = time.Date(2026, 7, 4, 12, 0, 0, 0, time.UTC)
	today = timetable.DayOf(noon)
)

// hall is a review that meets in public: each change comes a minute after the
// last.
type hall struct {
	t       *testing.T
	review  *model.Review
	clock   time.Time
	meeting model.ID
	people  map[string]model.ID
}

// newHall returns a meeting with three members, an open item and an exempt one,
// which is opened.
func newHall(t *testing.T) *hall {
	t.Helper()
	h := prepared(t)
	h.do(model.OpenMeeting{ID: h.meeting})
	return h
}

func prepared(t *testing.T) *hall {
	t.Helper()
	h := &hall{t: t, review: model.NewReview("r"), clock: noon, people: map[string]model.ID{}}
	h.do(model.Begin{Title: "Pavements"})
	h.meeting = h.put(&model.Meeting{Body: "Highways Panel", When: model.Timetable{Words: "4 July 2026"}, Session: model.PublicSession})
	h.put(&model.Item{Meeting: ids(h.meeting), Title: "Repairs"})
	h.put(&model.Item{Meeting: ids(h.meeting), Title: "The tender of Holt", Exempt: "3", Papers: "tender.docx"})
	for _, name := range []string{"Bell", "Shah", "Reid"} {
		h.people[name] = h.put(&model.Attendee{Meeting: ids(h.meeting), Name: name, Presence: model.Present})
	}
	return h
}

func ids(all ...model.ID) []model.ID { return all }

func (h *hall) do(c model.Change) {
	h.t.Helper()
	h.clock = h.clock.Add(time.Minute)
	next, _, err := model.Apply(h.review, c, model.Stamp{At: h.clock, Who: "Ann"})
	if err != nil {
		h.t.Fatalf("%T: %v", c, err)
	}
	h.review = next
}

// put adds a record and returns its identity.
func (h *hall) put(rec model.Record) model.ID {
	h.t.Helper()
	h.do(model.Insert{Records: []model.Record{rec}})
	return h.last(rec.Kind())
}

// last returns the newest record of a kind.
func (h *hall) last(k model.Kind) model.ID {
	var newest model.ID
	for _, rec := range h.review.Of(k) {
		newest = max(newest, model.IDOf(rec))
	}
	return newest
}

func (h *hall) item(n int) model.ID { return model.IDOf(h.review.Of(model.KindItem)[n]) }

func (h *hall) set(id model.ID, field, text string) {
	h.t.Helper()
	h.do(model.Set{IDs: ids(id), Values: []model.Value{{Field: field, Text: text}}})
}

func (h *hall) propose(text string) model.ID {
	h.t.Helper()
	h.do(model.Propose{Text: text, Mover: h.people["Shah"], Seconder: h.people["Reid"]})
	return h.last(model.KindMotion)
}

func (h *hall) deck(c slide.Cue) ([]slide.Slide, int) {
	c.Today = today
	return slide.Deck(public.Project(h.review), c)
}

// now returns the slide that the room sees.
func (h *hall) now(c slide.Cue) slide.Slide {
	slides, at := h.deck(c)
	return slides[at]
}

// outline names the slides of a deck, the one that is shown in brackets.
func outline(slides []slide.Slide, at int) string {
	said := make([]string, len(slides))
	for i, s := range slides {
		said[i] = string(s.Kind)
		if i == at {
			said[i] = "[" + said[i] + "]"
		}
	}
	return strings.Join(said, " ")
}

// words returns all that a slide says.
func words(s slide.Slide) string {
	said := []string{string(s.Kind), s.Council, s.Where, s.Session, s.Heading, s.Text, s.Beneath, s.Result}
	for _, f := range s.Facts {
		said = append(said, f.Label+": "+f.Value)
	}
	for _, r := range s.Rows {
		said = append(said, r.Reference, r.Text, r.When)
		if r.Rating != nil {
			said = append(said, r.Rating.Word)
		}
	}
	if s.Rating != nil {
		said = append(said, s.Rating.Letter, s.Rating.Word, s.Rating.Shape, s.Rating.Fill)
	}
	return strings.Join(said, "\n")
}

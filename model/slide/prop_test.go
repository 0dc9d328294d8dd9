package slide_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
)

// course is what happens at a meeting, step by step.
type course []step

// step is one thing that happens. What is secret happens under the exempt item
// or is closed by itself.
type step struct {
	secret bool
	change func(*model.Review) model.Change
}

// drawCourse draws a meeting in which open and closed things take turns.
func drawCourse(t *rapid.T) course {
	var c course
	for n := range rapid.IntRange(1, 25).Draw(t, "steps") {
		name := fmt.Sprintf("matter %d", n)
		if rapid.Bool().Draw(t, "secret") {
			c = append(c, step{true, drawSecret(t, "canary "+name)})
		} else {
			c = append(c, step{false, drawOpen(t, name)})
		}
	}
	return c
}

var decided = []model.MinuteType{
	model.Resolved, model.Recommended, model.Noted, model.Agreed, model.ActionMinute, model.NoteMinute, model.Promised,
}

func drawOpen(t *rapid.T, name string) func(*model.Review) model.Change {
	pick := rapid.IntRange(0, 9).Draw(t, "which")
	count := func(what string) int { return rapid.IntRange(0, 3).Draw(t, what) }
	switch rapid.IntRange(0, 7).Draw(t, "open") {
	case 0, 1:
		kind := rapid.SampledFrom([]model.MotionType{model.Substantive, model.Amendment, model.Procedural}).Draw(t, "motion")
		return func(r *model.Review) model.Change { return model.Propose{Item: item(r, 0), Type: kind, Text: name} }
	case 2, 3:
		c := model.CountHands{For: count("for"), Against: count("against"), Abstained: count("abstained")}
		return func(r *model.Review) model.Change { c.Motion = motion(r, "matter", pick); return c }
	case 4:
		who, vote := rapid.IntRange(0, 2).Draw(t, "who"), rapid.SampledFrom([]model.Vote{model.For, model.Against, model.Abstained, ""}).Draw(t, "vote")
		return func(r *model.Review) model.Change {
			return model.CallName{Motion: motion(r, "matter", pick), Member: model.IDOf(r.Of(model.KindAttendee)[who]), Vote: vote}
		}
	case 5:
		if rapid.Bool().Draw(t, "casting") {
			return func(r *model.Review) model.Change {
				return model.CastVote{Motion: motion(r, "matter", pick), Vote: model.For}
			}
		}
		return func(r *model.Review) model.Change { return model.Carry{Motion: motion(r, "matter", pick)} }
	case 6:
		presence := rapid.SampledFrom([]model.Presence{model.Present, model.Apologies}).Draw(t, "presence")
		return func(r *model.Review) model.Change {
			return model.SetPresence{IDs: ids(model.IDOf(r.Of(model.KindAttendee)[pick%3])), Presence: presence}
		}
	}
	kind := rapid.SampledFrom(decided).Draw(t, "type")
	return func(r *model.Review) model.Change { return model.Capture{Item: item(r, 0), Type: kind, Text: name} }
}

func drawSecret(t *rapid.T, name string) func(*model.Review) model.Change {
	pick := rapid.IntRange(0, 9).Draw(t, "which")
	kind := rapid.SampledFrom(decided).Draw(t, "type")
	set := func(id model.ID, field, text string) model.Change {
		return model.Set{IDs: ids(id), Values: []model.Value{{Field: field, Text: text}}}
	}
	switch rapid.IntRange(0, 7).Draw(t, "closed") {
	case 0:
		return func(r *model.Review) model.Change { return model.Propose{Item: item(r, 1), Text: name} }
	case 1:
		return func(r *model.Review) model.Change { return model.CountHands{Motion: motion(r, "canary", pick), For: 1} }
	case 2:
		return func(r *model.Review) model.Change { return model.Carry{Motion: motion(r, "canary", pick)} }
	case 3:
		return func(*model.Review) model.Change {
			return model.Insert{Records: []model.Record{&model.Action{Text: name, Withheld: true}}}
		}
	case 4:
		return func(*model.Review) model.Change {
			return model.Insert{Records: []model.Record{&model.Evidence{Title: name}}}
		}
	case 5:
		field := rapid.SampledFrom([]string{"title", "papers", "notes"}).Draw(t, "field")
		return func(r *model.Review) model.Change { return set(item(r, 1), field, name) }
	case 6: // closed by itself, under the open item
		return func(r *model.Review) model.Change {
			return model.Capture{Item: item(r, 0), Type: kind, Text: name, Exempt: "3"}
		}
	}
	return func(r *model.Review) model.Change { return model.Capture{Item: item(r, 1), Type: kind, Text: name} }
}

func item(r *model.Review, n int) model.ID { return model.IDOf(r.Of(model.KindItem)[n]) }

// motion returns one of the motions whose text begins with a word, or none.
func motion(r *model.Review, word string, n int) model.ID {
	var all []model.ID
	for m := range model.Each[*model.Motion](r) {
		if strings.HasPrefix(m.Text, word) {
			all = append(all, m.ID)
		}
	}
	if len(all) == 0 {
		return 0
	}
	return all[n%len(all)]
}

// hold runs a course: each step has its own time whether it is left out or not.
func (c course) hold(t *testing.T, secrets bool) *model.Review {
	h := newHall(t)
	for n, s := range c {
		if s.secret && !secrets {
			continue
		}
		stamp := model.Stamp{At: h.clock.Add(time.Duration(n+1) * time.Minute), Who: "Ann"}
		if next, _, err := model.Apply(h.review, s.change(h.review), stamp); err == nil {
			h.review = next
		}
	}
	return h.review
}

var digits = regexp.MustCompile(`\d+`)

// seen returns what the room sees of every material, without the numbers of
// references: those that closed decisions have used up are missing.
func seen(r *model.Review) string {
	var b strings.Builder
	for show := slide.TheMeeting; show <= slide.TheFindings; show++ {
		for n := range r.Of(model.KindItem) {
			slides, at := slide.Deck(public.Project(r), slide.Cue{Show: show, Item: item(r, n), Today: today})
			for _, s := range slides {
				s.Heading = digits.ReplaceAllString(s.Heading, "0")
				fmt.Fprintf(&b, "%s %+v\n", words(s), s.Votes)
			}
			fmt.Fprintf(&b, "%d of %d\n\n", at, len(slides))
		}
	}
	return b.String()
}

// TestWhatIsExemptLeavesNoTrace holds each meeting twice, with and without what
// is closed in it: no text, title, count or place on the screen tells the two
// apart.
func TestWhatIsExemptLeavesNoTrace(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := drawCourse(rt)
		with, without := seen(c.hold(t, true)), seen(c.hold(t, false))
		if strings.Contains(with, "canary") {
			rt.Fatalf("the room sees\n%s", with)
		}
		if with != without {
			rt.Fatalf("the room sees\n%s\nand without what is closed\n%s", with, without)
		}
	})
}

// TestNoResultOfMoreVotesThanPeople holds the slides to the people in the room.
func TestNoResultOfMoreVotesThanPeople(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := drawCourse(rt).hold(t, true)
		there := uint64(0)
		for a := range model.Each[*model.Attendee](r) {
			if a.Presence == model.Present {
				there++
			}
		}
		slides, _ := slide.Deck(public.Project(r), slide.Cue{Today: today, Item: item(r, 0)})
		for _, s := range slides {
			if s.Votes == nil {
				if s.Result != "" && s.Result != "WITHDRAWN" {
					rt.Fatalf("without a vote it is %s", s.Result)
				}
				continue
			}
			votes := s.Votes.For + s.Votes.Against + s.Votes.Abstained
			certain := s.Result == "CARRIED" || s.Result == "LOST"
			switch {
			case votes > there && s.Result != "NOT SETTLED":
				rt.Fatalf("of %d people %d voted, and the room reads %q", there, votes, s.Result)
			case certain && (s.Result == "CARRIED") != (s.Votes.For > s.Votes.Against) && s.Votes.For != s.Votes.Against:
				rt.Fatalf("the votes are %+v, and the room reads %s", *s.Votes, s.Result)
			}
		}
	})
}

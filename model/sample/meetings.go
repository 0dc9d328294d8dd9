package sample

import (
	"strings"
	"time"

	"council/scrutiny/model"
)

// sitting is a meeting that was held: on the Thursday that is so many days ago,
// or the last before.
type sitting struct {
	ago     int
	minutes []minuted
}

// minuted is one thing that the officer did at a meeting, and the time of day,
// such as 10:04.
type minuted struct {
	at     string
	change func(*builder) model.Change
}

// occasions returns what was done at the meeting.
func (s sitting) occasions(c calendar) []occasion {
	day := c.onOrBefore(time.Thursday, -s.ago)
	all := make([]occasion, len(s.minutes))
	for i, m := range s.minutes {
		all[i] = occasion{day: day, at: clock(m.at), who: officer, change: m.change}
	}
	return all
}

// clock returns how far into the day a time is. One that is written wrongly is
// none, and the change is made at any time.
func clock(at string) time.Duration {
	t, err := time.Parse("15:04", at)
	if err != nil {
		return 0
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
}

// last returns what the review says of the newest meeting.
func (b *builder) last() *model.Sitting {
	meetings := b.review.Of(model.KindMeeting)
	return b.review.Sitting(b.nth(model.KindMeeting, len(meetings)-1))
}

// live returns the ID of the newest meeting.
func (b *builder) live() model.ID { return model.IDOf(b.last().Meeting()) }

// item returns an item of the newest meeting by its place, from 1.
func (b *builder) item(n int) model.ID { return model.IDOf(b.last().Items()[n-1]) }

// member returns somebody on the list of the newest meeting.
func (b *builder) member(name string) model.ID {
	for _, a := range b.last().Attendees() {
		if a.Name == name {
			return a.ID
		}
	}
	return b.nth(model.KindAttendee, -1)
}

// motion returns the motion that was put last.
func (b *builder) motion() model.ID {
	return b.nth(model.KindMotion, len(b.review.Of(model.KindMotion))-1)
}

// newest returns the last entry of the minutes.
func (b *builder) newest() model.ID {
	return b.nth(model.KindMinute, len(b.review.Of(model.KindMinute))-1)
}

// decision returns the decision that has these words.
func (b *builder) decision(words string) model.ID {
	for m := range model.Each[*model.Minute](b.review) {
		if m.Type.Decides() && strings.Contains(m.Text, words) {
			return m.ID
		}
	}
	return b.nth(model.KindMinute, -1)
}

// The rest says in words what was done; each returns what makes the change.

func opens(b *builder) model.Change { return model.OpenMeeting{ID: b.live()} }

func closes(b *builder) model.Change { return model.CloseMeeting{ID: b.live()} }

func takes(n int) func(*builder) model.Change {
	return func(b *builder) model.Change { return model.TakeItem{Meeting: b.live(), Item: b.item(n)} }
}

func present(p model.Presence, names ...string) func(*builder) model.Change {
	return func(b *builder) model.Change {
		ids := make([]model.ID, len(names))
		for i, name := range names {
			ids[i] = b.member(name)
		}
		return model.SetPresence{IDs: ids, Presence: p}
	}
}

func arrives(name string) func(*builder) model.Change {
	return func(b *builder) model.Change { return model.Arrive{ID: b.member(name)} }
}

func leaves(name string) func(*builder) model.Change {
	return func(b *builder) model.Change { return model.Leave{ID: b.member(name)} }
}

func says(t model.MinuteType, who, text string) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.Capture{Type: t, Who: who, Text: b.words(text)}
	}
}

func notes(text string) func(*builder) model.Change { return says(model.NoteMinute, "", text) }

func asks(who, text string) func(*builder) model.Change {
	return says(model.QuestionMinute, who, text)
}

func replies(who, text string) func(*builder) model.Change {
	return says(model.AnswerMinute, who, text)
}

func resolves(text string) func(*builder) model.Change { return says(model.Resolved, "", text) }

func asksFor(text, leads, due string) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.Capture{Type: model.ActionMinute, Text: text, Leads: leads, Due: b.words(due)}
	}
}

// behindDoors captures what the public reads in other words.
func behindDoors(t model.MinuteType, text, open string) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.Capture{Type: t, Text: b.words(text), OpenText: b.words(open)}
	}
}

// declares says that a member has an interest in an item, by its place.
func declares(name string, item int, nature string, e model.Effect) func(*builder) model.Change {
	return func(b *builder) model.Change {
		f, _ := model.FieldOf(model.KindDeclaration, "member")
		d := &model.Declaration{Member: []model.ID{b.member(name)}}
		return model.AddTo{Meeting: b.live(), Item: b.item(item), Kind: model.KindDeclaration, Values: append(
			b.values("nature", nature, "effect", string(e)), model.Value{Field: "member", Text: f.Get(d)})}
	}
}

func moves(t model.MotionType, mover, seconder, text string) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.Propose{Type: t, Text: b.words(text), Mover: b.member(mover), Seconder: b.member(seconder)}
	}
}

// excludes moves that the public be excluded, under a paragraph and for what the
// public-interest test came to.
func excludes(paragraph, interest string) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.Propose{
			Type: model.ExcludePublic, Exempt: paragraph, Interest: interest, Mover: b.member(chair), Seconder: b.member(viceChair),
		}
	}
}

func counts(yes, no, abstained int) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.CountHands{Motion: b.motion(), For: yes, Against: no, Abstained: abstained}
	}
}

func calls(motion int, name string, v model.Vote) func(*builder) model.Change {
	return func(b *builder) model.Change {
		return model.CallName{Motion: b.nth(model.KindMotion, motion-1), Member: b.member(name), Vote: v}
	}
}

// carries makes the resolution of a motion, by its place in the review.
func carries(motion int) func(*builder) model.Change {
	return func(b *builder) model.Change { return model.Carry{Motion: b.nth(model.KindMotion, motion-1)} }
}

func goesInto(s model.Session) func(*builder) model.Change {
	return func(b *builder) model.Change { return model.SetSession{Meeting: b.live(), Session: s} }
}

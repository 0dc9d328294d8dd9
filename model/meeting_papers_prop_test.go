package model_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

// papersOf returns every paper of every meeting, public and private.
func papersOf(r *model.Review) []*document.Document {
	shown := public.Project(r)
	o := report.Options{Today: timetable.DayOf(noon), Council: "Council", Zone: time.UTC}
	var all []*document.Document
	for _, m := range r.Meetings() {
		all = append(all,
			report.Minutes(shown, m.ID, o), report.PrivateMinutes(r, m.ID, o),
			report.Resolutions(shown, m.ID, o), report.PrivateResolutions(r, m.ID, o),
			report.Attendance(shown, m.ID, o), report.PrivateAttendance(r, m.ID, o),
			report.Agenda(shown, m.ID, o), report.PrivateAgenda(r, m.ID, o))
	}
	return all
}

// TestPapersAreOfTheReviewAlone holds the papers of a meeting to what they are
// made of: the same when they are made again, of the review as it is stored, and
// after a change that was taken back.
func TestPapersAreOfTheReviewAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			s.step(t)
		}
		before, want := rowsOf(s.review), papersOf(s.review)
		if !reflect.DeepEqual(want, papersOf(s.review)) {
			t.Fatal("the papers are others when they are made again")
		}
		if rowsOf(s.review) != before {
			t.Fatal("making the papers changed the review")
		}
		again, err := model.Load(model.Stored{Review: "r", Revision: s.review.Revision, Rows: s.review.Rows()})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(want, papersOf(again)) {
			t.Fatal("the papers of the stored review are others")
		}
		c := s.draw(t)
		if !s.change(t, c) {
			return
		}
		seq, _ := s.review.CanUndo()
		if seq != s.review.Revision {
			return // what was seen outside cannot be taken back
		}
		if !s.change(t, model.Undo{Entry: s.entries[seq]}) {
			t.Fatal("undo was refused")
		}
		if !reflect.DeepEqual(want, papersOf(s.review)) {
			t.Fatalf("%+v was taken back and is in the papers", c)
		}
	})
}

// TestOnlyThoseInTheRoomVoteByName holds each vote that is taken to the room of
// that moment: one vote of a member who is there and has no interest to leave
// for, and none of those who have gone.
func TestOnlyThoseInTheRoomVoteByName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			c := s.draw(t)
			call, named := c.(model.CallName)
			if rapid.IntRange(0, 3).Draw(t, "call") == 0 {
				call, named = model.CallName{
					Motion: s.pick(t, model.KindMotion), Member: s.pick(t, model.KindAttendee),
					Vote: rapid.SampledFrom([]model.Vote{model.For, model.Against, model.Abstained}).Draw(t, "cast"),
				}, true
				c = call
			}
			gone := s.gone()
			if !s.change(t, c) || !named || call.Vote == "" {
				continue
			}
			if slices.Contains(gone, call.Member) {
				t.Fatal("somebody voted who had left the room")
			}
			s.holdBallot(t, call)
		}
	})
}

// gone returns those who have left the live meeting.
func (s *session) gone() []model.ID {
	m := s.review.LiveMeeting()
	if m == nil {
		return nil
	}
	var ids []model.ID
	for _, a := range s.review.Sitting(m.ID).Attendees() {
		if n := len(a.Stays); n > 0 && !a.Stays[n-1].Left.IsZero() {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func (s *session) holdBallot(t *rapid.T, call model.CallName) {
	m, ok := s.review.Find(call.Motion).(*model.Motion)
	if !ok {
		t.Fatal("a vote was taken on what is no motion")
	}
	votes := 0
	for _, b := range m.Ballots {
		if b.Member == call.Member {
			votes++
			if b.Vote != call.Vote {
				t.Fatalf("voted %s, kept is %s", call.Vote, b.Vote)
			}
		}
	}
	if votes != 1 {
		t.Fatalf("one member has %d votes", votes)
	}
	sit := s.review.Sitting(m.Meeting[0])
	if !slices.ContainsFunc(sit.MayVote(m), func(a *model.Attendee) bool { return a.ID == call.Member }) {
		t.Fatal("somebody voted who may not")
	}
	a := sit.Attendee(call.Member)
	if a.Presence != model.Present || !a.Capacity.Votes() {
		t.Fatalf("%s voted, %s, %s", a.Name, a.Capacity, a.Presence)
	}
	for _, d := range sit.Declarations() {
		if len(m.Item) > 0 && d.OutOfVote() && slices.Contains(d.Member, a.ID) && slices.Contains(d.Item, m.Item[0]) {
			t.Fatalf("%s voted under an item that they left", a.Name)
		}
	}
}

// TestClosedStaysClosed holds that a meeting is opened once and closed once:
// nothing but undo opens it again or moves its end.
func TestClosedStaysClosed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		closed, meeting := map[model.ID]time.Time{}, s.first(model.KindMeeting)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			for _, m := range s.review.Meetings() {
				if m.State != model.MeetingClosed {
					continue
				}
				closed[m.ID] = m.ClosedAt
				for _, again := range []model.Change{
					model.CloseMeeting{ID: m.ID}, model.OpenMeeting{ID: m.ID}, model.AdjournMeeting{ID: m.ID}, model.ResumeMeeting{ID: m.ID},
				} {
					if s.change(t, again) {
						t.Fatalf("%T was done to a closed meeting", again)
					}
				}
			}
			s.change(t, rapid.SampledFrom([]model.Change{s.draw(t), model.CloseMeeting{ID: meeting}}).Draw(t, "next"))
			for id, at := range closed {
				m, ok := s.review.Find(id).(*model.Meeting)
				if !ok || m.State != model.MeetingClosed || !m.ClosedAt.Equal(at) {
					t.Fatalf("a meeting that was closed at %s is %+v", at, m)
				}
			}
		}
	})
}

package model_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// session is a story of meetings.
type session struct {
	*story
	clock    time.Time
	givenOut map[string]string // a reference that was seen, and what it stood for
}

func newSession(t *rapid.T) *session {
	s := &session{
		story: &story{review: begun(t, model.Blank), entries: map[model.Revision]*model.Entry{}},
		clock: noon, givenOut: map[string]string{},
	}
	s.change(t, model.PrepareMeeting{Values: vals("date", "4 July 2026", "quorum", "2"), Template: true})
	for _, p := range [][2]string{{"Shah", ""}, {"Reid", "coopted"}, {"Cole", "vice"}, {"Lamb", "officer"}, {"Webb", "substitute"}} {
		s.change(t, model.AddTo{Meeting: s.first(model.KindMeeting), Kind: model.KindAttendee, Values: vals("name", p[0], "capacity", p[1], "for", map[string]string{"Webb": "Reid"}[p[0]])})
	}
	var ids []model.ID
	for a := range model.Each[*model.Attendee](s.review) {
		if rapid.IntRange(0, 3).Draw(t, "there") > 0 {
			ids = append(ids, a.ID)
		}
	}
	s.change(t, model.SetPresence{IDs: ids, Presence: model.Present})
	s.change(t, model.OpenMeeting{ID: s.first(model.KindMeeting)})
	return s
}

func (s *session) first(k model.Kind) model.ID { return model.IDOf(s.review.Of(k)[0]) }

// change makes a change some seconds after the last, or in the same one.
func (s *session) change(t *rapid.T, c model.Change) bool {
	s.clock = s.clock.Add(time.Duration(rapid.IntRange(0, 40).Draw(t, "pause")) * time.Second / 4)
	before := rowsOf(s.review)
	next, e, err := model.Apply(s.review, c, model.Stamp{At: s.clock, Who: "Ann"})
	if rowsOf(s.review) != before {
		t.Fatalf("%T changed the review that it was given", c)
	}
	if err != nil {
		if err.Error() == "" {
			t.Fatalf("%T was refused without a word", c)
		}
		return false
	}
	s.review, s.entries[e.Seq] = next, e
	return true
}

// pick draws the ID of a record, now and then of any record or of none.
func (s *session) pick(t *rapid.T, k model.Kind) model.ID {
	recs := s.review.Of(k)
	if len(recs) == 0 || rapid.IntRange(0, 14).Draw(t, "wild") == 0 {
		return model.ID(rapid.IntRange(0, 60).Draw(t, "id"))
	}
	return model.IDOf(rapid.SampledFrom(recs).Draw(t, k.Noun()))
}

var minuteTypes = []model.MinuteType{
	model.NoteMinute, model.Resolved, model.Resolved, model.Recommended, model.Noted, model.Agreed,
	model.ActionMinute, model.ActionMinute, model.Promised, model.QuestionMinute,
}

var votes = []model.Vote{model.For, model.For, model.Against, model.Abstained, ""}

var sayings = []string{"that it be so", "that the minutes be approved", "that the scope be agreed", "to think", "Tea. Then more."}

func (s *session) drawCourse(t *rapid.T) model.Change {
	m := s.pick(t, model.KindMeeting)
	switch rapid.IntRange(0, 9).Draw(t, "course") {
	case 0:
		return model.OpenMeeting{ID: m}
	case 1:
		return model.AdjournMeeting{ID: m}
	case 2:
		return model.ResumeMeeting{ID: m}
	case 3:
		if rapid.Bool().Draw(t, "go on") {
			return model.TakeItem{Meeting: m, Item: s.pick(t, model.KindItem)}
		}
		return model.CloseMeeting{ID: m}
	case 4:
		return model.PrepareMeeting{Values: vals("date", rapid.SampledFrom([]string{"5 August 2026", "1 May 2027", "soon"}).Draw(t, "date"))}
	case 5:
		return model.SetSession{Meeting: m, Session: rapid.SampledFrom([]model.Session{model.PrivateSession, model.PublicSession}).Draw(t, "session")}
	case 6:
		return model.Remove{IDs: []model.ID{m}}
	case 7:
		if aside := s.review.Removed(); len(aside) > 0 {
			return model.Restore{IDs: []model.ID{model.IDOf(aside[0])}}
		}
		return model.Restore{IDs: []model.ID{m}}
	case 8:
		return styled(rapid.SampledFrom([]string{"OS.{n}", "OS.1{n}", "{n}/{yy}", "SR ({year}) {nn}", "OS.{nn}"}).Draw(t, "template"))
	}
	return model.TakeItem{Meeting: m, Item: s.pick(t, model.KindItem)}
}

func (s *session) drawRoom(t *rapid.T) model.Change {
	a := s.pick(t, model.KindAttendee)
	switch rapid.IntRange(0, 6).Draw(t, "room") {
	case 0, 1:
		return model.SetPresence{IDs: []model.ID{a}, Presence: rapid.SampledFrom([]model.Presence{model.Present, model.Present, model.Expected, model.Apologies}).Draw(t, "presence")}
	case 2:
		return model.Arrive{ID: a}
	case 3:
		return model.Leave{ID: a}
	case 4:
		return model.AddTo{Meeting: s.pick(t, model.KindMeeting), Item: s.pick(t, model.KindItem), Kind: model.KindDeclaration, Values: vals("member", idText(a), "effect", rapid.SampledFrom([]string{"", "stayed", "spoke", "left"}).Draw(t, "effect"))}
	}
	if rapid.Bool().Draw(t, "chair") {
		return model.TakeChair{ID: a}
	}
	return model.CorrectTimes{ID: a, Stays: s.times(t), Chaired: s.times(t)}
}

// times draws stretches of time, some of them in no order.
func (s *session) times(t *rapid.T) []model.Stay {
	at := func() time.Time {
		if rapid.IntRange(0, 3).Draw(t, "open") == 0 {
			return time.Time{}
		}
		return noon.Add(time.Duration(rapid.IntRange(-5, 60).Draw(t, "second")) * time.Second)
	}
	var stays []model.Stay
	for range rapid.IntRange(0, 2).Draw(t, "stays") {
		stays = append(stays, model.Stay{Arrived: at(), Left: at()})
	}
	return stays
}

func (s *session) drawVote(t *rapid.T) model.Change {
	m := s.pick(t, model.KindMotion)
	switch rapid.IntRange(0, 8).Draw(t, "vote") {
	case 0, 1:
		c := model.Propose{Text: rapid.SampledFrom(sayings).Draw(t, "text")}
		c.Type = rapid.SampledFrom([]model.MotionType{model.Substantive, model.Substantive, model.Amendment, model.ExcludePublic}).Draw(t, "type")
		if rapid.Bool().Draw(t, "moved") {
			c.Mover, c.Seconder = s.pick(t, model.KindAttendee), s.pick(t, model.KindAttendee)
		}
		return c
	case 2:
		n := func(what string) int { return rapid.IntRange(0, 3).Draw(t, what) }
		return model.CountHands{Motion: m, For: n("for"), Against: n("against"), Abstained: n("abstained")}
	case 3, 4, 5:
		return model.CallName{Motion: m, Member: s.pick(t, model.KindAttendee), Vote: rapid.SampledFrom(votes).Draw(t, "vote")}
	case 6:
		return model.CastVote{Motion: m, Vote: rapid.SampledFrom(votes).Draw(t, "casting")}
	case 7:
		return model.Withdraw{Motion: m}
	}
	return model.Carry{Motion: m}
}

func (s *session) drawMinutes(t *rapid.T) model.Change {
	n := s.pick(t, model.KindMinute)
	switch rapid.IntRange(0, 12).Draw(t, "minutes") {
	case 0:
		return model.MoveMinutes{IDs: []model.ID{n}, Item: s.pick(t, model.KindItem)}
	case 1:
		return model.SplitMinute{ID: n, At: rapid.IntRange(0, 9).Draw(t, "at")}
	case 2:
		return model.JoinMinutes{IDs: []model.ID{n, s.pick(t, model.KindMinute)}}
	case 3:
		return model.Retype{ID: n, Type: rapid.SampledFrom(minuteTypes).Draw(t, "type")}
	case 4:
		return model.Set{IDs: []model.ID{n}, Values: vals("text", rapid.SampledFrom(sayings).Draw(t, "text"))}
	case 5:
		return model.KeepPromise{Minute: n}
	case 6:
		return model.Insert{Records: []model.Record{&model.Minute{Type: model.Resolved, Text: "that it was", Reference: rapid.SampledFrom([]string{"", "OS.1", "OS.2", "OS.11", "1/26"}).Draw(t, "imported")}}}
	case 7:
		return model.Remove{IDs: []model.ID{n}}
	case 8:
		return model.GiveOut{}
	case 9:
		return model.Move{ID: n, After: s.pick(t, model.KindMinute)}
	case 10:
		return model.ReopenPromise{Minute: n}
	case 11:
		return s.drawImport(t)
	}
	return model.ApproveMinutes{Meeting: s.pick(t, model.KindMeeting), Corrections: "none"}
}

// drawImport brings several decisions at once, as another program numbered them
// and as none did.
func (s *session) drawImport(t *rapid.T) model.Change {
	meeting := s.pick(t, model.KindMeeting)
	var records []model.Record
	for range rapid.IntRange(1, 3).Draw(t, "records") {
		n := &model.Minute{
			Type: rapid.SampledFrom(minuteTypes).Draw(t, "type"), Text: "that it was so", Meeting: []model.ID{meeting},
			Reference: rapid.SampledFrom([]string{"", "OS.1", "OS.3", "OS.12", "2/26", "SR (26/27) 01"}).Draw(t, "imported"),
		}
		if n.Type == model.ActionMinute {
			n.Type = model.NoteMinute // an import brings an action with its row of the tracker
		}
		records = append(records, n)
	}
	return model.Insert{Records: records}
}

func (s *session) draw(t *rapid.T) model.Change {
	switch rapid.IntRange(0, 9).Draw(t, "change") {
	case 0:
		return s.drawCourse(t)
	case 1, 2:
		return s.drawRoom(t)
	case 3, 4, 5:
		return s.drawVote(t)
	case 6, 7:
		return s.drawMinutes(t)
	}
	return model.Capture{
		Type: rapid.SampledFrom(minuteTypes).Draw(t, "type"), Text: rapid.SampledFrom(sayings).Draw(t, "text"),
		Exempt: rapid.SampledFrom([]string{"", "", "3"}).Draw(t, "exempt"),
	}
}

// vote puts a motion and takes the whole vote on it, by one method or the
// other; the chair has the last word on a tie.
func (s *session) vote(t *rapid.T) {
	if s.review.LiveMeeting() == nil || !s.change(t, model.Propose{Text: rapid.SampledFrom(sayings).Draw(t, "text")}) {
		return
	}
	motions := s.review.Of(model.KindMotion)
	id := model.IDOf(motions[len(motions)-1])
	if rapid.Bool().Draw(t, "hands") {
		n := func(what string) int { return rapid.IntRange(0, 2).Draw(t, what) }
		s.change(t, model.CountHands{Motion: id, For: n("for"), Against: n("against"), Abstained: n("abstained")})
	} else {
		for a := range model.Each[*model.Attendee](s.review) {
			s.change(t, model.CallName{Motion: id, Member: a.ID, Vote: rapid.SampledFrom(votes).Draw(t, "vote")})
		}
	}
	s.change(t, model.CastVote{Motion: id, Vote: rapid.SampledFrom(votes).Draw(t, "casting")})
	s.change(t, model.Carry{Motion: id})
}

// step makes a random change, or undoes or does again.
func (s *session) step(t *rapid.T) {
	before := s.decisions()
	switch rapid.IntRange(0, 9).Draw(t, "step") {
	case 0:
		if seq, ok := s.review.CanUndo(); ok && !s.change(t, model.Undo{Entry: s.entries[seq]}) {
			t.Fatal("undo was refused")
		}
	case 2:
		s.vote(t)
	case 3:
		if seq, ok := s.review.CanRedo(); ok && !s.change(t, model.Redo{Entry: s.entries[seq]}) {
			t.Fatal("redo was refused")
		}
	default:
		c := s.draw(t)
		if !s.change(t, c) {
			return
		}
		_, given := c.(model.GiveOut)
		_, closed := c.(model.CloseMeeting)
		for ref, id := range before {
			if given || closed {
				s.givenOut[ref] = id
			}
		}
		for ref, id := range before { // no change but undo takes a reference or moves it
			if s.decisions()[ref] != id {
				t.Fatalf("%T moved %s", c, ref)
			}
		}
	}
}

// decisions returns which entry carries each reference, also of those put
// aside, and holds that none stands twice.
func (s *session) decisions() map[string]string {
	by := map[string]string{}
	for _, rec := range append(slices.Clone(s.review.Removed()), s.review.Of(model.KindMinute)...) {
		if n, ok := rec.(*model.Minute); ok && n.Reference != "" {
			if _, twice := by[n.Reference]; twice {
				panic("two entries have the reference " + n.Reference)
			}
			by[n.Reference] = idText(n.ID)
		}
	}
	return by
}

// TestMeetingsHold tells random stories of meetings and holds after each step
// what has to be true of all of them.
func TestMeetingsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			s.step(t)
			s.hold(t)
		}
	})
}

func (s *session) hold(t *rapid.T) {
	live, numbers := 0, map[uint64]bool{}
	for _, rec := range append(slices.Clone(s.review.Removed()), s.review.Of(model.KindMeeting)...) {
		m, ok := rec.(*model.Meeting)
		if !ok {
			continue
		}
		if m.Live() {
			live++
		}
		if m.Number == 0 || numbers[m.Number] {
			t.Fatalf("two meetings are number %d", m.Number)
		}
		numbers[m.Number] = true
	}
	if live > 1 {
		t.Fatal("two meetings are live")
	}
	decisions := s.decisions()
	for ref, id := range s.givenOut {
		if now, there := decisions[ref]; there && now != id {
			t.Fatalf("%s was seen on %s and is on %s", ref, id, now)
		}
	}
	for _, m := range s.review.Meetings() {
		s.holdSitting(t, s.review.Sitting(m.ID))
	}
	for n := range model.Each[*model.Minute](s.review) {
		if n.Type.Decides() && n.Reference == "" {
			t.Fatalf("%q has no reference", n.Text)
		}
		for _, id := range n.Actions {
			a, ok := s.review.Find(id).(*model.Action)
			if !ok || n.Exempt != "" && !a.Withheld && n.Type == model.ActionMinute && a.Text == n.Text {
				t.Fatalf("%q and its action %+v", n.Text, a)
			}
		}
	}
	for a := range s.review.Actions() { // all were made by an entry
		if s.review.MinuteOf(a.ID) == nil && !s.aside(a.ID) {
			t.Fatalf("%q is an orphan", a.Text)
		}
	}
}

// aside says whether the entry that made an action was put aside.
func (s *session) aside(action model.ID) bool {
	return slices.ContainsFunc(s.review.Removed(), func(rec model.Record) bool {
		n, ok := rec.(*model.Minute)
		return ok && slices.Contains(n.Actions, action)
	})
}

func (s *session) holdSitting(t *rapid.T, sit *model.Sitting) {
	for _, m := range sit.AllMotions() {
		r, may := sit.Result(m), sit.MayVote(m)
		if r.Outcome == model.Carried || r.Outcome == model.Lost {
			if r.For+r.Against+r.Abstained > len(may) {
				t.Fatalf("%s of %d who may vote is %s", r.Numbers(), len(may), r.Outcome)
			}
			if m.Casting == "" && r.For == r.Against {
				t.Fatalf("%s is %s", r.Numbers(), r.Outcome)
			}
		}
		seen := map[model.ID]bool{}
		for _, b := range m.Ballots {
			if seen[b.Member] {
				t.Fatal("somebody voted twice")
			}
			seen[b.Member] = true
			in := slices.ContainsFunc(may, func(a *model.Attendee) bool { return a.ID == b.Member })
			if !in && (r.Outcome == model.Carried || r.Outcome == model.Lost || r.Outcome == model.Tied) {
				t.Fatalf("the vote of somebody who was not there made it %s", r.Outcome)
			}
		}
		if len(m.Mover) > 0 && slices.Equal(m.Mover, m.Seconder) {
			t.Fatal("a mover seconds")
		}
	}
	in := len(sit.InRoom(time.Time{}))
	if ok, present, needed := sit.Quorate(time.Time{}); present > in || ok != (present >= needed) {
		t.Fatalf("%d of %d in the room make a quorum of %d: %v", present, in, needed, ok)
	}
	_ = sit.Unfinished()
	s.holdChair(t, sit)
}

// holdChair holds that nobody shares the chair, and that times run forward.
func (s *session) holdChair(t *rapid.T, sit *model.Sitting) {
	chairs := 0
	for _, a := range sit.Attendees() {
		for i, st := range a.Stays {
			if !st.Left.IsZero() && st.Left.Before(st.Arrived) || i > 0 && st.Arrived.Before(a.Stays[i-1].Left) || i+1 < len(a.Stays) && st.Left.IsZero() {
				t.Fatalf("%s came and went at %v", a.Name, a.Stays)
			}
		}
		if n := len(a.Chaired); n > 0 && a.Chaired[n-1].Left.IsZero() {
			chairs++
		}
	}
	if chairs > 1 {
		t.Fatal("two are in the chair")
	}
}

// TestMinutesAreOfTheReviewAlone holds what a sitting says to what it says after
// the review was stored and read.
func TestMinutesAreOfTheReviewAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			s.step(t)
		}
		again, err := model.Load(model.Stored{Review: "r", Revision: s.review.Revision, Rows: s.review.Rows()})
		if err != nil {
			t.Fatal(err)
		}
		if rowsOf(again) != rowsOf(s.review) {
			t.Fatal("another review came back")
		}
		for _, m := range s.review.Meetings() {
			if a, b := said(s.review.Sitting(m.ID)), said(again.Sitting(m.ID)); a != b {
				t.Fatalf("it says\n%s\nand stored\n%s", a, b)
			}
		}
	})
}

// said writes down what a sitting says.
func said(s *model.Sitting) string {
	var b strings.Builder
	names := func(list []*model.Attendee) {
		for _, a := range list {
			b.WriteString(a.Name + " ")
		}
		b.WriteByte('\n')
	}
	names(s.InRoom(time.Time{}))
	for _, i := range s.Items() {
		b.WriteString(s.ItemNumber(i) + " " + i.Title + ": ")
		names(s.PresentFor(i))
		for _, n := range s.Minutes(i.ID) {
			b.WriteString(n.Reference + " " + n.Text + "\n")
		}
	}
	for _, m := range s.AllMotions() {
		r := s.Result(m)
		b.WriteString(string(r.Outcome) + " " + r.Why + " " + r.Numbers() + ": ")
		names(s.MayVote(m))
	}
	return b.String() + strings.Join(s.Unfinished(), "\n")
}

// TestUndoOfACapture leaves the review as it was, whatever was captured.
func TestUndoOfACapture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			s.step(t)
		}
		before := recordsOf(s.review)
		c := model.Capture{
			Type: rapid.SampledFrom(minuteTypes).Draw(t, "type"), Text: rapid.SampledFrom(sayings).Draw(t, "text"),
			Leads: "GD", Due: "by 30 June 2026", Exempt: rapid.SampledFrom([]string{"", "3"}).Draw(t, "exempt"),
		}
		if !s.change(t, c) {
			if s.review.LiveMeeting() != nil {
				t.Fatal("a capture into a live meeting was refused")
			}
			return
		}
		seq, _ := s.review.CanUndo()
		if !s.change(t, model.Undo{Entry: s.entries[seq]}) || recordsOf(s.review) != before {
			t.Fatalf("after the undo\n%s\nwant\n%s", recordsOf(s.review), before)
		}
		ref := func() string {
			s.change(t, c)
			recs := s.review.Of(model.KindMinute)
			return recs[len(recs)-1].(*model.Minute).Reference
		}
		first := ref()
		seq, _ = s.review.CanUndo()
		if s.change(t, model.Undo{Entry: s.entries[seq]}); ref() != first {
			t.Fatal("a slip leaves a hole in the references")
		}
	})
}

// TestUndoneCapturesLeaveNoOrphan captures, tidies and then undoes all of it,
// and does some of it again: at each step every action has its entry.
func TestUndoneCapturesLeaveNoOrphan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		before := recordsOf(s.review)
		from := s.review.Revision
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				s.change(t, s.drawMinutes(t))
			case 1:
				s.vote(t)
			default:
				s.change(t, model.Capture{
					Type: rapid.SampledFrom(minuteTypes).Draw(t, "type"), Text: rapid.SampledFrom(sayings).Draw(t, "text"),
					Leads: "GD", Due: "by 30 June", DueReadAs: "30 June 2026",
				})
			}
			s.hold(t)
		}
		for {
			seq, ok := s.review.CanUndo()
			if !ok || seq <= from {
				break
			}
			if !s.change(t, model.Undo{Entry: s.entries[seq]}) {
				t.Fatal("undo was refused")
			}
			s.hold(t)
			if seq, ok := s.review.CanRedo(); ok && rapid.IntRange(0, 3).Draw(t, "again") == 0 {
				s.change(t, model.Redo{Entry: s.entries[seq]})
				s.hold(t)
				seq, _ = s.review.CanUndo()
				s.change(t, model.Undo{Entry: s.entries[seq]})
			}
		}
		if got := recordsOf(s.review); got != before {
			t.Fatalf("undone, it says\n%s\nwant\n%s", got, before)
		}
	})
}

package model_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// hall is a meeting with its people, in the way of a test.
type hall struct {
	t       *testing.T
	review  *model.Review
	entries map[model.Revision]*model.Entry
	clock   time.Time
	meeting model.ID
	items   []model.ID
	people  map[string]model.ID
}

// newHall returns an open meeting of 4 July 2026 with three items and five
// members, all present, and an officer.
func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{t: t, review: begun(t, model.Blank), entries: map[model.Revision]*model.Entry{}, clock: noon, people: map[string]model.ID{}}
	h.do(model.Add{Kind: model.KindMeeting, Values: vals("date", "4 July 2026", "quorum", "3")})
	h.meeting = h.last(model.KindMeeting)
	for _, title := range []string{"Apologies", "Evidence", "Contract"} {
		h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindItem, Values: vals("title", title)})
		h.items = append(h.items, h.last(model.KindItem))
	}
	for _, p := range [][2]string{{"Bell", "chair"}, {"Shah", ""}, {"Reid", ""}, {"Cole", "coopted"}, {"Dunn", ""}, {"Lamb", "officer"}} {
		h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindAttendee, Values: vals("name", p[0], "capacity", p[1], "presence", "present")})
		h.people[p[0]] = h.last(model.KindAttendee)
	}
	h.do(model.OpenMeeting{ID: h.meeting})
	return h
}

// do makes a change, a minute after the one before.
func (h *hall) do(c model.Change) *model.Entry {
	h.t.Helper()
	h.clock = h.clock.Add(time.Minute)
	next, e, err := model.Apply(h.review, c, model.Stamp{At: h.clock, Who: "Ann"})
	if err != nil {
		h.t.Fatalf("%T: %v", c, err)
	}
	h.review, h.entries[e.Seq] = next, e
	return e
}

// no makes a change that has to be rejected in words.
func (h *hall) no(c model.Change, why string) {
	h.t.Helper()
	h.clock = h.clock.Add(time.Minute)
	_, _, err := model.Apply(h.review, c, model.Stamp{At: h.clock, Who: "Ann"})
	if err == nil || !strings.Contains(err.Error(), why) {
		h.t.Errorf("%+v: %v, want %q", c, err, why)
	}
}

func (h *hall) undo() {
	h.t.Helper()
	seq, ok := h.review.CanUndo()
	if !ok {
		h.t.Fatal("there is nothing to undo")
	}
	h.do(model.Undo{Entry: h.entries[seq]})
}

func (h *hall) redo() {
	h.t.Helper()
	seq, ok := h.review.CanRedo()
	if !ok {
		h.t.Fatal("there is nothing to do again")
	}
	h.do(model.Redo{Entry: h.entries[seq]})
}

// last returns the record of a kind that was made last.
func (h *hall) last(k model.Kind) model.ID {
	var id model.ID
	for _, rec := range h.review.Of(k) {
		id = max(id, model.IDOf(rec))
	}
	return id
}

func (h *hall) sitting() *model.Sitting { return h.review.Sitting(h.meeting) }

// capture captures a line and returns its entry.
func (h *hall) capture(kind model.MinuteType, text string) *model.Minute {
	h.t.Helper()
	h.do(model.Capture{Type: kind, Text: text})
	return h.minute(h.last(model.KindMinute))
}

func (h *hall) minute(id model.ID) *model.Minute { return find[*model.Minute](h.t, h.review, id) }

func (h *hall) the() *model.Meeting { return find[*model.Meeting](h.t, h.review, h.meeting) }

func (h *hall) names(list []*model.Attendee) string {
	var out []string
	for _, a := range list {
		out = append(out, a.Name)
	}
	return strings.Join(out, " ")
}

func TestTheCourseOfAMeeting(t *testing.T) {
	h := newHall(t)
	if m := h.the(); m.State != model.MeetingLive || m.OpenedBy != "Ann" || m.OpenedAt.IsZero() || m.Number != 1 || h.review.LiveMeeting() != m {
		t.Fatalf("opened as %+v", m)
	}
	if i := h.sitting().Current(); i == nil || i.ID != h.items[0] || i.TakenAt.IsZero() {
		t.Fatalf("%+v is taken first", i)
	}
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	before, now := find[*model.Item](t, h.review, h.items[0]), h.sitting().Current()
	if before.DoneAt.IsZero() || now.ID != h.items[1] || !now.TakenAt.Equal(before.DoneAt) || h.sitting().ItemNumber(now) != "2" {
		t.Errorf("%+v, then %+v", before, now)
	}
	h.do(model.SetSession{Meeting: h.meeting, Session: model.PublicSession})
	h.do(model.AdjournMeeting{ID: h.meeting})
	h.no(model.AdjournMeeting{ID: h.meeting}, "adjourned already")
	h.capture(model.NoteMinute, "Tea was had.")
	h.do(model.ResumeMeeting{ID: h.meeting})
	h.no(model.ResumeMeeting{ID: h.meeting}, "not adjourned")
	var said []string
	for _, n := range h.sitting().Minutes(h.items[1]) {
		if n.At.IsZero() {
			t.Errorf("%q has no time", n.Text)
		}
		said = append(said, n.Text)
	}
	if got := strings.Join(said, " "); got != "The meeting went into public session. The meeting adjourned. Tea was had. The meeting resumed." {
		t.Errorf("minuted %q", got)
	}
	h.do(model.CloseMeeting{ID: h.meeting})
	if m := h.the(); m.State != model.MeetingClosed || m.ClosedAt.IsZero() || len(m.Current) > 0 || h.review.LiveMeeting() != nil {
		t.Errorf("closed as %+v", m)
	}
	if i := find[*model.Item](t, h.review, h.items[1]); i.DoneAt.IsZero() {
		t.Error("the last item goes on")
	}
}

func TestMeetingsRefuseInWords(t *testing.T) {
	h := newHall(t)
	h.no(model.OpenMeeting{ID: h.meeting}, "open already")
	h.do(model.Add{Kind: model.KindMeeting, Values: vals("date", "5 July 2026")})
	other := h.last(model.KindMeeting)
	h.no(model.OpenMeeting{ID: other}, "meeting 1 is still open")
	h.no(model.CloseMeeting{ID: other}, "never opened")
	h.no(model.Capture{Meeting: other, Text: "x"}, "has not begun")
	h.no(model.Propose{Meeting: other, Text: "x"}, "has not begun")
	h.no(model.Capture{Text: " \n"}, "cannot be empty")
	h.no(model.Capture{Item: h.people["Bell"], Text: "x"}, "not on the agenda")
	h.no(model.Capture{Type: "shouted", Text: "x"}, "is not one of")
	h.no(model.Remove{IDs: []model.ID{h.meeting}}, "close it before")
	h.no(model.Insert{Records: []model.Record{&model.Meeting{State: model.MeetingLive}}}, "cannot be added")
	h.no(model.TakeItem{Meeting: h.meeting, Item: 99}, "not on the agenda")
	h.no(model.AddTo{Meeting: 99, Kind: model.KindItem, Values: vals("title", "x")}, "not there any more")
	h.no(model.AddTo{Meeting: h.meeting, Kind: model.KindAction, Values: vals("action", "x")}, "does not belong to a meeting")
	h.no(model.Add{Kind: model.KindItem, Values: vals("title", "x")}, "belongs to a meeting")
	h.no(model.SetSession{Meeting: h.meeting, Session: "open air"}, "private or public")
	h.no(model.ApproveMinutes{Meeting: h.meeting}, "not closed")
	h.do(model.AddTo{Meeting: other, Kind: model.KindItem, Values: vals("title", "Elsewhere")})
	h.no(model.TakeItem{Meeting: h.meeting, Item: h.last(model.KindItem)}, "not on the agenda")
	h.no(model.AddTo{Meeting: h.meeting, Item: h.last(model.KindItem), Kind: model.KindMinute, Values: vals("text", "x")}, "not on the agenda")
	h.no(model.Set{IDs: []model.ID{other}, Values: vals("date", "31 June 2026")}, "no such date")
	h.no(model.Set{IDs: []model.ID{other}, Values: vals("quorum", "-1")}, "number of members")
	h.do(model.CloseMeeting{ID: h.meeting})
	h.no(model.CloseMeeting{ID: h.meeting}, "closed already")
	h.no(model.OpenMeeting{ID: h.meeting}, "was held")
	h.no(model.ResumeMeeting{ID: h.meeting}, "is closed")
	h.no(model.TakeItem{Meeting: h.meeting, Item: h.items[0]}, "is closed")
	h.no(model.SetSession{Meeting: h.meeting, Session: model.PublicSession}, "is closed")
	h.no(model.Capture{Text: "x"}, "no meeting is open")
	h.do(model.Capture{Meeting: h.meeting, Item: h.items[2], Text: "Added when tidying."})
	if h.review.Sitting(h.people["Bell"]) != nil || h.review.Sitting(0) != nil {
		t.Error("what is no meeting has a sitting")
	}
}

func TestRemovedWithTheirMeeting(t *testing.T) {
	h := newHall(t)
	n := h.capture(model.Resolved, "that it be so")
	h.do(model.CloseMeeting{ID: h.meeting})
	h.do(model.Remove{IDs: []model.ID{h.items[2]}})
	h.do(model.Remove{IDs: []model.ID{h.meeting}})
	if c := h.review.Counts(); c["meetings"]+c["items"]+c["attendance"]+c["minutes"]+c["resolutions"] != 0 || len(h.review.Register()) != 0 {
		t.Errorf("%v is left", c)
	}
	h.no(model.KeepPromise{Minute: n.ID}, "was removed")
	h.do(model.Restore{IDs: []model.ID{h.meeting}})
	if c := h.review.Counts(); c["meetings"] != 1 || c["items"] != 2 || c["attendance"] != 6 || c["minutes"] != 1 {
		t.Errorf("%v came back", c)
	}
}

func TestPrepareMeeting(t *testing.T) {
	h := newHall(t)
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindAttendee, Values: vals("name", "Webb", "capacity", "substitute", "for", "Dunn")})
	h.do(model.Set{IDs: []model.ID{h.meeting}, Values: vals("place", "Room 2", "starts", "10:00", "chair", "Bell")})
	h.do(model.CloseMeeting{ID: h.meeting})
	h.no(model.PrepareMeeting{Template: true}, "cannot be empty")
	h.no(model.PrepareMeeting{Values: vals("date", "30 February 2027")}, "no such date")
	h.do(model.PrepareMeeting{Values: vals("date", "12 September 2026", "place", "Town Hall"), Template: true})
	s := h.review.Sitting(h.last(model.KindMeeting))
	if m := s.Meeting(); m.Number != 2 || m.Chair != "Bell" || m.Place != "Town Hall" || m.Starts != "10:00" || m.Quorum != 3 || m.State != model.MeetingPrepared {
		t.Errorf("%+v", m)
	}
	if got := h.names(s.Attendees()); got != "Bell Shah Reid Cole Dunn" || s.Attendees()[0].Presence != model.Expected || s.Attendees()[0].Capacity != model.Chair {
		t.Errorf("%s are expected", got)
	}
	var titles []string
	for _, i := range s.Items() {
		titles = append(titles, i.Title)
	}
	want := "Apologies for absence; Declarations of interest; Minutes of the last meeting; Matters arising; Evidence; Contract; Any other business; Date of the next meeting"
	if got := strings.Join(titles, "; "); got != want {
		t.Errorf("the agenda is %s", got)
	}
	if i := s.Items()[4]; len(i.Carried) != 1 || i.Carried[0] != h.items[1] || s.ItemNumber(i) != "5" {
		t.Errorf("%+v was carried over", i)
	}
	if e := s.Earlier(); len(e) != 1 || e[0].ID != h.meeting {
		t.Errorf("%d meetings before", len(e))
	}
}

func TestPrepareTheFirstMeeting(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.PrepareMeeting{Values: vals("date", "4 July 2026")})
	s := r.Sitting(r.Meetings()[0].ID)
	if len(s.Items()) != 0 || len(s.Attendees()) != 1 || s.Attendees()[0].Name != "Cllr Bell" || s.Attendees()[0].Capacity != model.Chair {
		t.Errorf("%d items, %d people", len(s.Items()), len(s.Attendees()))
	}
	if len(model.StandardAgenda()) != 6 {
		t.Errorf("%d standard items", len(model.StandardAgenda()))
	}
}

// TestMeetingsStand in the order of their days, those without one last.
func TestMeetingsStand(t *testing.T) {
	add := func(date string) model.Change {
		return model.Add{Kind: model.KindMeeting, Values: vals("date", date)}
	}
	r, _ := after(t, begun(t, model.Blank), add("to be agreed"), add("12 September 2026"), add("4 July 2026"))
	var order []uint64
	for _, m := range r.Meetings() {
		order = append(order, m.Number)
	}
	if len(order) != 3 || order[0] != 3 || order[1] != 2 || order[2] != 1 {
		t.Errorf("in the order %v", order)
	}
	if got := r.Sitting(r.Meetings()[2].ID).Unfinished(); len(got) != 1 || !strings.Contains(got[0], "date") {
		t.Errorf("unfinished: %q", got)
	}
}

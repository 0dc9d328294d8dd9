package public_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// course is a meeting that runs: each change comes a minute after the last.
type course struct {
	*cage
	meeting model.ID
	item    model.ID
	at      time.Time
}

func (c *course) do(t *testing.T, change model.Change) {
	t.Helper()
	c.at = c.at.Add(time.Minute)
	next, _, err := model.Apply(c.review, change, model.Stamp{At: c.at, Who: "Sam"})
	if err != nil {
		t.Fatalf("%T: %v", change, err)
	}
	c.review = next
}

func (c *course) say(t *testing.T, kind model.MinuteType, text string) {
	t.Helper()
	c.do(t, model.Capture{Type: kind, Text: text})
}

func (c *course) session(t *testing.T, s model.Session) {
	t.Helper()
	c.do(t, model.SetSession{Meeting: c.meeting, Session: s})
}

func begin(t *testing.T, s model.Session) *course {
	t.Helper()
	c := &course{cage: &cage{review: model.NewReview("r")}, at: noon}
	c.do(t, model.Begin{Title: "x"})
	c.meeting = c.put(t, &model.Meeting{When: model.Timetable{Words: "1 March 2026"}, Session: s})
	c.item = c.put(t, &model.Item{Meeting: links(c.meeting), Title: "Roads"})
	c.do(t, model.OpenMeeting{ID: c.meeting})
	return c
}

func (c *course) texts() string {
	var all []string
	for m := range model.Each[*model.Minute](public.Project(c.review).Shown()) {
		all = append(all, m.Text)
	}
	return strings.Join(all, "|")
}

// TestOfPrivateSessionsThePublicReadsDecisions changes the session to and fro.
// The notes that the model makes of it are what the projection knows it by.
func TestOfPrivateSessionsThePublicReadsDecisions(t *testing.T) {
	const went, came = "The meeting went into private session.", "The meeting went into public session."
	for _, tt := range []struct {
		name     string
		sessions []model.Session
		want     string
	}{
		{"public", []model.Session{model.PublicSession}, "note 0|that decision 0"},
		{"private", []model.Session{model.PrivateSession}, "that decision 0"},
		{"public, then private", []model.Session{model.PublicSession, model.PrivateSession}, "note 0|that decision 0|" + went + "|that decision 1"},
		{"private for a while", []model.Session{model.PublicSession, model.PrivateSession, model.PublicSession}, "note 0|that decision 0|" + went + "|that decision 1|" + came + "|note 2|that decision 2"},
		{"private, then public", []model.Session{model.PrivateSession, model.PublicSession}, "that decision 0|" + came + "|note 1|that decision 1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := begin(t, tt.sessions[0])
			for n, s := range tt.sessions {
				if n > 0 {
					c.session(t, s)
				}
				digit := string(rune('0' + n))
				c.say(t, model.NoteMinute, "note "+digit)
				c.say(t, model.Resolved, "that decision "+digit)
			}
			for range 2 {
				if got := c.texts(); got != tt.want {
					t.Errorf("the public reads\n%s, want\n%s", got, tt.want)
				}
				c.review = before(t, c.review)
			}
		})
	}
}

// before makes the review one of a book of before meetings kept their sessions.
func before(t *testing.T, r *model.Review) *model.Review {
	t.Helper()
	return changed(t, r, func(m *model.Meeting) { m.Sessions = nil })
}

// TestTheMeetingItselfKeepsItsSessions whatever its notes say: a note that is
// reworded hides nothing, and one that is made up opens nothing.
func TestTheMeetingItselfKeepsItsSessions(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.say(t, model.NoteMinute, "first")
	c.session(t, model.PrivateSession)
	note := model.IDOf(c.review.Of(model.KindMinute)[1])
	c.do(t, model.Set{IDs: links(note), Values: []model.Value{{Field: "text", Text: "Now we are among ourselves."}}})
	c.say(t, model.NoteMinute, "The meeting went into public session.")
	c.say(t, model.NoteMinute, "the secret")
	c.session(t, model.PublicSession)
	c.say(t, model.NoteMinute, "last")
	if got, want := c.texts(), "first|The meeting went into public session.|last"; got != want {
		t.Errorf("the public reads %q, want %q", got, want)
	}
	if p := public.Project(c.review); !p.Room(c.meeting).Held() || p.Room(c.meeting).InPublic(time.Time{}) || !p.Room(c.meeting).InPublic(c.at) {
		t.Error("the projection knows its sessions otherwise")
	}
}

// TestABookOfBeforeGoesOn opens a meeting with the program of before, which kept
// no sessions, and goes on with this one.
func TestABookOfBeforeGoesOn(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.session(t, model.PrivateSession)
	c.say(t, model.NoteMinute, "the secret")
	c.review = before(t, c.review)
	c.session(t, model.PublicSession)
	c.say(t, model.NoteMinute, "open")
	c.session(t, model.PrivateSession)
	c.say(t, model.NoteMinute, "the other secret")
	if got, want := c.texts(), "The meeting went into private session.|The meeting went into public session.|open|The meeting went into private session."; got != want {
		t.Errorf("the public reads %q, want %q", got, want)
	}
}

// TestAClockThatGoesBack leaves no time certain.
func TestAClockThatGoesBack(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.session(t, model.PrivateSession)
	c.say(t, model.NoteMinute, "the secret")
	c.at = c.at.Add(-10 * time.Minute)
	c.session(t, model.PublicSession)
	c.say(t, model.NoteMinute, "anything")
	if got := c.texts(); strings.Contains(got, "secret") || strings.Contains(got, "anything") {
		t.Errorf("the public reads %q", got)
	}
}

// TestAnExemptItemThatIsTakenOffTheAgenda opens nothing of what stood under it,
// nor does an exempt entry that is put aside.
func TestAnExemptItemThatIsTakenOffTheAgenda(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.do(t, model.Set{IDs: links(c.item), Values: []model.Value{{Field: "exempt", Text: "3"}}})
	c.do(t, model.Propose{Text: "that the secret be kept"})
	c.say(t, model.ActionMinute, "to keep the secret")
	c.do(t, model.TakeItem{Meeting: c.meeting})
	c.do(t, model.Remove{IDs: links(c.item)})
	entry := model.IDOf(c.review.Of(model.KindMinute)[0])
	c.do(t, model.Set{IDs: links(model.IDOf(c.review.Of(model.KindAction)[0])), Values: []model.Value{{Field: "withheld", Text: ""}}})
	for range 2 {
		p := public.Project(c.review).Shown()
		if m, a := len(p.Of(model.KindMotion)), len(p.Of(model.KindAction)); m+a > 0 || strings.Contains(stored(p), "secret") {
			t.Fatalf("the public sees %d motions and %d actions", m, a)
		}
		if len(c.review.Of(model.KindMinute)) > 0 {
			c.do(t, model.Remove{IDs: links(entry)})
		}
	}
}

// TestInDoubtTheMeetingWasPrivate takes the notes of the sessions away from a
// book that knows them by these alone.
func TestInDoubtTheMeetingWasPrivate(t *testing.T) {
	for _, away := range []string{"private", "public"} {
		c := begin(t, model.PublicSession)
		c.session(t, model.PrivateSession)
		c.say(t, model.NoteMinute, "the secret")
		c.session(t, model.PublicSession)
		for m := range model.Each[*model.Minute](c.review) {
			if strings.Contains(m.Text, away+" session") {
				c.do(t, model.Remove{IDs: links(m.ID)})
			}
		}
		c.review = before(t, c.review)
		if strings.Contains(c.texts(), "secret") {
			t.Errorf("without the note of the %s session, the public reads %q", away, c.texts())
		}
	}
}

// TestAMeetingThatEndedInPrivate loses the note that it went there.
func TestAMeetingThatEndedInPrivate(t *testing.T) {
	c := begin(t, model.PrivateSession)
	c.session(t, model.PublicSession)
	c.say(t, model.NoteMinute, "anything")
	c.session(t, model.PrivateSession)
	c.do(t, model.Remove{IDs: links(model.IDOf(c.review.Of(model.KindMinute)[2]))})
	c.say(t, model.NoteMinute, "the secret")
	c.review = before(t, c.review)
	if got := c.texts(); strings.Contains(got, "secret") || strings.Contains(got, "anything") {
		t.Errorf("the public reads %q", got)
	}
}

// TestTheExclusionIsNoSecret puts the motion under the exempt item itself.
func TestTheExclusionIsNoSecret(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.do(t, model.Set{IDs: links(c.item), Values: []model.Value{{Field: "exempt", Text: "3"}}})
	c.put(t, &model.Attendee{Meeting: links(c.meeting), Name: "Ann", Presence: model.Present})
	c.do(t, model.Propose{Type: model.ExcludePublic, Text: "that the public be excluded under paragraph 3"})
	motion := model.IDOf(c.review.Of(model.KindMotion)[0])
	c.do(t, model.CountHands{Motion: motion, For: 1})
	c.do(t, model.Carry{Motion: motion})
	c.say(t, model.Resolved, "that the secret be kept")
	c.say(t, model.ActionMinute, "to keep the secret")
	p := public.Project(c.review).Shown()
	if got, want := c.texts(), "that the public be excluded under paragraph 3"; got != want {
		t.Errorf("the public reads %q, want %q", got, want)
	}
	if n := len(p.Of(model.KindMotion)); n != 1 {
		t.Errorf("the public sees %d motions", n)
	}
	for m := range model.Each[*model.Minute](p) {
		if m.Reference == "" || len(m.Motion) != 1 || m.Exempt != "" {
			t.Errorf("the exclusion reads %+v", m)
		}
	}
	if n := len(p.Of(model.KindAction)); n != 0 {
		t.Errorf("the public sees %d actions", n)
	}
}

// TestTheExclusionWithoutItsMotionIsNoSecret either: it was taken down as a
// line, and closed only where the officer closes it.
func TestTheExclusionWithoutItsMotionIsNoSecret(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.do(t, model.Set{IDs: links(c.item), Values: []model.Value{{Field: "exempt", Text: "3"}}})
	c.say(t, model.Resolved, "that the press and public be excluded from the meeting")
	c.say(t, model.Resolved, "that the public be not told")
	c.do(t, model.Capture{Type: model.Resolved, Text: "that the public be excluded from the yard", Exempt: "3"})
	if got, want := c.texts(), "that the press and public be excluded from the meeting"; got != want {
		t.Errorf("the public reads %q, want %q", got, want)
	}
}

func TestLeftOutOf(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.do(t, model.Capture{Text: "the secret", Exempt: "3", OpenText: "something"})
	c.do(t, model.Capture{Text: "another secret", Exempt: "3"})
	want := "Entries left out: 1.|Exempt entries by their text for the public: 1."
	if got := strings.Join(public.LeftOutOf(c.review, c.meeting), "|"); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	c.session(t, model.PrivateSession)
	if got := public.LeftOutOf(c.review, c.meeting)[0]; !strings.HasPrefix(got, "Parts of the meeting") {
		t.Errorf("it says %q", got)
	}
	if got := public.LeftOutOf(begin(t, model.PrivateSession).review, c.meeting)[0]; !strings.HasPrefix(got, "The meeting was held in private") {
		t.Errorf("it says %q", got)
	}
}

// TestLinksToTheWithheldAreGone looks for numbers that lead to nothing.
func TestLinksToTheWithheldAreGone(t *testing.T) {
	shown := public.Project(newCage(t).review).Shown()
	for _, k := range model.Kinds() {
		for _, rec := range shown.Of(k) {
			for _, f := range model.FieldsOf(k) {
				if !f.Links() {
					continue
				}
				for _, id := range strings.Fields(f.Get(rec)) {
					if !strings.Contains(","+ids(shown)+",", ","+id+",") {
						t.Errorf("%s of a %s leads to %s, which is not shown", f.Key, k.Noun(), id)
					}
				}
			}
		}
	}
}

func ids(r *model.Review) string {
	var all []string
	for _, row := range r.Rows() {
		all = append(all, strconv.FormatUint(row.Key.ID, 10))
	}
	return strings.Join(all, ",")
}

func TestClosedTexts(t *testing.T) {
	c := begin(t, model.PublicSession)
	c.do(t, model.Capture{Text: "The tender of Messrs Holt & Sons\nwas the lowest; by far.", Exempt: "3", OpenText: "A tender was considered by the panel"})
	c.say(t, model.NoteMinute, "The panel thanked the officers for it")
	c.do(t, model.Set{IDs: links(c.meeting), Values: []model.Value{{Field: "notes", Text: "The panel thanked the officers for it\nAsk Jo again tomorrow\nshort one"}}})
	closed := public.ClosedTexts(c.review)
	for text, want := range map[string]bool{
		"x THE TENDER of  Messrs\n Holt &amp; Sons y":       false,
		"x THE TENDER of  Messrs\n Holt *& Sons* y":         true,
		"ask <b>Jo</b> again":                               false,
		"so: ask Jo again, tomorrow":                        true,
		"was the lowest by far":                             true,
		"wasthe low est by-far":                             true,  // split and joined as markup does
		"w\u00adas the lo\u200bwest by f\u0430r":            false, // another letter, which only looks the same
		"w\u00adas the lo\u200bwest by ﬀ":                   false,
		"ＷＡＳ the low\u00adest by\u00a0far":                  true,
		"it was the lowest by farthing":                     false,
		"The panel thanked the officers for it":             false, // public too
		"A tender was considered by the panel, a short one": false,
	} {
		if where, got := closed.In("nothing", text); got != want {
			t.Errorf("%q holds a closed text: %v (%s)", text, got, where)
		}
	}
	if where, _ := closed.In("was the lowest by far"); where != "text of a minute (“A tender was considered by the panel”)" {
		t.Errorf("it stands in the %s", where)
	}
}

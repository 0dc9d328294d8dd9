package report_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// sitting is a meeting that runs: each change comes a minute after the last.
type sitting struct {
	t       *testing.T
	r       *model.Review
	meeting model.ID
	at      time.Time
	people  map[string]model.ID
	items   map[string]model.ID
}

var starts = time.Date(2026, 9, 10, 9, 0, 0, 0, time.UTC)

func (s *sitting) do(changes ...model.Change) {
	s.t.Helper()
	for _, c := range changes {
		s.at = s.at.Add(time.Minute)
		next, _, err := model.Apply(s.r, c, model.Stamp{At: s.at, Who: "Sam"})
		if err != nil {
			s.t.Fatalf("%T: %v", c, err)
		}
		s.r = next
	}
}

// add adds a record to the meeting and returns its identity.
func (s *sitting) add(kind model.Kind, item model.ID, values ...string) model.ID {
	s.t.Helper()
	change := model.AddTo{Meeting: s.meeting, Item: item, Kind: kind}
	for i := 0; i < len(values); i += 2 {
		change.Values = append(change.Values, model.Value{Field: values[i], Text: values[i+1]})
	}
	s.do(change)
	return s.last(kind)
}

func (s *sitting) last(kind model.Kind) model.ID {
	var last model.ID
	for _, rec := range s.r.Of(kind) {
		last = max(last, model.IDOf(rec))
	}
	return last
}

func (s *sitting) set(id model.ID, field, text string) {
	s.t.Helper()
	s.do(model.Set{IDs: []model.ID{id}, Values: []model.Value{{Field: field, Text: text}}})
}

func (s *sitting) say(kind model.MinuteType, text string) {
	s.t.Helper()
	s.do(model.Capture{Type: kind, Text: text})
}

func (s *sitting) take(title string) {
	s.t.Helper()
	s.do(model.TakeItem{Meeting: s.meeting, Item: s.items[title]})
}

// prepare makes a meeting with members and items.
func prepare(t *testing.T, items ...string) *sitting {
	t.Helper()
	s := &sitting{t: t, r: model.NewReview("r"), at: starts, people: map[string]model.ID{}, items: map[string]model.ID{}}
	s.do(model.Begin{Title: "Winter roads", Body: "Highways Panel"})
	s.do(model.Insert{Records: []model.Record{
		&model.Meeting{
			Body: "Highways Panel", When: model.Timetable{Words: "10 September 2026"}, Starts: "10:00", Place: "Committee Room 2",
			Chair: "Cllr Ann Abbey", Session: model.PublicSession,
		},
		&model.Person{Name: "Gita Dey", Abbreviation: "GD", Contact: "01632 960001"},
	}})
	s.meeting = s.last(model.KindMeeting)
	for _, p := range [][3]string{
		{"Cllr Ann Abbey", "chair"},
		{"Cllr Ben Brook", "vice"},
		{"Cllr Cat Croft", ""},
		{"Cllr Dev Dale", ""},
		{"Cllr Eve East", "substitute"},
		{"Gita Dey", "officer", "Head of Highways"},
	} {
		s.people[strings.Fields(p[0])[len(strings.Fields(p[0]))-2]] = s.add(model.KindAttendee, 0, "name", p[0], "capacity", p[1], "post", p[2])
	}
	s.set(s.people["Eve"], "for", "Cllr Dev Dale")
	for _, title := range items {
		s.items[title] = s.add(model.KindItem, 0, "title", title)
	}
	return s
}

// open opens the meeting with all but one there.
func (s *sitting) open() {
	s.t.Helper()
	s.do(model.OpenMeeting{ID: s.meeting})
	for name, id := range s.people {
		presence := model.Present
		if name == "Dev" {
			presence = model.Apologies
		}
		s.do(model.SetPresence{IDs: []model.ID{id}, Presence: presence})
		s.at = s.at.Add(-time.Minute) // the order in a map is no order
	}
	s.at = starts.Add(time.Hour)
}

var options = report.Options{Today: timetable.DayOf(starts), Council: "Anytown Council", Zone: time.FixedZone("BST", 3600)}

func (s *sitting) public() *document.Document {
	return report.Minutes(public.Project(s.r), s.meeting, options)
}

func (s *sitting) private() *document.Document {
	return report.PrivateMinutes(s.r, s.meeting, options)
}

// plain returns a document as plain text.
func plain(t *testing.T, d *document.Document) string {
	t.Helper()
	var buf bytes.Buffer
	if err := file.Write(&buf, file.TXT, d); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// holds says what of a list a text lacks, in the list's order, wherever its
// lines are broken.
func holds(t *testing.T, text string, want ...string) {
	t.Helper()
	oneLine := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	rest := oneLine(text)
	for _, w := range want {
		_, after, found := strings.Cut(rest, oneLine(w))
		if !found {
			t.Errorf("it lacks, or has out of its order, %q:\n%s", w, text)
			return
		}
		rest = after
	}
}

// held is a meeting with everything in it.
func held(t *testing.T) *sitting {
	t.Helper()
	s := prepare(t, "Declarations of interest", "Salting routes", "The depot", "Next meeting")
	s.set(s.items["The depot"], "exempt", "3")
	s.set(s.items["The depot"], "open_title", "A matter of property")
	s.set(s.items["Salting routes"], "papers", "Routes map; costs")
	s.set(s.meeting, "public", "12")
	s.set(s.meeting, "notes", "Ask the chair about the secret plan for parking")
	s.open()
	s.do(model.Capture{Text: "The Chair welcomed everybody."})
	s.add(model.KindDeclaration, s.items["Salting routes"], "member", idText(s.people["Cat"]), "nature", "lives on a route", "effect", "stayed")
	s.take("Salting routes")
	s.say(model.NoteMinute, "The Head of Highways presented the routes. They covered:\n- main roads;\n- bus routes.")
	s.do(model.Leave{ID: s.people["Ben"]})
	s.do(model.Capture{Type: model.QuestionMinute, Text: "What does a night cost?", Who: "Cllr Croft"})
	s.do(model.Capture{Type: model.AnswerMinute, Text: "About as much as a new lamp post.", Who: "Gita Dey"})
	s.do(model.Arrive{ID: s.people["Ben"]})
	s.say(model.Suggested, "to salt the hill first")
	s.say(model.Suggested, "to ask the schools")
	s.do(model.Capture{Type: model.Promised, Text: "to come back with figures by ward", Who: "Gita Dey"})
	s.do(model.Propose{Text: "the hill be salted first", Mover: s.people["Ann"], Seconder: s.people["Cat"]})
	motion := s.last(model.KindMotion)
	s.do(model.Propose{Type: model.Amendment, Text: "the hill and the bridge be salted first", Mover: s.people["Ben"], Amends: motion})
	s.do(model.CountHands{Motion: s.last(model.KindMotion), For: 1, Against: 3})
	s.do(model.CountHands{Motion: motion, For: 3, Abstained: 1}, model.Carry{Motion: motion})
	s.set(s.last(model.KindMinute), "reasons", "It is steep.")
	s.do(model.Capture{Type: model.ActionMinute, Text: "to circulate the figures", Leads: "GD/Depot", Due: "by 30 October 2026"})
	s.do(model.Propose{Text: "the report be noted", Mover: s.people["Ann"], Seconder: s.people["Ben"]})
	byName := s.last(model.KindMotion)
	for name, vote := range map[string]model.Vote{"Ann": model.For, "Ben": model.For, "Cat": model.Against, "Eve": model.Abstained} {
		s.do(model.CallName{Motion: byName, Member: s.people[name], Vote: vote})
		s.at = s.at.Add(-time.Minute)
	}
	s.at = s.at.Add(time.Minute)
	s.do(model.Carry{Motion: byName})
	s.do(model.Capture{Text: "One tender came from a friend of the mayor.", Exempt: "1", OpenText: "A tender was discussed."})
	s.do(model.Capture{Text: "The mayor was told about it by telephone.", Exempt: "1"})
	s.do(model.Capture{Text: "The mayor rang back during the evening.", Exempt: "1"})
	s.take("The depot")
	s.say(model.NoteMinute, "The depot may be sold to Messrs Holt.")
	s.say(model.Resolved, "that the depot be sold to Messrs Holt")
	s.take("Next meeting")
	s.say(model.NoteMinute, "The next meeting was fixed.")
	s.do(model.CloseMeeting{ID: s.meeting})
	return s
}

func idText(id model.ID) string { return strconv.FormatUint(uint64(id), 10) }

package ui_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui"
	"council/scrutiny/ui/simulate"
)

// readable are the fields that a room may read on some slide, whatever is
// declared public: it is a list of its own, so that a field that is made public
// by mistake is found.
var readable = map[model.Kind][]string{
	model.KindInfo:      {"title", "body"},
	model.KindQuestion:  {"number", "question", "answer"},
	model.KindTask:      {"task", "details", "date", "who"},
	model.KindAction:    {"objective", "action", "timetable", "leads"},
	model.KindEvidence:  {"title", "source", "date", "says"},
	model.KindMeeting:   {"body", "date"},
	model.KindItem:      {"number", "title"},
	model.KindAttendee:  {"name"},
	model.KindMotion:    {"text"},
	model.KindMinute:    {"text", "reference"},
	model.KindEnquiry:   {"enquiry"},
	model.KindInclusion: {"text"},
	model.KindExclusion: {"text"},
	model.KindWitness:   {"witness", "cover"},
}

// canaries are words, each of which stands in one field of one record.
type canaries struct {
	of     map[string]string // where each stands
	closed []string
}

// fill puts a canary into every field of a record that takes a text. Of a closed
// record the room may read these fields alone.
func (c *canaries) fill(rec model.Record, closed bool, but ...string) model.Record {
	for _, f := range model.FieldsOf(rec.Kind()) {
		word := fmt.Sprintf("xq%dx", len(c.of)+100)
		before := f.Get(rec)
		if f.Type == model.LinksField || f.LinksTo != 0 || f.Set(rec, word) != nil {
			continue
		}
		if !strings.Contains(f.Get(rec), word) || f.Key == "exempt" || f.Type == model.RatingField || f.Key == "timetable_read_as" {
			_ = f.Set(rec, before)
			continue
		}
		c.of[word] = rec.Kind().Noun() + " " + f.Key
		if closed && !slices.Contains(but, f.Key) || !closed && !slices.Contains(readable[rec.Kind()], f.Key) {
			c.closed = append(c.closed, word)
		}
	}
	return rec
}

// caged is the review of a live meeting in which every text is a canary.
func caged() (*canaries, simulate.Story) {
	c := &canaries{of: map[string]string{}}
	s := simulate.MeetingStory()
	r := simulate.Told(s)
	m := r.Meetings()[0]
	s = append(s, model.OpenMeeting{ID: m.ID}, model.SetSession{Meeting: m.ID, Session: model.PublicSession})
	meeting := []model.ID{m.ID}
	hidden := &model.Item{Meeting: meeting, Exempt: "3"}
	s = append(s, model.Insert{Records: []model.Record{
		c.fill(&model.Item{Meeting: meeting}, false), c.fill(hidden, true, "number", "open_title"), c.fill(&model.Attendee{Meeting: meeting}, false),
		c.fill(&model.Question{}, false), c.fill(&model.Task{}, false), c.fill(&model.Action{}, false), c.fill(&model.Evidence{Open: true}, false),
		c.fill(&model.Evidence{}, true), c.fill(&model.Enquiry{}, false), c.fill(&model.Witness{}, false), c.fill(&model.Person{}, true), c.fill(&model.Role{}, true),
	}})
	r = simulate.Told(s)
	items := r.Sitting(m.ID).Items()
	var looks []string
	for _, k := range []model.Kind{model.KindQuestion, model.KindTask, model.KindAction, model.KindEvidence, model.KindEnquiry, model.KindWitness, model.KindPerson, model.KindRole} {
		for _, rec := range r.Of(k) {
			looks = append(looks, strconv.FormatUint(uint64(model.IDOf(rec)), 10))
		}
	}
	s = append(s, model.Set{IDs: []model.ID{items[len(items)-2].ID, items[len(items)-1].ID}, Values: []model.Value{{Field: "looks", Text: strings.Join(looks, " ")}}})
	for _, it := range items[len(items)-2:] {
		closed := it.Exempt != ""
		item := []model.ID{it.ID}
		motion := c.fill(&model.Motion{Meeting: meeting, Item: item}, closed)
		s = append(s, model.TakeItem{Meeting: m.ID, Item: it.ID}, model.Insert{Records: []model.Record{
			c.fill(&model.Minute{Meeting: meeting, Item: item, Type: model.Resolved}, closed), motion,
			c.fill(&model.Minute{Meeting: meeting, Item: item, Type: model.Resolved, Exempt: "3"}, true, "reference", "open_text"),
			c.fill(&model.Minute{Meeting: meeting, Item: item}, true), c.fill(&model.Declaration{Meeting: meeting, Item: item}, true),
		}})
	}
	return c, append(s, model.TakeItem{Meeting: m.ID, Item: items[len(items)-2].ID})
}

// No field that the room must not read is on a picture of the projector, of any
// material at any size, nor in the window's title, nor in a message.
func TestNoCanaryOnTheProjector(t *testing.T) {
	c, story := caged()
	seen := map[string]bool{}
	for _, size := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
		for _, big := range []string{ui.BigOn, ui.BigOff} {
			s := simulate.New(t, size[0], size[1], simulate.Options{Reviews: []simulate.Story{story}, Settings: ui.Settings{Council: council, Big: big}})
			look := func() {
				t.Helper()
				shown := strings.ToLower(s.Screen() + s.Frame().Title)
				for word, where := range c.of {
					switch has := strings.Contains(shown, word); {
					case has && slices.Contains(c.closed, word):
						t.Fatalf("the room reads %s, %s:\n%s", where, word, shown)
					case has:
						seen[where] = true
					}
				}
				if s.Frame().Title != "scrutiny" {
					t.Fatalf("the window's title is %q", s.Frame().Title)
				}
			}
			s.Press("f5")
			look()
			for range 2 {
				for _, tab := range []string{"8", "2", "3", "4", "6", "9", "1"} {
					s.Press(tab, "home")
					look()
					for before := ""; before != s.Screen(); look() {
						before = s.Screen()
						s.Press("pgdown")
					}
				}
				s.Command("next item").Press("v")
				look()
				s.Press("1", "enter", "0", "enter", "0", "enter")
				look()
				s.Press("esc", "f9")
				s.Type("that it be so")
				look()
				s.Press("enter", "ctrl+z", "m", "esc", "x", "esc", "ctrl+y", "f6")
				look()
				s.Press("f6")
				look()
			}
		}
	}
	for _, want := range []string{"motion text", "minute text", "action action", "agenda item open_title", "question answer", "piece of evidence title", "task details", "witness cover"} {
		if !seen[want] {
			t.Errorf("the pictures never show %s: the cage is not walked through", want)
		}
	}
}

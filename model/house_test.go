package model_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

func TestMunicipalYear(t *testing.T) {
	for iso, want := range map[string]string{"2026-04-30": "2025 2026", "2026-05-01": "2026 2027", "2026-12-31": "2026 2027", "2000-01-01": "1999 2000"} {
		d, err := timetable.ParseDay(iso)
		if err != nil {
			t.Fatal(err)
		}
		from, to := model.MunicipalYear(d)
		if got := fmt.Sprint(from, " ", to); got != want {
			t.Errorf("%s is in %s, want %s", iso, got, want)
		}
	}
}

func styled(reference string) model.SetHouse {
	h := model.DefaultHouse()
	h.Key, h.Name, h.Reference = "own", "Our own", reference
	return model.SetHouse{House: h}
}

// TestReferencesByTemplate gives two references of each of two meetings, on
// either side of the beginning of a municipal year.
func TestReferencesByTemplate(t *testing.T) {
	for template, want := range map[string]string{
		"OS.{n}":           "OS.1 OS.2 OS.3 OS.4",
		"{n}/{yy}":         "1/25 2/25 1/26 2/26",
		"SR ({year}) {nn}": "SR (25/26) 01 SR (25/26) 02 SR (26/27) 01 SR (26/27) 02",
		"{yyyy}-{nnn}":     "2025-001 2025-002 2026-001 2026-002",
	} {
		r, _ := after(t, begun(t, model.Blank), styled(template),
			model.Add{Kind: model.KindMeeting, Values: vals("date", "30 April 2026")}, model.OpenMeeting{ID: 2},
			model.Capture{Type: model.Resolved, Text: "that one"}, model.Capture{Type: model.Noted, Text: "that two"}, model.CloseMeeting{ID: 2},
			model.Add{Kind: model.KindMeeting, Values: vals("date", "1 May 2026")}, model.OpenMeeting{ID: 5},
			model.Capture{Type: model.Agreed, Text: "that three"}, model.Capture{Type: model.Recommended, Text: "that four"})
		var got []string
		for _, d := range r.Register() {
			got = append(got, d.Minute.Reference)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s gives %v", template, got)
		}
	}
}

// TestReferenceWithoutADay takes the day of the opening.
func TestReferenceWithoutADay(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), styled("{n}/{yy}"), model.Add{Kind: model.KindMeeting, Values: vals("date", "soon")}, model.OpenMeeting{ID: 2},
		model.Capture{Type: model.Resolved, Text: "that one"})
	if got := r.Register()[0].Minute.Reference; got != "1/25" {
		t.Error(got)
	}
}

func TestTemplatesRefused(t *testing.T) {
	r := begun(t, model.Blank)
	for template, why := range map[string]string{
		"": "no sequence", "OS": "no sequence", "SR ({year})": "no sequence", "{n}/{nn}": "more than one sequence",
		"{n": "without its }", "OS.{number}": "unknown part {number}", "{}{n}": "unknown part {}",
		"{nnnnnnn}": "unknown part", strings.Repeat("x", 60) + "{n}": "more than 60",
	} {
		refused(t, r, styled(template), "reference", why)
	}
	wordless := model.DefaultHouse()
	wordless.Noted = " "
	refused(t, r, model.SetHouse{House: wordless}, "noted", "needs words")
	refused(t, r, model.SetHouse{}, "resolved", "needs words")
}

func TestSay(t *testing.T) {
	for _, c := range []struct{ key, text, want string }{
		{"plain", "that the survey be repeated", "RESOLVED that the survey be repeated"},
		{"plain", "the survey be repeated", "RESOLVED that the survey be repeated"},
		{"plain", "to repeat the survey", "RESOLVED to repeat the survey"},
		{"dash", "That the survey be repeated", "RESOLVED – That the survey be repeated"},
		{"spaced", "that the survey be repeated", "RESOLVED – T H A T the survey be repeated"},
		{"spaced", "to repeat the survey", "RESOLVED – to repeat the survey"},
		{"agreed", "thatching be paid for", "AGREED That thatching be paid for"},
		{"colon", "", "RESOLVED: That "},
	} {
		for _, h := range model.Houses() {
			if h.Key == c.key {
				if got := h.Say(model.Resolved, c.text); got != c.want {
					t.Errorf("%s: %q, want %q", c.key, got, c.want)
				}
			}
		}
	}
	if got := (model.House{}).Say(model.Resolved, "that, under section 1, it be so"); got != "RESOLVED that under section 1, it be so" {
		t.Errorf("%q", got)
	}
	if got := (model.House{}).Say(model.NoteMinute, "that was said"); got != "that was said" {
		t.Error(got)
	}
	bare := model.House{Resolved: "RESOLVED", Recommended: "R", Noted: "N", Agreed: "A", Reference: "{n}"}
	if got := bare.Say(model.Resolved, "that it be so"); got != "RESOLVED that it be so" {
		t.Error(got)
	}
	for _, h := range model.Houses() {
		for _, k := range []model.MinuteType{model.Resolved, model.Recommended, model.Noted, model.Agreed} {
			if h.Words(k) == "" || h.Words(model.NoteMinute)+h.Words(model.ActionMinute) != "" {
				t.Errorf("%s has the words %q", h.Name, h.Words(k))
			}
		}
	}
}

// TestHouseIsStored keeps a house style through a copy of the review.
func TestHouseIsStored(t *testing.T) {
	r := begun(t, model.Blank)
	if r.House() != model.DefaultHouse() || r.Info().House != (model.House{}) {
		t.Errorf("%+v", r.House())
	}
	for _, h := range append(model.Houses(), styled("X{n}\x1b").House) {
		r, _ := after(t, r, model.SetHouse{House: h})
		h.Reference = strings.TrimSuffix(h.Reference, "\x1b")
		if again := load(t, r.Rows()); again.House() != h {
			t.Errorf("%+v came back as %+v", h, again.House())
		}
		if _, _, err := model.Apply(r, model.SetHouse{House: h}, stampAt(2)); err != model.ErrNothing {
			t.Errorf("the same again: %v", err)
		}
	}
}

// TestSlipsLeaveNoHole gives the last reference again that was taken back, and
// none that was seen outside.
func TestSlipsLeaveNoHole(t *testing.T) {
	h := newHall(t)
	h.capture(model.Resolved, "that one")
	h.capture(model.Resolved, "that tow")
	h.undo()
	if got := h.capture(model.Resolved, "that two").Reference; got != "OS.2" {
		t.Errorf("after a slip %s", got)
	}
	h.do(model.GiveOut{})
	h.undo()
	if got := h.capture(model.Resolved, "that two, seen").Reference; got != "OS.3" {
		t.Errorf("after it was seen %s", got)
	}
	two := h.capture(model.NoteMinute, "that four").ID
	h.do(model.Retype{ID: two, Type: model.Resolved})
	h.undo()
	h.redo()
	if got := h.minute(two).Reference; got != "OS.4" {
		t.Errorf("retyped to %s", got)
	}
	h.undo()
	if got := h.capture(model.Resolved, "that four").Reference; got != "OS.4" {
		t.Errorf("after a retype was undone %s", got)
	}
	h.do(model.Remove{IDs: []model.ID{h.last(model.KindMinute)}})
	if got := h.capture(model.Resolved, "that five").Reference; got != "OS.5" {
		t.Errorf("after a removal %s", got)
	}
	h.do(model.CloseMeeting{ID: h.meeting})
	h.undo()
	h.undo()
	if got := h.capture(model.Resolved, "that six").Reference; got != "OS.6" {
		t.Errorf("after a close %s", got)
	}
}

func TestSeriesThatMeet(t *testing.T) {
	h := newHall(t)
	h.do(styled("A1{n}"))
	h.capture(model.Resolved, "that one") // A11
	h.do(styled("A{n}"))
	for range 10 {
		h.capture(model.Resolved, "that more")
	}
	if got := h.capture(model.Resolved, "that more").Reference; got != "A12" {
		t.Errorf("after A10 %s", got)
	}
	h.do(styled("A{nn}"))
	if got := h.capture(model.Resolved, "that more").Reference; got != "A13" {
		t.Errorf("after A12 %s", got)
	}
}

func TestImportedNumbers(t *testing.T) {
	h := newHall(t)
	h.capture(model.Resolved, "that one")
	h.do(model.Insert{Records: []model.Record{
		&model.Minute{Meeting: []model.ID{h.meeting}, Type: model.Resolved, Text: "that it was", Reference: "OS.2"},
		&model.Minute{Meeting: []model.ID{h.meeting}, Type: model.Resolved, Text: "that it was too", Reference: "OS.1"},
		&model.Meeting{Number: 1}, &model.Meeting{Number: 7},
	}})
	var got []string
	for _, rec := range h.review.Of(model.KindMinute) {
		got = append(got, rec.(*model.Minute).Reference)
	}
	for _, rec := range h.review.Of(model.KindMeeting) {
		got = append(got, idText(model.ID(rec.(*model.Meeting).Number)))
	}
	if s := strings.Join(got, " "); s != "OS.1 OS.2 OS.3 1 2 7" {
		t.Error(s)
	}
	h.do(model.Add{Kind: model.KindMeeting, Values: vals("date", "soon")})
	if n := find[*model.Meeting](t, h.review, h.last(model.KindMeeting)).Number; n != 8 {
		t.Errorf("the next meeting is %d", n)
	}
	h.undo()
	h.undo()
	h.do(model.Add{Kind: model.KindMeeting, Values: vals("date", "soon")})
	if n := find[*model.Meeting](t, h.review, h.last(model.KindMeeting)).Number; n != 2 {
		t.Errorf("without them the next meeting is %d", n)
	}
}

// TestImportedReferencesThatWereSeen are given to nothing else, also when the
// import is undone.
func TestImportedReferencesThatWereSeen(t *testing.T) {
	h := newHall(t)
	for _, ref := range []string{"OS.1", "2/26"} {
		h.do(model.Insert{Records: []model.Record{&model.Minute{Type: model.Resolved, Text: "that it was", Reference: ref}}})
		h.do(model.GiveOut{})
		h.undo()
	}
	if got := h.capture(model.Resolved, "that it be so").Reference; got != "OS.2" {
		t.Error(got)
	}
	h.do(styled("{n}/{yy}"))
	h.capture(model.Resolved, "that it be so")
	if got := h.capture(model.Resolved, "that it be so").Reference; got != "3/26" {
		t.Error(got)
	}
}

// What is noted may be a thing: then it takes no "that".
func TestSayOfThingsNoted(t *testing.T) {
	h := model.DefaultHouse()
	for text, want := range map[string]string{
		"the report":           "NOTED the report",
		"that figures are due": "NOTED that figures are due",
	} {
		if got := h.Say(model.Noted, text); got != want {
			t.Errorf("%q is minuted as %q, want %q", text, got, want)
		}
	}
	if got := h.Say(model.Resolved, "the survey be repeated"); got != "RESOLVED that the survey be repeated" {
		t.Errorf("%q", got)
	}
}

// TestNumbersGoOnFromElsewhere begins with the number that a council has come
// to. A slip is mended by another number; one that was given is refused, and an
// undo frees none below the first.
func TestNumbersGoOnFromElsewhere(t *testing.T) {
	h := newHall(t)
	next := func() string {
		t.Helper()
		ref, err := h.review.Preview(model.SetHouse{House: h.review.House()}, 0)
		if err != nil {
			t.Fatal(err)
		}
		return ref
	}
	style := styled("OS.{n}")
	style.Next = 4780
	h.do(style)
	if got := next(); got != "OS.4780" {
		t.Errorf("the next is %s", got)
	}
	style.Next = 478
	h.do(style)
	if got := h.capture(model.Resolved, "that one").Reference; got != "OS.478" {
		t.Errorf("it goes on with %s", got)
	}
	h.undo()
	if got := next(); got != "OS.478" {
		t.Errorf("after an undo the next is %s", got)
	}
	h.capture(model.Resolved, "that one again")
	style.Next = 478
	refused(t, h.review, style, "next", "OS.478 was given already: the next number has to be 479 or more")
	style.Next = 1_000_000
	refused(t, h.review, style, "next", "999999 at most")
	if _, err := h.review.Preview(styled("OS"), 0); err == nil {
		t.Error("a template without a sequence has a next reference")
	}
	// Another series begins at its own number, and what is stored comes back.
	again := load(t, h.review.Rows())
	if ref, err := again.Preview(styled("X{n}"), 1); err != nil || ref != "X1" {
		t.Errorf("%s %v", ref, err)
	}
	if ref, _ := again.Preview(model.SetHouse{House: again.House()}, 1); ref != "OS.479" {
		t.Errorf("after loading the next is %s", ref)
	}
	if ref, err := begun(t, model.Blank).Preview(styled("{n}/{yy}"), timetable.DayOf(h.clock)); err != nil || !strings.HasPrefix(ref, "1/") {
		t.Errorf("without a meeting the next is %q (%v)", ref, err)
	}
}

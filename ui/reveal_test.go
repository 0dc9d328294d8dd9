package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// only holds the screen to one withheld text, and to no other.
func (w *watcher) only(canary string) {
	w.t.Helper()
	if found := w.leaks(); len(found) != 1 || found[0] != canary {
		w.t.Fatalf("the room reads %v, and not %s alone:\n%s", found, canary, w.Screen())
	}
}

// of returns the n-th canary of what a field is called.
func (c *cage) of(what string, n int) string {
	c.t.Helper()
	for _, canary := range c.closed {
		if c.is[canary] == what {
			if n == 0 {
				return canary
			}
			n--
		}
	}
	c.t.Fatalf("nothing is withheld that is the %s", what)
	return ""
}

// W shows one field, after asking, until the selection moves or Esc.
func TestOneKeyRevealsOneOfThem(t *testing.T) {
	w, c := room(t, 100, 30)
	notes := c.of("action: notes", 0)
	w.press("6", "home")
	w.Says("W show withheld")
	w.press("W")
	w.Shows("The room may be looking. Show …?").Type("notes")
	w.Press("enter").Shows("Working notes " + notes)
	w.only(notes)
	w.Press("shift+down", "shift+up")
	w.only(notes)
	w.press("down", "up", "W")
	w.Type("notes").Press("enter")
	w.only(notes)
	w.press("esc")
	w.Shows("1.1") // and Esc did nothing else
	w.press("W", "esc")

	// The one field of a line of enquiry, asked for on the last line.
	enquiry := c.of("line of enquiry: notes", 0)
	w.press("2", "tab", "W")
	w.Says("Show “Working notes”?")
	w.press("n")
	w.press("W")
	w.Press("y")
	w.only(enquiry)
	w.press("3")
}

// A record of which the room sees nothing is revealed whole.
func TestARecordIsRevealed(t *testing.T) {
	w, c := room(t, 100, 40)
	secret := c.of("action: action", 0)
	w.press("6", "home", "down")
	w.Shows("withheld; W shows it, after asking", "2 actions")
	w.press("W")
	w.Says("The room may be looking. Show this action?")
	w.Press("y").Shows(secret)
	w.press("up")
	w.press("r")
	w.Press("a").Says("1.1 is now ▲ Amber.")
	w.press("down", "r")
	w.Press("g").Hides(secret)
	w.press("t")
	w.Shows("The room may be looking")
	w.press("W")
	w.Press("y").Shows(secret, "Sam Officer")
	w.press("esc")
}

// A filter does not say what is withheld by what it leaves.
func TestAFilterMatchesNothingThatIsWithheld(t *testing.T) {
	w, c := room(t, 80, 24)
	for _, canary := range []string{c.of("action: action", 0), c.of("action: notes", 0), c.of("action: section", 0)} {
		w.Press("6", "/").Paste(canary).Shows("Nothing here matches").Press("enter").Shows("0 of 2 actions").Press("esc")
	}
	w.Press("/").Paste(c.open[0]).Press("esc").Shows("withheld")
	w.press("f", "down", "down", "down", "down") // not rated, which an empty row would be
	w.Press("enter").Shows("Showing not rated: 0 of 2 actions", "Nothing here matches")
	w.press("esc", "o", "down", "down", "enter")
	if lines := strings.Split(w.Screen(), "\n"); !strings.Contains(lines[6], "withheld") {
		t.Errorf("what is withheld stands not last in another order:\n%s", w.Screen())
	}
}

// What is saved, undone and done again is said without the names of what is
// withheld.
func TestMessagesNameNothingThatIsWithheld(t *testing.T) {
	w, _ := room(t, 80, 24)
	w.press("4", "end", "delete")
	w.Says("Saved. Ctrl+Z undoes it.")
	w.press("ctrl+z")
	w.Says("Saved. Ctrl+Y does it again.")
	w.press("ctrl+y", "ctrl+z", "home", "delete")
	w.Says("Removed the piece of evidence")
	w.press("ctrl+z", "f7")
	w.Type("something secret").Press("enter").Says("Ctrl+Z undoes it.").Hides("something secret")
}

// A form shows what is withheld field by field, after asking; typing does not
// go into what nobody sees, and saving changes only what was typed.
func TestAFormWithholdsUntilAsked(t *testing.T) {
	w, c := room(t, 80, 24)
	notes := c.of("line of enquiry: notes", 0)
	w.press("2", "tab", "home", "enter", "tab")
	w.Shows("withheld", "show withheld")
	w.press("x")
	w.Says("This field is withheld.")
	w.press("W")
	w.Says("Show “Working notes”?")
	w.Press("y").Shows(notes)
	w.Type("+")
	w.press("tab")
	w.Press("ctrl+s").Says("Changed the line of enquiry")
	for e := range model.Each[*model.Enquiry](w.Desk.Review()) {
		if e.Notes != notes+"+" {
			t.Errorf("the notes are %q", e.Notes)
		}
		break
	}
}

// A draft was typed when the room could not look, or may have been.
func TestDraftsAreWithheld(t *testing.T) {
	w, _ := room(t, 80, 24)
	w.Command("private session").Press("y").Press("6", "home", "e").Type(" zqzq").Press("esc", "f7").Type("zqzq").Press("esc")
	w.closed = append(w.closed, "zqzq")
	w.Press("x", "y").Shows("PUBLIC SESSION", "draft withheld (4 characters)")
	w.press("1")
	w.Shows("Not saved yet: withheld")
	w.press(":")
	w.Paste("Texts that were typed")
	w.press("enter", "esc", "6", "e", "tab", "shift+tab")
	w.Shows("your draft, not saved yet")
	w.press("esc", "f7", "enter", "x")
	w.Says("The draft is withheld")
	w.press("n")
	w.Type("public words")
	w.press("esc", "f7")
	w.Shows("public words") // which the room has seen being typed
	w.press("ctrl+u")
	w.Press("esc")
}

// What was open when the public came in is withheld like anything else.
func TestThePublicComesInWhileAPageIsOpen(t *testing.T) {
	w, c := room(t, 80, 24)
	w.Command("private session").Press("y")
	w.Press("4", "tab", "home", "f", "esc", "6", "home", "down", "e").Shows(c.of("action: action", 0))
	w.Press("f7").Type("zqzq").Press("ctrl+p")
	w.closed = append(w.closed, "zqzq")
	w.Paste("public session").Press("enter")
	w.Press("y")
	w.press("x")
	w.Says("The draft is withheld")
	w.press("esc", "tab", "x", "W", "n")
	w.Shows("The room may be looking. W shows what is here")
	w.press("W")
	w.Press("y").Shows("Edit: withheld")
	w.press("tab", "tab", "esc")
}

// The room is that of the meeting: another review on the screen is no secret
// from it less.
func TestAnotherReviewIsWithheldToo(t *testing.T) {
	c := newCage(t)
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{c.story, simulate.FlyTipping()}})
	s.Shows("Fly-tipping review", "PUBLIC SESSION").Press("4").Shows("1 piece of evidence 1 public", "withheld").Hides("Clearance times")
}

// A filter that names what is withheld is gone once the public is there, and so
// are the words that were typed.
func TestNoFilterStaysThatNamesWhatIsWithheld(t *testing.T) {
	w, c := room(t, 80, 24)
	section := c.of("action: section", 0)
	w.Command("private session").Press("y")
	w.Press("6", "f").Paste("section " + section)
	w.Press("enter").Shows("Showing section " + section).Press("x")
	w.press("y")
	w.Shows("2 actions").Hides("Showing")
}

// What the public is kept from has no number either.
func TestTheRoomReadsNoNumberOfWhatIsLeftOut(t *testing.T) {
	w, _ := room(t, 80, 24)
	w.press("6", "E")
	w.Shows("What the public does not see", "withheld").Hides("left out:", "Actions withheld")
	w.press("enter")
	w.Says("Wrote").Hides("left out")
	w.press("1")
	w.Shows("2 actions").Hides("closed text")
	w.press("8", "esc")
	w.Shows("Items", "Entries")
}

// Which promises were kept is private, and so the list does not say it.
func TestKeptPromisesAreNobodysBusiness(t *testing.T) {
	story := append(simulate.MeetingStory(), model.SetSession{Meeting: meetingIn(simulate.MeetingStory()), Session: model.PublicSession})
	s := simulate.New(t, 100, 30, simulate.Options{Reviews: []simulate.Story{story}}).Command("open the meeting")
	s.Press("f7").Type("PROMISED that the figures be sent").Press("enter", "tab", "d").Says("Ctrl+Z undoes it.")
	s.Press("esc", "esc", "tab", "tab").Shows("[Promises]", "that the figures be sent", "1 promised", "withheld").Hides("✓", "○ open")
}

func meetingIn(story simulate.Story) model.ID {
	r := model.NewReview("told")
	for _, c := range story {
		r, _, _ = model.Apply(r, c, model.Stamp{})
	}
	return r.Meetings()[0].ID
}

// By which other names people are known is private: it is used, and neither
// shown nor lost.
func TestAliasesAreUsedAndNotShown(t *testing.T) {
	meeting := meetingIn(simulate.MeetingStory())
	story := append(simulate.MeetingStory(), model.SetSession{Meeting: meeting, Session: model.PublicSession}, model.OpenMeeting{ID: meeting})
	r := model.NewReview("told")
	for _, c := range story {
		r, _, _ = model.Apply(r, c, model.Stamp{})
	}
	jo := model.IDOf(r.Of(model.KindPerson)[0])
	story = append(story, model.Set{IDs: []model.ID{jo}, Values: []model.Value{{Field: "aliases", Text: "ZZ"}}})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Shows("PUBLIC SESSION")
	s.Press("9", "tab").Shows("6 names in the leads stand for nobody", "Estates").Hides("ZZ")
	s.Press("end", "a", "enter").Says("Ctrl+Z undoes it.")
	if p, ok := s.Desk.Review().Find(jo).(*model.Person); !ok || p.Aliases != "ZZ\nEstates" {
		t.Errorf("the aliases are %q", p.Aliases)
	}
}

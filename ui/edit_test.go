package ui_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

func TestNewRecord(t *testing.T) {
	s := open(t).Press("4", "n").Type("Letter from the Chief Constable").Press("ctrl+s").Says("Ctrl+Z undoes it.").Shows("E3", "Letter from the Chief")
	s.Press("n", "ctrl+s").Shows("Title cannot be empty.").Press("esc")
	e := nth(t, model.Each[*model.Evidence](s.Desk.Review()), 2)
	if e.Reference() != "E3" || e.Title != "Letter from the Chief Constable" {
		t.Errorf("the new piece is %s %q", e.Reference(), e.Title)
	}
}

// A new action stands under the headings of the selected one, behind it.
func TestNewActionStandsWhereItIsMade(t *testing.T) {
	s := open(t).Press("6", "j", "n").Type("Ask the depot for its log").Press("ctrl+s")
	a := action(t, s, 2)
	if a.Text != "Ask the depot for its log" || a.Section != "1 Clearing waste" {
		t.Errorf("the third action is %q in %q", a.Text, a.Section)
	}
	s.Shows("1.3", "Ask the depot")
}

func TestEditAnAnswer(t *testing.T) {
	s := open(t).Press("2", "enter").Shows("Edit:").Type("The clean streets plan.").Press("ctrl+s")
	s.Says("Ctrl+Z undoes it.").Shows("answered", "The clean streets plan.", "1 answered")
	s.Press("e").Shows("The clean streets plan.").Press("esc").Hides("draft")
}

func TestLinksAreChosen(t *testing.T) {
	s := open(t).Press("4", "enter", "tab", "tab", "tab", "tab", " ")
	s.Shows("[ ] How quickly is tipped").Press("enter").Shows("How quickly is tipped waste cleared?").Press("ctrl+s")
	if e := nth(t, model.Each[*model.Evidence](s.Desk.Review()), 0); len(e.Bears) != 1 {
		t.Errorf("it bears on %v", e.Bears)
	}
}

func TestRemoveAndBringBack(t *testing.T) {
	s := open(t).Press("6", "delete").Says("Ctrl+Z undoes it.").Hides("Green Publish how long")
	s.Press(" ", " ", "delete").Shows("9 actions")
	s.Command("what was removed").Shows("Publish how long", "action, 22 Nov 2026 14:00", "All 3 of them").Press("enter").Says("Ctrl+Z undoes it.")
	s.Command("what was removed").Type("all 2").Press("enter").Press("6").Shows("12 actions")
	s.Command("what was removed").Shows("Nothing was removed.").Press("enter").Says("There is nothing to bring back.")
}

func TestUndoAndRedo(t *testing.T) {
	s := open(t)
	texts := []string{"First", "Second", "Third"}
	s.Press("2", "tab", "tab")
	for _, text := range texts {
		s.Press("n").Type(text).Press("ctrl+s")
	}
	s.Shows("4 items in scope").Press("1")
	s.Press("ctrl+z").Says("Undid: added the item in scope “Third”.", "Ctrl+Y does it again.")
	s.Press("ctrl+z").Says("“Second”").Press("ctrl+z").Says("“First”")
	s.Press("2").Shows("1 item in scope").Press("ctrl+y", "ctrl+y").Says("Did again: added the item in scope “Second”.").Shows("3 items in scope")
	s.Press("n").Type("Another").Press("ctrl+s").Press("ctrl+y").Says("There is nothing to do again.")
	for range 20 {
		s.Press("ctrl+z")
	}
	s.Says("There is nothing to undo.").Press("1").Shows("0 actions", "Fly-tipping review")
	for range 20 {
		s.Press("ctrl+y")
	}
	s.Shows("12 actions")
}

func TestHistoryShowsBeforeAndAfter(t *testing.T) {
	s := open(t).Press("6", "r", "r", "e", "tab").Press("ctrl+u").Type("31 May 2027").Press("ctrl+s")
	s.Press("t").Shows("History of 1.1", "22 Nov 2026 14:00 "+simulate.Officer, "Timetable", "was 30 September 2026", "is 31 May 2027", "was ● Green", "is ■ Red")
	s.Press("down", "pgdown", "end", "home", "esc").Shows("12 actions")
	s.Press("1", "t").Shows("History of Fly-tipping review")
}

func TestEscKeepsADraft(t *testing.T) {
	s := open(t).Press("6", "n").Type("An unfinished thought").Press("esc").Says("kept as a draft")
	if n := len(s.Desk.Drafts()); n != 1 {
		t.Fatalf("%d drafts are kept, not one", n)
	}
	s.Press("n").Shows("An unfinished thought", "your draft, not saved yet").Type(" goes on").Press("esc")
	s.Press("1").Shows("Not saved yet: New action").Press("home", "enter").Shows("An unfinished thought goes on")
	s.Press("ctrl+d").Says("The draft was thrown away")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept after Ctrl+D", n)
	}
	s.Press("6", "n").Hides("unfinished").Press("esc").Hides("draft")
}

// Leaving a draft and opening it again keeps it even if nothing more is typed.
func TestADraftIsKeptUntilItIsSavedOrThrownAway(t *testing.T) {
	s := open(t).Press("6", "e").Type("Now ").Press("esc")
	for range 3 {
		s.Press("e").Shows("your draft").Pass(3 * time.Second).Press("esc")
	}
	if n := len(s.Desk.Drafts()); n != 1 {
		t.Fatalf("%d drafts are kept, not one", n)
	}
	s.Press("e", "ctrl+s").Says("Ctrl+Z undoes it.")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept after saving", n)
	}
	if a := action(t, s, 0); !strings.Contains(a.Text, "Now ") {
		t.Errorf("the action is %q", a.Text)
	}
}

func TestDraftIsKeptAfterASecond(t *testing.T) {
	s := open(t).Press("6", "p").Type("Work has begun")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Fatalf("a draft is kept at once")
	}
	s.Pass(999 * time.Millisecond)
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Fatalf("a draft is kept before a second has passed")
	}
	s.Pass(time.Millisecond)
	draft := ""
	for _, kept := range s.Desk.Drafts() {
		draft = kept
	}
	if !strings.Contains(draft, "Work has begun") {
		t.Fatalf("after a second the draft is %q", draft)
	}
	s.Shows("Work has begun").Type(" in two wards").Pass(time.Second)
	for _, kept := range s.Desk.Drafts() {
		if !strings.Contains(kept, "in two wards") {
			t.Errorf("the draft is %q", kept)
		}
	}
	if n := s.Waiting(); n > 1 {
		t.Errorf("%d timers run", n)
	}
}

// The window is closed: what is being typed is kept, then the program ends.
func TestShutdownKeepsTheDraft(t *testing.T) {
	for _, page := range [][]string{{"6", "n"}, {"6", "n", "f1"}, {"4", "n", "tab", "tab", "tab", "tab"}} {
		s := open(t).Press(page[0], page[1]).Type("Half a sentence").Press(page[2:]...).Shutdown()
		if !s.Quit || !s.Desk.Closed {
			t.Fatalf("%v: the program ended: %v, the book is closed: %v", page, s.Quit, s.Desk.Closed)
		}
		kept := ""
		for _, draft := range s.Desk.Drafts() {
			kept += draft
		}
		if !strings.Contains(kept, "Half a sentence") {
			t.Errorf("%v: kept was %q", page, kept)
		}
	}
}

// What was kept when the program died is offered when the book is opened.
func TestDraftIsOfferedAfterACrash(t *testing.T) {
	s := open(t).Press("6", "n").Type("Before the crash").Pass(time.Second)
	again := simulate.Reopen(t, 80, 24, s)
	again.Shows("Not saved yet: New action").Command("typed and not saved").Shows("New action").Press("enter").Shows("Before the crash")
	again.Press("ctrl+s").Says("Ctrl+Z undoes it.")
}

func TestPastedTextIsCleaned(t *testing.T) {
	s := open(t).Press("6", "p").Paste("Cleared\x1b]0;owned\a all\u202e wards\x00\nby\tJune").Press("ctrl+s")
	p, _ := action(t, s, 0).Position()
	if strings.ContainsAny(p.Text, "\x1b\x00\a\u202e") || !strings.Contains(p.Text, "wards\nby\tJune") {
		t.Errorf("the position is %q", p.Text)
	}
}

func TestPasteThatIsTooLarge(t *testing.T) {
	s := open(t).Press("6", "p")
	s.Send(tooLarge)
	s.Says("larger than 8 MB", "nothing of it was taken")
	s.Type("x").Press("ctrl+s")
	if p, _ := action(t, s, 0).Position(); p.Text != "x" {
		t.Errorf("the position is %.20q", p.Text)
	}
}

func TestSettings(t *testing.T) {
	s := open(t).Press(",").Shows("Your name", "Time zone").Type("Alex Reid").Press("tab").Type("Mill Council").Press("tab", "right", "ctrl+s").Says("The settings were saved.")
	if got := s.Office.Settings(); got.Name != "Alex Reid" || got.Council != "Mill Council" || got.Theme == "" {
		t.Errorf("the settings are %+v", got)
	}
	s.Press(",").Shows("Alex Reid").Press("esc")
	s.Office.Fails = simulate.ErrDiskFull
	s.Press(",", "ctrl+s").Says("The disk is full").Shows("Alex Reid")
	if s.Office.Settings().Name == "" {
		t.Error("the settings are gone")
	}
}

func TestDetailsOfTheReview(t *testing.T) {
	s := open(t).Command("review's title").Press("ctrl+u").Type("Waste crime review").Press("tab", "tab", "tab", "right", "ctrl+s")
	s.Shows("Waste crime review", "✓ Scope", "● Plan")
}

// One field of all marked rows, in one change.
func TestEditSeveral(t *testing.T) {
	s := open(t).Press("6", " ", " ", "e").Shows("Change in all 2 marked", "Lead officer").Type("lead").Press("enter")
	s.Shows("Lead officer of 2 marked").Type("TW").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	for i, want := range []string{"TW", "TW", "JB/MK"} {
		if got := action(t, s, i).Leads; got != want {
			t.Errorf("the lead of action %d is %q, not %q", i, got, want)
		}
	}
	s.Press("ctrl+z")
	if got := action(t, s, 0).Leads + action(t, s, 1).Leads; got != "JBJB" {
		t.Errorf("after one undo the leads are %q", got)
	}
}

// A draft is offered in the review that it belongs to, from any other.
func TestDraftOfAnotherReview(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping(), simulate.FlyTipping()}})
	s.Press("6", "e").Type(" half said").Press("esc").Press("ctrl+o", "enter").Hides("Not saved yet")
	s.Command("typed and not saved").Press("enter").Shows("Edit:", "half said").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	all, err := s.Desk.Reviews(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := nth(t, all[1].Actions(), 0).Text; !strings.HasSuffix(got, " half said") {
		t.Errorf("the action of its own review is %q", got)
	}
	if got := nth(t, all[0].Actions(), 0).Text; strings.HasSuffix(got, " half said") {
		t.Error("the draft was saved into the other review")
	}
}

// A draft that could not be written is said, tried again, and holds the program
// back once.
func TestDraftThatCannotBeKept(t *testing.T) {
	s := open(t).Press("6", "n").Type("Half")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Pass(time.Second).Says("The disk is full").Shows("NOT SAVED", "Half")
	s.Press("ctrl+q").Says("press Ctrl+Q again")
	if s.Quit {
		t.Fatal("the program left with what was typed")
	}
	s.Desk.Fail(nil)
	s.Type(" a word").Pass(time.Second).Hides("NOT SAVED")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Type("!").Press("ctrl+q")
	if s.Quit {
		t.Fatal("the program left with what was typed")
	}
	if s.Press("ctrl+q"); !s.Quit {
		t.Error("a full disk holds the officer for ever")
	}
}

// What could not be kept is tried again, also when it was typed elsewhere.
func TestEveryDraftIsTriedAgain(t *testing.T) {
	s := open(t)
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Press("6", "n").Type("One").Press("esc", "3", "n").Type("Two").Press("esc").Shows("NOT SAVED")
	s.Press("9", "n").Type("Three").Shutdown()
	if !s.Quit {
		t.Error("a full disk keeps the system from ending the program")
	}
	s = simulate.Reopen(t, 80, 24, s)
	s.Desk.Closed = false
	s.Press("6", "n").Type("One").Press("esc", "3", "n").Type("Two").Press("esc")
	s.Desk.Fail(nil)
	s.Press("9", "n").Type("Three").Pass(time.Second).Hides("NOT SAVED")
	if n := len(s.Desk.Drafts()); n != 3 {
		t.Errorf("%d drafts are kept, not three", n)
	}
}

// A draft whose text was taken away again is no draft.
func TestDraftThatIsEmptiedIsGone(t *testing.T) {
	s := open(t).Press("6", "n").Type("x").Press("esc")
	s.Press("n").Shows("your draft").Press("backspace", "esc").Hides("kept as a draft")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept", n)
	}
	s.Press("n").Hides("your draft")
}

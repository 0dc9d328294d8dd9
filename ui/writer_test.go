package ui_test

import (
	"errors"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/terminal"
)

var tooLarge = terminal.PasteMsg{TooLarge: true, Size: terminal.MaxPaste + 1}

// "Saved" is only said once the change is on the disk.
func TestSavedIsSaidOnceItIs(t *testing.T) {
	s := open(t).Press("6").Hold().Press("r", "r").Shows("saving", "Green Publish").Hides("Red Publish")
	s.Press("j", "r", "b").Shows("saving").Release().Shows("saved", "Red Publish", "Blue Clear hot")
	if s.Desk.Commits != 2 {
		t.Errorf("%d changes were written, not two", s.Desk.Commits)
	}
}

func TestAChangeThatCannotBeSaved(t *testing.T) {
	s := open(t).Press("6")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Press("r", "r").Says("The disk is full").Shows("NOT SAVED", "Green Publish")
	s.Press("e").Type("Now ").Press("ctrl+s").Says("The disk is full").Shows("Edit:", "Now ")
	s.Desk.Fail(nil)
	s.Press("ctrl+s").Says("Ctrl+Z undoes it.").Shows(" saved").Hides("NOT SAVED")
	if got := action(t, s, 0).Text; !strings.Contains(got, "Now ") {
		t.Errorf("the action is %q", got)
	}
}

// Changes that wait while another review is shown go to their own review.
func TestWaitingChangesKeepTheirReview(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping(), simulate.FlyTipping()}})
	s.Press("6").Hold().Press("r", "r", "j", "r", "r").Press("ctrl+o").Press("enter").Release()
	all, err := s.Desk.Reviews(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got [2][]model.RatingKey
	for i, r := range all {
		for a := range r.Actions() {
			got[i] = append(got[i], a.Rating)
		}
	}
	if got[0][0] != "green" || got[0][1] != "amber" {
		t.Errorf("the review that was only looked at was changed: %q", got[0])
	}
	if got[1][0] != "red" || got[1][1] != "red" {
		t.Errorf("the changes did not reach their review: %q", got[1])
	}
}

func TestLeavingWritesFirst(t *testing.T) {
	s := open(t).Press("6").Hold().Press("r", "r", "j", "r", "b", "ctrl+q")
	if s.Quit || s.Desk.Closed {
		t.Fatal("the program left while two changes were waiting")
	}
	s.Release()
	if !s.Quit || !s.Desk.Closed || s.Desk.Commits != 2 {
		t.Errorf("left: %v, closed: %v, written: %d of 2", s.Quit, s.Desk.Closed, s.Desk.Commits)
	}
}

// While the book is being closed nothing more is taken: it would be lost.
func TestNothingIsTakenWhileLeaving(t *testing.T) {
	s := open(t).Press("6").Hold().Press("q", "r", "r").Says("Leaving").Release()
	if s.Desk.Commits != 0 || !s.Quit {
		t.Errorf("%d changes were written, left: %v", s.Desk.Commits, s.Quit)
	}
}

func TestLeaveFromAForm(t *testing.T) {
	s := open(t).Press("6", "n").Type("Half").Press("ctrl+q")
	if !s.Quit || len(s.Desk.Drafts()) != 1 {
		t.Errorf("left: %v, drafts: %d", s.Quit, len(s.Desk.Drafts()))
	}
	if s := open(t).Press("6", "n").Type("q"); s.Quit {
		t.Error("a q in a text leaves the program")
	}
}

func TestReadOnlyBook(t *testing.T) {
	const why = "The book is open for looking only: the disk is write-protected."
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}, ReadOnly: why})
	s.Says("looking only").Shows("READ ONLY")
	for _, keys := range [][]string{
		{"6", "r"}, {"6", "p"}, {"6", "n"}, {"6", "e"}, {"6", "delete"}, {"6", "J"}, {"ctrl+z"}, {"ctrl+y"}, {"9", "tab", "enter"}, {"9", "a"},
	} {
		s.Press(keys...).Says("looking only")
	}
	s.Press("6", "enter").Shows("Publish how long").Type("x").Press("ctrl+s").Says("looking only").Press("esc").Says("Nothing was changed.")
	s.Command("columns of the tracker").Press("esc").Press("I").Type("/x").Press("enter").Says("looking only").Press("esc")
	s.Press("ctrl+c").Says("Copied").Press("E").Press("enter").Says("Wrote")
	if s.Desk.Writes != 0 || s.Desk.Commits != 0 {
		t.Errorf("%d writes were tried", s.Desk.Writes)
	}
	if s.Press("q"); !s.Quit {
		t.Error("a book that is read only cannot be left")
	}
}

// A result that comes after another page was opened closes no page of others.
func TestLateResultsCloseOnlyTheirOwn(t *testing.T) {
	t.Run("a saved form", func(t *testing.T) {
		s := open(t).Press("6", "e").Type("Now ").Hold().Press("ctrl+s", "f1").Shows("Keys in").Release()
		s.Shows("Keys in").Press("esc").Shows("12 actions", "Now ")
	})
	t.Run("a form that was left while it was saved", func(t *testing.T) {
		s := open(t).Press("6", "e").Type("Now ").Hold().Press("ctrl+s", "esc").Release().Shows("12 actions", "Now ")
		s.Press("e").Hides("your draft")
	})
	t.Run("an export", func(t *testing.T) {
		s := open(t).Hold().Press("E", "enter", "f1").Release().Shows("Keys").Press("esc").Shows("Needs you")
		s.Press("6").Shows("12 actions")
	})
	t.Run("a new review", func(t *testing.T) {
		s := open(t).Command("begin a new review").Type("Second").Hold().Press("ctrl+s", "ctrl+s", "f1").Release()
		s.Press("esc").Shows("Second")
		if all, _ := s.Desk.Reviews(t.Context()); len(all) != 2 {
			t.Errorf("%d reviews were made", len(all)-1)
		}
	})
	t.Run("the history of a record", func(t *testing.T) {
		s := open(t).Press("6").Hold().Press("t", "n").Type("A new one").Release().Shows("A new one")
		s.Type(" goes on").Shows("A new one goes on")
	})
}

// What is typed while a form is saved is not taken, and that is said: the form
// goes with what it saved.
func TestTypingWhileAFormIsSaved(t *testing.T) {
	s := open(t).Press("6", "p").Type("Begun").Hold().Press("ctrl+s").Type(" and").Says("Saving").Hides("Begun and").Paste("x").Hides("Begunx")
	s.Press("esc").Says("Saving").Release().Shows("12 actions")
	if p, _ := action(t, s, 0).Position(); p.Text != "Begun" || len(s.Desk.Drafts()) != 0 {
		t.Errorf("the position is %q, and %d drafts are kept", p.Text, len(s.Desk.Drafts()))
	}
}

// Every result may come twice, as one of a program that was asked twice.
func TestResultsThatComeTwice(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}, Twice: true})
	s.Press("6", "r", "r", "j", "r", "b", "p").Type("Begun").Press("ctrl+s").Shows("12 actions")
	s.Press("t").Shows("History").Press("esc").Shows("12 actions")
	s.Command("begin a new review").Type("Second").Press("ctrl+s").Shows("Second")
	if all, _ := s.Desk.Reviews(t.Context()); len(all) != 2 || s.Desk.Commits != 4 {
		t.Errorf("%d reviews, %d changes", len(all), s.Desk.Commits)
	}
}

func TestWarningOfTheBook(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Office.Book("/books/a.scrutiny", simulate.FlyTipping()).Warn = "The last backup could not be made."
	s.Paste("/books/a.scrutiny").Says("The last backup could not be made.")
}

func TestHistoryThatCannotBeRead(t *testing.T) {
	s := open(t)
	s.Desk.FailReads(errors.New("the page is damaged"))
	s.Press("6", "t").Says("The history cannot be read", "the page is damaged")
}

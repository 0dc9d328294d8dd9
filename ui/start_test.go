package ui_test

import (
	"errors"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

func TestStartScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {160, 45}, {60, 18}} {
		simulate.New(t, size[0], size[1], simulate.Options{}).
			Shows("New review", "Open a book", "Try the sample", "no book")
	}
	simulate.New(t, 80, 24, simulate.Options{Problem: "The book at /books/old.scrutiny is damaged."}).
		Says("The book at /books/old.scrutiny is damaged.")
}

func TestStartWithANewReview(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Press("n").Shows("New review", "Title")
	s.Press("ctrl+s").Shows("Title cannot be empty.")
	s.Type("Empty homes review").Press("tab").Type("Housing Panel").Press("ctrl+s")
	s.Shows("Empty homes review", "Housing Panel", "0 of 13 questions answered", "11 tasks", "saved")
	s.Press("2").Shows("13 questions").Press("3").Shows("11 tasks")
	d := s.Office.Books["/documents/empty homes review.scrutiny"]
	if d == nil {
		t.Fatal("the book was not made at the place that is offered")
	}
	if counts := d.Review().Counts(); counts["questions"] != 13 || counts["tasks"] != 11 {
		t.Errorf("the review begins with %d questions and %d tasks, not with 13 and 11", counts["questions"], counts["tasks"])
	}
}

func TestStartWithABlankReview(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Press("n").Type("Parks").Press("tab", "tab", "tab", "right", "tab").Type("/books/parks.scrutiny").Press("ctrl+s")
	s.Shows("Parks").Press("2").Shows("n adds one")
	if d := s.Office.Books["/books/parks.scrutiny"]; d == nil || d.Review().Counts()["questions"] != 0 {
		t.Error("the blank review is not there, or is not blank")
	}
}

func TestStartByOpening(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Office.Book("/books/a b.scrutiny", simulate.FlyTipping())
	s.Press("o").Type("/books/none.scrutiny").Press("enter").Says("There is no book at /books/none.scrutiny.")
	s.Press("ctrl+u").Paste(`"/books/a b.scrutiny"`).Press("enter").Shows("Fly-tipping review", "1Overview")
}

func TestStartByDroppingABook(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Office.Book("/books/a b.scrutiny", simulate.FlyTipping())
	s.Paste(`/books/a\ b.scrutiny ` + "\n").Shows("Fly-tipping review")
}

func TestStartWithTheSample(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Press("s").Shows("Fly-tipping review", "12 actions")
}

func TestStartThatFails(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Office.Fails = errors.New("the disk cannot be written")
	s.Press("s").Says("The disk cannot be written.")
	s.Press("n").Type("Parks").Press("ctrl+s").Says("The disk cannot be written.").Shows("Parks")
	s.Office.Fails = nil
	s.Press("ctrl+s").Shows("1Overview")
}

// A second Enter while the disk is slow makes no second book.
func TestStartOnlyOnce(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{})
	s.Hold().Burst("ss").Release()
	if n := len(s.Office.Books); n != 1 {
		t.Errorf("%d samples were made, not one", n)
	}
	s.Shows("Fly-tipping review")
}

func TestStartLooksIntoABackup(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{LastBook: "/books/lost.scrutiny"})
	story := simulate.FlyTipping()
	s.Office.Book("/backups/1", story[:2])
	s.Office.BackupsOf["/books/lost.scrutiny"] = backups(s, "/backups/1")
	s.Press("b").Shows("/books/lost.scrutiny").Press("ctrl+s").Shows("21 Nov 2026")
	s.Press("enter").Shows("Look into it").Press("enter").Shows("Fly-tipping review", "READ ONLY")
	s.Press("2", "n").Says("looking only")
}

func TestLeaveTheStartScreen(t *testing.T) {
	for _, key := range []string{"q", "esc", "ctrl+q"} {
		if s := simulate.New(t, 80, 24, simulate.Options{}).Press(key); !s.Quit {
			t.Errorf("%s does not leave the start screen", key)
		}
	}
	s := simulate.New(t, 80, 24, simulate.Options{}).Press("ctrl+c", "x", "ctrl+z", "6", "r", "ctrl+p")
	if s.Quit {
		t.Error("Ctrl+C leaves the start screen")
	}
}

func TestBeginAnotherReview(t *testing.T) {
	s := open(t)
	s.Command("begin a new review").Shows("New review in this book").Type("Second review").Press("ctrl+s")
	s.Shows("Second review", "0 of 13 questions answered").Says("The review was begun.")
	s.Press("ctrl+o").Shows("Fly-tipping review", "Second review", "Begin a new review").Press("enter").Shows("12 actions")
	second, err := s.Desk.Reviews(t.Context())
	if err != nil || len(second) != 2 || second[1].Info().Title != "Second review" {
		t.Errorf("the book holds %v, %v", second, err)
	}
	s.Press("6", "r", "b")
	if got := action(t, s, 0).Rating; got != "blue" {
		t.Errorf("after changing back the rating is %q, not blue", got)
	}
	if n := len(second[1].Of(model.KindAction)); n != 0 {
		t.Errorf("the other review has %d actions, not none", n)
	}
}

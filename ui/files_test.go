package ui_test

import (
	"errors"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// filing starts the program at the evidence, with a file that can be attached.
func filing(t *testing.T) *simulate.Simulation {
	t.Helper()
	s := open(t)
	s.Office.Contents = map[string][]byte{"/in/survey.pdf": make([]byte, 3<<20), "/in/film.mp4": []byte("long")}
	return s.Press("4")
}

func TestFileKept(t *testing.T) {
	s := filing(t).Press("F").Shows("Files of the review", "Attach a file to E1").Press("enter")
	s.Shows("Attach a file to E1", "keep it in the book").Type("/in/survey.pdf").Press("ctrl+s").Says("Attached a file to")
	s.Press("]").Shows("survey.pdf, 3 MB, kept in the book")
	held := s.Desk.Review().Files()
	if len(held) != 1 || !held[0].Kept() || held[0].Size != 3<<20 || held[0].Reference() != "E1" {
		t.Fatalf("%+v", held)
	}
	s.Press("F").Shows("E1  survey.pdf", "3 MB, kept in the book").Press("down", "enter", "enter").Says("Wrote /books/survey.pdf")
	if len(s.Desk.Written) != 1 || s.Desk.Written[0] != held[0].File {
		t.Errorf("%+v", s.Desk.Written)
	}
	s.Press("F", "down", "enter").Shows("Take it away").Press("down", "enter").Says("Took a file from").Hides("survey.pdf")
	s.Press("ctrl+z", "]").Shows("survey.pdf, 3 MB")
	s.Desk.FailReads(errors.New("a file that is kept in the book is damaged"))
	s.Press("F", "down", "enter", "enter").Says("is damaged")
}

func TestFileByItsPlace(t *testing.T) {
	s := filing(t).Press("F", "enter").Type("/in/film.mp4").Press("tab", "right", "ctrl+s").Says("Attached a file to")
	s.Press("]").Shows("film.mp4, 4 bytes, at /in/film.mp4")
	s.Press("F").Shows("missing at its place").Press("down", "enter").Shows("It is at /in/film.mp4")
	if f := s.Desk.Review().Files()[0]; f.Kept() || f.Sum != model.SumOf([]byte("long")) {
		t.Errorf("%+v", f)
	}
}

// A page that cannot be acted upon stays as it is.
func TestFileThatCannotBe(t *testing.T) {
	s := filing(t).Press("F", "enter").Type("/none.pdf").Press("ctrl+s").Says("There is no file at /none.pdf").Shows("/none.pdf", "keep it in the book")
	s.Press("esc", "1").Press("F").Shows("Attach a file to the review")
}

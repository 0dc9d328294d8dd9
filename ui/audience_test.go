package ui_test

import (
	"errors"
	"testing"

	"council/scrutiny/ui/simulate"
)

// TestTellingOfTheSecondScreen: the officer is told when the room begins to see
// something and when it ends, and can ask.
func TestTellingOfTheSecondScreen(t *testing.T) {
	w := &simulate.Window{}
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}, Window: w})
	s.Command("second screen").Says("No second screen is there. To have one, run scrutiny screen in another window")
	s.OpenWindow().Says("A second screen follows what you do here.")
	s.Press("j").OpenWindow().Command("second screen").Says("A second screen follows what you do here.")
	s.CloseWindow().Says("The second screen has gone. To have one, run scrutiny screen")
	w.Fails = errors.New("another program feeds it")
	s.Command("second screen").Says("Another program feeds it.")
}

func TestNoSecondScreenWithoutABook(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	s.Command("second screen").Says("There is no second screen")
}

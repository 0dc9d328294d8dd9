package ui_test

import (
	"testing"

	"council/scrutiny/ui/simulate"
)

// TestChangesDuringTheMeeting lists what became of the tracker, under the item
// that was being taken.
func TestChangesDuringTheMeeting(t *testing.T) {
	open(t).Command("changes during").Says("There is no meeting yet")
	s := live(t).Command("changes during").Shows("Changes during meeting 1", "Nothing changed in the tracker").Press("esc")
	s.Press("6", "r", "r", "8").Command("next item").Press("f8").Type("JB to count the cages by June 2027").Press("enter")
	s.Command("changes during").Shows("Item 1", "Apologies", "action 1.1 Publish how long", "Rating: Red (was Green)", "Item 2", "Declarations", "count the cages", "added")
	s.Press("esc", "ctrl+z").Command("changes during").Hides("count the cages").Press("esc")
	s.Desk.FailReads(simulate.ErrDiskFull)
	s.Command("changes during").Says("The disk is full")
}

package ui_test

import (
	"testing"

	"council/scrutiny/ui/simulate"
)

// TestPublish from the palette and from the export page: what is given is listed
// before anything is written, and what changed after.
func TestPublish(t *testing.T) {
	s := open(t).Command("publish what the public").Shows("Publish: what the public is given", "Enter writes 3 papers as web pages", "Action tracker", "What there is none of", "No report.")
	if len(s.Office.Folders) != 0 {
		t.Error("something was written before it was asked for")
	}
	s.Press("enter").Shows("Published", "It is in the folder /books/Fly-tipping review published", "New", "scope.html", "Withdrawn", "plan.html")
	s.Press("esc").Shows("Needs you")
	s.Press("E", "w").Shows("‹ web pages: all that is public ›", "A folder of web pages").Press("enter").Shows("Publish: what the public is given").Press("enter")
	s.Says("Nothing has changed since it was published last")
	s.Press("E", "w", "t").Shows("‹ the tracker ›", "‹ Word ›").Press("esc")
	for _, size := range [][2]int{{60, 18}, {80, 24}, {160, 45}, {61, 19}} {
		s.Resize(size[0], size[1]).Command("publish what the public").Press("esc")
	}
}

// TestPublishSaysWhyNot, and shows how far it is.
func TestPublishSaysWhyNot(t *testing.T) {
	s := open(t).Command("publish what the public").Hold().Press("enter").Says("Writing 1 of 3: Scope", "Esc cancels")
	s.Step().Press("esc").Says("Cancelled; nothing was changed.").Release()
	if len(s.Office.Folders) != 0 || s.Office.Dropped != 1 {
		t.Errorf("%v were finished, %d dropped", s.Office.Folders, s.Office.Dropped)
	}
	s.Office.Fails = simulate.ErrDiskFull
	s.Command("publish what the public").Says("The disk is full")
}

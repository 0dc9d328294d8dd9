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

// TestPublishAsAtAnotherDay of the past, as far as the review goes back.
func TestPublishAsAtAnotherDay(t *testing.T) {
	s := open(t).Command("publish what the public").Shows("The tracker is as at 22 November 2026", "another day")
	for typed, says := range map[string]string{"tomorrow week": "no certain day", "1 January 2030": "no certain day that has come", "1 January 2020": "The review is not that old: nothing is known of it as at 1 January 2020."} {
		s.Press("d").Shows("Publish the tracker as at").Press("ctrl+u").Type(typed).Press("enter").Says(says).Command("publish what the public")
	}
	s.Press("d", "ctrl+u").Type("22 November 2026").Press("enter").Shows("The tracker is as at 22 November 2026").Press("enter").Shows("Published")
	if x := s.Office.Publishing; x.Then != x.Now || x.AsAt.String() != "2026-11-22" || len(x.All) == 0 {
		t.Errorf("prepared %v, then is now: %v", x.AsAt, x.Then == x.Now)
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

package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// exported tells what the office was asked to write, oldest first.
func exported(s *simulate.Simulation) string {
	var all []string
	for _, e := range s.Office.Exports {
		line := fmt.Sprintf("%s %s", e.What, e.Format)
		if e.Private {
			line += " private"
		}
		if e.Meeting != 0 {
			line += fmt.Sprintf(" of %d", e.Meeting)
		}
		all = append(all, line)
	}
	return strings.Join(all, ", ")
}

func TestExport(t *testing.T) {
	s := open(t).Press("E").Shows("Export", "‹ the tracker ›", "‹ Word ›", "‹ the public: what it may see ›", "What the public does not see").Press("tab", "c").Shows("‹ CSV ›").Press("enter")
	s.Says("Wrote /books/Fly-tipping review tracker 2026-11-22.csv")
	s.Press("E", "down", "e").Shows("‹ Excel ›").Press("down", "right").Shows("Not for publication").Press("ctrl+s")
	if got := exported(s); got != "tracker csv, tracker xlsx private" {
		t.Error(got)
	}
	s.Office.Fails = simulate.ErrDiskFull
	s.Press("E", "enter").Says("The disk is full")
	s.Office.Fails = nil
	s.Hold().Press("E", "enter").Says("Writing the tracker").Press("esc").Says("Cancelled").Release()
	s.Press("E", "esc").Shows("Needs you")
	if n := len(s.Office.Exports); n != 2 {
		t.Errorf("%d files were written, one of them after it was cancelled", n)
	}
}

// TestExportWhereTheOfficerIs offers the papers of the meeting that is entered
// or selected, and before its time the agenda.
func TestExportWhereTheOfficerIs(t *testing.T) {
	s := meeting(t).Press("8", "E").Shows("‹ agenda ›", "‹ 1   22 November 2026 ›", "Nothing of it is left out").Press("enter").Says("Wrote /books/Fly-tipping review agenda")
	id := s.Desk.Review().Meetings()[0].ID
	s.Command("open the meeting").Press("f9").Type("that it be so").Press("enter")
	s.Press("E").Shows("‹ minutes ›", "‹ Word ›").Press("tab", "tab", "m").Shows("‹ Markdown ›").Press("enter").Says("Wrote")
	s.Press("1", "E").Shows("‹ the tracker ›").Press("r").Shows("‹ resolutions ›", "‹ 1   22 November 2026 ›").Press("tab", "right").Shows("‹ all meetings ›").Press("enter")
	s.Press("E", "t").Shows("‹ the tracker ›").Hides("Meeting 1").Press("a", "a").Shows("‹ attendance ›").Press("shift+tab", "right", "enter")
	want := fmt.Sprintf("agenda docx of %[1]d, minutes md of %[1]d, resolutions docx, attendance docx private of %[1]d", id)
	if got := exported(s); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestExportGivesOutReferences: a reference that was exported is not given
// again.
func TestExportGivesOutReferences(t *testing.T) {
	s := meeting(t).Press("8").Command("open the meeting").Press("f9").Type("that one").Press("enter").Press("E", "enter").Says("Wrote")
	s.Press("ctrl+z", "f9").Type("that two").Press("enter")
	if got := s.Desk.Review().Register()[0].Minute.Reference; got != "OS.2" {
		t.Errorf("the second resolution is %s", got)
	}
}

// TestPrivateMinutesTellWhatChanged hands the office what changed in the tracker
// while the meeting was live; the history that cannot be read is said.
func TestPrivateMinutesTellWhatChanged(t *testing.T) {
	s := meeting(t).Press("8").Command("open the meeting").Press("6", "r", "r", "8")
	s.Press("E", "shift+tab", "right", "enter").Says("Wrote")
	last := s.Office.Exports[len(s.Office.Exports)-1]
	if len(last.Changed) != 1 || !strings.Contains(last.Changed[0].Name, "1.1 Publish how long") || last.Changed[0].Kind != model.KindAction {
		t.Errorf("%+v", last.Changed)
	}
	s.Desk.FailReads(simulate.ErrDiskFull)
	s.Press("E", "shift+tab", "right", "enter").Says("The disk is full")
}

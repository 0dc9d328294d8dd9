package ui_test

import (
	"testing"
	"time"

	"council/scrutiny/ui"
	"council/scrutiny/ui/simulate"
)

// backups makes backups of paths, an hour apart, the first the newest.
func backups(s *simulate.Simulation, paths ...string) []ui.Backup {
	made := s.Office.Now().Add(-24 * time.Hour)
	var all []ui.Backup
	for _, path := range paths {
		all = append(all, ui.Backup{Path: path, Made: made, Name: "2 changes"})
		made = made.Add(-time.Hour)
	}
	return all
}

func TestBackups(t *testing.T) {
	s := open(t)
	s.Command("backups of this book").Shows("There are no backups yet.").Press("enter").Press("esc")
	s.Office.Book("/backups/1", simulate.FlyTipping()[:2])
	s.Office.BackupsOf[simulate.BookPath] = backups(s, "/backups/1", "/backups/2")

	s.Command("backups of this book").Shows("Sat 21 Nov 2026 14:00", "13:00").Press("enter").Press("down", "enter")
	s.Shows("0 actions")
	if len(s.Office.Restored) != 1 || s.Office.Restored[0] != "/backups/1" {
		t.Errorf("restored were %q", s.Office.Restored)
	}
}

// A restore that fails leaves the officer in the book that was open.
func TestRestoreThatFails(t *testing.T) {
	s := open(t)
	s.Office.BackupsOf[simulate.BookPath] = backups(s, "/backups/gone")
	s.Command("backups of this book").Press("enter").Press("down", "enter")
	s.Says("The backup /backups/gone is not there any more.").Shows("Fly-tipping review", "12 actions")
	s.Press("6", "r", "b").Says("Ctrl+Z undoes it.")
}

// What is being written when a backup is put in place is written first.
func TestRestoreWaitsForTheWriter(t *testing.T) {
	s := open(t)
	s.Office.Book("/backups/1", simulate.FlyTipping()[:2])
	s.Office.BackupsOf[simulate.BookPath] = backups(s, "/backups/1")
	s.Hold().Press("6", "r", "b").Command("backups of this book").Press("enter", "down", "enter")
	if s.Desk.Closed {
		t.Fatal("the book was closed while a change was being written")
	}
	s.Release()
	if s.Desk.Commits != 1 || !s.Desk.Closed {
		t.Errorf("%d changes were written before the book was closed (closed: %v)", s.Desk.Commits, s.Desk.Closed)
	}
}

//go:build unix

package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// meetingBook makes a book with a meeting that is live in public.
func meetingBook(t testing.TB, dir string) string {
	t.Helper()
	e := testEnv(t, dir)
	path := filepath.Join(dir, "parks"+bookSuffix)
	p := &panel{at: e.now()}
	err := makeBook(t.Context(), e, path, func(ctx context.Context, d *desk) error {
		p.d = d
		p.r, p.err = d.begin(ctx, model.Begin{Title: "Parks for all", Body: "Parks Scrutiny Panel"})
		p.prepare(&model.Meeting{Body: "Parks Scrutiny Panel", When: model.Timetable{Words: "22 November 2026"}, Session: model.PublicSession},
			"The wardens", "The lodge|3|A matter of property")
		p.attend("Cllr Ann Abbey", "chair", "")
		p.attend("Cllr Ben Brook", "", "")
		p.do(model.OpenMeeting{ID: p.meeting}, model.Insert{Records: []model.Record{&model.Action{Text: "Mend the paths", Section: "1 Paths", Notes: "The director is not to know"}}})
		return p.err
	})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// TestTwoWindows: what is done in the first window stands in the second at
// once; the first dies, and the picture stays with a mark; it is started again,
// and is followed again.
func TestTwoWindows(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	book := meetingBook(t, dir)
	second := inTerminal(t, dir, 80, 24, false, "screen")
	second.shows("Open a book with scrutiny in another window")
	first := inTerminal(t, dir, 80, 24, false, book)
	first.shows("A second screen follows what you do here", "PUBLIC SESSION")
	second.shows("The wardens", "PUBLIC SESSION")
	second.hides("Open a book")

	first.press("m")
	first.shows("Motion")
	first.types("that eight wardens be kept")
	first.shows("that eight wardens be kept")
	first.press("tab").types("abbey").press("tab").types("brook")
	first.shows("→ Cllr Ben Brook")
	first.press("ctrl+s")
	second.shows("that eight wardens be kept", "Moved by Cllr Ann Abbey", "Seconded by Cllr Ben Brook")

	first.killed()
	second.shows("○ waiting", "that eight wardens be kept", "Moved by Cllr Ann Abbey")
	first = inTerminal(t, dir, 80, 24, false)
	first.shows("A second screen follows what you do here")
	second.hides("○ waiting")
	second.shows("that eight wardens be kept")
	first.press("6")
	second.shows("Mend the paths")
	first.types("R")
	first.types("that lamps be mended")
	second.shows("BEING WRITTEN", "that lamps be mended")
	first.press("enter")
	second.hides("BEING WRITTEN")
	second.shows("that eight wardens be kept") // it waits for its vote

	first.press("x", "y")
	second.shows("Private session")
	second.hides("wardens be kept")
	second.press("q")
	second.leaves(0)
	first.shows("The second screen has gone")
	first.press("q", "y")
	first.leaves(0)
	if strings.Contains(second.raw.String(), "director") {
		t.Error("the room was shown a note")
	}
	if there := exists(filepath.Join(dir, "data", "scrutiny", "screen", socketName)); there {
		t.Error("the socket is still there")
	}
}

// TestTwoPrograms: a second book that is opened beside the first changes nothing
// before the room, and is told why when it asks.
func TestTwoPrograms(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first := inTerminal(t, dir, 80, 24, false, meetingBook(t, dir))
	first.shows("PUBLIC SESSION")
	other := inTerminal(t, dir, 80, 24, false, "demo")
	other.shows("1 Overview", "saved")
	second := inTerminal(t, dir, 80, 24, false, "screen", "--theme", "light")
	second.shows("The wardens")
	other.press(":")
	other.shows("Commands")
	other.types("second screen")
	other.shows("› second screen")
	other.press("enter")
	other.shows("Another scrutiny on this computer feeds the second screen")
	first.press("q", "y")
	first.leaves(0)
	second.shows("○ waiting", "The wardens")
	other.press(":")
	other.shows("Commands")
	other.types("second screen")
	other.shows("› second screen")
	other.press("enter")
	second.hides("○ waiting", "The wardens")
	second.signal(15)
	second.leaves(0)
	other.shows("The second screen has gone")
	other.press("q")
	other.leaves(0)
}

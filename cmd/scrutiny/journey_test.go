//go:build unix

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestJourney is a new officer's first day: a review, a tracker brought in,
// ratings, positions, an answer, evidence, a laptop that dies, and everything
// that was acknowledged still there; then the files that go out.
func TestJourney(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	book := filepath.Join(dir, "parks.scrutiny")
	x := inTerminal(t, dir, 80, 24, false)
	begin(x, book)
	bringIn(x, tracker(t, dir))
	rateLate(x)
	recordPositions(x)
	answer(x)
	logEvidence(x)
	x.killed()

	x = inTerminal(t, dir, 80, 24, false)
	x.shows("Parks for all", "1 of 13 questions answered", "2 pieces of evidence", "12 actions")
	x.press("6")
	x.shows("■ 2 Red", "▲ 2 Amber", "● 1 Green", "7 not rated")
	x.press("4")
	x.shows("E1", "Walk through three parks", "E2", "Letter of the friends")
	x.press("ctrl+z")
	x.shows("Ctrl+Y does it again")
	x.hides("E2 document")
	x.press("ctrl+y")
	x.shows("E2", "Letter of the friends")
	exportAll(x, dir)
	x.press("q")
	x.leaves(0)
	afterwards(t, dir, book)
}

func begin(x *console, book string) {
	x.t.Helper()
	x.shows("A scrutiny review, on one screen", "▶ n  New review")
	x.press("n")
	x.shows("▶ Title")
	x.types("Parks for all").press("tab").types("Environment Panel").press("tab").types("Cllr Ada Moss")
	x.press("tab", "tab").types(book)
	x.shows("Environment Panel", "Cllr Ada Moss", "the standard scope and plan", "parks.scrutiny")
	x.press("ctrl+s")
	x.shows("Parks for all", "0 of 13 questions answered", "11 tasks", "saved")
}

func bringIn(x *console, path string) {
	x.t.Helper()
	x.press("I")
	x.shows("Import a document")
	x.pastes(`"` + path + `"`)
	x.shows("tracker.csv")
	x.press("enter")
	x.shows("what each column becomes", "Ward notes", "12 actions")
	x.press("ctrl+s")
	x.shows("Imported 12 actions. Ctrl+Z takes the whole import back.", "worth a look")
	x.press("esc")
	x.hides("worth a look")
}

// rateLate finds what is late and rates all five of them.
func rateLate(x *console) {
	x.t.Helper()
	x.press("6")
	x.shows("12 actions", "5 late", "12 not rated")
	x.press("f")
	x.shows("Show only …")
	x.types("late")
	x.shows("› late")
	x.press("enter")
	x.shows("Showing late: 5 of 12 actions", "── 1.1 ─")
	for i, one := range []struct{ ref, letter, word string }{
		{"1.1", "r", "■ Red"}, {"1.2", "a", "▲ Amber"}, {"1.4", "g", "● Green"}, {"2.3", "r", "■ Red"}, {"3.1", "a", "▲ Amber"},
	} {
		if i > 0 {
			x.press("down")
		}
		x.shows("── " + one.ref + " ─")
		x.press("r")
		x.shows("Rate " + one.ref + ":")
		x.press(one.letter)
		x.shows(one.ref+" is now "+one.word+". Ctrl+Z undoes it.", "saved")
	}
	x.shows("■ 2 Red", "▲ 2 Amber", "● 1 Green")
}

// recordPositions records two positions and takes the second back.
func recordPositions(x *console) {
	x.t.Helper()
	x.press("p")
	x.shows("Position of 3.1", "22 November 2026")
	x.types("Letters went out on Friday.")
	x.shows("Letters went out on Friday.")
	x.press("ctrl+s")
	x.hides("Position of 3.1")
	x.shows("Ctrl+Z undoes it", "saved")
	x.press("up")
	x.shows("── 2.3 ─")
	x.press("p")
	x.shows("Position of 2.3")
	x.types("A mistake: this is about another bench.").press("ctrl+s")
	x.hides("Position of 2.3")
	x.shows("Ctrl+Z undoes it", "saved")
	x.press("ctrl+z")
	x.shows("Ctrl+Y does it again", "saved")
	x.hides("another bench")
}

func answer(x *console) {
	x.t.Helper()
	x.press("2")
	x.shows("questions")
	x.press("enter")
	x.shows("▶ Answer")
	x.types("Residents asked for it in the spring survey.")
	x.shows("spring survey")
	x.press("ctrl+s")
	x.hides("▶ Answer")
	x.shows("Ctrl+Z undoes it", "saved", "spring survey")
}

func logEvidence(x *console) {
	x.t.Helper()
	x.press("4")
	x.shows("0 pieces of evidence")
	for _, title := range []string{"Walk through three parks", "Letter of the friends"} {
		x.press("n")
		x.shows("New piece of evidence", "▶ Title")
		x.types(title)
		x.shows(title)
		x.press("ctrl+s")
		x.hides("New piece of evidence")
		x.shows("Ctrl+Z undoes it", "saved", title)
	}
}

// exportAll writes all four formats.
func exportAll(x *console, dir string) {
	x.t.Helper()
	for _, one := range []struct{ letter, label, ending string }{{"w", "Word", ".docx"}, {"e", "Excel", ".xlsx"}, {"w", "web page (HTML)", ".html"}, {"c", "CSV", ".csv"}} {
		x.press("6", "E") // each tab offers the paper that suits it
		x.shows("the tracker", "what it may see")
		x.press("tab")
		if one.label != "Word" {
			x.press(one.letter)
		}
		x.shows("‹ " + one.label + " ›")
		x.press("enter")
		x.shows("Wrote ")
		path := filepath.Join(dir, "Parks for all tracker 2026-11-22"+one.ending)
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			x.t.Errorf("the export %s is not there, or is empty: %v", path, err)
		}
	}
}

// afterwards looks at the book and its exports from outside.
func afterwards(t *testing.T, dir, book string) {
	t.Helper()
	var list []listed
	if err := json.Unmarshal([]byte(output(t, dir, "reviews", book, "--json")), &list); err != nil || len(list) != 1 {
		t.Fatalf("the listing holds %v, %v", list, err)
	}
	for plural, want := range map[string]int{"actions": 12, "evidence": 2, "questions": 13, "tasks": 11} {
		if list[0].Counts[plural] != want {
			t.Errorf("the book holds %d %s, want %d", list[0].Counts[plural], plural, want)
		}
	}
	csv := output(t, dir, "export", book, "tracker", "--format", "csv", "--out", "-")
	for word, want := range map[string]int{",Red,Red,": 2, ",Amber,Amber,": 2, ",Green,Red,": 1, "Letters went out on Friday.": 1, "another bench": 0, "Hilltop": 0} {
		if got := strings.Count(csv, word); got != want {
			t.Errorf("the tracker has %q %d times, want %d:\n%s", word, got, want, csv)
		}
	}
	exported, err := os.ReadFile(filepath.Join(dir, "Parks for all tracker 2026-11-22.csv"))
	if err != nil || string(exported) != csv {
		t.Errorf("the screen and the command write different files: %v", err)
	}
	if made, err := filepath.Glob(filepath.Join(dir, "parks.backups", "*")); err != nil || len(made) == 0 {
		t.Errorf("there is no backup beside the closed book: %v", err)
	}
}

// output runs the program and returns what it writes.
func output(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program(t), args...)
	cmd.Dir, cmd.Env = dir, surroundings(dir)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("scrutiny %v: %v", args, err)
	}
	return string(out)
}

// TestClosedWindow: what is being typed when the window is closed, or the
// system goes down, is there at the next start.
func TestClosedWindow(t *testing.T) {
	for name, signal := range map[string]syscall.Signal{"closed": syscall.SIGHUP, "terminated": syscall.SIGTERM} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			output(t, dir, "import", "parks", tracker(t, dir))
			x := inTerminal(t, dir, 80, 24, false, "parks.scrutiny")
			x.shows("12 actions")
			x.press("6")
			x.shows("── 1.1 ─")
			x.press("p")
			x.shows("Position of 1.1")
			x.types("The rain has stopped.")
			x.shows("The rain has stopped.")
			x.signal(signal)
			x.leaves(0)

			x = inTerminal(t, dir, 80, 24, false)
			x.shows("▶ Not saved yet: Position of 1.1")
			x.press("enter")
			x.shows("The rain has stopped.")
			x.press("ctrl+s")
			x.shows("Recorded the position", "undoes it", "saved")
			x.press("6")
			x.shows("── 1.1 ─")
			x.press("1")
			x.shows("Needs you")
			x.hides("Not saved yet")
			x.press("ctrl+q")
			x.leaves(0)
		})
	}
}

// TestMuteTerminal: a terminal that answers nothing keeps nobody waiting.
func TestMuteTerminal(t *testing.T) {
	t.Parallel()
	began := time.Now()
	x := inTerminal(t, t.TempDir(), 80, 24, true)
	x.shows("A scrutiny review, on one screen")
	if took, most := time.Since(began), 3*time.Second*patience; took > most {
		t.Errorf("the first frame came after %v, as if an answer was waited for", took)
	}
	x.press("q")
	x.leaves(0)
}

func TestDemo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	x := inTerminal(t, dir, 160, 45, false, "demo")
	x.shows("1 Overview", "saved")
	x.press("6")
	x.shows("── ", "r rate")
	x.press("q")
	x.leaves(0)
	books, err := filepath.Glob(filepath.Join(dir, "data", "scrutiny", "Sample 2026-11-22 1400*.scrutiny"))
	if err != nil || len(books) != 1 {
		t.Errorf("the sample was made at %q, %v", books, err)
	}
}

// TestSizes: at 60x18 all can be done; below that the program says so, and keeps
// what is being typed.
func TestSizes(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	output(t, dir, "import", "parks", tracker(t, dir))
	x := inTerminal(t, dir, 160, 45, false, "parks.scrutiny")
	x.shows("12 actions")
	x.press("6")
	x.shows("Inspect all 31 play areas and publish what was found")
	x.resize(60, 18)
	x.shows("12 actions", "1.1")
	x.press("r")
	x.shows("Rate 1.1:")
	x.press("a")
	x.shows("1.1 is now ▲ Amber")
	x.press("p")
	x.shows("Position of 1.1")
	x.types("Half of it")
	x.shows("Half of it")
	x.resize(40, 10)
	x.shows("The window is too small: make it at least 60 columns by 18 lines.")
	x.hides("Half of it")
	x.resize(80, 24)
	x.shows("Position of 1.1", "Half of it")
	x.types(" is done.").press("ctrl+s")
	x.hides("Position of 1.1")
	x.shows("Recorded the position", "saved")
	x.resize(160, 45)
	x.shows("Half of it is done.")
	x.press("ctrl+q")
	x.leaves(0)
}

//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/store/file"
)

// TestMeetingJourney is a new officer's first meeting, in the sample review:
// seven items prepared, then attendance, a declaration, an amendment, two votes,
// four actions, an exempt item and nine notes, the projector on and off, and a
// laptop that dies in the middle; and the minutes in Word, with nothing to type again.
func TestMeetingJourney(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	x := inTerminal(t, dir, 80, 24, false, "demo")
	x.shows("Pavement parking and school streets", "38 actions", "saved")
	prepareMeeting(x)
	openMeeting(x)
	x.notes("The Chair welcomed everybody.")
	x.nextItem("Declarations of interest")
	declare(x)
	x.nextItem("Minutes of the last meeting")
	x.captures("f9", "that the minutes of the last meeting be approved", "approves the minutes of meeting 2")
	x.nextItem("Matters arising")
	x.notes("The rota has gone out.", "Two letters were answered.")
	x.captures("f8", "TO to bring the figures on penalties by 31 January 2027", "Captured an action")
	x.nextItem("Evidence: the survey")
	x.notes("The Adviser gave the first figures.", "One school in ten has not answered.")
	x.captures("f7", "ACTION: LS/HM to visit both schools by 1 March 2027", "Captured an action")
	voteTwice(x)

	// The laptop dies while a line waits to be finished; what comes after it in
	// the order of writing is shown as saved, so it is on the disk.
	x.press("f7").types("The panel thanked")
	x.shows("Note The panel thanked")
	x.press("esc")
	x.shows("draft The panel thanked")
	x.nextItem("The camera contract: bids")
	x.killed()

	books, err := filepath.Glob(filepath.Join(dir, "data", "scrutiny", "Sample*.scrutiny"))
	if err != nil || len(books) != 1 {
		t.Fatalf("the sample is at %q, %v", books, err)
	}
	x = inTerminal(t, dir, 80, 24, false, books[0])
	x.shows("LIVE 14:00", "Item 6", "saved", "draft The panel thanked")
	x.press("f7").types(" the witnesses.").press("enter")
	x.shows("Captured a note")
	x.hides("draft The panel")
	finish(x)
	x.press("q")
	x.leaves(0)
	wantPapers(t, dir)
}

// notes captures notes, each until it is called saved.
func (x *console) notes(words ...string) {
	x.t.Helper()
	for _, w := range words {
		x.captures("f7", w, "Captured a note")
	}
}

// captures types a line and makes it.
func (x *console) captures(key, words, says string) {
	x.t.Helper()
	x.press(key).types(words).press("enter")
	x.shows(says, "saved")
}

// nextItem takes the next item of the agenda.
func (x *console) nextItem(title string) {
	x.t.Helper()
	x.command("next item")
	x.shows(title+" ──", "saved")
}

// command finds a command by its words.
func (x *console) command(words string) {
	x.t.Helper()
	x.press(":").types(words)
	x.shows("› " + words)
	x.press("enter")
}

func prepareMeeting(x *console) {
	x.t.Helper()
	x.press("8")
	x.shows("3 meetings", "minutes of 1 are a draft", "being prepared")
	x.press("n")
	x.shows("▶ Date")
	x.types("24 November 2026").press("ctrl+s")
	x.shows("Meeting 4 · 24 November 2026", "9 members expected", "6   Date of the next")
	x.press("down", "down", "down", "n")
	x.shows("▶ Title")
	x.types("Evidence: the survey").press("ctrl+s")
	x.shows("5   Evidence: the survey", "7   Date of the next")
	x.press("down", "e")
	x.shows("▶ Title", "Any other business")
	x.press("end", "ctrl+u").types("The camera contract: bids").press("tab").types("3").press("enter", "tab").types("A contract")
	x.shows("The camera contract: bids", "A contract")
	x.press("ctrl+s")
	x.shows("6 ⊘ exempt 3")
}

func openMeeting(x *console) {
	x.t.Helper()
	x.command("open the meeting")
	x.shows("LIVE 14:00", "PRIVATE", "9 members expected: a says who came")
	x.press("a")
	x.shows("Attendance of Meeting 4", "Cllr Ruth Adeyemi")
	x.press("p", "p", "a", "*")
	x.shows("8 of 9 present, quorum 4", "apologies")
	x.press("esc")
	x.shows("8 of 9 present, quorum 4", "● Apologies for absence")
}

func declare(x *console) {
	x.t.Helper()
	x.press("a")
	x.shows("▶ Cllr Ruth Adeyemi")
	x.press("down", "down", "down", "d")
	x.shows("New declaration")
	x.types("A son who works there").press("tab", "right", "right", "right", "tab", "space")
	x.shows("[ ]")
	x.types("survey").press("enter", "ctrl+s")
	x.shows("Added a declaration")
	x.press("esc")
	x.shows("DECLARED", "in item 5")
	x.notes("Cllr Qureshi left for item 5.")
}

// voteTwice puts a motion and an amendment, and votes by hands and by name.
func voteTwice(x *console) {
	x.t.Helper()
	x.press("m")
	x.shows("▶ Motion")
	x.types("that the survey be repeated in a year").press("tab").types("osei")
	x.shows("→ Cllr Samuel Osei")
	x.press("tab").types("byrne").press("ctrl+s")
	x.shows("MOTION", "not voted on yet")
	x.press("m")
	x.shows("▶ Motion")
	x.types("that “a year” read “two years”").press("tab").types("morgan").press("tab").types("hallam").press("tab", "right", "ctrl+s")
	x.shows("AMENDMENT", "not voted on yet")
	x.press("f5")
	x.shows("The session is PRIVATE.")
	x.press("y")
	x.shows("PRIVATE SESSION", "that “a year” read “two years”", "Moved by Cllr Dilys Morgan")
	x.hides("Overview", "F7 note", "saved", "The Adviser gave")
	x.press("f5")
	x.shows("8Meetings", "AMENDMENT", "not voted on yet")
	x.press("v")
	x.shows("Vote on the amendment", "7 members may vote")
	x.press("3", "enter", "4", "enter", "0", "enter")
	x.shows("Lost, 3 for, 4 against, 0 abstained.")
	x.press("enter")
	x.shows("LOST")
	x.press("v")
	x.shows("Vote on the motion")
	x.press("n")
	x.shows("▶ Cllr Ruth Adeyemi")
	x.press("f", "f", "f", "f", "a", "s", "f")
	x.shows("Carried, 5 for, 1 against, 1 abstained.")
	x.press("enter")
	x.shows("Made a resolution, OS.13", "RESOLVED", "saved")
}

// finish takes the exempt item and closes.
func finish(x *console) {
	x.t.Helper()
	x.press("8")
	x.shows("● exempt 3")
	x.notes("Two bids are below the estimate.")
	x.press("f5")
	x.shows("The session is PRIVATE.")
	x.press("y")
	x.shows("An exempt item is being considered.")
	x.hides("bids", "camera contract")
	x.press("f5")
	x.shows("8Meetings", "● exempt 3")
	x.captures("f8", "DF to ask both bidders again by 10 December 2026", "Captured an action")
	x.command("next item")
	x.shows("● Date of the next")
	x.notes("The panel meets again in January.")
	x.captures("f8", "to book the hall", "Captured an action")
	x.command("close the meeting")
	x.shows("Meeting 4 is closed; one thing is unfinished", "has no lead")
	x.press("esc")
	x.hides("unfinished", "LIVE")
	x.press("E")
	x.shows("‹ minutes ›", "‹ Word ›", "the public: what it may see")
	x.press("enter")
	x.shows("Wrote ")
	x.press("E")
	x.shows("‹ minutes ›")
	x.press("shift+tab", "right")
	x.shows("Not for publication")
	x.press("enter")
	x.hides("‹ minutes ›")
	x.shows("Wrote ")
}

// wantPapers reads the minutes that were exported.
func wantPapers(t *testing.T, dir string) {
	t.Helper()
	folder := filepath.Join(dir, "data", "scrutiny")
	whole := docxText(t, filepath.Join(folder, "Pavement parking and school streets minutes private 2026-11-24.docx"))
	for _, want := range []string{
		"CONTAINS EXEMPT INFORMATION (paragraph 3)", "Draft minutes", "Present:", "Apologies:", "Cllr Beth Langley",
		"The Chair welcomed everybody.", "declared an interest in item 5", "left the room and took no part",
		"OS.12", "that the minutes of the last meeting be approved", "The rota has gone out.", "Two letters were answered.",
		"The Adviser gave the first figures.", "Amendment", "3 for, 4 against, 0 abstained", "Vote by name: 5 for, 1 against, 1 abstained",
		"OS.13", "that the survey be repeated in a year", "The camera contract: bids", "The panel thanked the witnesses.", "Two bids are below the estimate.",
		"The panel meets again in January.", "bring the figures on penalties", "TO, by 31 January 2027", "LS/HM, by 1 March 2027", "book the hall",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("the minutes lack %q", want)
		}
	}
	open := docxText(t, filepath.Join(folder, "Pavement parking and school streets minutes 2026-11-24.docx"))
	for _, want := range []string{"OS.13", "that the survey be repeated in a year"} {
		if !strings.Contains(open, want) {
			t.Errorf("the public minutes lack %q", want)
		}
	}
	for _, closed := range []string{"bids", "Two bids", "ask both bidders", "The Chair welcomed", "CONTAINS EXEMPT"} {
		if strings.Contains(open, closed) {
			t.Errorf("the public minutes of a private meeting hold %q", closed)
		}
	}
}

// docxText returns the words of a Word file, all its parts.
func docxText(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	parts, err := file.Contents(file.DOCX, data)
	if err != nil {
		t.Fatal(err)
	}
	return oneSpaced(strings.Join(parts, "\n"))
}

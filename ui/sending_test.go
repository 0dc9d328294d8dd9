package ui_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// sending opens the page that sends.
func sending(t *testing.T) *simulate.Simulation {
	t.Helper()
	return open(t).Press("6", "s").Shows("Send to leads")
}

// sent is what the book keeps of what was sent out.
func sent(s *simulate.Simulation) []*model.Sending {
	return slices.Collect(model.Each[*model.Sending](s.Desk.Review()))
}

const sentFolder = "/books/Fly-tipping review sent 2026-11-22"

// TestSend writes a file for each lead, shows the mails to copy, and is undone as
// one.
func TestSend(t *testing.T) {
	s := sending(t).Shows("each lead", "Excel", "Monday 7 December 2026", "in 15 days", "Fly-tipping review sent 2026-11-22", "[x] Jo Bell: 4 actions", "[x] ZZ: 2 actions (not in 9 People)", "5 files about 11 actions", "Nobody is known by Estates, ZZ")
	if len(s.Office.Posts) != 0 || len(sent(s)) != 0 {
		t.Error("something was sent before it was asked for")
	}
	s.Press("enter").Shows("5 files are written", sentFolder, "Nothing is mailed", "Subject: Your actions", "Dear Jo Bell").Says("Sent out 5 files. Ctrl+Z undoes it.")
	if got := s.Office.Posts[sentFolder]; len(got) != 5 || !strings.Contains(got["Jo Bell - Fly-tipping review 2026-11-22.xlsx"], "Dear Jo Bell") {
		t.Errorf("the folder holds %q", got)
	}
	s.Press("down", "ctrl+c").Says("Copied")
	if !strings.Contains(s.Office.Clipped, "To: Mina Khan") {
		t.Errorf("copied was %q", s.Office.Clipped)
	}
	s.Press("]", "]", "[").Shows("more lines")
	if got := sent(s); len(got) != 5 || got[0].To != "Jo Bell" || got[0].Format != "xlsx" || len(got[0].Actions) != 4 {
		t.Errorf("kept were %+v", got)
	}
	s.Press("ctrl+z").Says("Undid: sent out 5 files. The files stay where they are")
	if got := sent(s); len(got) != 0 || len(s.Office.Posts) != 1 {
		t.Errorf("after the undo: %d kept, %d folders", len(got), len(s.Office.Posts))
	}
	s.Press("esc", "s").Shows("sent 2026-11-22 (2)")
}

// TestSendToSome leaves files out, sends them by section and for all together, as
// Word files, wanted back on a day in words.
func TestSendToSome(t *testing.T) {
	s := sending(t).Press("w", "tab", "w").Shows("‹ Word ›").Press("tab", "ctrl+u").Type("4 Dec 2026").Shows("Friday 4 December 2026, in 12 days")
	s.Press("tab", "tab", " ").Shows("[ ] Jo Bell: 4 actions, not sent", "4 files about 9 actions").Press("down", " ", " ", "enter").Shows("4 files are written").Hides("Jo Bell")
	if got := sent(s); len(got) != 4 || got[0].To != "Mina Khan" || got[0].Format != "docx" || got[0].Due.String() != "2026-12-04" {
		t.Errorf("kept were %+v", got[0])
	}
	s.Press("esc", "s", "right").Shows("‹ each section ›").Press("right").Shows("all leads together", "[x] all leads: ").Press("enter").Shows("1 file is written", "Dear colleagues")
	s.Press("esc", "s", "right", "right", "right").Shows("each lead", "[x] Jo Bell")
}

// TestSendSaysWhatIsWrong where the officer looks, and nothing is written.
func TestSendSaysWhatIsWrong(t *testing.T) {
	s := sending(t).Press("tab", "tab", "ctrl+u").Type("soon").Press("ctrl+s").Shows("! \"soon\" is not a day: write it as 7 December 2026.")
	s.Press("ctrl+u").Type("1 May 2026").Press("ctrl+s").Shows("! 1 May 2026 is past: say a day to come.")
	s.Press("ctrl+u", "ctrl+s").Shows("5 files are written").Press("esc")
	s.Press("s", "tab", "tab", "tab", "ctrl+u", "ctrl+s").Shows("Folder cannot be empty.")
	s.Paste(sentFolder).Press("ctrl+s").Shows("! Nothing was written: the files are in the folder", "Choose another folder.", "Send to leads")
	s.Press("tab")
	for range 5 {
		s.Press(" ", "down")
	}
	s.Shows("Nothing would be sent.").Press("ctrl+s").Shows("! Every file is left out: Space takes one in.")
	if got := sent(s); len(got) != 5 || len(s.Office.Posts) != 1 {
		t.Errorf("%d were kept, in %d folders", len(got), len(s.Office.Posts))
	}
}

// TestSendThatFails leaves nothing, of files or of what the book keeps, whether
// the folder or the book cannot be written.
func TestSendThatFails(t *testing.T) {
	s := sending(t)
	s.Office.Fails = simulate.ErrDiskFull
	s.Press("enter").Says("The disk is full").Shows("Send to leads")
	s.Office.Fails = nil
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Press("enter").Says("The disk is full").Shows("Send to leads")
	if len(s.Office.Posts) != 0 || s.Office.TakenBack != 2 || len(sent(s)) != 0 {
		t.Errorf("%d folders, taken back %d, kept %d", len(s.Office.Posts), s.Office.TakenBack, len(sent(s)))
	}
	s.Desk.Fail(nil)
	s.Press("enter").Shows("5 files are written")
}

// TestSendCancelled shows how far it is, and is left with Esc at every step:
// nothing stays behind.
func TestSendCancelled(t *testing.T) {
	for steps, says := range []string{"Looking at the folder", "Writing 1 of 5: Jo Bell", "Writing 2 of 5: Mina Khan", "Writing 3 of 5", "Writing 4 of 5", "Writing 5 of 5", "Writing 5 of 5"} {
		s := sending(t).Hold().Press("enter")
		for range steps {
			s.Step()
		}
		s.Says(says, "Esc cancels").Press("esc").Says("Cancelled; nothing was changed.").Release().Shows("Send to leads")
		if len(s.Office.Posts) != 0 || len(sent(s)) != 0 || s.Office.TakenBack != 1 {
			t.Errorf("after %d steps: %d folders, %d kept, %d taken back", steps, len(s.Office.Posts), len(sent(s)), s.Office.TakenBack)
		}
		s.Press("enter").Shows("5 files are written")
	}
}

// TestSendWhereNobodyCanBeAsked says why.
func TestSendWhereNobodyCanBeAsked(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.Tracker(0)}}).Press("6", "s").Shows("Nothing would be sent.")
	s.Press("enter").Says("There is nothing to ask about")
	s = simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}, ReadOnly: "The book is open for looking only."})
	s.Press("6", "s").Says("for looking only").Hides("Send to leads")
	s.Press("S").Shows("Nothing was sent out yet.").Press("c").Says("No answer is waited for").Press("a").Says("for looking only")
}

// TestSendings lists what was sent, copies reminders, and notes who answered.
func TestSendings(t *testing.T) {
	s := sending(t).Press("enter", "esc").Press("S").Shows("5 files were sent out, 5 waited for, 0 late.", "waiting, 15 days left", "7 Dec 2026", "22 Nov 2026", "Please say where each of these 4 actions stands")
	s.Press("down", "c").Says("Copied")
	if !strings.Contains(s.Office.Clipped, "To: Mina Khan\nSubject: Reminder") {
		t.Errorf("copied was %q", s.Office.Clipped)
	}
	s.Press("a").Says("Noted that an answer came from Mina Khan").Shows("came back 22 Nov 2026", "4 waited for")
	s.Press("f").Shows("Only those waited for").Hides("Mina Khan").Press("f").Shows("Mina Khan")
	s.Press("end", "c").Says("No answer is waited for here").Press("a").Shows("5 waited for").Hides("came back")
	s.Press("home", "a", "a", "ctrl+z").Shows("4 waited for", "came back").Press("esc").Command("what was sent").Shows("5 files were sent out")
}

// TestSendIsNotForTheRoom withholds the pages while the public looks on, also
// those that stood there before.
func TestSendIsNotForTheRoom(t *testing.T) {
	s := live(t).Press("6", "s", "enter", "esc", "x", "y").Shows("PUBLIC SESSION")
	s.Press("6", "s").Shows("withheld").Hides("Jo Bell", sentFolder).Press("esc")
	s.Press("S").Shows("withheld").Hides("waiting", "Mina Khan", ".xlsx").Press("W", "y").Shows("5 files were sent out").Press("esc")
}

// TestSendAtEverySize draws the pages in windows of all sizes; each frame is
// looked at.
func TestSendAtEverySize(t *testing.T) {
	s := sending(t)
	sizes := func() {
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}, {160, 45}, {250, 70}, {61, 19}} {
			s.Resize(size[0], size[1]).Press("down")
		}
	}
	sizes()
	s.Press("ctrl+s").Shows("are written")
	sizes()
	s.Press("esc", "S")
	sizes()
}

package ui_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// An entry is one key, its words, and Enter, from any tab; then the officer is
// where they were.
func TestKeysOfACapture(t *testing.T) {
	for _, c := range []struct {
		keys []string
		text string
		want model.MinuteType
		says string
	}{
		{[]string{"f7", "N"}, "The Head of Service gave the figures", model.NoteMinute, "Note under item 1"},
		{[]string{"f8", "A"}, "MK to circulate the figures by 30 June", model.ActionMinute, "Action for MK Mina Khan (Enforcement Manager), due by 30 June 2027"},
		{[]string{"f9", "R"}, "that the survey be repeated", model.Resolved, "Resolution OS.1 under item 1"},
		{[]string{"f7"}, "RECOMMENDED that the Cabinet pay", model.Recommended, "Recommendation OS.1"},
		{[]string{"f9"}, "noted: that the report was late", model.Noted, "Noted OS.1"},
		{[]string{"f7"}, "Q: Cllr Shah: how many led to a notice?", model.QuestionMinute, "Question from Cllr Shah"},
	} {
		for _, key := range c.keys {
			for _, tab := range []string{"1", "2", "6", "8", "9"} {
				s := live(t).Press(tab)
				where := s.Line(2)
				before := len(minutes(t, s))
				s.Press(key).Type(c.text)
				shown := s.Line(22)
				if !strings.Contains(shown, c.says) {
					t.Errorf("%s on tab %s: %q does not say %q", key, tab, shown, c.says)
				}
				s.Press("enter")
				all := minutes(t, s)
				if len(all) != before+1 || all[len(all)-1].Type != c.want {
					t.Fatalf("%s on tab %s made %d entries:\n%s", key, tab, len(all)-before, s.Screen())
				}
				if got := s.Line(2); got != where && tab != "6" && tab != "8" {
					t.Errorf("after %s on tab %s the screen is another one: %q", key, tab, got)
				}
			}
		}
	}
}

func TestAnActionStandsInTheTrackerAtOnce(t *testing.T) {
	s := live(t).Press("6").Shows("12 actions").Press("f8").Type("GD/MK to write to landlords by 31 January 2027")
	s.Shows("Nobody is known by GD").Press("enter").Shows("13 actions")
	a := action(t, s, 12)
	if a.Leads != "GD/MK" || a.When.Words != "by 31 January 2027" {
		t.Errorf("the action has the leads %q and the date %q", a.Leads, a.When.Words)
	}
	s.Press("ctrl+z").Shows("12 actions")
	if n := len(minutes(t, s)); n != 0 {
		t.Errorf("undone, %d entries are left", n)
	}
}

// A line stays a draft until it is made, through Esc, a crash and a full disk.
func TestTheLineIsKept(t *testing.T) {
	s := live(t).Press("6", "f9").Type("that the chair write").Press("esc").Says("kept as a draft").Shows("draft that the chair write")
	s.Press("2").Shows("draft that the chair write").Press("f9").Shows("RESOLVED that the chair write").Type(" to all").Press("f7").Shows("Note that the chair write to all")
	s.Press("f9").Pass(time.Second)
	s = simulate.Reopen(t, 80, 24, s)
	s.Shows("draft that the chair write to all", "Not saved yet: Minutes: that the chair").Press("home", "enter").Shows("RESOLVED that the chair write to all", "Resolution OS.1")
	s.Press("esc").Command("typed and not saved").Shows("Minutes: that the chair").Press("enter").Shows("RESOLVED that the chair")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Press("enter").Says("The disk is full").Shows("NOT SAVED", "RESOLVED that the chair write to all")
	s.Desk.Fail(nil)
	s.Press("enter").Says("Captured a resolution, OS.1").Hides("NOT SAVED", "draft")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept", n)
	}
	s.Press("f7").Type("x").Press("esc", "f7", "ctrl+d", "esc").Hides("draft")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept after one was thrown away", n)
	}
}

// A line that is in the minutes is never offered again: it goes out of the drafts
// in the same write, also where the program dies right behind it.
func TestALineIsADraftOrMinuted(t *testing.T) {
	s := live(t).Press("f7").Type("Said once").Pass(time.Second)
	if n := len(s.Desk.Drafts()); n != 1 {
		t.Fatalf("%d drafts are kept", n)
	}
	toTheDisk := func() {
		for made := s.Desk.Commits; s.Desk.Commits == made && s.Held() > 0; {
			s.Step()
		}
	}
	s.Hold().Press("enter")
	toTheDisk()
	if n := len(minutes(t, s)); n != 1 {
		t.Fatalf("%d entries were made", n)
	}
	s = simulate.Reopen(t, 80, 24, s)
	s.Hides("draft", "Not saved yet").Press("8").Shows("14:00 Said once")

	// So does a page, and a line that is typed in the meantime stays.
	s.Press("m").Type("that it be done").Pass(time.Second).Hold().Press("ctrl+s")
	toTheDisk()
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept of a motion that was put", n)
	}
	s = simulate.Reopen(t, 80, 24, s)
	s.Press("f7").Type("First").Pass(time.Second).Hold().Press("ctrl+s").Type("Second").Pass(time.Second).Release()
	kept := strings.Join(values(s.Desk.Drafts()), "\n")
	if strings.Contains(kept, "First") || !strings.Contains(kept, "Second") {
		t.Errorf("kept are %q", kept)
	}
}

// The strip never waits for the disk: a line that cannot be written comes back,
// even when the next is being typed.
func TestTheStripDoesNotWait(t *testing.T) {
	s := live(t).Hold().Press("f7").Type("First").Press("enter").Press("f7").Type("Second").Press("enter").Press("j").Release()
	if got := minutes(t, s); len(got) != 2 || got[0].Text != "First" || got[1].Text != "Second" {
		t.Fatalf("%d entries were made", len(got))
	}
	s.Hold().Press("f7").Type("Third").Press("enter", "f7").Type("Fou")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Release().Shows("Note Fou", "NOT SAVED")
	s.Desk.Fail(nil)
	s.Pass(2 * time.Second).Type("rth").Press("enter").Says("Captured a note")
	s.Command("typed and not saved").Shows("Minutes: Third").Press("enter").Shows("Note Third").Press("enter").Says("Captured a note")
	if got := minutes(t, s); len(got) != 4 {
		t.Errorf("%d entries were made, not four", len(got))
	}
}

func TestTheStripAboveAForm(t *testing.T) {
	s := live(t).Press("6", "n").Type("Half an action").Press("f7").Shows("Half an action").Type("A note").Press("enter").Shows("New action")
	s.Type(" and more").Press("f7").Type("another").Pass(time.Second)
	kept := strings.Join(values(s.Desk.Drafts()), "\n")
	if !strings.Contains(kept, "Half an action and more") || !strings.Contains(kept, "another") {
		t.Errorf("kept are %q", kept)
	}
	s.Press("esc", "ctrl+s").Says("Ctrl+Z undoes it.")
	if got := action(t, s, 1).Text; got != "Half an action and more" {
		t.Errorf("the action is %q", got)
	}
}

func values(m map[string]string) []string {
	var all []string
	for _, v := range m {
		all = append(all, v)
	}
	return all
}

func TestNamesAreCompleted(t *testing.T) {
	s := live(t).Press("f7").Type("Cllr Sha").Shows("Tab: Cllr Ben Shah").Press("tab").Type(" asked")
	s.Shows("Note Cllr Ben Shah asked").Press("ctrl+u").Type("min").Press("tab").Type(": yes").Press("enter")
	if got := minutes(t, s); len(got) != 1 || got[0].Text != "Mina Khan: yes" {
		t.Errorf("the entry is %q", got[0].Text)
	}
	s.Press("f7").Type("zz").Press("tab").Says("No name begins like that.").Shows("Note zz")
}

func TestTextBlocksExpand(t *testing.T) {
	s := live(t).Press("f7").Type(";open").Shows("Resolution OS.1").Press("enter")
	if got := minutes(t, s); len(got) != 1 || !strings.Contains(got[0].Text, "readmitted") {
		t.Errorf("the entry is %+v", got)
	}
}

// A blank or Tab behind the word of a text block puts its text in its place;
// words that are no block's stay as they were typed.
func TestTextBlocksExpandAsTyped(t *testing.T) {
	s := live(t).Press("f7").Type(";noint ").Shows("Note There were no declarations of interest. ").Press("enter")
	s.Press("f7").Type(";now").Shows("Tab: ;nowhip").Press("tab").Shows("Note There were no declarations of the party whip.").Press("ctrl+z").Shows("Note ;now").Press("enter")
	s.Press("f7").Type(";EXCL").Press("tab").Shows("Resolution").Press("enter")
	s.Press("f7").Type("It was so;noint ;nothing of it; yes").Press("enter")
	got := minutes(t, s)
	for i, want := range []string{"There were no declarations of interest.", ";now", "that, under section 100A(4)", "It was so;noint ;nothing of it; yes"} {
		if len(got) != 4 || !strings.HasPrefix(got[i].Text, want) {
			t.Fatalf("entry %d is not %q: %+v", i, want, got[min(i, len(got)-1)])
		}
	}
}

// TestOwnTextBlocks: those that the officer keeps are offered like the others,
// and change at once.
func TestOwnTextBlocks(t *testing.T) {
	s := live(t).Command("text blocks").Shows("A new text block", ";adj", "The meeting was adjourned").Press("enter").Shows("New text block")
	s.Type("visit").Press("tab").Paste("Members had been on a visit.\n- It rained.").Press("ctrl+s").Says("Kept ;visit")
	s.Press("f7").Type(";vis").Press("tab").Shows("Note Members had been on a visit.↵- It rained.").Press("enter")
	s.Command("text blocks").Type("visit").Shows("yours").Press("enter").Shows("Text block ;visit").Press("ctrl+a").Type("There was a visit.").Press("ctrl+s")
	s.Press("f7").Type(";visit ").Shows("Note There was a visit.").Press("enter")
	s.Command("text blocks").Type(";thanks").Press("enter", "ctrl+a").Type("Thanks were given.").Press("ctrl+s").Says("Kept ;thanks")
	s.Press("f7").Type(";thanks ").Shows("Note Thanks were given.").Press("enter")
	s.Command("text blocks").Type(";thanks").Press("enter", "ctrl+a", "delete", "ctrl+s").Says("says again what it says in the program")
	s.Command("text blocks").Type("visit").Press("enter", "ctrl+a", "delete", "ctrl+s").Says("thrown away")
	s.Press("f7").Type(";visit ").Shows("Note ;visit").Press("esc")
	for word, why := range map[string]string{"two words": "letters, digits and - alone", "excl": "There is a text block ;excl already"} {
		s.Command("text blocks").Press("enter").Type(word).Press("tab").Type("x").Press("ctrl+s").Shows(why).Press("esc")
	}
	s.Office.Fails = simulate.ErrDiskFull
	s.Command("text blocks").Press("enter").Type("y").Press("tab").Type("x").Press("ctrl+s").Says("The disk is full").Shows("New text block")
}

// Lines within one entry: by Alt+Enter, or pasted.
func TestEntriesOfSeveralLines(t *testing.T) {
	s := live(t).Press("f9").Type("that:").Press("alt+enter").Type("- one be done;").Press("ctrl+j").Type("- two be done.")
	s.Shows("RESOLVED that:↵- one be done;↵- two be done.").Press("enter")
	s.Press("f7").Paste("It was asked\r\n- why;\r\n- when.\r\n").Shows("It was asked↵- why;↵- when.").Press("enter")
	for i, want := range []string{"that:\n- one be done;\n- two be done.", "It was asked\n- why;\n- when."} {
		if got := minutes(t, s); len(got) != 2 || got[i].Text != want {
			t.Errorf("entry %d is %q", i, got[i].Text)
		}
	}
}

// The next line at once, help above the line, undo of the line and then of the
// review.
func TestKeysInTheStrip(t *testing.T) {
	s := live(t).Press("f7").Type("One").Press("ctrl+s").Says("Captured a note").Type("Two").Press("ctrl+g").Shows("Keys in: the capture line", "and the next").Press("esc")
	s.Shows("Note Two").Press("ctrl+z").Hides("Note Two").Shows("14:00 One").Press("ctrl+z").Says("Undid: captured a note").Hides("14:00 One")
	s.Press("ctrl+y").Shows("Note Two").Press("ctrl+s").Shows("14:00 Two").Press("ctrl+y", "enter").Hides("Esc later")
	s.Press("f7").Type("x").Press("ctrl+c").Says("Copied").Press("ctrl+p").Type("next item").Press("enter").Shows("under item 2").Press("enter")
}

func TestPasteIntoTheStrip(t *testing.T) {
	long := strings.Repeat("word and ", 12_000)
	s := live(t).Press("f7").Paste("Two\nlines\x1b[2J").Press("enter").Press("f7").Paste(long).Press("enter")
	got := minutes(t, s)
	if len(got) != 2 || !strings.HasPrefix(got[0].Text, "Two\nlines") || strings.Contains(got[0].Text, "\x1b") || len(got[1].Text) < 100_000 {
		t.Errorf("%d entries were made", len(got))
	}
	s.Press("f7").Paste(strings.Repeat("x", 1<<20+1)).Says("nothing of it was taken").Press("esc")
}

// A line that is open when the meeting closes is kept, and can still be made.
func TestClosedWhileALineIsTyped(t *testing.T) {
	s := live(t).Press("f7").Type("Too late").Press("ctrl+p").Type("close the meeting").Press("enter").Shows("unfinished").Press("esc").Hides("Note Too late")
	if n := len(s.Desk.Drafts()); n != 1 {
		t.Fatalf("%d drafts are kept", n)
	}
	s.Press("1").Shows("Not saved yet: Minutes: Too late").Press("home", "enter").Shows("New minute", "Too late").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	if n := len(s.Desk.Drafts()); n != 0 {
		t.Errorf("%d drafts are kept", n)
	}
	if got := minutes(t, s); len(got) != 1 || got[0].Text != "Too late" {
		t.Errorf("%d entries were made", len(got))
	}
}

// A vote costs few keys: by show of hands at most eight for nine members, by
// name two more than there are members.
func TestKeysOfAVote(t *testing.T) {
	s := meeting(t).Command("open the meeting").Press("a", "*", "esc", "m").Type("that it be done").Press("ctrl+s")
	press := func(keys ...string) int { s.Press(keys...); return len(keys) }
	if n := press("v", "5", "enter", "3", "enter", "1", "enter", "enter"); n > 8 {
		t.Errorf("a show of hands takes %d keys", n)
	}
	s.Says("Made a resolution, OS.1").Press("m").Type("that it be done again").Press("ctrl+s")
	if n := press("v", "n", "f", "a", "s", "f", "f", "f", "a", "a", "f"); n > 9+2 {
		t.Errorf("a vote by name takes %d keys", n)
	}
	s.Says("Carried, 5 for, 3 against, 1 abstained.").Press("up", "-").Says("Took back the vote of Mr Ivan Jones")
}

func TestVotesThatDoNotAddUp(t *testing.T) {
	s := live(t)
	move := func(words string) { s.Press("m").Type(words).Press("ctrl+s", "v") }
	move("that the first thing be done")
	s.Press("9", "enter", "9", "enter", "enter").Shows("Not settled, and kept as it was typed: 18 votes are counted", "7 people may vote")
	s.Press("h", "3", "tab", "3", " ", "1", "enter").Shows("Tied, 3 for, 3 against", "casting vote").Press("f").Shows("Carried, 3 for, 3 against, 1 abstained: on the casting vote of the chair.")
	s.Press("enter").Says("Made a resolution")
	move("that the second thing be done")
	s.Press("z").Says("Type how many were for").Press("x").Says("Let the public in?").Press("esc").Press("1", "2", "backspace", "backspace", "1", "down", "4", "up", "down", "down", "enter").Shows("Lost, 1 for, 4 against").Press("z").Says("Enter goes on").Press("enter")
	move("that the third thing be done")
	s.Press("w").Says("Withdrew").Shows("MOTION withdrawn")
	move("that the fourth thing be done")
	s.Press("n", "f", "esc", "v").Shows("Cllr Asha Rao for", "▶ Cllr Ben Shah").Press("f", "ctrl+z").Says("Undid").Press("z").Says("f is for").Press("h", "enter", "enter", "enter").Shows("Not decided yet").Press("n", "esc")
}

func TestMoversByName(t *testing.T) {
	s := live(t).Press("m").Type("that it be done").Press("tab").Type("z").Shows("No member of that name").Press("ctrl+s").Shows("Leave it empty")
	s.Press("ctrl+u").Type("cllr").Shows("That may be Cllr Asha Rao or").Press("ctrl+u").Type("bs").Shows("→ Cllr Ben Shah")
	s.Press("tab").Type("shah").Press("ctrl+s").Shows("moved the motion and cannot second it").Press("ctrl+u").Type("moss").Press("esc").Says("kept as a draft")
	s.Command("typed and not saved").Shows("Motion at Meeting 1").Press("enter").Shows("→ Cllr Frank Moss").Press("ctrl+s").Says("Ctrl+Z undoes it.").Shows("moved by Cllr Ben")
}

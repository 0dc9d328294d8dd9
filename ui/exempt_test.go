package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// public opens the meeting in public, with item 5 exempt under paragraph 3 and
// seven members present.
func public(t *testing.T) *simulate.Simulation {
	t.Helper()
	s := live(t).Press("x", "y").Shows("PUBLIC SESSION")
	s.Press("down", "down", "down", "down", "X").Shows("Exempt under which paragraph?", "1 relating to any individual", "confidential information")
	s.Press("3", "enter").Shows("⊘ exempt 3: what the public reads").Type("A contract").Press("enter").Says("Ctrl+Z undoes it.")
	return s.Shows("exempt 3")
}

func TestThePublicIsExcludedByResolution(t *testing.T) {
	s := public(t)
	s.Press("enter").Says("Item 5 is exempt. Move to exclude the public?").Press("y")
	s.Shows("Exclude the public from item 5", "3 financial or business affairs", "in all the circumstances").Press("tab", "tab").Type("rao").Press("tab").Type("shah").Press("ctrl+s")
	s.Shows("for item 5, because it is").Press("tab", "home").Shows("MOTION to exclude the public under").Press("tab", "v").Shows("as defined in paragraph 3").Press("7", "enter", "0", "enter", "0", "enter", "enter")
	s.Says("The public is excluded. Has it left the room?").Press("y").Says("Went into private session").Shows("PRIVATE").Hides("PUBLIC SESSION")
	s.Press("f7").Type("Of three bids one was low.").Shows("under item 5, ⊘ exempt 3").Press("enter").Shows("⊘ exempt 3", "The meeting went into private")
	s.Command("next item").Says("Item 6 is not exempt. Let the public in again?").Press("y").Shows("PUBLIC SESSION", "went into public session")
	for _, n := range minutes(t, s) {
		if (n.Exempt == "3") != (n.Text == "Of three bids one was low.") {
			t.Errorf("%q is closed under %q", n.Text, n.Exempt)
		}
		if n.Type == model.Resolved && n.Reference == "" {
			t.Errorf("the exclusion has no reference")
		}
	}
}

func TestAnExclusionCanBeLost(t *testing.T) {
	s := public(t).Press("enter", "y").Press("tab", "tab").Type("rao").Press("ctrl+s").Press("v", "2", "enter", "5", "enter", "0", "enter")
	s.Shows("Lost, 2 for, 5 against, 0 abstained: the public stays.").Press("enter").Shows("PUBLIC SESSION").Press("tab", "home").Shows("LOST 2 for").Press("tab")
	// It is not moved again, and the officer may still close the item, or open it.
	s.Press("up", "enter").Press("down", "enter").Hides("Move to exclude")
	s.Press("X").Shows("what the public reads …", "open it to the public …").Press("down", "enter").Says("Open it to the public?").Press("y").Says("Opened an item to the public").Hides("exempt 3")
	// Left alone, the question changes nothing.
	public(t).Press("enter", "esc").Says("Nothing was changed.").Shows("PUBLIC SESSION").Command("exclude the public").Shows("Exclude the public from item 5").Press("esc")
	s = public(t).Press("enter", "y", "tab").Type(" Too.").Press("esc").Says("kept as a draft").Command("typed and not saved").Press("W", "y").Shows("Exclude the public from").Press("enter")
	s.Hides("Too.").Press("tab", "W", "y").Shows("Too.").Press("shift+tab")
	s.Press(" ").Shows("none: the public may read it").Type("another").Press("enter").Shows("Under which paragraph?").Type("9").Press("enter").Press("ctrl+s").Shows("under", "paragraph 9")
}

func TestAnEntryIsMadeExempt(t *testing.T) {
	s := live(t).Press("f7").Type("The bidder is insolvent.").Press("enter", "tab", "X").Shows("Exempt under which paragraph?").Press("1", "enter").Shows("what the public reads", "Empty: only that an exempt matter").Press("enter")
	s.Shows("⊘ exempt 1")
	n := minutes(t, s)[0]
	if n.Exempt != "1" || n.OpenText != "" {
		t.Errorf("the entry is %+v", n)
	}
	s.Press("X", "enter").Type("Advice was given.").Press("enter").Press("enter").Shows("Edit:", "Advice was given.", "1 relating to any individual").Press("esc")
	s.Press("X").Type("confidential").Press("enter", "esc").Says("Nothing was changed.").Press("X").Type("confidential").Press("enter", "enter").Shows("⊘ exempt confidential")
	s.Press("tab", "m").Type("that it be so").Press("ctrl+s", "tab", "X").Says("A motion is as closed as its item")
	s.Press("6", "X").Says("means nothing on this tab")
}

// The session can be changed from everywhere: it asks once.
func TestTheSessionFromEverywhere(t *testing.T) {
	for _, keys := range [][]string{
		{"1"}, {"2"}, {"3"}, {"4"}, {"6"}, {"9"}, {"8", "a"}, {"8", "m", "a", "ctrl+s", "v"}, {"8", "m", "a", "ctrl+s", "v", "n"}, {"6", "t"},
	} {
		live(t).Press(keys...).Press("x").Says("Let the public in?").Press("y").Shows("PUBLIC SESSION").Says("Ctrl+Z undoes it.")
	}
	// What was being typed is withheld from the public that comes in, until the
	// officer shows it.
	for _, keys := range [][]string{{"8", "m"}, {"6", "n"}, {"6", "enter"}, {"f7"}, {"6", "n", "f8"}, {"8", "X", "1", "enter"}} {
		s := live(t).Press(keys...).Type("words").Press("ctrl+p").Type("session").Press("enter", "y").Shows("PUBLIC SESSION")
		switch keys[len(keys)-1] {
		case "f7", "f8":
			s.Shows("withheld (5 characters)").Press("y")
		default:
			s.Hides("words").Press("W", "y")
		}
		s.Shows("words")
		if got := minutes(t, s); len(got) != 1 || got[0].At.IsZero() || got[0].Text != "The meeting went into public session." {
			t.Errorf("after %q the minutes hold %+v", keys, got)
		}
	}
	s := meeting(t).Press("x").Says("No meeting is live").Press("8", "enter", "x").Says("Begin in public?").Press("y").Command("open the meeting").Shows("PUBLIC SESSION")
	s.Command("close the meeting").Press("esc", "8", "x").Says("its session stays as it was").Press("1", "x").Says("No meeting is live")
	open(t).Press("x").Says("There is no meeting yet")
}

// A tie asks for the casting vote, and says whose it is.
func TestATieAsksForTheCastingVote(t *testing.T) {
	s := live(t).Command("next item").Press("a", "end", "l", "esc", "m").Type("that it be so").Press("ctrl+s", "v", "3", "enter", "3", "enter", "enter")
	s.Shows("Tied, 3 for, 3 against, 0 abstained: Cllr Asha Rao, in the chair, may", "f casting vote for a casting vote against").Press("a").Shows("Lost, 3 for, 3 against").Press("esc")
	s.Press("m").Type("that it be otherwise").Press("ctrl+s", "v", "n", "f", "f", "f", "a", "a", "a").Shows("Tied, 3 for, 3 against").Press("up").Shows("▶ Cllr Frank Moss").Press("s").Shows("Carried, 3 for, 2 against, 1 abstained.")
}

// The block of the exclusion knows the paragraph of the item.
func TestTheBlockOfTheExclusion(t *testing.T) {
	s := public(t).Press("enter", "esc", "f7").Type(";excl ").Press("enter").Says("Captured a resolution")
	all := minutes(t, s)
	n := all[len(all)-1]
	if !strings.Contains(n.Text, "paragraph 3 of Schedule 12A") || n.Exempt != "" || n.Type != model.Resolved {
		t.Errorf("%+v", n)
	}
}

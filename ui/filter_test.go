package ui_test

import (
	"strings"
	"testing"
)

func TestFilterAsYouType(t *testing.T) {
	s := open(t).Press("6", "/").Shows("Filter:").Type("ward").Shows("Filter: ward", "Publish how long", "Train six wardens", "Work with schools").Hides("Print the leaflet")
	s.Type("ens").Shows("Train six wardens").Hides("Publish how long")
	s.Press("backspace", "backspace", "backspace").Shows("Publish how long")
	s.Press("enter").Shows("3 of 12 actions", "Showing with “ward”")
	s.Press("home", "j", "r", "b")
	if got := action(t, s, 5).Rating; got != "blue" {
		t.Errorf("rating the second of the filtered rows set %q on the sixth action", got)
	}
	s.Press("esc").Shows("12 actions")
	s.Press("/").Type("no such words").Shows("Nothing here matches.").Press("r", "enter", "r").Says("No action is selected.")
	s.Press("esc").Shows("12 actions").Press("/").Type("x").Press("esc").Shows("12 actions")
}

// Words of a filter may stand in any field, in any order and case.
func TestFilterReadsAllFields(t *testing.T) {
	s := open(t).Press("6")
	for _, words := range []string{"FIGURES wards", "website quarter", "1.1", "clearing waste publish"} {
		s.Press("/").Type(words).Shows("Publish how long").Press("esc")
	}
}

func TestFilterByWhatIsLate(t *testing.T) {
	s := open(t).Press("6", "f").Shows("Show only …", "everything", "late").Type("late").Press("enter")
	s.Shows("5 of 12 actions", "Showing late:", "Publish how long", "Buy a second", "Put cameras", "Review the level", "Print the leaflet")
	s.Press("f").Type("everything").Press("enter").Shows("12 actions").Hides("Showing")
	for filter, want := range map[string]string{
		"rated Green": "3 of 12", "lead TW": "4 of 12", "section 2": "4 of 12", "not rated": "5 of 12", "better than": "1 of 12", "next 28 days": "2 of 12",
	} {
		s.Press("f").Type(filter).Press("enter").Shows(want).Press("esc").Shows("12 actions")
	}
}

func TestFilterAndWordsTogether(t *testing.T) {
	s := open(t).Press("6", "f").Type("late").Press("enter").Press("/").Type("mk").Press("enter")
	s.Shows("2 of 12 actions", "late, with “mk”").Press("esc").Shows("12 actions")
}

func TestOrder(t *testing.T) {
	s := open(t).Press("6", "o").Shows("Order by …", "days late").Type("days late").Press("enter").Shows("by days late")
	inOrder(t, s.Screen(), "Buy a second", "Review the level", "Publish how long")
	s.Press("J").Says("choose your own order")
	s.Press("o").Type("your own").Press("enter").Hides("by days late")
	inOrder(t, s.Screen(), "Publish how long", "Buy a second", "Put cameras")
	s.Press("o").Type("worst").Press("enter")
	inOrder(t, s.Screen(), "2.4", "1.2", "2.1", "1.1")
}

func inOrder(t *testing.T, shown string, texts ...string) {
	t.Helper()
	at := -1
	for _, text := range texts {
		next := strings.Index(shown, text)
		if next <= at {
			t.Fatalf("%q does not follow:\n%s", text, shown)
		}
		at = next
	}
}

func TestMoveRows(t *testing.T) {
	s := open(t).Press("3", "J").Says("Ctrl+Z undoes it.")
	inOrder(t, s.Screen(), "Tri-partite meeting", "Scoping of the review")
	s.Press("alt+down", "K", "alt+up")
	inOrder(t, s.Screen(), "Scoping of the review", "Tri-partite meeting")
	s.Press("K").Says("It is the first already.").Press("G", "J").Says("It is the last already.")
}

func TestFilterTakesAPaste(t *testing.T) {
	open(t).Press("6", "/").Paste("leaf\x1blet\n").Shows("Print the leaflet").Hides("Publish how long")
}

package ui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/send"
	"council/scrutiny/ui/simulate"
)

// sentOn is when the files of these tests were sent.
var sentOn = time.Date(2026, time.November, 1, 9, 0, 0, 0, time.UTC)

// actionOf returns the ID of the action of a story that begins so.
func actionOf(t *testing.T, story simulate.Story, begins string) model.ID {
	t.Helper()
	r := model.NewReview("review1")
	for _, c := range story {
		next, _, err := model.Apply(r, c, model.Stamp{At: sentOn, Who: "Sam"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	for a := range r.Actions() {
		if strings.HasPrefix(a.Text, begins) {
			return a.ID
		}
	}
	t.Fatalf("no action begins %q", begins)
	return 0
}

func set(t *testing.T, story simulate.Story, begins, field, text string) model.Change {
	t.Helper()
	return model.Set{IDs: []model.ID{actionOf(t, story, begins)}, Values: []model.Value{{Field: field, Text: text}}}
}

// cameBack opens a book whose tracker was sent out. The files of Jo Bell and Mina
// Khan came back: three cells were changed there and here, others there alone.
func cameBack(t *testing.T, width, height int) (*simulate.Simulation, map[string]*intake.Source) {
	t.Helper()
	story, files := simulate.SentOut(simulate.FlyTipping(), sentOn)
	story = append(
		story,
		set(t, story, "Publish how long", "timetable", "31 December 2026"),
		set(t, story, "Clear hot spots", "action", "Clear all hot spots within one working day"),
		set(t, story, "Put cameras", "action", "Put cameras at the six worst places"),
	)
	jo, mina := files["Jo Bell"], files["Mina Khan"]
	simulate.Fill(jo, "Publish how long", "Timetable", "30 November 2026")
	simulate.Fill(jo, "Publish how long", send.PositionColumn, "Twelve of fourteen wards are in.")
	simulate.Fill(jo, "Clear hot spots", send.PositionColumn, "Done in eight of ten cases.")
	simulate.Fill(jo, "Clear hot spots", "Action", "Clear hot spots within two working days")
	simulate.AddRow(jo, "Mend the weighbridge at the depot")
	simulate.Drop(jo, "Buy a second")
	simulate.Fill(mina, "Report prosecutions", send.PositionColumn, "The report went to the panel in October.")
	simulate.Fill(mina, "Put cameras", "Action", "Put cameras at the five worst places and sign them")
	s := simulate.New(t, width, height, simulate.Options{Reviews: []simulate.Story{story}})
	for name, src := range files {
		s.Office.Files["/back/"+name+".xlsx"] = src
	}
	for name := range files {
		if name != "Jo Bell" && name != "Mina Khan" {
			delete(s.Office.Files, "/back/"+name+".xlsx")
		}
	}
	return s, files
}

func tracked(s *simulate.Simulation) []string {
	var all []string
	for a := range s.Desk.Review().Actions() {
		p, _ := a.Position()
		all = append(all, a.Text+" | "+a.When.Words+" | "+p.Text+" | "+string(a.Rating))
	}
	return all
}

// Files that leads filled in are settled line by line and applied as one change,
// which one undo takes back; the same files again change nothing.
func TestFilesComeBack(t *testing.T) {
	s, _ := cameBack(t, 80, 24)
	before, commits := tracked(s), s.Desk.Commits
	s.Press("6", "B").Shows("Take back what was sent out").Type("/back").Press("enter")
	s.Shows("Take back 2 files", "Jo Bell.xlsx, from Jo Bell", "? settle", "✓ theirs", "new row", "missing", "3 to apply, 4 to settle", "1 row missing; 4 unchanged")
	s.Shows("changed there and here", "As sent", "[-")
	s.Press("a", "b", "a", "h").Shows("6 to apply, 0 to settle, 1 kept as ours").Press("enter")
	s.Shows("Taken back", "6 lines were applied, 1 kept as ours", "Who has still not answered", "Tom Wills")
	if s.Desk.Commits != commits+1 {
		t.Errorf("%d changes were written", s.Desk.Commits-commits)
	}
	got := strings.Join(tracked(s), "\n")
	for _, want := range []string{
		"Publish how long clearance takes in each ward | 30 November 2026 | Twelve of fourteen wards are in.",
		"Clear all hot spots within two working days", "Mend the weighbridge at the depot", "Put cameras at the six worst places |", "Buy a second caged vehicle",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the tracker lacks %q:\n%s", want, got)
		}
	}
	after := tracked(s)
	s.Press("esc", "B").Type("/back").Press("enter").Shows("0 to apply, 0 to settle").Press("enter").Says("There is nothing to take back")
	if !slices.Equal(tracked(s), after) || s.Desk.Commits != commits+1 {
		t.Error("the same files changed something again")
	}
	s.Press("ctrl+z")
	if got := tracked(s); !slices.Equal(got, before) {
		t.Errorf("one undo leaves\n%s\nof\n%s", strings.Join(got, "\n"), strings.Join(before, "\n"))
	}
}

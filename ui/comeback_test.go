package ui_test

import (
	"math/rand/v2"
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
	for a := range simulate.Told(story).Actions() {
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
	return cameBackTo(t, simulate.FlyTipping(), width, height)
}

func cameBackTo(t *testing.T, story simulate.Story, width, height int) (*simulate.Simulation, map[string]*intake.Source) {
	t.Helper()
	story, files := simulate.SentOut(story, sentOn)
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
	s.Shows("Take back 2 files", "Jo Bell: Jo Bell.xlsx", "? settle", "✓ theirs", "new row", "missing", "3 to apply, 4 to settle", "1 row missing; 4 unchanged")
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

// The help over the page is no place from which the review behind is undone.
func TestUndoInTheHelpOverWhatCameBack(t *testing.T) {
	s, _ := cameBack(t, 80, 24)
	s.Press("6", "B").Type("/back").Press("enter", "a")
	before := s.Desk.Review().Revision
	s.Press("f1").Shows("Keys in: Take back 2 files").Press("ctrl+z")
	s.Press("esc", "ctrl+p").Type("what every key").Press("enter", "ctrl+z", "esc")
	if now := s.Desk.Review().Revision; now != before {
		t.Errorf("revision %d became %d", before, now)
	}
	s.Press("ctrl+z").Says("The last decision is taken back.")
	s.Press("esc", "f1").Press("ctrl+z")
	if s.Desk.Review().Revision == before {
		t.Error("in the help over a tab nothing is undone")
	}
}

// Esc loses nothing that was decided: the same files, or the draft, go on with it.
func TestDecisionsAreKept(t *testing.T) {
	s, _ := cameBack(t, 80, 24)
	s.Press("6", "B").Type("/back").Press("enter", "esc").Says("Nothing was taken back.")
	s.Press("B").Type("/back").Press("enter", "h", "e").Paste(" in all wards").Press("ctrl+s").Shows("✓ edited", "1 kept as ours").Press("esc").Says("kept as a draft")
	s = simulate.Reopen(t, 80, 24, s)
	s.Command("typed and not saved").Shows("Taking back 2 files: 2 decisions").Press("enter").Shows("– ours", "✓ edited", "4 to apply, 2 to settle, 1 kept as ours")
	s.Press("ctrl+z").Says("Nothing was decided here yet")
	s.Press("a", "ctrl+z").Says("The last decision is taken back.").Shows("4 to apply, 2 to settle")
	s.Press("enter").Says("2 lines are not settled").Press("esc").Says("Nothing was changed").Press("enter", "y").Shows("Taken back", "4 lines were applied", "2 lines were not settled")
	if len(s.Desk.Drafts()) != 0 {
		t.Errorf("drafts are left: %v", s.Desk.Drafts())
	}
	s.Press("esc").Press("6", "B").Type("/back").Press("enter").Shows("0 to apply, 2 to settle").Hides("1.1")
}

// A whole lead is taken with one key; a rating stays a proposal, and so does what
// two rows say in different ways.
func TestWholeLeadAndWhatIsLeft(t *testing.T) {
	s, files := cameBack(t, 160, 45)
	simulate.Fill(files["Mina Khan"], "Report prosecutions", send.RatingColumn, "Amber")
	simulate.Fill(files["Mina Khan"], "Agree with landlords", "Timetable", "1 March 2027")
	simulate.Fill(files["Jo Bell"], "Agree with landlords", "Timetable", "1 April 2027")
	s.Press("6", "B").Type("/back").Press("enter").Shows("Amber proposed; yours is Green", "twice", "3 to apply, 7 to settle")
	s.Press("l").Says("Took 3 more lines of this lead. 1 is left for you").Shows("6 to apply, 4 to settle")
	s.Press("c").Shows("another line says otherwise", "Elsewhere 1 March 2027").Press("a").Shows("– ours", "7 to apply, 2 to settle, 1 kept as ours")
	s.Press("l", "c").Shows("They propose Amber", "Your rating Green", "8 to apply, 1 to settle").Press("b").Says("Both cannot be taken here").Press("e").Says("A rating is taken or left")
	s.Press("enter").Says("1 line is not settled").Press("y").Shows("8 lines were applied")
	if got := strings.Join(tracked(s), "\n"); !strings.Contains(got, "in October. | green") || !strings.Contains(got, "shared courts | 1 April 2027") {
		t.Errorf("the tracker is\n%s", got)
	}
	s.Press("esc", "B").Type("/back/Mina Khan.xlsx").Press("enter").Shows("They propose Amber").Press("a", "enter").Shows("1 line was applied")
	if got := strings.Join(tracked(s), "\n"); !strings.Contains(got, "in October. | amber") {
		t.Errorf("the rating was not taken:\n%s", got)
	}
}

// What cannot be taken back is said, and the rest goes on.
func TestFilesThatAreRefused(t *testing.T) {
	s, files := cameBack(t, 80, 24)
	s.Office.Files["/back/rota.csv"] = &intake.Source{Name: "rota.csv", Format: intake.CSV}
	other := *files["Tom Wills"]
	other.Identity = []intake.Property{{Name: send.ReviewProperty, Value: "elsewhere"}}
	s.Office.Files["/other.xlsx"] = &other
	s.Press("6", "B", "ctrl+s").Shows("cannot be empty").Type("/other.xlsx").Press("enter").Says("is of a review that this book does not hold")
	s.Press("ctrl+a").Paste("/none.xlsx").Press("enter").Says("There is no file at")
	s.Press("esc", "B").Type("/back").Press("enter").Shows("Take back 2 files").Press("end").Shows("Not taken back", "Rota.csv holds no table").Press("a").Says("There is nothing to decide on this line")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Press("enter", "y").Says("The disk is full").Shows("3 to apply, 4 to settle")
	s.Desk.Fail(nil)
	s.Press("enter", "y").Shows("Taken back").Press("end").Shows("Rota.csv")
}

// Reading can be cancelled, and nothing comes of it.
func TestTakingBackIsCancelled(t *testing.T) {
	s, _ := cameBack(t, 60, 18)
	s.Press("6", "B").Type("/back").Hold().Press("enter").Says("Looking for the files", "Esc cancels").Step().Says("Reading 1 of 2").Press("esc").Says("Cancelled").Release()
	s.Hides("to apply").Press("esc")
	if s.Desk.Commits != 0 {
		t.Error("something was changed")
	}
}

// Several files are named one a line, or dropped in quotes on one.
func TestSeveralFilesAreNamed(t *testing.T) {
	s, _ := cameBack(t, 80, 24)
	s.Press("6", "B").Paste("/back/Jo Bell.xlsx\n\"/back/Mina Khan.xlsx\"\n").Press("enter").Shows("Take back 2 files").Press("esc")
	s.Press("B").Paste("'/back/Jo Bell.xlsx' '/back/Mina Khan.xlsx'").Press("enter").Shows("Take back 2 files").Press("esc")
	s.Press("B").Paste("'/back/Jo Bell.xlsx'").Press("enter").Shows("Take back Jo Bell.xlsx")
}

// A reply by mail is confirmed line by line; a paragraph can be put to another
// action of the lead.
func TestReplyByMail(t *testing.T) {
	s, _ := cameBack(t, 80, 24)
	s.Command("take back a reply by mail").Shows("Take back a reply by mail").Paste("Hi Sam,\n\n1.2 is going well, nine of ten are cleared in time.\n\nThe vehicle is on the road.\n\nKind regards\nJo Bell\n")
	s.Press("ctrl+s").Shows("Jo Bell: the mail", "? settle", "unclear", "0 to apply, 1 to settle", "They say is going well")
	s.Press("l").Says("taken one by one").Press("enter").Says("Nothing is decided yet")
	s.Press("i").Shows("The paragraph is about …").Type("1.1").Press("enter").Shows("Publish how long", "put there by you").Press("a").Shows("1 to apply")
	s.Press("end", "i").Type("1.4").Press("enter").Shows("1 to apply, 1 to settle").Press("c", "a", "esc").Says("kept as a draft")
	s.Command("typed and not saved").Press("enter").Shows("2 to apply, 0 to settle").Press("enter").Shows("2 lines were applied").Press("esc")
	got := strings.Join(tracked(s), "\n")
	for _, want := range []string{"nine of ten are cleared in time.", "The vehicle is on the road."} {
		if !strings.Contains(got, want) {
			t.Errorf("the tracker lacks %q:\n%s", want, got)
		}
	}
	s.Press("ctrl+z")
	if strings.Contains(strings.Join(tracked(s), "\n"), "on the road") {
		t.Error("one undo did not take the reply back")
	}
}

// While the public may be looking, what came back is withheld until the officer
// asks for it.
func TestWhatCameBackIsNotForTheRoom(t *testing.T) {
	s, _ := cameBackTo(t, simulate.MeetingStory(), 80, 24)
	s.Command("open the meeting").Press("esc", "6", "B").Type("/back").Press("enter").Shows("Jo Bell.xlsx").Press("esc")
	s.Press("8", "x", "y").Shows("PUBLIC SESSION").Press("6", "B").Hides("Files or folder").Shows("withheld")
	s.Press("W", "y").Type("/back").Press("enter").Hides("Jo Bell.xlsx", "Twelve of fourteen").Shows("withheld")
	s.Press("W", "y").Shows("Jo Bell.xlsx", "Twelve of fourteen")
}

// Somebody presses all keys of the page. Nothing of the tracker changes before it
// is applied, every frame is fit to be shown, and one undo takes all back.
func TestAnyKeysOnWhatCameBack(t *testing.T) {
	keys := []string{"a", "h", "b", "l", "c", "up", "down", "end", "home", "ctrl+z", "e", "ctrl+s", "esc", "enter", "i", "]", "[", "y", "f1", "x"}
	for seed := range uint64(4) {
		size := [][2]int{{60, 18}, {80, 24}, {160, 45}, {40, 10}}[seed]
		random := rand.New(rand.NewPCG(seed, 1))
		s, files := cameBack(t, size[0], size[1])
		simulate.Fill(files["Mina Khan"], "Agree with landlords", "Timetable", "1 March 2027")
		simulate.Fill(files["Jo Bell"], "Agree with landlords", "Timetable", "1 April 2027")
		before := tracked(s)
		s.Press("6")
		for range 60 {
			if !strings.Contains(s.Screen(), "to apply, ") {
				s.Press("esc")
			}
			if !strings.Contains(s.Screen(), "to apply, ") {
				s.Press("esc", "6", "B").Type("/back").Press("enter")
			}
			if s.Press(keys[random.IntN(len(keys))]); s.Desk.Commits > 0 {
				break
			}
			if !slices.Equal(tracked(s), before) {
				t.Fatal("the tracker changed before anything was applied")
			}
		}
		if s.Desk.Commits > 0 {
			s.Press("esc", "ctrl+z")
		}
		if got := tracked(s); !slices.Equal(got, before) {
			t.Errorf("after one undo it is\n%s", strings.Join(got, "\n"))
		}
	}
}

// BenchmarkComeBack presses a key on the page of a file of 1,000 rows, each of
// them changed on both sides.
func BenchmarkComeBack(b *testing.B) {
	story, files := simulate.SentOut(simulate.Tracker(1000), sentOn)
	s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{story}, Unchecked: true})
	for _, src := range files {
		for _, block := range src.Blocks {
			if table, ok := block.(*intake.Table); ok {
				for i := range table.Rows {
					for j := range table.Rows[i].Cells {
						if cell := &table.Rows[i].Cells[j]; strings.HasPrefix(cell.Text, "A report") {
							cell.Text += ", and a picture of each"
						}
					}
				}
			}
		}
		s.Office.Files["/back/"+src.Name] = src
	}
	s.Press("6", "B").Type("/back").Press("enter").Shows("to apply")
	for b.Loop() {
		s.Press("down", "h")
	}
}

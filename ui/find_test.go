package ui_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

func TestFindAnywhere(t *testing.T) {
	s := openProgramme(t, 80, 24).Press("8", "ctrl+f").Shows("Find: anything in this review", "nothing typed yet", "a reference such as 2.1")
	s.Type("camera").Shows("2 found", "Actions", "2.1", "Put cameras", "Risks", "The cameras cost").Type("s cost").Shows("1 found").Hides("Put cameras")
	s.Press("enter").Shows("2 open risks", "Likelihood high").Hides("Find:")
	for words, lands := range map[string]string{
		"fourteen wards": "── 1.1 ──", "mill lane": "2 pieces of evidence", "jo bell": "[People]", "deter those": "[Enquiry]",
		"litter": "[Not in scope]", "waste board": "[Bodies]", "scoping of the review": "11 tasks", "head of street care costs": "[Witnesses]",
	} {
		s.Press("1", "ctrl+f").Type(words).Press("enter").Shows(lands)
	}
	s.Press("1", "ctrl+f").Type("no such words").Shows("Nothing holds all these words.").Press("enter").Says("Nothing is found yet.")
	s.Press("ctrl+u").Shows("nothing typed yet").Paste("WARDENS\nstatements").Shows("1 found").Press("esc").Shows("Needs you")
}

// What is called just so comes first.
func TestFindByReference(t *testing.T) {
	s := openProgramme(t, 80, 24).Press("ctrl+f").Type("2.1").Shows("Called just so", "Put cameras").Press("enter").Shows("12 actions", "── 2.1 ──")
	s.Press("ctrl+f").Type("e2").Shows("Called just so").Press("enter").Shows("── E2 ──")
	held := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory()}})
	hold(held)
	held.Press("esc", "1", "ctrl+f").Type("os.1").Shows("Called just so", "OS.1").Press("enter").Shows("Meeting 1", "the visit be repeated")
	held.Press("1", "ctrl+f").Type("1").Shows("Called just so", "OS.1").Press("down", "down").Press("esc")
	held.Press("1", "ctrl+f").Type("meeting 1").Shows("Called just so").Press("enter").Shows("6 of 9 present")
}

// The parts of recommendations have references too, and what has none is found by
// its words, of whatever kind it is.
func TestFindOfEveryKind(t *testing.T) {
	s := afterReport(t)
	for typed, lands := range map[string]string{"r1a": "── R1a", "f2": "── F2", "r4": "── R4"} {
		s.Press("1", "ctrl+f").Type(typed).Shows("Called just so").Press("enter").Shows(lands)
	}
	story := simulate.Story{model.Begin{Title: "Every kind"}}
	var records []model.Record
	for _, k := range model.Kinds() {
		switch k {
		case model.KindMeeting, model.KindItem, model.KindAttendee, model.KindDeclaration, model.KindMinute, model.KindMotion:
			continue // these belong to a meeting
		default:
		}
		rec := model.New(k)
		for _, f := range model.FieldsOf(k) {
			if f.Type == model.TextField || f.Type == model.LineField {
				if err := f.Set(rec, "zebra "+k.Noun()); err == nil {
					break
				}
			}
		}
		records = append(records, rec)
	}
	s = simulate.New(t, 120, 60, simulate.Options{Reviews: []simulate.Story{append(story, model.Insert{Records: records})}}).Press("ctrl+f").Type("zebra")
	s.Shows("Findings", "Recommendations", "Risks", "Witnesses")
}

// The numbers that imported minutes bring are references.
func TestFindByTheNumberOfAnImportedMinute(t *testing.T) {
	m := &model.Meeting{When: model.Timetable{Words: "12 May 2026"}, State: model.MeetingClosed}
	id := model.Provisional(m, 1)
	item := &model.Item{Meeting: []model.ID{id}, Number: "61/18", Title: "Gritting"}
	at := model.Provisional(item, 2)
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{{
		model.Begin{Title: "Roads"},
		model.Insert{Records: []model.Record{m, item, &model.Minute{Meeting: []model.ID{id}, Item: []model.ID{at}, Type: model.Resolved, Text: "That the maps be published.", Reference: "61/18"}}},
	}}})
	for _, typed := range []string{"61/18", "61"} {
		s.Press("1", "ctrl+f").Type(typed).Shows("Called just so", "Agenda items", "Minutes").Press("enter").Shows("Gritting")
	}
}

// In a public session what the public may not see is not found, nor counted.
func TestFindInPublicSession(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{append(simulate.MeetingStory(),
		model.Insert{Records: []model.Record{&model.Risk{Text: "A risk", Notes: "quietlyheld"}, &model.Passage{Text: "alsoquiet", Source: "a file"}}})}})
	s.Press("ctrl+f").Type("quiet").Shows("2 found").Press("esc")
	s.Command("open the meeting").Press("x", "y").Shows("PUBLIC SESSION")
	s.Press("1", "ctrl+f").Shows("that the public may see").Type("quiet").Shows("0 found", "Nothing holds").Press("esc")
	s.Press("ctrl+f").Type("a risk").Shows("1 found").Press("enter").Shows("1 open risk")
}

func TestFindSeesChanges(t *testing.T) {
	s := openProgramme(t, 80, 24).Press("ctrl+f").Type("new words").Shows("0 found").Press("esc")
	s.Press("7", "n").Type("New words of a risk").Press("ctrl+s").Press("ctrl+f").Type("new words").Shows("1 found").Press("esc", "ctrl+z")
	s.Press("ctrl+f").Type("new words").Shows("0 found")
}

// BenchmarkFindAsTyped types a letter into a search of so many records and takes
// it away again; BenchmarkFindOpens opens the page after each change.
func BenchmarkFindAsTyped(b *testing.B) {
	for _, n := range sizes {
		for _, words := range []string{"", "war", "zeb"} {
			b.Run(fmt.Sprintf("%d actions after %q", n, words), func(b *testing.B) {
				s := bench(b, n).Press("ctrl+f").Type(words)
				b.ResetTimer()
				for b.Loop() {
					s.Type("d").Press("backspace")
				}
			})
		}
	}
}

func BenchmarkFindOpens(b *testing.B) {
	perSize(b, func(b *testing.B, s *simulate.Simulation) {
		for i := 0; b.Loop(); i++ {
			b.StopTimer()
			s.Press("r", []string{"r", "a"}[i%2])
			b.StartTimer()
			s.Press("ctrl+f", "esc")
		}
	})
}

// What is written while the page is open is found at once; an excerpt begins
// with a whole word.
func TestFindFollowsTheReview(t *testing.T) {
	s := open(t).Press("6", "e", "end").Type(" with the zebra crossing at the far end of the market").Press("ctrl+s", "ctrl+f").Type("market")
	s.Shows("1 found", "…end of the market").Press("esc")
	s.Press("g").Hold().Press("delete", "ctrl+f").Type("zebra").Shows("1 found").Release().Shows("0 found")
}

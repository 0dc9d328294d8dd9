package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// answered is a review with three agreed recommendations: one accepted, two
// submitted long ago without an answer.
func answered() simulate.Story {
	return simulate.Story{
		model.Begin{Title: "Answered review", Body: "Panel", Template: model.Blank},
		model.Set{IDs: []model.ID{1}, Values: []model.Value{
			{Field: "stage", Text: "response"}, {Field: "submitted", Text: "1 June 2026"}, {Field: "response_days", Text: "61"}, {Field: "response_basis", Text: "our constitution"},
		}},
		model.Insert{Records: []model.Record{
			&model.Recommendation{Label: "1", Text: "That lamps be mended", State: "agreed"},
			&model.Recommendation{Label: "2", Text: "That figures be published", State: "agreed"},
			&model.Recommendation{Label: "3", Text: "That wardens be trained", State: "agreed"},
			&model.Task{Name: "Write the report", When: model.Timetable{Words: "20 January 2027"}},
		}},
	}
}

func TestEveryReview(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping(), answered()}})
	s.Press("6", "ctrl+o").Shows("Fly-tipping review", "scope · next 30 Nov · 5 late", "Answered review", "response · next 20 Jan 2027 · 3 late", "Scorecard", "Begin a new review")
	s.Type("scorecard").Press("enter").Shows("what came of the recommendations", "Answered review", "Recommendations 3", "No answer 3", "Actions 12", "All 2 reviews").Press("esc")
	s.Press("ctrl+o").Type("fly").Press("enter").Shows("Actions 12", "● Scope")
	simulate.Reopen(t, 80, 24, s).Shows("Fly-tipping review").Press("ctrl+o").Type("answered").Press("enter").Shows("● Response")
	simulate.Reopen(t, 80, 24, s).Shows("Answered review")
}

func TestOverviewOfAResponse(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {160, 45}} {
		s := simulate.New(t, size[0], size[1], simulate.Options{Reviews: []simulate.Story{answered()}})
		s.Shows("● Response", "Held up: 3 responses are late", "Ahead: Nov ·", "Jan ▌1", "3 responses are late: R1, R2, R3", "113 days", "hang in the air")
	}
}

// Tab goes to the dates, and each of them is a door.
func TestOverviewDatesAreDoors(t *testing.T) {
	s := open(t).Shows("Next 28 days", "Mon 30 Nov").Press("tab", "enter").Shows("── 3.1 ──")
	s.Press("1", "down", "down", "enter").Shows("── 1.4 ──")
	s.Press("1", "tab", "enter").Shows("1 of 12 actions")
	simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{{model.Begin{Title: "Bare", Template: model.Blank}}}}).
		Press("tab").Says("Nothing is late").Press("down", "up", "home", "end")
}

// Another book is opened, or begun, in the place of this one, which is closed; a
// book that cannot be opened changes nothing.
func TestAnotherBook(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	first := s.Desk
	s.Office.Book("/books/b.scrutiny", answered())
	s.Press("ctrl+o").Type("another book").Press("enter").Type("/books/none.scrutiny").Press("enter").Says("There is no book").Shows("/books/none.scrutiny")
	s.Press("ctrl+u").Type(first.Path()).Press("enter").Says("is the one that is open")
	if first.Closed {
		t.Fatal("the book was closed for one that cannot be opened")
	}
	s.Press("ctrl+u").Type("/books/b.scrutiny").Press("enter").Shows("Answered review", "● Response").Hides("Fly-tipping")
	if !first.Closed {
		t.Error("the first book is still open")
	}
}

// A book of its own begins with a template that was saved in the open one.
func TestNewBookFromOwnTemplate(t *testing.T) {
	story := append(simulate.FlyTipping(), model.SaveTemplate{Name: "Our scope"})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
	want := s.Desk.Review().Counts()["questions"]
	s.Press("ctrl+o").Type("of its own").Press("enter").Type("Parks").Press("tab", "tab", "tab", "left").Shows("‹ Our scope (").Press("ctrl+s").Shows("Parks")
	d := s.Office.Books["/documents/parks.scrutiny"]
	if d == nil || want == 0 || d.Review().Counts()["questions"] != want {
		t.Fatalf("%+v", d)
	}
	if !s.Desk.Closed {
		t.Error("the first book is still open")
	}
}

// No book is left while a meeting in it is live.
func TestLiveMeetingKeepsItsBook(t *testing.T) {
	story := append(simulate.FlyTipping(), model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 July 2026"}}})
	story = append(story, model.OpenMeeting{ID: model.IDOf(simulate.Told(story).Of(model.KindMeeting)[0])})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
	s.Press("ctrl+o").Type("another book").Press("enter").Says("“Fly-tipping review” is live: close it first").Type(" ").Shows("Reviews in")
}

package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// stage is what the room sees: in this window while the officer has put it
// there, and in a second one. It is made of slides, and slides of the public
// projection alone; nothing of the program stands on it.
type stage struct {
	app   *App
	shows showing
	blank bool // the room sees the council's name and nothing else
	first bool // the program was started on a neutral screen: no key was pressed yet
	card  bool // the test card shows
	asked map[private]bool

	deck  deck
	size  projector.Size
	big   bigLetters
	probe func(columns int) tea.Cmd

	// below is how many layers wait behind the picture. Those above them are
	// worked in the line below it.
	below    int
	question screen.Layer // whether to show a private session
	hidden   bool         // the officer's line
	said     string       // in that line, until the next key
	kept     notice       // said while the picture showed: for the officer alone
	speaking speaking
}

// showing says what this window shows.
type showing uint8

const (
	showsTabs    showing = iota // the officer's tabs
	showsCurtain                // the council's name, because F6 was pressed
	showsPicture                // what the room sees
)

// private is a meeting whose private session was agreed to be shown.
type private struct {
	review  model.ReviewID
	meeting model.ID
}

// speaking is who speaks to an item.
type speaking struct {
	review        model.ReviewID
	meeting, item model.ID
	name          string
}

func newStage(a *App, o Options) stage {
	set := o.Office.Settings()
	return stage{app: a, probe: o.Big, asked: map[private]bool{}, first: set.Start == StartNeutral, hidden: set.Line == LineHidden}
}

// covers says that this window shows the room's picture, and no tab.
func (s *stage) covers() bool { return s.shows != showsTabs || s.first || s.card }

// toggle puts the picture on this window, or takes it away. A private session
// is shown only after the officer was asked, once in a meeting.
func (s *stage) toggle() tea.Cmd {
	a := s.app
	switch {
	case a.desk == nil:
		a.Say("No book is open, so there is nothing to show yet.")
		return nil
	case s.shows == showsPicture:
		s.leave()
		return nil
	}
	if s.withheld() {
		s.agree(s.enter)
		return nil
	}
	return s.enter()
}

// enter puts the picture on this window.
func (s *stage) enter() tea.Cmd {
	if s.shows == showsTabs {
		s.cover(showsPicture)
	}
	s.shows, s.blank = showsPicture, false
	s.size.Page = 0
	return s.ask()
}

// cover hides the tabs and what lies above them, but for the layers on top that
// can be worked in one line.
func (s *stage) cover(as showing) {
	a := s.app
	a.hide(binding.Projector)
	s.shows, s.said, s.kept, a.said = as, "", notice{}, notice{}
	s.below = len(a.layers)
	for s.below > 0 && forRoom(a.layers[s.below-1]) {
		s.below--
	}
}

// leave shows the tabs again, and what was said for the officer alone.
func (s *stage) leave() {
	s.shows, s.below = showsTabs, 0
	s.blank = s.blank && s.watched()
	s.app.said, s.kept = s.kept, notice{}
}

// curtains blanks the picture that the room sees, wherever that is. Where it
// sees this window alone, this window is blanked.
func (s *stage) curtains() {
	switch {
	case s.shows == showsCurtain:
		s.leave()
		s.blank = false
	case s.watched() && s.withheld():
		s.agree(func() tea.Cmd {
			s.blank = false
			return nil
		})
	case s.shows == showsPicture || s.watched():
		s.blank = !s.blank
	default:
		s.cover(showsCurtain)
		s.blank = true
	}
}

// watched says that the room has a window of its own.
func (s *stage) watched() bool { return s.app.audience != nil && s.app.audience.Watching() }

// forRoom says that a layer can be worked below the picture.
func forRoom(l screen.Layer) bool {
	b, ok := l.(screen.Brief)
	if !ok {
		return false
	}
	_, ok = b.Brief(leastWidth)
	return ok
}

// admit takes a layer that was pushed while the picture shows. What is not for
// the room waits behind it.
func (s *stage) admit(l screen.Layer) {
	a := s.app
	if forRoom(l) {
		a.layers = append(a.layers, l)
		return
	}
	a.layers = append(a.layers[:s.below:s.below], append([]screen.Layer{l}, a.layers[s.below:]...)...)
	s.below++
	s.said = "A page waits behind the picture: F5 leaves the picture and shows it."
}

// hold keeps what is said to the officer until the picture is gone: it may name
// what the room must not read.
func (s *stage) hold(n notice) {
	s.kept = n
	if n.warning {
		s.said = "There is a message for you: F5 leaves the picture and shows it."
	}
}

// chooseSpeaker asks who is speaking.
func (s *stage) chooseSpeaker() {
	a := s.app
	m := a.review.LiveMeeting()
	if m == nil {
		a.Say("No meeting is live, so nobody is speaking.")
		return
	}
	var item model.ID
	if len(m.Current) > 0 {
		item = m.Current[0]
	}
	pick := func(name string) func() tea.Cmd {
		return func() tea.Cmd {
			s.speaking = speaking{a.review.ID, m.ID, item, name}
			if name != "" {
				a.Say(fmt.Sprintf("The room reads that %s is speaking, until the next item.", name))
			}
			return nil
		}
	}
	choices := []record.Choice{{Label: "nobody", Pick: pick("")}}
	for _, who := range a.review.Sitting(m.ID).Attendees() {
		choices = append(choices, record.Choice{Label: who.Name, Detail: who.Post, Pick: pick(who.Name)})
	}
	a.Push(record.NewChooser(a, "Who is speaking?", choices).ForRoom())
}

// speaker returns who is speaking to the item that is being taken.
func (s *stage) speaker(m *model.Meeting) string {
	if m == nil || len(m.Current) == 0 || s.speaking.item != m.Current[0] || s.speaking.meeting != m.ID || s.speaking.review != s.app.review.ID {
		return ""
	}
	return s.speaking.name
}

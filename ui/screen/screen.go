// Package screen is the leaf that the root and the screens share: what a screen
// is, what a layer above it is, and what both may ask of the program. It knows
// neither the root nor any screen, so that screens never import each other.
package screen

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/capture"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/theme"
)

// View is what a screen or a layer shows: as many lines as it was given, each
// exactly as wide as it was given, and where the cursor stands.
type View struct {
	Lines      []string
	X, Y       int
	ShowCursor bool
}

// Hint is one key and its word in the footer.
type Hint struct{ Key, Label string }

// HintOf returns the hint of a command.
func HintOf(c binding.Command) Hint {
	b := binding.For(c)
	return Hint{Key: b.Key(), Label: b.Label}
}

// Hints returns the hints of commands.
func Hints(commands ...binding.Command) []Hint {
	hints := make([]Hint, 0, len(commands))
	for _, c := range commands {
		if h := HintOf(c); h.Key != "" {
			hints = append(hints, h)
		}
	}
	return hints
}

// Screen is one tab. It draws the body: between the line of tabs and the
// footer.
type Screen interface {
	// Refresh tells the screen that the review has changed, or is another.
	Refresh()
	// Do carries out a command; ok is false where it means nothing here. A
	// command that cannot act says why through the host.
	Do(c binding.Command) (cmd tea.Cmd, ok bool)
	// View draws the screen in a box of width by height cells.
	View(width, height int) View
	// Hints are the keys that matter here, the most important first.
	Hints() []Hint
}

// Typer is a screen that has a line with the cursor in it, such as a filter.
type Typer interface {
	// Typing says that letters are text now.
	Typing() bool
	// Type takes a key that is text, or that edits text; ok is false where the
	// key means nothing to the line.
	Type(key tea.KeyMsg) (ok bool)
	// Paste takes pasted text.
	Paste(text string)
}

// Placement says where a layer stands.
type Placement uint8

// The placements of layers.
const (
	Page   Placement = iota // in place of the screen's body
	Panel                   // in a box over the body
	Bottom                  // in place of the footer's line alone
	Foot                    // in the lines of the capture line, above the footer
)

// Layer is something that lies over the screen and takes all keys: a form, a
// question, a list to choose from. It leaves by calling its host's Close.
type Layer interface {
	Placement() Placement
	// Size is the box that a Panel wants, within the given one.
	Size(width, height int) (w, h int)
	Key(key tea.KeyMsg) tea.Cmd
	Paste(text string) tea.Cmd
	View(width, height int) View
	Hints() []Hint
	// Title names the layer on the line of what the view shows.
	Title() string
}

// Untyped is a layer in which no text is typed: undo and redo are the review's
// there too.
type Untyped interface{ Untyped() }

// Private is a layer that is not for the room: while it may be looking, the
// layer stands there as withheld until the officer asks for it.
type Private interface{ Private() bool }

// Brief is a layer that can be worked in one line below the picture that the
// room sees. But for what is being typed, the line holds nothing that the room
// may not read.
type Brief interface {
	// Brief draws the layer in one line of that width. ok is false where the
	// layer is not for the room: it waits behind the picture.
	Brief(width int) (line View, ok bool)
}

// Target says where a door leads: a tab, a view of it, a filter, a record.
type Target struct {
	Tab    binding.Command
	View   string
	Filter string
	ID     model.ID
}

// The names of filters that other screens lead to.
const (
	FilterLate      = "late"
	FilterDisagrees = "rated better than their dates"
	FilterUnrated   = "not rated"
	FilterSoon      = "due in the next 28 days"
	FilterCompleted = "position says completed, not rated"
	FilterNoLead    = "without a lead"
	FilterSignedOff = "signed off"
	FilterBareRisk  = "nothing is done about it"
	FilterAwaited   = "not answered in this round"
	FilterAsked     = "sent to a lead, not answered"
	FilterLoose     = "hangs in the air"
)

// The names of views that other screens lead to.
const (
	ViewTasks           = "Tasks"
	ViewLog             = "Evidence log"
	ViewCoverage        = "Coverage"
	ViewFindings        = "Findings"
	ViewRecommendations = "Recommendations"
	ViewResponses       = "Responses"
	ViewSilence         = "No answer"    // the recommendations without one, on tab 5
	ViewClosed          = "Closed texts" // on tab 8
	ViewUnresolved      = "Names nobody is known by"
)

// Goer is a screen that can be entered at a target.
type Goer interface{ Go(t Target) }

// Host is what screens and layers may ask of the program.
type Host interface {
	// Review is the review as it is, to be changed; Shown is what is drawn of
	// it. In a public session that is the public projection: whatever is on the
	// screen, and whatever is counted, found or named there, comes from it.
	Review() *model.Review
	Shown() *model.Review
	Sight() *sight.Sight
	Now() time.Time
	Today() timetable.Day
	Theme() *theme.Theme
	// Council is the name of the council, as the settings have it.
	Council() string
	// ReadOnly says why nothing can be changed, or is empty.
	ReadOnly() string
	// Commit applies a change and writes it. The toast tells of it once it is on
	// the disk; then is called with the outcome and may be nil.
	Commit(c model.Change, then func(error) tea.Cmd) tea.Cmd
	// Spend is Commit for a change that was typed and kept as a draft under a
	// key: the draft goes with the change that is made of it, both or neither.
	Spend(key string, c model.Change, then func(error) tea.Cmd) tea.Cmd
	// Push puts a layer on top; Close takes the top one away.
	Push(l Layer)
	Close()
	// Dismiss takes a layer away whatever lies above it: for what is done beside
	// the screen and ends at any time.
	Dismiss(l Layer)
	// Say shows a sentence until the next key that does something; Warn shows
	// one that stays until it was seen.
	Say(sentence string)
	Warn(sentence string)
	// Visit goes to another place.
	Visit(t Target)
	// Run carries out a command as its key would.
	Run(c binding.Command) tea.Cmd
	// Blocks are the texts that the officer keeps, by the words that stand for
	// them.
	Blocks() capture.Blocks
	// Copy puts text on the terminal's clipboard and into a file whose path is
	// said.
	Copy(text string) tea.Cmd
	// History reads what happened to a record; 0 is the whole review.
	History(id model.ID, then func([]*model.Entry, error) tea.Cmd) tea.Cmd
	// AsAt reads the review as it was at a moment; it is nil where the review had
	// not begun.
	AsAt(moment time.Time, then func(*model.Review, error) tea.Cmd) tea.Cmd
	// SaveDraft keeps what is being typed; an empty text drops it.
	SaveDraft(key, text string)
	// Draft returns what was kept under a key.
	Draft(key string) string
	Drafts() map[string]string
}

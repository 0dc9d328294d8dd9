// Package binding holds every key of the program, declared once: the footer,
// the help page, the command palette, the README and the dispatch are made from
// this table. It does not know what a command does.
package binding

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
)

// Command is one thing that a key can ask for.
type Command string

// The commands.
const (
	TabOverview Command = "overview"
	TabScope    Command = "scope"
	TabPlan     Command = "plan"
	TabEvidence Command = "evidence"
	TabFindings Command = "findings"
	TabActions  Command = "actions"
	TabRisks    Command = "risks"
	TabMeetings Command = "meetings"
	TabPeople   Command = "people"
	NextView    Command = "next view"
	LastView    Command = "previous view"

	Up       Command = "up"
	Down     Command = "down"
	PageUp   Command = "page up"
	PageDown Command = "page down"
	Home     Command = "first"
	End      Command = "last"
	ReadDown Command = "read on"
	ReadUp   Command = "read back"

	Open     Command = "open"
	Back     Command = "back"
	New      Command = "new"
	Edit     Command = "edit"
	Remove   Command = "remove"
	Mark     Command = "mark"
	MoveUp   Command = "move up"
	Save     Command = "save"
	Discard  Command = "discard"
	MoveDown Command = "move down"

	Find     Command = "find"
	Filter   Command = "filter"
	FilterBy Command = "filter by"
	OrderBy  Command = "order by"

	Rate          Command = "rate"
	Position      Command = "position"
	PutOffTask    Command = "put off a task"
	Timeline      Command = "timeline"
	MatrixStages  Command = "stages of the matrix"
	Weigh         Command = "weigh the topic"
	Rationale     Command = "why this topic"
	RateCompleted Command = "rate completed"
	PutOff        Command = "put off"
	OpenRound     Command = "monitoring round"
	RunThrough    Command = "run through"
	CloseRound    Command = "close round"
	RoundRatings  Command = "ratings by round"
	ThenAndNow    Command = "then and now"
	Files         Command = "files"
	SendOut       Command = "send out"
	Sendings      Command = "sendings"
	WitnessLetter Command = "witness letter"
	WitnessNote   Command = "witness note"
	Alias         Command = "alias"
	CloseRisk     Command = "close risk"
	SetScheme     Command = "scheme"
	SetHouse      Command = "house style"
	SetLook       Command = "look of papers"
	ShowColumns   Command = "columns"

	Agree     Command = "agree"
	Respond   Command = "respond"
	Follow    Command = "follow"
	SubItem   Command = "sub-item"
	Chase     Command = "chase"
	Letter    Command = "letter"
	Deadline  Command = "deadline"
	ProofCard Command = "proof card"
	SignOff   Command = "sign off"
	Trace     Command = "trace"
	LooseEnds Command = "loose ends"
	Doctor    Command = "doctor"

	Note           Command = "note"
	Action         Command = "action"
	Resolution     Command = "resolution"
	Motion         Command = "motion"
	Exclude        Command = "exclude"
	MarkExempt     Command = "exempt"
	ClosedTexts    Command = "closed texts"
	Rehearse       Command = "rehearse"
	ChairSheet     Command = "chair"
	Vote           Command = "vote"
	Attendance     Command = "attendance"
	Session        Command = "session"
	NextItem       Command = "next item"
	OpenMeeting    Command = "open meeting"
	Adjourn        Command = "adjourn"
	Resume         Command = "resume"
	CloseMeeting   Command = "close meeting"
	StandardAgenda Command = "standard agenda"
	ApproveMinutes Command = "approve minutes"
	ToItem         Command = "to item"
	Split          Command = "split"
	Join           Command = "join"
	Retype         Command = "retype"
	WhoAndWhy      Command = "who and why"
	Kept           Command = "kept"
	SecondScreen   Command = "second screen"

	Projector Command = "projector"
	Blank     Command = "blank"
	BlankHere Command = "blank the picture"
	NextSlide Command = "next picture"
	LastSlide Command = "last picture"
	Larger    Command = "larger"
	Smaller   Command = "smaller"
	HideLine  Command = "hide the line"
	Speaking  Command = "speaking"
	TestCard  Command = "test card"

	Undo    Command = "undo"
	Redo    Command = "redo"
	History Command = "history"
	Removed Command = "removed"
	Copy    Command = "copy"
	Reveal  Command = "reveal"
	Export  Command = "export"
	Door    Command = "out of the door"
	Publish Command = "publish"
	Changes Command = "changes"
	Import  Command = "import"

	TakeBack   Command = "take back"
	Reply      Command = "reply by mail"
	TakeTheirs Command = "take theirs"
	KeepOurs   Command = "keep ours"
	TakeBoth   Command = "take both"
	WholeLead  Command = "whole lead"
	NextOpen   Command = "next to settle"
	Reassign   Command = "another action"

	Reviews      Command = "reviews"
	NewBegin     Command = "new review"
	Details      Command = "details"
	Furnish      Command = "standard questions"
	SaveTemplate Command = "save as template"
	Backups      Command = "backups"
	Drafts       Command = "drafts"
	TextBlocks   Command = "text blocks"
	Settings     Command = "settings"
	Help         Command = "help"
	Palette      Command = "palette"
	Leave        Command = "leave"
)

// Group sorts bindings on the help page.
type Group string

// The groups, in the order of the help page.
const (
	Moving   Group = "Moving about"
	Working  Group = "Working on what is selected"
	Minuting Group = "In a meeting"
	Showing  Group = "What the room sees"
	Finding  Group = "Finding"
	Keeping  Group = "Undo, history, files"
	Program  Group = "The program"
)

// Groups returns the groups in their order.
func Groups() []Group { return []Group{Moving, Working, Minuting, Showing, Finding, Keeping, Program} }

// Binding is one command with its keys.
type Binding struct {
	Command Command
	Keys    []string // as the terminal names them; the first is shown
	Label   string   // for the footer: one or two words
	Help    string   // for the help page and the palette
	Group   Group
	// In is the tab, or the projector, on which the keys ask for the command; empty is every tab.
	// Two commands may share a key where no tab offers both.
	In Command
}

// Key returns the first key in the form in which it is shown.
func (b Binding) Key() string {
	if len(b.Keys) == 0 {
		return ""
	}
	return Shown(b.Keys[0])
}

// Shown returns a key as a person reads it: "ctrl+z" is Ctrl+Z.
func Shown(key string) string {
	if s, ok := shown[key]; ok {
		return s
	}
	if len(key) > 5 && key[:5] == "ctrl+" {
		return "Ctrl+" + string(key[5]-'a'+'A') + key[6:]
	}
	if len(key) > 1 && key[0] == 'f' && key[1] >= '0' && key[1] <= '9' {
		return "F" + key[1:]
	}
	return key
}

var shown = map[string]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End",
	"enter": "Enter", "esc": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab", " ": "Space", "delete": "Delete",
	"alt+up": "Alt+↑", "alt+down": "Alt+↓", "shift+up": "Shift+↑", "shift+down": "Shift+↓",
}

// All returns every binding, in the order of the help page.
func All() []Binding { return slices.Clone(table) }

// For returns the binding of a command.
func For(c Command) Binding {
	i := slices.IndexFunc(table, func(b Binding) bool { return b.Command == c })
	if i < 0 {
		return Binding{Command: c}
	}
	return table[i]
}

// Of returns the command that a key asks for on every tab. While text is being
// typed, only keys that are no text ask for anything.
func Of(pressed string, typing bool) (Command, bool) { return On("", pressed, typing) }

// On returns the command that a key asks for on a tab: one of that tab alone, or
// one of every tab.
func On(tab Command, pressed string, typing bool) (Command, bool) {
	if typing && isText(pressed) {
		return "", false
	}
	for i, m := range matchers {
		if b := table[i]; (b.In == "" || b.In == tab) && key.Matches(named(pressed), m) {
			return b.Command, true
		}
	}
	return "", false
}

// OnAnyTab says whether a key asks for something on some tab.
func OnAnyTab(pressed string) bool {
	return slices.ContainsFunc(matchers, func(m key.Binding) bool { return key.Matches(named(pressed), m) })
}

// matchers are the keys of the table's rows.
var matchers = func() []key.Binding {
	all := make([]key.Binding, len(table))
	for i, b := range table {
		all[i] = key.NewBinding(key.WithKeys(b.Keys...), key.WithHelp(b.Key(), b.Label))
	}
	return all
}()

// named is a key by its name, as a key message gives it.
type named string

// String returns the name.
func (n named) String() string { return string(n) }

func isText(key string) bool {
	r := []rune(key)
	return len(r) == 1
}

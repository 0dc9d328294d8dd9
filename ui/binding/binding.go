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
	TabActions  Command = "actions"
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

	Filter   Command = "filter"
	FilterBy Command = "filter by"
	OrderBy  Command = "order by"

	Rate          Command = "rate"
	Position      Command = "position"
	RateCompleted Command = "rate completed"
	Alias         Command = "alias"
	SetScheme     Command = "scheme"
	ShowColumns   Command = "columns"

	Undo    Command = "undo"
	Redo    Command = "redo"
	History Command = "history"
	Removed Command = "removed"
	Copy    Command = "copy"
	Export  Command = "export"
	Import  Command = "import"

	Reviews  Command = "reviews"
	NewBegin Command = "new review"
	Details  Command = "details"
	Furnish  Command = "standard questions"
	Backups  Command = "backups"
	Drafts   Command = "drafts"
	Settings Command = "settings"
	Help     Command = "help"
	Palette  Command = "palette"
	Leave    Command = "leave"
)

// Group sorts bindings on the help page.
type Group string

// The groups, in the order of the help page.
const (
	Moving  Group = "Moving about"
	Working Group = "Working on what is selected"
	Finding Group = "Finding"
	Keeping Group = "Undo, history, files"
	Program Group = "The program"
)

// Groups returns the groups in their order.
func Groups() []Group { return []Group{Moving, Working, Finding, Keeping, Program} }

// Binding is one command with its keys.
type Binding struct {
	Command Command
	Keys    []string // as the terminal names them; the first is shown
	Label   string   // for the footer: one or two words
	Help    string   // for the help page and the palette
	Group   Group
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

var table = []Binding{
	{TabOverview, []string{"1"}, "overview", "Overview: the review at a glance", Moving},
	{TabScope, []string{"2"}, "scope", "Scope: questions, lines of enquiry, witnesses, roles", Moving},
	{TabPlan, []string{"3"}, "plan", "Plan: the tasks of the project plan", Moving},
	{TabEvidence, []string{"4"}, "evidence", "Evidence: the log, and texts of imported documents", Moving},
	{TabActions, []string{"6"}, "actions", "Actions: the tracker with its ratings", Moving},
	{TabPeople, []string{"9"}, "people", "People: who names and initials stand for", Moving},
	{NextView, []string{"tab"}, "next view", "Next view of this tab", Moving},
	{LastView, []string{"shift+tab"}, "previous view", "Previous view of this tab", Moving},
	{Up, []string{"up", "k"}, "up", "One row up", Moving},
	{Down, []string{"down", "j"}, "down", "One row down", Moving},
	{PageUp, []string{"pgup"}, "page up", "One page up", Moving},
	{PageDown, []string{"pgdown"}, "page down", "One page down", Moving},
	{Home, []string{"home", "g"}, "first", "First row", Moving},
	{End, []string{"end", "G"}, "last", "Last row", Moving},
	{ReadDown, []string{"shift+down", "]"}, "read on", "Read on in what is shown of the selected row", Moving},
	{ReadUp, []string{"shift+up", "["}, "read back", "Read back in it", Moving},

	{Open, []string{"enter"}, "open", "Open what is selected", Working},
	{Back, []string{"esc"}, "back", "Back; clear marks, then the filter", Working},
	{New, []string{"n"}, "new", "Add one", Working},
	{Edit, []string{"e", "f2"}, "edit", "Edit what is selected", Working},
	{Remove, []string{"delete"}, "remove", "Remove what is selected or marked; it can be brought back", Working},
	{Mark, []string{" "}, "mark", "Mark for a change of several", Working},
	{Save, []string{"ctrl+s"}, "save", "Save the page that is being filled in", Working},
	{Discard, []string{"ctrl+d"}, "drop draft", "Throw away what was typed and not saved", Working},
	{MoveUp, []string{"alt+up", "K"}, "move up", "Move it up", Working},
	{MoveDown, []string{"alt+down", "J"}, "move down", "Move it down", Working},
	{Rate, []string{"r"}, "rate", "Rate: then the rating's letter", Working},
	{Position, []string{"p"}, "position", "Record a dated position", Working},
	{RateCompleted, nil, "rate completed", "Rate the actions whose position begins with \"Completed\", all at once", Working},
	{Alias, []string{"a"}, "alias of …", "Make the name another way to write somebody who is there", Working},
	{Copy, []string{"ctrl+c", "y"}, "copy", "Copy what is selected, for a mail", Working},

	{Filter, []string{"/"}, "filter", "Filter this list as you type", Finding},
	{FilterBy, []string{"f"}, "filter by", "Filter by rating, lead, section, what is late …", Finding},
	{OrderBy, []string{"o"}, "order by", "Order the list by …", Finding},

	{Undo, []string{"ctrl+z"}, "undo", "Undo the last change", Keeping},
	{Redo, []string{"ctrl+y"}, "redo", "Do it again", Keeping},
	{History, []string{"t"}, "history", "History of what is selected: who, when, before and after", Keeping},
	{Removed, nil, "removed", "What was removed, to be brought back", Keeping},
	{Export, []string{"E"}, "export", "Export the tracker to Word, Excel, HTML or CSV", Keeping},
	{Import, []string{"I"}, "import", "Import a tracker from Word, Excel or CSV", Keeping},
	{Backups, nil, "backups", "Backups of this book", Keeping},
	{Drafts, nil, "drafts", "Texts that were typed and not saved", Keeping},

	{Reviews, []string{"ctrl+o"}, "reviews", "The reviews of this book", Program},
	{NewBegin, nil, "new review", "Begin a new review in this book", Program},
	{Furnish, nil, "standard questions", "Add the thirteen standard questions of a scope, and the plan's eleven tasks", Program},
	{Details, nil, "details", "The review's title, body, chair and stage", Program},
	{SetScheme, nil, "rating scheme", "Change the rating scheme", Program},
	{ShowColumns, nil, "columns", "Columns of the tracker: which of them the public may see", Program},
	{Settings, []string{","}, "settings", "Settings: your name, the council, theme, time zone", Program},
	{Palette, []string{":", "ctrl+p"}, "commands", "Find any command by its words", Program},
	{Help, []string{"?", "f1", "ctrl+g"}, "keys", "What every key does", Program},
	{Leave, []string{"q", "ctrl+q"}, "leave", "Leave; everything is saved", Program},
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

// Of returns the command that a key asks for. While text is being typed, only
// keys that are no text ask for anything.
func Of(pressed string, typing bool) (Command, bool) {
	if typing && isText(pressed) {
		return "", false
	}
	for i, m := range matchers {
		if key.Matches(named(pressed), m) {
			return table[i].Command, true
		}
	}
	return "", false
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

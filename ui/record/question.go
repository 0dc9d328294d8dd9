package record

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/form"
)

// FormField is one field of a Question.
type FormField = form.Field

// Question is a page of fields that becomes a change.
type Question struct {
	host    screen.Host
	title   string
	form    *form.Form
	change  func(values map[string]string) model.Change
	checks  map[string]func(string) string
	draft   string // the key that what is typed is kept under
	drafted bool   // a draft is shown
	then    func() tea.Cmd
	left    func() // after the page was left without saving
	pick    map[string]model.Kind
	within  model.ID     // the meeting whose records may be linked to, or 0 for any
	of      model.Record // what is edited, or nil
	busy    bool
	room    bool // what is typed is to be read by the room
}

// NewQuestion returns a page that makes a change of its values.
func NewQuestion(h screen.Host, title string, fields []FormField, change func(map[string]string) model.Change) *Question {
	return &Question{host: h, title: title, form: form.New(h.Theme(), fields...), change: change, checks: map[string]func(string) string{}}
}

// Check adds a check of a field that says in words what is wrong.
func (q *Question) Check(key string, check func(value string) string) *Question {
	q.checks[key] = check
	return q
}

// Making has the page of a new record make another change of its values.
func (q *Question) Making(k model.Kind, change func(values []model.Value) model.Change) *Question {
	q.change = func(values map[string]string) model.Change { return change(pairs(k, values)) }
	return q
}

// Then is run after the change was saved.
func (q *Question) Then(then func() tea.Cmd) *Question {
	q.then = then
	return q
}

// Left is run after the page was left without saving.
func (q *Question) Left(left func()) *Question {
	q.left = left
	return q
}

// ForRoom says that what is typed on the page is said aloud: that it may be
// typed below the picture that the room sees.
func (q *Question) ForRoom() *Question {
	q.room = true
	return q
}

// Brief is the field in focus.
func (q *Question) Brief(width int) (screen.View, bool) {
	line, x, cursor := q.form.Brief(width)
	return screen.View{Lines: []string{line}, X: x, ShowCursor: cursor}, q.room
}

// Placement puts forms in place of the screen.
func (q *Question) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (q *Question) Size(width, height int) (w, h int) { return width, height }

// Title names what is being edited.
func (q *Question) Title() string {
	title := q.title
	if q.of != nil && q.host.Sight().Watched() {
		title = "Edit: " + q.host.Sight().Title(q.of)
	}
	if q.drafted {
		return title + "   (your draft, not saved yet; Ctrl+D throws it away)"
	}
	return title
}

// Hints are the keys of the page.
func (q *Question) Hints() []screen.Hint {
	hints := []screen.Hint{screen.HintOf(binding.Save), {Key: "Tab", Label: "next field"}}
	if q.form.Withheld() {
		return append(hints, screen.HintOf(binding.Reveal), screen.Hint{Key: "Esc", Label: "leave; a draft is kept"}, screen.Hint{Key: "Ctrl+G", Label: "keys"})
	}
	switch q.form.Focused().Kind {
	case form.Choice:
		hints = append(hints, screen.Hint{Key: "← →", Label: "choose"})
	case form.Flag:
		hints = append(hints, screen.Hint{Key: "Space", Label: "yes or no"})
	case form.Pick:
		hints = append(hints, screen.Hint{Key: "Space", Label: "choose"})
	case form.Line, form.Text:
	}
	return append(hints, screen.Hint{Key: "Esc", Label: "leave; a draft is kept"}, screen.Hint{Key: "Ctrl+G", Label: "keys"})
}

// View draws the page.
func (q *Question) View(width, height int) screen.View {
	lines, x, y, cursor := q.form.View(width, height)
	return screen.View{Lines: lines, X: x, Y: y, ShowCursor: cursor}
}

// Paste puts text into the field in focus.
func (q *Question) Paste(s string) tea.Cmd {
	if q.busy {
		q.host.Say(saving)
		return nil
	}
	if q.form.Withheld() {
		q.host.Say(closedField)
		return nil
	}
	q.form.Paste(s)
	return nil
}

// Key takes a key.
func (q *Question) Key(k tea.KeyMsg) tea.Cmd {
	if q.busy {
		q.host.Say(saving)
		return nil
	}
	switch c, _ := binding.Of(k.String(), true); c {
	case binding.Save:
		return q.save()
	case binding.Back:
		q.leave()
		return nil
	case binding.Discard:
		q.discard()
		return nil
	default:
	}
	if q.form.Withheld() {
		return q.closedKey(k)
	}
	if f := q.form.Focused(); f.Kind == form.Pick && (k.String() == " " || q.paragraphs(f) && k.Type == tea.KeyRunes) {
		if q.paragraphs(f) {
			q.chooseParagraph(f, strings.TrimSpace(string(k.Runes)))
		} else {
			q.choose(f)
		}
		return nil
	}
	if q.form.Key(k) {
		return nil
	}
	// What was saved is not undone behind a page that is being filled in.
	if c, _ := binding.Of(k.String(), true); c == binding.Undo || c == binding.Redo {
		q.host.Say("There is nothing more to undo in this field. Esc leaves the page; then Ctrl+Z undoes what was saved last.")
	}
	return nil
}

// saving is said while a page is being written: what is typed then would
// belong nowhere.
const saving = "Saving … what is typed now is not taken."

// Copied returns what Ctrl+C copies: what is selected of the text in focus, else
// its line.
func (q *Question) Copied() string { return q.form.Copied() }

// leave closes the page; what was typed stays as a draft.
func (q *Question) leave() {
	q.host.Close()
	if key, kept := q.KeepDraft(); key != "" {
		q.host.SaveDraft(key, kept)
	}
	switch {
	case !q.form.Dirty():
	case q.draft == "" || q.host.ReadOnly() != "":
		q.host.Say("Nothing was changed.")
	default:
		q.host.Say("Not saved, but kept as a draft: open it again to go on.")
	}
	if q.left != nil {
		q.left()
	}
}

func (q *Question) save() tea.Cmd {
	if q.busy {
		return nil
	}
	ok := q.form.Check()
	values := q.form.Values()
	for key, check := range q.checks {
		if why := check(values[key]); why != "" && ok {
			q.form.Fail(key, why)
			ok = false
		}
	}
	if !ok {
		return nil
	}
	if q.host.ReadOnly() == "" {
		q.busy = true
	}
	if q.draft == "" {
		return q.host.Commit(q.change(values), q.saved)
	}
	return q.host.Spend(q.draft, q.change(values), q.saved)
}

// saved closes the page, or shows beside the field why it was refused.
func (q *Question) saved(err error) tea.Cmd {
	q.busy = false
	var no *model.Rejected
	switch {
	case errors.As(err, &no):
		q.form.Fail(no.Field, no.Why)
		return nil
	case err != nil && !errors.Is(err, model.ErrNothing):
		return nil // the host has said it; what was typed stays here
	}
	if q.draft != "" {
		q.host.SaveDraft(q.draft, "")
	}
	q.host.Dismiss(q)
	if q.then != nil {
		return q.then()
	}
	return nil
}

package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
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
	pick    map[string]model.Kind
	busy    bool
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

// Then is run after the change was saved.
func (q *Question) Then(then func() tea.Cmd) *Question {
	q.then = then
	return q
}

// Draft keeps what is typed under a key, and shows what was kept there.
func (q *Question) Draft(key string) *Question {
	q.draft = string(q.host.Review().ID) + "/" + key
	kept := q.host.Draft(q.draft)
	if kept == "" {
		return q
	}
	var d draft
	if json.Unmarshal([]byte(kept), &d) == nil {
		for k, v := range d.Values {
			q.form.Set(k, v)
		}
		q.drafted = true
	}
	return q
}

// draft is what is kept of a page that was not saved.
type draft struct {
	Title  string            `json:"title"`
	Values map[string]string `json:"values"`
}

// Draft returns what is to be kept of the page: nothing where it is unchanged.
func (q *Question) KeepDraft() (key, kept string) {
	if q.draft == "" {
		return "", ""
	}
	if !q.form.Dirty() {
		return q.draft, ""
	}
	changed := q.form.Changed()
	b, err := json.Marshal(draft{Title: q.title, Values: changed})
	if err != nil {
		return "", ""
	}
	return q.draft, string(b)
}

// DraftTitle returns what a kept draft is about.
func DraftTitle(kept string) string {
	var d draft
	if json.Unmarshal([]byte(kept), &d) != nil {
		return ""
	}
	return d.Title
}

// Placement puts forms in place of the screen.
func (q *Question) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (q *Question) Size(width, height int) (w, h int) { return width, height }

// Title names what is being edited.
func (q *Question) Title() string {
	if q.drafted {
		return q.title + "   (your draft, not saved yet; Ctrl+D throws it away)"
	}
	return q.title
}

// Hints are the keys of the page.
func (q *Question) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "Ctrl+S", Label: "save"}, {Key: "Tab", Label: "next field"}}
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
	q.form.Paste(s)
	return nil
}

// Key takes a key.
func (q *Question) Key(k tea.KeyMsg) tea.Cmd {
	if q.busy {
		q.host.Say(saving)
		return nil
	}
	switch k.String() {
	case "ctrl+s":
		return q.save()
	case "esc":
		q.leave()
		return nil
	case "ctrl+d":
		q.discard()
		return nil
	}
	if f := q.form.Focused(); f.Kind == form.Pick && k.String() == " " {
		q.choose(f)
		return nil
	}
	q.form.Key(k)
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
	if !q.form.Dirty() {
		return
	}
	if q.draft == "" {
		q.host.Say("Nothing was changed.")
		return
	}
	key, kept := q.KeepDraft()
	q.host.SaveDraft(key, kept)
	q.host.Say("Not saved, but kept as a draft: open it again to go on.")
}

// discard throws the draft away.
func (q *Question) discard() {
	if q.draft == "" || !q.form.Dirty() {
		return
	}
	q.host.SaveDraft(q.draft, "")
	q.host.Close()
	q.host.Say("The draft was thrown away; what is saved is as it was.")
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
	return q.host.Commit(q.change(values), q.saved)
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

// choose opens the list of a field that links to other records.
func (q *Question) choose(f form.Field) {
	kind := q.pick[f.Key]
	linked := map[string]bool{}
	for _, id := range strings.Fields(f.Value) {
		linked[id] = true
	}
	var items []Choice
	for _, rec := range q.host.Review().Of(kind) {
		id := key(model.IDOf(rec))
		mark := "[ ] "
		if linked[id] {
			mark = "[x] "
		}
		items = append(items, Choice{Label: mark + model.TitleOf(rec), Pick: func() tea.Cmd {
			q.form.Set(f.Key, toggle(f.Value, id))
			return nil
		}})
	}
	if len(items) == 0 {
		q.host.Say(fmt.Sprintf("There is no %s yet.", kind.Noun()))
		return
	}
	q.host.Push(NewChooser(q.host, f.Label, items))
}

// toggle puts an ID into a list of IDs, or takes it out.
func toggle(ids, id string) string {
	kept := []string{}
	found := false
	for _, one := range strings.Fields(ids) {
		if one == id {
			found = true
			continue
		}
		kept = append(kept, one)
	}
	if !found {
		kept = append(kept, id)
	}
	return strings.Join(kept, " ")
}

// NewForm returns the form of a record: a new one where rec is nil, which
// begins with the given values and goes behind after.
func NewForm(h screen.Host, k model.Kind, rec model.Record, begin []model.Value, after model.ID) *Question {
	q := &Question{host: h, checks: map[string]func(string) string{}, pick: map[string]model.Kind{}}
	blank := rec == nil
	if blank {
		rec = model.New(k)
		q.title = "New " + k.Noun()
	} else {
		q.title = "Edit: " + model.TitleOf(rec)
	}
	var fields []form.Field
	for _, f := range model.FieldsOf(k) {
		if !f.Editable() {
			continue
		}
		fields = append(fields, q.field(f, rec))
	}
	q.form = form.New(h.Theme(), fields...)
	for _, v := range begin {
		q.form.Begin(v.Field, v.Text)
	}
	q.form.Focus(firstField(k, blank))
	if blank {
		q.change = func(values map[string]string) model.Change {
			return model.Add{Kind: k, Values: pairs(k, values), After: after}
		}
		return q.Draft("new:" + k.Plural())
	}
	id := model.IDOf(rec)
	q.change = func(map[string]string) model.Change {
		return model.Set{IDs: []model.ID{id}, Values: pairs(k, q.form.Changed())}
	}
	return q.Draft("edit:" + key(id))
}

// firstField returns the field that is filled in first: of a new record the one
// that it cannot be without.
func firstField(k model.Kind, blank bool) string {
	required := ""
	for _, f := range model.FieldsOf(k) {
		if f.First && !blank {
			return f.Key
		}
		if f.Required && required == "" {
			required = f.Key
		}
	}
	return required
}

// pairs puts values in the order of the declared fields.
func pairs(k model.Kind, values map[string]string) []model.Value {
	var out []model.Value
	for _, f := range model.FieldsOf(k) {
		if v, ok := values[f.Key]; ok {
			out = append(out, model.Value{Field: f.Key, Text: v})
		}
	}
	return out
}

// SettingField makes the form's field of a declared one, without a value.
func SettingField(f model.Field) form.Field {
	d := form.Field{Key: f.Key, Label: f.Label, Help: f.Help, Required: f.Required}
	switch f.Type {
	case model.TextField:
		d.Kind, d.Lines = form.Text, 2
	case model.ChoiceField:
		d.Kind = form.Choice
		for _, c := range f.Choices {
			d.Options = append(d.Options, form.Option(c))
		}
	case model.FlagField:
		d.Kind = form.Flag
	case model.TimetableField:
		d.Note = reads
	case model.LineField, model.LeadsField, model.LinksField, model.RatingField, model.PositionsField, model.ExtrasField, model.RecordedField:
	}
	return d
}

// field makes the form's field of a declared one, with a record's value.
func (q *Question) field(f model.Field, rec model.Record) form.Field {
	d := SettingField(f)
	d.Value = f.Get(rec)
	switch f.Type {
	case model.LinksField:
		d.Kind = form.Pick
		q.pick[f.Key] = f.LinksTo
		d.Show = func(v string) string {
			if s := Linked(q.host.Review(), v); s != "" {
				return s
			}
			return "none; Space chooses"
		}
	case model.LeadsField:
		d.Note = q.resolves
	case model.LineField, model.TextField, model.ChoiceField, model.FlagField, model.TimetableField, model.RatingField, model.PositionsField, model.ExtrasField, model.RecordedField:
	}
	if d.Kind == form.Line && strings.Contains(d.Value, "\n") {
		d.Kind = form.Text
	}
	if !f.Public && d.Help == "" {
		d.Help = "Never public."
	}
	return d
}

// reads says what a date in words is read as.
func reads(v string) string {
	if strings.TrimSpace(v) == "" {
		return ""
	}
	return "→ read as: " + timetable.Read(v).Describe()
}

// resolves says which of the names in a cell stand for nobody.
func (q *Question) resolves(v string) string {
	var unknown []string
	for _, l := range model.NewDirectory(q.host.Review()).Leads(v) {
		if l.Person == nil {
			unknown = append(unknown, l.Token)
		}
	}
	if len(unknown) == 0 {
		return ""
	}
	return "nobody is known by: " + strings.Join(unknown, ", ")
}

// DraftForm returns the form that a draft of that key was typed in, or nil
// where what it was about is gone.
func DraftForm(h screen.Host, key string) *Question {
	what, rest, _ := strings.Cut(key, ":")
	switch what {
	case "new":
		for _, k := range model.Kinds() {
			if k.Plural() == rest {
				return NewForm(h, k, nil, nil, 0)
			}
		}
	case "edit":
		if rec := find(h, rest); rec != nil {
			return NewForm(h, rec.Kind(), rec, nil, 0)
		}
	case "position":
		if a, ok := find(h, rest).(*model.Action); ok {
			return PositionForm(h, a, model.TitleOf(a))
		}
	}
	return nil
}

func find(h screen.Host, id string) model.Record {
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return nil
	}
	return h.Review().Find(model.ID(n))
}

// PositionForm asks for a dated position of an action.
func PositionForm(h screen.Host, a *model.Action, name string) *Question {
	was := ""
	if p, ok := a.Position(); ok {
		was = " Until now: " + strings.Join(strings.Fields(p.Text), " ")
	}
	today := h.Today().Time().Format("2 January 2006")
	fields := []FormField{
		{Key: "text", Label: "Position", Kind: form.Text, Help: "What has been done since, and what is still to do." + was, Lines: 6, Required: true},
		{Key: "held", Label: "As at", Value: today, Help: "The day that it holds for.", Required: true},
	}
	return NewQuestion(h, "Position of "+name, fields, func(v map[string]string) model.Change {
		held, _ := timetable.Read(v["held"]).Due()
		return model.RecordPosition{ID: a.ID, Held: held, Text: v["text"]}
	}).Check("held", func(v string) string {
		if _, ok := timetable.Read(v).Due(); !ok {
			return "That is no certain day: write it as " + today + "."
		}
		return ""
	}).Draft("position:" + key(a.ID))
}

package record

import (
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// NewForm returns the form of a record: a new one where rec is nil, which
// begins with the given values and goes behind after.
func NewForm(h screen.Host, k model.Kind, rec model.Record, begin []model.Value, after model.ID) *Question {
	if rec == nil {
		q := newBlank(h, k, 0, begin, func(values []model.Value) model.Change {
			return model.Add{Kind: k, Values: values, After: after}
		})
		return q.because(k)
	}
	rec = h.Sight().Real(rec) // what is drawn of it is not what is edited
	if rec == nil {
		return NewForm(h, k, nil, begin, after)
	}
	q := fieldsOf(h, k, rec)
	q.of = rec
	q.title = "Edit: " + model.TitleOf(rec)
	q.within = meetingOf(rec)
	q.form.Focus(firstField(k, false))
	id := model.IDOf(rec)
	q.change = func(map[string]string) model.Change {
		return model.Set{IDs: []model.ID{id}, Values: pairs(k, q.form.Changed())}
	}
	return q.because(k).Draft("edit:" + key(id))
}

// fieldsOf makes a page of the fields of a record that can be typed.
func fieldsOf(h screen.Host, k model.Kind, rec model.Record) *Question {
	q := &Question{host: h, checks: map[string]func(string) string{}, pick: map[string]model.Kind{}}
	var fields []form.Field
	for _, f := range model.FieldsOf(k) {
		if f.Editable() {
			fields = append(fields, q.field(f, rec))
		}
	}
	q.form = form.New(h.Theme(), append(fields, q.amending(k)...)...)
	return q.Withhold(rec)
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
	case model.LineField, model.LeadsField, model.LinksField, model.ParagraphField, model.RatingField, model.PositionsField, model.ExtrasField, model.RecordedField:
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
			if s := Linked(q.host, v); s != "" {
				return s
			}
			return "none; Space chooses"
		}
	case model.LeadsField:
		d.Note = q.resolves
	case model.ParagraphField:
		d = ParagraphField(q.host, d)
	case model.LineField, model.TextField, model.ChoiceField, model.FlagField, model.TimetableField, model.RatingField, model.PositionsField, model.ExtrasField, model.RecordedField:
	}
	if rec.Kind() == model.KindOption && f.Key == "figure" {
		d.Note = sums
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

// sums says which sum is read in a figure in words.
func sums(v string) string {
	if strings.TrimSpace(v) == "" {
		return ""
	}
	f := model.ReadFigure(v)
	if f.Amount == 0 {
		return "→ it is no one sum: the words stay as they are"
	}
	return "→ read as: " + (&model.Option{Qualifier: f.Qualifier, Amount: f.Amount}).Sum()
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
		return draftOfNew(h, rest)
	case "edit":
		if rec := find(h, rest); rec != nil {
			return NewForm(h, rec.Kind(), rec, nil, 0)
		}
	case "position":
		if a, ok := find(h, rest).(*model.Action); ok {
			return PositionForm(h, a, h.Sight().Title(a))
		}
	default:
		return draftAbout(h, what, rest)
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
	drawn, ok := h.Sight().Drawn(a).(*model.Action)
	if !ok {
		drawn = &model.Action{}
	}
	if p, ok := drawn.Position(); ok {
		was = " Until now: " + text.OneLine(p.Text)
	}
	today := today(h)
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

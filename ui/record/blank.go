package record

import (
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
)

// NewFormIn returns the form of a new record of a meeting, which begins with
// the given values and goes behind after.
func NewFormIn(h screen.Host, meeting model.ID, k model.Kind, begin []model.Value, after model.ID) *Question {
	return newBlank(h, k, meeting, begin, func(values []model.Value) model.Change {
		return model.AddTo{Meeting: meeting, Kind: k, Values: values, After: after}
	})
}

func newBlank(h screen.Host, k model.Kind, meeting model.ID, begin []model.Value, change func([]model.Value) model.Change) *Question {
	q := fieldsOf(h, k, model.New(k))
	q.title = "New " + k.Noun()
	q.within = meeting
	for _, v := range begin {
		q.form.Begin(v.Field, v.Text)
	}
	q.form.Focus(firstEmpty(k, q))
	q.change = func(values map[string]string) model.Change { return change(pairs(k, values)) }
	if meeting != 0 {
		return q.Draft("new:" + k.Plural() + ":" + key(meeting))
	}
	return q.Draft("new:" + k.Plural())
}

// meetingOf returns the meeting that a record belongs to, or 0.
func meetingOf(rec model.Record) model.ID {
	f, ok := model.FieldOf(rec.Kind(), "meeting")
	if !ok {
		return 0
	}
	n, err := strconv.ParseUint(f.Get(rec), 10, 64)
	if err != nil {
		return 0
	}
	return model.ID(n)
}

// firstEmpty returns the field of a new record that is filled in first: the one
// that it cannot be without, or the first to type where it has that already.
func firstEmpty(k model.Kind, q *Question) string {
	if required := firstField(k, true); required == "" || q.form.Value(required) == "" {
		return required
	}
	for _, f := range model.FieldsOf(k) {
		if f.Editable() && (f.Type == model.TextField || f.Type == model.LineField) && q.form.Value(f.Key) == "" {
			return f.Key
		}
	}
	return ""
}

// draftOfNew returns the form of a new record of a kind, in a meeting where the
// key names one.
func draftOfNew(h screen.Host, rest string) *Question {
	plural, meeting, in := strings.Cut(rest, ":")
	for _, k := range model.Kinds() {
		switch {
		case k.Plural() != plural:
		case !in:
			return NewForm(h, k, nil, nil, 0)
		case find(h, meeting) != nil:
			return NewFormIn(h, model.IDOf(find(h, meeting)), k, nil, 0)
		}
	}
	return nil
}

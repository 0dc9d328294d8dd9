// Package form is one page of fields: labels in a column, fields beside them,
// help for the field in focus at the foot, errors beside the field that has
// them. It holds texts and knows nothing of what they mean, of keys that leave
// it, or of where they are kept.
package form

import (
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/editor"
	"council/scrutiny/ui/widget/line"
)

// Kind says how a field is filled in.
type Kind uint8

// The kinds of fields.
const (
	Line   Kind = iota
	Text        // several lines
	Choice      // one of Choices
	Flag        // yes or no
	Pick        // chosen elsewhere: Enter asks the owner to open its list
)

// Option is one value of a Choice.
type Option struct{ Key, Label string }

// Field is one field as it is declared.
type Field struct {
	Key, Label, Help string
	Kind             Kind
	Value            string
	Options          []Option
	Required         bool
	Lines            int // of a Text: how many it wants; more as it fills
	// Note says something about the value, below the field; nil for nothing.
	Note func(value string) string
	// Show returns what stands for the value of a Pick, or behind the box of a Flag.
	Show func(value string) string
}

// Form is a page of fields.
type Form struct {
	theme  *theme.Theme
	fields []*field
	focus  int
	top    int // first row shown, when the page is longer than its box
	errors map[string]string
}

// field is a declared field with what it is edited by.
type field struct {
	Field
	was  string // as declared
	had  string // when the officer began
	line *line.Line
	text *editor.Editor
	// closed says whether the field is withheld from whoever looks; bare, that
	// it was revealed until it is left.
	closed func() bool
	bare   bool
}

// New returns a form with the first field in focus.
func New(th *theme.Theme, fields ...Field) *Form {
	f := &Form{theme: th, errors: map[string]string{}}
	for _, d := range fields {
		one := &field{Field: d, was: d.Value, had: d.Value}
		switch d.Kind {
		case Line:
			one.line = line.New(th)
		case Text:
			one.text = editor.New(th)
		case Choice, Flag, Pick:
		}
		one.set(d.Value)
		f.fields = append(f.fields, one)
	}
	return f
}

func (f *field) set(v string) {
	f.Value = v
	switch {
	case f.line != nil:
		f.line.SetText(v)
		f.line.SetOffset(len(v))
	case f.text != nil:
		f.text.SetText(v)
		f.text.SetOffset(len(v))
	}
}

func (f *field) value() string {
	switch {
	case f.line != nil:
		return f.line.Text()
	case f.text != nil:
		return f.text.Text()
	}
	return f.Value
}

// Values returns all values by the fields' keys.
func (f *Form) Values() map[string]string {
	values := make(map[string]string, len(f.fields))
	for _, one := range f.fields {
		values[one.Key] = one.value()
	}
	return values
}

// Changed returns the values that differ from those that the form began with.
func (f *Form) Changed() map[string]string {
	values := map[string]string{}
	for _, one := range f.fields {
		if v := one.value(); v != one.was {
			values[one.Key] = v
		}
	}
	return values
}

// Dirty says whether anything differs from what the officer found.
func (f *Form) Dirty() bool {
	for _, one := range f.fields {
		if one.value() != one.had {
			return true
		}
	}
	return false
}

// Set gives a field a value, as a draft or a choice does.
func (f *Form) Set(key, value string) {
	for _, one := range f.fields {
		if one.Key == key {
			one.set(value)
		}
	}
}

// Begin gives a field a value that the officer finds there: it counts as
// changed, but nothing was typed yet.
func (f *Form) Begin(key, value string) {
	f.Set(key, value)
	for _, one := range f.fields {
		if one.Key == key {
			one.had = one.value()
		}
	}
}

// Value returns the value of one field.
func (f *Form) Value(key string) string {
	for _, one := range f.fields {
		if one.Key == key {
			return one.value()
		}
	}
	return ""
}

// Focused returns the field that keys go to.
func (f *Form) Focused() Field {
	if len(f.fields) == 0 {
		return Field{}
	}
	one := f.fields[f.focus]
	d := one.Field
	d.Value = one.value()
	return d
}

// Fail shows an error beside a field and puts it in focus.
func (f *Form) Fail(key, why string) {
	f.errors[key] = why
	f.Focus(key)
}

// Focus puts a field in focus.
func (f *Form) Focus(key string) {
	for i, one := range f.fields {
		if one.Key == key {
			f.turn(i)
		}
	}
}

// turn puts the field at an index in focus. What was revealed of the one that
// is left is withheld again.
func (f *Form) turn(to int) {
	if to != f.focus {
		f.fields[f.focus].bare = false
	}
	f.focus = to
}

// Check looks for required fields that are empty, shows the first and says
// whether there is none.
func (f *Form) Check() bool {
	clear(f.errors)
	for i := len(f.fields) - 1; i >= 0; i-- {
		one := f.fields[i]
		if one.Required && blank(one.value()) {
			f.Fail(one.Key, one.Label+" cannot be empty.")
		}
	}
	return len(f.errors) == 0
}

func blank(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '\n' && r != '\t' {
			return false
		}
	}
	return true
}

// Len returns the number of fields; Last says whether the last is in focus.
func (f *Form) Len() int { return len(f.fields) }

// Last says whether the last field is in focus.
func (f *Form) Last() bool { return f.focus == len(f.fields)-1 }

// Next puts the next field in focus, Previous the one before.
func (f *Form) Next() { f.step(1) }

// Previous puts the field before in focus.
func (f *Form) Previous() { f.step(-1) }

func (f *Form) step(by int) {
	if n := len(f.fields); n > 0 {
		f.turn((f.focus + by + n) % n)
	}
}

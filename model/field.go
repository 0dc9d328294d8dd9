package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// FieldType says what a field holds and so how it is edited and shown.
type FieldType uint8

// The types of fields.
const (
	LineField      FieldType = iota // one line of text
	TextField                       // several lines of text
	TimetableField                  // a date in the officer's words
	LeadsField                      // people, posts or bodies in the officer's words
	ChoiceField                     // one of the field's Choices
	FlagField                       // yes or no
	LinksField                      // other records of the kind LinksTo
	RatingField                     // a rating of the review's scheme
	PositionsField                  // dated statements of where an action stands
	ExtrasField                     // cells of imported columns that have no field of their own
	ParagraphField                  // a paragraph of the schedule of exempt information
	RecordedField                   // kept by the program: times, counters
)

// Choice is one value of a ChoiceField.
type Choice struct{ Key, Label string }

// Field is one declared field of a kind. Forms, columns, search, import,
// export, history and the public projection are made from it.
type Field struct {
	Key     string // stored: never change
	Label   string
	Help    string
	Type    FieldType
	Choices []Choice
	LinksTo Kind
	// Public says that the public may see the field. Private is the default:
	// a field that nobody marked never leaves.
	Public bool
	// Required says that a record cannot be saved without it.
	Required bool
	// First says that an officer who edits a record goes to this field.
	First bool
	// Names are what other people call it, lower case, for matching columns.
	Names []string

	links, nested bool
	get           func(Record) string
	set           func(Record, string) error
}

// Items returns the texts that a canonical value is made of, for a field that
// holds several; ok is false where the value is one text. JoinItems makes the
// value of them again.
func (f Field) Items(value string) (items []string, ok bool) {
	if !f.nested || value == "" {
		return nil, false
	}
	items, err := splitList(value)
	return items, err == nil
}

// JoinItems returns the canonical value of a field that holds several texts.
func JoinItems(items []string) string { return joinList(items...) }

// Links says whether the field holds links to other records, whether an officer
// fills it in or the program does.
func (f Field) Links() bool { return f.links }

// Linked returns the records that a field of a record links to.
func (f Field) Linked(r Record) []ID {
	if !f.links {
		return nil
	}
	ids, _ := parseIDs(f.get(r)) // as they are written they are read
	return ids
}

// Link makes the field of a record that is being made link to others.
func (f Field) Link(r Record, to []ID) error { return f.set(r, formatIDs(to)) }

// Get returns the field's value in its canonical form: what is stored.
func (f Field) Get(r Record) string { return f.get(r) }

// Set gives the field of a record its canonical form. It is for records that
// are being made: those of a review change through Apply alone.
func (f Field) Set(r Record, text string) error { return f.set(r, text) }

// Editable says whether an officer fills the field in on a form.
func (f Field) Editable() bool {
	switch f.Type {
	case RatingField, PositionsField, ExtrasField, RecordedField:
		return false
	case LineField, TextField, TimetableField, LeadsField, ChoiceField, FlagField, LinksField, ParagraphField:
		return true
	}
	return false
}

// kept says whether the field changes by changes of its own alone, which hold
// it to its rules: references, ratings, positions.
func (f Field) kept() bool {
	return f.Type == RecordedField || f.Type == RatingField || f.Type == PositionsField
}

func (f Field) public() Field               { f.Public = true; return f }
func (f Field) required() Field             { f.Required = true; return f }
func (f Field) first() Field                { f.First = true; return f }
func (f Field) help(s string) Field         { f.Help = s; return f }
func (f Field) names(names ...string) Field { f.Names = names; return f }
func (f Field) as(t FieldType) Field        { f.Type = t; return f }

// words declares a field of text.
func words[T any](t FieldType, key, label string, at func(*T) *string) Field {
	return Field{
		Key: key, Label: label, Type: t,
		get: func(r Record) string { return *at(any(r).(*T)) },
		set: func(r Record, s string) error { *at(any(r).(*T)) = s; return nil },
	}
}

func line[T any](key, label string, at func(*T) *string) Field {
	return words(LineField, key, label, at)
}

func text[T any](key, label string, at func(*T) *string) Field {
	return words(TextField, key, label, at)
}

// choice declares a field with a closed set of values; the first is what an
// empty field means.
func choice[T any, E ~string](key, label string, at func(*T) *E, choices ...Choice) Field {
	return Field{
		Key: key, Label: label, Type: ChoiceField, Choices: choices,
		get: func(r Record) string { return string(*at(any(r).(*T))) },
		set: func(r Record, s string) error {
			for _, c := range choices {
				if s == c.Key || s == c.Label {
					*at(any(r).(*T)) = E(c.Key)
					return nil
				}
			}
			return fmt.Errorf("%q is not one of %s", s, choiceLabels(choices))
		},
	}
}

func choiceLabels(choices []Choice) string {
	labels := make([]string, len(choices))
	for i, c := range choices {
		labels[i] = c.Label
	}
	return strings.Join(labels, ", ")
}

func flag[T any](key, label string, at func(*T) *bool) Field {
	return Field{
		Key: key, Label: label, Type: FlagField,
		get: func(r Record) string {
			if *at(any(r).(*T)) {
				return "yes"
			}
			return ""
		},
		set: func(r Record, s string) error {
			switch s {
			case "yes":
				*at(any(r).(*T)) = true
			case "", "no":
				*at(any(r).(*T)) = false
			default:
				return fmt.Errorf("%q is neither yes nor no", s)
			}
			return nil
		},
	}
}

func links[T any](key, label string, to Kind, at func(*T) *[]ID) Field {
	return Field{
		Key: key, Label: label, Type: LinksField, LinksTo: to, links: true,
		get: func(r Record) string { return formatIDs(*at(any(r).(*T))) },
		set: func(r Record, s string) error {
			ids, err := parseIDs(s)
			*at(any(r).(*T)) = ids
			return err
		},
	}
}

func moment[T any](key, label string, at func(*T) *time.Time) Field {
	return Field{
		Key: key, Label: label, Type: RecordedField,
		get: func(r Record) string { return formatTime(*at(any(r).(*T))) },
		set: func(r Record, s string) error {
			t, err := parseTime(s)
			*at(any(r).(*T)) = t
			return err
		},
	}
}

func number[T any, N ~uint64 | ~int64](key, label string, at func(*T) *N) Field {
	return Field{
		Key: key, Label: label, Type: RecordedField,
		get: func(r Record) string {
			if n := *at(any(r).(*T)); n != 0 {
				return strconv.FormatInt(int64(n), 10)
			}
			return ""
		},
		set: func(r Record, s string) error {
			if s == "" {
				*at(any(r).(*T)) = 0
				return nil
			}
			n, err := strconv.ParseInt(s, 10, 64)
			if err != nil {
				return fmt.Errorf("%q is not a number", s)
			}
			*at(any(r).(*T)) = N(n)
			return nil
		},
	}
}

// nested declares a field whose value has a canonical text of its own.
func nested[T, V any](t FieldType, key, label string, at func(*T) *V, format func(V) string, parse func(string) (V, error)) Field {
	return Field{
		Key: key, Label: label, Type: t, nested: true,
		get: func(r Record) string { return format(*at(any(r).(*T))) },
		set: func(r Record, s string) error {
			v, err := parse(s)
			if err != nil {
				return err
			}
			*at(any(r).(*T)) = v
			return nil
		},
	}
}

func formatIDs(ids []ID) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.FormatUint(uint64(id), 10))
	}
	return b.String()
}

func parseIDs(s string) ([]ID, error) {
	if s == "" {
		return nil, nil
	}
	parts := strings.Fields(s)
	ids := make([]ID, len(parts))
	for i, p := range parts {
		n, err := strconv.ParseUint(p, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not a link", p)
		}
		ids[i] = ID(n)
	}
	return ids, nil
}

func formatTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not a time", s)
	}
	return t, nil
}

package bundle

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model"
)

// Fields are the fields of a record under their keys.
type Fields map[string]Value

// Value is what a field holds: one text, or several.
type Value struct {
	Text  string
	Items []string // where it holds several
}

func valueOf(f model.Field, text string) Value {
	if items, ok := f.Items(text); ok {
		return Value{Items: items}
	}
	return Value{Text: text}
}

func (v Value) canonical() string {
	if v.Items != nil {
		return model.JoinItems(v.Items)
	}
	return v.Text
}

// MarshalJSON writes one text as a string and several as an array.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.Items != nil {
		return json.Marshal(v.Items)
	}
	return json.Marshal(v.Text)
}

// UnmarshalJSON reads either.
func (v *Value) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '[' {
		return json.Unmarshal(data, &v.Items)
	}
	return json.Unmarshal(data, &v.Text)
}

// recordOf returns a stored record as a bundle has it.
func recordOf(k model.Kind, id uint64, stored []byte) (*Record, error) {
	values, err := model.Unpack(stored)
	if err != nil {
		return nil, fmt.Errorf("%s %d: %w", k.Noun(), id, err)
	}
	rec := &Record{Kind: k.Plural(), ID: id, Fields: Fields{}}
	for _, v := range values {
		switch v.Field {
		case model.OrderKey:
			rec.Order = v.Text
		case model.RemovedKey:
			rec.Removed = v.Text
		default:
			f, _ := model.FieldOf(k, v.Field)
			rec.Fields[v.Field] = valueOf(f, v.Text)
		}
	}
	return rec, nil
}

func optional(k model.Kind, id uint64, stored []byte) (*Record, error) {
	if stored == nil {
		return nil, nil //nolint:nilnil // there was none, which is no error
	}
	return recordOf(k, id, stored)
}

// stored returns the stored form of a record of a bundle.
func (r *Record) stored(k model.Kind) ([]byte, error) {
	values := make([]model.Value, 0, len(r.Fields)+2)
	if r.Order != "" {
		values = append(values, model.Value{Field: model.OrderKey, Text: r.Order})
	}
	if r.Removed != "" {
		values = append(values, model.Value{Field: model.RemovedKey, Text: r.Removed})
	}
	for key, v := range r.Fields {
		values = append(values, model.Value{Field: key, Text: v.canonical()})
	}
	return model.Pack(k, model.ID(r.ID), values)
}

// kindNamed returns the kind that a bundle names.
func kindNamed(name string) (model.Kind, error) {
	for _, k := range append(model.Kinds(), model.KindInfo) {
		if k.Plural() == name {
			return k, nil
		}
	}
	return 0, fmt.Errorf("a kind of record %q is not known to this version of the program", name)
}

// relinked returns links counted anew; those to what is not there are left out.
func relinked(links string, ids map[model.ID]model.ID) string {
	var kept []string
	for _, word := range strings.Fields(links) {
		n, err := strconv.ParseUint(word, 10, 64)
		if to, ok := ids[model.ID(n)]; err == nil && ok {
			kept = append(kept, strconv.FormatUint(uint64(to), 10))
		}
	}
	return strings.Join(kept, " ")
}

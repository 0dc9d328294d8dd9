package intake

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
)

// Options say how a source is read.
type Options struct {
	Scheme model.Scheme      // which words are ratings
	Map    map[string]string // column names, in the form of fold, to fields
	Sheet  string            // read this sheet alone; empty for all
	Skip   map[string]bool   // names of tables that are left out
	At     time.Time         // when positions without a date are recorded
	Taken  map[*Table]bool   // tables that are read elsewhere: their rows become passages
}

// KeepColumn is the field to map a column to that is to be kept under its own
// name.
const KeepColumn = "extra"

// FieldMap makes the Map of Options of pairs "THEIR COLUMN=field".
func FieldMap(pairs []string) (map[string]string, error) {
	m := map[string]string{}
	for _, p := range pairs {
		i := strings.LastIndexByte(p, '=')
		if i < 1 || fold(p[:i]) == "" {
			return nil, fmt.Errorf("%q is not of the form \"THEIR COLUMN=field\"", p)
		}
		column, field := p[:i], strings.ToLower(strings.TrimSpace(p[i+1:]))
		if !slices.Contains(MapFields(), field) {
			return nil, fmt.Errorf("there is no field %q to map a column to. The fields are: %s", field, strings.Join(MapFields(), ", "))
		}
		m[fold(column)] = field
	}
	return m, nil
}

// MapFields returns the fields that a column can be mapped to.
func MapFields() []string {
	var keys []string
	for _, f := range trackerFields() {
		keys = append(keys, f.Key)
	}
	return append(keys, "rating", KeepColumn)
}

// UsageError says that a name which the officer gave is not there.
type UsageError struct{ Message string }

func (e *UsageError) Error() string { return e.Message }

// leaves says whether a table is not to be read.
func (o Options) leaves(t *Table) bool {
	return o.Sheet != "" && !strings.EqualFold(t.Name, o.Sheet) || o.Skip[t.Name]
}

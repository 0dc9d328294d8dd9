package intake

import (
	"slices"
	"strings"
)

// Role says what became of a table.
type Role string

// The roles of tables.
const (
	AsTracker  Role = "actions"
	AsPeople   Role = "people"
	AsPassages Role = "passages"
	AsNothing  Role = "left out"
)

// decide finds out what a table is; before is the tracker above it, if it may
// go on with that one.
func (t *reading) decide(before *reading) {
	t.role = AsPassages
	switch {
	case t.opts.Taken[t.table]:
		t.top, t.header, t.columns = -1, -1, nil
		return
	case before != nil && t.continues(before):
		t.role, t.strong, t.ours = AsTracker, before.strong, before.ours
		t.top, t.header, t.looked = -1, -1, nil
		t.columns = slices.Clone(before.columns)
		for i, p := range t.profiles() {
			t.columns[i].filled = p.filled
		}
		return
	case t.width == 0:
		return
	case !t.headed || !t.hasBody():
		t.bare = t.headed
		t.headless()
		return
	case t.glossary():
		if !t.table.Hidden { // people are public: a hidden list of them stays text
			t.role = AsPeople
			return
		}
	default:
		t.matchColumns()
		if t.isTracker() {
			t.role = AsTracker
			return
		}
	}
	t.top, t.header, t.columns = -1, -1, nil
}

// isTracker decides about a table with a header row. A spreadsheet's is always
// taken; a table of a document has to name what actions have, since documents
// use tables for much else.
func (t *reading) isTracker() bool {
	if t.format != DOCX {
		return t.width > 1 && !t.labelled() || t.format == CSV
	}
	has := map[string]bool{}
	for _, c := range t.columns {
		if c.named {
			has[c.Field] = true
		}
		has["rating"] = has["rating"] || c.Rates
	}
	n := 0
	for _, key := range []string{"timetable", "leads", "measures", "positions", "rating"} {
		if has[key] {
			n++
		}
	}
	return n >= 2 || has["action"] && n >= 1
}

// labelled says whether a table of two columns is a form: labels with a colon,
// each with its answer beside it.
func (t *reading) labelled() bool {
	if t.width != 2 || t.strong > 0 {
		return false
	}
	labels, rows := 0, 0
	for _, row := range t.table.Rows[t.top:] {
		if text := row.own(0); text != "" {
			rows++
			if strings.HasSuffix(strings.TrimSpace(text), ":") {
				labels++
			}
		}
	}
	return labels*2 > rows
}

// headless takes a grid without a header row under the letters of its columns:
// its rows are worth more as rows than as text. Documents use tables for other
// things, and so do forms of a single row.
func (t *reading) headless() {
	rows, grid := 0, 0
	for _, row := range t.table.Rows {
		if n := owned(row, t.width); n > 0 {
			rows++
			if n > 1 {
				grid++
			}
		}
	}
	t.top, t.header, t.columns, t.looked = -1, -1, nil, nil
	if t.format == DOCX || grid < 2 || grid*2 < rows {
		return
	}
	t.role = AsTracker
	t.nameColumns()
	t.matchColumns()
}

// continues says whether a table of a document goes on with the one before it:
// as many columns and no header row of its own.
func (t *reading) continues(before *reading) bool {
	if t.format != DOCX || t.width != before.width || len(t.table.Rows) == 0 {
		return false
	}
	for i := 0; i < len(t.table.Rows) && i < 3; i++ {
		if t.table.Rows[i].Header || t.namedIn(t.table.Rows[i]) >= 2 {
			return false
		}
	}
	return true
}

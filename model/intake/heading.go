package intake

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// isHeading says whether a row is a heading over the rows below it: one text
// across several columns, or alone in the first of them.
func (t *reading) isHeading(row Row, at int) bool {
	if t.width < 3 || filled(row, t.width) != 1 {
		return false
	}
	first, spans := -1, 0
	for c := range t.width {
		if !blank(row.cell(c).Text) {
			if first < 0 {
				first = c
			}
			spans++
		}
	}
	text := strings.TrimSpace(row.cell(first).Text)
	switch {
	case spans == t.width:
		return true
	case !hasLetters(text) || len(text) >= 300:
		return false
	case first > 0 && !t.emptyBefore(first):
		return false
	case spans > 1:
		return true
	case t.columns[first].Hidden:
		return false
	}
	if first != t.column("action") {
		return len(strings.Fields(text)) > 1 || len(text) > 5
	}
	return t.overAction(text, at)
}

// overAction says whether a text that stands alone in the actions' own column
// is a heading: if it looks like one and actions that are more than a text
// follow.
func (t *reading) overAction(text string, at int) bool {
	number, _ := leadingNumber(text)
	looks := text == strings.ToUpper(text) || number != "" && !strings.Contains(text, "\n") && len(text) < 80 ||
		hasAnyPrefix(strings.ToLower(text), "theme", "priority", "section", "objective", "aim", "outcome", "workstream", "recommendation ", "part ", "strand")
	return looks && at+1 < len(t.table.Rows) && filled(t.table.Rows[at+1], t.width) > 1
}

// emptyBefore says whether all columns before one hold nothing at all.
func (t *reading) emptyBefore(c int) bool {
	for i := range c {
		if t.columns[i].filled > 0 {
			return false
		}
	}
	return true
}

func firstText(r Row, width int) string {
	for c := range width {
		if text := r.cell(c).Text; !blank(text) {
			return text
		}
	}
	return ""
}

// heading takes a row as a heading over those below it.
func (t *reading) heading(row Row) {
	t.headings.take(firstText(row, t.width))
	t.pending = append(t.pending, row)
}

// settle looks whether the headings above an action are in it, and keeps those
// that are not as passages: a section without actions, an aim behind its label.
func (t *reading) settle(a *model.Action) {
	for _, row := range t.pending {
		text := firstText(row, t.width)
		if a == nil || !holds(a.Section+"\n"+a.Objective, text) && !holds(a.Section+"\nObjective: "+a.Objective, text) {
			t.keep(row, "heading")
		}
	}
	t.pending = nil
}

// headings are the headings over the rows being read.
type headings struct {
	section, objective string
	numbered           bool // sections begin with numbers
	fresh              bool // the last row was a section
}

// take takes a heading. Its first line is the section and the rest its
// objective, where both stand in one cell.
func (h *headings) take(text string) {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	first, rest = strings.TrimSpace(first), strings.TrimSpace(rest)
	if isObjective(first) {
		h.objective, h.fresh = strings.TrimSpace(trimObjective(first)+"\n"+rest), false
		return
	}
	number, _ := leadingNumber(first)
	switch {
	case h.section == "" && h.objective == "":
		h.numbered = number != ""
	case h.numbered && number == "" || h.fresh && !h.numbered && number == "":
		h.objective, h.fresh = strings.TrimSpace(first+"\n"+rest), false
		return
	}
	if sameSection(h.section, first) {
		if rest != "" {
			h.objective = trimObjective(rest)
		}
		h.fresh = true
		return
	}
	h.section, h.objective, h.fresh = first, trimObjective(rest), true
}

// above takes what stands above a table of a document: the section, and the
// objective if one is given.
func (h *headings) above(l lead) {
	if l.section != "" {
		section := l.section
		if section == report.NoSection {
			section = ""
		}
		if section == "" || !sameSection(h.section, section) {
			*h = headings{section: section, numbered: h.numbered}
		}
	}
	switch l.objective {
	case "":
	case report.NoObjective:
		h.objective = ""
	default:
		h.objective = l.objective
	}
}

// sameSection says whether a heading repeats the section that rows are in, as
// continuation pages do: the same words, however its number is typed.
func sameSection(section, heading string) bool {
	_, a := leadingNumber(section)
	_, b := leadingNumber(heading)
	return section != "" && foldWords(a) == foldWords(b)
}

func isObjective(s string) bool {
	return hasAnyPrefix(strings.ToLower(s), "objective", "aim:", "aims:", "goal:", "outcome:")
}

// trimObjective takes the label off an objective.
func trimObjective(s string) string {
	label, rest, ok := strings.Cut(s, ":")
	if ok && hasAnyPrefix(strings.ToLower(label), "objective", "aim", "goal", "outcome") && len(label) < 14 && !blank(rest) {
		return strings.TrimSpace(rest)
	}
	return s
}

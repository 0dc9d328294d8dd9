package returns

import (
	"strings"

	"council/scrutiny/model"
)

// comparison makes a proposal of the rows that were found.
type comparison struct {
	home  Home
	base  *model.Review
	p     *Proposal
	gone  map[string]bool // columns that the tracker has no more
	refs  map[model.ID]string
	watch *model.Watch    // of what was sent
	done  map[string]bool // what was decided when the file came back before
}

// valueOf returns what stands in an action's cell of a column.
func valueOf(a *model.Action, s slot) string {
	if a == nil {
		return ""
	}
	if s.use == extraUse {
		return a.Extra(s.key)
	}
	return model.Column{ID: s.key, Field: s.key}.Cell(a)
}

// row compares one row of the file.
func (c *comparison) row(f *found) Row {
	l := f.line
	r := Row{Place: l.place, Hidden: l.hidden, By: f.by, Twice: f.twice, Lead: l.text(fieldUse, "leads"), Title: l.action()}
	if f.note != "" {
		r.Notes = append(r.Notes, f.note)
	}
	switch {
	case f.among != nil:
		r.Fate = Unclear
		r.Notes = append(r.Notes, "The row may be "+listOf(f.among)+".")
		c.strange(&r, l, "It is not clear which action the row is about: write its reference into the file, and take it back again")
		return r
	case f.of == nil:
		return c.newRow(r, l)
	}
	r.Action, r.Ref = f.of.id, f.of.refNow
	was, is := f.of.was, f.of.is
	if is == nil {
		r.Fate, r.Ref = Removed, f.of.ref
		is = was
	}
	r.Title = is.Title()
	if r.Lead == "" {
		r.Lead = is.Leads
	}
	if was == nil && c.done[Row{}.mark(offer(l))] {
		r.Settled++ // this very row became the action
		return r
	}
	for i, s := range l.table.columns {
		if i < len(l.row.Cells) {
			c.cell(&r, s, cellOf(l.row.Cells[i]), was, is, l)
		}
	}
	if r.Fate == Removed {
		for i := range r.Changes {
			r.Changes[i].Barred = "The action was removed here since: put it back first"
		}
	}
	return r
}

func listOf(all []*candidate) string {
	var refs []string
	for _, c := range all {
		refs = append(refs, c.ref)
	}
	if n := len(refs); n > 1 {
		return strings.Join(refs[:n-1], ", ") + " or " + refs[n-1]
	}
	return strings.Join(refs, "")
}

// cell compares one cell of a row.
func (c *comparison) cell(r *Row, s slot, there cell, was, is *model.Action, l *line) {
	switch s.use {
	case fieldUse, extraUse:
		if s.key == "positions" {
			c.last(r, s, there, was, is)
			return
		}
		c.threeWay(r, s, there, was, is)
	case lastUse:
		c.last(r, s, there, was, is)
	case ratingUse, proposedUse:
		c.rating(r, s, there, was, is)
	case positionUse:
		c.position(r, s, there.text, was, is)
	case dateUse:
		c.date(r, s, there, was, is, l)
	case reasonUse:
		if d, _ := l.get(dateUse, ""); strings.TrimSpace(d.text) == "" {
			c.remark(r, s.name, there.text, was, is)
		}
	case unknownUse:
		c.remark(r, s.name, there.text, was, is)
	case refUse:
		if ref := strings.TrimSpace(there.text); r.By == ByIdentity && ref != "" && was != nil && !same(ref, r.Ref) && !c.refIn(was, ref) {
			c.remark(r, s.name, there.text, was, is)
		}
	case ownUse:
		c.made(r, s, there, was, is)
	}
}

// made notes what somebody wrote over what the program made of the timetable.
func (c *comparison) made(r *Row, s slot, there cell, was, is *model.Action) {
	if was == nil || s.key == "" {
		return
	}
	if c.watch == nil {
		c.watch = model.NewWatch(c.base, 0)
	}
	reading := c.watch.Reading(was.When)
	made := reading.String()
	if s.key == dueKey {
		made = ""
		if due, ok := reading.Due(); ok {
			made = due.String()
		}
	}
	if !sameWhen(made, there) {
		c.remark(r, s.name, there.text, was, is)
	}
}

// refIn says whether an action was called so when it was sent.
func (c *comparison) refIn(a *model.Action, ref string) bool {
	if c.base == nil {
		return false
	}
	if c.refs == nil {
		c.refs = c.base.References()
	}
	return same(ref, c.refs[a.ID])
}

// threeWay compares what was sent, what is here and what came back.
func (c *comparison) threeWay(r *Row, s slot, there cell, was, is *model.Action) {
	ch := Change{What: Cell, Field: s.key, Label: s.name, There: strings.TrimSpace(there.text), Known: was != nil, extra: s.use == extraUse}
	ch.Then, ch.Here = valueOf(was, s), valueOf(is, s)
	equal := func(words string) bool { return same(words, there.text) }
	if f, ok := model.FieldOf(model.KindAction, s.key); ok && s.use == fieldUse {
		ch.line = f.Type == model.LineField || f.Type == model.LeadsField
		if s.key == "timetable" {
			equal = func(words string) bool { return sameWhen(words, there) }
			ch.There = whenWords(there)
		}
		if f.Required && ch.There == "" {
			ch.Barred = f.Label + " cannot be empty"
		}
	}
	if c.gone[s.key] && s.use == extraUse {
		ch.Barred = "The tracker has no such column any more"
	}
	if c.state(&ch, equal) {
		c.add(r, ch)
		return
	}
	r.Same++
}

// state finds out who changed a cell; false where it is as it is.
func (c *comparison) state(ch *Change, equal func(string) bool) bool {
	switch {
	case equal(ch.Here):
		return false
	case !ch.Known && ch.There == "" && c.base != nil:
		return false // an action that was made since: the cell says nothing of it
	case !ch.Known:
		ch.State = Both
	case equal(ch.Then):
		if same(ch.Then, ch.Here) {
			return false
		}
		ch.State, ch.There = Here, ch.Then
	case same(ch.Then, ch.Here):
		ch.State = There
	default:
		ch.State = Both
		return !takenIn(*ch)
	}
	return true
}

// takenIn says whether what stands here holds already what came back.
func takenIn(ch Change) bool {
	if ch.Field == "timetable" {
		return false
	}
	if merged, ok := merge(ch.Then, ch.Here, ch.There); ok {
		return same(merged, ch.Here)
	}
	return ch.There != "" && (strings.HasSuffix(ch.Here, "\n"+ch.There) || strings.HasSuffix(ch.Here, " / "+ch.There))
}

// strange lists the words of a row that nothing can be done with.
func (c *comparison) strange(r *Row, l *line, why string) {
	for i, s := range l.table.columns {
		if s.use == ownUse || i >= len(l.row.Cells) {
			continue
		}
		if text := strings.TrimSpace(cellOf(l.row.Cells[i]).text); text != "" {
			c.add(r, Change{What: Remark, Label: s.name, There: text, State: Both, Barred: why})
		}
	}
}

// add puts a change on the list, but for one that was decided on when the file
// came back before.
func (c *comparison) add(r *Row, ch Change) {
	if ch.State != Here && c.done[r.mark(ch)] {
		r.Settled++
		return
	}
	if ch.State != Here {
		c.p.last++
		ch.Number = c.p.last
	}
	r.Changes = append(r.Changes, ch)
}

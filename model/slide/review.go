package slide

import (
	"cmp"
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// rowsOnOne is how many rows a room can read at once.
const rowsOnOne = 5

// scope makes a slide of each question.
func (d *deck) scope() (at int) {
	d.where = d.titled("Scope")
	for q := range model.Each[*model.Question](d.r) {
		d.add(q.ID, question(q))
	}
	return d.find(d.cue.Record)
}

// tracker makes a few slides of rows and then one of each action.
func (d *deck) tracker() (at int) {
	d.where = d.titled("Action tracker")
	var rows []Row
	for a := range d.r.Actions() {
		rows = append(rows, Row{Reference: d.reference(a.ID), Text: a.Title(), When: a.When.Words, Rating: d.rating(a)})
	}
	for some := range slices.Chunk(rows, rowsOnOne) {
		d.add(0, Slide{Kind: Tracker, Heading: "Actions", Rows: some})
	}
	for a := range d.r.Actions() {
		d.add(a.ID, d.action(a))
	}
	return d.find(d.cue.Record)
}

// plan makes slides of what is next: the tasks from today on in the order of
// their days, and last those that have none.
func (d *deck) plan() (at int) {
	d.where = d.titled("Plan")
	for some := range slices.Chunk(d.next(), rowsOnOne) {
		s := Slide{Kind: Plan, Heading: "What is next"}
		first := some[0].ID
		for _, t := range some {
			s.Rows = append(s.Rows, Row{Text: t.Name, When: t.When.Words})
			if t.ID == d.cue.Record {
				first = t.ID // the slide is found by any of its tasks
			}
		}
		d.add(first, s)
	}
	return d.find(d.cue.Record)
}

// next returns the tasks that are to be done.
func (d *deck) next() []*model.Task {
	type dated struct {
		*model.Task
		day timetable.Day
	}
	var tasks []dated
	for t := range model.Each[*model.Task](d.r) {
		day, known := t.When.Reading().Due()
		switch {
		case t.State == model.TaskDone || t.State == model.TaskDropped:
		case known && day < d.cue.Today && t.State != model.TaskUnderWay:
		default:
			tasks = append(tasks, dated{t, day})
		}
	}
	slices.SortStableFunc(tasks, func(a, b dated) int {
		if a.day.IsZero() != b.day.IsZero() {
			return cmp.Compare(b.day, a.day)
		}
		return cmp.Compare(a.day, b.day)
	})
	next := make([]*model.Task, len(tasks))
	for i, t := range tasks {
		next[i] = t.Task
	}
	return next
}

// evidence makes a slide of each piece of evidence that is open.
func (d *deck) evidence() (at int) {
	d.where = d.titled("Evidence")
	for e := range model.Each[*model.Evidence](d.r) {
		d.add(e.ID, piece(e))
	}
	return d.find(d.cue.Record)
}

// findings makes a slide of each finding and of each recommendation, the parts
// of one behind it. The projection holds those alone that were agreed.
func (d *deck) findings() (at int) {
	d.where = d.titled("Findings")
	for f := range model.Each[*model.Finding](d.r) {
		if s, ok := d.record(f); ok {
			d.add(f.ID, s)
		}
	}
	d.where = d.titled("Recommendations")
	for _, rec := range d.r.Recommendations() {
		if s, ok := d.record(rec); ok {
			d.add(rec.ID, s)
		}
	}
	if resp, ok := d.r.Find(d.cue.Record).(*model.Response); ok && len(resp.Recommendation) > 0 {
		return d.find(resp.Recommendation[0])
	}
	return d.find(d.cue.Record)
}

package returns

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// taking gathers what was accepted.
type taking struct {
	p       *Proposal
	today   timetable.Day
	set     map[target]string // by the text that it was set to
	order   []model.ID        // actions with fields to set
	values  map[model.ID][]model.Value
	extras  map[model.ID][]model.Extra
	notes   map[model.ID][]string
	then    []model.Change // what follows the fields
	fresh   []*model.Action
	settled []string
	taken   int
}

// take adds one decision.
func (t *taking) take(r Row, c Change, d Decision) error {
	t.settled = append(t.settled, r.mark(c))
	if d.Take == Ours {
		return nil
	}
	text, err := d.text(c)
	if err != nil {
		return err
	}
	if at, sets := c.sets(r); sets {
		if before, again := t.set[at]; again {
			if !same(before, text) {
				return &DecisionError{c.Number, fmt.Sprintf("another line says of %s something else: take one of them", r.Ref)}
			}
			return nil
		}
		t.set[at] = text
	}
	t.taken++
	switch c.What {
	case Cell:
		t.cell(r, c, text)
	case Position:
		t.position(r, text)
	case Date:
		t.then = append(t.then, model.PutOff{IDs: []model.ID{r.Action}, To: text, Reason: c.Reason})
	case Rating:
		return t.rating(r, c)
	case Remark:
		c.There = text
		t.edit(r.Action)
		t.notes[r.Action] = append(t.notes[r.Action], c.note())
	case NewRow:
		a := *r.fresh
		a.Text = text
		a.Positions = slices.Clone(a.Positions)
		for i := range a.Positions {
			a.Positions[i].Held, a.Positions[i].By = t.today, t.by(r)
		}
		t.fresh = append(t.fresh, &a)
	}
	return nil
}

// by returns whose words they are.
func (t *taking) by(r Row) string {
	from := t.p.From
	named := slices.ContainsFunc(model.SplitLeads(r.Lead), func(token string) bool { return strings.EqualFold(token, from) })
	if from != "" && (named || t.p.Mail || t.p.Sending != nil && len(t.p.Sending.Person) > 0) {
		return from
	}
	if leads := model.NewDirectory(t.p.Review).Leads(r.Lead); len(leads) == 1 && leads[0].Person != nil {
		return leads[0].Person.Label()
	}
	if r.Lead != "" {
		return strings.Join(strings.Fields(r.Lead), " ")
	}
	return from
}

func (t *taking) edit(id model.ID) {
	if !slices.Contains(t.order, id) {
		t.order = append(t.order, id)
	}
}

func (t *taking) cell(r Row, c Change, text string) {
	t.edit(r.Action)
	switch {
	case c.extra:
		t.extras[r.Action] = append(t.extras[r.Action], model.Extra{Column: c.Field, Text: text})
	case c.Field == "timetable":
		t.values[r.Action] = append(t.values[r.Action], model.Value{Field: "timetable", Text: text}, model.Value{Field: "timetable_read_as"})
	default:
		t.values[r.Action] = append(t.values[r.Action], model.Value{Field: c.Field, Text: text})
	}
}

func (t *taking) position(r Row, text string) {
	one := model.RecordPosition{ID: r.Action, Held: t.today, By: t.by(r), Text: text}
	if !slices.ContainsFunc(t.then, func(c model.Change) bool {
		o, ok := c.(model.RecordPosition)
		return ok && o.ID == one.ID && same(o.Text, one.Text)
	}) {
		t.then = append(t.then, one)
	}
}

// rating gives the action the rating, as the officer said of this line.
func (t *taking) rating(r Row, c Change) error {
	rating, _ := t.p.Review.Info().Scheme.Rating(c.Rating)
	one := model.Rate{IDs: []model.ID{r.Action}, Rating: c.Rating}
	for _, o := range r.Changes {
		if o.What == Date {
			one.Date, one.Reason = o.There, o.Reason
		}
	}
	need := func(what string) bool { return slices.Contains(rating.Requires, what) }
	switch {
	case need(model.RequireReason) && one.Reason == "" || need(model.RequireDate) && one.Date == "":
		return &DecisionError{c.Number, fmt.Sprintf("%s asks for %s: rate %s on the screen", rating.Word, strings.Join(rating.Requires, " and "), r.Ref)}
	case !need(model.RequireDate):
		one.Date = ""
	}
	if !need(model.RequireReason) {
		one.Reason = ""
	}
	t.then = append(t.then, one)
	return nil
}

// change makes one change of all that was accepted.
func (t *taking) change() (model.Change, error) {
	var all []model.Change
	for _, id := range t.order {
		values := t.values[id]
		a, ok := t.p.Review.Find(id).(*model.Action)
		if !ok {
			return nil, fmt.Errorf("an action of the file is not there any more: take it back again")
		}
		if extras := t.extras[id]; len(extras) > 0 {
			values = append(values, model.Value{Field: "extras", Text: withExtras(a, extras)})
		}
		if notes := t.notes[id]; len(notes) > 0 {
			if a.Notes != "" {
				notes = append([]string{a.Notes}, notes...)
			}
			values = append(values, model.Value{Field: "notes", Text: strings.Join(notes, "\n")})
		}
		all = append(all, model.Set{IDs: []model.ID{id}, Values: values})
	}
	all = append(all, t.then...)
	all = append(all, t.inserts()...)
	back := model.TakeBack{File: t.p.File, From: t.p.From, Taken: t.taken, Changes: all, Settled: t.settled}
	if s := t.p.Sending; s != nil {
		back.Sending, back.On = s.ID, t.today
	}
	return back, nil
}

// inserts adds the new actions, each behind the last of its section and
// objective; what names no section of the tracker comes last.
func (t *taking) inserts() []model.Change {
	var all []model.Change
	for len(t.fresh) > 0 {
		first := t.fresh[0]
		one := model.Insert{After: t.behind(first)}
		t.fresh = slices.DeleteFunc(t.fresh, func(a *model.Action) bool {
			together := canon(a.Section) == canon(first.Section) && canon(a.Objective) == canon(first.Objective)
			if together {
				one.Records = append(one.Records, a)
			}
			return together
		})
		all = append(all, one)
	}
	return all
}

// behind returns the action that a new one is to follow, or 0.
func (t *taking) behind(fresh *model.Action) (id model.ID) {
	if fresh.Section == "" {
		return 0
	}
	under := false
	for a := range t.p.Review.Actions() {
		if canon(a.Section) != canon(fresh.Section) {
			continue
		}
		if same := canon(a.Objective) == canon(fresh.Objective); same || !under {
			id, under = a.ID, under || same
		}
	}
	return id
}

// withExtras returns the cells of an action's own columns with others in place of
// some, as the field is written.
func withExtras(a *model.Action, extras []model.Extra) string {
	all := slices.Clone(a.Extras)
	for _, e := range extras {
		i := slices.IndexFunc(all, func(o model.Extra) bool { return o.Column == e.Column })
		switch {
		case i >= 0 && e.Text == "":
			all = slices.Delete(all, i, i+1)
		case i >= 0:
			all[i] = e
		case e.Text != "":
			all = append(all, e)
		}
	}
	f, _ := model.FieldOf(model.KindAction, "extras")
	return f.Get(&model.Action{Extras: all})
}

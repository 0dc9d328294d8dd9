package sample

import "council/scrutiny/model"

// task is what the officer wrote about a task of the plan.
type task struct {
	date, details, who, notes string
	state                     model.TaskState // when it was written down
	done                      int             // days ago; 0 where it is not
}

// standardTasks follow the template's plan, in its order. Empty details and
// parties leave the template's own.
var standardTasks = []task{
	{date: "w/c {mon -198}", state: model.TaskDone},
	{date: "Thursday {thu -182}", details: "Chair, Cabinet Member and Director agreed that enforcement is in and charges are out", state: model.TaskDone},
	{date: "{thu -175}", state: model.TaskDone},
	{date: "{month -6} – {month -5}", details: "Page on the website, posters in libraries, a letter to every school", who: "Scrutiny Officer/Communications", state: model.TaskUnderWay, done: 138},
	{date: "{month -5} to {month 1}", details: "Four evidence sessions, two visits, one survey, a comparison with five councils", state: model.TaskUnderWay},
	{date: "Thursday {thu 47}", details: "Half a day, in private session; findings go up one line of enquiry at a time"},
	{date: "By {end 2}", notes: "Start from the findings, not from last year's wish list."},
	{date: "TBC, mid-{month 3}", notes: "All three diaries are full until then."},
	{date: "By the end of {month 4}", details: "The panel agrees the report and a plain-English summary of two pages"},
	{date: "{season 7}"},
	{date: "Two months after the report to Cabinet"},
}

// obtaining is the place of "Obtaining evidence" in the standard plan; the
// review's own tasks stand behind it.
const obtaining = 4

type ownTask struct {
	name string
	task
}

var ownTasks = []ownTask{
	{"Comparison with other councils", task{
		date: "{abbr -3}", who: "Scrutiny Officer/PK", state: model.TaskUnderWay, done: 61,
		details: "Five councils of like size: what they did, what it cost, what they would do again",
	}},
	{"Survey of parents and carers", task{
		date: "Closes {fri -29}", who: "Scrutiny Officer/LS/Heads", state: model.TaskUnderWay,
		details: "On paper and online, in five languages",
		notes:   "Kept open for two schools whose letters went out late. Chase them, then close it.",
	}},
	{"Site visits", task{
		date: "Thursday {thu 13}", who: "Panel/LS/GB",
		details: "Mill Lane and Fairfield Road: at the school gates from 8.15",
		notes:   "Meet at the Town Hall steps at 7.45. Hi-vis for eleven. Ask both heads for somewhere dry to talk afterwards.",
	}},
}

func planning() []event {
	events := []event{
		{172, officer, func(b *builder) model.Change { return together("dated the project plan", b.datePlan()...) }},
		{171, officer, func(b *builder) model.Change {
			return together("added the review's own tasks to the plan", b.addTasks()...)
		}},
	}
	finish := func(place int, t task) {
		if t.done > 0 {
			events = append(events, event{t.done, officer, func(b *builder) model.Change {
				return b.set(model.KindTask, place, "state", string(model.TaskDone))
			}})
		}
	}
	for i, t := range standardTasks {
		if i > obtaining {
			i += len(ownTasks)
		}
		finish(i, t)
	}
	for i, t := range ownTasks {
		finish(obtaining+1+i, t.task)
	}
	return events
}

func (b *builder) datePlan() []model.Change {
	changes := make([]model.Change, len(standardTasks))
	for i, t := range standardTasks {
		fields := []string{"date", t.date, "state", string(t.state), "notes", t.notes}
		if t.details != "" {
			fields = append(fields, "details", t.details)
		}
		if t.who != "" {
			fields = append(fields, "who", t.who)
		}
		changes[i] = b.set(model.KindTask, i, fields...)
	}
	return changes
}

// addTasks adds the last of the review's own tasks first: each goes right
// behind the same standard one.
func (b *builder) addTasks() []model.Change {
	var changes []model.Change
	for i := len(ownTasks) - 1; i >= 0; i-- {
		t := ownTasks[i]
		changes = append(changes, model.Add{
			Kind: model.KindTask, After: b.nth(model.KindTask, obtaining),
			Values: b.values("task", t.name, "details", t.details, "date", t.date, "who", t.who, "state", string(t.state), "notes", t.notes),
		})
	}
	return changes
}

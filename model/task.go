package model

// TaskState says how far a task of the plan has come.
type TaskState string

// The states of a task.
const (
	TaskToDo     TaskState = ""
	TaskUnderWay TaskState = "underway"
	TaskDone     TaskState = "done"
	TaskDropped  TaskState = "dropped"
)

// Task is one task of the project plan. Two tasks may have the same name.
type Task struct {
	Head
	Name    string
	Details string
	When    Timetable
	Who     string
	State   TaskState
	After   []ID // the tasks that come before it
	Slips   []Slip
	Theme   []ID // of the programme that it is a part of
	Notes   string
}

// Kind returns KindTask.
func (*Task) Kind() Kind { return KindTask }

var taskFields = []Field{
	line("task", "Task", func(t *Task) *string { return &t.Name }).public().required().names("key task", "task", "milestone", "stage", "key stage", "step", "activity"),
	text("details", "Details", func(t *Task) *string { return &t.Details }).public().names("details/activities", "activities", "details", "description", "what happens", "detail"),
	line("date", "Date", func(t *Task) *string { return &t.When.Words }).as(TimetableField).public().
		help("In your own words: 12 May 2026, by the end of June, Spring 2026.").
		names("date", "dates", "by when", "when", "timescale", "timescales", "target date", "deadline", "timetable", "month", "due", "completion date"),
	line("date_read_as", "Date, read as", func(t *Task) *string { return &t.When.ReadAs }).
		help("Only when the reading beside the date is wrong: say it in other words, such as 2026-06-30."),
	line("who", "Responsible", func(t *Task) *string { return &t.Who }).as(LeadsField).public().names("responsibility", "who", "responsible", "lead", "lead officer", "owner", "by whom", "responsible officer", "led by"),
	choice("state", "State", func(t *Task) *TaskState { return &t.State },
		Choice{"", "to do"}, Choice{"underway", "under way"}, Choice{"done", "done"}, Choice{"dropped", "dropped"}).public(),
	links("after", "After", KindTask, func(t *Task) *[]ID { return &t.After }).public().help("The tasks that have to be done first."),
	slips(func(t *Task) *[]Slip { return &t.Slips }).public(),
	links("theme", "Theme", KindTheme, func(t *Task) *[]ID { return &t.Theme }).public(),
	text("notes", "Working notes", func(t *Task) *string { return &t.Notes }).help("For the officer; never public."),
}

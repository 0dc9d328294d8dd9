package model

import "time"

// Item is one item of a meeting's agenda.
type Item struct {
	Head
	Meeting []ID
	Number  string // as the agenda has it; by its place where empty
	Title   string
	// Exempt is the paragraph of the schedule under which the public is kept
	// from the item; OpenTitle is then what the public reads, ReviewOn the day on
	// which somebody says again why it is closed, StillClosed what was said last.
	Exempt      string
	OpenTitle   string
	ReviewOn    Timetable
	StillClosed string
	Papers      string
	Looks       []ID // what the item looks at: an action, a question, evidence
	TakenAt     time.Time
	DoneAt      time.Time
	Carried     []ID // the item of an earlier meeting that it carries on
	Notes       string
}

// Kind returns KindItem.
func (*Item) Kind() Kind { return KindItem }

var itemFields = []Field{
	links("meeting", "Meeting", KindMeeting, func(i *Item) *[]ID { return &i.Meeting }).as(RecordedField).public(),
	line("number", "Number", func(i *Item) *string { return &i.Number }).public().help("Empty: by its place on the agenda."),
	line("title", "Title", func(i *Item) *string { return &i.Title }).public().required(),
	line("exempt", "Exempt under", func(i *Item) *string { return &i.Exempt }).as(ParagraphField).public().help("The paragraph of the schedule, such as 3; empty where the public may follow the item."),
	line("open_title", "Title for the public", func(i *Item) *string { return &i.OpenTitle }).public().help("What the public reads in place of the title of an exempt item."),
	text("papers", "Papers", func(i *Item) *string { return &i.Papers }).public(),
	links("looks", "Looks at", KindAny, func(i *Item) *[]ID { return &i.Looks }).public(),
	line("review_on", "Closed until looked at", func(i *Item) *string { return &i.ReviewOn.Words }).as(TimetableField).help("The day on which somebody says again why it is closed."),
	text("still_closed", "Why it is closed", func(i *Item) *string { return &i.StillClosed }).help("For the officer; never public."),
	moment("taken_at", "Taken", func(i *Item) *time.Time { return &i.TakenAt }).public(),
	moment("done_at", "Done", func(i *Item) *time.Time { return &i.DoneAt }).public(),
	links("carried", "Carried from", KindItem, func(i *Item) *[]ID { return &i.Carried }).as(RecordedField),
	text("notes", "Working notes", func(i *Item) *string { return &i.Notes }).help("For the officer; never public."),
}

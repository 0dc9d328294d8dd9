package model

import (
	"time"

	"council/scrutiny/model/timetable"
)

// Action is one row of the action tracker.
type Action struct {
	Head
	Section    string
	Objective  string
	Text       string
	When       Timetable
	Measures   string
	Leads      string // as written: GD/PL/Personnel
	Positions  []Position
	Rating     RatingKey
	RatedAt    time.Time
	RatedBy    string
	RatingNote string // the reason that the scheme made compulsory
	Extras     []Extra
	Sheet      string // the sheet or table of the import that the row came from
	Origin     string // where the row stands in the file that it was imported from
	Withheld   bool   // the public does not see the action
	// From are the recommendations that it came of.
	From  []ID
	Slips []Slip
	// Rests is how many days before its end the action asks for attention again;
	// 0 where it does not rest.
	Rests   uint64
	SignOff SignOff
	Notes   string
}

// Kind returns KindAction.
func (*Action) Kind() Kind { return KindAction }

// Position is a dated statement of where an action stands. Positions are kept
// for good; the newest is the current one.
type Position struct {
	Held     timetable.Day // the day it holds for; zero where no day was stated
	Recorded time.Time
	By       string
	Text     string
}

// Extra is a cell of an imported column that has no field of its own.
type Extra struct {
	Column string // ID of the Column
	Text   string
}

// Position returns the current position: the one that holds for the latest
// day, the later recorded of two for the same day.
func (a *Action) Position() (Position, bool) {
	var newest Position
	for i, p := range a.Positions {
		if i == 0 || p.Held >= newest.Held { // in the order of recording: clocks jump
			newest = p
		}
	}
	return newest, len(a.Positions) > 0
}

// Extra returns the action's cell of an imported column.
func (a *Action) Extra(column string) string {
	for _, e := range a.Extras {
		if e.Column == column {
			return e.Text
		}
	}
	return ""
}

// Title returns words to know the action by: its text, or where an imported
// row has none, the first of its other cells.
func (a *Action) Title() string {
	if a.Text != "" || len(a.Extras) == 0 {
		return a.Text
	}
	return a.Extras[0].Text
}

var actionFields = append([]Field{
	line("section", "Section", func(a *Action) *string { return &a.Section }).public().
		names("section", "theme", "priority", "workstream", "work stream", "programme area", "area", "key area", "service area", "category", "heading"),
	text("objective", "Objective", func(a *Action) *string { return &a.Objective }).public().
		names("objective", "objectives", "aim", "aims", "goal", "priority objective", "strategic objective", "outcome sought"),
	text("action", "Action", func(a *Action) *string { return &a.Text }).public().required().first().
		names("action", "actions", "action point", "action required", "agreed action", "proposed action", "planned action", "action to be taken",
			"action/task", "action description", "description of action", "recommendation", "recommendations", "task", "tasks", "key task", "what",
			"what we will do", "what will we do", "activity", "activities", "key activity", "key actions", "improvement action", "actions required", "issue/action", "deliverable", "milestone"),
	line("timetable", "Timetable", func(a *Action) *string { return &a.When.Words }).as(TimetableField).public().
		help("In your own words: by 30 June 2026, Quarterly, Ongoing until March 2027.").
		names("timetable", "timescale", "timescales", "time scale", "timeframe", "time frame", "deadline", "due", "due date", "date due", "target date",
			"target", "completion date", "target completion date", "completion", "by when", "when", "date", "date for completion", "implementation date",
			"timeline", "timing", "end date", "expected completion", "to be completed by", "review date", "revised date", "target timescale", "planned completion date", "deadline date", "finish"),
	line("timetable_read_as", "Timetable, read as", func(a *Action) *string { return &a.When.ReadAs }).public().
		help("Only when the reading beside the timetable is wrong: say it in other words, such as 2026-06-30."),
	text("measures", "Measures", func(a *Action) *string { return &a.Measures }).public().
		names("measure", "measures", "performance/measure/outcome", "performance measure", "performance measures", "success measure", "success measures", "measure of success",
			"measures of success", "success criteria", "outcome", "outcomes", "expected outcome", "intended outcome", "desired outcome", "performance indicator", "kpi", "kpis",
			"evidence of success", "how will we know", "how we will know", "target/measure", "outcome/measure", "milestones", "output", "outputs", "impact", "success indicators"),
	line("leads", "Lead officer", func(a *Action) *string { return &a.Leads }).as(LeadsField).public().
		help("Initials, names or posts with / between them: GD/PL/Personnel.").
		names("lead", "leads", "lead officer", "lead officers", "lead officer(s)", "responsible", "responsibility", "responsible officer", "responsible person", "person responsible",
			"responsible lead", "owner", "action owner", "who", "by whom", "officer", "officer responsible", "accountable officer", "assigned to", "lead person", "lead agency",
			"lead service", "lead department", "lead member", "lead directorate", "named lead", "lead partner", "lead(s)", "allocated to", "head of service", "lead/owner"),
	nested(PositionsField, "positions", "Position", func(a *Action) *[]Position { return &a.Positions }, formatPositions, parsePositions).public().
		names("position", "current position", "progress", "progress update", "progress to date", "update", "updates", "latest update", "latest position", "status update", "current status",
			"comment", "comments", "position statement", "progress report", "progress/comments", "progress made", "progress / update", "latest progress", "officer update", "response", "update/comments", "commentary", "narrative"),
	choiceless("rating", "Rating", func(a *Action) *RatingKey { return &a.Rating }).public().
		names("rating", "rag", "rag rating", "rag status", "status", "r/a/g", "rag (red/amber/green)", "brag", "brag rating", "brag status", "progress rating", "current rag", "r.a.g.", "rag score", "traffic light", "rating (rag)"),
	moment("rated_at", "Rated on", func(a *Action) *time.Time { return &a.RatedAt }),
	words(RecordedField, "rated_by", "Rated by", func(a *Action) *string { return &a.RatedBy }),
	words(RecordedField, "rating_note", "Reason for the rating", func(a *Action) *string { return &a.RatingNote }),
	nested(ExtrasField, "extras", "Other columns", func(a *Action) *[]Extra { return &a.Extras }, formatExtras, parseExtras).public(),
	words(RecordedField, "sheet", "Sheet", func(a *Action) *string { return &a.Sheet }).public(),
	words(RecordedField, "origin", "Imported from", func(a *Action) *string { return &a.Origin }),
	number("rests", "Rests until", func(a *Action) *uint64 { return &a.Rests }).as(LineField).help("How many days before its end it asks for attention; empty: always."),
	flag("withheld", "Withheld", func(a *Action) *bool { return &a.Withheld }).help("yes: the public does not see this action."),
	links("from", "Came of", KindRecommendation, func(a *Action) *[]ID { return &a.From }).public(),
	slips(func(a *Action) *[]Slip { return &a.Slips }).public(),
	text("notes", "Working notes", func(a *Action) *string { return &a.Notes }).help("For the officer; never public."),
}, signOffFields(func(a *Action) *SignOff { return &a.SignOff })...)

// choiceless declares a rating: its values are the ratings of the review's
// scheme, which only the review knows.
func choiceless(key, label string, at func(*Action) *RatingKey) Field {
	return Field{
		Key: key, Label: label, Type: RatingField,
		get: func(r Record) string { return string(*at(r.(*Action))) },
		set: func(r Record, s string) error { *at(r.(*Action)) = RatingKey(s); return nil },
	}
}

func formatPositions(ps []Position) string {
	if len(ps) == 0 {
		return ""
	}
	items := make([]string, 0, 4*len(ps))
	for _, p := range ps {
		held := ""
		if !p.Held.IsZero() {
			held = p.Held.String()
		}
		items = append(items, held, formatTime(p.Recorded), p.By, p.Text)
	}
	return joinList(items...)
}

func parsePositions(s string) ([]Position, error) {
	if s == "" {
		return nil, nil
	}
	groups, err := splitTuples(s, 4)
	if err != nil {
		return nil, err
	}
	ps := make([]Position, len(groups))
	for i, g := range groups {
		p := Position{By: g[2], Text: g[3]}
		if g[0] != "" {
			if p.Held, err = timetable.ParseDay(g[0]); err != nil {
				return nil, err
			}
		}
		if p.Recorded, err = parseTime(g[1]); err != nil {
			return nil, err
		}
		ps[i] = p
	}
	return ps, nil
}

func formatExtras(es []Extra) string {
	if len(es) == 0 {
		return ""
	}
	items := make([]string, 0, 2*len(es))
	for _, e := range es {
		items = append(items, e.Column, e.Text)
	}
	return joinList(items...)
}

func parseExtras(s string) ([]Extra, error) {
	if s == "" {
		return nil, nil
	}
	groups, err := splitTuples(s, 2)
	if err != nil {
		return nil, err
	}
	es := make([]Extra, len(groups))
	for i, g := range groups {
		es[i] = Extra{Column: g[0], Text: g[1]}
	}
	return es, nil
}

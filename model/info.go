package model

import (
	"slices"
	"strings"
	"time"
)

// Stage says how far a review has come.
type Stage string

// The stages of a review's life, in order.
const (
	StageScope    Stage = ""
	StagePlan     Stage = "plan"
	StageEvidence Stage = "evidence"
	StageFindings Stage = "findings"
	StageReport   Stage = "report"
	StageResponse Stage = "response"
	StageMonitor  Stage = "monitoring"
	StageDone     Stage = "done"
)

// Info is the review itself: the one record of KindInfo.
type Info struct {
	Head
	Title   string
	Body    string // the panel or committee that runs the review
	Chair   string
	Stage   Stage
	Scheme  Scheme
	Columns []Column // of the tracker; empty for the standard ones
	House   House    // of the minutes; the default one where empty
	// Nation says which paragraphs of the schedule are offered; Paragraphs are
	// the council's own, one a line.
	Nation     Nation
	Paragraphs string

	// ScopeVersion is how often the panel agreed the scope; from the first time
	// on it is locked. ScopeAgreed is when it last did, ScopeMinute by which
	// resolution.
	ScopeVersion uint64
	ScopeAgreed  time.Time
	ScopeMinute  []ID
	// Threshold is the score from which a topic is taken on, Rationale the
	// written reason why this one was, or was not.
	Threshold uint64
	Rationale string
	// Stages are those of the status matrix, one a line.
	Stages string
	// Submitted is when the report went to the executive; ResponseDays how long
	// it has to respond, on the legal basis that ResponseBasis names.
	Submitted     Timetable
	ResponseDays  uint64
	ResponseBasis string
	// Proposals says whether leads who are asked for positions propose a rating
	// with them. A proposal is never a rating.
	Proposals   Proposals
	EvidenceUse string // in the letters to witnesses, one point a line; empty for the usual words
	Foreword    string
	Background  string
	Conclusion  string
	Notes       string
	Files       []File // the documents that were imported and kept
	Look        File   // the council's own Word file that the papers take their look from
}

// Proposals says whether leads propose ratings.
type Proposals string

// NoProposals asks leads for positions alone.
const NoProposals Proposals = "no"

// Kind returns KindInfo.
func (*Info) Kind() Kind { return KindInfo }

// usualUse is how evidence is used where the review says nothing of its own.
var usualUse = []string{
	"What you say is noted. You are sent the note of it, to check that it says what you said.",
	"The panel weighs it with its other evidence, and its findings and recommendations say what they rest on.",
	"You may bring or send papers; let us have them before the meeting if you can.",
}

// UseOfEvidence says how evidence is used, a point each: in the review's own
// words, else in the usual ones.
func (i *Info) UseOfEvidence() []string {
	var points []string
	for line := range strings.Lines(i.EvidenceUse) {
		if line = strings.TrimSpace(strings.TrimLeft(line, "-•* \t")); line != "" {
			points = append(points, line)
		}
	}
	if len(points) == 0 {
		return slices.Clone(usualUse)
	}
	return points
}

// Column is one column of the tracker, as an import found it.
type Column struct {
	ID     string
	Name   string // as the plan names it
	Field  string // the key of the action's field that it fills, empty for an extra
	Public bool   // an extra that the public may see
}

var infoFields = []Field{
	line("title", "Title", func(i *Info) *string { return &i.Title }).public().required(),
	line("body", "Body", func(i *Info) *string { return &i.Body }).public().help("The panel or committee that runs the review."),
	line("chair", "Chair", func(i *Info) *string { return &i.Chair }).public(),
	choice("stage", "Stage", func(i *Info) *Stage { return &i.Stage },
		Choice{"", "scope"}, Choice{"plan", "plan"}, Choice{"evidence", "evidence"}, Choice{"findings", "findings"},
		Choice{"report", "report"}, Choice{"response", "response"}, Choice{"monitoring", "monitoring"}, Choice{"done", "done"}).public(),
	nested(RecordedField, "scheme", "Rating scheme", func(i *Info) *Scheme { return &i.Scheme }, formatScheme, parseScheme).public(),
	nested(RecordedField, "columns", "Columns of the tracker", func(i *Info) *[]Column { return &i.Columns }, formatColumns, parseColumns).public(),
	nested(RecordedField, "house", "House style of the minutes", func(i *Info) *House { return &i.House }, formatHouse, parseHouse).public(),
	choice("nation", "Exempt information", func(i *Info) *Nation { return &i.Nation },
		Choice{"", "England, paragraphs 1-7"}, Choice{"wales", "Wales, paragraphs 12-18"}).help("Whose paragraphs of the schedule are offered where a text is closed."),
	text("paragraphs", "Paragraphs of our own", func(i *Info) *string { return &i.Paragraphs }).help("One a line: its number, then what it describes. Offered before those of the schedule."),
	number("scope_version", "Version of the scope", func(i *Info) *uint64 { return &i.ScopeVersion }).public(),
	moment("scope_agreed", "Scope agreed", func(i *Info) *time.Time { return &i.ScopeAgreed }).public(),
	links("scope_minute", "Scope agreed by", KindMinute, func(i *Info) *[]ID { return &i.ScopeMinute }).as(RecordedField).public(),
	number("threshold", "Threshold of the topic", func(i *Info) *uint64 { return &i.Threshold }).as(LineField).help("The score from which a topic is taken on."),
	text("rationale", "Why this topic", func(i *Info) *string { return &i.Rationale }).help("The written reason why it was taken on, or not."),
	text("stages", "Stages of the matrix", func(i *Info) *string { return &i.Stages }).public().help("Of the status matrix on tab 3, one a line."),
	line("submitted", "Report submitted", func(i *Info) *string { return &i.Submitted.Words }).as(TimetableField).public().help("When it went to the executive."),
	number("response_days", "Days to respond", func(i *Info) *uint64 { return &i.ResponseDays }).as(LineField).public().help("How long the executive has, on the basis below."),
	line("response_basis", "On the basis of", func(i *Info) *string { return &i.ResponseBasis }).public().help("The rule that the days stand in, as your council names it."),
	choice("proposals", "Leads and ratings", func(i *Info) *Proposals { return &i.Proposals },
		Choice{"", "leads may propose one"}, Choice{string(NoProposals), "the officer rates alone"}).help("Whether files that are sent out ask for a proposed rating."),
	text("evidence_use", "How evidence is used", func(i *Info) *string { return &i.EvidenceUse }).public().help("In the letters to witnesses, one point a line; empty for the usual words."),
	text("foreword", "Foreword", func(i *Info) *string { return &i.Foreword }).public().help("Of the final report."),
	text("background", "Background", func(i *Info) *string { return &i.Background }).public(),
	text("conclusion", "Conclusion", func(i *Info) *string { return &i.Conclusion }).public().help("Of the final report."),
	text("notes", "Working notes", func(i *Info) *string { return &i.Notes }).help("For the officer; never public."),
	nested(RecordedField, "look", "Look of the papers", func(i *Info) *File { return &i.Look }, formatFile, parseFile),
	nested(RecordedField, FilesKey, "Files", func(i *Info) *[]File { return &i.Files }, formatFiles, parseFiles),
}

func formatColumns(cs []Column) string {
	if len(cs) == 0 {
		return ""
	}
	items := make([]string, 0, 4*len(cs))
	for _, c := range cs {
		public := ""
		if c.Public {
			public = "yes"
		}
		items = append(items, c.ID, c.Name, c.Field, public)
	}
	return joinList(items...)
}

func parseColumns(s string) ([]Column, error) {
	groups, err := splitTuples(s, 4)
	if err != nil {
		return nil, err
	}
	cs := make([]Column, len(groups))
	for i, g := range groups {
		cs[i] = Column{ID: g[0], Name: g[1], Field: g[2], Public: g[3] == "yes"}
	}
	return cs, nil
}

// state holds the review's counters. It is kept beside the records, and undo
// does not turn it back.
type state struct {
	Head
	NextID ID
	// Undo and Redo are the history entries that the next undo and redo are
	// about; 0 where there is none.
	Undo, Redo Revision
	// Evidence is the last number given to a piece of evidence, GivenOut the
	// last that somebody outside has seen and that is never given again.
	Evidence, GivenOut uint64
	// Counters are those of references of decisions and of meetings.
	Counters []counter
}

// Kind returns KindState.
func (*state) Kind() Kind { return KindState }

var stateFields = []Field{
	number("next_id", "", func(s *state) *ID { return &s.NextID }),
	number("undo", "", func(s *state) *Revision { return &s.Undo }),
	number("redo", "", func(s *state) *Revision { return &s.Redo }),
	number("evidence", "", func(s *state) *uint64 { return &s.Evidence }),
	number("given_out", "", func(s *state) *uint64 { return &s.GivenOut }),
	nested(RecordedField, "counters", "", func(s *state) *[]counter { return &s.Counters }, formatCounters, parseCounters),
}

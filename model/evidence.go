package model

import "strconv"

// EvidenceKind says where a piece of evidence comes from.
type EvidenceKind string

// Evidence is one entry of the evidence log.
type Evidence struct {
	Head
	Number uint64 // of its reference E1, E2 …; given by Apply
	Title  string
	Type   EvidenceKind
	Source string
	When   Timetable
	Bears  []ID   // the lines of enquiry it bears on
	Says   string // what it says
	Worth  string // how far it can be relied on
	File   string // where the file is
	Open   bool   // the public may see the entry
	Notes  string
}

// Kind returns KindEvidence.
func (*Evidence) Kind() Kind { return KindEvidence }

// Reference returns the entry's reference, such as E14.
func (e *Evidence) Reference() string {
	if e.Number == 0 {
		return ""
	}
	return "E" + strconv.FormatUint(e.Number, 10)
}

var evidenceFields = []Field{
	number("number", "Reference", func(e *Evidence) *uint64 { return &e.Number }).public(),
	line("title", "Title", func(e *Evidence) *string { return &e.Title }).public().required().names("title", "document", "evidence"),
	choice("kind", "Kind", func(e *Evidence) *EvidenceKind { return &e.Type },
		Choice{"", "document"}, Choice{"witness", "witness"}, Choice{"visit", "site visit"}, Choice{"survey", "survey"},
		Choice{"benchmark", "benchmarking"}, Choice{"data", "data"}, Choice{"other", "other"}).public(),
	line("source", "Source", func(e *Evidence) *string { return &e.Source }).public().names("source", "author", "provided by"),
	line("date", "Date", func(e *Evidence) *string { return &e.When.Words }).as(TimetableField).public(),
	links("bears_on", "Bears on", KindEnquiry, func(e *Evidence) *[]ID { return &e.Bears }).public(),
	text("says", "What it says", func(e *Evidence) *string { return &e.Says }).public(),
	text("worth", "What it is worth", func(e *Evidence) *string { return &e.Worth }).help("How far it can be relied on, and why; never public."),
	line("file", "Where the file is", func(e *Evidence) *string { return &e.File }).help("A path or a place; never public."),
	flag("open", "Public", func(e *Evidence) *bool { return &e.Open }).help("Whether the public may see this entry."),
	text("notes", "Working notes", func(e *Evidence) *string { return &e.Notes }).help("For the officer; never public."),
	line("date_read_as", "Date, read as", func(e *Evidence) *string { return &e.When.ReadAs }).
		help("Only when the reading beside the date is wrong."),
}

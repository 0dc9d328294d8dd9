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
	Files  []File // the files themselves
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
	line("title", "Title", func(e *Evidence) *string { return &e.Title }).public().required().names("title", "document", "evidence", "evidence title", "item of evidence", "name of document", "item"),
	choice("kind", "Kind", func(e *Evidence) *EvidenceKind { return &e.Type },
		Choice{"", "document"}, Choice{"witness", "witness"}, Choice{"visit", "site visit"}, Choice{"survey", "survey"},
		Choice{"benchmark", "benchmarking"}, Choice{"data", "data"}, Choice{"other", "other"}).public().
		names("kind", "type", "type of evidence", "evidence type"),
	line("source", "Source", func(e *Evidence) *string { return &e.Source }).public().names("source", "author", "provided by", "from", "received from", "origin", "witness"),
	line("date", "Date", func(e *Evidence) *string { return &e.When.Words }).as(TimetableField).public().
		names("date", "date received", "received", "date of evidence", "when"),
	nested(RecordedField, FilesKey, "Files", func(e *Evidence) *[]File { return &e.Files }, formatFiles, parseFiles),
	links("bears_on", "Bears on", KindEnquiry, func(e *Evidence) *[]ID { return &e.Bears }).public().
		names("line of enquiry", "key line of enquiry", "kloe", "kloes", "lines of enquiry"),
	text("says", "What it says", func(e *Evidence) *string { return &e.Says }).public().
		names("what it says", "summary", "key points", "main points", "content", "key findings", "findings", "key message", "key messages", "what we heard", "what was said"),
	text("worth", "What it is worth", func(e *Evidence) *string { return &e.Worth }).help("How far it can be relied on, and why; never public.").
		names("reliability", "weight", "quality", "strength", "strength of evidence", "how reliable"),
	line("file", "Where the file is", func(e *Evidence) *string { return &e.File }).help("A path or a place; never public.").
		names("location", "file", "where held", "file location", "link"),
	flag("open", "Public", func(e *Evidence) *bool { return &e.Open }).help("Whether the public may see this entry."),
	text("notes", "Working notes", func(e *Evidence) *string { return &e.Notes }).help("For the officer; never public."),
	line("date_read_as", "Date, read as", func(e *Evidence) *string { return &e.When.ReadAs }).
		help("Only when the reading beside the date is wrong."),
}

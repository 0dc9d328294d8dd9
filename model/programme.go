package model

// Theme is a theme of a programme, with its leads.
type Theme struct {
	Head
	Title string
	Leads string
	Text  string
	Notes string
}

// Kind returns KindTheme.
func (*Theme) Kind() Kind { return KindTheme }

var themeFields = []Field{
	line("theme", "Theme", func(t *Theme) *string { return &t.Title }).public().required().
		names("theme", "themes", "thematic area", "thematic areas", "workstream", "workstreams", "work stream", "strand", "project", "programme area", "area of work"),
	line("leads", "Lead", func(t *Theme) *string { return &t.Leads }).as(LeadsField).public().
		names("lead", "leads", "project lead", "project leads", "theme lead", "thematic lead", "lead officer", "lead officers", "led by"),
	text("text", "What it is about", func(t *Theme) *string { return &t.Text }).public(),
	text("notes", "Working notes", func(t *Theme) *string { return &t.Notes }).help("For the officer; never public."),
}

// Body is a body that governs, or reports to one that does.
type Body struct {
	Head
	Name      string
	ReportsTo []ID
	Meets     string // how often, in words
	Does      string
	Notes     string
}

// Kind returns KindBody.
func (*Body) Kind() Kind { return KindBody }

var bodyFields = []Field{
	line("name", "Body", func(b *Body) *string { return &b.Name }).public().required().
		names("body", "group", "board", "committee", "name of group", "group name"),
	links("reports_to", "Reports to", KindBody, func(b *Body) *[]ID { return &b.ReportsTo }).public().
		names("reports to", "accountable to", "reporting to"),
	line("meets", "Meets", func(b *Body) *string { return &b.Meets }).public().help("How often, such as: every two months.").
		names("meets", "frequency", "meeting frequency", "how often", "frequency of meetings"),
	text("does", "What it does", func(b *Body) *string { return &b.Does }).public().
		names("remit", "purpose", "role", "responsibilities", "function", "terms of reference"),
	text("notes", "Working notes", func(b *Body) *string { return &b.Notes }).help("For the officer; never public."),
}

// RiskLevel is a likelihood or an impact; no risk is made to have one.
type RiskLevel string

// The levels.
const (
	LevelUnsaid RiskLevel = ""
	LevelLow    RiskLevel = "low"
	LevelMedium RiskLevel = "medium"
	LevelHigh   RiskLevel = "high"
)

// RiskState says whether a risk is still one.
type RiskState string

// The states of a risk.
const (
	RiskOpen   RiskState = ""
	RiskClosed RiskState = "closed"
)

// Risk is a risk in plain words.
type Risk struct {
	Head
	Text       string
	Owner      string
	Mitigation string
	Likelihood RiskLevel
	Impact     RiskLevel
	State      RiskState
	Notes      string
}

// Kind returns KindRisk.
func (*Risk) Kind() Kind { return KindRisk }

func level[T any](key, label string, at func(*T) *RiskLevel) Field {
	return choice(key, label, at, Choice{"", "not said"}, Choice{"low", "low"}, Choice{"medium", "medium"}, Choice{"high", "high"})
}

var riskFields = []Field{
	text("risk", "Risk", func(r *Risk) *string { return &r.Text }).public().required().first().names("risk", "key risk", "risk description", "description of risk", "risks"),
	line("owner", "Owner", func(r *Risk) *string { return &r.Owner }).as(LeadsField).public().names("owner", "risk owner", "lead", "responsible"),
	text("mitigation", "What is done about it", func(r *Risk) *string { return &r.Mitigation }).public().names("mitigation", "control", "controls", "mitigating action", "mitigating actions", "mitigations", "control measures", "response", "action"),
	level("likelihood", "Likelihood", func(r *Risk) *RiskLevel { return &r.Likelihood }).public().help("Only where the panel wants one.").
		names("likelihood", "probability"),
	level("impact", "Impact", func(r *Risk) *RiskLevel { return &r.Impact }).public().help("Only where the panel wants one.").
		names("impact", "severity"),
	choice("state", "State", func(r *Risk) *RiskState { return &r.State }, Choice{"", "open"}, Choice{"closed", "closed"}).public(),
	text("notes", "Working notes", func(r *Risk) *string { return &r.Notes }).help("For the officer; never public."),
}

// Stream is a row of the status matrix: a strand of work that goes through the
// stages that the review's details name.
type Stream struct {
	Head
	Title string
	Theme []ID
	Leads string
	Notes string
}

// Kind returns KindStream.
func (*Stream) Kind() Kind { return KindStream }

var streamFields = []Field{
	line("stream", "Strand of work", func(s *Stream) *string { return &s.Title }).public().required(),
	links("theme", "Theme", KindTheme, func(s *Stream) *[]ID { return &s.Theme }).public(),
	line("leads", "Lead", func(s *Stream) *string { return &s.Leads }).as(LeadsField).public(),
	text("notes", "Working notes", func(s *Stream) *string { return &s.Notes }).help("For the officer; never public."),
}

// StageNote is a note in the status matrix: it stands in the cells of one
// strand from one stage to another, counted from 1.
type StageNote struct {
	Head
	Stream   []ID
	From, To uint64
	Text     string
}

// Kind returns KindStageNote.
func (*StageNote) Kind() Kind { return KindStageNote }

var stageNoteFields = []Field{
	links("stream", "Strand of work", KindStream, func(n *StageNote) *[]ID { return &n.Stream }).public().required(),
	number("first_stage", "From stage", func(n *StageNote) *uint64 { return &n.From }).as(LineField).public().help("The number of the stage, from 1."),
	number("last_stage", "To stage", func(n *StageNote) *uint64 { return &n.To }).as(LineField).public().help("The number of the stage; empty: the same."),
	text("text", "Note", func(n *StageNote) *string { return &n.Text }).public().required().first(),
}

// DeliverableState is the mark beside a deliverable. What the marks mean is the
// programme's to say.
type DeliverableState string

// The marks.
const (
	DeliverableUnmarked DeliverableState = ""
	DeliverableTick     DeliverableState = "tick"
	DeliverableTriangle DeliverableState = "triangle"
	DeliverableBoth     DeliverableState = "both"
)

// Deliverable is something that a strand of work is to deliver.
type Deliverable struct {
	Head
	Stream []ID
	Text   string
	State  DeliverableState
	Notes  string
}

// Kind returns KindDeliverable.
func (*Deliverable) Kind() Kind { return KindDeliverable }

var deliverableFields = []Field{
	links("stream", "Strand of work", KindStream, func(d *Deliverable) *[]ID { return &d.Stream }).public(),
	text("deliverable", "Deliverable", func(d *Deliverable) *string { return &d.Text }).public().required().first().
		names("deliverable", "deliverables", "output", "outputs", "product", "products"),
	choice("state", "Mark", func(d *Deliverable) *DeliverableState { return &d.State },
		Choice{"", "none"}, Choice{"tick", "✓"}, Choice{"triangle", "△"}, Choice{"both", "✓ △"}).public().
		names("status", "state", "mark", "rag", "progress"),
	text("notes", "Working notes", func(d *Deliverable) *string { return &d.Notes }).help("For the officer; never public."),
}

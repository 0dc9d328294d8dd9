package model

// PointType says in which list of the terms of reference a point stands.
type PointType string

// The lists of the terms of reference. What is in scope and what is not are
// kinds of their own.
const (
	ObjectivePoint   PointType = ""            // an objective of the review
	IndicatorPoint   PointType = "indicator"   // by which its success is known
	MethodPoint      PointType = "method"      // a step of its methodology or approach
	InvolvementPoint PointType = "involvement" // who takes part
	PriorityPoint    PointType = "priority"    // a priority theme
	ChallengePoint   PointType = "challenge"   // a challenge that it meets
)

// PointTypes returns the lists in the order in which terms of reference have
// them.
func PointTypes() []PointType {
	return []PointType{ObjectivePoint, IndicatorPoint, MethodPoint, InvolvementPoint, PriorityPoint, ChallengePoint}
}

// Plural returns the name under which the points of a list are counted.
func (t PointType) Plural() string {
	switch t {
	case ObjectivePoint:
		return "objectives"
	case IndicatorPoint:
		return "indicators"
	case MethodPoint:
		return "methods"
	case InvolvementPoint:
		return "involvement"
	case PriorityPoint:
		return "priorities"
	case ChallengePoint:
		return "challenges"
	}
	return "points"
}

// Point is one point of a list of the terms of reference.
type Point struct {
	Head
	Type  PointType
	Label string // as the document numbers it, such as 2 or b)
	Text  string
	Under []ID // the point that it is a part of
	Notes string
}

// Kind returns KindPoint.
func (*Point) Kind() Kind { return KindPoint }

var pointFields = []Field{
	choice("type", "List", func(p *Point) *PointType { return &p.Type },
		Choice{"", "objective"}, Choice{"indicator", "indicator of success"}, Choice{"method", "methodology"},
		Choice{"involvement", "involvement"}, Choice{"priority", "priority"}, Choice{"challenge", "challenge"}).public(),
	line("label", "Number", func(p *Point) *string { return &p.Label }).public(),
	text("text", "Text", func(p *Point) *string { return &p.Text }).public().required().first(),
	links("under", "Part of", KindPoint, func(p *Point) *[]ID { return &p.Under }).public(),
	text("notes", "Working notes", func(p *Point) *string { return &p.Notes }).help("For the officer; never public."),
}

// Availability says whether information is there already.
type Availability string

// The availabilities.
const (
	AvailabilityUnsaid Availability = ""
	Existing           Availability = "existing" // somebody holds it
	NewInformation     Availability = "new"      // it has to be found out
)

// Source is information that the review needs: an entry of the scope's list of
// what exists and what has to be found out.
type Source struct {
	Head
	Group        string // the heading above it
	Label        string // as the document numbers it, such as 8 or a)
	Text         string
	Under        []ID // the source that it is a part of
	Availability Availability
	HeldBy       string
	Evidence     []ID // what came of it
	Notes        string
}

// Kind returns KindSource.
func (*Source) Kind() Kind { return KindSource }

var sourceFields = []Field{
	line("group", "Group", func(s *Source) *string { return &s.Group }).public().
		names("group"),
	line("label", "Number", func(s *Source) *string { return &s.Label }).public().
		names("no", "no.", "number", "ref"),
	text("text", "Information needed", func(s *Source) *string { return &s.Text }).public().required().first().
		names("information", "information needed", "information required", "source of information", "data", "data required", "information source"),
	links("under", "Part of", KindSource, func(s *Source) *[]ID { return &s.Under }).public(),
	choice("availability", "Exists", func(s *Source) *Availability { return &s.Availability },
		Choice{"", "not said"}, Choice{"existing", "exists already"}, Choice{"new", "has to be found out"}).public().
		names("exists", "available", "availability", "existing or new"),
	line("held_by", "Held by", func(s *Source) *string { return &s.HeldBy }).public().
		names("held by", "owner", "available from", "where from", "supplied by", "who holds it"),
	links("evidence", "Came in as", KindEvidence, func(s *Source) *[]ID { return &s.Evidence }).public(),
	text("notes", "Working notes", func(s *Source) *string { return &s.Notes }).help("For the officer; never public."),
}

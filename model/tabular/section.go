package tabular

import (
	"strings"

	"council/scrutiny/model"
)

// List declares a list that stands under a heading of its own.
type List struct {
	Title string
	Of    model.Kind
	Point model.PointType // of points
	// Numbered says that the list is numbered where its items have no numbers of
	// their own.
	Numbered bool
}

// The lists of the scope.
var (
	Objectives  = List{Title: "Review objectives", Of: model.KindPoint, Point: model.ObjectivePoint, Numbered: true}
	Indicators  = List{Title: "Indicators of success", Of: model.KindPoint, Point: model.IndicatorPoint, Numbered: true}
	Methods     = List{Title: "Methodology", Of: model.KindPoint, Point: model.MethodPoint, Numbered: true}
	Involvement = List{Title: "Review involvement", Of: model.KindPoint, Point: model.InvolvementPoint, Numbered: true}
	Priorities  = List{Title: "Priorities", Of: model.KindPoint, Point: model.PriorityPoint, Numbered: true}
	Challenges  = List{Title: "Challenges", Of: model.KindPoint, Point: model.ChallengePoint, Numbered: true}
	Enquiries   = List{Title: "Key lines of enquiry", Of: model.KindEnquiry, Numbered: true}
	InScope     = List{Title: "In scope", Of: model.KindInclusion}
	NotInScope  = List{Title: "Not in scope", Of: model.KindExclusion}
	Information = List{Title: "Information needed", Of: model.KindSource, Numbered: true}
)

// NoGroup is the heading over information that stands in no group, where some
// does.
const NoGroup = "Other information"

// Positions is the heading over the tables of actions of a position statement.
const Positions = "Positions"

// NoHeading is the heading over recommendations that stand under none, where
// some do; NoAnswer stands for a response that has not come.
const (
	NoHeading = "Without a heading"
	NoAnswer  = "none"
)

// PointLists returns the lists of the terms of reference in their order.
func PointLists() []List {
	return []List{Objectives, Indicators, Methods, Involvement, Priorities, Challenges}
}

// Lists returns all declared lists.
func Lists() []List {
	return append(PointLists(), Enquiries, InScope, NotInScope, Information)
}

// Text declares a text of the review's own details under its heading.
type Text struct{ Title, Field string }

// The texts of the review's details.
var (
	Foreword   = Text{"Foreword", "foreword"}
	Background = Text{"Background", "background"}
	Conclusion = Text{"Conclusion", "conclusion"}
)

// Texts returns all declared texts.
func Texts() []Text { return []Text{Foreword, Background, Conclusion} }

// Kind is what a paper says in its title that it is, in lower case.
type Kind string

// The papers that are read back.
const (
	ScopeKind           Kind = "scope"
	PlanKind            Kind = "project plan"
	EvidenceKind        Kind = "evidence"
	FindingsKind        Kind = "findings"
	RecommendationsKind Kind = "recommendations"
	ResponsesKind       Kind = "executive response"
	PositionKind        Kind = "position statement"
	FinalKind           Kind = "final report"
)

// Kinds returns the papers that are read back.
func Kinds() []Kind {
	return []Kind{ScopeKind, PlanKind, EvidenceKind, FindingsKind, RecommendationsKind, ResponsesKind, PositionKind, FinalKind}
}

// asAt stands between what a paper is and the day that it is made for.
const asAt = " as at "

// Title returns the title of a paper about a review; day may be empty.
func (k Kind) Title(review, day string) string {
	kind := string(k)
	if day != "" {
		kind += asAt + day
	}
	if review == "" {
		return strings.ToUpper(kind[:1]) + kind[1:]
	}
	return review + ": " + kind
}

// ReadTitle returns which paper a title names, and of which review; the kind is
// empty where it names none.
func ReadTitle(title string) (k Kind, review string) {
	rest := title
	if before, day, ok := strings.Cut(rest, ": "+string(PositionKind)+asAt); ok && len(strings.Fields(day)) <= 3 {
		rest = before + ": " + string(PositionKind)
	} else if before, _, ok := strings.Cut(rest, asAt); ok && before == PositionKind.Title("", "") {
		rest = before
	}
	for _, k := range Kinds() {
		if rest == k.Title("", "") {
			return k, ""
		}
		if review, ok := strings.CutSuffix(rest, ": "+string(k)); ok && review != "" {
			return k, review
		}
	}
	return "", title
}

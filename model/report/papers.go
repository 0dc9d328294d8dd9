package report

import (
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
)

// Paper names a paper that can be made of a review.
type Paper string

// The papers.
const (
	TrackerPaper     Paper = "tracker"
	MinutesPaper     Paper = "minutes"
	AgendaPaper      Paper = "agenda"
	ResolutionsPaper Paper = "resolutions"
	AttendancePaper  Paper = "attendance"
	ActionsPaper     Paper = "actions"
	// ChasePaper is the chair's letter about responses that have not come,
	// ProofPaper the proof card of one recommendation.
	ChasePaper Paper = "letter"
	ProofPaper Paper = "proof"

	ScopePaper           Paper = "scope"
	PlanPaper            Paper = "plan"
	EvidencePaper        Paper = "evidence"
	FindingsPaper        Paper = "findings"
	RecommendationsPaper Paper = "recommendations"
	ResponsesPaper       Paper = "responses"
	PositionPaper        Paper = "position"
	FinalPaper           Paper = "report"
	ScorecardPaper       Paper = "scorecard" // of all reviews: see Scorecard
)

// MeetingPapers returns the papers of a meeting that can be asked for.
func MeetingPapers() []Paper {
	return []Paper{MinutesPaper, AgendaPaper, ResolutionsPaper, AttendancePaper}
}

// ReviewPapers returns the papers of a review's whole life, in its order.
func ReviewPapers() []Paper {
	return []Paper{
		ScopePaper, PlanPaper, EvidencePaper, FindingsPaper, RecommendationsPaper, ResponsesPaper,
		TrackerPaper, PositionPaper, FinalPaper, ScorecardPaper,
	}
}

// Label says in words what a paper is.
func (p Paper) Label() string {
	switch p {
	case TrackerPaper:
		return "the tracker"
	case ResponsesPaper:
		return "executive response"
	case PositionPaper:
		return "position statement"
	case FinalPaper:
		return "final report"
	case PlanPaper:
		return "project plan"
	case EvidencePaper:
		return "evidence log"
	case WitnessLetterPaper:
		return "letter to a witness"
	case WitnessNotePaper:
		return "note of a witness’s evidence, to be checked"
	default:
		return string(p)
	}
}

// AsAt says whether a paper can be had as it would have been on another day.
func (p Paper) AsAt() bool { return p == TrackerPaper || p == PositionPaper }

// OfMeeting says whether a paper is about a meeting.
func (p Paper) OfMeeting() bool { return p == ActionsPaper || slices.Contains(MeetingPapers(), p) }

// OfRecommendations says whether a paper is about recommendations: what is
// awaited of them, or what became of one.
func (p Paper) OfRecommendations() bool { return p == ChasePaper || p == ProofPaper }

// WitnessPapers returns the papers of a witness pack.
func WitnessPapers() []Paper { return []Paper{WitnessLetterPaper, WitnessNotePaper} }

// Decides says whether a paper shows references of decisions, which are not
// given again once somebody outside has seen them.
func (p Paper) Decides() bool { return p == MinutesPaper || p == ResolutionsPaper }

// Make makes a paper for the public; of the register of resolutions meeting 0
// is that of all meetings, and of a proof card it is the recommendation. It is
// nil where there is nothing for the public to read.
func Make(what Paper, p public.Review, meeting model.ID, o Options) *document.Document {
	switch what {
	case ChasePaper:
		return Chase(p, o)
	case ProofPaper:
		return Proof(p, meeting, o)
	case MinutesPaper:
		return Minutes(p, meeting, o)
	case AgendaPaper:
		return Agenda(p, meeting, o)
	case ResolutionsPaper:
		return Resolutions(p, meeting, o)
	case AttendancePaper:
		return Attendance(p, meeting, o)
	case ActionsPaper:
		return ActionList(p, meeting, o)
	case TrackerPaper:
		return Tracker(p, o)
	case WitnessLetterPaper:
		return WitnessLetter(p, meeting, o)
	case WitnessNotePaper:
		return nil // it is for the witness alone
	default:
	}
	return newLife(p.Shown(), o, false).make(what)
}

// MakePrivate makes a paper with everything in it.
func MakePrivate(what Paper, r *model.Review, meeting model.ID, o Options) *document.Document {
	switch what {
	case ChasePaper:
		return PrivateChase(r, o)
	case ProofPaper:
		return PrivateProof(r, meeting, o)
	case MinutesPaper:
		return PrivateMinutes(r, meeting, o)
	case AgendaPaper:
		return PrivateAgenda(r, meeting, o)
	case ResolutionsPaper:
		return PrivateResolutions(r, meeting, o)
	case AttendancePaper:
		return PrivateAttendance(r, meeting, o)
	case ActionsPaper:
		return PrivateActionList(r, meeting, o)
	case TrackerPaper:
		return PrivateTracker(r, o)
	case WitnessLetterPaper:
		return PrivateWitnessLetter(r, meeting, o)
	case WitnessNotePaper:
		return PrivateWitnessNote(r, meeting, o)
	default:
	}
	return newLife(r, o, true).make(what)
}

func (l *life) make(what Paper) *document.Document {
	switch what {
	case ScopePaper:
		return l.scope()
	case PlanPaper:
		return l.plan()
	case EvidencePaper:
		return l.evidence()
	case FindingsPaper:
		return l.findings()
	case RecommendationsPaper:
		return l.recommendations()
	case ResponsesPaper:
		return l.responses()
	case PositionPaper:
		return l.position()
	case ScorecardPaper:
		return Scorecard([]*model.Review{l.r}, l.private, l.o)
	default:
		return l.final()
	}
}

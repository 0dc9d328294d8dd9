package model

import (
	"strings"
	"time"
)

// ID names a record within its review. IDs are given in order and never used
// again, whatever the kind of the record. 0 means none.
type ID uint64

// Kind says what a record is. The numbers are stored: append, never change.
type Kind uint8

// The kinds of record of a review.
const (
	KindState     Kind = 0 // counters of the review, never shown
	KindInfo      Kind = 1 // the review itself: title, body, rating scheme
	KindQuestion  Kind = 2 // a question of the scope with its answer
	KindEnquiry   Kind = 3 // a key line of enquiry
	KindInclusion Kind = 4 // what is in scope
	KindExclusion Kind = 5 // what is not in scope
	KindWitness   Kind = 6 // who is to give evidence, on what
	KindRole      Kind = 7 // who does what for the review
	KindTask      Kind = 8 // a task of the project plan
	KindEvidence  Kind = 9
	KindAction    Kind = 10
	KindPerson    Kind = 11 // a person, a post or a body that leads are resolved against
	KindPassage   Kind = 12 // text of an imported document that has no place of its own

	KindMeeting     Kind = 13
	KindItem        Kind = 14 // of a meeting's agenda
	KindAttendee    Kind = 15
	KindDeclaration Kind = 16
	KindMinute      Kind = 17
	KindMotion      Kind = 18

	KindPoint          Kind = 19 // of a list of the terms of reference
	KindSource         Kind = 20 // information that the review needs
	KindTheme          Kind = 21
	KindBody           Kind = 22 // that governs, or reports to one that does
	KindOption         Kind = 23
	KindRisk           Kind = 24
	KindFinding        Kind = 25
	KindRecommendation Kind = 26
	KindResponse       Kind = 27 // of the executive, to a recommendation
	KindChaser         Kind = 28 // for a response that has not come
	KindStream         Kind = 29 // a row of the status matrix
	KindStageNote      Kind = 30 // in the cells of the status matrix
	KindDeliverable    Kind = 31
	KindRound          Kind = 32 // of monitoring
	KindCriterion      Kind = 33 // by which the topic was weighed
	KindScopeAmendment Kind = 34 // of the agreed scope
	KindTemplate       Kind = 35 // of the council's own, saved from the review
	KindSending        Kind = 36 // of a file that is to come back

	kindCount = 37

	// KindAny stands for any kind, where a field links to records of several.
	KindAny = KindState
)

// Head is what every record has.
type Head struct {
	ID      ID
	Order   int64     // position among the records of its kind
	Removed time.Time // when it was put aside; zero while it is in use
	unknown []Value   // fields of a later version of the program, kept as they are
}

// Record is one record of a review: a *Question, *Action, *Person … A record
// that belongs to a *Review is never changed: changes make a new one.
type Record interface {
	head() *Head
	Kind() Kind
}

func (h *Head) head() *Head { return h }

// IDOf returns the record's ID.
func IDOf(r Record) ID { return r.head().ID }

// RemovedAt returns when the record was put aside, or the zero time.
func RemovedAt(r Record) time.Time { return r.head().Removed }

// Value is the text of one field, in the field's canonical form.
type Value struct{ Field, Text string }

// schema describes a kind.
type schema struct {
	kind   Kind
	noun   string // one of them, in a sentence: "line of enquiry"
	plural string // the name of their count in listings: "enquiries"
	fields []Field
	make   func() Record
	clone  func(Record) Record
}

// kindOf builds a schema from the declared fields of T.
func kindOf[T any, P interface {
	*T
	Record
}](noun, plural string, fields []Field,
) schema {
	return schema{
		kind: P(new(T)).Kind(), noun: noun, plural: plural, fields: fields,
		make:  func() Record { return P(new(T)) },
		clone: func(r Record) Record { c := *(*T)(r.(P)); return P(&c) },
	}
}

// New returns an empty record of a kind, to be filled and handed to Insert.
func New(k Kind) Record { return schemas[k].make() }

// Noun returns what one record of the kind is called in a sentence.
func (k Kind) Noun() string { return schemas[k].noun }

// Nouns returns what several records of the kind are called in a sentence.
func (k Kind) Nouns() string {
	switch head, of, more := strings.Cut(k.Noun(), " "); {
	case !more:
		return k.Plural()
	case k == KindItem || k == KindSending:
		return k.Noun() + "s"
	default:
		return head + "s " + of
	}
}

// Plural returns the name under which records of the kind are counted.
func (k Kind) Plural() string { return schemas[k].plural }

// Kinds returns the kinds of record that an officer works with, in the order
// of the tabs.
func Kinds() []Kind {
	return []Kind{
		KindCriterion, KindQuestion, KindEnquiry, KindPoint, KindInclusion, KindExclusion, KindSource, KindWitness, KindRole, KindScopeAmendment, KindTemplate,
		KindTask, KindStream, KindStageNote, KindDeliverable, KindEvidence,
		KindFinding, KindOption, KindRecommendation, KindResponse, KindChaser,
		KindAction, KindRound, KindSending, KindRisk, KindTheme, KindBody, KindPerson, KindPassage,
		KindMeeting, KindItem, KindAttendee, KindDeclaration, KindMinute, KindMotion,
	}
}

// many says whether a review can hold several records of the kind.
func (k Kind) many() bool { return k > KindInfo && k < kindCount }

// FieldsOf returns the declared fields of a kind, in the order of its form.
func FieldsOf(k Kind) []Field { return schemas[k].fields }

// FieldOf returns a kind's field by its key.
func FieldOf(k Kind, key string) (Field, bool) {
	for _, f := range schemas[k].fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

var schemas = [kindCount]schema{
	KindState:     kindOf[state]("state", "states", stateFields),
	KindInfo:      kindOf[Info]("review", "reviews", infoFields),
	KindQuestion:  kindOf[Question]("question", "questions", questionFields),
	KindEnquiry:   kindOf[Enquiry]("line of enquiry", "enquiries", enquiryFields),
	KindInclusion: kindOf[Inclusion]("item in scope", "in_scope", inclusionFields),
	KindExclusion: kindOf[Exclusion]("item not in scope", "out_of_scope", exclusionFields),
	KindWitness:   kindOf[Witness]("witness", "witnesses", witnessFields),
	KindRole:      kindOf[Role]("role", "roles", roleFields),
	KindTask:      kindOf[Task]("task", "tasks", taskFields),
	KindEvidence:  kindOf[Evidence]("piece of evidence", "evidence", evidenceFields),
	KindAction:    kindOf[Action]("action", "actions", actionFields),
	KindPerson:    kindOf[Person]("person", "people", personFields),
	KindPassage:   kindOf[Passage]("passage", "passages", passageFields),

	KindMeeting:     kindOf[Meeting]("meeting", "meetings", meetingFields),
	KindItem:        kindOf[Item]("agenda item", "items", itemFields),
	KindAttendee:    kindOf[Attendee]("attendance", "attendance", attendeeFields),
	KindDeclaration: kindOf[Declaration]("declaration", "declarations", declarationFields),
	KindMinute:      kindOf[Minute]("minute", "minutes", minuteFields),
	KindMotion:      kindOf[Motion]("motion", "motions", motionFields),

	KindPoint:          kindOf[Point]("point", "points", pointFields),
	KindSource:         kindOf[Source]("source", "sources", sourceFields),
	KindTheme:          kindOf[Theme]("theme", "themes", themeFields),
	KindBody:           kindOf[Body]("body", "bodies", bodyFields),
	KindOption:         kindOf[Option]("option", "options", optionFields),
	KindRisk:           kindOf[Risk]("risk", "risks", riskFields),
	KindFinding:        kindOf[Finding]("finding", "findings", findingFields),
	KindRecommendation: kindOf[Recommendation]("recommendation", "recommendations", recommendationFields),
	KindResponse:       kindOf[Response]("response", "responses", responseFields),
	KindChaser:         kindOf[Chaser]("chaser", "chasers", chaserFields),
	KindStream:         kindOf[Stream]("strand of work", "streams", streamFields),
	KindStageNote:      kindOf[StageNote]("note of the matrix", "stage_notes", stageNoteFields),
	KindDeliverable:    kindOf[Deliverable]("deliverable", "deliverables", deliverableFields),
	KindRound:          kindOf[Round]("round", "rounds", roundFields),
	KindCriterion:      kindOf[Criterion]("criterion", "criteria", criterionFields),
	KindScopeAmendment: kindOf[ScopeAmendment]("amendment", "amendments", scopeAmendmentFields),
	KindTemplate:       kindOf[OwnTemplate]("template", "templates", templateFields),
	KindSending:        kindOf[Sending]("sent file", "sendings", sendingFields),
}

// CopyPlace gives a record the ID and the place of another of its kind: for
// copies and projections.
func CopyPlace(to, from Record) {
	h := from.head()
	*to.head() = Head{ID: h.ID, Order: h.Order}
}

// Placed gives a new record an ID, for reviews that are put together and not
// worked on: examples, tests.
func Placed(rec Record, id ID) Record {
	*rec.head() = Head{ID: id, Order: int64(id)} //nolint:gosec // a handful
	return rec
}

package model

import "time"

// Criterion is one criterion by which a topic was weighed, with its score: of
// TOPICC, of PICK, or of the council's own.
type Criterion struct {
	Head
	Name     string
	Question string
	Score    uint64
	Most     uint64 // the highest score that can be given
	Why      string
}

// Kind returns KindCriterion.
func (*Criterion) Kind() Kind { return KindCriterion }

var criterionFields = []Field{
	line("criterion", "Criterion", func(c *Criterion) *string { return &c.Name }).required(),
	line("question", "What it asks", func(c *Criterion) *string { return &c.Question }),
	number("score", "Score", func(c *Criterion) *uint64 { return &c.Score }).as(LineField).first(),
	number("most", "Highest score", func(c *Criterion) *uint64 { return &c.Most }).as(LineField),
	text("why", "Why", func(c *Criterion) *string { return &c.Why }),
}

// ScopeAmendment is a change of the scope after the panel agreed it. The words that
// were agreed stay beside those that hold now.
type ScopeAmendment struct {
	Head
	Of      []ID   // the record of the scope
	Field   string // the key of its field
	Was     string // empty where the record is new
	Now     string // empty where it was taken out
	At      time.Time
	Version uint64 // of the agreed scope that it amends
	Reason  string
	Minute  []ID // the resolution that amends the scope
}

// Kind returns KindScopeAmendment.
func (*ScopeAmendment) Kind() Kind { return KindScopeAmendment }

var scopeAmendmentFields = []Field{
	links("of", "Of", KindAny, func(a *ScopeAmendment) *[]ID { return &a.Of }).as(RecordedField).public(),
	words(RecordedField, "field", "Field", func(a *ScopeAmendment) *string { return &a.Field }).public(),
	words(RecordedField, "was", "Agreed words", func(a *ScopeAmendment) *string { return &a.Was }).public(),
	words(RecordedField, "now", "Words now", func(a *ScopeAmendment) *string { return &a.Now }).public(),
	moment("at", "On", func(a *ScopeAmendment) *time.Time { return &a.At }).public(),
	number("version", "Version", func(a *ScopeAmendment) *uint64 { return &a.Version }).public(),
	text("reason", "Reason", func(a *ScopeAmendment) *string { return &a.Reason }).public().first(),
	links("minute", "By resolution", KindMinute, func(a *ScopeAmendment) *[]ID { return &a.Minute }).public(),
}

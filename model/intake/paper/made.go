package paper

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// Made is how many records of a kind a document made.
type Made struct {
	What  string // as they are counted: "lines of enquiry"
	Count int
	Parts int // besides: those that are parts of others
	Under int // under how many headings of the document they stand, where that is told
}

// Made returns what the document would bring in, in the order of the tabs,
// passages aside.
func (p *Proposal) Made() []Made {
	count, parts, under := map[string]int{}, map[string]int{}, map[string]bool{}
	note := func(rec model.Record) {
		what := noun(rec)
		if r, ok := rec.(*model.Recommendation); ok && r.Heading != "" {
			under[r.Heading] = true
		}
		if under, ok := model.FieldOf(rec.Kind(), "under"); ok && under.Get(rec) != "" {
			parts[what]++
			return
		}
		count[what]++
	}
	records := p.everything()
	for _, rec := range records {
		note(rec)
	}
	var all []Made
	seen := map[string]bool{}
	for _, k := range model.Kinds() {
		for _, rec := range records {
			if what := noun(rec); rec.Kind() == k && k != model.KindPassage && !seen[what] {
				seen[what] = true
				all = append(all, Made{What: what, Count: count[what], Parts: parts[what]})
				if k == model.KindRecommendation {
					all[len(all)-1].Under = len(under)
				}
			}
		}
	}
	return all
}

// everything returns all records but the passages.
func (p *Proposal) everything() []model.Record {
	records := append([]model.Record(nil), p.Records...)
	if p.Tracker != nil {
		for _, a := range p.Tracker.Actions {
			records = append(records, a)
		}
		for _, q := range p.Tracker.People {
			records = append(records, q)
		}
	}
	return records
}

// noun names what a record is counted as.
func noun(rec model.Record) string {
	if pt, ok := rec.(*model.Point); ok {
		switch pt.Type {
		case model.ObjectivePoint:
			return "objective"
		case model.IndicatorPoint:
			return "indicator of success"
		case model.MethodPoint:
			return "step of the method"
		case model.InvolvementPoint:
			return "point about who takes part"
		case model.PriorityPoint:
			return "priority"
		case model.ChallengePoint:
			return "challenge"
		}
	}
	if m, ok := rec.(*model.Minute); ok && m.Type == model.Resolved {
		return "resolution"
	}
	switch rec.Kind() { //nolint:exhaustive // the others are called what they are
	case model.KindAttendee:
		return "attendance"
	case model.KindMinute:
		return "entry of the minutes"
	}
	return rec.Kind().Noun()
}

// String is the count in words.
func (m Made) String() string {
	s := fmt.Sprintf("%d %s", m.Count, m.Words())
	if m.Under > 1 {
		s += fmt.Sprintf(" under %d headings", m.Under)
	}
	if m.Parts > 0 {
		s += fmt.Sprintf(" and %d %s of them", m.Parts, prose.Noun(m.Parts, "part", "parts"))
	}
	return s
}

// Words names what is counted, as one or as several.
func (m Made) Words() string {
	if m.Count == 1 {
		return m.What
	}
	return many(m.What)
}

// many is the plural of a noun, of which the first word or the last has the
// ending.
func many(what string) string {
	for _, joint := range []string{" of ", " not in ", " in ", " about "} {
		if head, tail, ok := strings.Cut(what, joint); ok {
			return ending(head) + joint + tail
		}
	}
	return ending(what)
}

func ending(s string) string {
	switch {
	case s == "person":
		return "people"
	case strings.HasSuffix(s, "y"):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "s"):
		return s + "es"
	}
	return s + "s"
}

// Completed counts the actions that are offered for rating.
func (p *Proposal) Completed() int {
	if p.Tracker == nil {
		return 0
	}
	return p.Tracker.Completed()
}

// Reasons says why the document was taken for what it was taken for.
func (p *Proposal) Reasons() []string {
	if p.Forced {
		return []string{"you said so"}
	}
	for _, b := range p.Beliefs {
		if b.Kind == p.Kind {
			return b.Reasons
		}
	}
	return nil
}

// Second returns what else the document may be, or nothing where that is far
// less likely.
func (p *Proposal) Second() Kind {
	for _, b := range p.Beliefs {
		if b.Kind != p.Kind && rivals(p.Beliefs[0].Score, b.Score) {
			return b.Kind
		}
	}
	return ""
}

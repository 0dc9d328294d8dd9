package model

import (
	"slices"
	"strings"
	"unicode"
)

// Recommendations returns the recommendations in their order, the parts of each
// right behind it.
func (r *Review) Recommendations() []*Recommendation {
	all := make([]*Recommendation, 0, len(r.Of(KindRecommendation)))
	parts := map[ID][]*Recommendation{}
	for rec := range Each[*Recommendation](r) {
		if under := r.partOf(rec); under != 0 {
			parts[under] = append(parts[under], rec)
		} else {
			all = append(all, rec)
		}
	}
	for i := 0; i < len(all); i++ {
		if below := parts[all[i].ID]; len(below) > 0 {
			all = slices.Insert(all, i+1, below...)
			delete(parts, all[i].ID)
		}
	}
	for rec := range Each[*Recommendation](r) { // parts of each other, which a file may bring
		if len(parts) > 0 && !slices.Contains(all, rec) {
			all = append(all, rec)
		}
	}
	return all
}

// partOf returns the recommendation in use that another is a part of, or 0.
func (r *Review) partOf(rec *Recommendation) ID {
	if p, ok := r.Find(first(rec.Under)).(*Recommendation); ok && p.Removed.IsZero() {
		return p.ID
	}
	return 0
}

// wholes returns the recommendations that one is a part of, the nearest first.
// Parts of each other, which a file may bring, end where they meet.
func (r *Review) wholes(rec *Recommendation) []*Recommendation {
	var above []*Recommendation
	for under := r.partOf(rec); under != 0 && under != rec.ID; {
		p, ok := r.Find(under).(*Recommendation)
		if !ok || slices.Contains(above, p) {
			break
		}
		above = append(above, p)
		under = r.partOf(p)
	}
	return above
}

// Depth says how far down a recommendation is a part of others: 0 for one that
// stands by itself.
func (r *Review) Depth(rec *Recommendation) int { return len(r.wholes(rec)) }

// Called returns what a recommendation is called in talk and in letters: R4, and
// R4a for its part.
func (r *Review) Called(rec *Recommendation) string {
	called := rec.Reference()
	for _, p := range r.wholes(rec) {
		called = strings.TrimRight(p.Reference(), ".) ") + strings.TrimPrefix(called, "R")
	}
	return strings.TrimRight(called, ".) ")
}

// RecommendationCalled returns the recommendation that somebody names, however
// they write it: R4a, 4 (a), r4A; nil where none is, or several are, called so.
func (r *Review) RecommendationCalled(name string) *Recommendation {
	wanted := bareReference(name)
	var found *Recommendation
	for _, rec := range r.Recommendations() {
		if bareReference(r.Called(rec)) != wanted || wanted == "" {
			continue
		}
		if found != nil {
			return nil
		}
		found = rec
	}
	return found
}

// bareReference returns of a reference what tells it from others: 4a of "R4 (a)".
func bareReference(s string) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
	if len(s) > 1 && s[0] == 'r' && s[1] >= '0' && s[1] <= '9' {
		return s[1:]
	}
	return s
}

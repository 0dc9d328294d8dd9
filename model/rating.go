package model

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// RatingKey names a rating of the review's scheme. The empty key is "not
// rated".
type RatingKey string

// Scheme is the meaning of a review's ratings: one colour does not mean the
// same thing in every council.
type Scheme struct {
	Key  string `json:"key"`
	Name string `json:"name"`
	// Ratings are ordered from the worst to the best.
	Ratings []Rating `json:"ratings"`
	// Suggest says which rating a late action is suggested, by the days it is
	// past its certain end; empty for a scheme that suggests nothing.
	Suggest []Suggestion `json:"suggest,omitempty"`
}

// Rating is one rating of a scheme, or a state beside its scale.
type Rating struct {
	Key     RatingKey `json:"key"`
	Letter  string    `json:"letter"` // what an officer types and what stands in narrow places
	Word    string    `json:"word"`
	Shape   string    `json:"shape"` // one cell wide, told from the others without colour
	Fill    string    `json:"fill,omitempty"`
	Meaning string    `json:"meaning"`
	// Ends says that the rating ends monitoring: a late date no longer matters.
	Ends bool `json:"ends,omitempty"`
	// OffScale is set on states such as paused or superseded, which say nothing
	// about progress.
	OffScale bool `json:"off,omitempty"`
	// Requires are the keys of the fields of a RateNote that have to be given
	// with the rating: "date" and "reason".
	Requires []string `json:"requires,omitempty"`
}

// Suggestion says that an action From to To days late is suggested Rating. A To
// of 0 has no end.
type Suggestion struct {
	From   int       `json:"from"`
	To     int       `json:"to,omitempty"`
	Rating RatingKey `json:"rating"`
}

// What a rating can require.
const (
	RequireDate   = "date"
	RequireReason = "reason"
)

// Rating returns the scheme's rating of a key.
func (s Scheme) Rating(key RatingKey) (Rating, bool) {
	for _, r := range s.Ratings {
		if r.Key == key {
			return r, true
		}
	}
	return Rating{}, false
}

// ByLetter returns the rating whose letter it is, in either case.
func (s Scheme) ByLetter(letter string) (Rating, bool) {
	for _, r := range s.Ratings {
		if strings.EqualFold(r.Letter, letter) {
			return r, true
		}
	}
	return Rating{}, false
}

// Read returns the rating that a cell says: its letter or its word, in any
// case, alone or one after the other, with the rating's shape before it. Anything
// else, such as "Amber/Green", is no rating.
func (s Scheme) Read(cell string) (Rating, bool) {
	words := strings.Fields(strings.Trim(cell, " \t\n.()"))
	if len(words) == 0 || len(words) > 6 {
		return Rating{}, false
	}
	for _, r := range s.Ratings {
		if r.said(words) {
			return r, true
		}
	}
	return Rating{}, false
}

func (r Rating) said(words []string) bool {
	if len(words) > 1 && words[0] == r.Shape {
		words = words[1:]
	}
	if len(words) > 1 && strings.EqualFold(words[0], r.Letter) {
		words = words[1:]
	}
	said := strings.Join(words, " ")
	return strings.EqualFold(said, r.Word) || utf8.RuneCountInString(said) <= 2 && strings.EqualFold(said, r.Letter)
}

// Suggested returns the rating that the dates suggest of an action so many
// days late.
func (s Scheme) Suggested(daysLate int) (Rating, bool) {
	for _, g := range s.Suggest {
		if daysLate >= g.From && (g.To == 0 || daysLate <= g.To) {
			return s.Rating(g.Rating)
		}
	}
	return Rating{}, false
}

// Worse says whether the first rating stands below the second on the scale.
func (s Scheme) Worse(a, b RatingKey) bool {
	at := func(k RatingKey) int {
		for i, r := range s.Ratings {
			if r.Key == k && !r.OffScale {
				return i
			}
		}
		return -1
	}
	i, j := at(a), at(b)
	return i >= 0 && j >= 0 && i < j
}

func (s Scheme) validate() error {
	if len(s.Ratings) == 0 {
		return &Rejected{Field: "scheme", Why: "a scheme needs a rating"}
	}
	seen := map[string]bool{}
	keys := map[RatingKey]bool{}
	for _, r := range s.Ratings {
		letter := strings.ToLower(r.Letter)
		switch {
		case r.Key == "" || r.Word == "" || r.Letter == "":
			return &Rejected{Field: "scheme", Why: "a rating needs a letter and a word"}
		case letter == "-":
			return &Rejected{Field: "scheme", Why: "the letter - stands for no rating"}
		case seen[letter]:
			return &Rejected{Field: "scheme", Why: fmt.Sprintf("two ratings have the letter %s", r.Letter)}
		case keys[r.Key]:
			return &Rejected{Field: "scheme", Why: fmt.Sprintf("two ratings are the same: %s", r.Word)}
		}
		seen[letter], keys[r.Key] = true, true
	}
	for _, g := range s.Suggest {
		if _, ok := s.Rating(g.Rating); !ok {
			return &Rejected{Field: "scheme", Why: fmt.Sprintf("its rules suggest %q, which is none of its ratings", g.Rating)}
		}
	}
	return nil
}

// formatScheme stores a preset by its key alone, any other scheme whole.
func formatScheme(s Scheme) string {
	if s.Key == "" && len(s.Ratings) == 0 {
		return ""
	}
	b, err := json.Marshal(s)
	if err != nil {
		return ""
	}
	for _, p := range Presets() {
		if p.Key == s.Key {
			if pb, err := json.Marshal(p); err == nil && string(pb) == string(b) {
				return s.Key
			}
		}
	}
	return string(b)
}

func parseScheme(v string) (Scheme, error) {
	if v == "" {
		return Scheme{}, nil
	}
	for _, p := range Presets() {
		if p.Key == v {
			return p, nil
		}
	}
	var s Scheme
	if err := json.Unmarshal([]byte(v), &s); err != nil {
		return s, fmt.Errorf("read the rating scheme: %w", err)
	}
	return s, nil
}

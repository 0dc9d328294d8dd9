package model

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPresetsAreSound: each can be set, has letters and keys of its own, and is
// stored by its key alone.
func TestPresetsAreSound(t *testing.T) {
	keys := map[string]bool{}
	for _, p := range Presets() {
		if err := p.validate(); err != nil || keys[p.Key] || p.Name == "" {
			t.Errorf("%s: %v", p.Key, err)
		}
		keys[p.Key] = true
		for _, r := range p.Ratings {
			if utf8.RuneCountInString(r.Shape) != 1 || utf8.RuneCountInString(r.Letter) != 1 || r.Meaning == "" {
				t.Errorf("%s: %+v", p.Key, r)
			}
			if got, ok := p.Rating(r.Key); !ok || !reflect.DeepEqual(got, r) {
				t.Errorf("%s: the key %s is %+v", p.Key, r.Key, got)
			}
		}
		if text := formatScheme(p); text != p.Key {
			t.Errorf("%s is stored as %s", p.Key, text)
		}
	}
	for _, want := range []string{"traffic-light", "york", "stockton", "bromsgrove", "progress"} {
		if !keys[want] {
			t.Errorf("there is no preset %q", want)
		}
	}
}

// TestPresetsSayWhatCounts: which ratings end monitoring, which stand beside the
// scale, which ask for more.
func TestPresetsSayWhatCounts(t *testing.T) {
	const beside = " paused[eo] superseded[eo] rejected[eo] dropped[eo]"
	want := map[string]string{
		"traffic-light": "red amber green blue[e]" + beside,
		"york":          "red amber green[e]" + beside,
		"stockton":      "4 3[date reason] 2 1[e]" + beside,
		"bromsgrove":    "red amber green rescheduled[oreason] suspended[eoreason]",
		"progress":      "red amber green complete[eo] not-started[o]" + beside,
	}
	for _, p := range Presets() {
		var got []string
		for _, r := range p.Ratings {
			marks := ""
			if r.Ends {
				marks += "e"
			}
			if r.OffScale {
				marks += "o"
			}
			if marks += strings.Join(r.Requires, " "); marks != "" {
				marks = "[" + marks + "]"
			}
			got = append(got, string(r.Key)+marks)
		}
		if s := strings.Join(got, " "); s != want[p.Key] {
			t.Errorf("%s: %s, want %s", p.Key, s, want[p.Key])
		}
	}
}

// TestSchemesAreStoredWhole unless they are a preset to the letter.
func TestSchemesAreStoredWhole(t *testing.T) {
	changed := DefaultScheme()
	changed.Ratings[0].Word = "Crimson"
	own := Scheme{Name: "Ours", Ratings: []Rating{
		{Key: "x", Letter: "X", Word: "Late", Shape: "!", Fill: "FF0000", Meaning: "Late.", Ends: true, OffScale: true, Requires: []string{RequireDate}},
	}, Suggest: []Suggestion{{From: 3, To: 9, Rating: "x"}, {From: 10, Rating: "x"}}}
	for _, s := range append(Presets(), changed, own, Scheme{}) {
		got, err := parseScheme(formatScheme(s))
		if err != nil || !reflect.DeepEqual(got, s) {
			t.Errorf("%+v came back as %+v, %v", s, got, err)
		}
	}
	if formatScheme(changed) == changed.Key {
		t.Error("a changed preset is stored as the preset")
	}
	for _, bad := range []string{"no-such-preset", "{", "[]"} {
		if _, err := parseScheme(bad); err == nil {
			t.Errorf("%q is a scheme", bad)
		}
	}
}

func TestSchemesAreValidated(t *testing.T) {
	a := Rating{Key: "a", Letter: "A", Word: "a"}
	for why, ratings := range map[string][]Rating{
		"a scheme needs a rating":             nil,
		"a rating needs a letter and a word":  {{Key: "a", Word: "a"}},
		"the letter - stands for no rating":   {{Key: "a", Word: "a", Letter: "-"}},
		"two ratings have the letter a":       {a, {Key: "b", Letter: "a", Word: "b"}},
		"two ratings are the same: b":         {a, {Key: "a", Letter: "B", Word: "b"}},
		"a rating needs a letter and a word ": {{Letter: "A", Word: "a"}},
		"":                                    {a, {Key: "b", Letter: "B", Word: "b"}},
	} {
		err := Scheme{Ratings: ratings}.validate()
		var rejected *Rejected
		if errors.As(err, &rejected); why == "" && err != nil || why != "" && (rejected == nil || rejected.Why != strings.TrimSpace(why) || rejected.Field != "scheme") {
			t.Errorf("%+v: %v, want %q", ratings, err, why)
		}
	}
}

// TestSuggested says what is suggested on the first and the last day of a rule.
func TestSuggested(t *testing.T) {
	schemes := map[string]Scheme{}
	for _, p := range Presets() {
		schemes[p.Key] = p
	}
	for _, c := range []struct {
		scheme string
		days   int
		want   RatingKey
	}{
		{"traffic-light", 0, ""},
		{"traffic-light", 1, "amber"},
		{"traffic-light", 28, "amber"},
		{"traffic-light", 29, "red"},
		{"traffic-light", 9999, "red"},
		{"bromsgrove", 31, "amber"},
		{"bromsgrove", 32, "red"},
		{"progress", 28, "amber"},
		{"progress", 29, "red"},
		{"york", 99, ""},
		{"stockton", 99, ""},
	} {
		got, ok := schemes[c.scheme].Suggested(c.days)
		if got.Key != c.want || ok != (c.want != "") {
			t.Errorf("%s, %d days late: %q, want %q", c.scheme, c.days, got.Key, c.want)
		}
	}
}

// TestWorse compares ratings of the scale; what stands beside it is neither
// better nor worse.
func TestWorse(t *testing.T) {
	s := DefaultScheme()
	scale := []RatingKey{"red", "amber", "green", "blue"}
	for i, a := range scale {
		for j, b := range scale {
			if s.Worse(a, b) != (i < j) {
				t.Errorf("%s worse than %s: %v", a, b, s.Worse(a, b))
			}
		}
		for _, off := range []RatingKey{"paused", "dropped", "", "lilac"} {
			if s.Worse(a, off) || s.Worse(off, a) {
				t.Errorf("%s and %q are compared", a, off)
			}
		}
	}
}

// TestReadAsOthersWrite reads ratings as documents of other programs have them.
func TestReadAsOthersWrite(t *testing.T) {
	stockton, _ := parseScheme("stockton")
	progress, _ := parseScheme("progress")
	for _, c := range []struct {
		scheme Scheme
		cell   string
		want   RatingKey
	}{
		{stockton, "3", "3"},
		{stockton, "3 Slipped", "3"},
		{stockton, "▲ 3 SLIPPED.", "3"},
		{stockton, "33", ""},
		{stockton, "on track", "2"},
		{stockton, "2 Slipped", ""},
		{progress, "not started", "not-started"},
		{progress, "o Not started", "not-started"},
		{progress, "C", "complete"},
		{DefaultScheme(), "a amber", "amber"},
		{DefaultScheme(), "▲\u00a0A Amber", "amber"},
		{DefaultScheme(), "G.", "green"},
		{DefaultScheme(), "● A Amber", ""},
		{DefaultScheme(), "A Green", ""},
		{DefaultScheme(), "▲ ▲ Amber", ""},
		{DefaultScheme(), "× X Rejected", "rejected"},
		{DefaultScheme(), "– n no longer required", "dropped"},
		{DefaultScheme(), "– N No longer required at all", ""},
		{Scheme{}, "", ""},
	} {
		if got, ok := c.scheme.Read(c.cell); got.Key != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q is read as %q, want %q", c.scheme.Name, c.cell, got.Key, c.want)
		}
	}
	if _, ok := DefaultScheme().ByLetter("z"); ok {
		t.Error("a letter of no rating is one")
	}
	if r, ok := DefaultScheme().ByLetter("x"); !ok || r.Key != "rejected" {
		t.Errorf("x is %q", r.Key)
	}
}

package record_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
)

func TestInBrief(t *testing.T) {
	for words, want := range map[string]string{
		"By 30 September 2026":                 "By 30 Sep 2026",
		"Thursday, 3 December 2026 (Monday).":  "Thu, 3 Dec 2026 (Monday).",
		"May 2026\n to Marching season":        "May 2026 to Marching season",
		"Ongoing until March;  then quarterly": "Ongoing until Mar; then quarterly",
		"12/9/26":                              "12/9/26",
		"":                                     "",
	} {
		if got := record.InBrief(model.Timetable{Words: words}); got != want {
			t.Errorf("%q in brief is %q, want %q", words, got, want)
		}
	}
}

package report_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
)

// decided returns the minutes of a meeting with one decision, from its
// reference on.
func decided(t *testing.T, house model.House, text string) string {
	t.Helper()
	s := prepare(t, "Roads")
	if house.Key != "" {
		s.do(model.SetHouse{House: house})
	}
	s.open()
	s.say(model.Resolved, text)
	out := plain(t, s.private())
	_, after, _ := strings.Cut(out, "\n1. Roads\n--------\n\n")
	before, _, _ := strings.Cut(after, "\n"+strings.Repeat("-", 80))
	return before
}

func TestPartsOfADecision(t *testing.T) {
	dash := model.Houses()[1]
	for _, tt := range []struct {
		name  string
		house model.House
		text  string
		want  string
	}{
		{"a sentence", dash, "the report be noted", "1/26 RESOLVED – That the report be noted.\n"},
		{"that, said twice", dash, "that the report be noted.", "1/26 RESOLVED – That the report be noted.\n"},
		{"letters in a line", dash, "that: (a) the routes be agreed; (b) the depot be closed; and (c) nobody be told.", "1/26 RESOLVED – That:\n\n(a) the routes be agreed;\n(b) the depot be closed; and\n(c) nobody be told.\n"},
		{"letters in lines", dash, "the following be agreed:\n(a) the routes;\n(b) the depot.", "1/26 RESOLVED – That the following be agreed:\n\n(a) the routes;\n(b) the depot.\n"},
		{"numbers", dash, "that:\n1. the routes be agreed;\n2. the depot be closed.", "1/26 RESOLVED – That:\n\n1. the routes be agreed;\n2. the depot be closed.\n"},
		{"dashes", dash, "- the routes be agreed;\n- the depot be closed.", "1/26 RESOLVED – That:\n\n- the routes be agreed;\n- the depot be closed.\n"},
		{"lists in lists", dash, "that:\n- the routes be agreed:\n  - the hill\n  - the bridge\n- the depot be closed.", "1/26 RESOLVED – That:\n\n- the routes be agreed:\n  - the hill\n  - the bridge\n- the depot be closed.\n"},
		{"labels that do not begin at the first", dash, "that:\n(c) the routes be agreed;\n(e) the depot be closed.", "1/26 RESOLVED – That:\n\n(c) the routes be agreed;\n\n(e) the depot be closed.\n"},
		{"one letter is no list", dash, "the time be as in: (a) of the rules", "1/26 RESOLVED – That the time be as in: (a) of the rules.\n"},
		{"a house that numbers parts", model.House{}, "that:\n- the routes be agreed;\n- the depot be closed.", "OS.1 RESOLVED that:\n\n1.1 the routes be agreed;\n\n1.2 the depot be closed.\n"},
		{
			"adopted lists",
			model.House{},
			"the terms of reference be agreed as follows:\nObjectives\nThe objectives are to:\n- look;\n- learn.\nMethods\n- reading\n- talking",
			"OS.1 RESOLVED that the terms of reference be agreed as follows:\n\nObjectives\n----------\n\nThe objectives are to:\n\n- look;\n- learn.\n\nMethods\n-------\n\n- reading\n- talking\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := decided(t, tt.house, tt.text); got != tt.want+"\n" && got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

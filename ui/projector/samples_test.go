package projector

import (
	"fmt"
	"strings"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui/theme"
)

func fact(label, value string) slide.Fact { return slide.Fact{Label: label, Value: value} }

func row(reference, words, when string, r *slide.Rating) slide.Row {
	return slide.Row{Reference: reference, Text: words, When: when, Rating: r}
}

func red() *slide.Rating {
	return &slide.Rating{Letter: "R", Word: "Red", Shape: "■", Fill: theme.FillRed}
}

func amber() *slide.Rating {
	return &slide.Rating{Letter: "A", Word: "Amber", Shape: "▲", Fill: theme.FillAmber}
}

func green() *slide.Rating {
	return &slide.Rating{Letter: "G", Word: "Green", Shape: "●", Fill: theme.FillGreen}
}

// samples are slides of every kind, as a meeting brings them.
func samples() map[string]slide.Slide {
	const where, public, private = "Item 5   Evidence: community protection", "PUBLIC SESSION", "PRIVATE SESSION"
	const survey = "That the survey be repeated in October, and that tenants of housing associations be asked as well."
	moved := []slide.Fact{fact("Moved by", "Cllr Shah"), fact("Seconded by", "Cllr Reid")}
	return map[string]slide.Slide{
		"neutral":   {Kind: slide.Neutral, Council: "Northmere Borough Council"},
		"withheld":  {Kind: slide.Neutral, Council: "Northmere Borough Council", Session: private, Text: "Environment Panel", Beneath: "Private session"},
		"item":      {Kind: slide.Item, Where: "Meeting 4   22 November 2026", Session: private, Heading: "Item 5", Text: "Evidence: community protection", Facts: []slide.Fact{fact("Speaking", "Cllr Asha Rao")}},
		"exempt":    {Kind: slide.Exempt, Where: "Item 7", Session: private, Text: "An exempt item is being considered."},
		"motion":    {Kind: slide.Motion, Where: where, Session: public, Heading: "MOTION", Text: survey, Facts: moved, Votes: &slide.Votes{For: 5, Against: 2, Abstained: 1}, Result: "CARRIED"},
		"amendment": {Kind: slide.Motion, Where: where, Session: public, Heading: "AMENDMENT", Text: "That six places be named.", Beneath: survey, Facts: moved},
		"decision": {
			Kind: slide.Decision, Where: where, Session: public, Heading: "RESOLVED   OS.52",
			Text: "That the chair write to the Commissioner about the answers that were given on the thirteenth of May, and ask for the figures of all four wards before the panel meets again.",
		},
		"action": {
			Kind: slide.Action, Where: "2 Policy and strategy", Session: public, Heading: "Action 2.1", Rating: amber(),
			Text:  "Check every service plan for its duty to reduce crime, and say in each what will be done about it and by whom.",
			Facts: []slide.Fact{fact("Lead", "GD/PL"), fact("By", "30 September 2026"), fact("Position", "12 Jul 2026: Nine of fourteen checked, the rest wait for new plans")},
		},
		"tracker": {Kind: slide.Tracker, Where: "Actions", Heading: "2 Policy and strategy", Rows: []slide.Row{
			row("2.1", "Check every service plan for its duty to reduce crime, and say in each what will be done about it", "30 Sep 2026", amber()),
			row("2.2", "Publish a yearly statement of what was done", "Mar 2027", green()),
			row("3.1", "Run a two-day course for project managers", "Quarterly", red()),
			row("3.2", "Name one person in each office to ask", "Ongoing", nil),
		}},
		"question": {Kind: slide.Question, Where: "Scope", Heading: "What is the purpose of the review?", Text: "To find out why waste is tipped, what it costs to clear, and whether those who tip can be deterred."},
		"plan": {Kind: slide.Plan, Where: "Plan", Heading: "What is next", Rows: []slide.Row{
			row("1", "Agree the scope of the review", "1 December 2026", nil), row("2", "Gather evidence from the service and from residents", "January to March 2027", nil),
		}},
		"evidence": {Kind: slide.Evidence, Where: "Evidence", Heading: "E2", Text: "Visit to the Mill Lane site", Facts: []slide.Fact{fact("Source", "Panel"), fact("Date", "3 November 2026")}},
		"long":     {Kind: slide.Decision, Where: where, Session: private, Heading: "RESOLVED   OS.53", Text: repeated("That the panel recommends that the figures be published by ward and by month;", 20)},
	}
}

func repeated(s string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "(%d) %s ", i+1, s)
	}
	return b.String()
}

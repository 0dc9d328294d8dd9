package sample

import "council/scrutiny/model"

// shown is a finding: what it rests on and what it answers, by their numbers.
type shown struct {
	ago                 int
	text                string
	evidence, enquiries []int
	notes               string
}

// concluded are the findings; those of the interim report come first.
var concluded = []shown{
	{
		ago: 112, text: "Forty streets make up half of all reports, and the council and the police each keep a list of their own.",
		evidence: []int{4, 5}, enquiries: []int{1, 3},
	},
	{
		ago: 112, text: "A request waits nine months to become a sign, five of them for an engineer, and whoever asked is not told.",
		evidence: []int{3, 4}, enquiries: []int{3, 4},
	},
	{
		ago: 112, text: "Half of the injuries near primary schools fall within the forty minutes around the bell, which is when fewest officers are out.",
		evidence: []int{2, 3}, enquiries: []int{1, 3},
	},
	{
		ago: 22, text: "School streets do what was promised at their own gates; of the streets around, one in twelve has more traffic than before.",
		evidence: []int{1, 8}, enquiries: []int{2}, notes: "Wait for the second count at Mill Lane before this is put to the panel.",
	},
	{
		ago: 22, text: "Where stewards are volunteers alone, closures are missed from November on.",
		evidence: []int{9, 11}, enquiries: []int{2, 5},
	},
	{
		ago: 3, text: "Parents are nearer to walking than is thought: the last 300 metres decide.",
		evidence: []int{12}, enquiries: []int{1, 2, 4}, notes: "Interim figures; look again when the survey closes.",
	},
}

func concluding() []event {
	var events []event
	for i, f := range concluded {
		if i > 0 && concluded[i-1].ago == f.ago {
			continue
		}
		events = append(events, event{f.ago, officer, func(b *builder) model.Change {
			var recs []model.Record
			for _, g := range concluded {
				if g.ago == f.ago {
					recs = append(recs, &model.Finding{
						Text: g.text, Evidence: b.numbered(model.KindEvidence, g.evidence), Enquiries: b.numbered(model.KindEnquiry, g.enquiries), Notes: g.notes,
					})
				}
			}
			return together("wrote down what the evidence shows", model.Insert{Records: recs})
		}})
	}
	return append(events, event{21, officer, func(b *builder) model.Change {
		return together("weighed the options", b.addOptions()...)
	}})
}

// weighedOption is an option under its theme; its figure is read as an officer
// writes it.
type weighedOption struct {
	theme int
	model.Option
}

var options = []weighedOption{
	{themeSchools, model.Option{Label: "1", Text: "Cameras at every new school street", Money: model.Cost, Figure: "about £38,000", Appraisal: "For: works in February.\nAgainst: dear where a street is short."}},
	{themeSchools, model.Option{Label: "2", Text: "Gates and stewards, with one paid supervisor for every three schools", Money: model.Cost, Figure: "up to £17k", Appraisal: "For: cheaper for four years, and somebody to talk to.\nAgainst: dearer from the fifth.", Chosen: true}},
	{themePavements, model.Option{Label: "3", Text: "Orders for ten streets together instead of one by one", Money: model.Saving, Figure: "around £14,000", Appraisal: "For: a third less for each street.\nAgainst: the first street waits for the tenth.", Chosen: true}},
	{themePavements, model.Option{Label: "4", Text: "Wait for a power that holds for the whole borough", Appraisal: "For: one rule everywhere.\nAgainst: nobody knows when."}},
}

func (b *builder) addOptions() []model.Change {
	changes := make([]model.Change, len(options))
	for i, o := range options {
		chosen := ""
		if o.Chosen {
			chosen = "yes"
		}
		values := b.values("label", o.Label, "option", o.Text, "money", string(o.Money), "figure", o.Figure, "appraisal", o.Appraisal, "chosen", chosen)
		changes[i] = model.Add{Kind: model.KindOption, Values: append(values, model.Value{Field: "theme", Text: linked(b.nth(model.KindTheme, o.theme))})}
	}
	return changes
}

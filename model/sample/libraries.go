package sample

import (
	"fmt"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// BuildEarlier returns the changes of a review of the same council that is
// finished, for what looks at several: it ended a year before the sample begins.
// The arguments are those of Build.
func BuildEarlier(id model.ReviewID, today timetable.Day, at time.Time) ([]Step, error) {
	steps, err := play(earlier(), id, today, at)
	if err != nil {
		return nil, fmt.Errorf("build the earlier sample review: %w", err)
	}
	return steps, nil
}

// earlier is what happened in that review, the oldest first.
func earlier() []event {
	events := []event{
		{1120, officer, func(*builder) model.Change {
			return model.Begin{Title: "Libraries that open without staff", Body: "Communities Panel", Chair: "Cllr Dilys Morgan", Template: model.Blank}
		}},
		{1120, officer, func(b *builder) model.Change {
			return together("noted that this is a sample", b.setInfo("notes", aboutSample))
		}},
		{1110, officer, func(*builder) model.Change {
			return together("wrote down the lines of enquiry", model.Insert{Records: []model.Record{
				&model.Enquiry{Text: "Who uses a library that opens with a card and a camera, and who stops coming?"},
				&model.Enquiry{Text: "Is it safe, and does it cost what was said?"},
			}})
		}},
		{1060, officer, func(b *builder) model.Change {
			return together("logged the evidence", model.Insert{Records: b.libraryEvidence()})
		}},
		{1010, officer, func(b *builder) model.Change {
			return together("wrote down what the evidence shows", model.Insert{Records: []model.Record{
				&model.Finding{Text: "Early and late hours are used, mostly by people who had not come for years.", Evidence: b.numbered(model.KindEvidence, []int{1}), Enquiries: b.numbered(model.KindEnquiry, []int{1})},
				&model.Finding{Text: "Children and those without a card lose hours wherever staffed ones were cut to pay for it.", Evidence: b.numbered(model.KindEvidence, []int{1, 2}), Enquiries: b.numbered(model.KindEnquiry, []int{1, 2})},
			}})
		}},
		{1000, officer, func(b *builder) model.Change {
			return together("drafted the recommendations", model.Insert{Records: b.libraryRecommendations()})
		}},
		{980, officer, func(b *builder) model.Change {
			ids := b.numbered(model.KindFinding, []int{1, 2})
			for _, rec := range b.review.Of(model.KindRecommendation) {
				ids = append(ids, model.IDOf(rec))
			}
			return together("noted that the panel agreed the report", model.Agree{IDs: ids})
		}},
		{970, officer, func(b *builder) model.Change {
			return together("sent the report to Cabinet", b.setInfo("submitted", "{day -970}", "response_days", "61",
				"response_basis", "two months, as for most reports", "stage", string(model.StageResponse)))
		}},
	}
	events = append(events, answeredByCabinet()...)
	return append(events, monitoredToTheEnd()...)
}

func (b *builder) libraryEvidence() []model.Record {
	return []model.Record{
		&model.Evidence{
			Title: "Visits by hour, before and after", Type: "data", Source: "Libraries", When: model.Timetable{Words: b.words("{month -36}")}, Open: true,
			Says: "Three visits in ten fall in hours that were closed before.", Worth: "Counted at the door; who came is not known.",
			Bears: b.numbered(model.KindEnquiry, []int{1, 2}),
		},
		&model.Evidence{
			Title: "Talk with the Saturday homework club", Type: "visit", Source: "Cllr Morgan and Helen Marsh", When: model.Timetable{Words: b.words("{month -36}")}, Open: true,
			Says: "Under-sixteens cannot hold a card, so that for them the library is shut an hour earlier.", Worth: "One branch.",
			Bears: b.numbered(model.KindEnquiry, []int{1}),
		},
	}
}

func (b *builder) libraryRecommendations() []model.Record {
	evidence, findings := b.numbered(model.KindEvidence, []int{1, 2}), b.numbered(model.KindFinding, []int{2})
	rec := func(text, to, when, measure string) *model.Recommendation {
		return &model.Recommendation{
			Heading: "Hours and doors", Text: text, To: to, When: model.Timetable{Words: b.words(when)}, Measure: measure, Evidence: evidence, Findings: findings,
		}
	}
	return []model.Record{
		rec("That no staffed hour be cut where a branch opens without staff.", "Cabinet Member for Culture", "From {month -30}", "Staffed hours a week, by branch, published each year"),
		rec("That those under sixteen may come in with an adult's card.", "Head of Libraries", "{month -28}", "Visits of the homework clubs"),
		rec("That an intercom at each door reach a person within two minutes.", "Head of Libraries", "By {end -27}", "Nine calls in ten answered in time"),
		rec("That a second borough pay for a third branch.", "Director", "{season -26}", "A third branch"),
	}
}

func answeredByCabinet() []event {
	accepted := func(lead, when, words string) model.Response {
		return model.Response{Answer: model.ResponseAccepted, Words: words, Lead: lead, When: model.Timetable{Words: when}}
	}
	var events []event
	for i, r := range []model.Response{
		accepted("Head of Libraries", "{month -30}", "Accepted. Staffed hours stay as they are for two years."),
		accepted("Head of Libraries", "{month -28}", "Accepted, with one child to a card."),
		{Answer: model.ResponsePart, Words: "Accepted for the two branches that have a line; the third follows its refit.", Lead: "Head of Libraries", When: model.Timetable{Words: "By {end -27}"}},
		{Answer: model.ResponseRejected, Words: "The neighbours have been asked before."},
	} {
		label := fmt.Sprint(i + 1)
		events = append(events, event{925, officer, func(b *builder) model.Change {
			return b.receive(reply{925, label, r})
		}})
		if r.Answer == model.ResponseRejected {
			continue
		}
		events = append(events, event{920, officer, func(b *builder) model.Change {
			return model.Follow{Response: b.nth(model.KindResponse, i), Actions: [][]model.Value{b.values(
				"section", "1 Hours and doors", "action", libraryActions[i], "timetable", r.When.Words, "leads", r.Lead, "measures", "As the recommendation says",
			)}}
		}})
	}
	return events
}

var libraryActions = []string{
	"Keep staffed hours as they are, and publish them by branch.",
	"Change the rules of the card, and tell the homework clubs.",
	"Put an intercom at each door.",
}

func monitoredToTheEnd() []event {
	events := []event{{915, officer, func(b *builder) model.Change {
		return together("began to monitor", b.setInfo("stage", string(model.StageMonitor)))
	}}}
	for round, ago := range []int{740, 560} {
		events = append(events,
			event{ago + 10, officer, func(b *builder) model.Change {
				return model.OpenRound{Asked: b.words(fmt.Sprintf("{day -%d}", ago+10)), Due: b.words(fmt.Sprintf("{day -%d}", ago-5)), AsAt: b.day(ago)}
			}},
			event{ago, officer, func(b *builder) model.Change {
				var changes []model.Change
				for i, s := range [][]statement{
					{{ago: ago, rating: green, text: "No hour was cut."}, {ago: ago, rating: blue, text: "No hour was cut in two years; the table is published."}},
					{{ago: ago, rating: amber, text: "The rules are changed, the machines not yet."}, {ago: ago, rating: blue, text: "In use at all branches."}},
					{{ago: ago, rating: red, text: "One branch of three.", reason: "The line to the second was cut off by the builders."}, {ago: ago, rating: amber, text: "Two of three. The third is being refitted."}},
				} {
					changes = append(changes, b.say(b.nth(model.KindAction, i), s[round])...)
				}
				return together("took in where 3 actions stand", changes...)
			}},
			event{ago - 6, officer, func(b *builder) model.Change { return model.CloseRound{ID: model.IDOf(b.review.OpenRound())} }})
	}
	end := func(o model.SignOffAs, n int, withAction bool) event {
		return event{540, officer, func(b *builder) model.Change {
			o.IDs = []model.ID{b.nth(model.KindRecommendation, n)}
			if withAction {
				o.IDs = append(o.IDs, b.nth(model.KindAction, n))
			}
			o.Reason = b.words(o.Reason)
			return o
		}}
	}
	const said = "By the panel on {thu -541}."
	return append(events,
		end(model.SignOffAs{State: model.Discharged, Reason: said}, 0, true),
		end(model.SignOffAs{State: model.Discharged, Reason: said}, 1, true),
		end(model.SignOffAs{State: model.Succeeded, Successor: "Resources Panel, with the refit", Reason: said}, 2, true),
		end(model.SignOffAs{State: model.ClosedDown, Reason: "Rejected, and not asked again."}, 3, false),
		event{539, officer, func(b *builder) model.Change {
			return together("finished the review", b.setInfo("stage", string(model.StageDone)))
		}})
}

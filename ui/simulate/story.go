package simulate

import (
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Story is how a review came about: its changes, the first a Begin.
type Story []model.Change

// FlyTipping is a small review of twelve actions in three sections. On 22
// November 2026 five of them are late, two are due within 28 days, and one
// rated green is late; two leads, ZZ and Estates, are nobody's.
func FlyTipping() Story {
	return Story{
		model.Begin{Title: "Fly-tipping review", Body: "Environment Panel", Chair: "Cllr Asha Rao", Template: model.Standard},
		model.Insert{Records: []model.Record{
			&model.Enquiry{Text: "How quickly is tipped waste cleared?"},
			&model.Enquiry{Text: "Does enforcement deter those who tip?"},
			&model.Inclusion{Text: "Waste on public land"},
			&model.Exclusion{Text: "Litter bins"},
			&model.Witness{Name: "Head of Street Care", Cover: "Clearance times and costs"},
		}},
		model.Insert{Records: flyTippingPeople()},
		model.Insert{Records: flyTippingActions()},
		model.Insert{Records: []model.Record{
			&model.Evidence{Title: "Clearance times by ward", Type: "data", Source: "Street Care", When: when("12 October 2026"), Says: "Half are cleared within two days."},
			&model.Evidence{Title: "Visit to the Mill Lane site", Type: "visit", Source: "Panel", When: when("3 November 2026"), Open: true},
		}},
	}
}

func flyTippingPeople() []model.Record {
	person := func(short, name, post string) *model.Person {
		return &model.Person{Abbreviation: short, Name: name, Post: post, Body: "Council"}
	}
	return []model.Record{
		person("JB", "Jo Bell", "Head of Street Care"),
		person("MK", "Mina Khan", "Enforcement Manager"),
		person("TW", "Tom Wills", "Communications Officer"),
	}
}

func flyTippingActions() []model.Record {
	const clear, enforce, tell = "1 Clearing waste", "2 Enforcement", "3 Telling residents"
	action := func(section, words, when, leads string, rating model.RatingKey) *model.Action {
		return &model.Action{Section: section, Text: words, When: model.Timetable{Words: when}, Leads: leads, Rating: rating}
	}
	first := action(clear, "Publish how long clearance takes in each ward", "30 September 2026", "JB", "green")
	first.Measures = "A table on the website, brought up to date each quarter"
	first.Positions = []model.Position{{Held: day(2026, 7, 1), Text: "Figures are collected for nine of fourteen wards."}}
	done := action(clear, "Buy a second caged vehicle", "1 May 2026", "JB/Estates", "")
	done.Positions = []model.Position{{Held: day(2026, 5, 2), Text: "Completed: the vehicle was delivered in April."}}
	return []model.Record{
		first,
		action(clear, "Clear hot spots within one working day", "Ongoing", "JB", "amber"),
		action(clear, "Agree with landlords who clears shared courts", "15 December 2026", "JB/MK", "green"),
		done,
		action(enforce, "Put cameras at the five worst places", "1 November 2026", "MK", "amber"),
		action(enforce, "Train six wardens to take statements", "March 2027", "MK/ZZ", ""),
		action(enforce, "Report prosecutions to the panel", "Quarterly", "MK", "green"),
		action(enforce, "Review the level of fixed penalties", "by 31 July 2026", "MK/ZZ", "red"),
		action(tell, "Write to every household about bulky waste", "30 November 2026", "TW", ""),
		action(tell, "Put a reporting form on the website", "31 January 2026", "TW", "blue"),
		action(tell, "Work with schools in the three worst wards", "Spring 2027", "TW", ""),
		action(tell, "Print the leaflet in six languages", "1 October 2026", "TW/Estates", ""),
	}
}

func day(year, month, dayOfMonth int) timetable.Day {
	d, _ := timetable.NewDay(year, month, dayOfMonth)
	return d
}

func when(words string) model.Timetable { return model.Timetable{Words: words} }

// Tracker is a review of so many actions, for benchmarks: of all ratings and
// kinds of dates, in sections of thirteen.
func Tracker(actions int) Story {
	dates := []string{"30 September 2026", "Quarterly", "by March 2027", "Ongoing", "1 November 2026", "Autumn 2026", "12/01/2027"}
	ratings := []model.RatingKey{"red", "amber", "green", "blue", ""}
	leads := []string{"JB", "MK/JB", "TW", "ZZ", "Estates/TW"}
	records := flyTippingPeople()
	for i := range actions {
		records = append(records, &model.Action{
			Section: fmt.Sprintf("%d Part of the plan", i/13+1), Text: fmt.Sprintf("Action %d: look at how the service works in ward %d, and report what was found", i+1, i%29),
			When: model.Timetable{Words: dates[i%len(dates)]}, Leads: leads[i%len(leads)], Rating: ratings[i%len(ratings)],
			Measures: "A report to the panel, with figures for each quarter of the year",
		})
	}
	return Story{model.Begin{Title: "A long tracker", Body: "Panel", Template: model.Standard}, model.Insert{Records: records}}
}

package actions

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// soon is how far ahead the overview looks.
const soon = 28

func (s *Screen) filters() []record.Filter {
	is := func(match func(*model.Action) bool) func(model.Record) bool {
		return func(rec model.Record) bool {
			a, ok := rec.(*model.Action)
			return ok && match(a)
		}
	}
	stand := func(a *model.Action) model.Standing { return s.of(a).standing }
	watch := model.NewWatch(s.host.Shown(), s.host.Today())
	all := []record.Filter{
		{Label: screen.FilterLate, Match: is(func(a *model.Action) bool { return stand(a).Late() })},
		{Label: screen.FilterSoon, Match: is(func(a *model.Action) bool { return s.dueSoon(a) && !watch.Resting(a) })},
		{Label: screen.FilterDisagrees, Match: is(func(a *model.Action) bool { return stand(a).Disagrees })},
		{Label: screen.FilterUnrated, Match: is(func(a *model.Action) bool { return a.Rating == "" })},
		{Label: screen.FilterCompleted, Match: is(model.SaysCompleted)},
		{Label: screen.FilterSignedOff, Match: is(func(a *model.Action) bool { return a.SignOff.Ended() })},
		{Label: screen.FilterNoLead, Match: is(func(a *model.Action) bool { return strings.TrimSpace(a.Leads) == "" })},
		{Label: "needs attention", Match: is(func(a *model.Action) bool { return s.needs(watch, a) })},
		{Label: "resting", Match: is(watch.Resting)},
	}
	if r := s.host.Shown().OpenRound(); r != nil {
		all = append(all, record.Filter{Label: screen.FilterAwaited, Match: is(func(a *model.Action) bool { return watch.Asks(r, a) && !r.Answered(a) })})
	}
	if asked := s.asked(); len(asked) > 0 {
		all = append(all, record.Filter{Label: screen.FilterAsked, Match: is(func(a *model.Action) bool { return asked[a.ID] })})
	}
	for _, r := range s.host.Shown().Info().Scheme.Ratings {
		all = append(all, record.Filter{Label: "rated " + r.Word, Match: is(func(a *model.Action) bool { return a.Rating == r.Key })})
	}
	sections, leads := map[string]bool{}, map[string]bool{}
	var bySection, byLead []record.Filter
	for a := range s.host.Shown().Actions() {
		if a.Section != "" && !sections[a.Section] {
			sections[a.Section] = true
			bySection = append(bySection, record.Filter{Label: "section " + text.OneLine(a.Section), Match: is(func(b *model.Action) bool { return b.Section == a.Section })})
		}
		for _, token := range model.SplitLeads(a.Leads) {
			if name := strings.ToLower(token); !leads[name] {
				leads[name] = true
				byLead = append(byLead, record.Filter{Label: "lead " + token, Match: is(func(b *model.Action) bool { return ledBy(b, token) })})
			}
		}
	}
	return append(append(all, bySection...), byLead...)
}

// needs says whether an action wants something of the officer: it is late or
// soon due, its rating is missing or contradicted, and it neither rests nor is
// signed off.
func (s *Screen) needs(watch *model.Watch, a *model.Action) bool {
	st := s.of(a).standing
	return !watch.Resting(a) && !a.SignOff.Ended() && (st.Late() || st.Disagrees || a.Rating == "" || s.dueSoon(a))
}

func ledBy(a *model.Action, name string) bool {
	for _, t := range model.SplitLeads(a.Leads) {
		if strings.EqualFold(t, name) {
			return true
		}
	}
	return false
}

func (s *Screen) dueSoon(a *model.Action) bool {
	today := s.host.Today()
	due := s.of(a).standing.Due
	return !due.IsZero() && due >= today && due <= today.AddDays(soon)
}

func (s *Screen) orders() []record.Order {
	action := func(rec model.Record) *model.Action {
		a, ok := rec.(*model.Action)
		if !ok {
			return &model.Action{}
		}
		return a
	}
	by := func(less func(a, b *model.Action) bool) func(a, b model.Record) bool {
		return func(a, b model.Record) bool { return less(action(a), action(b)) }
	}
	due := func(a *model.Action) timetable.Day {
		if d := s.of(a).standing.Due; !d.IsZero() {
			return d
		}
		return timetable.Day(1 << 30)
	}
	return []record.Order{
		{Label: "your own order"},
		{Label: "due date", Less: by(func(a, b *model.Action) bool { return due(a) < due(b) })},
		{Label: "days late", Less: by(func(a, b *model.Action) bool {
			return s.of(a).standing.DaysLate > s.of(b).standing.DaysLate
		})},
		{Label: "rating, the worst first", Less: by(func(a, b *model.Action) bool { return s.rank(a) < s.rank(b) })},
		{Label: "lead", Less: by(func(a, b *model.Action) bool { return strings.ToLower(a.Leads) < strings.ToLower(b.Leads) })},
		{Label: "latest rating first", Less: by(func(a, b *model.Action) bool { return a.RatedAt.After(b.RatedAt) })},
	}
}

func (s *Screen) rank(a *model.Action) int {
	ratings := s.host.Shown().Info().Scheme.Ratings
	for i, r := range ratings {
		if r.Key == a.Rating {
			return i
		}
	}
	return len(ratings)
}

// asked returns the actions that were sent to a lead who has not answered.
func (s *Screen) asked() map[model.ID]bool {
	asked := map[model.ID]bool{}
	for _, w := range s.host.Shown().Waiting(s.host.Today()) {
		for _, a := range w.Actions {
			asked[a.ID] = true
		}
	}
	return asked
}

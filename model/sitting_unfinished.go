package model

import "strings"

// Unfinished says, one sentence each, what a meeting leaves open. Closing does
// not ask for any of it.
func (s *Sitting) Unfinished() []string {
	var open []string
	say := func(parts ...string) { open = append(open, strings.Join(parts, "")) }
	if s.meeting.Day().IsZero() {
		say("The date of the meeting is not certain.")
	}
	for _, m := range s.motions {
		s.unfinishedMotion(m, say)
	}
	for _, i := range s.items {
		if i.TakenAt.IsZero() {
			say("Item ", s.ItemNumber(i), ", ", shorten(i.Title, 40), ", was not reached.")
		}
	}
	s.unfinishedMinutes(say)
	for _, d := range s.declarations {
		if d.Effect == EffectUnsaid && d.Type == InterestDeclared {
			say("The declaration of ", s.who(d.Member), " does not say what it led to.")
		}
	}
	return open
}

func (s *Sitting) unfinishedMotion(m *Motion, say func(...string)) {
	r := s.Result(m)
	if r.Outcome == Withdrawn {
		return
	}
	of := "The motion “" + shorten(strings.Join(strings.Fields(m.Text), " "), 40) + "” "
	if len(m.Mover) == 0 {
		say(of, "has no mover.")
	}
	if len(m.Seconder) == 0 {
		say(of, "has no seconder.")
	}
	if m.Type == ExcludePublic && m.Exempt == "" {
		say(of, "does not name its paragraph.")
	}
	switch r.Outcome {
	case Undecided:
		if r.Why != "" {
			say(of, "has no result: ", r.Why, ".")
			return
		}
		say(of, "has no result.")
	case Unsettled:
		say(of, "is not settled: ", r.Why, ".")
	case Tied:
		say(of, "is tied.")
	case Carried:
		if !s.resolved(m) {
			say(of, "was carried and has no resolution.")
		}
	case Lost, Withdrawn:
	}
}

func (s *Sitting) unfinishedMinutes(say func(...string)) {
	actions := map[ID]*Action{}
	for _, rec := range s.of(KindAction) {
		if a, ok := rec.(*Action); ok {
			actions[a.ID] = a
		}
	}
	for _, item := range s.order() {
		for _, n := range s.minutes[item] {
			for _, id := range n.Actions {
				if a := actions[id]; a != nil && len(SplitLeads(a.Leads)) == 0 {
					say("The action “", shorten(TitleOf(a), 40), "” has no lead.")
				}
			}
			if n.Type == Promised && n.Who == "" {
				say("The promise “", shorten(TitleOf(n), 40), "” does not say who gave it.")
			}
		}
	}
}

// order returns the items as the minutes stand: what is under none comes first.
func (s *Sitting) order() []ID {
	ids := []ID{0}
	for _, i := range s.items {
		ids = append(ids, i.ID)
	}
	return ids
}

func (s *Sitting) who(ids []ID) string {
	if a := s.Attendee(first(ids)); a != nil {
		return a.Name
	}
	return "somebody"
}

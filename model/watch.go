package model

import "council/scrutiny/model/timetable"

// Watch says where actions stand on one day. It reads each wording of a date
// once: the rows of a tracker repeat them.
type Watch struct {
	scheme Scheme
	today  timetable.Day
	read   map[Timetable]dates
}

// dates is what a timetable comes to on the day of the watch.
type dates struct {
	reading timetable.Cell
	due     timetable.Day
	late    int
}

// NewWatch returns the watch of a review on a day.
func NewWatch(r *Review, today timetable.Day) *Watch { return r.info.Scheme.Watch(today) }

// Watch returns the watch on a day of actions that are rated by the scheme, be
// they in a review or not.
func (s Scheme) Watch(today timetable.Day) *Watch {
	return &Watch{scheme: s, today: today, read: map[Timetable]dates{}}
}

// Stand returns what an action's dates say. A rating that ends monitoring
// silences them, and so does the panel's sign-off.
func (w *Watch) Stand(a *Action) Standing {
	if a.When == (Timetable{}) || a.SignOff.Ended() {
		return Standing{}
	}
	return w.scheme.standing(a.Rating, w.dates(a.When))
}

// Reading returns what a timetable says.
func (w *Watch) Reading(t Timetable) timetable.Cell { return w.dates(t).reading }

func (w *Watch) dates(t Timetable) dates {
	d, known := w.read[t]
	if !known {
		d.reading = t.Reading()
		d.due, _ = d.reading.Due()
		d.late = d.reading.DaysLate(w.today)
		w.read[t] = d
	}
	return d
}

// Stand returns what an action's dates say on a day.
func (r *Review) Stand(a *Action, today timetable.Day) Standing {
	return NewWatch(r, today).Stand(a)
}

func (s Scheme) standing(key RatingKey, d dates) Standing {
	st := Standing{Due: d.due}
	rating, rated := s.Rating(key)
	if rated && rating.Ends || d.late == 0 {
		return st
	}
	st.DaysLate = d.late
	st.Suggested, _ = s.Suggested(d.late)
	st.Disagrees = rated && st.Suggested.Key != "" && s.Worse(st.Suggested.Key, rating.Key)
	return st
}

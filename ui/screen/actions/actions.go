// Package actions is tab 6: the action tracker. It knows how actions are
// listed, rated and given positions; what all lists have in common is in
// ui/record.
package actions

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// The widths of the column of ratings: it holds shape, letter and word of the
// usual ones, and of longer ones within reason.
const ratingWidth, longRating = 9, 14

// Screen is the tracker.
type Screen struct {
	*record.List
	host      screen.Host
	rows      []worked         // in the tracker's order
	at        map[model.ID]int // the index of each action in rows
	late      int
	tally     []model.Count
	directory model.Directory
	seen      *model.Review
	day       timetable.Day
	scheme    *model.Info // whose scheme the standings are by
	rating    int         // how wide the ratings of it are
}

// New returns the tracker's screen.
func New(h screen.Host) *Screen {
	s := &Screen{host: h}
	s.count()
	s.List = record.NewList(h, record.Spec{
		Kind:      model.KindAction,
		Columns:   s.columns(),
		Cells:     s.cells,
		Headings:  headings,
		Summary:   s.summary,
		Detail:    s.detail,
		Empty:     "Actions stand here, under their sections. n adds one; I imports a tracker from Word, Excel or CSV.",
		Filters:   s.filters,
		Like:      alike,
		Orders:    s.orders(),
		Do:        s.do,
		Hints:     []binding.Command{binding.Rate, binding.Position, binding.Open, binding.Filter, binding.FilterBy, binding.New, binding.Mark, binding.Help},
		Reference: func(rec model.Record) string { return s.ref(model.IDOf(rec)) },
	})
	return s
}

// Refresh takes the review as it is now.
func (s *Screen) Refresh() {
	s.count()
	if s.Columns[ratings].Min != s.rating {
		s.SetColumns(s.columns()...)
	}
	s.List.Refresh()
}

// ratings is the place of the column of ratings.
const ratings = 1

func (s *Screen) columns() []table.Column {
	return []table.Column{
		{Title: "", Min: 4, Max: 6},
		ratings: {Title: "Rating", Min: s.rating, Max: s.rating},
		{Title: "Action", Min: 20, Weight: 6},
		{Title: "Lead", Min: 8, Max: 18, Weight: 1, Priority: 1},
		{Title: "Timetable", Min: 14, Max: 26, Weight: 1, Priority: 2},
		{Title: "", Min: 5, Max: 12, Weight: 1},
	}
}

// worked is what is worked out of an action once.
type worked struct {
	action   *model.Action
	ref      model.Reference
	standing model.Standing
}

// count works out what the rows and the line above them say. What was worked
// out of an action that stands as it stood is kept.
func (s *Screen) count() {
	r := s.host.Shown()
	if s.seen == r && s.day == s.host.Today() {
		return
	}
	keep := s.day == s.host.Today() && s.seen != nil && s.scheme == r.Info()
	s.seen, s.day, s.scheme = r, s.host.Today(), r.Info()
	s.tally, s.directory = r.Tally(), model.NewDirectory(s.host.Review())
	s.rating = ratingWidth
	for _, c := range s.tally {
		if c.Actions > 0 {
			s.rating = min(longRating, max(s.rating, text.Width(ratingOf(c.Rating))))
		}
	}
	s.late = 0
	old := s.rows
	s.rows = make([]worked, 0, len(r.Of(model.KindAction)))
	moved := false
	watch := model.NewWatch(r, s.day)
	var n model.Numbering
	for a := range r.Actions() {
		i := len(s.rows)
		w := worked{action: a, ref: n.Next(a.Section)}
		if keep && i < len(old) && old[i].action == a {
			w.standing = old[i].standing
		} else {
			w.standing = watch.Stand(a)
		}
		moved = moved || i >= len(old) || old[i].action.ID != a.ID
		if w.standing.Late() {
			s.late++
		}
		s.rows = append(s.rows, w)
	}
	if moved || len(s.rows) != len(old) {
		s.at = make(map[model.ID]int, len(s.rows))
		for i, w := range s.rows {
			s.at[w.action.ID] = i
		}
	}
}

// of returns what was worked out of an action.
func (s *Screen) of(rec model.Record) worked {
	if i, ok := s.at[model.IDOf(rec)]; ok && i < len(s.rows) {
		return s.rows[i]
	}
	return worked{}
}

// ref returns what an action is called.
func (s *Screen) ref(id model.ID) string {
	if i, ok := s.at[id]; ok && i < len(s.rows) {
		return s.rows[i].ref.String()
	}
	return ""
}

func headings(rec model.Record) (section, objective string) {
	a, ok := rec.(*model.Action)
	if !ok {
		return "", ""
	}
	return a.Section, a.Objective
}

// alike returns what a new action has in common with another: where it stands.
func alike(rec model.Record) []model.Value {
	section, objective := headings(rec)
	return []model.Value{{Field: "section", Text: section}, {Field: "objective", Text: objective}}
}

func (s *Screen) summary() string {
	parts := []string{"1 action"}
	if n := len(s.seen.Of(model.KindAction)); n != 1 {
		parts[0] = fmt.Sprintf("%d actions", n)
	}
	if shown, all := s.Shown(); shown != all {
		parts[0] = fmt.Sprintf("%d of %d actions", shown, all)
	}
	if s.late > 0 {
		parts = append(parts, fmt.Sprintf("%d late", s.late))
	}
	for _, c := range s.tally {
		switch {
		case c.Actions == 0:
		case c.Rating.Key == "":
			parts = append(parts, fmt.Sprintf("· %d not rated", c.Actions))
		default:
			parts = append(parts, fmt.Sprintf("%s %d %s", c.Rating.Shape, c.Actions, c.Rating.Word))
		}
	}
	return strings.Join(parts, "  ")
}

func (s *Screen) cells(row *table.Row, rec model.Record) {
	a, ok := rec.(*model.Action)
	if !ok {
		return
	}
	th := s.host.Theme()
	w := s.of(a)
	st := w.standing
	row.Add(w.ref.String())
	s.ratingCell(row, a, th)
	row.Add(text.OneLine(a.Title()))
	row.Add(text.OneLine(a.Leads))
	row.Add(record.InBrief(a.When))
	switch {
	case st.Disagrees:
		row.AddStyled("late "+st.Suggested.Shape, th.Danger)
	case st.Late():
		row.AddStyled("late", th.Warning)
	default:
		row.Add("")
	}
}

// ratingCell shows letter, word and shape of a rating on its colour.
func (s *Screen) ratingCell(row *table.Row, a *model.Action, th *theme.Theme) {
	r, ok := s.seen.Info().Scheme.Rating(a.Rating)
	if !ok {
		row.AddStyled("· –", th.Quiet)
		return
	}
	row.AddStyled(text.Fit(ratingOf(r), s.rating), th.Rating(r.Fill))
}

func ratingOf(r model.Rating) string { return r.Shape + " " + r.Letter + " " + r.Word }

func (s *Screen) do(c binding.Command, l *record.List) (tea.Cmd, bool) {
	switch c {
	case binding.Rate:
		return s.rate(l.Chosen()), true
	case binding.RateCompleted:
		return s.rateCompleted(), true
	case binding.Position:
		return s.position(), true
	case binding.PutOff:
		return l.PutOff(), true
	case binding.ThenAndNow:
		return s.thenAndNow(), true
	case binding.OpenRound:
		return s.openRound(nil), true
	case binding.RunThrough:
		return s.runThrough(), true
	case binding.CloseRound:
		return s.closeRound(), true
	case binding.RoundRatings:
		return s.roundRatings(), true
	}
	return nil, false
}

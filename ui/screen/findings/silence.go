package findings

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
	"council/scrutiny/ui/widget/table"
)

// worked is what is worked out of a review once, of what may be drawn of it.
type worked struct {
	of        *model.Review
	day       timetable.Day
	silences  []model.Silence
	silent    map[model.ID]int // the index of each recommendation in silences
	responses map[model.ID]*model.Response
	parts     int // of recommendations
	agreed    int
	ended     int // that were signed off
}

// work returns what is worked out of the review as it is drawn now.
func (s *Screen) work() *worked {
	r, day := s.host.Shown(), s.host.Today()
	if s.worked.of == r && s.worked.day == day {
		return &s.worked
	}
	w := worked{of: r, day: day, silences: r.Silences(day), silent: map[model.ID]int{}, responses: map[model.ID]*model.Response{}}
	for i, one := range w.silences {
		w.silent[one.Recommendation.ID] = i
	}
	for resp := range model.Each[*model.Response](r) {
		for _, id := range resp.Recommendation {
			w.responses[id] = resp // the last one holds
		}
	}
	for rec := range model.Each[*model.Recommendation](r) {
		if r.Depth(rec) > 0 {
			w.parts++
		}
		if rec.State == model.AgreedWords {
			w.agreed++
		}
		if rec.SignOff.Ended() {
			w.ended++
		}
	}
	s.worked = w
	return &s.worked
}

// silences returns what waits for an answer.
func (s *Screen) silences() []model.Silence { return s.work().silences }

// silenceOf returns the silence about a recommendation, if there is one.
func (s *Screen) silenceOf(id model.ID) (model.Silence, bool) {
	w := s.work()
	i, ok := w.silent[id]
	if !ok {
		return model.Silence{}, false
	}
	return w.silences[i], true
}

// silence is the list of recommendations that have no answer: a fact with a
// date.
func (s *Screen) silence() *record.List {
	return record.NewList(s.host, record.Spec{
		Kind: model.KindRecommendation, Name: Silence, Append: true,
		Of: func(*model.Review) []model.Record {
			var all []model.Record
			for _, w := range s.silences() {
				all = append(all, w.Recommendation)
			}
			return all
		},
		Columns: []table.Column{
			{Title: "Ref", Min: 5, Max: 6},
			{Title: "Recommendation", Min: 18, Weight: 5},
			{Title: "Days", Min: 5, Max: 5, Right: true},
			{Title: "Late by", Min: 8, Max: 8, Right: true},
			{Title: "Asked", Min: 7, Max: 7, Right: true, Priority: 1},
			{Title: "So far", Min: answerWidth, Max: answerWidth, Priority: 2},
		},
		Cells: s.silenceCells,
		Do: func(c binding.Command, l *record.List) (cmd tea.Cmd, ok bool) {
			if c == binding.New {
				c = binding.Respond // what is new here is that the executive speaks
			}
			return s.do(c, l)
		},
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: screen.FilterLate, Match: func(rec model.Record) bool { w, _ := s.silenceOf(model.IDOf(rec)); return w.Late > 0 }},
				{Label: "never asked for", Match: func(rec model.Record) bool { w, _ := s.silenceOf(model.IDOf(rec)); return len(w.Chasers) == 0 }},
			}
		},
		Summary:   s.silenceSummary,
		Detail:    s.silenceDetail,
		Reference: func(rec model.Record) string { return s.host.Shown().Called(recommended(rec)) },
		Empty:     "Nothing waits for an answer. Recommendations stand here that were agreed and submitted; d says when that was.",
		Hints:     []binding.Command{binding.Chase, binding.Letter, binding.Respond, binding.Deadline, binding.Trace, binding.FilterBy, binding.Export, binding.Mark, binding.Help},
	})
}

func (s *Screen) silenceCells(row *table.Row, rec model.Record) {
	w, _ := s.silenceOf(model.IDOf(rec))
	th := s.host.Theme()
	row.AddStyled(s.host.Shown().Called(recommended(rec)), th.Strong)
	row.Add(text.OneLine(recommended(rec).Text))
	row.Add(fmt.Sprint(w.Days))
	switch {
	case w.Late > 0:
		row.AddStyled(text.Count(w.Late, "day", "days"), th.Danger)
	case w.Due.IsZero():
		row.AddStyled("–", th.Quiet)
	default:
		row.AddStyled("not yet", th.Quiet)
	}
	if n := len(w.Chasers); n > 0 {
		row.Add(fmt.Sprintf("%d ×", n))
	} else {
		row.AddStyled("never", th.Quiet)
	}
	if w.Response != nil {
		row.AddStyled(answerWords(s.host, w.Response))
	} else {
		row.AddStyled("nothing", th.Quiet)
	}
}

func (s *Screen) silenceSummary() string {
	all := s.silences()
	late := 0
	for _, w := range all {
		if w.Late > 0 {
			late++
		}
	}
	said := fmt.Sprintf("%d without an answer   %d late", len(all), late)
	info := s.host.Shown().Info()
	if info.ResponseDays > 0 && text.OneLine(info.ResponseBasis) != "" {
		return said + fmt.Sprintf("   %d days: %s", info.ResponseDays, text.OneLine(info.ResponseBasis))
	}
	return said + "   no deadline is set; d sets one"
}

// silent says a silence in a sentence.
func silent(w model.Silence) string {
	said := fmt.Sprintf("%s without an answer since it was submitted on %s", text.Count(w.Days, "day", "days"), day(w.Submitted))
	switch {
	case w.Due.IsZero():
		return said + "; no deadline is set"
	case w.Late > 0:
		return said + fmt.Sprintf("; it was due on %s, %s ago", day(w.Due), text.Count(w.Late, "day", "days"))
	}
	return said + "; it is due on " + day(w.Due)
}

func day(d timetable.Day) string { return d.Time().Format("2 Jan 2006") }

// silenceDetail shows for how long there was no answer, who was asked for it and
// when.
func (s *Screen) silenceDetail(rec model.Record, width int) []string {
	w, ok := s.silenceOf(model.IDOf(rec))
	if !ok {
		return nil
	}
	lines := record.Paragraphs(s.host.Theme().Base, w.Recommendation.Text, width)
	lines = add(lines, s.host, "Silence", silent(w), width)
	if w.Response != nil {
		so, _ := answerWords(s.host, w.Response)
		lines = add(lines, s.host, "So far", strings.Join(append([]string{strings.TrimSpace(so + "  " + text.OneLine(w.Response.Words))}, w.Response.Lacks()...), "\n"), width)
	}
	var asked []string
	for _, c := range w.Chasers {
		one := text.OneLine(c.When.Words)
		if c.To != "" {
			one += ", to " + text.OneLine(c.To)
		}
		if c.Words != "" {
			one += ": " + text.OneLine(c.Words)
		}
		asked = append(asked, one)
	}
	lines = add(lines, s.host, "Asked for", strings.Join(asked, "\n"), width)
	return add(lines, s.host, "Addressed to", w.Recommendation.To, width)
}

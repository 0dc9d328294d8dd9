package findings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

func response(rec model.Record) *model.Response { return record.As[model.Response](rec) }

// answerWidth holds the words of a response.
const answerWidth = 15

// answerWords says a response in a shape and a word; an acceptance that lacks
// what makes it an answer is none yet.
func answerWords(h screen.Host, resp *model.Response) (string, theme.Style) {
	th := h.Theme()
	switch resp.Answer {
	case model.ResponseAccepted, model.ResponsePart:
		switch {
		case len(resp.Lacks()) > 0:
			return "◌ no answer yet", th.Warning
		case resp.Answer == model.ResponsePart:
			return "◐ in part", th.Base
		}
		return "✓ accepted", th.Good
	case model.ResponseRejected:
		return "✗ rejected", th.Danger
	case model.ResponsePending:
	}
	return "… pending", th.Quiet
}

// responses is the list of what the executive says.
func (s *Screen) responses() *record.List {
	return record.NewList(s.host, record.Spec{
		Kind: model.KindResponse, Name: Responses, Append: true, Do: s.do,
		Columns: []table.Column{
			{Title: "To", Min: 5, Max: 6},
			{Title: "Response", Min: answerWidth, Max: answerWidth},
			{Title: "In their words", Min: 16, Weight: 5},
			{Title: "Lead", Min: 6, Max: 20, Weight: 2},
			{Title: "By when", Min: 8, Max: 20, Weight: 1, Priority: 1},
			{Title: "Actions", Min: 7, Max: 7, Right: true, Priority: 2},
		},
		Cells: func(row *table.Row, rec model.Record) {
			resp, th := response(rec), s.host.Theme()
			row.AddStyled(s.answers(resp), th.Strong)
			row.AddStyled(answerWords(s.host, resp))
			row.Add(text.OneLine(resp.Words))
			row.Add(text.OneLine(resp.Lead))
			row.Add(record.InBrief(resp.When))
			row.Add(fmt.Sprint(len(resp.Actions)))
		},
		Summary: s.responseSummary,
		Detail:  s.responseDetail,
		Filters: func() []record.Filter {
			is := func(a model.Answer) func(model.Record) bool {
				return func(rec model.Record) bool { return response(rec).Answer == a }
			}
			return append([]record.Filter{
				{Label: "accepted", Match: is(model.ResponseAccepted)},
				{Label: "accepted in part", Match: is(model.ResponsePart)},
				{Label: "rejected", Match: is(model.ResponseRejected)},
				{Label: "pending", Match: is(model.ResponsePending)},
				{Label: "not yet an answer", Match: func(rec model.Record) bool { return len(response(rec).Lacks()) > 0 }},
				{Label: "without an action", Match: func(rec model.Record) bool { return accepted(response(rec)) && len(response(rec).Actions) == 0 }},
			}, record.Loose(s.host)...)
		},
		Reference: func(rec model.Record) string { return "Response to " + s.answers(response(rec)) },
		Empty:     "What the executive says to each recommendation stands here. n adds a response, or s on a recommendation.",
		Hints:     []binding.Command{binding.New, binding.Open, binding.Follow, binding.Trace, binding.Deadline, binding.FilterBy, binding.NextView, binding.Help},
	})
}

func accepted(resp *model.Response) bool {
	return resp.Answer == model.ResponseAccepted || resp.Answer == model.ResponsePart
}

// answers returns what the recommendation is called that a response answers.
func (s *Screen) answers(resp *model.Response) string {
	if rec := of(s.host.Shown(), resp); rec != nil {
		return s.host.Shown().Called(rec)
	}
	return "–"
}

func (s *Screen) responseSummary() string {
	counts := map[model.Answer]int{}
	lacking := 0
	all := s.host.Shown().Of(model.KindResponse)
	for _, rec := range all {
		counts[response(rec).Answer]++
		if len(response(rec).Lacks()) > 0 {
			lacking++
		}
	}
	said := fmt.Sprintf("%s   %d accepted   %d in part   %d rejected", text.Count(len(all), "response", "responses"),
		counts[model.ResponseAccepted], counts[model.ResponsePart], counts[model.ResponseRejected])
	if lacking > 0 {
		said += fmt.Sprintf("   %d not yet an answer", lacking)
	}
	return said
}

// responseDetail shows what is answered, then the answer, then what it lacks.
func (s *Screen) responseDetail(rec model.Record, width int) []string {
	resp, th := response(rec), s.host.Theme()
	var lines []string
	if about := of(s.host.Shown(), resp); about != nil {
		lines = record.Paragraphs(th.Quiet, s.host.Shown().Called(about)+"  "+text.OneLine(about.Text), width)
	}
	lines = append(lines, record.Paragraphs(th.Base, resp.Words, width)...)
	said, _ := answerWords(s.host, resp)
	if lacks := resp.Lacks(); len(lacks) > 0 {
		said = "accepted, and not yet an answer:\n" + strings.Join(lacks, "\n")
	}
	lines = add(lines, s.host, "Response", said, width)
	for _, f := range model.FieldsOf(model.KindResponse) {
		switch f.Key {
		case "lead", "date", "received", "actions", "notes":
			lines = add(lines, s.host, f.Label, record.Told(s.host, f, resp), width)
		}
	}
	return lines
}

// respond asks what the executive says to the selected recommendation.
func (s *Screen) respond() {
	rec := s.chosen()
	if rec == nil {
		return
	}
	if resp := s.host.Review().ResponseTo(rec.ID); resp != nil && resp.Answer == model.ResponsePending {
		s.host.Push(record.NewForm(s.host, model.KindResponse, resp, nil, 0)) // it is waited for
		return
	}
	s.host.Push(record.RespondForm(s.host, rec))
}

// follow makes an action of what was accepted.
func (s *Screen) follow() {
	resp, _ := s.Selected().(*model.Response)
	if resp == nil {
		rec := s.chosen()
		if rec == nil {
			return
		}
		resp = s.host.Review().ResponseTo(rec.ID)
	} else if is, ok := s.host.Review().Find(resp.ID).(*model.Response); ok {
		resp = is
	}
	switch {
	case resp == nil:
		s.host.Say("The executive has not answered it yet: s notes what it says.")
	case !accepted(resp):
		s.host.Say("Actions follow from what was accepted, or accepted in part.")
	default:
		s.host.Push(record.FollowForm(s.host, resp))
	}
}

// answered says in the recommendation's detail what the executive says to it, or
// for how long it has not.
func (s *Screen) answered(rec *model.Recommendation) string {
	var said []string
	if resp := s.work().responses[rec.ID]; resp != nil {
		words, _ := answerWords(s.host, resp)
		said = append(said, strings.TrimSpace(words+"  "+text.OneLine(resp.Words)))
		said = append(said, resp.Lacks()...)
	}
	if w, ok := s.silenceOf(rec.ID); ok {
		said = append(said, silent(w))
	}
	return strings.Join(said, "\n")
}

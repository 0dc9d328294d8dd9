package findings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

func recommended(rec model.Record) *model.Recommendation { return record.As[model.Recommendation](rec) }

// recommendations is the list of what the panel recommends, under its headings.
func (s *Screen) recommendations() *record.List {
	return record.NewList(s.host, record.Spec{
		Kind: model.KindRecommendation, Name: Recommendations, Append: true, Do: s.do,
		Columns: []table.Column{
			{Title: "Ref", Min: 5, Max: 6},
			{Title: "State", Min: 12, Max: 12},
			{Title: "Recommendation", Min: 34, Weight: 6},
			{Title: "To", Min: 14, Max: 22, Weight: 2, Priority: 2},
			{Title: "Response", Min: answerWidth, Max: answerWidth, Priority: 1},
		},
		Cells:    s.recommendationCells,
		Headings: func(rec model.Record) (string, string) { return s.heading(recommended(rec)), "" },
		Of:       s.inOrder,
		Summary:  s.recommendationSummary,
		Detail:   s.recommendationDetail,
		Filters:  s.recommendationFilters,
		Like: func(rec model.Record) []model.Value {
			return []model.Value{{Field: "heading", Text: s.heading(recommended(rec))}, {Field: "to", Text: recommended(rec).To}}
		},
		Reference: func(rec model.Record) string { return s.host.Shown().Called(recommended(rec)) },
		Empty:     "What the panel recommends stands here under its headings, a draft until it is agreed. n adds one.",
		Hints: []binding.Command{
			binding.New, binding.Agree, binding.Respond, binding.Trace, binding.SubItem, binding.SignOff, binding.ProofCard, binding.FilterBy, binding.Help,
		},
	})
}

// inOrder returns the recommendations with their parts behind them; what is
// withheld from the room stands last.
func (s *Screen) inOrder(r *model.Review) []model.Record {
	var all []model.Record
	for _, rec := range r.Recommendations() {
		all = append(all, rec)
	}
	for _, rec := range s.host.Sight().Of(model.KindRecommendation) {
		if s.host.Sight().Blank(rec) {
			all = append(all, rec)
		}
	}
	return all
}

// heading returns what a recommendation stands under: a part where its whole
// does.
func (s *Screen) heading(rec *model.Recommendation) string {
	for range 8 {
		whole, ok := s.host.Shown().Find(firstOf(rec.Under)).(*model.Recommendation)
		if !ok {
			break
		}
		rec = whole
	}
	return text.OneLine(rec.Heading)
}

func firstOf(ids []model.ID) model.ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

func (s *Screen) recommendationCells(row *table.Row, rec model.Record) {
	r, th, shown := recommended(rec), s.host.Theme(), s.host.Shown()
	row.AddStyled(shown.Called(r), th.Strong)
	if r.SignOff.Ended() {
		row.AddStyled("■ "+endedWord(r.SignOff), th.Quiet)
	} else {
		draftCell(row, th, r.State)
	}
	row.Add(text.Spaces(2*shown.Depth(r)) + text.OneLine(r.Text))
	row.Add(text.OneLine(r.To))
	resp := s.work().responses[r.ID]
	switch _, waits := s.silenceOf(r.ID); {
	case waits && (resp == nil || resp.Answer == model.ResponsePending):
		row.AddStyled("no answer", th.Warning)
	case resp != nil:
		row.AddStyled(answerWords(s.host, resp))
	default:
		row.Add("")
	}
}

func endedWord(o model.SignOff) string {
	switch o.State {
	case model.Discharged:
		return "discharged"
	case model.ClosedDown:
		return "closed"
	case model.Succeeded:
		return "taken over"
	case model.NotSignedOff:
	}
	return "open"
}

func (s *Screen) recommendationSummary() string {
	w := s.work()
	said := text.Count(len(w.of.Of(model.KindRecommendation))-w.parts, "recommendation", "recommendations")
	if w.parts > 0 {
		said += ", " + text.Count(w.parts, "part", "parts")
	}
	said += fmt.Sprintf("   %d agreed", w.agreed)
	if n := len(s.silences()); n > 0 {
		said += fmt.Sprintf("   %d without an answer", n)
	}
	if w.ended > 0 {
		said += fmt.Sprintf("   %d signed off", w.ended)
	}
	return said
}

func (s *Screen) recommendationFilters() []record.Filter {
	is := func(match func(*model.Recommendation) bool) func(model.Record) bool {
		return func(rec model.Record) bool { return match(recommended(rec)) }
	}
	answered := func(a model.Answer) func(*model.Recommendation) bool {
		return func(r *model.Recommendation) bool {
			resp := s.work().responses[r.ID]
			return resp != nil && resp.Answer == a
		}
	}
	return append([]record.Filter{
		{Label: "draft", Match: is(func(r *model.Recommendation) bool { return r.State != model.AgreedWords })},
		{Label: "agreed", Match: is(func(r *model.Recommendation) bool { return r.State == model.AgreedWords })},
		{Label: "open", Match: is(func(r *model.Recommendation) bool { return !r.SignOff.Ended() })},
		{Label: screen.FilterSignedOff, Match: is(func(r *model.Recommendation) bool { return r.SignOff.Ended() })},
		{Label: "without an answer", Match: is(func(r *model.Recommendation) bool { _, waits := s.silenceOf(r.ID); return waits })},
		{Label: "accepted", Match: is(answered(model.ResponseAccepted))},
		{Label: "accepted in part", Match: is(answered(model.ResponsePart))},
		{Label: "rejected", Match: is(answered(model.ResponseRejected))},
		{Label: "with advice", Match: is(func(r *model.Recommendation) bool { return len(s.advice(r)) > 0 })},
	}, record.Loose(s.host)...)
}

// advice says what would make a draft a better one. In a public session it says
// nothing: it is the officer's.
func (s *Screen) advice(r *model.Recommendation) []string {
	if s.host.Sight().Watched() || r.State == model.AgreedWords || r.SignOff.Ended() || s.host.Shown().Depth(r) > 0 {
		return nil
	}
	return s.host.Shown().Advice(r)
}

// recommendationDetail shows the whole recommendation: its words, what became of
// it, or the advice, and then the rest.
func (s *Screen) recommendationDetail(rec model.Record, width int) []string {
	r, th := recommended(rec), s.host.Theme()
	lines := record.Paragraphs(th.Base, r.Text, width)
	lines = add(lines, s.host, "Response", s.answered(r), width)
	if r.SignOff.Ended() {
		lines = add(lines, s.host, "Sign-off", record.SignedOff(s.host, r.SignOff), width)
	}
	lines = add(lines, s.host, "Advice", strings.Join(s.advice(r), "\n"), width)
	for _, f := range model.FieldsOf(model.KindRecommendation) {
		switch f.Key {
		case "to", "date", "measure", "cost", "findings", "evidence", "agreed_at", "minute", "submitted", "notes":
			lines = add(lines, s.host, short(f), record.Told(s.host, f, r), width)
		}
	}
	return lines
}

// short returns a label that fits beside a value.
func short(f model.Field) string {
	switch f.Key {
	case "measure":
		return "Measure"
	case "evidence":
		return "Evidence"
	case "findings":
		return "Findings"
	case "appraisal":
		return "For, against"
	}
	return f.Label
}

// add puts a labelled value behind lines, where there is one.
func add(lines []string, h screen.Host, label, value string, width int) []string {
	if strings.TrimSpace(value) == "" {
		return lines
	}
	return append(lines, record.Labelled(h.Theme(), label, value, width)...)
}

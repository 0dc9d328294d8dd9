// Package scope is tab 2: the questions of the scope with their answers, and
// the lists beside them: lines of enquiry, what is in scope and what is not, the
// terms of reference, the information that is needed, witnesses, roles, how the
// topic was weighed; how an agreed scope was amended; and the templates that were
// saved from it.
package scope

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// The names of the views.
const (
	Questions  = "Questions"
	Enquiries  = "Enquiry"
	InScope    = "In scope"
	OutScope   = "Not in scope"
	Terms      = "Terms"
	Sources    = "Information"
	Witnesses  = "Witnesses"
	Roles      = "Roles"
	Topic      = "Topic"
	Amendments = "Amendments"
	Templates  = "Templates"
)

// Screen is the scope of a review.
type Screen struct {
	*record.Views
	host screen.Host
}

var hints = []binding.Command{binding.Open, binding.New, binding.Filter, binding.Remove, binding.MoveUp, binding.NextView, binding.History, binding.Help}

// New returns the screen.
func New(h screen.Host) *Screen {
	one := func(k model.Kind, name, empty string, columns []table.Column, cells func(*table.Row, model.Record)) record.Named {
		return record.NewList(h, record.Spec{
			Kind: k, Name: name, Columns: columns, Cells: cells, Empty: empty, Hints: hints,
			Summary: func() string { return counted(len(h.Shown().Of(k)), k) },
		})
	}
	contact, _ := model.FieldOf(model.KindRole, "contact")
	text1 := func(get func(model.Record) string) func(*table.Row, model.Record) {
		return func(row *table.Row, rec model.Record) { row.Add(text.OneLine(get(rec))) }
	}
	labelled := func(row *table.Row, rec model.Record) {
		row.Add(label(rec))
		row.Add(text.OneLine(first(rec)))
	}
	return &Screen{host: h, Views: record.NewViews(
		h,
		questions(h),
		one(model.KindEnquiry, Enquiries, "The key lines of enquiry: what the review is to answer. n adds one.",
			[]table.Column{{Title: "Key line of enquiry", Min: 20, Weight: 1}}, text1(first)),
		one(model.KindInclusion, InScope, "What the review looks at. n adds an item.",
			[]table.Column{{Title: "No", Min: 2}, {Title: "In scope", Min: 20, Weight: 1}}, labelled),
		one(model.KindExclusion, OutScope, "What the review leaves out. n adds an item.",
			[]table.Column{{Title: "No", Min: 2}, {Title: "Not in scope", Min: 20, Weight: 1}}, labelled),
		terms(h),
		sources(h),
		one(model.KindWitness, Witnesses, "Who is to give evidence, and what they are to cover. n adds somebody.",
			[]table.Column{{Title: "Who", Min: 16, Weight: 2}, {Title: "To cover", Min: 20, Weight: 3}}, func(row *table.Row, rec model.Record) {
				w := record.As[model.Witness](rec)
				row.Add(text.OneLine(w.Name))
				row.Add(text.OneLine(w.Cover))
			}),
		one(model.KindRole, Roles, "Who does what for the review: the chair, the officers. n adds a role.",
			[]table.Column{{Title: "Role", Min: 16, Weight: 2}, {Title: "Name", Min: 16, Weight: 2}, {Title: "Contact (private)", Min: 12, Weight: 2, Priority: 1}},
			func(row *table.Row, rec model.Record) {
				r := record.As[model.Role](rec)
				row.Add(text.OneLine(r.Title))
				row.Add(text.OneLine(r.Name))
				row.Add(text.OneLine(record.Told(h, contact, r)))
			}),
		topic(h),
		amendments(h),
		templates(h),
	)}
}

// View draws the views of the scope, and above them, once the panel has agreed
// it, since when and by which resolution.
func (s *Screen) View(width, height int) screen.View {
	lock := record.Lock(s.host)
	if lock == "" {
		return s.Views.View(width, height)
	}
	if n := len(s.host.Shown().Of(model.KindScopeAmendment)); n > 0 {
		lock += "; " + counted(n, model.KindScopeAmendment) + " since"
	} else {
		lock += "; what is changed now is an amendment"
	}
	v := s.Views.View(width, height-1)
	v.Lines = append([]string{s.host.Theme().Warning.Render(text.Fit(" ■ "+lock, width))}, v.Lines...)
	v.Y++
	return v
}

// Do carries out what is particular to the scope.
func (s *Screen) Do(c binding.Command) (tea.Cmd, bool) {
	switch c {
	case binding.Weigh:
		s.Views.Go(screen.Target{View: Topic})
		weigh(s.host)
		return nil, true
	case binding.SaveTemplate:
		s.Views.Go(screen.Target{View: Templates})
		saveTemplate(s.host)
		return nil, true
	case binding.Rationale:
		s.Views.Go(screen.Target{View: Topic})
		rationale(s.host)
		return nil, true
	}
	return s.Views.Do(c)
}

func first(rec model.Record) string { return model.FieldsOf(rec.Kind())[0].Get(rec) }

// label returns the number that a document gave an item in scope, or out of it.
func label(rec model.Record) string {
	f, ok := model.FieldOf(rec.Kind(), "label")
	if !ok {
		return ""
	}
	return text.OneLine(f.Get(rec))
}

func counted(n int, k model.Kind) string { return text.Count(n, k.Noun(), k.Nouns()) }

// questions is the list of questions with the state of their answers.
func questions(h screen.Host) record.Named {
	return record.NewList(h, record.Spec{
		Kind: model.KindQuestion, Name: Questions,
		Columns: []table.Column{
			{Title: "No", Min: 3, Max: 5, Right: true},
			{Title: "State", Min: 18, Max: 18},
			{Title: "Question", Min: 20, Weight: 3},
			{Title: "Answer", Min: 16, Weight: 2, Priority: 1},
		},
		Cells: func(row *table.Row, rec model.Record) {
			q, th := record.As[model.Question](rec), h.Theme()
			row.Add(q.Number)
			style := th.Good
			if !q.Answered() {
				style = th.Warning
			}
			row.AddStyled(q.StateWord(), style)
			row.Add(text.OneLine(q.Text))
			row.AddStyled(text.OneLine(q.Answer), th.Quiet)
		},
		Summary: func() string {
			all := h.Shown().Of(model.KindQuestion)
			done := 0
			for _, rec := range all {
				if record.As[model.Question](rec).Answered() {
					done++
				}
			}
			return fmt.Sprintf("%s   %d answered   %d open", counted(len(all), model.KindQuestion), done, len(all)-done)
		},
		Detail: func(rec model.Record, width int) []string {
			q, th := record.As[model.Question](rec), h.Theme()
			lines := record.Paragraphs(th.Strong, q.Text, width)
			if strings.TrimSpace(q.Answer) == "" {
				return append(lines, record.Paragraphs(th.Quiet, strings.TrimSpace(q.StateWord()+". "+q.Hint), width)...)
			}
			if q.State != model.AnswerOpen {
				lines = append(lines, record.Paragraphs(th.Quiet, q.StateWord(), width)...)
			}
			return append(lines, record.Paragraphs(th.Base, q.Answer, width)...)
		},
		Empty: "The questions of the scope stand here, with their answers. n adds one; Ctrl+P and “standard” adds the thirteen that councils usually ask.",
		Filters: func() []record.Filter {
			return []record.Filter{{Label: "not answered", Match: func(rec model.Record) bool { return !record.As[model.Question](rec).Answered() }}}
		},
		Reference: func(rec model.Record) string {
			if n := record.As[model.Question](rec).Number; n != "" {
				return "Question " + n
			}
			return text.Truncate(model.TitleOf(rec), 40)
		},
		Hints: []binding.Command{binding.Open, binding.New, binding.FilterBy, binding.MoveUp, binding.NextView, binding.History, binding.Help},
	})
}

// Go enters the scope at a target.
func (s *Screen) Go(t screen.Target) { s.Views.Go(t) }

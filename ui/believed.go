package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
)

// documentRows lists what a document would make, and what is guessed.
func (p *preview) documentRows() {
	for _, m := range p.proposal.Made() {
		count := fmt.Sprint(m.Count)
		if m.Parts > 0 {
			count += fmt.Sprintf(" + %d parts", m.Parts)
		}
		p.rows = append(p.rows, previewRow{column: -1, what: m.Words(), count: count})
	}
	p.rows = append(p.rows, previewRow{column: -1, what: "passages of its text", count: fmt.Sprint(len(p.proposal.Passages))})
	for _, g := range p.proposal.Guesses {
		p.rows = append(p.rows, previewRow{column: -1, what: "? " + g.Place, count: fmt.Sprint(g.Count), about: g.Text})
	}
}

// sentence says what the import will do.
func (p *preview) sentence() string {
	q := p.proposal
	into := p.app.review.Info().Title
	s := p.belief()
	if p.document() {
		n := 0
		for _, m := range q.Made() {
			n += m.Count + m.Parts
		}
		s += fmt.Sprintf(" Ctrl+S adds %d records and %d passages of text to “%s”, as one change; a says that it is something else.", n, len(q.Passages), into)
	} else {
		s += fmt.Sprintf(" Ctrl+S adds %d actions, %d people and %d passages of text to “%s”, as one change.", len(q.Tracker.Actions), len(q.Tracker.People), len(q.Passages), into)
	}
	if n := len(q.Notes); n > 0 {
		s += fmt.Sprintf(" %d things are worth a look: w.", n)
	}
	if p.file.Name != "" {
		s += " The file itself is kept in the book."
	}
	return s
}

// belief says what the file is taken for, and how sure that is.
func (p *preview) belief() string {
	if !p.document() {
		return p.trackerBelief()
	}
	q := p.proposal
	why := ""
	if reasons := q.Reasons(); len(reasons) > 0 {
		why = ": " + strings.Join(reasons[:min(3, len(reasons))], ", ")
	}
	s := fmt.Sprintf("It is taken for %s (%s%s).", q.Kind.Words(), q.Sureness(), why)
	if or := q.Second(); or != "" {
		s += fmt.Sprintf(" It may be %s instead.", or.Words())
	}
	return s
}

// trackerBelief says how well the columns of a table are known.
func (p *preview) trackerBelief() string {
	known, all := 0, 0
	for _, t := range p.proposal.Tracker.Tables {
		if t.Role != intake.AsTracker {
			continue
		}
		for _, c := range t.Columns {
			all++
			if c.Field != "" || c.Rates {
				known++
			}
		}
	}
	switch {
	case all == 0:
		return "It holds no tracker that could be recognised."
	case known*3 >= all*2:
		return fmt.Sprintf("It is an action tracker: %d of its %d headings are known.", known, all)
	}
	return fmt.Sprintf("It may be an action tracker: only %d of its %d headings are known, so look at the columns.", known, all)
}

// chooseKind asks what the file is.
func (p *preview) chooseKind() {
	var items []record.Choice
	for _, k := range paper.Kinds() {
		detail := ""
		for _, b := range p.proposal.Beliefs {
			if b.Kind == k {
				detail = strings.Join(b.Reasons, ", ")
			}
		}
		items = append(items, record.Choice{Label: k.Words(), Detail: detail, Words: string(k), Pick: func() tea.Cmd { p.take(k); return nil }})
	}
	p.app.Push(record.NewChooser(p.app, p.src.Name+" is …", items))
}

// take reads the file as another kind.
func (p *preview) take(k paper.Kind) {
	was := p.as
	p.as = k
	if err := p.read(); err != nil {
		p.as = was
		p.app.Warn(sentence(fmt.Errorf("%s cannot be read as %s: %w", p.src.Name, k.Words(), err)))
	}
}

// landing is the tab on which the records of a kind of document are.
func landing(k paper.Kind) binding.Command {
	switch k {
	case paper.Scope, paper.Report:
		return binding.TabScope
	case paper.Programme:
		return binding.TabPlan
	case paper.Minutes:
		return binding.TabMeetings
	case paper.Evidence, paper.Text:
		return binding.TabEvidence
	case paper.Tracker:
	}
	return binding.TabActions
}

func importedWords(p *paper.Proposal) string {
	if p.Kind == paper.Tracker {
		return fmt.Sprintf("Imported %d actions.", len(p.Tracker.Actions))
	}
	n := 0
	for _, m := range p.Made() {
		n += m.Count + m.Parts
	}
	return fmt.Sprintf("Imported %d records and %d passages.", n, len(p.Passages))
}

package returns

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Take says what is done with a change that was proposed.
type Take uint8

// What can be done with one.
const (
	Theirs   Take = iota // what came back takes the place of what stands here
	Ours                 // it stays as it stands here
	Together             // both texts, joined
	Edited               // a text of the officer's own
)

// Decision is what the officer says to one change on the list.
type Decision struct {
	Number int
	Take   Take
	Text   string // of Edited
}

// All decides to take everything that can be taken but ratings, which are the
// officer's own: what came back wins where both changed the same. What two rows
// of the file say differently of one cell is left.
func (p *Proposal) All() []Decision { return p.decide(func(Row, Change) bool { return true }) }

// Unconflicted decides to take what was changed there and not here.
func (p *Proposal) Unconflicted() []Decision {
	return p.decide(func(_ Row, c Change) bool { return c.State == There })
}

func (p *Proposal) decide(taken func(Row, Change) bool) []Decision {
	if p.Mail {
		return nil
	}
	disputed := map[int]bool{}
	for _, lines := range Disputes(p) {
		for _, l := range lines {
			disputed[l.Number] = true
		}
	}
	var all []Decision
	for _, r := range p.Rows {
		for _, c := range r.Changes {
			if c.Number != 0 && c.Barred == "" && c.What != Rating && taken(r, c) && !disputed[c.Number] {
				all = append(all, Decision{Number: c.Number})
			}
		}
	}
	return all
}

// Again finds the changes of decisions in another reading of the same file, after
// the review was changed.
func (p *Proposal) Again(read *Proposal, decisions []Decision) []Decision {
	chosen := map[string]Decision{}
	marks := p.marks()
	for _, d := range decisions {
		chosen[marks[d.Number]] = d
	}
	var all []Decision
	for n, mark := range read.marks() {
		if d, ok := chosen[mark]; ok {
			d.Number = n
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b Decision) int { return a.Number - b.Number })
	return all
}

// marks names what is on the list by what came back.
func (p *Proposal) marks() map[int]string {
	all := map[int]string{}
	for _, r := range p.Rows {
		for _, c := range r.Changes {
			if c.Number != 0 {
				all[c.Number] = r.mark(c)
			}
		}
	}
	return all
}

// DecisionError says why a decision cannot be carried out.
type DecisionError struct {
	Number int
	Why    string
}

func (e *DecisionError) Error() string { return fmt.Sprintf("line %d: %s", e.Number, e.Why) }

// Change returns the one change of the review that comes of the decisions: never
// anything that is not on the list. It is for the revision that was read.
func (p *Proposal) Change(decisions []Decision, today timetable.Day) (model.Change, error) {
	t := &taking{p: p, today: today, set: map[target]string{}, values: map[model.ID][]model.Value{}, notes: map[model.ID][]string{}, extras: map[model.ID][]model.Extra{}}
	chosen := map[int]Decision{}
	numbered := p.Numbered()
	for _, d := range decisions {
		switch c := numbered[d.Number]; {
		case c == nil:
			return nil, &DecisionError{d.Number, fmt.Sprintf("there is no such line: they go from 1 to %d", p.last)}
		case c.Barred != "" && d.Take != Ours:
			return nil, &DecisionError{d.Number, c.Barred}
		}
		chosen[d.Number] = d
	}
	for _, r := range p.Rows {
		for _, c := range r.Changes {
			d, ok := chosen[c.Number]
			if !ok || c.Number == 0 {
				continue
			}
			if err := t.take(r, c, d); err != nil {
				return nil, err
			}
		}
	}
	return t.change()
}

// text returns the words that a decision comes to.
func (d Decision) text(c Change) (string, error) {
	switch d.Take {
	case Edited:
		text := strings.TrimSpace(d.Text)
		if text == "" && c.What != Cell {
			return "", &DecisionError{d.Number, "it needs words"}
		}
		return text, nil
	case Together:
		text, ok := c.Joined()
		if !ok {
			return "", &DecisionError{d.Number, "both cannot be taken: choose one, or write another"}
		}
		return text, nil
	case Theirs, Ours:
	}
	return c.There, nil
}

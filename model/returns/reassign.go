package returns

import (
	"errors"
	"slices"

	"council/scrutiny/model"
)

// Actions returns the actions that a reply by mail may be about: those that its
// writer leads, or all where that is nobody.
func (p *Proposal) Actions() []*model.Action {
	if all := actionsOf(p.Review, p.From); len(all) > 0 {
		return all
	}
	return slices.Collect(p.Review.Actions())
}

// Reassign returns the proposal with a paragraph of a reply by mail, by the
// number of its row from 0, held against another action. Its lines get numbers
// that nothing had before.
func (p *Proposal) Reassign(row int, to model.ID) (*Proposal, error) {
	a, ok := p.Review.Find(to).(*model.Action)
	switch {
	case !p.Mail || row < 0 || row >= len(p.Rows) || p.Rows[row].Said == "":
		return nil, errors.New("only a paragraph of a reply by mail can be about another action")
	case !ok || !a.Removed.IsZero():
		return nil, errors.New("that action is not there any more")
	}
	was := p.Rows[row]
	held := &Proposal{last: p.last}
	c := &comparison{home: Home{Review: p.Review, Sending: p.Sending}, p: held, done: settled(p.Sending)}
	c.paragraph(paragraph{text: was.Said}, []*model.Action{a}, ByHand, newTopics(p.Review, []*model.Action{a}))
	q := *p
	q.Rows, q.last = slices.Clone(p.Rows), held.last
	q.Rows[row] = held.Rows[0]
	q.Rows[row].Place = was.Place
	return &q, nil
}

// Marks names what is on the list by what came back, so that a decision can be
// kept until the file is read again.
func (p *Proposal) Marks() map[int]string { return p.marks() }

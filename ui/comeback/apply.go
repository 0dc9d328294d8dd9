package comeback

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/returns"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
)

// part is what is applied of one file.
type part struct {
	file      *file
	proposal  *returns.Proposal
	decisions []returns.Decision
}

// apply makes one change of all that was decided. It asks only where something
// is still to be settled.
func (p *Page) apply() tea.Cmd {
	if why := p.host.ReadOnly(); why != "" {
		p.host.Warn(why)
		return nil
	}
	n, open, ours := p.counts()
	parts := p.parts()
	switch {
	case len(parts) == 0 && open > 0:
		p.host.Say("Nothing is decided yet: a takes theirs, h keeps ours.")
		return nil
	case len(parts) == 0:
		p.host.Close()
		p.host.Say("There is nothing to take back: all that came back stands here already, or was decided on before.")
		return nil
	case open > 0:
		question := fmt.Sprintf("%s not settled: they stay, and come again with the file. Apply the other %d?", text.Count(open, "line is", "lines are"), n+ours)
		p.host.Push(record.NewConfirm(p.host, question, "apply", func() tea.Cmd { return p.gather(parts) }).ForRoom())
		return nil
	}
	return p.gather(parts)
}

// parts returns what is to be applied: the decisions, and that a file came back
// of which nothing follows.
func (p *Page) parts() []part {
	var all []part
	for _, f := range p.files {
		one := part{file: f, proposal: f.Proposal}
		for _, n := range slices.Sorted(maps.Keys(f.took)) {
			one.decisions = append(one.decisions, f.took[n])
		}
		s := f.Proposal.Sending
		if len(one.decisions) > 0 || s != nil && s.Answered.IsZero() && len(f.Proposal.Numbered()) == 0 {
			all = append(all, one)
		}
	}
	return all
}

// gather works out beside the screen what the review would become, file by file:
// the next one is held against what the one before leaves.
func (p *Page) gather(parts []part) tea.Cmd {
	now, today, stamp := p.host.Review(), p.host.Today(), model.Stamp{At: p.host.Now().UTC()}
	return p.batch.Beside("Taking back", func(ctx context.Context) (func() tea.Cmd, error) {
		var all model.TakeBacks
		review := now
		for _, one := range parts {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("take back %s: %w", one.proposal.File, err)
			}
			c, next, at, err := one.change(review, today, stamp)
			if err != nil {
				return func() tea.Cmd { p.stick(place{one.file, at}, err); return nil }, nil //nolint:nilerr // the page tells it at the line
			}
			if next != nil {
				all, review = append(all, c), next
			}
		}
		return func() tea.Cmd { return p.commit(all) }, nil
	})
}

// change makes the change of one file, and the review that it leads to, which is
// nil where it changes nothing. Where that cannot be, at is the line of the list
// that is to blame, or 0.
func (one part) change(now *model.Review, today timetable.Day, stamp model.Stamp) (c model.TakeBack, next *model.Review, at int, err error) {
	read, decisions := one.proposal, one.decisions
	if read.Review != now {
		if read, err = one.file.Again(now); err != nil {
			return c, nil, 0, err
		}
		for _, m := range one.file.moved {
			if moved, err := read.Reassign(m.Row, m.To); err == nil {
				read = moved
			}
		}
		decisions = one.proposal.Again(read, decisions)
	}
	c, next, err = try(read, decisions, now, today, stamp)
	if err == nil {
		return c, next, 0, nil
	}
	for _, d := range decisions {
		if _, _, why := try(read, []returns.Decision{d}, now, today, stamp); why != nil {
			for _, known := range read.Again(one.proposal, []returns.Decision{d}) {
				at = known.Number
			}
			return c, nil, at, why
		}
	}
	return c, nil, 0, err
}

// try makes a change and looks what the review would be.
func try(p *returns.Proposal, decisions []returns.Decision, now *model.Review, today timetable.Day, stamp model.Stamp) (model.TakeBack, *model.Review, error) {
	made, err := p.Change(decisions, today)
	if err != nil {
		return model.TakeBack{}, nil, err
	}
	c, ok := made.(model.TakeBack)
	if !ok {
		return model.TakeBack{}, nil, fmt.Errorf("%s makes no change that could be taken back", p.File)
	}
	next, _, err := model.Apply(now, c, stamp)
	if errors.Is(err, model.ErrNothing) {
		return c, nil, nil
	}
	return c, next, err
}

// stick goes to the line that cannot be applied, and says why.
func (p *Page) stick(at place, err error) {
	why := err.Error()
	var wrong *returns.DecisionError
	if errors.As(err, &wrong) {
		why = wrong.Why
	}
	if at.number == 0 {
		p.host.Warn("It cannot be taken back: " + why + ".")
		return
	}
	p.stuck[at] = why
	for i, r := range p.rows {
		if r.kind == changeRow && r.place() == at {
			p.table.Select(i)
		}
	}
	p.host.Warn("Nothing was applied: one line cannot be taken so. " + strings.ToUpper(why[:1]) + why[1:] + ".")
}

// commit writes the change, and tells what came of it.
func (p *Page) commit(all model.TakeBacks) tea.Cmd {
	if len(all) == 0 {
		p.host.Say("There is nothing to take back: all of it stands here already.")
		return nil
	}
	var c model.Change = all
	if len(all) == 1 {
		c = all[0]
	}
	p.busy = true
	return p.host.Spend(p.key(), c, func(err error) tea.Cmd {
		p.busy = false
		if err != nil {
			return nil // the host says it; what was decided stays here
		}
		p.host.Dismiss(p)
		p.host.Push(p.report())
		return nil
	})
}

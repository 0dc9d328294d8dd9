package ui

import (
	"errors"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/sight"
)

// writer puts changes on the disk, one at a time and in order.
type writer struct {
	queue  []job
	busy   bool
	failed bool // the last change is not on the disk
	idle   []func() tea.Cmd
}

// job is one change that waits to be written.
type job struct {
	review model.ReviewID
	do     func(r *model.Review) (*model.Review, *model.Entry, error)
	then   func(error) tea.Cmd
	// quiet changes are drafts: they say nothing once they are written.
	quiet bool
}

// write queues a job for the review on the screen.
func (a *App) write(j job) tea.Cmd {
	j.review = a.review.ID
	a.writer.queue = append(a.writer.queue, j)
	if a.writer.busy {
		return nil
	}
	return a.writeNext()
}

func (a *App) writeNext() tea.Cmd {
	w := &a.writer
	if len(w.queue) == 0 {
		w.busy = false
		waiting := w.idle
		w.idle = nil
		var cmds []tea.Cmd
		for _, f := range waiting {
			cmds = append(cmds, f())
		}
		return tea.Batch(cmds...)
	}
	j := w.queue[0]
	w.queue = w.queue[1:]
	w.busy = true
	r := a.find(j.review)
	return work(func() func() tea.Cmd {
		next, entry, err := j.do(r)
		return func() tea.Cmd { return tea.Batch(a.written(j, next, entry, err), a.writeNext()) }
	})
}

// written takes the outcome of a write. Only now is the change there for the
// officer: nothing is shown as saved that is not on the disk.
func (a *App) written(j job, next *model.Review, entry *model.Entry, err error) tea.Cmd {
	var no *model.Rejected
	switch {
	case err == nil && entry == nil: // a draft: the review is as it was
	case err == nil:
		a.writer.failed = false
		before, seen := a.find(j.review), a.Sight()
		a.replace(next)
		a.strip.Refresh()
		if next.ID == a.review.ID {
			a.recent = append(a.recent, entry)
			a.recent = a.recent[max(0, len(a.recent)-recentEntries):]
		}
		if s := a.current(); s != nil {
			s.Refresh()
		}
		if lost := quorumLost(before, next, entry); lost != "" {
			a.Warn(a.done(seen, entry) + " " + lost)
		} else if !j.quiet {
			a.Say(a.told(seen, entry, next))
		}
	case errors.Is(err, model.ErrNothing):
		if !j.quiet {
			a.Say("Nothing was changed.")
		}
	case errors.As(err, &no):
		a.Warn(sentence(err))
	default:
		a.writer.failed = a.writer.failed || !j.quiet
		a.Warn(sentence(err))
	}
	if j.then != nil {
		return j.then(err)
	}
	return nil
}

// done says what a change did. It names nothing that the room may not see.
func (a *App) done(before *sight.Sight, e *model.Entry) string {
	if a.watched && !nameable(e, before, a.Sight()) {
		return "Saved."
	}
	return sentence(errors.New(e.Done))
}

// told says what a change did, and how to take it back.
func (a *App) told(before *sight.Sight, e *model.Entry, r *model.Review) string {
	s := a.done(before, e)
	if unsent(e) && !a.watched {
		s += " The files stay where they are: delete those that were not mailed."
	}
	switch _, redo := r.CanRedo(); {
	case e.Undid != 0 && redo:
		s += " Ctrl+Y does it again."
	default:
		if _, ok := r.CanUndo(); ok {
			s += " Ctrl+Z undoes it."
		}
	}
	return s
}

// unsent says whether an undo took back that files were sent: they are there
// still.
func unsent(e *model.Entry) bool {
	return e.Undid != 0 && slices.ContainsFunc(e.Touched, func(t model.Touch) bool { return t.Kind == model.KindSending && t.After == nil })
}

// whenIdle runs something once everything is written.
func (a *App) whenIdle(f func() tea.Cmd) tea.Cmd {
	if !a.writer.busy {
		return f()
	}
	a.writer.idle = append(a.writer.idle, f)
	return nil
}

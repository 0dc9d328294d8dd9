package ui

import (
	"maps"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
)

// drafter is a layer in which text is typed that is not saved yet.
type drafter interface {
	// KeepDraft returns the key and the text to keep; an empty text says that
	// nothing was typed.
	KeepDraft() (key, kept string)
}

// drafts keeps what is being typed, at least once a second.
type drafts struct {
	app     *App
	after   func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd
	waiting bool
	kept    map[string]string
	unsaved map[string]bool // of those kept, which could not be written
}

// begin takes the drafts of a book that was opened.
func (d *drafts) begin(kept map[string]string) {
	d.kept, d.unsaved = maps.Clone(kept), map[string]bool{}
}

// watch begins to wait for a second while a text is being typed.
func (d *drafts) watch() tea.Cmd {
	if d.waiting || d.app.desk == nil {
		return nil
	}
	if len(d.typed()) == 0 {
		return nil
	}
	d.waiting = true
	return d.after(tickEvery, func(time.Time) tea.Msg {
		return &finished{func() tea.Cmd {
			d.waiting = false
			d.keep()
			return nil
		}}
	})
}

// typed returns the layers in which text is typed: the capture line may stand
// above a form, and the help or a list above both.
func (d *drafts) typed() []drafter {
	var typed []drafter
	for _, l := range d.app.layers {
		if l, ok := l.(drafter); ok {
			typed = append(typed, l)
		}
	}
	return typed
}

// keep keeps what is being typed, and tries again to keep what could not be
// written.
func (d *drafts) keep() {
	for _, l := range d.typed() {
		key, kept := l.KeepDraft()
		d.save(key, kept)
	}
	for _, key := range slices.Sorted(maps.Keys(d.unsaved)) {
		d.save(key, d.kept[key])
	}
}

// spent forgets a draft that was written into the review, unless another text
// was kept in its place by now.
func (d *drafts) spent(key, was string) {
	if d.kept[key] == was {
		delete(d.kept, key)
		delete(d.unsaved, key)
	}
}

// save queues the writing of a draft behind the changes that wait.
func (d *drafts) save(key, kept string) {
	a := d.app
	if a.desk == nil || a.desk.ReadOnly() != "" || key == "" || d.kept[key] == kept && !d.unsaved[key] {
		return
	}
	if d.kept == nil {
		d.kept = map[string]string{}
	}
	d.kept[key] = kept
	if kept == "" {
		delete(d.kept, key)
	}
	desk := a.desk
	delete(d.unsaved, key)
	if s := a.current(); s != nil && a.tab == binding.TabOverview {
		defer s.Refresh() // it lists what is not saved yet
	}
	a.later(a.write(job{quiet: true, do: func(r *model.Review) (*model.Review, *model.Entry, error) {
		return r, nil, desk.SaveDraft(a.ctx, key, kept)
	}, then: func(err error) tea.Cmd {
		if err != nil {
			d.unsaved[key] = true
		} else if len(d.unsaved) == 0 {
			a.anyway = a.ending
		}
		return nil
	}}))
}

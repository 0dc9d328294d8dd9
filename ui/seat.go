package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/strip"
)

// sit takes a book.
func (a *App) sit(d Desk) {
	a.desk = d
	all, err := d.Reviews(a.ctx)
	if err != nil {
		a.Warn(sentence(err))
		return
	}
	a.reviews = all
	a.watch()
	if w := d.Warning(); w != "" {
		a.Warn(w)
	} else if why := d.ReadOnly(); why != "" {
		a.Warn(why)
	}
	a.drafts.begin(d.Drafts())
	a.layers = nil
	a.tab = binding.TabOverview
	if len(all) > 0 {
		a.review = all[len(all)-1]
		a.review = a.find(model.ReviewID(a.office.Settings().Reviews[d.Path()]))
	}
	a.strip = strip.New(a, a.program)
	a.screens = map[binding.Command]screen.Screen{}
}

// show changes to another review of the book.
func (a *App) show(r *model.Review) tea.Cmd {
	a.review, a.tab, a.recent = r, binding.TabOverview, nil
	a.Dismiss(a.strip)
	a.strip = strip.New(a, a.program)
	a.screens = map[binding.Command]screen.Screen{}
	a.lastUsed()
	return a.readRecent()
}

// find returns a review of the book as it is now.
func (a *App) find(id model.ReviewID) *model.Review {
	for _, r := range a.reviews {
		if r.ID == id {
			return r
		}
	}
	return a.review
}

// replace puts the review as it is now in the place of the one before. The
// screen that is shown has to be refreshed; the others are when they are
// entered.
func (a *App) replace(r *model.Review) {
	for i, old := range a.reviews {
		if old.ID == r.ID {
			a.reviews[i] = r
		}
	}
	if a.review.ID == r.ID {
		a.review = r
	}
	a.watch()
}

// recentEntries is how many changes the overview looks back.
const recentEntries = 8

func (a *App) readRecent() tea.Cmd {
	r, d := a.review, a.desk
	if d == nil || r.Revision == 0 {
		return nil
	}
	return work(func() func() tea.Cmd {
		entries, err := d.History(a.ctx, r, 0, recentEntries)
		return func() tea.Cmd {
			if err == nil && a.review.ID == r.ID {
				a.recent = entries
				if s := a.screens[binding.TabOverview]; s != nil {
					s.Refresh()
				}
			}
			return nil
		}
	})
}

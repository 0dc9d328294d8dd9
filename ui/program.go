package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/screen/actions"
	"council/scrutiny/ui/screen/evidence"
	"council/scrutiny/ui/screen/overview"
	"council/scrutiny/ui/screen/people"
	"council/scrutiny/ui/screen/plan"
	"council/scrutiny/ui/screen/scope"
)

// newScreens makes the tabs of a review.
func newScreens(a *App) map[binding.Command]screen.Screen {
	return map[binding.Command]screen.Screen{
		binding.TabOverview: overview.New(a, func() []*model.Entry { return a.recent }),
		binding.TabScope:    scope.New(a),
		binding.TabPlan:     plan.New(a),
		binding.TabEvidence: evidence.New(a),
		binding.TabActions:  actions.New(a),
		binding.TabPeople:   people.New(a),
	}
}

// tabs are the tabs in the order of their numbers.
var tabs = []struct {
	command binding.Command
	name    string
}{
	{binding.TabOverview, "Overview"},
	{binding.TabScope, "Scope"},
	{binding.TabPlan, "Plan"},
	{binding.TabEvidence, "Evidence"},
	{binding.TabActions, "Actions"},
	{binding.TabPeople, "People"},
}

// program carries out the commands that are the same on every tab.
func (a *App) program(c binding.Command) tea.Cmd {
	switch c {
	case binding.Undo, binding.Redo:
		return a.turnBack(c == binding.Undo)
	case binding.Palette:
		a.Push(newPalette(a))
	case binding.Help:
		a.Push(newHelp(a, nil))
	case binding.Reviews:
		a.Push(a.reviewPicker())
	case binding.NewBegin:
		a.Push(a.newReview())
	case binding.Details:
		a.Push(record.NewForm(a, model.KindInfo, a.review.Info(), nil, 0))
	case binding.SetScheme:
		a.Push(a.schemePicker())
	case binding.ShowColumns:
		a.Push(a.columnPicker())
	case binding.Settings:
		a.Push(a.settingsPage())
	case binding.Removed:
		a.Push(a.removedPicker())
	case binding.Drafts:
		a.Push(a.draftPicker())
	case binding.Backups:
		a.Push(a.backupPicker(a.desk.Path()))
	case binding.Import:
		a.Push(newImportPath(a, ""))
	case binding.Export:
		a.Push(newExport(a))
	case binding.RateCompleted:
		a.tab = binding.TabActions
		cmd, _ := a.screens[a.tab].Do(c)
		return cmd
	case binding.Leave:
		return a.leave()
	case binding.Back:
		if a.tab != binding.TabOverview {
			a.tab = binding.TabOverview
		}
	default:
		a.Say(nothingHere(c))
	}
	return nil
}

// nothingHere says why a key does nothing on this tab.
func nothingHere(c binding.Command) string {
	b := binding.For(c)
	return b.Key() + " (" + b.Label + ") means nothing on this tab. ? lists the keys."
}

// turnBack undoes or does again.
func (a *App) turnBack(undo bool) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return nil
	}
	d := a.desk
	return a.write(job{do: func(r *model.Review) (*model.Review, *model.Entry, error) {
		if undo {
			return d.Undo(a.ctx, r)
		}
		return d.Redo(a.ctx, r)
	}})
}

// leave ends the program once everything is written.
func (a *App) leave() tea.Cmd {
	if a.leaving {
		return nil
	}
	a.leaving = true
	a.drafts.keep()
	return a.whenIdle(func() tea.Cmd {
		d := a.desk
		return work(func() func() tea.Cmd {
			var err error
			if d != nil {
				err = d.Close()
			}
			return func() tea.Cmd {
				a.stop()
				a.closing = err
				return tea.Quit
			}
		})
	})
}

// Err returns what went wrong while the book was closed.
func (a *App) Err() error { return a.closing }

// cleanPaste takes out of pasted text what must not reach a terminal.
func cleanPaste(s string) (string, prose.Cleaning) { return prose.Clean(s) }

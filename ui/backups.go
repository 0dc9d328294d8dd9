package ui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// backupPicker offers the backups of the book at a path.
func (a *App) backupPicker(path string) screen.Layer {
	backups, err := a.office.Backups(path)
	var items []record.Choice
	if err != nil {
		items = append(items, record.Choice{Label: "The backups cannot be listed.", Why: sentence(err)})
	}
	for _, b := range backups {
		items = append(items, record.Choice{
			Label:  b.Made.In(a.Now().Location()).Format("Mon 2 Jan 2006 15:04"),
			Detail: b.Name,
			Pick:   func() tea.Cmd { a.Push(a.restorePicker(path, b)); return nil },
		})
	}
	if len(items) == 0 {
		items = append(items, record.Choice{Label: "There are no backups yet.", Why: "One is made when a changed book is closed, and every hour of work."})
	}
	return record.NewChooser(a, "Backups of "+base(path), items).Closed()
}

// restorePicker asks what to do with a backup.
func (a *App) restorePicker(path string, b Backup) screen.Layer {
	return record.NewChooser(a, "The backup of "+b.Made.In(a.Now().Location()).Format("2 Jan 2006 15:04"), []record.Choice{
		{Label: "Look into it (nothing is changed)", Pick: func() tea.Cmd {
			return a.swap(func(ctx context.Context) (Desk, error) { return a.office.Look(ctx, b.Path) })
		}},
		{Label: "Put it in the place of the book; the book becomes a backup", Pick: func() tea.Cmd {
			return a.swap(func(ctx context.Context) (Desk, error) {
				if err := a.office.Restore(ctx, path, b.Path); err != nil {
					return nil, err
				}
				return a.office.Open(ctx, path)
			})
		}},
	})
}

// swap closes the open book once everything is written, and opens another. If
// that fails the first is opened again.
func (a *App) swap(open func(context.Context) (Desk, error)) tea.Cmd {
	old := a.desk
	a.waits = "One moment …"
	return a.whenIdle(func() tea.Cmd {
		return a.openDesk("One moment …", func(ctx context.Context) (Desk, error) {
			if old == nil {
				return open(ctx)
			}
			if err := old.Close(); err != nil {
				return nil, err
			}
			d, err := open(ctx)
			if err == nil {
				return d, nil
			}
			again, failed := a.office.Open(ctx, old.Path())
			if failed != nil {
				return nil, errors.Join(err, failed)
			}
			return again, err
		})
	})
}

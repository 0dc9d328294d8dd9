package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/public"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// newExport offers the formats, for the public and with everything.
func newExport(a *App) screen.Layer {
	var items []record.Choice
	for _, private := range []bool{false, true} {
		for _, f := range a.office.Formats() {
			label := f.Label + ", what the public may see"
			if private {
				label = f.Label + ", with everything (private)"
			}
			items = append(items, record.Choice{Label: label, Pick: func() tea.Cmd { return a.export(Export{Format: f.Key, Private: private, Today: a.today()}) }})
		}
	}
	return record.NewChooser(a, "Export the tracker", items)
}

// export writes a document beside the screen.
func (a *App) export(e Export) tea.Cmd {
	r, path := a.review, a.desk.Path()
	ctx, cancel := context.WithCancel(a.ctx)
	wait := &waiting{app: a, says: "Writing the tracker", cancel: cancel}
	a.Push(wait)
	return work(func() func() tea.Cmd {
		out, err := a.office.Export(ctx, path, r, e)
		return func() tea.Cmd {
			if wait.cancelled {
				return nil
			}
			cancel()
			a.Dismiss(wait)
			if err != nil {
				a.Warn(sentence(err))
				return nil
			}
			said := "Wrote " + out
			if !e.Private && !a.watched { // how much is left out is not for the room
				said = strings.Join(append([]string{said}, public.LeftOut(r)...), "  ")
			}
			a.Say(said)
			return nil
		}
	})
}

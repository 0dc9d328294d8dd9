package ui

import (
	"context"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// export writes documents beside the screen: one, or the same for several
// witnesses.
func (a *App) export(all ...Export) tea.Cmd {
	if len(all) == 0 {
		return nil
	}
	r, d, x := a.review, a.desk, all[0]
	ctx, cancel := context.WithCancel(a.ctx)
	wait := &waiting{app: a, says: "Writing the " + string(x.What), cancel: cancel}
	a.Push(wait)
	return work(func() func() tea.Cmd {
		var err error
		if x.Private && x.What == report.MinutesPaper {
			all[0].Changed, err = during(ctx, d, r, x.Meeting)
		}
		var out []string
		for i := 0; i < len(all) && err == nil; i++ {
			var path string
			if path, err = a.office.Export(ctx, d.Path(), r, all[i]); err == nil {
				out = append(out, path)
			}
		}
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
			said := "Wrote " + out[0]
			if n := len(out) - 1; n > 0 {
				said += fmt.Sprintf(", and %d more beside it.", n)
			}
			a.Say(strings.Join(append([]string{said}, a.leftOut(x)...), "  "))
			return a.giveOut(x.What)
		}
	})
}

// during returns what changed in a review while a meeting was live.
func during(ctx context.Context, d Desk, r *model.Review, meeting model.ID) ([]model.Happening, error) {
	entries, err := d.During(ctx, r, meeting)
	if err != nil {
		return nil, err
	}
	return r.During(meeting, entries)
}

// giveOut notes that the references of decisions were seen outside, so that none
// is given again.
func (a *App) giveOut(what report.Paper) tea.Cmd {
	if !what.Decides() || a.ReadOnly() != "" || len(a.review.Register(model.DecisionLive)) == 0 {
		return nil
	}
	return a.Commit(model.GiveOut{}, nil)
}

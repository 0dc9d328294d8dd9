package actions

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/widget/form"
)

// putOff asks for the new date of the selected or marked actions, and why.
func (s *Screen) putOff() tea.Cmd {
	ids := s.Chosen()
	switch {
	case s.host.ReadOnly() != "":
		s.host.Warn(s.host.ReadOnly())
		return nil
	case len(ids) == 0:
		s.host.Say("No action is selected.")
		return nil
	}
	what, was := fmt.Sprintf("%d actions", len(ids)), ""
	if a, ok := s.host.Shown().Find(ids[0]).(*model.Action); ok && len(ids) == 1 {
		if what = s.ref(a.ID); oneLine(a.When.Words) != "" {
			was = " Until now: " + oneLine(a.When.Words) + "."
		}
	}
	fields := []record.FormField{
		{Key: "to", Label: "New date", Help: "In your own words: by 30 June 2026." + was + " It is kept beside the new one.", Required: true},
		{Key: "reason", Label: "Reason", Help: "Why it slips, as the panel should read it.", Kind: form.Text, Lines: 3, Required: true},
	}
	s.host.Push(record.NewQuestion(s.host, "Put off "+what, fields, func(v map[string]string) model.Change {
		return model.PutOff{IDs: ids, To: v["to"], Reason: v["reason"]}
	}).Then(func() tea.Cmd { s.ClearMarks(); return nil }))
	return nil
}

// slipped tells how often the date of an action was put off, from what to what,
// and why.
func slipped(a *model.Action) string {
	if len(a.Slips) == 0 {
		return ""
	}
	times := "once"
	if n := len(a.Slips); n > 1 {
		times = fmt.Sprintf("%d times", n)
	}
	said := []string{times}
	for _, p := range a.Slips {
		why := oneLine(p.Reason)
		if why == "" {
			why = "no reason was given"
		}
		line := fmt.Sprintf("%s → %s: %s", oneLine(p.From), oneLine(p.To), why)
		if !p.At.IsZero() {
			line = p.At.Format("2 Jan 2006") + "  " + line
		}
		said = append(said, line)
	}
	return strings.Join(said, "\n")
}

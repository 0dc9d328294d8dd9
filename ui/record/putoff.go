package record

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// PutOff asks for the later date of the marked or the selected records, and for
// the reason.
func (l *List) PutOff() tea.Cmd {
	if why := l.host.ReadOnly(); why != "" {
		l.host.Warn(why)
		return nil
	}
	rec := l.Selected()
	ids := l.Chosen()
	if rec == nil || len(ids) == 0 {
		l.host.Say("Nothing is selected. " + l.Empty)
		return nil
	}
	title, help := fmt.Sprintf("Put off %d marked", len(ids)), ""
	if len(ids) == 1 {
		title = "Put off " + l.name(rec)
		if was := dateWords(rec); was != "" {
			help = " Until now: " + was + "."
		}
	}
	l.host.Push(NewQuestion(l.host, title, []FormField{
		{Key: "to", Label: "New date", Help: "In your own words: by 30 June 2026." + help + " It is kept beside the new one.", Required: true, Note: reads},
		{Key: "reason", Label: "Reason", Help: "Why it slips, as the panel should read it.", Kind: form.Text, Lines: 3, Required: true},
	}, func(v map[string]string) model.Change {
		return model.PutOff{IDs: ids, To: v["to"], Reason: v["reason"]}
	}).Then(func() tea.Cmd { l.ClearMarks(); return nil }))
	return nil
}

func dateWords(rec model.Record) string {
	switch rec := rec.(type) {
	case *model.Action:
		return text.OneLine(rec.When.Words)
	case *model.Task:
		return text.OneLine(rec.When.Words)
	}
	return ""
}

// Slips tells how often a date was put off, and each time from what to what and
// why; nothing where it never was.
func Slips(h screen.Host, rec model.Record) string {
	var slips []model.Slip
	switch rec := rec.(type) {
	case *model.Action:
		slips = rec.Slips
	case *model.Task:
		slips = rec.Slips
	}
	if len(slips) == 0 {
		return ""
	}
	lines := []string{"once"}
	if n := len(slips); n > 1 {
		lines[0] = itoa(n) + " times"
	}
	for _, s := range slips {
		why := text.OneLine(s.Reason)
		if why == "" {
			why = "no reason was given"
		}
		lines = append(lines, fmt.Sprintf("%s  %s → %s: %s", s.At.In(h.Now().Location()).Format("2 Jan 2006"), text.OneLine(s.From), text.OneLine(s.To), why))
	}
	return strings.Join(lines, "\n")
}

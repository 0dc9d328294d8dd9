package comeback

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// report tells what was taken back, what was not, and who is still awaited.
func (p *Page) report() screen.Layer {
	n, open, ours := p.counts()
	waiting := p.host.Review().Waiting(p.host.Today())
	return record.NewReader(p.host, "Taken back", func(th *theme.Theme, width int) []string {
		blank := th.Base.Render(text.Spaces(width))
		heading := func(s string) []string { return []string{blank, fitted(th.Heading, " "+s, width)} }
		said := fmt.Sprintf("%s applied", text.Count(n, "line was", "lines were"))
		if ours > 0 {
			said += fmt.Sprintf(", %d kept as ours", ours)
		}
		lines := record.Paragraphs(th.Strong, said+". Ctrl+Z takes all of it back.", width)
		if open > 0 {
			lines = append(lines, record.Paragraphs(th.Warning, fmt.Sprintf("%s not settled: take the same file back to see only them.", text.Count(open, "line was", "lines were")), width)...)
		}
		for _, f := range p.files {
			lines = append(lines, heading(f.Proposal.File)...)
			for _, s := range f.outcome() {
				lines = append(lines, record.Paragraphs(th.Base, s, width)...)
			}
		}
		if len(p.batch.Refused) > 0 {
			lines = append(lines, heading("Not taken back")...)
			for _, s := range p.batch.Refused {
				lines = append(lines, record.Paragraphs(th.Warning, s, width)...)
			}
		}
		lines = append(lines, heading("Who has still not answered")...)
		if len(waiting) == 0 {
			return append(lines, record.Paragraphs(th.Base, "Nobody: all that was sent out came back.", width)...)
		}
		for _, w := range waiting {
			lines = append(lines, record.Labelled(th, w.Sending.To, awaited(w), width)...)
		}
		return lines
	}).Closed()
}

func awaited(w model.Waiting) string {
	said := text.Count(len(w.Actions), "action", "actions") + ", sent on " + w.Sending.Sent.Format("2 January 2006")
	switch {
	case w.Late > 0:
		return said + ", " + text.Count(w.Late, "day", "days") + " late"
	case !w.Sending.Due.IsZero():
		return said + ", due on " + w.Sending.Due.Time().Format("2 January 2006")
	}
	return said
}

// outcome says what was made of one file.
func (f *file) outcome() []string {
	taken, ours, open := 0, 0, 0
	var more []string
	for _, r := range f.Proposal.Rows {
		for _, c := range r.Changes {
			d, done := f.took[c.Number]
			switch {
			case c.Number == 0:
			case done && d.Take == returns.Ours:
				ours++
			case done:
				taken++
			case c.Barred != "":
				more = append(more, fmt.Sprintf("Not taken: %s. %s.", strings.TrimSpace(r.Ref+" "+text.OneLine(c.Label)), c.Barred))
			default:
				open++
			}
		}
		switch name := strings.TrimSpace(r.Ref + " " + text.Truncate(text.OneLine(r.Title), 80)); r.Fate {
		case returns.Missing:
			more = append(more, "Missing in the file, and left as it is: "+name)
		case returns.Unclear:
			more = append(more, "Not taken, because it is not clear which action it is about: "+name)
		case returns.Found, returns.Added, returns.Removed:
		}
	}
	return append([]string{fmt.Sprintf("%d taken, %d kept as ours, %d not settled.", taken, ours, open)}, more...)
}

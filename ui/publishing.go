package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// publish shows which papers the public would be given as web pages, before
// anything is written; the tracker as it stood at the end of a day.
func (a *App) publish(asAt timetable.Day) tea.Cmd {
	x, d, asked := Publishing{Now: a.review, AsAt: asAt}, a.desk, a.place()
	today, zone := a.today(), a.Now().Location()
	return work(func() func() tea.Cmd {
		f, err := a.publication(d, x, today, zone)
		return func() tea.Cmd {
			switch {
			case err != nil:
				a.Warn(sentence(err))
			case a.place() == asked:
				p := &packing{app: a, folder: f, papers: f.Papers(), leftOut: public.LeftOut(x.Now), title: "Publish: what the public is given"}
				p.asks = fmt.Sprintf("Enter writes %d papers as web pages, with Word and CSV files beside them, into a folder beside the book, and reads each file back. The tracker is as at %s:", len(p.papers), longDay(asAt))
				p.done = func(path string) { a.published(f.Since(), path) }
				a.Push(p.proposal().Offer("d", "another day", func() tea.Cmd { a.askAsAt(); return nil }))
			}
			return nil
		}
	})
}

// publication prepares the folder, with the review as it was on the day that the
// tracker is as at.
func (a *App) publication(d Desk, x Publishing, today timetable.Day, zone *time.Location) (f Publication, err error) {
	x.Then = x.Now
	if x.AsAt < today {
		if x.Then, err = asAt(a.ctx, d, x.Now, x.AsAt.End(zone)); err != nil {
			return nil, err
		}
		if x.Then == nil {
			return nil, fmt.Errorf("the review is not that old: nothing is known of it as at %s", longDay(x.AsAt))
		}
	}
	if x.All, err = d.Reviews(a.ctx); err != nil {
		return nil, err
	}
	return a.office.Publish(d.Path(), x)
}

// askAsAt asks of which day the tracker is to be published.
func (a *App) askAsAt() {
	example := longDay(a.today().AddDays(-30))
	a.Push(record.NewAsk(a, "Publish the tracker as at", "The day whose end the tracker is to show, such as "+example+". All other papers are as of today.", example, func(typed string) tea.Cmd {
		day, ok := timetable.Read(typed).Due()
		if !ok || day > a.today() {
			a.Say("That is no certain day that has come: write it as " + example + ".")
			return nil
		}
		return a.publish(day)
	}))
}

func longDay(d timetable.Day) string { return d.Time().Format("2 January 2006") }

// published says what was published.
func (a *App) published(since []publish.Difference, path string) {
	if len(since) == 0 {
		a.Say("Nothing has changed since it was published last, in " + path)
		return
	}
	a.Push(record.NewReader(a, "Published", func(th *theme.Theme, width int) []string {
		said := "It is in the folder " + path + ", each file read back. Copy the folder to the website; index.html is its first page."
		lines := append([]string{th.Base.Render(text.Spaces(width))}, record.Paragraphs(th.Base, said, width)...)
		for _, what := range []struct{ key, heading string }{{publish.Added, "New"}, {publish.Changed, "Changed"}, {publish.Withdrawn, "Withdrawn"}} {
			var names []string
			for _, d := range since {
				if d.What == what.key {
					names = append(names, d.Name)
				}
			}
			if len(names) > 0 {
				lines = append(lines, th.Base.Render(text.Spaces(width)), th.Heading.Render(text.Fit(" "+what.heading, width)))
				lines = append(lines, bullets(th.Base, names, width)...)
			}
		}
		return lines
	}).Closed())
}

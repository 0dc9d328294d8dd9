package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// publish shows which papers the public would be given as web pages, before
// anything is written.
func (a *App) publish() tea.Cmd {
	r, d, asked := a.review, a.desk, a.place()
	return work(func() func() tea.Cmd {
		var f Publication
		all, err := d.Reviews(a.ctx)
		if err == nil {
			f, err = a.office.Publish(d.Path(), r, all)
		}
		return func() tea.Cmd {
			switch {
			case err != nil:
				a.Warn(sentence(err))
			case a.place() == asked:
				p := &packing{app: a, folder: f, papers: f.Papers(), leftOut: public.LeftOut(r), title: "Publish: what the public is given"}
				p.asks = fmt.Sprintf("Enter writes %d papers as web pages, with Word and CSV files beside them, into a folder beside the book, and reads each file back:", len(p.papers))
				p.done = func(path string) { a.published(f.Since(), path) }
				a.Push(p.proposal())
			}
			return nil
		}
	})
}

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

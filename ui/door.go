package ui

import (
	"context"
	"errors"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// outOfTheDoor shows which papers of a closed meeting would be written, and what
// the public would not see of them, before anything is written.
func (a *App) outOfTheDoor() tea.Cmd {
	m := a.meetingForTheDoor()
	if m == nil {
		return nil
	}
	r, d := a.review, a.desk
	asked := a.place()
	return work(func() func() tea.Cmd {
		x := Export{Meeting: m.ID, Private: true, Today: a.today()}
		var err error
		var f Folder
		if x.Changed, err = during(a.ctx, d, r, m.ID); err == nil {
			f, err = a.office.Folder(d.Path(), r, x)
		}
		return func() tea.Cmd {
			switch {
			case err != nil:
				a.Warn(sentence(err))
			case a.place() == asked:
				p := &packing{app: a, folder: f, papers: f.Papers(), leftOut: public.LeftOutOf(r, m.ID)}
				p.title = fmt.Sprintf("Out of the door: the papers of meeting %d", m.Number)
				p.asks = fmt.Sprintf("Enter writes %d files into a folder beside the book, and reads each of them back:", len(p.papers))
				p.done = func(path string) {
					a.Push(record.NewReader(a, fmt.Sprintf("Out of the door: %d files are written", len(p.papers)), func(th *theme.Theme, width int) []string {
						return p.tell(th, width, "They are in the folder "+path+", each read back:")
					}).Closed())
				}
				a.Push(p.proposal())
			}
			return nil
		}
	})
}

// meetingForTheDoor returns the closed meeting that is meant; where there is
// none it says why.
func (a *App) meetingForTheDoor() *model.Meeting {
	m := a.meetingHere()
	if m != nil && m.State != model.MeetingClosed && !m.Live() {
		if last := a.review.LastMeeting(); last.State == model.MeetingClosed {
			m = last // the one that is selected is still being prepared
		}
	}
	switch {
	case m == nil:
		a.Say("There is no meeting whose papers could go out: 8 leads to the meetings.")
	case m.State != model.MeetingClosed && m.Live():
		a.Say(fmt.Sprintf("Meeting %d is live: its papers go out once it is closed. E writes one of them now.", m.Number))
	case m.State != model.MeetingClosed:
		a.Say(fmt.Sprintf("Meeting %d was not held yet. E writes its agenda.", m.Number))
	default:
		return m
	}
	return nil
}

// packing is a folder of papers on its way.
type packing struct {
	app     *App
	folder  Folder
	papers  []string
	leftOut []string
	title   string // of the page that asks
	asks    string // what Enter does
	done    func(path string)
	wait    *waiting
	ctx     context.Context
}

// proposal lists what would be written.
func (p *packing) proposal() *record.Reader {
	return record.NewReader(p.app, p.title, func(th *theme.Theme, width int) []string {
		return p.tell(th, width, p.asks)
	}).Closed().Offer("enter", "write them", p.begin)
}

// tell lists the papers, what the public does not see of them, and what there is
// none of.
func (p *packing) tell(th *theme.Theme, width int, begin string) []string {
	lines := append([]string{th.Base.Render(text.Spaces(width))}, record.Paragraphs(th.Base, begin, width)...)
	lines = append(lines, bullets(th.Strong, p.papers, width)...)
	for _, part := range []struct {
		heading string
		said    []string
	}{{"What the public does not see", p.leftOut}, {"What there is none of", p.folder.Lacking()}} {
		if len(part.said) > 0 {
			lines = append(lines, th.Base.Render(text.Spaces(width)), th.Heading.Render(text.Fit(" "+part.heading, width)))
			lines = append(lines, bullets(th.Base, part.said, width)...)
		}
	}
	return lines
}

// bullets draws sentences as a list.
func bullets(style theme.Style, said []string, width int) []string {
	var lines []string
	for _, s := range said {
		for i, part := range text.Wrap(s, max(10, width-6)) {
			mark := "   · "
			if i > 0 {
				mark = "     "
			}
			lines = append(lines, style.Render(text.Fit(mark+part, width)))
		}
	}
	return lines
}

// begin writes the first paper; each is followed by the next.
func (p *packing) begin() tea.Cmd {
	ctx, cancel := context.WithCancel(p.app.ctx)
	p.ctx, p.wait = ctx, &waiting{app: p.app, cancel: cancel}
	p.app.Push(p.wait)
	return p.write(0)
}

func (p *packing) write(n int) tea.Cmd {
	p.wait.says = fmt.Sprintf("Writing %d of %d: %s", n+1, len(p.papers), p.papers[n])
	return work(func() func() tea.Cmd {
		err := p.folder.Write(p.ctx, n)
		return func() tea.Cmd {
			switch {
			case err != nil || p.wait.cancelled:
				return p.drop(err)
			case n+1 < len(p.papers):
				return p.write(n + 1)
			}
			return p.finish()
		}
	})
}

// drop takes away what was written, and says what went wrong.
func (p *packing) drop(why error) tea.Cmd {
	return work(func() func() tea.Cmd {
		err := p.folder.Drop()
		return func() tea.Cmd {
			if p.wait.cancelled {
				why = nil // it was said already
			} else {
				p.end()
			}
			if err := errors.Join(why, err); err != nil {
				p.app.Warn(sentence(err))
			}
			return nil
		}
	})
}

func (p *packing) end() {
	p.wait.cancel()
	p.app.Dismiss(p.wait)
}

// finish puts the folder in its place and lists what is in it.
func (p *packing) finish() tea.Cmd {
	return work(func() func() tea.Cmd {
		path, err := p.folder.Finish()
		return func() tea.Cmd {
			p.end()
			if err != nil {
				p.app.Warn(sentence(err))
				return nil
			}
			p.done(path)
			return nil
		}
	})
}

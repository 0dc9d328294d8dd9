package ui

import (
	"context"
	"errors"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// mailing is files for leads on their way.
type mailing struct {
	app  *App
	page *sender
	r    *model.Review
	x    Posting
	post Post
	wait *waiting
	ctx  context.Context
}

// begin looks whether the files could be written, and writes the first; each is
// followed by the next.
func (m *mailing) begin() tea.Cmd {
	ctx, cancel := context.WithCancel(m.app.ctx)
	m.ctx, m.wait = ctx, &waiting{app: m.app, cancel: cancel, says: "Looking at the folder"}
	m.app.Push(m.wait)
	book := m.app.desk.Path()
	return work(func() func() tea.Cmd {
		post, err := m.app.office.Post(book, m.r, m.x)
		return func() tea.Cmd {
			m.post = post
			switch {
			case err != nil && !m.wait.cancelled:
				m.done()
				m.page.form.Fail(sendFolder, sentence(err))
				return nil
			case err != nil:
				return nil
			case m.wait.cancelled:
				return m.takeBack(nil)
			}
			return m.write(0)
		}
	})
}

func (m *mailing) write(n int) tea.Cmd {
	files := m.post.Files()
	m.wait.says = fmt.Sprintf("Writing %d of %d: %s", n+1, len(files), files[n])
	return work(func() func() tea.Cmd {
		err := m.post.Write(m.ctx, n)
		return func() tea.Cmd {
			switch {
			case err != nil || m.wait.cancelled:
				return m.takeBack(err)
			case n+1 < len(files):
				return m.write(n + 1)
			}
			return m.deliver()
		}
	})
}

// deliver puts the files into their folder and has the book keep what was sent:
// both or neither.
func (m *mailing) deliver() tea.Cmd {
	return work(func() func() tea.Cmd {
		folder, err := m.post.Deliver()
		return func() tea.Cmd {
			if err != nil || m.wait.cancelled {
				return m.takeBack(err)
			}
			m.done()
			m.page.busy = true
			return m.app.Commit(m.post.Change(), func(err error) tea.Cmd {
				m.page.busy = false
				if err != nil {
					return m.undeliver()
				}
				m.app.Dismiss(m.page)
				m.app.Push(m.told(folder))
				return m.end()
			})
		}
	})
}

// done takes away what said how far it is.
func (m *mailing) done() {
	m.wait.cancel()
	m.app.Dismiss(m.wait)
}

// takeBack takes away what was written, and says what went wrong.
func (m *mailing) takeBack(why error) tea.Cmd {
	return work(func() func() tea.Cmd {
		err := m.post.TakeBack()
		return func() tea.Cmd {
			if m.wait.cancelled {
				why = nil // it was said already
			} else {
				m.done()
			}
			if err := errors.Join(why, err); err != nil {
				m.app.Warn(sentence(err))
			}
			return nil
		}
	})
}

// undeliver takes away the files that the book could not keep; why it could not
// was said.
func (m *mailing) undeliver() tea.Cmd { return m.quietly(m.post.TakeBack) }

// end takes away what was only there for the writing.
func (m *mailing) end() tea.Cmd { return m.quietly(m.post.End) }

func (m *mailing) quietly(do func() error) tea.Cmd {
	return work(func() func() tea.Cmd {
		err := do()
		return func() tea.Cmd {
			if err != nil {
				m.app.Warn(sentence(err))
			}
			return nil
		}
	})
}

// told lists the files that were written, each with the text of its mail.
func (m *mailing) told(folder string) *sheaf {
	files := m.post.Files()
	s := &sheaf{
		app: m.app, title: fmt.Sprintf("To be mailed: %s written", text.Count(len(files), "file is", "files are")),
		above:  "In the folder " + folder + ", each with the text of its mail beside it. Nothing is mailed yet: attach each file to its mail.",
		copies: "copy the mail", under: "The mail",
		columns: []table.Column{{Title: "To", Min: 12, Weight: 2}, {Title: "", Min: 10, Max: 12}, {Title: "File", Min: 36, Weight: 5, Priority: 1}},
	}
	for i, p := range m.x.Parcels {
		mail := m.post.Mail(i)
		s.rows = append(s.rows, page{key: p.To, cells: []string{p.To, text.Count(len(p.Actions), "action", "actions"), files[i]}, text: mail, copied: mail})
	}
	return s.begin()
}

package ui

import (
	"context"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/theme"
)

// Review returns the review on the screen.
func (a *App) Review() *model.Review { return a.review }

// Shown returns what is drawn of the review.
func (a *App) Shown() *model.Review { return a.Sight().Review() }

// Sight returns the review as it may be drawn: its projection is made once for
// each revision.
func (a *App) Sight() *sight.Sight {
	if !a.sight.Shows(a.review, a.watched) {
		a.sight = sight.Of(a.review, a.watched)
	}
	return a.sight
}

// Now returns the time in the officer's time zone.
func (a *App) Now() time.Time { return a.office.Now() }

// Today returns the day in the officer's time zone.
func (a *App) Today() timetable.Day { return a.today() }

// Theme returns the theme in use.
func (a *App) Theme() *theme.Theme { return a.theme }

// Council returns the name of the council.
func (a *App) Council() string { return a.office.Settings().Council }

// ReadOnly says why nothing can be changed, or is empty.
func (a *App) ReadOnly() string {
	if a.desk == nil {
		return "No book is open."
	}
	return a.desk.ReadOnly()
}

// Commit applies a change and writes it.
func (a *App) Commit(c model.Change, then func(error) tea.Cmd) tea.Cmd {
	return a.commit(c, then)
}

// Spend applies a change and writes it, and with it drops the draft that it was
// typed in.
func (a *App) Spend(key string, c model.Change, then func(error) tea.Cmd) tea.Cmd {
	was := a.drafts.kept[key]
	return a.commit(c, func(err error) tea.Cmd {
		if err == nil {
			a.drafts.spent(key, was)
		}
		if then == nil {
			return nil
		}
		return then(err)
	}, key)
}

func (a *App) commit(c model.Change, then func(error) tea.Cmd, drafts ...string) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return nil
	}
	d := a.desk
	_, quiet := c.(model.GiveOut)
	return a.write(job{then: then, quiet: quiet, do: func(r *model.Review) (*model.Review, *model.Entry, error) {
		return d.Change(a.ctx, r, c, drafts...)
	}})
}

// Push puts a layer on top.
func (a *App) Push(l screen.Layer) {
	if p, ok := l.(screen.Private); ok && p.Private() && a.watched {
		a.veil(l)
	}
	if a.stage.covers() {
		a.stage.admit(l)
		return
	}
	a.layers = append(a.layers, l)
}

// Close takes the top layer away.
func (a *App) Close() {
	if n := len(a.layers); n > 0 {
		delete(a.veiled, a.layers[n-1])
		a.layers = a.layers[:n-1]
		a.stage.below = min(a.stage.below, n-1)
	}
}

// Dismiss takes a layer away, whatever lies above it by now.
func (a *App) Dismiss(l screen.Layer) {
	delete(a.veiled, l)
	if at := slices.Index(a.layers, l); at >= 0 && at < a.stage.below {
		a.stage.below--
	}
	a.layers = slices.DeleteFunc(a.layers, func(one screen.Layer) bool { return one == l })
}

// Say shows a sentence until the next key.
func (a *App) Say(s string) { a.say(notice{text: s}) }

// Warn shows a sentence that has to be seen.
func (a *App) Warn(s string) { a.say(notice{text: s, warning: true}) }

// say shows a notice, or keeps it while the room is looking at this window.
func (a *App) say(n notice) {
	if a.stage.covers() {
		a.stage.hold(n)
		return
	}
	a.said = n
}

// Visit goes to another place.
func (a *App) Visit(t screen.Target) {
	if a.screen(t.Tab) == nil {
		a.Say("There is no tab for this yet.")
		return
	}
	if g, ok := a.enter(t.Tab).(screen.Goer); ok {
		g.Go(t)
	}
}

// Run carries out a command as its key would.
func (a *App) Run(c binding.Command) tea.Cmd { return a.do(c) }

// Copy puts text on the terminal's clipboard and into a file.
func (a *App) Copy(text string) tea.Cmd {
	if a.painter != nil && len(text) < clipboardLimit {
		a.painter.Send(ansi.SetSystemClipboard(text))
	}
	return work(func() func() tea.Cmd {
		path, err := a.office.Clip(text)
		return func() tea.Cmd {
			if err != nil {
				a.Warn(sentence(err))
				return nil
			}
			a.Say("Copied, where the terminal has a clipboard, and written to " + path)
			return nil
		}
	})
}

// clipboardLimit is what terminals take at once.
const clipboardLimit = 70_000

// History reads what happened to a record.
func (a *App) History(id model.ID, then func([]*model.Entry, error) tea.Cmd) tea.Cmd {
	r, d := a.review, a.desk
	if d == nil {
		return nil
	}
	asked := a.place()
	return work(func() func() tea.Cmd {
		entries, err := d.History(a.ctx, r, id, 200)
		return func() tea.Cmd {
			if a.place() != asked {
				return nil // the officer has gone on
			}
			return then(entries, err)
		}
	})
}

// AsAt reads the review as it was at a moment.
func (a *App) AsAt(moment time.Time, then func(*model.Review, error) tea.Cmd) tea.Cmd {
	r, d := a.review, a.desk
	if d == nil {
		return nil
	}
	asked := a.place()
	return work(func() func() tea.Cmd {
		was, err := asAt(a.ctx, d, r, moment)
		return func() tea.Cmd {
			if a.place() != asked {
				return nil // the officer has gone on
			}
			return then(was, err)
		}
	})
}

// asAt returns a review as it was at a moment, or nil where it had not begun.
func asAt(ctx context.Context, d Desk, r *model.Review, moment time.Time) (*model.Review, error) {
	history, err := d.History(ctx, r, 0, math.MaxInt32)
	if err != nil {
		return nil, err
	}
	return model.At(r, history, moment)
}

// place is where the officer is.
type place struct {
	tab    binding.Command
	layers int
	review model.ReviewID
}

func (a *App) place() place {
	return place{tab: a.tab, layers: len(a.layers), review: a.review.ID}
}

// SaveDraft keeps what is being typed; an empty text drops it.
func (a *App) SaveDraft(key, text string) { a.drafts.save(key, text) }

// Draft returns what was kept under a key.
func (a *App) Draft(key string) string { return a.Drafts()[key] }

// Drafts returns all that was kept, by key.
func (a *App) Drafts() map[string]string { return a.drafts.kept }

// sentence brings an error to a sentence: a capital letter and a full stop.
func sentence(err error) string {
	s := strings.TrimSpace(err.Error())
	if s == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[size:]
	if !strings.ContainsAny(s[len(s)-1:], ".!?") {
		s += "."
	}
	return s
}

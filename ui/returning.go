package ui

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/comeback"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/form"
)

// comingBack is a page that asks what came back. It is not for the room.
type comingBack struct{ *asking }

func (comingBack) Private() bool { return true }

// newReturnPaths asks for the files that came back.
func newReturnPaths(a *App, paths string) screen.Layer {
	p := comingBack{&asking{app: a, title: "Take back what was sent out", does: "read them"}}
	p.form = form.New(a.theme, form.Field{
		Key: "paths", Label: "Files or folder", Kind: form.Text, Value: paths, Required: true, Lines: 3,
		Help: "The Word, Excel or CSV files that leads filled in, a reply by mail that was saved (.eml or .txt), or a folder with all of them. Type or paste paths, one a line, or drop the files on this window. Nothing is changed before you have seen it.",
	})
	p.enter = func(v map[string]string) tea.Cmd {
		return a.takeBack(comeback.Asked{Paths: pathsIn(v["paths"])}, p)
	}
	return p
}

// newReply asks for the words of a reply by mail.
func newReply(a *App, asked comeback.Asked) screen.Layer {
	who := []form.Option{{Key: "", Label: "as the mail says"}}
	for _, name := range leadNames(a.review) {
		who = append(who, form.Option{Key: name, Label: name})
	}
	p := comingBack{&asking{app: a, title: "Take back a reply by mail", does: "read it"}}
	p.form = form.New(
		a.theme,
		form.Field{Key: "text", Label: "The mail", Kind: form.Text, Value: asked.Text, Required: true, Lines: 8, Help: "Paste the words of the mail. Each paragraph is put to one of the lead’s actions; you confirm line by line what it records."},
		form.Field{Key: "from", Label: "Who wrote it", Kind: form.Choice, Value: asked.From, Options: who},
	)
	p.enter = func(v map[string]string) tea.Cmd {
		return a.takeBack(comeback.Asked{Text: v["text"], From: v["from"]}, p)
	}
	return p
}

// leadNames returns who leads actions of a review, as it calls them.
func leadNames(r *model.Review) []string {
	d := model.NewDirectory(r)
	var names []string
	for action := range r.Actions() {
		for _, l := range d.Leads(action.Leads) {
			name := l.Token
			if l.Person != nil {
				name = l.Person.Label()
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// pathsIn reads paths that were typed, pasted or dropped: one a line, or several
// in quotes on one.
func pathsIn(typed string) []string {
	var all []string
	for line := range strings.Lines(typed) {
		line = strings.TrimSpace(line)
		if q := line[:min(1, len(line))]; (q == "'" || q == `"`) && strings.Count(line, q) > 2 {
			for i, one := range strings.Split(line, q) {
				if i%2 == 1 {
					all = append(all, one)
				}
			}
			continue
		}
		if path := unquote(line); path != "" {
			all = append(all, path)
		}
	}
	return all
}

// returnDraft goes on with what was decided and not applied, where the draft is
// of that.
func (a *App) returnDraft(key string) (tea.Cmd, bool) {
	if !strings.HasSuffix(key, "/"+comeback.DraftPlace) {
		return nil, false
	}
	asked, ok := comeback.AskedOf(a.Draft(key))
	if !ok {
		return nil, false
	}
	return a.takeBack(asked, nil), true
}

// takingBack reads what came back, one file after the other.
type takingBack struct {
	app   *App
	from  screen.Layer // the page that asked, or nil
	here  *model.Review
	all   []*model.Review
	paths []string
	batch comeback.Batch
	wait  *waiting
	ctx   context.Context
}

func (a *App) takeBack(asked comeback.Asked, from screen.Layer) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return nil
	}
	ctx, cancel := context.WithCancel(a.ctx)
	t := &takingBack{app: a, from: from, here: a.review, all: slices.Clone(a.reviews), ctx: ctx}
	t.batch = comeback.Batch{Asked: asked, Beside: a.beside}
	t.wait = &waiting{app: a, says: "Looking for the files", cancel: cancel}
	if asked.Text != "" {
		f, err := replyOf("the mail", asked.Text, asked.From, t.here)
		t.add(f, err)
		return t.show()
	}
	a.Push(t.wait)
	return work(func() func() tea.Cmd {
		var paths []string
		var err error
		for _, path := range asked.Paths {
			var some []string
			if some, err = a.office.Came(path); err != nil {
				break
			}
			paths = append(paths, some...)
		}
		return func() tea.Cmd {
			switch {
			case t.wait.cancelled:
				return nil
			case err != nil:
				t.end()
				a.Warn(sentence(err))
				return nil
			}
			t.paths = paths
			return t.read(0)
		}
	})
}

// read reads one file; the next follows it.
func (t *takingBack) read(n int) tea.Cmd {
	if n == len(t.paths) {
		t.end()
		return t.show()
	}
	path := t.paths[n]
	t.wait.says = fmt.Sprintf("Reading %d of %d: %s", n+1, len(t.paths), t.app.nameOf(path))
	d := t.app.desk
	return work(func() func() tea.Cmd {
		f, err := t.propose(d, path)
		return func() tea.Cmd {
			if t.wait.cancelled {
				return nil
			}
			t.add(f, err)
			return t.read(n + 1)
		}
	})
}

func (t *takingBack) end() {
	t.wait.cancel()
	t.app.Dismiss(t.wait)
}

func (t *takingBack) add(f comeback.File, err error) {
	if err != nil {
		t.batch.Refused = append(t.batch.Refused, sentence(err))
		return
	}
	t.batch.Files = append(t.batch.Files, f)
}

// show shows what came back, or says why nothing did.
func (t *takingBack) show() tea.Cmd {
	if len(t.batch.Files) == 0 && len(t.batch.Refused) == 1 {
		t.app.Warn(t.batch.Refused[0])
		return nil
	}
	if t.from != nil {
		t.app.Dismiss(t.from)
	}
	t.app.Push(comeback.New(t.app, t.batch))
	return nil
}

// propose reads a file and holds it against the review on the screen.
func (t *takingBack) propose(d Desk, path string) (comeback.File, error) {
	src, reply, err := t.app.office.ReadBack(t.ctx, path)
	if err != nil {
		return comeback.File{}, err
	}
	if src.Format == intake.TXT {
		return replyOf(src.Name, reply, "", t.here)
	}
	home, err := returns.Find(src, t.all)
	if err != nil && reply != "" {
		return replyOf(src.Name, reply, "", t.here)
	}
	if err != nil { // it may be of several reviews: then it is of the one on the screen
		var why error
		if home, why = returns.Find(src, []*model.Review{t.here}); why != nil {
			return comeback.File{}, err
		}
	}
	if home.Review.ID != t.here.ID {
		return comeback.File{}, fmt.Errorf("%s is of the review %q: go there with Ctrl+O and take it back there", src.Name, home.Review.Info().Title)
	}
	base, err := asSent(t.ctx, d, home.Review, home.Revision)
	if err != nil {
		return comeback.File{}, fmt.Errorf("%s: what was sent cannot be read: %w", src.Name, err)
	}
	p, err := returns.Read(src, home, base)
	return comeback.File{Proposal: p, Again: func(now *model.Review) (*returns.Proposal, error) {
		h := home
		h.Review = now
		if h.Sending != nil { // what was settled of it by now
			h.Sending, _ = now.Find(h.Sending.ID).(*model.Sending)
		}
		return returns.Read(src, h, base)
	}}, err
}

// replyOf reads a reply by mail as one about a review.
func replyOf(name, words, from string, r *model.Review) (comeback.File, error) {
	read := func(now *model.Review) (*returns.Proposal, error) {
		return returns.ReadReply(name, words, from, []*model.Review{now})
	}
	p, err := read(r)
	return comeback.File{Proposal: p, Again: read}, err
}

// asSent returns a review as it stood at a revision; nil where that is not known.
func asSent(ctx context.Context, d Desk, r *model.Review, revision model.Revision) (*model.Review, error) {
	if revision == 0 {
		return nil, nil //nolint:nilnil // what was sent is not known
	}
	if d == nil {
		return nil, errors.New("no book is open")
	}
	history, err := d.History(ctx, r, 0, math.MaxInt32)
	if err != nil {
		return nil, err
	}
	return model.AsAt(r, slices.DeleteFunc(slices.Clone(history), func(e *model.Entry) bool {
		return e.Seq <= revision || e.Seq > r.Revision
	}))
}

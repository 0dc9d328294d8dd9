package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"sync"

	"council/scrutiny/model"
	"council/scrutiny/store"
	"council/scrutiny/ui"
)

// bookDesk is an open book as the screen needs it.
type bookDesk struct {
	*desk
	closing sync.Once
	err     error
	lacking string // why there is no backup; empty where there is
}

// newBookDesk makes a desk for the screen. It knows the officer's name from the
// settings at each change.
func newBookDesk(e env, b *store.Book) *bookDesk { return &bookDesk{desk: e.desk(b)} }

func (d *bookDesk) Path() string { return d.book.Path() }

func (d *bookDesk) ReadOnly() string {
	why := d.book.ReadOnly()
	if why == "" {
		return ""
	}
	return "The book is open for looking only: " + why + "."
}

func (d *bookDesk) Warning() string {
	if w := d.book.Warning(); w != "" {
		return w
	}
	return d.lacking
}

func (d *bookDesk) Reviews(ctx context.Context) ([]*model.Review, error) { return d.all(ctx) }

func (d *bookDesk) Begin(ctx context.Context, c model.Begin) (*model.Review, error) {
	return d.begin(ctx, c)
}

func (d *bookDesk) Change(ctx context.Context, r *model.Review, c model.Change, drafts ...string) (*model.Review, *model.Entry, error) {
	next, entry, err := d.change(ctx, r, c, drafts...)
	if err != nil {
		return nil, nil, err
	}
	if _, err := d.book.BackupIfDue(ctx); err != nil {
		d.lacking = "The change is saved, but no backup could be made: " + err.Error()
	}
	return next, entry, nil
}

func (d *bookDesk) Undo(ctx context.Context, r *model.Review) (*model.Review, *model.Entry, error) {
	seq, ok := r.CanUndo()
	if !ok {
		return nil, nil, &model.Rejected{Why: "There is nothing to undo."}
	}
	e, err := d.entry(ctx, r.ID, seq)
	if err != nil {
		return nil, nil, err
	}
	return d.change(ctx, r, model.Undo{Entry: e})
}

func (d *bookDesk) Redo(ctx context.Context, r *model.Review) (*model.Review, *model.Entry, error) {
	seq, ok := r.CanRedo()
	if !ok {
		return nil, nil, &model.Rejected{Why: "There is nothing to do again."}
	}
	e, err := d.entry(ctx, r.ID, seq)
	if err != nil {
		return nil, nil, err
	}
	return d.change(ctx, r, model.Redo{Entry: e})
}

func (d *bookDesk) entry(ctx context.Context, id model.ReviewID, seq model.Revision) (*model.Entry, error) {
	stored, err := d.book.Entry(ctx, id, seq)
	if err != nil {
		return nil, err
	}
	return model.DecodeEntry(stored.Bytes)
}

func (d *bookDesk) History(ctx context.Context, r *model.Review, id model.ID, most int) ([]*model.Entry, error) {
	from := model.Revision(1)
	if id == 0 && int(r.Revision) > most {
		from = r.Revision - model.Revision(most) + 1
	}
	entries, err := d.history(ctx, r, from, func(e *model.Entry) bool { return id == 0 || touches(e, id) })
	if err != nil {
		return nil, err
	}
	return entries[max(0, len(entries)-most):], nil
}

// During returns the entries that were made while a meeting was live.
func (d *bookDesk) During(ctx context.Context, r *model.Review, meeting model.ID) ([]*model.Entry, error) {
	return d.during(ctx, r, meeting)
}

func touches(e *model.Entry, id model.ID) bool {
	for _, t := range e.Touched {
		if t.ID == id {
			return true
		}
	}
	return false
}

func (d *bookDesk) SaveDraft(ctx context.Context, key, text string) error {
	if text == "" {
		return d.book.DropDraft(ctx, key)
	}
	return d.book.SaveDraft(ctx, key, []byte(text))
}

func (d *bookDesk) Drafts() map[string]string {
	kept := map[string]string{}
	for key, value := range d.book.Drafts() {
		kept[key] = string(value)
	}
	return kept
}

func (d *bookDesk) Whereabouts(ctx context.Context, f model.File) (string, error) {
	return d.whereabouts(ctx, f)
}

func (d *bookDesk) WriteFile(ctx context.Context, f model.File) (string, error) {
	name := exportTitle(f.Name)
	full, err := filepath.Abs(filepath.Join(filepath.Dir(d.Path()), name))
	if err != nil {
		return "", fmt.Errorf("find the book's folder: %w", err)
	}
	path := unused(full, filepath.Ext(name))
	return path, writeFile(path, false, func(w io.Writer) error { return d.writeOut(ctx, f, w) })
}

func (d *bookDesk) Close() error {
	d.closing.Do(func() { d.err = d.book.Close() })
	return d.err
}

var _ ui.Desk = (*bookDesk)(nil)

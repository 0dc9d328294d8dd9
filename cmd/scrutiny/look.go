package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store"
	"council/scrutiny/store/file"
)

// looks are the council's own looks of the reviews that were read, by the
// checksums of their Word files. It may be used from any goroutine.
type looks struct {
	mu    sync.Mutex
	known map[model.Checksum]document.Look
}

func newLooks() *looks { return &looks{known: make(map[model.Checksum]document.Look)} }

// learn reads the look of a review out of its book. That it is not there is no
// reason not to open the book: it is said of each paper that would need it.
func (l *looks) learn(ctx context.Context, book *store.Book, r *model.Review) error {
	f := r.Info().Look
	if f.Sum.IsZero() {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if k, ok := l.known[f.Sum]; ok && k.Lacking == "" {
		return nil
	}
	var content bytes.Buffer
	err := book.File(ctx, f.Sum, &content)
	var damaged *store.FileError
	switch {
	case errors.Is(err, store.ErrNoFile):
		l.known[f.Sum] = document.Look{Lacking: "the book does not hold " + f.Name + ", from which papers take their look: set it again or take it off, with scrutiny settings BOOK template or “look of papers” on the screen"}
		return nil
	case errors.As(err, &damaged):
		l.known[f.Sum] = document.Look{Lacking: sentence(err) + " Papers take their look from it: set it again or take it off, with scrutiny settings BOOK template or “look of papers” on the screen"}
		return nil
	case err != nil:
		return err
	}
	look, _, err := file.Look(f.Name, content.Bytes())
	if err != nil {
		look = document.Look{Lacking: err.Error()}
	}
	l.known[f.Sum] = look
	return nil
}

// dressed gives a document the look of its review's papers, with what stands in
// the place of the placeholders: what the public may see, or everything.
func (e env) dressed(r *model.Review, what report.Paper, private bool, doc *document.Document) *document.Document {
	f := r.Info().Look
	if doc == nil || f.Sum.IsZero() || e.looks == nil {
		return doc
	}
	e.looks.mu.Lock()
	look := e.looks.known[f.Sum]
	e.looks.mu.Unlock()
	shown := r
	if !private {
		shown = public.Project(r).Shown()
	}
	set, _ := e.loadSettings() // without settings there is no council to name
	look.Paper = string(what)
	look.Values = map[string]string{
		"council": set.Council, "date": e.today().Time().Format("2 January 2006"), "review.title": shown.Info().Title, "review.body": shown.Info().Body, "review.chair": shown.Info().Chair,
	}
	doc.Look = &look
	return doc
}

// takeLook reads a file that papers are to take their look from.
func takeLook(ctx context.Context, path string) (model.File, []byte, []string, error) {
	f, content, err := takeFile(ctx, path, "make its pictures smaller, and take that")
	if err != nil {
		return f, nil, nil, err
	}
	_, notes, err := file.Look(f.Name, content)
	if err != nil {
		return f, nil, nil, fmt.Errorf("take the look of papers: %w", err)
	}
	return f, content, notes, nil
}

// sameLook gives a new review the look that the papers of the book's last one have.
func (d *desk) sameLook(ctx context.Context, r *model.Review) (*model.Review, error) {
	ids := d.book.Reviews()
	for i := len(ids) - 1; i >= 0; i-- {
		if ids[i] == r.ID {
			continue
		}
		stored, err := d.load(ctx, ids[i])
		if err != nil {
			return nil, err
		}
		f := stored.Info().Look
		var content bytes.Buffer
		if f.Sum.IsZero() || d.book.File(ctx, f.Sum, &content) != nil { // the program's own is as good
			return r, nil //nolint:nilerr // a new review is not refused for its look
		}
		next, _, err := d.change(ctx, r, model.SetLook{File: f, Content: content.Bytes()})
		return next, err
	}
	return r, nil
}

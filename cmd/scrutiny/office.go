package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/store"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// office is what the screen asks of the program outside of the open book.
type office struct {
	e    env
	set  settings
	zone *time.Location
	// audience is the second screens, nil until there is a first.
	audience *audience
}

func newOffice(e env) *office {
	o := &office{e: e}
	// Settings that cannot be read are as good as none: the program starts.
	o.set, _ = e.loadSettings()
	o.zone = e.zone()
	return o
}

func (o *office) Now() time.Time { return o.e.now().In(o.zone) }

func (o *office) Settings() ui.Settings {
	return ui.Settings{Name: o.set.Name, Council: o.set.Council, Theme: o.set.Theme, Zone: o.set.Zone, Big: o.set.Big, Start: o.set.Start, Line: o.set.Line, Blocks: o.set.Blocks, Reviews: o.set.Reviews}
}

func (o *office) SaveSettings(s ui.Settings) error {
	if s.Zone != "" {
		if _, err := time.LoadLocation(s.Zone); err != nil {
			return fmt.Errorf("there is no time zone %q: write it as Europe/London", s.Zone)
		}
	}
	next := o.set
	next.Name, next.Council, next.Theme, next.Zone = s.Name, s.Council, s.Theme, s.Zone
	next.Big, next.Start, next.Line = s.Big, s.Start, s.Line
	next.Blocks, next.Reviews = s.Blocks, s.Reviews
	if err := o.e.saveSettings(next); err != nil {
		return err
	}
	o.set, o.zone = next, o.e.zone()
	return nil
}

func (o *office) Open(ctx context.Context, path string) (ui.Desk, error) {
	b, err := o.e.openBook(path)
	if err != nil {
		return nil, err
	}
	o.remember(b)
	return o.sit(ctx, b), nil
}

// sit makes a desk of a book. From the first book on that can be worked on, the
// second screens are fed.
func (o *office) sit(ctx context.Context, b *store.Book) *bookDesk {
	d := newBookDesk(o.e, b)
	if o.audience != nil && d.ReadOnly() == "" {
		o.audience.begin(ctx)
	}
	return d
}

// remember keeps the book for the next start. That it could not is no reason
// to stop.
func (o *office) remember(b *store.Book) {
	full, err := filepath.Abs(b.Path())
	if err != nil || full == o.set.LastBook || b.ReadOnly() != "" {
		return
	}
	o.set.LastBook = full
	_ = o.e.saveSettings(o.set)
}

func (o *office) Create(ctx context.Context, path string, c model.Begin) (ui.Desk, error) {
	path = bookPath(path)
	err := makeBook(ctx, o.e, path, func(ctx context.Context, d *desk) error {
		_, err := d.begin(ctx, c)
		return err
	})
	if err != nil {
		return nil, err
	}
	return o.Open(ctx, path)
}

func (o *office) Demo(ctx context.Context) (ui.Desk, error) {
	path, err := o.e.makeDemo(ctx)
	if err != nil {
		return nil, err
	}
	b, err := o.e.openBook(path)
	if err != nil {
		return nil, err
	}
	return o.sit(ctx, b), nil
}

// Look opens a book, such as a backup, for looking only.
func (o *office) Look(_ context.Context, path string) (ui.Desk, error) {
	b, err := o.e.openToRead(path)
	if err != nil {
		return nil, err
	}
	return newBookDesk(o.e, b), nil
}

// Backups lists the backups of a book, the newest first.
func (o *office) Backups(path string) ([]ui.Backup, error) {
	infos, err := store.Backups(path)
	if err != nil {
		return nil, err
	}
	backups := make([]ui.Backup, 0, len(infos))
	for _, b := range infos {
		name := fmt.Sprintf("%d changes", b.Changes)
		if b.Kept {
			name += ", kept before a restore"
		}
		backups = append(backups, ui.Backup{Path: b.Path, Made: b.Made, Name: name})
	}
	return backups, nil
}

func (o *office) Restore(ctx context.Context, path, backup string) error {
	_, err := store.Restore(ctx, path, backup, o.e.options())
	return err
}

// Complete goes on with a path that is being typed.
func (o *office) Complete(path string) (string, []string) { return completePath(path) }

func (o *office) Read(ctx context.Context, path string) (*intake.Source, error) {
	return file.ReadFile(ctx, path)
}

// Take looks at a file that is to be attached.
func (o *office) Take(ctx context.Context, path string, keep bool) (model.File, []byte, error) {
	if keep {
		return takeFile(ctx, path, notePlaceAlone)
	}
	f, err := notePlace(ctx, path)
	return f, nil, err
}

// TakeLook reads the Word file that papers are to take their look from.
func (o *office) TakeLook(ctx context.Context, path string) (model.File, []byte, []string, error) {
	return takeLook(ctx, path)
}

// Clip writes copied text into a file, for terminals without a clipboard.
func (o *office) Clip(text string) (string, error) {
	if err := os.MkdirAll(o.e.dataDir, 0o700); err != nil {
		return "", fmt.Errorf("make the folder for what is copied: %w", err)
	}
	path := filepath.Join(o.e.dataDir, "copied.txt")
	return path, writeFile(path, true, whole([]byte(text)))
}

// DefaultBook is a good place for a new book.
func (o *office) DefaultBook(title string) string {
	name := exportTitle(title)
	dir := o.e.dataDir
	if home, err := os.UserHomeDir(); err == nil {
		dir = filepath.Join(home, "Documents")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		dir = "."
	}
	return filepath.Join(dir, name+bookSuffix)
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// outbox writes files into a folder that may be there already: all of them or
// none. They are made in a folder beside it and put in their places when each is
// whole.
type outbox struct {
	place string // the folder that they go into
	force bool   // files of the same names are replaced
	part  string // where they are made; empty until the first
	names []string
	// begun says that the folder was not there before, moved that it is now.
	begun, moved bool
	placed       []placed
}

// placed is a file that was put in its place, and where the one that it
// replaced was put; empty for none.
type placed struct{ path, old string }

// begin makes the folder in which the files are made, after looking whether they
// could be put in their places.
func (o *outbox) begin(names []string) error {
	info, err := os.Stat(o.place)
	switch {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%q is a file: choose a folder", o.place)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("look at the folder %q: %w", o.place, err)
	}
	o.begun = err != nil
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(o.place, name)); err == nil && !o.force {
			return fmt.Errorf("nothing was written: %q is in the folder %q already. Choose another folder, or add --force to replace it", name, o.place)
		}
	}
	parent := filepath.Dir(o.place)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return fmt.Errorf("make the folder %q: %w", parent, err)
	}
	part, err := os.MkdirTemp(parent, "."+filepath.Base(o.place)+".*.part")
	if err != nil {
		return fmt.Errorf("nothing can be written into %q, look whether you may write there: %w", parent, err)
	}
	o.part = part
	return nil
}

// write makes one of the files and reads it back.
func (o *outbox) write(ctx context.Context, name string, data []byte) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	path := filepath.Join(o.part, name)
	if err := writeFile(path, false, whole(data)); err != nil {
		return fmt.Errorf("nothing was sent: %w", err)
	}
	o.names = append(o.names, name)
	return readBack(path, data)
}

// deliver puts all files in their places.
func (o *outbox) deliver() error {
	if o.begun {
		err := os.Chmod(o.part, 0o755) // as other folders are
		if err == nil {
			err = os.Rename(o.part, o.place)
		}
		if err != nil {
			return fmt.Errorf("put the folder %q in its place: %w", o.place, err)
		}
		o.moved = true
		return nil
	}
	for i, name := range o.names {
		p := placed{path: filepath.Join(o.place, name)}
		if _, err := os.Lstat(p.path); err == nil {
			p.old = filepath.Join(o.part, fmt.Sprintf("replaced.%d", i))
			if err := os.Rename(p.path, p.old); err != nil {
				return fmt.Errorf("%q cannot be replaced, close it in other programs: %w", p.path, err)
			}
		}
		o.placed = append(o.placed, p)
		if err := os.Rename(filepath.Join(o.part, name), p.path); err != nil {
			return fmt.Errorf("put %q in its place: %w", p.path, err)
		}
	}
	return nil
}

// takeBack undoes what was written, and puts back what was replaced.
func (o *outbox) takeBack() error {
	var errs []error
	for _, p := range o.placed {
		if err := os.Remove(p.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
		if p.old != "" {
			errs = append(errs, os.Rename(p.old, p.path))
		}
	}
	if o.moved {
		for _, name := range o.names {
			if err := os.Remove(filepath.Join(o.place, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				errs = append(errs, err)
			}
		}
		if err := os.Remove(o.place); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(append(errs, o.end())...)
}

// end takes away the folder in which the files were made.
func (o *outbox) end() error {
	if o.part == "" {
		return nil
	}
	if err := os.RemoveAll(o.part); err != nil {
		return fmt.Errorf("take away what was left in %q: %w", o.part, err)
	}
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"council/scrutiny/store"
)

// outbox writes files into a folder that may be there already: all of them or
// none. They are made in a folder in it, or beside it, and put in their places when each is
// whole.
type outbox struct {
	place string // the folder that they go into
	force bool   // files of the same names are replaced
	// instead says what to do where a file of the same name is there.
	instead string
	part    string // where they are made; empty until the first
	names   []string
	// begun says that the folder was not there before, moved that it is now.
	begun, moved bool
	placed       []placed
	// put writes a file; nil writes it to the disk.
	put func(path string, data []byte) error
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
		return fmt.Errorf("%q cannot be a folder, choose another one: %w", o.place, reason(err))
	}
	o.begun = err != nil
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(o.place, name)); err == nil && !o.force {
			return fmt.Errorf("nothing was written: %q is in the folder %q already. %s", name, o.place, o.instead)
		}
	}
	within := o.place // which may be a disk of its own, and its parent not ours
	if o.begun {
		within = filepath.Dir(o.place)
	}
	if err := os.MkdirAll(within, 0o755); err != nil {
		return fmt.Errorf("the folder %q cannot be made, choose another one: %w", within, reason(err))
	}
	part, err := os.MkdirTemp(within, "."+filepath.Base(o.place)+".*.part")
	if err != nil {
		return fmt.Errorf("nothing can be written into %q, look whether you may write there: %w", within, reason(err))
	}
	o.part = part
	return nil
}

// reason is why something was refused, without what was tried: that was said.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// write makes one of the files and reads it back.
func (o *outbox) write(ctx context.Context, name string, data []byte) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	path := filepath.Join(o.part, name)
	put := o.put
	if put == nil {
		put = func(path string, data []byte) error { return writeFile(path, false, whole(data)) }
	}
	switch err := put(path, data); {
	case store.DiskFull(err):
		return fmt.Errorf("nothing was sent: there is no room left for %q. Make room on the disk, or choose another folder", o.place)
	case err != nil:
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

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile lets write write a file, whole or not at all: beside its place,
// synced, and then renamed. It replaces an existing file only where over is set.
func writeFile(path string, over bool, write func(io.Writer) error) (err error) {
	if _, err := os.Lstat(path); err == nil && !over {
		return fmt.Errorf("there is a file at %q already: choose another name, or add --force to replace it", path)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("look at %q: %w", path, err)
	}
	part := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.part", filepath.Base(path), os.Getpid()))
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return fmt.Errorf("the file %q cannot be written, check that its folder is there and that you may write to it: %w", path, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(part)
		}
	}()
	if err := write(f); err != nil {
		return errors.Join(fmt.Errorf("write %q: %w", path, err), f.Close())
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("write %q: %w", path, err)
	}
	if err := os.Rename(part, path); err != nil {
		return fmt.Errorf("put %q in its place: %w", path, err)
	}
	return nil
}

// whole writes what is in memory.
func whole(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

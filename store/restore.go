package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Restore puts a backup in the place of the book. What is there now, sound or
// not, is first kept among the backups, so that restoring that one undoes it;
// its path is returned, empty where there was no file. A book that is open
// somewhere is left alone.
func Restore(ctx context.Context, path, backup string, opts Options) (kept string, err error) {
	opts, path = opts.withDefaults(), realPath(path)
	if err := soundBackup(backup, opts); err != nil {
		return "", err
	}
	if _, err := os.Lstat(path); err == nil {
		if kept, err = keepPresent(ctx, path, opts); err != nil {
			return "", err
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", &OpenError{Reason: Unreadable, Path: path, Err: err}
	}
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".restore")
	if err := copyFile(ctx, backup, temp); err != nil {
		return kept, fmt.Errorf("restore %q: %w", backup, err)
	}
	if err := os.Rename(temp, path); err != nil {
		return kept, errors.Join(fmt.Errorf("restore %q: %w", backup, err), os.Remove(temp))
	}
	return kept, syncFolder(filepath.Dir(path))
}

// soundBackup opens the backup for looking: it must be a whole book of a
// version that this program knows.
func soundBackup(backup string, opts Options) error {
	f, err := os.Open(backup)
	if err != nil {
		return &OpenError{Reason: NotABackup, Path: backup, Err: err}
	}
	defer func() { _ = f.Close() }()
	st, err := f.Stat()
	if err != nil {
		return &OpenError{Reason: NotABackup, Path: backup, Err: err}
	}
	c, err := readContents(f, st.Size(), backup, schemaOf(opts.steps))
	if err == nil && len(c.damage) > 0 {
		err = c.damage[0]
	}
	if err != nil {
		return &OpenError{Reason: NotABackup, Path: backup, Err: err}
	}
	return nil
}

// keepPresent copies the file that is about to be replaced, byte for byte,
// since it may be damaged. It makes sure that nobody has it open.
func keepPresent(ctx context.Context, path string, opts Options) (string, error) {
	st, err := os.Stat(path)
	if err != nil {
		return "", &OpenError{Reason: Unreadable, Path: path, Err: err}
	}
	if !st.Mode().IsRegular() {
		return "", &OpenError{Reason: NotAFile, Path: path}
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return "", &OpenError{Reason: Unreadable, Path: path, Err: err}
	}
	defer func() { _ = f.Close() }()
	if err := lock(f, true, opts.Timeout); err != nil {
		return "", lockedError(path, err)
	}
	var changes uint64
	if c, err := readContents(f, st.Size(), path, schemaOf(opts.steps)); err == nil {
		for _, rev := range c.revisions {
			changes += uint64(rev)
		}
	}
	folder, err := backupFolder(path)
	if err != nil {
		return "", err
	}
	kept, err := freeName(folder, backupName(path, opts.Now(), changes)+" before restore")
	if err != nil {
		return "", err
	}
	if err := copyFile(ctx, path, kept); err != nil {
		return "", fmt.Errorf("keep the present book: %w", err)
	}
	return kept, prune(path, kept)
}

// copyFile copies a file as it is and syncs the copy and its folder.
func copyFile(ctx context.Context, from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(to)
		}
	}()
	_, err = io.Copy(out, in)
	if err == nil {
		err = errors.Join(ctx.Err(), out.Sync())
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("copy %q: %w", filepath.Base(from), err)
	}
	return syncFolder(filepath.Dir(to))
}

package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	keepBackups  = 10        // so many are kept
	backupEvery  = time.Hour // of work
	backupStamp  = "2006-01-02 1504"
	backupSuffix = ".backups"
)

// backupState notes what of the session is in a backup.
type backupState struct {
	changes uint64    // that many are backed up, or were there at the start
	at      time.Time // when
}

func (s *backupState) start(changes uint64, now time.Time) {
	*s = backupState{changes: changes, at: now}
}

// due says whether there is something new to back up.
func (s *backupState) due(changes uint64) bool { return changes != s.changes }

// BackupInfo is one backup of a book.
type BackupInfo struct {
	Path    string
	Made    time.Time // to the minute, in the clock's own zone
	Changes uint64    // how many changes it holds, of all reviews together
	Kept    bool      // it was kept for safety (before a restore, as found), not made in the course of work
	Size    int64
}

// Name is what the backup is called.
func (i BackupInfo) Name() string { return filepath.Base(i.Path) }

// Backup copies the book into the folder of backups beside it, checks the
// copy, and keeps the last ten.
func (b *Book) Backup(ctx context.Context) (path string, err error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.backup()
}

// BackupIfDue makes a backup when the book changed since the last one and an
// hour has passed. It returns nothing where none was due.
func (b *Book) BackupIfDue(ctx context.Context) (path string, err error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.dead != nil || !b.backups.due(b.changes()) || b.opts.Now().Sub(b.backups.at) < backupEvery {
		return "", nil
	}
	return b.backup()
}

func (b *Book) backup() (path string, err error) {
	defer func() {
		text := ""
		if err != nil {
			text = fmt.Sprintf("No backup of %q could be made (%v): free some space, or copy the book elsewhere.", b.path, err)
		}
		b.warn(warnBackup, text)
	}()
	if b.dead != nil {
		return "", b.dead
	}
	if err := b.unshortened(); err != nil {
		return "", err
	}
	folder, err := backupFolder(b.path)
	if err != nil {
		return "", err
	}
	path, err = freeName(folder, b.backupName(b.changes()))
	if err != nil {
		return "", err
	}
	if err := b.copyTo(path); err != nil {
		return "", fmt.Errorf("back up: %w", err)
	}
	b.backups.start(b.changes(), b.opts.Now())
	return path, prune(b.path, path)
}

// backupFolder makes the folder of a book's backups and returns it.
func backupFolder(book string) (string, error) {
	folder := backupsOf(book)
	if err := os.Mkdir(folder, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("make folder of backups: %w", err)
	}
	return folder, nil
}

func backupsOf(book string) string {
	return filepath.Join(filepath.Dir(book), stem(book)+backupSuffix)
}

func (b *Book) backupName(changes uint64) string {
	return backupName(b.path, b.opts.Now(), changes)
}

func backupName(book string, now time.Time, changes uint64) string {
	return fmt.Sprintf("%s %s r%d", stem(book), now.Format(backupStamp), changes)
}

// backupPattern takes a backup's name apart, behind the name of the book.
var backupPattern = regexp.MustCompile(`^ (\d{4}-\d\d-\d\d \d{4}) r(\d+)( before restore| as found)?(?: \((\d+)\))?` + regexp.QuoteMeta(extension) + `$`)

// Backups lists the backups of the book at path, the newest first. The book
// itself need not be there.
func Backups(path string) ([]BackupInfo, error) {
	path = realPath(path)
	folder := backupsOf(path)
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list backups of %q: %w", path, err)
	}
	type numbered struct {
		BackupInfo
		n int
	}
	var found []numbered
	for _, f := range files {
		name, ok := strings.CutPrefix(f.Name(), stem(path))
		m := backupPattern.FindStringSubmatch(name)
		if !ok || m == nil || !f.Type().IsRegular() {
			continue
		}
		info, err := f.Info()
		if err != nil {
			continue // it went away in the meantime
		}
		made, _ := time.Parse(backupStamp, m[1])
		changes, _ := strconv.ParseUint(m[2], 10, 64)
		n, _ := strconv.Atoi(m[4])
		found = append(found, numbered{BackupInfo{
			Path: filepath.Join(folder, f.Name()), Made: made, Changes: changes, Kept: m[3] != "", Size: info.Size(),
		}, n})
	}
	slices.SortFunc(found, func(a, b numbered) int {
		return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(b.Changes, a.Changes), cmp.Compare(b.n, a.n), cmp.Compare(a.Path, b.Path))
	})
	infos := make([]BackupInfo, len(found))
	for i := range found {
		infos[i] = found[i].BackupInfo
	}
	return infos, nil
}

// newestBackup returns the backup that holds the most changes.
func newestBackup(path string) (newest BackupInfo, ok bool) {
	all, err := Backups(path)
	if err != nil || len(all) == 0 {
		return BackupInfo{}, false
	}
	return slices.MaxFunc(all, func(a, b BackupInfo) int { return cmp.Compare(a.Changes, b.Changes) }), true
}

// prune removes the oldest backups beyond the ten that are kept. The one just
// made and the one with the most changes stay even when the clock has jumped;
// what was kept for safety is counted for itself.
func prune(book, justMade string) error {
	all, err := Backups(book)
	if err != nil {
		return err
	}
	most, _ := newestBackup(book)
	left := map[bool]int{false: keepBackups, true: keepBackups}
	for _, info := range all {
		left[info.Kept]--
		if left[info.Kept] >= 0 || info.Path == justMade || info.Path == most.Path {
			continue
		}
		if err := os.Remove(info.Path); err != nil {
			return fmt.Errorf("remove the oldest backup: %w", err)
		}
	}
	return nil
}

package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"council/scrutiny/model/publish"
)

// whole returns a place as an absolute path, behind links.
func whole(place string) (string, error) {
	full, err := filepath.Abs(place)
	if err != nil {
		return "", fmt.Errorf("find the folder %q: %w", place, err)
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	if filepath.Dir(full) == full {
		return "", fmt.Errorf("%q is no folder to publish into: name one within it", place)
	}
	return full, nil
}

// set is where what stood at a place waits while the new folder is put there.
func set(place string) string {
	return filepath.Join(filepath.Dir(place), "."+filepath.Base(place)+".before")
}

// look looks at what stands at a place: nothing, or an empty folder, or what was
// published there before, whose manifest it returns. A folder that was left
// aside when the program ended is put back first.
func look(place string, pub publish.Publication) (*publish.Manifest, error) {
	if _, err := os.Lstat(place); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(set(place), place); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("put back what was published at %q: %w", place, err)
		}
	}
	found, err := os.ReadDir(place)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && len(found) == 0:
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%q is no folder that can be looked into, choose another one: %w", place, err)
	}
	data, err := os.ReadFile(filepath.Join(place, publish.ManifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the folder %q holds files that scrutiny did not publish, such as %q: choose an empty folder, or one that does not exist yet", place, found[0].Name())
	}
	if err != nil {
		return nil, fmt.Errorf("read what was published at %q: %w", place, err)
	}
	before, err := publish.ReadManifest(data)
	switch {
	case err != nil:
		return nil, fmt.Errorf("the folder %q cannot be published into, choose another one: %w", place, err)
	case before.Review != pub.Key:
		return nil, fmt.Errorf("the folder %q holds the papers of another review: choose another folder", place)
	}
	for _, entry := range found {
		if !ours(before, entry.Name()) {
			return nil, fmt.Errorf("the folder %q holds %q, which scrutiny did not publish: move it elsewhere, and publish again", place, entry.Name())
		}
	}
	return before, nil
}

// left are files that systems leave in folders that somebody looked into.
var left = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

func ours(m *publish.Manifest, name string) bool {
	return name == publish.ManifestName || slices.Contains(left, name) ||
		slices.ContainsFunc(m.Files, func(f publish.File) bool { return f.Name == name })
}

// begin makes the folder beside its place, once, after taking away what a program
// that ended in the midst of publishing left there.
func (f *Folder) begin() error {
	if f.part != "" {
		return nil
	}
	if err := f.sweep(); err != nil {
		return err
	}
	part, err := os.MkdirTemp(filepath.Dir(f.place), "."+filepath.Base(f.place)+".*.part")
	if err != nil {
		return fmt.Errorf("no folder can be made at %q, check that the folder above it is there and that you may write to it: %w", f.place, err)
	}
	f.part = part
	return nil
}

// sweep takes away unfinished folders, and one that was put aside although the new
// one is in its place.
func (f *Folder) sweep() error {
	beside, err := os.ReadDir(filepath.Dir(f.place))
	if err != nil {
		return nil //nolint:nilerr // there may be none, or we may not look: to make the folder says so
	}
	for _, e := range beside {
		name := e.Name()
		unfinished := strings.HasPrefix(name, "."+filepath.Base(f.place)+".") && strings.HasSuffix(name, ".part")
		if !unfinished && name != filepath.Base(set(f.place)) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(filepath.Dir(f.place), name)); err != nil {
			return fmt.Errorf("take away what was left of an earlier publishing: %w", err)
		}
	}
	return nil
}

// untouched says whether every file of the folder still stands as it was
// published.
func (f *Folder) untouched() bool {
	for _, one := range f.now.Files {
		data, err := os.ReadFile(filepath.Join(f.place, one.Name))
		if err != nil || publish.Sum(data) != one.Sum {
			return false
		}
	}
	was, err := os.ReadFile(filepath.Join(f.place, publish.ManifestName))
	if err != nil {
		return false
	}
	is, err := f.now.Bytes()
	return err == nil && bytes.Equal(was, is)
}

// swap puts the folder in its place. What stood there waits beside it until the
// new one is there.
func (f *Folder) swap() error {
	if err := os.Chmod(f.part, 0o755); err != nil { //nolint:gosec // as other folders are: it is for everyone
		return fmt.Errorf("open the folder %q to others: %w", f.place, err)
	}
	aside := set(f.place)
	stood := os.Rename(f.place, aside)
	if stood != nil && !errors.Is(stood, fs.ErrNotExist) {
		return fmt.Errorf("put what stands at %q aside, close what is open of it in other programs: %w", f.place, stood)
	}
	if err := os.Rename(f.part, f.place); err != nil {
		if stood == nil {
			err = errors.Join(err, os.Rename(aside, f.place))
		}
		return fmt.Errorf("put the folder %q in its place: %w", f.place, err)
	}
	f.part = ""
	if err := os.RemoveAll(aside); err != nil {
		return fmt.Errorf("the folder is published; take away what stood there before: %w", err)
	}
	return nil
}

// Drop takes away what was written and is not in its place.
func (f *Folder) Drop() error {
	if f.part == "" {
		return nil
	}
	if err := os.RemoveAll(f.part); err != nil {
		return fmt.Errorf("take away the folder that was not finished, %q: %w", f.part, err)
	}
	f.part = ""
	return nil
}

// holds says whether a file is there with just this content.
func holds(path string, data []byte) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	got, err := os.ReadFile(path)
	return err == nil && bytes.Equal(got, data)
}

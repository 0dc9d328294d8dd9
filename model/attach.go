package model

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model/prose"
)

// FilesKey is the key of the field that holds the files of a record.
const FilesKey = "files"

// File is a source file that a record refers to: one that the book keeps, or
// one of which it knows the place alone.
type File struct {
	Name string
	Size int64
	Sum  Checksum
	// Place is where the file lies; empty for one that the book keeps.
	Place string
}

// Kept says whether the book keeps the file itself.
func (f File) Kept() bool { return f.Place == "" }

// FileSize returns a size in bytes as people write it.
func FileSize(n int64) string {
	switch {
	case n >= 1<<20:
		return strings.TrimSuffix(strconv.FormatFloat(float64(n)/(1<<20), 'f', 1, 64), ".0") + " MB"
	case n >= 1<<10:
		return strconv.FormatInt((n+1<<9)>>10, 10) + " KB"
	case n == 1:
		return "1 byte"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}

func formatFiles(files []File) string {
	items := make([]string, 0, 4*len(files))
	for _, f := range files {
		items = append(items, f.Name, strconv.FormatInt(f.Size, 10), f.Sum.String(), f.Place)
	}
	return joinList(items...)
}

func parseFiles(s string) ([]File, error) {
	groups, err := splitTuples(s, 4)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	files := make([]File, len(groups))
	for i, g := range groups {
		size, err := strconv.ParseInt(g[1], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not the size of a file", g[1])
		}
		sum, err := ParseChecksum(g[2])
		if err != nil {
			return nil, err
		}
		files[i] = File{Name: g[0], Size: size, Sum: sum, Place: g[3]}
	}
	return files, nil
}

// filesAt returns the files of a record of a kind that has some.
func filesAt(rec Record) *[]File {
	switch rec := rec.(type) {
	case *Evidence:
		return &rec.Files
	case *Info:
		return &rec.Files
	}
	return nil
}

// FilesOf returns the files that a record refers to.
func FilesOf(rec Record) []File {
	if files := filesAt(rec); files != nil {
		return *files
	}
	return nil
}

// Holding is a file and the record that refers to it: a piece of evidence, or
// the review itself for a document that was imported.
type Holding struct {
	File
	Record Record
}

// Reference is what the record is called.
func (h Holding) Reference() string {
	if e, ok := h.Record.(*Evidence); ok {
		return e.Reference()
	}
	return "review"
}

// Files returns the files of the review: first of what was imported, then of the
// evidence in its order.
func (r *Review) Files() []Holding {
	var all []Holding
	for _, f := range r.info.Files {
		all = append(all, Holding{f, r.info})
	}
	for e := range Each[*Evidence](r) {
		for _, f := range e.Files {
			all = append(all, Holding{f, e})
		}
	}
	return all
}

// Attach makes a record refer to a file: a piece of evidence, or the review
// itself. Content is what the book is to keep of it; where the file has a place,
// that alone is noted, and there is none. What is said of the change does not
// name the file, which the room may not see.
type Attach struct {
	To      ID
	File    File
	Content []byte
}

func (c Attach) apply(w *work) (string, error) {
	rec, err := w.edit(c.To)
	if err != nil {
		return "", err
	}
	files, f := filesAt(rec), c.File
	if files == nil {
		return "", rejectf("", "a file cannot be attached to a %s", rec.Kind().Noun())
	}
	if f.Name, err = fileName(f.Name); err != nil {
		return "", err
	}
	f.Place, _ = prose.Clean(f.Place)
	f.Place = strings.TrimSpace(f.Place)
	if f.Kept() {
		if len(c.Content) > MaxFile {
			return "", rejectf("files", "%s has more than %d MB, the most that a book keeps of a file: note its place alone", f.Name, MaxFile>>20)
		}
		f.Size, f.Sum = int64(len(c.Content)), SumOf(c.Content)
		w.files = append(w.files, Content{Sum: f.Sum, Bytes: c.Content})
	}
	for _, there := range *files {
		if there.Name == f.Name && there.Sum == f.Sum && there.Place == f.Place {
			return "", rejectf("files", "%s is attached to %s already: it need not be again", f.Name, called(rec))
		}
	}
	*files = append(slices.Clone(*files), f)
	return "attached a file to " + called(rec), nil
}

// Detach takes a file from a record. The book keeps what it has of it, so that
// undo and the history lead back to it.
type Detach struct {
	From ID
	File File
}

func (c Detach) apply(w *work) (string, error) {
	rec, err := w.edit(c.From)
	if err != nil {
		return "", err
	}
	files := filesAt(rec)
	if files == nil {
		return "", ErrNothing
	}
	i := slices.Index(*files, c.File)
	if i < 0 {
		return "", rejectf("files", "%s is not attached any more", c.File.Name)
	}
	*files = slices.Delete(slices.Clone(*files), i, i+1)
	return "took a file from " + called(rec), nil
}

func called(rec Record) string {
	if rec.Kind() == KindInfo {
		return "the review"
	}
	return name(rec)
}

// fileName returns the name of a file without the folders before it, and
// without what no name may hold.
func fileName(given string) (string, error) {
	clean, _ := prose.Clean(given)
	clean = strings.Join(strings.Fields(clean), " ")
	clean = path.Base(strings.ReplaceAll(clean, `\`, "/"))
	if clean == "." || clean == ".." || clean == "/" {
		return "", rejectf("files", "%q is not the name of a file", given)
	}
	return clean, nil
}

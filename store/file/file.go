// Package file reads the files that people bring: it finds out by content which
// kind a file is and hands it to the reader of that kind. It knows neither what
// is in the tables that come out nor where books are kept, and it only ever
// reads.
package file

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/csv"
	"council/scrutiny/store/file/docx"
	"council/scrutiny/store/file/mail"
	"council/scrutiny/store/file/sniff"
	"council/scrutiny/store/file/text"
	"council/scrutiny/store/file/xlsx"
)

// MaxSize is how many bytes a file may have.
const MaxSize = 16 << 20

// What a whole file may hold besides, in all its tables: more could be read, and
// not be kept.
const (
	maxText = 16 << 20 // bytes of text, that of merged cells as often as they show it
	maxRows = 20_000   // with something in them
)

// Read reads a file that is in memory. The name is for messages only: content
// decides which kind it is.
func Read(ctx context.Context, name string, data []byte) (*intake.Source, error) {
	if len(data) > MaxSize {
		return nil, tooLarge(name)
	}
	source, err := readKind(ctx, name, data)
	if err == nil {
		err = bounded(source)
	}
	if err != nil {
		return nil, err
	}
	return source, nil
}

func readKind(ctx context.Context, name string, data []byte) (*intake.Source, error) {
	switch kind := sniff.Detect(data); kind {
	case sniff.Text:
		if decoded, notes := csv.Decode(data); text.IsProse(string(decoded)) {
			return text.Read(name, strings.ReplaceAll(string(decoded), "\r\n", "\n"), notes)
		}
		return csv.Read(ctx, name, data)
	case sniff.Mail:
		words, err := mail.Read(name, data)
		if err != nil {
			return nil, err
		}
		return text.Read(name, words, nil)
	case sniff.Xlsx:
		return xlsx.Read(ctx, name, data)
	case sniff.Docx:
		return docx.Read(ctx, name, data)
	default:
		return nil, sniff.Refuse(name, kind)
	}
}

// bounded refuses what takes little room in a file and much outside of it.
func bounded(source *intake.Source) error {
	size, rows, tables := 0, 0, 0
	for _, block := range source.Blocks {
		switch b := block.(type) {
		case *intake.Passage:
			size += len(b.Text)
		case *intake.Table:
			tables++
			for _, row := range b.Rows {
				n := 0
				for _, c := range row.Cells {
					n += len(c.Text)
				}
				if n > 0 {
					rows++
				}
				size += n
			}
		}
	}
	switch {
	case size > maxText:
		return fmt.Errorf("%s holds more than %d MB of text, that of merged cells counted in each row: split it into smaller files and take them one after the other", source.Name, maxText>>20)
	case rows > maxRows+tables: // each may have a header row
		return fmt.Errorf("%s has more than %d rows in all its tables: split it into smaller files and take them one after the other", source.Name, maxRows)
	}
	return nil
}

// ReadFile reads the file at a path.
func ReadFile(ctx context.Context, path string) (*intake.Source, error) {
	data, err := load(path)
	if err != nil {
		return nil, err
	}
	return Read(ctx, filepath.Base(path), data)
}

// ReadText reads a text at a path as it stands, whatever it holds, or the words
// of a mail that was saved whole.
func ReadText(path string) (string, error) {
	data, err := load(path)
	if err != nil {
		return "", err
	}
	var words string
	switch kind := sniff.Detect(data); kind {
	case sniff.Text:
		decoded, _ := csv.Decode(data)
		words = string(decoded)
	case sniff.Mail:
		if words, err = mail.Read(filepath.Base(path), data); err != nil {
			return "", err
		}
	default:
		return "", sniff.Refuse(filepath.Base(path), kind)
	}
	clean, _ := prose.Clean(words)
	return clean, nil
}

// load reads all bytes of an ordinary file that is not too large.
func load(path string) ([]byte, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &pathError{fmt.Sprintf("there is no file %s: look whether its name and folder are right", path), err}
	case err != nil:
		return nil, unreadable(name, err)
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder: choose a file in it", path)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no ordinary file: choose a .docx, .xlsx or .csv file", path)
	case info.Size() == 0:
		return nil, sniff.Refuse(name, sniff.Empty)
	case info.Size() > MaxSize:
		return nil, tooLarge(name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer func() { _ = f.Close() }()
	// The file may have grown since its size was asked for.
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	return data, nil
}

func unreadable(name string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return &pathError{fmt.Sprintf("%s cannot be read because you do not have the right to: ask whoever keeps it for a copy", name), err}
	}
	return &pathError{fmt.Sprintf("%s cannot be read: close it in other programs or copy it to your own folder, and try again", name), err}
}

// pathError says for a person why a file could not be opened, and keeps for the
// log what the system said.
type pathError struct {
	sentence string
	cause    error
}

func (e *pathError) Error() string { return e.sentence }
func (e *pathError) Unwrap() error { return e.cause }

func tooLarge(name string) error {
	return fmt.Errorf("%s is larger than %d MB: copy what you need into a new file and use that", name, MaxSize>>20)
}

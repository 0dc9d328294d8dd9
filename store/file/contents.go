package file

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"
)

// Contents returns everything that a written file says, to look into it: of a
// zip all parts with their names. Texts that stand in markup are returned as
// they are written, with its tags taken out, and with the tags as spaces, so
// that no text hides behind where tags stand.
func Contents(f Format, data []byte) ([]string, error) {
	switch f {
	case DOCX, XLSX:
		return zipContents(data)
	case HTML, MD:
		return views(string(data)), nil
	case CSV, TXT:
	}
	return []string{string(data)}, nil
}

func zipContents(data []byte) ([]string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("read the file back: %w", err)
	}
	var all []string
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			return nil, fmt.Errorf("read %s back: %w", part.Name, err)
		}
		// The file is our own: no part of it can be larger than what was written.
		content, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("read %s back: %w", part.Name, err)
		}
		if err := r.Close(); err != nil {
			return nil, fmt.Errorf("read %s back: %w", part.Name, err)
		}
		all = append(all, part.Name)
		all = append(all, views(string(content))...)
	}
	return all, nil
}

// views returns a text with its markup, without it, and with spaces for it.
func views(markup string) []string {
	var joined, parted strings.Builder
	rest := markup
	for {
		before, after, found := strings.Cut(rest, "<")
		joined.WriteString(before)
		parted.WriteString(before)
		if !found {
			break
		}
		parted.WriteByte(' ')
		_, rest, _ = strings.Cut(after, ">")
	}
	all := []string{markup, joined.String(), parted.String()}
	for i, s := range all {
		all[i] = html.UnescapeString(s)
	}
	return all
}

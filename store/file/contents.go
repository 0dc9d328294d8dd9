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
// they are written, with spaces for all tags, and with spaces for those alone
// that part texts, so that none hides behind where tags stand.
func Contents(f Format, data []byte) ([]string, error) {
	switch f {
	case DOCX, XLSX:
		return zipContents(data)
	case HTML:
		return views(string(data)), nil
	case MD:
		return append(views(string(data)), strings.NewReplacer("*", "", `\`, "").Replace(string(data))), nil
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

// views returns a text with its markup, with spaces for its tags, and with
// nothing for those tags that stand within a text.
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
		var tag string
		tag, rest, _ = strings.Cut(after, ">")
		parted.WriteByte(' ')
		if !within(tag) {
			joined.WriteByte(' ')
		}
	}
	all := []string{markup, parted.String(), joined.String()}
	for i, s := range all {
		all[i] = html.UnescapeString(s)
	}
	return all
}

// within says whether a tag stands within a text: it says how the text looks,
// and may stand in the middle of a word.
func within(tag string) bool {
	name := strings.TrimLeft(tag, "/")
	if end := strings.IndexAny(name, " /\t\n"); end >= 0 {
		name = name[:end]
	}
	switch strings.TrimPrefix(name, "w:") {
	case "a", "b", "em", "i", "span", "strong", "time", // of pages
		"r", "rPr", "t", "bCs", "iCs", "rStyle", "hyperlink", "color", "sz", "szCs": // of Word and Excel
		return true
	}
	return false
}

package file

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Contents returns everything that a written file says, to look into it: of a
// zip all parts with their names, its comment and theirs. Texts are returned
// with their markup, which holds comments and what is said in attributes, and
// without it; in each, what was escaped in any way stands as itself.
func Contents(f Format, data []byte) ([]string, error) {
	switch f {
	case DOCX, XLSX:
		return zipContents(data)
	case HTML, MD, CSV, TXT:
	}
	return views(data), nil
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
		all = append(all, strings.TrimSpace(unescaped(part.Name+"\n"+part.Comment+"\n"+string(part.Extra))))
		all = append(all, views(content)...)
	}
	return append(all, unescaped(z.Comment)), nil
}

// views returns a text with its markup, and where it has some, without it; one
// that is not in UTF-8 as Windows writes it too.
func views(data []byte) []string {
	texts := []string{decoded(data)}
	if !utf8.ValidString(texts[0]) {
		if western, err := charmap.Windows1252.NewDecoder().String(texts[0]); err == nil {
			texts = append(texts, western)
		}
	}
	var all []string
	for _, text := range texts {
		all = append(all, unescaped(text))
		if strings.Contains(text, "<") {
			all = append(all, unescaped(untagged(text)))
		}
	}
	return all
}

// untagged returns a text with a space for each tag.
func untagged(markup string) string {
	var out strings.Builder
	out.Grow(len(markup))
	for rest := markup; ; {
		before, after, found := strings.Cut(rest, "<")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		out.WriteByte(' ')
		_, rest, _ = strings.Cut(after, ">")
	}
}

package intake

import (
	"fmt"
	"slices"
	"strings"
)

// Limits of what is told about the names in a file.
const (
	authorsKept  = 1000
	authorsNamed = 12 // in a note; more are counted
)

// Authors are the names that a file gives away: of those who wrote it and saved
// it last, who commented, and who made tracked changes.
type Authors []string

// Add takes a name, unless it is there or is nobody's.
func (a *Authors) Add(name string) {
	name = strings.TrimSpace(name)
	if len(*a) < authorsKept && !nobody(name) && !slices.Contains(*a, name) {
		*a = append(*a, name)
	}
}

// nobody says whether the name of an author is what a program writes of itself,
// or where it knows of none.
func nobody(name string) bool {
	switch strings.ToLower(name) {
	case "", "unknown", "unknown author", "unknown creator", "un-named", "author", "user", "windows user", "microsoft office user", "microsoft account",
		"admin", "administrator", "openpyxl", "python-docx", "apache poi", "phpspreadsheet", "phpword", "xlsxwriter", "sheetjs", "libreoffice", "openoffice.org":
		return true
	}
	return strings.HasPrefix(name, "tc={") // of a threaded comment, which names its author elsewhere
}

// Note says the names in a sentence; without names there is none.
func (a Authors) Note() (n Note, ok bool) {
	if len(a) == 0 {
		return Note{}, false
	}
	var names []string
	for _, name := range a[:min(len(a), authorsNamed)] {
		names = append(names, "“"+name+"”")
	}
	text := "The file names its author: " + names[0] + "."
	if len(a) > 1 {
		text = fmt.Sprintf("The file names %d authors: %s", len(a), strings.Join(names, ", "))
		if len(a) > len(names) {
			text += " and others"
		}
		text += "."
	}
	return Note{Kind: Properties, Text: text, Count: len(a)}, true
}

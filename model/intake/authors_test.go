package intake

import (
	"fmt"
	"strings"
	"testing"
)

func TestAuthorsAreNamedOnceAndProgramsAreNotAuthors(t *testing.T) {
	for _, tt := range []struct {
		names []string
		want  string
	}{
		{nil, ""},
		{[]string{"", " ", "openpyxl", "Microsoft Office User", "tc={0A1B}", "Unknown"}, ""},
		{[]string{"Pat Lee", "python-docx", " Pat Lee "}, "The file names its author: “Pat Lee”."},
		{[]string{"Allison, Timothy B.", "A%d"}, "The file names 2 authors: “Allison, Timothy B.”, “A%d”."},
	} {
		var all Authors
		for _, name := range tt.names {
			all.Add(name)
		}
		n, ok := all.Note()
		if n.Text != tt.want || ok != (tt.want != "") || n.Count != len(all) {
			t.Errorf("%q: %q, counted %d", tt.names, n.Text, n.Count)
		}
	}
}

func TestAuthorsAreNotNamedEndlessly(t *testing.T) {
	var all Authors
	for i := range 2 * authorsKept {
		all.Add(fmt.Sprintf("Person %d", i))
	}
	n, _ := all.Note()
	if n.Count != authorsKept || strings.Count(n.Text, "“") != authorsNamed || !strings.HasSuffix(n.Text, " and others.") {
		t.Errorf("counted %d: %s", n.Count, n.Text)
	}
}

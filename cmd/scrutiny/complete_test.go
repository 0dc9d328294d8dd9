package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestCompletePath(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"Tracker March.xlsx", "tracker April.xlsx", "scope.docx", ".hidden"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "papers"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", dir)
	in, sep := func(name string) string { return filepath.Join(dir, name) }, string(filepath.Separator)
	for _, c := range []struct {
		typed, longest string
		names          []string
	}{
		{in("sc"), in("scope.docx"), []string{"scope.docx"}},
		{in("scope.docx"), in("scope.docx"), []string{"scope.docx"}},
		{in("TR"), in("Tracker "), []string{"Tracker March.xlsx", "tracker April.xlsx"}},
		{in("tracker a"), in("tracker April.xlsx"), []string{"tracker April.xlsx"}},
		{in("p"), in("papers") + sep, []string{"papers" + sep}},
		{in("papers") + sep, in("papers") + sep, nil},
		{in("none") + sep + "x", in("none") + sep + "x", nil},
		{dir + sep + ".", in(".hidden"), []string{".hidden"}},
		{dir + sep, dir + sep, []string{"Tracker March.xlsx", "papers" + sep, "scope.docx", "tracker April.xlsx"}},
	} {
		longest, names := completePath(c.typed)
		if longest != c.longest || !slices.Equal(names, c.names) {
			t.Errorf("%q: %q %q, want %q %q", c.typed, longest, names, c.longest, c.names)
		}
	}
	if longest, _ := completePath("~" + sep + "sc"); filepath.Separator == '/' && longest != in("scope.docx") {
		t.Errorf("from home: %q", longest)
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/ui/binding"
)

func TestKeyTableHoldsEveryKey(t *testing.T) {
	table := keyTable()
	for _, b := range binding.All() {
		if !strings.Contains(table, b.Help) {
			t.Errorf("the table lacks %q", b.Help)
		}
		for _, k := range b.Keys {
			if !strings.Contains(table, "`"+binding.Shown(k)+"`") {
				t.Errorf("the table lacks the key %s", binding.Shown(k))
			}
		}
	}
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if strings.Count(line, " |") != 2 && i > 0 {
			t.Errorf("line %d is no row of two cells: %s", i+1, line)
		}
	}
}

func TestKeysAreWrittenBetweenTheirLines(t *testing.T) {
	page := "before\n" + keysBegin + "\nold\n" + keysEnd + "\nafter\n"
	fresh, ok := withKeys(page)
	if !ok || strings.Contains(fresh, "\nold\n") || !strings.HasPrefix(fresh, "before\n") || !strings.HasSuffix(fresh, "\nafter\n") {
		t.Fatalf("the page became\n%s", fresh)
	}
	if again, _ := withKeys(fresh); again != fresh {
		t.Errorf("the second time it became\n%s", again)
	}
	for _, page := range []string{"", keysBegin, keysEnd + keysBegin} {
		if same, ok := withKeys(page); ok || same != page {
			t.Errorf("%q has no place for the keys, and became %q", page, same)
		}
	}
}

func TestBringUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(path, []byte(keysBegin+keysEnd), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := run([]string{"-readme", path}, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != keysBegin+"\n"+keyTable()+keysEnd {
		t.Errorf("%v: the page became\n%s", err, got)
	}
	if err := os.WriteFile(path, []byte("no keys"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := bringUpToDate(path); err == nil {
		t.Error("a page without a place for the keys was taken")
	}
}

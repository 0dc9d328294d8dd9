package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEarlierBooksOpen opens a book of each layout that was ever released: what
// is in it must be read, shown and changed by this version.
func TestEarlierBooksOpen(t *testing.T) {
	books, err := filepath.Glob("testdata/books/schema-*.scrutiny")
	if err != nil || len(books) == 0 {
		t.Fatalf("there are no earlier books to open: %v", err)
	}
	for _, from := range books {
		t.Run(filepath.Base(from), func(t *testing.T) {
			dir := t.TempDir()
			data, err := os.ReadFile(from)
			if err != nil {
				t.Fatal(err)
			}
			book := filepath.Join(dir, "earlier.scrutiny")
			if err := os.WriteFile(book, data, 0o600); err != nil {
				t.Fatal(err)
			}
			e := testEnv(t, dir)
			if got := exportOf(t, e, book); got != earlierTracker {
				t.Errorf("the tracker reads\n%s\ninstead of\n%s", got, earlierTracker)
			}
			undoImport(t, e, book)
			if got := countsOf(t, e, book); got["questions"] != 13 || got["tasks"] != 11 || got["actions"] != 0 {
				t.Errorf("with the import undone the review holds %v", got)
			}
		})
	}
}

const earlierTracker = "\uFEFFSection,Action,By when,Lead,Progress,RAG,Cost,Rating,Suggested,Due,Reading\r\n" +
	"1 Streets,Clear the lane by the depot,By 30 June 2026,JB,Begun in May,Green,£200,Green,Red,2026-06-30,deadline 2026-06-30\r\n" +
	"1 Streets,Put up signs,Quarterly,MK/JB,,A,,Amber,,,recurrence every 3 months\r\n" +
	"2 People,Tell residents,31/03/2026,TW,Completed 3 March,B,none,Blue,,2026-03-31,day 2026-03-31\r\n"

// exportOf exports the whole tracker as CSV.
func exportOf(t *testing.T, e env, book string) string {
	t.Helper()
	var out, said bytes.Buffer
	e.out, e.err = &out, &said
	if code := run(e, []string{"export", book, "tracker", "--format", "csv", "--private", "--out", "-"}); code != exitDone {
		t.Fatalf("exit %d: %s", code, said.String())
	}
	return out.String()
}

// undoImport takes the last change of the book's review back, by its history.
func undoImport(t *testing.T, e env, book string) {
	t.Helper()
	b, err := e.openBook(book)
	if err != nil {
		t.Fatal(err)
	}
	d := newBookDesk(e, b)
	all, err := d.Reviews(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	_, entry, err := d.Undo(context.Background(), all[0])
	if err != nil || !strings.Contains(entry.Done, "imported") {
		t.Fatalf("undo: %v, %v", entry, err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}

func countsOf(t *testing.T, e env, book string) map[string]int {
	t.Helper()
	var out bytes.Buffer
	e.out = &out
	if code := run(e, []string{"reviews", book, "--json"}); code != exitDone {
		t.Fatalf("exit %d", code)
	}
	var list []listed
	if err := json.Unmarshal(out.Bytes(), &list); err != nil || len(list) != 1 {
		t.Fatalf("%v in %s", err, out.String())
	}
	return list[0].Counts
}

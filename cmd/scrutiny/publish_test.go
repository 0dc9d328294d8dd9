package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file"
)

// pavementReview is the one of the sample that has all papers.
const pavementReview = "Pavement parking and school streets"

// says runs a command as in a terminal and returns what it says.
func (e env) says(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out strings.Builder
	e.out, e.err = &out, &out
	if code := run(e, args); code != want {
		t.Fatalf("%s: ended with %d: %s", strings.Join(args, " "), code, out.String())
	}
	return out.String()
}

// sampleBook makes the sample's book in a folder of its own.
func sampleBook(t *testing.T) (e env, book, dir string) {
	t.Helper()
	dir = t.TempDir()
	e = testEnv(t, dir)
	book, err := e.makeDemo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return e, book, dir
}

// everyWord returns all that a file says, with its markup.
func everyWord(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	contents, err := file.Contents(file.Format(strings.TrimPrefix(filepath.Ext(path), ".")), data)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(contents, "\n")
}

// TestPublishAsAtADayOfThePast: the tracker has the positions of that day, which
// nobody may see in any other paper of today; the rest is as of today.
func TestPublishAsAtADayOfThePast(t *testing.T) {
	e, book, dir := sampleBook(t)
	place := filepath.Join(dir, "pages")
	e.says(t, exitDone, "publish", book, "--review", pavementReview, "--out", place, "--as-at", "2026-08-25")
	page := func(name string) string { return everyWord(t, filepath.Join(place, name)) }
	for name, want := range map[string]string{
		"tracker.html": "As at 25 August 2026", "tracker.docx": "as at 25 August 2026", "scope.html": "As published on 22 November 2026",
		"report.html": "As at 22 November 2026", "feed.xml": "<updated>2026-11-22T00:00:00Z</updated>",
	} {
		if !strings.Contains(page(name), want) {
			t.Errorf("%s does not say %q", name, want)
		}
	}
	// Of a page the words are there twice: with its markup, and without.
	if index := page("index.html"); strings.Count(index, "As at 25 August 2026") != 2 || !strings.Contains(index, "Last changed on 22 November 2026") {
		t.Error("the page that lists all does not keep the days apart")
	}
	e.says(t, exitDone, "publish", book, "--review", pavementReview, "--out", filepath.Join(dir, "today"))
	if everyWord(t, filepath.Join(dir, "today", "tracker.csv")) == page("tracker.csv") {
		t.Error("the tracker is that of today")
	}
}

// TestPublishInTheCouncilsOwnLook dresses the Word files, keeps them as they were
// while their papers do not change, and refuses a look that tells what is closed.
func TestPublishInTheCouncilsOwnLook(t *testing.T) {
	e, book, dir := sampleBook(t)
	house := func(foot string) string {
		path := filepath.Join(dir, "house.docx")
		var out bytes.Buffer
		if err := file.Write(&out, file.DOCX, &document.Document{Title: "House", Footer: foot, Sections: []document.Section{{Blocks: []document.Block{document.Plain("{{body}}")}}}}); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	place := filepath.Join(dir, "pages")
	publish := []string{"publish", book, "--review", pavementReview, "--out", place}
	e.says(t, exitDone, "settings", book, "template", "--docx", house("Lane End Council house style, {{date}}"))
	e.says(t, exitDone, publish...)
	for _, name := range []string{"scope.docx", "tracker.docx", "meeting-1-minutes.docx", "report.docx"} {
		if said := everyWord(t, filepath.Join(place, name)); !strings.Contains(said, "Lane End Council house style, 22 November 2026") || strings.Contains(said, "{{date}}") {
			t.Errorf("%s has not the council's own look", name)
		}
	}
	before, err := os.ReadFile(filepath.Join(place, "scope.docx"))
	if err != nil {
		t.Fatal(err)
	}
	e.now = clock("2026-11-25T09:00:00Z")
	if said := e.says(t, exitDone, publish...); strings.Contains(said, "scope") || strings.Contains(said, "minutes") || !strings.Contains(said, "tracker.docx") {
		t.Errorf("three days later: %s", said)
	}
	after, err := os.ReadFile(filepath.Join(place, "scope.docx"))
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the scope is another file on another day: %v", err)
	}
	const closed = "Nothing to rest on before the new line of enquiry has evidence."
	e.says(t, exitDone, "settings", book, "template", "--docx", house(closed))
	said := e.says(t, exitCouldNot, publish...)
	if !strings.Contains(said, "nothing was published") || !strings.Contains(said, "Word file that papers take their look from") || strings.Contains(said, closed) {
		t.Errorf("a look that tells what is closed: %s", said)
	}
	again, err := os.ReadFile(filepath.Join(place, "scope.docx"))
	if err != nil || !bytes.Equal(after, again) {
		t.Errorf("what stood there was changed: %v", err)
	}
}

// TestAFullDiskIsSaidInASentence, without the names of files that nobody knows.
func TestAFullDiskIsSaidInASentence(t *testing.T) {
	for want, why := range map[string]error{"there is no room left on the disk": syscall.ENOSPC, "permission denied": syscall.EACCES} {
		err := unpublished(&fs.PathError{Op: "write", Path: "x.part", Err: why})
		if !strings.HasPrefix(err.Error(), "nothing was published: ") || !strings.Contains(err.Error(), want) || why == syscall.ENOSPC && strings.Contains(err.Error(), "x.part") {
			t.Errorf("got %v", err)
		}
	}
}

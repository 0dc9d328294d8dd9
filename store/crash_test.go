package store

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// childBook is the variable that makes the test binary an editor to be killed.
const (
	childBook  = "SCRUTINY_TEST_BOOK"
	childEdits = "SCRUTINY_TEST_EDITS" // how many changes it makes; for ever where not set
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childBook); path != "" {
		edit(path)
		return
	}
	os.Exit(m.Run())
}

// slow says whether the long version of a test was asked for.
func slow() bool { return os.Getenv("SCRUTINY_SLOW") != "" }

// onlySlow leaves a test out where the slow ones are not asked for: it starts
// other programs, or goes through what a machine can do to a book.
func onlySlow(t *testing.T) {
	t.Helper()
	if !slow() {
		t.Skip("only with SCRUTINY_SLOW")
	}
}

// edit commits and acknowledges each change on standard output. A change that
// was not saved is said and made again.
func edit(path string) {
	ctx := context.Background()
	limit, _ := strconv.ParseUint(os.Getenv(childEdits), 10, 64)
	var s model.Stored
	b, err := Open(path, testOptions())
	if err == nil {
		s, err = b.Load(ctx, reviewA)
	}
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	for rev := s.Revision; limit == 0 || uint64(rev-s.Revision) < limit; {
		text := strings.Repeat(fmt.Sprint(rev+1, " "), int(rev)%900)
		next, err := b.Commit(ctx, change(reviewA, rev, text, put(1, 1, fmt.Sprint(rev+1)), put(2, uint64(rev)%50, text)))
		switch {
		case err == nil:
			rev = next
			fmt.Println(rev)
		case errors.As(err, new(*NotSavedError)):
			fmt.Println("not saved", err)
		default:
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
}

// TestKill: whatever was acknowledged before a SIGKILL at any moment is there.
func TestKill(t *testing.T) {
	rounds := 10
	if slow() {
		rounds = 250
	}
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "begin", put(1, 1, "1")))
	if err := b.shut(); err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(17, 19))
	acknowledged := model.Revision(1)
	for round := range rounds {
		acknowledged = killed(t, b.Path(), acknowledged, rng)
		b, err := Open(b.Path(), testOptions())
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		s, err := b.Load(t.Context(), reviewA)
		if err != nil || s.Revision < acknowledged || s.Revision > acknowledged+1 {
			t.Fatalf("round %d: at %d, %v; %d was acknowledged", round, s.Revision, err, acknowledged)
		}
		if string(s.Rows[0].Value) != fmt.Sprint(s.Revision) || b.Warning() != "" || b.ReadOnly() != "" {
			t.Fatalf("round %d: row %q at %d, %q", round, s.Rows[0].Value, s.Revision, b.Warning())
		}
		acknowledged = s.Revision
		sound(t, b)
	}
}

// killed runs the editor, kills it at a random moment, and returns the last
// change that it acknowledged.
func killed(t *testing.T, path string, last model.Revision, rng *rand.Rand) model.Revision {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childBook+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n, enough := 0, 1+rng.IntN(60); lines.Scan(); n++ {
		rev, err := strconv.ParseUint(lines.Text(), 10, 64)
		if err != nil {
			t.Fatalf("the editor: %s", lines.Text())
		}
		last = model.Revision(rev)
		if n == enough {
			timer := time.AfterFunc(time.Duration(rng.IntN(3000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
			defer timer.Stop()
		}
	}
	_ = cmd.Wait()
	return last
}

// TestPowerCut replays what a power cut can leave of a commit. bbolt writes
// the new pages, syncs, writes one meta page, syncs. So before the first sync
// any part of the new pages may be on the disk, whole or torn at 512 bytes,
// under the old meta page; after it all of them. Each such file must open as
// the state before or the state after, and as the latter once the meta page
// is there.
func TestPowerCut(t *testing.T) {
	states := 40
	if slow() {
		states = 2000
	}
	b := newBook(t)
	rng := rand.New(rand.NewPCG(23, 29))
	dir := t.TempDir()
	var n int
	for rev := range model.Revision(12) {
		before := readFile(t, b.Path())
		text := strings.Repeat(fmt.Sprint("text ", rev), 100+rng.IntN(1500))
		mustCommit(t, b, change(reviewA, rev, text, put(1, 1, fmt.Sprint(rev+1)), put(1, uint64(2+rev), text)))
		after := readFile(t, b.Path())
		before = append(before, make([]byte, max(0, len(after)-len(before)))...)
		for range states / 12 {
			n++
			path := writeFile(t, filepath.Join(dir, fmt.Sprintf("%d.scrutiny", n)), torn(rng, before, after))
			wantState(t, path, rev)
			_ = os.Remove(path)
		}
		full := bytes.Clone(after)
		wantState(t, writeFile(t, filepath.Join(dir, "full.scrutiny"), full), rev+1)
	}
}

// torn is the file before a commit with some sectors of its new pages, and
// the old meta pages.
func torn(rng *rand.Rand, before, after []byte) []byte {
	const sector = 512
	data := bytes.Clone(before)
	share := rng.IntN(101)
	for at := 2 * pageSize; at < len(after); at += sector {
		if rng.IntN(100) < share {
			copy(data[at:at+sector], after[at:at+sector])
		}
	}
	return data
}

// wantState opens a file that a crash left and goes on working on it.
func wantState(t *testing.T, path string, rev model.Revision) {
	t.Helper()
	b := mustOpen(t, path)
	if b.ReadOnly() != "" || b.Warning() != "" {
		t.Fatalf("after a power cut: %q, %q", b.ReadOnly(), b.Warning())
	}
	if rev > 0 {
		s, err := b.Load(t.Context(), reviewA)
		if err != nil || s.Revision != rev || string(s.Rows[0].Value) != fmt.Sprint(rev) || len(s.Rows) != int(rev)+1 {
			t.Fatalf("after a power cut: %d rows at %d, %v; want %d", len(s.Rows), s.Revision, err, rev)
		}
	}
	mustCommit(t, b, change(reviewA, rev, "go on", put(1, 1, "go on")))
	sound(t, b)
}

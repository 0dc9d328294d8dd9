package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// TestKilledAtAnyMoment: a program that is killed in the middle of its work
// loses nothing that it called saved. In each round another process works on a
// book through the same desk as the screen does and acknowledges each change
// once the desk returned; it is killed at a random moment, and the book is
// opened and compared with what was acknowledged.
func TestKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	rounds, perBook := 5, 20
	if slow() {
		rounds = 200
	}
	chance := rand.New(rand.NewPCG(3, uint64(rounds)))
	acknowledged := 0
	var book string
	for round := range rounds {
		if round%perBook == 0 {
			book = filepath.Join(t.TempDir(), "book.scrutiny")
			makeWorkBook(t, book)
		}
		acks := workAndKill(t, book, uint64(round), time.Duration(chance.IntN(60_000))*time.Microsecond)
		acknowledged += len(acks)
		lookAfterKill(t, book, acks)
		if t.Failed() {
			t.Fatalf("in round %d, after %d acknowledged changes", round, acknowledged)
		}
	}
	t.Logf("%d acknowledged changes in %d rounds, all there", acknowledged, rounds)
	if acknowledged == 0 {
		t.Error("no change was acknowledged in any round: the loop proves nothing")
	}
}

func makeWorkBook(t testing.TB, book string) {
	t.Helper()
	e := testEnv(t, filepath.Dir(book))
	err := makeBook(t.Context(), e, book, func(ctx context.Context, d *desk) error {
		r, err := d.begin(ctx, model.Begin{Title: "Work", Template: model.Standard})
		if err != nil {
			return err
		}
		_, _, err = d.change(ctx, r, model.Insert{Records: manyActions(12)})
		return err
	})
	if err != nil {
		t.Fatalf("make the book: %v", err)
	}
}

// ack is one acknowledged change: the revision that it led to, and its words.
type ack struct {
	revision model.Revision
	done     string
}

// workAndKill lets another process work, kills it some time after its first
// acknowledgement, and returns what it acknowledged.
func workAndKill(t *testing.T, book string, seed uint64, after time.Duration) []ack {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, book, strconv.FormatUint(seed, 10))
	cmd.Env = append(surroundings(filepath.Dir(book)), asChild+"=work")
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var acks []ack
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil { // a line that was cut off was not acknowledged
			break
		}
		number, done, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		revision, err := strconv.ParseUint(number, 10, 64)
		if err != nil {
			t.Fatalf("the child said %q", line)
		}
		if len(acks) == 0 {
			defer time.AfterFunc(after, func() { _ = cmd.Process.Kill() }).Stop()
		}
		acks = append(acks, ack{model.Revision(revision), done})
	}
	_ = cmd.Wait()
	if errs.Len() > 0 {
		t.Fatalf("the child failed: %s", errs.String())
	}
	return acks
}

// workUntilKilled is the child: it makes changes one after another and says so.
func workUntilKilled() int {
	if err := work(os.Args[1], os.Args[2], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func work(book, seed string, out io.Writer) error {
	e := systemEnv()
	// Hours pass, so that backups are made in the middle of the work too.
	start, steps := e.now(), 0
	e.now = func() time.Time { steps++; return start.Add(time.Duration(steps) * 2 * time.Minute) }
	opened, err := e.openBook(book)
	if err != nil {
		return err
	}
	d := newBookDesk(e, opened)
	all, err := d.Reviews(context.Background())
	if err != nil {
		return err
	}
	n, err := strconv.ParseUint(seed, 10, 64)
	if err != nil {
		return err
	}
	chance, r := rand.New(rand.NewPCG(n, 1)), all[0]
	for {
		next, entry, err := randomWork(d, r, chance)
		if no := (*model.Rejected)(nil); errors.As(err, &no) || errors.Is(err, model.ErrNothing) {
			continue
		}
		if err != nil {
			return err
		}
		r = next
		fmt.Fprintf(out, "%d %s\n", r.Revision, entry.Done)
	}
}

// randomWork does one thing that an officer might do.
func randomWork(d *bookDesk, r *model.Review, chance *rand.Rand) (*model.Review, *model.Entry, error) {
	ctx := context.Background()
	actions := r.Of(model.KindAction)
	id := func() model.ID { return model.IDOf(actions[chance.IntN(len(actions))]) }
	words := strings.Repeat("What was said. ", 1+chance.IntN(40))
	what := chance.IntN(12)
	if len(actions) == 0 { // all was undone
		what = 3
	}
	switch what {
	case 0:
		return d.Undo(ctx, r)
	case 1:
		return d.Redo(ctx, r)
	case 2:
		return d.Change(ctx, r, model.Add{Kind: model.KindEvidence, Values: []model.Value{{Field: "title", Text: words}}})
	case 3:
		return d.Change(ctx, r, model.Add{Kind: model.KindAction, Values: []model.Value{{Field: "action", Text: words}}})
	case 4:
		if err := d.SaveDraft(ctx, "a draft", words); err != nil {
			return nil, nil, err
		}
		return nil, nil, model.ErrNothing
	case 5:
		if len(actions) > 6 {
			return d.Change(ctx, r, model.Remove{IDs: []model.ID{id()}})
		}
		return nil, nil, model.ErrNothing
	case 6:
		return d.Change(ctx, r, model.Set{IDs: []model.ID{id()}, Values: []model.Value{{Field: "measures", Text: words}}})
	case 7:
		return d.Change(ctx, r, model.Move{ID: id(), After: id()})
	case 8, 9:
		content := []byte(strings.Repeat(words, chance.IntN(2000)))
		return d.Change(ctx, r, model.Attach{To: model.IDOf(r.Info()), File: model.File{Name: "what was said.txt"}, Content: content})
	default:
		ratings := []model.RatingKey{"red", "amber", "green", "blue"}
		return d.Change(ctx, r, model.Rate{IDs: []model.ID{id()}, Rating: ratings[chance.IntN(len(ratings))]})
	}
}

// lookAfterKill opens the book and holds it to what was acknowledged: every
// change is in the history, the records are what the history says, and the last
// change can be undone and done again.
func lookAfterKill(t *testing.T, book string, acks []ack) {
	t.Helper()
	e := testEnv(t, filepath.Dir(book))
	opened, err := e.openBook(book)
	if err != nil {
		t.Errorf("the book does not open: %v", err)
		return
	}
	d := newBookDesk(e, opened)
	defer func() {
		if err := d.Close(); err != nil {
			t.Errorf("close the book: %v", err)
		}
	}()
	if d.ReadOnly() != "" || d.Warning() != "" {
		t.Errorf("the book is not sound: %s %s", d.ReadOnly(), d.Warning())
	}
	all, err := d.Reviews(t.Context())
	if err != nil || len(all) != 1 {
		t.Errorf("the book holds %d reviews, %v", len(all), err)
		return
	}
	r := all[0]
	entries, err := d.History(t.Context(), r, 0, 1<<30)
	if err != nil || len(entries) != int(r.Revision) {
		t.Errorf("the history has %d entries for %d changes: %v", len(entries), r.Revision, err)
		return
	}
	for _, a := range acks {
		if a.revision > r.Revision || entries[a.revision-1].Done != a.done {
			t.Errorf("change %d (%s) was acknowledged and is lost; the book stands at %d", a.revision, a.done, r.Revision)
			return
		}
	}
	if len(acks) > 0 && r.Revision > acks[len(acks)-1].revision+1 {
		t.Errorf("the book stands at %d, where only one change more than %d can have been on its way", r.Revision, acks[len(acks)-1].revision)
	}
	wantRows(t, r, entries)
	wantFiles(t, d, r)
	turnBackAndForth(t, d, r)
}

// wantFiles holds every file that a record refers to to its checksum: it came
// with the record, or neither came.
func wantFiles(t *testing.T, d *bookDesk, r *model.Review) {
	t.Helper()
	for _, h := range r.Files() {
		if err := d.book.File(t.Context(), h.Sum, io.Discard); err != nil {
			t.Errorf("a file of %d bytes is referred to and does not come out: %v", h.Size, err)
		}
	}
}

// wantRows holds the records to what the history says of each last.
func wantRows(t *testing.T, r *model.Review, entries []*model.Entry) {
	t.Helper()
	said := map[model.RowKey][]byte{}
	for _, e := range entries {
		for _, touched := range e.Touched {
			said[model.RowKey{Kind: uint8(touched.Kind), ID: uint64(touched.ID)}] = touched.After
		}
	}
	for _, row := range r.Rows() {
		want, ok := said[row.Key]
		if !ok && len(row.Value) > 0 { // the review's own counters are in no entry
			continue
		}
		if string(want) != string(row.Value) {
			t.Errorf("record %v is not what the history says of it", row.Key)
		}
		delete(said, row.Key)
	}
	for key, value := range said {
		if value != nil {
			t.Errorf("record %v is in the history and not in the book", key)
		}
	}
}

// turnBackAndForth undoes the last change and does it again; what is in the book
// is then what it was.
func turnBackAndForth(t *testing.T, d *bookDesk, r *model.Review) {
	t.Helper()
	if _, ok := r.CanUndo(); !ok {
		return
	}
	undone, _, err := d.Undo(t.Context(), r)
	if err != nil {
		t.Errorf("undo after a kill: %v", err)
		return
	}
	again, _, err := d.Redo(t.Context(), undone)
	if err != nil {
		t.Errorf("redo after a kill: %v", err)
		return
	}
	before, after := records(r), records(again)
	if !slices.Equal(before, after) {
		t.Errorf("undo and redo after a kill changed the book")
	}
}

// records are the records of a review in their stored form, without its own
// counters.
func records(r *model.Review) []string {
	var all []string
	for _, row := range r.Rows()[1:] {
		all = append(all, fmt.Sprintf("%v %q", row.Key, row.Value))
	}
	return all
}

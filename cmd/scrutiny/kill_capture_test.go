//go:build unix

package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// TestMinutesKilledAtAnyMoment: in a live meeting lines are typed as fast as the
// program takes them, and it is killed at a random moment. Every line that it
// called minuted is in the book, exactly once, and so is its action; what is kept
// as a draft is no line that was minuted.
func TestMinutesKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	rounds, perBook := 2, 20
	if slow() {
		rounds = 120
	}
	chance := rand.New(rand.NewPCG(8, uint64(rounds)))
	minuted := 0
	var book string
	for round := range rounds {
		if round%perBook == 0 {
			book = filepath.Join(t.TempDir(), "meeting.scrutiny")
			makeMeetingBook(t, book)
		}
		acks, typing := typeAndKill(t, book, round, time.Duration(chance.IntN(150_000))*time.Microsecond)
		minuted += len(acks)
		wantMinuted(t, book, acks, typing)
		if t.Failed() {
			t.Fatalf("in round %d, after %d minuted lines", round, minuted)
		}
	}
	t.Logf("%d minuted lines in %d rounds, all there once", minuted, rounds)
	if minuted == 0 {
		t.Error("no line was minuted in any round: the loop proves nothing")
	}
}

// TestDraftOfTheLineIsOffered: a line that was typed for more than a second when
// the program was killed is offered, and goes on where it stopped.
func TestDraftOfTheLineIsOffered(t *testing.T) {
	if !slow() {
		t.Skip("the journey of a meeting has one such kill")
	}
	t.Parallel()
	chance := rand.New(rand.NewPCG(9, 9))
	dir := t.TempDir()
	book := filepath.Join(dir, "meeting.scrutiny")
	makeMeetingBook(t, book)
	for round := range 8 {
		half := fmt.Sprintf("The panel thanked witness %d", round)
		x := inTerminal(t, dir, 80, 24, false, book)
		x.shows("LIVE")
		x.press("f7").types(half)
		x.shows("Note " + half)
		// A draft is kept once a second; the kill comes at any moment after that.
		time.Sleep(time.Duration(1200+chance.IntN(1000)) * time.Millisecond * patience)
		x.killed()

		x = inTerminal(t, dir, 80, 24, false, book)
		x.shows("LIVE", "draft "+half)
		x.press("f7").types(" for coming.").press("enter")
		x.shows("Captured a note")
		x.hides("draft The panel")
		x.press("q", "y")
		x.leaves(0)
		wantMinuted(t, book, []string{half + " for coming."}, "")
	}
}

// makeMeetingBook makes a book with a meeting that is live.
func makeMeetingBook(t testing.TB, book string) {
	t.Helper()
	e := testEnv(t, filepath.Dir(book))
	err := makeBook(t.Context(), e, book, func(ctx context.Context, d *desk) error {
		r, err := d.begin(ctx, model.Begin{Title: "Work", Template: model.Standard})
		for _, change := range []func() model.Change{
			func() model.Change {
				return model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "22 November 2026"}}, Template: true}
			},
			func() model.Change { return model.OpenMeeting{ID: r.Meetings()[0].ID} },
		} {
			if err == nil {
				r, _, err = d.change(ctx, r, change())
			}
		}
		return err
	})
	if err != nil {
		t.Fatalf("make the book: %v", err)
	}
}

// typeAndKill types lines until the program is killed, some time after it called
// the first one minuted. It returns the lines that were called so, and the one
// that was being typed then.
func typeAndKill(t *testing.T, book string, round int, after time.Duration) (acks []string, typing string) {
	t.Helper()
	x := inTerminal(t, filepath.Dir(book), 80, 24, false, book)
	x.shows("LIVE", "F7 note")
	for n := 0; ; n++ {
		key := []string{"f7", "f8", "f9"}[n%3]
		typing = fmt.Sprintf("that line %d of round %d be kept", n, round)
		// The program may be gone by now: then nobody hears it.
		_, _ = x.file.WriteString(keys[key] + typing + keys["enter"])
		if _, seen := x.await(func(shown string) bool { return isMinuted(shown, typing) }); !seen {
			x.end()
			return acks, typing
		}
		if len(acks) == 0 {
			defer time.AfterFunc(after, func() { _ = x.cmd.Process.Kill() }).Stop()
		}
		acks = append(acks, typing)
	}
}

// isMinuted says whether the screen calls a line minuted: it stands as the last
// entry above the last line, and the capture line is closed.
func isMinuted(shown, line string) bool {
	lines := strings.Split(shown, "\n")
	return len(lines) == 24 && strings.Contains(lines[21], "F7 note") && strings.Contains(lines[22], line)
}

// wantMinuted opens the book and holds it to the lines that were called minuted,
// in this order behind all others.
func wantMinuted(t *testing.T, book string, acks []string, typing string) {
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
	wantLines(t, all[0], acks, typing)
	for _, kept := range d.Drafts() {
		for n := range model.Each[*model.Minute](all[0]) {
			if strings.Contains(kept, `"`+n.Text+`"`) {
				t.Errorf("%q is minuted and kept as a draft", n.Text)
			}
		}
	}
}

func wantLines(t *testing.T, r *model.Review, acks []string, typing string) {
	t.Helper()
	times, references, actions := map[string]int{}, map[string]bool{}, 0
	var order []string
	for n := range model.Each[*model.Minute](r) {
		times[n.Text]++
		order = append(order, n.Text)
		if n.Type == model.ActionMinute {
			actions += len(n.Actions)
		}
		if n.Reference != "" && references[n.Reference] {
			t.Errorf("the reference %s is given twice", n.Reference)
		}
		references[n.Reference] = true
	}
	for _, line := range acks {
		if times[line] != 1 {
			t.Errorf("%q was called minuted and is in the minutes %d times", line, times[line])
		}
	}
	if typing != "" && times[typing] > 1 {
		t.Errorf("%q is in the minutes %d times", typing, times[typing])
	}
	if typing != "" && times[typing] == 1 {
		acks = append(acks[:len(acks):len(acks)], typing)
	}
	if tail := order[max(0, len(order)-len(acks)):]; strings.Join(tail, "|") != strings.Join(acks, "|") {
		t.Errorf("the minutes end with %q, want %q", tail, acks)
	}
	if got := len(r.Of(model.KindAction)); got != actions {
		t.Errorf("the tracker has %d actions, the minutes %d", got, actions)
	}
}

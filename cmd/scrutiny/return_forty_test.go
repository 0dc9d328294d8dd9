package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	sending "council/scrutiny/model/send"
	"council/scrutiny/store/file"
)

// checkForty takes back the files of a folder: first looks, then takes what is
// not in dispute, then all.
func checkForty(t *testing.T, dir, book, folder string, all []*leadWork) {
	t.Helper()
	look := takeBack(t, dir, book, folder)
	if len(look.Files) != len(all) {
		t.Fatalf("%d files came back", len(look.Files))
	}
	both := 0
	for _, w := range all {
		i := slices.IndexFunc(look.Files, func(f returnedReport) bool { return strings.HasPrefix(f.File, w.person) })
		got, want := saidBack(look.Files[i]), w.done()
		if !slices.Equal(got, want) {
			t.Errorf("%s lists\n  %s\nwant\n  %s\nnotes: %q", look.Files[i].File, strings.Join(got, "\n  "), strings.Join(want, "\n  "), look.Files[i].Notes)
		}
		if look.Files[i].From != w.person || w.Loses == !slices.ContainsFunc(look.Files[i].Notes, func(n string) bool { return strings.Contains(n, "does not say where it is from") }) {
			t.Errorf("%s is from %q: %q", look.Files[i].File, look.Files[i].From, look.Files[i].Notes)
		}
		if left := look.Files[i].LeftOut; len(left) > 0 {
			t.Errorf("%s has words of ours left out: %+v", look.Files[i].File, left)
		}
		both += strings.Count(strings.Join(got, "\n"), "changed in both")
	}
	if both != len(all) {
		t.Errorf("%d conflicts, want %d", both, len(all))
	}
	if t.Failed() {
		return
	}
	takeBack(t, dir, book, folder, "--accept", "unconflicted")
	left := takeBack(t, dir, book, folder)
	for _, f := range left.Files {
		if lines := saidBack(f); len(slices.DeleteFunc(lines, func(l string) bool { return strings.HasSuffix(l, "missing") })) != 2 {
			t.Errorf("left of %s: %q", f.File, lines) // the conflict and the proposed rating
		}
	}
	takeBack(t, dir, book, folder, "--accept", "all")
	var revision model.Revision
	withReview(t, testEnv(t, dir), book, func(_ context.Context, _ *desk, r *model.Review) error {
		checkTaken(t, r, all)
		revision = r.Revision
		return nil
	})
	for _, f := range takeBack(t, dir, book, folder, "--accept", "all").Files {
		if f.Taken || f.Lines > 1 { // the proposed rating is the officer's to take
			t.Errorf("%s lists again %q", f.File, saidBack(f))
		}
	}
	withReview(t, testEnv(t, dir), book, func(_ context.Context, _ *desk, r *model.Review) error {
		if r.Revision != revision {
			t.Error("the same files changed something again")
		}
		return nil
	})
}

// checkTaken looks whether all work is in the review.
func checkTaken(t *testing.T, r *model.Review, all []*leadWork) {
	t.Helper()
	byRef := map[string]*model.Action{}
	refs := r.References()
	for a := range r.Actions() {
		byRef[refs[a.ID]] = a
	}
	if n := len(r.Of(model.KindAction)); n != 40+len(all) {
		t.Errorf("%d actions", n)
	}
	for _, w := range all {
		for _, c := range w.Cells {
			a := byRef[c.Ref]
			last, _ := a.Position()
			switch c.Column {
			case sending.PositionColumn:
				if oneSpaced(returnsPlain(last.Text)) != oneSpaced(returnsPlain(c.Text)) || last.By != w.person {
					t.Errorf("%s: position %+v", c.Ref, last)
				}
			case sending.DateColumn, "Timetable":
				if a.When.Words != c.Text {
					t.Errorf("%s: timetable %q, want %q", c.Ref, a.When.Words, c.Text)
				}
			case sending.ProposedColumn:
				if a.Rating != "" {
					t.Errorf("%s was rated %q", c.Ref, a.Rating)
				}
			}
		}
		if a := byRef[w.first]; a.Measures != "Changed here alone" {
			t.Errorf("what was changed here is %q", a.Measures)
		}
	}
	for s := range model.Each[*model.Sending](r) {
		if s.Answered.IsZero() {
			t.Errorf("%s has not answered", s.To)
		}
	}
}

// TestFortyActionsComeBack edits the files of six leads with our own writers.
func TestFortyActionsComeBack(t *testing.T) {
	dir := t.TempDir()
	book, all := sendForty(t, dir)
	busyLeads(all)
	changesHere(t, testEnv(t, dir), book, all)
	folder := filepath.Join(dir, "back")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, w := range all {
		w.edit(t)
		var data bytes.Buffer
		if err := file.Write(&data, w.format, w.doc); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, w.File), data.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	checkForty(t, dir, book, folder, all)
}

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// TestOtherProgramReadsOurFiles: LibreOffice opens the tracker that we write,
// saves it again, and our import finds the same actions in what it saved. It
// makes a PDF of it too, as an officer would.
func TestOtherProgramReadsOurFiles(t *testing.T) {
	onlySlow(t)
	soffice := libreOffice(t)
	dir := t.TempDir()
	r := sampleReview(t, dir)
	e := testEnv(t, dir)
	for _, format := range []file.Format{"docx", "xlsx"} {
		for name, private := range map[string]bool{"public": false, "private": true} {
			t.Run(string(format)+", "+name, func(t *testing.T) {
				path := filepath.Join(dir, name+"."+string(format))
				doc := e.lifePaper(r, report.TrackerPaper, format, private)
				data, err := made(r, format, doc, !private, "x")
				if err != nil {
					t.Fatal(err)
				}
				if err := export(path, whole(data), func(string) error { return readBack(path, data) }, false, new(strings.Builder)); err != nil {
					t.Fatal(err)
				}
				wantSameActions(t, path, r)
				wantSameActions(t, convert(t, soffice, path, string(format)), r)
				pdf := convert(t, soffice, path, "pdf")
				if info, err := os.Stat(pdf); err != nil || info.Size() < 10_000 {
					t.Errorf("the PDF is not there, or is next to empty: %v", err)
				}
			})
		}
	}
}

// libreOffice returns the path of LibreOffice. It may only be missing on
// somebody's own machine.
func libreOffice(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("LibreOffice is not installed: the files that we write cannot be opened by another program")
	}
	t.Skip("LibreOffice is not installed: install it to have our Word and Excel files opened by another program")
	return ""
}

// convert has LibreOffice open a file and save it in a format.
func convert(t *testing.T, soffice, path, format string) string {
	t.Helper()
	return convertAll(t, soffice, []string{path}, format)[0]
}

// sampleReview makes the sample's book and returns its review.
func sampleReview(t *testing.T, dir string) *model.Review {
	t.Helper()
	e := testEnv(t, dir)
	path, err := e.makeDemo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b, err := e.openToRead(path)
	if err != nil {
		t.Fatal(err)
	}
	all, err := e.desk(b).all(t.Context())
	if err := closing(b, err); err != nil {
		t.Fatalf("read the sample's book: %v", err)
	}
	at := slices.IndexFunc(all, func(r *model.Review) bool { return len(r.Of(model.KindAction)) >= 10 })
	if at < 0 {
		t.Fatalf("of the sample's %d reviews none has ten actions: too few to prove anything", len(all))
	}
	r := all[at]
	rated := 0
	for a := range r.Actions() {
		if a.Rating != "" {
			rated++
		}
	}
	if rated < 5 {
		t.Fatalf("of the sample's actions %d are rated: too few to prove anything", rated)
	}
	return r
}

// wantSameActions reads a file as the import does and holds its actions to those
// of a review.
func wantSameActions(t *testing.T, path string, r *model.Review) {
	t.Helper()
	src, err := file.ReadFile(t.Context(), path)
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	p, err := intake.Read(src, nil, intake.Options{Scheme: r.Info().Scheme})
	if err != nil {
		t.Fatalf("understand %s: %v", path, err)
	}
	want := r.Of(model.KindAction)
	if len(p.Actions) != len(want) {
		t.Fatalf("%s brings %d actions, want %d", path, len(p.Actions), len(want))
	}
	for i, a := range p.Actions {
		w, ok := want[i].(*model.Action)
		if !ok {
			t.Fatalf("record %d is no action", i)
		}
		for _, one := range []struct{ what, got, want string }{
			{"the action", a.Text, w.Text},
			{"the timetable", a.When.Words, w.When.Words},
			{"the leads", a.Leads, w.Leads},
			{"the section", a.Section, w.Section},
			{"the rating", string(a.Rating), string(w.Rating)},
		} {
			if oneSpaced(one.got) != oneSpaced(one.want) {
				t.Errorf("%s, row %d: %s is %q, want %q", filepath.Base(path), i+1, one.what, one.got, one.want)
			}
		}
	}
}

package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// packer is an office with a book of the wardens' panel.
type packer struct {
	t    *testing.T
	dir  string
	book string
	o    *office
	r    *model.Review
}

func newPacker(t *testing.T) *packer {
	t.Helper()
	dir := t.TempDir()
	e := testEnv(t, dir)
	e.out, e.err = io.Discard, io.Discard
	p := &packer{t: t, dir: dir, book: filepath.Join(dir, "panel"+bookSuffix), o: newOffice(e)}
	if err := buildPanel(e, p.book); err != nil {
		t.Fatal(err)
	}
	b, err := e.openToRead(p.book)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	all, err := e.desk(b).all(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	p.r = all[0]
	return p
}

// apply changes the review, beside the book.
func (p *packer) apply(changes ...model.Change) {
	p.t.Helper()
	for _, c := range changes {
		next, _, err := model.Apply(p.r, c, model.Stamp{At: p.o.Now(), Who: "Sam"})
		if err != nil {
			p.t.Fatal(err)
		}
		p.r = next
	}
}

func (p *packer) folder() ui.Folder {
	p.t.Helper()
	f, err := p.o.Folder(p.book, p.r, ui.Export{Meeting: mustFind(p.t, p.r, "1").ID})
	if err != nil {
		p.t.Fatal(err)
	}
	return f
}

// pack writes all papers and returns where they are.
func (p *packer) pack() string {
	p.t.Helper()
	f := p.folder()
	for n := range f.Papers() {
		if err := f.Write(context.Background(), n); err != nil {
			p.t.Fatal(err)
		}
	}
	path, err := f.Finish()
	if err != nil {
		p.t.Fatal(err)
	}
	return path
}

// beside lists what stands in the book's folder, without the book's own files.
func (p *packer) beside() string {
	p.t.Helper()
	all, err := os.ReadDir(p.dir)
	if err != nil {
		p.t.Fatal(err)
	}
	var names []string
	for _, one := range all {
		if one.IsDir() && strings.Contains(one.Name(), "Wardens") {
			names = append(names, one.Name())
		}
	}
	return strings.Join(names, ", ")
}

// TestOutOfTheDoor writes the papers of a meeting: private ones are marked on
// their pages and by their names, those for the public hold nothing closed, and
// a folder that is there stays as it is.
func TestOutOfTheDoor(t *testing.T) {
	p := newPacker(t)
	p.apply(model.Insert{Records: []model.Record{&model.Meeting{When: model.Timetable{Words: "12 November 2026"}}}})
	path := p.pack()
	if want := filepath.Join(p.dir, "Wardens meeting 1 2026-09-10"); path != want {
		t.Errorf("the folder is %q, not %q", path, want)
	}
	for name, holds := range map[string][]string{
		"Draft minutes (private).docx":                 {"CONTAINS EXEMPT INFORMATION (paragraph 3)", "Messrs Holt", "Friends of the parks"},
		"Draft minutes (public).docx":                  {"A matter of property", "proceed as advised"},
		"Draft minutes (public).html":                  {"A matter of property", "RESOLVED that"},
		"Resolutions (private).docx":                   {"CONTAINS EXEMPT INFORMATION", "Messrs Holt"},
		"Resolutions (public).docx":                    {"OS.1", "proceed as advised"},
		"Actions for each lead (private).txt":          {"To: Gita Dey", "Subject: Your actions from the meeting of the Parks Scrutiny Panel", "bring the figures by park"},
		"Actions (private).docx":                       {"by 30 October 2026", "bring the figures by park"},
		"Agenda of meeting 3 2026-11-12 (public).docx": {"12 November 2026"},
	} {
		data, err := os.ReadFile(filepath.Join(path, name))
		if err != nil {
			t.Error(err)
			continue
		}
		contents, err := file.Contents(file.Format(strings.TrimPrefix(filepath.Ext(name), ".")), data)
		if err != nil {
			t.Fatal(err)
		}
		all := strings.ToLower(strings.Join(contents, "\n"))
		for _, want := range holds {
			if !strings.Contains(all, strings.ToLower(want)) {
				t.Errorf("%s lacks %q", name, want)
			}
		}
		if strings.Contains(name, "public") && (strings.Contains(all, "holt") || strings.Contains(all, "hilltop")) {
			t.Errorf("%s shows what is closed", name)
		}
	}
	if got, err := os.ReadDir(path); err != nil || len(got) != 8 {
		t.Errorf("the folder holds %d files (%v)", len(got), err)
	}
	if again := p.pack(); again != path+" (2)" {
		t.Errorf("the second folder is %q", again)
	}
	if got := p.beside(); got != "Wardens meeting 1 2026-09-10, Wardens meeting 1 2026-09-10 (2)" {
		t.Errorf("beside the book stand %s", got)
	}
}

// TestTheDoorLeavesNothingBehind where it is left, or a paper may not go out.
func TestTheDoorLeavesNothingBehind(t *testing.T) {
	p := newPacker(t)
	f := p.folder()
	if got := f.Lacking(); len(got) != 0 { // a later meeting of the story is live, and none is prepared
		if !strings.Contains(got[0], "No next meeting is prepared") {
			t.Errorf("%q", got)
		}
	} else {
		t.Error("it does not say that there is no next agenda")
	}
	if err := f.Write(context.Background(), 0); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(p.beside(), ".Wardens meeting 1 2026-09-10.") {
		t.Errorf("it is not made beside its place: %s", p.beside())
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := f.Write(ctx, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := f.Drop(); err != nil || p.beside() != "" {
		t.Errorf("%v, left behind: %s", err, p.beside())
	}
	if err := f.Drop(); err != nil {
		t.Errorf("dropped twice: %v", err)
	}
	gone := p.folder()
	p.apply(model.Remove{IDs: []model.ID{mustFind(t, p.r, "1").ID}})
	if _, err := p.o.Folder(p.book, p.r, ui.Export{Meeting: 999}); err == nil {
		t.Error("a meeting that is not there has a folder")
	}
	if err := os.RemoveAll(p.dir); err != nil {
		t.Fatal(err)
	}
	if err := gone.Write(context.Background(), 0); err == nil || !strings.Contains(err.Error(), "no folder can be made beside the book") {
		t.Errorf("without the book's folder: %v", err)
	}
}

// TestTheDoorRefusesAClosedText: a public paper that would show a closed text is
// not written, and the sentence names the file and not the text.
func TestTheDoorRefusesAClosedText(t *testing.T) {
	p := newPacker(t)
	p.apply(model.Set{IDs: []model.ID{mustFind(t, p.r, "1").ID}, Values: []model.Value{{Field: "notes", Text: "Scrutiny Panel: minutes, Thursday"}}})
	f := p.folder()
	for n, name := range f.Papers() {
		err := f.Write(context.Background(), n)
		if refused := err != nil; refused != strings.Contains(name, "minutes (public)") {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil && (!strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "the working notes of a meeting") || strings.Contains(err.Error(), "minutes, Thursday")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// BenchmarkOutOfTheDoor writes the papers of a panel's meeting into a folder and
// reads each of them back.
func BenchmarkOutOfTheDoor(b *testing.B) {
	dir := b.TempDir()
	e := systemEnv()
	e.out, e.err, e.configDir = io.Discard, io.Discard, dir
	r := longMeeting(b, 600)
	o := &office{e: e, zone: e.zone()}
	b.ReportAllocs()
	for b.Loop() {
		f, err := o.Folder(filepath.Join(dir, "book"), r, ui.Export{Meeting: r.LastMeeting().ID})
		if err != nil {
			b.Fatal(err)
		}
		for n := range f.Papers() {
			if err := f.Write(context.Background(), n); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := f.Finish(); err != nil {
			b.Fatal(err)
		}
	}
}

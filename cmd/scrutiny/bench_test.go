package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/sample"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/theme"
)

// sizes are the numbers of actions that are measured: a usual plan, a large
// council's, and more than anybody has.
var sizes = []int{40, 1000, 10_000}

// frames takes the frames in the place of a terminal.
type frames struct{ last paint.Frame }

func (f *frames) Paint(frame paint.Frame) { f.last = frame }
func (f *frames) Send(string)             {}

// BenchmarkOpen is from the path of a book to the first frame on the screen,
// with every check on.
func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			book, o := bigBook(b, dir, n), newOffice(testEnv(b, dir))
			b.ReportAllocs()
			for b.Loop() {
				_, d, shown := firstFrame(b, o, book)
				if len(shown.last.Lines) != 45 {
					b.Fatalf("the first frame has %d lines", len(shown.last.Lines))
				}
				b.StopTimer()
				if err := d.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

func firstFrame(b *testing.B, o *office, book string) (*ui.App, ui.Desk, *frames) {
	b.Helper()
	d, err := o.Open(context.Background(), book)
	if err != nil {
		b.Fatal(err)
	}
	shown := &frames{}
	app := ui.New(ui.Options{Office: o, Desk: d, Painter: shown, Theme: theme.Dark, Profile: theme.TrueColor})
	app.Init()
	app.Update(tea.WindowSizeMsg{Width: 160, Height: 45})
	return app, d, shown
}

// BenchmarkHeap is what an open book with its first frame keeps in memory.
func BenchmarkHeap(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			book, o := bigBook(b, dir, n), newOffice(testEnv(b, dir))
			var live uint64
			for b.Loop() {
				before := liveHeap()
				app, d, _ := firstFrame(b, o, book)
				live = liveHeap() - before
				runtime.KeepAlive(app)
				if err := d.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(live)/(1<<20), "live-MB")
		})
	}
}

func liveHeap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkSaved is from a change to its being on the disk: one transaction
// with its history.
func BenchmarkSaved(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			book, e := bigBook(b, dir, n), testEnv(b, dir)
			opened, err := e.openBook(book)
			if err != nil {
				b.Fatal(err)
			}
			d := newBookDesk(e, opened)
			defer d.Close()
			all, err := d.Reviews(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			r, actions, i := all[0], all[0].Of(model.KindAction), 0
			b.ReportAllocs()
			for b.Loop() {
				rating := []model.RatingKey{"red", "amber", "blue"}[i/len(actions)%3]
				r, _, err = d.Change(b.Context(), r, model.Rate{IDs: []model.ID{model.IDOf(actions[i%len(actions)])}, Rating: rating})
				if err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

// BenchmarkMinuted is from a line of the minutes to its being on the disk, when a
// meeting has begun and after four hours of it.
func BenchmarkMinuted(b *testing.B) {
	before, during := sample.FourHours()
	for _, m := range []struct {
		name    string
		changes []model.Change
	}{{"begun", before}, {"four hours", append(before[:len(before):len(before)], during...)}} {
		b.Run(m.name, func(b *testing.B) {
			dir := b.TempDir()
			book, e := filepath.Join(dir, "meeting.scrutiny"), testEnv(b, dir)
			err := makeBook(b.Context(), e, book, func(ctx context.Context, d *desk) error {
				r := model.NewReview("aaaaaaaaaaaa2")
				for _, c := range m.changes {
					var err error
					if r, _, err = d.change(ctx, r, c); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
			opened, err := e.openBook(book)
			if err != nil {
				b.Fatal(err)
			}
			d := newBookDesk(e, opened)
			defer d.Close()
			all, err := d.Reviews(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			r := all[0]
			b.ReportAllocs()
			for b.Loop() {
				if r, _, err = d.Change(b.Context(), r, model.Capture{Text: "The Head of Service gave the figures."}, "the line"); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if r, _, err = d.Undo(b.Context(), r); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

// BenchmarkExport is the whole command, but for the start of the process.
func BenchmarkExport(b *testing.B) {
	for _, n := range sizes {
		for _, format := range file.Formats() {
			b.Run(fmt.Sprintf("%s/%d", format, n), func(b *testing.B) {
				dir := b.TempDir()
				book, out := bigBook(b, dir, n), filepath.Join(dir, "out")
				b.ReportAllocs()
				for b.Loop() {
					command(b, dir, "export", book, "tracker", "--format", string(format), "--out", out, "--force")
				}
				if info, err := os.Stat(out); err == nil {
					b.ReportMetric(float64(info.Size())/(1<<10), "file-KB")
				}
			})
		}
	}
}

// BenchmarkImport is the whole command, with the making of a new book.
func BenchmarkImport(b *testing.B) {
	for _, n := range sizes {
		for _, format := range []string{"csv", "xlsx", "docx"} {
			b.Run(fmt.Sprintf("%s/%d", format, n), func(b *testing.B) {
				dir := b.TempDir()
				from := filepath.Join(dir, "tracker."+format)
				command(b, dir, "export", bigBook(b, dir, n), "tracker", "--format", format, "--out", from, "--private")
				book := filepath.Join(dir, "new.scrutiny")
				b.ReportAllocs()
				for b.Loop() {
					command(b, dir, "import", book, from)
					b.StopTimer()
					if err := os.RemoveAll(filepath.Join(dir, "new.backups")); err != nil {
						b.Fatal(err)
					}
					if err := os.Remove(book); err != nil {
						b.Fatal(err)
					}
					b.StartTimer()
				}
			})
		}
	}
}

// command runs one command in this process.
func command(b *testing.B, dir string, args ...string) {
	b.Helper()
	var out, errs bytes.Buffer
	e := testEnv(b, dir)
	e.out, e.err = &out, &errs
	if code := run(e, args); code != exitDone {
		b.Fatalf("scrutiny %v ends with %d: %s", args, code, errs.String())
	}
}

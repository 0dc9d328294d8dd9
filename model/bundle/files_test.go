package bundle_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/bundle"
)

// withFiles is the sample review with a file that the book keeps, which two
// records refer to, and one of which it knows the place alone.
func withFiles(t *testing.T) (*model.Review, []*model.Entry, []byte) {
	t.Helper()
	r, entries := sampled(t)
	content := []byte("the count of the bicycles")
	to := model.IDOf(r.Of(model.KindEvidence)[0])
	for _, c := range []model.Change{
		model.Attach{To: to, File: model.File{Name: "count.csv"}, Content: content},
		model.Attach{To: 1, File: model.File{Name: "count.csv"}, Content: content},
		model.Attach{To: to, File: model.File{Name: "film.mp4", Size: 9, Sum: model.SumOf([]byte("film")), Place: "D:/film.mp4"}},
	} {
		next, entry, err := model.Apply(r, c, model.Stamp{At: at, Who: "Ann"})
		if err != nil {
			t.Fatal(err)
		}
		r, entries = next, append(entries, entry)
	}
	return r, entries, content
}

func TestABundleHoldsTheFilesThatTheBookKeepsOnceEach(t *testing.T) {
	r, entries, content := withFiles(t)
	b, err := bundle.Of(r, entries, at)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Files) != 1 || b.Files[0].Name != "count.csv" || b.Files[0].Sum != model.SumOf(content).String() {
		t.Fatalf("it names %+v", b.Files)
	}
	write := func(content []byte) string {
		var out bytes.Buffer
		if err := b.WriteFiles(&out, func(_ model.Checksum, w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	n := 0
	if err := bundle.ReadFiles(strings.NewReader(write(content)), func(c model.Content) error {
		n++
		if !bytes.Equal(c.Bytes, content) || c.Sum != model.SumOf(content) {
			t.Errorf("it came back as %q", c.Bytes)
		}
		return nil
	}); err != nil || n != 1 {
		t.Errorf("%d files, %v", n, err)
	}
	if again, err := bundle.Read(strings.NewReader(write(content))); err != nil || again.Named(model.SumOf(content)).Name != "count.csv" {
		t.Errorf("the whole bundle: %v", err)
	}
	altered := write([]byte("the count of the bicycles, but other"))
	if _, err := bundle.Read(strings.NewReader(altered)); !errors.Is(err, bundle.ErrAltered) {
		t.Errorf("a file that was altered: %v", err)
	}
	if err := bundle.ReadFiles(strings.NewReader(altered), func(model.Content) error {
		t.Error("a file that was altered was given to keep")
		return nil
	}); !errors.Is(err, bundle.ErrAltered) {
		t.Errorf("a file that was altered: %v", err)
	}
}

func TestAFileThatWasTakenOffIsStillInTheBundle(t *testing.T) {
	r, entries, content := withFiles(t)
	file := model.File{Name: "count.csv", Size: int64(len(content)), Sum: model.SumOf(content)}
	for _, from := range []model.ID{1, model.IDOf(r.Of(model.KindEvidence)[0])} {
		next, entry, err := model.Apply(r, model.Detach{From: from, File: file}, model.Stamp{At: at, Who: "Ann"})
		if err != nil {
			t.Fatal(err)
		}
		r, entries = next, append(entries, entry)
	}
	b, err := bundle.Of(r, entries, at)
	if err != nil || len(b.Files) != 1 { // undo may bring it back
		t.Errorf("it names %+v, %v", b.Files, err)
	}
}

func TestTheWordFileOfTheLookIsInTheBundle(t *testing.T) {
	r, entries := sampled(t)
	r, entry, err := model.Apply(r, model.SetLook{File: model.File{Name: "council.dotx"}, Content: []byte("a template")}, model.Stamp{At: at, Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	b, err := bundle.Of(r, append(entries, entry), at)
	if err != nil || len(b.Files) != 1 || b.Files[0].Name != "council.dotx" {
		t.Errorf("it names %+v, %v", b.Files, err)
	}
}

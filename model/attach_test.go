package model_test

import (
	"reflect"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// evidenced returns a review with one piece of evidence, and its ID.
func evidenced(t *testing.T) (*model.Review, model.ID) {
	t.Helper()
	r, _, err := model.Apply(begun(t, model.Blank), model.Add{Kind: model.KindEvidence, Values: []model.Value{{Field: "title", Text: "Survey"}}}, stampAt(1))
	if err != nil {
		t.Fatal(err)
	}
	return r, model.IDOf(r.Of(model.KindEvidence)[0])
}

// TestAttach: the bytes go with the commit of the record that refers to them,
// and with no other.
func TestAttach(t *testing.T) {
	r, id := evidenced(t)
	content := []byte("what was said")
	attached, e, err := model.Apply(r, model.Attach{To: id, File: model.File{Name: `C:\in\Survey  2026.pdf`}, Content: content}, stampAt(2))
	if err != nil {
		t.Fatal(err)
	}
	c, err := e.Commit(attached)
	if err != nil || len(c.Files) != 1 || string(c.Files[0].Bytes) != string(content) {
		t.Fatalf("the commit carries %d files: %v", len(c.Files), err)
	}
	want := model.File{Name: "Survey 2026.pdf", Size: 13, Sum: model.SumOf(content)}
	held := attached.Files()
	if len(held) != 1 || held[0].File != want || held[0].Reference() != "E1" || !held[0].Kept() {
		t.Fatalf("%+v", held)
	}
	if strings.Contains(string(c.Entry), "what was said") {
		t.Error("the history holds the file's bytes")
	}
	loaded, err := model.Load(model.Stored{Review: attached.ID, Revision: attached.Revision, Rows: attached.Rows()})
	if err != nil || !reflect.DeepEqual(model.FilesOf(loaded.Find(id)), []model.File{want}) {
		t.Errorf("loaded: %+v, %v", loaded.Files(), err)
	}

	gone, e, err := model.Apply(attached, model.Detach{From: id, File: want}, stampAt(3))
	if err != nil || len(gone.Files()) != 0 || len(attached.Files()) != 1 {
		t.Fatalf("detached: %+v, %v", gone.Files(), err)
	}
	back, e, err := model.Apply(gone, model.Undo{Entry: e}, stampAt(4))
	if err != nil || len(back.Files()) != 1 {
		t.Fatalf("undone: %+v, %v", back.Files(), err)
	}
	if c, err := e.Commit(back); err != nil || len(c.Files) != 0 {
		t.Errorf("an undo carries %d files: %v", len(c.Files), err)
	}
}

// TestAttachToTheReview: a document that was imported belongs to the review; of
// one whose place alone is noted nothing is kept.
func TestAttachToTheReview(t *testing.T) {
	r := begun(t, model.Blank)
	f := model.File{Name: "plan.docx", Size: 40_000, Place: "/share/plan.docx"}
	r, e, err := model.Apply(r, model.Attach{To: model.IDOf(r.Info()), File: f}, stampAt(1))
	if err != nil {
		t.Fatal(err)
	}
	if c, err := e.Commit(r); err != nil || len(c.Files) != 0 {
		t.Errorf("%d files, %v", len(c.Files), err)
	}
	if held := r.Files(); len(held) != 1 || held[0].Kept() || held[0].Reference() != "review" || held[0].File != f {
		t.Errorf("%+v", held)
	}
	if !strings.Contains(e.Done, "to the review") || strings.Contains(e.Done, "plan.docx") {
		t.Error(e.Done)
	}
}

func TestAttachRefused(t *testing.T) {
	r, id := evidenced(t)
	r, _, err := model.Apply(r, model.Attach{To: id, File: model.File{Name: "a"}, Content: []byte("1")}, stampAt(2))
	if err != nil {
		t.Fatal(err)
	}
	r, _, err = model.Apply(r, model.Add{Kind: model.KindTask, Values: []model.Value{{Field: "task", Text: "Read"}}}, stampAt(3))
	if err != nil {
		t.Fatal(err)
	}
	for want, c := range map[string]model.Change{
		"cannot be attached to a task": model.Attach{To: model.IDOf(r.Of(model.KindTask)[0]), File: model.File{Name: "a"}},
		"already: it need not be":      model.Attach{To: id, File: model.File{Name: "a"}, Content: []byte("1")},
		"is not the name of a file":    model.Attach{To: id, File: model.File{Name: "/.."}},
		"more than 20 MB":              model.Attach{To: id, File: model.File{Name: "b"}, Content: make([]byte, model.MaxFile+1)},
		"not attached any more":        model.Detach{From: id, File: model.File{Name: "b"}},
		"not there any more":           model.Detach{From: 999, File: model.File{Name: "b"}},
	} {
		if _, _, err := model.Apply(r, c, stampAt(4)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%T: %v, want %q", c, err, want)
		}
	}
}

func TestFileSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 1: "1 byte", 1023: "1023 bytes", 1024: "1 KB", 1700: "2 KB", 1 << 20: "1 MB", 5 << 18: "1.2 MB", 20 << 20: "20 MB"} {
		if got := model.FileSize(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

// TestTheSameBytesUnderAnotherName: two names of one file are two things that a
// record may refer to; the same twice is one too many.
func TestTheSameBytesUnderAnotherName(t *testing.T) {
	r, id := evidenced(t)
	content := []byte("what was said")
	for n, name := range []string{"Survey.pdf", "Survey as sent.pdf"} {
		var err error
		if r, _, err = model.Apply(r, model.Attach{To: id, File: model.File{Name: name}, Content: content}, stampAt(2+n)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	if _, _, err := model.Apply(r, model.Attach{To: id, File: model.File{Name: "Survey.pdf"}, Content: content}, stampAt(4)); err == nil {
		t.Error("the same file twice was taken")
	}
}

package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"council/scrutiny/model"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/ui"
)

// postman is an office with a review whose actions have leads.
func postman(t *testing.T) (*packer, ui.Posting) {
	t.Helper()
	p := newPacker(t)
	p.apply(model.Insert{Records: manyActions(7)})
	x := ui.Posting{Options: outgo.Options{To: outgo.ByLead, Today: p.o.e.today()}, Format: "xlsx"}
	x.Options.Due = outgo.DueDay(p.r, x.Options.Today)
	x.Folder = p.o.PostFolder(p.book, p.r, x.Options.Today)
	x.Parcels, _ = outgo.Parcels(p.r, x.Options)
	if len(x.Parcels) < 3 {
		t.Fatalf("there are %d parcels", len(x.Parcels))
	}
	return p, x
}

// send writes and delivers as the screen does.
func (p *packer) send(x ui.Posting) (ui.Post, string) {
	p.t.Helper()
	post, err := p.o.Post(p.book, p.r, x)
	if err != nil {
		p.t.Fatal(err)
	}
	for i := range post.Files() {
		if err := post.Write(context.Background(), i); err != nil {
			p.t.Fatal(err)
		}
	}
	folder, err := post.Deliver()
	if err != nil {
		p.t.Fatal(err)
	}
	return post, folder
}

// TestPost delivers into a folder beside the book, with the mails; a second time
// it refuses, and says of another name.
func TestPost(t *testing.T) {
	p, x := postman(t)
	post, folder := p.send(x)
	if err := post.End(); err != nil || folder != filepath.Join(p.dir, x.Folder) {
		t.Errorf("delivered into %q, %v", folder, err)
	}
	for i, name := range post.Files() {
		mail, err := os.ReadFile(filepath.Join(folder, strings.TrimSuffix(name, ".xlsx")+".txt"))
		if err != nil || string(mail) != post.Mail(i) || !exists(filepath.Join(folder, name)) {
			t.Errorf("%s: %v, its mail is %q", name, err, mail)
		}
	}
	if c, ok := post.Change().(model.Send); !ok || len(c.Files) != len(x.Parcels) || c.First != p.r.NextID() {
		t.Errorf("the book would keep %+v", post.Change())
	}
	if _, err := p.o.Post(p.book, p.r, x); err == nil || !strings.Contains(err.Error(), "Choose another folder") || strings.Contains(err.Error(), "--force") {
		t.Errorf("a second time: %v", err)
	}
	if again := p.o.PostFolder(p.book, p.r, x.Options.Today); again != x.Folder+" (2)" {
		t.Errorf("the next folder is %q", again)
	}
	p.nothingHalf(x.Folder)
}

// TestPostAgain sends the same to the same people: what the book keeps of the
// first time, such as the numbers of its records, is no secret to be refused.
func TestPostAgain(t *testing.T) {
	p, x := postman(t)
	x.Options.To = outgo.InOne
	x.Parcels, _ = outgo.Parcels(p.r, x.Options)
	for range 2 {
		x.Folder = p.o.PostFolder(p.book, p.r, x.Options.Today)
		post, _ := p.send(x)
		p.apply(post.Change())
		if err := post.End(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestPostTakenBack leaves nothing, before it was delivered and after.
func TestPostTakenBack(t *testing.T) {
	p, x := postman(t)
	post, _ := p.send(x)
	if err := post.TakeBack(); err != nil {
		t.Fatal(err)
	}
	p.nothingHalf()
	post, err := p.o.Post(p.book, p.r, x)
	if err != nil {
		t.Fatal(err)
	}
	if err := post.Write(context.Background(), 0); err != nil {
		t.Fatal(err)
	}
	if err := post.TakeBack(); err != nil {
		t.Fatal(err)
	}
	p.nothingHalf()
}

// TestPostCannotBeWritten says so in one sentence and leaves nothing half.
func TestPostCannotBeWritten(t *testing.T) {
	p, x := postman(t)
	write(t, filepath.Join(p.dir, "plan.txt"), "mine")
	tries := map[string]string{"plan.txt": "is a file: choose a folder", "plan.txt/deeper": "cannot be a folder, choose another one"}
	if runtime.GOOS == "linux" { // where nobody may write there, whoever runs the test
		tries["/proc/out"], tries["/proc"] = "look whether you may write there", "look whether you may write there"
	}
	for folder, want := range tries {
		x.Folder = folder
		_, err := p.o.Post(p.book, p.r, x)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", folder, err)
		}
	}
	p.nothingHalf()
}

// TestPostOnAFullDisk stops at any of the files, says what to do in one sentence,
// and leaves nothing half.
func TestPostOnAFullDisk(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the error is that of other systems")
	}
	p, x := postman(t)
	for _, room := range []int{0, 1, 2, 2*len(x.Parcels) - 1} {
		d, err := p.o.Post(p.book, p.r, x)
		if err != nil {
			t.Fatal(err)
		}
		post, ok := d.(posted)
		if !ok {
			t.Fatalf("it is %T", d)
		}
		post.p.box.put = func(path string, data []byte) error {
			if room--; room < 0 {
				return &os.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
			}
			return os.WriteFile(path, data, 0o600)
		}
		for i := 0; i < len(x.Parcels) && err == nil; i++ {
			err = post.Write(context.Background(), i)
		}
		if err == nil || !strings.Contains(err.Error(), "Make room on the disk, or choose another folder") || strings.Contains(err.Error(), "\n") {
			t.Errorf("on a full disk: %v", err)
		}
		if err := post.TakeBack(); err != nil {
			t.Fatal(err)
		}
		p.nothingHalf()
	}
}

// TestBeside reads folders as they are typed.
func TestBeside(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	root := t.TempDir()
	book := filepath.Join(root, "panel.scrutiny")
	for typed, want := range map[string]string{" out ": filepath.Join(root, "out"), filepath.Join(root, "a", "..", "b"): filepath.Join(root, "b"), "~": home, "~/x": filepath.Join(home, "x"), "~x": filepath.Join(root, "~x")} {
		if got, err := beside(book, typed); err != nil || got != want {
			t.Errorf("%q is %q, %v", typed, got, err)
		}
	}
}

// nothingHalf looks that beside the book there is nothing but what is named.
func (p *packer) nothingHalf(names ...string) {
	p.t.Helper()
	entries, err := os.ReadDir(p.dir)
	if err != nil {
		p.t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		if !strings.Contains(name, bookSuffix) && !slices.Contains(names, name) && strings.Contains(name, " sent ") || strings.HasSuffix(name, ".part") {
			p.t.Errorf("left behind: %s", name)
		}
	}
}

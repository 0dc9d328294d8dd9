package main

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// returnIn runs the return command in words.
func returnIn(t testing.TB, dir string, args ...string) (code int, out, errs string) {
	t.Helper()
	e := testEnv(t, dir)
	var o, w bytes.Buffer
	e.out, e.err = &o, &w
	code = run(e, append([]string{"return"}, args...))
	return code, o.String(), w.String()
}

func writeWork(t testing.TB, path string, w *leadWork) {
	t.Helper()
	var data bytes.Buffer
	if err := file.Write(&data, w.format, w.doc); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestReturnRefuses gives the return command what it cannot take back: a sentence
// each, and nothing is changed.
func TestReturnRefuses(t *testing.T) {
	dir := t.TempDir()
	book, all := sendForty(t, dir)
	before, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	good := filepath.Join(dir, "good.xlsx")
	writeWork(t, good, all[0])
	data, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	put := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	old := func(stream string) []byte {
		var data bytes.Buffer
		if err := compound(&data, stream); err != nil {
			t.Fatal(err)
		}
		return data.Bytes()
	}
	other := *all[1]
	doc := *other.doc
	doc.Identity = []document.Property{{Name: document.IdentityPrefix + "review", Value: "elsewhere"}}
	other.doc = &doc
	writeWork(t, filepath.Join(dir, "other.docx"), &other)
	odt := put("answer.odt", openDocument(t))
	words := filepath.Join(dir, "words.docx")
	writeWork(t, words, &leadWork{format: file.DOCX, doc: &document.Document{Sections: []document.Section{{Blocks: []document.Block{document.Plain("All is well.")}}}}})
	const answer = "Hello Sam,\n\n1.1 is painted, and the scaffolding came down on Friday last week.\n\nWe did 1.7 as well, with the help of the volunteers from the ward.\n\nKind regards\nAsha Bell\n"
	const bareMail = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=A\n\n--A\nContent-Type: application/zip; name=\"Asha Bell.xlsx\"\n\nPK\n--A--\n"
	mail := put("reply.txt", []byte(answer))
	for _, c := range []struct {
		name string
		code int
		says string
		args []string
	}{
		{"of another book", 1, "is of a review that this book does not hold", []string{book, filepath.Join(dir, "other.docx"), "--accept", "all"}},
		{"cut off", 1, "is damaged or cut off", []string{book, put("cut.xlsx", data[:len(data)/2]), "--accept", "all"}},
		{"OpenDocument", 1, "save it as .docx, then use that", []string{book, odt, "--accept", "all"}},
		{"a Word file without a table", 1, "holds no table of actions: ask for", []string{book, words, "--accept", "all"}},
		{"a mail of Outlook", 1, "is a mail of Outlook (.msg). Open it and save it as text (.txt)", []string{book, put("mail.msg", old("__properties_version1.0")), "--accept", "all"}},
		{"a password", 1, "is protected by a password. Open it in Word or Excel and save it without the password, then use that", []string{book, put("secret.xlsx", old("EncryptedPackage")), "--accept", "all"}},
		{"a mail without words", 1, "carries Asha Bell.xlsx: save that file", []string{book, put("bare.eml", []byte(bareMail)), "--accept", "all"}},
		{"a mail that was saved whole", 1, "is a reply by mail", []string{book, put("reply.eml", []byte("MIME-Version: 1.0\n\n"+answer)), "--accept", "all"}},
		{"nothing", 1, "is empty", []string{book, put("nothing.docx", nil), "--accept", "all"}},
		{"no tracker", 1, "holds no", []string{book, put("list.csv", []byte("Ward,Sum\nNorth,12\nSouth,14\n")), "--accept", "all"}},
		{"no file", 1, "there is no file", []string{book, filepath.Join(dir, "none.xlsx")}},
		{"an empty folder", 1, "there is no file in", []string{book, t.TempDir()}},
		{"no arguments", 2, "takes the name of a book and of the files", []string{book}},
		{"a number too high", 2, "there is no line 7", []string{book, good, "--accept", "7"}},
		{"an unknown word", 2, "nothing that --accept takes", []string{book, good, "--accept", "some"}},
		{"a mail taken whole", 1, "is a reply by mail", []string{book, mail, "--accept", "all"}},
	} {
		code, out, errs := returnIn(t, dir, c.args...)
		if code != c.code || !strings.Contains(errs, c.says) {
			t.Errorf("%s: exit %d, %q, %q", c.name, code, out, errs)
		}
		if n := strings.Count(strings.TrimSpace(errs), "\n"); n > 0 {
			t.Errorf("%s: %d lines: %q", c.name, n+1, errs)
		}
		if after, err := os.ReadFile(book); err != nil || !bytes.Equal(after, before) {
			t.Errorf("%s: the book was changed: %v", c.name, err)
		}
	}
}

// openDocument is as much of an OpenDocument text as it is known by.
func openDocument(t *testing.T) []byte {
	t.Helper()
	var data bytes.Buffer
	z := zip.NewWriter(&data)
	w, err := z.CreateHeader(&zip.FileHeader{Name: "mimetype", Method: zip.Store})
	if err == nil {
		_, err = w.Write([]byte("application/vnd.oasis.opendocument.text"))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// TestReturnGoesOnWithoutABadFile takes back the others.
func TestReturnGoesOnWithoutABadFile(t *testing.T) {
	dir := t.TempDir()
	book, all := sendForty(t, dir)
	folder := filepath.Join(dir, "back")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	busyLeads(all)
	all[1].edit(t)
	writeWork(t, filepath.Join(folder, "good.docx"), all[1])
	for name, text := range map[string]string{"bad.xlsx": "PK\x03\x04", ".~lock.good.docx#": "x", "~$good.docx": "x"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, out, errs := returnIn(t, dir, book, folder, "--accept", "unconflicted")
	if code != exitCouldNot || !strings.Contains(errs, "bad.xlsx") || !strings.Contains(errs, "1 file of 2") || strings.Contains(errs, "lock") || !strings.Contains(out, "Took back 6 lines. Ctrl+Z on the screen") || !strings.Contains(out, "about the trees\n        Lead officer: Ben Cole\n        Position: Leaflet drafted\n") {
		t.Errorf("exit %d, %s, %s", code, out, errs)
	}
}

// TestReplyByMailIsTakenLineByLine takes two lines of a mail, and of one file the
// line after them.
func TestReplyByMailIsTakenLineByLine(t *testing.T) {
	dir := t.TempDir()
	book, all := sendForty(t, dir)
	mail := filepath.Join(dir, "reply.txt")
	if err := os.WriteFile(mail, []byte("1.1 painted\r\n\r\nAsha Bell\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := returnIn(t, dir, book, mail, "--from", "AB")
	if code != exitDone || !strings.Contains(out, "  1   Position, a new position: painted") || !strings.Contains(out, "Nothing was changed") {
		t.Errorf("exit %d, %s, %s", code, out, errs)
	}
	busyLeads(all)
	all[1].edit(t)
	path := filepath.Join(dir, "ben.docx")
	writeWork(t, path, all[1])
	if code, out, errs = returnIn(t, dir, book, mail, path, "--from", "AB", "--accept", "1,3"); code != exitDone {
		t.Errorf("exit %d, %s, %s", code, out, errs)
	}
	withReview(t, testEnv(t, dir), book, func(_ context.Context, _ *desk, r *model.Review) error {
		refs := r.References()
		taken := map[string]string{}
		for a := range r.Actions() {
			if p, _ := a.Position(); p.By != "" && p.By != "Sam Officer" {
				taken[refs[a.ID]] = p.By + ": " + p.Text
			}
		}
		if len(taken) != 2 || taken["1.1"] != "Asha Bell: painted" || !strings.HasPrefix(taken[all[1].refs()[1]], "Ben Cole: ") {
			t.Errorf("taken %q\n%s", taken, out)
		}
		return nil
	})
}

// BenchmarkReturn reads a file of 1,000 rows as the reader of its format does,
// and holds it against the review.
func BenchmarkReturn(b *testing.B) {
	dir := b.TempDir()
	e := testEnv(b, dir)
	book := bigBook(b, dir, 1000)
	all, err := e.allIn(b.Context(), book)
	if err != nil {
		b.Fatal(err)
	}
	for _, format := range []file.Format{file.XLSX, file.DOCX} {
		path := filepath.Join(dir, "file."+string(format))
		writeWork(b, path, &leadWork{format: format, doc: e.lifePaper(all[0], report.TrackerPaper, format, true)})
		opened, err := e.openToRead(book)
		if err != nil {
			b.Fatal(err)
		}
		r := &returning{e: e, d: e.desk(opened)}
		b.Run(string(format), func(b *testing.B) {
			for b.Loop() {
				one, err := r.read(b.Context(), path, all)
				if err != nil || len(one.proposal.Rows) != 1000 {
					b.Fatal(err)
				}
			}
		})
		if err := opened.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

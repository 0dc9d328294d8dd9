package main

import (
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

// secretive is a review with a closed text.
func secretive(t *testing.T) *model.Review {
	t.Helper()
	r := model.NewReview("r")
	for _, c := range []model.Change{
		model.Begin{Title: "Wardens"},
		model.Insert{Records: []model.Record{&model.Person{Name: "Gita Dey", Notes: "She may leave us & go to Hilltop\nNot ever"}}},
	} {
		next, _, err := model.Apply(r, c, model.Stamp{Who: "Sam"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	return r
}

// TestPublicFilesAreReadBack puts a closed text into every place of a document:
// the file is refused, and the refusal does not repeat the text.
func TestPublicFilesAreReadBack(t *testing.T) {
	r := secretive(t)
	const secret = "she may leave us & go to HILLTOP"
	half := []document.Run{{Text: "She may leave ", Bold: true}, {Text: "us &"}, {Text: " go to Hill"}, {Text: "top.", Italic: true}}
	table := func(column, caption string, cells ...document.Cell) document.Block {
		return &document.Table{Caption: caption, Columns: []document.Column{{Name: column}, {Name: "b"}}, Rows: []document.Row{{Cells: cells}}}
	}
	for name, block := range map[string]document.Block{
		"paragraph": document.Plain("x " + secret + " y"), "heading": &document.Heading{Level: 1, Text: secret}, "runs": &document.Paragraph{Runs: half},
		"lines": document.Plain("She may leave us\n& go to Hilltop"), "list": &document.List{Lettered: true, Items: []document.Item{{Runs: half}}},
		"link":   &document.Paragraph{Runs: []document.Run{{Text: "a", Link: "https://e.org/She-may-leave-us-&-go-to-Hilltop"}}},
		"column": table(secret, "", document.Cell{Text: "a"}), "caption": table("a", secret, document.Cell{Text: "a"}), "cell": table("a", "", document.Cell{Text: "a"}, document.Cell{Text: secret}),
		"wrapped": document.Plain(strings.Repeat("word ", 13) + secret),
	} {
		for _, f := range file.PaperFormats() {
			d := &document.Document{Title: "x", Sections: []document.Section{{Blocks: []document.Block{block}}}}
			data, err := made(r, f, d, true, "x")
			if err == nil || data != nil {
				t.Errorf("%s in a %s: the file was made", name, f)
				continue
			}
			if !strings.Contains(err.Error(), "the working notes of a person") || strings.Contains(strings.ToLower(err.Error()), "hilltop") {
				t.Errorf("%s in a %s: %v", name, f, err)
			}
			if _, err := made(r, f, d, false, "x"); err != nil {
				t.Errorf("the private %s: %v", f, err)
			}
		}
	}
	for name, d := range map[string]*document.Document{"title": {Title: secret}, "subject": {Title: "a", Subject: secret}, "footer": {Title: "a", Footer: secret}} {
		for _, f := range file.PaperFormats() {
			if _, err := made(r, f, d, true, "x"); err == nil {
				t.Errorf("%s of a %s: the file was made", name, f)
			}
		}
	}
	harmless := &document.Document{Title: "Not ever? Gita Dey may", Sections: []document.Section{{Blocks: []document.Block{table("a", "", document.Cell{Text: "b"})}}}}
	for _, f := range file.Formats() {
		d := &document.Document{Title: "x", Sections: []document.Section{{Blocks: []document.Block{table("a", "", document.Cell{Text: secret})}}}}
		if _, err := made(r, f, d, true, "x"); err == nil {
			t.Errorf("cell of a %s: the file was made", f)
		}
		if _, err := made(r, f, harmless, true, "x"); err != nil {
			t.Errorf("a harmless %s: %v", f, err)
		}
	}
}

func TestReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := readBack(path, []byte("abc")); err != nil {
		t.Error(err)
	}
	if err := readBack(path, []byte("abd")); err == nil || !strings.Contains(err.Error(), "does not hold") {
		t.Errorf("another content gives %v", err)
	}
	if err := readBack(path+"x", nil); err == nil {
		t.Error("a file that is not there was read back")
	}
}

// longMeeting is a closed meeting in public of so many entries, every tenth of
// them exempt and every thirtieth an action.
func longMeeting(b *testing.B, entries int) *model.Review {
	b.Helper()
	p := &panel{r: model.NewReview("r")}
	at := model.Stamp{Who: "Sam", At: systemEnv().now().UTC()}
	step := func(c model.Change) {
		next, _, err := model.Apply(p.r, c, at)
		if err != nil {
			b.Fatal(err)
		}
		p.r = next
	}
	step(model.Begin{Title: "x"})
	step(model.Insert{Records: []model.Record{&model.Meeting{When: model.Timetable{Words: "1 May 2026"}, Session: model.PublicSession}}})
	meeting := p.last(model.KindMeeting)
	step(model.OpenMeeting{ID: meeting})
	for n := range entries {
		c := model.Capture{Text: "The panel heard what the officers had to say about it, " + strings.Repeat("at some length, ", n%9) + "and thanked them."}
		if n%10 == 0 {
			c.Exempt, c.Text = "3", "A tender from Messrs Holt and Sons number "+strings.Repeat("I", n)
		}
		if n%30 == 1 {
			c.Type, c.Leads = model.ActionMinute, "GD/PL"
		}
		step(c)
	}
	step(model.CloseMeeting{ID: meeting})
	return p.r
}

// BenchmarkLongMinutes makes the public minutes of a long meeting: reading them back
// is not felt.
func BenchmarkLongMinutes(b *testing.B) {
	e, r := systemEnv(), longMeeting(b, 600)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := made(r, file.DOCX, e.paper(r, report.MinutesPaper, r.LastMeeting().ID, false, nil), true, "x"); err != nil {
			b.Fatal(err)
		}
	}
}

// TestFindMeeting asks for meetings that two of a day, or none, answer to.
func TestFindMeeting(t *testing.T) {
	dir := t.TempDir()
	e := testEnv(t, dir)
	path := filepath.Join(dir, "panel"+bookSuffix)
	if err := buildPanel(e, path); err != nil {
		t.Fatal(err)
	}
	b, err := e.openBook(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	p := &panel{d: e.desk(b), at: e.now()}
	all, err := p.d.all(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	p.r = all[0]
	p.do(model.Insert{Records: []model.Record{&model.Meeting{When: model.Timetable{Words: "1 October 2026"}}, &model.Meeting{When: model.Timetable{Words: "when it suits"}}}})
	for name, want := range map[string]uint64{"1": 1, " 2 ": 2, "10 Sept 2026": 1, "When it suits": 4, "LAST": 2, "": 2} {
		if m, err := findMeeting(p.r, name); err != nil || m.Number != want {
			t.Errorf("%q is meeting %v (%v), want %d", name, m, err, want)
		}
	}
	if _, err := findMeeting(p.r, "1 October 2026"); err == nil || !strings.Contains(err.Error(), "2 (1 October 2026), 3 (1 October 2026)") {
		t.Errorf("two of a day: %v", err)
	}
	var out bytes.Buffer
	if err := file.Write(&out, file.TXT, e.paper(p.r, report.AgendaPaper, mustFind(t, p.r, "4").ID, true, nil)); err != nil || !strings.Contains(out.String(), "when it suits") {
		t.Errorf("%v:\n%s", err, out.String())
	}
	if name := paperName(p.r, report.AgendaPaper, mustFind(t, p.r, "4"), true, e.today(), "txt"); name != "Wardens agenda private of meeting 4, 2026-11-22.txt" {
		t.Errorf("its file is called %q", name)
	}
}

func mustFind(t *testing.T, r *model.Review, name string) *model.Meeting {
	t.Helper()
	m, err := findMeeting(r, name)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

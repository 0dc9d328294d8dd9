package main

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// TestAPrivatePaperIsNeverTakenForPublic hands every private paper that holds a
// closed text to the check of public files, as a mistake of the program would:
// each is refused, in each format.
func TestAPrivatePaperIsNeverTakenForPublic(t *testing.T) {
	p := newPacker(t)
	p.apply(model.Set{IDs: p.ids(model.KindItem)[1:2], Values: []model.Value{{Field: "papers", Text: "Valuation of the lodge at Hilltop"}}})
	id := mustFind(t, p.r, "1").ID
	refused := map[report.Paper]int{}
	for _, what := range append(report.MeetingPapers(), report.ActionsPaper) {
		for _, f := range file.PaperFormats() {
			if _, err := made(p.r, f, p.o.e.paper(p.r, what, id, false, nil), true, "x"); err != nil {
				t.Errorf("the public %s as %s: %v", what, f, err)
			}
			if _, err := made(p.r, f, p.o.e.paper(p.r, what, id, true, nil), true, "x"); err != nil {
				refused[what]++
			}
		}
	}
	for _, what := range []report.Paper{report.MinutesPaper, report.AgendaPaper, report.ResolutionsPaper} {
		if refused[what] != len(file.PaperFormats()) {
			t.Errorf("the private %s were refused in %d formats of %d", what, refused[what], len(file.PaperFormats()))
		}
	}
}

// ids returns the records of a kind.
func (p *packer) ids(k model.Kind) []model.ID {
	var ids []model.ID
	for _, rec := range p.r.Of(k) {
		ids = append(ids, model.IDOf(rec))
	}
	return ids
}

// TestEveryPageSaysThatItIsExempt looks for the marking in each part of a
// private file that is a page's head or foot, and at both ends of one without
// pages.
func TestEveryPageSaysThatItIsExempt(t *testing.T) {
	p := newPacker(t)
	id := mustFind(t, p.r, "1").ID
	const marking = "CONTAINS EXEMPT INFORMATION (paragraph 3)"
	for _, what := range []report.Paper{report.MinutesPaper, report.AgendaPaper, report.ResolutionsPaper} {
		for _, f := range file.PaperFormats() {
			data, err := made(p.r, f, p.o.e.paper(p.r, what, id, true, nil), false, "x")
			if err != nil {
				t.Fatal(err)
			}
			contents, err := file.Contents(f, data)
			if err != nil {
				t.Fatal(err)
			}
			heads, bare := 0, 0
			for i, part := range contents {
				if strings.HasPrefix(part, "word/header") {
					if heads++; !strings.Contains(contents[i+2], marking) {
						bare++
					}
				}
			}
			switch text := contents[0]; {
			case f == file.DOCX && (heads != 2 || bare > 0):
				t.Errorf("%s: of %d headers %d lack the marking", what, heads, bare)
			case f == file.HTML && !strings.Contains(text, "@top-center{font-weight:700;content:\"CONTAINS EXEMPT INFORMATION"):
				t.Errorf("printed %s lack the marking", what)
			case f != file.DOCX && strings.Count(text, marking) < 2:
				t.Errorf("%s as %s have the marking %d times", what, f, strings.Count(text, marking))
			}
		}
		if d := p.o.e.paper(p.r, what, id, false, nil); d.Marking != "" {
			t.Errorf("the public %s are marked %q", what, d.Marking)
		}
	}
}

// TestFileNamesGiveNothingAway fills every field of a meeting and of its items
// with a canary: none is in the name of a file or folder.
func TestFileNamesGiveNothingAway(t *testing.T) {
	p := newPacker(t)
	m := mustFind(t, p.r, "1")
	n := 0
	for _, rec := range append([]model.Record{m}, p.r.Of(model.KindItem)...) {
		for _, f := range model.FieldsOf(rec.Kind()) {
			if f.Key != "quorum" && (f.Type == model.LineField || f.Type == model.TextField) {
				n++
				p.apply(model.Set{IDs: []model.ID{model.IDOf(rec)}, Values: []model.Value{{Field: f.Key, Text: fmt.Sprintf("canary%d", n)}}})
			}
		}
	}
	names := p.folder().Papers()
	names = append(names, folderName(p.r, mustFind(t, p.r, "1")))
	for _, what := range report.MeetingPapers() {
		for _, f := range file.PaperFormats() {
			for _, private := range []bool{false, true} {
				_, name := p.o.outgoing(p.r, ui.Export{What: what, Meeting: m.ID, Format: string(f), Private: private})
				names = append(names, name)
			}
		}
	}
	if all := strings.Join(names, "\n"); n < 10 || strings.Contains(all, "canary") {
		t.Errorf("of %d canaries one is in a name:\n%s", n, all)
	}
	closed := &document.Document{Title: "x", Sections: []document.Section{{Blocks: []document.Block{document.Plain("y")}}}}
	p.apply(model.Set{IDs: []model.ID{m.ID}, Values: []model.Value{{Field: "notes", Text: "to be sold to Messrs Holt"}}})
	if _, err := made(p.r, file.TXT, closed, true, "to be sold to Messrs Holt 2026.txt"); err == nil {
		t.Error("a file was made whose name shows a closed text")
	}
}

// TestMinutesOfAPrivateMeeting: their public form holds its resolutions and
// agreed recommendations alone.
func TestMinutesOfAPrivateMeeting(t *testing.T) {
	p := newPacker(t)
	m := mustFind(t, p.r, "2")
	p.apply(
		model.Capture{Type: model.Resolved, Text: "that the wardens stay"},
		model.Capture{Type: model.ActionMinute, Text: "to count the lamps", Leads: "GD"},
		model.Capture{Type: model.Promised, Text: "To come back with figures", Who: "Gita Dey"},
		model.Capture{Type: model.Noted, Text: "the report"},
		model.CloseMeeting{ID: m.ID},
	)
	for _, f := range file.PaperFormats() {
		data, err := made(p.r, f, p.o.e.paper(p.r, report.MinutesPaper, m.ID, false, nil), true, "x")
		if err != nil {
			t.Fatal(err)
		}
		contents, err := file.Contents(f, data)
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Join(strings.Fields(strings.Join(contents, "\n")), " ")
		for _, want := range []string{"the wardens stay", "the Cabinet keep eight wardens", report.DecisionsAlone} {
			if !strings.Contains(all, want) {
				t.Errorf("%s lacks %q", f, want)
			}
		}
		for _, not := range []string{"Director", "lamps", "figures", "Present", "began at", "the report", "Gita"} {
			if strings.Contains(all, not) {
				t.Errorf("%s shows %q", f, not)
			}
		}
	}
}

// TestHouseStyles writes minutes in all five wordings and all three sorts of
// numbers, in every format.
func TestHouseStyles(t *testing.T) {
	for _, words := range []string{"RESOLVED that", "RESOLVED – That", "RESOLVED: That", "RESOLVED – T H A T", "AGREED That"} {
		for template, want := range map[string]struct {
			next       uint64
			reference  string
			paragraphs []string
		}{
			"{n}": {478, "478", nil}, "{n}/{yy}": {60, "60/26", nil}, "OS.{n}": {51, "OS.51", []string{"51.1 eight wardens stay", "51.2 two vans be bought"}},
		} {
			p := newPacker(t)
			h := model.DefaultHouse()
			h.Key, h.Name, h.Reference, h.Resolved, h.Paragraphs = "own", "ours", template, words, len(want.paragraphs) > 0
			m := mustFind(t, p.r, "2")
			p.apply(model.SetHouse{House: h, Next: want.next}, model.Capture{Type: model.Resolved, Text: "that:\n- eight wardens stay;\n- two vans be bought."})
			for _, f := range file.PaperFormats() {
				data, err := made(p.r, f, p.o.e.paper(p.r, report.MinutesPaper, m.ID, false, nil), true, "x")
				if err != nil {
					t.Fatal(err)
				}
				contents, err := file.Contents(f, data)
				if err != nil {
					t.Fatal(err)
				}
				all := strings.ReplaceAll(strings.Join(strings.Fields(strings.Join(contents, " ")), " "), `\`, "")
				for _, s := range append([]string{want.reference + " " + words}, want.paragraphs...) {
					if !strings.Contains(all, s) {
						t.Errorf("%s, %s as %s lack %q:\n%s", words, template, f, s, all)
					}
				}
			}
		}
	}
}

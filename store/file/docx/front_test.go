package docx_test

import (
	"regexp"
	"strings"
	"testing"

	"council/scrutiny/model/document"
)

// long is a document with a cover, contents and a chart.
func long() *document.Document {
	return &document.Document{
		Title: "Streets: final report", Subject: "Panel · Council", Footer: "Streets", Cover: []string{"Draft as at 22 November 2026"},
		Sections: []document.Section{
			{Blocks: []document.Block{&document.Heading{Level: 1, Text: "Foreword"}, document.Plain("a"), &document.Heading{Level: 2, Text: "Why & how"}, document.Plain("b")}},
			{Landscape: true, Blocks: []document.Block{
				&document.Heading{Level: 1, Text: "Tracker"},
				&document.Chart{Caption: "Ratings", Alt: `Today: 3 "red".`, Bars: []document.Bar{{Name: "Today", Parts: []document.Part{{Mark: document.Mark{Letter: "R", Word: "Red", Fill: "FF6A3D"}, Count: 3}}}}},
				&document.Table{Caption: "Actions", Columns: columns("Action"), Rows: []document.Row{textRow("", "x")}},
			}},
		},
	}
}

func TestWriteContents(t *testing.T) {
	parts := partsOf(t, write(t, long()))
	body := parts["word/document.xml"]
	for _, want := range []string{`TOC \o "1-2" \h \z \u`, "Draft as at 22 November 2026", `<w:docPartGallery w:val="Table of Contents"/>`, `<w:t>Why &amp; how</w:t></w:r></w:hyperlink>`} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is missing", want)
		}
	}
	for _, m := range regexp.MustCompile(`w:anchor="(\w+)"`).FindAllStringSubmatch(body, -1) {
		if strings.Count(body, `w:name="`+m[1]+`"`) != 1 {
			t.Errorf("the entry %s leads nowhere", m[1])
		}
	}
	if n := strings.Count(body, "<w:sectPr>"); n != 3 {
		t.Errorf("%d sections, want those of the cover, the text and the tracker", n)
	}
	short := long()
	short.Cover = nil
	if strings.Contains(partsOf(t, write(t, short))["word/document.xml"], "TOC ") {
		t.Error("a document without a cover has contents")
	}
}

func TestWriteChart(t *testing.T) {
	parts := partsOf(t, write(t, long()))
	body, rels := parts["word/document.xml"], parts["word/_rels/document.xml.rels"]
	if !strings.HasPrefix(parts["word/media/figure1.png"], "\x89PNG") || !strings.Contains(rels, `Target="media/figure1.png"`) {
		t.Error("the picture is not in the file")
	}
	if !strings.Contains(body, `descr="Today: 3 &quot;red&quot;."`) {
		t.Error("the picture has no words")
	}
	if !strings.Contains(outline(reread(t, long())), "Figure 1: Ratings") {
		t.Error("the picture has no caption")
	}
}

// TestLettersBelowNumbers: what stands below a numbered item is (a), not (i).
func TestLettersBelowNumbers(t *testing.T) {
	item := func(s string, sub *document.List) document.Item { return document.Item{Runs: words(s), Sub: sub} }
	lettered := func(items ...document.Item) *document.List { return &document.List{Lettered: true, Items: items} }
	got := outline(reread(t, one(
		&document.List{Numbered: true, Items: []document.Item{item("one", lettered(item("below", lettered(item("deep", nil)))))}},
		lettered(item("alone", lettered(item("under", nil)))),
	)))
	for _, want := range []string{"1. one", "(a) below", "(i) deep", "(a) alone", "(i) under"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

package text_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/text"

	"pgregory.net/rapid"
)

func write(t testing.TB, blocks ...document.Block) string {
	t.Helper()
	return writeDocument(t, &document.Document{Sections: []document.Section{{Blocks: blocks}}})
}

func writeDocument(t testing.TB, doc *document.Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := text.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func words(s string) []document.Run { return []document.Run{{Text: s}} }

func items(texts ...string) (items []document.Item) {
	for _, s := range texts {
		items = append(items, document.Item{Runs: words(s)})
	}
	return items
}

const long = "The committee considered the report of the head of service on the state of the pavements and thanked all who had come."

func TestBlocks(t *testing.T) {
	for _, tt := range []struct {
		name   string
		blocks []document.Block
		want   string
	}{
		{"paragraphs", []document.Block{document.Plain("a"), document.Plain("b\nc"), document.Plain("")}, "a\n\nb\nc\n"},
		{"long", []document.Block{document.Plain(long)}, "The committee considered the report of the head of service on the state of the\npavements and thanked all who had come.\n"},
		{"headings", []document.Block{&document.Heading{Level: 1, Text: "One"}, &document.Heading{Level: 3, Text: "Three"}, &document.Heading{Text: "é"}}, "One\n---\n\nThree\n\né\n-\n"},
		{"links", []document.Block{&document.Paragraph{Runs: []document.Run{{Text: "see ", Bold: true}, {Text: "this", Link: "https://e.org"}, {Text: " "}, {Text: "a@e.org", Link: "mailto:a@e.org"}}}}, "see this (https://e.org) a@e.org\n"},
		{
			"lists",
			[]document.Block{&document.List{Numbered: true, Items: []document.Item{{Runs: words("a"), Sub: &document.List{Items: items("b\nc")}}, {Runs: words("d"), Sub: &document.List{Lettered: true, Items: items("e", "f")}}}}},
			"1. a\n   - b\n     c\n2. d\n   (a) e\n   (b) f\n",
		},
		{"a long item", []document.Block{&document.List{Lettered: true, Items: items(long)}}, "(a) The committee considered the report of the head of service on the state of\n    the pavements and thanked all who had come.\n"},
		{"a word of more than a line", []document.Block{document.Plain("x " + strings.Repeat("y", 90) + " z")}, "x\n" + strings.Repeat("y", 90) + "\nz\n"},
		{"table without columns", []document.Block{&document.Table{Caption: "x"}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := write(t, tt.blocks...); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

func TestTables(t *testing.T) {
	mark := &document.Mark{Letter: "A", Word: "Amber", Shape: "▲"}
	table := &document.Table{
		Caption: "Who does what", Columns: []document.Column{{Name: "Who"}, {Name: "No", Kind: document.NumberColumn}, {Name: "Is", Kind: document.RatingColumn}},
		Rows: []document.Row{{Cells: []document.Cell{{Text: "Jo"}, {Text: "12"}, {Text: "Amber", Mark: mark}}}, {Cells: []document.Cell{{Text: "Sam Ng"}}}},
	}
	want := "Who does what\n\nWho     No  Is\n------  --  ---------\nJo      12  ▲ A Amber\nSam Ng\n"
	if got := write(t, table); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	table.Rows[0].Cells[0].Text = long
	want = "Who does what\n\nWho: The committee considered the report of the head of service on the state of\n" +
		"  the pavements and thanked all who had come.\nNo: 12\nIs: ▲ A Amber\n\nWho: Sam Ng\n"
	if got := write(t, table); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDocument(t *testing.T) {
	got := writeDocument(t, &document.Document{
		Title: "Minutes", Subject: "Panel", Footer: "Draft", Marking: "CONTAINS EXEMPT INFORMATION",
		Identity: []document.Property{{Name: "review", Value: "secret"}}, Sections: []document.Section{{Blocks: []document.Block{document.Plain("x")}}},
	})
	want := "CONTAINS EXEMPT INFORMATION\n\nMinutes\n=======\n\nPanel\n\nx\n\n" + strings.Repeat("-", 80) + "\n\nDraft\n\nCONTAINS EXEMPT INFORMATION\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestNoLineIsWiderThanThePage writes any words, none longer than a line: all
// of them are there, in their order, and every line fits.
func TestNoLineIsWiderThanThePage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zé]{1,30}[ \n]{1,2}`)).Draw(rt, "words"), "")
		var out bytes.Buffer
		doc := &document.Document{Sections: []document.Section{{Blocks: []document.Block{&document.List{Items: []document.Item{{Runs: words(s)}}}}}}}
		if err := text.Write(&out, doc); err != nil {
			rt.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > text.Width {
				rt.Fatalf("%d columns: %q", n, line)
			}
		}
		if got := strings.Fields(strings.TrimPrefix(out.String(), "-")); strings.Join(got, " ") != strings.Join(strings.Fields(s), " ") {
			rt.Fatalf("words changed: %q of %q", got, s)
		}
	})
}

func TestSaysWhenItCannot(t *testing.T) {
	if err := text.Write(failing{}, &document.Document{Title: "Plan"}); err == nil || !strings.Contains(err.Error(), `"Plan"`) {
		t.Errorf("got %v", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

package markdown_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/markdown"

	"pgregory.net/rapid"
)

func write(t testing.TB, doc *document.Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := markdown.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func words(s string) []document.Run { return []document.Run{{Text: s}} }

func one(blocks ...document.Block) *document.Document {
	return &document.Document{Sections: []document.Section{{Blocks: blocks}}}
}

func items(texts ...string) (items []document.Item) {
	for _, s := range texts {
		items = append(items, document.Item{Runs: words(s)})
	}
	return items
}

func TestBlocks(t *testing.T) {
	for _, tt := range []struct {
		name   string
		blocks []document.Block
		want   string
	}{
		{"paragraphs", []document.Block{document.Plain("a"), document.Plain("b\nc")}, "a\n\nb<br>c\n"},
		{"marks", []document.Block{document.Plain("a*b_c`d[e]<f>&g|h~i$j\\k#")}, "a\\*b\\_c\\`d\\[e\\]\\<f\\>\\&g\\|h\\~i\\$j\\\\k\\#\n"},
		{"what would be a list", []document.Block{document.Plain("- a"), document.Plain("12. b"), document.Plain("3) c"), document.Plain("+ d")}, "\\- a\n\n12\\. b\n\n3\\) c\n\n\\+ d\n"},
		{"what would be a rule or code", []document.Block{document.Plain("---"), document.Plain("==="), document.Plain("     x")}, "\\---\n\n\\===\n\nx\n"},
		{"bold and italic", []document.Block{&document.Paragraph{Runs: []document.Run{{Text: "a "}, {Text: " b ", Bold: true}, {Text: "c", Italic: true}, {Text: " ", Bold: true}}}}, "a  **b** *c* \n"},
		{"links", []document.Block{&document.Paragraph{Runs: []document.Run{{Text: "a", Link: "https://e.org/(x)"}, {Text: "b", Link: "data:x"}, {Text: "c", Link: "http://a>b"}}}}, "[a](<https://e.org/(x)>)bc\n"},
		{"headings", []document.Block{&document.Heading{Level: 1, Text: "a\nb"}, &document.Heading{Level: 9, Text: "c #"}}, "## a b\n\n###### c \\#\n"},
		{"lists", []document.Block{&document.List{Numbered: true, Items: []document.Item{{Runs: words("a"), Sub: &document.List{Items: items("b", "- c")}}, {Runs: words("d")}}}}, "1. a\n   - b\n   - \\- c\n2. d\n"},
		{"letters", []document.Block{&document.List{Lettered: true, Items: items("a", "- b")}}, "- (a) a\n- (b) \\- b\n"},
		{"list after list", []document.Block{&document.List{Items: items("a")}, &document.List{Items: items("b")}, &document.List{Numbered: true, Items: items("c")}}, "- a\n\n<!-- -->\n\n- b\n\n<!-- -->\n\n1. c\n"},
		{"empty paragraph", []document.Block{document.Plain(""), document.Plain("a")}, "a\n"},
		{"table without columns", []document.Block{&document.Table{Caption: "x"}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := write(t, one(tt.blocks...)); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	mark := &document.Mark{Letter: "A", Word: "Amber", Shape: "▲"}
	got := write(t, one(&document.Table{
		Caption: "What", Columns: []document.Column{{Name: "A|B"}, {Name: "n", Kind: document.NumberColumn}, {Name: "r", Kind: document.RatingColumn}},
		Rows: []document.Row{
			{Cells: []document.Cell{{Text: "one\n\ntwo | three"}, {Text: "3"}, {Text: "Amber", Mark: mark}}},
			{Cells: []document.Cell{{Text: "\ttab"}, {}, {Text: "since May", Mark: mark}}},
			{Cells: []document.Cell{{Text: "short"}}},
		},
	}))
	want := `**What**

| A\|B | n | r |
| --- | ---: | --- |
| one<br><br>two \| three | 3 | ▲ A Amber |
|  tab |  | ▲ A Amber<br>since May |
| short |  |  |
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDocument(t *testing.T) {
	got := write(t, &document.Document{
		Title: "Plan *1*", Subject: "1. Panel", Footer: "Council", Marking: "EXEMPT",
		Identity: []document.Property{{Name: "review", Value: "secret"}}, Sections: []document.Section{{Blocks: []document.Block{document.Plain("x")}}},
	})
	want := "**EXEMPT**\n\n# Plan \\*1\\*\n\n1\\. Panel\n\nx\n\n---\n\nCouncil\n\n**EXEMPT**\n"
	if got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// TestRowsStayRows writes any text in a cell: the table has as many lines and
// the row as many bars as it should.
func TestRowsStayRows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringMatching("[a|\\\\\\n`<>*_ -]{0,30}").Draw(rt, "text")
		var out bytes.Buffer
		doc := one(&document.Table{Columns: []document.Column{{Name: "a"}, {Name: "b"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: text}, {Text: "x"}}}}})
		if err := markdown.Write(&out, doc); err != nil {
			rt.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		if len(lines) != 3 {
			rt.Fatalf("%d lines: %q", len(lines), out.String())
		}
		if n := bars(lines[2]); n != 3 {
			rt.Fatalf("%d bars in %q", n, lines[2])
		}
	})
}

// bars counts the bars that part cells: those behind no backslash.
func bars(s string) (n int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			n++
		}
	}
	return n
}

func TestSaysWhenItCannot(t *testing.T) {
	if err := markdown.Write(failing{}, &document.Document{Title: "Plan"}); err == nil || !strings.Contains(err.Error(), `"Plan"`) {
		t.Errorf("got %v", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func BenchmarkWrite(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		table := &document.Table{Columns: make([]document.Column, 7)}
		for i := range rows {
			row := document.Row{}
			for range table.Columns {
				row.Cells = append(row.Cells, document.Cell{Text: fmt.Sprint("Further work to be undertaken\nin the coming quarter ", i)})
			}
			table.Rows = append(table.Rows, row)
		}
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := markdown.Write(io.Discard, one(table)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

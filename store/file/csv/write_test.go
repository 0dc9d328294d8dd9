package csv

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// docOf makes a document of one table; the first row names its columns.
func docOf(rows ...[]string) *document.Document {
	table := &document.Table{}
	for _, name := range rows[0] {
		table.Columns = append(table.Columns, document.Column{Name: name})
	}
	for _, row := range rows[1:] {
		var cells []document.Cell
		for _, text := range row {
			cells = append(cells, document.Cell{Text: text})
		}
		table.Rows = append(table.Rows, document.Row{Cells: cells})
	}
	return &document.Document{Sections: []document.Section{{Blocks: []document.Block{document.Plain("Before"), table}}}}
}

func written(t testing.TB, doc *document.Document) string {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, doc); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func TestWrite(t *testing.T) {
	got := written(t, docOf(
		[]string{"Action", "=Lead"},
		[]string{"Mend,\nthen paint", `say "yes"`},
		[]string{"-1", "'=x"},
		[]string{" a ", "＝b"},
		[]string{"", "a;b"},
	))
	want := "\ufeffAction,'=Lead\r\n\"Mend,\nthen paint\",\"say \"\"yes\"\"\"\r\n'-1,''=x\r\n\" a \",'＝b\r\n,\"a;b\"\r\n"
	if got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

func TestWriteWithoutATableSaysSo(t *testing.T) {
	doc := &document.Document{Sections: []document.Section{{Blocks: []document.Block{document.Plain("words")}}}}
	if err := Write(io.Discard, doc); !errors.Is(err, ErrNoTable) {
		t.Errorf("Write = %v", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestWriteSaysThatTheDiskIsFull(t *testing.T) {
	if err := Write(full{}, docOf([]string{"a"}, []string{"b"})); err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("Write = %v", err)
	}
}

// What was written comes back cell for cell, whatever stands in the cells.
func TestWrittenComesBack(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("ab =+-@'\"\n\t|%＝；;,é€😀\u00a0")), 0, 8, -1).Draw(t, "text")
		s, _ = prose.Clean(s)
		return s
	})
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 4).Draw(t, "columns")
		rows := [][]string{make([]string, columns)}
		for i := range columns {
			rows[0][i] = fmt.Sprint("Column ", i)
		}
		for range rapid.IntRange(1, 6).Draw(t, "rows") {
			row := make([]string, columns)
			for i := range row {
				row[i] = text.Draw(t, "cell")
			}
			rows = append(rows, row)
		}
		var buf bytes.Buffer
		if err := Write(&buf, docOf(rows...)); err != nil {
			t.Fatal(err)
		}
		source, err := Read(t.Context(), "plan.csv", buf.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		got := source.Blocks[0].(*intake.Table).Rows
		for i, row := range rows {
			for j, want := range row {
				if i >= len(got) {
					if !blank(want) {
						t.Fatalf("row %d is missing: %q", i, row)
					}
					continue
				}
				if have := got[i].Cells[j].Text; have != want && (!blank(want) || !blank(have)) {
					t.Fatalf("cell %d, %d: %q, want %q, of %q", i, j, have, want, buf.String())
				}
			}
		}
	})
}

func FuzzGuardIsReversible(f *testing.F) {
	for _, seed := range []string{"", "'", "=1", "''=1", "'x", "-", "＝", "'\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g := guard(s)
		if back := unguard(g); back != s {
			t.Errorf("unguard(guard(%q)) = %q", s, back)
		}
		if len(g) > 0 && strings.ContainsRune(guarded, []rune(g)[0]) {
			t.Errorf("%q is not guarded", g)
		}
	})
}

func planOf(rows int) *document.Document {
	table := [][]string{{"Section", "Action", "Timetable", "Lead", "Measures", "Position", "Rating"}}
	for i := range rows {
		table = append(table, []string{
			"Working together", fmt.Sprintf("Action %d: write to all partners, and ask \"why\"", i),
			"By the end of June", "GD/PL", "Number of letters\nNumber of answers",
			"Currently under way, further work to be undertaken in the autumn.", "Amber",
		})
	}
	return docOf(table...)
}

func BenchmarkWrite(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		doc := planOf(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		data := []byte(written(b, planOf(rows)))
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(b.Context(), "plan.csv", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

package csv

import (
	"bytes"
	"context"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"council/scrutiny/model/intake"
)

func mustRead(t testing.TB, data string) *intake.Source {
	t.Helper()
	source, err := Read(context.Background(), "plan.csv", []byte(data))
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return source
}

// grid joins the cells of a source's table for comparing.
func grid(source *intake.Source) []string {
	var rows []string
	for _, row := range source.Blocks[0].(*intake.Table).Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		rows = append(rows, strings.Join(cells, "¦"))
	}
	return rows
}

func encode16(s string, order binary.ByteOrder, mark bool) string {
	if mark {
		s = "\ufeff" + s
	}
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, 0, 0)
		order.PutUint16(out[len(out)-2:], u)
	}
	return string(out)
}

func TestReadKeepsCells(t *testing.T) {
	tests := []struct {
		name, data string
		want       []string
	}{
		{"plain", "a,b\r\n1,2\r\n", []string{"a¦b", "1¦2"}},
		{"no line end at the end", "a,b\n1,2", []string{"a¦b", "1¦2"}},
		{"CR only", "a,b\r1,2\r\"x\ry\",3\r", []string{"a¦b", "1¦2", "x\ny¦3"}},
		{"line breaks in cells", "a,b\r\n\"x\r\ny\nz\",2\r\n", []string{"a¦b", "x\ny\nz¦2"}},
		{"space at the ends", "a,b\n  x ,\" y \"\n", []string{"a¦b", "  x ¦ y "}},
		{"ragged", "a,b,c\n1\n1,2,3,4\n", []string{"a¦b¦c¦", "1¦¦¦", "1¦2¦3¦4"}},
		{"blank rows inside", "a,b\n\n,\n1,2\n,,\n\n", []string{"a¦b", "¦", "¦", "1¦2"}},
		{"semicolons with commas", "a;b;c\nx, y;z;1,5\nq;r, s, t;2,5\n", []string{"a¦b¦c", "x, y¦z¦1,5", "q¦r, s, t¦2,5"}},
		{"tabs", "a\tb\nx, y\tz\n", []string{"a¦b", "x, y¦z"}},
		{"pipes", "a|b\nx, y|z\n", []string{"a¦b", "x, y¦z"}},
		{"separator named", "sep=;\r\na,1;b\r\nc,2;d\r\n", []string{"a,1¦b", "c,2¦d"}},
		{"separator named in quotes", "\"sep=;\"\na,1;b\n", []string{"a,1¦b"}},
		{"one column", "Action\nMend the road\n", []string{"Action", "Mend the road"}},
		{"quotes in the middle", "a,b\nHe said \"no\",x\n", []string{"a¦b", "He said \"no\"¦x"}},
		{"stray quotes in a quoted field", "a,b\n\"He said \"no\" and left\",x\n1,2\n", []string{"a¦b", "He said \"no\" and left¦x", "1¦2"}},
		{"text after a closing quote", "a,b\n\"no\" way,x\n1,\"2\"\n", []string{"a¦b", "\"no\" way¦x", "1¦2"}},
		{"space before a quote", "a, b\n1, \"6,000\"\n", []string{"a¦ b", "1¦ 6,000"}},
		{"space behind a quote", "a,b\n\"1\" ,2\n", []string{"a¦b", "1¦2"}},
		{"quotes never closed", "a,b\n1,\"2\n3,4\n", []string{"a¦b", "1¦\"2", "3¦4"}},
		{"guard taken off", "a,b\n'=1+1,'+44\n'' =x,''-1\n", []string{"a¦b", "=1+1¦+44", "'' =x¦'-1"}},
		{"apostrophes that guard nothing", "a,b\n'tis,'\n", []string{"a¦b", "'tis¦'"}},
		{"empty columns at the right", "a,b,,,\n1,2,,,\n", []string{"a¦b", "1¦2"}},
		{"windows-1252", "a,b\nCaf\xe9,\xa35 \x96 \x93x\x94\n", []string{"a¦b", "Café¦£5 – “x”"}},
		{"UTF-8 with mark", "\xef\xbb\xbfa,b\n€,ü\n", []string{"a¦b", "€¦ü"}},
		{"UTF-8 cut in a character", "a,b\n1,\xe2\x82", []string{"a¦b", "1¦"}},
		{"UTF-16 little-endian", encode16("a,b\n£,–\n", binary.LittleEndian, true), []string{"a¦b", "£¦–"}},
		{"UTF-16 big-endian", encode16("a,b\n£,–\n", binary.BigEndian, true), []string{"a¦b", "£¦–"}},
		{"UTF-16 without mark", encode16("Action,Lead\nMend,GD\n", binary.LittleEndian, false), []string{"Action¦Lead", "Mend¦GD"}},
		{"controls", "a,b\nx\x1b[31m,\u202ey\n", []string{"a¦b", "x[31m¦y"}},
		{"not normal", "a,b\ne\u0301,2\n", []string{"a¦b", "é¦2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := grid(mustRead(t, tt.data)); !slices.Equal(got, tt.want) {
				t.Errorf("read %q, want %q", got, tt.want)
			}
		})
	}
}

func TestReadTellsWhatItDid(t *testing.T) {
	tests := []struct {
		name, data string
		want       intake.Note
	}{
		{"windows-1252", "a,b\n\xa3,1\n", intake.Note{Kind: intake.Encoding, Place: "line 2", Text: "Windows-1252"}},
		{"mark that lies", "\xef\xbb\xbfa,b\n\xa3,1\n", intake.Note{Kind: intake.Encoding, Place: "line 2", Text: "says that it is UTF-8"}},
		{"UTF-16", encode16("a,b\n1,2", binary.BigEndian, true), intake.Note{Kind: intake.Encoding, Text: "UTF-16 (big-endian)"}},
		{"controls", "a\x07,b\x07\n1,2\n", intake.Note{Kind: intake.Cleaned, Text: "Control characters", Count: 2}},
		{"normal form", "e\u0301,o\u0308\n1,2\n", intake.Note{Kind: intake.Normalised, Text: "accented", Count: 2}},
		{"quote not closed", "a,b\n1,\"2\n", intake.Note{Kind: intake.Warning, Place: "line 2", Text: "never closed"}},
		{"cut", "a,b\n1,\xe2\x82", intake.Note{Kind: intake.Warning, Place: "the last line", Text: "breaks off"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			notes := mustRead(t, strings.ReplaceAll(tt.data, "\x07", "\u202e")).Notes
			if len(notes) != 1 {
				t.Fatalf("notes %+v, want one", notes)
			}
			got := notes[0]
			if got.Kind != tt.want.Kind || got.Place != tt.want.Place || got.Count != tt.want.Count || !strings.Contains(got.Text, tt.want.Text) {
				t.Errorf("note %+v, want %+v", got, tt.want)
			}
		})
	}
	if notes := mustRead(t, "a,b\n£,2\n").Notes; len(notes) != 0 {
		t.Errorf("a plain file has notes: %+v", notes)
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name, data, want string
	}{
		{"empty", "", "is empty"},
		{"only separators", strings.Repeat(",,,\n", 2000), "is empty"},
		{"binary", "a,b\x00\x01\n", "is not a CSV file"},
		{"zip", "PK\x03\x04", "damaged"},
		{"too many rows", "a\n" + strings.Repeat("1\n", 20_001), "more than 20000 rows"},
		{"too many columns", strings.Repeat("a,", 299) + "a\n1\n", "300 columns"},
		{"columns beyond all", "a,b\n" + strings.Repeat(",", 20_000) + "x\n", "20001 columns"},
		{"too many cells in wide rows", strings.Repeat("a"+strings.Repeat(",", 15_000)+"a\n", 20), "more than 200000 cells"},
		{"too many cells", strings.Repeat(strings.Repeat("a,", 200)+"a\n", 1000), "more than 200000 cells"},
		{"a cell too long", "a,b\n1," + strings.Repeat("x", 32_768) + "\n", "line 2: the cell in column 2"},
		{"too large", strings.Repeat("x", maxFile+1), "larger than 16 MB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(t.Context(), "plan.csv", []byte(tt.data))
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "plan.csv") {
				t.Errorf("Read = %v, want %q", err, tt.want)
			}
		})
	}
}

func TestCellsFarToTheRightTakeNoRoom(t *testing.T) {
	far := strings.Repeat(",", 16_000)
	table := mustRead(t, far+"Action,Lead\n"+far+"Mend,GD\n"+far+",PL"+far+far+"\n").Blocks[0].(*intake.Table)
	var got []string
	for _, row := range table.Rows {
		for _, c := range row.Cells {
			got = append(got, c.Text)
		}
	}
	if s := strings.Join(got, "|"); s != "Action|Lead|Mend|GD||PL" {
		t.Errorf("got %q", s)
	}
}

func TestReadTakesWhatIsJustAllowed(t *testing.T) {
	for name, data := range map[string]string{
		"rows under a header":          "a\n" + strings.Repeat("1\n", 20_000),
		"blank rows below":             "a\n1\n" + strings.Repeat(",\n", 50_000),
		"columns":                      strings.Repeat("a,", 255) + "a\n1\n",
		"empty columns":                strings.Repeat(",", 500) + "\na,b\n",
		"empty columns on the left":    strings.Repeat(",", 500) + "a,b\n",
		"a cell of 32,767 characters":  "a,b\n1," + strings.Repeat("é", 32_767) + "\n",
		"a title over a padded header": "Title" + strings.Repeat(";", 500) + "\na;b\n1;2\n",
	} {
		t.Run(name, func(t *testing.T) { mustRead(t, data) })
	}
}

func TestReadStopsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, "plan.csv", []byte("a,b\n")); err == nil {
		t.Error("a cancelled read went on")
	}
}

func TestRowsAreNumberedAsInTheFile(t *testing.T) {
	table := mustRead(t, "a\n\n\"b\nc\"\nd\n").Blocks[0].(*intake.Table)
	var got []int
	for _, row := range table.Rows {
		got = append(got, row.Number)
	}
	if want := []int{1, 2, 3, 4}; !slices.Equal(got, want) {
		t.Errorf("numbers %v, want %v", got, want)
	}
}

// Quotes without end must not make reading quadratic.
func TestHostileQuotesAreReadInOneGo(t *testing.T) {
	for _, unit := range []string{`"a`, `"a,`, "\"a\n", `a" `, ` "x`, `"" `} {
		data := []byte(strings.Repeat(unit, 200_000/len(unit)))
		if _, err := Read(t.Context(), "q.csv", data); err != nil && !strings.HasPrefix(err.Error(), "q.csv") {
			t.Errorf("%q: %v", unit, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a;\"b\"\r\n'=x;\"y\"\"\"\r", "sep=|\na|b", "\xff\xfea\x00,\x00", "\"", "x\xe9,y"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		source, err := Read(context.Background(), "plan.csv", data)
		if err != nil {
			return
		}
		rows := source.Blocks[0].(*intake.Table).Rows
		for _, row := range rows {
			if len(row.Cells) != len(rows[0].Cells) {
				t.Fatalf("row %d has %d cells, not %d", row.Number, len(row.Cells), len(rows[0].Cells))
			}
			for _, c := range row.Cells {
				if bytes.ContainsAny([]byte(c.Text), "\x00\x1b\r") {
					t.Fatalf("a control character came through: %q", c.Text)
				}
			}
		}
	})
}

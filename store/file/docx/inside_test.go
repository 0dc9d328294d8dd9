package docx

import (
	"strconv"
	"strings"
	"testing"

	"council/scrutiny/model/document"

	"pgregory.net/rapid"
)

func TestFieldLinks(t *testing.T) {
	for code, want := range map[string]string{
		` HYPERLINK "https://example.org/a b" \o "tip"`: "https://example.org/a b",
		`HYPERLINK https://example.org \h`:              "https://example.org",
		`HYPERLINK \l "bookmark"`:                       `\l`,
		`PAGEREF x`:                                     "",
		"":                                              "",
	} {
		if got := fieldLink(code); got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
}

func TestSafeLinks(t *testing.T) {
	for address, safe := range map[string]bool{
		"https://example.org": true, "HTTP://example.org": true, "mailto:a@example.org": true,
		"file:///etc": false, "javascript:alert(1)": false, `\\server\share`: false, "page.html": false, "": false, `\l`: false,
	} {
		if got := safeLink(address) != ""; got != safe {
			t.Errorf("%q: safe is %v, want %v", address, got, safe)
		}
	}
}

func TestSigns(t *testing.T) {
	for _, tt := range []struct{ text, font, want string }{
		{"ü plain", "Arial", "ü plain"},
		{"ü", "Wingdings", "✓"},
		{"\uf0fc", "", "✓"},
		{"\uf0fc", "Wingdings 2", "✓"}, // not in that font's table: as in Wingdings
		{"POR", "Wingdings 2", "✓✗☑"},
		{"\uf0b3 5", "Symbol", "≥ 5"},
		{"\uf0c1", "Webdings", "\uf0c1"},
		{"", "Wingdings", ""},
	} {
		if got := signs(tt.text, tt.font); got != tt.want {
			t.Errorf("%q in %s: got %q, want %q", tt.text, tt.font, got, tt.want)
		}
	}
}

func TestParseHex(t *testing.T) {
	for s, want := range map[string]rune{"F0FC": 0xf0fc, "41": 'A', "": 0, "xyz": 0, "0": 0, "123456789": 0} {
		if got, ok := parseHex(s); ok != (want != 0) || ok && got != want {
			t.Errorf("%q: got %x, %v", s, got, ok)
		}
	}
}

func TestLabelled(t *testing.T) {
	for s, want := range map[string]bool{
		"(a) text": true, "b) text": true, "1. text": true, "12) text": true, "(iv) text": true,
		"text": false, "a text": false, "Mr. Smith": false, "() text": false, "(a)": false, "e.g. text": false, "": false,
	} {
		if got := labelled(s); got != want {
			t.Errorf("%q: got %v", s, got)
		}
	}
}

func TestBookmarkNames(t *testing.T) {
	for id, want := range map[string]string{"12": "row_12", "a_B9": "row_a_B9", "": "", "a b": "", "é": "", strings.Repeat("9", 40): ""} {
		if got := bookmarkName(id); got != want {
			t.Errorf("%q: got %q, want %q", id, got, want)
		}
	}
}

// TestColumnWidths shares any table's room: nothing is left over but what
// rounding takes, and no column gets less than it needs while there is enough.
func TestColumnWidths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := &document.Table{Rows: []document.Row{{}}}
		for range rapid.IntRange(1, 12).Draw(t, "columns") {
			table.Columns = append(table.Columns, document.Column{
				Name: rapid.StringMatching(`[A-Za-z/ ]{0,30}`).Draw(t, "name"), Weight: rapid.IntRange(0, 9).Draw(t, "weight"),
			})
			table.Rows[0].Cells = append(table.Rows[0].Cells, document.Cell{Text: rapid.StringMatching(`[a-z -]{0,60}`).Draw(t, "text")})
		}
		room := newComposer(&document.Document{}).room(landscape)
		widths, least, sum, needed := measure(room).Share(table, leastWidths(table)), leastWidths(table), 0, 0
		for i, w := range widths {
			sum += w
			needed += least[i]
		}
		if sum > room || sum < room-len(widths) {
			t.Fatalf("widths %v are %d together, the room is %d", widths, sum, room)
		}
		for i, w := range widths {
			if needed < room && w < least[i] {
				t.Fatalf("column %d of %v needs %d", i, widths, least[i])
			}
		}
	})
}

func TestWeightsShareTheRoom(t *testing.T) {
	table := &document.Table{Columns: []document.Column{{Name: "a", Weight: 1}, {Name: "b", Weight: 3}}}
	if got := measure(8000).Share(table, leastWidths(table)); got[0] < 1990 || got[0] > 2010 || got[0]+got[1] < 7990 {
		t.Errorf("got %v", got)
	}
}

func TestPaperGrowsWithTheTable(t *testing.T) {
	table := &document.Table{}
	section := document.Section{Landscape: true, Blocks: []document.Block{table}}
	for range 6 {
		table.Columns = append(table.Columns, document.Column{Name: "Responsibility"})
	}
	if got := newComposer(&document.Document{}).sheetFor(section); got != landscape {
		t.Errorf("six columns are on %v", got.paper())
	}
	for range 6 {
		table.Columns = append(table.Columns, document.Column{Name: "Responsibility"})
	}
	if got := newComposer(&document.Document{}).sheetFor(section); got != wide {
		t.Errorf("twelve columns are on %v", got.paper())
	}
	section.Landscape = false
	if got := newComposer(&document.Document{}).sheetFor(section); got != portrait {
		t.Errorf("a portrait section is on %v", got.paper())
	}
}

func TestEscape(t *testing.T) {
	for s, want := range map[string]string{
		"plain é": "plain é", `a&b<c>"d"`: "a&amp;b&lt;c&gt;&quot;d&quot;", "a\x00\x1bb": "ab", "a\tb\nc": "a&#9;b&#10;c", "\xff": "\ufffd", "\ufffe": "",
	} {
		if got := escape(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestWriteText(t *testing.T) {
	for s, want := range map[string]string{
		"":        "",
		"a":       "<w:t>a</w:t>",
		" a":      `<w:t xml:space="preserve"> a</w:t>`,
		"a  b":    `<w:t xml:space="preserve">a  b</w:t>`,
		"a\tb\n":  "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/>",
		"\u2011x": "<w:noBreakHyphen/><w:t>x</w:t>",
	} {
		var out strings.Builder
		writeText(&out, s)
		if out.String() != want {
			t.Errorf("%q: got %s, want %s", s, out.String(), want)
		}
	}
}

func TestNestedNumberedListsRestart(t *testing.T) {
	var l numberLists
	if a, b := l.add(0, numberShape, 1), l.add(2, letterShape, 1); a != 4 || b != 5 {
		t.Errorf("lists %d and %d", a, b)
	}
	sheet := l.sheet(look{})
	for _, want := range []string{
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`, `<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`,
		`<w:num w:numId="5"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("%s is not in the lists", want)
		}
	}
}

func TestEveryStyleThatIsUsedIsThere(t *testing.T) {
	sheet := newComposer(&document.Document{}).styleSheet()
	for _, id := range []string{"Title", "Subtitle", "Heading1", "Heading6", "Lead", "Note", "Caption", "ListParagraph", "TableText", "TableItem", "TableHeading", "Header", "Marking", "Footer", "Break", "Hyperlink", "Figure", "FigureCaption", "TOCHeading", "TOC1", "TOC2"} {
		if strings.Count(sheet, `w:styleId="`+id+`"`) != 1 {
			t.Errorf("the style %s is not there once", id)
		}
	}
	read, err := readStyles([]byte(sheet))
	if err != nil {
		t.Fatal(err)
	}
	if role, level := read.role("Heading3"); role != "heading" || level != 3 {
		t.Errorf("our own third heading reads as %s %d", role, level)
	}
}

func TestNoTextBelowTwelvePoint(t *testing.T) {
	for _, s := range newComposer(&document.Document{}).paragraphStyles() {
		for _, piece := range strings.Split(s.run, `<w:sz w:val="`)[1:] {
			size, _ := strconv.Atoi(piece[:strings.IndexByte(piece, '"')])
			if size < bodySize && s.id != "Break" { // a break holds no text
				t.Errorf("%s is set in %d half points", s.id, size)
			}
		}
	}
}

// TestShortTextsStandOnOneLine: in cells, and not in headings, which are many on
// a scorecard and would need larger paper.
func TestShortTextsStandOnOneLine(t *testing.T) {
	cell := &document.Table{Columns: []document.Column{{Name: "State"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: "under way"}}}}}
	if least := leastWidths(cell)[0]; least < textWidth("under way")+2*cellPadding {
		t.Errorf("the column needs %d", least)
	}
	heading := &document.Table{Columns: []document.Column{{Name: "under way"}}}
	if least := leastWidths(heading)[0]; least >= textWidth("under way")+2*cellPadding {
		t.Errorf("the heading needs %d", least)
	}
}

// TestATableAtTheEndMakesNoPage: behind the last table stands the one paragraph
// that Word asks for, without room of its own; between tables there is room.
func TestATableAtTheEndMakesNoPage(t *testing.T) {
	table := &document.Table{Columns: []document.Column{{Name: "Action"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: "Mend it"}}}}}
	c := newComposer(&document.Document{Sections: []document.Section{{Blocks: []document.Block{table, table}}}})
	c.compose()
	const gap = `<w:p><w:pPr><w:pStyle w:val="Break"/><w:spacing w:after="280"/></w:pPr></w:p>`
	body := c.body.String()
	if strings.Count(body, gap) != 1 || !strings.Contains(body, `</w:tbl>`+gap) {
		t.Errorf("the tables are not parted once: %s", body)
	}
	if !strings.Contains(body, `</w:tbl><w:p><w:pPr><w:pStyle w:val="Break"/></w:pPr></w:p><w:sectPr>`) {
		t.Errorf("something stands behind the last table: %s", body)
	}
}

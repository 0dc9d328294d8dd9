package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/html"

	"golang.org/x/net/html/atom"

	xhtml "golang.org/x/net/html"
	"pgregory.net/rapid"
)

func write(t testing.TB, doc *document.Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := html.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func words(s string) []document.Run { return []document.Run{{Text: s}} }

func one(blocks ...document.Block) *document.Document {
	return &document.Document{Title: "Plan", Sections: []document.Section{{Blocks: blocks}}}
}

// body is what stands between main's tags.
func body(t testing.TB, blocks ...document.Block) string {
	t.Helper()
	page := write(t, one(blocks...))
	_, rest, _ := strings.Cut(page, "<section>\n")
	inner, _, ok := strings.Cut(rest, "</section>")
	if !ok && len(blocks) > 0 {
		t.Fatalf("no section in %s", page)
	}
	return inner
}

func TestBlocks(t *testing.T) {
	for _, tt := range []struct {
		name  string
		block document.Block
		want  string
	}{
		{"paragraph", document.Plain("a & <b> \"c\" 'd'\ne"), "<p>a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;<br>e</p>\n"},
		{"lead", &document.Paragraph{Style: document.Lead, Runs: words("x")}, "<p class=\"lead\">x</p>\n"},
		{"note", &document.Paragraph{Style: document.Note, Runs: words("x")}, "<p class=\"note\">x</p>\n"},
		{"marks", &document.Paragraph{Runs: []document.Run{{Text: "b", Bold: true, Italic: true}, {Text: "c"}}}, "<p><strong><em>b</em></strong>c</p>\n"},
		{"link", &document.Paragraph{Runs: []document.Run{{Text: "b", Link: "https://e.org/?a=\"1\""}}}, "<p><a href=\"https://e.org/?a=&quot;1&quot;\">b</a></p>\n"},
		{"unsafe link", &document.Paragraph{Runs: []document.Run{{Text: "b", Link: "javascript:x"}}}, "<p>b</p>\n"},
		{"control characters", document.Plain("a\x00\x1b\x7fb"), "<p>ab</p>\n"},
		{"heading", &document.Heading{Level: 1, Text: "H"}, "<h2>H</h2>\n"},
		{"heading that skips", &document.Heading{Level: 4, Text: "H"}, "<h2>H</h2>\n"},
		{"letters", &document.List{Lettered: true, Items: []document.Item{{Runs: words("a")}}}, "<ol class=\"letters\">\n<li>a</li>\n</ol>\n"},
		{"list", &document.List{Numbered: true, Items: []document.Item{{Runs: words("a"), Sub: &document.List{Items: []document.Item{{Runs: words("b")}}}}}}, "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n"},
		{"table without columns", &document.Table{Caption: "x"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := body(t, tt.block); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestCells(t *testing.T) {
	mark := &document.Mark{Letter: "A", Word: "Amber", Shape: "▲", Fill: "FFD58A"}
	rating := `<span class="rating fill-1"><span aria-hidden="true">▲</span> <b>A</b> Amber</span>`
	for _, tt := range []struct {
		name string
		cell document.Cell
		want string
	}{
		{"empty", document.Cell{}, ""},
		{"text", document.Cell{Text: "a<b"}, "a&lt;b"},
		{"day", document.Cell{Text: "By 1 May", Day: "2027-05-01"}, `<time datetime="2027-05-01">By 1 May</time>`},
		{"rating", document.Cell{Text: "Amber", Mark: mark}, rating},
		{"rating and words", document.Cell{Text: "since May", Mark: mark}, rating + "since May"},
		{"rating without colour", document.Cell{Mark: &document.Mark{Word: "Paused", Fill: "red;}"}}, `<span class="rating">Paused</span>`},
		{"lines", document.Cell{Text: "a\nb\n\nc\n"}, "<p>a<br>b</p><p>c</p>"},
		{"bullets", document.Cell{Text: "· a\n\n· b\n- c\nd"}, `<ul><li>a</li><li>b</li></ul><ul class="dash"><li>c</li></ul><p>d</p>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := body(t, &document.Table{Columns: []document.Column{{Name: "h"}}, Rows: []document.Row{{Cells: []document.Cell{tt.cell}}}})
			if want := "<tbody>\n<tr><td>" + tt.want + "</td></tr>"; !strings.Contains(got, want) {
				t.Errorf("got  %q\nwant %q in it", got, want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	table := &document.Table{
		Caption: "Actions & more",
		Columns: []document.Column{{Name: "Ref", RowHeader: true}, {Name: "Visits", Kind: document.NumberColumn, Weight: 3}},
		Rows:    []document.Row{{Cells: []document.Cell{{Text: "A1"}, {Text: "3"}}}, {Cells: []document.Cell{{Text: "A2"}}}},
	}
	want := `<div class="wide" role="region" aria-labelledby="table-1-caption" tabindex="0">
<table id="table-1">
<caption id="table-1-caption">Actions &amp; more</caption>
<thead>
<tr><th scope="col">Ref</th><th scope="col" class="number">Visits</th></tr>
</thead>
<tbody>
<tr><th scope="row">A1</th><td class="number">3</td></tr>
<tr><th scope="row">A2</th><td class="number"></td></tr>
</tbody>
</table>
</div>
`
	if got := body(t, table); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	table.Caption = ""
	if got := body(t, table); !strings.Contains(got, `aria-label="Table 1"`) {
		t.Errorf("a table without a caption has no name:\n%s", got)
	}
}

// TestPage reads the page as a browser does and checks what a reader without
// eyes, mouse or network relies on.
func TestPage(t *testing.T) {
	doc := tracker(5)
	doc.Marking = `CONTAINS "EXEMPT" INFORMATION}</style>`
	page := write(t, doc)
	root, err := xhtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[atom.Atom][]*xhtml.Node)
	ids := make(map[string]int)
	for n := range root.Descendants() {
		found[n.DataAtom] = append(found[n.DataAtom], n)
		for _, a := range n.Attr {
			if a.Key == "id" {
				ids[a.Val]++
			}
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") || a.Key == "src" {
				t.Errorf("an attribute %s that the policy forbids", a.Key)
			}
		}
	}
	if len(found[atom.H1]) != 1 || len(found[atom.Script]) != 0 || len(found[atom.Main]) != 1 || len(found[atom.Title]) != 1 || len(found[atom.Style]) != 1 {
		t.Error("there is one h1, title, main and style, and no script")
	}
	if found[atom.Html][0].Attr[0].Val != "en-GB" {
		t.Error("the language is not set")
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d elements are called %s", n, id)
		}
	}
	for _, a := range found[atom.A] {
		if to, ok := strings.CutPrefix(a.Attr[0].Val, "#"); ok && ids[to] == 0 && a.Attr[0].Key == "href" {
			t.Errorf("a link leads to %s, which is not there", to)
		}
	}
	for _, th := range found[atom.Th] {
		if th.Attr[0].Key != "scope" {
			t.Error("a heading of a table without a scope")
		}
	}
	style := found[atom.Style][0].FirstChild.Data
	sum := sha256.Sum256([]byte(style))
	if !strings.Contains(page, "style-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
		t.Error("the policy does not allow the page's own style")
	}
	if strings.Count(style, "{") != strings.Count(style, "}") {
		t.Error("the style's braces do not match")
	}
}

func TestHeadingsInOrder(t *testing.T) {
	page := write(t, one(
		&document.Heading{Level: 1, Text: "a"}, &document.Heading{Level: 3, Text: "b"}, &document.Heading{Level: 6, Text: "c"},
		&document.Heading{Level: 1, Text: "d"}, &document.Heading{Level: 2, Text: "e"},
	))
	var got []string
	for _, m := range regexp.MustCompile(`<h(\d)>(\w)`).FindAllStringSubmatch(page, -1) {
		got = append(got, m[2]+m[1])
	}
	if want := "P1 a2 b3 c4 d2 e3"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestHeadingStaysWithItsTable(t *testing.T) {
	page := write(t, &document.Document{Sections: []document.Section{
		{Blocks: []document.Block{document.Plain("text"), &document.Heading{Level: 1, Text: "Tracker"}}},
		{Landscape: true, Blocks: []document.Block{document.Plain("table")}},
		{Blocks: []document.Block{&document.Heading{Level: 1, Text: "Last"}}},
	}})
	if !strings.Contains(page, "<section class=\"landscape\">\n<h2>Tracker</h2>\n<p>table</p>") || !strings.Contains(page, "<section>\n<h2>Last</h2>") {
		t.Errorf("the heading stands in the section before its table:\n%s", page[strings.Index(page, "<main"):])
	}
}

// TestPrintedAcross: what stands above and below a wide table is printed on its
// pages, and not on a page of its own that is upright.
func TestPrintedAcross(t *testing.T) {
	upright, across := document.Section{Blocks: []document.Block{document.Plain("a")}}, document.Section{Landscape: true, Blocks: []document.Block{document.Plain("b")}}
	for _, tt := range []struct {
		sections       []document.Section
		header, footer string
	}{
		{[]document.Section{upright}, "<header>", "<footer>"},
		{[]document.Section{across}, `<header class="landscape">`, `<footer class="landscape">`},
		{[]document.Section{upright, across, {}}, "<header>", `<footer class="landscape">`},
		{[]document.Section{{}, across, upright}, `<header class="landscape">`, "<footer>"},
	} {
		page := write(t, &document.Document{Footer: "Panel", Sections: tt.sections})
		if !strings.Contains(page, tt.header) || !strings.Contains(page, tt.footer) {
			t.Errorf("without %s or %s:\n%s", tt.header, tt.footer, page[strings.Index(page, "<body"):])
		}
	}
}

func TestTitleIsNeverEmpty(t *testing.T) {
	for _, doc := range []*document.Document{{}, {Subject: "Panel"}, {Title: " "}} {
		if page := write(t, doc); strings.Contains(page, "<title></title>") || strings.Contains(page, "<h1></h1>") {
			t.Errorf("no title in %s", page)
		}
	}
}

// TestNothingBecomesMarkup writes any texts and finds them again as text.
func TestNothingBecomesMarkup(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringMatching(`[a-z<>&"'/!\- ]{1,40}`).Draw(rt, "text")
		var out bytes.Buffer
		doc := one(document.Plain(text), &document.Heading{Level: 1, Text: text})
		if err := html.Write(&out, doc); err != nil {
			rt.Fatal(err)
		}
		root, err := xhtml.Parse(&out)
		if err != nil {
			rt.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.DataAtom == atom.H2 && (n.FirstChild.Data != text || n.FirstChild.NextSibling != nil) {
				rt.Fatalf("wrote %q, a browser reads %q", text, n.FirstChild.Data)
			}
		}
	})
}

func TestSaysWhenItCannot(t *testing.T) {
	if err := html.Write(failing{}, one()); err == nil || !strings.Contains(err.Error(), `"Plan"`) {
		t.Errorf("got %v", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func tracker(rows int) *document.Document {
	table := &document.Table{Caption: "Actions", Columns: []document.Column{
		{Name: "Ref", RowHeader: true},
		{Name: "Action", Weight: 5},
		{Name: "Timetable", Kind: document.DateColumn},
		{Name: "Measure"},
		{Name: "Lead"},
		{Name: "Position", Weight: 4},
		{Name: "Rating", Kind: document.RatingColumn},
	}}
	mark := &document.Mark{Letter: "G", Word: "Green", Shape: "●", Fill: "B5DDB0"}
	for i := range rows {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			{Text: fmt.Sprint("A", i+1)},
			{Text: "· Extend the pilot to all shops near a school\n\n· Publish the rota of the patrols"},
			{Text: "By 31st March 2027", Day: "2027-03-31"},
			{Text: "Fewer complaints & less noise"},
			{Text: "GD/Partnership"},
			{Text: strings.Repeat("Further work to be undertaken in the coming quarter. ", 3)},
			{Text: "Green", Mark: mark},
		}})
	}
	return &document.Document{Title: "Tracker", Subject: "Panel", Footer: "Council", Sections: []document.Section{
		{Blocks: []document.Block{&document.Paragraph{Runs: []document.Run{{Text: "see", Link: "https://example.org"}}}}},
		{Landscape: true, Blocks: []document.Block{&document.Heading{Level: 1, Text: "Tracker"}, table}},
	}}
}

func BenchmarkWrite(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		doc := tracker(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := html.Write(io.Discard, doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestContentsLeadToTheHeadings(t *testing.T) {
	h := func(level int, text string) document.Block { return &document.Heading{Level: level, Text: text} }
	doc := one(h(1, "A & b"), document.Plain("x"), h(2, "B"), h(2, "C"), h(1, "D"))
	doc.Cover = []string{"Draft"}
	page := write(t, doc)
	for _, want := range []string{
		"<p class=\"subject\">Draft</p>", "<a href=\"#part-1\">A &amp; b</a>\n<ul>\n<li><a href=\"#part-2\">B</a></li>\n<li><a href=\"#part-3\">C</a></li>\n</ul>\n</li>\n<li><a href=\"#part-4\">D</a></li>\n</ul>\n</nav>",
		"<h3 id=\"part-3\">C</h3>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not in\n%s", want, page)
		}
	}
	doc.Cover = nil
	if strings.Contains(write(t, doc), "<nav") {
		t.Error("a page without a cover has contents")
	}
}

func TestChartIsDrawnAndTold(t *testing.T) {
	got := body(t, &document.Chart{Caption: "R & A", Alt: "Today: 3.", Bars: []document.Bar{{Name: "Today", Parts: []document.Part{{Mark: document.Mark{Letter: "R", Word: "Red"}, Count: 3}}}}})
	for _, want := range []string{"<figure>\n<svg", "<title id=\"chart-1-title\">R &amp; A</title>", "<desc id=\"chart-1-words\">Today: 3.</desc>", "<figcaption>Figure 1: R &amp; A</figcaption>"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

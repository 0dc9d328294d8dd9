package template_test

import (
	"archive/zip"
	"bytes"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/store/file/template"
)

const (
	ns     = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:x="urn:somebody"`
	kinds  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	styles = `<w:styles ` + ns + `><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="N"/></w:style></w:styles>`
)

// file is a template by its parts; change replaces some, or takes them away where
// they are empty.
func file(t testing.TB, body, header string, change map[string]string) []byte {
	t.Helper()
	parts := map[string]string{
		"[Content_Types].xml":          `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"word/document.xml":            `<w:document ` + ns + `><w:body>` + body + `<w:sectPr><w:headerReference r:id="h"/><w:pgSz w:w="15840" w:h="12240"/></w:sectPr></w:body></w:document>`,
		"word/_rels/document.xml.rels": `<R><Relationship Id="s" Type="` + kinds + `styles" Target="styles.xml"/><Relationship Id="h" Type="` + kinds + `header" Target="header1.xml"/></R>`,
		"word/styles.xml":              styles,
		"word/header1.xml":             `<w:hdr ` + ns + `>` + header + `</w:hdr>`,
		"word/_rels/header1.xml.rels":  `<R><Relationship Id="p" Type="` + kinds + `image" Target="media/a.png"/><Relationship Id="l" Type="` + kinds + `image" Target="file:///C:/Users/jo/logo.png" TargetMode="External"/><Relationship Id="u" Type="` + kinds + `hyperlink" Target="https://example.org" TargetMode="External"/><Relationship Id="j" Type="` + kinds + `hyperlink" Target="javascript:x" TargetMode="External"/></R>`,
		"word/media/a.png":             "dots",
	}
	maps.Copy(parts, change)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if parts[name] == "" {
			continue
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func p(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

// written is a template's text, headers and footers as they would be written.
func written(t testing.TB, data []byte) string {
	t.Helper()
	tpl, err := template.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	placed := tpl.Place("minutes", map[string]string{"council": "Vale"})
	var out strings.Builder
	ref := func(r template.Ref) string { return "to " + r.Target }
	for _, n := range append(placed.Front, placed.Back...) {
		n.Write(&out, ref)
	}
	for _, m := range tpl.Margins {
		m.Root.WriteRoot(&out, ref)
	}
	tpl.Styles.WriteRoot(&out, ref)
	return out.String()
}

func TestReadRefuses(t *testing.T) {
	noise := make([]byte, 9<<20)
	src := rand.NewChaCha8([32]byte{1})
	_, _ = src.Read(noise)
	for _, tt := range []struct {
		name, want string
		data       []byte
	}{
		{"nothing", "is no Word file", nil},
		{"text", "is no Word file", []byte("Dear all")},
		{"cut off", "is damaged or cut off", file(t, "", "", nil)[:200]},
		{"too large", "has more than 16 MB: make its pictures smaller", make([]byte, 17<<20)},
		{"macros by a part", "holds macros", file(t, "", "", map[string]string{"word/vbaProject.bin": "x"})},
		{"macros by its type", "holds macros", file(t, "", "", map[string]string{"[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"/></Types>`})},
		{"broken text", "part word/document.xml", file(t, "<w:p>", "", nil)},
		{"broken styles", "part word/styles.xml", file(t, "", "", map[string]string{"word/styles.xml": "<w:styles>"})},
		{"broken header", "part word/header1.xml", file(t, "", "<w:p>", nil)},
		{"entities", "entities", file(t, "", "", map[string]string{"word/styles.xml": `<!DOCTYPE a [<!ENTITY x "y">]>` + styles})},
		{"no styles", "has no styles to take", file(t, "", "", map[string]string{"word/styles.xml": ""})},
		{"no document", "is no Word file", file(t, "", "", map[string]string{"word/document.xml": ""})},
		{"pictures", "pictures of more than 8 MB", file(t, "", `<w:p><w:r><w:pict><a:blip r:embed="p"/></w:pict></w:r></w:p>`, map[string]string{"word/media/a.png": string(noise)})},
		{"too many elements", "more than a template can", file(t, strings.Repeat("<w:p/>", 450_000), "", nil)},
		{"unknown", "has a placeholder {{minuts}}, which is unknown; it has a placeholder {{x}}, which is unknown. The placeholders are {{body}}", file(t, p("{{minuts}}"), p("{{x}}"), nil)},
		{"in a cell", "has {{body}} in a table or text box", file(t, `<w:tbl><w:tr><w:tc>`+p("{{body}}")+`</w:tc></w:tr></w:tbl>`, "", nil)},
		{"in a header", "has {{minutes}} in a header", file(t, "", p("{{minutes}}"), nil)},
		{"in a text", "has {{body}} in the midst of a text", file(t, p("Here: {{body}}"), "", nil)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := template.Read(tt.data); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// Who wrote a template, what was said of it and what was taken out of it stays
// behind, and so does what leads out of it or runs.
func TestWhatIsLeftBehind(t *testing.T) {
	body := p("{{council}}") + `<w:p w:rsidR="00AB"><w:ins w:author="Jo Smith" w:date="2026"><w:r><w:t>kept words</w:t></w:r></w:ins><w:del w:author="Jo Smith"><w:r><w:delText>gone words</w:delText></w:r></w:del>` +
		`<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:bookmarkStart w:id="7" w:name="_mark"/><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>Jo Smith</w:t></w:r></w:fldSimple>` +
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "C:\secret" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field words</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` +
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
		`<w:sdt><w:sdtPr><w:alias w:val="Jo Smith"/></w:sdtPr><w:sdtContent>` + p("in a control") + `</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("Click here") + `</w:sdtContent></w:sdt>` +
		`<x:own>strange</x:own><w:p><w:r><w:object>thing</w:object></w:r></w:p><w:altChunk r:id="q"/>`
	header := `<w:p><w:hyperlink r:id="u"><w:r><w:t>site</w:t></w:r></w:hyperlink><w:hyperlink r:id="j"><w:r><w:t>danger</w:t></w:r></w:hyperlink><w:r><w:drawing><a:blip r:link="l"/></w:drawing></w:r><w:r><w:drawing><a:blip r:embed="p" r:link="l"/></w:drawing></w:r></w:p>`
	data := file(t, body, header, map[string]string{"docProps/core.xml": "<a>Jo Smith</a>", "word/comments.xml": "<a>Jo Smith</a>"})
	got := written(t, data)
	for _, want := range []string{"Vale", "kept words", "in a control", " PAGE ", "site", "danger", `"to https://example.org"`, `"to media/look1.png"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not kept", want)
		}
	}
	for _, gone := range []string{"Jo Smith", "gone words", "field words", "secret", "comment", "_mark", "rsid", "sdt", "Click here", "strange", "object", "altChunk", "javascript", "logo.png", "r:link"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q is kept", gone)
		}
	}
	tpl, err := template.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if notes := strings.Join(tpl.Notes(), "\n"); !strings.Contains(notes, "logo.png is linked") || !strings.Contains(notes, "object of another program") {
		t.Errorf("the notes are %q", notes)
	}
}

// A page that lies on its side is turned, so that papers stand on it.
func TestSheet(t *testing.T) {
	tpl, err := template.Read(file(t, p("{{body}}"), p("x"), nil))
	if err != nil {
		t.Fatal(err)
	}
	if s := tpl.Place("tracker", nil).Sheet; s.Width != 12240 || s.Height != 15840 || len(s.Margins) != 1 || s.Margins[0].Type != "default" {
		t.Errorf("%+v", s)
	}
}

func TestPlaceOfAPaper(t *testing.T) {
	for paper, want := range map[string]string{"minutes": "ab|c", "tracker": "a|bc", "scope": "abc|"} {
		tpl, err := template.Read(file(t, p("a")+p("{{tracker}}")+p("b")+p("{{minutes}}")+p("c"), p("x"), nil))
		if err != nil {
			t.Fatal(err)
		}
		placed := tpl.Place(paper, nil)
		if got := plain(placed.Front) + "|" + plain(placed.Back); got != want {
			t.Errorf("%s: %s, want %s", paper, got, want)
		}
	}
}

func plain(nodes []*template.Node) string {
	var out strings.Builder
	for _, n := range nodes {
		n.Write(&out, func(template.Ref) string { return "" })
	}
	s := out.String()
	for strings.Contains(s, "<") {
		s = s[:strings.Index(s, "<")] + s[strings.Index(s, ">")+1:]
	}
	return s
}

// FuzzRead tries text, styles and headers: whatever stands in them, reading ends,
// and what comes of it is whole XML of nothing but known namespaces.
func FuzzRead(f *testing.F) {
	for _, body := range []string{p("{{title}}") + p("{{body}}"), `<w:tbl><w:tr><w:tc/></w:tr></w:tbl>`, `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, `<w:p><w:pPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr></w:p>`} {
		f.Add(body, p("{{council}}"), styles)
	}
	f.Add(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w x"/></mc:AlternateContent>`, `<w:p><w:hyperlink/></w:p>`, `<w:styles `+ns+`><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>`)
	f.Fuzz(func(t *testing.T, body, header, sheet string) {
		data := file(t, body, header, map[string]string{"word/styles.xml": sheet})
		tpl, err := template.Read(data)
		if err != nil {
			if err.Error() == "" || strings.Contains(err.Error(), "%!") {
				t.Fatalf("no sentence: %v", err)
			}
			return
		}
		_ = tpl.Palette()
		tpl.Language("en-GB")
		check(t, tpl)
	})
}

package xmlscan

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"
)

// tokens writes what a scanner finds in one line.
func tokens(data string) (string, error) {
	var out strings.Builder
	s := New([]byte(data), 10)
	for {
		t, err := s.Next()
		if err == io.EOF {
			return out.String(), nil
		}
		if err != nil {
			return out.String(), err
		}
		switch t.Kind {
		case Start:
			out.WriteString("<" + string(t.Name))
			if v, ok := t.Lookup("a"); ok {
				out.WriteString(" a=" + v)
			}
			out.WriteString(">")
		case End:
			out.WriteString("</" + string(t.Name) + ">")
		case Text:
			out.WriteString("[" + t.Text() + "]")
		}
	}
}

func inUTF16(s string) string {
	out := "\xff\xfe"
	for _, u := range utf16.Encode([]rune(s)) {
		out += string([]byte{byte(u), byte(u >> 8)})
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := []struct{ data, want string }{
		{`<a/>`, "<a></a>"},
		{`<?xml version="1.0"?> <a>x</a> <!-- end -->`, "<a>[x]</a>"},
		{`<x:a xmlns:x="y" xmlns:a="z" x:a="1"><x:b></x:b ></x:a>`, "<a a=1><b></b></a>"},
		{`<r a='"' />`, `<r a="></r>`},
		{`<r b="1" a = "x &amp; &#65;&#x42;">&lt;&gt;&quot;&apos;&unknown;&</r>`, `<r a=x & AB>[<>"'&unknown;&]</r>`},
		{`<r a="&gt;>">x<![CDATA[<&amp;>]]>y</r>`, "<r a=>>>[x][<&amp;>][y]</r>"},
		{"\ufeff<a/>", "<a></a>"},
		{inUTF16("<a>é😀</a>"), "<a>[é😀]</a>"},
	}
	for _, tt := range tests {
		if got, err := tokens(tt.data); got != tt.want || err != nil {
			t.Errorf("%q gives %q, %v, want %q", tt.data, got, err, tt.want)
		}
	}
}

func TestDamageIsSaid(t *testing.T) {
	for _, data := range []string{
		"", "   ", "text", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a/>text", "<a", `<a b="`, "<a <b>", `<a b="<"/>`,
		"<!-- never closed", "<a><![CDATA[x", "<![CDATA[x]]>", "<>", "<1/>", "<?xml", "<a></a", "< a/>",
	} {
		_, err := tokens(data)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || !strings.Contains(err.Error(), "damaged at byte") {
			t.Errorf("%q gives %v", data, err)
		}
	}
}

func TestAttacksAreRefused(t *testing.T) {
	for data, want := range map[string]error{
		`<!DOCTYPE a><a/>`: ErrDoctype,
		`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`: ErrDoctype,
		`<a><!ENTITY x "y"></a>`:                                  ErrDoctype,
		strings.Repeat("<a>", 11) + strings.Repeat("</a>", 11):    ErrDeep,
		inUTF16(`<!DOCTYPE a><a/>`):                               ErrDoctype,
		strings.Repeat("<a>", 1_000_000):                          ErrDeep,
		"<?xml version='1.0'?>\n<!-- x --><!doctype html><html/>": ErrDoctype,
	} {
		if _, err := tokens(data); !errors.Is(err, want) {
			t.Errorf("%.40q gives %v, want %v", data, err, want)
		}
	}
	if err := Check([]byte("<a><b/></a>"), 2); err != nil {
		t.Errorf("Check = %v", err)
	}
}

func TestSkipGoesToTheEndOfTheElement(t *testing.T) {
	s := New([]byte("<a><b><b/>x</b><c/></a>"), 10)
	for range 2 {
		if _, err := s.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Skip(); err != nil {
		t.Fatal(err)
	}
	if tok, err := s.Next(); err != nil || !tok.Is(Start, "c") || s.Depth() != 2 {
		t.Errorf("after the skip stands %s, %v", tok.Name, err)
	}
	if err := s.Skip(); err != nil || s.Depth() != 1 {
		t.Errorf("an element that closes itself is skipped to depth %d, %v", s.Depth(), err)
	}
}

func TestAttributesByKind(t *testing.T) {
	s := New([]byte(`<a n="12" m="x" on="true" off="0" one="1" empty=""/>`), 10)
	tok, err := s.Next()
	if err != nil {
		t.Fatal(err)
	}
	if n, ok := tok.Int("n"); n != 12 || !ok {
		t.Errorf("n = %d, %v", n, ok)
	}
	if _, ok := tok.Int("m"); ok {
		t.Error("x is a number")
	}
	if !tok.Bool("on", false) || tok.Bool("off", true) || !tok.Bool("one", false) || !tok.Bool("none", true) {
		t.Error("what is on or off is not read as such")
	}
	if v, ok := tok.Lookup("empty"); v != "" || !ok || tok.Attr("none") != "" {
		t.Error("an empty attribute is not told from none")
	}
}

// What the scanner takes as XML gives the same names and texts as encoding/xml,
// where that takes it too.
func FuzzAgainstTheStandardLibrary(f *testing.F) {
	for _, seed := range []string{"<a/>", "<a b='c'>d<e>f</e>&amp;g</a>", "<?xml version=\"1.0\"?><a><![CDATA[x]]></a>", "<a><!-- x --></a>", "<!DOCTYPE a><a/>"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.ContainsAny(data, ":\r") || bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) || bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
			return // names with prefixes and line ends are treated differently on purpose
		}
		want, ok := standard(data)
		if !ok {
			return
		}
		s, got := New(data, 1000), ""
		for {
			tok, err := s.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				return // stricter is fine
			}
			switch tok.Kind {
			case Start:
				got += "<" + string(tok.Name) + ">"
			case End:
				got += "</" + string(tok.Name) + ">"
			case Text:
				got += tok.Text()
			}
		}
		if got != want {
			t.Errorf("%q gives %q, want %q", data, got, want)
		}
	})
}

func standard(data []byte) (string, bool) {
	d, out, depth := xml.NewDecoder(bytes.NewReader(data)), "", 0
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return out, depth == 0
		}
		if err != nil {
			return "", false
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			depth++
			out += "<" + tok.Name.Local + ">"
		case xml.EndElement:
			depth--
			out += "</" + tok.Name.Local + ">"
		case xml.CharData:
			if depth > 0 {
				out += string(tok)
			}
		}
	}
}

func BenchmarkScan(b *testing.B) {
	data := []byte("<sheetData>" + strings.Repeat(`<row r="1"><c r="A1" s="1" t="s"><v>12</v></c></row>`, 10_000) + "</sheetData>")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := Check(data, 64); err != nil {
			b.Fatal(err)
		}
	}
}

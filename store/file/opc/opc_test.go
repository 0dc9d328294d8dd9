package opc_test

import (
	"bytes"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/opc"
	"council/scrutiny/store/file/zipsafe"
)

// read returns what a part of a package holds, once it is whole XML.
func read(t *testing.T, data []byte, name string) string {
	t.Helper()
	const limit = zipsafe.MB
	a, err := zipsafe.Open(data, zipsafe.Limits{File: limit, Unzipped: limit, Part: limit, Parts: 10})
	if err != nil {
		t.Fatal(err)
	}
	content, err := a.XML(name, 64)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestPackage(t *testing.T) {
	d := &document.Document{Title: "Bins & <gates>", Identity: []document.Property{{Name: "scrutiny.review", Value: `"a"`}}}
	parts := append(opc.About(d, "main.xml"), opc.Part{Name: "main.xml", Kind: "x/main", Content: "<a/>"}, opc.Part{Name: "dots.png", Content: "dots"})
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := opc.Write(out, parts, opc.Ending{Name: "png", Kind: "image/png"}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("written twice, the bytes differ")
	}
	for name, wanted := range map[string][]string{
		"[Content_Types].xml": {`PartName="/main.xml" ContentType="x/main"`, `Extension="png" ContentType="image/png"`, `PartName="/docProps/custom.xml"`},
		"_rels/.rels":         {`Id="rId1"`, `Target="main.xml"`, `Id="rId4"`, `Target="docProps/custom.xml"`},
		"docProps/core.xml":   {`<dc:title>Bins &amp; &lt;gates&gt;</dc:title>`, `<dc:language>en-GB</dc:language>`},
		"docProps/custom.xml": {`pid="2" name="scrutiny.review"`, `&#34;a&#34;`},
	} {
		for _, want := range wanted {
			if got := read(t, first.Bytes(), name); !strings.Contains(got, want) {
				t.Errorf("%s lacks %s: %s", name, want, got)
			}
		}
	}
	for _, p := range opc.About(&document.Document{}, "main.xml") {
		if strings.Contains(p.Name+p.Content, "custom") {
			t.Errorf("a document without an identity has a place for one: %s", p.Name)
		}
	}
}

package zipsafe

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/store/file/xmlscan"
)

type part struct {
	name string
	data []byte
}

func zipOf(t testing.TB, parts ...part) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, p := range parts {
		f, err := w.Create(p.name)
		if err == nil {
			_, err = f.Write(p.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestPartsAreReadByName(t *testing.T) {
	a, err := Open(zipOf(t, part{"xl/", nil}, part{"xl/Workbook.xml", []byte("<a/>")}, part{`xl\styles.xml`, []byte("<b/>")}), Standard())
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"xl/Workbook.xml", "xl/styles.xml"}; !slices.Equal(a.Names(), want) {
		t.Errorf("Names = %q, want %q", a.Names(), want)
	}
	for name, want := range map[string]string{"xl/workbook.xml": "<a/>", "/xl/workbook.xml": "<a/>", "xl/styles.xml": "<b/>"} {
		got, err := a.Part(name)
		if err != nil || string(got) != want || !a.Has(name) {
			t.Errorf("Part(%q) = %q, %v", name, got, err)
		}
	}
	if _, err := a.Part("xl/none.xml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing part gives %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	small := Limits{File: 1 << 16, Unzipped: 4000, Part: 3000, Parts: 3}
	encrypted := zipOf(t, part{"a", []byte("a")})
	encrypted[bytes.Index(encrypted, []byte("PK\x01\x02"))+8] |= 1
	many := []part{{"a", nil}, {"b", nil}, {"c", nil}, {"d", nil}}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"file too large", make([]byte, 1<<16+1), "larger than"},
		{"no zip", []byte("PK\x03\x04 nothing"), "damaged or cut off"},
		{"empty", nil, "damaged or cut off"},
		{"too many parts", zipOf(t, many...), "more than 3 parts"},
		{"part too large", zipOf(t, part{"a", make([]byte, 3001)}), "unzips to more"},
		{"all too large", zipOf(t, part{"a", make([]byte, 2500)}, part{"b", make([]byte, 2500)}), "unzips to more"},
		{"twice", zipOf(t, part{"a", nil}, part{"A", nil}), "two parts of one name"},
		{"climbing", zipOf(t, part{"../a", nil}), "leads out"},
		{"climbing backwards", zipOf(t, part{`..\a`, nil}), "leads out"},
		{"rooted", zipOf(t, part{"/etc/a", nil}), "leads out"},
		{"drive", zipOf(t, part{`c:\a`, nil}), "leads out"},
		{"encrypted", encrypted, "password"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Open(tt.data, small); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Open = %v, want %q", err, tt.want)
			}
		})
	}
}

// A directory that lies about a part's size must not make Part unzip it all.
func TestPartCountsWhatComesOut(t *testing.T) {
	data := zipOf(t, part{"a", make([]byte, 1<<20)})
	head := bytes.Index(data, []byte("PK\x01\x02"))
	copy(data[head+24:], []byte{10, 0, 0, 0})
	a, err := Open(data, Limits{File: 1 << 20, Unzipped: 4000, Part: 3000, Parts: 3})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := a.Part("a"); err == nil {
		t.Errorf("Part gave %d bytes", len(got))
	}
}

func TestUnzippedIsCountedOverAllReads(t *testing.T) {
	a, err := Open(zipOf(t, part{"a", make([]byte, 900)}), Limits{File: 1 << 16, Unzipped: 2000, Part: 1000, Parts: 3})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := a.Part("a"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Part("a"); err == nil {
		t.Error("the same part can be unzipped without end")
	}
}

func TestDamageInsideAPartIsSaid(t *testing.T) {
	data := zipOf(t, part{"a", []byte(strings.Repeat("some text ", 50))})
	data[45] ^= 0xff
	a, err := Open(data, Standard())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Part("a"); !errors.Is(err, ErrDamaged) {
		t.Errorf("Part = %v", err)
	}
}

func TestCheckXML(t *testing.T) {
	deep := strings.Repeat("<a>", 70) + strings.Repeat("</a>", 70)
	tests := []struct {
		xml  string
		want error
	}{
		{`<?xml version="1.0"?><a b="1"><c/>text</a>`, nil},
		{`<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, xmlscan.ErrDoctype},
		{deep, xmlscan.ErrDeep},
	}
	for _, tt := range tests {
		if err := CheckXML([]byte(tt.xml), 64); !errors.Is(err, tt.want) {
			t.Errorf("CheckXML(%.30q) = %v, want %v", tt.xml, err, tt.want)
		}
	}
	a, err := Open(zipOf(t, part{"a.xml", []byte("<a>")}), Standard())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.XML("a.xml", 64); err == nil || !strings.Contains(err.Error(), "part a.xml") {
		t.Errorf("XML of a cut part = %v", err)
	}
}

func TestABombIsRefusedByItsDirectory(t *testing.T) {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := range 4 {
		header := &zip.FileHeader{Name: fmt.Sprint("bomb", i), Method: zip.Deflate, CompressedSize64: 1, UncompressedSize64: 30 * MB}
		f, err := w.CreateRaw(header)
		if err == nil {
			_, err = f.Write([]byte{0})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(buf.Bytes(), Standard()); err == nil || !strings.Contains(err.Error(), "64 MB") {
		t.Errorf("Open = %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(zipOf(f, part{"a", []byte("<a/>")}, part{"b/c", nil}))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Open(data, Limits{File: 1 << 16, Unzipped: 1 << 16, Part: 1 << 15, Parts: 100})
		if err != nil {
			return
		}
		for _, name := range a.Names() {
			if got, err := a.Part(name); err == nil && len(got) > 1<<15 {
				t.Errorf("part %q has %d bytes", name, len(got))
			}
		}
	})
}

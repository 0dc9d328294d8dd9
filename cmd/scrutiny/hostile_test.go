package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"strings"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
)

// hostile makes the small files that are meant to do harm, or that look like
// something that they are not.
var hostile = map[string]func(w io.Writer) error{
	"bomb-xlsx":   func(w io.Writer) error { return bomb(w, "xl/worksheets/sheet1.xml", workbookParts(), 0) },
	"bomb-docx":   func(w io.Writer) error { return bomb(w, "word/document.xml", documentParts(""), 0) },
	"liar-xlsx":   func(w io.Writer) error { return bomb(w, "xl/worksheets/sheet1.xml", workbookParts(), 1000) },
	"liar-docx":   func(w io.Writer) error { return bomb(w, "word/document.xml", documentParts(""), 1000) },
	"entity-docx": func(w io.Writer) error { return pack(w, documentParts(billionLaughs+documentOf("&i;"))) },
	"entity-xlsx": func(w io.Writer) error {
		return pack(w, append(workbookParts(), part{"xl/worksheets/sheet1.xml", billionLaughs + `<worksheet xmlns="` + sheetSpace + `"><sheetData><row><c t="inlineStr"><is><t>&i;</t></is></c></row></sheetData></worksheet>`}))
	},
	"macro-xlsx": func(w io.Writer) error { return pack(w, append(workbookParts(), part{"xl/vbaProject.bin", "macro"})) },
	"macro-docx": func(w io.Writer) error {
		return pack(w, append(documentParts(documentOf("x")), part{"word/vbaProject.bin", "macro"}))
	},
	"encrypted":    func(w io.Writer) error { return compound(w, "EncryptedPackage") },
	"xls":          func(w io.Writer) error { return compound(w, "Workbook") },
	"doc":          func(w io.Writer) error { return compound(w, "WordDocument") },
	"not-a-zip":    text("PK\x03\x04 not really"),
	"other-zip":    func(w io.Writer) error { return pack(w, []part{{"notes.txt", "notes"}}) },
	"pdf":          text("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
	"picture":      text("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
	"noise":        text(string(noise(20_000))),
	"web-page":     text("<!DOCTYPE html><title>A page</title><table><tr><td>Action</td></tr></table>"),
	"rows-20001":   text("Action,Lead\n" + strings.Repeat("Do it,AB\n", 20_001)),
	"columns-300":  text("Action" + strings.Repeat(",Column", 299) + "\n" + "Do it" + strings.Repeat(",x", 299) + "\n"),
	"header-alone": text("Section,Action,Timetable,Lead\n"),
	"prose":        text("This is a letter.\n\nIt says a good deal, and holds no table.\n"),
	"empty":        text(""),
	"blank":        text(" \n\n\t\n"),
	"large":        text(strings.Repeat("Action,Lead\n", 1_500_000)),
}

// hostileFile writes one of them: hostile bomb-xlsx bomb.xlsx
func hostileFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 || hostile[args[0]] == nil {
		ts.Fatalf("usage: hostile kind file, not %q", args)
	}
	f, err := os.Create(ts.MkAbs(args[1]))
	ts.Check(err)
	ts.Check(hostile[args[0]](f))
	ts.Check(f.Close())
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// noise is bytes without sense, the same ones each time.
func noise(n int) []byte {
	b, x := make([]byte, n), uint32(2463534242)
	for i := range b {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		b[i] = byte(x)
	}
	return b
}

type part struct{ name, text string }

func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		f, err := z.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, p.text); err != nil {
			return err
		}
	}
	return z.Close()
}

// bomb packs parts and one more, which unpacks to 400 MB. Where says is not 0,
// it says that it is so many bytes.
func bomb(w io.Writer, name string, parts []part, says uint64) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		if p.name == name {
			continue
		}
		f, err := z.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, p.text); err != nil {
			return err
		}
	}
	const pieces = 400
	piece := bytes.Repeat([]byte(" "), 1_000_000)
	packed, err := deflated(piece, pieces)
	if err != nil {
		return err
	}
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, UncompressedSize64: pieces * uint64(len(piece)), CompressedSize64: uint64(len(packed))}
	if says > 0 {
		h.UncompressedSize64 = says
	}
	for range pieces {
		h.CRC32 = crc32.Update(h.CRC32, crc32.IEEETable, piece)
	}
	f, err := z.CreateRaw(h)
	if err != nil {
		return err
	}
	if _, err := f.Write(packed); err != nil {
		return err
	}
	return z.Close()
}

// deflated packs a piece once and repeats what came of it: packing 400 MB would
// take longer than the tests do.
func deflated(piece []byte, times int) ([]byte, error) {
	var once, end bytes.Buffer
	d, err := flate.NewWriter(&once, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := d.Write(piece); err != nil {
		return nil, err
	}
	if err := d.Flush(); err != nil {
		return nil, err
	}
	d.Reset(&end)
	if err := d.Close(); err != nil {
		return nil, err
	}
	return append(bytes.Repeat(once.Bytes(), times), end.Bytes()...), nil
}

const (
	openXML    = "application/vnd.openxmlformats-officedocument."
	sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	wordSpace  = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	package06  = "http://schemas.openxmlformats.org/package/2006/"
)

// billionLaughs declares entities that would unfold to a gigabyte.
var billionLaughs = func() string {
	b := `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">`
	for c := 'b'; c <= 'i'; c++ {
		b += fmt.Sprintf(`<!ENTITY %c "%s">`, c, strings.Repeat(fmt.Sprintf("&%c;", c-1), 12))
	}
	return b + "]>"
}()

func types(path, kind string) part {
	return part{"[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="` + package06 + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/` + path + `" ContentType="` + openXML + kind + `.main+xml"/></Types>`}
}

func relation(of, id, kind, target string) part {
	return part{of, `<?xml version="1.0"?><Relationships xmlns="` + package06 + `relationships"><Relationship Id="` + id + `" Type="` + relations + "/" + kind + `" Target="` + target + `"/></Relationships>`}
}

func workbookParts() []part {
	return []part{
		types("xl/workbook.xml", "spreadsheetml.sheet"),
		relation("_rels/.rels", "r1", "officeDocument", "xl/workbook.xml"),
		relation("xl/_rels/workbook.xml.rels", "r1", "worksheet", "worksheets/sheet1.xml"),
		{"xl/workbook.xml", `<?xml version="1.0"?><workbook xmlns="` + sheetSpace + `" xmlns:r="` + relations + `"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`},
	}
}

func documentParts(document string) []part {
	return []part{
		types("word/document.xml", "wordprocessingml.document"),
		relation("_rels/.rels", "r1", "officeDocument", "word/document.xml"),
		{"word/document.xml", document},
	}
}

func documentOf(text string) string {
	return `<w:document xmlns:w="` + wordSpace + `"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`
}

// compound writes the beginning of a compound file with one stream: what is
// left when an old or an encrypted file is looked at from outside.
func compound(w io.Writer, stream string) error {
	b := make([]byte, 8192)
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	entry := b[1024:]
	name := utf16.Encode([]rune(stream))
	for i, u := range name {
		binary.LittleEndian.PutUint16(entry[2*i:], u)
	}
	binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(name)+2))
	entry[66] = 2
	_, err := w.Write(b)
	return err
}

// damageFile makes a bad book of a good one: damage cut good.scrutiny bad.scrutiny
func damageFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: damage how good bad")
	}
	good, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	bad := bytes.Clone(good)
	switch args[0] {
	case "empty":
		bad = nil
	case "text":
		bad = []byte(strings.Repeat("hello\n", 2000))
	case "noise":
		bad = noise(300_000)
	case "cut":
		bad = bad[:min(12288, len(bad)/2)]
	case "flipped":
		for i := 0; i < min(len(bad), 65536); i += 97 {
			bad[i] ^= 0xff
		}
	case "record":
		sound := []byte("Inspect all 31 play")
		if !bytes.Contains(bad, sound) {
			ts.Fatalf("the book holds no action to damage")
		}
		bad = bytes.ReplaceAll(bad, sound, []byte("inspect ALL 31 play")) // where it is kept, and in the history
	case "zeroed":
		clear(bad[8192:min(len(bad), 24576)])
	default:
		ts.Fatalf("there is no damage %q", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), bad, 0o600))
}

// Package sniff tells what a file is by its content, never by its name, and
// says in a sentence what to do with one that cannot be imported. It reads
// nothing but the bytes it is given, and of a zip file nothing but the list of
// its parts and the two that name its kind.
package sniff

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Kind is what a file is.
type Kind uint8

// The kinds that are told apart.
const (
	Binary Kind = iota // nothing that is known
	Empty
	Text
	Mail // saved whole, with its head (.eml)
	Xlsx
	Docx
	MacroXlsx
	MacroDocx
	Xlsb            // a binary workbook
	Pptx            // a presentation
	OldXls          // OLE compound files of before 2007
	OldDoc          //
	OtherOLE        //
	OutlookMail     // a mail as Outlook saves it (.msg)
	EncryptedOffice // a document or workbook under a password
	Ods
	Odt
	PDF
	RTF
	HTML
	XML
	OtherZip
	BrokenZip
	Picture
)

// window is how much of a file is looked at where its beginning tells.
const window = 4096

// Detect says what a file is.
func Detect(data []byte) Kind {
	switch {
	case len(bytes.TrimSpace(data[:min(len(data), window)])) == 0 && len(data) <= window:
		return Empty
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return zipKind(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return oleKind(data)
	case bytes.HasPrefix(bytes.TrimSpace(data[:min(len(data), 1024)]), []byte("%PDF-")):
		return PDF
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return RTF
	case picture(data):
		return Picture
	}
	if _, _, ok := UTF16(data); ok {
		return Text
	}
	if bytes.IndexByte(data, 0) >= 0 || manyControls(data) {
		return Binary
	}
	return markupKind(data)
}

// markupKind tells web pages and XML from other text.
func markupKind(data []byte) Kind {
	head := bytes.TrimPrefix(data[:min(len(data), window)], []byte("\xef\xbb\xbf"))
	head = bytes.ToLower(bytes.TrimSpace(head))
	switch {
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return HTML
	case bytes.HasPrefix(head, []byte("<?xml")):
		if bytes.Contains(head, []byte("<html")) {
			return HTML
		}
		return XML
	case wholeMail(data):
		return Mail
	}
	return Text
}

// wholeMail says whether a text begins with the head that mail programs give a
// mail on its way, and not with the few lines that one saved as text begins with.
func wholeMail(data []byte) bool {
	data = data[:min(len(data), 64<<10)]
	if i := bytes.IndexAny(data, ": \n"); i < 1 || data[i] != ':' {
		return false
	}
	for line := range bytes.Lines(data) {
		line = bytes.ToLower(bytes.TrimRight(line, "\r\n"))
		switch {
		case len(line) == 0:
			return false
		case bytes.HasPrefix(line, []byte("mime-version:")), bytes.HasPrefix(line, []byte("message-id:")), bytes.HasPrefix(line, []byte("received:")):
			return true
		}
	}
	return false
}

func picture(data []byte) bool {
	for _, magic := range []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\x00", "MM\x00*"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	return false
}

// manyControls says whether the beginning of a file holds more control
// characters than a text does that a few have strayed into: they are cleaned.
func manyControls(data []byte) bool {
	const strays = 8
	head, n := data[:min(len(data), window)], 0
	for _, b := range head {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b {
			n++
		}
	}
	most := len(head) / 64
	if utf8.Valid(data) {
		most = len(head) / 4
	}
	return n > max(most, strays)
}

// UTF16 says whether data is UTF-16, in which byte order, and how many bytes of
// byte-order mark stand before the text. Without a mark it is only said of a
// text most of whose characters are below U+0100, such as English.
func UTF16(data []byte) (order binary.ByteOrder, mark int, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return binary.LittleEndian, 2, true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return binary.BigEndian, 2, true
	case len(data) < 8 || len(data)%2 != 0:
		return nil, 0, false
	}
	var zero [2]int // at even and at odd places
	head := data[:min(len(data), window)]
	for i, b := range head {
		if b == 0 {
			zero[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zero[1]*10 > half*7 && zero[0]*20 < half:
		return binary.LittleEndian, 0, true
	case zero[0]*10 > half*7 && zero[1]*20 < half:
		return binary.BigEndian, 0, true
	}
	return nil, 0, false
}

// zipKind looks at the names in a zip file and at what it says of its types.
func zipKind(data []byte) Kind {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if r == nil || (err != nil && len(r.File) == 0) {
		return BrokenZip
	}
	var types, media string
	names := map[string]bool{}
	macros := false
	for _, f := range r.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		names[name] = true
		macros = macros || path.Base(name) == "vbaproject.bin"
		switch name {
		case "[content_types].xml":
			types = beginning(f)
		case "mimetype":
			media = beginning(f)
		}
	}
	switch {
	case strings.HasPrefix(media, "application/vnd.oasis.opendocument.spreadsheet"):
		return Ods
	case strings.HasPrefix(media, "application/vnd.oasis.opendocument.text"):
		return Odt
	}
	return officeKind(types, names, macros)
}

func officeKind(types string, names map[string]bool, macros bool) Kind {
	switch {
	case strings.Contains(types, "sheet.binary.macroenabled.main"), names["xl/workbook.bin"]:
		return Xlsb
	case strings.Contains(types, "presentationml."), names["ppt/presentation.xml"]:
		return Pptx
	case strings.Contains(types, "wordprocessingml.document.main"), strings.Contains(types, "wordprocessingml.template.main"):
		return plainOr(macros, Docx, MacroDocx)
	case strings.Contains(types, "spreadsheetml.sheet.main"), strings.Contains(types, "spreadsheetml.template.main"):
		return plainOr(macros, Xlsx, MacroXlsx)
	case strings.Contains(types, "ms-word.") && strings.Contains(types, ".macroenabled"):
		return MacroDocx
	case strings.Contains(types, "ms-excel.") && strings.Contains(types, ".macroenabled"):
		return MacroXlsx
	case names["word/document.xml"]:
		return plainOr(macros, Docx, MacroDocx)
	case names["xl/workbook.xml"]:
		return plainOr(macros, Xlsx, MacroXlsx)
	}
	return OtherZip
}

func plainOr(macros bool, plain, macro Kind) Kind {
	if macros {
		return macro
	}
	return plain
}

// beginning is the lower-case beginning of a part, or empty where it can't be
// unzipped.
func beginning(f *zip.File) string {
	rc, err := f.Open()
	if err != nil {
		return ""
	}
	defer func() { _ = rc.Close() }()
	head, err := io.ReadAll(io.LimitReader(rc, 256<<10))
	if err != nil && len(head) == 0 {
		return ""
	}
	return strings.ToLower(string(head))
}

// oleKind looks for the streams that the old formats have. A directory entry
// takes 128 bytes and begins with its name in UTF-16, its length at byte 64.
func oleKind(data []byte) Kind {
	found := OtherOLE
	for at := 512; at+128 <= len(data); at += 128 {
		entry := data[at : at+128]
		size := int(binary.LittleEndian.Uint16(entry[64:]))
		if entry[66] != 2 || size < 4 || size > 64 || size%2 != 0 {
			continue
		}
		units := make([]uint16, size/2-1)
		for i := range units {
			units[i] = binary.LittleEndian.Uint16(entry[2*i:])
		}
		switch string(utf16.Decode(units)) {
		case "EncryptedPackage":
			return EncryptedOffice
		case "__properties_version1.0":
			found = OutlookMail
		case "Workbook", "Book":
			found = OldXls
		case "WordDocument":
			found = OldDoc
		}
	}
	return found
}

package sniff

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

func zipOf(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := 0; i+1 < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// oleOf makes the least of a compound file: a header and one directory entry.
func oleOf(stream string) []byte {
	data := make([]byte, 1024)
	copy(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	entry := data[512+128:]
	for i, u := range utf16.Encode([]rune(stream)) {
		binary.LittleEndian.PutUint16(entry[2*i:], u)
	}
	binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(stream)+2))
	entry[66] = 2
	return data
}

func inUTF16(s string, order binary.ByteOrder) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		var b [2]byte
		order.PutUint16(b[:], u)
		out = append(out, b[:]...)
	}
	return out
}

const (
	types    = "[Content_Types].xml"
	ofSheet  = `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
	ofMacro  = `<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`
	ofMacroW = `<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
	ofText   = `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	ofBinary = `<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`
)

func TestDetectGoesByContent(t *testing.T) {
	workbook := zipOf(t, types, ofSheet, "xl/workbook.xml", "<workbook/>")
	tests := []struct {
		name string
		data []byte
		want Kind
	}{
		{"nothing", nil, Empty},
		{"only space", []byte(" \r\n\t "), Empty},
		{"csv", []byte("Action,Lead\r\nClean up,GD\r\n"), Text},
		{"windows-1252", []byte("Caf\xe9,\xa35"), Text},
		{"utf-16 with mark", append([]byte("\xff\xfe"), inUTF16("a,b", binary.LittleEndian)...), Text},
		{"utf-16 without mark", inUTF16("Action,Lead\n", binary.BigEndian), Text},
		{"a NUL in text", []byte("a,b\x00c\nd,e,f\n"), Binary},
		{"a few controls", []byte("Action,Lead\nRing\x07 the bell\x01\x02\x03,GD\n"), Text},
		{"controls", bytes.Repeat([]byte("\x01\x02ab"), 50), Binary},
		{"workbook", workbook, Xlsx},
		{"workbook without types", zipOf(t, "xl/workbook.xml", "<workbook/>"), Xlsx},
		{"workbook, backslashes", zipOf(t, `xl\workbook.xml`, "<workbook/>"), Xlsx},
		{"macros by part", zipOf(t, types, ofSheet, "xl/vbaProject.bin", "x"), MacroXlsx},
		{"macros by type", zipOf(t, types, ofMacro, "xl/workbook.xml", "<workbook/>"), MacroXlsx},
		{"macro document", zipOf(t, types, ofMacroW), MacroDocx},
		{"document with macro part", zipOf(t, types, ofText, "word/vbaProject.bin", "x"), MacroDocx},
		{"document", zipOf(t, types, ofText, "word/document.xml", "<document/>"), Docx},
		{"binary workbook", zipOf(t, types, ofBinary), Xlsb},
		{"presentation", zipOf(t, "ppt/presentation.xml", "<p/>"), Pptx},
		{"ods", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Ods},
		{"odt", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text"), Odt},
		{"zip", zipOf(t, "a.txt", "a"), OtherZip},
		{"cut zip", workbook[:len(workbook)-30], BrokenZip},
		{"old workbook", oleOf("Workbook"), OldXls},
		{"older workbook", oleOf("Book"), OldXls},
		{"old document", oleOf("WordDocument"), OldDoc},
		{"encrypted", oleOf("EncryptedPackage"), EncryptedOffice},
		{"another", oleOf("__nameid"), OtherOLE},
		{"message", oleOf("__properties_version1.0"), OutlookMail},
		{"mail", []byte("From: A\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\n\r\nHello"), Mail},
		{"mail saved as text", []byte("From: A\r\nSubject: a\r\n\r\nReceived: two boxes"), Text},
		{"a table of mails", []byte("Sent,By\nReceived: one,x\n"), Text},
		{"pdf", []byte("%PDF-1.7\n\x00\x01"), PDF},
		{"rtf", []byte(`{\rtf1 hello}`), RTF},
		{"web page called .xls", []byte("\xef\xbb\xbf\n<HTML><table>"), HTML},
		{"xml", []byte(`<?xml version="1.0"?><Workbook/>`), XML},
		{"picture", []byte("\x89PNG\r\n\x1a\n"), Picture},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Detect(tt.data); got != tt.want {
				t.Errorf("Detect = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestRefuseSaysWhatItIsAndWhatToDo(t *testing.T) {
	for kind := Binary; kind <= Picture; kind++ {
		err := Refuse("plan.bin", kind)
		switch kind {
		case Text, Mail, Xlsx, Docx:
			if err != nil {
				t.Errorf("kind %d is refused: %v", kind, err)
			}
			continue
		}
		if err == nil {
			t.Errorf("kind %d is not refused", kind)
			continue
		}
		if s := err.Error(); !strings.HasPrefix(s, "plan.bin is ") || !strings.HasSuffix(s, ".") {
			t.Errorf("kind %d: %q", kind, s)
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add([]byte("a,b\n"))
	f.Add(zipOf(f, types, ofSheet))
	f.Add(oleOf("Workbook"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if kind := Detect(data); kind > Picture {
			t.Errorf("kind %d", kind)
		}
	})
}

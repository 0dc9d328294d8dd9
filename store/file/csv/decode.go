package csv

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/sniff"
)

// Decode turns a file into UTF-8 as Read does, for readers of other text.
func Decode(data []byte) ([]byte, []intake.Note) { return decode(data) }

// decode turns a file into UTF-8 by its byte-order mark, else as UTF-8 where it
// is valid, else from Windows-1252, and says so where it was not UTF-8.
func decode(data []byte) ([]byte, []intake.Note) {
	if order, mark, ok := sniff.UTF16(data); ok {
		name := "UTF-16 (little-endian)"
		if order == binary.BigEndian {
			name = "UTF-16 (big-endian)"
		}
		return fromUTF16(data[mark:], order), encodingNote("", "The file was read as "+name+".")
	}
	text := bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	bad := firstInvalid(text)
	if bad < 0 {
		return text, nil
	}
	if cut := text[bad:]; !utf8.FullRune(cut) {
		return text[:bad], []intake.Note{{
			Kind: intake.Warning, Place: "the last line",
			Text: "The file breaks off in the middle of a character: ask whether it is complete.",
		}}
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(text)
	if err != nil {
		return bytes.ToValidUTF8(text, []byte("\uFFFD")), encodingNote("", "The file's encoding is not known: characters that could not be read stand as \uFFFD.")
	}
	place := fmt.Sprintf("line %d", 1+countLines(text[:bad]))
	if len(text) != len(data) {
		return out, encodingNote(place, "The file says that it is UTF-8 but is not: it was read as Windows-1252 (Western European).")
	}
	return out, encodingNote(place, "The file is not UTF-8: it was read as Windows-1252 (Western European).")
}

func encodingNote(place, text string) []intake.Note {
	return []intake.Note{{Kind: intake.Encoding, Place: place, Text: text}}
}

// firstInvalid is the place of the first byte that is no UTF-8, or -1.
func firstInvalid(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

func countLines(text []byte) int {
	if n := bytes.Count(text, []byte("\n")); n > 0 {
		return n
	}
	return bytes.Count(text, []byte("\r"))
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	out := make([]byte, 0, len(units))
	for _, r := range utf16.Decode(units) {
		out = utf8.AppendRune(out, r)
	}
	return out
}

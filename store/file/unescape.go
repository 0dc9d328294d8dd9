package file

import (
	"bytes"
	"encoding/binary"
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// decoded returns what stands in a file as UTF-8. UTF-16 is known by its mark,
// or without one by the zeros beside letters.
func decoded(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return utf16Text(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return utf16Text(data[2:], binary.BigEndian)
	}
	even, odd := zeros(data)
	switch half := len(data) / 4; { // half of one byte of each pair
	case half > 0 && odd > half && even <= half:
		return utf16Text(data, binary.LittleEndian)
	case half > 0 && even > half && odd <= half:
		return utf16Text(data, binary.BigEndian)
	}
	return string(data)
}

// zeros counts those at even and at odd places.
func zeros(data []byte) (even, odd int) {
	if bytes.IndexByte(data, 0) < 0 {
		return 0, 0
	}
	for i, b := range data {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

func utf16Text(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// mostLayers is how often what was escaped may have been escaped again.
const mostLayers = 4

// unescaped returns a text in which all that was escaped stands as itself: as in
// markup, in addresses, in JSON, in style sheets, and in cells of Excel.
func unescaped(s string) string {
	for range mostLayers {
		next := s
		if strings.Contains(next, "&") {
			next = html.UnescapeString(next)
		}
		if strings.Contains(next, "%") {
			next = percent.ReplaceAllStringFunc(next, func(m string) string { return bytesOf(m[1:]) })
		}
		if strings.Contains(next, `\`) {
			next = backslash.ReplaceAllStringFunc(next, runeOf)
		}
		if strings.Contains(next, "_x") {
			next = excel.ReplaceAllStringFunc(next, runeOf)
		}
		if next == s {
			break
		}
		s = next
	}
	return s
}

var (
	percent   = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
	backslash = regexp.MustCompile(`\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[0-9A-Fa-f]{1,6}[ \t\n]?)`)
	excel     = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)
)

func bytesOf(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 8)
	if err != nil {
		return hex
	}
	return string([]byte{byte(n)})
}

// runeOf returns the character that an escape with a hexadecimal number stands
// for.
func runeOf(m string) string {
	n, err := strconv.ParseUint(strings.TrimSpace(strings.Trim(m, `\ux_`)), 16, 32)
	if err != nil {
		return m
	}
	return string(rune(n)) //nolint:gosec // at most six digits; what is no character becomes U+FFFD
}

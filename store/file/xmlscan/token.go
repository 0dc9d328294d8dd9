package xmlscan

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Text is what a Text token says, with its character references resolved. A
// reference that XML does not know stays as it is written.
func (t Token) Text() string {
	if t.raw {
		return string(t.text)
	}
	return unescape(t.text)
}

// Size is the number of bytes a Text token takes in the file.
func (t Token) Size() int { return len(t.text) }

// Is says whether a token has a name.
func (t Token) Is(kind Kind, name string) bool {
	return t.Kind == kind && string(t.Name) == name
}

// Attr is the value of an attribute by its name without prefix, or empty.
func (t Token) Attr(name string) string {
	v, _ := t.Lookup(name)
	return v
}

// Lookup is the value of an attribute by its name without prefix, and whether
// the element has it.
func (t Token) Lookup(name string) (string, bool) {
	raw := t.Raw(name)
	return unescape(raw), raw != nil
}

// Raw is the value of an attribute as it is written, or nil where the element
// does not have it: for what never holds a character reference.
func (t Token) Raw(name string) []byte {
	rest := t.attrs
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		eq := bytes.IndexByte(rest, '=')
		if eq <= 0 {
			return nil
		}
		key := bytes.TrimRight(rest[:eq], " \t\r\n")
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 || (rest[0] != '"' && rest[0] != '\'') {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return nil
		}
		if string(local(key)) == name && !bytes.HasPrefix(key, []byte("xmlns")) {
			return rest[1 : end+1 : end+1]
		}
		rest = rest[end+2:]
	}
}

// Bool is the value of an attribute that is on or off; absent gives otherwise.
func (t Token) Bool(name string, otherwise bool) bool {
	v, ok := t.Lookup(name)
	if !ok {
		return otherwise
	}
	return v == "1" || v == "true" || v == "on"
}

// Int is the value of an attribute that is a whole number, and whether it is.
func (t Token) Int(name string) (int, bool) {
	v, ok := t.Lookup(name)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(v)
	return n, err == nil
}

func local(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}

func nameStart(b byte) bool {
	return b == '_' || b == ':' || b >= 0x80 || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

var named = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

func unescape(b []byte) string {
	amp := bytes.IndexByte(b, '&')
	if amp < 0 {
		return string(b)
	}
	var out strings.Builder
	for ; amp >= 0; amp = bytes.IndexByte(b, '&') {
		out.Write(b[:amp])
		b = b[amp:]
		semi := bytes.IndexByte(b[:min(len(b), 12)], ';')
		if semi < 0 {
			out.WriteByte('&')
			b = b[1:]
			continue
		}
		if r, ok := reference(string(b[1:semi])); ok {
			out.WriteString(r)
		} else {
			out.Write(b[:semi+1])
		}
		b = b[semi+1:]
	}
	out.Write(b)
	return out.String()
}

// reference resolves what stands between & and ; of a character reference.
func reference(name string) (string, bool) {
	if s, ok := named[name]; ok {
		return s, true
	}
	if !strings.HasPrefix(name, "#") {
		return "", false
	}
	digits, base := name[1:], 10
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune {
		return "", false
	}
	return string(rune(n)), true
}

// decode takes the byte-order mark off and turns UTF-16 into UTF-8.
func decode(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		return data[3:]
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return fromUTF16(data[2:], 0, 1)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return fromUTF16(data[2:], 1, 0)
	}
	return data
}

func fromUTF16(data []byte, low, high int) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = uint16(data[2*i+low]) | uint16(data[2*i+high])<<8
	}
	out := make([]byte, 0, len(units))
	for _, r := range utf16.Decode(units) {
		out = utf8.AppendRune(out, r)
	}
	return out
}

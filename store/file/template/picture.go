package template

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// bare takes out of a JPEG or PNG picture what a camera or program says in it of
// who made it, where and when. A picture that is not as it should be stays as it is.
func bare(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xd8")):
		return bareJPEG(data)
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return barePNG(data)
	}
	return data
}

// bareJPEG drops the segments for Exif, XMP, IPTC and comments.
func bareJPEG(data []byte) []byte {
	out, rest := slices.Clone(data[:2]), data[2:]
	for len(rest) >= 4 && rest[0] == 0xff {
		kind, size := rest[1], int(binary.BigEndian.Uint16(rest[2:]))+2
		if kind == 0xda || size < 4 || size > len(rest) { // the picture itself begins
			break
		}
		if kind != 0xe1 && kind != 0xed && kind != 0xfe {
			out = append(out, rest[:size]...)
		}
		rest = rest[size:]
	}
	if len(rest) == 0 {
		return data
	}
	return append(out, rest...)
}

// barePNG drops the chunks for texts, Exif and the time.
func barePNG(data []byte) []byte {
	const head = 8
	out, rest := slices.Clone(data[:head]), data[head:]
	for len(rest) > 0 {
		if len(rest) < 12 {
			return data
		}
		size := int64(binary.BigEndian.Uint32(rest)) + 12
		if size > int64(len(rest)) {
			return data
		}
		switch string(rest[4:8]) {
		case "tEXt", "iTXt", "zTXt", "eXIf", "tIME":
		default:
			out = append(out, rest[:size]...)
		}
		rest = rest[size:]
	}
	return out
}

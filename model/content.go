package model

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// MaxFile is how large a file that a book keeps may be, in bytes.
const MaxFile = 20 << 20

// Checksum is the SHA-256 of a file. A book keeps its bytes under it, once,
// however many records refer to it.
type Checksum [sha256.Size]byte

// SumOf returns the checksum of a file's bytes.
func SumOf(b []byte) Checksum { return sha256.Sum256(b) }

// IsZero says that there is no checksum: the file was not looked at.
func (c Checksum) IsZero() bool { return c == Checksum{} }

// String returns the checksum in hexadecimal; nothing where there is none.
func (c Checksum) String() string {
	if c.IsZero() {
		return ""
	}
	return hex.EncodeToString(c[:])
}

// ParseChecksum reads what String wrote.
func ParseChecksum(s string) (Checksum, error) {
	var c Checksum
	if s == "" {
		return c, nil
	}
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(c) {
		return c, fmt.Errorf("%q is not a checksum", s)
	}
	return Checksum(b), nil
}

// Content is a file's bytes under their checksum, on the way into a book.
type Content struct {
	Sum   Checksum
	Bytes []byte
}

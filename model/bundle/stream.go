package bundle

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"council/scrutiny/model"
)

// MaxReview is how many bytes a bundle may have besides its files, and each of
// its parts: a review of 10,000 actions with its history has some 40 MB.
const MaxReview = 48 << 20

// errTooLarge is the answer to a bundle that would not fit into the memory.
var errTooLarge = fmt.Errorf("its review is larger than %d MB, or one of its files larger than %d MB", MaxReview>>20, model.MaxFile>>20)

// meter is a reader that stops where more is read than was allowed.
type meter struct {
	from io.Reader
	left int64
}

// meterOf begins to read a bundle, behind its byte-order mark if it has one.
func meterOf(r io.Reader) *meter {
	in := bufio.NewReader(r)
	if mark, err := in.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = in.Discard(3)
	}
	return &meter{from: in, left: MaxReview}
}

// allow says how much may be read from here on. What the decoder read ahead is
// not counted.
func (m *meter) allow(n int64) { m.left = n }

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, errTooLarge
	}
	n, err := m.from.Read(p[:min(int64(len(p)), m.left)])
	m.left -= int64(n)
	return n, err
}

// fileRoom is what one file takes in a bundle at most, with its name.
func fileRoom() int64 { return int64(base64.StdEncoding.EncodedLen(model.MaxFile)) + 64<<10 }

// each reads the elements of an array with a function, one at a time. There may
// be null in its place.
func each(dec *json.Decoder, read func() error) error {
	t, err := dec.Token()
	switch {
	case err == nil && t == nil:
		return nil
	case err != nil || t != json.Delim('['):
		return notWhole(err)
	}
	for dec.More() {
		if err := read(); err != nil {
			return err
		}
	}
	if _, err := dec.Token(); err != nil {
		return notWhole(err)
	}
	return nil
}

// members reads the members of an object with a function, which is told the key.
func members(dec *json.Decoder, read func(key string) error) error {
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return notWhole(err)
	}
	for dec.More() {
		t, err := dec.Token()
		if err != nil {
			return notWhole(err)
		}
		key, _ := t.(string)
		if err := read(key); err != nil {
			return err
		}
	}
	if _, err := dec.Token(); err != nil {
		return notWhole(err)
	}
	return nil
}

// skip passes over one value without holding it.
func skip(dec *json.Decoder) error {
	for depth := 0; ; {
		t, err := dec.Token()
		if err != nil {
			return notWhole(err)
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
	}
}

// into reads one value.
func into(dec *json.Decoder, to any) error {
	if err := dec.Decode(to); err != nil {
		return notWhole(err)
	}
	return nil
}

// decode reads a review record by record: whole it would be held twice.
func (r *Review) decode(dec *json.Decoder) error {
	return members(dec, func(key string) error {
		switch key {
		case "id":
			return into(dec, &r.ID)
		case "revision":
			return into(dec, &r.Revision)
		case "counters":
			return into(dec, &r.Counters)
		case "details":
			return into(dec, &r.Details)
		case "records":
			return each(dec, func() error {
				r.Records = append(r.Records, Record{})
				return into(dec, &r.Records[len(r.Records)-1])
			})
		case "history":
			return each(dec, func() error {
				r.History = append(r.History, Entry{})
				return into(dec, &r.History[len(r.History)-1])
			})
		}
		return skip(dec)
	})
}

// sum is the checksum of a review as JSON.
func (r *Review) sum() (string, error) {
	sum := sha256.New()
	if err := json.NewEncoder(withoutLineEnd{sum}).Encode(r); err != nil {
		return "", fmt.Errorf("write the review as JSON: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// withoutLineEnd leaves out the line feed that an encoder writes behind a value:
// it is no part of what is summed.
type withoutLineEnd struct{ to io.Writer }

func (w withoutLineEnd) Write(p []byte) (int, error) {
	n := len(p)
	if n > 0 && p[n-1] == '\n' {
		p = p[:n-1]
	}
	if _, err := w.to.Write(p); err != nil {
		return 0, err
	}
	return n, nil
}

func notWhole(err error) error {
	switch {
	case errors.Is(err, errTooLarge):
		return errTooLarge
	case err == nil:
		return errors.New("it is not whole: it is no bundle of a review")
	}
	return fmt.Errorf("it is not whole: it ends too early or is no JSON (%w)", err)
}

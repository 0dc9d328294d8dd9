package model

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// recordVersion is the first byte of every stored record.
const recordVersion = 1

// Keys of what Head holds, stored like fields.
const (
	OrderKey   = "~order"   // its place among the records of its kind
	RemovedKey = "~removed" // when it was put aside
)

var errShort = errors.New("the record ends too early")

// encode returns a record's stored form: the version, then key and value of
// each field that is not empty, in the order of declaration, each with its
// length before it. Fields of a later version follow as they came.
func encode(r Record) []byte {
	h := r.head()
	b := make([]byte, 1, 256)
	b[0] = recordVersion
	b = appendPair(b, OrderKey, strconv.FormatInt(h.Order, 10))
	if !h.Removed.IsZero() {
		b = appendPair(b, RemovedKey, formatTime(h.Removed))
	}
	fields := schemas[r.Kind()].fields
	for i := range fields {
		if v := fields[i].get(r); v != "" {
			b = appendPair(b, fields[i].Key, v)
		}
	}
	for _, v := range h.unknown {
		b = appendPair(b, v.Field, v.Text)
	}
	return b
}

func appendPair(b []byte, key, value string) []byte {
	b = binary.AppendUvarint(b, uint64(len(key)))
	b = append(b, key...)
	b = binary.AppendUvarint(b, uint64(len(value)))
	return append(b, value...)
}

// decode reads a stored record. The record's texts are parts of one string
// made from data.
func decode(k Kind, id ID, data []byte) (Record, error) {
	if int(k) >= kindCount {
		return nil, fmt.Errorf("kind %d is not known to this version", k)
	}
	if len(data) == 0 || data[0] != recordVersion {
		return nil, fmt.Errorf("the %s %d is stored in a form that this version does not know", k.Noun(), id)
	}
	r := schemas[k].make()
	h := r.head()
	h.ID = id
	fields := schemas[k].fields
	next := 0 // where the next field is likely to stand
	s := string(data[1:])
	for s != "" {
		var key, value string
		var err error
		if key, s, err = cutString(s); err == nil {
			value, s, err = cutString(s)
		}
		if err != nil {
			return nil, fmt.Errorf("%s %d: %w", k.Noun(), id, err)
		}
		if i := indexField(fields, key, next); i >= 0 {
			next = i + 1
			err = fields[i].set(r, value)
		} else {
			err = h.keep(key, value)
		}
		if err != nil {
			return nil, fmt.Errorf("%s %d, %s: %w", k.Noun(), id, key, err)
		}
	}
	return r, nil
}

// keep takes a pair that is no declared field: one of the head's, or one of a
// later version.
func (h *Head) keep(key, value string) (err error) {
	switch key {
	case OrderKey:
		h.Order, err = strconv.ParseInt(value, 10, 64)
	case RemovedKey:
		h.Removed, err = parseTime(value)
	default:
		h.unknown = append(h.unknown, Value{key, value})
	}
	return err
}

// indexField finds a field by its key, beginning at the place where records
// that were written in order of declaration have it.
func indexField(fields []Field, key string, from int) int {
	for i := from; i < len(fields); i++ {
		if fields[i].Key == key {
			return i
		}
	}
	for i := range min(from, len(fields)) {
		if fields[i].Key == key {
			return i
		}
	}
	return -1
}

// cutString takes a length and so many bytes from the front of s.
func cutString(s string) (value, rest string, err error) {
	var n uint64
	for i := 0; i < len(s) && i < binary.MaxVarintLen64; i++ {
		n |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			s = s[i+1:]
			if n > uint64(len(s)) {
				return "", "", errShort
			}
			return s[:n], s[n:], nil
		}
	}
	return "", "", errShort
}

// joinList writes texts as one, so that splitList gives them back whatever
// they hold: each with its length in bytes and a colon before it.
func joinList(items ...string) string {
	var b strings.Builder
	for _, s := range items {
		b.WriteString(strconv.Itoa(len(s)))
		b.WriteByte(':')
		b.WriteString(s)
	}
	return b.String()
}

func splitList(s string) ([]string, error) {
	var items []string
	for s != "" {
		count, rest, ok := strings.Cut(s, ":")
		n, err := strconv.Atoi(count)
		if !ok || err != nil || n < 0 || n > len(rest) {
			return nil, errors.New("the list is damaged")
		}
		items = append(items, rest[:n])
		s = rest[n:]
	}
	return items, nil
}

// splitTuples splits a list into groups of n.
func splitTuples(s string, n int) ([][]string, error) {
	items, err := splitList(s)
	if err != nil {
		return nil, err
	}
	if len(items)%n != 0 {
		return nil, errors.New("the list is damaged")
	}
	groups := make([][]string, 0, len(items)/n)
	for ; len(items) > 0; items = items[n:] {
		groups = append(groups, items[:n])
	}
	return groups, nil
}

// Unpack returns the pairs of a stored record, as they stand there.
func Unpack(stored []byte) ([]Value, error) {
	if len(stored) == 0 || stored[0] != recordVersion {
		return nil, errors.New("the record is stored in a form that this version does not know")
	}
	var values []Value
	for s := string(stored[1:]); s != ""; {
		var v Value
		var err error
		if v.Field, s, err = cutString(s); err == nil {
			v.Text, s, err = cutString(s)
		}
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, nil
}

// Pack returns the stored form of a record of which these are the pairs, in
// whichever order. It is that which the record has in a review.
func Pack(k Kind, id ID, values []Value) ([]byte, error) {
	b := []byte{recordVersion}
	for _, v := range values {
		b = appendPair(b, v.Field, v.Text)
	}
	rec, err := decode(k, id, b)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rec.head().unknown, func(a, b Value) int { return strings.Compare(a.Field, b.Field) })
	return encode(rec), nil
}

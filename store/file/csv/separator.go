package csv

import (
	"bytes"
	"math"
)

// separators are tried in this order; the first of equals wins.
var separators = [...]byte{',', ';', '\t', '|'}

// How much of a file is looked at to find its separator.
const (
	sampleBytes   = 256 << 10
	sampleRecords = 400
)

// separator finds the separator of a text, and returns the text without the
// line that names it for Excel, if it has one.
func separator(text []byte) (byte, []byte) {
	line := text
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		line = text[:i]
	}
	named := bytes.Trim(line, `"`)
	if len(named) == 5 && bytes.EqualFold(named[:4], []byte("sep=")) {
		rest := text[len(line):]
		rest = bytes.TrimPrefix(rest, []byte("\r"))
		return named[4], bytes.TrimPrefix(rest, []byte("\n"))
	}
	best, bestScore := separators[0], 0.0
	for _, sep := range separators {
		if score := fit(text, sep); score > bestScore*1.001 {
			best, bestScore = sep, score
		}
	}
	return best, text
}

// fit says how well a separator explains a text: how many of its records have
// the commonest number of fields, and, far less, how many fields that is.
func fit(text []byte, sep byte) float64 {
	s := newScanner(text[:min(len(text), sampleBytes)], sep)
	var fields []string
	count, records, split := map[int]int{}, 0, 0
	for records < sampleRecords {
		more := false
		if fields, more = s.next(fields[:0]); !more {
			break
		}
		n := width(fields)
		if n == 0 {
			continue
		}
		records++
		count[len(fields)]++
		if len(fields) > 1 {
			split++
		}
	}
	best := 0.0
	for n, times := range count {
		if n < 2 {
			continue
		}
		same, any := float64(times)/float64(records), float64(split)/float64(records)
		best = max(best, (same+any/2)*(1+math.Log2(float64(min(n, 16)))/8))
	}
	return best
}

// width is how many fields of a record there are up to the last that is not
// empty.
func width(fields []string) int {
	for i := len(fields); i > 0; i-- {
		if !blank(fields[i-1]) {
			return i
		}
	}
	return 0
}

func blank(s string) bool {
	for i := range len(s) {
		if s[i] != ' ' && s[i] != '\t' && s[i] != '\r' && s[i] != '\n' {
			return false
		}
	}
	return true
}

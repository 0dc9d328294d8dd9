package terminal

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
)

// Kind says which sort of question an answer is to.
type Kind uint8

// The kinds of answer a terminal gives.
const (
	// OSC answers, as to a colour; the text is "11;rgb:ffff/ffff/ffff".
	OSC Kind = iota
	// DCS answers, as to the terminal's name; the text is ">|xterm(390)".
	DCS
	// APC answers, as of kitty's graphics; the text begins with "G".
	APC
	// Cursor is where the cursor is; the text is "row;column", from 1.
	Cursor
	// Mode says whether a mode is on; the text is "?2026;2".
	Mode
	// Status answers, as "0" for in order or "?997;1" for a dark scheme.
	Status
	// Device says what the terminal is and can; the text is "?62;22".
	Device
	// Other is everything else that no key sends, its last letter included.
	Other
)

var textKinds = map[byte]Kind{']': OSC, 'P': DCS, '_': APC}

// Answer is what the terminal said, without its introducer and end.
type Answer struct {
	Kind Kind
	Text string
}

var (
	cursorReport = regexp.MustCompile(`^\??[0-9]+;[0-9]+(;[0-9]+)?R$`)
	windowReport = regexp.MustCompile(`^[0-9]+(;[0-9]*)*t$`)
	statusReport = regexp.MustCompile(`^\??[0-9]+(;[0-9]+)*n$`)
	deviceReport = regexp.MustCompile(`^([?>=][0-9;]*|[0-9][0-9;]*)c$`) // ESC [ c alone is urxvt's Shift+Right
)

// csiAnswer tells an answer from a key by what follows "ESC [". A report of the
// first row looks like F3 with a modifier ("1;2R"); it is taken for the report,
// because an answer typed at the program does harm, and no F3 with a modifier
// is bound to anything.
func csiAnswer(body []byte) (Answer, bool) {
	switch {
	case bytes.HasSuffix(body, []byte("$y")):
		return Answer{Mode, string(body[:len(body)-2])}, true
	case cursorReport.Match(body):
		return Answer{Cursor, strings.Trim(string(body), "?R")}, true
	case statusReport.Match(body):
		return Answer{Status, string(body[:len(body)-1])}, true
	case deviceReport.Match(body):
		return Answer{Device, string(body[:len(body)-1])}, true
	case windowReport.Match(body), body[0] == '?', body[0] == '>', body[0] == '=':
		return Answer{Other, string(body)}, true
	default:
		return Answer{}, false
	}
}

// desk hands answers to those who asked.
type desk struct {
	mu      sync.Mutex
	waiting map[*request]struct{}
}

type request struct {
	kind   Kind
	prefix string
	answer chan Answer
}

// expect registers an interest; see Input.Expect.
func (d *desk) expect(kind Kind, prefix string) (<-chan Answer, func()) {
	r := &request{kind: kind, prefix: prefix, answer: make(chan Answer, 4)}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.waiting == nil {
		d.waiting = make(map[*request]struct{})
	}
	d.waiting[r] = struct{}{}
	return r.answer, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.waiting, r)
	}
}

// deliver never waits: keys come through the same reader.
func (d *desk) deliver(a Answer) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for r := range d.waiting {
		if r.kind != a.Kind || !strings.HasPrefix(a.Text, r.prefix) {
			continue
		}
		select {
		case r.answer <- a:
		default:
		}
	}
}

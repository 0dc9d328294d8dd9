package terminal

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// heard is all that came of a stream of bytes.
type heard struct {
	keys    string
	answers []Answer
	pastes  []PasteMsg
}

func (h heard) String() string {
	return fmt.Sprintf("keys %q answers %q pastes %.99q", h.keys, fmt.Sprint(h.answers), fmt.Sprint(h.pastes))
}

// hear feeds a fresh scanner in pieces cut at the given places. A paste leaves
// "<paste>" among the keys, an Esc with a ticket "<esc>".
func hear(in string, cuts ...int) heard {
	var h heard
	s := scanner{
		answer: func(a Answer) { h.answers = append(h.answers, a) },
		pasted: func(p PasteMsg) string {
			h.pastes = append(h.pastes, p)
			return "<paste>"
		},
	}
	from := 0
	for _, cut := range append(cuts, len(in)) {
		s.feed([]byte(in[from:cut]))
		from = cut
	}
	s.settle()
	h.keys = strings.ReplaceAll(string(s.take()), escTicket, "<esc>")
	return h
}

var streams = []struct {
	name string
	in   string
	want heard
}{
	{"letters", "jjk", heard{keys: "jjk"}},
	{"characters of several bytes", "aé→😀", heard{keys: "aé→😀"}},
	{"a broken character", "a\xe2\x82b", heard{keys: "ab"}},
	{"a stray byte", "a\x80\xffb", heard{keys: "ab"}},
	{"a surrogate", "a\xed\xa0\x80b", heard{keys: "ab"}},
	{"Esc", "\x1b", heard{keys: "\x1b"}},
	{"Esc twice", "\x1b\x1b", heard{keys: "<esc>\x1b"}},
	{"Esc twice and a letter", "\x1b\x1bj", heard{keys: "<esc><esc>j"}},
	{"Alt and a letter", "\x1bj", heard{keys: "\x1bj"}},
	{"Alt and é", "\x1bé", heard{keys: "\x1bé"}},
	{"Alt and Enter", "\x1b\r", heard{keys: "\x1b\r"}},
	{"Alt+[", "\x1b[", heard{keys: "\x1b["}},
	{"Alt+O", "\x1bO", heard{keys: "\x1bO"}},
	{"Alt+]", "\x1b]", heard{keys: "\x1b]"}},
	{"Alt+] and a letter", "\x1b]j", heard{keys: "\x1b]j"}},
	{"Alt+] and a number", "\x1b]12j", heard{keys: "\x1b]12j"}},
	{"Alt+P and a letter", "\x1bPa", heard{keys: "\x1bPa"}},
	{"Alt+_ and a letter", "\x1b_a", heard{keys: "\x1b_a"}},
	{"arrows", "\x1b[A\x1bOB\x1b[1;5C", heard{keys: "\x1b[A\x1bOB\x1b[1;5C"}},
	{"Alt+Up as some send it", "\x1b\x1b[A", heard{keys: "\x1b\x1b[A"}},
	{"Alt+PgUp as some send it", "\x1b\x1b[5~", heard{keys: "\x1b\x1b[5~"}},
	{"Esc before the mouse", "\x1b\x1b[<64;10;5M", heard{keys: "<esc>\x1b[<64;10;5M"}},
	{"Linux console F1", "\x1b[[Aj", heard{keys: "\x1b[[Aj"}},
	{"urxvt Shift+Right", "\x1b[c", heard{keys: "\x1b[c"}},
	{"urxvt Shift+Home", "\x1b[7$", heard{keys: "\x1b[7$"}},
	{"mouse", "\x1b[<64;10;5M\x1b[<0;3;4m", heard{keys: "\x1b[<64;10;5M\x1b[<0;3;4m"}},
	{"old mouse, with bytes over 127", "\x1b[M a\xf1j", heard{keys: "\x1b[M a\xf1j"}},
	{"a sequence broken off by a key", "\x1b[12\rj", heard{keys: "\rj"}},
	{"an endless sequence", "\x1b[" + strings.Repeat("1;", 80) + "mj", heard{keys: "j"}},
	{"colour, ended by ST", "j\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\k", heard{keys: "jk", answers: []Answer{{OSC, "11;rgb:1e1e/1e1e/1e1e"}}}},
	{"colour, ended by BEL", "\x1b]11;rgb:ff/ff/ff\aj", heard{keys: "j", answers: []Answer{{OSC, "11;rgb:ff/ff/ff"}}}},
	{"colour, broken off by Enter", "\x1b]11;rgb:1e\rj", heard{keys: "\rj"}},
	{"colour, broken off by an arrow", "\x1b]11;rgb:1e\x1b[Aj", heard{keys: "\x1b[Aj"}},
	{"name of the terminal", "\x1bP>|XTerm(390)\x1b\\j", heard{keys: "j", answers: []Answer{{DCS, ">|XTerm(390)"}}}},
	{"kitty graphics", "\x1b_Gi=31;OK\x1b\\", heard{answers: []Answer{{APC, "Gi=31;OK"}}}},
	{"an endless answer", "\x1b]52;" + strings.Repeat("x", maxAnswer) + "\aj", heard{keys: "j"}},
	{"cursor in the first row, no F15", "\x1b[1;2R", heard{answers: []Answer{{Cursor, "1;2"}}}},
	{"cursor after Esc", "\x1b\x1b[24;80R", heard{keys: "<esc>", answers: []Answer{{Cursor, "24;80"}}}},
	{"mode 2026", "\x1b[?2026;2$y", heard{answers: []Answer{{Mode, "?2026;2"}}}},
	{"device", "\x1b[?62;22c\x1b[>41;390;0c", heard{answers: []Answer{{Device, "?62;22"}, {Device, ">41;390;0"}}}},
	{"status", "\x1b[0n\x1b[?997;1n", heard{answers: []Answer{{Status, "0"}, {Status, "?997;1"}}}},
	{"window", "\x1b[8;24;80t", heard{answers: []Answer{{Other, "8;24;80t"}}}},
	{"kitty keyboard", "\x1b[?1u", heard{answers: []Answer{{Other, "?1u"}}}},
	{"paste among keys", "a\x1b[200~two\rlines\x1b[201~b", heard{keys: "a<paste>b", pastes: []PasteMsg{{Text: "two\nlines", Size: 9}}}},
	{"paste with line ends of all kinds", "\x1b[200~a\r\nb\rc\nd\x1b[201~", heard{keys: "<paste>", pastes: []PasteMsg{{Text: "a\nb\nc\nd", Size: 8}}}},
	{"paste that holds sequences", "\x1b[200~\x1b[A\x1b]11;x\a\x1b[200~\x1b[201~", heard{keys: "<paste>", pastes: []PasteMsg{{Text: "\x1b[A\x1b]11;x\a\x1b[200~", Size: 16}}}},
	{"paste of broken text", "\x1b[200~a\xffb\x1b[201~", heard{keys: "<paste>", pastes: []PasteMsg{{Text: "a\uFFFDb", Size: 3}}}},
	{"two pastes", "\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~", heard{keys: "<paste><paste>", pastes: []PasteMsg{{Text: "a", Size: 1}, {Text: "b", Size: 1}}}},
	{"an empty paste", "a\x1b[200~\x1b[201~b", heard{keys: "ab"}},
	{"the end of no paste", "a\x1b[201~b", heard{keys: "ab"}},
}

func TestScan(t *testing.T) {
	for _, tt := range streams {
		t.Run(tt.name, func(t *testing.T) {
			if got := hear(tt.in); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// Wherever a stream is cut, the same comes of it.
func TestScanCut(t *testing.T) {
	for _, tt := range streams {
		for cut := range len(tt.in) {
			if got := hear(tt.in, cut); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("%s, cut at %d: got %v, want %v", tt.name, cut, got, tt.want)
			}
		}
		everywhere := make([]int, len(tt.in))
		for i := range everywhere {
			everywhere[i] = i
		}
		if got := hear(tt.in, everywhere...); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s, byte by byte: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// However many Escs come at once, their tickets fit into one read.
func TestEscsAreLimited(t *testing.T) {
	got := hear(strings.Repeat("\x1b", 100))
	if want := strings.Repeat("<esc>", maxEscs) + "\x1b"; got.keys != want {
		t.Errorf("got %q, want %q", got.keys, want)
	}
}

func TestLargePaste(t *testing.T) {
	for _, tt := range []struct {
		size  int
		large bool
	}{{MaxPaste, false}, {MaxPaste + 1, true}, {MaxPaste + 5000, true}} {
		in := "a" + pasteStart + strings.Repeat("x", tt.size) + pasteEnd + "b"
		var cuts []int
		for at := 100; at < len(in); at += 128 {
			cuts = append(cuts, at)
		}
		got := hear(in, cuts...)
		if got.keys != "a<paste>b" || len(got.pastes) != 1 {
			t.Fatalf("%d bytes: keys %q, %d pastes", tt.size, got.keys, len(got.pastes))
		}
		p := got.pastes[0]
		if p.Size != tt.size || p.TooLarge != tt.large || (len(p.Text) == 0) != tt.large {
			t.Errorf("%d bytes: size %d, too large %v, %d bytes of text", tt.size, p.Size, p.TooLarge, len(p.Text))
		}
	}
}

// A paste whose end never comes doesn't swallow keys for ever.
func TestLostEndOfPaste(t *testing.T) {
	in := pasteStart + "lost" + "\x03" + "q"
	got := hear(in, len(in)-2, len(in)-1)
	want := heard{keys: "<paste>q", pastes: []PasteMsg{{Text: "lost", Size: 4}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCloakroom(t *testing.T) {
	var c cloakroom
	for i := range 3 * tickets {
		want := PasteMsg{Text: strings.Repeat("x", i), Size: i}
		ticket := c.leave(want)
		name := ticket[len(pasteStart) : len(ticket)-len(pasteEnd)]
		got := c.fetch(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name), Paste: true})
		if got != want {
			t.Fatalf("paste %d came back as %v", i, got)
		}
	}
	if got := c.fetch(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("7"), Paste: true}); got != nil {
		t.Errorf("a ticket fetched twice gave %v", got)
	}
	if got := c.fetch(tea.FocusMsg{}); got != (tea.FocusMsg{}) {
		t.Errorf("another message became %v", got)
	}
	if got, ok := c.fetch(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("esc"), Paste: true}).(tea.KeyMsg); !ok || got.Type != tea.KeyEsc {
		t.Errorf("the ticket for Esc gave %v", got)
	}
}

func FuzzScan(f *testing.F) {
	for _, tt := range streams {
		f.Add([]byte(tt.in), uint8(3), uint8(5))
	}
	f.Fuzz(func(t *testing.T, in []byte, a, b uint8) {
		if bytes.IndexByte(in, ctrlC) >= 0 {
			return // alone it may end a paste: not the same wherever it is cut
		}
		whole := hear(string(in))
		first := min(int(a), len(in))
		second := min(first+int(b), len(in))
		if cut := hear(string(in), first, second); !reflect.DeepEqual(cut, whole) {
			t.Errorf("whole %v, cut at %d and %d %v", whole, first, second, cut)
		}
		for _, p := range whole.pastes {
			if !utf8.ValidString(p.Text) || strings.ContainsRune(p.Text, '\r') {
				t.Errorf("paste %q", p.Text)
			}
		}
	})
}

func BenchmarkPaste(b *testing.B) {
	in := []byte(pasteStart + strings.Repeat("0123456789", 100_000) + pasteEnd)
	s := scanner{answer: func(Answer) {}, pasted: func(PasteMsg) string { return "" }}
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		for rest := in; len(rest) > 0; {
			n := min(128, len(rest))
			s.feed(rest[:n])
			rest = rest[n:]
		}
		s.take()
	}
}

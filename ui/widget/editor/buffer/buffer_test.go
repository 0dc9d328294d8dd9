package buffer

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/ui/text"
)

var pieces = []string{
	"a", "b", " ", "word", "two words", "\n", "\n\n", "\r\n", "\r", "\t", "é", "e\u0301", "\u0301", "漢字", "👩‍👩‍👧", "👩", "\u200d", "🇬🇧", "🇬",
	"\x00", "\xff", "\xe6\xbc", "trailing  ", "snake_case", "well-known", "한",
}

func anyText(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, label), "")
}

// model is the plainest editor there can be: a string and where the cursor is.
type model struct {
	s          string
	at, anchor int
	selecting  bool
}

// seams returns the cluster boundaries of a text.
func seams(s string) []int {
	at := []int{0}
	for i := 0; i < len(s); {
		size, _ := text.Next(s[i:])
		i += size
		at = append(at, i)
	}
	return at
}

func (m *model) snap(pos int) int {
	for _, at := range seams(m.s) {
		if at >= pos {
			return at
		}
	}
	return len(m.s)
}

func (m *model) before(pos int) int {
	last := 0
	for _, at := range seams(m.s) {
		if at < pos {
			last = at
		}
	}
	return last
}

func (m *model) span() (from, to int) {
	if !m.selecting {
		return m.at, m.at
	}
	return min(m.at, m.anchor), max(m.at, m.anchor)
}

func (m *model) put(from, to int, s string) {
	m.s = m.s[:from] + s + m.s[to:]
	m.selecting = false
	m.at = m.snap(from + len(s))
}

func (m *model) move(to int, extend bool) {
	switch {
	case !extend:
		m.selecting = false
	case !m.selecting:
		m.selecting, m.anchor = true, m.at
	}
	m.at = to
}

func TestPropAgainstPlainString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := anyText(t, "start")
		b, m := New(start), &model{s: start}
		remove := func(from, to int) {
			if f, u := m.span(); f != u {
				from, to = f, u
			}
			if from != to {
				m.put(from, to, "")
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"": func(t *rapid.T) { same(t, b, m) },
			"insert": func(t *rapid.T) {
				s := anyText(t, "text")
				from, to := m.span()
				if b.Insert(s) {
					m.put(from, to, s)
				}
			},
			"paste": func(t *rapid.T) {
				s := anyText(t, "text")
				from, to := m.span()
				if b.Paste(s) {
					m.put(from, to, s)
				}
			},
			"backspace": func(*rapid.T) {
				b.Backspace()
				remove(m.before(m.at), m.at)
			},
			"delete": func(*rapid.T) {
				b.Delete()
				remove(m.at, m.snap(min(m.at+1, len(m.s))))
			},
			"move": func(t *rapid.T) {
				to, extend := rapid.IntRange(-1, len(m.s)+1).Draw(t, "to"), rapid.Bool().Draw(t, "extend")
				b.MoveTo(to, extend)
				m.move(m.snap(to), extend)
			},
			"left": func(*rapid.T) {
				b.Left(true)
				m.move(m.before(m.at), true)
			},
			"right": func(*rapid.T) {
				b.Right(true)
				m.move(m.snap(min(m.at+1, len(m.s))), true)
			},
			"cut": func(t *rapid.T) {
				from, to := m.span()
				if got := b.Cut(); got != m.s[from:to] {
					t.Fatalf("cut %q, want %q", got, m.s[from:to])
				}
				if from != to {
					m.put(from, to, "")
				}
			},
		})
		undoAndRedo(t, b, start)
	})
}

func same(t *rapid.T, b *Buffer, m *model) {
	if got := b.Text(); got != m.s {
		t.Fatalf("text is %q, want %q", got, m.s)
	}
	if b.Cursor() != m.at {
		t.Fatalf("cursor at %d of %q, want %d", b.Cursor(), m.s, m.at)
	}
	from, to := m.span()
	if f, u, ok := b.Selection(); f != from || u != to || ok != (from != to) {
		t.Fatalf("selected %d-%d, want %d-%d", f, u, from, to)
	}
	lines := strings.Split(m.s, "\n")
	if b.Lines() != len(lines) {
		t.Fatalf("%d lines in %q, want %d", b.Lines(), m.s, len(lines))
	}
	pos := 0
	for i, line := range lines {
		start, end := b.Line(i)
		if i < len(lines)-1 {
			line = strings.TrimSuffix(line, "\r")
		}
		if start != pos || b.Slice(start, end) != line || string(b.View(start, end)) != line {
			t.Fatalf("line %d of %q is %q at %d, want %q at %d", i, m.s, b.Slice(start, end), start, line, pos)
		}
		if got := b.LineAt(end); got != i {
			t.Fatalf("position %d of %q is in line %d, want %d", end, m.s, got, i)
		}
		pos += len(lines[i]) + 1
	}
}

func undoAndRedo(t *rapid.T, b *Buffer, start string) {
	final := b.Text()
	for b.Undo() {
	}
	if got := b.Text(); got != start || b.Dirty() {
		t.Fatalf("all undone it is %q, dirty: %t; it was %q", got, b.Dirty(), start)
	}
	for b.Redo() {
	}
	if got := b.Text(); got != final {
		t.Fatalf("all redone it is %q, want %q", got, final)
	}
}

func TestWords(t *testing.T) {
	const s = "Write to Cllr Shah,  then wait.\nNext_line é"
	b := New(s)
	var stops []int
	for b.WordRight(false) {
		stops = append(stops, b.Cursor())
	}
	want := []string{"Write", " to", " Cllr", " Shah", ",  then", " wait", ".\nNext_line", " é"}
	at := 0
	for i, stop := range stops {
		if i >= len(want) || s[at:stop] != want[i] {
			t.Fatalf("word %d goes to %d: %q", i, stop, s[at:stop])
		}
		at = stop
	}
	if len(stops) != len(want) {
		t.Fatalf("%d words, want %d", len(stops), len(want))
	}
	b.WordLeft(false)
	if got := s[b.Cursor():]; got != "é" {
		t.Errorf("a word back stands before %q", got)
	}
	b.WordLeft(true)
	if from, to, ok := b.Selection(); !ok || s[from:to] != "Next_line " {
		t.Errorf("selected %q", s[from:to])
	}
}

func TestDeleting(t *testing.T) {
	const s = "one two three\nfour five"
	for _, c := range []struct {
		name string
		at   int
		do   func(*Buffer) bool
		want string
	}{
		{"word left", 7, (*Buffer).DeleteWordLeft, "one  three\nfour five"},
		{"word right", 3, (*Buffer).DeleteWordRight, "one three\nfour five"},
		{"to the start", 7, (*Buffer).DeleteToLineStart, " three\nfour five"},
		{"to the end", 7, (*Buffer).DeleteToLineEnd, "one two\nfour five"},
		{"at the end the break", 13, (*Buffer).DeleteToLineEnd, "one two threefour five"},
		{"backspace at the start", 0, (*Buffer).Backspace, s},
		{"delete at the end", len(s), (*Buffer).Delete, s},
		{"kill at the end", len(s), (*Buffer).DeleteToLineEnd, s},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := New(s)
			b.MoveTo(c.at, false)
			if changed := c.do(b); changed != (c.want != s) {
				t.Errorf("says changed: %t", changed)
			}
			if got := b.Text(); got != c.want {
				t.Errorf("text is %q, want %q", got, c.want)
			}
			b.Undo()
			if got := b.Text(); got != s || b.Cursor() != c.at {
				t.Errorf("undone it is %q, cursor at %d", got, b.Cursor())
			}
		})
	}
}

func TestUndoGoesByWords(t *testing.T) {
	b := New("")
	for _, r := range "Nine of fourteen" {
		b.Insert(string(r))
	}
	for _, want := range []string{"Nine of ", "Nine ", ""} {
		b.Undo()
		if got := b.Text(); got != want {
			t.Errorf("text is %q, want %q", got, want)
		}
	}
	if b.Undo() {
		t.Error("there was more to undo")
	}
	for b.Redo() {
	}
	if got := b.Text(); got != "Nine of fourteen" {
		t.Errorf("redone it is %q", got)
	}
	for range 5 {
		b.Backspace()
	}
	b.Undo()
	if got := b.Text(); got != "Nine of fourteen" {
		t.Errorf("a run of backspaces is undone as %q", got)
	}
	b.Insert("x")
	b.Left(false)
	b.Insert("y")
	b.Undo()
	if got := b.Text(); got != "Nine of fourteenx" {
		t.Errorf("typing elsewhere was joined: %q", got)
	}
	if b.Redo(); b.Text() != "Nine of fourteenyx" {
		t.Errorf("redone it is %q", b.Text())
	}
	b.Insert("z")
	if b.Redo() {
		t.Error("typing leaves something to redo")
	}
}

func TestDirty(t *testing.T) {
	b := New("text")
	check := func(want bool, when string) {
		t.Helper()
		if got := b.Dirty(); got != want {
			t.Errorf("%s: dirty is %t", when, got)
		}
	}
	check(false, "new")
	b.Insert("a")
	check(true, "typed")
	b.MarkClean()
	check(false, "saved")
	b.Insert("b")
	check(true, "typed on in the same word")
	b.Undo()
	check(false, "undone to what was saved")
	b.Undo()
	check(true, "undone beyond")
	b.Insert("c")
	check(true, "typed after undoing beyond")
	b.Undo()
	check(true, "what was saved can't be reached")
	b.SetText("other")
	check(false, "set")
	if b.Undo() {
		t.Error("setting a text can be undone")
	}
}

func TestCopy(t *testing.T) {
	b := New("first\nsecond\nthird")
	b.MoveTo(8, false)
	if got := b.Copy(); got != "second\n" {
		t.Errorf("copied %q", got)
	}
	b.SelectAll()
	if got := b.Copy(); got != "first\nsecond\nthird" {
		t.Errorf("copied %q", got)
	}
	b.Right(false)
	if _, _, ok := b.Selection(); ok || b.Cursor() != b.Len() {
		t.Error("right does not leave the selection at its end")
	}
	b.SelectAll()
	b.Left(false)
	if b.Cursor() != 0 {
		t.Error("left does not leave the selection at its start")
	}
	b.LineEnd(true)
	b.Insert("1st")
	if got := b.Text(); got != "1st\nsecond\nthird" {
		t.Errorf("typed over the selection: %q", got)
	}
	b.LineHome(false)
	if b.Cursor() != 0 {
		t.Errorf("home is at %d", b.Cursor())
	}
	if b.Cut() != "" {
		t.Error("cut something though nothing is selected")
	}
}

func TestPress(t *testing.T) {
	b := New("one two")
	for _, c := range []struct {
		key              string
		handled, changed bool
		text             string
		cursor           int
	}{
		{"ctrl+end", true, false, "one two", 7},
		{"ctrl+left", true, false, "one two", 4},
		{"backspace", true, true, "onetwo", 3},
		{"shift+left", true, false, "onetwo", 2},
		{"ctrl+x", true, true, "ontwo", 2},
		{"ctrl+x", true, false, "ontwo", 2},
		{"ctrl+a", true, false, "ontwo", 5},
		{"delete", true, true, "", 0},
		{"delete", true, false, "", 0},
		{"tab", false, false, "", 0},
	} {
		handled, changed := b.Press(c.key)
		if handled != c.handled || changed != c.changed || b.Text() != c.text || b.Cursor() != c.cursor {
			t.Errorf("%s: handled %t, changed %t, %q, cursor %d", c.key, handled, changed, b.Text(), b.Cursor())
		}
	}
}

func TestLongClusters(t *testing.T) {
	long := "e" + strings.Repeat("\u0301", 2000)
	b := New("x" + long + "y")
	b.MoveTo(b.Len()-1, false)
	b.Left(false)
	if b.Cursor() != 1 {
		t.Errorf("left of a long cluster is %d", b.Cursor())
	}
	b.Right(false)
	if b.Cursor() != 1+len(long) {
		t.Errorf("right of a long cluster is %d", b.Cursor())
	}
}

func TestWatch(t *testing.T) {
	b := New("one\ntwo\nthree")
	var got Change
	b.Watch = func(c Change) { got = c }
	b.MoveTo(2, false)
	b.MoveTo(9, true)
	b.Paste("A\nB\nC\nD")
	if want := (Change{Pos: 2, Removed: 7, Inserted: 7, Line: 0, LinesRemoved: 2, LinesAdded: 3}); got != want {
		t.Errorf("told %+v, want %+v", got, want)
	}
}

func FuzzInsertKeepsEveryByte(f *testing.F) {
	f.Add("one\ntwo", "pasted\r\n\tline\n", 3)
	f.Add("", "\xff\x00", 0)
	f.Fuzz(func(t *testing.T, s, ins string, at int) {
		b := New(s)
		b.MoveTo(at, false)
		at = b.Cursor()
		b.Paste(ins)
		if got := b.Text(); got != s[:at]+ins+s[at:] {
			t.Fatalf("%q into %q at %d gives %q", ins, s, at, got)
		}
		b.Undo()
		if got := b.Text(); got != s {
			t.Fatalf("undone it is %q, want %q", got, s)
		}
	})
}

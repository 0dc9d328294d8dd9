package paint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// shows is a terminal that shows what a screen wrote.
type shows struct {
	t    testing.TB
	term *vt.Emulator
	s    screen
}

func newShows(t testing.TB, width, height int) *shows {
	return &shows{t: t, term: vt.NewEmulator(width, height)}
}

// draw shows a frame and returns what was written for it.
func (sh *shows) draw(f Frame) string {
	out := string(sh.s.draw(&f))
	if _, err := sh.term.WriteString(out); err != nil {
		sh.t.Fatal(err)
	}
	return out
}

// look describes every cell of the terminal and its cursor.
func (sh *shows) look() string {
	var b strings.Builder
	for y := range sh.term.Height() {
		for x := range sh.term.Width() {
			switch c := sh.term.CellAt(x, y); {
			case c == nil, c.Width == 0:
				b.WriteString("|")
			case c.Content == "", c.Content == " ":
				fmt.Fprintf(&b, "%x |", seenOfBlank(c.Style.String()))
			default:
				fmt.Fprintf(&b, "%s%s|", c.Style.String(), c.Content)
			}
		}
		b.WriteByte('\n')
	}
	fmt.Fprint(&b, sh.term.CursorPosition())
	return b.String()
}

// seenOfBlank is what of a style is to be seen where there is no text.
func seenOfBlank(sequence string) style {
	params, _ := sgr(sequence)
	return style{}.apply(params).ofBlank()
}

// text is a line of the terminal, without styles.
func (sh *shows) text(y int) string {
	return strings.Split(sh.term.String(), "\n")[y]
}

// samePicture checks that a terminal that went from frame to frame shows what
// one does that saw only the last.
func samePicture(t testing.TB, sh *shows, last Frame) {
	t.Helper()
	fresh := newShows(t, sh.term.Width(), sh.term.Height())
	fresh.draw(last)
	if got, want := sh.look(), fresh.look(); got != want {
		t.Fatalf("after the changes:\n%q\nwant:\n%q", got, want)
	}
}

var pieces = []string{
	"a", "word", "  ", "          ", "Ä", "→", "■ R", "│", "漢字", "한", "😀", "e\u0301", "👩‍👧", "🇬🇧",
	"\x1b[1m", "\x1b[0m", "\x1b[m", "\x1b[7m", "\x1b[38;2;255;106;61m", "\x1b[48;5;236m", "\x1b[31;44m", "\x1b[22;39m", "\x1b[4m", "\x1b[97m",
}

func drawFrame(t *rapid.T, width, height int) Frame {
	f := Frame{
		Width: width, Cursor: Point{rapid.IntRange(0, width-1).Draw(t, "x"), rapid.IntRange(0, height-1).Draw(t, "y")},
		ShowCursor: rapid.Bool().Draw(t, "cursor"),
	}
	for range height {
		f.Lines = append(f.Lines, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "line"), ""))
	}
	return f
}

// changed is a frame much like the one before: lines changed, or all moved.
func changed(t *rapid.T, f Frame, width int) Frame {
	next := f
	next.Lines = append([]string(nil), f.Lines...)
	fresh := drawFrame(t, width, len(f.Lines))
	switch by := rapid.IntRange(-4, 4).Draw(t, "by"); {
	case by > 0:
		copy(next.Lines, f.Lines[min(by, len(f.Lines)):])
	case by < 0:
		copy(next.Lines[min(-by, len(f.Lines)):], f.Lines)
	}
	for range rapid.IntRange(0, 3).Draw(t, "changes") {
		y := rapid.IntRange(0, len(f.Lines)-1).Draw(t, "line changed")
		next.Lines[y] = fresh.Lines[y]
	}
	next.Cursor, next.ShowCursor = fresh.Cursor, fresh.ShowCursor
	return next
}

func TestDifferencesAddUp(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		width, height := rapid.IntRange(2, 30).Draw(r, "width"), rapid.IntRange(1, 12).Draw(r, "height")
		sh := newShows(t, width, height)
		f := drawFrame(r, width, height)
		sh.draw(f)
		for range rapid.IntRange(1, 6).Draw(r, "frames") {
			f = changed(r, f, width)
			sh.draw(f)
		}
		samePicture(t, sh, f)
		if again := sh.draw(f); again != "" {
			t.Errorf("the same frame again wrote %q", again)
		}
	})
}

func TestForgottenScreenIsPaintedWhole(t *testing.T) {
	f := Frame{Lines: []string{"one", "\x1b[1mtwo\x1b[m"}, Width: 10, ShowCursor: true, Cursor: Point{2, 1}}
	sh := newShows(t, 10, 2)
	sh.draw(f)
	_, _ = sh.term.WriteString("\x1b[Hrubbish\x1b[?25l")
	sh.s.forget()
	sh.draw(f)
	samePicture(t, sh, f)
}

func TestOnlyWhatDiffersIsWritten(t *testing.T) {
	base := Frame{Lines: []string{strings.Repeat("x", 40), strings.Repeat("y", 40)}, Width: 40}
	for _, tt := range []struct {
		name string
		edit func(*Frame)
		want string
	}{
		{"nothing", func(*Frame) {}, ""},
		{
			"one cell", func(f *Frame) { f.Lines[1] = strings.Repeat("y", 20) + "Z" + strings.Repeat("y", 19) },
			"\x1b[2;21HZ\x1b[1H",
		},
		{
			"two near each other", func(f *Frame) { f.Lines[0] = "xxAxxAxxxx" + strings.Repeat("x", 30) },
			"\x1b[1;3HAxxA\x1b[1H",
		},
		{
			"two far apart", func(f *Frame) { f.Lines[0] = "xxA" + strings.Repeat("x", 36) + "B" },
			"\x1b[1;3HA\x1b[36CB\x1b[1H",
		},
		{
			"a style", func(f *Frame) { f.Lines[0] = "\x1b[1mxx\x1b[0m" + strings.Repeat("x", 38) },
			"\x1b[1H\x1b[1mxx\x1b[m\x1b[1H",
		},
		{
			"the end of a line", func(f *Frame) { f.Lines[0] = "xxx" + strings.Repeat(" ", 37) },
			"\x1b[1;4H\x1b[K\x1b[1H",
		},
		{"the cursor", func(f *Frame) { f.Cursor = Point{5, 1} }, "\x1b[2;6H"},
		{"the cursor seen", func(f *Frame) { f.ShowCursor = true }, "\x1b[?25h"},
		{"the title", func(f *Frame) { f.Title = "Mending\a\x1b]2;x" }, "\x1b]2;Mending]2;x\x1b\\"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var s screen
			s.draw(&base)
			f := base
			f.Lines = append([]string(nil), base.Lines...)
			tt.edit(&f)
			got := strings.TrimSuffix(strings.TrimPrefix(string(s.draw(&f)), syncBegin), syncEnd)
			if got != tt.want {
				t.Errorf("wrote %q, want %q", got, tt.want)
			}
		})
	}
}

// Whatever a line holds, nothing but styles reaches the terminal.
func TestNothingButStylesGoesOut(t *testing.T) {
	for in, want := range map[string]string{
		"a\x1b]2;owned\ab":         "a␛]2;owned␇b",
		"a\x1b[2Jb":                "a␛[2Jb",
		"a\x1b[1;31mb":             "ab",
		"a\x1b[4:3mb":              "a␛[4:3mb",
		"a\x1b[1":                  "a␛[1",
		"tab\there":                "tab␉here",
		"line\nfeed\r":             "line␊feed␍",
		"del\x7f\x00":              "del␡␀",
		"c1\u009b2J":               "c1\uFFFD2J",
		"broken\xff\xc3(":          "broken\uFFFD\uFFFD(",
		"over\u202Eride\u2066":     "over\uFFFDride\uFFFD",
		"separator\u2028":          "separator\uFFFD",
		"zero\u200Bwidth":          "zerowidth",
		"e\u0301 and 👩‍👧 are fine": "e\u0301 and 👩‍👧 are fine",
	} {
		var s screen
		out := string(s.draw(&Frame{Lines: []string{in}, Width: 40}))
		if got := ansi.Strip(out); got != want {
			t.Errorf("%q is drawn as %q, want %q", in, got, want)
		}
	}
}

func TestLinesAreCutAndPadded(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"1234567", "12345"},
		{"1234漢", "1234"},
		{"123漢字", "123漢"},
		{"12", "12"},
		{"a\x1b[9;9Hb", "a␛[9;"},
	} {
		sh := newShows(t, 5, 2)
		sh.draw(Frame{Lines: []string{"xxxxx", "yyyyy"}, Width: 5})
		sh.draw(Frame{Lines: []string{tt.in, "yyyyy"}, Width: 5})
		if got := strings.TrimRight(sh.text(0), " "); got != tt.want {
			t.Errorf("%q shows as %q, want %q", tt.in, got, tt.want)
		}
		if got := sh.text(1); got != "yyyyy" {
			t.Errorf("%q spilled over: %q", tt.in, got)
		}
	}
}

func TestScrollMovesLines(t *testing.T) {
	numbered := func(from int) Frame {
		f := Frame{Width: 60, Lines: []string{"header"}}
		for i := range 20 {
			f.Lines = append(f.Lines, fmt.Sprintf("row %d with quite some text in it", from+i))
		}
		f.Lines = append(f.Lines, fmt.Sprintf("footer %d", from))
		return f
	}
	for _, by := range []int{1, 2, 10, -1, -3, -10} {
		sh := newShows(t, 60, 22)
		sh.draw(numbered(50))
		out := sh.draw(numbered(50 + by))
		samePicture(t, sh, numbered(50+by))
		if limit := 150 + 40*max(by, -by); len(out) > limit {
			t.Errorf("by %d: %d bytes, want at most %d: %q", by, len(out), limit, out)
		}
	}
}

func TestBigLines(t *testing.T) {
	big := Frame{Width: 40, Lines: []string{"BIG", "BIG", "small"}, Big: []LineSize{Top, Bottom}}
	small := Frame{Width: 40, Lines: []string{"BIG", "BIG", "small"}}
	var s screen
	for _, want := range []string{"\x1b[1H\x1b#3", "\x1b[2H\x1b#4", "\x1b[3H\x1b#5"} {
		s.forget()
		if out := string(s.draw(&big)); !strings.Contains(out, want) {
			t.Errorf("%q lacks %q", out, want)
		}
	}
	if out := string(s.draw(&big)); out != "" {
		t.Errorf("the same again wrote %q", out)
	}
	if out := string(s.draw(&small)); strings.Count(out, "\x1b#5") != 2 {
		t.Errorf("back to normal wrote %q", out)
	}
	s.draw(&big)
	if out := string(s.leave()); strings.Count(out, "\x1b#5") != 2 {
		t.Errorf("leaving wrote %q", out)
	}
	wide := Frame{Width: 10, Lines: []string{"1234567890"}, Big: []LineSize{Top}}
	s.forget()
	if out := string(s.draw(&wide)); !strings.Contains(out, "12345\x1b[1H") {
		t.Errorf("a big line has half the columns: %q", out)
	}
}

func FuzzDraw(f *testing.F) {
	for _, seed := range []string{"plain\x00other", "\x1b[1;38;2;1;2;3mx\x1b[m\x00\x1b[9", "漢字\x00漢x字", "e\u0301\x00e"} {
		f.Add(seed, 10)
	}
	f.Fuzz(func(t *testing.T, in string, width int) {
		if width < 2 || width > 200 {
			return
		}
		sh := newShows(t, width, 1)
		var last Frame
		for _, text := range strings.Split(in, "\x00") {
			last = Frame{Lines: []string{text}, Width: width}
			out := sh.draw(last)
			p := ansi.NewParser()
			var state byte
			for len(out) > 0 {
				seq, _, n, next := ansi.DecodeSequence(out, state, p)
				if strings.HasPrefix(seq, "\x1b") && !ours(seq) {
					t.Fatalf("%q let %q through", text, seq)
				}
				out, state = out[n:], next
			}
		}
		if again := sh.draw(last); again != "" {
			t.Errorf("the same again wrote %q", again)
		}
	})
}

// ours says that a sequence is one that the screen itself writes.
func ours(seq string) bool {
	switch seq {
	case syncBegin, syncEnd, cursorHide, cursorShow, wrapOff, eraseAll, eraseLine, eraseRight:
		return true
	}
	return strings.HasPrefix(seq, "\x1b[") && strings.ContainsAny(seq[len(seq)-1:], "mHC") &&
		strings.Trim(seq[2:len(seq)-1], "0123456789;") == ""
}

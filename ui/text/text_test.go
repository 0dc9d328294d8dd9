package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

const (
	family  = "👩‍👩‍👧"
	flag    = "🇬🇧"
	accent  = "e\u0301"
	keycap  = "1\ufe0f\u20e3"
	hangul  = "한국어"
	chinese = "議會審查"
)

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
	}{
		{"", 0},
		{"scrutiny", 8},
		{"Cllr Ó Briain", 13},
		{accent + "a", 2},
		{chinese, 8},
		{hangul, 6},
		{family, 2},
		{flag, 2},
		{keycap, 2},
		{"▲ Amber – “late”…", 17},
		{"a\tb\nc\r\nd", 7},
		{"\x1b[31m", 5},
		{"\x7f\u0085", 2},
		{"a\u200bb\u00adc", 3},
		{"\u202eabc\u202c", 5},
		{"\u0301a", 2},
		{"bad \xff byte", 10},
	} {
		if got := Width(c.in); got != c.want {
			t.Errorf("Width(%q) = %d, want %d", c.in, got, c.want)
		}
		if got := ansi.StringWidth(Show(c.in)); got != c.want {
			t.Errorf("Show(%q) = %q takes %d cells, want %d", c.in, Show(c.in), got, c.want)
		}
	}
}

// Every rune that the table claims to know must be what the segmenter says.
func TestLonersAgreeWithSegmenter(t *testing.T) {
	for r := rune(0); r < utf8.MaxRune; r++ {
		cells := loner(r)
		if cells == 0 {
			continue
		}
		for _, s := range []string{string(r), string(r) + "a", "a" + string(r), string(r) + string(r), string(r) + "é", "漢" + string(r)} {
			cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
			first, _ := utf8.DecodeRuneInString(s)
			if cluster != string(first) || width != loner(first) {
				t.Fatalf("U+%04X in %q: segmenter says %q, %d cells; the table %d", r, s, cluster, width, loner(first))
			}
		}
	}
}

func TestShowIsInert(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"\x1b]0;x\a", "␛]0;x␇"},
		{"a\r\nb\tc", "a b c"},
		{"\x7f", "␡"},
		{"\u009b31m", "\ufffd31m"},
		{"\u202eevil", "\ufffdevil"},
		{"a\u2028b", "a b"},
		{"soft\u00adhyphen", "softhyphen"},
		{"\u0301x", "◌\u0301x"},
		{"\ufe0fx", "x"},
	} {
		if got := Show(c.in); got != c.want {
			t.Errorf("Show(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"abcdef", 3, "abc"},
		{"abc", 9, "abc"},
		{"abc", 0, ""},
		{"abc", -1, ""},
		{chinese, 3, "議"},
		{family + "x", 1, ""},
		{accent + accent, 1, accent},
		{"a\x1bb", 2, "a␛"},
	} {
		if got := Cut(c.in, c.width); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"Actions", 10, "Actions   "},
		{"Actions", 7, "Actions"},
		{"", 3, "   "},
		{"x", 0, ""},
		{"Recruit two coordinators", 20, "Recruit two…        "},
		{"Recruit two coordinators", 13, "Recruit two… "},
		{"Recruit two coordinators", 12, "Recruit two…"},
		{"Communication plan", 8, "Communi…"},
		{"Communication", 1, "…"},
		{"a b c d e f", 6, "a b c…"},
		{chinese, 5, "議會…"},
		{chinese, 6, "議會… "},
		{"naïve café talk", 12, "naïve café… "},
		{"first line\nsecond", 14, "first line…   "},
	} {
		if got := Fit(c.in, c.width); got != c.want {
			t.Errorf("Fit(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestPadLeft(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{PadLeft("39", 4), "  39"},
		{PadLeft("£1", 4), "  £1"},
		{PadLeft("39 actions", 5), "  39…"},
		{Spaces(-1), ""},
		{Spaces(300), strings.Repeat(" ", 300)},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestStyledRows(t *testing.T) {
	row := "\x1b[1mbold\x1b[0m rest"
	if got := StyledWidth(row); got != 9 {
		t.Errorf("StyledWidth = %d", got)
	}
	for _, width := range []int{0, 3, 9, 12} {
		if got := StyledWidth(FitStyled(row, width)); got != width {
			t.Errorf("FitStyled to %d takes %d", width, got)
		}
	}
	if got := ansi.Strip(CutStyled(row, 2, 6)); got != "ld r" {
		t.Errorf("CutStyled = %q", got)
	}
	if got := CutStyled(row, 6, 2); got != "" {
		t.Errorf("an empty span gave %q", got)
	}
}

func TestIndexFold(t *testing.T) {
	for _, c := range []struct {
		s, sub     string
		start, end int
	}{
		{"Crime and Disorder", "DIS", 10, 13},
		{"Crime", "x", -1, -1},
		{"Crime", "", -1, -1},
		{"Été d'été", "ÉTÉ", 0, 5},
		{"ab", "abc", -1, -1},
		{"aab", "ab", 1, 3},
	} {
		if s, e := IndexFold(c.s, c.sub); s != c.start || e != c.end {
			t.Errorf("IndexFold(%q, %q) = %d, %d, want %d, %d", c.s, c.sub, s, e, c.start, c.end)
		}
	}
}

func TestJoins(t *testing.T) {
	for s, want := range map[string]bool{"": false, "plain": false, "é…": false, "\u0301a": true, "a\u200d": true, flag: true, "漢": false} {
		if got := Joins(s); got != want {
			t.Errorf("Joins(%q) = %t", s, got)
		}
	}
}

var pieces = []string{
	"a", "Z", " ", " ", "word", "-", "\t", "\n", "\r\n", "\r", ".", "é", "£", "…", accent, "\u0301", "\u200d", "\ufe0f", "\u200b", "\u00ad",
	family, "👩", flag, "🇬", "漢", "字", hangul, "ᄀ", "ᅡ", keycap, "\x1b", "\x00", "\x7f", "\u0085", "\u202e", "\xff", "\xe6", "\u0600", "ก็", "नी", "\u2028",
}

func anyText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
}

func TestPropExactCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := anyText(t), rapid.IntRange(0, 30).Draw(t, "width")
		for name, row := range map[string]string{"Fit": Fit(s, width), "PadLeft": PadLeft(s, width)} {
			if got := ansi.StringWidth(row); got != width {
				t.Fatalf("%s(%q, %d) = %q takes %d cells", name, s, width, row, got)
			}
			if strings.ContainsAny(row, "\x1b\n\t\r\x00\u202e") {
				t.Fatalf("%s lets a control character through: %q", name, row)
			}
		}
		if got := ansi.StringWidth(Show(s)); got != Width(s) {
			t.Fatalf("Width(%q) = %d, shown it takes %d", s, Width(s), got)
		}
		if got := ansi.StringWidth(Cut(s, width)); got > width {
			t.Fatalf("Cut(%q, %d) takes %d cells", s, width, got)
		}
		if got := ansi.StringWidth(Truncate(s, width)); got > width {
			t.Fatalf("Truncate(%q, %d) takes %d cells", s, width, got)
		}
	})
}

func TestPropPrevMirrorsNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText(t)
		var sizes []int
		for i := 0; i < len(s); {
			size, _ := Next(s[i:])
			if size <= 0 {
				t.Fatalf("Next(%q) = %d", s[i:], size)
			}
			sizes = append(sizes, size)
			i += size
		}
		end := len(s)
		for i := len(sizes) - 1; i >= 0; i-- {
			if got := Prev(s[:end]); got != sizes[i] {
				t.Fatalf("Prev(%q) = %d, want %d", s[:end], got, sizes[i])
			}
			if got := Prev([]byte(s[:end])); got != sizes[i] {
				t.Fatalf("Prev of bytes %q = %d, want %d", s[:end], got, sizes[i])
			}
			end -= sizes[i]
		}
	})
}

func FuzzFit(f *testing.F) {
	f.Add("Recruit two coordinators", 12)
	f.Add(family+flag+"\x1b[31m", 3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width &= 0xff
		if got := ansi.StringWidth(Fit(s, width)); got != width {
			t.Fatalf("Fit(%q, %d) takes %d cells", s, width, got)
		}
	})
}

func BenchmarkFitASCII(b *testing.B) {
	row := make([]byte, 0, 400)
	b.ReportAllocs()
	for b.Loop() {
		row = AppendFit(row[:0], "Check every service plan for its duty to reduce crime", 40)
	}
}

func BenchmarkFitAccents(b *testing.B) {
	row := make([]byte, 0, 400)
	b.ReportAllocs()
	for b.Loop() {
		row = AppendFit(row[:0], "Check “every” service plan – naïve café", 40)
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{OneLine(" two\n\twords "), "two words"},
		{Count(1, "body", "bodies"), "1 body"},
		{Count(0, "body", "bodies"), "0 bodies"},
		{Count(12, "body", "bodies"), "12 bodies"},
		{Joined(", ", "", "a", "", "b"), "a, b"},
		{Joined(", "), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

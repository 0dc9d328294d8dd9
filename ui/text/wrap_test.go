package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name  string
		in    string
		width int
		want  []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "one row", 10, []string{"one row"}},
		{"words", "the quick brown fox", 10, []string{"the quick", "brown fox"}},
		{"exact", "abcde fghij", 5, []string{"abcde", "fghij"}},
		{"long word", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"long word after a short one", "ab abcdefgh", 5, []string{"ab", "abcde", "fgh"}},
		{"breaks kept", "a\n\nb\n", 5, []string{"a", "", "b", ""}},
		{"carriage returns", "a\r\nb", 5, []string{"a", "b"}},
		{"blanks hang", "abc     def", 4, []string{"abc", "def"}},
		{"indent", "  abc def", 6, []string{"  abc", "def"}},
		{"hyphen", "well-known fact", 7, []string{"well-", "known", "fact"}},
		{"minus", "x -5", 3, []string{"x", "-5"}},
		{"tab", "a\tb", 10, []string{"a   b"}},
		{"ideographs", chinese, 5, []string{"議會", "審查"}},
		{"too narrow for wide", "漢", 1, []string{""}},
		{"accents", strings.Repeat(accent, 4), 2, []string{accent + accent, accent + accent}},
		{"control", "a\x1bb", 5, []string{"a␛b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Wrap(c.in, c.width); !slices.Equal(got, c.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
			}
		})
	}
}

func TestPropWrapKeepsEverything(t *testing.T) {
	ink := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == ' ' {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		s, width := anyText(t), rapid.IntRange(2, 20).Draw(t, "width")
		rows := Wrap(s, width)
		for _, row := range rows {
			if got := ansi.StringWidth(row); got > width {
				t.Fatalf("row %q of %q takes %d cells of %d", row, s, got, width)
			}
		}
		if strings.ContainsAny(s, "\u200b\u00ad\u200d\ufe0f\u0301\u0600") || strings.Contains(s, "🇬") {
			return // what is drawn for these depends on the neighbours
		}
		if got, want := ink(strings.Join(rows, "")), ink(Show(s)); got != want {
			t.Fatalf("Wrap(%q, %d) = %q: lost something", s, width, rows)
		}
	})
}

func TestPropRowSizeMovesOnAtClusters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.ReplaceAll(anyText(t), "\n", "")
		width := rapid.IntRange(0, 20).Draw(t, "width")
		seams := map[int]bool{}
		for i := 0; i < len(s); {
			size, _ := Next(s[i:])
			i += size
			seams[i] = true
		}
		for at := 0; at < len(s); {
			size := RowSize(s[at:], width)
			if size <= 0 || size != RowSize([]byte(s[at:]), width) {
				t.Fatalf("RowSize(%q, %d) = %d", s[at:], width, size)
			}
			at += size
			if !seams[at] {
				t.Fatalf("%q is broken inside a cluster at %d", s, at)
			}
		}
	})
}

func TestPropPlainRowsAreWhatTheCarefulWalkSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "word", " ", " ", "   ", "-", "-", ".", "é", "\u0301", "\t"}), 0, 20).Draw(t, "pieces"), "")
		width := rapid.IntRange(0, 12).Draw(t, "width")
		want, _ := carefulRow(s, width)
		if got, _, ok := plainRow(s, width); ok && got != want {
			t.Fatalf("row of %q at width %d is %d bytes, the careful walk says %d", s, width, got, want)
		}
	})
}

// Given only the beginning of a line, RowReach says whether that was enough.
func TestPropBeginningIsEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.ReplaceAll(anyText(t), "\n", "")
		width := rapid.IntRange(1, 10).Draw(t, "width")
		part := s[:rapid.IntRange(0, len(s)).Draw(t, "part")]
		size, seen := RowReach([]byte(part), width)
		if want := RowSize(s, width); seen+4 <= len(part) && size != want {
			t.Fatalf("row of %q at width %d is %d bytes, from %q alone %d", s, width, want, part, size)
		}
	})
}

func BenchmarkWrapParagraph(b *testing.B) {
	s := strings.Repeat("Check every service plan for its duty to reduce crime, and say so. ", 10)
	b.ReportAllocs()
	for b.Loop() {
		Wrap(s, 76)
	}
}

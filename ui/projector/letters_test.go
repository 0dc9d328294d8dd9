package projector

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Every letter can be told from every other.
func TestEveryLetterIsItsOwn(t *testing.T) {
	seen := map[letter]rune{}
	for r, l := range letters {
		for _, row := range l {
			if len(row) != len(l[0]) {
				t.Errorf("the rows of %q are not of one width", r)
			}
		}
		if other, ok := seen[l]; ok {
			t.Errorf("%q looks like %q", r, other)
		}
		seen[l] = r
	}
	for r := rune('A'); r <= 'Z'; r++ {
		if letters[r][6]+letters[r][7] != strings.Repeat(".", 2*len(letters[r][0])) && r != 'Q' {
			t.Errorf("%q reaches below the line", r)
		}
	}
}

func TestLargeLettersCanBeRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// A tall letter says where the row begins: P alone looks like p.
		words := "The " + strings.Join(strings.Fields(rapid.StringMatching(`[A-Za-z0-9£%.,:;/()!?&+= “”‘’–-]{1,20}[A-Za-z]`).Draw(t, "words")), " ")
		lines, ok := enlarge(words, 500)
		if !ok || len(lines) != letterRows {
			t.Fatalf("%q has no large form", words)
		}
		want := strings.ReplaceAll(words, "...", "…")
		if got := Read(append([]string{"Above", ""}, lines...)); len(got) != 3 || got[2] != want {
			t.Fatalf("%q is read as %q", words, got)
		}
	})
}

func TestWhatHasNoLargeFormIsWritten(t *testing.T) {
	for _, words := range []string{"", "Ynys Môn", "日本", strings.Repeat("W", 40)} {
		if lines, ok := enlarge(words, 80); ok {
			t.Errorf("%q is drawn as %q", words, lines)
		}
	}
	if lines, ok := capitals("Carried", 80); !ok || len(lines) != capitalRows {
		t.Errorf("capitals take %d lines", len(lines))
	}
}

// Wrapping keeps every word, and every line fits.
func TestPropWrapLarge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Join(rapid.SliceOfN(rapid.StringMatching(`[a-zA-Z]{1,9}`), 0, 40).Draw(t, "words"), " ")
		width := rapid.IntRange(60, 160).Draw(t, "width")
		lines, ok := wrapLarge(words, width)
		if !ok || strings.Join(strings.Fields(strings.Join(lines, " ")), " ") != words {
			t.Fatalf("%q became %q", words, lines)
		}
		for _, line := range lines {
			if n, _ := largeWidth(line); n > width {
				t.Fatalf("%q takes %d of %d cells", line, n, width)
			}
		}
	})
}

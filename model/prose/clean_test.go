package prose_test

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"council/scrutiny/model/prose"
)

func TestClean(t *testing.T) {
	for name, c := range map[string]struct {
		in, want   string
		removed    int
		normalised int
	}{
		"plain":                {"Plain words, 2026", "Plain words, 2026", 0, 0},
		"space stays":          {"  two \t\n ", "  two \t\n ", 0, 0},
		"line ends":            {"a\r\nb\rc\n", "a\nb\nc\n", 0, 0},
		"an escape":            {"a\x1b[31mb", "a[31mb", 1, 0},
		"bell, delete, null":   {"\x00a\x07\x7f", "a", 3, 0},
		"C1":                   {"a\u009bb\u0085", "ab", 2, 0},
		"overrides, isolates":  {"a\u202eb\u2066c\u2069", "abc", 3, 0},
		"marks stay":           {"a\u200eb\u200d", "a\u200eb\u200d", 0, 0},
		"decomposed":           {"cafe\u0301", "café", 0, 1},
		"no UTF-8":             {"a\xffb", "a\uFFFDb", 0, 0},
		"accents are no fault": {"Señor – “so”", "Señor – “so”", 0, 0},
		"nothing":              {"", "", 0, 0},
	} {
		got, counts := prose.Clean(c.in)
		if got != c.want || counts.Removed != c.removed || counts.Normalised != c.normalised {
			t.Errorf("%s: Clean(%q) = %q, %+v", name, c.in, got, counts)
		}
	}
}

func TestCleaningAdds(t *testing.T) {
	sum := prose.Cleaning{Removed: 1, Normalised: 2}
	sum.Add(prose.Cleaning{Removed: 3, Normalised: 4})
	if sum != (prose.Cleaning{Removed: 4, Normalised: 6}) {
		t.Errorf("%+v", sum)
	}
}

// TestCleanIsDone cleans random texts: what is clean stays, and nothing hostile
// is left.
func TestCleanIsDone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := string(rapid.SliceOf(rapid.Byte()).Draw(t, "in")) + rapid.String().Draw(t, "more")
		checkClean(t, in)
	})
}

func checkClean(t interface{ Errorf(string, ...any) }, in string) {
	once, _ := prose.Clean(in)
	twice, counts := prose.Clean(once)
	if twice != once || counts != (prose.Cleaning{}) {
		t.Errorf("Clean(Clean(%q)) = %q, %+v", in, twice, counts)
	}
	if !utf8.ValidString(once) {
		t.Errorf("Clean(%q) is no UTF-8", in)
	}
	for _, r := range once {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Errorf("Clean(%q) left %U", in, r)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b]52;c;x\x07\u202e")
	f.Add("\xff\r\ne\u0301")
	f.Fuzz(func(t *testing.T, in string) { checkClean(t, in) })
}

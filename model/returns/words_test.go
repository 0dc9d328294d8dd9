package returns

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model/intake"
)

func marked(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString([]string{"", "-", "+"}[p.Op] + "[" + p.Text + "]")
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"", "one two", "+[one two]"},
		{"one two", "", "-[one two]"},
		{"one two three", "one three", "[one ]-[two ][three]"},
		{"the panel's view", "the panel’s own view", "[the panel’s ]+[own ][view]"},
		{"by 30 June", "by 31 July", "[by ]-[30 June ]+[31 July]"},
	} {
		if got := marked(Words(c.from, c.to)); got != c.want {
			t.Errorf("from %q to %q: %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func anyText(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d,", "e’s", "f\n"}), 0, 12).Draw(t, label), " ")
}

// TestWordsMakeBothTexts puts the pieces together again.
func TestWordsMakeBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := anyText(t, "from"), anyText(t, "to")
		var was, is strings.Builder
		for _, p := range Words(from, to) {
			if p.Op != New {
				was.WriteString(p.Text)
			}
			if p.Op != Gone {
				is.WriteString(p.Text)
			}
		}
		if plain(is.String()) != plain(to) || plain(was.String()) != plain(from) {
			t.Fatalf("%q and %q of %q and %q", was.String(), is.String(), from, to)
		}
	})
}

// TestMerge joins changes of both, where they can be joined.
func TestMerge(t *testing.T) {
	for _, c := range []struct{ then, here, there, want string }{
		{"a b c d", "a b c d e", "x a b c d", "x a b c d e"},
		{"a b c d", "a X c d", "a b c Y", "a X c Y"},
		{"a b c", "a X c", "a X c", "a X c"},
		{"a b c", "a X c", "a Y c", ""},
		{"a b c", "a X b c", "a Y b c", ""},
		{"a b", "", "a b c", ""},
	} {
		got, ok := merge(c.then, c.here, c.there)
		if !ok {
			got = ""
		}
		if got != c.want {
			t.Errorf("%q here %q there %q: %q, want %q", c.then, c.here, c.there, got, c.want)
		}
	}
}

// TestMergeKeepsOneSidesChanges: where one side changed nothing, the other's text
// comes out, and it does not matter which side is which.
func TestMergeKeepsOneSidesChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		then, here, there := anyText(t, "then"), anyText(t, "here"), anyText(t, "there")
		if got, ok := merge(then, here, then); !ok || plain(got) != plain(here) {
			t.Fatalf("%q of %q and %q", got, then, here)
		}
		x, okX := merge(then, here, there)
		y, okY := merge(then, there, here)
		if okX != okY || plain(x) != plain(y) {
			t.Fatalf("%q and %q", x, y)
		}
	})
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"a b", "a  b\n", true},
		{"don't", "don’t", true},
		{"2.10", "2.1", true},
		{"1,000", "1000", true},
		{"50%", "0.5", true},
		{"£5", "£6", false},
		{"done", "Done", true},
		{"the Panel met", "the panel met", false},
		{"A. b", "A. B", true},
		{"not done", "done", false},
		{"", " ", true},
		{"", "0", false},
		{"1.2.3", "1.23", false},
	} {
		if same(c.a, c.b) != c.want || same(c.b, c.a) != c.want {
			t.Errorf("same(%q, %q) is not %t", c.a, c.b, c.want)
		}
	}
}

func TestSameWhen(t *testing.T) {
	for _, c := range []struct {
		words string
		there cell
		want  bool
	}{
		{"30 June 2026", cell{"30/06/2026", "2026-06-30"}, true},
		{"30 June 2026", cell{"30/06/2026", ""}, true},
		{"30 June 2026", cell{"1/7/2026", "2026-07-01"}, false},
		{"By 30 June 2026", cell{"By 30 June 2026", ""}, true},
		{"31 October 2026", cellOf(intake.Cell{Text: "10/31/2026"}), true},
		{"31 October 2026", cellOf(intake.Cell{Text: "12/31/26"}), false},
		{"4 March 2026", cellOf(intake.Cell{Text: "3/4/2026"}), false}, // it may be the third of April
		{"Mar-26", cell{"Mar-26", "2026-03-01"}, true},
		{"Mar-26", cell{"01/03/2026", "2026-03-01"}, true},
		{"Mar-26", cell{"02/03/2026", "2026-03-02"}, false},
		{"", cell{"", ""}, true},
		{"", cell{"30/06/2026", "2026-06-30"}, false},
		{"Ongoing", cell{"", ""}, false},
	} {
		if sameWhen(c.words, c.there) != c.want {
			t.Errorf("sameWhen(%q, %+v) is not %t", c.words, c.there, c.want)
		}
	}
}

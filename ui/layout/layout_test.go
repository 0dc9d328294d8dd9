package layout

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name  string
		total int
		parts []Part
		want  []int
	}{
		{"frame", 24, []Part{Fixed(3), Flex(1, 5), Fixed(1)}, []int{3, 20, 1}},
		{"halves", 81, []Part{Flex(1, 10), Flex(1, 10)}, []int{41, 40}},
		{"weights", 160, []Part{Flex(3, 40), Fixed(1), Flex(2, 40)}, []int{88, 1, 71}},
		{"limit", 100, []Part{{Min: 10, Max: 20, Weight: 1}, Flex(1, 10)}, []int{20, 80}},
		{"nobody wants it", 10, []Part{Fixed(2), Fixed(3)}, []int{2, 8}},
		{"too little", 10, []Part{Flex(1, 8), Flex(1, 8)}, []int{5, 5}},
		{"nothing", 0, []Part{Fixed(3), Flex(1, 2)}, []int{0, 0}},
		{"negative", -5, []Part{Fixed(3)}, []int{0}},
		{"no parts", 5, nil, []int{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Split(c.total, c.parts...); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestPropSplitAddsUp(t *testing.T) {
	part := rapid.Custom(func(t *rapid.T) Part {
		p := Part{Min: rapid.IntRange(0, 30).Draw(t, "min"), Weight: rapid.IntRange(0, 3).Draw(t, "weight")}
		if rapid.Bool().Draw(t, "limited") {
			p.Max = p.Min + rapid.IntRange(0, 20).Draw(t, "more")
		}
		return p
	})
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.IntRange(0, 200).Draw(t, "total")
		parts := rapid.SliceOfN(part, 1, 6).Draw(t, "parts")
		sizes, sum, least := Split(total, parts...), 0, 0
		for i, s := range sizes {
			if s < 0 {
				t.Fatalf("part %d has size %d", i, s)
			}
			sum += s
			least += parts[i].Min
		}
		if sum != total {
			t.Fatalf("%v adds up to %d of %d", sizes, sum, total)
		}
		for i, s := range sizes {
			if total >= least && s < parts[i].Min {
				t.Fatalf("part %d has %d, less than its %d, though there is room", i, s, parts[i].Min)
			}
		}
	})
}

func exact(t *testing.T, lines []string, width, height int) {
	t.Helper()
	if len(lines) != height {
		t.Fatalf("%d lines, want %d", len(lines), height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != width {
			t.Fatalf("line %d takes %d cells of %d: %q", i, got, width, line)
		}
	}
}

func TestBesideAndStack(t *testing.T) {
	base := theme.New(theme.Dark, theme.TrueColor).Base
	left := Block{Lines: []string{"ab", "cd", "ef"}, Width: 2}
	lines := Beside(2, base, left, Repeat("│", 1, 1), Block{Lines: []string{"xyz"}, Width: 3})
	exact(t, lines, 6, 2)
	if got := ansi.Strip(strings.Join(lines, "\n")); got != "ab│xyz\ncd    " {
		t.Errorf("beside: %q", got)
	}
	stacked := Stack(2, 5, base, []string{"ab"}, left.Lines)
	exact(t, stacked, 2, 5)
	if got := ansi.Strip(strings.Join(stacked, "\n")); got != "ab\nab\ncd\nef\n  " {
		t.Errorf("stack: %q", got)
	}
	exact(t, Stack(2, 2, base, left.Lines, left.Lines), 2, 2)
	exact(t, Stack(2, 0, base, left.Lines), 2, 0)
	exact(t, Inset(left.Lines, 3, 1, base), 6, 3)
}

func TestOverlay(t *testing.T) {
	th := theme.New(theme.Light, theme.TrueColor)
	var lines []string
	for range 5 {
		lines = append(lines, th.Base.Render("漢字漢字漢字漢字漢字"))
	}
	box := Block{Width: 7}
	for range 3 {
		box.Lines = append(box.Lines, th.Panel.Render(text.Fit("dialog", 7)))
	}
	for x := -8; x < 22; x++ {
		for y := -4; y < 6; y++ {
			exact(t, Overlay(lines, 20, box, x, y), 20, 5)
		}
	}
	got := Overlay(lines, 20, box, 3, 1)
	if plain := ansi.Strip(got[1]); plain != "漢 dialog 漢字漢字漢" && !strings.Contains(plain, "dialog ") {
		t.Errorf("overlaid row: %q", plain)
	}
	if got[0] != lines[0] || got[4] != lines[4] {
		t.Error("rows beside the box have changed")
	}
	if x, y := Centre(80, 24, 40, 10); x != 20 || y != 7 {
		t.Errorf("centre at %d, %d", x, y)
	}
	if x, y := Centre(10, 4, 40, 10); x != 0 || y != 0 {
		t.Errorf("too large a box at %d, %d", x, y)
	}
}

func BenchmarkOverlay(b *testing.B) {
	th := theme.New(theme.Dark, theme.TrueColor)
	lines := Repeat(th.Base.Render(text.Fit("some words in a row", 160)), 160, 45).Lines
	box := Repeat(th.Panel.Render(text.Spaces(60)), 60, 15)
	for b.Loop() {
		Overlay(lines, 160, box, 50, 15)
	}
}

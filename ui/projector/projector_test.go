package projector

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// anySlide draws a slide of any kind with any of its parts.
func anySlide(t *rapid.T) slide.Slide {
	kinds := []slide.Kind{slide.Neutral, slide.Item, slide.Exempt, slide.Motion, slide.Decision, slide.Action, slide.Tracker, slide.Question, slide.Plan, slide.Evidence}
	words := rapid.StringMatching(`([A-Za-zéŵ日,.]{1,14} ?){0,60}`)
	short := rapid.StringMatching(`[A-Za-z0-9é. ]{0,30}`)
	s := slide.Slide{
		Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Council: short.Draw(t, "council"), Where: words.Draw(t, "where"),
		Session: rapid.SampledFrom([]string{"", "PUBLIC SESSION", "PRIVATE SESSION"}).Draw(t, "session"), Heading: short.Draw(t, "heading"),
		Text: words.Draw(t, "text"), Beneath: words.Draw(t, "beneath"), Result: rapid.SampledFrom([]string{"", "CARRIED", "LOST"}).Draw(t, "result"),
	}
	for range rapid.IntRange(0, 4).Draw(t, "facts") {
		s.Facts = append(s.Facts, slide.Fact{Label: short.Draw(t, "label"), Value: words.Draw(t, "value")})
	}
	if rapid.Bool().Draw(t, "voted") {
		s.Votes = &slide.Votes{For: rapid.Uint64().Draw(t, "for"), Against: 2}
	}
	for range rapid.IntRange(0, 5).Draw(t, "rows") {
		s.Rows = append(s.Rows, slide.Row{Reference: short.Draw(t, "reference"), Text: words.Draw(t, "row"), When: short.Draw(t, "when"), Rating: anyRating(t)})
	}
	s.Rating = anyRating(t)
	return s
}

func anyRating(t *rapid.T) *slide.Rating {
	return rapid.SampledFrom([]*slide.Rating{nil, {Letter: "A", Word: "Amber", Shape: "▲", Fill: theme.FillAmber}}).Draw(t, "rating")
}

func TestPropExactSize(t *testing.T) {
	th := theme.New(theme.Light, theme.TrueColor)
	rapid.Check(t, func(t *rapid.T) {
		s := anySlide(t)
		width, height := rapid.IntRange(1, 170).Draw(t, "width"), rapid.IntRange(1, 50).Draw(t, "height")
		size := Size{Big: rapid.Bool().Draw(t, "big"), Step: rapid.IntRange(-3, 3).Draw(t, "step"), Page: rapid.IntRange(0, 4).Draw(t, "page")}
		lines, sizes := Draw(th, s, width, height, size)
		if len(lines) != height || len(sizes) != height {
			t.Fatalf("%d lines and %d sizes in a window of %d", len(lines), len(sizes), height)
		}
		for y, line := range lines {
			want := width
			if sizes[y] != paint.Normal {
				want = width / 2
			}
			if got := text.StyledWidth(line); got != want {
				t.Fatalf("line %d is %d cells wide, not %d: %q", y, got, want, ansi.Strip(line))
			}
			if sizes[y] == paint.Top && (y+1 == height || sizes[y+1] != paint.Bottom || lines[y+1] != line) || sizes[y] == paint.Bottom && (y == 0 || sizes[y-1] != paint.Top) {
				t.Fatalf("line %d is half of a line of double height", y)
			}
		}
	})
}

// Whatever is too long for the window goes on overleaf: no word is lost, and a
// … says that there is more.
func TestPropNoWordIsLost(t *testing.T) {
	th := theme.New(theme.Dark, theme.TrueColor)
	rapid.Check(t, func(t *rapid.T) {
		s := slide.Slide{Kind: slide.Decision, Where: "Item 5", Heading: "RESOLVED", Text: strings.Join(rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,9}`), 0, 500).Draw(t, "words"), " ")}
		width, height := rapid.IntRange(60, 170).Draw(t, "width"), rapid.IntRange(18, 50).Draw(t, "height")
		size := Size{Big: rapid.Bool().Draw(t, "big"), Step: rapid.IntRange(-2, 2).Draw(t, "step")}
		var shown []string
		pages := Pages(th, s, width, height, size)
		for size.Page = range pages {
			lines, sizes := Draw(th, s, width, height, size)
			page := plainText(lines, sizes)
			if (pages > 1) != strings.Contains(page, text.Ellipsis) {
				t.Fatalf("page %d of %d does not say that there is more:\n%s", size.Page+1, pages, page)
			}
			shown = append(shown, strings.Fields(page)...)
		}
		rest := strings.Fields(s.Text)
		for _, word := range shown {
			if len(rest) > 0 && word == rest[0] {
				rest = rest[1:]
			}
		}
		if len(rest) > 0 {
			t.Fatalf("on %d pages of %d x %d words are missing: %q", pages, width, height, rest)
		}
	})
}

// What the room has to read stands on the slide of every kind at every size.
func TestEverySlideSaysWhatMatters(t *testing.T) {
	for name, s := range samples() {
		for _, w := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
			for _, big := range []bool{false, true} {
				shown := squeeze(plainText(Draw(theme.New(theme.Light, theme.TrueColor), s, w[0], w[1], Size{Big: big})))
				want := []string{s.Session}
				if name != "long" {
					want = append(want, squeeze(s.Text), s.Beneath)
				}
				for _, f := range s.Facts {
					want = append(want, squeeze(f.Label+" "+f.Value))
				}
				for _, r := range s.Rows {
					want = append(want, r.Reference, strings.Fields(r.When)[0], strings.Fields(r.Text)[0])
				}
				if s.Rating != nil {
					want = append(want, s.Rating.Shape+" "+s.Rating.Letter+" "+s.Rating.Word)
				}
				for _, words := range want {
					if !strings.Contains(shown, squeeze(words)) {
						t.Errorf("%s at %d x %d lacks %q:\n%s", name, w[0], w[1], words, shown)
					}
				}
			}
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// plainText is what a drawn slide says, each line of double height once.
func plainText(lines []string, sizes []paint.LineSize) string {
	var all []string
	for y, line := range lines {
		if sizes[y] != paint.Bottom {
			all = append(all, strings.TrimRight(ansi.Strip(line), " "))
		}
	}
	return strings.Join(Read(all), "\n")
}

package projector

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"council/scrutiny/ui/theme"
)

var (
	colours = regexp.MustCompile(`38;2;(\d+);(\d+);(\d+);48;2;(\d+);(\d+);(\d+)m([^\x1b]*)`)
	styled  = regexp.MustCompile(`\x1b\[[0-9;]*m`)
)

// Everything that is written on a slide can be read from the back of the room:
// in every theme it has a contrast of 4.5 to 1, on fills too.
func TestContrastOnEverySlide(t *testing.T) {
	for _, name := range theme.Names() {
		th := theme.New(name, theme.TrueColor)
		for kind, s := range samples() {
			for _, big := range []bool{true, false} {
				lines, _ := Draw(th, s, 80, 24, Size{Big: big})
				written := 0
				for _, m := range colours.FindAllStringSubmatch(strings.Join(lines, "\n"), -1) {
					if c := contrast(light(m[1:4]), light(m[4:7])); c < 4.5 && strings.TrimSpace(m[7]) != "" {
						t.Errorf("%s, %s: %q has a contrast of %.2f", name, kind, m[7], c)
					}
					written += len(m[7])
				}
				if all := len(styled.ReplaceAllString(strings.Join(lines, ""), "")); written != all {
					t.Errorf("%s, %s: %d of %d bytes are written without a colour and its ground", name, kind, all-written, all)
				}
			}
		}
	}
}

// Without colour a rating is its shape, letter and word.
func TestWithoutColour(t *testing.T) {
	lines, sizes := Draw(theme.New(theme.Dark, theme.NoColor), samples()["action"], 80, 24, Size{})
	if shown := plainText(lines, sizes); strings.Contains(strings.Join(lines, ""), "\x1b") || !strings.Contains(shown, "▲ A Amber") {
		t.Errorf("without colour the slide is\n%s", shown)
	}
}

func light(rgb []string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		var n int
		fmt.Sscan(rgb[i], &n)
		part := float64(n) / 255
		if part <= 0.04045 {
			part /= 12.92
		} else {
			part = math.Pow((part+0.055)/1.055, 2.4)
		}
		sum += weight * part
	}
	return sum
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

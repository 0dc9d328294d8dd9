package document_test

import (
	"math"
	"strconv"
	"testing"

	"council/scrutiny/model/document"

	"pgregory.net/rapid"
)

// TestPaleKeepsBlackTextReadable tries any colour: black text on what becomes
// of it stands at 7:1 or better, and a colour that is light enough stays.
func TestPaleKeepsBlackTextReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		colour := rapid.StringMatching(`[0-9A-F]{6}`).Draw(t, "colour")
		if got := document.Pale(colour); contrastOfBlack(got) < 7 {
			t.Fatalf("%s became %s with a contrast of %.1f", colour, got, contrastOfBlack(got))
		}
	})
	for colour, want := range map[string]string{"FFD58A": "FFD58A", "B4D2F0": "B4D2F0", "": "", "red": "", "12345G": ""} {
		if got := document.Pale(colour); got != want {
			t.Errorf("%s became %q, want %q", colour, got, want)
		}
	}
}

func contrastOfBlack(colour string) float64 {
	n, _ := strconv.ParseUint(colour, 16, 32)
	part := func(shift uint) float64 {
		v := float64(n>>shift&0xff) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return (0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0) + 0.05) / 0.05
}

package text_test

import (
	"context"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file"
	"council/scrutiny/store/file/text"
)

const note = `Review of ponds
===============

We walked round all of them on Tuesday, and
found the path under water in two places that nobody had told us of.

# Risks
1. A dry summer
2. Ice: nobody
   minds the edge
- Fly tipping.
`

func TestReadProse(t *testing.T) {
	src, err := file.Read(context.Background(), "note.txt", []byte(strings.ReplaceAll(note, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range src.Blocks {
		p, ok := b.(*intake.Passage)
		if !ok {
			t.Fatalf("it was read as %T", b)
		}
		got = append(got, string(p.Style)+" "+p.Place+": "+p.Text)
	}
	want := []string{
		"heading line 1: Review of ponds",
		"paragraph line 4: We walked round all of them on Tuesday, and",
		"paragraph line 5: found the path under water in two places that nobody had told us of.",
		"heading line 7: Risks", "paragraph line 8: 1. A dry summer", "paragraph line 9: 2. Ice: nobody", "paragraph line 10: minds the edge", "paragraph line 11: - Fly tipping.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") || src.Format != intake.TXT {
		t.Errorf("read as %s:\n%s", src.Format, strings.Join(got, "\n"))
	}
}

func TestWhatIsProse(t *testing.T) {
	for s, want := range map[string]bool{
		note: true,
		"Action,Lead,By when\nMend the gate, the wall and the path.,Bo,May\nPaint it all in green.,Ann,June 2026\nWait for the rain to stop.,Bo,July\n": false,
		"Action;Lead\nMend it.;Bo\nPaint the gate in green and wait.;Ann\nWalk the long path round the lake in spring.;Bo\n":                            false,
		"one\ntwo\nthree\n": false,
		"":                  false,
		"Dear Members,\nthe panel met on Monday. It was cold.\nWe saw, among others, two swans, a heron and a duck.\nYours,\nAnn, Bo and Cy of the panel.\n": true,
	} {
		if got := text.IsProse(s); got != want {
			t.Errorf("%.40q is prose: %v, want %v", s, got, want)
		}
	}
}

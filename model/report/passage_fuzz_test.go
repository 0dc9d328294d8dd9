package report

import (
	"strings"
	"testing"

	"council/scrutiny/model/document"
)

// FuzzPassage makes blocks of any text: it stands in them whole and in its
// order, but for the labels of the items of its lists.
func FuzzPassage(f *testing.F) {
	for _, seed := range []string{
		"", "a", "that: (a) b; (b) c", "- a\n  - b\n- c", "1. a\n3. b", "H\nto:\n- a\n\n(a) b", ": (1) a (2) b (3) c", "-\n(a)\n1.", "  - a\n\tb) c", "x: (a) (b) (c) ",
	} {
		f.Add(seed, "5.")
	}
	f.Fuzz(func(t *testing.T, text, prefix string) {
		var got strings.Builder
		for _, b := range passage(nil, text, prefix, 2) {
			blockText(&got, b)
		}
		rest := got.String()
		for _, l := range linesOf(text) {
			for word := range strings.FieldsSeq(l.text) {
				_, after, found := strings.Cut(rest, word)
				if !found {
					t.Fatalf("%q is lost or out of its order in %q", word, got.String())
				}
				rest = after
			}
		}
	})
}

func blockText(out *strings.Builder, b document.Block) {
	switch b := b.(type) {
	case *document.Heading:
		out.WriteString(b.Text + "\n")
	case *document.Paragraph:
		for _, r := range b.Runs {
			out.WriteString(r.Text)
		}
		out.WriteString("\n")
	case *document.List:
		for _, i := range b.Items {
			blockText(out, &document.Paragraph{Runs: i.Runs})
			if i.Sub != nil {
				blockText(out, i.Sub)
			}
		}
	}
}

package chart_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/chart"

	"pgregory.net/rapid"
)

func ratings(counts ...int) *document.Chart {
	marks := []document.Mark{
		{Letter: "R", Word: "Red", Fill: "FF6A3D"},
		{Letter: "A", Word: "Amber & more", Fill: "F0B000"},
		{Letter: "G", Word: "Green", Fill: "2FBF8F"},
		{Letter: "–", Word: "Not rated"},
	}
	bar := document.Bar{Name: "Round 1", Note: "30 Jun 2026"}
	for i, n := range counts {
		bar.Parts = append(bar.Parts, document.Part{Mark: marks[i%len(marks)], Count: n})
	}
	return &document.Chart{Caption: "Actions <by> rating", Alt: "One bar.", Bars: []document.Bar{bar, {Name: "Today"}}}
}

func svg(c *document.Chart) string {
	return chart.SVG(c, "c", func(s string) string {
		var out bytes.Buffer
		_ = xml.EscapeText(&out, []byte(s))
		return out.String()
	})
}

func TestEachPartHasItsLetter(t *testing.T) {
	drawn := svg(ratings(1, 200, 50, 0))
	for _, want := range []string{">R<", ">A 200<", ">G 50<", ">251<", ">Amber &amp; more<", ">Round 1<", ">30 Jun 2026<", "<title id=\"c-title\">Actions &lt;by&gt; rating</title>", "<desc id=\"c-words\">One bar.</desc>", `role="img"`} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%s is not in\n%s", want, drawn)
		}
	}
	if strings.Contains(drawn, "style=") {
		t.Error("the page's policy allows no styles on elements")
	}
}

// TestNoBarLeavesThePicture draws any bars: they are well formed, stay inside,
// and no part is left out.
func TestNoBarLeavesThePicture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.IntRange(0, 1_000_000), 0, 60).Draw(t, "counts")
		c := ratings(counts...)
		drawn, some := svg(c), 0
		for _, n := range counts {
			if n > 0 {
				some++
			}
		}
		if got := strings.Count(drawn, "<rect"); got != some+len(c.Marks()) {
			t.Fatalf("%d boxes for %d parts and %d marks", got, some, len(c.Marks()))
		}
		for _, box := range boxes(t, drawn) {
			if box.W <= 0 || box.X < 0 || box.X+box.W > chart.Width || box.Y+box.H > chart.Height(c) {
				t.Fatalf("a box stands at %+v", box)
			}
		}
	})
}

type box struct {
	X int `xml:"x,attr"`
	Y int `xml:"y,attr"`
	W int `xml:"width,attr"`
	H int `xml:"height,attr"`
}

func boxes(t *rapid.T, drawn string) []box {
	var all []box
	for d := xml.NewDecoder(strings.NewReader(drawn)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "rect" {
			var b box
			if err := d.DecodeElement(&b, &start); err != nil {
				t.Fatal(err)
			}
			all = append(all, b)
		}
	}
}

func TestPictureIsTheSameEveryTime(t *testing.T) {
	one, err := chart.PNG(ratings(12, 3, 9, 1))
	if err != nil {
		t.Fatal(err)
	}
	two, err := chart.PNG(ratings(12, 3, 9, 1))
	if err != nil || !bytes.Equal(one, two) {
		t.Fatalf("two pictures of one chart differ: %v", err)
	}
	drawn, err := png.Decode(bytes.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[color.Color]int{}
	bounds := drawn.Bounds()
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			seen[drawn.At(x, y)]++
		}
	}
	for _, want := range []color.Color{color.RGBA{0xff, 0xff, 0xff, 0xff}, color.RGBA{0, 0, 0, 0xff}, color.RGBA{0xf0, 0xb0, 0, 0xff}, color.RGBA{0x2f, 0xbf, 0x8f, 0xff}} {
		if seen[want] < 500 {
			t.Errorf("%v colours %d dots", want, seen[want])
		}
	}
	if len(one) > 200_000 {
		t.Errorf("the picture has %d bytes", len(one))
	}
}

func TestChartOfNothing(t *testing.T) {
	c := &document.Chart{Caption: "Nothing"}
	if _, err := chart.PNG(c); err != nil || !strings.Contains(svg(c), "Nothing") {
		t.Errorf("a chart without bars: %v", err)
	}
}

func BenchmarkPNG(b *testing.B) {
	c := ratings(12, 3, 9, 1)
	for b.Loop() {
		if _, err := chart.PNG(c); err != nil {
			b.Fatal(err)
		}
	}
}

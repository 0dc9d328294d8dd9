package main

import (
	"encoding/xml"
	"errors"
	"html"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// The widest a picture may get, in bytes: a page of them has to load at once.
const mostBytes = 60_000

func TestRowOf(t *testing.T) {
	plain := pen{}
	red := pen{fg: "#ff0000", bg: "#000102"}
	for name, c := range map[string]struct {
		line string
		want []cell
	}{
		"nothing":  {"", nil},
		"text":     {"ab", []cell{{plain, "a"}, {plain, "b"}}},
		"colours":  {"\x1b[0;38;2;255;0;0;48;2;0;1;2mx\x1b[0my", []cell{{red, "x"}, {plain, "y"}}},
		"weight":   {"\x1b[0;1;4mx\x1b[mz", []cell{{pen{bold: true, underline: true}, "x"}, {plain, "z"}}},
		"accents":  {"e\u0301", []cell{{plain, "e\u0301"}}},
		"wide":     {"漢.", []cell{{plain, "漢"}, {plain, ""}, {plain, "."}}},
		"cut code": {"\x1b[38;2;1mx", []cell{{plain, "x"}}},
	} {
		if got := rowOf(c.line); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, not %v", name, got, c.want)
		}
	}
}

// Every text of every picture stands where it stands on the screen: what the
// picture holds, put back into cells, is the screen without its shapes.
func TestPicturesHoldTheWholeScreen(t *testing.T) {
	for _, sc := range scenes() {
		sc = sc.finished()
		frame, err := sc.play()
		if err != nil {
			t.Fatal(err)
		}
		svg := drawSVG(frame, sc)
		if len(svg) > mostBytes {
			t.Errorf("%s is %d bytes large, more than %d", sc.name, len(svg), mostBytes)
		}
		want := withoutShapes(frame)
		if got := readBack(t, svg, sc); got != want {
			t.Errorf("%s: the picture shows\n%s\ninstead of\n%s", sc.name, got, want)
		}
		for _, s := range []string{sc.title, sc.says} {
			if s == "" || !strings.Contains(svg, ">"+html.EscapeString(s)+"</") {
				t.Errorf("%s: the picture does not say %q to those who cannot see it", sc.name, s)
			}
		}
	}
}

func withoutShapes(f paint.Frame) string {
	var lines []string
	for y, line := range f.Lines {
		if sizeOf(f, y) == paint.Bottom {
			line = "" // the letters of the line above stand there
		}
		lines = append(lines, ansi.Strip(line))
	}
	shown := strings.Join(lines, "\n")
	for shape := range shapes {
		shown = strings.ReplaceAll(shown, shape, " ")
	}
	return trimmed(strings.Split(shown, "\n"))
}

func trimmed(lines []string) string {
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// readBack puts the texts of a picture back into cells.
func readBack(t *testing.T, svg string, sc scene) string {
	t.Helper()
	grid := make([][]rune, sc.height)
	for y := range grid {
		grid[y] = []rune(strings.Repeat(" ", sc.width))
	}
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s is no XML: %v", sc.name, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "text" {
			continue
		}
		var words string
		if err := d.DecodeElement(&words, &start); err != nil {
			t.Fatal(err)
		}
		scale := 1.0
		if slices.ContainsFunc(start.Attr, func(a xml.Attr) bool { return a.Name.Local == "font-size" }) {
			scale = number(t, start, "font-size") / fontSize
		}
		x := int(math.Round((number(t, start, "x") - margin) / (cellWidth * scale)))
		y := int(math.Round((number(t, start, "y") - margin - baseline*scale) / cellHeight))
		if cells := int(math.Round(number(t, start, "textLength") / (cellWidth * scale))); cells != text.Width(words) {
			t.Errorf("%s: %q is fitted to %d cells", sc.name, words, cells)
		}
		copy(grid[y][x:], []rune(words))
	}
	var lines []string
	for _, row := range grid {
		lines = append(lines, string(row))
	}
	return trimmed(lines)
}

func number(t *testing.T, e xml.StartElement, name string) float64 {
	t.Helper()
	for _, a := range e.Attr {
		if a.Name.Local == name {
			f, err := strconv.ParseFloat(a.Value, 64)
			if err != nil {
				t.Fatal(err)
			}
			return f
		}
	}
	t.Fatalf("a text has no %s", name)
	return 0
}

// Fonts have no say in shapes: nothing but letters, figures and the signs of
// writing is left to them.
func TestOnlyWritingIsLeftToFonts(t *testing.T) {
	const writing = "…·–’‘“”→←↑↓›‹»«×=£"
	for _, sc := range scenes() {
		sc = sc.finished()
		frame, err := sc.play()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range withoutShapes(frame) {
			if r > 0x17f && !strings.ContainsRune(writing, r) {
				t.Errorf("%s shows %q, which fonts draw in many ways: draw it in shape.go", sc.name, r)
			}
		}
	}
}

func TestHostileTextStaysText(t *testing.T) {
	sc := scene{title: `<script>"&`, says: "</desc>", width: 12, height: 1, theme: theme.Dark}
	svg := drawSVG(paint.Frame{Lines: []string{`</text><a b=`}}, sc)
	if got := readBack(t, svg, sc); got != "</text><a b=" {
		t.Errorf("the text became %q in\n%s", got, svg)
	}
}

func TestPicturesAreTheSameEachTime(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	for _, dir := range []string{one, two} {
		if err := run([]string{"-write", dir}, io.Discard, io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	names, err := filepath.Glob(filepath.Join(one, "*.svg"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pictures: %v", err)
	}
	for _, name := range names {
		a, _ := os.ReadFile(name)
		b, _ := os.ReadFile(filepath.Join(two, filepath.Base(name)))
		if string(a) != string(b) {
			t.Errorf("%s is another picture the second time", filepath.Base(name))
		}
	}
}

func TestPx(t *testing.T) {
	for f, want := range map[float64]string{0: "0", 12: "12", 8.4: "8.4", 100: "100", 20.399999: "20.4", 1.005: "1", -0.5: "-0.5"} {
		if got := px(f); got != want {
			t.Errorf("%v is written %s, not %s", f, got, want)
		}
	}
}

package site_test

import (
	"fmt"
	"math"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pages are the pages of the published sample review, read as a browser does.
func pages(t *testing.T) (files map[string]string, read map[string]*html.Node) {
	t.Helper()
	place := filepath.Join(t.TempDir(), "pages")
	published(t, place, review(t), day)
	files, read = contents(t, place), map[string]*html.Node{}
	for name, page := range files {
		if strings.HasSuffix(name, ".html") {
			root, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			read[name] = root
		}
	}
	return files, read
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func words(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// look is what is gathered of one page.
type look struct {
	byTag map[atom.Atom][]*html.Node
	ids   map[string]*html.Node
	all   []*html.Node
}

func lookAt(t *testing.T, page string, root *html.Node) look {
	l := look{byTag: map[atom.Atom][]*html.Node{}, ids: map[string]*html.Node{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		l.all = append(l.all, n)
		if n.Namespace == "" { // a title within a picture is not the page's
			l.byTag[n.DataAtom] = append(l.byTag[n.DataAtom], n)
		}
		if id := attr(n, "id"); id != "" {
			if l.ids[id] != nil {
				t.Errorf("%s: two elements are called %s", page, id)
			}
			l.ids[id] = n
		}
	}
	return l
}

// name is what an element is called to those who hear the page.
func (l look) name(n *html.Node) string {
	if by := l.ids[attr(n, "aria-labelledby")]; by != nil {
		return words(by)
	}
	return attr(n, "aria-label")
}

// TestPagesCanBeReadByAnyone holds every page to what a program can tell of
// WCAG 2.2 AA without a browser.
func TestPagesCanBeReadByAnyone(t *testing.T) {
	files, read := pages(t)
	titles := map[string]string{}
	for name, root := range read {
		l := lookAt(t, name, root)
		bad := func(format string, args ...any) {
			t.Helper()
			t.Errorf("%s: %s", name, fmt.Sprintf(format, args...))
		}
		for tag, n := range map[atom.Atom]int{atom.H1: 1, atom.Main: 1, atom.Title: 1, atom.Header: 1, atom.Footer: 1, atom.Script: 0} {
			if len(l.byTag[tag]) != n {
				bad("%d %ss", len(l.byTag[tag]), tag)
			}
		}
		title := words(l.byTag[atom.Title][0])
		if titles[title] != "" || title == "" {
			bad("its title %q is that of %q too", title, titles[title])
		}
		titles[title] = name
		if attr(l.byTag[atom.Html][0], "lang") != "en-GB" {
			bad("its language is not said")
		}
		l.headings(bad)
		l.tables(bad)
		l.links(bad, files)
		l.landmarks(bad)
	}
}

func (l look) headings(bad func(string, ...any)) {
	last := 0
	for _, n := range l.all {
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		level := int(n.Data[1] - '0')
		if level > last+1 {
			bad("heading %q is of level %d after one of %d", words(n), level, last)
		}
		if words(n) == "" {
			bad("an empty heading")
		}
		last = level
	}
}

func (l look) tables(bad func(string, ...any)) {
	for _, n := range l.byTag[atom.Table] {
		caption := n.FirstChild
		for caption != nil && caption.DataAtom != atom.Caption {
			caption = caption.NextSibling
		}
		if caption == nil || words(caption) == "" {
			bad("a table without a caption")
		}
		if p := n.Parent; attr(p, "role") != "region" || attr(p, "tabindex") != "0" {
			bad("the table %q cannot be scrolled by keys", attr(n, "id"))
		}
	}
	for _, n := range l.byTag[atom.Th] {
		if s := attr(n, "scope"); s != "col" && s != "row" {
			bad("the heading %q of a table has no scope", words(n))
		}
	}
}

func (l look) links(bad func(string, ...any), files map[string]string) {
	leads := map[string]string{}
	for _, n := range l.byTag[atom.A] {
		to, said := attr(n, "href"), words(n)
		if spoken := attr(n, "aria-label"); spoken != "" {
			if !strings.Contains(spoken, said) {
				bad("the link %q is told as %q, which does not hold it", said, spoken)
			}
			said = spoken
		}
		if said == "" {
			bad("a link to %s without words", to)
		}
		if leads[said] != "" && leads[said] != to {
			bad("%q leads to %s and to %s", said, leads[said], to)
		}
		leads[said] = to
		id, here := strings.CutPrefix(to, "#")
		switch {
		case here && l.ids[id] == nil:
			bad("nothing is called %s", id)
		case !here && !strings.Contains(to, ":") && files[to] == "":
			bad("there is no file %q", to)
		}
	}
}

func (l look) landmarks(bad func(string, ...any)) {
	seen := map[string]bool{}
	for _, n := range l.all {
		role := attr(n, "role")
		switch {
		case n.DataAtom == atom.Nav:
			role = "navigation"
		case role != "region":
			if tab := attr(n, "tabindex"); tab != "" && tab != "-1" && role == "" {
				bad("a %s can be focused and has no role", n.Data)
			}
			continue
		}
		if name := l.name(n); name == "" || seen[role+name] {
			bad("a %s without a name of its own: %q", role, name)
		} else {
			seen[role+name] = true
		}
	}
	for _, n := range l.all {
		if n.Data == "svg" && (attr(n, "role") != "img" || attr(n, "aria-labelledby") == "") {
			bad("a picture without words")
		}
		if strings.Contains(attr(n, "class"), "rating") && words(n) == "" {
			bad("a rating by its colour alone")
		}
	}
}

var (
	variables = regexp.MustCompile(`--([a-z]+):(#[0-9a-f]{3,6})`)
	fills     = regexp.MustCompile(`\.(?:fill-\d+|rating)\{[^}]*background:(#[0-9A-Fa-f]{6})`)
)

// TestContrast computes that of every pair of colours on the pages, in light, in
// dark and in print.
func TestContrast(t *testing.T) {
	files, _ := pages(t)
	style := files["tracker.html"]
	sets := regexp.MustCompile(`:root\{[^}]*\}`).FindAllString(style, -1)
	if len(sets) != 3 {
		t.Fatalf("%d sets of colours, not light, dark and print", len(sets))
	}
	for _, set := range sets {
		colour := map[string]string{}
		for _, m := range variables.FindAllStringSubmatch(set, -1) {
			colour[m[1]] = m[2]
		}
		for _, text := range []string{"ink", "quiet", "accent"} {
			for _, on := range []string{"paper", "row", "head"} {
				if got := contrast(t, colour[text], colour[on]); got < 4.5 {
					t.Errorf("%s on %s: %.1f in %s", text, on, got, set)
				}
			}
		}
	}
	found := fills.FindAllStringSubmatch(style, -1)
	if len(found) < 4 {
		t.Errorf("only %d fills of ratings", len(found))
	}
	for _, m := range found {
		if got := contrast(t, "#000000", m[1]); got < 4.5 {
			t.Errorf("black on %s: %.1f", m[1], got)
		}
	}
}

// contrast is the ratio that WCAG defines.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatalf("%q is no colour", hex)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

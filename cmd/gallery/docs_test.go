package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"council/scrutiny/ui/binding"
)

// root is the folder that holds the README.
const root = "../.."

// pages are what people read before they know the code.
var pages = []string{"README.md", ".github/CONTRIBUTING.md"}

func pageText(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var (
	link     = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	shownIn  = regexp.MustCompile(`!\[([^\]]*)\]\(([^)]+)\)`)
	heading  = regexp.MustCompile(`(?m)^#+ +(.+)$`)
	fence    = regexp.MustCompile("(?ms)^ *```[a-z]*\n(.*?)^ *```$")
	inline   = regexp.MustCompile("`([^`\n]+)`")
	flagUsed = regexp.MustCompile(`--[a-z][a-z-]*`)
	goPath   = regexp.MustCompile(`(?:^|\s)\./([a-z/]+)`)
)

// Every link leads somewhere: to a file, or to a heading of the page.
func TestLinksLeadSomewhere(t *testing.T) {
	for _, page := range pages {
		words := pageText(t, page)
		var anchors []string
		for _, h := range heading.FindAllStringSubmatch(fence.ReplaceAllString(words, ""), -1) {
			anchors = append(anchors, anchor(h[1]))
		}
		for _, m := range link.FindAllStringSubmatch(words, -1) {
			to := m[1]
			switch {
			case strings.HasPrefix(to, "https://"):
			case strings.HasPrefix(to, "#"):
				if !slices.Contains(anchors, to[1:]) {
					t.Errorf("%s: no heading is called %s", page, to)
				}
			default:
				if _, err := os.Stat(filepath.Join(root, filepath.Dir(page), to)); err != nil {
					t.Errorf("%s: %v", page, err)
				}
			}
		}
	}
}

// anchor is what a heading is called in a link.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-':
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

// The README shows every picture that is made, no other, and says in words what
// each shows.
func TestPicturesAreThoseThatAreMade(t *testing.T) {
	var made, shown []string
	for _, sc := range scenes() {
		if sc.picture {
			made = append(made, ".github/pictures/"+sc.name+".svg")
		}
	}
	for _, m := range shownIn.FindAllStringSubmatch(pageText(t, "README.md"), -1) {
		shown = append(shown, m[2])
		if len(m[1]) < 20 {
			t.Errorf("%s is described by %q alone", m[2], m[1])
		}
	}
	kept, err := filepath.Glob(filepath.Join(root, ".github/pictures/*"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range kept {
		kept[i] = ".github/pictures/" + filepath.Base(kept[i])
	}
	slices.Sort(made)
	slices.Sort(shown)
	slices.Sort(kept)
	if !slices.Equal(made, shown) || !slices.Equal(made, kept) {
		t.Errorf("made are %v,\nshown %v,\nkept %v", made, shown, kept)
	}
}

// Each command that the README names is one, with the flags that it is said to
// have.
func TestCommandsAreReal(t *testing.T) {
	source := sources(t, "cmd/scrutiny")
	words := pageText(t, "README.md")
	table, _, ok := strings.Cut(after(words, "| Command | Does |"), "\n\n")
	if !ok {
		t.Fatal("the README has no table of commands")
	}
	named := 0
	for _, code := range inline.FindAllStringSubmatch(table, -1) {
		for _, flag := range flagUsed.FindAllString(code[1], -1) {
			if flag != "--help" && !strings.Contains(source, `"`+flag[2:]+`"`) {
				t.Errorf("no command has the flag %s", flag)
			}
		}
	}
	for _, code := range inline.FindAllStringSubmatch(words, -1) {
		called, ok := strings.CutPrefix(code[1], "scrutiny ")
		if !ok {
			continue
		}
		name, _, _ := strings.Cut(called, " ")
		named++
		if name != "BOOK" && !real(source, name) {
			t.Errorf("there is no command %q", name)
		}
	}
	if named < 8 {
		t.Errorf("the README names %d commands only", named)
	}
	for _, m := range regexp.MustCompile(`(?m)^\s*Use:\s+"([a-z]+) ?`).FindAllStringSubmatch(source, -1) {
		if m[1] != "scrutiny" && !strings.Contains(table, "| `scrutiny "+m[1]) {
			t.Errorf("the README's table lacks the command %q", m[1])
		}
	}
}

// real says whether the program has a command: one of its own, or one that its
// command-line library brings.
func real(source, name string) bool {
	if name == "help" || name == "completion" {
		return true
	}
	return regexp.MustCompile(`Use:\s+"` + regexp.QuoteMeta(name) + `[ "]`).MatchString(source)
}

func after(s, mark string) string {
	_, rest, _ := strings.Cut(s, mark)
	return rest
}

func sources(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no code in %s: %v", dir, err)
	}
	var b strings.Builder
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		code, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(code)
	}
	return b.String()
}

// Words that the README says to type after a colon find a command.
func TestWordsFindCommands(t *testing.T) {
	found := regexp.MustCompile("`:` \\*([^*]+)\\*").FindAllStringSubmatch(pageText(t, "README.md"), -1)
	if len(found) == 0 {
		t.Fatal("the README finds no command by its words")
	}
	for _, m := range found {
		if !slices.ContainsFunc(binding.All(), func(b binding.Binding) bool {
			return strings.Contains(strings.ToLower(b.Help), m[1])
		}) {
			t.Errorf("no command has the words %q", m[1])
		}
	}
}

// The two commands that everybody may type stand alone in a block, and every
// folder that a block names is there.
func TestBlocksCanBeCopied(t *testing.T) {
	var blocks []string
	for _, m := range fence.FindAllStringSubmatch(pageText(t, "README.md"), -1) {
		blocks = append(blocks, strings.TrimSpace(m[1]))
	}
	for _, want := range []string{"go run ./cmd/scrutiny demo", "go test ./..."} {
		if !slices.Contains(blocks, want) {
			t.Errorf("no block holds %q alone", want)
		}
	}
	for _, block := range blocks {
		for _, m := range goPath.FindAllStringSubmatch(block, -1) {
			if info, err := os.Stat(filepath.Join(root, m[1])); err != nil || !info.IsDir() {
				t.Errorf("%q names the folder %s, which is not there", block, m[1])
			}
		}
	}
}

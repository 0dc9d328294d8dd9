package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "council/scrutiny/"

// roomRules say what a room may import beside the standard library and itself:
// anything else is against the one direction, cmd → ui, store → model.
var roomRules = []struct {
	room    string
	imports []string
}{
	{"model", []string{"golang.org/x/text/..."}},
	{"store", []string{"model/...", "go.etcd.io/bbolt/...", "golang.org/x/text/...", "golang.org/x/image/...", "golang.org/x/sys/..."}},
	{"ui", []string{
		"model/...", "github.com/charmbracelet/bubbletea", "github.com/charmbracelet/bubbles/...", "github.com/charmbracelet/x/ansi", "github.com/charmbracelet/lipgloss",
		"golang.org/x/sys/...",
	}},
	{"cmd", []string{"..."}},
}

// importRules are the privileges: what packages may not import, but for a few.
var importRules = []struct {
	name    string
	who     []string
	imports []string
	but     []string
}{
	{"only store knows bbolt", all, []string{"go.etcd.io/bbolt/..."}, []string{"store"}},
	{"only cmd runs other programs", all, []string{"os/exec"}, []string{"cmd/..."}},
	{"only ui/theme knows Lip Gloss", all, []string{"github.com/charmbracelet/lipgloss"}, []string{"ui/theme", "ui/quiet"}},
	{"the model does no input or output", []string{"model/..."}, []string{"os/...", "io/fs", "net/...", "log/...", "path/filepath", "sync/..."}, nil},
	{"the screen reads no files", []string{"ui/..."}, []string{"os/...", "io/fs", "net/...", "path/filepath"}, nil},
	{"widgets know no model and no screen", []string{"ui/widget/..."}, []string{"model/...", "ui", "ui/screen/...", "ui/record", "ui/binding"}, nil},
	{"what is under everything knows no model", under, []string{"model/...", "ui", "ui/screen/...", "ui/record", "ui/widget/..."}, nil},
	{"screens never import the root", []string{"ui/..."}, []string{"ui"}, []string{"ui/simulate"}},
	{"screens and root share a leaf", []string{"ui/screen"}, []string{"ui/record", "ui/screen/...", "ui/widget/..."}, nil},
	{"screens never import each other", []string{"ui/screen/*"}, []string{"ui/screen/*"}, nil},
	{"file formats know no book", []string{"store/file/...", "store/walk"}, []string{"store"}, nil},
	{"reviews know nothing of what is made of them", []string{"model"}, []string{"model/report", "model/public", "model/document", "model/intake", "model/sample"}, nil},
	{"the program needs no test support", []string{"cmd/scrutiny", "ui", "ui/screen/...", "store/..."}, []string{"ui/simulate", "testing/..."}, nil},
}

var (
	all   = []string{"..."}
	under = []string{"ui/binding", "ui/theme", "ui/text", "ui/layout", "ui/paint", "ui/terminal", "ui/quiet"}
)

// useRules are about what is called.
var useRules = []struct {
	name string
	uses []string
	but  []string // packages, or single files
}{
	{"only cmd reads the clock", []string{"time.Now", "time.Since", "time.Until"}, []string{"cmd/..."}},
	{"only cmd reads the environment", []string{"os.Getenv", "os.LookupEnv", "os.Environ", "os.ExpandEnv", "os.Args", "os.UserHomeDir", "os.UserConfigDir"}, []string{"cmd/..."}},
	{"only main ends the program", []string{"os.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "syscall.Exit"}, []string{"cmd/scrutiny/main.go", "cmd/gallery/main.go"}},
}

func TestArchitecture(t *testing.T) {
	root := filepath.Join("..", "..")
	described := map[string]bool{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "dist"):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return fmt.Errorf("name %s: %w", name, err)
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		rel = filepath.ToSlash(rel)
		broken, comment := breaks(rel, string(src))
		for _, b := range broken {
			t.Errorf("%s: %s", rel, b)
		}
		described[path.Dir(rel)] = described[path.Dir(rel)] || comment
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(described) < 30 {
		t.Errorf("only %d packages were looked at", len(described))
	}
	for dir, ok := range described {
		if !ok {
			t.Errorf("%s: no file says what the package owns and what it must not know", dir)
		}
	}
}

// breaks returns the rules that a file breaks, and whether it holds the
// package's comment.
func breaks(name, src string) (broken []string, comment bool) {
	file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ParseComments)
	if err != nil {
		return []string{err.Error()}, false
	}
	dir := path.Dir(name)
	imports := map[string]string{} // by the name in the file
	for _, spec := range file.Imports {
		full, _ := strconv.Unquote(spec.Path.Value)
		to := strings.TrimPrefix(full, module)
		called := path.Base(full)
		if spec.Name != nil {
			called = spec.Name.Name
		}
		imports[called] = to
		broken = append(broken, importBreaks(dir, to, full != to)...)
	}
	return append(broken, useBreaks(name, file, imports)...), file.Doc != nil
}

func importBreaks(dir, to string, ours bool) []string {
	var broken []string
	room, _, _ := strings.Cut(dir, "/")
	external := strings.Contains(strings.Split(to, "/")[0], ".")
	for _, r := range roomRules {
		if r.room == room && (ours || external) && !within(to, room+"/...") && !anyOf(r.imports, to) {
			broken = append(broken, fmt.Sprintf("%s may not import %s: cmd → ui, store → model", room, to))
		}
	}
	for _, r := range importRules {
		if anyOf(r.who, dir) && anyOf(r.imports, to) && !anyOf(r.but, dir) && (to != dir) {
			broken = append(broken, fmt.Sprintf("%s: it imports %s", r.name, to))
		}
	}
	return broken
}

var hexColour = regexp.MustCompile(`#[0-9a-fA-F]{6}\b`)

func useBreaks(name string, file *ast.File, imports map[string]string) []string {
	var broken []string
	dir := path.Dir(name)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			x, ok := n.X.(*ast.Ident)
			if !ok || imports[x.Name] == "" {
				return true
			}
			use := imports[x.Name] + "." + n.Sel.Name
			for _, r := range useRules {
				if slices.Contains(r.uses, use) && !anyOf(r.but, dir) && !slices.Contains(r.but, name) {
					broken = append(broken, r.name+": it uses "+use)
				}
			}
		case *ast.GoStmt:
			if within(dir, "model/...") {
				broken = append(broken, "the model starts no goroutines")
			}
		case *ast.BasicLit:
			if n.Kind == token.STRING && within(dir, "ui/...") && dir != "ui/theme" && hexColour.MatchString(n.Value) {
				broken = append(broken, "only ui/theme names colours: "+n.Value)
			}
		}
		return true
	})
	return broken
}

// within says whether a package is meant by a pattern: "ui" itself, "ui/*" one
// below it, "ui/..." it and all below it.
func within(pkg, pattern string) bool {
	if pattern == "..." {
		return true
	}
	if above, ok := strings.CutSuffix(pattern, "/..."); ok {
		return pkg == above || strings.HasPrefix(pkg, above+"/")
	}
	if above, ok := strings.CutSuffix(pattern, "/*"); ok {
		return path.Dir(pkg) == above
	}
	return pkg == pattern
}

func anyOf(patterns []string, pkg string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return within(pkg, p) })
}

// The rules find what breaks them, and name it.
func TestArchitectureRulesBite(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"ui/app.go", `import "council/scrutiny/store"`, "ui may not import store"},
		{"ui/app.go", `import "go.etcd.io/bbolt"`, "only store knows bbolt"},
		{"model/x.go", `import "council/scrutiny/ui/text"`, "model may not import ui/text"},
		{"model/x.go", `import "os"`, "the model does no input"},
		{"model/x.go", `import "council/scrutiny/model/report"`, "reviews know nothing"},
		{"model/x.go", `func f() { go f() }`, "starts no goroutines"},
		{"store/file/csv/x.go", `import "council/scrutiny/store"`, "file formats know no book"},
		{"store/x.go", `import "github.com/charmbracelet/bubbletea"`, "store may not import"},
		{"store/x.go", `import "os/exec"`, "only cmd runs"},
		{"store/x.go", "import \"time\"\nvar t = time.Now()", "only cmd reads the clock"},
		{"store/x.go", "import clock \"time\"\nvar t = clock.Since", "only cmd reads the clock"},
		{"ui/x.go", "import \"os\"\nvar t = os.Getenv(\"A\")", "only cmd reads the environment"},
		{"cmd/scrutiny/run.go", "import \"os\"\nfunc f() { os.Exit(1) }", "only main ends"},
		{"ui/widget/table/x.go", `import "council/scrutiny/model"`, "widgets know no model"},
		{"ui/screen/plan/x.go", `import "council/scrutiny/ui/screen/scope"`, "screens never import each other"},
		{"ui/screen/plan/x.go", `import "council/scrutiny/ui"`, "screens never import the root"},
		{"ui/screen/x.go", `import "council/scrutiny/ui/record"`, "share a leaf"},
		{"ui/record/x.go", `import "github.com/charmbracelet/lipgloss"`, "only ui/theme knows"},
		{"ui/record/x.go", "const red = \"#FF0000\"", "only ui/theme names colours"},
		{"ui/paint/x.go", `import "council/scrutiny/model"`, "under everything"},
		{"cmd/scrutiny/x.go", `import "council/scrutiny/ui/simulate"`, "no test support"},
	} {
		broken, _ := breaks(c.name, "package p\n"+c.body)
		if !strings.Contains(strings.Join(broken, "\n"), c.want) {
			t.Errorf("%s with %q breaks %q, not %q", c.name, c.body, broken, c.want)
		}
	}
	for name, body := range map[string]string{
		"ui/screen/plan/x.go": `import ("council/scrutiny/model"; "council/scrutiny/ui/screen"; "council/scrutiny/ui/record"; "time")`,
		"cmd/scrutiny/x.go":   `import ("council/scrutiny/store"; "council/scrutiny/ui"; "os/exec"; "time"); var t = time.Now()`,
		"store/x.go":          `import ("go.etcd.io/bbolt"; "council/scrutiny/model"; "os")`,
		"ui/simulate/x.go":    `import "council/scrutiny/ui"`,
	} {
		if broken, _ := breaks(name, "package p\n"+body); len(broken) > 0 {
			t.Errorf("%s is said to break %q", name, broken)
		}
	}
}

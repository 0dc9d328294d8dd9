package main

import (
	"fmt"
	"os"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/ui/binding"
)

// The table of keys stands between these lines.
const (
	keysBegin = "<!-- keys -->"
	keysEnd   = "<!-- /keys -->"
)

// The table of the placeholders of a council's template stands between these.
const (
	placeholdersBegin = "<!-- placeholders -->"
	placeholdersEnd   = "<!-- /placeholders -->"
)

// bringUpToDate writes the table of keys into a file anew, and that of placeholders
// where it has a place for it.
func bringUpToDate(path string) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read the file with the table of keys: %w", err)
	}
	fresh, ok := withKeys(string(old))
	if !ok {
		return fmt.Errorf("%q has no lines %s and %s for the table of keys", path, keysBegin, keysEnd)
	}
	if with, ok := between(fresh, placeholdersBegin, placeholdersEnd, placeholderTable()); ok {
		fresh = with
	}
	if fresh == string(old) {
		return nil
	}
	if err := os.WriteFile(path, []byte(fresh), 0o644); err != nil {
		return fmt.Errorf("write the table of keys: %w", err)
	}
	return nil
}

// withKeys puts the table of keys between its lines.
func withKeys(page string) (string, bool) { return between(page, keysBegin, keysEnd, keyTable()) }

// between puts a table between two lines of a page.
func between(page, begin, end, table string) (string, bool) {
	before, rest, ok := strings.Cut(page, begin)
	if !ok {
		return page, false
	}
	_, after, ok := strings.Cut(rest, end)
	if !ok {
		return page, false
	}
	return before + begin + "\n" + table + end + after, true
}

// placeholderTable makes the table of all placeholders.
func placeholderTable() string {
	var b strings.Builder
	b.WriteString("| Placeholder | In its place stands |\n| --- | --- |\n")
	for _, p := range document.Placeholders() {
		fmt.Fprintf(&b, "| `{{%s}}` | %s |\n", p.Name, p.Says)
	}
	return b.String()
}

// keyTable makes the table of all keys, in the order of the help page.
func keyTable() string {
	var b strings.Builder
	b.WriteString("| Key | Does |\n| --- | --- |\n")
	for _, g := range binding.Groups() {
		fmt.Fprintf(&b, "| **%s** | |\n", g)
		for _, bound := range binding.All() {
			if bound.Group == g {
				fmt.Fprintf(&b, "| %s | %s |\n", keysIn(bound), strings.ReplaceAll(bound.Help, "|", `\|`))
			}
		}
	}
	return b.String()
}

// keysIn lists the keys of a command; one without any is found by its words,
// with the key that finds commands.
func keysIn(b binding.Binding) string {
	if len(b.Keys) == 0 {
		return "`" + binding.For(binding.Palette).Key() + "` …"
	}
	shown := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		shown[i] = "`" + binding.Shown(k) + "`"
	}
	return strings.Join(shown, " ")
}

package main

import (
	"os"
	"path/filepath"
	"strings"
)

// completePath goes on with a path as far as the names in its folder that begin
// like it are alike, in whatever case they are written, and returns those names.
// A folder ends with a separator. Hidden files have to be begun.
func completePath(path string) (longest string, names []string) {
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, "~"+string(filepath.Separator)) {
		path = home + path[1:]
	}
	dir, begun := filepath.Split(path)
	from := dir
	if from == "" {
		from = "."
	}
	entries, err := os.ReadDir(from)
	if err != nil {
		return path, nil // a folder that cannot be listed has no names to offer
	}
	for _, e := range entries {
		name := e.Name()
		if len(name) < len(begun) || !strings.EqualFold(name[:len(begun)], begun) || begun == "" && strings.HasPrefix(name, ".") {
			continue
		}
		if st, err := os.Stat(filepath.Join(from, name)); err == nil && st.IsDir() {
			name += string(filepath.Separator)
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return path, nil
	}
	return dir + alike(names), names
}

// alike returns what names begin with, all of them, in the case of the first.
func alike(names []string) string {
	common := []rune(names[0])
	for _, name := range names[1:] {
		n := 0
		for _, r := range name {
			if n == len(common) || !strings.EqualFold(string(common[n]), string(r)) {
				break
			}
			n++
		}
		common = common[:n]
	}
	return string(common)
}

package capture

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model"
)

// Completion is one way to finish the word being typed: what to put in place of
// the bytes from From to To of the line.
type Completion struct {
	Text     string
	Label    string // who or what it stands for
	From, To int
}

// mostCompletions is how many are offered at once.
const mostCompletions = 8

// Names are what can be completed: the names, initials and posts of people, and
// blocks. A directory finds people only by their whole names, so this is made
// of the same people, once for each change of them.
type Names struct{ entries []entry }

// entry is one way to find a completion: by a name from one of its words on.
type entry struct {
	key, text, label string
	rank             int // initials before names before posts
}

// NewNames returns what can be completed for people and blocks.
func NewNames(people []*model.Person, blocks Blocks) Names {
	var n Names
	for _, p := range people {
		label := personLabel(p)
		n.add(p.Abbreviation, label, 0)
		n.add(p.Name, label, 1)
		n.add(p.Post, label, 3)
		for alias := range strings.SplitSeq(p.Aliases, "\n") {
			n.add(alias, label, 5)
		}
	}
	for name, text := range blocks {
		n.entries = append(n.entries, entry{key: strings.ToLower(name), text: name, label: oneLine(text)})
	}
	slices.SortFunc(n.entries, func(a, b entry) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		return strings.Compare(a.text, b.text)
	})
	return n
}

func personLabel(p *model.Person) string {
	label := oneLine(p.Name)
	switch post := oneLine(p.Post); {
	case label == "":
		return post
	case post != "":
		return label + " (" + post + ")"
	}
	return label
}

// add enters a name under itself and, less highly, under each later word of it.
func (n *Names) add(name, label string, rank int) {
	name = strings.Join(strings.Fields(name), " ")
	key := strings.ToLower(name)
	for later := rank; key != ""; later = rank + 1 {
		word, rest, _ := strings.Cut(key, " ")
		if !small[word] {
			n.entries = append(n.entries, entry{key, name, label, later})
		}
		key = rest
	}
}

// Complete offers names and blocks for the word that ends at the cursor, which
// is a number of bytes. Of a name that was begun with more than one word, the
// longest beginning counts. Nothing is offered within a word.
func (n Names) Complete(line string, cursor int) []Completion {
	if cursor < 0 || cursor > len(line) || letterAt(line[cursor:]) || cursor < len(line) && !utf8.RuneStart(line[cursor]) {
		return nil
	}
	var out []Completion
	for _, from := range begins(line[:cursor]) {
		typed := line[from:cursor]
		if utf8.RuneCountInString(typed) < 2 && typed != ";" {
			continue
		}
		found := n.find(strings.ToLower(typed))
		if slices.ContainsFunc(found, func(e entry) bool { return e.text == typed }) {
			continue // it is whole
		}
		for _, e := range found {
			again := func(c Completion) bool { return c.Text == e.text && c.Label == e.label }
			if !slices.ContainsFunc(out, again) {
				out = append(out, Completion{e.text, e.label, from, cursor})
			}
			if len(out) == mostCompletions {
				return out
			}
		}
	}
	return out
}

// find returns the entries that begin with a key, the best first.
func (n Names) find(key string) []entry {
	at, _ := slices.BinarySearchFunc(n.entries, key, func(e entry, k string) int { return strings.Compare(e.key, k) })
	end := at
	for end < len(n.entries) && strings.HasPrefix(n.entries[end].key, key) {
		end++
	}
	found := slices.Clone(n.entries[at:end])
	slices.SortStableFunc(found, func(a, b entry) int { return a.rank - b.rank })
	return found
}

// begins lists where the name that ends a text may begin, the earliest first:
// at its last words, up to four of them.
func begins(s string) []int {
	var out []int
	stop := max(0, len(s)-nameWindow)
	for i := len(s); i > stop && len(out) < 4; {
		c, size := utf8.DecodeLastRuneInString(s[:i])
		switch {
		case strings.ContainsRune("/\\,:(\n", c):
			if i < len(s) {
				out = append(out, i)
			}
			slices.Reverse(out)
			return out
		case c == ';':
			return []int{i - size}
		case unicode.IsSpace(c):
			if i == len(s) {
				return nil
			}
			if next, _ := utf8.DecodeRuneInString(s[i:]); !unicode.IsSpace(next) {
				out = append(out, i)
			}
		}
		i -= size
		if i == 0 {
			out = append(out, 0)
		}
	}
	slices.Reverse(out)
	return out
}

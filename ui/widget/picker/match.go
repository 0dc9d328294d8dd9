package picker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// entry is an item made ready to be searched.
type entry struct {
	label, rest string // in lower case
}

func entries(items []Item) []entry {
	all := make([]entry, len(items))
	for i, it := range items {
		all[i] = entry{strings.ToLower(it.Label), strings.ToLower(it.Detail + "\n" + it.Words)}
	}
	return all
}

// What a word costs by where it is found; the cheapest item comes first.
const (
	atStart  = 0  // the label begins with it
	atWord   = 1  // a word of the label begins with it
	inLabel  = 2  // the label holds it
	inRest   = 4  // the detail or the hidden words hold it
	inOrder  = 8  // its letters stand in the label, one after the other
	nowhere  = -1 // the item is left out
	mostGaps = 7  // how much letters far apart add to inOrder
)

// filter returns the indexes of the items that match all words of a query, the
// best first, equals in their order. An empty query matches all.
func filter(into []int, all []entry, query string) []int {
	into = into[:0]
	words := strings.Fields(strings.ToLower(query))
	costs := make([]int, 0, len(all))
	for i := range all {
		if cost := all[i].cost(words); cost != nowhere {
			into = append(into, i)
			costs = append(costs, cost<<32|i)
		}
	}
	if len(words) == 0 {
		return into
	}
	slices.Sort(costs)
	for n, c := range costs {
		into[n] = c & (1<<32 - 1)
	}
	return into
}

func (e *entry) cost(words []string) int {
	sum := 0
	for _, w := range words {
		cost := e.wordCost(w)
		if cost == nowhere {
			return nowhere
		}
		sum += cost
	}
	return sum
}

func (e *entry) wordCost(word string) int {
	short := utf8.RuneCountInString(word) < 3
	switch at := wordStart(e.label, word); {
	case at == 0:
		return atStart
	case at > 0:
		return atWord
	case strings.Contains(e.label, word):
		return inLabel
	case wordStart(e.rest, word) >= 0, !short && strings.Contains(e.rest, word):
		return inRest
	}
	if gaps := lettersInOrder(e.label, word); gaps != nowhere && !short {
		return inOrder + min(gaps, mostGaps)
	}
	return nowhere
}

// wordStart returns the first place in s where a word begins with prefix, or
// nowhere.
func wordStart(s, prefix string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], prefix)
		if i < 0 {
			return nowhere
		}
		i += from
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); i == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		from = i + size
	}
}

// lettersInOrder returns in how many places the letters of word are apart in
// label, or nowhere.
func lettersInOrder(label, word string) int {
	gaps, next := 0, -1
	for _, r := range word {
		from := max(next, 0)
		i := strings.IndexRune(label[from:], r)
		if i < 0 {
			return nowhere
		}
		if i > 0 && next >= 0 {
			gaps++
		}
		next = from + i + utf8.RuneLen(r)
	}
	return gaps
}

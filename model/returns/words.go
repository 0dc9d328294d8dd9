package returns

import (
	"slices"
	"strings"
	"unicode"
)

// Piece is a run of words of a text that was changed.
type Piece struct {
	Op   Op
	Text string // with the space behind it
}

// Op says what became of words.
type Op uint8

// What becomes of words.
const (
	Kept Op = iota
	Gone
	New
)

// mostCells bounds the table that Words compares with: of texts beyond it all
// words between the first and the last change count as changed.
const mostCells = 4 << 20

// Words returns what was changed from one text to another, word by word. What a
// program makes of a word by itself is no change of it.
func Words(from, to string) []Piece {
	a, b := split(from), split(to)
	var out []Piece
	add := func(op Op, words []string) {
		if len(words) == 0 {
			return
		}
		text := strings.Join(words, "")
		n := len(out)
		if n > 0 && !endsInSpace(out[n-1].Text) {
			out[n-1].Text += " " // the last word of the other text
		}
		if n > 0 && out[n-1].Op == op {
			out[n-1].Text += text
			return
		}
		out = append(out, Piece{op, text})
	}
	at, next := 0, 0
	for _, e := range edits(a, b) {
		add(Kept, b[next:next+e.from-at])
		next += e.from - at
		add(Gone, a[e.from:e.to])
		add(New, e.words)
		next += len(e.words)
		at = e.to
	}
	add(Kept, b[next:])
	return out
}

// edit puts words in the place of those from one to another.
type edit struct {
	from, to int
	words    []string
}

func (e edit) equal(f edit) bool {
	return e.from == f.from && e.to == f.to && slices.EqualFunc(e.words, f.words, sameWord)
}

// before says whether a change comes before another without meeting it: words
// that are put in where others are changed could stand on either side of them.
func (e edit) before(f edit) bool {
	return e.to < f.from || e.to == f.from && e.from < e.to && f.from < f.to
}

// split parts a text into words, each with the space behind it.
func split(s string) []string {
	var words []string
	start, space := 0, false
	for i, r := range s {
		if now := unicode.IsSpace(r); now != space {
			if space && i > start {
				words = append(words, s[start:i])
				start = i
			}
			space = now
		}
	}
	if start < len(s) {
		words = append(words, s[start:])
	}
	return words
}

func endsInSpace(s string) bool { return strings.TrimRightFunc(s, unicode.IsSpace) != s }

func sameWord(a, b string) bool { return a == b || plain(a) == plain(b) }

// edits returns the fewest changes of words that make b of a, in their order.
func edits(a, b []string) []edit {
	first := 0
	for first < len(a) && first < len(b) && sameWord(a[first], b[first]) {
		first++
	}
	last := 0
	for last < len(a)-first && last < len(b)-first && sameWord(a[len(a)-1-last], b[len(b)-1-last]) {
		last++
	}
	return between(a[first:len(a)-last], b[first:len(b)-last], first)
}

// between returns the changes of what is left when both ends that are the same
// are taken away; at is where it begins.
func between(a, b []string, at int) []edit {
	switch {
	case len(a) == 0 && len(b) == 0:
		return nil
	case len(a) == 0 || len(b) == 0 || (len(a)+1)*(len(b)+1) > mostCells:
		return []edit{{at, at + len(a), b}}
	}
	x, y := numbered(a, b)
	wide := len(b) + 1
	common := make([]uint16, (len(a)+1)*wide) // of what follows; texts within the limit have few enough words
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				common[i*wide+j] = common[(i+1)*wide+j+1] + 1
			} else {
				common[i*wide+j] = max(common[(i+1)*wide+j], common[i*wide+j+1])
			}
		}
	}
	var all []edit
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		if i < len(a) && j < len(b) && x[i] == y[j] {
			i, j = i+1, j+1
			continue
		}
		e := edit{from: at + i}
		start := j
		for (i < len(a) || j < len(b)) && (i == len(a) || j == len(b) || x[i] != y[j]) {
			if j == len(b) || i < len(a) && common[(i+1)*wide+j] >= common[i*wide+j+1] {
				i++
			} else {
				j++
			}
		}
		e.to, e.words = at+i, b[start:j]
		all = append(all, e)
	}
	return all
}

// numbered gives each word a number, the same for those that are the same.
func numbered(a, b []string) (x, y []int) {
	known := map[string]int{}
	number := func(words []string) []int {
		out := make([]int, len(words))
		for i, w := range words {
			key := plain(w)
			n, ok := known[key]
			if !ok {
				n = len(known)
				known[key] = n
			}
			out[i] = n
		}
		return out
	}
	return number(a), number(b)
}

// merge returns the text with the changes of both, and whether that can be done:
// not where both changed the same words in different ways.
func merge(then, here, there string) (string, bool) {
	base := split(then)
	x, y := edits(base, split(here)), edits(base, split(there))
	var out []string
	at := 0
	for len(x) > 0 || len(y) > 0 {
		var e edit
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].before(y[0]):
			e, x = x[0], x[1:]
		case len(x) == 0 || y[0].before(x[0]):
			e, y = y[0], y[1:]
		case x[0].equal(y[0]):
			e, x, y = x[0], x[1:], y[1:]
		default: // they meet, and nobody knows whose words are right
			return "", false
		}
		out = append(out, spaced(base[at:e.from], len(e.words) > 0)...)
		out = append(out, spaced(e.words, e.to < len(base))...)
		at = e.to
	}
	out = append(out, base[at:]...)
	return strings.TrimSpace(strings.Join(out, "")), true
}

// spaced puts a space behind the last of some words where others follow.
func spaced(words []string, follow bool) []string {
	if n := len(words); follow && n > 0 && !endsInSpace(words[n-1]) {
		words = append(slices.Clone(words[:n-1]), words[n-1]+" ")
	}
	return words
}

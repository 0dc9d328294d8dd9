package public

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// finder looks for many texts at once, by their letters and digits alone, so
// that none hides behind what stands between them: markup, soft hyphens, line
// breaks, a run that was split in the middle of a word. A text is found where it
// begins and ends with a word. It is for one goroutine at a time.
type finder struct {
	texts   []string // their letters and digits
	byStart map[uint64][]int
	verdict map[int]bool
}

// startLength is how many bytes of a text its key has: no text that tells
// enough is shorter.
const startLength = 6

func newFinder(texts []closedText) *finder {
	f := &finder{byStart: make(map[uint64][]int, len(texts)), verdict: map[int]bool{}}
	for i, t := range texts {
		s := strings.ReplaceAll(t.folded, " ", "")
		f.texts = append(f.texts, s)
		if len(s) >= startLength {
			key := start(s)
			f.byStart[key] = append(f.byStart[key], i)
		}
	}
	return f
}

func start(s string) uint64 {
	key := uint64(0)
	for i := range startLength {
		key = key<<8 | uint64(s[i])
	}
	return key
}

// each calls found with the number of each text that stands in a content.
func (f *finder) each(content string, found func(int)) {
	if len(f.byStart) == 0 {
		return
	}
	letters, edges := squeeze(content)
	for n, at := range edges {
		if at+startLength > len(letters) {
			return
		}
		for _, i := range f.byStart[start(letters[at:])] {
			if strings.HasPrefix(letters[at:], f.texts[i]) && edgeAt(edges[n:], at+len(f.texts[i]), len(letters)) {
				found(i)
			}
		}
	}
}

// edgeAt says whether a word begins at a place, or nothing more comes.
func edgeAt(edges []int, at, end int) bool {
	for _, e := range edges {
		if e >= at {
			return e == at
		}
	}
	return at == end
}

// among says which of the texts stand in some content.
func (f *finder) among(contents []string) map[int]bool {
	there := map[int]bool{}
	for _, s := range contents {
		f.each(s, func(i int) { there[i] = true })
	}
	return there
}

// judged returns what judge says of a text, which is asked once.
func (f *finder) judged(n int, judge func() bool) bool {
	v, known := f.verdict[n]
	if !known {
		v = judge()
		f.verdict[n] = v
	}
	return v
}

// squeeze returns the letters and digits of a text in lower case, and where
// among them words begin.
func squeeze(s string) (letters string, edges []int) {
	var b strings.Builder
	b.Grow(len(s))
	edge := true
	for _, r := range plain(s) {
		switch {
		case r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
		case r < utf8.RuneSelf && r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r < utf8.RuneSelf:
			edge = true
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			r = unicode.ToLower(r)
		default:
			edge = edge || !joins(r)
			continue
		}
		if edge {
			edges = append(edges, b.Len())
			edge = false
		}
		b.WriteRune(r)
	}
	return b.String(), edges
}

// joins says whether a character is nothing between two letters: an accent that
// stands by itself, a soft hyphen, a joiner, a space of no width.
func joins(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r))
}

// plain brings letters that look the same to the same characters: full width,
// ligatures, accents.
func plain(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKD.String(s)
		}
	}
	return s
}

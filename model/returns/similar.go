package returns

import (
	"strings"
	"unicode"
)

// likeness are how alike two texts have to be, from 0 to 1.
const (
	alikeEnough = 0.6  // to be taken for the same action
	alikeSure   = 0.85 // where other rows of the file say themselves which action they are
	alikeClear  = 0.15 // and more than the next one by so much
	alikeAtAll  = 0.3  // where something else speaks for it, too
)

// bag is the words of a text, each as often as it stands there.
type bag struct {
	words map[string]int
	n     int
}

// bagOf returns the words of a text without what stands around them.
func bagOf(s string) bag {
	b := bag{words: map[string]int{}}
	for w := range strings.FieldsFuncSeq(strings.ToLower(canon(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		b.words[w]++
		b.n++
	}
	return b
}

// like returns how alike two texts are: the share of their words that both have.
func (b bag) like(c bag) float64 {
	if b.n == 0 || c.n == 0 {
		return 0
	}
	both := 0
	for w, n := range b.words {
		both += min(n, c.words[w])
	}
	return 2 * float64(both) / float64(b.n+c.n)
}

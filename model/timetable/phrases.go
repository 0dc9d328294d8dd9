package timetable

import "strings"

// phrase is a node of the tree of known phrases: the words that may come next,
// and what the words up to here mean.
type phrase struct {
	next  map[string]*phrase
	sense sense
	val   int32
	ends  bool
}

// longestWord is the longest word that a phrase has; longer ones are not known.
const longestWord = 16

var phrases = growPhrases()

func growPhrases() *phrase {
	root := &phrase{next: map[string]*phrase{}}
	for _, entry := range vocabulary {
		for text := range strings.SplitSeq(entry.phrases, ", ") {
			n := root
			for _, t := range scan(text, nil) {
				if t.kind == tokenMark && t.char == markDash {
					continue // met or not, it says nothing
				}
				word := text[t.start:t.end]
				child := n.next[word]
				if child == nil {
					child = &phrase{next: map[string]*phrase{}}
					n.next[word] = child
				}
				n = child
			}
			n.sense, n.val, n.ends = entry.sense, entry.val, true
		}
	}
	return root
}

// understand gives every word its sense, and makes one token of every phrase. It
// works in place: phrases only ever get shorter.
func understand(s string, tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		t := tokens[i]
		n := 1
		if t.kind == tokenWord {
			if found, length := longestPhrase(s, tokens[i:]); length > 0 {
				n = length
				t.sense, t.val, t.end = found.sense, found.val, tokens[i+n-1].end
			}
		}
		out = append(out, t)
		i += n
	}
	return out
}

// longestPhrase returns the longest known phrase that the tokens begin with, and
// how many tokens it takes.
func longestPhrase(s string, tokens []token) (*phrase, int) {
	var best *phrase
	length := 0
	n := phrases
	for i := 0; i < len(tokens) && len(n.next) > 0; i++ {
		t := tokens[i]
		if t.kind == tokenMark && t.char == markDash && i > 0 && i+1 < len(tokens) && t.glued && tokens[i+1].glued {
			continue
		}
		n = n.lookUp(s, t)
		if n == nil {
			break
		}
		if n.ends {
			best, length = n, i+1
		}
	}
	return best, length
}

func (n *phrase) lookUp(s string, t token) *phrase {
	if t.kind == tokenMark {
		if t.char == markLine || !t.glued {
			return nil
		}
		return n.next[markText(t.char)]
	}
	if t.kind != tokenWord || t.end-t.start > longestWord {
		return nil
	}
	var low [longestWord]byte
	word := low[:t.end-t.start]
	for i := range word {
		c := s[int(t.start)+i]
		if c-'A' < 26 {
			c |= 0x20
		}
		word[i] = c
	}
	return n.next[string(word)]
}

// markText names the few marks that phrases hold.
func markText(c byte) string {
	switch c {
	case '/':
		return "/"
	case '.':
		return "."
	case ':':
		return ":"
	case markQuote:
		return "'"
	}
	return ""
}

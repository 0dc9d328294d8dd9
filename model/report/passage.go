package report

import (
	"regexp"
	"strings"

	"council/scrutiny/model/document"
)

// How an officer marks the items of a list: with a dash or a bullet, a number,
// a letter.
var (
	dashItem   = regexp.MustCompile(`^[-–—•·*]\s+(.*)$`)
	numberItem = regexp.MustCompile(`^\(?(\d{1,3})[.)]\s+(.*)$`)
	letterItem = regexp.MustCompile(`^\(?([a-z])\)\s+(.*)$`)
	inLine     = regexp.MustCompile(`:\s*\((?:a|1)\)\s`)
)

// lineSort says what a line of a text is.
type lineSort uint8

const (
	plainLine lineSort = iota
	dashLine
	numberLine
	letterLine
)

// textLine is a line of a text, by what the officer put in front of it.
type textLine struct {
	sort    lineSort
	deep    bool   // it is set in: part of the item above it
	label   string // without its marks
	text    string // without its label
	written string
}

func lineOf(s string) textLine {
	l := textLine{written: strings.TrimSpace(s)}
	l.text = l.written
	l.deep = strings.HasPrefix(s, "  ") || strings.HasPrefix(s, "\t")
	if m := dashItem.FindStringSubmatch(l.written); m != nil {
		l.sort, l.text = dashLine, m[1]
	} else if m := numberItem.FindStringSubmatch(l.written); m != nil {
		l.sort, l.label, l.text = numberLine, m[1], m[2]
	} else if m := letterItem.FindStringSubmatch(l.written); m != nil {
		l.sort, l.label, l.text = letterLine, m[1], m[2]
	}
	return l
}

// linesOf parts a text into its lines; items that stand in one line behind a
// colon, "that: (a) …; (b) …", become lines of their own.
func linesOf(text string) []textLine {
	var lines []textLine
	for s := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(s) == "" {
			continue
		}
		for _, part := range splitItems(s) {
			lines = append(lines, lineOf(part))
		}
	}
	return lines
}

// splitItems parts a line before each (a), (b) … or (1), (2) … that follows a
// colon in their order. With fewer than two of them the line stays whole.
func splitItems(s string) []string {
	at := inLine.FindStringIndex(s)
	if at == nil {
		return []string{s}
	}
	first := strings.LastIndexByte(s[:at[1]], '(')
	parts := []string{strings.TrimSpace(s[:first])}
	rest, letter := s[first:], s[first+1]
	for next := letter + 1; next <= 'z'; next++ {
		head, tail, found := strings.Cut(rest, " ("+string(next)+") ")
		if !found {
			break
		}
		parts = append(parts, strings.TrimSpace(head))
		rest = "(" + string(next) + ") " + tail
	}
	if len(parts) < 2 {
		return []string{s}
	}
	return append(parts, strings.TrimSpace(rest))
}

// passage makes blocks of a text: paragraphs, headings over lists, and lists.
// lead stands before the first paragraph. A prefix such as "51." numbers the
// parts of a decision whose parts have only dashes and stand in one list.
func passage(lead []document.Run, text, prefix string, level int) []document.Block {
	lines := linesOf(text)
	if len(lines) == 0 || lines[0].sort != plainLine {
		lines = append([]textLine{{}}, lines...)
	}
	prefixed := prefix != "" && oneList(lines)
	var blocks []document.Block
	for i := 0; i < len(lines); {
		if lines[i].sort != plainLine {
			n := listLength(lines[i:])
			blocks = append(blocks, listBlocks(lines[i:i+n], prefix, prefixed)...)
			i += n
			continue
		}
		if i > 0 && isHeading(lines[i:]) {
			blocks = append(blocks, &document.Heading{Level: level, Text: lines[i].written})
			i++
			continue
		}
		p := &document.Paragraph{Runs: []document.Run{{Text: lines[i].written}}}
		if i == 0 {
			p.Runs = append(append([]document.Run(nil), lead...), p.Runs...)
		}
		blocks = append(blocks, p)
		i++
	}
	return blocks
}

// isHeading says whether a line is the heading of the list that follows it, at
// once or behind a line that ends with a colon: a few words without a stop.
func isHeading(lines []textLine) bool {
	words := lines[0].written
	if strings.ContainsAny(words[len(words)-1:], ".,:;?!") || len(strings.Fields(words)) > 8 || len(lines) < 2 {
		return false
	}
	return lines[1].sort != plainLine || len(lines) > 2 && strings.HasSuffix(strings.TrimSuffix(lines[1].written, "-"), ":") && lines[2].sort != plainLine
}

func oneList(lines []textLine) bool {
	lists := 0
	for i, l := range lines {
		if l.sort == numberLine || l.sort == letterLine || l.deep && l.sort != plainLine {
			return false
		}
		if l.sort != plainLine && lines[i-1].sort == plainLine {
			lists++
		}
	}
	return lists == 1
}

// listLength counts the lines of the list that begins here.
func listLength(lines []textLine) int {
	n := 1
	for n < len(lines) && lines[n].sort != plainLine && (lines[n].sort == lines[0].sort || lines[n].deep) {
		n++
	}
	return n
}

// listBlocks makes a list. Labels that do not count from the first stay as they
// were written.
func listBlocks(lines []textLine, prefix string, prefixed bool) []document.Block {
	list := &document.List{Numbered: lines[0].sort == numberLine, Lettered: lines[0].sort == letterLine}
	for _, l := range lines {
		item := document.Item{Runs: []document.Run{{Text: l.text}}}
		if last := len(list.Items) - 1; l.deep && last >= 0 && !lines[0].deep {
			if list.Items[last].Sub == nil {
				list.Items[last].Sub = &document.List{Numbered: l.sort == numberLine, Lettered: l.sort == letterLine}
			}
			list.Items[last].Sub.Items = append(list.Items[last].Sub.Items, item)
			continue
		}
		list.Items = append(list.Items, item)
	}
	switch {
	case prefixed:
		return labelled(lines, func(i int, _ textLine) string { return prefix + count(i+1) })
	case !inOrder(lines):
		return labelled(lines, func(_ int, l textLine) string { return strings.TrimSpace(strings.TrimSuffix(l.written, l.text)) })
	}
	return []document.Block{list}
}

func labelled(lines []textLine, label func(int, textLine) string) []document.Block {
	var blocks []document.Block
	for i, l := range lines {
		blocks = append(blocks, document.Plain(label(i, l)+" "+l.text))
	}
	return blocks
}

// inOrder says whether the labels of a list's items count from the first.
func inOrder(lines []textLine) bool {
	n := 0
	for i, l := range lines {
		if l.deep && i > 0 {
			continue
		}
		n++
		if l.sort == numberLine && l.label != count(n) || l.sort == letterLine && "("+l.label+")" != document.Letter(n-1) {
			return false
		}
	}
	return true
}

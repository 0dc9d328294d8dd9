package capture

import (
	"maps"
	"slices"
	"strings"
)

// Blocks are texts that the officer keeps, by the word that stands for each:
// ";excl". The words are in small letters.
type Blocks map[string]string

// mostBlocks is how many blocks one line expands: more are a mistake, and stay
// as they were typed.
const mostBlocks = 64

// DefaultBlocks returns the blocks that come with the program. What stands in
// square brackets is to be filled in.
func DefaultBlocks() Blocks {
	return Blocks{
		";excl": "RESOLVED that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for the following item, " +
			"because it is likely that exempt information as defined in paragraph [number] of Schedule 12A to the Act would be disclosed, " +
			"and because in all the circumstances of the case the public interest in maintaining the exemption outweighs the public interest in disclosing the information.",
		";open":   "RESOLVED that the press and public be readmitted to the meeting.",
		";mins":   "RESOLVED that the minutes of the meeting held on [date] be approved as a correct record.",
		";corr":   "RESOLVED that, subject to the following corrections, the minutes of the meeting held on [date] be approved as a correct record: [corrections]",
		";scope":  "RESOLVED that the scope be agreed.",
		";report": "NOTED that the report had been received.",
		";defer":  "RESOLVED that consideration of the item be deferred to the next meeting.",
		";apol":   "Apologies for absence were received from [names].",
		";subst":  "[name] attended as the substitute for [name].",
		";noint":  "There were no declarations of interest.",
		";nowhip": "There were no declarations of the party whip.",
		";urgent": "There was no urgent business.",
		";thanks": "The Chair thanked [names] for attending and for answering the panel’s questions.",
		";adj":    "The meeting was adjourned at [time] and resumed at [time].",
		";next":   "The date of the next meeting was given as [date].",
		";close":  "The meeting closed at [time].",
	}
}

// With returns the blocks with those that the officer keeps, by the words that
// stand for them: theirs count.
func (b Blocks) With(own map[string]string) Blocks {
	all := maps.Clone(b)
	for name, text := range own {
		all[name] = text
	}
	return all
}

// LongestBlock is how many characters the word of a block has at most, without
// its semicolon.
const LongestBlock = 20

// BlockName returns the word that stands for a block, ";excl", of what an
// officer wrote for it; ok is false where that is no such word.
func BlockName(written string) (name string, ok bool) {
	name = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(written), ";"))
	for i := range len(name) {
		if !blockLetter(name[i]) {
			return "", false
		}
	}
	if name == "" || len(name) > LongestBlock {
		return "", false
	}
	return ";" + name, true
}

// Names lists the words that stand for blocks, in order.
func (b Blocks) Names() []string { return slices.Sorted(maps.Keys(b)) }

// Expand puts the texts of blocks where their words stand by themselves. What
// an expanded text says is not expanded again, and unknown words stay.
func Expand(line string, blocks Blocks) string {
	if len(blocks) == 0 || strings.IndexByte(line, ';') < 0 {
		return line
	}
	var out strings.Builder
	done, at := 0, 0
	for n := 0; n < mostBlocks; {
		i := strings.IndexByte(line[at:], ';')
		if i < 0 {
			break
		}
		from := at + i
		at = from + 1
		for at < len(line) && blockLetter(line[at]) {
			at++
		}
		if from > 0 && !strings.ContainsRune(" \t\n\r([\"", rune(line[from-1])) || at < len(line) && line[at] >= 0x80 && letterAt(line[at:]) {
			continue
		}
		text, ok := blocks[strings.ToLower(line[from:at])]
		if !ok {
			continue
		}
		if strings.HasSuffix(text, ".") && strings.HasPrefix(line[at:], ".") {
			text = text[:len(text)-1]
		}
		out.WriteString(line[done:from])
		out.WriteString(text)
		done = at
		n++
	}
	if done == 0 {
		return line
	}
	out.WriteString(line[done:])
	return out.String()
}

// blockLetter says whether a byte may stand in the word of a block.
func blockLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '-' || c == '_'
}

// gaps lists what is to be filled in in a text: the words in square brackets.
func gaps(s string) []string {
	var out []string
	for len(out) < 3 {
		_, after, ok := strings.Cut(s, "[")
		if !ok {
			break
		}
		inside, rest, ok := strings.Cut(after, "]")
		if !ok {
			break
		}
		s = after
		if len(inside) > 0 && len(inside) <= 30 && !strings.ContainsAny(inside, "[\n") {
			out = append(out, "["+inside+"]")
			s = rest
		}
	}
	return out
}

package text

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// IsProse says whether a text is written in sentences and lists rather than in
// the columns of a table: no separator parts most of its lines alike, and its
// lines end or begin as those of a text do.
func IsProse(text string) bool {
	lines, words, ends := 0, 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		words += len(strings.Fields(line))
		if strings.ContainsAny(line[len(line)-1:], ".?!:;") || starts.MatchString(line) || strings.HasPrefix(line, "#") {
			ends++
		}
	}
	if lines < 2 || words < 20 || ends*10 < lines*3 {
		return false
	}
	for _, sep := range []string{",", ";", "\t", "|"} {
		if columns(text, sep)*10 >= lines*7 || strings.Count(text, `"`+sep) > lines/4 {
			return false
		}
	}
	return true
}

// starts matches what a line of a list begins with.
var starts = regexp.MustCompile(`^(?:[•·*–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]\s)`)

// columns counts the lines that a separator parts into as many cells as most.
func columns(text, sep string) int {
	by, most := map[int]int{}, 0
	for line := range strings.SplitSeq(text, "\n") {
		if n := strings.Count(line, sep); n > 0 {
			by[n]++
			most = max(most, by[n])
		}
	}
	return most
}

// maxPassages is how many paragraphs are read: a text that has more is a list or
// a record that some program kept.
const maxPassages = 20_000

// Read reads plain text: paragraphs parted by blank lines or by how they begin,
// headings that are marked with # or underlined. Lines that were broken to fit a
// page are joined again.
func Read(name, text string, notes []intake.Note) (*intake.Source, error) {
	r := &reader{src: &intake.Source{Name: name, Format: intake.TXT, Notes: notes}}
	clean, c := prose.Clean(text)
	if n := c.Removed; n > 0 {
		r.src.Notes = append(r.src.Notes, intake.Note{Kind: intake.Cleaned, Text: fmt.Sprintf("%d characters that no text shows were removed.", n), Count: n})
	}
	number := 0
	for line := range strings.SplitSeq(clean, "\n") {
		number++
		r.line(strings.TrimRightFunc(line, unicode.IsSpace), number)
		if len(r.src.Blocks) > maxPassages {
			return nil, fmt.Errorf("%s cannot be read: it has more than %d paragraphs: copy what you need into a new file and use that", name, maxPassages)
		}
	}
	r.flush()
	return r.src, nil
}

// reader gathers the lines of a paragraph.
type reader struct {
	src   *intake.Source
	lines []string
	first int // line on which the paragraph begins
}

func (r *reader) line(line string, number int) {
	bare := strings.TrimSpace(line)
	switch {
	case bare == "":
		r.flush()
	case len(r.lines) == 1 && len(bare) >= 3 && strings.Trim(bare, "=-") == "" && !starts.MatchString(r.lines[0]):
		r.add(r.lines[0], intake.Heading, 1+strings.Count(bare[:1], "-"))
		r.lines = nil
	case strings.HasPrefix(bare, "#"):
		r.flush()
		r.first = number
		level := len(bare) - len(strings.TrimLeft(bare, "#"))
		r.add(strings.TrimSpace(bare[level:]), intake.Heading, min(9, level))
	default:
		if starts.MatchString(bare) || len(r.lines) > 0 && !wrapped(r.lines[len(r.lines)-1], bare) {
			r.flush()
		}
		if len(r.lines) == 0 {
			r.first = number
		}
		r.lines = append(r.lines, line)
	}
}

// wrapped says whether a line was broken because it was full, so that the next
// goes on with it: not where a sentence ends with it and another begins.
func wrapped(line, next string) bool {
	ends := strings.ContainsAny(line[len(line)-1:], ".?!:;")
	if ends && unicode.IsUpper([]rune(next)[0]) {
		return false
	}
	return len([]rune(line)) >= 55
}

func (r *reader) flush() {
	if len(r.lines) > 0 {
		var all []string
		for _, l := range r.lines {
			all = append(all, strings.TrimSpace(l))
		}
		r.add(strings.Join(all, " "), intake.Paragraph, 0)
	}
	r.lines = nil
}

func (r *reader) add(text string, style intake.Style, level int) {
	if strings.TrimSpace(text) == "" {
		return
	}
	r.src.Blocks = append(r.src.Blocks, &intake.Passage{Text: text, Style: style, Level: level, Place: fmt.Sprintf("line %d", r.first)})
}

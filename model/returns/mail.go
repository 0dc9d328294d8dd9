package returns

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// paragraph is a part of a mail that may be about an action.
type paragraph struct {
	text  string
	line  int    // on which it begins
	under string // the quoted line right above it
}

// mail is a reply, taken apart.
type mail struct {
	from       string // as the head of the mail says
	carries    string // names of the files that came with it
	signed     []string
	paragraphs []paragraph
	left       []LeftOut
}

// The parts of a mail that are about no action.
var (
	headLine  = regexp.MustCompile(`(?i)^(from|to|cc|sent|date|subject|reply-to|importance|attachments?):\s*(.*)$`)
	greeting  = regexp.MustCompile(`(?i)^(hi|hello|hey|dear|good (morning|afternoon|evening)|morning|afternoon)\b[^.!?]{0,40}[,.!:–-]?$`)
	closing   = regexp.MustCompile(`(?i)^((with )?(kind|best|many|warm|kindest)\s+)?(regards|wishes|thanks|thank you|cheers|yours( sincerely| faithfully| truly)?|all the best)([ ,]+(and|in advance|again|for [a-z ]+|[a-z]+))?\s*[,.!]*$|^(-- ?|—)$|^sent from my |^get outlook for `)
	quotedAt  = regexp.MustCompile(`(?i)^(-+\s*(original|forwarded) message\s*-+|_{10,}|on .{5,120} wrote:|(von|de|da): .*|begin forwarded message:?)$`)
	disclaims = regexp.MustCompile(`(?i)^(this (e-?mail|message)( and any attachments?)? (is|are|may|and)|disclaimer|please consider the environment|caution:|\[?external( email)?\]?)`)
	starts    = regexp.MustCompile(`^(?:[•·▪*–—-]\s+|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.):]\s|\d{1,3}\.\d{1,3}\b)`)
	afterward = regexp.MustCompile(`(?i)^p\.?\s?s\.?[ :.-]`)
)

// takeApart finds the paragraphs of a mail that are the lead's own words about
// actions.
func takeApart(text string) *mail {
	m := &mail{}
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRightFunc(strings.ReplaceAll(lines[i], "\u00a0", " "), unicode.IsSpace)
	}
	at := m.head(lines)
	var open paragraph
	var words []string // of it, line by line
	under := ""
	flush := func() {
		if len(words) > 0 {
			open.text = strings.Join(words, " ")
			m.paragraphs = append(m.paragraphs, open)
		}
		open, words = paragraph{}, nil
	}
	for ; at < len(lines); at++ {
		line := strings.TrimSpace(lines[at])
		switch {
		case line == "":
			flush()
		case strings.HasPrefix(line, ">"):
			flush()
			begin := at
			at = m.leave(lines, at, "quoted", func(l string) bool { return strings.HasPrefix(l, ">") })
			under = lastQuoted(lines[begin : at+1])
		case quotedAt.MatchString(line) || at > 0 && strings.HasPrefix(strings.ToLower(line), "from:") && m.headAgain(lines, at):
			flush()
			at = m.leave(lines, at, "quoted", func(string) bool { return true })
		case closing.MatchString(line):
			flush()
			begin := at
			at = m.leave(lines, at, "the end of the mail", func(l string) bool {
				return !afterward.MatchString(l) && !quotedAt.MatchString(l) && !strings.HasPrefix(l, ">")
			})
			m.signed = append(m.signed, lines[begin:at+1]...)
		case len(m.paragraphs) == 0 && len(words) == 0 && greeting.MatchString(line):
			m.left = append(m.left, LeftOut{place(at), "a greeting", line})
		case len(words) == 0 && disclaims.MatchString(line):
			at = m.leave(lines, at, "not about an action", func(l string) bool { return l != "" })
		default:
			if starts.MatchString(line) {
				flush()
			}
			if len(words) == 0 {
				open, under = paragraph{line: at + 1, under: under}, ""
			}
			words = append(words, line)
		}
	}
	flush()
	return m
}

// lastQuoted returns the last paragraph of quoted lines.
func lastQuoted(lines []string) string {
	text := ""
	for i := len(lines) - 1; i >= 0; i-- {
		line := strings.TrimLeft(lines[i], "> ")
		if line == "" && text != "" {
			break
		}
		text = strings.TrimSpace(line + " " + text)
		if starts.MatchString(line) {
			break
		}
	}
	return text
}

func place(line int) string { return fmt.Sprintf("line %d", line+1) }

// head reads the head of a mail that was saved whole.
func (m *mail) head(lines []string) int {
	at := 0
	for at < len(lines) && strings.TrimSpace(lines[at]) == "" {
		at++
	}
	first := at
	for at < len(lines) && headLine.MatchString(strings.TrimSpace(lines[at])) {
		found := headLine.FindStringSubmatch(strings.TrimSpace(lines[at]))
		switch strings.ToLower(found[1]) {
		case "from":
			m.from = found[2]
		case "attachment", "attachments":
			m.carries = found[2]
		}
		at++
	}
	if at > first {
		m.left = append(m.left, LeftOut{place(first), "the head of the mail", strings.Join(lines[first:at], "\n")})
	}
	return at
}

// headAgain says whether the head of another mail begins on a line.
func (m *mail) headAgain(lines []string, at int) bool {
	n := 0
	for ; at < len(lines) && headLine.MatchString(strings.TrimSpace(lines[at])); at++ {
		n++
	}
	return n >= 2
}

// leave leaves out lines from one on, as long as they are of a kind, and returns
// the last of them.
func (m *mail) leave(lines []string, at int, why string, of func(string) bool) int {
	end := at + 1
	for end < len(lines) && of(strings.TrimSpace(lines[end])) {
		end++
	}
	m.left = append(m.left, LeftOut{place(at), why, strings.TrimSpace(strings.Join(lines[at:end], "\n"))})
	return end - 1
}

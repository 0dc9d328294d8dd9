package html

import "strings"

// bulleted says whether a line begins with a typed bullet.
func bulleted(line string) bool {
	return strings.HasPrefix(line, "· ") || strings.HasPrefix(line, "- ")
}

// lines writes a cell of several lines: typed bullets as lists, which screen
// readers count, blank lines as the ends of paragraphs.
func (p *page) lines(text string) {
	open := ""
	become := func(kind string) {
		if kind == open {
			return
		}
		if open != "" {
			end, _, _ := strings.Cut(open, " ")
			p.raw("</" + end + ">")
		}
		if kind != "" {
			p.raw("<" + kind + ">")
		}
		open = kind
	}
	blank := false
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case strings.TrimSpace(line) == "":
			blank = true
			continue
		case strings.HasPrefix(line, "· "):
			become("ul")
			p.listItem(line[len("· "):])
		case strings.HasPrefix(line, "- "):
			become("ul class=\"dash\"")
			p.listItem(line[len("- "):])
		case open == "p" && !blank:
			p.raw("<br>")
			p.text(line)
		default:
			become("")
			become("p")
			p.text(line)
		}
		blank = false
	}
	become("")
}

func (p *page) listItem(text string) {
	p.raw("<li>")
	p.text(text)
	p.raw("</li>")
}

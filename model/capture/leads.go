package capture

import (
	"strings"
	"unicode/utf8"
)

// action reads the leads and the date of an action.
func (p *parser) action(r *Reading) {
	text, due := r.Text, ""
	l, ok := p.leadsFirst(text)
	if ok {
		text, due = l.text, l.due
	}
	if due == "" {
		text, due = cutDueAnywhere(text)
	}
	if !ok {
		var rest string
		if l, rest, ok = p.leadsLast(text); ok {
			text = rest
			if due == "" {
				text, due = cutDueAnywhere(text)
			}
		}
	}
	if ok {
		r.LeadWords, r.Leads = l.cell, p.ctx.People.Leads(l.cell)
	}
	r.Text = text
	r.Due, r.ReadAs, r.When = readDue(due, p.ctx.Today)
}

// leads are the leads at the front of an action.
type leads struct {
	cell string // as a cell of leads
	as   string // as it was written
	due  string // a date that stood behind them
	text string // what is to be done
	sure bool   // that they are leads: one of them is known, or all are initials
}

// split is a place where the leads may end and the action begin.
type split struct {
	head, text string
	mark       bool // a colon or dash, not a word
}

// leadsFirst reads the leads at the front of an action: "GD/PL to circulate",
// "Pam Lowe and Head of Legal by 30 June: circulate", "PL circulate". Those that
// are known go before those that only look like leads.
func (p *parser) leadsFirst(s string) (leads, bool) {
	var likely leads
	found := false
	for _, at := range splitsOf(s) {
		l, best := p.head(at)
		if best == known {
			return l, true
		}
		if best > notName && !found {
			likely, found = l, true
		}
	}
	if l, ok := p.prefix(s); ok {
		return l, true
	}
	return likely, found
}

// splitsOf lists the places where leads may end.
func splitsOf(s string) []split {
	line := firstLine(s)
	var out []split
	for i := 0; i < len(line) && len(out) < 8; i++ {
		switch line[i] {
		case ':':
			if i+1 == len(line) || line[i+1] == ' ' {
				out = append(out, split{line[:i], trimLeft(s[i+1:]), true})
			}
		case ' ':
			word, _, _ := strings.Cut(line[i+1:], " ")
			c, size := utf8.DecodeRuneInString(word)
			switch {
			case auxiliary(word):
				out = append(out, split{line[:i], s[i+1:], false})
			case isDash(c) && size == len(word):
				out = append(out, split{line[:i], trimLeft(s[i+1+size:]), true})
			}
		}
	}
	return out
}

// auxiliary says whether an action may begin with a word behind its leads.
func auxiliary(word string) bool {
	switch word {
	case "to", "will", "should", "must", "shall", "TO", "To":
		return true
	}
	return false
}

// head reads what stands before a split as leads, and says how surely the
// surest of them names somebody.
func (p *parser) head(at split) (leads, class) {
	words, due := cutDue(at.head)
	words = strings.TrimSpace(words)
	for _, before := range []string{"by ", "for ", "on "} {
		if len(words) > len(before) && strings.EqualFold(words[:len(before)], before) {
			words = trimLeft(words[len(before):])
			break
		}
	}
	names := p.names(words)
	best, worst := notName, known
	for _, n := range names {
		c := p.classify(n)
		best, worst = max(best, c), min(worst, c)
	}
	switch {
	case len(names) == 0 || worst == notName:
		return leads{}, notName
	case best < known && worst == capitalised && !at.mark:
		return leads{}, notName
	case best < known && passive(at.text):
		return leads{}, notName // "Figures to be circulated" has no lead
	}
	sure := best == known || worst == initials
	return leads{cell: strings.Join(names, "/"), as: p.article(words), due: due, text: at.text, sure: sure}, best
}

func passive(text string) bool {
	return strings.HasPrefix(text, "to be ") || strings.HasPrefix(text, "to follow") || strings.HasPrefix(text, "should be ") || strings.HasPrefix(text, "will be ")
}

// prefix reads leads that nothing parts from what is to be done: "GD/PL
// circulate", "Pam Lowe circulate". Only known ones, in capitals or of more
// than one word: "Finance report" has no lead.
func (p *parser) prefix(s string) (leads, bool) {
	line := firstLine(s)
	word, _, _ := strings.Cut(line, " ")
	word = strings.TrimRight(word, ",;")
	if names := p.names(word); len(names) > 0 && p.allInitials(names, true) {
		return leads{cell: strings.Join(names, "/"), as: word, text: afterName(s[len(word):]), sure: true}, true
	}
	ends := make([]int, 0, 6)
	for i := 0; i < len(line) && len(ends) < cap(ends); i++ {
		if line[i] == ' ' && i > 0 && line[i-1] != ' ' {
			ends = append(ends, i)
		}
	}
	if len(ends) < cap(ends) && len(line) < nameWindow {
		ends = append(ends, len(line))
	}
	for n := len(ends) - 1; n >= 1; n-- {
		name := strings.TrimRight(line[:ends[n]], ",; ")
		if p.known(name) && !strings.ContainsAny(name, `/\,;`) {
			return leads{cell: name, as: name, text: afterName(s[ends[n]:]), sure: true}, true
		}
	}
	return leads{}, false
}

func afterName(s string) string { return trimLeft(strings.TrimLeft(s, " ,;")) }

// leadsLast reads known leads at the end of an action, in brackets or behind a
// dash: "circulate the figures (GD/PL)".
func (p *parser) leadsLast(s string) (leads, string, bool) {
	from := max(0, len(s)-nameWindow)
	tail := strings.TrimRight(s[from:], ". ")
	var open int
	switch {
	case strings.HasSuffix(tail, ")"):
		open = strings.LastIndexByte(tail, '(')
	case strings.HasSuffix(tail, "]"):
		open = strings.LastIndexByte(tail, '[')
	default:
		open = max(strings.LastIndex(tail, " – "), strings.LastIndex(tail, " - "), strings.LastIndex(tail, " — ")) + 1
		if open == 0 {
			return leads{}, s, false
		}
	}
	if open < 0 {
		return leads{}, s, false
	}
	inside := strings.Trim(tail[open:], "()[] –—-")
	names := p.names(inside)
	if len(names) == 0 {
		return leads{}, s, false
	}
	for _, n := range names {
		if !p.known(n) {
			return leads{}, s, false
		}
	}
	return leads{cell: strings.Join(names, "/"), as: inside}, strings.TrimRight(s[:from+open], " \n,;"), true
}

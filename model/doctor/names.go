package doctor

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

var (
	bracketed = regexp.MustCompile(`\(([A-Z]{2,4})\)`)
	explained = regexp.MustCompile(`(?m)^\s*([A-Z]{2,4})\s*[:=–-]\s+\p{L}`)
	meant     = regexp.MustCompile(`\b([A-Z]{2,4})(?:\s*[:=–-]|\s+is|\s+stands for|\s+means)\s+((?:\p{Lu}[\p{L}’'-]*[ \t]*){2,4})`)
)

// learnNames finds out which initials the file explains: in a list of people, in
// brackets behind a name, in a line that says what they are short for, or in a sentence that does.
func (p *patient) learnNames() {
	known := map[string]bool{}
	for _, q := range p.people {
		for _, name := range append([]string{q.Abbreviation, q.Name, q.Post}, strings.Split(q.Aliases, "\n")...) {
			known[strings.ToLower(strings.TrimSpace(name))] = true
		}
		if strings.TrimSpace(q.Abbreviation) == "" {
			known[strings.ToLower(initialsOf(q.Name))] = true
		}
	}
	look := func(text string) {
		for _, re := range []*regexp.Regexp{bracketed, explained} {
			for _, m := range re.FindAllStringSubmatch(text, -1) {
				known[strings.ToLower(m[1])] = true
			}
		}
		for _, m := range meant.FindAllStringSubmatch(text, -1) {
			if short(m[1], strings.Fields(m[2])) {
				known[strings.ToLower(m[1])] = true
			}
		}
	}
	for _, b := range p.src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			look(b.Text)
		case *intake.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					look(c.Text)
				}
			}
		}
	}
	for _, r := range p.rows {
		for _, name := range model.SplitLeads(r.action.Leads) {
			if strings.Contains(name, " ") {
				known[strings.ToLower(initialsOf(name))] = true
			}
		}
	}
	p.knows = func(name string) bool { return known[strings.ToLower(name)] }
}

// short says whether initials are short for a name with which the words begin,
// with its middle names or without.
func short(initials string, words []string) bool {
	all := []rune(initialsOf(strings.Join(words, " ")))
	for n := 2; n <= len(all); n++ {
		if initials == string(all[:n]) || initials == string([]rune{all[0], all[n-1]}) {
			return true
		}
	}
	return false
}

// initialsOf returns the first letters of a name.
func initialsOf(name string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(name) {
		for _, r := range word {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
)

// presence says what a heading or label says of those under it.
type presence struct {
	presence model.Presence
	capacity model.Capacity
}

// attendance reads a label over names: Present, In attendance, Apologies.
func attendance(label string) *presence {
	words := fold(strings.TrimRight(question(label), " :"))
	switch {
	case wordCount(words) > 6:
		return nil
	case strings.HasPrefix(words, "apology"), words == "absent":
		return &presence{model.Apologies, model.Member}
	case strings.Contains(words, "in attendance"), strings.HasPrefix(words, "also present"), words == "officer", words == "officer present", words == "attending":
		return &presence{model.Present, model.Officer}
	case words == "witness" || words == "witness present":
		return &presence{model.Present, model.AtWitness}
	case words == "present", strings.HasPrefix(words, "member present"), words == "councillor present", words == "membership", words == "attendance", words == "member":
		return &presence{model.Present, model.Member}
	case words == "in the chair", words == "chair", words == "chairman", words == "chairperson":
		return &presence{model.Present, model.Chair}
	case words == "substitute" || words == "substitute member":
		return &presence{model.Present, model.Substitute}
	}
	return nil
}

// people reads who was at a meeting.
type people struct{ now *presence }

// take takes a block that names who was there; it says whether it was one.
func (p *people) take(m *minutes, s *section, b *block) bool {
	if b.style != para && b.style != item {
		return false
	}
	label, rest, ok := strings.Cut(b.text, ":")
	if ok {
		if a := attendance(label); a != nil && !strings.Contains(rest, ". ") {
			p.now = a
			m.names(b, rest, *a)
			return true
		}
	}
	under := s.head != nil && attendance(s.head.text) != nil
	switch {
	case under && len(s.blocks) > 0 && !sentence(b.text):
		m.names(b, b.text, *attendance(s.head.text))
		return true
	case p.now != nil && s.head == nil && namesOnly(b.text):
		m.names(b, b.text, *p.now)
		return true
	}
	p.now = nil
	if m.welcome(b) {
		return false // the sentence is an entry of the minutes, too
	}
	return false
}

// sentence says whether a text is a sentence rather than names.
func sentence(s string) bool {
	s = strings.ToLower(" " + s + " ")
	return strings.Contains(s, " were ") || strings.Contains(s, " was ") || strings.Contains(s, " there ") || strings.Contains(s, " have ")
}

func namesOnly(s string) bool {
	low := strings.ToLower(s)
	return !sentence(s) && (strings.Contains(low, "cllr") || strings.Contains(low, "councillor") || strings.Count(s, ",") > 1) && wordCount(s) < 80
}

var (
	betweenNames = regexp.MustCompile(`\s*(?:[;,\n\t]|\band\b|&)\s*`)
	honorific    = regexp.MustCompile(`^(?:Councillors?|Cllrs?\.?)\s+`)
	// welcomed matches who was welcomed to a meeting.
	welcomed = regexp.MustCompile(`(?i)\bwelcomed\s+(.+?)\s+to\s+(?:the|their|this|today|tonight)`)
)

// names makes attendances of names parted by commas.
func (m *minutes) names(b *block, text string, a presence) {
	councillors := honorific.MatchString(strings.TrimSpace(text))
	for _, name := range splitNames(text) {
		capacity := a.capacity
		low := strings.ToLower(remark(name))
		switch {
		case capacity == model.Member && strings.Contains(low, "vice"):
			capacity = model.ViceChair
		case capacity == model.Member && strings.Contains(low, "chair"):
			capacity = model.Chair
		case capacity == model.Member && strings.Contains(low, "co-opt"):
			capacity = model.CoOpted
		case capacity == model.Member && strings.Contains(low, "substitut"):
			capacity = model.Substitute
		}
		name = strings.NewReplacer("Councillors ", "Councillor ", "Cllrs. ", "Cllr ", "Cllrs ", "Cllr ").Replace(name)
		post := strings.Trim(remark(name), "()")
		name = strings.TrimSpace(strings.TrimSuffix(name, remark(name)))
		if councillors && a.capacity == model.Member && !honorific.MatchString(name) {
			name = "Councillor " + name
		}
		m.attend(b, name, post, capacity, a.presence)
	}
}

// splitNames parts names at commas, but not within brackets.
func splitNames(text string) []string {
	masked, depth := []rune(text), 0
	for i, r := range masked {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case depth > 0 && strings.ContainsRune(",;&\n", r):
			masked[i] = '\x01'
		case depth > 0 && r == ' ':
			masked[i] = '\u00a0'
		}
	}
	var all []string
	for _, n := range betweenNames.Split(string(masked), -1) {
		n = strings.Trim(strings.NewReplacer("\x01", ",", "\u00a0", " ").Replace(n), " .-–•")
		if n != "" && wordCount(n) <= 14 && !isNothing(n) {
			all = append(all, n)
		}
	}
	return all
}

func (m *minutes) attend(b *block, name, post string, capacity model.Capacity, p model.Presence) {
	for _, rec := range m.records {
		if a, ok := rec.(*model.Attendee); ok && a.Name == name {
			b.made = append(b.made, a.ID)
			return
		}
	}
	if capacity == model.Chair && m.meeting.Chair == "" {
		m.meeting.Chair = name
	}
	m.add(&model.Attendee{Meeting: []model.ID{m.meeting.ID}, Name: name, Post: post, Capacity: capacity, Presence: p}, b)
}

// welcome makes attendances of those whom the chair welcomed, by their posts.
func (m *minutes) welcome(b *block) bool {
	w := welcomed.FindStringSubmatch(b.text)
	if w == nil {
		return false
	}
	for _, name := range posts(w[1]) {
		m.attend(b, name, "", model.Officer, model.Present)
	}
	m.guess([]*block{b}, "read as who was there: those who were welcomed")
	return true
}

// posts parts posts in a sentence: at commas, and at the last "and". A post may
// have an "and" of its own.
func posts(s string) []string {
	s = regexp.MustCompile(`(?i)^(?:the\s+)?(?:council(?:’|')?s?(?:’|')?s?\s+)?`).ReplaceAllString(s, "")
	parts := strings.Split(s, ", ")
	last := parts[len(parts)-1]
	if i := strings.LastIndex(last, " and "); i > 0 && hasPost(last[:i]) && hasPost(last[i+5:]) {
		parts = append(parts[:len(parts)-1], last[:i], last[i+5:])
	}
	var all []string
	for _, p := range parts {
		if p = strings.TrimPrefix(strings.TrimSpace(p), "the "); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// hasPost says whether one of the words is that of a post, or a title before a
// name.
func hasPost(s string) bool {
	for _, w := range stems(s) {
		switch w {
		case "member", "group", "team", "board", "sign", "co":
		case "superintendent", "inspector", "sergeant", "chief", "cllr", "councillor", "mr", "mrs", "ms", "dr", "leader", "representative", "deputy", "assistant", "constable", "commander":
			return true
		default:
			if postWords[w] {
				return true
			}
		}
	}
	return false
}

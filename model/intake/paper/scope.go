package paper

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// questionTopic returns what a question of a scope asks for, where the answer
// is a list that the review has a place for.
func questionTopic(label string) topic {
	_, _, label = splitLabel(label)
	words := stems(question(label))
	if len(words) == 0 {
		return noTopic
	}
	has := func(all ...string) bool {
		for _, w := range all {
			if !slices.Contains(words, w) {
				return false
			}
		}
		return true
	}
	asks := strings.HasSuffix(question(label), "?")
	switch {
	case has("line", "enquiry") || has("line", "inquiry") || has("kloe"):
		return enquiries
	case has("witness") || asks && words[0] == "who" && has("evidence") || asks && has("evidence", "hear", "from"):
		return witnesses
	case (has("information") || has("data")) && (has("need") || has("needed") || has("required") || has("require")) && !has("how"):
		return sources
	case asks && has("scope") && has("not"), asks && has("excluded"), asks && has("exclude"):
		return outOfScope
	case asks:
		return noTopic // an answer, and no list of the terms of reference
	}
	t, _ := topicOf(label)
	if t == noTopic {
		if all := mentions(question(label)); len(all) > 0 && wordCount(label) <= 12 {
			t = all[0].topic
		}
	}
	return t
}

// takeField takes a field of a form: a post with who holds it, else in a scope
// a question with its answer. It says whether nothing more is to be read of it.
func (d *desk) takeField(s *section) bool {
	_, _, text := splitLabel(s.head.text)
	label := strings.TrimRight(prose.OneLine(text), ": ")
	if !isContact(label) && (!isPost(label) || s.topic == witnesses || s.topic == recommendations) {
		if d.kind == Scope {
			d.takeQuestion(s)
		}
		return false
	}
	var names []string
	for _, b := range s.blocks {
		if b.style != para && b.style != item {
			return false
		}
		names = append(names, b.text)
	}
	if isContact(label) && d.contact(s.head, strings.Join(names, ", ")) {
		return true
	}
	if wordCount(strings.Join(names, " ")) > 25 {
		return false
	}
	line := &block{text: label + ": " + strings.Join(names, ", "), place: s.head.place}
	d.role(line)
	for _, b := range append([]*block{s.head}, s.blocks...) {
		b.made = append(b.made, line.made...)
	}
	return true
}

// takeQuestion makes a question of a label of a form, and its answer of what
// stands under it.
func (d *desk) takeQuestion(s *section) {
	label, _, text := splitLabel(s.head.text)
	q := &model.Question{Number: label, Text: question(text), Hint: hint(text)}
	if strings.HasSuffix(q.Text, "?") || q.Hint == "" {
		q.Text = strings.TrimSpace(strings.TrimSuffix(q.Text, ":"))
	}
	var lines []string
	from := []*block{s.head}
	for _, b := range s.blocks {
		if b.style != table && b.style != aside {
			lines = append(lines, strings.TrimSpace(b.written))
			from = append(from, b)
		}
	}
	q.Answer = strings.Join(lines, "\n")
	q.State = stateOf(q.Answer)
	d.add(q, from...)
}

// takeAsked makes questions of the header of a table that asks them: what
// stands in its columns answers.
func (d *desk) takeAsked(g *grid, header *row) {
	for _, c := range g.columns() {
		q := &model.Question{Text: question(header.text(c)), Hint: hint(header.text(c))}
		var lines []string
		for _, r := range g.rows[g.header+1:] {
			if t := r.text(c); t != "" {
				lines = append(lines, t)
			}
		}
		q.Answer = strings.Join(lines, "\n")
		q.State = stateOf(q.Answer)
		d.addFrom(q, &header.made)
	}
}

// stateOf reads the state of an answer from words that say no more than it.
func stateOf(answer string) model.AnswerState {
	words := strings.ToLower(strings.Trim(prose.OneLine(answer), " .!"))
	switch words {
	case "n/a", "na", "n.a", "not applicable", "none", "does not apply":
		return model.AnswerNotApplicable
	case "tbc", "tbd", "tba", "to be confirmed", "to be determined", "to be decided", "to be agreed", "not yet known", "to follow":
		return model.AnswerToBeDecided
	}
	if wordCount(words) <= 14 && (strings.HasPrefix(words, "see ") || strings.HasPrefix(words, "as above") || strings.HasPrefix(words, "refer to ")) {
		return model.AnswerElsewhere
	}
	return model.AnswerOpen
}

// takeSources makes sources of a list of information. Lines without a number
// among numbered ones are the headings of groups; the last of several is the
// nearest.
func (d *desk) takeSources(top []*block, s *section) {
	for _, b := range top {
		d.source(b, "", model.AvailabilityUnsaid, nil)
	}
	if len(top) > 0 && s.head != nil && !s.head.form && s.head.looks {
		d.guess(top, "taken for %s, by the words above", sources)
	}
}

func (d *desk) source(b *block, group string, exists model.Availability, under []model.ID) {
	id := d.add(&model.Source{Group: group, Label: b.label, Text: b.text, Under: under, Availability: exists}, b)
	for _, k := range b.kids {
		d.source(k, group, exists, []model.ID{id})
	}
}

// takeInformation makes sources of all that stands under a question about the
// information that is needed: numbered lines are sources, the lines between
// them are groups. Without numbers every line is a source.
func (d *desk) takeInformation(s *section) bool {
	items := itemsOf(s.blocks)
	if len(items) == 0 {
		return false
	}
	group, exists := "", availability(s.head.text)
	var list []*block
	flush := func() {
		for _, b := range nest(list) {
			d.source(b, group, exists, nil)
		}
		list = nil
	}
	for _, b := range s.blocks {
		switch b.style { //nolint:exhaustive // tables are taken by themselves, asides are none
		case item:
			list = append(list, b)
		case para:
			flush()
			group = strings.TrimRight(b.text, ": ")
			if a := availability(b.text); a != model.AvailabilityUnsaid {
				exists = a
			}
		}
	}
	flush()
	return true
}

// availability reads from a heading whether the information below it exists
// already.
func availability(s string) model.Availability {
	words := stems(s)
	for _, w := range words[:min(2, len(words))] {
		switch w {
		case "existing", "available", "current":
			return model.Existing
		case "new", "additional", "further":
			return model.NewInformation
		}
	}
	return model.AvailabilityUnsaid
}

func itemsOf(blocks []*block) []*block {
	var all []*block
	for _, b := range blocks {
		if b.style == item {
			all = append(all, b)
		}
	}
	return all
}

package paper

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// walk makes records of all sections of a document.
func (d *desk) walk(all []*section) {
	for _, s := range all {
		d.takeSection(s)
	}
}

// takeSection makes records of what stands under one heading: of its lists, its
// tables, and where it has no list, of its paragraphs.
func (d *desk) takeSection(s *section) {
	if d.takeNumbered(s) {
		return
	}
	if s.head != nil && s.head.form && d.takeField(s) {
		return
	}
	informed := s.topic == sources && d.takeInformation(s)
	listed := informed
	var plain []*block
	for _, r := range s.runs() {
		switch {
		case informed && r.shape() == plainShape:
		case len(r.items) > 0:
			listed = d.takeList(s, r) || listed
		case r.other.style == table:
			listed = d.takeTable(s, r.other) || listed
		case d.takeLine(s, r.other):
			listed = true
		default:
			plain = append(plain, r.other)
		}
	}
	d.takeText(s, plain)
	if !listed {
		d.takeParagraphs(s, plain)
	}
}

// takeList makes records of a list, by what the paragraph above it announces
// and else by what the section is about.
func (d *desk) takeList(s *section, r run) bool {
	top := nest(r.items)
	t, guessed := s.topic, s.head != nil && s.head.looks && !s.exact
	if r.lead != nil {
		if announced, sure := announced(r.lead.text); announced != noTopic && (sure || t == noTopic) {
			guessed = announced != t
			t = announced
		}
	}
	if t == contents || d.isContents(r.items) {
		return false
	}
	if d.takeOptions(s, r.items) || t == roles && d.takeRoles(r.items) {
		return true
	}
	made := d.entries(t, s, r.lead, top)
	if made && guessed {
		d.guess(r.items, "taken for %s, by the words above", t)
	}
	return made
}

// isContents says whether a list is a table of contents: most of its items are
// headings further down.
func (d *desk) isContents(items []*block) bool {
	if len(items) < 3 {
		return false
	}
	first := slices.Index(d.blocks, items[0])
	found := 0
	for _, it := range items {
		name := strings.TrimRight(strings.ToLower(prose.OneLine(it.text)), " .0123456789\t")
		if slices.ContainsFunc(d.blocks[first+1:], func(b *block) bool {
			return b.style == head && name != "" && strings.HasSuffix(strings.ToLower(prose.OneLine(b.text)), name)
		}) {
			found++
		}
	}
	return found*2 > len(items)
}

// takeLine takes a paragraph that is a record by its own shape: an option, a
// role with a colon.
func (d *desk) takeLine(s *section, b *block) bool {
	if b.style != para {
		return false
	}
	return d.takeOption(s, b) || s.mayName(d.kind) && d.takeRole(s, b)
}

// mayName says whether lines of a section may name who does what: under a
// heading for it, and in forms and reports before their first topic.
func (s *section) mayName(k Kind) bool {
	if s.head != nil && s.head.form {
		return false
	}
	return s.topic == roles || k == Scope && (s.topic == noTopic || s.topic == planned) || k == Report && s.topic == noTopic
}

// takeTable makes records of a table.
func (d *desk) takeTable(s *section, b *block) bool {
	switch b.shape {
	case recordShape:
		d.takeRecords(s, b)
	case answerShape:
		d.takeAnswers(s, b)
	case matrixShape:
		d.takeMatrix(b)
	case chartShape:
		d.takeChart(b)
	case plainShape, formShape, columnShape, trackerShape, peopleShape:
		return false
	}
	return true
}

// takeText keeps the paragraphs of sections that the review's own details have
// a place for.
func (d *desk) takeText(s *section, plain []*block) {
	if d.kind == Minutes {
		return
	}
	var into *[]string
	switch s.topic { //nolint:exhaustive // the others have no place of their own
	case background:
		into = &d.info.background
	case foreword:
		into = &d.info.foreword
	case conclusion:
		into = &d.info.conclusion
	default:
		return
	}
	for _, b := range plain {
		if b.style == para && !leadsIn(b.text) {
			*into = append(*into, b.text)
		}
	}
}

// takeParagraphs makes records of the paragraphs of a section that has no list:
// each is taken for an entry, and marked as a guess.
func (d *desk) takeParagraphs(s *section, plain []*block) {
	if s.head == nil || s.head.form && strings.HasSuffix(question(s.head.text), "?") && s.topic != enquiries && s.topic != sources && s.topic != witnesses {
		return
	}
	var lead *block
	var entries []*block
	for _, b := range plain {
		switch {
		case leadsIn(b.text):
			lead = b
		case wordCount(b.text) <= 120 && !isNothing(b.text):
			entries = append(entries, b)
		}
	}
	if len(entries) == 0 || !listable(s.topic) {
		return
	}
	if d.entries(s.topic, s, lead, entries) && !s.head.form {
		d.guess(entries, "taken for %s, a paragraph each", s.topic)
	}
}

// listable says whether a paragraph under a heading of the topic can be an
// entry.
func listable(t topic) bool {
	switch t { //nolint:exhaustive // all others
	case objectives, indicators, methods, inScope, outOfScope, risks, recommendations, enquiries, sources, witnesses, involvement, challenges, findings:
		return true
	}
	return false
}

// isNothing says whether words say that there is nothing to say.
func isNothing(s string) bool { return stateOf(s) != model.AnswerOpen || strings.TrimSpace(s) == "" }

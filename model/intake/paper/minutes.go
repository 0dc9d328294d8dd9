package paper

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// minutes is a document of minutes that is being taken apart.
type minutes struct {
	*desk
	meeting *model.Meeting
	item    model.ID
	items   int
	head    *block // the heading of the item that is still to be made
	number  string // of the item's minute, until a decision has it as its reference
	decides *deciding
	people  people
}

// deciding is a decision that goes on over several blocks.
type deciding struct {
	minute *model.Minute
	level  int   // of the heading that it stands under
	topic  topic // of the list that is being adopted
	sure   bool
	open   bool // it announces what follows: "as follows:"
	from   []*block
}

// takeMinutes makes a meeting of a document, its items, entries and decisions,
// and of what a decision adopts the points of the terms of reference.
func (d *desk) takeMinutes(all []*section) {
	m := &minutes{desk: d, meeting: &model.Meeting{State: model.MeetingClosed}}
	d.add(m.meeting)
	for _, s := range all {
		m.section(s)
	}
	m.endDecision()
	d.findMeeting(m.meeting)
	d.info.title = d.minutesTitle(m.meeting)
	if m.items == 0 || m.item == 0 {
		m.nameItem()
	}
}

// section takes what stands under one heading.
func (m *minutes) section(s *section) {
	level := 0
	if s.head != nil {
		level = s.head.level
		m.heading(s)
	}
	for _, r := range s.runs() {
		switch {
		case len(r.items) > 0 && m.decides != nil:
			m.adoptList(r)
		case len(r.items) > 0:
			m.list(r)
		case r.other.style == table:
			m.endDecision()
			m.takeTable(s, r.other)
		case m.people.take(m, s, r.other), s.head == nil && m.preamble(r.other), s.head != nil && s.head.level == 1 && m.preamble(r.other):
		default:
			m.paragraph(r.other, level)
		}
	}
}

// preamble takes a line above the minutes that says which meeting it was.
func (m *minutes) preamble(b *block) bool {
	if b.style != para || wordCount(b.text) > 40 || len(minutesOf(m.records)) > 0 || decision(b.text) != nil {
		return false
	}
	said := readMeeting(m.meeting, prose.OneLine(b.text))
	if said || isBody(prose.OneLine(b.text)) || isMinuteLabel(b.text) {
		b.made = append(b.made, m.meeting.ID)
		return true
	}
	return false
}

func minutesOf(records []model.Record) []*model.Minute {
	var all []*model.Minute
	for _, rec := range records {
		if n, ok := rec.(*model.Minute); ok {
			all = append(all, n)
		}
	}
	return all
}

// labels are headings that name no item.
var minuteLabels = []string{"minute", "agenda item", "supporting document", "agenda", "background paper", "appendix"}

func isMinuteLabel(text string) bool {
	words := stems(strings.TrimRight(text, " :"))
	return len(words) <= 3 && slices.ContainsFunc(minuteLabels, func(l string) bool {
		return strings.Join(words, " ") == l || len(words) > 0 && words[0] == "minute"
	})
}

// heading takes a heading: within a decision that announces lists it names the
// next, else it begins an item of the agenda.
func (m *minutes) heading(s *section) {
	b := s.head
	if d := decision(b.text); d != nil {
		m.decide(b, *d, b.level-1)
		return
	}
	if m.decides != nil && m.decides.open && (s.topic != noTopic && s.topic != other || b.level > m.decides.level) {
		m.decides.topic = s.topic
		m.extend(b, "\n\n"+strings.TrimSpace(b.text))
		return
	}
	m.endDecision()
	m.head = nil
	if isMinuteLabel(b.text) || attendance(b.text) != nil || m.items == 0 && b.level == 1 && b.was == "title" {
		return
	}
	m.head = b
}

// startItem makes the item of the heading that was passed last.
func (m *minutes) startItem() {
	if m.head == nil {
		return
	}
	b := m.head
	m.head, m.number = nil, ""
	number, _, text := splitLabel(prose.OneLine(b.text))
	if own, words := minuteNumber(prose.OneLine(b.text)); own != "" {
		number, text, m.number = own, words, own
	}
	m.items++
	m.item = m.add(&model.Item{Meeting: []model.ID{m.meeting.ID}, Number: firstOf(number, b.label), Title: strings.TrimRight(text, ":")}, b)
}

func (m *minutes) newMinute(t model.MinuteType, text string, from ...*block) *model.Minute {
	m.startItem()
	n := &model.Minute{Meeting: []model.ID{m.meeting.ID}, Type: t, Text: text}
	if m.item != 0 {
		n.Item = []model.ID{m.item}
	}
	m.add(n, from...)
	return n
}

// paragraph takes a paragraph: a decision, what a decision says on, or an entry
// of the narrative.
func (m *minutes) paragraph(b *block, level int) {
	if d := decision(b.text); d != nil {
		m.decide(b, *d, level)
		return
	}
	if c := m.decides; c != nil {
		switch {
		case strings.TrimSpace(c.minute.Text) == "", c.open && c.topic != noTopic && len(c.from) > 0 && c.from[len(c.from)-1].style == head, leadsIn(b.text) && c.open:
			m.extend(b, "\n"+b.text)
			c.open = c.open || opens(b.text)
			return
		}
		m.endDecision()
	}
	t := model.NoteMinute
	if suggested.MatchString(b.text) {
		t = model.Suggested
		m.guess([]*block{b}, "taken for a suggestion, which is no decision")
	}
	m.newMinute(t, b.text, b)
}

// opens says whether words announce what follows.
func opens(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), "-–— ")
	return s == "" || strings.HasSuffix(s, ":") || strings.HasSuffix(strings.ToLower(s), "that") || strings.HasSuffix(strings.ToLower(s), "as follows")
}

// decide begins a decision.
func (m *minutes) decide(b *block, d decided, level int) {
	m.endDecision()
	if d.is == model.ActionMinute {
		m.act(b, d.rest)
		return
	}
	n := m.newMinute(d.is, strings.TrimSpace(d.rest), b)
	n.Reference = firstOf(d.number, m.number)
	m.number = ""
	m.decides = &deciding{minute: n, level: level, open: opens(d.rest), sure: d.sure}
	if !d.sure {
		m.guess([]*block{b}, "taken for a decision (%s), by how the sentence begins", d.is)
	}
}

// extend adds a block to the decision that is being read.
func (m *minutes) extend(b *block, text string) {
	c := m.decides
	c.minute.Text = strings.TrimSpace(c.minute.Text + text)
	c.from = append(c.from, b)
	b.made = append(b.made, c.minute.ID)
	if opens(b.text) {
		c.open = true
	}
}

func (m *minutes) endDecision() { m.decides = nil }

// list takes a list of the narrative: it stands in the entry of the paragraph
// that leads to it.
func (m *minutes) list(r run) {
	var last *model.Minute
	if r.lead != nil {
		for i := len(m.records) - 1; i >= 0 && last == nil; i-- {
			last, _ = m.records[i].(*model.Minute)
		}
	}
	if last == nil || !slices.Contains(r.lead.made, last.ID) {
		for _, b := range nest(r.items) {
			if d := decision(b.text); d != nil {
				m.decide(b, *d, looksLevel)
				continue
			}
			m.newMinute(model.NoteMinute, b.folded(), b.tree()...)
		}
		return
	}
	for _, b := range r.items {
		last.Text += "\n" + bulleted(b)
		b.made = append(b.made, last.ID)
	}
}

func bulleted(b *block) string {
	if b.label != "" {
		return "(" + b.label + ") " + b.text
	}
	return strings.Repeat("  ", b.level) + "• " + b.text
}

// adoptList takes a list of a decision: under a heading of the terms of
// reference its items are points of them.
func (m *minutes) adoptList(r run) {
	c := m.decides
	if !c.open && len(c.from) > 0 {
		m.endDecision()
		m.list(r)
		return
	}
	for _, b := range r.items {
		m.extend(b, "\n"+bulleted(b))
	}
	t := c.topic
	if r.lead != nil {
		if a, sure := announced(r.lead.text); a != noTopic && sure && (t == noTopic || t == other) {
			t = a
		}
	}
	if t != noTopic && t != other && (c.minute.Type == model.Resolved || c.minute.Type == model.Agreed) {
		m.entries(t, &section{head: r.items[0], topic: t}, r.lead, nest(r.items))
	}
	c.open = true
}

// act makes an action of an entry of the minutes.
func (m *minutes) act(b *block, text string) {
	n := m.newMinute(model.ActionMinute, text, b)
	a := &model.Action{Text: text, Origin: b.place}
	if who, _, ok := strings.Cut(text, " to "); ok && wordCount(who) <= 6 {
		a.Leads = strings.TrimPrefix(who, "The ")
	}
	a.When.Words = dateIn(lastClause(text))
	n.Actions = []model.ID{m.add(a, b)}
}

func lastClause(s string) string {
	i := strings.LastIndex(s, " by ")
	if i < 0 {
		return ""
	}
	return strings.TrimRight(s[i+4:], ". ")
}

// nameItem puts all entries under one item where the minutes name none: what a
// decision says the review is about, else the document's title.
func (m *minutes) nameItem() {
	it := &model.Item{Meeting: []model.ID{m.meeting.ID}, Title: firstOf(m.info.title, m.docTitle())}
	id := m.add(it)
	for _, rec := range m.records {
		if n, ok := rec.(*model.Minute); ok && len(n.Item) == 0 {
			n.Item = []model.ID{id}
		}
	}
}

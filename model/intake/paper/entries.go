package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// entries makes records of the entries of a list, of the kind that its topic
// says. Items below others are parts of them where the kind has parts, else
// they stand in their text.
func (d *desk) entries(t topic, s *section, lead *block, top []*block) bool {
	switch t {
	case objectives:
		d.points(model.ObjectivePoint, top, nil)
	case indicators:
		d.points(model.IndicatorPoint, top, nil)
	case methods:
		d.points(model.MethodPoint, top, nil)
	case involvement:
		d.points(model.InvolvementPoint, top, nil)
	case priorities:
		d.points(model.PriorityPoint, top, nil)
	case challenges:
		d.points(model.ChallengePoint, top, nil)
	case recommendations:
		to := ""
		if lead != nil {
			to = askedOf(lead.text)
		}
		d.recommend(s, to, top, nil)
	case sources:
		d.takeSources(top, s)
	case planned:
		return d.takeMilestones(top)
	case inScope, outOfScope, risks, enquiries, witnesses, findings, themes:
		for _, b := range top {
			d.add(plainRecord(t, b), b.tree()...)
		}
	case noTopic, background, roles, options, evidence, conclusion, foreword, bodies, contents, other:
		return false
	}
	return true
}

// plainRecord makes a record that is no more than its text.
func plainRecord(t topic, b *block) model.Record {
	switch t { //nolint:exhaustive // those that entries gives it
	case inScope:
		return &model.Inclusion{Text: b.folded(), Label: b.label}
	case outOfScope:
		return &model.Exclusion{Text: b.folded(), Label: b.label}
	case risks:
		return &model.Risk{Text: b.folded()}
	case enquiries:
		return &model.Enquiry{Text: b.folded()}
	case findings:
		return &model.Finding{Text: b.folded()}
	case themes:
		name, leads, _ := cutPair(b.text)
		return &model.Theme{Title: name, Leads: leads}
	}
	name, cover, _ := cutPair(b.text)
	return &model.Witness{Name: name, Cover: strings.TrimSpace(cover + "\n" + strings.TrimPrefix(b.folded(), b.text))}
}

// cutPair parts a line at a dash or a colon between two texts.
func cutPair(s string) (left, right string, ok bool) {
	for _, sep := range []string{": ", " – ", " — ", " - ", "\t"} {
		if l, r, ok := strings.Cut(s, sep); ok && strings.TrimSpace(l) != "" && strings.TrimSpace(r) != "" {
			return prose.OneLine(l), strings.TrimSpace(r), true
		}
	}
	return prose.OneLine(s), "", false
}

// points makes points of a list of the terms of reference.
func (d *desk) points(t model.PointType, top []*block, under []model.ID) {
	for _, b := range top {
		id := d.add(&model.Point{Type: t, Label: b.label, Text: b.text, Under: under}, b)
		d.points(t, b.kids, []model.ID{id})
	}
}

// recommend makes recommendations of a list.
func (d *desk) recommend(s *section, to string, top []*block, under []model.ID) {
	for _, b := range top {
		r := &model.Recommendation{Heading: s.heading(recommendations), Text: b.text, Under: under, To: to}
		if label, text, ok := recommendationNumber(b.text); ok && text != "" {
			r.Label, r.Text = d.freeLabel(label), text
		} else if len(under) == 0 {
			r.Label = d.freeLabel(b.label)
		} else {
			r.Label = b.label
		}
		id := d.add(r, b)
		d.recommend(s, to, b.kids, []model.ID{id})
	}
}

var (
	asking = regexp.MustCompile(`(?i)\b(?:is|are) (?:asked|recommended|requested|invited) to\b`)
	// numberWord matches the number in front of a recommendation: "Recommendation
	// 3:", "R3 –".
	numberWord = regexp.MustCompile(`(?i)^(?:recommendation|rec\.?|r)\s*(\d{1,3}[a-z]?)\b\s*[:.)–-]?\s*`)
)

// askedOf returns who is asked by the words over recommendations: "The Board is
// asked to:".
func askedOf(lead string) string {
	lead = lead[lastSentence(lead):]
	at := asking.FindStringIndex(lead)
	if at == nil {
		return ""
	}
	who := strings.TrimSpace(lead[:at[0]])
	for _, article := range []string{"That the ", "that the ", "The ", "the ", "That ", "that "} {
		who = strings.TrimPrefix(who, article)
	}
	if wordCount(who) > 10 || strings.EqualFold(who, "it") {
		return ""
	}
	return who
}

// recommendationNumber parts the number in front of a recommendation from its
// text.
func recommendationNumber(s string) (label, text string, ok bool) {
	m := numberWord.FindStringSubmatchIndex(s)
	if m == nil {
		return "", s, false
	}
	return s[m[2]:m[3]], strings.TrimSpace(s[m[1]:]), true
}

// takeNumbered takes a section whose heading is a recommendation's number: the
// text stands behind it, or below.
func (d *desk) takeNumbered(s *section) bool {
	if s.head == nil || wordCount(s.head.text) > 60 {
		return false
	}
	label, text, ok := recommendationNumber(prose.OneLine(s.head.text))
	if !ok || label == "" || d.kind == Minutes {
		return false
	}
	r := &model.Recommendation{Label: d.freeLabel(label), Text: text, Heading: s.over.heading(recommendations)}
	from := []*block{s.head}
	var under []*block
	for _, b := range s.blocks {
		switch {
		case b.style == item:
			under = append(under, b)
		case b.style == para && r.Text == "":
			r.Text = b.text
			from = append(from, b)
		}
	}
	if r.Text == "" && len(under) > 0 {
		r.Text, from, under = under[0].text, append(from, under[0]), under[1:]
	}
	if r.Text == "" {
		return false
	}
	id := d.add(r, from...)
	d.recommend(s, "", nest(under), []model.ID{id})
	return true
}

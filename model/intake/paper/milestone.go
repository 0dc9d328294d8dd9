package paper

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// takeMilestones makes tasks of a list whose items say when: "Scope agreed –
// June 2025", "June 2025: scope agreed".
func (d *desk) takeMilestones(top []*block) bool {
	dated := 0
	for _, b := range top {
		if _, when := cutDate(b.text); when != "" {
			dated++
		}
	}
	if dated*2 < len(top) {
		return false
	}
	for _, b := range top {
		name, when := cutDate(b.text)
		t := &model.Task{Name: name, When: model.Timetable{Words: when}, Details: strings.TrimSpace(strings.TrimPrefix(b.folded(), b.text))}
		d.add(t, b.tree()...)
	}
	d.guess(top, "taken for tasks of the plan, with their dates")
	return true
}

// cutDate parts a line into what is done and when.
func cutDate(s string) (name, when string) {
	s = prose.OneLine(s)
	for _, sep := range []string{": ", " – ", " — ", " - ", " by ", " ("} {
		l, r, ok := strings.Cut(s, sep)
		if !ok {
			continue
		}
		switch r := strings.Trim(r, "() ."); {
		case certain(r):
			return l, r
		case certain(l):
			return r, l
		}
	}
	return s, ""
}

// answers says whether a table sets the executive's responses beside
// recommendations, and finds its columns.
func (g *grid) answers(s *surveyor) bool {
	var rec, resp naming
	for _, n := range s.namings {
		if n.kind == model.KindRecommendation {
			rec = n
		}
	}
	resp = newResponseNaming()
	for at := range min(2, len(g.rows)) {
		if len(g.rows) <= at+1 {
			return false
		}
		fields, answered, asked := make([]string, g.width), false, false
		for c := range g.width {
			heading := prose.OneLine(g.rows[at].text(c))
			if f, ok := rec.Field(heading); ok && (f.Key == "recommendation" || f.Key == "label") {
				fields[c] = "recommendation." + f.Key
				asked = asked || f.Key == "recommendation"
			} else if f, ok := resp.Field(heading); ok {
				fields[c] = f.Key
				answered = answered || f.Key == "answer" || f.Key == "words" && strings.Contains(fold(heading), "response")
			}
		}
		if asked && answered {
			g.fields, g.header = fields, at
			return true
		}
	}
	return false
}

// takeAnswers makes a recommendation of each row, and the response to it.
func (d *desk) takeAnswers(s *section, b *block) {
	g := b.grid
	for i, r := range g.rows {
		if i <= g.header || r.repeats(g) {
			continue
		}
		rec, resp, any := &model.Recommendation{Heading: s.heading(recommendations)}, &model.Response{}, false
		for c, key := range g.fields {
			text := r.text(c)
			switch {
			case text == "":
			case key == "recommendation.recommendation":
				rec.Text = text
			case key == "recommendation.label":
				rec.Label = d.freeLabel(bare(text))
			case key != "":
				any = true
				d.answer(resp, key, text)
			default:
				rec.Notes = strings.TrimSpace(rec.Notes + "\n" + g.heading(c) + ": " + text)
			}
		}
		if rec.Text == "" {
			continue
		}
		id := d.addFrom(rec, &r.made)
		if any {
			resp.Recommendation = []model.ID{id}
			d.addFrom(resp, &r.made)
		}
	}
}

// answer fills a response. What is no answer of the kind stays in its words.
func (d *desk) answer(resp *model.Response, key, text string) {
	if key == "answer" {
		switch word := strings.ToLower(prose.OneLine(text)); {
		case strings.Contains(word, "part"):
			resp.Answer = model.ResponsePart
		case strings.HasPrefix(word, "not ") || strings.HasPrefix(word, "reject") || word == "no" || strings.HasPrefix(word, "declin"):
			resp.Answer = model.ResponseRejected
		case strings.HasPrefix(word, "accept") || strings.HasPrefix(word, "agree") || word == "yes" || word == "y":
			resp.Answer = model.ResponseAccepted
		}
		if wordCount(text) > 2 || resp.Answer == model.ResponsePending {
			resp.Words = strings.TrimSpace(text + "\n" + resp.Words)
		}
		return
	}
	if f, ok := model.FieldOf(model.KindResponse, key); ok && !setField(resp, f, text) {
		resp.Notes = strings.TrimSpace(resp.Notes + "\n" + text)
	}
}

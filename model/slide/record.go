package slide

import (
	"strings"

	"council/scrutiny/model"
)

// record is the slide of one record of the review, if its kind has one.
func (d *deck) record(rec model.Record) (Slide, bool) {
	switch rec := rec.(type) {
	case *model.Action:
		return d.action(rec), true
	case *model.Question:
		return question(rec), true
	case *model.Enquiry:
		return Slide{Kind: Question, Heading: "Line of enquiry", Text: rec.Text}, true
	case *model.Inclusion:
		return Slide{Kind: Question, Heading: "In scope", Text: rec.Text}, true
	case *model.Exclusion:
		return Slide{Kind: Question, Heading: "Not in scope", Text: rec.Text}, true
	case *model.Witness:
		return Slide{Kind: Question, Heading: "To give evidence", Text: rec.Name, Beneath: rec.Cover}, true
	case *model.Finding:
		return Slide{Kind: Question, Heading: strings.TrimSpace("Finding " + rec.Reference()), Text: rec.Text}, true
	case *model.Recommendation:
		return d.recommendation(rec), true
	case *model.Task:
		return task(rec), true
	case *model.Evidence:
		return piece(rec), true
	}
	return Slide{}, false
}

// recommendation shows what is recommended, and what the executive says to it.
func (d *deck) recommendation(rec *model.Recommendation) Slide {
	s := Slide{
		Kind: Question, Heading: strings.TrimSpace("Recommendation " + d.r.Called(rec)), Text: rec.Text,
		Facts: facts("To", rec.To, "By", rec.When.Words),
	}
	if resp := d.r.ResponseTo(rec.ID); resp != nil {
		answer, _ := choiceLabel(resp, "answer")
		s.Facts = append(s.Facts, facts("Response", answer, "Lead", resp.Lead)...)
	}
	return s
}

func (d *deck) action(a *model.Action) Slide {
	s := Slide{
		Kind: Action, Heading: "Action " + d.reference(a.ID), Text: a.Title(), Rating: d.rating(a),
		Facts: facts("Lead", a.Leads, "Due", a.When.Words),
	}
	if p, ok := a.Position(); ok {
		label := "Position"
		if !p.Held.IsZero() {
			label += " on " + p.Held.Time().Format("2 January 2006")
		}
		s.Facts = append(s.Facts, facts(label, p.Text)...)
	}
	return s
}

// reference returns what an action is called among those that are shown.
func (d *deck) reference(action model.ID) string {
	if d.references == nil {
		d.references = d.r.References()
	}
	return d.references[action]
}

func (d *deck) rating(a *model.Action) *Rating {
	r, ok := d.r.Info().Scheme.Rating(a.Rating)
	if !ok {
		return nil
	}
	return &Rating{Letter: r.Letter, Word: r.Word, Shape: r.Shape, Fill: r.Fill}
}

func question(q *model.Question) Slide {
	s := Slide{Kind: Question, Heading: strings.TrimSpace(q.Number + " " + q.Text), Text: q.Answer}
	if s.Text == "" {
		s.Text = "(" + q.StateWord() + ")"
	}
	return s
}

func task(t *model.Task) Slide {
	s := Slide{Kind: Plan, Heading: "Task", Text: t.Name, Beneath: t.Details, Facts: facts("Date", t.When.Words, "Responsible", t.Who)}
	if label, ok := choiceLabel(t, "state"); ok && t.State != model.TaskToDo {
		s.Facts = append(s.Facts, Fact{"State", label})
	}
	return s
}

func piece(e *model.Evidence) Slide {
	kind, _ := choiceLabel(e, "kind")
	return Slide{
		Kind: Evidence, Heading: strings.TrimSpace("Evidence " + e.Reference()), Text: e.Title, Beneath: e.Says,
		Facts: facts("Kind", kind, "Source", e.Source, "Date", e.When.Words),
	}
}

// choiceLabel returns the words of what was chosen in a field.
func choiceLabel(rec model.Record, key string) (string, bool) {
	f, ok := model.FieldOf(rec.Kind(), key)
	if !ok {
		return "", false
	}
	for _, c := range f.Choices {
		if c.Key == f.Get(rec) {
			return c.Label, true
		}
	}
	return "", false
}

// facts returns those of some labels and values that have a value.
func facts(pairs ...string) []Fact {
	var all []Fact
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			all = append(all, Fact{pairs[i], pairs[i+1]})
		}
	}
	return all
}

package record

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// The forms of what happens to a recommendation. Each keeps its draft under the
// record that it is about, so that words which were typed for one never turn up
// on another's.
const (
	respondDraft = "respond"
	followDraft  = "follow"
	chaseDraft   = "chase"
	partDraft    = "part"
)

// RespondForm asks what the executive says to a recommendation.
func RespondForm(h screen.Host, rec *model.Recommendation) *Question {
	return newAbout(h, model.KindResponse, respondDraft, rec, []model.Value{
		{Field: "recommendation", Text: key(rec.ID)}, {Field: "received", Text: today(h)},
	}, "words")
}

// PartForm asks for a part of a recommendation.
func PartForm(h screen.Host, rec *model.Recommendation) *Question {
	return newAbout(h, model.KindRecommendation, partDraft, rec, []model.Value{
		{Field: "heading", Text: rec.Heading}, {Field: "under", Text: key(rec.ID)}, {Field: "to", Text: rec.To},
	}, "recommendation")
}

// ChaseForm asks for how responses to recommendations were asked for.
func ChaseForm(h screen.Host, recs []*model.Recommendation) *Question {
	var ids, to []string
	for _, rec := range recs {
		ids = append(ids, key(rec.ID))
		to = appendNew(to, text.OneLine(rec.To))
	}
	return newAbout(h, model.KindChaser, chaseDraft, recs[0], []model.Value{
		{Field: "recommendations", Text: strings.Join(ids, " ")}, {Field: "date", Text: today(h)}, {Field: "to", Text: strings.Join(to, ", ")},
	}, "words")
}

// FollowForm asks for an action that follows from a response, and begins with
// what the response and its recommendation say.
func FollowForm(h screen.Host, resp *model.Response) *Question {
	rec, ok := h.Review().Find(first(resp.Recommendation)).(*model.Recommendation)
	if !ok {
		rec = &model.Recommendation{}
	}
	return newAbout(h, model.KindAction, followDraft, resp, []model.Value{
		{Field: "section", Text: rec.Heading},
		{Field: "action", Text: rec.Text},
		{Field: "timetable", Text: resp.When.Words},
		{Field: "measures", Text: rec.Measure},
		{Field: "leads", Text: resp.Lead},
		{Field: "from", Text: formatID(rec)},
	}, "action").Making(model.KindAction, func(values []model.Value) model.Change {
		return model.Follow{Response: resp.ID, Actions: [][]model.Value{values}}
	})
}

func formatID(rec model.Record) string {
	if id := model.IDOf(rec); id != 0 {
		return key(id)
	}
	return ""
}

func appendNew(all []string, s string) []string {
	if s == "" || slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}

func today(h screen.Host) string { return h.Today().Time().Format("2 January 2006") }

// newAbout makes the form of a new record that is about another.
func newAbout(h screen.Host, k model.Kind, draft string, about model.Record, begin []model.Value, focus string) *Question {
	q := fieldsOf(h, k, model.New(k))
	q.title = "New " + k.Noun()
	for _, v := range begin {
		q.form.Begin(v.Field, v.Text)
	}
	q.form.Focus(focus)
	return q.Making(k, func(values []model.Value) model.Change { return model.Add{Kind: k, Values: values} }).Draft(draft + ":" + idText(about))
}

// draftAbout returns the form that a draft about a record was typed in, or nil.
func draftAbout(h screen.Host, what, id string) *Question {
	switch rec := find(h, id).(type) {
	case *model.Recommendation:
		switch what {
		case respondDraft:
			return RespondForm(h, rec)
		case partDraft:
			return PartForm(h, rec)
		case chaseDraft:
			return ChaseForm(h, []*model.Recommendation{rec})
		}
	case *model.Response:
		if what == followDraft {
			return FollowForm(h, rec)
		}
	}
	return nil
}

package doctor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// unanswered yields the recommendations that the executive has not answered.
func (p *patient) unanswered() []Place {
	if p.review != nil {
		var all []Place
		for _, s := range p.review.Silences(p.today) {
			all = append(all, Place{
				Table: "recommendation " + s.Recommendation.Reference(),
				Says:  many(s.Days, "day", "days") + " since it was submitted: “" + shorten(s.Recommendation.Text, 48) + "”",
			})
		}
		return all
	}
	all, judged := p.blankResponses()
	return append(all, p.unansweredRecords(judged)...)
}

// blankResponses yields the rows of recommendations whose cell for the response
// is empty.
func (p *patient) blankResponses() (all []Place, judged bool) {
	for _, s := range p.sheets {
		c, ok := responseColumn(s)
		action, known := s.column("action")
		if !known || !recommends(action.Name) {
			continue
		}
		judged = judged || ok
		if !ok {
			p.cannot("%s lists recommendations and has no column for the response, so responses were not judged.", s.words())
			judged = true
			continue
		}
		for _, r := range p.rows {
			if r.sheet == s && strings.TrimSpace(r.action.Text) != "" && noAnswer(r.cell(c).Text) {
				all = append(all, r.in(c, r.quoted()))
			}
		}
	}
	return all, judged
}

func (s *sheet) words() string {
	if s.place == "" {
		return "The file"
	}
	first, size := utf8.DecodeRuneInString(s.place)
	return string(unicode.ToUpper(first)) + s.place[size:]
}

func recommends(heading string) bool {
	return strings.Contains(strings.ToLower(heading), "recommendation")
}

// responseColumn returns the column that holds what the executive says.
func responseColumn(s *sheet) (intake.Column, bool) {
	for _, c := range s.columns {
		name := " " + intake.Fold(c.Name) + " "
		if strings.Contains(name, " response ") || strings.Contains(name, " cabinet decision ") || strings.Contains(name, " executive decision ") ||
			strings.Contains(name, " accepted ") || strings.Contains(name, " accept ") {
			return c, !strings.Contains(name, " date ") && !strings.Contains(name, " responsible ")
		}
	}
	return intake.Column{}, false
}

// noAnswer says whether a cell for the response is empty, or says as much.
func noAnswer(s string) bool {
	switch intake.Fold(s) {
	case "", "tbc", "tba", "pending", "awaited", "awaiting response", "no response", "none", "to follow", "outstanding":
		return true
	}
	return false
}

// unansweredRecords yields the recommendations that a document lists beside
// responses to others.
func (p *patient) unansweredRecords(judged bool) []Place {
	answered, responses := map[model.ID]bool{}, 0
	var recs []*model.Recommendation
	for _, rec := range p.doc.Records {
		switch rec := rec.(type) {
		case *model.Recommendation:
			recs = append(recs, rec)
		case *model.Response:
			responses++
			for _, id := range rec.Recommendation {
				answered[id] = answered[id] || rec.Answer != model.ResponsePending || !noAnswer(rec.Words)
			}
		}
	}
	if len(recs) == 0 || judged {
		return nil
	}
	if responses == 0 {
		p.cannot("It makes %s and holds no response to any, so responses were not judged.", many(len(recs), "recommendation", "recommendations"))
		return nil
	}
	var all []Place
	for _, rec := range recs {
		if !answered[rec.ID] {
			all = append(all, Place{Table: p.madeAt(rec.ID), Says: "“" + shorten(rec.Text, 60) + "”"})
		}
	}
	return all
}

// madeAt says from where in the document a record was made.
func (p *patient) madeAt(id model.ID) string {
	for _, ps := range p.doc.Passages {
		for _, made := range ps.Made {
			if made == id {
				return ps.Place
			}
		}
	}
	return ""
}

package doctor

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// unanswered yields the recommendations that the executive has not answered.
func (p *patient) unanswered() []Place {
	if p.review != nil {
		var all []Place
		for _, s := range p.review.Silences(p.today) {
			all = append(all, Place{
				Table: "recommendation " + s.Recommendation.Reference(),
				Says:  prose.Count(s.Days, "day", "days") + " since it was submitted: “" + shorten(s.Recommendation.Text, 48) + "”",
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
		made, known := recommendationColumn(s)
		if !known {
			continue
		}
		judged = true
		c, ok := responseColumn(s)
		if !ok {
			p.cannot("%s lists recommendations and has no column for the response, so responses were not judged.", s.words())
			continue
		}
		answered := map[string]bool{}
		for _, r := range p.rows {
			cell := r.cell(made)
			if r.sheet != s || strings.TrimSpace(cell.Text) == "" || cell.Merged == intake.MergedUp {
				continue
			}
			ref := r.reference()
			answered[ref] = !noAnswer(r.cell(c).Text)
			if whole := part.FindStringSubmatch(ref); !answered[ref] && (whole == nil || !answered[whole[1]]) {
				all = append(all, r.in(c, "“"+shorten(cell.Text, 48)+"”"))
			}
		}
	}
	return all, judged
}

// part is the reference of a part, which is answered with the whole: R3a of R3.
var part = regexp.MustCompile(`^(.*\d)[a-z]$`)

// reference is what the row's own column of references calls it, folded.
func (r *row) reference() string {
	if i := slices.IndexFunc(r.sheet.columns, isReference); i >= 0 {
		return intake.Fold(r.cell(r.sheet.columns[i]).Text)
	}
	return ""
}

// recommendationColumn returns the column that holds what is recommended.
func recommendationColumn(s *sheet) (intake.Column, bool) {
	other := []string{"no", "number", "ref", "reference", "response", "progress", "update", "status", "date", "owner", "lead", "accepted", "type", "theme"}
	for _, c := range s.columns {
		words := strings.Fields(intake.Fold(c.Name))
		about := func(w string) bool { return slices.Contains(other, w) }
		if (slices.Contains(words, "recommendation") || slices.Contains(words, "recommendations")) && !slices.ContainsFunc(words, about) {
			return c, true
		}
	}
	return intake.Column{}, false
}

func (s *sheet) words() string {
	if s.place == "" {
		return "The file"
	}
	first, size := utf8.DecodeRuneInString(s.place)
	return string(unicode.ToUpper(first)) + s.place[size:]
}

// responseColumn returns the column that holds what the executive says.
func responseColumn(s *sheet) (intake.Column, bool) {
	for _, c := range s.columns {
		name := " " + intake.Fold(c.Name) + " "
		if strings.Contains(name, " date ") || strings.Contains(name, " responsible ") {
			continue
		}
		if strings.Contains(name, " response ") || strings.Contains(name, " cabinet decision ") || strings.Contains(name, " executive decision ") ||
			strings.Contains(name, " accepted ") || strings.Contains(name, " accept ") {
			return c, true
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
		p.cannot("It makes %s and holds no response to any, so responses were not judged.", prose.Count(len(recs), "recommendation", "recommendations"))
		return nil
	}
	var all []Place
	for _, rec := range recs {
		withWhole := slices.ContainsFunc(rec.Under, func(whole model.ID) bool { return answered[whole] })
		if !answered[rec.ID] && !withWhole {
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

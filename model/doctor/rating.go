package doctor

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// onTrack says whether a rating declares that all is well and goes on.
func onTrack(r model.Rating) bool {
	return !r.Ends && !r.OffScale && (r.Key == "green" || strings.EqualFold(r.Word, "on track"))
}

// greens yields the actions that are said to be on track when their dates are
// past.
func (p *patient) greens() []Place {
	if !p.has("timetable", "dates") || !p.rates() {
		return nil
	}
	var all worst
	colours := 0
	for _, r := range p.rows {
		says, byColour := p.saysWell(r)
		st := p.watch.Stand(r.action)
		if says == "" || st.DaysLate == 0 || p.done(r) {
			continue
		}
		if byColour {
			colours++
		}
		all.add(st.DaysLate, r.at("rating", fmt.Sprintf("%s, and %s past %s: %s", says, howLong(st.DaysLate), date(st.Due), r.quoted())))
	}
	if colours > 0 {
		p.cannot("%s a fill and no word, which was taken for on track: if green means done in this file, what is said of %s does not hold.", prose.Count(colours, "of the greens past their date is", "of the greens past their date are"), itThem(colours))
	}
	return all.places()
}

// saysWell returns the words with which a rating says that all is well and goes
// on, or the colour that does in their place.
func (p *patient) saysWell(r *row) (says string, byColour bool) {
	if rating, rated := p.scheme.Rating(r.action.Rating); rated {
		if onTrack(rating) {
			return rating.Word, false
		}
		return "", false
	}
	cell := r.rating()
	text := strings.TrimSpace(cell.Text)
	switch {
	case text == "" && hue(cell.Fill) == "Green":
		return "Green by its colour", true
	case stateOf(text) == well:
		return shorten(text, 20), false
	}
	return "", false
}

// better yields the actions of which the scheme suggests a worse rating.
func (p *patient) better() []Place {
	if !p.has("timetable", "dates") || !p.rates() {
		return nil
	}
	var all worst
	for _, r := range p.rows {
		rating, rated := p.scheme.Rating(r.action.Rating)
		if st := p.watch.Stand(r.action); rated && !onTrack(rating) && st.Disagrees && !p.done(r) {
			all.add(st.DaysLate, r.at("rating", fmt.Sprintf("%s, and %s late suggest %s: %s", rating.Word, howLong(st.DaysLate), st.Suggested.Word, r.quoted())))
		}
	}
	return all.places()
}

// known says whether most of the ratings are understood.
func (p *patient) known() bool { return p.counts.strange <= p.counts.rated+p.counts.plain }

// rates says whether ratings are understood, and if not, why.
func (p *patient) rates() bool {
	if !p.has("rating", "ratings") {
		return false
	}
	if !p.known() {
		p.cannot("The ratings are of no scheme that is known (%s), so they were not judged against the dates.", p.sampleRatings())
		return false
	}
	return true
}

// sampleRatings names the first ratings that the scheme does not have.
func (p *patient) sampleRatings() string {
	var some []string
	for _, r := range p.rows {
		text := shorten(r.rating().Text, 20)
		if _, read := p.scheme.Read(text); text == "" || read || stateOf(text) != unclear || slices.Contains(some, "“"+text+"”") {
			continue
		}
		if some = append(some, "“"+text+"”"); len(some) == 3 {
			break
		}
	}
	return strings.Join(some, ", ")
}

// done says whether anything says that an action is over.
func (p *patient) done(r *row) bool {
	rating, rated := p.scheme.Rating(r.action.Rating)
	if rated && rating.Ends || r.action.SignOff.Ended() || stateOf(r.rating().Text) == over {
		return true
	}
	if slices.ContainsFunc(r.sheet.columns, func(c intake.Column) bool {
		return c.Field != "timetable" && finishedBy(c.Name, r.cell(c))
	}) {
		return true
	}
	pos, ok := r.action.Position()
	return ok && saysOver(pos.Text)
}

// late yields the actions past their date of which nothing says how they stand.
func (p *patient) late() []Place {
	var all worst
	for _, r := range p.rows {
		stated := strings.TrimSpace(r.rating().Text) != "" || hue(r.rating().Fill) != ""
		if st := p.watch.Stand(r.action); r.action.Rating == "" && !stated && st.DaysLate > 0 && !p.done(r) {
			all.add(st.DaysLate, r.at("timetable", fmt.Sprintf("%s past %s: %s", howLong(st.DaysLate), date(st.Due), r.quoted())))
		}
	}
	return all.places()
}

// strangeRatings yields the cells that are none of the scheme's ratings, where
// most are.
func (p *patient) strangeRatings() []Place {
	if !p.known() {
		return nil
	}
	var all []Place
	for _, r := range p.rows {
		cell := r.rating()
		text := strings.TrimSpace(cell.Text)
		if _, read := p.scheme.Read(text); text != "" && !read && stateOf(text) == unclear && cell.Merged != intake.MergedLeft {
			all = append(all, r.at("rating", fmt.Sprintf("“%s”: %s", shorten(text, 30), r.quoted())))
		}
	}
	return all
}

// colours yields the ratings that are a fill and nothing else. Without a column
// of ratings they are rows in traffic lights.
func (p *patient) colours() []Place {
	var all []Place
	for _, s := range p.sheets {
		c, ok := s.column("rating")
		if !ok {
			all = append(all, p.painted(s)...)
			continue
		}
		for _, r := range p.rows {
			cell := r.cell(c)
			if r.sheet == s && cell.Fill != "" && strings.TrimSpace(cell.Text) == "" && cell.Merged == intake.NotMerged {
				all = append(all, r.in(c, fmt.Sprintf("%s and no word: %s", colourWord(cell.Fill), r.quoted())))
			}
		}
	}
	return all
}

// painted yields the rows whose first cell in a colour of a traffic light says
// more than the words, which takes two colours at least.
func (p *patient) painted(s *sheet) []Place {
	var all []Place
	hues := map[string]bool{}
	for _, r := range p.rows {
		if r.sheet != s || r.line == nil {
			continue
		}
		for _, c := range s.columns {
			h := hue(r.cell(c).Fill)
			if h == "" {
				continue
			}
			if _, said := p.scheme.Read(r.cell(c).Text); said {
				continue
			}
			hues[h] = true
			all = append(all, r.in(c, fmt.Sprintf("%s, and no word says what it means: %s", h, r.quoted())))
			break
		}
	}
	if len(hues) < 2 {
		return nil
	}
	return all
}

package doctor

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// onTrack says whether a rating declares that all is well and goes on.
func onTrack(r model.Rating) bool {
	return !r.Ends && !r.OffScale && (r.Key == "green" || strings.EqualFold(r.Word, "on track"))
}

// contradicted yields the actions whose rating their dates deny.
func (p *patient) contradicted(green bool) []Place {
	if !p.has("timetable", "dates") || !p.rates() {
		return nil
	}
	var all []Place
	for _, r := range p.rows {
		rating, rated := p.scheme.Rating(r.action.Rating)
		st := p.watch.Stand(r.action)
		if !rated || rating.Ends || st.DaysLate == 0 || onTrack(rating) != green || !green && !st.Disagrees {
			continue
		}
		says := fmt.Sprintf("%s, and %s past %s: %s", rating.Word, many(st.DaysLate, "day", "days"), date(st.Due), r.quoted())
		if !green {
			says = fmt.Sprintf("%s, and %s late suggest %s: %s", rating.Word, many(st.DaysLate, "day", "days"), st.Suggested.Word, r.quoted())
		}
		all = append(all, r.at("rating", says))
	}
	return all
}

func (p *patient) greens() []Place { return p.contradicted(true) }

func (p *patient) better() []Place { return p.contradicted(false) }

// rates says whether ratings are understood, and if not, why.
func (p *patient) rates() bool {
	if !p.has("rating", "ratings") {
		return false
	}
	if p.strange > p.rated {
		p.cannot("The ratings are of no scheme that is known (%s), so they were not judged against the dates.", p.sampleRatings())
		return false
	}
	return true
}

// sampleRatings names the first ratings that the scheme does not have.
func (p *patient) sampleRatings() string {
	var some []string
	for _, r := range p.rows {
		c, ok := r.sheet.column("rating")
		text := shorten(r.cell(c).Text, 20)
		if _, read := p.scheme.Read(text); !ok || text == "" || read || slices.Contains(some, "“"+text+"”") {
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
	if rating, ok := p.scheme.Rating(r.action.Rating); ok && rating.Ends || r.action.SignOff.Ended() || model.SaysCompleted(r.action) {
		return true
	}
	c, ok := r.sheet.column("rating")
	if !ok {
		return false
	}
	switch strings.ToLower(strings.Trim(r.cell(c).Text, " .\n\t")) {
	case "complete", "completed", "done", "closed", "achieved", "finished", "implemented", "discharged":
		return true
	}
	return false
}

// late yields the actions past their date of which nothing says how they stand.
func (p *patient) late() []Place {
	var all []Place
	for _, r := range p.rows {
		c, ok := r.sheet.column("rating")
		stated := ok && (strings.TrimSpace(r.cell(c).Text) != "" || hue(r.cell(c).Fill) != "")
		if st := p.watch.Stand(r.action); r.action.Rating == "" && !stated && st.DaysLate > 0 && !p.done(r) {
			all = append(all, r.at("timetable", fmt.Sprintf("%s past %s: %s", many(st.DaysLate, "day", "days"), date(st.Due), r.quoted())))
		}
	}
	return all
}

// strangeRatings yields the cells that are none of the scheme's ratings, where
// most are.
func (p *patient) strangeRatings() []Place {
	if p.strange > p.rated {
		return nil
	}
	var all []Place
	for _, r := range p.rows {
		c, ok := r.sheet.column("rating")
		cell := r.cell(c)
		text := strings.TrimSpace(cell.Text)
		if _, read := p.scheme.Read(text); ok && text != "" && !read && cell.Merged != intake.MergedLeft {
			all = append(all, r.in(c, fmt.Sprintf("“%s”: %s", shorten(text, 30), r.quoted())))
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

package intake

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// profiled is how many cells of a column are looked at closely.
const profiled = 200

// profile is what stands in the cells of a column.
type profile struct {
	filled                   int // of all cells
	seen                     int // cells looked at closely; the rest is about these
	dates, ratings           int
	spelled                  int // ratings of the scale in words
	levels, yesno            int
	length, distinct, counts int
}

// mean returns the usual length of a text.
func (p profile) mean() int { return p.length / max(1, p.seen) }

// signature tells tables of the same columns from others.
func (t *reading) signature() string {
	var b strings.Builder
	for _, c := range t.columns {
		b.WriteString(fold(c.Name))
		b.WriteByte(0)
	}
	return b.String()
}

// profiles looks at the columns of the table, once.
func (t *reading) profiles() []profile {
	if t.looked == nil || len(t.looked) != t.width {
		t.looked = make([]profile, t.width)
		for i := range t.looked {
			t.looked[i] = t.profile(i)
		}
	}
	return t.looked
}

// addTo adds the table's profiles to those of tables of the same columns.
func (t *reading) addTo(pool map[string][]profile) {
	sign, mine := t.signature(), t.profiles()
	sum, ok := pool[sign]
	if !ok {
		pool[sign] = mine
		return
	}
	all := make([]profile, len(sum))
	for i := range sum {
		all[i] = sum[i].add(mine[i])
	}
	pool[sign] = all
}

func (t *reading) profile(col int) profile {
	var p profile
	different := map[string]bool{}
	for _, r := range t.body() {
		c := r.cell(col)
		if blank(c.Text) || c.Merged == MergedLeft {
			continue
		}
		if p.filled++; p.seen == profiled || t.top >= 0 && t.sameHeader(r) {
			continue
		}
		p.seen++
		p.length += len(c.Text)
		different[c.Text] = true
		p.look(c, t.opts.Scheme)
	}
	p.distinct = len(different)
	return p
}

func (p *profile) look(c Cell, s model.Scheme) {
	if r, ok := s.Read(c.Text); ok {
		p.ratings++
		if !r.OffScale && !strings.EqualFold(strings.TrimSpace(c.Text), r.Letter) {
			p.spelled++
		}
	}
	if c.Date != "" || len(c.Text) < 400 && dated(c.Text) {
		p.dates++
	}
	folded := foldWords(c.Text)
	switch folded {
	case "high", "medium", "low", "med", "h", "m", "l", "very high", "very low", "urgent", "critical", "essential", "desirable", "must", "should", "could":
		p.levels++
	case "y", "n", "yes", "no":
		p.yesno++
	}
	if len(folded) <= 3 || strings.Trim(folded, " p0123456789") == "" {
		p.counts++
	}
}

// add sums the profiles of two columns of the same name.
func (p profile) add(q profile) profile {
	return profile{
		filled: p.filled + q.filled, seen: p.seen + q.seen, dates: p.dates + q.dates, ratings: p.ratings + q.ratings,
		spelled: p.spelled + q.spelled, levels: p.levels + q.levels, yesno: p.yesno + q.yesno,
		length: p.length + q.length, distinct: p.distinct + q.distinct, counts: p.counts + q.counts,
	}
}

// dated says whether words read as dates.
func dated(words string) bool {
	for _, part := range timetable.Read(words).Parts {
		switch part.Kind {
		case timetable.DayKind, timetable.Deadline, timetable.Month, timetable.Range, timetable.Recurrence, timetable.Ongoing:
			return true
		case timetable.Elsewhere, timetable.NotUnderstood:
		}
	}
	return false
}

// pastDates says whether a heading speaks of dates that are no deadline.
func pastDates(heading string) bool {
	return hasAnyWord(heading, "completed", "raised", "added", "created", "opened", "open", "closed", "updated", "started", "start", "identified",
		"logged", "last", "reported", "birth", "actual", "received", "issued", "meeting", "from", "recorded", "baseline", "entered", "modified", "previous")
}

// plausible says whether a column can be the field that its heading names with
// a score: a column "Target" without a single date in it is no timetable, and
// "Priority" over High and Low is no section. A name among other words says
// less than a name alone.
func plausible(field, heading string, score int, p profile) bool {
	if score == 0 {
		return false
	}
	words, weak := foldWords(heading), score < strong
	switch field {
	case "timetable":
		if weak && (pastDates(words) || p.seen > 0 && p.dates == 0) {
			return false
		}
		ambiguous := words == "target" || words == "targets" || words == "finish" || words == "completion" || words == "timing"
		return p.dates > 0 || p.seen < 2 || p.mean() < 60 && !ambiguous
	case "positions":
		if weak && hasAnyWord(words, "rag", "brag", "rating", "date", "by", "percent", "percentage", "previous", "last", "due", "response", "status") {
			return false
		}
		return p.seen < 2 || p.ratings*2 < p.seen && (!weak || p.dates*2 < p.seen)
	case "action":
		if weak && hasAnyWord(words, "status", "rag", "date", "ref", "reference", "no", "number", "id", "owner", "type", "priority", "cost", "taken",
			"progress", "complete", "completed", "update", "lead", "by", "log", "category", "code", "budget", "start", "end") {
			return false
		}
		return !weak || p.seen < 2 || p.ratings*2 < p.seen && p.dates*2 < p.seen && p.counts*2 < p.seen
	case "section", "objective":
		if weak && hasAnyWord(words, "lead", "owner", "ref", "date", "rag", "no", "number", "score", "rating") {
			return false
		}
		return p.seen == 0 || p.levels*2 < p.seen && p.counts*2 < p.seen && p.ratings*2 < p.seen
	case "leads":
		return !weak || !hasAnyWord(words, "comment", "comments", "update", "notes", "time", "email", "telephone", "phone", "feedback", "response", "date", "rag", "status")
	case "measures":
		return !weak || !hasAnyWord(words, "date", "rag", "rating", "lead", "owner", "score") && p.dates*2 < max(1, p.seen)
	}
	return true
}

// matchRating finds the column whose cells rate the actions: by its name, if
// cells of it are ratings or it can hold nothing else; without such a name, by
// ratings spelled out in its cells.
func (t *reading) matchRating(profiles []profile) {
	best, at := 0, -1
	for i := range t.columns {
		c, p := t.columns[i], profiles[i]
		if c.Rates {
			return
		}
		if !t.free(i) || p.yesno > 0 {
			continue
		}
		words := foldWords(c.match)
		s := max(t.lex.rating.best(c.match), t.lex.rating.best(c.Name))
		switch {
		case s == 0 && p.seen > 2 && p.spelled*10 >= p.seen*8:
			s = 1
		case s < strong && (p.ratings == 0 || hasAnyWord(words, "previous", "last", "initial", "original", "inherent", "risk", "target", "forecast")):
			continue
		case p.ratings == 0 && !hasAnyWord(words, "rag", "brag", "rating", "r", "traffic") && (p.mean() > 25 || p.distinct > 8):
			continue
		}
		if s > best || s > 0 && s == best && s < strong {
			best, at = s, i
		}
	}
	if at >= 0 {
		t.columns[at].Rates, t.columns[at].named, t.columns[at].Why = true, best > 1, "by its name"
		if best == 1 {
			t.columns[at].Why = "by the ratings in it"
		}
	}
}

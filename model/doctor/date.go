package doctor

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// old is how many days back the newest date of a position may be.
const old = 2 * 365

// date writes a day as officers do.
func date(d timetable.Day) string { return d.Time().Format("2 January 2006") }

// dateless yields the actions whose cell for the date is empty.
func (p *patient) dateless() []Place {
	return p.blanks("timetable", "dates", func(a *model.Action) bool { return strings.TrimSpace(a.When.Words+a.When.ReadAs) == "" })
}

// leaderless yields those that nobody leads.
func (p *patient) leaderless() []Place {
	return p.blanks("leads", "leads", func(a *model.Action) bool { return len(named(a.Leads)) == 0 })
}

func (p *patient) blanks(field, what string, blank func(*model.Action) bool) []Place {
	if !p.has(field, what) {
		return nil
	}
	var all []Place
	for _, r := range p.rows {
		// A row without the words of an action asks nobody for anything: that of a
		// recommendation that was not accepted is one.
		if _, ok := r.sheet.column(field); ok && strings.TrimSpace(r.action.Text) != "" && blank(r.action) {
			all = append(all, r.at(field, r.quoted()))
		}
	}
	return all
}

// unreadable yields the dates of which nobody can tell when they are.
func (p *patient) unreadable() []Place {
	return p.dates(func(words string, c timetable.Cell) (string, bool) {
		for _, part := range c.Parts {
			if part.Kind == timetable.NotUnderstood && part.Note != "" {
				return part.Note, true
			}
		}
		if day, ok := serial(words); ok {
			return "Excel’s number for " + date(day), true
		}
		for _, part := range c.Parts {
			if part.Kind != timetable.NotUnderstood {
				return "", false
			}
		}
		return "it names no time", true
	})
}

// openDates yields the dates that depend on something else and name no day.
func (p *patient) openDates() []Place {
	return p.dates(func(_ string, c timetable.Cell) (string, bool) {
		for _, part := range c.Parts {
			if part.Kind != timetable.Elsewhere && (part.Kind != timetable.NotUnderstood || part.Note != "") || !part.First.IsZero() || !part.Last.IsZero() {
				return "", false
			}
		}
		for _, part := range c.Parts {
			if part.Kind == timetable.Elsewhere {
				return cmp.Or(part.Note, "no day is named"), true
			}
		}
		return "", false
	})
}

func (p *patient) dates(wrong func(words string, c timetable.Cell) (why string, yes bool)) []Place {
	var all []Place
	for _, r := range p.rows {
		when := r.action.When
		if strings.TrimSpace(when.Words) == "" || p.done(r) {
			continue
		}
		reading := p.watch.Reading(when)
		if len(reading.Parts) == 0 {
			continue
		}
		if why, yes := wrong(when.Words, reading); yes {
			all = append(all, r.at("timetable", fmt.Sprintf("“%s”, %s: %s", shorten(when.Words, 30), why, r.quoted())))
		}
	}
	return all
}

// oldPositions yields the positions whose newest date is years back.
func (p *patient) oldPositions() []Place {
	if !p.has("positions", "positions") {
		return nil
	}
	var all worst
	stated, dated := 0, 0
	for _, r := range p.rows {
		pos, ok := r.action.Position()
		if !ok || strings.TrimSpace(pos.Text) == "" {
			continue
		}
		stated++
		newest := p.newest(pos, r)
		if newest.IsZero() {
			continue
		}
		if dated++; p.today.Sub(newest) > old && !p.done(r) {
			all.add(p.today.Sub(newest), r.at("positions", fmt.Sprintf("last dated %s: %s", date(newest), r.quoted())))
		}
	}
	if stated > dated {
		p.cannot("%s no date, so how old %s was not judged.", prose.Count(stated-dated, "position names", "positions name"), prose.Noun(stated-dated, "it is", "they are"))
	}
	return all.places()
}

func itThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// newest returns the latest day that a position names, or that a column of the
// row says it was brought up to date.
func (p *patient) newest(pos model.Position, r *row) timetable.Day {
	newest := pos.Held
	if p.review != nil && newest.IsZero() && !pos.Recorded.IsZero() {
		newest = timetable.DayOf(pos.Recorded)
	}
	for line := range strings.Lines(pos.Text) {
		if due, ok := timetable.Read(line).Due(); ok {
			newest = max(newest, due)
		}
	}
	for _, c := range r.sheet.columns {
		if !strings.Contains(strings.ToLower(c.Name), "updated") && !strings.Contains(strings.ToLower(c.Name), "date of update") {
			continue
		}
		cell := r.cell(c)
		if day, err := timetable.ParseDay(cell.Date[:min(len(cell.Date), len("2006-01-02"))]); err == nil {
			newest = max(newest, day)
		} else if due, ok := timetable.Read(cell.Text).Due(); ok {
			newest = max(newest, due)
		}
	}
	return newest
}

// serial reads the number that Excel keeps a day by, as it stands in a file that
// was made without the cell's format.
func serial(text string) (timetable.Day, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < 36526 || n > 73050 { // 2000 to 2099
		return 0, false
	}
	day, ok := timetable.NewDay(1899, 12, 30)
	return day.AddDays(n), ok
}

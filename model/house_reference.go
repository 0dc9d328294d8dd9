package model

import (
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model/timetable"
)

// MunicipalYear returns the years in which the municipal year of a day begins
// and ends: it runs from May to April.
func MunicipalYear(day timetable.Day) (from, to int) {
	year, month, _ := day.Date()
	if month < 5 {
		year--
	}
	return year, year + 1
}

// referenceTemplate is a template of references in its parts.
type referenceTemplate struct {
	before, after string // with their tokens of the year
	width         int    // of the sequence at least
}

// parseReference reads a template of references.
func parseReference(template string) (referenceTemplate, error) {
	var t referenceTemplate
	rest, found := template, false
	for rest != "" {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(rest[open:], '}')
		if end < 0 {
			return t, rejectf("reference", "the template of references %q has a { without its }", template)
		}
		token := rest[open+1 : open+end]
		switch {
		case isSequence(token):
			if found {
				return t, rejectf("reference", "the template of references %q has more than one sequence", template)
			}
			at := len(template) - len(rest) + open
			found, t.width = true, len(token)
			t.before, t.after = template[:at], template[at+len(token)+2:]
		case token != "year" && token != "yy" && token != "yyyy":
			return t, rejectf("reference", "the template of references %q has an unknown part {%s}: use {n}, {year}, {yy} or {yyyy}", template, token)
		}
		rest = rest[open+end+1:]
	}
	if !found {
		return t, rejectf("reference", "the template of references %q has no sequence: put {n} where its number stands", template)
	}
	return t, nil
}

// isSequence says whether a token stands for the number: n, nn, nnn …
func isSequence(token string) bool {
	return token != "" && len(token) <= 6 && strings.Trim(token, "n") == ""
}

// series is a row of references that count on: what stands before and behind
// the number, the year filled in.
type series struct{ before, after string }

// of returns the series that references of a day belong to.
func (t referenceTemplate) of(day timetable.Day) series {
	from, to := MunicipalYear(day)
	fill := strings.NewReplacer(
		"{year}", fmt.Sprintf("%02d/%02d", from%100, to%100),
		"{yyyy}", strconv.Itoa(from),
		"{yy}", fmt.Sprintf("%02d", from%100),
	)
	return series{fill.Replace(t.before), fill.Replace(t.after)}
}

// reference writes a reference of the series.
func (s series) reference(n uint64, width int) string {
	return fmt.Sprintf("%s%0*d%s", s.before, width, n, s.after)
}

// key names the series among the counters.
func (s series) key() string { return s.before + "{n}" + s.after }

// numberIn returns the number that a reference has in the series of a key.
func numberIn(key, reference string) (uint64, bool) {
	before, after, ok := strings.Cut(key, "{n}")
	if !ok || len(reference) <= len(before)+len(after) || !strings.HasPrefix(reference, before) || !strings.HasSuffix(reference, after) {
		return 0, false
	}
	digits := reference[len(before) : len(reference)-len(after)]
	if strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, 10, 64)
	return n, err == nil && n > 0
}

// Preview returns the reference that the next decision would get after a change
// of the house style: at the live meeting, else on a day.
func (r *Review) Preview(c SetHouse, day timetable.Day) (string, error) {
	w := &work{old: r, state: *r.state, now: map[ID]Record{}}
	w.stamp.At = day.Time()
	if _, err := c.apply(w); err != nil {
		return "", err
	}
	m := &Minute{Type: Resolved, Meeting: w.current()}
	w.refer(m)
	return m.Reference, nil
}

// current returns the live meeting, as a link.
func (w *work) current() []ID {
	if m := w.old.LiveMeeting(); m != nil {
		return one(m.ID)
	}
	return nil
}

// countFrom has the references of a house style go on with a number. It is
// refused where that number or a later one was given.
func (w *work) countFrom(h House, next uint64) error {
	if next == 0 {
		return nil
	}
	const most = 999_999
	t, err := parseReference(h.Reference)
	if err != nil {
		return err
	}
	var meeting ID
	if m := w.old.LiveMeeting(); m != nil {
		meeting = m.ID
	}
	s := t.of(w.dayOf(meeting))
	c := w.state.counter(s.key())
	used := c.out
	for rec := range w.all(KindMinute) {
		if m, ok := rec.(*Minute); ok {
			if n, ok := numberIn(s.key(), m.Reference); ok {
				used = max(used, n)
			}
		}
	}
	switch {
	case next > most:
		return rejectf("next", "the next number can be %d at most", most)
	case next <= used:
		return rejectf("next", "%s was given already: the next number has to be %d or more", s.reference(used, t.width), used+1)
	}
	c.last = next - 1
	w.state.count(c)
	w.state.count(counter{key: begins + s.key(), last: next - 1})
	return nil
}

// begins stands before the key of a series among the counters: there its number
// is the one before that with which the series goes on. An undo frees none below.
const begins = "from "

package ics

import (
	"fmt"
	"slices"
	"time"

	"council/scrutiny/model/document"
)

// span is a time zone and the years that are written of it.
type span struct {
	zone     *time.Location
	from, to int
}

// zones returns the time zones of the events with the years they are needed
// for.
func zones(events []document.Event) []span {
	var all []span
	for _, e := range events {
		if e.Start.IsZero() {
			continue
		}
		zone := e.Start.Location()
		i := slices.IndexFunc(all, func(s span) bool { return s.zone.String() == zone.String() })
		if i < 0 {
			all = append(all, span{zone, e.Start.Year(), e.End.Year()})
			continue
		}
		all[i].from, all[i].to = min(all[i].from, e.Start.Year()), max(all[i].to, e.End.Year())
	}
	return all
}

// zone writes what the clocks of a time zone do in its years, change by change:
// whatever rule they follow.
func (w *writer) zone(s span) {
	w.line("BEGIN:VTIMEZONE")
	w.line("TZID:" + s.zone.String())
	begin := time.Date(s.from-1, 1, 1, 0, 0, 0, 0, s.zone)
	_, offset := begin.Zone()
	w.observance(begin, offset)
	end := time.Date(s.to+1, 1, 1, 0, 0, 0, 0, s.zone)
	for at := begin; ; {
		_, next := at.ZoneBounds()
		if next.IsZero() || !next.Before(end) {
			break
		}
		_, before := next.Add(-time.Second).In(s.zone).Zone()
		w.observance(next.In(s.zone), before)
		at = next.In(s.zone)
	}
	w.line("END:VTIMEZONE")
}

// observance writes what holds from a change of the clocks on.
func (w *writer) observance(at time.Time, before int) {
	name, offset := at.Zone()
	kind := "STANDARD"
	if at.IsDST() {
		kind = "DAYLIGHT"
	}
	w.line("BEGIN:" + kind)
	w.line("DTSTART:" + at.UTC().Add(time.Duration(before)*time.Second).Format("20060102T150405"))
	w.line("TZOFFSETFROM:" + offsetWords(before))
	w.line("TZOFFSETTO:" + offsetWords(offset))
	w.text("TZNAME", name)
	w.line("END:" + kind)
}

func offsetWords(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	return fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
}

// Package ics writes calendars that Outlook and others read (RFC 5545). Times
// are written with the rules of their time zone, so that they stay right when
// the clocks change.
package ics

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

// Write writes a calendar.
func Write(w io.Writer, c *document.Calendar) error {
	out := &writer{w: bufio.NewWriter(w)}
	out.line("BEGIN:VCALENDAR")
	out.line("VERSION:2.0")
	out.line("PRODID:-//scrutiny//scrutiny review//EN")
	out.line("CALSCALE:GREGORIAN")
	out.line("METHOD:PUBLISH")
	out.text("X-WR-CALNAME", c.Name)
	for _, zone := range zones(c.Events) {
		out.zone(zone)
	}
	for _, e := range c.Events {
		if err := out.event(e, c.Made); err != nil {
			return err
		}
	}
	out.line("END:VCALENDAR")
	if err := out.w.Flush(); err != nil {
		return fmt.Errorf("write the calendar: %w", err)
	}
	return nil
}

type writer struct{ w *bufio.Writer }

// most is how many bytes a line may have before it is folded.
const most = 75

// line writes one line, folded at whole characters.
func (w *writer) line(s string) {
	room := most
	for len(s) > room {
		cut := room
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		_, _ = w.w.WriteString(s[:cut] + "\r\n ") // the error stays with the writer until Flush
		s, room = s[cut:], most-1
	}
	_, _ = w.w.WriteString(s + "\r\n")
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// text writes a property whose value is words; an empty one is left out.
func (w *writer) text(name, value string) {
	value = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\r' || r == 0x7f || r == utf8.RuneError {
			return -1
		}
		return r
	}, strings.TrimSpace(value))
	if value != "" {
		w.line(name + ":" + escapes.Replace(value))
	}
}

func (w *writer) event(e document.Event, made time.Time) error {
	first, err := time.Parse(time.DateOnly, e.First)
	if err != nil {
		return fmt.Errorf("write the event %q: it has no day: %w", e.Title, err)
	}
	last := first
	if e.Last != "" {
		if last, err = time.Parse(time.DateOnly, e.Last); err != nil {
			return fmt.Errorf("write the event %q: its last day is none: %w", e.Title, err)
		}
	}
	w.line("BEGIN:VEVENT")
	w.text("UID", e.UID)
	w.line("DTSTAMP:" + made.UTC().Format("20060102T150405Z"))
	if e.Start.IsZero() {
		w.line("DTSTART;VALUE=DATE:" + first.Format("20060102"))
		w.line("DTEND;VALUE=DATE:" + last.AddDate(0, 0, 1).Format("20060102")) // the day after the last
		w.line("TRANSP:TRANSPARENT")
	} else {
		zone := e.Start.Location().String()
		w.line("DTSTART;TZID=" + zone + ":" + e.Start.Format("20060102T150405"))
		w.line("DTEND;TZID=" + zone + ":" + e.End.In(e.Start.Location()).Format("20060102T150405"))
	}
	w.text("SUMMARY", e.Title)
	w.text("DESCRIPTION", e.Details)
	w.text("LOCATION", e.Place)
	w.line("END:VEVENT")
	return nil
}

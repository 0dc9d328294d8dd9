package timetable

import (
	"os"
	"strings"
	"testing"
)

// phrase of testdata/phrases.tsv: words, reading, and the notes, parted by tabs.
// A line break inside a cell is written \n; a line with # is a heading.
type sample struct{ words, reading, notes string }

func samples(t testing.TB) []sample {
	t.Helper()
	text, err := os.ReadFile("testdata/phrases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var list []sample
	for row := range strings.Lines(string(text)) {
		row = strings.TrimRight(row, "\n")
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		cells := append(strings.Split(row, "\t"), "")
		list = append(list, sample{strings.ReplaceAll(cells[0], `\n`, "\n"), cells[1], cells[2]})
	}
	return list
}

func notes(c Cell) string {
	var list []string
	for _, r := range c.Parts {
		if r.Note != "" && (len(list) == 0 || list[len(list)-1] != r.Note) {
			list = append(list, r.Note)
		}
	}
	return strings.Join(list, "; ")
}

func TestPhrases(t *testing.T) {
	list := samples(t)
	if len(list) < 500 {
		t.Fatalf("only %d phrases", len(list))
	}
	for _, s := range list {
		c := Read(s.words)
		if got := c.String(); got != s.reading {
			t.Errorf("%q reads as %q, want %q", s.words, got, s.reading)
		}
		if got := notes(c); got != s.notes {
			t.Errorf("%q is noted %q, want %q", s.words, got, s.notes)
		}
	}
}

// How a date is typed makes no difference: case, spaces that do not break,
// dashes, what was pasted in between.
func TestTypingMakesNoDifference(t *testing.T) {
	changes := map[string]func(string) string{
		"upper case":       strings.ToUpper,
		"no-break spaces":  func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		"double spaces":    func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
		"tabs":             func(s string) string { return strings.ReplaceAll(s, " ", "\t") },
		"other dashes":     func(s string) string { return strings.NewReplacer("–", "—", "-", "\u2011").Replace(s) },
		"space around":     func(s string) string { return " \n" + s + " \n" },
		"zero-width space": func(s string) string { return "\u200b" + s + "\ufeff" },
	}
	for name, change := range changes {
		for _, s := range samples(t) {
			if name == "upper case" && caseMatters(s.words) {
				continue
			}
			if got := Read(change(s.words)).String(); got != s.reading {
				t.Errorf("with %s, %q reads as %q, want %q", name, s.words, got, s.reading)
			}
		}
	}
}

// A capital letter shows that "30 June 26 Cabinet" ends a date, and "30 June 20
// people" does not.
func caseMatters(words string) bool { return strings.HasSuffix(words, "people") }

// A sentence around a date does not change the day.
func TestDaysInSentences(t *testing.T) {
	const day = "2026-06-30"
	for _, date := range []string{"30 June 2026", "30th June, 2026", "30/06/2026", "30.6.26", "30-Jun-2026", "Tuesday 30 June 2026", "June 30, 2026"} {
		for _, frame := range []string{
			"%", "by %", "By the %", "Report to Cabinet on %", "Report due % at the latest", "%: report to Council",
			"Cabinet (%)", "Consultation, then Cabinet on %.", "To be considered at the meeting of %", "Revised to %",
			"Approved by Members on %; scheme published", "Officers to report back by % at 5pm", "% – Overview and Scrutiny Committee",
			"Head of Service to circulate by %", "Completed %", "% (JB/PL)", "a) %", "(1) %", "- %", "• %",
		} {
			words := strings.Replace(frame, "%", date, 1)
			due, ok := Read(words).Due()
			if !ok || due.String() != day {
				t.Errorf("%q is due %q, want %s", words, due, day)
			}
		}
	}
}

// No sentence that takes its date back leaves a certain day.
func TestNoDayIsMadeUp(t *testing.T) {
	for _, date := range []string{"30 June 2026", "30/06/2026", "June 2026", "Q2 2026/27", "Spring 2026", "2026/27"} {
		for _, frame := range []string{
			"% (TBC)", "% - tbc", "Provisionally %", "%?", "after %", "not before %", "no earlier than %", "early %", "mid-%", "circa %",
			"following the meeting in %", "subject to approval in %", "see the report of %", "refer to minutes, %", "within 6 weeks of %",
			"3 months from %", "2 weeks after %", "the week after %", "if agreed by %", "pending the decision of %", "as at %", "originally %", "from %",
			"% onwards", "% and ongoing", "when the plan of % is agreed", "awaiting the outcome (%)", "not until %", "% if possible",
		} {
			words := strings.Replace(frame, "%", date, 1)
			if due, ok := Read(words).Due(); ok {
				t.Errorf("%q is due %v, want no day", words, due)
			}
		}
	}
}

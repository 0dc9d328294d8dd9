package doctor

import (
	"slices"
	"strings"

	"council/scrutiny/model/intake"
)

// state is what the words of a rating say to any reader, whatever the scheme.
type state int

const (
	unclear state = iota
	well          // all is well and goes on
	over
	neither
)

// stateOf reads the words that councils write into a column of ratings beside
// colours, or in their place.
func stateOf(text string) state {
	switch intake.Fold(text) {
	case "on track", "on target", "on schedule", "on course", "on time", "on plan", "on programme":
		return well
	case "complete", "completed", "done", "closed", "achieved", "fully achieved", "finished", "implemented", "discharged", "delivered",
		"withdrawn", "superseded", "cancelled", "no longer required", "not applicable", "n a":
		return over
	case "not started", "not yet started", "started", "in progress", "ongoing", "on going", "underway", "under way", "open", "outstanding",
		"not due", "not yet due", "on hold", "paused", "deferred", "at risk", "off track", "off target", "behind schedule", "delayed",
		"slipped", "overdue", "not achieved", "partially achieved", "not complete", "incomplete", "partially complete", "partly complete":
		return neither
	}
	return unclear
}

// finishedBy says whether a column such as “Date completed”, “Completed?” or
// “% complete” tells that a row is done.
func finishedBy(heading string, cell intake.Cell) bool {
	name, text := intake.Fold(heading), strings.TrimSpace(cell.Text)
	if strings.Contains(name, "complete") && (strings.Contains(heading, "%") || strings.Contains(name, "percent")) {
		return slices.Contains([]string{"100%", "100", "100.0%", "100.00%"}, text)
	}
	switch name {
	case "date completed", "completed date", "date complete", "date of completion", "actual completion date", "actual completion",
		"actual finish date", "actual finish", "actual end date", "date closed", "closed date", "date achieved", "date implemented":
		return cell.Date != "" || strings.ContainsAny(text, "0123456789")
	case "complete", "completed", "complete y n", "completed y n", "done", "closed", "closed y n", "achieved", "finished":
		return text == "✓" || text == "✔" || slices.Contains([]string{"y", "yes", "x", "true"}, intake.Fold(text)) || stateOf(text) == over
	}
	return false
}

// saysOver says whether a position says that the whole is done, in its first
// sentence or in its last: "Letter sent. COMPLETE". In a position of several
// lines the first alone is about the whole.
func saysOver(position string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(position), "\n")
	all := strings.FieldsFunc(first, func(r rune) bool { return strings.ContainsRune(".;:!–—", r) })
	if len(all) == 0 {
		return false
	}
	return sentenceOver(all[0]) || strings.TrimSpace(rest) == "" && sentenceOver(all[len(all)-1])
}

// sentenceOver tells "Now complete" from "Complete the survey".
func sentenceOver(sentence string) bool {
	words := strings.Fields(intake.Fold(sentence))
	for len(words) > 1 && slices.Contains([]string{"action", "recommendation", "this", "it", "is", "now", "has", "been", "was", "all", "fully", "work", "status"}, words[0]) {
		words = words[1:]
	}
	switch {
	case len(words) == 0 || slices.Contains(words, "ongoing"):
		return false
	case len(words) == 1:
		return stateOf(words[0]) == over
	case words[0] == "completed", words[0] == "implemented", words[0] == "discharged":
		return true
	}
	return words[0] == "complete" && !slices.Contains([]string{"the", "a", "an", "all", "and", "by", "this", "our"}, words[1])
}

package record

import (
	"strings"

	"council/scrutiny/model"
)

// InBrief returns a date as a list shows it: as it was written, with the names
// of months and days in three letters. The whole of it stands in the detail.
func InBrief(t model.Timetable) string {
	words := strings.Fields(t.Words)
	for i, word := range words {
		bare := strings.TrimRight(word, ".,;:)")
		if names[bare] {
			words[i] = bare[:3] + word[len(bare):]
		}
	}
	return strings.Join(words, " ")
}

var names = map[string]bool{
	"January": true, "February": true, "March": true, "April": true, "June": true, "July": true, "August": true,
	"September": true, "October": true, "November": true, "December": true,
	"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
}

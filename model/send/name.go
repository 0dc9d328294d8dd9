package send

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// longest is how many characters each part of a file's name may have: whole
// paths are limited on Windows.
const longest = 50

// Names returns the names of the parcels' files without their endings: safe in
// any folder, and no two the same but for the case of letters.
func Names(r *model.Review, parcels []Parcel, o Options) []string {
	taken := map[string]bool{}
	names := make([]string, len(parcels))
	for i, p := range parcels {
		base := safe(p.To, "lead") + " - " + safe(r.Info().Title, "review") + " " + o.Today.String()
		name := base
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s (%d)", base, n)
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

// FolderName returns what the folder for files that are sent on a day is called.
func FolderName(r *model.Review, today timetable.Day) string {
	return safe(r.Info().Title, "review") + " sent " + today.String()
}

// safe makes a text fit for a part of a file's name: no separators, no
// characters that systems refuse, nothing that hides or ends a name.
func safe(s, otherwise string) string {
	s = strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || strings.ContainsRune(`\/:*?"<>|`, c) {
			return '-'
		}
		return c
	}, prose.OneLine(s))
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest])
	}
	if s = strings.Trim(s, " .-~"); s == "" {
		return otherwise
	}
	return s
}

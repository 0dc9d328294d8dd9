package model

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviation is a short form that the review uses or defines.
type Abbreviation struct {
	Token string
	Uses  int
	In    []ID    // the records that use it
	Means *Person // who it stands for; nil where nothing says
}

// UnknownAbbreviations lists the short forms in the review's words that nothing
// resolves, those used most first.
func UnknownAbbreviations(r *Review) []Abbreviation {
	known := NewDirectory(r)
	at := map[string]int{}
	var all []Abbreviation
	eachWord(r, func(rec Record, word string) {
		if !short(word) || known.Knows(word) {
			return
		}
		i, ok := at[word]
		if !ok {
			i = len(all)
			at[word] = i
			all = append(all, Abbreviation{Token: word})
		}
		all[i].Uses++
		if id := rec.head().ID; len(all[i].In) == 0 || all[i].In[len(all[i].In)-1] != id {
			all[i].In = append(all[i].In, id)
		}
	})
	slices.SortStableFunc(all, func(a, b Abbreviation) int { return b.Uses - a.Uses })
	return all
}

// UnusedAbbreviations lists those that are defined and that nothing uses, in the
// order of the people.
func UnusedAbbreviations(r *Review) []Abbreviation {
	used := map[string]bool{}
	for p := range Each[*Person](r) {
		used[p.Abbreviation] = false
	}
	note := func(_ Record, word string) {
		if _, defined := used[word]; defined {
			used[word] = true
		}
	}
	eachWord(r, note)
	eachLeads(r, func(rec Record, cell string) {
		for _, name := range SplitLeads(cell) {
			note(rec, name)
		}
	})
	var all []Abbreviation
	for p := range Each[*Person](r) {
		if strings.TrimSpace(p.Abbreviation) != "" && !used[p.Abbreviation] {
			all = append(all, Abbreviation{Token: p.Abbreviation, Means: p})
		}
	}
	return all
}

// eachWord yields the words of the review's texts, without the marks around
// them. What defines short forms is no use of them: names of people, and the
// passages that a document's list of them was read from.
func eachWord(r *Review, yield func(rec Record, word string)) {
	for _, k := range Kinds() {
		if k == KindPassage {
			continue
		}
		fields := slices.DeleteFunc(slices.Clone(FieldsOf(k)), func(f Field) bool {
			return f.Type != LineField && f.Type != TextField && f.Type != LeadsField ||
				k == KindPerson && (f.Key == "name" || f.Key == "abbreviation" || f.Key == "aliases")
		})
		for _, rec := range r.Of(k) {
			for _, f := range fields {
				s := f.get(rec)
				if f.Type != LeadsField && shouted(s) {
					continue
				}
				for word := range strings.FieldsFuncSeq(s, betweenWords) {
					if word = bare(word); word != "" {
						yield(rec, word)
					}
				}
			}
		}
	}
}

func betweenWords(c rune) bool {
	return unicode.IsSpace(c) || strings.ContainsRune(`/\,;:()[]“”"–—…|`, c)
}

// bare takes the marks off a word's ends, and the endings of a plural and of a
// possessive off capitals: PCTs', CSP’s.
func bare(word string) string {
	word = strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for _, end := range []string{"’s", "'s", "s"} {
		if cut, ok := strings.CutSuffix(word, end); ok && short(cut) {
			return cut
		}
	}
	return word
}

// short says whether a word is a short form: two to six capitals, with figures
// or an ampersand among them, and no numeral.
func short(word string) bool {
	if n := utf8.RuneCountInString(word); n < 2 || n > 6 || strings.Trim(word, "IVXL") == "" {
		return false
	}
	capitals := 0
	for _, c := range word {
		switch {
		case unicode.IsUpper(c):
			capitals++
		case c != '&' && !unicode.IsDigit(c):
			return false
		}
	}
	return capitals >= 2
}

// shouted says whether a text is written in capitals throughout, in which no
// short form stands out.
func shouted(s string) bool {
	capitals, words := 0, 0
	for word := range strings.FieldsSeq(s) {
		if utf8.RuneCountInString(word) < 2 {
			continue
		}
		words++
		if word == strings.ToUpper(word) && word != strings.ToLower(word) {
			capitals++
		}
	}
	return words > 2 && capitals*2 > words
}

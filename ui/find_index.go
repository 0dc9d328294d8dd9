package ui

import (
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/text"
)

// findable is a record with its words in lower case, and what it is called.
type findable struct {
	rec model.Record
	hay string
	ref string // 2.1, E4, R7, OS.52, as it is written; empty for none
}

// findIndex is what can be found in one revision of a review, as it is drawn:
// where the room may be looking it is made of the projection, and of nothing
// else. What was folded of a record that stands as it stood is kept.
type findIndex struct {
	of     *model.Review
	all    []findable
	folded map[model.Record]string
	last   string // the words that hits answers
	hits   []int
}

// wordFields are the fields of a kind that hold words.
func wordFields(k model.Kind) []model.Field {
	return slices.DeleteFunc(slices.Clone(model.FieldsOf(k)), func(f model.Field) bool {
		switch f.Type {
		case model.LineField, model.TextField, model.TimetableField, model.LeadsField, model.PositionsField, model.ExtrasField:
			return false
		case model.ChoiceField, model.FlagField, model.LinksField, model.RatingField, model.ParagraphField, model.RecordedField:
		}
		return true
	})
}

// read makes the index of a review, unless it has it.
func (x *findIndex) read(r *model.Review) {
	if x.of == r {
		return
	}
	refs := r.References()
	before := x.folded
	*x = findIndex{of: r, folded: make(map[model.Record]string, len(before))}
	for _, k := range model.Kinds() {
		fields := wordFields(k)
		for _, rec := range r.Of(k) {
			hay, ok := before[rec]
			if !ok {
				hay = fold(rec, fields)
			}
			x.folded[rec] = hay
			x.all = append(x.all, findable{rec: rec, hay: hay, ref: referenceOf(r, rec, refs)})
		}
	}
}

// fold joins the words of a record in lower case.
func fold(rec model.Record, fields []model.Field) string {
	var b strings.Builder
	for _, f := range fields {
		if s := f.Get(rec); s != "" {
			b.WriteString(s)
			b.WriteByte('\n')
		}
	}
	return strings.ToLower(b.String())
}

// referenceOf returns what a record is called in papers.
func referenceOf(r *model.Review, rec model.Record, actions map[model.ID]string) string {
	switch rec := rec.(type) {
	case *model.Action:
		return actions[rec.ID]
	case *model.Evidence:
		return rec.Reference()
	case *model.Finding:
		return rec.Reference()
	case *model.Recommendation:
		return r.Called(rec)
	case *model.Minute:
		return rec.Reference
	case *model.Item:
		if len(rec.Number) > 2 { // as minutes count on; those of an agenda are in all of them
			return rec.Number
		}
	case *model.Meeting:
		return "Meeting " + strconv.FormatUint(rec.Number, 10)
	}
	return ""
}

// called says whether a reference is the one that was typed: whole, or the
// number of a minute alone, without what stands before it or the year behind it.
func called(f findable, typed string) bool {
	if f.ref == "" {
		return false
	}
	ref := strings.ToLower(f.ref)
	if ref == typed {
		return true
	}
	if k := f.rec.Kind(); k != model.KindMinute && k != model.KindItem {
		return false
	}
	number := strings.TrimLeft(ref, "abcdefghijklmnopqrstuvwxyz./- ")
	bare, _, _ := strings.Cut(number, "/")
	return number == typed || bare == typed
}

// find returns the indexes of what holds all words that were typed, in the order
// of the kinds, and before them those that are called just so.
func (x *findIndex) find(typed string) (exact, hits []int) {
	typed = strings.ToLower(text.OneLine(typed))
	if typed == "" {
		x.last, x.hits = "", nil
		return nil, nil
	}
	words := strings.Fields(typed)
	among := x.hits
	if x.last == "" || !strings.HasPrefix(typed, x.last) {
		among = nil
	}
	found := make([]int, 0, 64)
	look := func(i int) {
		f := &x.all[i]
		for _, w := range words {
			if !strings.Contains(f.hay, w) && !strings.Contains(strings.ToLower(f.ref), w) {
				return
			}
		}
		found = append(found, i)
	}
	if among == nil {
		for i := range x.all {
			look(i)
		}
	} else { // one letter more finds less
		for _, i := range among {
			look(i)
		}
	}
	x.last, x.hits = typed, found
	for _, i := range found {
		if called(x.all[i], typed) {
			exact = append(exact, i)
		}
	}
	return exact, found
}

// excerpt returns the words around the place where a record holds what was
// typed.
func excerpt(rec model.Record, typed string, width int) string {
	words := strings.Fields(strings.ToLower(typed))
	if len(words) == 0 || width < 8 {
		return ""
	}
	for _, f := range wordFields(rec.Kind()) {
		line := text.OneLine(f.Get(rec))
		at, _ := text.IndexFold(line, words[0])
		if at < 0 {
			continue
		}
		from := 0
		if before := width / 3; at > before {
			from = at - before
			if space := strings.IndexByte(line[from:at], ' '); space >= 0 {
				from += space + 1
			}
			for from < at && line[from]&0xC0 == 0x80 { // within a letter
				from++
			}
		}
		if from > 0 {
			return "…" + line[from:]
		}
		return line
	}
	return ""
}

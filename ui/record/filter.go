package record

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
)

// matching returns the records that the filters leave, in the chosen order.
func (l *List) matching() []model.Record {
	recs := l.all
	if q := strings.ToLower(strings.TrimSpace(l.query.text())); q != "" || l.filter != nil {
		words := strings.Fields(q)
		recs = make([]model.Record, 0, len(l.all))
		s := l.host.Sight()
		for _, rec := range l.all {
			if s.Blank(rec) {
				continue // what is withheld matches nothing
			}
			if (l.filter == nil || l.filter.Match(rec)) && (q == "" || l.says(rec, words)) {
				recs = append(recs, rec)
			}
		}
	}
	if l.order > 0 {
		recs = slices.Clone(recs)
		less, s := l.Orders[l.order].Less, l.host.Sight()
		slices.SortStableFunc(recs, func(a, b model.Record) int {
			switch x, y := s.Blank(a), s.Blank(b); {
			case x || y:
				return blanksLast(x, y)
			case less(a, b):
				return -1
			case less(b, a):
				return 1
			}
			return 0
		})
	}
	return recs
}

// blanksLast puts what is withheld last, where its place says nothing of it.
func blanksLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// says whether a record holds all the words in any of its texts.
func (l *List) says(rec model.Record, words []string) bool {
	hay := l.haystack(rec)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(hay, w) })
}

// haystack returns the texts of a record in lower case. Records never change,
// so that it is made once for each.
func (l *List) haystack(rec model.Record) string {
	if hay, ok := l.hay[rec]; ok {
		return hay
	}
	if l.hay == nil || len(l.hay) > 4*len(l.all)+100 {
		l.hay = make(map[model.Record]string, len(l.all))
	}
	var b strings.Builder
	if l.Reference != nil {
		b.WriteString(l.Reference(rec))
		b.WriteByte('\n')
	}
	if l.Words != nil {
		b.WriteString(l.Words(rec))
		b.WriteByte('\n')
	}
	for _, f := range model.FieldsOf(l.Kind) {
		switch f.Type {
		case model.RecordedField, model.LinksField, model.FlagField:
		default:
			b.WriteString(f.Get(rec))
			b.WriteByte('\n')
		}
	}
	hay := strings.ToLower(b.String())
	l.hay[rec] = hay
	return hay
}

// Typing says that the filter is being typed.
func (l *List) Typing() bool { return l.query.open }

// Type takes a key for the filter that is being typed.
func (l *List) Type(k tea.KeyMsg) bool {
	switch k.String() {
	case "enter":
		l.query.open = false
		return true
	case "esc":
		l.query.open = false
		l.query.set("")
		l.build()
		return true
	}
	before := l.query.text()
	if !l.query.key(k) {
		return false
	}
	if l.query.text() != before {
		l.build()
	}
	return true
}

// Paste takes text for the filter that is being typed.
func (l *List) Paste(s string) {
	if l.query.open {
		l.query.paste(s)
		l.build()
	}
}

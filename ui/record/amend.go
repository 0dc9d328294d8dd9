package record

import (
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/form"
)

// amendHelp is said where a reason is asked for.
const amendHelp = "It is kept with the amendment, beside the agreed words. It may stay empty."

// The keys of the two fields that a page of an agreed scope ends with. No kind
// of the scope has fields of these names.
const (
	reasonKey = "reason"
	minuteKey = "minute"
)

// Amends says whether changes of a kind are amendments: the panel has agreed
// the scope that it belongs to.
func Amends(h screen.Host, k model.Kind) bool { return k.InScope() && h.Review().ScopeLocked() }

// reasons are the fields of a page that say why an agreed scope is amended.
func reasons(h screen.Host, k model.Kind) []FormField {
	if !Amends(h, k) {
		return nil
	}
	return []FormField{{Key: reasonKey, Label: "Why it is amended", Help: "The panel has agreed the scope. " + amendHelp}}
}

// amending adds to those the resolution that amends the scope.
func (q *Question) amending(k model.Kind) []FormField {
	fields := reasons(q.host, k)
	if len(fields) == 0 {
		return nil
	}
	q.pick[minuteKey] = model.KindMinute
	return append(fields, FormField{
		Key: minuteKey, Label: "By resolution", Kind: form.Pick, Help: "Where the panel has resolved it; it may stay empty.",
		Show: func(v string) string {
			if s := Linked(q.host, v); s != "" {
				return s
			}
			return "none; Space chooses"
		},
	})
}

// because has the change of the page made for the reason that is typed on it.
func (q *Question) because(k model.Kind) *Question {
	if !Amends(q.host, k) {
		return q
	}
	change := q.change
	q.change = func(values map[string]string) model.Change {
		id, _, _ := strings.Cut(strings.TrimSpace(values[minuteKey]), " ")
		n, err := strconv.ParseUint(id, 10, 64)
		if err != nil {
			n = 0 // none is chosen
		}
		return model.Because{Change: change(values), Reason: values[reasonKey], Minute: model.ID(n)}
	}
	return q
}

// Agreed draws the words that the panel agreed, of each field of a record that
// was amended since.
func Agreed(h screen.Host, rec model.Record, width int) []string {
	r := h.Shown()
	if !r.ScopeLocked() || !rec.Kind().InScope() {
		return nil
	}
	th := h.Theme()
	var lines []string
	for _, f := range model.FieldsOf(rec.Kind()) {
		words, amended := r.AgreedWords(rec, f)
		switch {
		case !amended:
		case words == "" && f.First, words == "" && f.Required:
			lines = append(lines, Paragraphs(th.Warning, "≠ Not in the scope as it was agreed.", width)...)
		default:
			said := f.Label + ", as agreed: " + orNothing(words)
			lines = append(lines, Paragraphs(th.Warning, "≠ "+said, width)...)
			lines = append(lines, Paragraphs(th.Base, "Now: "+orNothing(Shown(h, f, rec)), width)...)
		}
	}
	return lines
}

// Amended says whether a record of the scope is not as the panel agreed it.
func Amended(h screen.Host, rec model.Record) bool {
	r := h.Shown()
	if !r.ScopeLocked() {
		return false
	}
	for _, f := range model.FieldsOf(rec.Kind()) {
		if _, amended := r.AgreedWords(rec, f); amended {
			return true
		}
	}
	return false
}

// Lock says since when the scope is agreed and by which resolution, or nothing
// where it is open.
func Lock(h screen.Host) string {
	r := h.Shown()
	if !r.ScopeLocked() {
		return ""
	}
	info := r.Info()
	said := "Scope agreed " + info.ScopeAgreed.In(h.Now().Location()).Format("2 Jan 2006")
	for _, id := range info.ScopeMinute {
		if m, ok := r.Find(id).(*model.Minute); ok && m.Reference != "" {
			said += " by " + m.Reference
		}
	}
	if info.ScopeVersion > 1 {
		said += fmt.Sprintf(", version %d", info.ScopeVersion)
	}
	return said
}

package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// bodyWords end the names of bodies.
var bodyWords = map[string]bool{
	"board": true, "committee": true, "panel": true, "group": true, "partnership": true, "cabinet": true, "executive": true, "council": true, "forum": true, "commission": true, "team": true,
}

func isBody(s string) bool {
	if t := strings.TrimSpace(s); strings.HasSuffix(t, ".") && len(strings.Fields(t)) > 5 {
		return false // a sentence that ends with the name of one
	}
	words := strings.Fields(strings.ToLower(strings.TrimRight(s, ".,;")))
	return len(words) > 0 && len(words) <= 9 && bodyWords[words[len(words)-1]]
}

// body returns the record of a body, made where it is named first.
func (d *desk) body(name string, from ...*block) *model.Body {
	key := strings.ToLower(prose.OneLine(name))
	if b, ok := d.bodies[key]; ok {
		for _, f := range from {
			f.made = append(f.made, b.ID)
		}
		return b
	}
	b := &model.Body{Name: prose.OneLine(name)}
	d.bodies[key] = b
	d.add(b, from...)
	return b
}

const bodyName = `((?:[A-Z][\w&'’-]*\s+(?:(?:and|of|for|&|the)\s+)?){1,6}(?:Board|Group|Committee|Panel|Partnership|Forum|Commission))`

var (
	// shortened matches the name of a body with what it is called for short.
	shortened = regexp.MustCompile(bodyName + `\s+\(([A-Z][A-Z&]{1,8})s?\)`)
	// reports matches who reports to whom. The first may be "this group".
	reports = regexp.MustCompile(`(?:\b(?:reports?|reporting|accountable|report)\s+(?:directly\s+)?to)\s+(?:the\s+)?([A-Z][\w&'’-]*(?:\s+(?:(?:and|of|for|&)\s+)?[A-Z][\w&'’-]*)*)`)
	named   = regexp.MustCompile(bodyName + `(?:\s+\(([A-Z][A-Z&]{1,8})s?\))?`)
)

// takeBodies finds the bodies that a programme names with their abbreviations,
// and who reports to whom.
func (d *desk) takeBodies() {
	short := map[string]string{}
	for _, b := range d.blocks {
		for _, m := range shortened.FindAllStringSubmatch(b.text, -1) {
			short[m[2]] = plainName(m[1])
		}
	}
	for _, b := range d.blocks {
		if b.style == para || b.style == item {
			d.takeReports(b, short)
		}
	}
}

// takeReports reads the sentences of a block that say who reports to whom.
func (d *desk) takeReports(b *block, short map[string]string) {
	subject := ""
	for _, sentence := range strings.SplitAfter(b.text, ". ") {
		first := named.FindStringSubmatch(sentence)
		if first != nil && !thisGroup(sentence) {
			subject = plainName(first[1])
		}
		for _, m := range shortened.FindAllStringSubmatch(sentence, -1) {
			d.body(plainName(m[1]), b)
		}
		for _, at := range reports.FindAllStringSubmatchIndex(sentence, -1) {
			to := plainName(strings.TrimSpace(sentence[at[2]:at[3]]))
			if full, ok := short[to]; ok {
				to = full
			}
			who := subject
			if n := named.FindStringSubmatchIndex(sentence); n != nil && n[0] >= at[2] {
				who = "" // the only body in the sentence is the one that is reported to
				if thisGroup(sentence) {
					who = subject
				}
			}
			d.reportsTo(who, to, b)
		}
	}
}

func thisGroup(sentence string) bool {
	s := strings.ToLower(strings.TrimSpace(sentence))
	return strings.HasPrefix(s, "this ") || strings.HasPrefix(s, "it ") || strings.HasPrefix(s, "the group ")
}

func plainName(s string) string {
	return strings.TrimPrefix(strings.TrimPrefix(prose.OneLine(s), "The "), "A ")
}

// reportsTo notes that one body reports to another, unless that leads back to
// itself.
func (d *desk) reportsTo(who, to string, b *block) {
	if !isBody(to) && (to != strings.ToUpper(to) || len(to) < 3) {
		return
	}
	over := d.body(to, b)
	if who == "" || strings.EqualFold(who, to) {
		return
	}
	under := d.body(who, b)
	for at := over; at != nil; {
		if at == under {
			d.warn(b.place, "%q and %q would report to each other, so the second was not noted.", who, to)
			return
		}
		var next *model.Body
		for _, o := range d.bodies {
			if len(at.ReportsTo) > 0 && o.ID == at.ReportsTo[0] {
				next = o
			}
		}
		at = next
	}
	if len(under.ReportsTo) == 0 {
		under.ReportsTo = []model.ID{over.ID}
		d.guess([]*block{b}, "read as: %s reports to %s", who, to)
	}
}

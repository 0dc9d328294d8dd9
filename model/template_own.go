package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model/prose"
)

// OwnTemplate is a template of the council's own: what a review's scope and plan
// asked and listed when it was saved, without what was answered. It is kept in
// the review that it was saved from, and offered to all reviews of the book.
type OwnTemplate struct {
	Head
	Name string
	// Holds are the records, as packTemplate writes them. It stays a text, so
	// that what a later version saved is kept whole.
	Holds string
}

// Kind returns KindTemplate.
func (*OwnTemplate) Kind() Kind { return KindTemplate }

var templateFields = []Field{
	line("name", "Name", func(t *OwnTemplate) *string { return &t.Name }).required(),
	words(RecordedField, "holds", "Holds", func(t *OwnTemplate) *string { return &t.Holds }),
}

// TemplatePart is one thing of a review that a template can take along.
type TemplatePart struct {
	Kind   Kind
	Label  string
	fields []string // what is taken of each record: never an answer, a date, a name or a note
}

// TemplateParts returns all that a template can take along, in the order in
// which it is offered. KindInfo stands for what the review has settled for
// itself: the threshold, the stages of the matrix, the time to respond.
func TemplateParts() []TemplatePart {
	return []TemplatePart{
		{KindQuestion, "Questions", []string{"number", "question", "hint"}},
		{KindPoint, "Terms", []string{"type", "label", "text", "under"}},
		{KindInclusion, "In scope", []string{"label", "text"}},
		{KindExclusion, "Not in scope", []string{"label", "text"}},
		{KindSource, "Information", []string{"group", "label", "text", "under"}},
		{KindRole, "Roles", []string{"role"}},
		{KindBody, "Organisation", []string{"name", "does", "meets", "reports_to"}},
		{KindRisk, "Risks", []string{"risk"}},
		{KindTask, "Plan", []string{"task", "details", "who", "after"}},
		{KindCriterion, "Topic criteria", []string{"criterion", "question", "most"}},
		{KindInfo, "Settings", []string{"threshold", "stages", "response_days", "response_basis", "evidence_use"}},
	}
}

// TemplateParts returns those parts of which the review has something to give.
func (r *Review) TemplateParts() []TemplatePart {
	var parts []TemplatePart
	for _, p := range TemplateParts() {
		if len(p.records(r)) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// records returns the records of the part of which something would be taken.
func (p TemplatePart) records(r *Review) []Record {
	from := r.Of(p.Kind)
	if p.Kind == KindInfo {
		from = []Record{r.info}
	}
	var recs []Record
	for _, rec := range from {
		if slices.ContainsFunc(p.fields, func(key string) bool {
			f, ok := FieldOf(p.Kind, key)
			return ok && strings.TrimSpace(f.get(rec)) != ""
		}) {
			recs = append(recs, rec)
		}
	}
	return recs
}

// SaveTemplate saves what the review asks and lists as a template of the
// council's own. Parts are the kinds that it takes along; nil stands for all.
type SaveTemplate struct {
	Name  string
	Parts []Kind
}

func (c SaveTemplate) apply(w *work) (string, error) {
	var recs []Record
	var parts []TemplatePart
	for _, p := range TemplateParts() {
		if c.Parts == nil || slices.Contains(c.Parts, p.Kind) {
			for _, rec := range p.records(w.old) {
				recs, parts = append(recs, rec), append(parts, p)
			}
		}
	}
	if len(recs) == 0 {
		return "", rejectf("", "the review has nothing of that to make a template of")
	}
	name, _ := prose.Clean(c.Name)
	t := &OwnTemplate{Name: name, Holds: packTemplate(recs, parts)}
	if err := w.named(t); err != nil {
		return "", err
	}
	w.add(t, 0)
	return fmt.Sprintf("saved the template “%s” with %s", t.Name, t.Brings()), nil
}

// named holds the name of a template to its rules: it has one, which no other
// template of the review has, nor one that comes with the program.
func (w *work) named(t *OwnTemplate) error {
	t.Name = strings.Join(strings.Fields(t.Name), " ")
	switch {
	case t.Name == "":
		return rejectf("name", "a template needs a name")
	case Template(strings.ToLower(t.Name)).Known():
		return rejectf("name", "a template that comes with the program is called %q: choose another name", strings.ToLower(t.Name))
	}
	for rec := range w.all(KindTemplate) {
		if other, ok := rec.(*OwnTemplate); ok && other.ID != t.ID && inUse(other) != nil && strings.EqualFold(other.Name, t.Name) {
			return rejectf("name", "there is a template “%s” already: choose another name, or remove that one first", other.Name)
		}
	}
	return nil
}

// packTemplate writes the fields of records that their parts take along: of each
// record its kind and its fields, of each field its key and its value. Links to
// other records of the template are their places in it, counted from 1.
func packTemplate(recs []Record, parts []TemplatePart) string {
	place := map[ID]ID{}
	for i, rec := range recs {
		place[rec.head().ID] = ID(i + 1)
	}
	var items []string
	for i, rec := range recs {
		var values []string
		for _, key := range parts[i].fields {
			f, ok := FieldOf(rec.Kind(), key)
			if !ok {
				continue
			}
			value := f.get(rec)
			if f.links {
				value = linkPlaces(value, place)
			}
			if value != "" {
				values = append(values, key, value)
			}
		}
		items = append(items, strconv.Itoa(int(rec.Kind())), joinList(values...))
	}
	return joinList(items...)
}

func linkPlaces(value string, place map[ID]ID) string {
	ids, err := parseIDs(value)
	if err != nil {
		return ""
	}
	var kept []ID
	for _, id := range ids {
		if at := place[id]; at != 0 {
			kept = append(kept, at)
		}
	}
	return formatIDs(kept)
}

// contents returns what the template holds: what it settles of the review
// itself, and records that carry provisional IDs. What a later version of the
// program put there and this one does not know is left out.
func (t *OwnTemplate) contents() (settled []Value, recs []Record, err error) {
	groups, err := splitTuples(t.Holds, 2)
	if err != nil {
		return nil, nil, rejectf("", "the template “%s” is damaged and cannot be used: save it anew", t.Name)
	}
	for i, g := range groups {
		kind, err := strconv.Atoi(g[0])
		values, damaged := splitTuples(g[1], 2)
		if err != nil || damaged != nil {
			return nil, nil, rejectf("", "the template “%s” is damaged and cannot be used: save it anew", t.Name)
		}
		if p, ok := partOf(kind); ok {
			if p.Kind == KindInfo {
				settled = append(settled, p.settles(values)...)
			} else {
				recs = append(recs, p.record(values, i+1))
			}
		}
	}
	return settled, recs, nil
}

func partOf(kind int) (TemplatePart, bool) {
	for _, p := range TemplateParts() {
		if int(p.Kind) == kind {
			return p, true
		}
	}
	return TemplatePart{}, false
}

func (p TemplatePart) settles(values [][]string) []Value {
	var settled []Value
	for _, v := range values {
		if slices.Contains(p.fields, v[0]) {
			settled = append(settled, Value{v[0], v[1]})
		}
	}
	return settled
}

// record makes the record at a place of the template.
func (p TemplatePart) record(values [][]string, at int) Record {
	rec := New(p.Kind)
	Provisional(rec, at)
	for _, v := range values {
		f, ok := FieldOf(p.Kind, v[0])
		if !ok || !slices.Contains(p.fields, v[0]) {
			continue
		}
		_ = f.set(rec, v[1]) // a value that this version does not know is left empty
	}
	mapLinks(rec, func(id ID) ID { return provisional + id })
	return rec
}

// Brings says in words what a template of the council's own holds.
func (t *OwnTemplate) Brings() string {
	settled, recs, err := t.contents()
	if err != nil {
		return "nothing that can be read"
	}
	n := map[Kind]int{}
	for _, rec := range recs {
		n[rec.Kind()]++
	}
	var said []string
	for _, p := range TemplateParts() {
		if c := n[p.Kind]; c > 0 {
			said = append(said, prose.Count(c, p.Kind.Noun(), p.Kind.Nouns()))
		}
	}
	if len(settled) > 0 {
		said = append(said, "settings")
	}
	return strings.Join(said, ", ")
}

// OwnTemplates returns the templates that were saved in reviews of a book.
func OwnTemplates(reviews ...*Review) []*OwnTemplate {
	var all []*OwnTemplate
	for _, r := range reviews {
		for t := range Each[*OwnTemplate](r) {
			all = append(all, t)
		}
	}
	return all
}

// start returns what a review begins with: of a template that comes with the
// program, or of one of the council's own.
func start(t Template, own *OwnTemplate) (settled []Value, recs []Record, err error) {
	if own != nil {
		return own.contents()
	}
	if t == ReviewScope {
		settled = []Value{{"background", "Why the review is held: what was decided, by whom and when, and what is known so far."}}
	}
	return settled, t.records(), nil
}

// settle gives the review itself what a template settles and the review has not,
// and says whether there was something.
func settle(info *Info, settled []Value) (some bool) {
	for _, v := range settled {
		if f, ok := FieldOf(KindInfo, v.Field); ok && f.get(info) == "" && f.set(info, v.Text) == nil {
			some = true
		}
	}
	return some
}

// Takes says what the part takes of each record.
func (p TemplatePart) Takes() string {
	var labels []string
	for _, key := range p.fields {
		if f, ok := FieldOf(p.Kind, key); ok {
			labels = append(labels, f.Label)
		}
	}
	return "It takes: " + strings.Join(labels, ", ") + "."
}

// Says lists what the template holds, a line each, in its order.
func (t *OwnTemplate) Says() []string {
	_, recs, err := t.contents()
	if err != nil {
		return nil
	}
	said := make([]string, len(recs))
	for i, rec := range recs {
		said[i] = "· " + TitleOf(rec)
	}
	return said
}

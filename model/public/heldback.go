package public

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
)

// Held is something of a meeting that the room is not shown. Neither What nor
// Why says anything of what is in it.
type Held struct {
	Item   model.ID // 0 for the meeting itself and what stands under no item
	Record model.ID
	What   string // "Working notes of item 3"
	Why    string // "never public"
}

func (h Held) String() string { return h.What + ": " + h.Why + "." }

// HeldBack says item by item what the review holds of a meeting, and of what
// its items look at, that the public does not see.
func HeldBack(r *model.Review, meeting model.ID) []Held {
	s := r.Sitting(meeting)
	if s == nil {
		return nil
	}
	h := &holding{lens: newLens(r), r: r, s: s, shown: Project(r).Shown(), actions: r.References()}
	h.record(s.Meeting(), "the meeting")
	for _, a := range s.Attendees() {
		h.record(a, "the attendance of "+a.Name)
	}
	h.under(nil)
	for _, item := range s.Items() {
		h.item = item.ID
		h.record(item, h.itemName(item))
		h.looks(item)
		h.under(item)
	}
	return h.all
}

// holding goes through a meeting.
type holding struct {
	*lens
	r       *model.Review
	shown   *model.Review
	s       *model.Sitting
	actions map[model.ID]string
	item    model.ID // under which it is
	all     []Held
}

func (h *holding) add(rec model.Record, what, why string) {
	h.all = append(h.all, Held{h.item, model.IDOf(rec), strings.ToUpper(what[:1]) + what[1:], why})
}

func (h *holding) itemName(item *model.Item) string { return "item " + h.s.ItemNumber(item) }

// looks tells of what an item looks at.
func (h *holding) looks(item *model.Item) {
	if item.Exempt != "" {
		if len(item.Looks) > 0 {
			h.add(item, "what "+h.itemName(item)+" looks at", "exempt under "+Paragraph(item.Exempt))
		}
		return
	}
	for _, id := range item.Looks {
		if rec := h.r.Find(id); rec != nil && model.RemovedAt(rec).IsZero() {
			h.record(rec, h.name(rec))
		}
	}
}

// name returns what a record that an item looks at is called, without a word of
// what it says.
func (h *holding) name(rec model.Record) string {
	switch rec := rec.(type) {
	case *model.Action:
		return "action " + h.actions[rec.ID]
	case *model.Evidence:
		return "evidence " + rec.Reference()
	case *model.Recommendation:
		return "recommendation " + rec.Reference()
	case *model.Question:
		if rec.Number != "" {
			return "question " + rec.Number + " of the scope"
		}
	}
	return "the " + rec.Kind().Noun() + " that the item looks at"
}

// under tells of what was declared, moved and minuted under an item, or under
// none.
func (h *holding) under(item *model.Item) {
	var id model.ID
	of := "the meeting"
	if item != nil {
		id, of = item.ID, h.itemName(item)
	}
	for _, d := range h.s.Declarations() {
		if only(d.Item) == id {
			h.record(d, "a declaration to "+of)
		}
	}
	for n, m := range h.s.Motions(item) {
		h.record(m, fmt.Sprintf("motion %d of %s", n+1, of))
	}
	for n, m := range h.s.Minutes(id) {
		name := fmt.Sprintf("entry %d of %s", n+1, of)
		if m.Reference != "" {
			name = "entry " + m.Reference
		}
		h.record(m, name)
	}
}

// record tells of one record: of the whole of it, or of those of its fields that
// the projection does not have.
func (h *holding) record(rec model.Record, name string) {
	shown := h.shown.Find(model.IDOf(rec))
	if shown == nil || h.said[model.IDOf(rec)] {
		h.add(rec, name, h.why(rec))
		return
	}
	for _, f := range model.FieldsOf(rec.Kind()) {
		value := f.Get(rec)
		if value == "" || value == f.Get(shown) || !worded(f) {
			continue
		}
		if label, why := h.field(rec, f); why != "" {
			h.add(rec, ofName(label, name), why)
		}
	}
}

// ofName names a field of a record. Labels that are half a sentence follow the
// name: "evidence E1, what it is worth".
func ofName(label, name string) string {
	first, _, clause := strings.Cut(label, " ")
	switch first {
	case "What", "Where", "How", "Closed":
		if clause {
			return name + ", " + strings.ToLower(label[:1]) + label[1:]
		}
	}
	return label + " of " + name
}

// worded says whether a field holds words that somebody might look for. What the
// program keeps, and the corrections of a reading, are none.
func worded(f model.Field) bool {
	switch f.Type {
	case model.LineField, model.TextField, model.LeadsField, model.TimetableField, model.PositionsField, model.ExtrasField:
		return !strings.HasSuffix(f.Key, "read_as")
	case model.ChoiceField, model.FlagField, model.ParagraphField, model.LinksField, model.RatingField, model.RecordedField:
	}
	return false
}

// why says of a record that is not shown why that is.
func (h *holding) why(rec model.Record) string {
	switch rec := rec.(type) {
	case *model.Action:
		if !rec.Withheld {
			return "an exempt entry made it"
		}
		return "withheld"
	case *model.Evidence:
		return "not open to the public"
	case *model.Finding, *model.Recommendation:
		return "not agreed yet"
	case *model.Motion:
		return h.whyMotion(rec)
	case *model.Minute:
		return h.whyMinute(rec)
	}
	return "never public"
}

func (h *holding) whyMotion(m *model.Motion) string {
	item := h.exempt[only(m.Item)]
	switch {
	case h.meetings[only(m.Meeting)].state == model.MeetingPrepared:
		return "not moved yet"
	case item != "":
		return "exempt under " + Paragraph(item)
	}
	return "what is decided on it, or what it amends, is exempt"
}

func (h *holding) whyMinute(m *model.Minute) string {
	paragraph := h.paragraph(m)
	switch {
	case h.said[m.ID]:
		return "exempt under " + Paragraph(paragraph) + ", only that an exempt matter was considered is shown"
	case paragraph != "" && m.OpenText == "":
		return "exempt under " + Paragraph(paragraph) + ", and without a text for the public"
	case !agreed(m.Type) && !h.meetings[only(m.Meeting)].InPublic(m.At):
		return "said in private session"
	}
	return "the action that it made is withheld"
}

// field says what a field that is not shown as it is is called, and why that is.
func (h *holding) field(rec model.Record, f model.Field) (what, why string) {
	what = f.Label
	switch rec := rec.(type) {
	case *model.Item:
		return what, h.itemField(rec, f)
	case *model.Minute:
		return what, h.minuteField(rec, f)
	case *model.Declaration:
		return what, "the item is exempt"
	case *model.Meeting:
		if f.Public {
			return what, "the meeting, or a part of it, was in private"
		}
	case *model.Action:
		return h.actionField(rec, f)
	}
	return what, "never public"
}

func (h *holding) itemField(i *model.Item, f model.Field) string {
	exempt := "exempt under " + Paragraph(i.Exempt)
	switch {
	case !f.Public:
		return "never public"
	case f.Key != "title":
		return exempt
	case i.OpenTitle != "":
		return exempt + ", its title for the public is shown instead"
	}
	return exempt + ", only that it is exempt is shown"
}

func (h *holding) minuteField(m *model.Minute, f model.Field) string {
	paragraph := h.paragraph(m)
	switch {
	case f.Key == "open_text", f.Key == "exempt":
		return "" // what is shown says it
	case f.Key == "text":
		return "exempt under " + Paragraph(paragraph) + ", its text for the public is shown instead"
	case !f.Public:
		return "never public"
	case paragraph != "":
		return "exempt under " + Paragraph(paragraph)
	}
	return "said in private session"
}

func (h *holding) actionField(a *model.Action, f model.Field) (what, why string) {
	switch {
	case f.Type == model.PositionsField && len(a.Positions) > 1:
		return "earlier positions", "never public"
	case f.Type == model.PositionsField:
		return "", "" // who recorded it, and when
	case f.Type == model.ExtrasField:
		if !slices.ContainsFunc(a.Extras, func(e model.Extra) bool { return e.Text != "" && !h.columns[e.Column] }) {
			return "", ""
		}
		return "private columns", "never public"
	}
	return f.Label, "never public"
}

package slide

import (
	"cmp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// meeting makes the slides of the item that is shown of the live meeting.
func (d *deck) meeting() (at int) {
	if d.live == nil {
		return 0
	}
	s := d.r.Sitting(d.live.ID)
	item := s.Current()
	for _, i := range s.Items() {
		if i.ID == d.cue.Item {
			item = i
		}
	}
	if item == nil || item != s.Current() || !d.readable() {
		d.cue.Writing = nil // what is being written belongs to the current item
	}
	return d.under(s, item)
}

// readable says whether the room may read what is being written: a decision,
// and in private session no other than it may read when it is made.
func (d *deck) readable() bool {
	w := d.cue.Writing
	if w == nil || strings.TrimSpace(w.Text) == "" || !w.Type.Decides() {
		return false
	}
	return d.live.Session == model.PublicSession || w.Type != model.Noted
}

// under makes the slides of an item, or of what stands under none, and says
// which of them is about what is happening now.
func (d *deck) under(s *model.Sitting, item *model.Item) (at int) {
	if item != nil && item.Exempt != "" {
		d.where = joined(itemNumber(s, item), "")
		d.add(item.ID, exempt(item))
		return len(d.slides) - 1
	}
	start := len(d.slides)
	d.opening(s, item)
	d.looks(item)
	motions := inOrder(s.Motions(item))
	for _, m := range motions {
		d.add(m.ID, d.motion(s, m))
	}
	decisions := d.decisions(s, item)
	if w := d.cue.Writing; w != nil {
		d.add(0, d.decision(w.Type, ", BEING WRITTEN", w.Text))
		return len(d.slides) - 1
	}
	if d.cue.Record != 0 {
		return start + max(0, d.find(d.cue.Record)-start)
	}
	if now := happening(s, motions, s.Minutes(itemID(item))); now != 0 {
		return d.find(now)
	}
	if n := len(decisions); n > 0 {
		return d.find(decisions[n-1].ID)
	}
	return start
}

func itemID(item *model.Item) model.ID {
	if item == nil {
		return 0
	}
	return item.ID
}

func itemNumber(s *model.Sitting, item *model.Item) string { return "Item " + s.ItemNumber(item) }

// opening is the slide of the item itself, or of a meeting that takes none.
func (d *deck) opening(s *model.Sitting, item *model.Item) {
	m := s.Meeting()
	meeting := joined(cmp.Or(m.Body, d.r.Info().Body), m.When.Words)
	if item == nil {
		n := d.neutral()
		d.where = meeting
		d.add(m.ID, n)
		d.slides[len(d.slides)-1].Council = n.Council
		return
	}
	d.where = joined(itemNumber(s, item), item.Title)
	one := Slide{Kind: Item, Where: meeting, Heading: strings.ToUpper(itemNumber(s, item)), Text: item.Title}
	if speaking := strings.TrimSpace(d.cue.Speaking); speaking != "" {
		one.Facts = []Fact{{"Speaking", speaking}}
	}
	d.add(item.ID, one)
}

// exempt says of an item that it is exempt and why, and no more.
func exempt(item *model.Item) Slide {
	const considered = "An exempt item is being considered."
	s := Slide{Kind: Exempt, Heading: "EXEMPT ITEM", Text: considered, Beneath: "Exempt under " + public.Paragraph(item.Exempt)}
	if item.OpenTitle != "" {
		s.Text, s.Beneath = item.OpenTitle, considered+" "+s.Beneath
	}
	return s
}

// looks makes the slides of what an item looks at.
func (d *deck) looks(item *model.Item) {
	if item == nil {
		return
	}
	for _, id := range item.Looks {
		if rec := d.r.Find(id); rec != nil {
			if s, ok := d.record(rec); ok {
				d.add(id, s)
			}
		}
	}
}

// decisions makes the slides of what was decided under an item.
func (d *deck) decisions(s *model.Sitting, item *model.Item) []*model.Minute {
	var made []*model.Minute
	for _, m := range s.Minutes(itemID(item)) {
		if m.Type.Decides() {
			made = append(made, m)
			d.add(m.ID, d.decision(m.Type, "   "+m.Reference, m.Text))
		}
	}
	return made
}

// decision is a decision in the words of the house.
func (d *deck) decision(t model.MinuteType, behind, text string) Slide {
	heading := "DECISION"
	switch t {
	case model.Resolved:
		heading = "RESOLUTION"
	case model.Recommended:
		heading = "RECOMMENDATION"
	case model.Noted, model.Agreed, model.NoteMinute, model.QuestionMinute, model.AnswerMinute, model.ActionMinute, model.Suggested, model.Promised:
	}
	said := d.r.House().Say(t, strings.TrimSpace(text))
	return Slide{Kind: Decision, Heading: strings.TrimSpace(heading + behind), Text: strings.TrimSpace(said)}
}

package slide

import (
	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// Rehearsal returns every slide of every item of a meeting, in the order of its
// agenda, as the room would see them if the meeting were live; of the item of
// the cue alone where that names one. It is empty where there is no such
// meeting.
func Rehearsal(p public.Review, meeting model.ID, c Cue) []Slide {
	c.Speaking, c.Writing, c.Record = "", nil, 0
	d := newDeck(p, c)
	s := d.r.Sitting(meeting)
	if s == nil {
		return nil
	}
	d.live = s.Meeting()
	d.session = sessionWords(d.live)
	for _, item := range s.Items() {
		if c.Item == 0 || c.Item == item.ID {
			d.under(s, item)
		}
	}
	if c.Item == 0 && len(s.Motions(nil)) > 0 {
		d.under(s, nil)
	}
	return d.slides
}

package paper

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/tabular"
)

// ownWalk goes through a paper of ours and keeps what is under the heading that
// it is at.
type ownWalk struct {
	desk    *desk
	text    *[]*block // of the review's details, where one stands here
	list    *tabular.List
	items   []*block
	group   string
	heading string // over a table
	level   int    // of the heading under which the list, or the text, stands
}

func (w *ownWalk) block(b *block) {
	switch {
	case b.was == string(intake.Title):
	case b.style == head:
		w.head(b)
	case b.style == table:
		w.flush()
		w.table(b)
	case b.style == aside:
	case b.style == para && w.text == nil && w.list == nil:
		w.desk.own.told = append(w.desk.own.told, b)
	case w.text != nil:
		*w.text = append(*w.text, b)
	case w.list != nil:
		w.items = append(w.items, b)
	}
}

func (w *ownWalk) head(b *block) {
	switch {
	case w.text != nil && b.level > max(w.level, 2):
		*w.text = append(*w.text, b) // a heading that somebody typed in it
		return
	case w.list != nil && b.level > w.level:
		w.take()
		if w.group = b.text; w.group == tabular.NoGroup {
			w.group = ""
		}
		return
	}
	w.flush()
	w.level, w.heading = b.level, strings.TrimSpace(b.text)
	if t, ok := textUnder(w.heading); ok && b.level <= 2 {
		w.text = w.desk.textAt(t)
	} else if l, ok := listUnder(w.heading); ok {
		w.list = &l
	}
}

// flush ends what stands under a heading.
func (w *ownWalk) flush() {
	w.take()
	w.text, w.list, w.group = nil, nil, ""
}

// take makes records of the items of a list.
func (w *ownWalk) take() {
	items := w.items
	w.items = nil
	if w.list == nil {
		return
	}
	for _, b := range nest(items) {
		w.entry(b, nil)
	}
}

func (w *ownWalk) entry(b *block, under []model.ID) {
	var rec model.Record
	switch w.list.Of { //nolint:exhaustive // the lists that are declared
	case model.KindPoint:
		rec = &model.Point{Type: w.list.Point, Label: b.label, Text: b.text, Under: under}
	case model.KindEnquiry:
		rec = &model.Enquiry{Text: b.text}
	case model.KindInclusion:
		rec = &model.Inclusion{Label: b.label, Text: b.text}
	case model.KindExclusion:
		rec = &model.Exclusion{Label: b.label, Text: b.text}
	case model.KindSource:
		rec = &model.Source{Group: w.group, Label: b.label, Text: b.text, Under: under}
	default:
		return
	}
	id := w.desk.add(rec, b)
	for _, k := range b.kids {
		w.entry(k, []model.ID{id})
	}
}

// textAt returns where a text of the review's details is gathered.
func (d *desk) textAt(t tabular.Text) *[]*block {
	if d.texts == nil {
		d.texts = map[string]*[]*block{}
	}
	if d.texts[t.Field] == nil {
		d.texts[t.Field] = new([]*block)
	}
	return d.texts[t.Field]
}

// typedText returns blocks as somebody would type them: the way back from the
// paragraphs and lists that were made of the text.
func typedText(blocks []*block) string {
	var out strings.Builder
	for i, b := range blocks {
		line := b.written
		if b.style == item {
			if b.bullet || b.label == "" {
				line = "- " + b.text
			}
			line = strings.Repeat("  ", min(1, b.level)) + line
		}
		switch {
		case i == 0:
		case b.style != item && blocks[i-1].style != item && b.style != head && blocks[i-1].style != head:
			out.WriteString("\n\n")
		default:
			out.WriteString("\n")
		}
		out.WriteString(line)
	}
	return out.String()
}

package strip

import (
	"maps"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/capture"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
)

// known is what the strip shows and offers of a review: it changes with the
// review alone.
type known struct {
	review *model.Review
	drawn  *model.Review // of it
	now    time.Time
	item   string // the one that entries fall under, in words
	under  string // the same, short
	last   string // the entry that was made last
	exempt bool   // the item is
	named
	blocks     capture.Blocks
	references map[model.MinuteType]string // of the next decisions
}

// named are those whom a line may name. Their list is long and seldom changes:
// it is made anew only where somebody was added or renamed.
type named struct {
	ready     bool
	persons   []model.Record
	attendees []*model.Attendee
	people    model.Directory
	names     capture.Names
}

// refresh takes who is known now.
// What is offered is drawn: of names that are private it is none.
func (n *named) refresh(r, drawn *model.Review, sitting *model.Sitting, blocks capture.Blocks) {
	persons, attendees := drawn.Of(model.KindPerson), sitting.Attendees()
	if n.ready && slices.Equal(persons, n.persons) && slices.Equal(attendees, n.attendees) {
		return
	}
	people := slices.Collect(model.Each[*model.Person](drawn))
	for _, a := range attendees {
		people = append(people, &model.Person{Name: a.Name, Post: a.Post})
	}
	*n = named{ready: true, persons: persons, attendees: attendees, people: model.NewDirectory(r), names: capture.NewNames(people, blocks)}
}

// refresh takes what the review says now.
func (k *known) refresh(s *Strip, m *model.Meeting) {
	r, drawn := s.host.Review(), s.host.Shown()
	if k.review == r && k.drawn == drawn {
		return
	}
	*k = known{
		review: r, drawn: drawn, now: s.host.Now().UTC(), references: map[model.MinuteType]string{},
		item: "No item is taken yet: Enter on the agenda takes one", under: "under no item",
		named: k.named, blocks: s.host.Blocks(),
	}
	sitting := drawn.Sitting(m.ID)
	if it := sitting.Current(); it != nil {
		n := sitting.ItemNumber(it)
		k.exempt = it.Exempt != ""
		k.item, k.under = "Item "+n+"   "+text.OneLine(it.Title), "under item "+n
	}
	if paragraph := sitting.ClosedUnder(sitting.Current()); paragraph != "" {
		k.item, k.under = "⊘ exempt "+text.OneLine(paragraph)+"   "+k.item, k.under+", ⊘ exempt "+text.OneLine(paragraph)
	}
	k.blocks = filled(k.blocks, sitting.Current())
	k.named.refresh(r, drawn, sitting, k.blocks)
	if last := lastEntry(r, m.ID); last != nil {
		k.last = s.lastWords(last)
	}
}

// filled puts the paragraph of an exempt item into the block of the resolution
// that excludes the public.
func filled(blocks capture.Blocks, item *model.Item) capture.Blocks {
	const excl, gap = ";excl", "[number]"
	if item == nil || item.Exempt == "" || !strings.Contains(blocks[excl], gap) {
		return blocks
	}
	blocks = maps.Clone(blocks)
	blocks[excl] = strings.ReplaceAll(blocks[excl], gap, text.OneLine(item.Exempt))
	return blocks
}

// lastWords says what the room may see of the entry that was made last.
func (s *Strip) lastWords(last *model.Minute) string {
	drawn, ok := s.host.Sight().Drawn(last).(*model.Minute)
	if !ok {
		return sight.Word
	}
	return last.At.In(s.host.Now().Location()).Format("15:04") + "  " + heading(drawn) + text.OneLine(drawn.Text)
}

// Renew takes what the officer's settings say now: the text blocks.
func (s *Strip) Renew() { s.known, s.read = known{}, reading{} }

// lastEntry returns the entry of a meeting that was made last, or nil.
func lastEntry(r *model.Review, meeting model.ID) *model.Minute {
	var last *model.Minute
	for m := range model.Each[*model.Minute](r) {
		if slices.Contains(m.Meeting, meeting) && (last == nil || m.ID > last.ID) {
			last = m
		}
	}
	return last
}

// heading returns how an entry begins in a list: the word for its type and its
// reference, and nothing for a note.
func heading(m *model.Minute) string {
	word := ""
	switch m.Type {
	case model.NoteMinute:
		return ""
	case model.QuestionMinute:
		word = "Q"
	case model.AnswerMinute:
		word = "A"
	case model.Resolved, model.Recommended, model.Noted, model.Agreed, model.ActionMinute, model.Suggested, model.Promised:
		word = strings.ToUpper(string(m.Type))
	}
	if m.Reference != "" {
		word += "  " + m.Reference
	}
	return word + "  "
}

// offer returns what Tab would complete, if anything. Where the name that is
// offered begins with words that stand there already, "Cllr Sha" for "Cllr Ben
// Shah", they are a part of it.
func (s *Strip) offer() (capture.Completion, bool) {
	typed := s.line.Text()
	all := s.known.names.Complete(typed, s.line.Offset())
	if len(all) == 0 {
		return capture.Completion{}, false
	}
	c := all[0]
	if begun := typed[c.From:c.To]; len(begun) < 3 && begun == strings.ToLower(begun) && begun != ";" {
		return capture.Completion{}, false // "to" is a word, and not yet Tom
	}
	words := strings.SplitAfter(c.Text, " ")
	for n := len(words) - 1; n > 0; n-- {
		lead := strings.Join(words[:n], "")
		if from := c.From - len(lead); from >= 0 && strings.EqualFold(typed[from:c.From], lead) {
			c.From = from
			break
		}
	}
	return c, true
}

// complete puts the name that is offered in the place of its beginning, and of
// the word of a text block its text.
func (s *Strip) complete() {
	if s.expand() {
		return
	}
	c, ok := s.offer()
	if !ok {
		s.host.Say("No name begins like that.")
		return
	}
	if block, ok := s.known.blocks[c.Text]; ok {
		s.line.Replace(c.From, c.To, block)
		return
	}
	s.line.Replace(c.From, c.To, c.Text)
}

// expand puts the text of a block in the place of its word, ";excl", which stands
// before the cursor; ok is false where none does. Words that are no block's stay.
func (s *Strip) expand() (ok bool) {
	typed := s.line.Text()[:s.line.Offset()]
	from := strings.LastIndexByte(typed, ';')
	if from < 0 || len(typed)-from > capture.LongestBlock+1 {
		return false
	}
	word := typed[from:]
	if _, ok := s.known.blocks[strings.ToLower(word)]; !ok {
		return false
	}
	full := capture.Expand(typed, s.known.blocks)
	if text, ok := strings.CutPrefix(full, typed[:from]); ok && text != word {
		s.line.Replace(from, len(typed), text)
		return true
	}
	return false
}

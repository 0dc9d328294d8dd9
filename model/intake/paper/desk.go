package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// desk is where a document is taken apart: the records that it made, and what
// was guessed.
type desk struct {
	src        *intake.Source
	kind       Kind
	into       *model.Review // nil for a new one
	opts       Options
	blocks     []*block
	records    []model.Record
	count      int
	info       infoOf
	guesses    []Guess
	notes      []intake.Note
	bodies     map[string]*model.Body
	short      map[string]string // what headings call things for short
	roles      []*model.Role
	labels     map[string]bool      // of recommendations
	later      []func()             // links that are made once everything was read
	own        *own                 // a paper of this program; nil for others
	texts      map[string]*[]*block // of the review's details that such a paper has, by their fields
	renumbered int                  // recommendations whose own number was not kept
}

// infoOf is what a document says of the review itself.
type infoOf struct {
	title, body, chair string
	stages             []string
	background         []string
	foreword           []string
	conclusion         []string
}

// add takes a record in and returns the ID by which others link to it.
func (d *desk) add(rec model.Record, from ...*block) model.ID {
	d.count++
	id := model.Provisional(rec, d.count)
	d.records = append(d.records, rec)
	for _, b := range from {
		b.made = append(b.made, id)
	}
	return id
}

// addFrom takes in a record that a row of a table made.
func (d *desk) addFrom(rec model.Record, made *[]model.ID) model.ID {
	id := d.add(rec)
	*made = append(*made, id)
	return id
}

// guess marks blocks as taken for something without being sure.
func (d *desk) guess(blocks []*block, format string, args ...any) {
	if len(blocks) == 0 {
		return
	}
	text := fmt.Sprintf(format, args...)
	for _, b := range blocks {
		if b.guess == "" {
			b.guess = text
		}
	}
	place := blocks[0].place
	if last := blocks[len(blocks)-1].place; last != place {
		place += " to " + strings.TrimPrefix(last, "paragraph ")
	}
	d.guessed(place, text)
	d.guesses[len(d.guesses)-1].Count += len(blocks) - 1
}

// guessed lists a guess; the same one for the next place makes it longer.
func (d *desk) guessed(place, text string) {
	if n := len(d.guesses); n > 0 && d.guesses[n-1].Text == text {
		d.guesses[n-1].Count++
		return
	}
	d.guesses = append(d.guesses, Guess{Place: place, Text: text, Count: 1})
}

func (d *desk) warn(place, format string, args ...any) {
	d.notes = append(d.notes, intake.Note{Kind: intake.Warning, Place: place, Text: fmt.Sprintf(format, args...), Count: 1})
}

// passages returns a passage for every block of the document and every row of
// its tables, in order, each with what it became.
func (d *desk) passages() []*model.Passage {
	var all []*model.Passage
	add := func(text, place, style, guess string, made []model.ID) {
		all = append(all, &model.Passage{Text: text, Source: d.src.Name, Place: place, Style: style, Made: unique(made), Guess: prose.OneLine(guess)})
	}
	for _, b := range d.blocks {
		if b.style != table {
			add(b.written, b.place, b.was, b.guess, b.made)
			continue
		}
		for _, r := range b.grid.rows {
			style := "row"
			if r.header {
				style = "header row"
			}
			add(r.written(), r.place, style, r.guess, r.made)
		}
	}
	return all
}

func unique(ids []model.ID) []model.ID {
	ids = slices.Clone(ids)
	slices.SortFunc(ids, func(a, b model.ID) int { return cmp.Compare(a, b) })
	return slices.Compact(ids)
}

// section is a heading with what stands between it and the next.
type section struct {
	head   *block // nil for what stands before the first heading
	over   *section
	topic  topic
	exact  bool // the heading says its topic and nothing else
	blocks []*block
}

// sections parts the blocks of a document at its headings. A section goes on
// with the topic of the one that it is a part of.
func sections(blocks []*block) []*section {
	now := &section{}
	all := []*section{now}
	for _, b := range blocks {
		if b.style != head {
			now.blocks = append(now.blocks, b)
			continue
		}
		over := now
		for over != nil && over.head != nil && over.head.level >= b.level {
			over = over.over
		}
		now = &section{head: b, over: over}
		now.topic, now.exact = topicOf(b.text)
		if b.form = b.form || isQuestion(b.text); b.form {
			now.topic, now.exact = questionTopic(b.text), true
		}
		now.inherit()
		all = append(all, now)
	}
	return all
}

// inherit gives a section the topic of the one that it is a part of: a heading
// among recommendations is about them, unless it says plainly otherwise.
func (s *section) inherit() {
	if s.over == nil || s.over.head == nil || s.over.topic == noTopic || s.head.form {
		return
	}
	switch {
	case s.topic == noTopic, s.over.topic == recommendations && !s.exact, s.over.topic == recommendations && s.topic == other:
		s.topic, s.exact = s.over.topic, s.over.exact
	}
}

// heading returns the words of the section's heading as the heading of records:
// of one below a heading of the topic, its own.
func (s *section) heading(t topic) string {
	if s == nil || s.head == nil || s.topic != t {
		return ""
	}
	_, _, text := splitLabel(prose.OneLine(s.head.text))
	return strings.TrimSpace(strings.TrimRight(text, ":"))
}

// titles returns the headings of the section and of those that it is a part of,
// the nearest first.
func (s *section) titles() []string {
	var all []string
	for ; s != nil && s.head != nil; s = s.over {
		all = append(all, prose.OneLine(s.head.text))
	}
	return all
}

// run is a stretch of a section: paragraphs, a list with what leads to it, or a
// table.
type run struct {
	lead  *block // the paragraph right above a list, or nil
	items []*block
	other *block // a paragraph or a table
}

// shape returns the shape of the stretch's table; plain for text.
func (r run) shape() shape {
	if r.other != nil && r.other.style == table {
		return r.other.shape
	}
	return plainShape
}

// runs parts a section into its stretches. Text beside the text, such as
// footnotes, parts nothing.
func (s *section) runs() []run {
	var all []run
	var before *block
	for i := 0; i < len(s.blocks); i++ {
		b := s.blocks[i]
		if b.style != item {
			if b.style != aside {
				before = b
				all = append(all, run{other: b})
			}
			continue
		}
		r := run{}
		if before != nil && before.style == para && len(all) > 0 && all[len(all)-1].other == before {
			r.lead = before
		}
		for ; i < len(s.blocks) && (s.blocks[i].style == item || s.blocks[i].style == aside); i++ {
			if s.blocks[i].style == item {
				r.items = append(r.items, s.blocks[i])
			}
		}
		i--
		before = nil
		all = append(all, r)
	}
	return all
}

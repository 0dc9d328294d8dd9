package report

import (
	"cmp"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/timetable"
)

// life makes the papers of a review's life: its scope, its plan, what it found
// and what came of it. The review is a projection where they are public.
type life struct {
	r       *model.Review
	info    *model.Info
	o       Options
	private bool
	// questionsTo are those that a witness may know beforehand.
	questionsTo string
}

func newLife(r *model.Review, o Options, private bool) *life {
	return &life{r: r, info: r.Info(), o: o, private: private}
}

// document returns a paper: kind is what it is, in lower case. It is landscape
// where that is asked for, or where a table is wide.
func (l *life) document(kind string, landscape bool, blocks []document.Block) *document.Document {
	d := &document.Document{
		Title: sentenceCase(kind), Subject: together(" · ", l.info.Body, l.o.Council), Language: "en-GB",
		Sections: turned(blocks, landscape),
	}
	if title := oneLine(l.info.Title); title != "" {
		d.Title = title + ": " + kind
	}
	d.Footer = d.Title
	if l.private {
		d.Footer += ". Not for publication"
	}
	return d
}

// together joins those texts that are not empty.
func together(between string, texts ...string) string {
	var kept []string
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, between)
}

// section is a heading with blocks below it, or nothing where there are none.
func section(level int, title string, blocks ...document.Block) []document.Block {
	kept := blocks[:0]
	for _, b := range blocks {
		if b != nil {
			kept = append(kept, b)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	return append([]document.Block{&document.Heading{Level: level, Text: title}}, kept...)
}

// prose makes paragraphs and lists of a typed text.
func prose(text string) []document.Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return passage(nil, text, "", deepLevel)
}

// deepLevel is the level of headings that typed texts have of their own.
const deepLevel = 3

// rowsOf makes a table; it is nil where there are no rows. Columns in which no
// row has anything are left out, but for those that are to be filled in.
func rowsOf(caption string, columns []document.Column, rows []document.Row, fillIn ...string) document.Block {
	if len(rows) == 0 {
		return nil
	}
	t := &document.Table{Name: caption, Caption: caption}
	for i, c := range columns {
		used := c.RowHeader || slices.Contains(fillIn, c.Name)
		for _, row := range rows {
			used = used || row.Cells[i].Text != ""
		}
		if !used {
			continue
		}
		t.Columns = append(t.Columns, c)
		for n := range rows {
			if len(t.Rows) <= n {
				t.Rows = append(t.Rows, document.Row{ID: rows[n].ID})
			}
			t.Rows[n].Cells = append(t.Rows[n].Cells, rows[n].Cells[i])
		}
	}
	return t
}

// block is a table as a block: a nil table is no block.
func blocksOf(b document.Block) []document.Block {
	if b == nil {
		return nil
	}
	return []document.Block{b}
}

func texts(cells ...string) []document.Cell {
	out := make([]document.Cell, len(cells))
	for i, s := range cells {
		out[i] = document.Cell{Text: strings.TrimSpace(s)}
	}
	return out
}

func words(t model.Timetable) string { return strings.TrimSpace(t.Words) }

// dateCell is a date in words, with its day where one is certain.
func dateCell(t model.Timetable) document.Cell {
	return document.Cell{Text: words(t), Day: certainDay(t.Reading())}
}

// titles names the records that a field links to, each in all its words.
func (l *life) titles(ids []model.ID) string {
	var all []string
	for _, id := range ids {
		if rec := l.r.Find(id); rec != nil && model.RemovedAt(rec).IsZero() {
			all = append(all, wholeTitle(rec))
		}
	}
	return strings.Join(all, "\n")
}

// wholeTitle is what a record is known by, not cut as in a list on the screen.
func wholeTitle(rec model.Record) string {
	switch rec := rec.(type) {
	case *model.Action:
		return oneLine(rec.Title())
	case *model.Enquiry:
		return oneLine(rec.Text)
	case *model.Theme:
		return oneLine(rec.Title)
	case *model.Task:
		return oneLine(rec.Name)
	default:
		return model.TitleOf(rec)
	}
}

// references names them by their references alone, where they have some.
func (l *life) references(ids []model.ID) string {
	var all []string
	for _, id := range ids {
		switch rec := l.r.Find(id).(type) {
		case *model.Evidence:
			all = append(all, rec.Reference())
		case *model.Finding:
			all = append(all, rec.Reference())
		case *model.Recommendation:
			all = append(all, rec.Reference())
		case *model.Minute:
			all = append(all, cmp.Or(rec.Reference, "a resolution"))
		}
	}
	return strings.Join(all, ", ")
}

// lettered makes a list of items with those below them.
type branch struct {
	id    model.ID
	under model.ID
	text  string
}

// tree makes a numbered list of branches, each with its parts below it.
func tree(all []branch, numbered bool) document.Block {
	list := &document.List{Numbered: numbered, Items: items(all, 0, map[model.ID]bool{})}
	if len(list.Items) == 0 {
		return nil
	}
	return list
}

func items(all []branch, under model.ID, above map[model.ID]bool) []document.Item {
	there := map[model.ID]bool{}
	for _, b := range all {
		there[b.id] = true
	}
	var out []document.Item
	for _, b := range all {
		top := under == 0 && (b.under == 0 || !there[b.under])
		if !top && (b.under != under || under == 0) || above[b.id] {
			continue
		}
		item := document.Item{Runs: []document.Run{{Text: oneLine(b.text)}}}
		above[b.id] = true
		if sub := items(all, b.id, above); len(sub) > 0 {
			item.Sub = &document.List{Lettered: true, Items: sub}
		}
		delete(above, b.id)
		out = append(out, item)
	}
	return out
}

func onDay(d timetable.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("2 January 2006")
}

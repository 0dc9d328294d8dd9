package report

import (
	"cmp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
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

// document returns a paper of a kind.
func (l *life) document(kind tabular.Kind, landscape bool, blocks []document.Block) *document.Document {
	return l.titled(kind.Title(prose.OneLine(l.info.Title), ""), landscape, blocks)
}

// titled returns a paper under a title. It is landscape where that is asked for,
// or where a table is wide.
func (l *life) titled(title string, landscape bool, blocks []document.Block) *document.Document {
	d := &document.Document{
		Title: title, Subject: together(" · ", l.info.Body, l.o.Council), Language: "en-GB",
		Sections: turned(blocks, landscape), Footer: title,
	}
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

// typed makes paragraphs and lists of a typed text.
func typed(text string) []document.Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return passage(nil, text, "", deepLevel)
}

// deepLevel is the level of headings that typed texts have of their own.
const deepLevel = 3

// rowsOf makes a declared table; it is nil where there are no rows.
func (l *life) rowsOf(t *tabular.Table, rows []document.Row) document.Block {
	if made := t.Make(rows, l.o.Flat); made != nil {
		return made
	}
	return nil
}

// teller tells the fields of the review's records.
func (l *life) teller() *tabular.Teller { return &tabular.Teller{Review: l.r, Private: l.private} }

// recordTable makes a declared table with a row for each record of its kind.
func recordTable(l *life, t *tabular.Table) document.Block {
	var rows []document.Row
	tell := l.teller()
	for _, rec := range l.r.Of(t.Of) {
		rows = append(rows, document.Row{Cells: tell.Cells(t, rec)})
	}
	return l.rowsOf(t, rows)
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

func onDay(d timetable.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("2 January 2006")
}

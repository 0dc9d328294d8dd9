package docx

import (
	"errors"
	"fmt"
	"io"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// story takes what a stretch of the document holds, block by block.
type story interface {
	paragraph(line)
	table(*grid) error
	// box returns a story for a text box that stands in this one.
	box() story
	// absorb takes a box's story in, after the paragraph it is anchored in.
	absorb(story)
}

// line is one paragraph as a reader of the document sees it.
type line struct {
	role   role
	text   string
	hidden string // what stands in it and is hidden
	bold   bool   // all of the text
	link   string
}

// walker goes through one part.
type walker struct {
	*reader
	sc      *xmlscan.Scanner
	rels    map[string]relation
	fields  fields
	carry   *paragraph // whose end was deleted, so that it goes on in the next
	steps   int
	nesting int
	written int       // pieces of content seen so far: tells an empty branch
	within  *gridRow  // the row that is being read, if one is
	number  int       // the number of the row of a table of the body, 0 outside of one
	body    *passages // whose paragraph is being read, if it is one of the body
}

func (r *reader) walker(data []byte, rels map[string]relation) *walker {
	return &walker{reader: r, sc: xmlscan.New(data, maxDepth), rels: rels}
}

// visitor takes one element, of which the start was read, to its end.
type visitor func(xmlscan.Token) error

// root reads a whole part, whose root element's children visit takes.
func (w *walker) root(visit visitor) error {
	if _, err := w.sc.Next(); err != nil {
		return zipsafe.Refuse(err)
	}
	if err := w.each(visit); err != nil {
		return err
	}
	if _, err := w.sc.Next(); !errors.Is(err, io.EOF) {
		return zipsafe.Refuse(err)
	}
	return nil
}

// each gives every child of the open element to visit.
func (w *walker) each(visit visitor) error {
	for {
		if w.steps++; w.steps%512 == 0 {
			if err := w.bounded(); err != nil {
				return err
			}
		}
		t, err := w.sc.Next()
		if err != nil {
			return zipsafe.Refuse(err)
		}
		switch t.Kind {
		case xmlscan.End:
			return nil
		case xmlscan.Start:
			if err := visit(t); err != nil {
				return err
			}
		case xmlscan.Text: // between elements there is nothing to read
		}
	}
}

// skip passes over the open element.
func (w *walker) skip() error { return w.each(func(xmlscan.Token) error { return w.skip() }) }

// container reads the open element's blocks into a story of their own.
func (w *walker) container(st story) error { return w.enclosed(st, w.blocks(st)) }

// enclosed reads the open element's children, whose fields and paragraphs have
// nothing to do with those around it.
func (w *walker) enclosed(st story, visit visitor) error {
	if w.nesting++; w.nesting > maxNesting {
		return errNesting
	}
	fields, carry := w.fields, w.carry
	w.fields, w.carry = nil, nil
	err := w.each(visit)
	if w.carry != nil {
		w.finish(w.carry, st)
	}
	w.fields, w.carry = fields, carry
	w.nesting--
	return err
}

// blocks takes the elements that stand between paragraphs.
func (w *walker) blocks(st story) visitor {
	var visit visitor
	visit = func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "p":
			return w.paragraph(st)
		case "tbl":
			return w.table(st)
		case "r", "hyperlink", "t": // stray text, which Word would not write
			return w.stray(t, st)
		case "AlternateContent":
			return w.alternate(visit)
		case "bookmarkStart":
			w.bookmark(t)
			return w.skip()
		case "sectPr":
			return w.section()
		case "altChunk":
			w.tally.chunks++
			return w.skip()
		case "del", "moveFrom":
			return w.deletion(t)
		case "sdtPr", "sdtEndPr", "customXmlPr", "tcPr":
			return w.skip()
		}
		return w.each(visit)
	}
	return visit
}

// alternate reads the first branch that holds anything: the others say the
// same for older programs.
func (w *walker) alternate(visit visitor) error {
	before := w.written
	return w.each(func(xmlscan.Token) error {
		if w.written > before {
			return w.skip()
		}
		return w.each(visit)
	})
}

// section notes which headers and footers the pages have.
func (w *walker) section() error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "headerReference", "footerReference":
			if rel := w.rels[t.Attr("id")]; !rel.external && !w.known[rel.target] {
				w.known[rel.target] = true
				w.margins = append(w.margins, rel)
			}
		}
		return w.skip()
	})
}

func (w *walker) deletion(t xmlscan.Token) error {
	w.tally.deleted++
	w.tracked(t).Deleted++
	return w.skip()
}

func (w *walker) insertion(t xmlscan.Token) {
	w.tally.inserted++
	w.tracked(t).Inserted++
}

// tracked notes whose a tracked change is, and returns the count of its place.
func (w *walker) tracked(t xmlscan.Token) *intake.TrackedPlace {
	w.tally.authors.Add(w.clean(t.Attr("author")))
	place, all := w.place(), w.source.Tracked
	if len(all) == 0 || all[len(all)-1].Place != place {
		w.source.Tracked = append(all, intake.TrackedPlace{Place: place})
	}
	return &w.source.Tracked[len(w.source.Tracked)-1]
}

// place says in which row of a table or in which paragraph the walker is, if it
// is in the body.
func (w *walker) place() string {
	switch {
	case w.number > 0:
		return fmt.Sprintf("table %d, row %d", w.tables+1, w.number)
	case w.body != nil:
		return w.body.next()
	}
	return ""
}

package docx

import (
	"fmt"
	"slices"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// marks numbers footnotes and endnotes in the order in which the text refers
// to them.
type marks struct {
	feet, ends map[string]string // the mark by the note's identifier
	feetCount  int
	endCount   int
}

// note leaves the mark of a footnote or endnote in the text.
func (w *walker) note(t xmlscan.Token, p *paragraph) {
	id := t.Attr("id")
	if t.Bool("customMarkFollows", false) {
		w.marks.set(string(t.Name), id, "")
		return // its mark is the text behind it
	}
	w.write(p, "["+w.marks.next(string(t.Name), id)+"]")
}

// next numbers the note of an identifier.
func (m *marks) next(element, id string) string {
	if element == "endnoteReference" {
		m.endCount++
		return m.set(element, id, roman(m.endCount))
	}
	m.feetCount++
	return m.set(element, id, fmt.Sprint(m.feetCount))
}

func (m *marks) set(element, id, mark string) string {
	if m.feet == nil {
		m.feet, m.ends = make(map[string]string), make(map[string]string)
	}
	if element == "endnoteReference" {
		m.ends[id] = mark
	} else {
		m.feet[id] = mark
	}
	return mark
}

// asides reads the notes or comments of a part, one passage for each.
func (r *reader) asides(kind, element string) error {
	part, ok := r.relatedName(kind)
	if !ok {
		return nil
	}
	data, err := r.zip.Part(part)
	if err != nil {
		return err
	}
	w := r.walker(data, relations(r.zip, part))
	return w.root(func(t xmlscan.Token) error {
		if string(t.Name) != element || separator(t.Attr("type")) {
			return w.skip()
		}
		passage := r.aside(element, t)
		st := &lines{reader: r}
		if err := w.container(st); err != nil {
			return err
		}
		passage.Text = st.String()
		r.keepAside(passage, st)
		return nil
	})
}

// separator says whether a note is only the line above the notes.
func separator(kind string) bool { return kind != "" && kind != "normal" }

// aside names a note or comment.
func (r *reader) aside(element string, t xmlscan.Token) *intake.Passage {
	if element == "comment" {
		r.tally.comments++
		r.tally.authors.Add(r.clean(t.Attr("author")))
		return &intake.Passage{Style: intake.Comment, Place: fmt.Sprintf("comment %d", r.tally.comments)}
	}
	known := r.marks.feet
	if element == "endnote" {
		known = r.marks.ends
	}
	mark, referred := known[t.Attr("id")]
	p := &intake.Passage{Style: intake.Footnote, Label: mark, Place: element, Hidden: !referred}
	if mark != "" {
		p.Place += " " + mark
	}
	return p
}

// keepAside adds a passage read from beside the body, unless it is empty.
func (r *reader) keepAside(p *intake.Passage, st *lines) {
	if !blank(p.Text) {
		r.texts++
		r.source.Blocks = append(r.source.Blocks, p)
	}
	for _, text := range st.hidden {
		r.source.Blocks = append(r.source.Blocks, r.hiddenPassage(text, p.Place))
	}
}

// margin reads a header or footer. The same words on other pages are told once.
func (r *reader) margin(rel relation) error {
	style := intake.Header
	if rel.kind == "footer" {
		style = intake.Footer
	}
	data, err := r.zip.Part(rel.target)
	if err != nil {
		return err
	}
	w := r.walker(data, relations(r.zip, rel.target))
	st := &lines{reader: r}
	blocks := w.blocks(st)
	if err := w.root(func(t xmlscan.Token) error { return blocks(t) }); err != nil {
		return err
	}
	text := trimLines(st.String())
	told := slices.ContainsFunc(r.source.Blocks, func(b intake.Block) bool {
		p, ok := b.(*intake.Passage)
		return ok && p.Style == style && p.Text == text
	})
	if !told {
		r.keepAside(&intake.Passage{Style: style, Text: text, Place: string(style)}, st)
	}
	return nil
}

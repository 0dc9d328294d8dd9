package doctor

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
)

func cellName(column, row int) string { return fmt.Sprintf("%s%d", intake.ColumnLetter(column), row) }

// hidden yields the sheets, rows, columns and texts that the file hides.
func (p *patient) hidden() []Place {
	if p.src == nil {
		return nil
	}
	if p.src.Format == intake.CSV || p.src.Format == intake.TXT {
		p.cannot("A text file hides nothing and names no authors: the Word or Excel file that it was saved from may.")
		return nil
	}
	var all []Place
	for _, b := range p.src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if b.Hidden && b.Style != intake.Comment {
				all = append(all, Place{Table: b.Place, Says: "hidden text: “" + shorten(b.Text, 48) + "”"})
			}
		case *intake.Table:
			all = append(all, hiddenIn(b)...)
		}
	}
	return all
}

func hiddenIn(t *intake.Table) []Place {
	if t.Hidden {
		return []Place{{Table: t.Place, Says: fmt.Sprintf("the whole sheet is hidden, with %s", many(len(t.Rows), "row", "rows"))}}
	}
	var all []Place
	for c, hidden := range t.HiddenColumns {
		name, cells, ours := "", 0, false
		for _, r := range t.Rows {
			if c < len(r.Cells) && strings.TrimSpace(r.Cells[c].Text) != "" {
				ours = ours || strings.TrimSpace(r.Cells[c].Text) == document.IDColumn
				if cells++; name == "" {
					name = r.Cells[c].Text
				}
			}
		}
		if hidden && cells > 0 && !ours {
			all = append(all, Place{
				Table: t.Place, Column: intake.ColumnLetter(c),
				Says: fmt.Sprintf("hidden column “%s”, %s", shorten(name, 30), many(cells, "cell with text", "cells with text")),
			})
		}
	}
	for _, r := range t.Rows {
		if !r.Hidden {
			continue
		}
		for _, c := range r.Cells {
			if text := strings.TrimSpace(c.Text); text != "" {
				all = append(all, Place{Table: t.Place, Row: r.Number, Says: "hidden row: “" + shorten(text, 48) + "”"})
				break
			}
		}
	}
	return all
}

// comments yields the comments in the file.
func (p *patient) comments() []Place {
	var all []Place
	if p.src == nil {
		return nil
	}
	for _, b := range p.src.Blocks {
		if c, ok := b.(*intake.Passage); ok && c.Style == intake.Comment {
			all = append(all, Place{Table: c.Place, Says: "“" + shorten(c.Text, 60) + "”"})
		}
	}
	return all
}

// tracked yields the tracked changes.
func (p *patient) tracked() []Place { return p.noted(intake.Tracked) }

// authors yields the names that the file's properties give away.
func (p *patient) authors() []Place { return p.noted(intake.Properties) }

func (p *patient) noted(kind intake.NoteKind) []Place {
	if p.src == nil {
		return nil
	}
	var all []Place
	for _, n := range p.src.Notes {
		if n.Kind == kind {
			all = append(all, Place{Table: n.Place, Says: n.Text, Count: n.Count})
		}
	}
	return all
}

// unread says which parts of the file were not read.
func (p *patient) unread() {
	if p.src == nil {
		return
	}
	for _, n := range p.src.Notes {
		if n.Kind == intake.Ignored || n.Kind == intake.Warning {
			p.cannot("%s", n.Text)
		}
	}
}

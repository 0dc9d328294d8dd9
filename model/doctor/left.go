package doctor

import (
	"cmp"
	"fmt"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
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
		return []Place{{Table: t.Place, Says: fmt.Sprintf("the whole sheet is hidden, with %s", prose.Count(len(t.Rows), "row", "rows"))}}
	}
	var all []Place
	for c, hidden := range t.HiddenColumns {
		name, cells, ours := "", 0, false
		for _, r := range t.Rows {
			if c >= len(r.Cells) || strings.TrimSpace(r.Cells[c].Text) == "" || r.Cells[c].Merged != intake.NotMerged {
				continue // what a merged title says is not the column's
			}
			ours = ours || strings.TrimSpace(r.Cells[c].Text) == document.IDColumn
			if cells++; name == "" {
				name = r.Cells[c].Text
			}
		}
		if hidden && cells > 0 && !ours {
			all = append(all, Place{
				Table: t.Place, Column: intake.ColumnLetter(c),
				Says: fmt.Sprintf("hidden column “%s”, %s", shorten(name, 30), prose.Count(cells, "cell with text", "cells with text")),
			})
		}
	}
	for _, r := range t.Rows {
		if !r.Hidden {
			continue
		}
		longest := ""
		for _, c := range r.Cells {
			if text := strings.TrimSpace(c.Text); len(text) > len(longest) && c.Merged == intake.NotMerged {
				longest = text
			}
		}
		if longest != "" {
			all = append(all, Place{Table: t.Place, Row: r.Number, Says: "hidden row: “" + shorten(longest, 48) + "”"})
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
func (p *patient) tracked() []Place {
	if p.src == nil {
		return nil
	}
	var all []Place
	for _, t := range p.src.Tracked {
		var says []string
		if t.Inserted > 0 {
			says = append(says, prose.Count(t.Inserted, "insertion", "insertions"))
		}
		if t.Deleted > 0 {
			says = append(says, prose.Count(t.Deleted, "deletion", "deletions"))
		}
		all = append(all, Place{Table: cmp.Or(t.Place, "beside the text"), Says: strings.Join(says, " and "), Count: t.Inserted + t.Deleted})
	}
	return all
}

// authors yields the names of authors that the file gives away.
func (p *patient) authors() []Place {
	if p.src == nil {
		return nil
	}
	var all []Place
	for _, n := range p.src.Notes {
		if n.Kind == intake.Properties {
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

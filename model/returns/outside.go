package returns

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
)

// outside lists what somebody wrote outside of the table: comments, paragraphs,
// lines above it, other tables. Nothing follows of them, and nobody overlooks
// them.
func (c *comparison) outside(src *intake.Source, s *sheets) {
	ours := c.ours()
	leave := func(place, why, text string) {
		text = strings.TrimSpace(text)
		if text != "" && !ours[canon(text)] && !strings.Contains(canon(text), canon(c.home.Review.Info().Title)) {
			c.p.Left = append(c.p.Left, LeftOut{place, why, text})
		}
	}
	for _, b := range src.Blocks {
		p, ok := b.(*intake.Passage)
		if !ok {
			continue
		}
		switch p.Style {
		case intake.Comment:
			leave(p.Place, "a comment", p.Text)
		case intake.Footnote:
			leave(p.Place, "a footnote", p.Text)
		case intake.Paragraph, intake.ListItem, intake.Heading:
			if c.base != nil {
				leave(p.Place, "outside of the table", p.Text)
			}
		case intake.Title, intake.Header, intake.Footer:
		}
	}
	seen := map[*headed]bool{}
	for _, l := range s.lines {
		if h := l.table; !seen[h] && h.header > 0 && c.base != nil {
			for _, row := range h.table.Rows[:h.header] {
				leave(placeOf(h.table, row), "above the table", wordsOf(row))
			}
		}
		seen[l.table] = true
	}
	for _, t := range s.bare {
		if len(s.lines) > 0 && s.headed == 0 {
			break // they were read by what stands in them
		}
		for _, row := range t.Rows {
			leave(placeOf(t, row), "in another table", wordsOf(row))
		}
	}
}

// wordsOf returns what stands in a row.
func wordsOf(row intake.Row) string {
	var all []string
	for _, c := range row.Cells {
		if text := strings.TrimSpace(cellOf(c).text); text != "" && c.Merged == intake.NotMerged {
			all = append(all, text)
		}
	}
	return strings.Join(all, " | ")
}

// ours returns the words of the file as it was sent that stand outside of its
// table.
func (c *comparison) ours() map[string]bool {
	s, base := c.home.Sending, c.base
	if s == nil || base == nil {
		return nil
	}
	p := send.Parcel{To: s.To}
	if len(s.Person) > 0 {
		p.Person = s.Person[0]
	}
	for _, id := range s.Actions {
		if a, ok := base.Find(id).(*model.Action); ok {
			p.Actions = append(p.Actions, a)
		}
	}
	all := map[string]bool{canon(s.Asked): true}
	// Which of these it was is not kept: a workbook for one or several, or in Word,
	// where that for several says all that the other does.
	for _, one := range []struct{ flat, several bool }{{true, false}, {true, true}, {false, true}} {
		p.Several = one.several
		d := send.Document(base, p, send.Options{Today: timetable.DayOf(s.Sent), Due: s.Due, Flat: one.flat}, s.ID)
		all[canon(d.Title)], all[canon(d.Subject)], all[canon(d.Marking)] = true, true, true
		for _, section := range d.Sections {
			for _, b := range section.Blocks {
				switch b := b.(type) {
				case *document.Paragraph:
					for _, r := range b.Runs {
						all[canon(r.Text)] = true
					}
				case *document.Heading:
					all[canon(b.Text)] = true
				case *document.Table:
					all[canon(b.Caption)] = true
					for _, line := range b.Above {
						all[canon(line)] = true
					}
				case *document.List:
				}
			}
		}
	}
	return all
}

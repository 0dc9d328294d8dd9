package comeback

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/returns"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// source is the page as its table sees it.
type source struct{ p *Page }

func (s source) Len() int { return len(s.p.rows) }

func (s source) Kind(i int) table.Kind {
	switch s.p.rows[i].kind {
	case fileRow:
		return table.Heading
	case leadRow:
		return table.Subheading
	case noteRow, changeRow, bareRow, foldRow, refusedRow:
	}
	return table.Data
}

func (s source) Key(i int) string {
	r := s.p.rows[i]
	return fmt.Sprintf("%d/%d/%d/%d/%s", slices.Index(s.p.files, r.file), r.kind, r.at, r.change, r.text)
}

func (s source) Row(i int, to *table.Row) {
	r, th := s.p.rows[i], s.p.host.Theme()
	switch r.kind {
	case fileRow, leadRow:
		to.Title, to.Count = r.text, r.count
	case noteRow:
		to.Title = "· " + r.text
	case foldRow:
		sign := "+ "
		if s.p.unfolded[r.file] {
			sign = "– "
		}
		to.Title = sign + r.text
	case refusedRow:
		to.Title = "× " + text.OneLine(r.text)
	case bareRow:
		s.bare(r, to, th)
	case changeRow:
		s.change(r, to, th)
	}
}

// bare draws a row of the file of which nothing follows.
func (s source) bare(r row, to *table.Row, th *theme.Theme) {
	of := r.of()
	says := map[returns.Fate]string{returns.Missing: "missing", returns.Unclear: "unclear", returns.Removed: "removed"}[of.Fate]
	switch {
	case says != "":
	case of.Twice:
		says = "twice"
	default:
		says = "as it was"
	}
	to.Add("")
	to.AddStyled(of.Ref, th.Quiet)
	to.AddStyled(says, th.Quiet)
	to.Add("")
	to.AddStyled(text.OneLine(of.Title), th.Quiet)
}

// change draws a change.
func (s source) change(r row, to *table.Row, th *theme.Theme) {
	of, c := r.of(), r.proposed()
	words, style := s.p.takes(r)
	to.AddStyled(words, style)
	to.AddStyled(of.Ref, th.Strong)
	to.Add(s.p.changed(r))
	to.Add(text.OneLine(c.Label))
	to.AddSegments(s.p.brief(th, c)...)
}

// takes says what is taken of a change.
func (p *Page) takes(r row) (string, theme.Style) {
	th, c := p.host.Theme(), r.proposed()
	d, ok := r.file.took[c.Number]
	switch {
	case p.stuck[r.place()] != "":
		return "! stuck", th.Danger
	case c.Number == 0:
		return "", th.Quiet
	case ok && d.Take == returns.Ours:
		return "– ours", th.Quiet
	case c.Barred != "":
		return "× cannot", th.Danger
	case !ok:
		return "? settle", th.Warning
	case d.Take == returns.Together:
		return "+ both", th.Good
	case d.Take == returns.Edited:
		return "✓ edited", th.Good
	case c.What == returns.Rating || c.What == returns.NewRow || r.file.Proposal.Mail:
		return "✓ take", th.Good
	case d.Take == returns.Theirs:
	}
	return "✓ theirs", th.Good
}

// changed says in a word or two who changed it, or what it is.
func (p *Page) changed(r row) string {
	of, c := r.of(), r.proposed()
	switch {
	case of.Fate == returns.Removed:
		return "removed"
	case of.Fate == returns.Unclear:
		return "unclear"
	case c.What == returns.NewRow:
		return "new row"
	case of.Twice || p.disputed(r.place()):
		return "twice"
	case c.What == returns.Rating:
		return "proposal"
	case c.State == returns.Here:
		return "here"
	case c.State == returns.Both:
		return "both"
	}
	return "there"
}

// brief shows a change in one line: what goes struck out and in brackets, what
// comes underlined and in braces.
func (p *Page) brief(th *theme.Theme, c *returns.Change) []table.Segment {
	plain := func(s string) []table.Segment { return []table.Segment{{Text: text.OneLine(s)}} }
	switch c.What {
	case returns.Date:
		return plain(fmt.Sprintf("%s, was %s", c.There, orNothing(c.Here)))
	case returns.Rating:
		return plain(fmt.Sprintf("%s proposed; yours is %s", c.There, orNothing(c.Here)))
	case returns.Position, returns.Remark, returns.NewRow:
		return plain(c.There)
	case returns.Cell:
	}
	pieces := p.compared(c).there
	if c.State == returns.Here {
		pieces = p.compared(c).here
	}
	var all []table.Segment
	for i, one := range pieces {
		words := strings.Fields(one.Text)
		if one.Op == returns.Kept && i == 0 && len(words) > 2 {
			words = append([]string{"…"}, words[len(words)-2:]...)
		}
		before, after, style := marks(th, one.Op)
		all = append(all, table.Segment{Text: before + strings.Join(words, " ") + after, Style: style}, table.Segment{Text: " "})
	}
	return all
}

func orNothing(s string) string {
	if strings.TrimSpace(s) == "" {
		return "nothing"
	}
	return text.OneLine(s)
}

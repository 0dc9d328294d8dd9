package comeback

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// file is one file with what was decided of it.
type file struct {
	File
	took  map[int]returns.Decision
	mine  map[int]bool // what the officer decided, not the page
	moved []move       // paragraphs of a mail that are about another action
}

// move is a paragraph that the officer put to another action.
type move struct {
	Row int      `json:"row"`
	To  model.ID `json:"to"`
}

// place is one line of a file.
type place struct {
	file   *file
	number int
}

// kind says what a row of the page is.
type kind uint8

const (
	fileRow    kind = iota
	leadRow         // a heading over what one lead changed
	noteRow         // what is to be known of a file
	changeRow       // a change
	bareRow         // a row of the file of which nothing follows
	foldRow         // how many rows are as they were
	refusedRow      // a file that is not taken back
)

// row is one row of the page.
type row struct {
	kind       kind
	file       *file
	at, change int // the row of the file, and which of its changes
	text       string
	count      string
}

// of returns the row of the file.
func (r row) of() *returns.Row {
	if r.file == nil || r.kind != changeRow && r.kind != bareRow {
		return nil
	}
	return &r.file.Proposal.Rows[r.at]
}

// proposed returns the change of a row, or nil.
func (r row) proposed() *returns.Change {
	if r.kind != changeRow {
		return nil
	}
	return &r.of().Changes[r.change]
}

func (r row) place() place {
	if c := r.proposed(); c != nil {
		return place{r.file, c.Number}
	}
	return place{}
}

// leadOf returns under whose name a row stands: whoever the file was sent to, or
// else the leads in the row.
func leadOf(f *file, r returns.Row) string {
	s := f.Proposal.Sending
	if lead := oneLine(r.Lead); lead != "" && !f.Proposal.Mail && (s == nil || len(s.Person) == 0) {
		return lead
	}
	return f.Proposal.From
}

// list makes the rows of the page anew.
func (p *Page) list() {
	p.rows = p.rows[:0]
	for _, f := range p.files {
		p.listFile(f)
	}
	if len(p.batch.Refused) > 0 {
		p.rows = append(p.rows, row{kind: fileRow, text: "Not taken back", count: plural(len(p.batch.Refused), "file", "files")})
		for _, why := range p.batch.Refused {
			p.rows = append(p.rows, row{kind: refusedRow, text: why})
		}
	}
	p.table.SetSource(source{p})
}

// listFile lists one file: what is to be known of it, its changes by lead, and
// how much of it is as it was.
func (p *Page) listFile(f *file) {
	prop := f.Proposal
	head := row{kind: fileRow, file: f, text: prop.File, count: plural(len(prop.Numbered()), "change", "changes")}
	if prop.From != "" {
		head.text = prop.From + ": " + prop.File
	}
	p.rows = append(p.rows, head)
	if n := len(prop.Notes) + len(prop.Columns) + len(prop.Left); n > 0 {
		p.rows = append(p.rows, row{kind: noteRow, file: f, text: plural(n, "thing", "things") + " to know of the file"})
	}
	var leads []string
	by := map[string][]int{}
	same := 0
	for i, r := range prop.Rows {
		if plain(r) {
			same++
			if !p.unfolded[f] {
				continue
			}
		}
		lead := leadOf(f, r)
		if by[lead] == nil {
			leads = append(leads, lead)
		}
		by[lead] = append(by[lead], i)
	}
	for _, lead := range leads {
		if len(leads) > 1 || lead != prop.From {
			named := lead
			if named == "" {
				named = "no lead"
			}
			p.rows = append(p.rows, row{kind: leadRow, file: f, text: named})
		}
		for _, i := range by[lead] {
			if len(prop.Rows[i].Changes) == 0 {
				p.rows = append(p.rows, row{kind: bareRow, file: f, at: i})
			}
			for c := range prop.Rows[i].Changes {
				p.rows = append(p.rows, row{kind: changeRow, file: f, at: i, change: c})
			}
		}
	}
	if same > 0 {
		p.rows = append(p.rows, row{kind: foldRow, file: f, text: plural(same, "row is as it was", "rows are as they were")})
	}
}

// plain says whether nothing at all is to be said of a row.
func plain(r returns.Row) bool {
	return r.Fate == returns.Found && len(r.Changes) == 0 && len(r.Notes) == 0 && !r.Twice
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

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
		to.Title = "× " + oneLine(r.text)
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
	to.AddStyled(oneLine(of.Title), th.Quiet)
}

// change draws a change.
func (s source) change(r row, to *table.Row, th *theme.Theme) {
	of, c := r.of(), r.proposed()
	words, style := s.p.takes(r)
	to.AddStyled(words, style)
	to.AddStyled(of.Ref, th.Strong)
	to.Add(s.p.changed(r))
	to.Add(oneLine(c.Label))
	to.AddSegments(brief(th, *c)...)
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
	case of.Twice || p.disputed[r.place()]:
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
func brief(th *theme.Theme, c returns.Change) []table.Segment {
	plain := func(s string) []table.Segment { return []table.Segment{{Text: oneLine(s)}} }
	switch c.What {
	case returns.Date:
		return plain(fmt.Sprintf("%s, was %s", c.There, orNothing(c.Here)))
	case returns.Rating:
		return plain(fmt.Sprintf("%s proposed; yours is %s", c.There, orNothing(c.Here)))
	case returns.Position, returns.Remark, returns.NewRow:
		return plain(c.There)
	case returns.Cell:
	}
	pieces := c.Words()
	if c.State == returns.Here {
		pieces = c.WordsHere()
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

// marks returns what stands around words that were changed, and their style.
func marks(th *theme.Theme, op returns.Op) (before, after string, style theme.Style) {
	switch op {
	case returns.Gone:
		return "[-", "-]", th.Deleted
	case returns.New:
		return "{+", "+}", th.Inserted
	case returns.Kept:
	}
	return "", "", theme.Style{}
}

func orNothing(s string) string {
	if strings.TrimSpace(s) == "" {
		return "nothing"
	}
	return oneLine(s)
}

// selected returns the selected row.
func (p *Page) selected() (row, bool) {
	i, _, ok := p.table.Selected()
	if !ok || i >= len(p.rows) {
		return row{}, false
	}
	return p.rows[i], true
}

// fitted is a line of one style, exactly as wide as the box.
func fitted(style theme.Style, s string, width int) string { return style.Render(text.Fit(s, width)) }

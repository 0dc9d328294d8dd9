package comeback

import (
	"council/scrutiny/model"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
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
	if lead := text.OneLine(r.Lead); lead != "" && !f.Proposal.Mail && (s == nil || len(s.Person) == 0) {
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
		p.rows = append(p.rows, row{kind: fileRow, text: "Not taken back", count: text.Count(len(p.batch.Refused), "file", "files")})
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
	head := row{kind: fileRow, file: f, text: prop.File, count: text.Count(len(prop.Numbered()), "change", "changes")}
	if prop.From != "" {
		head.text = prop.From + ": " + prop.File
	}
	p.rows = append(p.rows, head)
	if n := len(prop.Notes) + len(prop.Left); n > 0 {
		p.rows = append(p.rows, row{kind: noteRow, file: f, text: text.Count(n, "thing", "things") + " to know of the file"})
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
		p.rows = append(p.rows, row{kind: foldRow, file: f, text: text.Count(same, "row is as it was", "rows are as they were")})
	}
}

// plain says whether nothing at all is to be said of a row.
func plain(r returns.Row) bool {
	return r.Fate == returns.Found && len(r.Changes) == 0 && len(r.Notes) == 0 && !r.Twice
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

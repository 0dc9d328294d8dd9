package comeback

import (
	"fmt"
	"strings"

	"council/scrutiny/model/returns"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// beside is the width from which list and detail stand side by side.
const beside = 120

// View draws the list, the selected line whole below it or beside it, and what
// Enter would do.
func (p *Page) View(width, height int) screen.View {
	th := p.host.Theme()
	p.table.SetTheme(th)
	var v screen.View
	rest := height - 1
	if width >= beside {
		left := record.ListWidth(width)
		p.table.SetSize(left, rest)
		rows, detail, bar := p.table.Lines(), p.detail(width-left-1, rest), th.Rule.Render("│")
		for i := range rows {
			v.Lines = append(v.Lines, rows[i]+bar+detail[i])
		}
	} else {
		below := max(rest/2, rest-len(p.rows)-1, 5)
		p.table.SetSize(width, rest-below)
		v.Lines = append(append(v.Lines, p.table.Lines()...), p.detail(width, below)...)
	}
	v.Lines = append(v.Lines, fitted(th.Strong, " "+p.foot(), width))
	v.X, v.Y, v.ShowCursor = p.table.Cursor()
	return v
}

// foot says what would be applied.
func (p *Page) foot() string {
	n, m, ours := p.counts()
	said := fmt.Sprintf("%d to apply, %d to settle", n, m)
	if ours > 0 {
		said += fmt.Sprintf(", %d kept as ours", ours)
	}
	same, missing := 0, 0
	for _, f := range p.files {
		for _, r := range f.Proposal.Rows {
			switch {
			case plain(r):
				same++
			case r.Fate == returns.Missing:
				missing++
			}
		}
	}
	if n := len(p.batch.Refused); n > 0 {
		said += fmt.Sprintf("; %s not taken back", text.Count(n, "file", "files"))
	}
	if missing > 0 {
		said += fmt.Sprintf("; %s", text.Count(missing, "row missing", "rows missing"))
	}
	if same > 0 {
		said += fmt.Sprintf("; %d unchanged", same)
	}
	return said
}

// detail draws the selected line whole, under a rule that names it.
func (p *Page) detail(width, height int) []string {
	th := p.host.Theme()
	r, _ := p.selected()
	name, body := p.tell(r, width)
	if _, key, _ := p.table.Selected(); key != p.read {
		p.read, p.readFrom = key, 0
	}
	room := height - 1
	p.readFrom = max(0, min(p.readFrom, len(body)-room+1))
	if len(body) > room {
		shown := append([]string(nil), body[p.readFrom:min(len(body), p.readFrom+room-1)]...)
		hint := "   the end; Shift+↑ goes back"
		if left := len(body) - p.readFrom - len(shown); left > 0 {
			hint = fmt.Sprintf("   … %s; Shift+↓ reads on", text.Count(left, "more line", "more lines"))
		}
		body = append(shown, record.StyledLine(th, hint, width))
	}
	lines := append([]string{record.RuleWith(th, name, width)}, body...)
	for len(lines) < height {
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines[:height]
}

// tell returns the name of a line, and all that is to be said of it.
func (p *Page) tell(r row, width int) (name string, lines []string) {
	th := p.host.Theme()
	switch r.kind {
	case noteRow:
		return r.file.Proposal.File, p.notes(r.file.Proposal, width)
	case refusedRow:
		return "Not taken back", record.Paragraphs(th.Warning, r.text, width)
	case foldRow:
		return r.file.Proposal.File, record.Paragraphs(th.Quiet, "Nothing in these rows differs from what stands here, or it was decided on when the file came back before. Enter shows them, or folds them away.", width)
	case bareRow:
		return p.named(r), append(p.found(r, width), p.fate(*r.of(), width)...)
	case changeRow:
		return p.named(r), p.tellChange(r, width)
	case fileRow, leadRow:
	}
	return "", nil
}

func (p *Page) named(r row) string {
	of := r.of()
	return strings.TrimSpace(of.Ref + "  " + text.OneLine(of.Title))
}

// notes tells what is to be known of a file.
func (p *Page) notes(prop *returns.Proposal, width int) []string {
	th := p.host.Theme()
	var lines []string
	for _, n := range prop.Notes {
		lines = append(lines, record.Paragraphs(th.Base, n, width)...)
	}
	for _, l := range prop.Left {
		lines = append(lines, record.Labelled(th, "Left out", l.Place+", "+l.Why+": "+l.Text, width)...)
	}
	return lines
}

// found says where a row stands in the file and how its action was found.
func (p *Page) found(r row, width int) []string {
	of := r.of()
	var parts []string
	for _, s := range []string{of.Place, of.By.String()} {
		if s != "" && (of.Fate == returns.Found || s == of.Place) {
			parts = append(parts, s)
		}
	}
	if of.Fate == returns.Found && of.By == returns.ByIdentity {
		parts = append(parts, "found by the identity in the row")
	}
	if of.Hidden {
		parts = append(parts, "hidden in the file")
	}
	if of.Twice {
		parts = append(parts, "another row is about the same action")
	}
	th := p.host.Theme()
	lines := record.Paragraphs(th.Quiet, strings.Join(parts, "; "), width)
	for _, n := range of.Notes {
		lines = append(lines, record.Paragraphs(th.Warning, n, width)...)
	}
	if c := r.proposed(); of.Said != "" && (c == nil || c.What != returns.Position) {
		lines = append(lines, record.Labelled(th, "They wrote", of.Said, width)...)
	}
	return lines
}

// fate says what becomes of a row of which nothing follows.
func (p *Page) fate(of returns.Row, width int) []string {
	says := ""
	switch of.Fate {
	case returns.Missing:
		says = "The file does not hold this row any more. Nothing follows of that: the action stays as it is."
	case returns.Removed:
		says = "The action was removed here since."
	case returns.Unclear:
		says = "It is not taken back. i puts a paragraph of a mail to an action."
		if of.Said == "" {
			says = "It is not taken back."
		}
	case returns.Found, returns.Added:
		says = "Nothing in it differs from what stands here."
	}
	return record.Paragraphs(p.host.Theme().Base, says, width)
}

// tellChange tells a change: what was sent, what stands here, what came back, and
// what it becomes.
func (p *Page) tellChange(r row, width int) []string {
	th, c := p.host.Theme(), r.proposed()
	lines := record.Labelled(th, "What", text.OneLine(c.Label)+": "+p.stateWords(r), width)
	for _, why := range []string{c.Barred, p.stuck[r.place()]} {
		if why != "" {
			lines = append(lines, record.Paragraphs(th.Danger, "It cannot be taken: "+why, width)...)
		}
	}
	lines = append(lines, p.texts(r, width)...)
	if d, ok := r.file.took[c.Number]; ok && c.Number != 0 {
		switch d.Take {
		case returns.Ours:
			lines = append(lines, record.Labelled(th, "Becomes", "as it stands here", width)...)
		case returns.Together:
			lines = append(lines, record.Labelled(th, "Becomes", p.compared(c).both, width)...)
		case returns.Edited:
			lines = append(lines, record.Labelled(th, "Becomes", d.Text, width)...)
		case returns.Theirs:
		}
	}
	return append(lines, p.found(r, width)...)
}

// stateWords say who changed what, in words.
func (p *Page) stateWords(r row) string {
	c := r.proposed()
	switch {
	case c.What == returns.NewRow:
		return "a new row; taken, it becomes an action"
	case c.What == returns.Rating:
		return "a proposal; the rating is yours to give"
	case c.What == returns.Remark:
		return "words without a place in the tracker; taken, they go to the working notes"
	case p.disputed(r.place()):
		return "another line says otherwise; take one"
	case c.State == returns.Here:
		return "changed here alone since it was sent; it stays"
	case c.State == returns.Both && !c.Known:
		return "differs from what stands here; what was sent is not known"
	case c.State == returns.Both:
		return "changed there and here"
	case c.What == returns.Position:
		return "a new position"
	}
	return "changed there alone"
}

// texts draw the texts of a change beside each other.
func (p *Page) texts(r row, width int) []string {
	th, c := p.host.Theme(), r.proposed()
	var lines []string
	label := func(name, value string) {
		lines = append(lines, record.Labelled(th, name, orQuiet(value), width)...)
	}
	switch c.What {
	case returns.NewRow:
		for _, cell := range r.of().Cells(p.host.Review().TrackerColumns()) {
			label(text.OneLine(cell.Label), cell.There)
		}
	case returns.Rating:
		label("They propose", c.There)
		label("Your rating", c.Here)
		for _, o := range r.of().Changes {
			if o.What == returns.Position {
				label("They say", o.There)
			}
		}
	case returns.Position:
		label("They say", c.There)
		label("Last position", c.Here)
	case returns.Remark:
		label("They say", c.There)
	case returns.Date:
		label("New date", c.There)
		label("Reason", c.Reason)
		label("Here now", c.Here)
		if c.Known && c.State == returns.Both {
			label("As sent", c.Then)
		}
	case returns.Cell:
		switch {
		case c.State == returns.Here:
			return flow(th, "Here now", p.compared(c).here, width)
		case c.State == returns.Both && c.Known:
			label("As sent", c.Then)
			lines = append(lines, flow(th, "Here now", p.compared(c).here, width)...)
		case c.State == returns.Both:
			label("Here now", c.Here)
		}
		lines = append(lines, flow(th, "Came back", p.compared(c).there, width)...)
	}
	if p.disputed(r.place()) {
		label("Elsewhere", strings.Join(p.elsewhere(r.place()), "\n"))
	}
	return lines
}

func orQuiet(s string) string {
	if strings.TrimSpace(s) == "" {
		return "(nothing)"
	}
	return s
}

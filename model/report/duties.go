package report

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// Mail is what one lead has to do after a meeting, as text for a mail.
type Mail struct{ Lead, Subject, Text string }

// Duties returns what each lead has to do after a meeting, exempt actions among
// it: each mail goes to its lead alone.
func Duties(r *model.Review, meeting model.ID, o Options) []Mail {
	return privatePaper(r, meeting, o).mails()
}

// ActionList returns the actions of a meeting as a table, as the public may see
// them.
func ActionList(p public.Review, meeting model.ID, o Options) *document.Document {
	return publicPaper(p, meeting, o).actionList()
}

// PrivateActionList returns the actions of a meeting as a table, exempt ones
// among them.
func PrivateActionList(r *model.Review, meeting model.ID, o Options) *document.Document {
	return privatePaper(r, meeting, o).actionList()
}

func (p *paper) actionList() *document.Document {
	if p == nil {
		return nil
	}
	blocks := []document.Block{document.Plain("There are no actions from this meeting.")}
	if table := p.actionTable(); len(table.Rows) > 0 {
		blocks = []document.Block{table}
	}
	return p.document("actions", false, blocks)
}

// duty is something that somebody has to do after the meeting.
type duty struct{ text, leads, due, item, exempt string }

// duties are the actions of the meeting in the order in which they were minuted.
func (p *paper) duties() []duty {
	var all []duty
	for _, m := range p.minutesOf() {
		if m.Type != model.ActionMinute {
			continue
		}
		item := ""
		if i, ok := p.r.Find(first(m.Item)).(*model.Item); ok {
			item = p.named(i)
		}
		actions := p.actionsOf(m)
		if len(actions) == 0 {
			all = append(all, duty{strings.TrimSpace(m.Text), prose.OneLine(m.Who), "", item, m.Exempt})
		}
		for _, a := range actions {
			text := m.Text
			if len(actions) > 1 {
				text = a.Text
			}
			all = append(all, duty{strings.TrimSpace(text), prose.OneLine(a.Leads), prose.OneLine(a.When.Words), item, m.Exempt})
		}
	}
	return all
}

// actionTable says who has to do what by when.
func (p *paper) actionTable() *document.Table {
	table := &document.Table{Name: "Actions", Caption: "Who has to do what", Columns: []document.Column{
		{Name: "Who", Weight: 3}, {Name: "What", Weight: 6, RowHeader: true}, {Name: "By when", Weight: 3}, {Name: "Item", Weight: 3},
	}}
	for _, d := range p.duties() {
		who := d.leads
		if who == "" {
			who = "not named"
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: who}, {Text: d.text}, {Text: d.due}, {Text: d.item}}})
	}
	return table
}

// mails returns one text for each lead, in the order in which they are named;
// an action with several leads stands in the text of each.
func (p *paper) mails() []Mail {
	if p == nil {
		return nil
	}
	people := model.NewDirectory(p.r)
	var leads []string
	by := map[string][]duty{}
	for _, d := range p.duties() {
		for _, l := range people.Leads(d.leads) {
			name := l.Token
			if l.Person != nil {
				name = l.Person.Label()
			}
			if !slices.Contains(leads, name) {
				leads = append(leads, name)
			}
			if !slices.Contains(by[name], d) {
				by[name] = append(by[name], d)
			}
		}
	}
	var mails []Mail
	for _, lead := range leads {
		mails = append(mails, p.mail(lead, by[lead]))
	}
	return mails
}

func (p *paper) mail(lead string, duties []duty) Mail {
	where := "the meeting"
	if body := p.body(); body != "" {
		where += " of the " + strings.TrimPrefix(strings.TrimPrefix(body, "The "), "the ")
	}
	if date := p.date(); date != "" {
		where += " on " + date
	}
	var text strings.Builder
	text.WriteString("Dear " + lead + ",\n\nFrom " + where + ", this is for you:\n")
	for _, d := range duties {
		text.WriteString("\n- " + strings.ReplaceAll(d.text, "\n", "\n  "))
		if d.due != "" {
			text.WriteString(" (" + d.due + ")")
		}
		if leads := model.SplitLeads(d.leads); len(leads) > 1 {
			text.WriteString("\n  Together: " + d.leads)
		}
		if d.item != "" {
			text.WriteString("\n  Item " + d.item)
		}
		text.WriteByte('\n')
	}
	subject := "Your actions from " + where
	var under []string
	for _, d := range duties {
		under = append(under, d.exempt)
	}
	if marking := exemptMarking(under); marking != "" && p.private {
		subject = marking + ": " + subject
	}
	return Mail{Lead: lead, Subject: subject, Text: text.String()}
}

package returns

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/send"
)

// longestMail is how many bytes a reply may have.
const longestMail = 256 << 10

// mostNames is how many lines with a name alone may stand below a mail.
const mostNames = 4

// OwnMailError says that a text is the mail that went out with a file.
type OwnMailError struct{ File string }

func (e *OwnMailError) Error() string {
	return e.File + " is the mail that went out with a file, and no answer to it"
}

// ReadReply makes proposals of a reply by mail: which of the lead's actions each
// paragraph may be about, and what it would record. From says who wrote it,
// where the mail does not. Nothing of it is taken but by the numbers of lines.
func ReadReply(name, text, from string, reviews []*model.Review) (*Proposal, error) {
	if send.IsMail(text) {
		return nil, &OwnMailError{name}
	}
	if len(text) > longestMail {
		return nil, &HomelessError{fmt.Sprintf("%s is longer than a mail, with more than %d kB: save what answers alone", name, longestMail>>10)}
	}
	m := takeApart(text)
	var best *Proposal
	most := -1
	for _, r := range reviews {
		p := m.proposal(name, from, r)
		fits := p.fits()
		if fits > most {
			best, most = p, fits
		} else if fits == most && fits > 0 {
			return nil, &HomelessError{name + " may be about several reviews of this book: say which with --review"}
		}
	}
	if best == nil || len(m.paragraphs) == 0 {
		return nil, &HomelessError{name + " has no words about an action: look whether it is the right file"}
	}
	return best, nil
}

// fits says how well a mail fits a review. Numbers such as 1.1 many reviews have:
// whoever leads actions in one counts for more.
func (p *Proposal) fits() int {
	rows, _ := p.Count()
	if rows[Found] > 0 && p.From != "" {
		return longestMail + rows[Found]
	}
	return rows[Found]
}

// proposal reads the mail as one about a review.
func (m *mail) proposal(name, from string, r *model.Review) *Proposal {
	m = m.unsigned(func(name string) bool {
		return name != "" && (model.NewDirectory(r).Find(name) != nil || len(actionsOf(r, name)) > 0)
	})
	p := &Proposal{File: name, Review: r, Mail: true, Left: slices.Clone(m.left)}
	who := m.author(from, r)
	actions := actionsOf(r, who)
	switch {
	case who == "":
		p.note("The mail does not say who wrote it in a name that the review knows: its words were held against all actions. --from says who.")
	case len(actions) == 0:
		p.note("%s leads no action: the words were held against all actions.", who)
	default:
		p.From = who
	}
	if len(actions) == 0 {
		actions = slices.Collect(r.Actions())
	}
	if m.carries != "" {
		p.note("The mail carries %s, which is not read with it: save it, and take it back as a file of its own.", m.carries)
	}
	p.Sending = waitingFor(r, p.From)
	c := &comparison{home: Home{Review: r, Sending: p.Sending}, p: p, done: settled(p.Sending)}
	t := newTopics(r, actions)
	var current *model.Action
	for _, para := range m.paragraphs {
		about, by := t.about(para.text)
		if len(about) == 1 && t.isHeading(para.text, about[0]) {
			current = about[0]
			p.Left = append(p.Left, LeftOut{place(para.line - 1), "the heading of what follows", para.text})
			continue
		}
		if len(about) == 0 && para.under != "" {
			if about, by = t.about(para.under); by != ByReference {
				about = nil
			}
		}
		if len(about) == 0 && current != nil {
			about, by = []*model.Action{current}, ByReference
		}
		if len(about) != 1 || about[0] != current {
			current = nil
		}
		c.paragraph(para, about, by, t)
	}
	return p
}

// unsigned takes the names away that stand alone below a mail.
func (m *mail) unsigned(known func(string) bool) *mail {
	n := *m
	for k := len(n.paragraphs); k > max(0, len(m.paragraphs)-mostNames) && known(strings.Trim(n.paragraphs[k-1].text, " ,.-–")); k-- {
		last := n.paragraphs[k-1]
		n.paragraphs = n.paragraphs[:k-1]
		n.signed = append(slices.Clip(n.signed), last.text)
		n.left = append(slices.Clip(n.left), LeftOut{place(last.line - 1), "the end of the mail", last.text})
	}
	return &n
}

func (p *Proposal) note(format string, args ...any) {
	p.Notes = append(p.Notes, fmt.Sprintf(format, args...))
}

// author returns who wrote the mail, as the review calls them.
func (m *mail) author(from string, r *model.Review) string {
	d := model.NewDirectory(r)
	for _, s := range append([]string{from, m.from}, m.signed...) {
		s, _, _ = strings.Cut(s, "<")
		for _, part := range append([]string{s}, strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == '|' })...) {
			part = strings.Trim(part, ` "'.,-`)
			if p := d.Find(part); p != nil && part != "" {
				return p.Label()
			}
		}
	}
	if from != "" && len(actionsOf(r, from)) > 0 {
		return from
	}
	return ""
}

// actionsOf returns the actions that somebody leads.
func actionsOf(r *model.Review, who string) []*model.Action {
	if who == "" {
		return nil
	}
	d := model.NewDirectory(r)
	var all []*model.Action
	for a := range r.Actions() {
		if slices.ContainsFunc(d.Leads(a.Leads), func(l model.Lead) bool {
			return strings.EqualFold(l.Token, who) || l.Person != nil && l.Person == d.Find(who)
		}) {
			all = append(all, a)
		}
	}
	return all
}

// waitingFor returns the file that somebody has not sent back: a reply answers
// it, too.
func waitingFor(r *model.Review, who string) *model.Sending {
	var last *model.Sending
	for s := range model.Each[*model.Sending](r) {
		if who != "" && strings.EqualFold(s.To, who) && (last == nil || s.Batch >= last.Batch) {
			last = s
		}
	}
	return last
}

// paragraph lists what a paragraph would record of the actions that it may be
// about.
func (c *comparison) paragraph(para paragraph, about []*model.Action, by By, t *topics) {
	row := Row{Place: place(para.line - 1), By: by, Title: para.text, Said: para.text}
	if len(about) == 0 {
		row.Fate = Unclear
		row.Notes = append(row.Notes, "It is not clear which action this is about, or whether it is about one.")
		c.p.Rows = append(c.p.Rows, row)
		return
	}
	for _, a := range about {
		row := row
		row.Action, row.Ref, row.Title, row.Lead = a.ID, t.refs[a.ID], a.Title(), a.Leads
		words := t.withoutRef(para.text, row.Ref)
		c.position(&row, slot{name: "Position"}, words, nil, a)
		scheme := c.home.Review.Info().Scheme
		if rating, ok := ratingIn(scheme, words); ok && rating.Key != a.Rating {
			c.add(&row, Change{What: Rating, Field: "rating", Label: "Rating", There: rating.Word, Here: wordOf(scheme, a.Rating), Rating: rating.Key, line: true})
		}
		if when, reason := newDate(words); when != "" && !sameWhen(a.When.Words, cell{text: when}) {
			c.add(&row, Change{What: Date, Field: "timetable", Label: "New date", There: when, Here: a.When.Words, Reason: reason, line: true})
		}
		c.p.Rows = append(c.p.Rows, row)
	}
}

// settled returns what was decided when an answer to a file came before.
func settled(s *model.Sending) map[string]bool {
	done := map[string]bool{}
	if s != nil {
		for mark := range strings.FieldsSeq(s.Settled) {
			done[mark] = true
		}
	}
	return done
}

// few brings actions into the order of the tracker.
func few(all map[*model.Action]bool) []*model.Action {
	var list []*model.Action
	for a := range all {
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b *model.Action) int { return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID)) })
	return list
}

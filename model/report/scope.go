package report

import (
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// scope returns the scope as it stands, and beside it what was amended since it
// was agreed.
func (l *life) scope() *document.Document {
	blocks := append(l.toTheBoard(), l.scopeBlocks(1)...)
	blocks = append(blocks, section(1, "Risks", l.risks())...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There is nothing in the scope yet.")}
	}
	return l.document("scope", false, blocks)
}

func (l *life) scopeBlocks(level int) []document.Block {
	var blocks []document.Block
	if s := l.agreed(); s != "" {
		blocks = append(blocks, document.Plain(s))
	}
	add := func(title string, inner ...document.Block) {
		blocks = append(blocks, section(level, title, inner...)...)
	}
	add("Who carries out the review", l.roles())
	if level == 1 { // a report has told it before its appendix
		add("Background", prose(l.info.Background)...)
	}
	for _, p := range pointHeadings {
		add(p.title, l.points(p.of))
	}
	add("Key lines of enquiry", l.enquiries())
	add("In scope", inclusions(l.r))
	add("Not in scope", exclusions(l.r))
	add("Scope", l.questions())
	blocks = append(blocks, l.sources(level)...)
	add("Witnesses", l.witnesses())
	add("Themes and their leads", l.themes())
	add("Governance", l.bodies())
	add("Amendments since the scope was agreed", l.amendments())
	return blocks
}

// pointHeadings are the headings of the lists of the terms of reference, in
// their order.
var pointHeadings = []struct {
	of    model.PointType
	title string
}{
	{model.ObjectivePoint, "Review objectives"},
	{model.IndicatorPoint, "Indicators of success"},
	{model.MethodPoint, "Methodology"},
	{model.InvolvementPoint, "Review involvement"},
	{model.PriorityPoint, "Priorities"},
	{model.ChallengePoint, "Challenges"},
}

// agreed says since when the scope is agreed.
func (l *life) agreed() string {
	if !l.r.ScopeLocked() {
		return ""
	}
	said := fmt.Sprintf("Version %d, agreed by the panel on %s", l.info.ScopeVersion, l.info.ScopeAgreed.Format("2 January 2006"))
	if ref := l.references(l.info.ScopeMinute); ref != "" {
		said += " (" + ref + ")"
	}
	return said + "."
}

func (l *life) roles() document.Block {
	var rows []document.Row
	for r := range model.Each[*model.Role](l.r) {
		rows = append(rows, document.Row{Cells: texts(r.Title, r.Name, r.Contact)})
	}
	return rowsOf("Roles", []document.Column{{Name: "Role", Weight: 2, RowHeader: true}, {Name: "Name", Weight: 2}, {Name: "Contact details", Weight: 2}}, rows, "Name")
}

func (l *life) questions() document.Block {
	var rows []document.Row
	for q := range model.Each[*model.Question](l.r) {
		answer := q.Answer
		if q.State == model.AnswerNotApplicable || q.State == model.AnswerToBeDecided || q.State == model.AnswerElsewhere {
			answer = together("\n", answer, sentenceCase(q.StateWord())+".")
		}
		rows = append(rows, document.Row{Cells: texts(q.Number, q.Text, answer)})
	}
	return rowsOf("Questions", []document.Column{{Name: "No"}, {Name: "Question", Weight: 5, RowHeader: true}, {Name: "Answer", Weight: 8}}, rows, "Answer")
}

func (l *life) points(of model.PointType) document.Block {
	var all []branch
	for p := range model.Each[*model.Point](l.r) {
		if p.Type == of {
			all = append(all, branch{p.ID, first(p.Under), p.Text})
		}
	}
	return tree(all, true)
}

func (l *life) enquiries() document.Block {
	var all []branch
	for e := range model.Each[*model.Enquiry](l.r) {
		all = append(all, branch{e.ID, 0, e.Text})
	}
	return tree(all, true)
}

func inclusions(r *model.Review) document.Block {
	var all []branch
	for i := range model.Each[*model.Inclusion](r) {
		all = append(all, branch{i.ID, 0, i.Text})
	}
	return tree(all, false)
}

func exclusions(r *model.Review) document.Block {
	var all []branch
	for e := range model.Each[*model.Exclusion](r) {
		all = append(all, branch{e.ID, 0, e.Text})
	}
	return tree(all, false)
}

// sources are the information that the review needs, group by group.
func (l *life) sources(level int) []document.Block {
	var inner []document.Block
	var group []branch
	name, begun := "", false
	flush := func() {
		if list := tree(group, true); list != nil {
			if name != "" {
				inner = append(inner, &document.Heading{Level: level + 1, Text: oneLine(name)})
			}
			inner = append(inner, list)
		}
		group = nil
	}
	for s := range model.Each[*model.Source](l.r) {
		if len(s.Under) == 0 && begun && s.Group != name {
			flush()
		}
		if len(s.Under) == 0 {
			name, begun = s.Group, true
		}
		group = append(group, branch{s.ID, first(s.Under), s.Text})
	}
	flush()
	return section(level, "Information needed", inner...)
}

func (l *life) witnesses() document.Block {
	var rows []document.Row
	for w := range model.Each[*model.Witness](l.r) {
		cells := []string{w.Name, w.Cover, ""}
		if l.private {
			cells[2] = w.Questions
		}
		rows = append(rows, document.Row{Cells: texts(cells...)})
	}
	return rowsOf("Who gives evidence, and on what", []document.Column{
		{Name: "Who", Weight: 3, RowHeader: true}, {Name: "To cover", Weight: 5}, {Name: "Questions to ask", Weight: 5},
	}, rows)
}

// amendments shows the words now beside those that were agreed.
func (l *life) amendments() document.Block {
	var rows []document.Row
	for a := range model.Each[*model.ScopeAmendment](l.r) {
		what := ""
		if rec := l.r.Find(first(a.Of)); rec != nil {
			what = rec.Kind().Noun()
			if f, ok := model.FieldOf(rec.Kind(), a.Field); ok {
				what = together(", ", what, f.Label)
			}
		}
		rows = append(rows, document.Row{Cells: texts(sentenceCase(what), a.Was, a.Now, a.At.Format("2 January 2006"), a.Reason, l.references(a.Minute))})
	}
	return rowsOf("Amendments", []document.Column{
		{Name: "What", Weight: 3, RowHeader: true},
		{Name: "As agreed", Weight: 5},
		{Name: "As amended", Weight: 5},
		{Name: "Date", Weight: 2},
		{Name: "Reason", Weight: 4},
		{Name: "Resolution", Weight: 2},
	}, rows)
}

func (l *life) themes() document.Block {
	var rows []document.Row
	for t := range model.Each[*model.Theme](l.r) {
		rows = append(rows, document.Row{Cells: texts(t.Title, t.Leads, t.Text)})
	}
	return rowsOf("Each theme", []document.Column{{Name: "Theme", Weight: 4, RowHeader: true}, {Name: "Lead", Weight: 3}, {Name: "What it is about", Weight: 5}}, rows)
}

func (l *life) bodies() document.Block {
	var rows []document.Row
	for b := range model.Each[*model.Body](l.r) {
		rows = append(rows, document.Row{Cells: texts(b.Name, l.titles(b.ReportsTo), b.Meets, b.Does)})
	}
	return rowsOf("Which body reports to which", []document.Column{
		{Name: "Body", Weight: 4, RowHeader: true}, {Name: "Reports to", Weight: 3}, {Name: "Meets", Weight: 2}, {Name: "What it does", Weight: 5},
	}, rows)
}

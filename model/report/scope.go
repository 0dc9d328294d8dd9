package report

import (
	"cmp"
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// scope returns the scope as it stands, and beside it what was amended since it
// was agreed.
func (l *life) scope() *document.Document {
	blocks := append(l.toTheBoard(), l.scopeBlocks(1)...)
	blocks = append(blocks, section(1, "Risks", recordTable(l, tabular.Risks))...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There is nothing in the scope yet.")}
	}
	return l.document(tabular.ScopeKind, false, blocks)
}

func (l *life) scopeBlocks(level int) []document.Block {
	var blocks []document.Block
	if s := l.agreed(); s != "" {
		blocks = append(blocks, document.Plain(s))
	}
	add := func(title string, inner ...document.Block) {
		blocks = append(blocks, section(level, title, inner...)...)
	}
	add("Who carries out the review", recordTable(l, tabular.Roles))
	if level == 1 { // a report has told it before its appendix
		add(tabular.Background.Title, typed(l.info.Background)...)
	}
	for _, p := range tabular.PointLists() {
		add(p.Title, l.points(p)...)
	}
	add(tabular.Enquiries.Title, l.enquiries()...)
	add(tabular.InScope.Title, inclusions(l.r)...)
	add(tabular.NotInScope.Title, exclusions(l.r)...)
	add("Scope", recordTable(l, tabular.Questions))
	blocks = append(blocks, l.sources(level)...)
	add("Witnesses", recordTable(l, tabular.Witnesses))
	add("Themes and their leads", recordTable(l, tabular.Themes))
	add("Governance", recordTable(l, tabular.Bodies))
	add("Amendments since the scope was agreed", l.amendments())
	return blocks
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

func (l *life) points(of tabular.List) []document.Block {
	var all []branch
	for p := range model.Each[*model.Point](l.r) {
		if p.Type == of.Point {
			all = append(all, branch{p.ID, first(p.Under), p.Label, p.Text})
		}
	}
	return tree(all, of.Numbered)
}

func (l *life) enquiries() []document.Block {
	var all []branch
	for e := range model.Each[*model.Enquiry](l.r) {
		all = append(all, branch{id: e.ID, text: e.Text})
	}
	return tree(all, tabular.Enquiries.Numbered)
}

func inclusions(r *model.Review) []document.Block {
	var all []branch
	for i := range model.Each[*model.Inclusion](r) {
		all = append(all, branch{id: i.ID, label: i.Label, text: i.Text})
	}
	return tree(all, tabular.InScope.Numbered)
}

func exclusions(r *model.Review) []document.Block {
	var all []branch
	for e := range model.Each[*model.Exclusion](r) {
		all = append(all, branch{id: e.ID, label: e.Label, text: e.Text})
	}
	return tree(all, tabular.NotInScope.Numbered)
}

// sources are the information that the review needs, group by group.
func (l *life) sources(level int) []document.Block {
	var inner []document.Block
	var group []branch
	name, begun := "", false
	flush := func() {
		list := tree(group, tabular.Information.Numbered)
		if title := prose.OneLine(name); len(list) > 0 && (title != "" || len(inner) > 0) {
			inner = append(inner, &document.Heading{Level: level + 1, Text: cmp.Or(title, tabular.NoGroup)})
		}
		inner, group = append(inner, list...), nil
	}
	for s := range model.Each[*model.Source](l.r) {
		if len(s.Under) == 0 && begun && s.Group != name {
			flush()
		}
		if len(s.Under) == 0 {
			name, begun = s.Group, true
		}
		group = append(group, branch{s.ID, first(s.Under), s.Label, s.Text})
	}
	flush()
	return section(level, tabular.Information.Title, inner...)
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
	return l.rowsOf(tabular.Amendments, rows)
}

package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// evidence returns the evidence log, and which lines of enquiry it bears on.
func (l *life) evidence() *document.Document {
	blocks := append(section(1, "Evidence log", l.log()), section(1, "Coverage", l.coverage())...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There is no evidence that can be shown yet.")}
	}
	return l.document("evidence", true, blocks)
}

func choiceWord(rec model.Record, key string) string {
	f, ok := model.FieldOf(rec.Kind(), key)
	if !ok {
		return ""
	}
	for _, c := range f.Choices {
		if c.Key == f.Get(rec) {
			return c.Label
		}
	}
	return ""
}

func (l *life) log() document.Block {
	var rows []document.Row
	for e := range model.Each[*model.Evidence](l.r) {
		worth := ""
		if l.private {
			worth = e.Worth
		}
		cells := texts(e.Reference(), e.Title, choiceWord(e, "kind"), e.Source, "", e.Says, l.titles(e.Bears), worth)
		cells[4] = dateCell(e.When)
		rows = append(rows, document.Row{Cells: cells})
	}
	return rowsOf("Evidence", []document.Column{
		{Name: "Reference", Weight: 2},
		{Name: "Title", Weight: 4, RowHeader: true},
		{Name: "Kind", Weight: 2},
		{Name: "Source", Weight: 3},
		{Name: "Date", Weight: 2, Kind: document.DateColumn},
		{Name: "What it says", Weight: 7},
		{Name: "Bears on", Weight: 4},
		{Name: "What it is worth", Weight: 4},
	}, rows)
}

func (l *life) coverage() document.Block {
	var rows []document.Row
	for _, c := range l.r.Coverage() {
		var refs []string
		for _, e := range c.Evidence {
			refs = append(refs, e.Reference())
		}
		said := strings.Join(refs, ", ")
		if said == "" {
			said = "none yet"
		}
		rows = append(rows, document.Row{Cells: texts(c.Enquiry.Text, said)})
	}
	return rowsOf("Lines of enquiry by the evidence that bears on them", []document.Column{{Name: "Line of enquiry", Weight: 6, RowHeader: true}, {Name: "Evidence", Weight: 3}}, rows)
}

package report

import (
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// evidence returns the evidence log, and which lines of enquiry it bears on.
func (l *life) evidence() *document.Document {
	blocks := append(section(1, "Evidence log", recordTable(l, tabular.Evidence)), section(1, "Coverage", l.coverage())...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There is no evidence that can be shown yet.")}
	}
	return l.document(tabular.EvidenceKind, true, blocks)
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
		rows = append(rows, document.Row{Cells: texts(prose.OneLine(c.Enquiry.Text), said)})
	}
	return l.rowsOf(tabular.Coverage, rows)
}

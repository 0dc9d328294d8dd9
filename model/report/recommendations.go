package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// findings returns what the review found, with the options that it weighed.
func (l *life) findings() *document.Document {
	blocks := append(section(1, "Findings", recordTable(l, tabular.Findings)), section(1, "Options", recordTable(l, tabular.Options))...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There are no findings that the panel has agreed yet.")}
	}
	return l.document(tabular.FindingsKind, false, blocks)
}

// recommendations returns them under their headings.
func (l *life) recommendations() *document.Document {
	blocks := l.recommendationBlocks(1)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There are no recommendations that the panel has agreed yet.")}
	}
	return l.document(tabular.RecommendationsKind, false, blocks)
}

func (l *life) recommendationBlocks(level int) []document.Block {
	var blocks []document.Block
	var rows []document.Row
	heading, begun := "", false
	flush := func() {
		if heading := prose.OneLine(heading); len(rows) > 0 && heading != "" && (level == 1 || !strings.EqualFold(heading, tabular.Recommendations.Caption)) {
			blocks = append(blocks, &document.Heading{Level: level, Text: heading})
		} else if len(rows) > 0 && len(blocks) > 0 {
			blocks = append(blocks, &document.Heading{Level: level, Text: tabular.NoHeading})
		}
		if table := tabular.Recommendations.Make(rows, l.o.Flat); table != nil {
			if heading := prose.OneLine(heading); heading != "" && !strings.EqualFold(heading, table.Caption) && !l.o.Flat {
				table.Caption += " on " + heading
			}
			blocks = append(blocks, table)
		}
		rows = nil
	}
	tell := l.teller()
	for r := range model.Each[*model.Recommendation](l.r) {
		if top := len(r.Under) == 0; top && (!begun || r.Heading != heading && !l.o.Flat) {
			flush()
			begun = true
			if !l.o.Flat {
				heading = r.Heading
			}
		}
		rows = append(rows, document.Row{Cells: tell.Cells(tabular.Recommendations, r)})
	}
	flush()
	return blocks
}

// responseTable returns the executive's response to each recommendation; where
// those are told elsewhere, the answers alone.
func (l *life) responseTable(t *tabular.Table) document.Block {
	var rows []document.Row
	tell := l.teller()
	for r := range model.Each[*model.Recommendation](l.r) {
		recs := []model.Record{r}
		if resp := l.r.ResponseTo(r.ID); resp != nil {
			recs = append(recs, resp)
		} else if t == tabular.Answers {
			continue
		}
		cells := tell.Cells(t, recs...)
		if len(recs) == 1 {
			cells[answerColumn].Text = tabular.NoAnswer
		}
		rows = append(rows, document.Row{Cells: cells})
	}
	return l.rowsOf(t, rows)
}

// responses returns the executive's response to each recommendation, and which
// have none.
func (l *life) responses() *document.Document {
	blocks := append(section(1, "Executive response", l.responseTable(tabular.Responses)), l.silent()...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There are no recommendations to respond to yet.")}
	}
	return l.document(tabular.ResponsesKind, true, blocks)
}

// answerColumn is where the responses say what the answer is.
var answerColumn = slices.IndexFunc(tabular.Responses.Columns, func(c tabular.Column) bool { return c.Field == "answer" })

// silent lists what waits for an answer, with the days.
func (l *life) silent() []document.Block {
	var rows []document.Row
	for _, s := range l.r.Silences(l.o.Today) {
		late := ""
		if s.Late > 0 {
			late = strconv.Itoa(s.Late)
		}
		rows = append(rows, document.Row{Cells: texts(l.teller().Label(s.Recommendation), s.Recommendation.Text, onDay(s.Submitted), onDay(s.Due), strconv.Itoa(s.Days), late)})
	}
	return section(1, fmt.Sprintf("Without an answer as at %s", onDay(l.o.Today)), l.rowsOf(tabular.Silent, rows))
}

package xlsx

import (
	"strings"

	"council/scrutiny/model/intake"
)

// ContinuedMark begins a cell that goes on with the text of the cell above it,
// because no cell of a workbook can hold all of the text. Read joins such cells
// again.
const ContinuedMark = "(continued) "

// nearlyFull is how many characters a cell has to hold for the one below it to
// be taken as its continuation.
const nearlyFull = maxCell - 256

// joinContinued puts texts together that Write had to divide over rows.
func (r *reader) joinContinued() {
	for _, block := range r.source.Blocks {
		if table, ok := block.(*intake.Table); ok {
			joinRows(table)
		}
	}
}

func joinRows(table *intake.Table) {
	var kept []intake.Row
	var parts map[int]string // the last part of each text that may go on, by column
	for _, row := range table.Rows {
		if len(kept) > 0 && continues(row, kept[len(kept)-1], parts) {
			above := kept[len(kept)-1].Cells
			next := map[int]string{}
			for i, c := range row.Cells {
				if c.Text != "" {
					above[i].Text += strings.TrimPrefix(c.Text, ContinuedMark)
					next[i] = c.Text
				}
			}
			parts = next
			continue
		}
		kept = append(kept, row)
		parts = nil
	}
	table.Rows = kept
}

// continues says whether all that a row holds goes on from the row above.
func continues(row, above intake.Row, parts map[int]string) bool {
	any := false
	for i, c := range row.Cells {
		if c.Text == "" {
			continue
		}
		if !strings.HasPrefix(c.Text, ContinuedMark) {
			return false
		}
		last, again := parts[i]
		if !again {
			last = above.Cells[i].Text
		}
		if parts != nil && !again || len(last) < nearlyFull || units(last) < nearlyFull {
			return false
		}
		any = true
	}
	return any
}

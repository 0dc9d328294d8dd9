package report

import "council/scrutiny/model/document"

// uprightColumns is how many columns a table has at most on an upright page.
const uprightColumns = 4

// turned parts blocks into sections, landscape where a table is wide. What stands
// under one heading stays together, and so do headings that follow each other.
func turned(blocks []document.Block, landscape bool) []document.Section {
	if landscape || len(blocks) == 0 {
		return []document.Section{{Landscape: landscape, Blocks: blocks}}
	}
	var all []document.Section
	for from := 0; from < len(blocks); {
		to := from + 1
		for to < len(blocks) && (!heading(blocks[to]) || heading(blocks[to-1])) {
			to++
		}
		part := document.Section{Landscape: wide(blocks[from:to]), Blocks: blocks[from:to:to]}
		if last := len(all) - 1; last >= 0 && all[last].Landscape == part.Landscape {
			all[last].Blocks = append(all[last].Blocks, part.Blocks...)
		} else {
			all = append(all, part)
		}
		from = to
	}
	return all
}

func heading(b document.Block) bool {
	_, is := b.(*document.Heading)
	return is
}

func wide(blocks []document.Block) bool {
	for _, b := range blocks {
		if t, ok := b.(*document.Table); ok && len(t.Columns) > uprightColumns {
			return true
		}
	}
	return false
}

package xlsx

import (
	"fmt"
	"sort"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// grid is a table with the place of its cells on the sheet.
type grid struct {
	table       *intake.Table
	left, width int
}

// clip cuts an area to what the grid holds: the places of its first row and the
// one behind its last, and of its columns likewise.
func (g grid) clip(a area) (top, bottom, left, right int) {
	rows := g.table.Rows
	top = sort.Search(len(rows), func(i int) bool { return rows[i].Number >= a.top })
	bottom = sort.Search(len(rows), func(i int) bool { return rows[i].Number > a.bottom })
	return top, bottom, max(a.left-g.left, 0), min(a.right-g.left+1, g.width)
}

// merge repeats the first cell of each merged area in its others. A cell with
// a text of its own keeps it, so that nothing that Excel hides is lost; of
// areas that overlap the first counts.
func (sh *sheet) merge(g grid) {
	budget := 2 * g.width * len(g.table.Rows)
	for _, a := range sh.merges {
		top, bottom, left, right := g.clip(a)
		if top >= bottom || left >= right || g.table.Rows[top].Number != a.top || left != a.left-g.left {
			continue
		}
		if budget -= (bottom - top) * (right - left); budget < 0 {
			sh.r.note(intake.Warning, sh.place, fmt.Sprintf("Merged areas on the sheet %s lie on top of one another: some were read as single cells.", sh.info.name), 1)
			return
		}
		first := g.table.Rows[top].Cells[left]
		if first.Merged != intake.NotMerged {
			continue
		}
		for i := top; i < bottom; i++ {
			for j := left; j < right; j++ {
				c := &g.table.Rows[i].Cells[j]
				if (i == top && j == left) || c.Text != "" || c.Merged != intake.NotMerged {
					continue
				}
				*c = first
				c.Merged = intake.MergedLeft
				if j == left {
					c.Merged = intake.MergedUp
				}
			}
		}
	}
}

// link notes a hyperlink, if it leads to the web or to a mailbox.
func (sh *sheet) link(t xmlscan.Token) {
	rel, ok := sh.rels[t.Attr("id")]
	if !ok || !rel.external || len(sh.links) >= maxHyperlinks {
		return
	}
	address := sh.r.clean(strings.TrimSpace(rel.target))
	scheme, _, _ := strings.Cut(strings.ToLower(address), ":")
	if scheme != "http" && scheme != "https" && scheme != "mailto" {
		return
	}
	if a, ok := parseArea(t.Attr("ref")); ok {
		sh.links = append(sh.links, link{a, address})
	}
}

// applyLinks gives cells their links. One over many cells counts for its first.
func (sh *sheet) applyLinks(g grid) {
	for _, l := range sh.links {
		top, bottom, left, right := g.clip(l.area)
		if (bottom-top)*(right-left) > maxColumns {
			bottom, right = min(bottom, top+1), min(right, left+1)
		}
		for i := top; i < bottom; i++ {
			for j := left; j < right; j++ {
				if c := &g.table.Rows[i].Cells[j]; c.Text != "" {
					c.Link = l.address
				}
			}
		}
	}
}

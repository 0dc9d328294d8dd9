package report

import (
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// branch is an entry of a list, with the one that it is a part of and the number
// that it has of its own.
type branch struct {
	id    model.ID
	under model.ID
	label string
	text  string
}

// tree makes a list of branches, each with its parts below it. It counts as
// their own numbers do; entries without any are numbered where the list is, else
// they have bullets. Numbers that a list cannot count stand before paragraphs.
func tree(all []branch, numbered bool) []document.Block {
	g := &grove{all: all, here: map[model.ID]bool{}, numbered: numbered}
	for _, b := range all {
		g.here[b.id] = true
	}
	return g.blocks(0)
}

// grove is the entries of a list that is being made.
type grove struct {
	all      []branch
	here     map[model.ID]bool
	above    []model.ID // those that the present one is a part of: a circle ends
	numbered bool
}

// below returns the parts of an entry; of 0 those that are parts of none.
func (g *grove) below(id model.ID) []branch {
	var out []branch
	for _, b := range g.all {
		top := b.under == 0 || !g.here[b.under]
		if (id == 0 && top || id != 0 && b.under == id) && !slices.Contains(g.above, b.id) {
			out = append(out, b)
		}
	}
	return out
}

// blocks makes the entries at the top.
func (g *grove) blocks(id model.ID) []document.Block {
	top := g.below(id)
	if len(top) == 0 {
		return nil
	}
	if list := g.list(top, 0); list != nil {
		return []document.Block{list}
	}
	var blocks []document.Block
	for _, b := range top {
		blocks = append(blocks, document.Plain(strings.TrimSpace(b.label+" "+lines(b.text))))
		if sub := g.sub(b, 1); sub != nil {
			blocks = append(blocks, sub)
		}
	}
	return blocks
}

// list makes a list of entries; nil where it cannot count as they do.
func (g *grove) list(of []branch, depth int) *document.List {
	list, ok := g.counting(of, depth)
	if !ok && depth == 0 {
		return nil
	}
	for _, b := range of {
		text := lines(b.text)
		if !ok {
			text = strings.TrimSpace(b.label + " " + text)
		}
		list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: text}}, Sub: g.sub(b, depth+1)})
	}
	return &list
}

func (g *grove) sub(b branch, depth int) *document.List {
	parts := g.below(b.id)
	if len(parts) == 0 {
		return nil
	}
	g.above = append(g.above, b.id)
	defer func() { g.above = g.above[:len(g.above)-1] }()
	return g.list(parts, depth)
}

// counting returns how a list counts: by the numbers or letters of its entries,
// else as is usual at its depth. It is not ok where they have others.
func (g *grove) counting(of []branch, depth int) (list document.List, ok bool) {
	start, _ := strconv.Atoi(bareLabel(of[0].label))
	bare, numbers, letters := true, start > 0, true
	for i, b := range of {
		label := bareLabel(b.label)
		bare = bare && label == ""
		numbers = numbers && label == count(start+i)
		letters = letters && "("+label+")" == document.Letter(i)
	}
	switch {
	case bare && depth > 0:
		return document.List{Lettered: true}, true
	case bare:
		return document.List{Numbered: g.numbered}, true
	case numbers:
		return document.List{Numbered: true, Start: start}, true
	case letters:
		return document.List{Lettered: true}, true
	}
	return document.List{}, false
}

// bareLabel is a number without its brackets and stops.
func bareLabel(s string) string { return strings.Trim(s, " ().:") }

// lines returns a text without empty lines and space around the others.
func lines(text string) string {
	var kept []string
	for s := range strings.SplitSeq(text, "\n") {
		if s = strings.TrimSpace(s); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, "\n")
}

package main

import (
	"fmt"
	"strings"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/returns"
)

// writeReturned writes a row that came back, each of its changes on a line.
func writeReturned(b *strings.Builder, row returns.Row, one *returned, took map[int]bool) {
	name := strings.TrimSpace(row.Ref + " " + shortened(row.Title))
	place := ""
	if row.Place != "" {
		place = " (" + row.Place + ")"
	}
	switch row.Fate {
	case returns.Added:
		name = "New: " + shortened(row.Title)
	case returns.Missing:
		name = "Missing, and left as it is: " + name
	case returns.Unclear:
		name = "Unclear: " + shortened(row.Title)
	case returns.Removed:
		name = "Removed here since: " + name
	case returns.Found:
	}
	fmt.Fprintf(b, "\n  %s%s\n", name, place)
	if how := row.By.String(); how != "" && row.Fate == returns.Found {
		fmt.Fprintf(b, "        %s\n", how)
	}
	for _, n := range row.Notes {
		fmt.Fprintf(b, "        %s\n", n)
	}
	for _, c := range row.Changes {
		number := "    "
		if c.Number > 0 {
			mark := ' '
			if took[c.Number+one.first] {
				mark = '*'
			}
			number = fmt.Sprintf("%3d%c", c.Number+one.first, mark)
		}
		fmt.Fprintf(b, "  %s  %s\n", number, lineOf(c))
		for _, more := range aside(c) {
			fmt.Fprintf(b, "        %s\n", more)
		}
		for _, cell := range row.Cells(one.proposal.Review.TrackerColumns()) {
			if cell.There != c.There {
				fmt.Fprintf(b, "        %s: %s\n", cell.Label, prose.OneLine(cell.There))
			}
		}
	}
}

// lineOf tells of one change what came back.
func lineOf(c returns.Change) string {
	switch c.What {
	case returns.Position:
		return c.Label + ", a new position: " + prose.OneLine(c.There)
	case returns.Date:
		said := c.Label + ": " + c.There + ", in the place of " + quoted(c.Here)
		if c.Reason != "" {
			said += ", because: " + prose.OneLine(c.Reason)
		}
		return said
	case returns.Rating:
		return c.Label + ": " + c.There + ". The rating here is " + quoted(c.Here)
	case returns.Remark:
		return c.Label + ", for the working notes: " + prose.OneLine(c.There)
	case returns.NewRow:
		return c.Label + ": " + prose.OneLine(c.There)
	case returns.Cell:
	}
	if c.State == returns.Here {
		return c.Label + ", changed here alone: " + changed(c.WordsHere())
	}
	return c.Label + ": " + changed(c.Words())
}

// aside tells what has to be known beside a change.
func aside(c returns.Change) []string {
	var all []string
	if c.State == returns.Both {
		switch {
		case !c.Known:
			all = append(all, "differs from what stands here: "+quoted(c.Here))
		case c.What == returns.Cell:
			all = append(all, "changed here, too: "+changed(c.WordsHere()))
		case c.What == returns.Date || c.What == returns.Rating:
			all = append(all, "changed here, too, since it was sent: then it was "+quoted(c.Then))
		}
	}
	if c.Barred != "" {
		all = append(all, "cannot be taken: "+c.Barred)
	}
	return all
}

// changed shows words that went in [-brackets-] and words that came in {+braces+},
// with some of the words around them.
func changed(pieces []returns.Piece) string {
	var b strings.Builder
	for i, p := range pieces {
		text := p.Text
		switch p.Op {
		case returns.Gone:
			fmt.Fprintf(&b, "[-%s-]", prose.OneLine(text))
		case returns.New:
			fmt.Fprintf(&b, "{+%s+}", prose.OneLine(text))
		case returns.Kept:
			b.WriteString(around(text, i == 0, i == len(pieces)-1))
			continue
		}
		b.WriteString(" ")
	}
	if b.Len() == 0 {
		return "nothing"
	}
	return strings.TrimSpace(b.String())
}

// around shortens words that were kept to those next to a change.
func around(text string, first, last bool) string {
	const near = 6
	words := strings.Fields(text)
	switch {
	case first && len(words) > near:
		words = append([]string{"…"}, words[len(words)-near:]...)
	case last && len(words) > near:
		words = append(words[:near:near], "…")
	case len(words) > 2*near:
		words = append(append(words[:near:near], "…"), words[len(words)-near:]...)
	}
	return strings.Join(words, " ") + " "
}

func quoted(s string) string {
	if strings.TrimSpace(s) == "" {
		return "empty"
	}
	return fmt.Sprintf("%q", shortened(s))
}

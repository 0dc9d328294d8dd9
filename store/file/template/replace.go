package template

import "strings"

// spot is a placeholder in a text.
type spot struct {
	from, to int
	name     string
}

const longestName = 40

// spots finds the placeholders in a text: a short name of letters, digits, dots
// and the like in double braces. Other braces are text.
func spots(s string) []spot {
	var all []spot
	for from := 0; ; {
		i := strings.Index(s[from:], "{{")
		if i < 0 {
			return all
		}
		i += from
		j := strings.Index(s[i:], "}}")
		if j < 0 {
			return all
		}
		name := strings.ToLower(strings.TrimSpace(s[i+2 : i+j]))
		if name == "" || len(name) > longestName || strings.ContainsAny(name, "{}\n\t") {
			from = i + 1
			continue
		}
		all = append(all, spot{i, i + j + 2, name})
		from = i + j + 2
	}
}

// replace puts values in the place of the placeholders of a paragraph, which may
// run over several pieces of text that look different: the value looks as the
// placeholder's first character did. It says whether there were any.
func replace(p *Node, fill func(name string) (string, bool)) bool {
	var texts []*Node
	var whole strings.Builder
	p.eachText(func(t *Node) {
		texts = append(texts, t)
		whole.WriteString(t.text)
	})
	all := spots(whole.String())
	for i := len(all) - 1; i >= 0; i-- {
		if value, ok := fill(all[i].name); ok {
			swap(texts, all[i], value)
		}
	}
	if len(all) == 0 {
		return false
	}
	p.eachRun(func(run *Node) {
		for _, k := range run.kids {
			if k.name == "w:t" {
				k.set("xml:space", "preserve")
			}
		}
	})
	return true
}

// swap puts a value in the place of one placeholder.
func swap(texts []*Node, s spot, value string) {
	at, first := 0, true
	for _, t := range texts {
		size := len(t.text)
		from, to := max(s.from-at, 0), min(s.to-at, size)
		at += size
		if from >= to {
			continue
		}
		put := ""
		if first {
			put, first = strings.Join(strings.Fields(value), " "), false
		}
		t.text = t.text[:from] + put + t.text[to:]
	}
}

// eachText visits the pieces of text of a paragraph, not those of text boxes in it.
func (n *Node) eachText(visit func(*Node)) {
	n.eachRun(func(run *Node) {
		for _, k := range run.kids {
			if k.name != "w:t" {
				continue
			}
			for _, t := range k.kids {
				visit(t)
			}
		}
	})
}

// plain is the text of a node and all below it.
func (n *Node) plain() string {
	if n == nil {
		return ""
	}
	var out strings.Builder
	n.each(func(k *Node) { out.WriteString(k.text) })
	return out.String()
}

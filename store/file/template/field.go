package template

import "strings"

// verdict says what becomes of a field.
type verdict uint8

const (
	fieldStays verdict = iota
	fieldText          // what it shows stays, as text
	fieldGoes
)

// judge says what becomes of a field with these instructions: those that count
// pages stay. What names an author or a file goes, as does what belongs to the
// template's own text alone.
func judge(instructions string) verdict {
	code, _, _ := strings.Cut(strings.TrimSpace(instructions), " ")
	switch strings.ToUpper(code) {
	case "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "STYLEREF", "SEQ", "TITLE":
		return fieldStays
	case "AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "FILENAME", "TEMPLATE", "COMMENTS", "KEYWORDS", "DOCPROPERTY", "DOCVARIABLE", "INFO",
		"INCLUDEPICTURE", "INCLUDETEXT", "LINK", "DDE", "DDEAUTO", "DATABASE", "IMPORT", "MACROBUTTON", "AUTOTEXT", "AUTOTEXTLIST", "GOTOBUTTON", "PRINT",
		"TOC", "INDEX", "TC", "XE", "RD", "MERGEFIELD", "REVNUM", "EDITTIME", "SAVEDATE", "CREATEDATE", "PRINTDATE":
		return fieldGoes
	}
	return fieldText
}

// fields takes the fields out of a paragraph that may not stay. A field that runs
// over several paragraphs, as a list of contents does, loses its ends and leaves
// its text.
func (*cleaner) fields(p *Node) {
	var stack []*span
	var whole []*span
	p.eachRun(func(run *Node) {
		for _, k := range run.kids {
			switch {
			case k.name == "w:fldChar" && k.get("w:fldCharType") == "begin":
				k.drop("w:ffData", "w:fldData")
				stack = append(stack, &span{ends: []*Node{k}})
			case k.name == "w:fldChar" && len(stack) == 0:
				whole = append(whole, &span{ends: []*Node{k}, broken: true})
			case k.name == "w:fldChar":
				top := stack[len(stack)-1]
				top.ends = append(top.ends, k)
				if k.get("w:fldCharType") == "end" {
					stack = stack[:len(stack)-1]
					whole = append(whole, top)
				}
			case k.name == "w:instrText" && len(stack) > 0:
				top := stack[len(stack)-1]
				top.code += k.plain()
				top.ends = append(top.ends, k)
			case k.name == "w:instrText":
				whole = append(whole, &span{ends: []*Node{k}, broken: true})
			case len(stack) > 0:
				for _, s := range stack {
					s.shown = append(s.shown, k)
				}
			}
		}
	})
	for _, s := range stack {
		s.broken = true
		whole = append(whole, s)
	}
	gone := make(map[*Node]bool)
	for _, s := range whole {
		what := judge(s.code)
		if what == fieldStays && !s.broken {
			continue
		}
		for _, n := range s.ends {
			gone[n] = true
		}
		if what == fieldGoes {
			for _, n := range s.shown {
				gone[n] = true
			}
		}
	}
	if len(gone) == 0 {
		return
	}
	p.eachRun(func(run *Node) {
		kept := run.kids[:0]
		for _, k := range run.kids {
			if !gone[k] {
				kept = append(kept, k)
			}
		}
		run.kids = kept
	})
}

// span is a field in a paragraph: its marks, its instructions and what it shows.
type span struct {
	code        string
	ends, shown []*Node
	broken      bool // a part of it stands in another paragraph
}

// eachRun visits the runs of a paragraph, not those of text boxes in it.
func (n *Node) eachRun(visit func(*Node)) {
	for _, k := range n.kids {
		switch k.name {
		case "w:r":
			visit(k)
		case "w:p", "w:drawing", "w:pict", "mc:AlternateContent":
		default:
			k.eachRun(visit)
		}
	}
}

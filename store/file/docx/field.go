package docx

import (
	"strings"

	"council/scrutiny/store/file/xmlscan"
)

// field is one field that has begun: its instruction, which is not text, and
// then its result, which is.
type field struct {
	code   strings.Builder
	result bool
}

// fields are the open fields, inside out.
type fields []*field

// silent says whether text at this place is an instruction.
func (f fields) silent() bool {
	for _, open := range f {
		if !open.result {
			return true
		}
	}
	return false
}

// closeFields ends all instructions when a paragraph is over: a damaged field
// must not swallow what follows, and what it has swallowed is shown.
func (w *walker) closeFields(p *paragraph) {
	if !w.fields.silent() {
		return
	}
	for _, open := range w.fields {
		open.result = true
	}
	w.write(p, p.muted.String())
	p.muted.Reset()
}

// instruct takes a piece of the innermost field's instruction.
func (w *walker) instruct() error {
	text, err := w.text()
	if n := len(w.fields); n > 0 && !w.fields[n-1].result && w.fields[n-1].code.Len() < 4096 {
		w.fields[n-1].code.WriteString(text)
	}
	return err
}

// fieldChar takes a field's begin, its middle or its end.
func (w *walker) fieldChar(t xmlscan.Token, p *paragraph) error {
	n := len(w.fields)
	switch t.Attr("fldCharType") {
	case "begin":
		if err := w.each(func(t xmlscan.Token) error { return w.formField(t, p) }); err != nil {
			return err
		}
		if n < maxDepth {
			w.fields = append(w.fields, &field{})
		}
		return nil
	case "separate":
		if n > 0 {
			w.fields[n-1].result = true
			p.muted.Reset()
			p.linkTo(fieldLink(w.fields[n-1].code.String()))
		}
	case "end":
		if n > 0 {
			w.fields = w.fields[:n-1]
			if !w.fields.silent() {
				p.muted.Reset()
			}
		}
	}
	return w.skip()
}

// formField shows what an old form's box or list is set to.
func (w *walker) formField(t xmlscan.Token, p *paragraph) error {
	switch string(t.Name) {
	case "ffData":
		return w.each(func(t xmlscan.Token) error { return w.formField(t, p) })
	case "checkBox":
		ticked, stated := false, false
		err := w.each(func(t xmlscan.Token) error {
			switch string(t.Name) {
			case "checked":
				ticked, stated = on(t), true
			case "default":
				if !stated {
					ticked = on(t)
				}
			}
			return w.skip()
		})
		w.write(p, map[bool]string{true: "☒", false: "☐"}[ticked])
		return err
	case "ddList":
		return w.dropDown(p)
	}
	return w.skip()
}

// dropDown shows the chosen entry of an old form's list.
func (w *walker) dropDown(p *paragraph) error {
	chosen := 0
	var entries []string
	err := w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "result":
			chosen, _ = t.Int("val")
		case "listEntry":
			entries = append(entries, t.Attr("val"))
		}
		return w.skip()
	})
	if chosen >= 0 && chosen < len(entries) {
		w.write(p, entries[chosen])
	}
	return err
}

// fieldLink is the address of a HYPERLINK field, or empty.
func fieldLink(code string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(code), "HYPERLINK")
	if !ok {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		address, _, _ := strings.Cut(quoted, `"`)
		return address
	}
	address, _, _ := strings.Cut(rest, " ")
	return address
}

// safeLink keeps addresses of the web and of mail, and drops all others.
func safeLink(address string) string {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok {
		return ""
	}
	switch strings.ToLower(strings.TrimSpace(scheme)) {
	case "http", "https", "mailto":
		return address
	}
	return ""
}

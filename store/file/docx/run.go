package docx

import (
	"strings"

	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// runProps is what a run says about its text that changes what a person sees.
type runProps struct {
	hidden bool
	bold   bool
	font   string // a symbol font draws other signs
}

// run reads the open run into a paragraph.
func (w *walker) run(p *paragraph, st story) error {
	props := runProps{hidden: p.props.style != "" && w.styles.hidden(p.props.style)}
	var visit visitor
	visit = func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "rPr":
			return w.runProps(&props)
		case "t":
			return w.literal(t, p, props)
		case "delText", "delInstrText", "footnoteRef", "endnoteRef", "annotationRef", "rt":
			return w.skip()
		case "instrText":
			return w.instruct()
		case "fldChar":
			return w.fieldChar(t, p)
		case "sym":
			w.symbol(t, p, props)
			return w.skip()
		case "footnoteReference", "endnoteReference":
			w.note(t, p)
			return w.skip()
		case "drawing", "pict", "object":
			return w.picture(string(t.Name), p, st)
		case "AlternateContent":
			return w.alternate(visit)
		}
		if s, ok := special(t); ok {
			w.put(p, props, s)
			return w.skip()
		}
		if pageBreak(t) {
			p.broken = true
			return w.skip()
		}
		return w.each(visit)
	}
	return w.each(visit)
}

// special is the text that an element of a run stands for.
func special(t xmlscan.Token) (string, bool) {
	switch string(t.Name) {
	case "tab", "ptab":
		return "\t", true
	case "cr":
		return "\n", true
	case "br":
		if pageBreak(t) {
			return "", false
		}
		return "\n", true
	case "noBreakHyphen":
		return "\u2011", true
	case "softHyphen":
		return "\u00ad", true
	}
	return "", false
}

func pageBreak(t xmlscan.Token) bool {
	if string(t.Name) != "br" {
		return false
	}
	kind := t.Attr("type")
	return kind == "page" || kind == "column"
}

func (w *walker) runProps(props *runProps) error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "vanish":
			props.hidden = on(t)
		case "b":
			props.bold = on(t)
		case "rStyle":
			props.hidden = props.hidden || w.styles.hidden(t.Attr("val"))
		case "rFonts":
			props.font = t.Attr("ascii")
		}
		return w.skip()
	})
}

// literal takes the text of a <w:t>. Space at its ends counts only where the
// file says so; a line break in it is a space.
func (w *walker) literal(t xmlscan.Token, p *paragraph, props runProps) error {
	keep := t.Attr("space") == "preserve"
	s, err := w.text()
	if strings.ContainsAny(s, "\n\r\t") {
		s = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(s)
	}
	if !keep {
		s = strings.Trim(s, " ")
	}
	w.put(p, props, signs(s, props.font))
	return err
}

// text reads the open element's own text.
func (w *walker) text() (string, error) {
	var first string
	var rest strings.Builder
	for {
		t, err := w.sc.Next()
		switch {
		case err != nil:
			return "", zipsafe.Refuse(err)
		case t.Kind == xmlscan.End:
			if rest.Len() == 0 {
				return first, nil
			}
			return first + rest.String(), nil
		case t.Kind == xmlscan.Text && first == "":
			first = t.Text()
		case t.Kind == xmlscan.Text:
			rest.WriteString(t.Text())
		default:
			if err := w.skip(); err != nil {
				return "", err
			}
		}
	}
}

// write puts visible text into a paragraph.
func (w *walker) write(p *paragraph, s string) { w.put(p, runProps{}, s) }

// put adds text to a paragraph unless it stands in a field's instruction.
func (w *walker) put(p *paragraph, props runProps, s string) {
	if s == "" {
		return
	}
	if w.fields.silent() {
		p.muted.WriteString(s)
		return
	}
	w.written++
	if props.hidden {
		p.hidden.WriteString(s)
		return
	}
	if p.broken && p.text.Len() > 0 {
		p.text.WriteByte('\n')
	}
	p.broken = false
	p.text.WriteString(s)
	if n := len(strings.TrimSpace(s)); !props.bold {
		p.plain += n
	}
}

// symbol writes the sign that a character has in a symbol font.
func (w *walker) symbol(t xmlscan.Token, p *paragraph, props runProps) {
	code, ok := parseHex(t.Attr("char"))
	if !ok {
		return
	}
	if shown, ok := sign(code, t.Attr("font")); ok {
		code = shown
	}
	w.put(p, props, string(code))
}

func parseHex(s string) (rune, bool) {
	var n rune
	for _, c := range strings.ToLower(s) {
		i := strings.IndexRune("0123456789abcdef", c)
		if i < 0 || n > 0xffff {
			return 0, false
		}
		n = n<<4 | rune(i)
	}
	return n, s != "" && n != 0
}

// picture looks into a drawing for text boxes, and counts it if it holds a
// picture or an object and no text.
func (w *walker) picture(kind string, p *paragraph, st story) error {
	before := w.written
	images, diagrams := 0, 0
	var visit visitor
	visit = func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "txbxContent":
			return w.textBox(p, st)
		case "textpath": // WordArt, such as a watermark
			w.write(p, t.Attr("string"))
		case "blip", "imagedata":
			images++
		case "chart", "relIds", "OLEObject":
			diagrams++
		case "t":
			return w.literal(t, p, runProps{})
		case "AlternateContent":
			return w.alternate(visit)
		}
		return w.each(visit)
	}
	err := w.each(visit)
	switch {
	case w.written > before:
	case kind == "object" || diagrams > 0:
		w.tally.objects++
		w.written++
	case images > 0:
		w.tally.pictures++
		w.written++
	}
	return err
}

// textBox reads the open text box into a story of its own.
func (w *walker) textBox(p *paragraph, st story) error {
	box := st.box()
	p.boxes = append(p.boxes, box)
	return w.container(box)
}

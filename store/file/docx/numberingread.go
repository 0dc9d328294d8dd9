package docx

import "council/scrutiny/store/file/xmlscan"

// numberingReader remembers which element it is inside of.
type numberingReader struct {
	*numbering
	shape    *listShape
	list     *listInstance
	override int
	level    *listLevel
}

func readNumbering(data []byte) (*numbering, error) {
	r := numberingReader{numbering: newNumbering()}
	err := scan(data, r.see)
	r.resolveLinks()
	return r.numbering, err
}

func (r *numberingReader) see(t xmlscan.Token) {
	switch {
	case t.Kind == xmlscan.End && string(t.Name) == "lvl":
		r.level = nil
	case t.Kind == xmlscan.End && string(t.Name) == "abstractNum":
		r.shape = nil
	case t.Kind != xmlscan.Start:
	case r.level != nil:
		r.level.read(t)
	default:
		r.open(t)
	}
}

// open takes an element that stands outside of a level.
func (r *numberingReader) open(t xmlscan.Token) {
	switch string(t.Name) {
	case "abstractNum":
		r.list, r.shape = nil, &listShape{}
		r.shapes[t.Attr("abstractNumId")] = r.shape
	case "num":
		r.shape, r.list = nil, &listInstance{starts: map[int]int{}, levels: map[int]*listLevel{}}
		r.lists[t.Attr("numId")] = r.list
	case "styleLink", "numStyleLink":
		if r.shape != nil && string(t.Name) == "styleLink" {
			r.shape.styleLink = t.Attr("val")
		} else if r.shape != nil {
			r.shape.link = t.Attr("val")
		}
	case "abstractNumId":
		if r.list != nil {
			r.list.shape = t.Attr("val")
		}
	case "lvlOverride":
		r.override, _ = t.Int("ilvl")
	case "startOverride":
		if n, ok := t.Int("val"); ok && r.list != nil {
			r.list.starts[r.override] = n
		}
	case "lvl":
		r.openLevel(t)
	}
}

func (r *numberingReader) openLevel(t xmlscan.Token) {
	i, _ := t.Int("ilvl")
	fresh := listLevel{start: 1, format: "decimal", restart: -1}
	switch {
	case i < 0 || i >= listLevels:
		r.level = &listLevel{} // of nothing
	case r.shape != nil:
		r.shape.levels[i] = fresh
		r.level = &r.shape.levels[i]
	case r.list != nil:
		r.level = &fresh
		r.list.levels[i] = r.level
	}
}

func (l *listLevel) read(t xmlscan.Token) {
	switch string(t.Name) {
	case "start":
		l.start, _ = t.Int("val")
	case "numFmt":
		l.format = t.Attr("val")
	case "lvlText":
		l.text = t.Attr("val")
	case "rFonts":
		l.font = t.Attr("ascii")
	case "pStyle":
		l.style = t.Attr("val")
	case "lvlRestart":
		l.restart, _ = t.Int("val")
	case "isLgl":
		l.legal = on(t)
	}
}

// resolveLinks gives shapes that borrow a list style's levels those levels.
func (r *numberingReader) resolveLinks() {
	owners := make(map[string]*listShape)
	for _, shape := range r.shapes {
		if shape.styleLink != "" {
			owners[shape.styleLink] = shape
		}
	}
	for _, shape := range r.shapes {
		if owner, ok := owners[shape.link]; ok && shape.link != "" {
			shape.levels = owner.levels
		}
	}
}

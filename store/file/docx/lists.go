package docx

import (
	"fmt"
	"strings"
)

// The lists that every file has; numbered lists get their own after these.
const (
	bulletList     = 1
	cellBulletList = 2
	cellDashList   = 3
	fixedLists     = 3
)

// The shapes that lists are made from.
const (
	bulletShape = iota
	numberShape
	cellBulletShape
	cellDashShape
	letterShape
	startShape // of numbers at each level
)

// numberLists remembers the numbered and lettered lists of a document: each
// begins again, at its own level.
type numberLists struct{ lists []numberList }

type numberList struct{ level, shape, start int }

// add enters a list of a shape at a level, which counts from start, and returns
// its identifier.
func (l *numberLists) add(level, shape, start int) int {
	l.lists = append(l.lists, numberList{level, shape, start})
	return fixedLists + len(l.lists)
}

// sheet is the part that says how lists look.
func (l *numberLists) sheet(k look) string {
	var out strings.Builder
	out.WriteString(declaration + `<w:numbering ` + wordNS + `>`)
	bullets := [...]string{"•", "–", "•", "–", "•", "–", "•", "–", "•"}
	shape(&out, bulletShape, func(level int) (string, string, int, int) {
		return "bullet", bullets[level], 400 * (level + 1), 400
	})
	formats := [...]string{"decimal", "lowerLetter", "lowerRoman"}
	patterns := [...]string{"%%%d.", "(%%%d)", "(%%%d)"}
	shape(&out, numberShape, func(level int) (string, string, int, int) {
		return formats[level%3], fmt.Sprintf(patterns[level%3], level+1), 500 * (level + 1), 500
	})
	shape(&out, startShape, func(level int) (string, string, int, int) {
		return "decimal", fmt.Sprintf("%%%d.", level+1), 500 * (level + 1), 500
	})
	shape(&out, cellBulletShape, func(level int) (string, string, int, int) { return "bullet", "•", 260 * (level + 1), 260 })
	shape(&out, cellDashShape, func(level int) (string, string, int, int) { return "bullet", "–", 260 * (level + 1), 260 })
	shape(&out, letterShape, func(level int) (string, string, int, int) {
		return formats[(level+1)%3], fmt.Sprintf(patterns[(level+1)%3], level+1), 500 * (level + 1), 500
	})
	shapes, instances := k.lists()
	out.WriteString(shapes)
	for i, of := range [...]int{bulletShape, cellBulletShape, cellDashShape} {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, bulletList+i, of)
	}
	for i, list := range l.lists {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/><w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>`,
			fixedLists+1+i, list.shape, list.level, list.start)
	}
	out.WriteString(instances + `</w:numbering>`)
	return out.String()
}

// shape writes the nine levels of a list: each with its format, its text, and
// how far it is set in and hangs.
func shape(out *strings.Builder, id int, level func(int) (format, text string, left, hanging int)) {
	fmt.Fprintf(out, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>`, id)
	for i := range listLevels {
		format, text, left, hanging := level(i)
		fmt.Fprintf(out, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>`+
			`<w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, i, format, text, left, hanging)
	}
	out.WriteString(`</w:abstractNum>`)
}

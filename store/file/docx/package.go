package docx

import (
	"fmt"
	"strings"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordNS      = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relationsNS = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	officeKind  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// relationList writes relationships; their identifiers are rId1, rId2 …
type relationList struct {
	out   strings.Builder
	count int
}

// add enters a relationship and returns its identifier.
func (l *relationList) add(kind, target string, external bool) string {
	l.count++
	id := fmt.Sprintf("rId%d", l.count)
	mode := ""
	if external {
		mode = ` TargetMode="External"`
	}
	fmt.Fprintf(&l.out, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, id, kind, escape(target), mode)
	return id
}

func (l *relationList) String() string {
	return declaration + `<Relationships ` + relationsNS + `>` + l.out.String() + `</Relationships>`
}

func settings(language string, evenOdd bool) string {
	pages := ""
	if evenOdd {
		pages = `<w:evenAndOddHeaders/>`
	}
	return declaration + `<w:settings ` + wordNS + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` + pages +
		`<w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
		`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + escape(language) + `"/></w:settings>`
}

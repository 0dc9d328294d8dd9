package docx

import (
	"path"
	"slices"
	"strings"

	"council/scrutiny/store/file/opc"
	"council/scrutiny/store/file/template"
)

// pictureKinds are the content types of pictures by their endings.
var pictureKinds = map[string]string{
	"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf", "wmf": "image/x-wmf", "bmp": "image/bmp", "tif": "image/tiff", "tiff": "image/tiff",
}

// pictureEndings are the endings of the names of pictures among the parts.
func pictureEndings(parts []opc.Part) []opc.Ending {
	var endings []opc.Ending
	for _, p := range parts {
		ending := opc.Ending{Name: strings.TrimPrefix(path.Ext(p.Name), ".")}
		if ending.Kind = pictureKinds[ending.Name]; ending.Kind != "" && !slices.Contains(endings, ending) {
			endings = append(endings, ending)
		}
	}
	slices.SortFunc(endings, func(a, b opc.Ending) int { return strings.Compare(a.Name, b.Name) })
	return endings
}

// templateParts are the parts that come from the template: its theme, headers and
// footers, and the pictures in these and in its text.
func (c *composer) templateParts() []opc.Part {
	if !c.look.own() {
		return nil
	}
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	var parts []opc.Part
	t := c.look.template
	if t.Theme != nil {
		var out strings.Builder
		out.WriteString(declaration)
		t.Theme.WriteRoot(&out, noRef)
		parts = append(parts, opc.Part{Name: "word/theme/theme1.xml", Kind: "application/vnd.openxmlformats-officedocument.theme+xml", Content: out.String()})
	}
	used := make(map[string]bool)
	for r := range c.look.refs {
		used[r.Target] = true
	}
	for _, m := range t.Margins {
		if !used[m.Name] {
			continue
		}
		var own relationList
		ids := make(map[template.Ref]string)
		var out strings.Builder
		out.WriteString(declaration)
		if m.Kind == "header" && c.doc.Marking != "" && !c.look.says("marking") {
			m.Root.Lead("Marking", c.doc.Marking)
		}
		m.Root.WriteRoot(&out, func(r template.Ref) string {
			if ids[r] == "" {
				ids[r] = own.add(officeKind+r.Kind, r.Target, r.External)
				used[r.Target] = true
			}
			return ids[r]
		})
		parts = append(parts, opc.Part{Name: "word/" + m.Name, Kind: word + m.Kind + "+xml", Content: out.String()})
		if own.count > 0 {
			parts = append(parts, opc.Part{Name: "word/_rels/" + m.Name + ".rels", Content: own.String()})
		}
	}
	for _, p := range t.Pictures {
		if used[p.Name] {
			parts = append(parts, opc.Part{Name: "word/" + p.Name, Content: string(p.Data)})
		}
	}
	return parts
}

// templateStyles are the template's styles, and those of ours that it has no
// part for.
func (c *composer) templateStyles() string {
	t := c.look.template
	var out strings.Builder
	out.WriteString(declaration)
	t.Language(c.doc.Lang())
	var ours strings.Builder
	for _, s := range c.paragraphStyles() {
		if !t.IDs[s.id] {
			c.settle(s).write(&ours, s.id == "Normal")
		}
	}
	for _, s := range c.otherStyles() {
		if !t.IDs[s.id] {
			ours.WriteString(s.markup)
		}
	}
	var theirs strings.Builder
	t.Styles.WriteRoot(&theirs, noRef)
	out.WriteString(strings.TrimSuffix(theirs.String(), `</w:styles>`) + ours.String() + `</w:styles>`)
	return out.String()
}

// settle fits a style of ours to the template's text: tables stay as they were
// measured, whatever the text is indented by or however large it is.
func (c *composer) settle(s paragraphStyle) paragraphStyle {
	switch s.id {
	case "TableText":
		s.paragraph += `<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>`
		if c.look.bodySize > bodySize {
			s.run = `<w:sz w:val="24"/><w:szCs w:val="24"/>` + s.run
		}
	case "Break":
		s.paragraph = `<w:pBdr><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:pBdr>` + s.paragraph + `<w:ind w:left="0" w:right="0" w:firstLine="0"/>`
	}
	return s
}

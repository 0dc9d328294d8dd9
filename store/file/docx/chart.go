package docx

import (
	"fmt"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/chart"
)

const (
	drawingNS = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
	pictureNS   = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	twipsToEMUs = 635 // the unit of drawings, of which there are 914,400 to the inch
)

// chart writes a chart as a picture, in words for those who cannot see it, and
// below it its numbered caption. It is as wide on every kind of page, so that its
// type is too.
func (c *composer) chart(ch *document.Chart) {
	dots, err := chart.PNG(ch)
	if err != nil {
		c.failed = err
		return
	}
	c.pictures = append(c.pictures, dots)
	n := len(c.pictures)
	name := fmt.Sprintf("figure%d.png", n)
	relation := c.relations.add(officeKind+"image", "media/"+name, false)
	width := c.room(portrait) * twipsToEMUs
	height := width * chart.Height(ch) / chart.Width
	alt := escape(ch.Alt)
	c.rawf(`<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline %s distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>`, drawingNS, width, height)
	c.rawf(`<wp:docPr id="%d" name="Figure %[1]d" descr="%s"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`, n, alt)
	c.rawf(`<a:graphic><a:graphicData uri="%s"><pic:pic><pic:nvPicPr><pic:cNvPr id="%d" name="%s" descr="%s"/><pic:cNvPicPr/></pic:nvPicPr>`, pictureNS, n, name, alt)
	c.rawf(`<pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, relation)
	c.rawf(`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`, width, height)
	c.raw(`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
	c.rawf(`<w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:r><w:t xml:space="preserve">Figure </w:t></w:r>`+
		`<w:fldSimple w:instr=" SEQ Figure \* ARABIC "><w:r><w:t>%d</w:t></w:r></w:fldSimple>`, n)
	c.runs([]document.Run{{Text: ": " + ch.Caption}})
	c.raw(`</w:p>`)
}

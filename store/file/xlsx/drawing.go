package xlsx

import (
	"fmt"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// drawings tells what lies on a sheet and is not read. Empty drawings, which
// some programs add to every sheet, are nothing to tell.
func (sh *sheet) drawings() {
	count := map[string]int{}
	for _, rel := range sh.rels {
		switch {
		case rel.kind == "oleObject" || rel.kind == "package":
			count["embedded files"]++
		case rel.kind == "drawing" && !rel.external && sh.r.archive.Has(rel.target):
			sh.countShapes(rel.target, count)
		}
	}
	for _, what := range []string{"pictures", "charts", "text boxes and shapes", "embedded files"} {
		if n := count[what]; n > 0 {
			sh.r.note(intake.Ignored, sh.place, fmt.Sprintf("The sheet %s has %s, which were left out.", sh.info.name, what), n)
		}
	}
}

// countShapes counts what is in one drawing. A damaged drawing counts as far as
// it can be read: nothing in it is taken anyway.
func (sh *sheet) countShapes(part string, count map[string]int) {
	err := sh.r.scan(part, func(_ *xmlscan.Scanner, t xmlscan.Token) error {
		if t.Kind != xmlscan.Start {
			return nil
		}
		switch string(t.Name) {
		case "pic":
			count["pictures"]++
		case "graphicFrame":
			count["charts"]++
		case "sp":
			count["text boxes and shapes"]++
		}
		return nil
	})
	if err != nil && sh.r.ctx.Err() == nil {
		sh.r.note(intake.Warning, sh.place, fmt.Sprintf("The drawings on the sheet %s are damaged.", sh.info.name), 1)
	}
}

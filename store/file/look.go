package file

import (
	"fmt"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/template"
)

// Look reads the Word file that papers are to take their look from. The notes say,
// a sentence each, what of it is not carried.
func Look(name string, data []byte) (look document.Look, notes []string, err error) {
	t, err := template.Read(data)
	if err != nil {
		return document.Look{}, nil, fmt.Errorf("nothing was changed: %s %w", name, err)
	}
	p := t.Palette()
	return document.Look{Template: data, Font: p.Font, Accent: p.Accent, Fill: p.Fill}, t.Notes(), nil
}

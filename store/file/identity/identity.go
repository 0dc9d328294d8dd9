// Package identity reads what a Word or Excel file that this program wrote says
// of itself in its custom properties. It knows nothing of what the properties
// mean.
package identity

import (
	"errors"
	"io"
	"path"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// maxProperties and maxValue bound what a strange file can bring in.
const (
	maxProperties = 64
	maxValue      = 4096
)

// Read returns our own properties of a file, in its order. A file without any,
// or with a damaged part, has none: its rows are found by their contents then.
func Read(zip *zipsafe.Archive) []intake.Property {
	data, err := zip.Part(part(zip))
	if err != nil {
		return nil
	}
	var found []intake.Property
	var name string
	var value strings.Builder
	for scanner := xmlscan.New(data, 16); ; {
		t, err := scanner.Next()
		switch {
		case errors.Is(err, io.EOF):
			return found
		case err != nil || len(found) == maxProperties:
			return nil
		case t.Is(xmlscan.Start, "property"):
			name = t.Attr("name")
			value.Reset()
		case t.Kind == xmlscan.Text && value.Len() < maxValue:
			value.WriteString(t.Text())
		case t.Is(xmlscan.End, "property") && strings.HasPrefix(name, document.IdentityPrefix):
			found = append(found, intake.Property{Name: clean(name), Value: clean(strings.TrimSpace(value.String()))})
		}
	}
}

// part finds the part of custom properties: programs that saved the file again
// may have named it otherwise.
func part(zip *zipsafe.Archive) string {
	const usual = "docProps/custom.xml"
	data, err := zip.Part("_rels/.rels")
	if err != nil {
		return usual
	}
	for scanner := xmlscan.New(data, 16); ; {
		t, err := scanner.Next()
		if err != nil {
			return usual
		}
		if t.Is(xmlscan.Start, "Relationship") && path.Base(t.Attr("Type")) == "custom-properties" {
			return strings.TrimPrefix(path.Clean(t.Attr("Target")), "/")
		}
	}
}

func clean(s string) string {
	s, _ = prose.Clean(s)
	return s
}

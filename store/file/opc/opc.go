// Package opc writes the packages that Word and Excel files are: a zip file of
// parts, what kind each is, and what is said of the document as a whole. It knows
// nothing of what stands in the parts that make a text or a sheet.
package opc

import (
	"archive/zip"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"council/scrutiny/model/document"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	packSpace   = "http://schemas.openxmlformats.org/package/2006/"
	officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/"
	packKind    = "application/vnd.openxmlformats-package."
	officeKind  = "application/vnd.openxmlformats-officedocument."
)

// Part is one part of a package.
type Part struct {
	Name    string
	Kind    string // its content type; empty where the ending of its name says it
	Content string
}

// Ending says what parts are whose names end so.
type Ending struct{ Name, Kind string }

// Write writes a package: the same bytes for the same parts, and no date. Fast
// compression: the markup of tables repeats itself, and the slower levels gain
// little.
func Write(w io.Writer, parts []Part, endings ...Ending) error {
	z := zip.NewWriter(w)
	deflate, err := flate.NewWriter(io.Discard, flate.BestSpeed)
	if err != nil {
		return err
	}
	// One compressor does for all parts, which are written one after another.
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		deflate.Reset(out)
		return deflate, nil
	})
	for _, p := range append([]Part{{Name: "[Content_Types].xml", Content: kinds(parts, endings)}}, parts...) {
		// The first day that a zip file can name: no clock in a document.
		header := &zip.FileHeader{Name: p.Name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		out, err := z.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(out, p.Content); err != nil {
			return err
		}
	}
	return z.Close()
}

// kinds lists what each part is.
func kinds(parts []Part, endings []Ending) string {
	var out strings.Builder
	out.WriteString(declaration + `<Types xmlns="` + packSpace + `content-types">`)
	for _, e := range append([]Ending{{"rels", packKind + "relationships+xml"}, {"xml", "application/xml"}}, endings...) {
		fmt.Fprintf(&out, `<Default Extension="%s" ContentType="%s"/>`, e.Name, e.Kind)
	}
	for _, p := range parts {
		if p.Kind != "" {
			fmt.Fprintf(&out, `<Override PartName="/%s" ContentType="%s"/>`, p.Name, p.Kind)
		}
	}
	out.WriteString(`</Types>`)
	return out.String()
}

// About are the parts that say what a document is: its title, subject and
// language, no author and no date, and its identity if it has one. Main is the
// part that everything else hangs on.
func About(d *document.Document, main string) []Part {
	said := []struct{ relation, name, kind, content string }{
		{officeSpace + "relationships/officeDocument", main, "", ""},
		{packSpace + "relationships/metadata/core-properties", "docProps/core.xml", packKind + "core-properties+xml", core(d)},
		{officeSpace + "relationships/extended-properties", "docProps/app.xml", officeKind + "extended-properties+xml", application},
		{officeSpace + "relationships/custom-properties", "docProps/custom.xml", officeKind + "custom-properties+xml", custom(d.Identity)},
	}
	if len(d.Identity) == 0 {
		said = said[:3]
	}
	var relations strings.Builder
	var parts []Part
	for i, s := range said {
		fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="%s" Target="%s"/>`, i+1, s.relation, s.name)
		if i > 0 {
			parts = append(parts, Part{s.name, s.kind, s.content})
		}
	}
	return append([]Part{{Name: "_rels/.rels", Content: declaration + `<Relationships xmlns="` + packSpace + `relationships">` + relations.String() + `</Relationships>`}}, parts...)
}

func core(d *document.Document) string {
	out := declaration + `<cp:coreProperties xmlns:cp="` + packSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
	for _, p := range []document.Property{{Name: "title", Value: d.Title}, {Name: "subject", Value: d.Subject}, {Name: "language", Value: d.Lang()}} {
		if p.Value != "" {
			out += `<dc:` + p.Name + `>` + escape(p.Value) + `</dc:` + p.Name + `>`
		}
	}
	return out + `</cp:coreProperties>`
}

const application = declaration + `<Properties xmlns="` + officeSpace + `extended-properties"><Application>scrutiny</Application></Properties>`

// custom carries the document's identity, so that a file which comes back is
// known.
func custom(identity []document.Property) string {
	var out strings.Builder
	out.WriteString(declaration + `<Properties xmlns="` + officeSpace + `custom-properties" xmlns:vt="` + officeSpace + `docPropsVTypes">`)
	for i, p := range identity {
		// Numbers 0 and 1 are kept by the format; the class is that of all such properties.
		fmt.Fprintf(&out, `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>`,
			i+2, escape(p.Name), escape(p.Value))
	}
	out.WriteString(`</Properties>`)
	return out.String()
}

func escape(s string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(s)) // a builder takes everything
	return out.String()
}

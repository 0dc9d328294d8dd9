package docx

import (
	"errors"
	"io"
	"path"
	"strings"

	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// relation is one relationship of a part.
type relation struct {
	kind     string // the last word of the type, the same in strict files
	target   string // name of a part, or an address if external
	external bool
}

// relations reads the relationships of a part; the empty name is the file. A
// part without any, or with damaged ones, has none.
func relations(zip *zipsafe.Archive, part string) map[string]relation {
	dir, base := path.Split(part)
	data, err := zip.Part(dir + "_rels/" + base + ".rels")
	if err != nil {
		return nil
	}
	found := make(map[string]relation)
	_ = scan(data, func(t xmlscan.Token) {
		if !t.Is(xmlscan.Start, "Relationship") {
			return
		}
		rel := relation{kind: path.Base(t.Attr("Type")), target: t.Attr("Target")}
		rel.external = strings.EqualFold(t.Attr("TargetMode"), "external")
		if !rel.external {
			rel.target = resolve(dir, rel.target)
		}
		found[t.Attr("Id")] = rel
	})
	return found
}

// resolve makes a part's name from a target as seen from a folder.
func resolve(dir, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(dir, target)
}

// mainPart finds the document among the file's parts.
func mainPart(zip *zipsafe.Archive) (string, error) {
	for _, rel := range relations(zip, "") {
		if rel.kind == "officeDocument" && !rel.external && zip.Has(rel.target) {
			return rel.target, nil
		}
	}
	const usual = "word/document.xml"
	if zip.Has(usual) {
		return usual, nil
	}
	return "", errNoDocument
}

// scan shows every token of a small part.
func scan(data []byte, see func(xmlscan.Token)) error {
	sc := xmlscan.New(data, maxDepth)
	for {
		t, err := sc.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		see(t)
	}
}

// on reads an on-off property such as <w:b/>, which is on when it is there.
func on(t xmlscan.Token) bool { return t.Bool("val", true) }

package template_test

import (
	"strings"
	"testing"

	"council/scrutiny/store/file/template"
	"council/scrutiny/store/file/zipsafe"
)

// check writes all of a template and looks whether it is whole XML.
func check(t *testing.T, tpl *template.Template) {
	t.Helper()
	placed := tpl.Place("minutes", map[string]string{"title": "a & b"})
	whole := func(what, s string) {
		if err := zipsafe.CheckXML([]byte(s), 256); err != nil {
			t.Fatalf("%s: %v\n%s", what, err, s)
		}
	}
	ref := func(template.Ref) string { return "rId1" }
	var out strings.Builder
	nodes := append(placed.Front, placed.Back...)
	out.WriteString("<w:body" + template.Namespaces(nodes...) + ">")
	for _, n := range nodes {
		n.Write(&out, ref)
	}
	whole("the text", out.String()+"</w:body>")
	for _, m := range tpl.Margins {
		out.Reset()
		m.Root.WriteRoot(&out, ref)
		whole(m.Name, out.String())
	}
	out.Reset()
	tpl.Styles.WriteRoot(&out, ref)
	whole("the styles", out.String())
}

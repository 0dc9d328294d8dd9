package template_test

import (
	"strings"
	"testing"

	"council/scrutiny/store/file/template"
)

// TestTextThatCouldNotBeRead on the white page of a paper is made darker, and
// nothing else is.
func TestTextThatCouldNotBeRead(t *testing.T) {
	style := func(id, name, on, paragraph, run string) string {
		if on != "" {
			on = `<w:basedOn w:val="` + on + `"/>`
		}
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + on + `<w:pPr>` + paragraph + `</w:pPr>` + run + `</w:style>`
	}
	run := func(props string) string { return `<w:rPr>` + props + `</w:rPr>` }
	const white = `<w:color w:val="FFFFFF" w:themeColor="background1"/>`
	data := file(t, "", "", map[string]string{"word/styles.xml": `<w:styles ` + ns + `><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>` +
		style("T", "Title", "N", "", run(`<w:b/>`+white+`<w:sz w:val="40"/>`)) +
		style("H1", "heading 1", "T", "", "") + // white by that of the title
		style("H2", "heading 2", "N", `<w:shd w:val="clear" w:fill="1F3864"/>`, run(white)) +
		style("H3", "heading 3", "N", "", run(`<w:color w:val="FFC000"/>`)) +
		style("H4", "heading 4", "N", "", run(`<w:color w:val="7A1F5C"/>`)) +
		style("H5", "heading 5", "N", `<w:shd w:val="clear" w:fill="1F3864"/>`, run(`<w:color w:val="000000"/>`)) +
		style("O", "Of nobody", "N", "", run(white)) + `</w:styles>`})
	all := written(t, data)
	for id, want := range map[string]string{
		"Title": `<w:b/><w:color w:val="1A1A1A"/><w:sz w:val="40"/>`, "Heading2": `w:val="FFFFFF"`, "Heading4": `w:val="7A1F5C"`, "Heading5": `w:val="FFFFFF"`, "O": `w:val="FFFFFF"`,
	} {
		_, after, _ := strings.Cut(all, `w:styleId="`+id+`"`)
		if got, _, _ := strings.Cut(after, "</w:style>"); !strings.Contains(got, want) {
			t.Errorf("%s is %s, without %s", id, got, want)
		}
	}
	if strings.Contains(all, "FFC000") {
		t.Error("yellow letters on white")
	}
	tpl, err := template.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if notes := strings.Join(tpl.Notes(), " "); !strings.Contains(notes, "made darker: “Title”, “heading 3”, “heading 5”.") {
		t.Errorf("it is told as %q", notes)
	}
}

// TestTabs of a style are those of the styles that it builds upon too, even in a
// circle.
func TestTabs(t *testing.T) {
	tabs := func(id, name, on, at string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="` + on + `"/><w:pPr><w:tabs>` + at + `</w:tabs></w:pPr></w:style>`
	}
	tpl, err := template.Read(file(t, "", "", map[string]string{"word/styles.xml": `<w:styles ` + ns + `>` +
		tabs("F", "footer", "H", `<w:tab w:val="center" w:pos="4513"/><w:tab w:val="clear" w:pos="700"/>`) +
		tabs("H", "header", "F", `<w:tab w:val="right" w:pos="9026"/><w:tab w:val="center" w:pos="4513"/>`) + `</w:styles>`}))
	if err != nil {
		t.Fatal(err)
	}
	if got := tpl.Tabs("Footer"); len(got) != 2 || got[0] != 4513 || got[1] != 9026 {
		t.Errorf("its tabs are at %v", got)
	}
}

package site

import (
	"archive/zip"
	"bytes"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// secret stands in the working notes of a person, and nowhere else.
const secret = "She may leave us & go to Hillçombe"

// secretive is a review with a closed text, and a publication of it.
func secretive(t *testing.T) (*model.Review, publish.Publication) {
	t.Helper()
	r := model.NewReview("r")
	for _, c := range []model.Change{
		model.Begin{Title: "Wardens"},
		model.Insert{Records: []model.Record{&model.Person{Name: "Gita Dey", Notes: secret}, &model.Task{Name: "Draft the scope"}}},
	} {
		next, _, err := model.Apply(r, c, model.Stamp{Who: "Sam"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	p := public.Project(r)
	return r, publish.Of(p, p, report.Options{Today: 20_000}, 20_000)
}

func putFile(path string, data []byte) error { return os.WriteFile(path, data, 0o600) }

// leaking lets change mistake a publication, tries to publish it, and returns
// what is said of it.
func leaking(t *testing.T, mistake func(*publish.Publication)) error {
	t.Helper()
	r, p := secretive(t)
	mistake(&p)
	dir := t.TempDir()
	f, err := New(filepath.Join(dir, "pages"), p, public.ClosedTexts(r), putFile)
	if err != nil {
		return err
	}
	for n := range f.Papers() {
		if err = f.Write(t.Context(), n); err != nil {
			break
		}
	}
	if err == nil {
		_, err = f.Finish()
	} else if err := f.Drop(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(dir); err != nil && len(left) > 0 {
		t.Errorf("half a folder is left: %v", left)
	}
	return err
}

// refused holds a refusal to naming the file, the field and the record, and not
// the text.
func refused(t *testing.T, what string, err error) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: it was published", what)
		return
	}
	said := err.Error()
	if !strings.Contains(said, "the working notes of a person (“Gita Dey”)") || strings.Contains(said, "Hill") || !strings.HasPrefix(said, "nothing was published: ") {
		t.Errorf("%s: %s", what, said)
	}
}

func TestMistakesInPapersAreRefused(t *testing.T) {
	if err := leaking(t, func(*publish.Publication) {}); err != nil {
		t.Fatalf("without a mistake: %v", err)
	}
	for what, mistake := range map[string]func(*publish.Publication){
		"title of the review": func(p *publish.Publication) { p.Title = secret },
		"council":             func(p *publish.Publication) { p.Council = strings.ToUpper(secret) },
		"title of a paper":    func(p *publish.Publication) { p.Papers[0].Title = secret },
		"what a paper is":     func(p *publish.Publication) { p.Papers[0].Says = secret },
		"name of a file":      func(p *publish.Publication) { p.Papers[0].Name = "she-may-leave-us-go-to-hillçombe" },
		"title of a document": func(p *publish.Publication) { p.Papers[0].Doc.Title = secret },
		"subject":             func(p *publish.Publication) { p.Papers[0].Doc.Subject = secret },
		"footer":              func(p *publish.Publication) { p.Papers[0].Doc.Footer = secret },
		"marking":             func(p *publish.Publication) { p.Papers[0].Doc.Marking = secret },
		"identity": func(p *publish.Publication) {
			p.Papers[0].Doc.Identity = []document.Property{{Name: "scrutiny.kind", Value: secret}}
		},
		"split runs": func(p *publish.Publication) {
			p.Papers[0].Doc.Sections[0].Blocks = append(p.Papers[0].Doc.Sections[0].Blocks, &document.Paragraph{Runs: []document.Run{{Text: "She may le", Bold: true}, {Text: "ave us & go to Hil"}, {Text: "lçombe", Italic: true}}})
		},
		"link": func(p *publish.Publication) {
			p.Papers[0].Doc.Sections[0].Blocks = append(p.Papers[0].Doc.Sections[0].Blocks, &document.Paragraph{Runs: []document.Run{{Text: "x", Link: "https://e.org/?q=" + url.QueryEscape(secret)}}})
		},
		"a table in CSV": func(p *publish.Publication) {
			p.Papers[0].Table = &document.Document{Sections: []document.Section{{Blocks: []document.Block{&document.Table{Columns: []document.Column{{Name: secret}}}}}}}
		},
		"the alternate text of a chart": func(p *publish.Publication) {
			p.Papers[0].Doc.Sections[0].Blocks = append(p.Papers[0].Doc.Sections[0].Blocks, &document.Chart{Caption: "x", Alt: secret, Bars: []document.Bar{{Name: "x", Parts: []document.Part{{Mark: document.Mark{Letter: "R", Word: "Red"}, Count: 1}}}}})
		},
	} {
		refused(t, what, leaking(t, mistake))
	}
}

func TestTheNameOfTheFolderTells(t *testing.T) {
	r, p := secretive(t)
	_, err := New(filepath.Join(t.TempDir(), strings.ToLower(secret)), p, public.ClosedTexts(r), putFile)
	refused(t, "the folder", err)
}

// zipped returns a file of parts, a name and a content for each.
func zipped(t *testing.T, comment string, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	if err := z.SetComment(comment); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestMistakesInFilesAreRefused puts a closed text into the bytes of files in
// every way that a writer might by mistake, however it is escaped.
func TestMistakesInFilesAreRefused(t *testing.T) {
	r, p := secretive(t)
	f, err := New(filepath.Join(t.TempDir(), "pages"), p, public.ClosedTexts(r), putFile)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.begin(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Drop() }()
	decimal, hex, percent, script, western, sixteen, swapped := "", "", "", "", "", []byte{0xff, 0xfe}, []byte{0xfe, 0xff}
	for _, c := range secret {
		decimal += fmt.Sprintf("&#%d;", c)
		hex += fmt.Sprintf("&#x%X;", c)
		script += fmt.Sprintf(`\u%04x`, c)
		western += string([]byte{byte(c)}) // each is a character of Windows-1252
	}
	for _, b := range []byte(secret) {
		percent += fmt.Sprintf("%%%02x", b)
	}
	for _, u := range utf16.Encode([]rune("<x>" + secret + "</x>")) {
		sixteen, swapped = append(sixteen, byte(u), byte(u>>8)), append(swapped, byte(u>>8), byte(u))
	}
	escaped := strings.ReplaceAll(secret, "&", "&amp;")
	part := func(content string) []byte { return zipped(t, "", "word/document.xml", content) }
	for what, tt := range map[string]struct {
		format file.Format
		data   []byte
	}{
		"decimal entities":     {file.HTML, []byte("<p>" + decimal + "</p>")},
		"hexadecimal entities": {file.HTML, []byte("<p title='" + hex + "'>")},
		"escaped twice":        {file.HTML, []byte(strings.ReplaceAll(decimal, "&", "&amp;"))},
		"named entities":       {file.HTML, []byte("<p>She&nbsp;may&nbsp;leave us &amp; go to Hill&ccedil;ombe")},
		"percent":              {file.HTML, []byte("<a href='x?" + percent + "'>")},
		"in a script":          {file.HTML, []byte("<script>var a='" + script + "'</script>")},
		"in a style":           {file.HTML, []byte(`<style>a{content:"She may leave us \000026 go to Hill\0000e7ombe"}</style>`)},
		"a comment":            {file.HTML, []byte("<!-- " + escaped + " -->")},
		"soft hyphens":         {file.HTML, []byte("<p>She may le&shy;ave us &amp; go to Hill<wbr>ç&#8203;ombe</p>")},
		"another accent":       {file.TXT, []byte("she may leave us, go to hillc\u0327ombe")},
		"UTF-16":               {file.CSV, sixteen},
		"UTF-16, swapped":      {file.CSV, swapped},
		"UTF-16 without mark":  {file.CSV, sixteen[2:]},
		"Windows-1252":         {file.CSV, []byte("a," + western + "\r\n")},
		"Windows-1252 and not": {file.CSV, []byte("\xe9," + secret + "\r\n")},
		"narrow spaces":        {file.HTML, []byte("<p>" + strings.ReplaceAll(secret, " ", "\u202f") + "</p>")},
		"capitals and quotes":  {file.HTML, []byte("<p>“SHE’MAY’LEAVE US — GO TO HILLÇOMBE”")},
		"full width":           {file.HTML, []byte("<p>Ｓｈｅ may leave us, go to Hillçombe")},
		"UTF-16 part":          {file.DOCX, zipped(t, "", "word/document.xml", string(sixteen))},
		"zip comment":          {file.DOCX, zipped(t, secret, "a.xml", "<x/>")},
		"part's name":          {file.DOCX, zipped(t, "", "word/"+secret+".xml", "<x/>")},
		"a property":           {file.DOCX, zipped(t, "", "docProps/custom.xml", "<property name='x'><vt:lpwstr>"+escaped+"</vt:lpwstr></property>")},
		"a comment in Word":    {file.DOCX, zipped(t, "", "word/comments.xml", "<w:comment w:author='x'><w:p><w:r><w:t>"+escaped+"</w:t></w:r></w:p></w:comment>")},
		"an author":            {file.DOCX, zipped(t, "", "word/comments.xml", "<w:comment w:author='"+escaped+"'/>")},
		"a style's name":       {file.DOCX, zipped(t, "", "word/styles.xml", "<w:style><w:name w:val='"+escaped+"'/></w:style>")},
		"a picture's words":    {file.DOCX, part("<wp:docPr descr='" + escaped + "'/>")},
		"runs split":           {file.DOCX, part("<w:r><w:t>She may le</w:t></w:r><w:proofErr w:type='x'/><w:r><w:rPr><w:b/></w:rPr><w:t>ave us &amp; go to Hill</w:t></w:r><w:bookmarkStart w:id='1'/><w:r><w:t>çombe</w:t></w:r>")},
		"runs of a letter":     {file.DOCX, part("<w:t>" + strings.Join(strings.Split(strings.ReplaceAll(secret, "&", ""), ""), "</w:t><w:t>") + "</w:t>")},
		"hidden row":           {file.XLSX, zipped(t, "", "xl/worksheets/sheet1.xml", "<row r='9' hidden='1'><c t='inlineStr'><is><t>"+escaped+"</t></is></c></row>")},
		"cell escapes":         {file.XLSX, zipped(t, "", "xl/sharedStrings.xml", "<t>She_x0020_may leave us go_x000A_to Hill_x00E7_ombe</t>")},
	} {
		refused(t, what, f.put("x."+string(tt.format), tt.format, tt.data))
	}
	for what, data := range map[string]string{
		"a part of it": "<p>She may leave us</p>", "in another order": "<p>go to Hillçombe, she may leave us", "a longer word": "<p>She may leave us & go to Hillçomber</p>",
	} {
		if err := f.put("y.html", file.HTML, []byte(data)); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

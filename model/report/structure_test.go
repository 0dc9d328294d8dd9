package report_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	demo "council/scrutiny/model/sample"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// TestWordFilesHaveTheStructureOfAPaper: what somebody who cannot see the page,
// or who edits it in Word, relies upon, in every paper of a review.
func TestWordFilesHaveTheStructureOfAPaper(t *testing.T) {
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	steps, err := demo.Build("sample", timetable.DayOf(at), at)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*model.Review{"empty": model.NewReview("r"), "small": rated(t), "sample": steps[len(steps)-1].Review} {
		for _, what := range append(report.ReviewPapers(), report.ProofPaper, report.ChasePaper) {
			for _, private := range []bool{false, true} {
				d := paperOf(r, what, private)
				if d == nil {
					continue
				}
				t.Run(name+" "+string(what), func(t *testing.T) { structured(t, d) })
			}
		}
	}
}

func paperOf(r *model.Review, what report.Paper, private bool) *document.Document {
	o, of := report.Options{Today: dayOf(2026, 11, 22), Council: "Exampleshire"}, model.ID(0)
	if what == report.ProofPaper {
		all := r.Recommendations()
		if len(all) == 0 {
			return nil
		}
		of = all[0].ID
	}
	if private {
		return report.MakePrivate(what, r, of, o)
	}
	return report.Make(what, public.Project(r), of, o)
}

var (
	paragraphs = regexp.MustCompile(`<w:p>.*?</w:p>`)
	headingOf  = regexp.MustCompile(`<w:pStyle w:val="Heading(\d)"/>`)
	firstRow   = regexp.MustCompile(`<w:tbl>.*?</w:tr>`)
	drawn      = regexp.MustCompile(`<wp:docPr [^>]*>`)
)

func structured(t *testing.T, d *document.Document) {
	t.Helper()
	parts, again := wordParts(t, d), wordParts(t, d)
	for name, content := range parts {
		if again[name] != content {
			t.Errorf("%s is not the same every time", name)
		}
	}
	if !strings.Contains(parts["word/styles.xml"], `<w:lang w:val="en-GB"`) || !strings.Contains(parts["docProps/core.xml"], "<dc:language>en-GB<") {
		t.Error("the language is not set")
	}
	if !regexp.MustCompile(`<dc:title>[^<]+<`).MatchString(parts["docProps/core.xml"]) {
		t.Error("the title is not set")
	}
	body, level := parts["word/document.xml"], 0
	for _, p := range paragraphs.FindAllString(body, -1) {
		if m := headingOf.FindStringSubmatch(p); m != nil {
			if at := int(m[1][0] - '0'); at > level+1 {
				t.Errorf("a heading of level %d follows one of level %d: %s", at, level, p)
			} else {
				level = at
			}
		}
		cell := strings.Contains(p, `"TableText"`) // which may be empty
		if !strings.Contains(p, "<w:t") && !strings.Contains(p, "<w:drawing>") && !strings.Contains(p, `"Break"`) && !cell {
			t.Errorf("an empty paragraph makes space: %s", p)
		}
	}
	for _, row := range firstRow.FindAllString(body, -1) {
		if !strings.Contains(row, "<w:tblHeader/>") || !strings.Contains(row, "<w:tblCaption ") {
			t.Errorf("a table has no header row, or no caption: %.300s", row)
		}
	}
	if strings.Count(body, "<w:drawing>") != len(drawn.FindAllString(body, -1)) {
		t.Error("a picture has no properties")
	}
	for _, p := range drawn.FindAllString(body, -1) {
		if !regexp.MustCompile(`descr="[^"]+"`).MatchString(p) {
			t.Errorf("a picture is not told in words: %s", p)
		}
	}
}

func wordParts(t *testing.T, d *document.Document) map[string]string {
	t.Helper()
	var out bytes.Buffer
	if err := file.Write(&out, file.DOCX, d); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

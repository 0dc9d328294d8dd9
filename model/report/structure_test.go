package report_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
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
// or who edits it in Word, relies upon, in every paper of a review, of its
// meetings, recommendations and witnesses.
func TestWordFilesHaveTheStructureOfAPaper(t *testing.T) {
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	steps, err := demo.Build("sample", timetable.DayOf(at), at)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*model.Review{"empty": model.NewReview("r"), "small": rated(t), "sample": steps[len(steps)-1].Review} {
		for _, what := range allPapers() {
			for _, of := range subjects(r, what) {
				for _, private := range []bool{false, true} {
					d := paperOf(r, what, of, private)
					if d == nil {
						continue
					}
					t.Run(fmt.Sprintf("%s %s %d", name, what, of), func(t *testing.T) { structured(t, d) })
				}
			}
		}
	}
}

func allPapers() []report.Paper {
	all := append(report.ReviewPapers(), report.ProofPaper, report.ChasePaper, report.ActionsPaper)
	return append(append(all, report.MeetingPapers()...), report.WitnessPapers()...)
}

// subjects are the records that a paper is made of: 0 for the whole review.
func subjects(r *model.Review, what report.Paper) []model.ID {
	var of []model.ID
	switch {
	case what == report.ProofPaper:
		for _, rec := range r.Recommendations() {
			of = append(of, rec.ID)
		}
	case what.OfMeeting():
		for _, m := range r.Meetings() {
			of = append(of, m.ID)
		}
	case slices.Contains(report.WitnessPapers(), what):
		for _, rec := range r.Of(model.KindWitness) {
			of = append(of, model.IDOf(rec))
		}
	}
	if len(of) == 0 || what == report.ResolutionsPaper {
		of = append(of, 0)
	}
	return of
}

func paperOf(r *model.Review, what report.Paper, of model.ID, private bool) *document.Document {
	o := report.Options{Today: dayOf(2026, 11, 22), Council: "Exampleshire"}
	if private {
		return report.MakePrivate(what, r, of, o)
	}
	return report.Make(what, public.Project(r), of, o)
}

var (
	paragraphs = regexp.MustCompile(`<w:p>.*?</w:p>`)
	headingOf  = regexp.MustCompile(`<w:pStyle w:val="Heading(\d)"/>`)
	tables     = regexp.MustCompile(`<w:tbl>.*?</w:tbl>`)
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
	for _, table := range tables.FindAllString(body, -1) {
		structuredTable(t, table)
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

// structuredTable holds a table to one header row that is repeated, and to cells
// for each of its columns in each row: none is merged, or missing.
func structuredTable(t *testing.T, table string) {
	t.Helper()
	head, rows, _ := strings.Cut(table, "</w:tr>")
	if !strings.Contains(head, "<w:cantSplit/><w:tblHeader/>") || !strings.Contains(head, "<w:tblCaption ") {
		t.Errorf("a table has no header row, or no caption: %.300s", head)
	}
	columns := strings.Count(head, "<w:gridCol ")
	for row := range strings.SplitAfterSeq(head+"</w:tr>"+rows, "</w:tr>") {
		if n := strings.Count(row, "<w:tc>"); strings.Contains(row, "<w:tr>") && n != columns {
			t.Errorf("a row has %d cells in %d columns: %.300s", n, columns, row)
		}
	}
	if strings.Contains(rows, "<w:tblHeader/>") || strings.Contains(table, "<w:gridSpan ") || strings.Contains(table, "<w:vMerge") {
		t.Errorf("a table has two header rows, or merged cells: %.300s", head)
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

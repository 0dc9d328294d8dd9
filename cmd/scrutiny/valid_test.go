package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/report"
)

// validatorFolder is the variable that names the folder in which the npm package
// @ooxml-tools/validate was installed. The package holds the schemas of Word's
// and Excel's files.
const validatorFolder = "SCRUTINY_VALIDATOR"

// validate prints for each file what the validator finds wrong with it.
const validate = `
import { readFile } from "node:fs/promises"
import validate from "@ooxml-tools/validate"
for (const path of process.argv.slice(1)) {
  const kind = path.endsWith("xlsx") ? "xlsx" : "docx"
  const found = await validate(new Uint8Array(await readFile(path)), kind, "Microsoft365")
  console.log(JSON.stringify({ path, found: found.map((f) => f.path.partUri + " " + f.path.xpath + ": " + f.description) }))
}`

// TestOfficeFilesFollowTheSchema: every paper in Word and Excel, of a review of
// nothing, of one action, of many, and of the sample, public and private.
func TestOfficeFilesFollowTheSchema(t *testing.T) {
	folder := os.Getenv(validatorFolder)
	if folder == "" {
		t.Skip("only with " + validatorFolder)
	}
	dir := t.TempDir()
	paths := append(officeFiles(t, dir), broken(t, dir))
	cmd := exec.Command("node", append([]string{"--input-type=module", "-e", validate}, paths...)...)
	cmd.Dir, cmd.Stderr = folder, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the validator does not run: %v\n%s", err, out)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) != len(paths) {
		t.Fatalf("it looked at %d files of %d", len(lines), len(paths))
	}
	for i, line := range lines {
		var said struct {
			Path  string
			Found []string
		}
		if err := json.Unmarshal([]byte(line), &said); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		if i == len(lines)-1 {
			if len(said.Found) == 0 {
				t.Error("it finds nothing wrong with a file that is")
			}
			continue
		}
		for _, fault := range said.Found {
			t.Errorf("%s: %s", filepath.Base(said.Path), fault)
		}
	}
	t.Logf("%d files", len(paths)-1)
}

// officeFiles writes the papers.
func officeFiles(t *testing.T, dir string) []string {
	t.Helper()
	e := testEnv(t, dir)
	e.out, e.err = new(strings.Builder), new(strings.Builder)
	demo, err := e.makeDemo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(dir, "empty.scrutiny")
	if code := run(e, []string{"new", empty, "--template", "blank"}); code != exitDone {
		t.Fatal(e.err)
	}
	all := append(report.ReviewPapers(), report.ChasePaper, report.ProofPaper)
	var paths []string
	for book, papers := range map[string][]report.Paper{
		demo: append(all, report.MeetingPapers()...), empty: all, bigBook(t, dir, 1): all, bigBook(t, dir, 40): all,
		bigBook(t, dir, 1000): {report.TrackerPaper, report.PositionPaper},
	} {
		for _, what := range papers {
			for _, flags := range [][]string{{"--format", "docx"}, {"--format", "docx", "--private"}, {"--format", "xlsx"}, {"--format", "xlsx", "--private"}} {
				path := filepath.Join(dir, fmt.Sprintf("%d %s.%s", len(paths), what, flags[1]))
				args := append([]string{"export", book, string(what), "--out", path}, flags...)
				if book == demo {
					args = append(args, "--review", "Pavement parking and school streets", "--recommendation", "R1")
				}
				// A paper that has no such form, or nothing to say, is not written.
				if code := run(e, args); code == exitDone {
					paths = append(paths, path)
				}
			}
		}
	}
	for _, format := range []string{"xlsx", "docx"} {
		folder := filepath.Join(dir, "sent as "+format)
		if code := run(e, []string{"send", demo, "--review", "Pavement parking and school streets", "--format", format, "--out", folder}); code != exitDone {
			t.Fatalf("send: %v", e.err)
		}
		sent, err := filepath.Glob(filepath.Join(folder, "*."+format))
		if err != nil || len(sent) == 0 {
			t.Fatalf("nothing was sent: %v", err)
		}
		paths = append(paths, sent...)
	}
	if len(paths) < 100 {
		t.Fatalf("only %d files were written; it said: %v", len(paths), e.err)
	}
	slices.Sort(paths)
	return paths
}

// broken writes a Word file whose elements stand in the wrong order.
func broken(t *testing.T, dir string) string {
	t.Helper()
	path := filepath.Join(dir, "broken.docx")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	document := `<w:document xmlns:w="` + wordSpace + `"><w:body><w:p><w:r><w:t>a</w:t></w:r><w:pPr/></w:p></w:body></w:document>`
	if err := pack(f, documentParts(document)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

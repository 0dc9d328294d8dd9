package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// TestOtherProgramKeepsOurPapers: LibreOffice opens every paper of the sample,
// Word and Excel, for the public and with everything, and saves it again. What
// our import makes of the two is the same, record for record and field for
// field; that it is what went out is held by the tests of package paper.
func TestOtherProgramKeepsOurPapers(t *testing.T) {
	onlySlow(t)
	soffice := libreOffice(t)
	dir := t.TempDir()
	r := sampleReview(t, dir)
	e := testEnv(t, dir)
	for _, format := range []file.Format{file.DOCX, file.XLSX} {
		var paths []string
		for _, what := range report.ReviewPapers() {
			if what == report.TrackerPaper || what == report.ScorecardPaper || !slices.Contains(formatsOf(what), format) {
				continue // the tracker has a test of its own; a scorecard holds no records
			}
			for _, private := range []bool{false, true} {
				path := filepath.Join(dir, fmt.Sprintf("%s %v.%s", what, private, format))
				data, err := made(r, format, e.lifePaper(r, what, format, private), !private, "x")
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, data, 0o600); err != nil {
					t.Fatal(err)
				}
				paths = append(paths, path)
			}
		}
		saved := convertAll(t, soffice, paths, string(format))
		for i, path := range paths {
			was, is := recordsIn(t, path), recordsIn(t, saved[i])
			if len(was) == 0 {
				t.Errorf("%s brings no records", filepath.Base(path))
			}
			if !slices.Equal(was, is) {
				t.Errorf("%s, opened and saved, brings other records:\n%s", filepath.Base(path), difference(was, is))
			}
		}
	}
}

// TestProofCardsAreOnePage: a card is for one page, in the hands of a panel.
func TestProofCardsAreOnePage(t *testing.T) {
	onlySlow(t)
	soffice := libreOffice(t)
	dir := t.TempDir()
	r := sampleReview(t, dir)
	var paths []string
	for rec := range model.Each[*model.Recommendation](r) {
		doc := report.PrivateProof(r, rec.ID, report.Options{Today: testEnv(t, dir).today()})
		path := filepath.Join(dir, fmt.Sprintf("%s.docx", r.Called(rec)))
		data, err := made(r, file.DOCX, doc, false, "x")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	if len(paths) < 6 {
		t.Fatalf("the sample has only %d recommendations", len(paths))
	}
	for _, path := range convertAll(t, soffice, paths, "pdf") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if pages := len(regexp.MustCompile(`/Type */Page\b`).FindAll(data, -1)); pages != 1 {
			t.Errorf("%s has %d pages", filepath.Base(path), pages)
		}
	}
}

// convertAll has LibreOffice open files and save each in a format, in a folder of
// their own.
func convertAll(t *testing.T, soffice string, paths []string, format string) []string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	out := filepath.Join(filepath.Dir(paths[0]), "saved")
	profile := filepath.Join(filepath.Dir(paths[0]), "profile")
	args := append([]string{"-env:UserInstallation=file://" + profile, "--headless", "--convert-to", format, "--outdir", out}, paths...)
	if said, err := exec.CommandContext(ctx, soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice does not save them as %s: %v\n%s", format, err, said)
	}
	var saved []string
	for _, path := range paths {
		base := filepath.Base(path)
		saved = append(saved, filepath.Join(out, strings.TrimSuffix(base, filepath.Ext(base))+"."+format))
	}
	return saved
}

// recordsIn imports a file into an empty review and writes its records down, the
// passages aside.
func recordsIn(t *testing.T, path string) []string {
	t.Helper()
	src, err := file.ReadFile(t.Context(), path)
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	p, err := paper.Read(src, nil, paper.Options{Options: intake.Options{}})
	if err != nil {
		t.Fatalf("understand %s: %v", path, err)
	}
	stamp := model.Stamp{At: time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC), Who: "Ann"}
	r, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: "x", Template: model.Blank}, stamp)
	if err == nil {
		r, _, err = model.Apply(r, p.Change(), stamp)
	}
	if err != nil {
		t.Fatalf("bring %s in: %v", path, err)
	}
	var all []string
	for _, k := range model.Kinds() {
		for _, rec := range r.Of(k) {
			if k == model.KindPassage {
				continue
			}
			var said []string
			for _, f := range model.FieldsOf(k) {
				if value := f.Get(rec); value != "" && f.Key != "origin" {
					said = append(said, f.Key+"="+value)
				}
			}
			all = append(all, k.Noun()+": "+strings.Join(said, "; "))
		}
	}
	return all
}

// difference says where two lists part.
func difference(was, is []string) string {
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			return fmt.Sprintf(" was %s\n is  %s", was[i], is[i])
		}
	}
	return fmt.Sprintf(" %d records, were %d", len(is), len(was))
}

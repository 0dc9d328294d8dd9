package doctor_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/doctor"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// shared is where files of other projects' suites and of councils stand beside
// the repository.
const shared = "../../../shared"

// TestCorpus examines files that nobody here wrote: each is reported on or
// refused in words, and what is reported has its places.
func TestCorpus(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared, "corpus", "*", "*"))
	if err != nil || len(paths) == 0 {
		t.Skip("the corpus is not here")
	}
	examined := 0
	for _, path := range paths {
		src, err := file.ReadFile(t.Context(), path)
		if err != nil {
			continue
		}
		r, err := doctor.Examine(src, today)
		if err != nil {
			continue
		}
		examined++
		for _, f := range r.Findings {
			if f.Count < len(f.Places) || len(f.Places) == 0 {
				t.Errorf("%s: %s counts %d at %d places", path, f.Key, f.Count, len(f.Places))
			}
		}
		if r.Document(doctor.All) == nil || !strings.HasSuffix(r.Verdict(), ".") {
			t.Errorf("%s: the verdict is %q", path, r.Verdict())
		}
	}
	t.Logf("%d of %d files were examined", examined, len(paths))
}

// TestCountedFacts examines a real plan in all its forms, whose blank cells and
// initials were counted by hand.
func TestCountedFacts(t *testing.T) {
	day, _ := timetable.NewDay(2002, 8, 1)
	for name, unknown := range map[string]int{"salford-improvement-plan.xlsx": 3, "salford-improvement-plan.docx": 3, "salford-improvement-plan.csv": -1, "salford-windows1252.csv": -1} {
		src, err := file.ReadFile(t.Context(), filepath.Join(shared, "data", name))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("the sample files are not here")
		} else if err != nil {
			t.Fatal(err)
		}
		r, err := doctor.Examine(src, day)
		if err != nil {
			t.Fatal(err)
		}
		count := func(key string) int {
			if i := slices.IndexFunc(r.Findings, func(f doctor.Finding) bool { return f.Key == key }); i >= 0 {
				return r.Findings[i].Count
			}
			return 0
		}
		if r.Rows != 39 || count("no-lead") != 3 || count("no-date") != 1 || count("late-unrated") != 21 || count("row-twice")+count("row-nearly-twice") != 0 {
			t.Errorf("%s: %d rows, %v", name, r.Rows, found(r))
		}
		if got := count("initials"); unknown >= 0 && got != unknown { // a CSV file has no list of people
			t.Errorf("%s: %d sets of initials, want %d", name, got, unknown)
		}
	}
}

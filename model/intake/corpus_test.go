package intake_test

import (
	"bytes"
	"context"
	encsv "encoding/csv"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// shared is where files of other projects' suites and of councils stand beside
// the repository.
const shared = "../../../shared"

// TestCorpus imports files that nobody here wrote and counts how many cells of
// their tables come out again in the tracker.
func TestCorpus(t *testing.T) {
	truths, err := filepath.Glob(filepath.Join(shared, "corpus", "truth", "*.json"))
	if err != nil || len(truths) == 0 {
		t.Skip("the corpus is not here")
	}
	files, understood, found, all := 0, 0, 0, 0
	for _, path := range truths {
		kind, name, ok := strings.Cut(strings.TrimSuffix(filepath.Base(path), ".json"), "-")
		if !ok || kind == "docx" {
			continue
		}
		want := wanted(t, path)
		if len(want) == 0 {
			continue
		}
		files++
		text, err := throughTracker(filepath.Join(shared, "corpus", kind, name))
		if err != nil {
			t.Logf("%s: %v", name, err)
			continue
		}
		understood++
		got := text.count(want)
		found, all = found+got, all+len(want)
		if got < len(want) {
			t.Logf("%s: %d of %d cells", name, got, len(want))
		}
	}
	t.Logf("%d of %d files understood, %d of %d cells found again", understood, files, found, all)
	if understood*100 < files*90 {
		t.Errorf("%d of %d files were understood, want nine in ten", understood, files)
	}
	if found*100 < all*95 {
		t.Errorf("%d of %d cells came out again, want 95 in a hundred", found, all)
	}
}

// throughTracker imports a file and returns the cells of the tracker as CSV.
func throughTracker(path string) (*trackerText, error) {
	src, err := file.ReadFile(context.Background(), path)
	if err != nil {
		return nil, err
	}
	p, err := intake.Read(src, nil, intake.Options{})
	if err != nil {
		return nil, err
	}
	r, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: "x"}, stamp)
	if err != nil {
		return nil, err
	}
	if r, _, err = model.Apply(r, p.Change(), stamp); err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	if err := file.Write(&buf, file.CSV, report.PrivateTracker(r, report.Options{Today: today, Flat: true})); err != nil {
		return nil, err
	}
	rows, err := encsv.NewReader(bytes.NewReader(bytes.TrimPrefix(buf.Bytes(), []byte("\xef\xbb\xbf")))).ReadAll()
	return newTrackerText(rows), err
}

// trackerText is what stands in a tracker, for looking cells up.
type trackerText struct {
	text    string
	words   map[string]bool
	numbers map[string]bool
}

var (
	between = regexp.MustCompile(`[\s,;:()/]+`)
	space   = regexp.MustCompile(`[\s\x{00a0}\x{0085}\x{2000}-\x{200a}\x{202f}\x{3000}]+`)
	isoDay  = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)
)

func collapse(s string) string { return strings.TrimSpace(space.ReplaceAllString(s, " ")) }

func newTrackerText(rows [][]string) *trackerText {
	x := &trackerText{words: map[string]bool{}, numbers: map[string]bool{}}
	var b strings.Builder
	for _, row := range rows {
		for _, c := range row {
			c = collapse(strings.TrimLeft(c, "'"))
			b.WriteString(c + "\n")
			x.words[c] = true
		}
	}
	x.text = b.String()
	for _, w := range between.Split(x.text, -1) {
		x.words[w] = true
	}
	for w := range x.words {
		for _, n := range numbersOf(w) {
			x.numbers[n] = true
		}
	}
	return x
}

// numbersOf returns a number's value to ten digits, whatever its dress.
func numbersOf(s string) []string {
	n, err := strconv.ParseFloat(strings.TrimRight(strings.NewReplacer(",", "", "£", "").Replace(s), "%"), 64)
	if err != nil {
		return nil
	}
	values := []string{strconv.FormatFloat(n, 'e', 9, 64)}
	if strings.HasSuffix(s, "%") {
		values = append(values, strconv.FormatFloat(n/100, 'e', 9, 64))
	}
	return values
}

func (x *trackerText) count(want [][]string) int {
	n := 0
	for _, forms := range want {
		if slices.ContainsFunc(forms, x.has) {
			n++
		}
	}
	return n
}

func (x *trackerText) has(cell string) bool {
	if len(cell) < 4 && x.words[cell] || len(cell) >= 4 && strings.Contains(x.text, cell) {
		return true
	}
	if slices.ContainsFunc(numbersOf(cell), func(n string) bool { return x.numbers[n] }) {
		return true
	}
	if !isoDay.MatchString(cell) {
		return false
	}
	d, err := time.Parse("2006-01-02", cell[:10])
	for _, f := range []string{"02 January 2006", "02 Jan 2006", "02/01/06", "2 January 2006", "2 Jan 2006", "2/1/2006"} {
		if err == nil && strings.Contains(x.text, d.Format(f)) {
			return true
		}
	}
	return false
}

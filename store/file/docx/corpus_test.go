package docx_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/docx"
)

// shared is the folder of sample files beside the repository.
const shared = "../../../../shared"

func sample(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared, path))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the sample files are not here")
	} else if err != nil {
		t.Fatal(err)
	}
	return data
}

type truth struct {
	Tables []struct {
		Rows [][]json.RawMessage
	}
	Unconfirmed []string
}

// cells are the filled cells that another program saw, each with the texts
// that will do for it.
func (tr truth) cells(t *testing.T) (cells [][]string) {
	unsure := make(map[string]bool)
	for _, s := range tr.Unconfirmed {
		unsure[s] = true
	}
	for _, table := range tr.Tables {
		for _, row := range table.Rows {
			for _, raw := range row {
				var one string
				var many []string
				if json.Unmarshal(raw, &one) == nil {
					many = []string{one}
				} else if err := json.Unmarshal(raw, &many); err != nil {
					t.Fatal(err)
				}
				if len(many) > 0 && strings.TrimSpace(many[0]) != "" && !unsure[many[0]] {
					cells = append(cells, many)
				}
			}
		}
	}
	return cells
}

var (
	space = regexp.MustCompile(`[\s\x{a0}]+`)
	label = regexp.MustCompile(`(^|\n)(·|-|[0-9a-zA-Z]{1,3}[.)]|\([0-9a-z]+\)) `)
	marks = regexp.MustCompile(`\[[0-9ivx]+\]`)
)

func collapse(s string) string { return strings.TrimSpace(space.ReplaceAllString(s, " ")) }

// texts are a source's cells with the white space, and once more without what
// this reader adds to show lists and notes.
func texts(s *intake.Source) string {
	var all []string
	for _, b := range s.Blocks {
		table, ok := b.(*intake.Table)
		if !ok {
			continue
		}
		for _, row := range table.Rows {
			for _, c := range row.Cells {
				bare := marks.ReplaceAllString(label.ReplaceAllString(c.Text, "$1"), "")
				all = append(all, collapse(c.Text), collapse(bare))
			}
		}
	}
	return strings.Join(all, "\n")
}

// TestCorpus reads files that nobody here wrote, and compares with what two
// other programs read in them.
func TestCorpus(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared, "corpus/docx/*"))
	if len(files) == 0 {
		t.Skip("the corpus is not here")
	}
	found, wanted := 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		start := time.Now()
		source, err := docx.Read(t.Context(), name, data)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			t.Logf("refused: %v", err)
			if !strings.HasPrefix(err.Error(), name+" cannot be read: it ") {
				t.Errorf("no sentence: %v", err)
			}
		}
		raw, missing := os.ReadFile(filepath.Join(shared, "corpus/truth", "docx-"+name+".json"))
		if missing != nil {
			continue
		}
		if err != nil {
			t.Errorf("%s has tables that others can read: %v", name, err)
			continue
		}
		var tr truth
		if err := json.Unmarshal(raw, &tr); err != nil {
			t.Fatal(err)
		}
		got := texts(source)
		for _, alternatives := range tr.cells(t) {
			wanted++
			if anyIn(alternatives, got) {
				found++
			} else {
				t.Logf("%s: not found: %.200q", name, alternatives)
			}
		}
	}
	t.Logf("%d of %d cells", found, wanted)
	if found*100 < wanted*98 {
		t.Errorf("found only %d of %d cells", found, wanted)
	}
}

func anyIn(alternatives []string, text string) bool {
	for _, a := range alternatives {
		if strings.Contains(text, collapse(a)) {
			return true
		}
	}
	return false
}

// TestSalford compares a council's Word file with the same plan as a flat
// sheet: the same cells, in a table each, in the same order.
func TestSalford(t *testing.T) {
	source, err := docx.Read(t.Context(), "salford.docx", sample(t, "data/salford-improvement-plan.docx"))
	if err != nil {
		t.Fatal(err)
	}
	flat := strings.TrimPrefix(string(sample(t, "data/salford-improvement-plan.csv")), "\ufeff")
	want, err := csv.NewReader(strings.NewReader(flat)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := planRows(source)
	if len(rows) != len(want)-1 {
		t.Fatalf("%d rows, want %d", len(rows), len(want)-1)
	}
	for i, row := range rows {
		for j, cell := range row {
			if cell != want[i+1][j+2] {
				t.Errorf("row %d, column %d\n got %q\nwant %q", i+1, j+1, cell, want[i+1][j+2])
			}
		}
	}
}

// planRows are the rows below the column headings of the plan's tables.
func planRows(source *intake.Source) (rows [][]string) {
	for _, b := range source.Blocks {
		table, ok := b.(*intake.Table)
		if !ok || len(table.Rows[0].Cells) != 5 {
			continue
		}
		inside := false
		for _, row := range table.Rows {
			if row.Cells[0].Text == "Action" {
				inside = true
				continue
			}
			var cells []string
			filled, merged := false, false
			for _, c := range row.Cells {
				cells = append(cells, c.Text)
				filled = filled || c.Text != ""
				merged = merged || c.Merged != intake.NotMerged
			}
			if inside && filled && !merged {
				rows = append(rows, cells)
			}
		}
	}
	return rows
}

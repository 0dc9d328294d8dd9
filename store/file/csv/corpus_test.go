package csv

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
)

// shared is where sample files of other projects lie beside a checkout.
const shared = "../../../../shared"

// truth is what another program read from a sample.
type truth struct {
	Sheets []struct {
		Rows [][]json.RawMessage `json:"rows"`
	} `json:"sheets"`
}

func TestSamplesAreReadAsOtherProgramsReadThem(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared, "corpus/csv/*"))
	if len(files) == 0 {
		t.Skip("the sample files are not here")
	}
	found, wanted := 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		source, err := Read(t.Context(), name, data)
		if err != nil {
			t.Logf("%s refused: %v", name, err)
			continue
		}
		raw, err := os.ReadFile(filepath.Join(shared, "corpus/truth/csv-"+name+".json"))
		if err != nil || name == "mkd-test_mskanji.csv" { // Shift-JIS is not read
			continue
		}
		var want truth
		if err := json.Unmarshal(raw, &want); err != nil {
			t.Fatal(err)
		}
		f, w := compare(t, name, source.Blocks[0].(*intake.Table), want)
		found, wanted = found+f, wanted+w
	}
	if found*100 < wanted*97 {
		t.Errorf("%d of %d cells were found in their rows", found, wanted)
	}
	t.Logf("%d of %d cells", found, wanted)
}

// compare counts the cells that stand anywhere in their row.
func compare(t *testing.T, name string, table *intake.Table, want truth) (found, wanted int) {
	t.Helper()
	have := map[string]bool{}
	for _, row := range table.Rows {
		for _, c := range row.Cells {
			have[strings.Join(strings.Fields(c.Text), " ")] = true
		}
	}
	for i, row := range want.Sheets[0].Rows {
		for j, raw := range row {
			text := strings.Join(strings.Fields(firstOf(raw)), " ")
			if text == "" {
				continue
			}
			wanted++
			if have[text] {
				found++
			} else if testing.Verbose() {
				t.Logf("%s, row %d, column %d: %q is not there", name, i+1, j+1, text)
			}
		}
	}
	return found, wanted
}

func firstOf(raw json.RawMessage) string {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return one
	}
	var many []string
	if json.Unmarshal(raw, &many) == nil && len(many) > 0 {
		return many[0]
	}
	return ""
}

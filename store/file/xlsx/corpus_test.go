package xlsx

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model/intake"
)

// shared is where sample files of other projects lie beside a checkout.
const shared = "../../../../shared"

// truth is what other programs read from a sample: each cell a text or a list
// of texts of which any will do.
type truth struct {
	Sheets []struct {
		Name string              `json:"name"`
		Rows [][]json.RawMessage `json:"rows"`
	} `json:"sheets"`
}

func TestSamplesAreReadAsOtherProgramsReadThem(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared, "corpus/xlsx/*.xl*"))
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
		started := time.Now()
		source, err := Read(t.Context(), name, data)
		if took := time.Since(started); took > time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			t.Logf("refused: %v", err)
			continue
		}
		raw, err := os.ReadFile(filepath.Join(shared, "corpus/truth/xlsx-"+name+".json"))
		if err != nil {
			continue
		}
		var want truth
		if err := json.Unmarshal(raw, &want); err != nil {
			t.Fatal(err)
		}
		f, w := compare(t, name, source, want)
		found, wanted = found+f, wanted+w
	}
	if found*100 < wanted*97 {
		t.Errorf("%d of %d cells were found in their rows", found, wanted)
	}
	t.Logf("%d of %d cells", found, wanted)
}

// compare counts the cells that stand in their row of their sheet.
func compare(t *testing.T, name string, source *intake.Source, want truth) (found, wanted int) {
	t.Helper()
	for _, sheet := range want.Sheets {
		have := map[int]map[string]bool{}
		for _, block := range source.Blocks {
			table, ok := block.(*intake.Table)
			if !ok || table.Name != sheet.Name {
				continue
			}
			for _, row := range table.Rows {
				have[row.Number] = map[string]bool{}
				for _, c := range row.Cells {
					have[row.Number][squeeze(c.Text)] = true
					if c.Date != "" {
						have[row.Number][c.Date[:10]] = true
					}
				}
			}
		}
		for i, row := range sheet.Rows {
			for j, raw := range row {
				texts := alternatives(raw)
				if len(texts) == 0 {
					continue
				}
				wanted++
				if any(have[i+1], texts) {
					found++
				} else if testing.Verbose() {
					t.Logf("%s, sheet %q, row %d, column %d: %q is not there", name, sheet.Name, i+1, j+1, texts)
				}
			}
		}
	}
	return found, wanted
}

func any(have map[string]bool, texts []string) bool {
	for _, text := range texts {
		if have[text] {
			return true
		}
		v, err := strconv.ParseFloat(text, 64)
		for h := range have {
			if w, err2 := strconv.ParseFloat(strings.NewReplacer(",", "", "£", "").Replace(h), 64); err == nil && err2 == nil && v == w {
				return true
			}
		}
	}
	return false
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func alternatives(raw json.RawMessage) []string {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		if one = squeeze(one); one == "" {
			return nil
		}
		return []string{one}
	}
	var many []string
	if json.Unmarshal(raw, &many) != nil {
		return nil
	}
	for i := range many {
		many[i] = squeeze(many[i])
	}
	return many
}

package intake_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// wanted returns the cells that other programs read in a file, each with the
// forms in which it may be written; none where the file holds no table.
func wanted(t *testing.T, path string) [][]string {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	type table struct {
		State  string
		Rows   [][]any
		Hidden []int `json:"hidden_rows"`
	}
	var truth struct {
		Tables, Sheets []table
		Unconfirmed    []string
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var want [][]string
	grid := false
	for _, tab := range append(truth.Tables, truth.Sheets...) {
		if tab.State != "" && tab.State != "visible" {
			continue
		}
		wide := 0
		for i, row := range tab.Rows {
			cells := 0
			for _, c := range row {
				if slices.Contains(tab.Hidden, i+1) {
					break
				}
				forms := formsOf(c)
				if len(forms) == 0 {
					continue
				}
				cells++
				if len(forms) > 1 || !slices.Contains(truth.Unconfirmed, forms[0]) {
					want = append(want, forms)
				}
			}
			if cells >= 2 {
				wide++
			}
		}
		grid = grid || wide >= 2
	}
	if !grid {
		return nil
	}
	return want
}

func formsOf(cell any) []string {
	many, ok := cell.([]any)
	if !ok {
		many = []any{cell}
	}
	var forms []string
	for _, c := range many {
		if s, ok := c.(string); ok && collapse(s) != "" {
			forms = append(forms, collapse(s))
		}
	}
	return forms
}

package ui_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"council/scrutiny/ui/simulate"
)

var update = flag.Bool("update", false, "write the golden screens anew; look at them before they are committed")

func TestGoldenScreens(t *testing.T) {
	review := simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}}
	for _, golden := range []struct {
		name          string
		width, height int
		options       simulate.Options
		keys          []string
	}{
		{"start", 80, 24, simulate.Options{}, nil},
		{"overview", 80, 24, review, nil},
		{"actions", 80, 24, review, []string{"6"}},
		{"form", 80, 24, review, []string{"6", "n"}},
		{"actions-wide", 160, 45, review, []string{"6"}},
	} {
		t.Run(golden.name, func(t *testing.T) {
			got := simulate.New(t, golden.width, golden.height, golden.options).Press(golden.keys...).Screen()
			path := filepath.Join("testdata", "screens", golden.name+".txt")
			if *update {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the screen is another one (go test ./ui -run Golden -update writes it anew):\n%s\ninstead of\n%s", got, want)
			}
		})
	}
}

package ui_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"council/scrutiny/ui/simulate"
)

var update = flag.Bool("update", false, "write the golden screens anew; look at them before they are committed")

func TestGoldenScreens(t *testing.T) {
	review := simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}}
	held := simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory()}}
	for _, golden := range []struct {
		name          string
		width, height int
		options       simulate.Options
		keys          []string
		play          func(*simulate.Simulation) // before the keys
	}{
		{"start", 80, 24, simulate.Options{}, nil, nil},
		{"overview", 80, 24, review, nil, nil},
		{"actions", 80, 24, review, []string{"6"}, nil},
		{"form", 80, 24, review, []string{"6", "n"}, nil},
		{"actions-wide", 160, 45, review, []string{"6"}, nil},
		{"meeting", 80, 24, held, []string{"f9"}, hold},
		{"vote", 80, 24, held, []string{"v", "n", "f", "f", "a"}, hold},
	} {
		t.Run(golden.name, func(t *testing.T) {
			s := simulate.New(t, golden.width, golden.height, golden.options)
			if golden.play != nil {
				golden.play(s)
			}
			got := s.Press(golden.keys...).Screen()
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

// hold holds the meeting up to the middle of its fifth item, with a resolution
// being written.
func hold(s *simulate.Simulation) {
	s.Command("open the meeting").Press("a", "p", "p", "p", "p", "p", "p", "a", "a", "a", "esc")
	for range 4 {
		s.Pass(time.Minute).Command("next item")
	}
	for _, line := range []string{
		"The Head of Street Care gave the year's figures.", "Q: Cllr Shah: how many led to a notice?", "A: 312, against 240 the year before.",
		"ACTION MK to circulate the figures by ward by 31 January 2027", "RESOLVED that the visit be repeated in October",
	} {
		s.Pass(3 * time.Minute).Press("f7").Type(line).Press("enter")
	}
	s.Press("m").Type("that cameras be bought").Press("tab").Type("shah").Press("tab").Type("reid").Press("ctrl+s")
	s.Press("f9").Type("that the chair write to the Commissioner about").Press("esc")
}

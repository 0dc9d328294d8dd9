package terminal

import (
	"strconv"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Background says whether the terminal's background is dark.
type Background uint8

// What can be known of a background.
const (
	Unknown Background = iota
	Dark
	Light
)

// BackgroundMsg brings what QueryBackground found.
type BackgroundMsg struct{ Background Background }

const backgroundQuestion = "\x1b]11;?\x1b\\"

// QueryBackground asks the terminal for its background's colour and reports
// what it answered within the limit, else Unknown. The command waits, nobody
// else does. Run it once, after the first frame; send writes the question to
// the terminal, between frames.
func (in *Input) QueryBackground(send func(string), limit time.Duration) tea.Cmd {
	return func() tea.Msg {
		answers, done := in.Expect(OSC, "11;")
		defer done()
		send(backgroundQuestion)
		late := time.NewTimer(limit)
		defer late.Stop()
		select {
		case a := <-answers:
			return BackgroundMsg{parseBackground(a.Text)}
		case <-late.C:
			return BackgroundMsg{Unknown}
		}
	}
}

// parseBackground reads "11;rgb:1e1e/1e1e/1e1e" and the forms like it.
func parseBackground(answer string) Background {
	spec := strings.TrimPrefix(answer, "11;")
	form, values, found := strings.Cut(spec, ":")
	var parts []string
	switch {
	case found && (form == "rgb" || form == "rgba"):
		parts = strings.Split(values, "/")
	case len(spec) == 7 && spec[0] == '#':
		parts = []string{spec[1:3], spec[3:5], spec[5:7]}
	}
	if len(parts) < 3 {
		return Unknown
	}
	var light float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		part, ok := intensity(parts[i])
		if !ok {
			return Unknown
		}
		light += weight * part
	}
	if light > 0.5 {
		return Light
	}
	return Dark
}

// intensity reads one to four hexadecimal digits as a part of the whole.
func intensity(hex string) (float64, bool) {
	if len(hex) < 1 || len(hex) > 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(hex, 16, 16)
	if err != nil {
		return 0, false
	}
	return float64(n) / float64(uint(1)<<(4*len(hex))-1), true
}

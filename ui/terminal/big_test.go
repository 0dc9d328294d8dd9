package terminal

import (
	"strings"
	"testing"
	"time"
)

// A terminal that has lines of double height wraps half a line and more into
// the second row, and says that its cursor is there.
func TestQueryBig(t *testing.T) {
	for answer, want := range map[string]bool{"\x1b[2;4R": true, "\x1b[1;44R": false, "\x1b[24;80R": false} {
		in := NewInput(nil)
		painted := 0
		ask := func(question string) {
			if !strings.HasPrefix(question, "\x1b[m\x1b[?7h\x1b[1;1H\x1b#6"+strings.Repeat(" ", 43)+"\x1b[6n") || !strings.HasSuffix(question, "\x1b#5\x1b[?7l") {
				t.Errorf("asked %q", question)
			}
			in.scan.feed([]byte(answer))
		}
		if got := in.QueryBig(ask, func() { painted++ }, 80, time.Hour)(); got != (BigMsg{want}) || painted != 1 {
			t.Errorf("%q is taken for %v, and the screen was painted %d times", answer, got, painted)
		}
	}
	in := NewInput(nil)
	if got := in.QueryBig(func(string) {}, func() {}, 80, time.Nanosecond)(); got != (BigMsg{}) {
		t.Errorf("a terminal that says nothing has %v", got)
	}
}

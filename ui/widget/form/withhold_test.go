package form_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// What a field holds is drawn, typed into and copied only while it may be seen.
func TestAWithheldField(t *testing.T) {
	f := newForm()
	watched := true
	f.Set("says", "the secret")
	f.Withhold("says", func() bool { return watched })
	shown := func() string {
		lines, _, _, _ := f.View(80, 22)
		line, _, _ := f.Brief(80)
		return ansi.Strip(strings.Join(lines, "\n") + "\n" + line)
	}
	f.Focus("says")
	typed(f, "more")
	f.Paste("pasted")
	if s := shown(); strings.Contains(s, "secret") || strings.Count(s, "withheld") != 2 || f.Copied() != "" || f.Value("says") != "the secret" {
		t.Errorf("withheld, it shows\n%s\nand holds %q", s, f.Value("says"))
	}
	f.Fail("says", "the secret is no date")
	if s := shown(); strings.Contains(s, "secret") || !strings.Contains(s, "Something is wrong in what is withheld here.") {
		t.Errorf("with an error it shows\n%s", s)
	}
	f.Reveal()
	typed(f, "!")
	if s := shown(); !strings.Contains(s, "the secret!") || f.Withheld() {
		t.Errorf("revealed, it shows\n%s", s)
	}
	press(f, tea.KeyTab)
	if s := shown(); strings.Contains(s, "secret") {
		t.Errorf("left, it shows\n%s", s)
	}
	press(f, tea.KeyShiftTab)
	if !f.Withheld() {
		t.Error("come back to, it stays revealed")
	}
	watched = false
	if s := shown(); !strings.Contains(s, "the secret!") || f.Withheld() {
		t.Errorf("unwatched, it shows\n%s", s)
	}
}

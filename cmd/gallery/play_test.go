package main

import (
	"strings"
	"testing"

	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/theme"
)

// Every scene can be shown in every size that the program promises, and in
// every theme: play looks at the frame itself.
func TestEverySceneAtEverySize(t *testing.T) {
	sizes := []struct{ width, height int }{{60, 18}, {columns, lines}, {wideColumns, wideLines}}
	for _, sc := range scenes() {
		for i, size := range sizes {
			sc := sc.finished()
			sc.width, sc.height, sc.theme = size.width, size.height, theme.Names()[i]
			if _, err := sc.play(); err != nil {
				t.Error(err)
			}
		}
	}
}

// What a scene is called is what it shows.
func TestScenesShowWhatTheySay(t *testing.T) {
	for name, wants := range map[string][]string{
		"start":      {"New review", "Open a book", "Try the sample"},
		"overview":   {"Pavement parking and school streets", "Next 28 days"},
		"scope":      {"[Questions]", "answered"},
		"scope-form": {"Answer", "Ctrl+S save"},
		"evidence":   {"E1", "[Evidence log]"},
		"actions":    {"1.2", "Amber", "r rate"},
		"rating":     {"Rate 1.2:", "R Red", "Esc leave it"},
		"rated":      {"1.2 is now ▲ Amber. Ctrl+Z undoes it."},
		"agenda":     {"Meeting 3", "⊘ exempt 3", "9 members expected"},
		"meeting":    {"LIVE 10:31", "RESOLVED  OS.12", "ACTION  LS", "Resolution OS.13 under item 5"},
		"attendance": {"8 of 9 present", "apologies", "co-opted"},
		"vote":       {"3 for, 1 against, 0 abstained; 4 members have not voted yet"},
		"import":     {"Cost code", "its own column", "Ctrl+S import"},
		"export":     {"‹ Word ›", "what it may see", "What the public does not see"},
		"history":    {"History of 1.2", "Helen Marsh"},
	} {
		sc, ok := sceneOf(name)
		if !ok {
			t.Errorf("there is no scene %q", name)
			continue
		}
		frame, err := sc.play()
		if err != nil {
			t.Error(err)
			continue
		}
		shown := simulate.Plain(frame)
		for _, want := range wants {
			if !strings.Contains(shown, want) {
				t.Errorf("%s does not show %q:\n%s", name, want, shown)
			}
		}
	}
}

func TestChangesAreMadeAndTakenBack(t *testing.T) {
	for keys, want := range map[string]string{
		"6 j r r":                "1.2 is now ■ Red",
		"6 j r r ctrl+z":         "Undid",
		"6 j r r ctrl+z ctrl+y":  "again",
		`6 / "crossing"`:         "crossing",
		`I "a.csv" enter ctrl+s`: "Imported 6 actions",
	} {
		sc := scene{name: keys, keys: keys}.finished()
		frame, err := sc.play()
		if err != nil {
			t.Error(err)
			continue
		}
		if shown := simulate.Plain(frame); !strings.Contains(strings.ToLower(shown), strings.ToLower(want)) {
			t.Errorf("after %s the screen does not say %q:\n%s", keys, want, shown)
		}
	}
}

func TestKeysAsWritten(t *testing.T) {
	for written, want := range map[string]string{
		"":                     "",
		"6 j j r":              "6 j j r",
		"  6   ctrl+s ":        "6 ctrl+s",
		"space shift+tab":      "  shift+tab",
		`I "my file.csv"enter`: "I m y   f i l e . c s v enter",
		"alt+up pgdown f2":     "alt+up pgdown f2",
	} {
		keys, err := keysOf(written)
		if err != nil {
			t.Errorf("%q: %v", written, err)
			continue
		}
		var names []string
		for _, k := range keys {
			names = append(names, k.String())
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%q is read as %q, not %q", written, got, want)
		}
	}
	for _, wrong := range []string{"ctrl+nothing", `"open`, "jj"} {
		if _, err := keysOf(wrong); err == nil {
			t.Errorf("%q was read without a word", wrong)
		}
	}
}

func TestRunSaysWhatIsWrong(t *testing.T) {
	for args, want := range map[string]string{
		"-screen nowhere":   `no screen "nowhere"`,
		"-theme pink":       `no theme "pink"`,
		"-format gif":       `no format "gif"`,
		"-keys hyper+x":     `no key "hyper+x"`,
		"overview":          "-screen",
		"-readme not-there": "read the file",
	} {
		err := run(strings.Fields(args), new(strings.Builder), new(strings.Builder))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, which does not say %q", args, err, want)
		}
	}
}

func TestRunPrints(t *testing.T) {
	for args, want := range map[string]string{
		"-format txt":                          " 1Overview ",
		"-screen actions -w 60 -h 18":          "\x1b[0",
		"-screen people -format svg":           "<svg ",
		"-screen actions -keys G -format txt":  "▶",
		"-screen scope -theme light -w 100":    "\x1b[",
		"-screen start -format txt -w 59 -h 9": "too small",
	} {
		var out strings.Builder
		if err := run(strings.Fields(args), &out, new(strings.Builder)); err != nil {
			t.Errorf("%s: %v", args, err)
		} else if !strings.Contains(out.String(), want) {
			t.Errorf("%s does not print %q:\n%s", args, want, out.String())
		}
	}
}

package capture_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/capture"
)

func TestPreview(t *testing.T) {
	for _, c := range []struct {
		opened     model.MinuteType
		line, want string
	}{
		{note, "The figures were given", "Note"},
		{note, "", "Note, no words yet"},
		{note, "one\ntwo\nthree", "Note, 3 lines"},
		{note, "Q: how many", "Question"},
		{note, "Q: Cllr Shah: how many", "Question from Cllr Shah"},
		{note, "A: PL: 312", "Answer by PL"},
		{note, "RESOLVED that it be so", "Resolution"},
		{note, "RESOLVED", "Resolution, no words yet"},
		{note, "RECOMMENDED that it be so", "Recommendation"},
		{note, "NOTED the report", "Noted"},
		{note, "AGREED that it be so", "Agreed"},
		{note, "SUGGESTED a visit", "Suggestion"},
		{note, "PROMISED Head of Service: to send it", "Promise by Head of Service"},
		{note, "PROMISED to send it", "Promise, nobody named"},
		{action, "PL to write by 30 June", "Action for PL Pam Lowe (Head of Parking), due by 30 June 2026 (Tuesday)"},
		{action, "Pam Lowe to write by 30 June 2027", "Action for Pam Lowe (Head of Parking), due by 30 June 2027 (Wednesday)"},
		{action, "Head of Parking to write in time for 30 June", "Action for Head of Parking (Pam Lowe), due 30 June 2026 (Tuesday)"},
		{action, "Head of Planning and Housing to write", "Action for Head of Planning and Housing, no date"},
		{action, "RAF to write by June 2026", "Action for RAF Access Forum, due by 30 June 2026 (Tuesday)"},
		{action, "XY to write before the next meeting", "Action for XY (nobody known), due before the next meeting (no certain day)"},
		{action, "Write by 31 June", "Action, no lead, due by 31 June (no certain day)"},
		{action, "PL/GD/IT/RAF/FIN to write", "Action for PL Pam Lowe (Head of Parking), GD Gita Dhal (Director of Place), IT Information Technology and 2 more, no date"},
		{action, "PL to write by 1 June 2026 or 30 June 2026", "Action for PL Pam Lowe (Head of Parking), due by 1 June 2026; 30 June 2026"},
	} {
		if got := capture.Parse(c.line, context(t, c.opened)).Preview(); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.line, got, c.want)
		}
	}
}

func TestProblems(t *testing.T) {
	for _, c := range []struct {
		opened model.MinuteType
		line   string
		want   []string
	}{
		{note, "The figures were given", nil},
		{note, "", nil},
		{note, "RESOLVED that it be so", nil},
		{note, "RESOLVED", []string{"There are no words to keep yet."}},
		{note, "PROMISED to send it", []string{"Nobody is named who promised it: write PROMISED, who, and a colon."}},
		{action, "PL to write by 30 June", nil},
		{action, "PL to write before the next meeting", nil},
		{action, "Write by 30 June", []string{"No lead: begin with who, and then “to”."}},
		{action, "XY/PL to write", []string{"Nobody is known by XY.", "No date: end with “by” and a day."}},
		{action, "PL to write by 31 June", []string{"“by 31 June”: no such day."}},
		{action, "PL to write by Friday", []string{"“by Friday” is not a certain day; the words are kept."}},
		{action, "PL to write by Monday 30 June 2026", []string{"“by Monday 30 June 2026”: it is a Tuesday."}},
		{action, "PL by 30 June", []string{"There are no words to keep yet."}},
		{note, ";excl", []string{"Fill in [number]."}},
		{note, ";subst", []string{"Fill in [name], [name]."}},
		{note, "He said [sic] so", nil},
	} {
		if got := capture.Parse(c.line, context(t, c.opened)).Problems; !slices.Equal(got, c.want) {
			t.Errorf("%q\n got %q\nwant %q", c.line, got, c.want)
		}
	}
}

// Without a day of its own a line gets no year.
func TestNoYearWithoutToday(t *testing.T) {
	ctx := context(t, action)
	ctx.Today = 0
	r := capture.Parse("PL to write by 30 June", ctx)
	if r.ReadAs != "" || r.Due != "by 30 June" {
		t.Errorf("read as %q, due %q", r.ReadAs, r.Due)
	}
	ctx.Today = day(t, "2027-07-01")
	ctx.Type = note
	if r = capture.Parse("ACTION PL to write by 29 February", ctx); r.ReadAs != "by 29 February 2028" {
		t.Errorf("the next 29 February is read as %q", r.ReadAs)
	}
	if when := r.Timetable(); when.Words != "by 29 February" || when.Reading().String() != "deadline 2028-02-29" {
		t.Errorf("the action keeps %+v", when)
	}
}

// A line without a context is read too: nobody is known, and it is a note.
func TestZeroContext(t *testing.T) {
	if got := said(capture.Parse("ACTION GD/PL to write by 30 June", capture.Context{})); got != "action | for GD?+PL? | due by 30 June | to write" {
		t.Error(got)
	}
}

func TestExpand(t *testing.T) {
	blocks := capture.Blocks{";hi": "Good morning.", ";x-1": "one", ";loop": ";loop ;hi"}
	for line, want := range map[string]string{
		"":               "",
		"no blocks":      "no blocks",
		";hi":            "Good morning.",
		";HI":            "Good morning.",
		";hi.":           "Good morning.",
		"say ;hi, all":   "say Good morning., all",
		"(;x-1)":         "(one)",
		";x-1;x-1":       "one;x-1",
		"a;hi":           "a;hi",
		";hint":          ";hint",
		";hié":           ";hié",
		"; hi":           "; hi",
		";":              ";",
		";loop":          ";loop ;hi",
		"\n;hi\n;x-1":    "\nGood morning.\none",
		"one;two; three": "one;two; three",
	} {
		if got := capture.Expand(line, blocks); got != want {
			t.Errorf("%q expands to %q, want %q", line, got, want)
		}
	}
	if got := capture.Expand(";hi", nil); got != ";hi" {
		t.Errorf("without blocks: %q", got)
	}
	many := strings.Repeat(";hi ", 1000)
	if got := capture.Expand(many, blocks); strings.Count(got, ";hi") != 1000-64 {
		t.Errorf("%d are left of 1000", strings.Count(got, ";hi"))
	}
}

func TestDefaultBlocks(t *testing.T) {
	blocks := capture.DefaultBlocks()
	for _, name := range blocks.Names() {
		text := blocks[name]
		if got := capture.Expand(name, blocks); got != text {
			t.Errorf("%s expands to %q", name, got)
		}
		if strings.TrimSpace(text) != text || text == "" {
			t.Errorf("%s is %q", name, text)
		}
	}
	r := capture.Parse(";excl", context(t, note))
	if r.Type != model.Resolved || !strings.HasPrefix(r.Text, "that, under section 100A(4)") || !strings.Contains(r.Text, "public interest") {
		t.Errorf("the exclusion is %q %q", r.Type, r.Text)
	}
	blocks[";excl"] = "changed"
	if capture.DefaultBlocks()[";excl"] == "changed" {
		t.Error("a change of the blocks changes the default ones")
	}
}

func TestComplete(t *testing.T) {
	names := capture.NewNames(people, capture.Blocks{";excl": "RESOLVED that …", ";end": "The meeting\nclosed."})
	for line, want := range map[string]string{ // | is the cursor
		"ACTION Pam|":               "Pam Lowe",
		"ACTION pam lo| to write":   "Pam Lowe",
		"ACTION Low|":               "Pam Lowe",
		"ACTION GD/pl|":             "PL, Director of Place, Head of Planning and Housing",
		"ACTION (gd|":               "GD",
		"ACTION GD/PL|":             "", // it is whole
		"Q: cllr|":                  "Cllr Shah",
		"Q: Cllr Sh|":               "Cllr Shah",
		"ACTION head of|":           "Head of Parking, Head of Planning and Housing",
		"ACTION head of pl|":        "Head of Planning and Housing, PL, Director of Place",
		"ACTION hous|":              "Head of Planning and Housing",
		"ACTION fi|":                "FIN, Finance Partner, Finance",
		";|":                        ";end, ;excl",
		"say ;ex|":                  ";excl",
		";EX|":                      ";excl",
		";excl|":                    "",
		"P|":                        "",
		"Pa|m":                      "",
		"Pam |":                     "",
		"|":                         "",
		"nobody by such a name|":    "",
		"the figures of the acces|": "Access Forum",
	} {
		at := strings.IndexByte(line, '|')
		typed := strings.Replace(line, "|", "", 1)
		var got []string
		for _, c := range names.Complete(typed, at) {
			got = append(got, c.Text)
			if c.To != at || c.From < 0 || c.From > c.To || c.Label == "" && c.Text != "RAF" && c.Text != "IT" {
				t.Errorf("%q: %+v", line, c)
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%q completes to %q, want %q", line, s, want)
		}
	}
	got := names.Complete("ACTION pam lo to write", 13)
	if len(got) != 1 || got[0] != (capture.Completion{Text: "Pam Lowe", Label: "Pam Lowe (Head of Parking)", From: 7, To: 13}) {
		t.Errorf("%+v", got)
	}
	if got := names.Complete("x", 5); got != nil {
		t.Errorf("a cursor behind the line: %v", got)
	}
	if got := (capture.Names{}).Complete("Pam", 3); len(got) != 0 {
		t.Errorf("nobody: %v", got)
	}
}

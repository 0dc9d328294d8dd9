package capture_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model"
	"council/scrutiny/model/capture"
)

var types = []model.MinuteType{
	model.NoteMinute, model.ActionMinute, model.Resolved, model.QuestionMinute, model.AnswerMinute, model.Promised, model.Agreed,
}

// letters counts the letters and digits of a text, small and capital as one.
func letters(counts map[rune]int, s string, by int) {
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			counts[unicode.ToLower(c)] += by
		}
	}
}

// A reading keeps what was typed: nothing is made up, and of the letters only
// small words between leads go.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"RESOLVED – That the survey be repeated", "ACTION GD/PL to circulate the figures by 30 June", "Q: Cllr Shah: how many",
		"PROMISED by the Head of Service: to send them", "ACTION Pam Lowe, GD & Head of Legal by 1/6: write (by 2 June)",
		"Action the X and Y and Z to do so\nby 30 June", "circulate (PL/GD) – due 30 June.", "A:\r\n\r", "RESOLVED T H A T", "ACTION:::: – -", "ACTION by \xff to ( by 1 may)",
	} {
		for i := range types {
			f.Add(s, uint8(i))
		}
	}
	ctx := context(f, note)
	ctx.Blocks = nil
	f.Fuzz(func(t *testing.T, line string, opened uint8) {
		if !utf8.ValidString(line) {
			return
		}
		ctx.Type = types[int(opened)%len(types)]
		r := capture.Parse(line, ctx)
		if p := r.Preview(); p == "" || strings.ContainsAny(p, "\n\t") {
			t.Fatalf("preview %q", p)
		}
		counts := map[rune]int{}
		letters(counts, line, 1)
		for _, s := range []string{r.Keyword, r.Text, r.Who, r.LeadWords, r.Due} {
			letters(counts, s, -1)
		}
		lost := 0
		for c, n := range counts {
			lost += max(n, 0)
			if n < 0 && !strings.ContainsRune("and", c) {
				t.Fatalf("%q has %q more than %q: %+v", said(r), c, line, r)
			}
		}
		if allowed := 12 + 9*len(r.Leads); lost > allowed && r.LeadWords+r.Who+r.Due != "" || lost > 0 && r.LeadWords+r.Who+r.Due == "" {
			t.Fatalf("%d letters of %q are lost: %+v", lost, line, r)
		}
		if len(r.Leads) != len(model.SplitLeads(r.LeadWords)) || r.ReadAs != "" && !strings.HasPrefix(r.ReadAs, r.Due) {
			t.Fatalf("%+v", r)
		}
	})
}

func FuzzComplete(f *testing.F) {
	f.Add("ACTION Pam Lo", 13)
	f.Add("é;x", 1)
	f.Add(";", 1)
	names := capture.NewNames(people, capture.DefaultBlocks())
	f.Fuzz(func(t *testing.T, line string, cursor int) {
		for _, c := range names.Complete(line, cursor) {
			if c.From < 0 || c.From >= c.To || c.To != cursor || c.Text == "" {
				t.Fatalf("%q at %d: %+v", line, cursor, c)
			}
		}
	})
}

// A paste from elsewhere is kept whole.
func TestPaste(t *testing.T) {
	body := strings.Repeat("A line of a paste; with [marks] (and) 30 June / more.\n", 2000)
	r := capture.Parse("RESOLVED that\n"+body, context(t, note))
	if r.Type != model.Resolved || r.Text != "that\n"+strings.TrimSpace(body) {
		t.Errorf("%s of %d bytes, want %d", r.Type, len(r.Text), len(body))
	}
	if got := r.Preview(); got != "Resolution, 2001 lines" {
		t.Error(got)
	}
}

func BenchmarkParse(b *testing.B) {
	ctx := context(b, note)
	for name, line := range map[string]string{
		"note":       "The Head of Service gave the year's figures for patrols and explained how they came about.",
		"action":     "ACTION GD/PL to circulate the figures by ward by 30 June",
		"names":      "ACTION Pam Lowe, Gita Dhal and Head of Legal and Democratic Services to circulate the figures before the next meeting",
		"none":       "ACTION the figures to go to every ward to be read and to be discussed to the end to which they were made by the September meeting",
		"resolution": "RESOLVED – That the survey be repeated in October",
		"block":      ";excl",
		"paste":      strings.Repeat("A line of a paste; with [marks] (and) 30 June / more.\n", 2000),
		"semicolons": strings.Repeat(";excl ", 17000),
		"brackets":   ";excl " + strings.Repeat("[", 100000),
		"spaces":     "ACTION PL" + strings.Repeat(" ", 100000) + "x",
		"dashes":     "ACTION " + strings.Repeat("-", 100000) + "x",
		"returns":    strings.Repeat("a\r\n", 34000),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = capture.Parse(line, ctx).Preview()
			}
		})
	}
}

func BenchmarkComplete(b *testing.B) {
	names := capture.NewNames(people, capture.DefaultBlocks())
	b.ReportAllocs()
	for b.Loop() {
		names.Complete("ACTION GD/PL and head of pl", 27)
	}
}

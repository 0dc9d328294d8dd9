package table

import (
	"strings"
	"testing"
)

func long() rows {
	return rows{
		"# Heading|2",
		"1|a text of several words that goes on and on and on|GD",
		"2|short|PL/DH/GD",
	}
}

// TestSpread: where there is room, a row takes the lines that its cells need, up
// to three; where there is less, two; where there is none, one, and is cut.
func TestSpread(t *testing.T) {
	for height, want := range map[int]string{
		9: `
   Ref  Action        Lead
   Heading               2
 ▶ 1    a text of       GD
        several words
        that goes on…
   2    short          PL/
                       DH/
                        GD
`,
		6: `
   Ref  Action        Lead
   Heading               2
 ▶ 1    a text of       GD
        several…
   2    short          PL/
                       DH…
`,
		5: `
   Ref  Action        Lead
   Heading               2
 ▶ 1    a text of…      GD
   2    short          PL…
`,
	} {
		table := newTable(27, height, long())
		var lines []string
		for _, line := range exact(t, table) {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		got := strings.TrimRight(strings.Join(lines, "\n"), "\n")
		if got != strings.Trim(want, "\n") {
			t.Errorf("in %d lines:\n%s", height, got)
		}
	}
}

// TestSpreadCursor: the cursor stands on the first line of its row, and nothing
// moves with it.
func TestSpreadCursor(t *testing.T) {
	table := newTable(27, 9, long())
	before := strings.ReplaceAll(strings.Join(exact(t, table), "\n"), "▶", " ")
	if _, y, ok := table.Cursor(); y != 2 || !ok {
		t.Errorf("the cursor is on line %d, %t", y, ok)
	}
	table.Down()
	after := strings.ReplaceAll(strings.Join(exact(t, table), "\n"), "▶", " ")
	if _, y, ok := table.Cursor(); y != 5 || !ok {
		t.Errorf("below, the cursor is on line %d, %t", y, ok)
	}
	if before != after {
		t.Errorf("the rows moved:\n%s\n%s", before, after)
	}
	table.ToggleMark()
	if marks := strings.Count(strings.Join(exact(t, table), "\n"), "*"); marks != 1 {
		t.Errorf("a marked row has %d marks", marks)
	}
}

// TestSpreadSegments: a cell of several parts is broken like any other, and each
// part keeps its style.
func TestSpreadSegments(t *testing.T) {
	c := Cell{Segments: []Segment{{Text: "RESOLVED"}, {Text: " that the scope"}, {Text: " be agreed, "}, {Text: "É/é"}}}
	var got []string
	for k := range 3 {
		line := ""
		for _, s := range c.line(k, 3, 13).Segments {
			line += "[" + s.Text + "]"
		}
		got = append(got, line)
	}
	if want := "[RESOLVED][ that] [the scope][ be] [agreed, ][É/é]"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := c.line(3, 4, 13); len(got.Segments)+len(got.Text) > 0 {
		t.Errorf("beyond its end: %v", got)
	}
}

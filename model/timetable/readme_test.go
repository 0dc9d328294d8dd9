package timetable

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
)

const shared = "../../../shared/data/"

// The sample plan's README says how its 56 strings are to be read.
func TestSamplePlanStrings(t *testing.T) {
	text, err := os.ReadFile(shared + "README.md")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the sample data is not here")
	} else if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "| String | Lines | Kind | Reading |")
	table, _, _ = strings.Cut(table, "\n\n")
	count := 0
	for row := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(row), "|"), "|")
		if len(cells) != 4 || strings.HasPrefix(cells[0], "---") {
			continue
		}
		count++
		words, kind, reading := strings.TrimSpace(cells[0]), strings.TrimSpace(cells[2]), strings.TrimSpace(cells[3])
		got := Read(words).String()
		want := fromREADME(t, kind, reading)
		if same := got == want || (kind == "recurring" && strings.HasPrefix(got, want)); !same {
			t.Errorf("%q reads as %q, want %q", words, got, want)
		}
	}
	if count != 56 {
		t.Errorf("the table has %d strings, want 56", count)
	}
}

// fromREADME puts the README's terms into ours.
func fromREADME(t *testing.T, kind, reading string) string {
	bound := func(s string, last bool) string {
		if len(s) == len("2001-08") {
			d := mustDay(t, s+"-01")
			if y, m, _ := d.Date(); last {
				d = lastOf(y, m)
			}
			return d.String()
		}
		return s
	}
	first, last, _ := strings.Cut(reading, " to ")
	switch kind {
	case "date (day)":
		return "day " + reading
	case "date (deadline)":
		return "deadline " + reading
	case "date (month)":
		return "month " + bound(reading, false) + " to " + bound(reading, true)
	case "range":
		return "range " + bound(first, false) + " to " + bound(last, true)
	case "ongoing":
		if from, ok := strings.CutPrefix(reading, "from "); ok {
			return "ongoing from " + bound(strings.TrimSuffix(from, ", no end"), false)
		}
		if to, ok := strings.CutPrefix(reading, "to "); ok {
			return "ongoing to " + bound(strings.TrimSuffix(to, ", no start"), true)
		}
		return "ongoing"
	case "recurring":
		words := strings.Fields(strings.Trim(reading, ","))
		return "recurrence " + strings.TrimSuffix(strings.Join(words[:3], " "), ",")
	case "see elsewhere":
		return "elsewhere"
	}
	t.Fatalf("unknown kind %q", kind)
	return ""
}

// As at 1 August 2002, 23 of the plan's 39 actions are overdue.
func TestSamplePlanOverdue(t *testing.T) {
	f, err := os.Open(shared + "salford-improvement-plan.csv")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the sample data is not here")
	} else if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := -1
	for i, name := range rows[0] {
		if name == "Timetable" {
			column = i
		}
	}
	today := mustDay(t, "2002-08-01")
	overdue := 0
	for _, row := range rows[1:] {
		if Read(row[column]).Overdue(today) {
			overdue++
		}
	}
	if overdue != 23 || len(rows) != 40 {
		t.Errorf("%d of %d are overdue, want 23 of 39", overdue, len(rows)-1)
	}
}

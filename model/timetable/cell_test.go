package timetable

import "testing"

func TestDue(t *testing.T) {
	for words, want := range map[string]string{
		"":                             "",
		"30 June 2026":                 "2026-06-30",
		"31 March 2026; 30 June 2026":  "2026-06-30",
		"30 June 2026\n31 March 2026":  "2026-06-30",
		"Sept 2001\n\nJune 2001":       "2001-09-30",
		"Ongoing":                      "",
		"From December 2001":           "",
		"Ongoing until March 2002":     "2002-03-31",
		"(1) Quarterly (2) March 2002": "2002-03-31",
		"mid-June 2026":                "",
	} {
		due, ok := Read(words).Due()
		if due.String() != want || ok != (want != "") {
			t.Errorf("%q is due %q, %v; want %q", words, due, ok, want)
		}
	}
}

// Ranges and deadlines are late after their last day, and a cell is not late
// while anything in it is open or may be later.
func TestDaysLate(t *testing.T) {
	today := mustDay(t, "2026-07-10")
	for _, c := range []struct {
		words string
		late  int
	}{
		{"", 0},
		{"9 July 2026", 1},
		{"10 July 2026", 0},
		{"by 30 June 2026", 10},
		{"June 2026", 10},
		{"July 2026", 0},
		{"May – June 2026", 10},
		{"Q1 2026/27", 10},
		{"31 March 2026\n30 June 2026", 10},
		{"31 March 2026\n31 July 2026", 0},
		{"30 June 2026 (revised from 31 March 2026)", 10},
		{"31 July 2026 (revised from 31 March 2026)", 0},
		{"30 June 2026\nOngoing", 0},
		{"30 June 2026\nQuarterly", 0},
		{"30 June 2026\nTBC", 0},
		{"30 June 2026\nfrom agreement", 0},
		{"Ongoing until June 2026", 10},
		{"Annually until June 2026", 10},
		{"From June 2026", 0},
		{"30 June 2026\nby 30 November", 0},
		{"30 June 2026\nmid-August 2026", 0},
		{"1 June 2026 to mid-June 2026", 0},
		{"Housing team\n30 June 2026", 10},
		{"Depends on funding", 0},
		{"by 30 June", 0},
	} {
		cell := Read(c.words)
		if got := cell.DaysLate(today); got != c.late {
			t.Errorf("%q is %d days late, want %d (%s)", c.words, got, c.late, cell)
		}
		if got := cell.Overdue(today); got != (c.late > 0) {
			t.Errorf("%q: Overdue = %v", c.words, got)
		}
	}
}

func TestOpen(t *testing.T) {
	for words, want := range map[string]bool{
		"":                          false,
		"30 June 2026":              false,
		"Ongoing":                   true,
		"Ongoing until March 2002":  false,
		"Quarterly":                 true,
		"Annually until 2027":       false,
		"30 June 2026\n\nTBC":       true,
		"see Pam":                   true,
		"Depends on funding":        false,
		"30 June 2026 and annually": true,
		"2026-04-01 to 2026-06-30":  false,
	} {
		if got := Read(words).Open(); got != want {
			t.Errorf("%q: Open = %v, want %v", words, got, want)
		}
	}
}

// Each part keeps the words that it reads, and the label in front of them.
func TestPartsKeepTheirWords(t *testing.T) {
	type part struct{ item, words string }
	for _, c := range []struct {
		cell string
		want []part
	}{
		{"", nil},
		{" \n\t\n", nil},
		{"30th June, 2001", []part{{"", "30th June, 2001"}}},
		{"By 30th June 2001\n\nOngoing", []part{{"", "By 30th June 2001"}, {"", "Ongoing"}}},
		{"(1) Quarterly (2) March 2002", []part{{"(1)", "Quarterly"}, {"(2)", "March 2002"}}},
		{"(1)    Quarterly\n\n(2)  March 2002", []part{{"(1)", "Quarterly"}, {"(2)", "March 2002"}}},
		{"a) 30 June 2026; b) 31 July 2026", []part{{"a)", "30 June 2026"}, {"b)", "31 July 2026"}}},
		{"30/06/2026; 31/12/2026", []part{{"", "30/06/2026"}, {"", "31/12/2026"}}},
		{"2 June 2026 Cabinet / 9 June 2026 Council", []part{{"", "2 June 2026"}, {"", "Cabinet / 9 June 2026 Council"}}},
		{"Quarterly checks of progress", []part{{"", "Quarterly checks of progress"}}},
		{"• 30 June 2026", []part{{"", "30 June 2026"}}},
		{"Housing team", []part{{"", "Housing team"}}},
	} {
		var got []part
		for _, r := range Read(c.cell).Parts {
			got = append(got, part{r.Item, r.Words})
		}
		if len(got) != len(c.want) {
			t.Errorf("%q has parts %q, want %q", c.cell, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q has parts %q, want %q", c.cell, got, c.want)
			}
		}
	}
}

func TestDescribe(t *testing.T) {
	for words, want := range map[string]string{
		"":                                  "",
		"30.6.2001":                         "30 June 2001",
		"By 31st May, 2001":                 "by 31 May 2001",
		"Sept 2001":                         "September 2001",
		"April 2002 – March 2005":           "April 2002 to March 2005",
		"w/c 12 January 2026":               "12 January 2026 to 18 January 2026",
		"week ending 16/01/2026":            "until 16 January 2026",
		"June 2026 to September":            "from 1 June 2026, end not certain",
		"Q2 2025/26":                        "July 2025 to September 2025",
		"quarterly":                         "every 3 months",
		"weekly":                            "every week",
		"annually":                          "every year",
		"every 2 years":                     "every 2 years",
		"each meeting":                      "again and again",
		"monthly until 15 March 2027":       "every month until 15 March 2027",
		"Ongoing":                           "ongoing",
		"August 2001 – ongoing":             "ongoing from August 2001",
		"30th September 2001 and ongoing":   "ongoing from 30 September 2001",
		"Ongoing until March 2002":          "ongoing until March 2002",
		"TBC":                               "refers elsewhere",
		"31 June 2026":                      "not certain: no such day",
		"Depends on funding":                "not understood",
		"(1) Quarterly\n(2) March 2002":     "every 3 months; March 2002",
		"Ongoing from 2026-04-01 to 4/5/26": "ongoing from April 2026 until 4 May 2026",
	} {
		if got := Read(words).Describe(); got != want {
			t.Errorf("%q is described as %q, want %q", words, got, want)
		}
	}
}

// What a reading is called on the screen, typed as a correction, reads the same.
func TestDescriptionsReadBack(t *testing.T) {
	for _, s := range samples(t) {
		for _, r := range Read(s.words).Parts {
			switch r.Kind {
			case NotUnderstood, Elsewhere:
				continue
			case DayKind, Deadline, Month, Range, Recurrence, Ongoing:
			}
			again := Read(r.Describe())
			due, _ := again.Due()
			if len(again.Parts) != 1 || due != r.Last || again.Open() != r.Open() {
				if r.Kind == Recurrence && r.Every == 0 && r.EveryDays == 0 || r.Kind == Range && (r.Last.IsZero() || r.First.IsZero()) {
					continue // said in words that only people read
				}
				t.Errorf("%q (%s) is described as %q, which reads as %q", s.words, r, r.Describe(), again)
			}
		}
	}
}

func TestKindNames(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds() {
		if seen[k.String()] {
			t.Errorf("two kinds are called %q", k)
		}
		seen[k.String()] = true
	}
	if len(seen) != 8 || !seen["not understood"] || !seen["deadline"] {
		t.Errorf("kinds are %v", seen)
	}
}

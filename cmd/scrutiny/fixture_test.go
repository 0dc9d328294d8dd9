package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// oneSpaced brings every run of blanks to one space.
func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// tracker puts the fixture tracker into a folder and returns its path.
func tracker(t testing.TB, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "tracker.csv"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "tracker.csv")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// manyActions makes n actions of the length that real ones have, in sections of
// about ten.
func manyActions(n int) []model.Record {
	days := []string{"30 September 2026", "By 31st March 2027", "Ongoing", "Quarterly", "June 2026", "April – Sept 2027", "See 2.1", ""}
	leads := []string{"JB", "MK/TW", "Head of Parks", "JB, MK", ""}
	records := make([]model.Record, n)
	for i := range records {
		a := &model.Action{
			Section:   fmt.Sprintf("%d Work of part %d", i/10+1, i/10+1),
			Objective: fmt.Sprintf("That part %d is a better place to live in", i/10+1),
			Text:      fmt.Sprintf("Look at place %d with those who live there, agree what is to be done, and publish the list with a date for each", i+1),
			When:      model.Timetable{Words: days[i%len(days)]},
			Measures:  fmt.Sprintf("A list of %d places on the website, brought up to date each quarter", i%17+1),
			Leads:     leads[i%len(leads)],
			Positions: []model.Position{{Held: timetable.Day(20_600 + i%200), Text: "Most were looked at.\nThe rest wait for better weather, and for an answer from the landlords."}},
		}
		if i%3 == 0 {
			a.Rating = "green"
		}
		records[i] = a
	}
	return records
}

// bigBook makes a book with a review of n actions and returns its path.
func bigBook(t testing.TB, dir string, n int) string {
	t.Helper()
	path := filepath.Join(dir, fmt.Sprintf("big%d.scrutiny", n))
	err := makeBook(t.Context(), testEnv(t, dir), path, func(ctx context.Context, d *desk) error {
		r, err := d.begin(ctx, model.Begin{Title: "Big", Body: "Panel", Template: model.Standard})
		if err != nil {
			return err
		}
		_, _, err = d.change(ctx, r, model.Insert{Records: manyActions(n)})
		return err
	})
	if err != nil {
		t.Fatalf("make a book of %d actions: %v", n, err)
	}
	return path
}

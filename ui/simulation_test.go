package ui_test

import (
	"iter"
	"slices"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// open starts the program on the small review, at the size that all has to be
// done at.
func open(t *testing.T) *simulate.Simulation {
	t.Helper()
	return simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
}

// action returns the n-th action of the review on the disk.
func action(t *testing.T, s *simulate.Simulation, n int) *model.Action {
	t.Helper()
	return nth(t, s.Desk.Review().Actions(), n)
}

func nth[T any](t *testing.T, all iter.Seq[T], n int) T {
	t.Helper()
	found := slices.Collect(all)
	if n >= len(found) {
		t.Fatalf("there are %d records, none with the index %d", len(found), n)
	}
	return found[n]
}

// ratings returns the ratings of all actions on the disk.
func ratings(s *simulate.Simulation) []model.RatingKey {
	var keys []model.RatingKey
	for a := range s.Desk.Review().Actions() {
		keys = append(keys, a.Rating)
	}
	return keys
}

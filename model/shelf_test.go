package model

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// drawTask draws a task that stands anywhere, in use or put aside.
func drawTask(t *rapid.T, id ID) *Task {
	task := &Task{Head: Head{ID: id, Order: rapid.Int64Range(0, 4).Draw(t, "order")}, Name: rapid.StringN(0, 3, -1).Draw(t, "name")}
	if rapid.IntRange(0, 4).Draw(t, "aside") == 0 {
		task.Removed = time.Unix(1, 0)
	}
	return task
}

func drawShelf(t *rapid.T) shelf {
	var recs []Record
	for id := range rapid.IntRange(0, 8).Draw(t, "records") {
		recs = append(recs, drawTask(t, ID(2*id+1)))
	}
	return newShelf(recs)
}

// TestShelfWith holds a shelf after a change, made the fast way or the slow, to
// one that is made anew of the same records.
func TestShelfWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawShelf(t)
		was := shelf{inUse: slices.Clone(s.inUse), aside: slices.Clone(s.aside), byID: slices.Clone(s.byID)}
		changed := map[ID]Record{}
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			id := ID(rapid.IntRange(1, 18).Draw(t, "id"))
			old, there := s.find(id).(*Task)
			switch rapid.IntRange(0, 4).Draw(t, "change") {
			case 0:
				changed[id] = nil
			case 1:
				changed[id] = drawTask(t, id)
			default: // stays where it is
				if there {
					c := *old
					c.Name += "!"
					changed[id] = &c
				}
			}
		}
		want := anew(s, changed)
		same(t, s.with(changed), want)
		if fast, ok := s.swapped(changed); ok {
			same(t, fast, want)
		}
		same(t, s, was)
	})
}

func anew(s shelf, changed map[ID]Record) shelf {
	var all []Record
	for id := ID(1); id < 30; id++ {
		rec, ok := changed[id]
		if !ok {
			rec = s.find(id)
		}
		if rec != nil {
			all = append(all, rec)
		}
	}
	return newShelf(all)
}

func same(t *rapid.T, got, want shelf) {
	t.Helper()
	if !slices.Equal(got.inUse, want.inUse) || !slices.Equal(got.aside, want.aside) || !slices.Equal(got.byID, want.byID) {
		t.Fatalf("%+v, want %+v", got, want)
	}
}

// TestUsualChangeTakesTheFastWay: the text of one of many records is changed
// without sorting them.
func TestUsualChangeTakesTheFastWay(t *testing.T) {
	s := newShelf([]Record{&Task{Head: Head{ID: 1, Order: 9}}, &Task{Head: Head{ID: 2, Order: 5}}, &Task{Head: Head{ID: 3, Order: 7, Removed: time.Unix(1, 0)}}})
	for name, c := range map[string]struct {
		rec  *Task
		fast bool
	}{
		"text":          {&Task{Head: Head{ID: 1, Order: 9}, Name: "x"}, true},
		"place":         {&Task{Head: Head{ID: 1, Order: 8}}, false},
		"put aside":     {&Task{Head: Head{ID: 2, Order: 5, Removed: time.Unix(1, 0)}}, false},
		"brought back":  {&Task{Head: Head{ID: 3, Order: 7}}, false},
		"a new one":     {&Task{Head: Head{ID: 4, Order: 9}}, false},
		"text of aside": {&Task{Head: Head{ID: 3, Order: 7, Removed: time.Unix(1, 0)}, Name: "x"}, false},
	} {
		if _, ok := s.swapped(map[ID]Record{c.rec.ID: c.rec}); ok != c.fast {
			t.Errorf("%s: fast %v", name, ok)
		}
	}
}

// TestShelfSortsByOrderThenID, whatever order records come in.
func TestShelfSortsByOrderThenID(t *testing.T) {
	s := newShelf([]Record{&Task{Head: Head{ID: 9, Order: 2}}, &Task{Head: Head{ID: 3, Order: 2}}, &Task{Head: Head{ID: 5, Order: 1}}, &Task{Head: Head{ID: 4, Removed: time.Unix(1, 0)}}})
	ids := func(recs []Record) (all []ID) {
		for _, rec := range recs {
			all = append(all, IDOf(rec))
		}
		return all
	}
	if !slices.Equal(ids(s.inUse), []ID{5, 3, 9}) || !slices.Equal(ids(s.byID), []ID{3, 4, 5, 9}) || !slices.Equal(ids(s.aside), []ID{4}) {
		t.Errorf("in use %v, by ID %v, aside %v", ids(s.inUse), ids(s.byID), ids(s.aside))
	}
}

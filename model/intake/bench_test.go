package intake_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model/intake"
)

func BenchmarkRead(b *testing.B) {
	for _, n := range []int{40, 1000, 10000} {
		table := [][]string{r("Section", "Objective", "Action", "Timetable", "Measure", "Lead officer", "Current position")}
		for i := range n {
			table = append(table, r(fmt.Sprintf("%d. Section", i/20), "To do better than before", fmt.Sprintf("Write strategy %d and agree it with all partners of the town", i),
				fmt.Sprintf("By %d June 2026", 1+i%30), "It is agreed, and people know of it", "GD/PL", "The draft is with the partners"))
		}
		src := book(sheet("Plan", table...))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := intake.Read(src, nil, intake.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

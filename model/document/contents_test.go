package document_test

import (
	"testing"

	"council/scrutiny/model/document"
)

func TestContents(t *testing.T) {
	headings := func(levels ...int) *document.Document {
		d := &document.Document{}
		for _, l := range levels {
			d.Sections = append(d.Sections, document.Section{Blocks: []document.Block{&document.Heading{Level: l, Text: "x"}, document.Plain("y")}})
		}
		return d
	}
	many := []int{1}
	for range 50 {
		many = append(many, 2)
	}
	var tall []int // more than a page of entries that stand on two lines each
	for range 15 {
		tall = append(tall, 1, 2)
	}
	for _, tt := range []struct {
		name   string
		levels []int
		want   int
	}{
		{"none", nil, 0},
		{"two levels of three", []int{1, 2, 3, 1}, 3},
		{"nothing over the first", []int{2, 1}, 0},
		{"too many", append(many, 1), 2},
		{"too tall", tall, 15},
	} {
		if got := len(headings(tt.levels...).Contents()); got != tt.want {
			t.Errorf("%s: %d entries, want %d", tt.name, got, tt.want)
		}
	}
}

package slide

import "slices"

// Equal says whether two slides are the same picture. A tracker makes thousands
// of slides, and each change asks whether they are others than before.
func (s Slide) Equal(o Slide) bool {
	return s.Kind == o.Kind && s.Council == o.Council && s.Where == o.Where && s.Session == o.Session &&
		s.Heading == o.Heading && s.Text == o.Text && s.Beneath == o.Beneath && s.Result == o.Result &&
		same(s.Votes, o.Votes) && same(s.Rating, o.Rating) &&
		slices.Equal(s.Facts, o.Facts) && slices.EqualFunc(s.Rows, o.Rows, Row.equal)
}

func (r Row) equal(o Row) bool {
	return r.Reference == o.Reference && r.Text == o.Text && r.When == o.When && same(r.Rating, o.Rating)
}

// same compares what two pointers point to.
func same[T comparable](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// EqualAll says whether two decks are the same.
func EqualAll(a, b []Slide) bool { return slices.EqualFunc(a, b, Slide.Equal) }

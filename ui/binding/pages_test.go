package binding_test

import (
	"slices"
	"testing"

	"council/scrutiny/ui/binding"
)

// On a page no key means two things, none that acts over every page has another
// sense there, and none that moves through a list does anything else.
func TestNoKeyOfAPageStandsTwice(t *testing.T) {
	same := []binding.Command{binding.Back, binding.Open, binding.Edit, binding.Remove, binding.NextView, binding.PageUp, binding.PageDown, binding.Up, binding.Down, binding.Home, binding.End, binding.NextSlide, binding.LastSlide}
	lists := []binding.Page{binding.AttendancePage, binding.ClosedTextsPage}
	moves := []binding.Command{binding.Up, binding.Down, binding.PageUp, binding.PageDown, binding.Home, binding.End}
	for _, p := range binding.Pages() {
		seen := map[string]bool{}
		for _, k := range p.Keys() {
			for _, key := range k.Keys {
				if seen[key] {
					t.Errorf("%q stands twice on the page %q", key, p)
				}
				seen[key] = true
				if c, ok := binding.Of(key, true); ok && !slices.Contains(same, c) {
					t.Errorf("%q is a key of the page %q and asks for %q everywhere", key, p, c)
				}
				if c, ok := binding.Of(key, false); ok && slices.Contains(lists, p) && slices.Contains(moves, c) {
					t.Errorf("%q moves through the list of %q and is a key of it", key, p)
				}
				if !p.Takes(key) {
					t.Errorf("%q does not take its own key %q", p, key)
				}
			}
		}
		if len(seen) == 0 || p.Takes("§") {
			t.Errorf("the page %q has %d keys", p, len(seen))
		}
	}
}

package sight

import (
	"slices"
	"strings"

	"council/scrutiny/model"
)

// Unresolved lists the names in the leads of what is drawn that stand
// for nobody. Who is known by another name is private: it counts all the
// same, so that nobody who is known is listed.
func (s *Sight) Unresolved() []model.Unresolved {
	if s.counted != s.drawn {
		s.counted, s.unresolved = s.drawn, s.countUnresolved()
	}
	return s.unresolved
}

func (s *Sight) countUnresolved() []model.Unresolved {
	names := model.UnresolvedLeads(s.drawn)
	if !s.watched {
		return names
	}
	unknown := map[string]bool{}
	for _, n := range model.UnresolvedLeads(s.review) {
		unknown[strings.ToLower(n.Token)] = true
	}
	return slices.DeleteFunc(names, func(n model.Unresolved) bool { return !unknown[strings.ToLower(n.Token)] })
}

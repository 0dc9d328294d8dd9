package strip

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/capture"
)

// reading is what a line is understood as.
type reading struct {
	of     string // the line, and as what it was opened
	as     model.MinuteType
	review *model.Review

	change model.Capture
	says   string // in words: what Enter makes of it
	doubt  string // what is unclear about it; it can be made all the same
}

// reading returns what the line would become now.
func (s *Strip) reading() reading {
	r, typed := s.host.Review(), s.line.Text()
	if last := s.read; last.review == r && last.of == typed && last.as == s.as {
		return last
	}
	s.read = reading{of: typed, as: s.as, review: r}
	m := r.LiveMeeting()
	if m == nil {
		return s.read
	}
	s.known.refresh(s, m)
	s.read.understand(capture.Parse(typed, capture.Context{
		People: s.known.people, Today: s.host.Today(), Blocks: s.known.blocks, Type: s.as,
	}), &s.known)
	s.read.change.Meeting = m.ID
	if len(m.Current) > 0 {
		s.read.change.Item = m.Current[0]
	}
	return s.read
}

func (r *reading) understand(p capture.Reading, k *known) {
	r.change = model.Capture{Type: p.Type, Text: p.Text, Who: p.Who, Leads: p.LeadWords, Due: p.Due, DueReadAs: p.ReadAs}
	if strings.TrimSpace(r.of) == "" {
		r.says = "Write what is said and decided. RESOLVED, ACTION, NOTED, Q: … say what a line is."
		return
	}
	r.says = p.Preview()
	if ref := k.reference(p.Type); ref != "" {
		r.says += " " + ref
	}
	r.says += " " + k.under
	if len(p.Problems) > 0 {
		r.doubt = p.Problems[0]
	}
}

// reference returns the reference that the next decision of a type would have.
func (k *known) reference(t model.MinuteType) string {
	if !t.Decides() {
		return ""
	}
	if ref, ok := k.references[t]; ok {
		return ref
	}
	ref := ""
	// Making one beside the review shows it: nothing of that is kept.
	next, entry, err := model.Apply(k.review, model.Capture{Type: t, Text: "x"}, model.Stamp{At: k.now})
	if err == nil {
		for _, touch := range entry.Touched {
			if m, ok := next.Find(touch.ID).(*model.Minute); ok && touch.Before == nil {
				ref = m.Reference
			}
		}
	}
	k.references[t] = ref
	return ref
}

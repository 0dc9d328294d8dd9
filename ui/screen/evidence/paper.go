package evidence

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// Paper says which paper the export begins with here, and about whom it is:
// among the witnesses the letter to the selected one, and once they were heard
// the note of what they said; else the log.
func (s *Screen) Paper() (report.Paper, model.ID) {
	if s.Shown().ViewName() != Witnesses {
		return report.EvidencePaper, 0
	}
	w, ok := s.Selected().(*model.Witness)
	switch {
	case !ok:
		return report.EvidencePaper, 0
	case heard(w) && !s.host.Sight().Watched() && strings.TrimSpace(w.Said) != "":
		return report.WitnessNotePaper, w.ID
	}
	return report.WitnessLetterPaper, w.ID
}

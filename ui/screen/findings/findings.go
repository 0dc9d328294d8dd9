// Package findings is tab 5: what the evidence shows, the options that were
// weighed, what the panel recommends, and what the executive says to it, or does
// not say. What all lists have in common is in ui/record; what is counted and
// advised comes from the model.
package findings

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// The names of the views.
const (
	Findings        = screen.ViewFindings
	Options         = "Options"
	Recommendations = screen.ViewRecommendations
	Responses       = screen.ViewResponses
	Silence         = screen.ViewSilence
)

// Screen is tab 5.
type Screen struct {
	*record.Views
	host   screen.Host
	worked worked
	reads  report.Paper // the paper that was on the screen when the export was asked for
}

// New returns the screen.
func New(h screen.Host) *Screen {
	s := &Screen{host: h}
	s.Views = record.NewViews(h, s.findings(), s.options(), s.recommendations(), s.responses(), s.silence())
	return s
}

// Go enters the tab at a target.
func (s *Screen) Go(t screen.Target) { s.Views.Go(t) }

// Paper says which paper the export begins with here, and about which
// recommendation it is: what was being read, else what suits the view.
func (s *Screen) Paper() (report.Paper, model.ID) {
	var id model.ID
	if rec := s.recommendation(); rec != nil {
		id = rec.ID
	}
	if what := s.reads; what != "" {
		s.reads = ""
		return what, id
	}
	switch s.Shown().ViewName() {
	case Recommendations:
		return report.RecommendationsPaper, id
	case Responses:
		return report.ResponsesPaper, id
	case Silence:
		if len(s.silences()) > 0 {
			return report.ChasePaper, id
		}
		return report.ResponsesPaper, id
	}
	return report.FindingsPaper, id
}

// do carries out the commands of the tab, on whichever view they mean something.
func (s *Screen) do(c binding.Command, l *record.List) (tea.Cmd, bool) {
	switch c {
	case binding.Letter:
		s.letter()
		return nil, true
	case binding.ProofCard:
		s.proof()
		return nil, true
	case binding.Agree, binding.Respond, binding.Follow, binding.SubItem, binding.Chase, binding.Deadline:
	default:
		return nil, false
	}
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil, true
	}
	switch c {
	case binding.Agree:
		s.agree(l)
	case binding.Respond:
		s.respond()
	case binding.Follow:
		s.follow()
	case binding.SubItem:
		s.part()
	case binding.Chase:
		s.chase(l)
	default:
		s.deadline()
	}
	return nil, true
}

// recommendation returns the recommendation that is selected, or that the
// selected response answers, as the review has it; nil where there is none.
func (s *Screen) recommendation() *model.Recommendation {
	switch rec := s.Selected().(type) {
	case *model.Recommendation:
		is, _ := s.host.Review().Find(rec.ID).(*model.Recommendation)
		return is
	case *model.Response:
		if is, ok := s.host.Review().Find(rec.ID).(*model.Response); ok {
			return of(s.host.Review(), is)
		}
	}
	return nil
}

// chosen returns the recommendation that a command is about, or says that there
// is none.
func (s *Screen) chosen() *model.Recommendation {
	rec := s.recommendation()
	if rec == nil {
		s.host.Say("Choose a recommendation first: Tab leads to them.")
	}
	return rec
}

// of returns the recommendation that a response answers, or nil.
func of(r *model.Review, resp *model.Response) *model.Recommendation {
	for _, id := range resp.Recommendation {
		if rec, ok := r.Find(id).(*model.Recommendation); ok {
			return rec
		}
	}
	return nil
}

// agree asks by which resolution the panel agrees the drafts that are marked.
func (s *Screen) agree(l *record.List) {
	var drafts []model.ID
	for _, id := range l.Chosen() {
		switch rec := s.host.Review().Find(id).(type) {
		case *model.Finding:
			if rec.State != model.AgreedWords {
				drafts = append(drafts, id)
			}
		case *model.Recommendation:
			if rec.State != model.AgreedWords {
				drafts = append(drafts, id)
			}
		default:
			s.host.Say("Findings and recommendations are agreed: Tab leads to them.")
			return
		}
	}
	if len(drafts) == 0 {
		s.host.Say("There is no draft among what is selected: what is agreed stays agreed.")
		return
	}
	title := "Agreed by which resolution?"
	if len(drafts) > 1 {
		title = fmt.Sprintf("%d drafts: agreed by which resolution?", len(drafts))
	}
	record.ChooseResolution(s.host, title, "agreed, by none that is minuted here", func(minute model.ID) tea.Cmd {
		return s.host.Commit(model.Agree{IDs: drafts, Minute: minute}, func(err error) tea.Cmd {
			if err == nil {
				l.ClearMarks()
			}
			return nil
		})
	})
}

// part adds a part to the selected recommendation.
func (s *Screen) part() {
	if rec := s.chosen(); rec != nil {
		s.host.Push(record.PartForm(s.host, rec))
	}
}

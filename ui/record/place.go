package record

import (
	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
)

// TargetOf returns the tab on which a record is worked on.
func TargetOf(rec model.Record) screen.Target {
	t := screen.Target{ID: model.IDOf(rec)}
	switch rec := rec.(type) {
	case *model.Info:
		t.Tab = binding.TabOverview
	case *model.Task, *model.Stream, *model.StageNote, *model.Deliverable:
		t.Tab = binding.TabPlan
	case *model.Evidence, *model.Passage:
		t.Tab = binding.TabEvidence
	case *model.Finding, *model.Option, *model.Recommendation, *model.Response:
		t.Tab = binding.TabFindings
	case *model.Chaser:
		t.Tab, t.View, t.ID = binding.TabFindings, screen.ViewSilence, first(rec.Recommendations)
	case *model.Action, *model.Round:
		t.Tab = binding.TabActions
	case *model.Meeting, *model.Item, *model.Attendee, *model.Declaration, *model.Minute, *model.Motion:
		t.Tab = binding.TabMeetings
	case *model.Person, *model.Body, *model.Theme:
		t.Tab = binding.TabPeople
	default:
		t.Tab = binding.TabScope
	}
	return t
}

func first(ids []model.ID) model.ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

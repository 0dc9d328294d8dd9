package record

import (
	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
)

// TargetOf returns where on the tabs a record is worked on.
func TargetOf(rec model.Record) screen.Target {
	t := screen.Target{Tab: tabOf(rec.Kind()), ID: model.IDOf(rec)}
	switch rec := rec.(type) {
	case *model.Chaser: // it stands with what it asked for
		t.View, t.ID = screen.ViewSilence, first(rec.Recommendations)
	case *model.Item, *model.Attendee, *model.Declaration, *model.Motion: // within their meeting
		t.ID = meetingOf(rec)
	}
	return t
}

// tabOf returns the tab on which records of a kind stand.
func tabOf(k model.Kind) binding.Command {
	switch k {
	case model.KindInfo:
		return binding.TabOverview
	case model.KindTask, model.KindStream, model.KindStageNote, model.KindDeliverable:
		return binding.TabPlan
	case model.KindEvidence, model.KindPassage:
		return binding.TabEvidence
	case model.KindFinding, model.KindOption, model.KindRecommendation, model.KindResponse, model.KindChaser:
		return binding.TabFindings
	case model.KindAction, model.KindRound, model.KindSending:
		return binding.TabActions
	case model.KindRisk:
		return binding.TabRisks
	case model.KindMeeting, model.KindItem, model.KindAttendee, model.KindDeclaration, model.KindMinute, model.KindMotion:
		return binding.TabMeetings
	case model.KindPerson, model.KindBody, model.KindTheme:
		return binding.TabPeople
	default:
		return binding.TabScope
	}
}

func first(ids []model.ID) model.ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

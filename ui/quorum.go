package ui

import (
	"fmt"
	"slices"
	"time"

	"council/scrutiny/model"
)

// quorumLost says that a change cost the live meeting its quorum, or nothing.
// Whatever does so is looked at in this one place: somebody leaves, sends
// apologies, or is out of the room for an item.
func quorumLost(before, after *model.Review, e *model.Entry) string {
	m := after.LiveMeeting()
	if m == nil || m.Quorum == 0 || before == nil || !slices.ContainsFunc(e.Touched, aboutRoom) {
		return ""
	}
	enough, present, needed := after.Sitting(m.ID).Quorate(time.Time{})
	if enough {
		return ""
	}
	was := before.Sitting(m.ID)
	if was == nil {
		return ""
	}
	if had, _, _ := was.Quorate(time.Time{}); !had {
		return ""
	}
	return fmt.Sprintf("The quorum is lost: %d present, %d needed.", present, needed)
}

// aboutRoom says whether who is in the room can follow from a record: what is
// minuted says nothing of it, and is not to wait for the counting.
func aboutRoom(t model.Touch) bool {
	switch t.Kind {
	case model.KindMeeting, model.KindItem, model.KindAttendee, model.KindDeclaration:
		return true
	default:
		return false
	}
}

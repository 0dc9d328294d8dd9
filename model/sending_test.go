package model_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// sendable is a review with two actions, at a revision.
func sendable(t *testing.T) (r *model.Review, one, two model.ID) {
	t.Helper()
	r = begun(t, model.Blank)
	r, _ = apply(t, r, model.Insert{Records: []model.Record{
		&model.Person{Name: "Ann Hale", Abbreviation: "AH"},
		&model.Action{Text: "Fill the holes", Leads: "AH"}, &model.Action{Text: "Sweep", Leads: "AH"},
	}}, stampAt(1))
	actions := r.Of(model.KindAction)
	return r, model.IDOf(actions[0]), model.IDOf(actions[1])
}

func TestSendingIsKeptAndAwaited(t *testing.T) {
	r, one, two := sendable(t)
	due, today := dayOf(t, "2026-12-04"), dayOf(t, "2026-12-10")
	first, revision := r.NextID(), r.Revision
	files := []model.Sent{
		{To: "Ann Hale", Due: due, Format: "xlsx", File: "Ann Hale.xlsx", Asked: "Please say.", Actions: []model.ID{one, two}},
		{To: "XY", Due: due, Format: "docx", File: "XY.docx", Actions: []model.ID{two}},
	}
	sent := stampAt(60)
	r, entry := apply(t, r, model.Send{Files: files, First: first}, sent)
	if entry.Done != "sent out 2 files" {
		t.Errorf("%q", entry.Done)
	}
	s, ok := r.Find(first).(*model.Sending)
	if !ok || s.Batch != 1 || s.Revision != revision || s.To != "Ann Hale" || !s.Sent.Equal(sent.At) || len(s.Actions) != 2 {
		t.Fatalf("%+v", s)
	}
	waiting := r.Waiting(today)
	if len(waiting) != 2 || waiting[0].Late != 6 || len(waiting[0].Actions) != 2 {
		t.Fatalf("%+v", waiting)
	}

	// One position came in by another way: the other action is still awaited.
	later := model.Stamp{At: sent.At.Add(time.Hour), Who: "officer"}
	r, _ = apply(t, r, model.RecordPosition{ID: two, Text: "Swept", Held: today}, later)
	if waiting = r.Waiting(today); len(waiting) != 1 || len(waiting[0].Actions) != 1 || waiting[0].Actions[0].ID != one {
		t.Fatalf("%+v", waiting)
	}
	// A later file takes the place of the earlier one.
	again, _ := apply(t, r, model.Send{Files: []model.Sent{{To: "ann hale", Actions: []model.ID{one}}}}, later)
	if waiting = again.Waiting(today); len(waiting) != 1 || waiting[0].Sending.Batch != 2 || waiting[0].Late != 0 {
		t.Fatalf("%+v", waiting)
	}
	// It came back.
	answered, entry := apply(t, r, model.AnswerSendings{IDs: []model.ID{first}, On: today}, later)
	if len(answered.Waiting(today)) != 0 || entry.Done != "noted that an answer came from Ann Hale" {
		t.Errorf("%q", entry.Done)
	}
	if _, _, err := model.Apply(answered, model.AnswerSendings{IDs: []model.ID{first}, On: today}, later); err == nil {
		t.Error("an answer is noted twice")
	}
	if answered, _ = apply(t, answered, model.AnswerSendings{IDs: []model.ID{first}}, later); len(answered.Waiting(today)) != 1 {
		t.Error("an answer cannot be taken back")
	}
}

func TestOneBatchIsOneUndo(t *testing.T) {
	r, one, two := sendable(t)
	first := r.NextID()
	sent, entry := apply(t, r, model.Send{Files: []model.Sent{{To: "A", Actions: []model.ID{one}}, {To: "B", Actions: []model.ID{two}}}, First: first}, stampAt(2))
	if n := len(sent.Of(model.KindSending)); n != 2 {
		t.Fatalf("%d files", n)
	}
	undone, _ := apply(t, sent, model.Undo{Entry: entry}, stampAt(3))
	if len(undone.Of(model.KindSending)) != 0 || undone.Find(first) != nil || undone.NextID() <= first {
		t.Error("undo leaves something of the batch")
	}
}

func TestSendRefuses(t *testing.T) {
	r, one, _ := sendable(t)
	for want, c := range map[string]model.Send{
		"nothing to send":    {},
		"the review changed": {Files: []model.Sent{{To: "A", Actions: []model.ID{one}}}, First: r.NextID() + 1},
		"not there any more": {Files: []model.Sent{{To: "A", Actions: []model.ID{9999}}}},
	} {
		if _, _, err := model.Apply(r, c, stampAt(3)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// TestWhatWasSaidBeforeTheFileWasSentAnswersNothing: an action is heard of by a
// position from after it.
func TestWhatWasSaidBeforeTheFileWasSentAnswersNothing(t *testing.T) {
	r, one, _ := sendable(t)
	r, _ = apply(t, r, model.RecordPosition{ID: one, Text: "Begun", Held: dayOf(t, "2026-11-01")}, stampAt(5))
	r, _ = apply(t, r, model.Send{Files: []model.Sent{{To: "Ann Hale", Actions: []model.ID{one}}}}, stampAt(60))
	if waiting := r.Waiting(dayOf(t, "2026-12-10")); len(waiting) != 1 || len(waiting[0].Actions) != 1 {
		t.Errorf("%+v", waiting)
	}
}

// TestTakingBackTwice: a change that is there already does not stop the others,
// and the day on which a file first came back stays.
func TestTakingBackTwice(t *testing.T) {
	r, one, two := sendable(t)
	sending := r.NextID()
	r, _ = apply(t, r, model.Send{Files: []model.Sent{{To: "Ann Hale", Actions: []model.ID{one, two}}}, First: sending}, stampAt(60))
	text := func(id model.ID, words string) model.Change {
		return model.Set{IDs: []model.ID{id}, Values: []model.Value{{Field: "action", Text: words}}}
	}
	r, _ = apply(t, r, model.TakeBack{File: "a.xlsx", Taken: 1, Sending: sending, On: dayOf(t, "2026-12-01"), Settled: []string{"x"}, Changes: []model.Change{text(one, "Fill them")}}, stampAt(61))
	nothing := model.AnswerSendings{IDs: []model.ID{sending}, On: dayOf(t, "2026-12-01")}
	r, _ = apply(t, r, model.TakeBack{File: "a.xlsx", Taken: 1, Sending: sending, On: dayOf(t, "2026-12-09"), Settled: []string{"x", "y"}, Changes: []model.Change{nothing, text(two, "Sweep it")}}, stampAt(62))
	s := r.Find(sending).(*model.Sending)
	if s.Answered != dayOf(t, "2026-12-01") || s.Settled != "x\ny" {
		t.Errorf("answered on %v, settled %q", s.Answered, s.Settled)
	}
	if a := r.Find(two).(*model.Action); a.Text != "Sweep it" {
		t.Errorf("the action says %q", a.Text)
	}
}

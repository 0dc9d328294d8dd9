package model_test

import (
	"testing"

	"council/scrutiny/model"
)

func newest(r *model.Review, k model.Kind) model.ID {
	id := model.ID(0)
	for _, rec := range r.Of(k) {
		id = max(id, model.IDOf(rec))
	}
	return id
}

func amendments(r *model.Review) []*model.ScopeAmendment {
	var all []*model.ScopeAmendment
	for a := range model.Each[*model.ScopeAmendment](r) {
		all = append(all, a)
	}
	return all
}

// agreedScope is a review whose scope the panel agreed in a meeting.
func agreedScope(t *testing.T) *model.Review {
	t.Helper()
	r, _ := after(t, begun(t, model.Blank),
		model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", "Who clears it?", "notes", "ask early")},
		model.PrepareMeeting{Values: vals("date", "4 July 2026")})
	r, _ = after(t, r, model.OpenMeeting{ID: newest(r, model.KindMeeting)},
		model.Capture{Type: model.Resolved, Text: "that the scope be agreed"})
	return r
}

func TestAgreedScopeIsLocked(t *testing.T) {
	r := agreedScope(t)
	resolution := newest(r, model.KindMinute)
	info := r.Info()
	if !r.ScopeLocked() || info.ScopeVersion != 1 || info.ScopeAgreed.IsZero() || info.Stage != model.StagePlan || info.ScopeMinute[0] != resolution {
		t.Fatalf("%+v", info)
	}
	enquiry := newest(r, model.KindEnquiry)
	field, _ := model.FieldOf(model.KindEnquiry, "enquiry")
	if words, amended := r.AgreedWords(r.Find(enquiry), field); amended || words != "Who clears it?" {
		t.Errorf("%q", words)
	}
	r, _ = after(t, r,
		model.Because{Change: model.Set{IDs: []model.ID{enquiry}, Values: vals("enquiry", "Who clears it, and when?")}, Reason: "The panel asked.", Minute: resolution},
		model.Set{IDs: []model.ID{enquiry}, Values: vals("enquiry", "Who clears it, when, and how?", "notes", "no amendment")})
	all := amendments(r)
	if len(all) != 2 {
		t.Fatalf("%d amendments", len(all))
	}
	if a := all[0]; a.Was != "Who clears it?" || a.Now != "Who clears it, and when?" || a.Reason != "The panel asked." || a.Minute[0] != resolution || a.Field != "enquiry" {
		t.Errorf("%+v", a)
	}
	if a := all[1]; a.Reason != "" || len(a.Minute) > 0 {
		t.Errorf("the reason was carried over: %+v", a)
	}
	// The agreed words are those of the resolution, however often they changed.
	if words, amended := r.AgreedWords(r.Find(enquiry), field); !amended || words != "Who clears it?" {
		t.Errorf("%q", words)
	}
	r, _ = after(t, r, model.Remove{IDs: []model.ID{enquiry}}, model.Add{Kind: model.KindInclusion, Values: vals("text", "Bulky waste")})
	all = amendments(r)
	if a := all[2]; a.Was != "Who clears it, when, and how?" || a.Now != "" {
		t.Errorf("%+v", a)
	}
	if a := all[3]; a.Was != "" || a.Now != "Bulky waste" {
		t.Errorf("%+v", a)
	}
	// Agreed again, the words as they stand are the agreed ones.
	r, _ = after(t, r, model.Restore{IDs: []model.ID{enquiry}}, model.Capture{Type: model.Resolved, Text: "that the scope be agreed"})
	if words, amended := r.AgreedWords(r.Find(enquiry), field); amended || words != "Who clears it, when, and how?" || r.Info().ScopeVersion != 2 {
		t.Errorf("%q, version %d", words, r.Info().ScopeVersion)
	}
}

func TestUndoOfAnAmendmentTakesItAway(t *testing.T) {
	r := agreedScope(t)
	r, e := after(t, r, model.Set{IDs: []model.ID{newest(r, model.KindEnquiry)}, Values: vals("enquiry", "Why?")})
	r, e = after(t, r, model.Undo{Entry: e})
	if n := len(amendments(r)); n != 0 {
		t.Errorf("%d amendments after undo", n)
	}
	if r, _ = after(t, r, model.Redo{Entry: e}); len(amendments(r)) != 1 {
		t.Errorf("%d amendments after redo", len(amendments(r)))
	}
}

func TestAnOpenScopeHasNoAmendments(t *testing.T) {
	r, _ := after(t, begun(t, model.Standard), model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", "Why?")})
	r, _ = after(t, r, model.Set{IDs: []model.ID{newest(r, model.KindEnquiry)}, Values: vals("enquiry", "How?")})
	if n := len(amendments(r)); n != 0 {
		t.Errorf("%d amendments of a scope that nobody agreed", n)
	}
}

func TestPutOffDatesKeepTheOldOne(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Add{Kind: model.KindAction, Values: vals("action", "Fill the holes", "timetable", "By 30 June 2026")})
	id := newest(r, model.KindAction)
	r, _ = after(t, r,
		model.PutOff{IDs: []model.ID{id}, To: "September 2026", Reason: "The contractor left."},
		model.Set{IDs: []model.ID{id}, Values: vals("timetable", "30 September 2026")}, // the same day in other words
		model.Set{IDs: []model.ID{id}, Values: vals("timetable", "August 2026")},       // earlier
		model.Set{IDs: []model.ID{id}, Values: vals("timetable", "to be confirmed")},   // no end any more
		model.Set{IDs: []model.ID{id}, Values: vals("timetable", "December 2026")},     // from nothing
		model.Set{IDs: []model.ID{id}, Values: vals("timetable", "Ongoing")})
	slips := find[*model.Action](t, r, id).Slips
	if len(slips) != 3 {
		t.Fatalf("%+v", slips)
	}
	if s := slips[0]; s.From != "By 30 June 2026" || s.To != "September 2026" || s.Reason != "The contractor left." || s.At.IsZero() {
		t.Errorf("%+v", s)
	}
	if s := slips[2]; s.From != "December 2026" || s.To != "Ongoing" || s.Reason != "" {
		t.Errorf("%+v", s)
	}
	refused(t, r, model.PutOff{IDs: []model.ID{1}, To: "May"}, "", "no date")
	r, e := after(t, r, model.Rate{IDs: []model.ID{id}, Rating: "amber"})
	if r, _ = after(t, r, model.Undo{Entry: e}); len(find[*model.Action](t, r, id).Slips) != 3 {
		t.Error("undo counts as a slip")
	}
}

func TestCircles(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank),
		model.Add{Kind: model.KindBody, Values: vals("name", "Board")}, model.Add{Kind: model.KindTask, Values: vals("task", "Visit")})
	board, visit := newest(r, model.KindBody), newest(r, model.KindTask)
	r, _ = after(t, r,
		model.Add{Kind: model.KindBody, Values: vals("name", "Group", "reports_to", idText(board))},
		model.Add{Kind: model.KindTask, Values: vals("task", "Report", "after", idText(visit))})
	refused(t, r, model.Set{IDs: []model.ID{board}, Values: vals("reports_to", idText(newest(r, model.KindBody)))}, "reports_to", "report to itself")
	refused(t, r, model.Set{IDs: []model.ID{board}, Values: vals("reports_to", idText(board))}, "reports_to", "report to itself")
	refused(t, r, model.Set{IDs: []model.ID{visit}, Values: vals("after", idText(newest(r, model.KindTask)))}, "after", "after itself")
}

package model_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
)

// longMeeting returns a review of 1,000 actions whose live meeting has 600
// entries, 40 motions and twelve members.
func longMeeting(b *testing.B) *model.Review {
	b.Helper()
	var recs []model.Record
	for i := range 1000 {
		recs = append(recs, &model.Action{Section: fmt.Sprintf("%d Section", i/50+1), Text: "Publish the figures by ward", Leads: "GD/PL"})
	}
	meeting := model.ID(2 + len(recs))
	recs = append(recs, &model.Meeting{When: model.Timetable{Words: "4 July 2026"}})
	for i := range 12 {
		recs = append(recs, &model.Item{Meeting: []model.ID{meeting}, Title: "Evidence"},
			&model.Attendee{Meeting: []model.ID{meeting}, Name: fmt.Sprint("Cllr ", i), Presence: model.Present})
	}
	changes := []model.Change{model.Begin{Title: "x", Template: model.Blank}, model.Insert{Records: recs}, model.OpenMeeting{ID: meeting}}
	for range 40 {
		changes = append(changes, model.Propose{Text: "That the survey be repeated"})
	}
	types := []model.MinuteType{model.NoteMinute, model.NoteMinute, model.QuestionMinute, model.Resolved}
	for i := range 600 {
		changes = append(changes, model.Capture{Type: types[i%len(types)], Text: "that the chair write to the Commissioner about patrols"})
	}
	r := model.NewReview("r")
	for i, c := range changes {
		next, _, err := model.Apply(r, c, stampAt(i/10))
		if err != nil {
			b.Fatal(err)
		}
		r = next
	}
	return r
}

func BenchmarkCapture(b *testing.B) {
	r := longMeeting(b)
	for _, kind := range []model.MinuteType{model.NoteMinute, model.Resolved, model.ActionMinute} {
		b.Run(string(kind)+"minute", func(b *testing.B) {
			b.ReportAllocs()
			c := model.Capture{Type: kind, Text: "that the figures be circulated", Leads: "GD/PL", Due: "by 30 June 2026"}
			for b.Loop() {
				if _, _, err := model.Apply(r, c, stampAt(100)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSitting(b *testing.B) {
	r := longMeeting(b)
	for b.Loop() {
		s := r.Sitting(r.LiveMeeting().ID)
		for _, m := range s.AllMotions() {
			s.Result(m)
		}
	}
}

func BenchmarkCountHands(b *testing.B) {
	r := longMeeting(b)
	c := model.CountHands{Motion: model.IDOf(r.Of(model.KindMotion)[3]), For: 5, Against: 2}
	for b.Loop() {
		if _, _, err := model.Apply(r, c, stampAt(100)); err != nil {
			b.Fatal(err)
		}
	}
}

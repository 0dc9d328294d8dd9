package model_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/sample"
)

// longMeeting returns a review of 1,000 actions at the end of a meeting of four
// hours, or at its beginning.
func longMeeting(b *testing.B, held bool) *model.Review {
	b.Helper()
	changes, during := sample.FourHours()
	if held {
		changes = append(changes, during...)
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

// atBothEnds measures something at the beginning of a meeting and after four
// hours of it.
func atBothEnds(b *testing.B, run func(b *testing.B, r *model.Review)) {
	for name, held := range map[string]bool{"begun": false, "four hours": true} {
		b.Run(name, func(b *testing.B) {
			r := longMeeting(b, held)
			b.ReportAllocs()
			b.ResetTimer()
			run(b, r)
		})
	}
}

func BenchmarkCapture(b *testing.B) {
	for _, kind := range []model.MinuteType{model.NoteMinute, model.Resolved, model.ActionMinute} {
		b.Run(string(kind)+"minute", func(b *testing.B) {
			atBothEnds(b, func(b *testing.B, r *model.Review) {
				c := model.Capture{Type: kind, Text: "that the figures be circulated", Leads: "P1/P2", Due: "by 30 June 2027"}
				for b.Loop() {
					if _, _, err := model.Apply(r, c, stampAt(100)); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}

func BenchmarkSitting(b *testing.B) {
	atBothEnds(b, func(b *testing.B, r *model.Review) {
		for b.Loop() {
			s := r.Sitting(r.LiveMeeting().ID)
			for _, m := range s.AllMotions() {
				s.Result(m)
			}
		}
	})
}

func BenchmarkCountHands(b *testing.B) {
	r := longMeeting(b, true)
	c := model.CountHands{Motion: model.IDOf(r.Of(model.KindMotion)[3]), For: 5, Against: 2}
	for b.Loop() {
		if _, _, err := model.Apply(r, c, stampAt(100)); err != nil {
			b.Fatal(err)
		}
	}
}

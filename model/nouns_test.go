package model

import "testing"

// TestNouns: what several of a kind are called is English, whatever their count
// is named in listings.
func TestNouns(t *testing.T) {
	for k, want := range map[Kind]string{
		KindEnquiry: "lines of enquiry", KindInclusion: "items in scope", KindExclusion: "items not in scope",
		KindCriterion: "criteria", KindWitness: "witnesses", KindBody: "bodies", KindPerson: "people",
		KindEvidence: "pieces of evidence", KindItem: "agenda items", KindSending: "sent files", KindStageNote: "notes of the matrix",
	} {
		if got := k.Nouns(); got != want {
			t.Errorf("several of %q are %q, want %q", k.Noun(), got, want)
		}
	}
}

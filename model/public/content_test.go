package public_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/store/file"
)

// content returns everything in a written file: all parts of a zip, their
// names among them.
func content(t *testing.T, f file.Format, d *document.Document) string {
	t.Helper()
	var buf bytes.Buffer
	if err := file.Write(&buf, f, d); err != nil {
		t.Fatalf("write %s: %v", f, err)
	}
	if f != file.XLSX && f != file.DOCX {
		return buf.String()
	}
	z, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatalf("open %s: %v", f, err)
	}
	var all strings.Builder
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatalf("open %s: %v", part.Name, err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("read %s: %v", part.Name, err)
		}
		fmt.Fprintf(&all, "%s\n%s\n", part.Name, data)
	}
	return all.String()
}

// TestPrivateIsTheDefault names every field that the public may see: a new one
// has to be put here by hand.
func TestPrivateIsTheDefault(t *testing.T) {
	private := map[model.Kind]string{
		model.KindInfo: "nation paragraphs threshold rationale proposals notes look files", model.KindEnquiry: "notes", model.KindRole: "contact",
		model.KindWitness: "invited questions said owed received notes invited_read_as",
		model.KindPoint:   "notes", model.KindSource: "notes", model.KindTheme: "notes", model.KindBody: "notes", model.KindRisk: "notes",
		model.KindOption: "notes", model.KindFinding: "notes", model.KindRecommendation: "notes submitted_read_as",
		model.KindResponse: "notes received_read_as", model.KindChaser: "recommendations date to words", model.KindStream: "notes",
		model.KindDeliverable: "notes", model.KindRound: "notes", model.KindCriterion: "criterion question score most why", model.KindTemplate: "name holds",
		model.KindSending: "batch to person sent_at due_day format file revision actions asked answered_day settled notes",
		model.KindTask:    "notes", model.KindEvidence: "files worth file open notes", model.KindPerson: "aliases contact notes",
		model.KindAction:  "rated_at rated_by rating_note origin rests withheld notes",
		model.KindPassage: "text source place style made guess",
		model.KindMeeting: "opened_by excluded rehearsed_at notes", model.KindItem: "review_on still_closed carried notes", model.KindAttendee: "notes",
		model.KindMinute: "text review_on still_closed number kept notes", model.KindMotion: "text ballots notes",
	}
	for _, k := range append(model.Kinds(), model.KindInfo) {
		var closed []string
		for _, f := range model.FieldsOf(k) {
			if !f.Public && f.Key != "date_read_as" {
				closed = append(closed, f.Key)
			}
		}
		if got := strings.Join(closed, " "); got != private[k] {
			t.Errorf("private fields of a %s: %q, want %q", k.Noun(), got, private[k])
		}
	}
}

func TestLeftOut(t *testing.T) {
	c := newCage(t)
	said := strings.Join(public.LeftOut(c.review), "\n")
	for _, want := range []string{"privatecolumn", "withheld from the public: 3", "notes left out: 4"} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing says %q:\n%s", want, said)
		}
	}
	if said := public.LeftOut(model.NewReview("r")); said != nil {
		t.Errorf("of an empty review %q is left out", said)
	}
}

// TestPublicStandingIsTheReviews holds the public to the same dates: a
// correction of a reading counts there too.
func TestPublicStandingIsTheReviews(t *testing.T) {
	c := &cage{review: model.NewReview("r")}
	c.apply(t, model.Begin{Title: "x"})
	c.apply(t, model.Insert{Records: []model.Record{&model.Action{Text: "a", When: model.Timetable{Words: "see Pam", ReadAs: "2026-01-10"}}}})
	for a := range public.Project(c.review).Shown().Actions() {
		if s := c.review.Stand(a, today); s.Due.IsZero() || s.Due.String() != "2026-01-10" {
			t.Errorf("due %v", s.Due)
		}
	}
}

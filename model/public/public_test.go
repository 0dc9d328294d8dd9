package public_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

var (
	noon  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	stamp = model.Stamp{At: noon, Who: "canarywhox"}
	today = timetable.DayOf(noon)
)

// cage is a review in which every text is another canary.
type cage struct {
	review          *model.Review
	open, closed    []string // canaries that the public may and must not see
	tracker, hidden []string // those of them that the tracker holds
	n               int
}

func (c *cage) canary(what string) string {
	c.n++
	return fmt.Sprintf("canary%s%dx", strings.NewReplacer("_", "", " ", "").Replace(what), c.n)
}

// fill sets every field of a record that takes a text to a canary of its own;
// shown says whether the public sees the record.
func (c *cage) fill(rec model.Record, shown bool) {
	c.fillAs(rec, func(f model.Field) bool { return f.Public && shown })
}

// fillAs is fill for records of which the public sees what seen says.
func (c *cage) fillAs(rec model.Record, seen func(model.Field) bool) {
	for _, f := range model.FieldsOf(rec.Kind()) {
		word := c.canary(rec.Kind().Noun() + f.Key)
		if f.Set(rec, word) != nil {
			continue // a number, a time, a choice, a link: no room for a canary
		}
		if f.Type == model.RatingField {
			_ = f.Set(rec, "red")
			continue
		}
		tracker := rec.Kind() == model.KindAction
		if seen(f) {
			c.open = append(c.open, word)
			if tracker && f.Key != "sheet" && f.Key != "timetable_read_as" && f.Key != "signoff_reason" && f.Key != "successor" {
				c.tracker = append(c.tracker, word)
			}
			continue
		}
		c.closed = append(c.closed, word)
	}
}

// positions gives an action two positions; the older one, and who wrote them,
// stay inside.
func (c *cage) positions(a *model.Action, shown bool) {
	old, now, by := c.canary("oldposition"), c.canary("position"), c.canary("by")
	a.Positions = []model.Position{
		{Held: today - 40, Recorded: noon, By: by, Text: old},
		{Held: today, Recorded: noon, By: by, Text: now},
	}
	c.closed = append(c.closed, old, by)
	c.cell(now, shown)
}

// cell notes a canary that stands in the tracker.
func (c *cage) cell(word string, shown bool) {
	if shown {
		c.open, c.tracker = append(c.open, word), append(c.tracker, word)
		return
	}
	c.closed, c.hidden = append(c.closed, word), append(c.hidden, word)
}

func (c *cage) action(shown bool) *model.Action {
	a := &model.Action{}
	c.fill(a, shown)
	c.positions(a, shown)
	kept, secret := c.canary("publicextra"), c.canary("privateextra")
	a.Extras = []model.Extra{{Column: "p", Text: kept}, {Column: "s", Text: secret}}
	c.cell(kept, shown)
	c.cell(secret, false)
	a.Withheld = !shown
	return a
}

func newCage(t *testing.T) *cage {
	t.Helper()
	c := &cage{}
	var records []model.Record
	for _, k := range model.Kinds() {
		switch k {
		case model.KindAction:
			records = append(records, c.action(true), c.action(false))
		case model.KindEvidence:
			for _, open := range []bool{true, false} {
				e := &model.Evidence{}
				c.fill(e, open)
				e.Open = open
				records = append(records, e)
			}
		case model.KindFinding:
			agreed, draft := &model.Finding{}, &model.Finding{}
			c.fill(agreed, true)
			c.fill(draft, false)
			agreed.State = model.AgreedWords
			records = append(records, agreed, draft)
		case model.KindRecommendation, model.KindResponse, model.KindScopeAmendment:
			// They hang on each other: see recommendations.
		case model.KindMeeting, model.KindItem, model.KindAttendee, model.KindDeclaration, model.KindMinute, model.KindMotion:
			// They stand in each other's light: see sittings.
		default:
			rec := model.New(k)
			c.fill(rec, true)
			records = append(records, rec)
		}
	}
	gone := &model.Person{}
	c.fill(gone, false)
	records = append(records, gone)

	title, notes := c.canary("title"), c.canary("reviewnotes")
	publicName, privateName := c.canary("publiccolumn"), c.canary("privatecolumn")
	c.open = append(c.open, title)
	c.cell(publicName, true)
	c.cell(privateName, false)
	c.closed = append(c.closed, notes, "canarywhox")
	columns := append(model.StandardColumns(), model.Column{ID: "p", Name: publicName, Public: true}, model.Column{ID: "s", Name: privateName})
	foreword, background, conclusion, rationale := c.canary("reviewforeword"), c.canary("reviewbackground"), c.canary("reviewconclusion"), c.canary("rationale")
	c.open, c.closed = append(c.open, foreword, background, conclusion), append(c.closed, rationale)
	changes := []model.Change{
		model.Begin{Title: title},
		model.Set{IDs: []model.ID{1}, Values: []model.Value{
			{Field: "notes", Text: notes},
			{Field: "foreword", Text: foreword},
			{Field: "background", Text: background},
			{Field: "conclusion", Text: conclusion},
			{Field: "rationale", Text: rationale},
		}},
		model.Insert{Records: records},
		model.SetColumns{Columns: columns},
	}
	c.review = model.NewReview("r")
	for _, change := range changes {
		c.apply(t, change)
	}
	people := c.review.Of(model.KindPerson)
	c.apply(t, model.Remove{IDs: []model.ID{model.IDOf(people[len(people)-1])}})
	c.sittings(t)
	c.recommendations(t)
	return c
}

// recommendations adds one that the panel has agreed and a draft, each with a
// response, and amendments of a public and a private text.
func (c *cage) recommendations(t *testing.T) {
	t.Helper()
	agreed := put1(t, c, func(r *model.Recommendation) { r.State, r.SignOff.State = model.AgreedWords, model.ClosedDown }, "*")
	draft := put1(t, c, func(*model.Recommendation) {})
	put1(t, c, func(r *model.Response) { r.Recommendation = links(agreed) }, "*")
	put1(t, c, func(r *model.Response) { r.Recommendation = links(draft) })
	question := model.IDOf(c.review.Of(model.KindEnquiry)[0])
	put1(t, c, func(a *model.ScopeAmendment) { a.Of, a.Field = links(question), "enquiry" }, "*", "-field")
	put1(t, c, func(a *model.ScopeAmendment) { a.Of, a.Field = links(question), "notes" })
	put1(t, c, func(a *model.ScopeAmendment) { a.Of, a.Field = links(draft), "recommendation" })
}

func (c *cage) apply(t *testing.T, change model.Change) {
	t.Helper()
	next, _, err := model.Apply(c.review, change, stamp)
	if err != nil {
		t.Fatalf("%T: %v", change, err)
	}
	c.review = next
}

// stored returns all that a review holds.
func stored(r *model.Review) string {
	var b strings.Builder
	for _, row := range r.Rows() {
		b.Write(row.Value)
	}
	return b.String()
}

// missing returns the words that a text does not hold.
func missing(text string, words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Contains(text, w) })
}

func found(text string, words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.Contains(text, w) })
}

// TestProjectionHoldsNoPrivateText fills every field of every kind with a
// canary and looks for those that the public must not see.
func TestProjectionHoldsNoPrivateText(t *testing.T) {
	c := newCage(t)
	// The cage is full: the review itself holds every canary but the changes'
	// author, who stands in the history alone.
	if lost := missing(stored(c.review), slices.Concat(c.open, c.closed)); len(lost) != 1 {
		t.Fatalf("the review does not hold %q", lost)
	}
	shown := stored(public.Project(c.review).Shown())
	if leaks := found(shown, c.closed); len(leaks) > 0 {
		t.Errorf("the projection holds %q", leaks)
	}
	if lost := missing(shown, c.open); len(lost) > 0 {
		t.Errorf("the projection lacks %q", lost)
	}
}

// TestPublicExportsHoldNoPrivateText looks into every part of the files. The
// same search finds the private canaries in the private export.
func TestPublicExportsHoldNoPrivateText(t *testing.T) {
	c := newCage(t)
	for _, f := range file.Formats() {
		t.Run(string(f), func(t *testing.T) {
			o := report.Options{Today: today, Flat: f.Flat()}
			open := content(t, f, report.Tracker(public.Project(c.review), o))
			if leaks := found(open, c.closed); len(leaks) > 0 {
				t.Errorf("the public file holds %q", leaks)
			}
			if lost := missing(open, c.tracker); len(lost) > 0 {
				t.Errorf("the public file lacks %q", lost)
			}
			if lost := missing(content(t, f, report.PrivateTracker(c.review, o)), slices.Concat(c.tracker, c.hidden)); len(lost) > 0 {
				t.Errorf("the private file lacks %q", lost)
			}
			if strings.Contains(open, "scrutiny.review") || strings.Contains(open, document.IDColumn) {
				t.Error("the public file says which review it is")
			}
		})
	}
}

package model_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// openHall is a hall in public session, with its third item exempt under
// paragraph 3.
func openHall(t *testing.T) *hall {
	t.Helper()
	h := newHall(t)
	h.do(model.SetSession{Meeting: h.meeting, Session: model.PublicSession})
	h.do(model.Set{IDs: []model.ID{h.items[2]}, Values: vals("exempt", "3", "open_title", "A contract")})
	return h
}

func (h *hall) private() {
	h.t.Helper()
	h.do(model.SetSession{Meeting: h.meeting, Session: model.PrivateSession})
}

// exclude moves that the public be excluded, and has so many vote for and
// against.
func (h *hall) exclude(paragraph string, yes, no int) *model.Motion {
	h.t.Helper()
	h.do(model.Propose{Type: model.ExcludePublic, Exempt: paragraph, Interest: model.PublicInterest, Mover: h.people["Bell"], Seconder: h.people["Shah"]})
	id := h.last(model.KindMotion)
	h.do(model.CountHands{Motion: id, For: yes, Against: no})
	return find[*model.Motion](h.t, h.review, id)
}

func TestExclusionWords(t *testing.T) {
	for _, c := range []struct {
		item, paragraph, interest string
		want, not                 string
	}{
		{"5", "3", model.PublicInterest, "for item 5, because it is likely that exempt information as defined in paragraph 3 of Schedule 12A to the Act would be disclosed, and because in all", ""},
		{"5", "1, 3", "", "paragraph 1, 3 of Schedule 12A to the Act would be disclosed", "and because"},
		{"", "14", "it says who bid. ", "for the following item, because it is likely that exempt information as defined in paragraph 14 of Schedule 12A to the Act would be disclosed, and because it says who bid", "bid."},
		{"2", model.Confidential, model.PublicInterest, "100A(2) of the Local Government Act 1972 the press and public be excluded from the meeting for item 2, because it is likely that confidential information", "public interest"},
		{"2", "99", "", "as defined in 99 would be", "Schedule"},
		{"2", " ", "", "likely that exempt information would be disclosed", "paragraph"},
	} {
		got := model.ExclusionWords(c.item, c.paragraph, c.interest)
		if !strings.Contains(got, c.want) || c.not != "" && strings.Contains(got, c.not) || !strings.HasPrefix(got, "that under section 100A(") {
			t.Errorf("item %q, paragraph %q:\n%s", c.item, c.paragraph, got)
		}
	}
}

// TestTheWordsOfAnExclusionGiveNothingAway: it is moved while the public is
// there.
func TestTheWordsOfAnExclusionGiveNothingAway(t *testing.T) {
	h := openHall(t)
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[2]})
	m := h.exclude("3", 5, 0)
	if !strings.Contains(m.Text, "for item 3,") || strings.Contains(m.Text, "ontract") {
		t.Errorf("the motion reads %q", m.Text)
	}
	h.do(model.Propose{Type: model.ExcludePublic, Exempt: "3", Text: "that the public leave"})
	if got := find[*model.Motion](t, h.review, h.last(model.KindMotion)).Text; got != "that the public leave" {
		t.Errorf("typed words became %q", got)
	}
	h.do(model.Propose{Text: "that it be so", Exempt: "7", Interest: "x"})
	if got := find[*model.Motion](t, h.review, h.last(model.KindMotion)); got.Interest != "" || got.Exempt != "" {
		t.Errorf("another motion names %q and %q", got.Exempt, got.Interest)
	}
}

func TestAnExclusionIsLost(t *testing.T) {
	h := openHall(t)
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[2]})
	if !h.sitting().NeedsExclusion(h.sitting().Items()[2]) || h.sitting().NeedsExclusion(h.sitting().Items()[1]) || h.sitting().NeedsExclusion(nil) {
		t.Error("what needs an exclusion is not known")
	}
	m := h.exclude("3", 2, 3)
	h.no(model.Carry{Motion: m.ID}, "lost")
	if h.sitting().Exclusion() != nil || h.the().Session != model.PublicSession {
		t.Error("a lost motion excluded the public")
	}
	if h.sitting().NeedsExclusion(h.sitting().Items()[2]) {
		t.Error("it is moved again")
	}
	h.private() // the officer may still do it
	if h.sitting().Exclusion() != nil {
		t.Error("a lost motion is in force")
	}
}

// TestWhatIsSaidAfterAnExclusionIsClosed under the paragraph of the motion,
// until the public is let in again.
func TestWhatIsSaidAfterAnExclusionIsClosed(t *testing.T) {
	h := openHall(t)
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	m := h.exclude("5", 5, 0)
	h.do(model.Carry{Motion: m.ID})
	if n := h.minute(h.last(model.KindMinute)); n.Exempt != "" || n.Type != model.Resolved || n.Reference == "" {
		t.Errorf("the exclusion itself is %+v", n)
	}
	if n := h.capture(model.NoteMinute, "Still open."); n.Exempt != "" {
		t.Error("closed before the public left")
	}
	h.private()
	if n := h.capture(model.NoteMinute, "Advice."); n.Exempt != "5" {
		t.Errorf("closed under %q", n.Exempt)
	}
	n := h.capture(model.ActionMinute, "to write to the solicitor")
	if a := find[*model.Action](t, h.review, n.Actions[0]); !a.Withheld {
		t.Error("the action is shown")
	}
	h.do(model.Propose{Text: "that it be settled"})
	settled := h.last(model.KindMotion)
	if got := find[*model.Motion](t, h.review, settled).Exempt; got != "5" {
		t.Errorf("the motion is closed under %q", got)
	}
	h.do(model.CountHands{Motion: settled, For: 5})
	h.do(model.Carry{Motion: settled})
	if n := h.minute(h.last(model.KindMinute)); n.Exempt != "5" {
		t.Errorf("its resolution is closed under %q", n.Exempt)
	}
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[2]})
	if n := h.capture(model.NoteMinute, "Bids."); n.Exempt != "3" {
		t.Errorf("under the exempt item it is closed under %q", n.Exempt)
	}
	h.do(model.SetSession{Meeting: h.meeting, Session: model.PublicSession})
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[0]})
	h.private()
	if n := h.capture(model.NoteMinute, "A pause."); n.Exempt != "" {
		t.Errorf("without an exclusion closed under %q", n.Exempt)
	}
}

// TestTheSessionKnowsItsExclusion also where nobody made the resolution, or the
// motion names no paragraph.
func TestTheSessionKnowsItsExclusion(t *testing.T) {
	h := openHall(t)
	m := h.exclude("", 5, 0)
	h.private()
	if got := h.sitting().Exclusion(); got == nil || got.ID != m.ID {
		t.Fatalf("excluded by %v", got)
	}
	if n := h.capture(model.NoteMinute, "x"); n.Exempt != model.NotStated {
		t.Errorf("closed under %q", n.Exempt)
	}
	open := strings.Join(h.sitting().Unfinished(), "\n")
	if !strings.Contains(open, "does not name its paragraph") || !strings.Contains(open, "has no resolution") {
		t.Errorf("unfinished are\n%s", open)
	}
	for range 2 {
		h.undo()
	}
	if h.sitting().Exclusion() != nil || h.the().Session != model.PublicSession {
		t.Error("undone, the public is still out")
	}
}

func TestParagraphs(t *testing.T) {
	h := newHall(t)
	numbers := func() string {
		var all []string
		for _, p := range h.review.Paragraphs() {
			all = append(all, p.Number)
			if p.Words == "" {
				t.Errorf("paragraph %q says nothing", p.Number)
			}
		}
		return strings.Join(all, " ")
	}
	if got := numbers(); got != "1 2 3 4 5 6 7 confidential" {
		t.Errorf("England has %s", got)
	}
	info := model.IDOf(h.review.Info())
	h.do(model.Set{IDs: []model.ID{info}, Values: vals("nation", "wales", "paragraphs", "10.4: as our rules have it\n\n 13 – our own words\n")})
	if got := numbers(); got != "10.4 13 12 14 15 16 17 18 confidential" {
		t.Errorf("Wales has %s", got)
	}
	for number, want := range map[string]string{"13": "our own words", "10.4": "as our rules have it", "99": "", "Confidential": "confidential information, a class of its own"} {
		if got := h.review.ParagraphWords(number); got != want {
			t.Errorf("paragraph %s: %q, want %q", number, got, want)
		}
	}
}

func TestClosedTexts(t *testing.T) {
	h := openHall(t)
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[2]})
	m := h.exclude("3", 5, 0)
	h.do(model.Carry{Motion: m.ID})
	h.private()
	bids := h.capture(model.ActionMinute, "to tell the bidders")
	list := func() string {
		var all []string
		for _, c := range h.review.ClosedTexts() {
			all = append(all, model.TitleOf(c.Record)+" "+c.Paragraph+" "+c.On.String())
		}
		return strings.Join(all, "; ")
	}
	// Half a year after the meeting, where nobody set a day.
	if got, want := list(), "Contract 3 2027-01-02; to tell the bidders 3 2027-01-02"; got != want {
		t.Fatalf("closed are %s, want %s", got, want)
	}
	h.no(model.KeepClosed{IDs: []model.ID{bids.ID}, On: "1 March 2027"}, "why it is still closed")
	h.no(model.KeepClosed{IDs: []model.ID{bids.ID}, On: "soon", Why: "x"}, "no certain day")
	h.no(model.KeepClosed{IDs: []model.ID{bids.ID}, On: "1 March 2020", Why: "x"}, "one that comes")
	h.no(model.KeepClosed{IDs: []model.ID{h.people["Bell"]}, On: "1 March 2027", Why: "x"}, "no minute")
	h.do(model.KeepClosed{IDs: []model.ID{bids.ID}, On: "1 December 2026", Why: "The bids are still being compared."})
	h.do(model.KeepClosed{IDs: []model.ID{h.items[2]}, On: "1 March 2027", Why: "The contract is not signed."})
	if got, want := list(), "to tell the bidders 3 2026-12-01; Contract 3 2027-03-01"; got != want {
		t.Errorf("closed are %s, want %s", got, want)
	}
	c := h.review.ClosedTexts()[0]
	if !c.Set || c.Why != "The bids are still being compared." || c.Meeting.ID != h.meeting || c.Item.ID != h.items[2] || c.Due(c.On.AddDays(-1)) || !c.Due(c.On) {
		t.Errorf("%+v", c)
	}
	h.no(model.OpenToPublic{ID: bids.ID}, "its item is exempt")
	h.do(model.OpenToPublic{ID: h.items[2]})
	h.do(model.OpenToPublic{ID: bids.ID})
	if got := list(); got != "" {
		t.Errorf("still closed are %s", got)
	}
	if a := find[*model.Action](t, h.review, bids.Actions[0]); a.Withheld {
		t.Error("its action is still withheld")
	}
	if n := h.minute(bids.ID); n.ReviewOn.Words != "" || n.StillClosed != "" {
		t.Errorf("%+v", n)
	}
	h.no(model.OpenToPublic{ID: bids.ID}, model.ErrNothing.Error())
}

func TestRehearse(t *testing.T) {
	h := newHall(t)
	h.no(model.Rehearse{Meeting: h.meeting}, "too late")
	h.do(model.CloseMeeting{ID: h.meeting})
	h.do(model.PrepareMeeting{Values: vals("date", "12 September 2026")})
	next := h.last(model.KindMeeting)
	h.do(model.Rehearse{Meeting: next})
	if at := find[*model.Meeting](t, h.review, next).Rehearsed; !at.Equal(h.clock) {
		t.Errorf("rehearsed at %s", at)
	}
	if closed := h.review.ClosedTexts(); slices.ContainsFunc(closed, func(c model.ClosedText) bool { return c.Due(c.On) }) {
		t.Error("something is closed")
	}
}

package model_test

import (
	"strconv"
	"strings"
	"testing"

	"council/scrutiny/model"
)

func idText(id model.ID) string { return strconv.FormatUint(uint64(id), 10) }

// put puts a motion and returns it.
func (h *hall) put(text string) model.ID {
	h.t.Helper()
	h.do(model.Propose{Text: text})
	return h.last(model.KindMotion)
}

func (h *hall) motion(id model.ID) *model.Motion { return find[*model.Motion](h.t, h.review, id) }

func (h *hall) result(motion model.ID) model.Result {
	return h.sitting().Result(h.motion(motion))
}

func (h *hall) want(motion model.ID, outcome model.Outcome, why string) {
	h.t.Helper()
	if r := h.result(motion); r.Outcome != outcome || !strings.Contains(r.Why, why) {
		h.t.Errorf("%+v, want %q because %q", r, outcome, why)
	}
}

func TestShowOfHands(t *testing.T) {
	for name, c := range map[string]struct {
		yes, no, abstained int
		want               model.Outcome
	}{
		"carried":           {3, 2, 0, model.Carried},
		"carried by one":    {1, 0, 4, model.Carried},
		"lost":              {2, 3, 0, model.Lost},
		"tied":              {2, 2, 1, model.Tied},
		"all abstained":     {0, 0, 5, model.Tied},
		"one too many":      {4, 2, 0, model.Unsettled},
		"too many abstain":  {3, 2, 1, model.Unsettled},
		"too many on a tie": {3, 3, 0, model.Unsettled},
		"taken back":        {0, 0, 0, model.Undecided},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHall(t)
			m := h.put("That it be so")
			h.want(m, model.Undecided, "")
			h.do(model.CountHands{Motion: m, For: 1})
			h.do(model.CountHands{Motion: m, For: c.yes, Against: c.no, Abstained: c.abstained})
			h.want(m, c.want, "")
			if r := h.result(m); r.For != c.yes || r.Against != c.no || r.Abstained != c.abstained {
				t.Errorf("kept as %+v", r)
			}
			if c.want != model.Tied {
				h.no(model.CastVote{Motion: m, Vote: model.For}, "for a tie")
			}
		})
	}
}

// TestVoteWithoutAttendance is kept, and settled by typing who was there.
func TestVoteWithoutAttendance(t *testing.T) {
	h := newHall(t)
	all := []model.ID{h.people["Bell"], h.people["Shah"], h.people["Reid"], h.people["Cole"], h.people["Dunn"]}
	h.do(model.SetPresence{IDs: all, Presence: model.Expected})
	m := h.put("That it be so")
	h.do(model.CountHands{Motion: m, For: 4})
	h.want(m, model.Unsettled, "4 votes are counted, but 0 people may vote; nobody has said yet whether 5 members came")
	h.no(model.Carry{Motion: m}, "not carried: 4 votes")
	h.do(model.SetPresence{IDs: all[:3], Presence: model.Present})
	h.want(m, model.Unsettled, "3 people may vote")
	h.do(model.SetPresence{IDs: all[3:4], Presence: model.Present})
	h.want(m, model.Carried, "")
	if open := h.sitting().Unfinished(); !strings.Contains(strings.Join(open, " "), "has no mover. ") {
		t.Errorf("unfinished: %q", open)
	}
}

func TestVotesRefused(t *testing.T) {
	h := newHall(t)
	m := h.put("That it be so")
	h.no(model.CountHands{Motion: m, For: -1}, "numbers from 0")
	h.no(model.CountHands{Motion: m, For: 1 << 40}, "numbers from 0")
	h.no(model.CountHands{Motion: h.items[0], For: 1}, "no motion")
	h.no(model.CountHands{Motion: 0, For: 1}, "not there any more")
	h.no(model.CastVote{Motion: m, Vote: model.For}, "for a tie")
	h.no(model.CastVote{Motion: m}, "for or against")
	h.no(model.CallName{Motion: m, Member: h.people["Bell"], Vote: "perhaps"}, "for, against or abstained")
	h.no(model.CallName{Motion: m, Member: h.people["Lamb"], Vote: model.For}, "is no member")
	h.no(model.Carry{Motion: m}, "it was not voted on")
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("casting", "for")}, "no vote yet")
	h.do(model.CountHands{Motion: m, For: 1, Against: 2})
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("casting", "for")}, "for a tie")
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("withdrawn", "yes")}, "cannot be withdrawn")
	h.no(model.Carry{Motion: m}, "it was lost with 1 for, 2 against")
	h.no(model.Withdraw{Motion: m}, "cannot be withdrawn")
	w := h.put("That it be otherwise")
	h.do(model.Withdraw{Motion: w})
	h.want(w, model.Withdrawn, "")
	h.no(model.Withdraw{Motion: w}, "withdrawn already")
	h.no(model.CountHands{Motion: w, For: 1}, "was withdrawn")
	h.no(model.Carry{Motion: w}, "was withdrawn")
}

func TestVoteByName(t *testing.T) {
	h := newHall(t)
	h.do(model.SetPresence{IDs: []model.ID{h.people["Dunn"]}, Presence: model.Apologies})
	m := h.put("That it be so")
	call := func(who string, v model.Vote) model.CallName {
		return model.CallName{Motion: m, Member: h.people[who], Vote: v}
	}
	h.no(call("Dunn", model.For), "sent apologies")
	h.do(call("Bell", model.For))
	h.do(call("Shah", model.For))
	h.want(m, model.Undecided, "2 members have not voted yet")
	h.do(call("Shah", model.Against)) // a slip mended: nobody votes twice
	if r := h.result(m); r.For != 1 || r.Against != 1 || len(h.motion(m).Ballots) != 2 {
		t.Errorf("%+v", r)
	}
	h.do(call("Reid", model.For))
	h.want(m, model.Undecided, "1 member has not")
	h.do(call("Shah", model.For))
	h.want(m, model.Carried, "") // Cole cannot turn it
	h.do(call("Shah", ""))
	h.want(m, model.Undecided, "")
	h.do(call("Shah", model.Against))
	h.do(call("Cole", model.Against))
	h.want(m, model.Tied, "casting vote")
	h.no(model.CastVote{Motion: m, Vote: model.Abstained}, "for or against")
	h.do(model.CastVote{Motion: m, Vote: model.Against})
	h.want(m, model.Lost, "casting vote of the chair")
	h.do(model.CastVote{Motion: m, Vote: model.For})
	h.want(m, model.Carried, "casting vote of the chair")
	h.do(model.CastVote{Motion: m})
	h.want(m, model.Tied, "")
	h.do(model.SetPresence{IDs: []model.ID{h.people["Cole"]}, Presence: model.Apologies})
	h.want(m, model.Unsettled, "Cole has a vote and might not vote")
	h.do(model.CountHands{Motion: m, For: 3})
	if h.want(m, model.Carried, ""); len(h.motion(m).Ballots) != 0 {
		t.Error("votes by name stay beside a show of hands")
	}
}

func TestWhoMayVoteByName(t *testing.T) {
	h := newHall(t)
	h.do(model.Leave{ID: h.people["Shah"]})
	m := h.put("That it be so")
	h.no(model.CallName{Motion: m, Member: h.people["Shah"], Vote: model.For}, "has left the room")
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindDeclaration, Values: vals("member", idText(h.people["Reid"]), "item", idText(h.items[0]), "effect", "spoke")})
	h.no(model.CallName{Motion: m, Member: h.people["Reid"], Vote: model.For}, "left for an interest")
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindAttendee, Values: vals("name", "Webb", "capacity", "substitute", "for", "Dunn", "presence", "present")})
	h.no(model.CallName{Motion: m, Member: h.last(model.KindAttendee), Vote: model.For}, "stands in for Dunn")
	h.do(model.SetPresence{IDs: []model.ID{h.people["Cole"]}, Presence: model.Expected})
	h.do(model.CallName{Motion: m, Member: h.people["Cole"], Vote: model.For})
	if a := h.sitting().Attendee(h.people["Cole"]); a.Presence != model.Present {
		t.Error("who voted was not there")
	}
	h.do(model.Arrive{ID: h.people["Shah"]})
	h.no(model.CallName{Motion: m, Member: h.people["Shah"], Vote: model.For}, "was not there for the vote")
	if got := h.names(h.sitting().MayVote(h.motion(m))); got != "Bell Cole Dunn" {
		t.Errorf("%s may vote", got)
	}
	h.do(model.Leave{ID: h.people["Cole"]}) // after the vote
	h.do(model.CallName{Motion: m, Member: h.people["Bell"], Vote: model.For})
	h.want(m, model.Carried, "")
	next := h.put("That it be otherwise")
	if got := h.names(h.sitting().MayVote(h.motion(next))); got != "Bell Shah Dunn" {
		t.Errorf("%s may vote now", got)
	}
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	next = h.put("That the other item be so")
	if got := h.names(h.sitting().MayVote(h.motion(next))); got != "Bell Shah Reid Dunn" {
		t.Errorf("%s may vote under the next item", got)
	}
}

func TestMoversAndSeconders(t *testing.T) {
	h := newHall(t)
	p := h.people
	h.no(model.Propose{Text: "x", Mover: p["Bell"], Seconder: p["Bell"]}, "Bell moved the motion and cannot second it")
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindAttendee, Values: vals("name", " BELL", "presence", "present")})
	h.no(model.Propose{Text: "x", Mover: p["Bell"], Seconder: h.last(model.KindAttendee)}, "cannot second it")
	h.no(model.Propose{Text: "x", Mover: p["Lamb"]}, "is no member and cannot move")
	h.no(model.Propose{Text: "x", Mover: 99}, "not on the list")
	h.no(model.Propose{Text: ""}, "cannot be empty")
	h.no(model.Propose{Text: "x", Item: 99}, "not on the agenda")
	h.do(model.Leave{ID: p["Shah"]})
	h.no(model.Propose{Text: "x", Mover: p["Bell"], Seconder: p["Shah"]}, "Shah is not in the room and cannot second")
	h.do(model.SetPresence{IDs: []model.ID{p["Cole"]}, Presence: model.Expected})
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindDeclaration, Values: vals("member", idText(p["Reid"]), "item", idText(h.items[0]), "effect", "left")})
	h.no(model.Propose{Text: "x", Mover: p["Reid"]}, "left for an interest")
	h.do(model.Propose{Text: "x", Mover: p["Bell"], Seconder: p["Cole"]})
	m := h.last(model.KindMotion)
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("mover", idText(p["Cole"]))}, "cannot second it")
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("mover", idText(p["Cole"])+" "+idText(p["Dunn"]))}, "one mover")
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("seconder", idText(p["Cole"])+" "+idText(p["Dunn"]))}, "one seconder")
	h.do(model.Set{IDs: []model.ID{m}, Values: vals("mover", idText(p["Dunn"]))})
}

func TestAmendmentsComeFirst(t *testing.T) {
	h := newHall(t)
	h.no(model.Propose{Type: model.Amendment, Text: "add x"}, "no open motion")
	m := h.put("That it be so")
	h.do(model.Propose{Type: model.Amendment, Text: "add “soon”"})
	a := h.last(model.KindMotion)
	if got := h.motion(a).Amends; len(got) != 1 || got[0] != m {
		t.Fatalf("it amends %v", got)
	}
	h.no(model.CountHands{Motion: m, For: 3}, "amendment comes first")
	h.no(model.CallName{Motion: m, Member: h.people["Bell"], Vote: model.For}, "amendment comes first")
	h.no(model.Propose{Amends: a, Text: "x"}, "an amendment is not amended")
	h.no(model.Propose{Type: model.Procedural, Amends: m, Text: "x"}, "only an amendment")
	h.no(model.Set{IDs: []model.ID{m}, Values: vals("amends", idText(m))}, "cannot amend itself")
	h.do(model.CountHands{Motion: a, For: 9}) // unsettled, and no reason to wait
	h.do(model.CountHands{Motion: m, For: 3})
	h.no(model.Propose{Amends: m, Text: "x"}, "was voted on")
	h.do(model.CountHands{Motion: a, For: 3})
	h.do(model.Carry{Motion: a})
	if n := h.minute(h.last(model.KindMinute)); n.Type != model.NoteMinute || n.Reference != "" || !strings.Contains(n.Text, "was carried (3 for") {
		t.Errorf("%+v", n)
	}
	other := h.put("That something else be so")
	h.do(model.Propose{Amends: other, Text: "x"})
	if got := h.motion(h.last(model.KindMotion)).Type; got != model.Amendment {
		t.Errorf("it is a %q", got)
	}
	h.do(model.Withdraw{Motion: other})
	h.want(h.last(model.KindMotion), model.Withdrawn, "that it amends was withdrawn")
	h.no(model.Propose{Amends: other, Text: "y"}, "was withdrawn and cannot be amended")
}

func TestCarry(t *testing.T) {
	h := newHall(t)
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	m := h.put("The survey be repeated in October.")
	h.do(model.CountHands{Motion: m, For: 3, Against: 1})
	h.do(model.Carry{Motion: m})
	n := h.minute(h.last(model.KindMinute))
	if n.Type != model.Resolved || n.Reference != "OS.1" || n.Item[0] != h.items[1] || n.Motion[0] != m || n.Text != "that the survey be repeated in October" {
		t.Errorf("%+v", n)
	}
	if got := h.review.House().Say(n.Type, n.Text); got != "RESOLVED that the survey be repeated in October" {
		t.Errorf("said as %q", got)
	}
	h.no(model.Carry{Motion: m}, "has its resolution already")
	h.undo()
	h.do(model.Carry{Motion: m})
	if got := h.minute(h.last(model.KindMinute)).Reference; got != "OS.1" {
		t.Errorf("carried again as %s", got)
	}
	if c := h.review.Counts(); c["votes"] != 1 || c["resolutions"] != 1 || c["meetings"] != 1 || c["declarations"] != 0 {
		t.Errorf("%v", c)
	}
	if got := h.sitting().Motions(h.sitting().Current()); len(got) != 1 || len(h.sitting().Motions(nil)) != 0 || len(h.sitting().AllMotions()) != 1 {
		t.Errorf("%d motions", len(got))
	}
}

package public_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// TestNothingSaidAfterAnExclusionIsPublic runs meetings of any course: whatever
// is captured, moved or decided while the public is excluded is nowhere in the
// projection, also once it is let in again, and the exclusion itself always is.
func TestNothingSaidAfterAnExclusionIsPublic(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := begin(t, model.PublicSession)
		second := c.put(t, &model.Item{Meeting: links(c.meeting), Title: "Tender", Exempt: rapid.SampledFrom([]string{"", "3"}).Draw(rt, "exempt")})
		c.put(t, &model.Attendee{Meeting: links(c.meeting), Name: "Ann", Presence: model.Present})
		var secret, told []string
		for n := range rapid.IntRange(3, 25).Draw(rt, "steps") {
			words := fmt.Sprintf("canary%dx", n)
			closed := c.review.Sitting(c.meeting).Exclusion() != nil
			switch rapid.SampledFrom([]string{"say", "say", "decide", "act", "move", "exclude", "private", "public", "item"}).Draw(rt, "step") {
			case "say":
				c.say(t, model.NoteMinute, words)
			case "decide":
				c.say(t, model.Resolved, words)
			case "act":
				c.say(t, model.ActionMinute, words)
			case "move":
				c.do(t, model.Propose{Text: words})
				c.carry(t, rapid.Bool().Draw(rt, "carried"))
			case "exclude":
				c.do(t, model.Propose{Type: model.ExcludePublic, Text: words, Exempt: rapid.SampledFrom([]string{"", "5"}).Draw(rt, "paragraph")})
				if closed = false; c.carry(t, true) {
					told = append(told, words)
				}
			case "private":
				c.try(model.SetSession{Meeting: c.meeting, Session: model.PrivateSession})
			case "public":
				c.try(model.SetSession{Meeting: c.meeting, Session: model.PublicSession})
			case "item":
				c.try(model.TakeItem{Meeting: c.meeting, Item: rapid.SampledFrom([]model.ID{c.item, second}).Draw(rt, "which")})
			}
			if closed {
				secret = append(secret, words)
			}
		}
		shown := c.everything()
		for _, words := range secret {
			if strings.Contains(shown, words+" ") {
				rt.Fatalf("%s was said while the public was excluded, and is public", words)
			}
		}
		for _, words := range told {
			if !strings.Contains(shown, words+" ") {
				rt.Fatalf("the exclusion %s is not public", words)
			}
		}
	})
}

// carry has the last motion carried, where it is wanted.
func (c *course) carry(t *testing.T, wanted bool) bool {
	t.Helper()
	if wanted {
		all := c.review.Of(model.KindMotion)
		m := model.IDOf(all[len(all)-1])
		c.do(t, model.CountHands{Motion: m, For: 1})
		c.do(t, model.Carry{Motion: m})
	}
	return wanted
}

// try makes a change where it is possible.
func (c *course) try(change model.Change) {
	at := c.at.Add(1e9)
	if next, _, err := model.Apply(c.review, change, model.Stamp{At: at, Who: "Sam"}); err == nil {
		c.review, c.at = next, at
	}
}

// everything returns all texts of the projection.
func (c *course) everything() string {
	var b strings.Builder
	shown := public.Project(c.review).Shown()
	for _, k := range model.Kinds() {
		for _, rec := range shown.Of(k) {
			for _, f := range model.FieldsOf(k) {
				b.WriteString(f.Get(rec) + " ")
			}
		}
	}
	return b.String()
}

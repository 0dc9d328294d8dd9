package public_test

import (
	"slices"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// put adds a record to the review of the cage and returns its identity.
func (c *cage) put(t *testing.T, rec model.Record) model.ID {
	t.Helper()
	c.apply(t, model.Insert{Records: []model.Record{rec}})
	var last model.ID
	for _, r := range c.review.Of(rec.Kind()) {
		last = max(last, model.IDOf(r))
	}
	return last
}

// put1 fills a record with canaries, lets it be completed, and adds it. The
// public sees of it the fields of these keys alone; * stands for those that are
// declared public, -key takes one of them away.
func put1[P interface {
	*T
	model.Record
}, T any](t *testing.T, c *cage, complete func(P), keys ...string,
) model.ID {
	t.Helper()
	rec := P(new(T))
	c.fillAs(rec, func(f model.Field) bool {
		if slices.Contains(keys, "-"+f.Key) {
			return false
		}
		return slices.Contains(keys, f.Key) || f.Public && slices.Contains(keys, "*")
	})
	before := c.words(rec)
	complete(rec)
	after := c.words(rec)
	// What was emptied again is nowhere.
	gone := func(w string) bool { return slices.Contains(before, w) && !slices.Contains(after, w) }
	c.open, c.closed = slices.DeleteFunc(c.open, gone), slices.DeleteFunc(c.closed, gone)
	return c.put(t, rec)
}

func (c *cage) words(rec model.Record) []string {
	var words []string
	for _, f := range model.FieldsOf(rec.Kind()) {
		words = append(words, f.Get(rec))
	}
	return words
}

func links(id model.ID) []model.ID { return []model.ID{id} }

// sittings adds a meeting in public, one in private and one that is prepared,
// with everything that may belong to them, open and closed.
func (c *cage) sittings(t *testing.T) {
	t.Helper()
	open := put1(t, c, func(m *model.Meeting) {
		m.Session, m.State, m.OpenedAt, m.Approved = model.PublicSession, model.MeetingClosed, noon, noon
		m.When.ReadAs = ""
	}, "*")
	private := put1(t, c, func(m *model.Meeting) {
		m.State, m.OpenedAt, m.Approved, m.When.ReadAs = model.MeetingClosed, noon, noon, ""
	}, "*", "-public", "-corrections")
	prepared := put1(t, c, func(m *model.Meeting) { m.Session = model.PublicSession }, "*")

	item := put1(t, c, func(i *model.Item) { i.Meeting, i.Exempt = links(open), "" }, "*")
	exempt := put1(t, c, func(i *model.Item) { i.Meeting, i.TakenAt = links(open), noon }, "*", "-title", "-papers")
	inside := put1(t, c, func(i *model.Item) { i.Meeting, i.Exempt = links(private), "" }, "*")
	member := put1(t, c, func(a *model.Attendee) { a.Meeting, a.Presence = links(open), model.Present }, "*")
	put1(t, c, func(d *model.Declaration) {
		d.Meeting, d.Item, d.Member = links(open), links(item), links(member)
	}, "*")
	put1(t, c, func(d *model.Declaration) {
		d.Meeting, d.Item, d.Member = links(open), links(exempt), links(member)
	})
	c.motions(t, open, item, exempt, prepared)
	c.minutes(t, open, item, exempt)
	c.privateMinutes(t, private, inside)
}

func (c *cage) motions(t *testing.T, open, item, exempt, prepared model.ID) {
	t.Helper()
	put1(t, c, func(m *model.Motion) {
		m.Meeting, m.Item, m.VotedAt, m.For, m.Exempt = links(open), links(item), noon, 1, ""
	}, "*", "text", "-exempt")
	put1(t, c, func(m *model.Motion) { m.Meeting, m.Item, m.VotedAt, m.For = links(open), links(item), noon, 1 })
	put1(t, c, func(m *model.Motion) { m.Meeting, m.Item, m.VotedAt = links(open), links(exempt), noon })
	put1(t, c, func(m *model.Motion) { m.Meeting = links(prepared) })
	closed := put1(t, c, func(m *model.Motion) { m.Meeting, m.Item, m.VotedAt = links(open), links(item), noon })
	amends := put1(t, c, func(m *model.Motion) {
		m.Meeting, m.Item, m.VotedAt, m.Type, m.Amends = links(open), links(item), noon, model.Amendment, links(closed)
	})
	put1(t, c, func(m *model.Motion) {
		m.Meeting, m.Item, m.VotedAt, m.Type, m.Amends = links(open), links(item), noon, model.Amendment, links(amends)
	})
	put1(t, c, func(m *model.Minute) { // it closes what it decides
		m.Meeting, m.Item, m.At, m.Type, m.Motion, m.OpenText = links(open), links(item), noon, model.Resolved, links(closed), ""
	}, "exempt")
	put1(t, c, func(m *model.Motion) {
		m.Meeting, m.Item, m.VotedAt, m.Type, m.For = links(open), links(exempt), noon, model.ExcludePublic, 1
	}, "*", "text")
}

func (c *cage) minutes(t *testing.T, open, item, exempt model.ID) {
	t.Helper()
	under := func(item model.ID, more func(*model.Minute)) func(*model.Minute) {
		return func(m *model.Minute) {
			m.Meeting, m.Item, m.At, m.Type = links(open), links(item), noon, model.Resolved
			more(m)
		}
	}
	put1(t, c, under(item, func(m *model.Minute) { m.Exempt = "" }), "*", "text", "-exempt", "-open_text")
	put1(t, c, under(item, func(m *model.Minute) { m.Exempt, m.Type = "", model.QuestionMinute }), "*", "text", "-exempt", "-open_text")
	put1(t, c, under(item, func(*model.Minute) {}), "exempt", "open_text", "reference")
	put1(t, c, under(item, func(m *model.Minute) { m.OpenText = "" }), "exempt")
	put1(t, c, under(exempt, func(m *model.Minute) { m.Exempt, m.OpenText = "", "" }))
	put1(t, c, under(exempt, func(m *model.Minute) { m.OpenText = "" }))
	secret := put1(t, c, func(*model.Action) {})
	put1(t, c, under(item, func(m *model.Minute) {
		m.OpenText, m.Exempt, m.Actions = "", c.review.Find(exempt).(*model.Item).Exempt, links(secret)
	}))
	withheld := put1(t, c, func(a *model.Action) { a.Withheld = true })
	put1(t, c, under(item, func(m *model.Minute) { m.Exempt, m.Type, m.Actions = "", model.ActionMinute, links(withheld) }))
}

func (c *cage) privateMinutes(t *testing.T, private, item model.ID) {
	t.Helper()
	for _, kind := range []model.MinuteType{model.NoteMinute, model.Noted, model.Suggested, model.Promised, model.QuestionMinute} {
		put1(t, c, func(m *model.Minute) {
			m.Meeting, m.Item, m.At, m.Type, m.Exempt = links(private), links(item), noon, kind, ""
		})
	}
	for _, kind := range []model.MinuteType{model.Resolved, model.Agreed, model.Recommended} {
		put1(t, c, func(m *model.Minute) {
			m.Meeting, m.Item, m.At, m.Type, m.Exempt = links(private), links(item), noon, kind, ""
		}, "text", "reference")
	}
}

// TestAnExemptEntryTellsOnlyThatItWas looks at what stands for closed entries.
func TestAnExemptEntryTellsOnlyThatItWas(t *testing.T) {
	c := newCage(t)
	shown := public.Project(c.review).Shown()
	told := 0
	for m := range model.Each[*model.Minute](shown) {
		if m.Type == model.NoteMinute && m.Exempt != "" {
			told++
			if m.Text != "An exempt matter was considered ("+m.Exempt+")." || m.Motion != nil || m.Actions != nil {
				t.Errorf("of a closed entry stays %+v", m)
			}
		}
	}
	if told == 0 {
		t.Error("nothing tells of the closed entries")
	}
	for a := range model.Each[*model.Item](shown) {
		if a.Exempt != "" && a.Title != a.OpenTitle {
			t.Errorf("an exempt item is called %q", a.Title)
		}
	}
}
